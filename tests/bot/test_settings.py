"""Settings: right ones are read, wrong ones are named with what is wrong and how to mend it, and none is shown."""

from __future__ import annotations

import base64
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bot.console.entering.provider import Provider
from bot.settings import Listen, Settings, SettingsFault
from bot.store.shared import Shared
from messages.address import Address

KEY = base64.b64encode(b"k" * 32).decode()
SECRET = "whsec_" + base64.b64encode(b"s" * 32).decode()
TOKEN = "token" * 8


def test_nothing_set_is_a_house_on_this_machine_only() -> None:
    settings = Settings.from_env({"PATH": "/bin", "APENDOR_SMS_URL": " "})
    assert settings == Settings()
    assert (settings.listen, settings.inside_listen) == (Listen("127.0.0.1", 8080), Listen("127.0.0.1", 8081))


def test_everything_set_is_read() -> None:
    env = {
        "APENDOR_CONFIG": "office",
        "APENDOR_DATA": "data",
        "APENDOR_KEY": KEY,
        "APENDOR_LISTEN": "0.0.0.0:80",
        "APENDOR_INSIDE_LISTEN": "[::1]:0",
        "APENDOR_SMS_URL": "https://bridge.example/send",
        "APENDOR_SMS_SECRETS": f"{SECRET}  {SECRET}",
    }
    settings = Settings.from_env(env)
    assert (settings.config, settings.data, settings.key) == (Path("office"), Path("data"), KEY)
    assert (settings.listen, settings.inside_listen) == (Listen("0.0.0.0", 80), Listen("::1", 0))
    assert (settings.sms_url, len(settings.sms_secrets)) == ("https://bridge.example/send", 2)


def test_a_shared_store_is_read_with_what_was_said_about_it() -> None:
    env = {"REDIS_URL": "unix:///run/valkey/socket", "APENDOR_STORE_ACCEPT_VERSION": "7.0.15"}
    shared = Shared("unix:///run/valkey/socket", "7.0.15", replicas=0)
    assert Settings.from_env(env).shared == shared
    assert Settings.from_env(env | {"APENDOR_STORE_REPLICAS": "2"}).shared == replace(shared, replicas=2)
    with pytest.raises(SettingsFault, match="APENDOR_STORE_REPLICAS: is not a number of replicas; write 0 to 9"):
        Settings.from_env(env | {"APENDOR_STORE_REPLICAS": "many"})


def test_a_house_behind_kannel_is_read() -> None:
    settings = Settings.from_env(
        {
            "APENDOR_SMS_GATEWAY": "kannel",
            "APENDOR_SMS_URL": "http://apendor:pass@127.0.0.1:13013/cgi-bin/sendsms",
            "APENDOR_KANNEL_TOKENS": f"{TOKEN} {TOKEN}",
            "APENDOR_KANNEL_DOOR": "http://127.0.0.1:8080",
            "APENDOR_KANNEL_PEERS": "127.0.0.1 10.0.0.0/24 ::1",
        }
    )
    assert (settings.sms_gateway, settings.kannel_door) == ("kannel", "http://127.0.0.1:8080")
    assert (len(settings.kannel_tokens), len(settings.kannel_peers)) == (2, 3)


def test_kannel_without_a_name_and_a_password_is_refused() -> None:
    with pytest.raises(SettingsFault) as fault:
        Settings.from_env({"APENDOR_SMS_GATEWAY": "kannel", "APENDOR_SMS_URL": "http://127.0.0.1:13013/"})
    assert str(fault.value) == (
        "APENDOR_SMS_URL: has no name and password for Kannel; "
        "write http://NAME:PASSWORD@127.0.0.1:13013/cgi-bin/sendsms, as in Kannel's sendsms-user"
    )


def test_an_operator_is_told_by_sms_and_on_telegram() -> None:
    settings = Settings.from_env({"APENDOR_OPERATORS": "+4700000041 telegram:123456"})
    assert settings.operators == (Address("sms", "+4700000041"), Address("telegram", "123456"))


@pytest.mark.parametrize("wrong", ["Kari", "telegram:kari", "telegram:"])
def test_an_operator_that_nobody_can_reach_stops_the_start(wrong: str) -> None:
    with pytest.raises(SettingsFault, match="APENDOR_OPERATORS") as fault:
        Settings.from_env({"APENDOR_OPERATORS": wrong})
    assert wrong not in str(fault.value).replace("telegram:123456789", "")


def test_what_is_typed_wins_over_the_environment() -> None:
    assert Settings.from_env({"APENDOR_DATA": "a"}, {"APENDOR_DATA": "b"}).data == Path("b")


