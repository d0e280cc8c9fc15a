"""Logging in with one's own account: the good day against a provider of others', the bad days against our own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from joserfc.jwk import OctKey, RSAKey

from bot.console.entering.fetch import Fetch
from bot.console.entering.oidc import Oidc, login_digest
from bot.console.entering.provider import Provider
from escalation.logins import bound
from tests.console.idp import CLIENT, SECRET, Claims, Idp, idp, way_there
from tests.console.screen import Office, Screen, office
from tests.fakes.town import Town

OUT = "/console/inn/oidc"


@dataclass
class Place:
    """An office whose people log in with their accounts. Kari's is known."""

    office: Office
    idp: Idp
    oidc: Oidc

    async def sets_out(self, screen: Screen | None = None, path: str = OUT, **form: str) -> tuple[Screen, str]:
        screen = screen or self.office.stranger()
        await screen.sends(path, form)
        return screen, way_there(screen.page)

    async def logs_in(self, subject: str = "kari-at-work") -> Screen:
        screen, there = await self.sets_out()
        await screen.opens(self.idp.vouches(there, subject))
        return screen


def is_in(screen: Screen) -> bool:
    return bool(screen.cookies.get("__Host-s"))


@pytest.fixture
async def place(town: Town) -> AsyncIterator[Place]:
    async with idp(town.clock.now) as made:
        oidc = Oidc(Provider(made.url, CLIENT, SECRET), Fetch())
        async with office(town, oidc) as opened:
            await town.changes_books(lambda books: bound(books, books.people["kari"], kari(made)) or books)
            yield Place(opened, made, oidc)
        await oidc.fetch.close()


def kari(made: Idp) -> str:
    return login_digest(made.url, "kari-at-work")


async def test_kari_comes_in_with_her_account_and_is_where_she_wanted_to_be(place: Place) -> None:
    screen, there = await place.sets_out(til="/console/hjelp")
    await screen.opens(place.idp.vouches(there, "kari-at-work"))
    assert is_in(screen)
    screen.shows("Hjelp")
    entries = await place.office.town.store.entries(9)
    assert [(each.by, each.detail) for each in entries if each.action == "logged_in"] == [("kari", "oidc")]


@pytest.mark.parametrize("alg", ["RS256", "PS256", "ES256"])
async def test_the_three_ways_of_signing_that_we_take(place: Place, alg: str) -> None:
    place.idp.alg = alg
    assert is_in(await place.logs_in())


async def test_an_account_that_nobody_invited_has_no_access(place: Place) -> None:
    screen = await place.logs_in("somebody-else")
    assert (screen.status, is_in(screen)) == (403, False)
    screen.shows("Be lederen om tilgang")


BAD_DAYS: dict[str, Callable[[Claims], Claims]] = {
    "another issuer": lambda c: {**c, "iss": "https://evil.example"},
    "an issuer with a slash": lambda c: {**c, "iss": f"{c['iss']}/"},
    "no issuer": lambda c: {k: v for k, v in c.items() if k != "iss"},
    "another audience": lambda c: {**c, "aud": "other"},
    "an audience that begins alike": lambda c: {**c, "aud": f"{CLIENT}-2"},
    "several audiences, given to another": lambda c: {**c, "aud": [CLIENT, "other"], "azp": "other"},
    "several audiences, given to nobody": lambda c: {**c, "aud": [CLIENT, "other"]},
    "no audience": lambda c: {k: v for k, v in c.items() if k != "aud"},
    "another nonce": lambda c: {**c, "nonce": "x"},
    "no nonce": lambda c: {k: v for k, v in c.items() if k != "nonce"},
    "expired": lambda c: {**c, "exp": int(str(c["iat"])) - 61},
    "never expires": lambda c: {k: v for k, v in c.items() if k != "exp"},
    "an expiry in words": lambda c: {**c, "exp": "tomorrow"},
    "an expiry beyond all years": lambda c: {**c, "exp": 1e300},
    "made tomorrow": lambda c: {**c, "iat": int(str(c["iat"])) + 86400},
    "nobody": lambda c: {**c, "sub": ""},
    "a subject that is a list": lambda c: {**c, "sub": ["kari-at-work"]},
}


@pytest.mark.parametrize("lie", BAD_DAYS.values(), ids=BAD_DAYS.keys())
async def test_a_token_that_is_not_quite_right_lets_nobody_in(place: Place, lie: Callable[[Claims], Claims]) -> None:
    place.idp.lies = lie
    screen = await place.logs_in()
    assert (screen.status, is_in(screen)) == (422, False)
    screen.shows("Innloggingen ble ikke fullført")


async def test_a_token_that_nobody_signed_lets_nobody_in(place: Place) -> None:
    place.idp.alg = "none"
    assert not is_in(await place.logs_in())


async def test_a_token_signed_with_what_everybody_can_read_lets_nobody_in(place: Place) -> None:
    public = place.idp.rsa.as_pem(private=False)
    place.idp.alg, place.idp.signs_with = "HS256", OctKey.import_key(public.hex(), {"kid": "rsa"})
    assert not is_in(await place.logs_in())


async def test_a_key_of_a_stranger_lets_nobody_in_and_is_asked_for_once(place: Place) -> None:
    assert is_in(await place.logs_in())
    place.idp.asked.clear()
    place.idp.signs_with = RSAKey.generate_key(2048, {"kid": "stranger"})
    assert not is_in(await place.logs_in())
    assert place.idp.asked.count("keys") == 1
    place.idp.signs_with = RSAKey.generate_key(2048, {"kid": "rsa"})
    assert not is_in(await place.logs_in())


