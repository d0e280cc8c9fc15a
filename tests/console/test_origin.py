"""What a browser says of where a form stood, and where a login may send somebody."""

from __future__ import annotations

import pytest

from bot.console.origin import HOME, from_here, is_here, own_path
from tests.console.screen import Office

HERE, URL = "127.0.0.1:8081", "https://vakt.example"
OURS = f"http://{HERE}"


@pytest.mark.parametrize(
    ("origin", "site", "ours"),
    [
        (OURS, "same-origin", True),
        (OURS, None, True),
        (URL, "same-origin", True),
        ("null", "same-origin", True),  # what a browser says of a page that tells nobody where it is
        ("null", None, False),
        ("null", "cross-site", False),
        ("null", "none", False),
        (OURS, "none", False),
        (OURS, "same-site", False),
        (OURS, "cross-site", False),
        ("", "same-origin", False),
        ("", None, False),
        ("https://evil.example", None, False),
        ("https://evil.vakt.example", "same-site", False),
        ("https://vakt.example.evil.example", None, False),
        ("http://vakt.example", None, False),
        ("https://127.0.0.1:8081", None, False),
    ],
)
def test_a_form_counts_only_from_a_page_of_ours(origin: str, site: str | None, ours: bool) -> None:
    headers = {"Origin": origin} if origin else {}
    assert from_here(headers | ({"Sec-Fetch-Site": site} if site else {}), HERE, URL) is ours


def test_without_an_address_of_its_own_the_console_is_on_this_machine_only() -> None:
    assert is_here(HERE, None)
    assert is_here("[::1]:8081", None)
    assert is_here("vakt.example", URL)
    assert not is_here("vakt.example", None)
    assert not is_here("evil.example:8081", URL)
    assert not from_here({"Origin": "http://evil.example:8081"}, "evil.example:8081", None)


@pytest.mark.parametrize("path", ["/console/saker", "/console/saker/K4F", "/console/logg?kontor=a&side=2"])
def test_after_the_login_one_is_where_one_wanted_to_be(path: str) -> None:
    assert own_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "https://evil.example/console/",
        "//evil.example/console/",
        "/\\evil.example",
        "/console",
        "/console/../metrics",
        "/console/%2e%2e/metrics",
        "/console/\\..\\x",
        "/console/saker\r\nSet-Cookie: x=y",
        "/console/saker#x",
        "/console/ut",
        "/console/inn?til=/console/inn",
        "javascript:alert(1)",
        "/consolex/",
    ],
)
def test_a_login_never_sends_anybody_to_another_place(path: str) -> None:
    assert own_path(path) == HOME


async def test_a_name_that_a_stranger_points_at_this_machine_opens_nothing(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    async with at_office.session.get(f"{at_office.url}/console/inn", headers={"Host": "evil.example"}) as answer:
        assert answer.status == 421
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    await screen.opens("/console/inn?til=https://evil.example/")
    screen.shows_not("evil.example")


@pytest.mark.parametrize("path", ["/console/nowhere", "/console/static/x.js", "/console/inn", "/console/ut"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
async def test_every_answer_forbids_what_it_does_not_need(at_office: Office, path: str, method: str) -> None:
    async with at_office.session.request(method, at_office.url + path, allow_redirects=False) as answer:
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.status < 500
        assert method in ("GET", "HEAD", "POST") or answer.status in (404, 405)


async def test_what_somebody_wrote_is_shown_to_them_when_their_login_has_ended(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens("/console/inn")
    screen.cookies.clear()
    await screen.sends("/console/ut", {"text": "Vi ringer deg kl. 10"})
    assert screen.status == 403
    screen.shows("Du ble logget ut", "Vi ringer deg kl. 10")