FAULTS = [
    (
        "APENDOR_KEY",
        "hemmelig",
        "is not a key; write the base64 of 32 bytes, or leave it out and keep the key in its file",
    ),
    ("APENDOR_LISTEN", "8080", "is not host:port; write for example 127.0.0.1:8080 or [::1]:8080"),
    ("APENDOR_LISTEN", "localhost:", "is not host:port; write for example 127.0.0.1:8080 or [::1]:8080"),
    ("APENDOR_INSIDE_LISTEN", "localhost:70000", "is not host:port; write for example 127.0.0.1:8080 or [::1]:8080"),
    ("APENDOR_SMS_URL", "bridge.example", "is not a web address; write for example https://bridge.example/send"),
    ("APENDOR_SMS_URL", "file:///etc", "is not a web address; write for example https://bridge.example/send"),
    ("APENDOR_SMS_URL", "http://[x/", "is not a web address; write for example https://bridge.example/send"),
    ("APENDOR_SMS_SECRET", SECRET, "there is no such setting; did you mean APENDOR_SMS_SECRETS?"),
    (
        "REDIS_URL",
        "localhost:6379",
        "is not the address of a Redis server; write for example redis://127.0.0.1:6379, "
        "rediss://server.example:6380 or unix:///run/valkey/socket",
    ),
    ("APENDOR_STORE_REPLICAS", "1", "REDIS_URL is not set, so this says nothing; set both or neither"),
    ("APENDOR_SMS_GATEWAY", "Kannel", "is not a gateway that we know; write http or kannel"),
    (
        "APENDOR_KANNEL_TOKENS",
        f"{TOKEN} kort",
        "one of them is not 32 to 128 letters, digits, - and _; "
        "make one with: openssl rand -hex 32; several stand with a space between",
    ),
    (
        "APENDOR_KANNEL_PEERS",
        "kannel.example",
        "one of them is not an address or a network; write for example 127.0.0.1 10.0.0.0/24 with a space between",
    ),
    (
        "APENDOR_SMS_SECRETS",
        "whsec_kort",
        "one of them is not whsec_ and the base64 of at least 24 bytes; make one with: "
        "echo whsec_$(openssl rand -base64 32); several stand with a space between",
    ),
]


@pytest.mark.parametrize(("name", "value", "said"), FAULTS)
def test_a_wrong_setting_is_named_with_how_to_mend_it(name: str, value: str, said: str) -> None:
    with pytest.raises(SettingsFault) as fault:
        Settings.from_env({name: value})
    assert str(fault.value) == f"{name}: {said}"


def test_no_secret_is_ever_shown() -> None:
    env = {"APENDOR_KEY": KEY, "APENDOR_SMS_SECRETS": SECRET, "APENDOR_SMS_URL": "https://me:pass@bridge.example/"}
    shown = repr(Settings.from_env(env | {"APENDOR_KANNEL_TOKENS": TOKEN}))
    assert not any(part in shown for part in (KEY, SECRET, TOKEN, "pass", "ssss"))


def test_whoever_vouches_for_people_is_read_letter_by_letter(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("from-a-file\n")
    env = {"APENDOR_OIDC_ISSUER": "https://idp.example/", "APENDOR_OIDC_CLIENT_ID": "console"}
    assert Settings.from_env(env).oidc == Provider("https://idp.example/", "console")
    given = Settings.from_env(env | {"APENDOR_OIDC_CLIENT_SECRET": "a secret", "APENDOR_OIDC_ACR": "substantial"}).oidc
    assert given == Provider("https://idp.example/", "console", "a secret", "substantial")
    assert "a secret" not in repr(given)
    kept = Settings.from_env(env | {"APENDOR_OIDC_CLIENT_SECRET_FILE": str(file)}).oidc
    assert kept is not None
    assert kept.secret == "from-a-file"


@pytest.mark.parametrize(
    ("env", "wrong"),
    [
        ({"APENDOR_OIDC_ACR": "high"}, "APENDOR_OIDC_ACR: APENDOR_OIDC_ISSUER is not set"),
        ({"APENDOR_OIDC_ISSUER": "http://idp.example"}, "APENDOR_OIDC_ISSUER: is not an https address"),
        ({"APENDOR_OIDC_ISSUER": "https://idp.example"}, "APENDOR_OIDC_CLIENT_ID: is missing"),
        (
            {
                "APENDOR_OIDC_ISSUER": "https://idp.example",
                "APENDOR_OIDC_CLIENT_ID": "console",
                "APENDOR_OIDC_CLIENT_SECRET_FILE": "/nowhere/secret",
            },
            "APENDOR_OIDC_CLIENT_SECRET_FILE: cannot be read",
        ),
    ],
)
def test_half_of_who_vouches_is_named(env: dict[str, str], wrong: str) -> None:
    with pytest.raises(SettingsFault, match=wrong):
        Settings.from_env(env)


@pytest.mark.parametrize(("said", "meant"), [("0.39", "0.39"), ("0,39", "0.39")])
def test_what_an_sms_costs_is_read_as_norwegians_write_it(said: str, meant: str) -> None:
    assert Settings.from_env({"APENDOR_SMS_PRICE": said}).sms_price == Decimal(meant)


@pytest.mark.parametrize("said", ["nan", "-1", "gratis", "Infinity", "1000"])
def test_a_price_that_is_none_stops_the_start(said: str) -> None:
    with pytest.raises(SettingsFault, match="write kroner"):
        Settings.from_env({"APENDOR_SMS_PRICE": said})


def test_calendars_have_a_name_and_an_address_that_is_shown_nowhere() -> None:
    settings = Settings.from_env({"APENDOR_CALENDARS": "vakt=https://a.example/x.ics?k=1 natt=https://b.example/y.ics"})
    assert settings.calendars == {"vakt": "https://a.example/x.ics?k=1", "natt": "https://b.example/y.ics"}
    assert "a.example" not in repr(settings)


@pytest.mark.parametrize(
    "wrong", ["https://a.example/x.ics", "vakt=http://a.example/x.ics", "vakt", "=https://a.example/"]
)
def test_a_calendar_that_is_not_named_or_not_private_is_refused(wrong: str) -> None:
    with pytest.raises(SettingsFault, match="APENDOR_CALENDARS") as fault:
        Settings.from_env({"APENDOR_CALENDARS": wrong})
    assert "a.example" not in str(fault.value)