async def test_a_new_key_of_the_provider_is_learned(place: Place) -> None:
    assert is_in(await place.logs_in())
    new = RSAKey.generate_key(2048, {"kid": "new"})
    place.idp.shown, place.idp.signs_with = [new], new
    assert is_in(await place.logs_in())


async def test_whoever_comes_back_twice_comes_in_once(place: Place) -> None:
    screen, there = await place.sets_out()
    back = place.idp.vouches(there, "kari-at-work")
    await screen.opens(back)
    other = place.office.stranger()
    other.cookies = {name: value for name, value in screen.cookies.items() if name != "__Host-s"}
    await other.opens(back)
    assert (other.status, is_in(other)) == (422, False)


async def test_a_code_that_was_used_is_no_code(place: Place) -> None:
    screen, there = await place.sets_out()
    back = place.idp.vouches(there, "kari-at-work")
    place.idp.codes.clear()
    await screen.opens(back)
    assert (screen.status, is_in(screen)) == (422, False)


async def test_only_the_browser_that_set_out_comes_back(place: Place) -> None:
    _, there = await place.sets_out()
    back = place.idp.vouches(there, "kari-at-work")
    victim, _ = await place.sets_out()
    await victim.opens(back)
    assert (victim.status, is_in(victim)) == (422, False)
    stranger = place.office.stranger()
    await stranger.opens(back)
    assert not is_in(stranger)


async def test_after_ten_minutes_the_way_back_is_gone(place: Place) -> None:
    screen, there = await place.sets_out()
    back = place.idp.vouches(there, "kari-at-work")
    place.office.town.clock.moment += timedelta(minutes=10)
    await screen.opens(back)
    assert not is_in(screen)


async def test_a_code_of_another_trip_does_not_fit(place: Place) -> None:
    """Somebody puts their own code into the address of another: the verifier is not theirs."""
    screen, there = await place.sets_out()
    _, other = await place.sets_out()
    stolen = parse_qs(urlsplit(place.idp.vouches(other, "kari-at-work")).query)["code"][0]
    own = place.idp.vouches(there, "kari-at-work")
    state = parse_qs(urlsplit(own).query)["state"][0]
    await screen.opens(f"/console/oidc/tilbake?code={stolen}&state={state}")
    assert not is_in(screen)


async def test_an_answer_that_says_no_is_told_kindly(place: Place) -> None:
    screen, there = await place.sets_out()
    state = parse_qs(urlsplit(there).query)["state"][0]
    await screen.opens(f"/console/oidc/tilbake?error=access_denied&state={state}")
    assert screen.status == 422
    await screen.opens("/console/oidc/tilbake?error_description=<script>&state=%00")
    screen.shows_not("<script>")


async def test_when_the_provider_is_down_the_page_says_how_else_to_come_in(place: Place) -> None:
    place.idp.down = True
    screen = place.office.stranger()
    await screen.sends(OUT)
    assert screen.status == 503
    screen.shows("kode på SMS")
    place.idp.down = False
    screen, there = await place.sets_out()
    place.idp.down = True
    await screen.opens(place.idp.vouches(there, "kari-at-work"))
    assert (screen.status, is_in(screen)) == (503, False)


@pytest.mark.parametrize("lie", [{"issuer": "https://evil.example"}, {"authorization_endpoint": "http://evil.example"}])
async def test_a_provider_that_describes_somebody_else_is_as_good_as_down(place: Place, lie: Claims) -> None:
    place.idp.describes = lie
    screen = place.office.stranger()
    await screen.sends(OUT)
    assert screen.status == 503


async def test_where_more_is_demanded_of_a_login_less_is_not_enough(town: Town) -> None:
    async with idp(town.clock.now) as made:
        oidc = Oidc(Provider(made.url, CLIENT, SECRET, acr="substantial"), Fetch())
        async with office(town, oidc) as opened:
            await town.changes_books(lambda books: bound(books, books.people["kari"], kari(made)) or books)
            place = Place(opened, made, oidc)
            assert not is_in(await place.logs_in())
            made.lies = lambda claims: {**claims, "acr": "substantial"}
            assert is_in(await place.logs_in())
        await oidc.fetch.close()


async def test_an_account_belongs_to_one_person(place: Place) -> None:
    books = await place.office.town.desk.books()
    assert bound(books, books.people["ola"], kari(place.idp)) is None
    again = bound(books, books.people["kari"], kari(place.idp))
    assert again is not None
    assert again.people["kari"].logins == (kari(place.idp),)


@pytest.mark.filterwarnings("ignore")
async def test_a_provider_of_somebody_elses_making_lets_her_in(town: Town) -> None:
    from oidc_provider_mock import run_server_in_thread

    town.clock.moment = datetime.now(UTC)
    with run_server_in_thread() as server:
        url = f"http://localhost:{server.server_port}"
        oidc = Oidc(Provider(url, CLIENT, SECRET), Fetch())
        async with office(town, oidc) as opened:
            login = login_digest(url, "kari-at-work")
            await town.changes_books(lambda books: bound(books, books.people["kari"], login) or books)
            screen = opened.stranger()
            await screen.sends(OUT)
            there = way_there(screen.page)
            async with (
                aiohttp.ClientSession() as client,
                client.post(there, data={"sub": "kari-at-work"}, allow_redirects=False) as answer,
            ):
                back = urlsplit(answer.headers["Location"])
            await screen.opens(f"{back.path}?{back.query}")
            assert is_in(screen)
        await oidc.fetch.close()
