"""Where the house stands: what the environment says, read once. Nobody else reads the environment."""

from __future__ import annotations

import base64
import binascii
import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from ipaddress import ip_network
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from bot.channels import HTTP, KANNEL
from bot.channels.sms_kannel import Network
from bot.channels.standard_webhooks import Secret
from bot.console.entering.provider import Provider
from bot.store.shared import ACCEPT_VERSION, MOST_REPLICAS, REDIS_URL, REPLICAS, SCHEMES, Shared
from messages.address import TELEGRAM, Address, BadNumber, phone

PREFIX = "APENDOR_"
CONFIG, DATA, KEY = "APENDOR_CONFIG", "APENDOR_DATA", "APENDOR_KEY"
LISTEN, INSIDE_LISTEN = "APENDOR_LISTEN", "APENDOR_INSIDE_LISTEN"
SMS_GATEWAY, SMS_URL, SMS_SECRETS = "APENDOR_SMS_GATEWAY", "APENDOR_SMS_URL", "APENDOR_SMS_SECRETS"
KANNEL_TOKENS, KANNEL_DOOR, KANNEL_PEERS = "APENDOR_KANNEL_TOKENS", "APENDOR_KANNEL_DOOR", "APENDOR_KANNEL_PEERS"
TELEGRAM_TOKEN, TELEGRAM_SECRET = "APENDOR_TELEGRAM_TOKEN", "APENDOR_TELEGRAM_SECRET"
TELEGRAM_DOOR, TELEGRAM_API = "APENDOR_TELEGRAM_DOOR", "APENDOR_TELEGRAM_API"
OPERATORS = "APENDOR_OPERATORS"
CALENDARS = "APENDOR_CALENDARS"
CANARY, DEAD_MAN = "APENDOR_CANARY", "APENDOR_DEAD_MAN"
CONSOLE_URL = "APENDOR_CONSOLE_URL"
SMS_PRICE = "APENDOR_SMS_PRICE"
OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ACR = "APENDOR_OIDC_ISSUER", "APENDOR_OIDC_CLIENT_ID", "APENDOR_OIDC_ACR"
OIDC_SECRET, OIDC_SECRET_FILE = "APENDOR_OIDC_CLIENT_SECRET", "APENDOR_OIDC_CLIENT_SECRET_FILE"
NAMES = (
    *(CONFIG, DATA, KEY, REDIS_URL, ACCEPT_VERSION, REPLICAS, LISTEN, INSIDE_LISTEN, OPERATORS, CONSOLE_URL, SMS_PRICE),
    *(CANARY, DEAD_MAN, CALENDARS),
    *(SMS_GATEWAY, SMS_URL, SMS_SECRETS, KANNEL_TOKENS, KANNEL_DOOR, KANNEL_PEERS),
    *(TELEGRAM_TOKEN, TELEGRAM_SECRET, TELEGRAM_DOOR, TELEGRAM_API),
    *(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_SECRET, OIDC_SECRET_FILE, OIDC_ACR),
)
KEY_BYTES = 32
HOW_TO_MAKE_ONE = "make one with: openssl rand -hex 32; several stand with a space between"
TOKEN = re.compile(r"[A-Za-z0-9_-]{32,128}", re.ASCII)  # what can stand in an address as it is
BOT_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{30,64}", re.ASCII)
T = TypeVar("T")


class SettingsFault(Exception):
    """One setting is wrong; the words say which, what is wrong and how to mend it, and never its value."""

    def __init__(self, name: str, wrong: str, mend: str) -> None:
        super().__init__(f"{name}: {wrong}; {mend}")
        self.name, self.wrong, self.mend = name, wrong, mend


@dataclass(frozen=True, slots=True)
class Listen:
    """Where a listener stands. Port 0 is any free one."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """Ports, folders, gateways and secrets. Offices, people and words are not here: they are the books.

    ``config`` is the folder that feeds an empty store. ``key`` is None when it lies in its file.
    ``shared``: everything is kept there, and not in the folder ``data``.
    ``operators``: who runs the house, and is told when the audit finds something wrong.
    ``canary``: a number whose texts the gateway brings back to us; ``dead_man``: what is called while all is well.
    ``oidc``: who vouches for people at the console.
    ``console_url``: how a browser reaches the inside listener, where that is not this machine's own address.
    ``sms_price``: what a gateway takes for one part of an SMS, in kroner; shown to whoever writes texts.
    ``calendars``: where each calendar is that ``rota.toml`` names as a feed.
    ``demo``: whoever plays may be anybody at the console; the environment cannot say so.
    """

    config: Path | None = None
    data: Path = Path("apendor-data")
    key: str | None = field(default=None, repr=False)
    listen: Listen = Listen("127.0.0.1", 8080)
    inside_listen: Listen = Listen("127.0.0.1", 8081)
    sms_url: str | None = field(default=None, repr=False)  # an address may hold a password
    sms_secrets: tuple[Secret, ...] = ()
    shared: Shared | None = None
    sms_gateway: str = HTTP
    kannel_tokens: tuple[Secret, ...] = ()
    kannel_door: str | None = None
    kannel_peers: tuple[Network, ...] = ()
    telegram_token: str | None = field(default=None, repr=False)
    telegram_secrets: tuple[Secret, ...] = ()
    telegram_door: str | None = None
    telegram_api: str = "https://api.telegram.org"
    operators: tuple[Address, ...] = ()
    canary: Address | None = None
    dead_man: str | None = field(default=None, repr=False)  # whoever knows it can feign that all is well
    console_url: str | None = None
    sms_price: Decimal | None = None
    oidc: Provider | None = None
    demo: bool = False
    calendars: Mapping[str, str] = field(default_factory=dict, repr=False)  # whoever has an address reads the calendar

    @classmethod
    def from_env(cls, env: Mapping[str, str], flags: Mapping[str, str] | None = None) -> Settings:
        """``flags`` stand under the same names and win. An empty value is none. Raises SettingsFault."""
        given = {name: value.strip() for name, value in {**env, **(flags or {})}.items() if value.strip()}
        _refuse_strangers(given)
        otherwise = cls()

        def read(name: str, parse: Callable[[str, str], T], plain: T) -> T:
            return parse(name, given[name]) if name in given else plain

        settings = cls(
            config=read(CONFIG, _path, None),
            data=read(DATA, _path, otherwise.data),
            key=read(KEY, _key, None),
            shared=_shared(given),
            listen=read(LISTEN, _listen, otherwise.listen),
            inside_listen=read(INSIDE_LISTEN, _listen, otherwise.inside_listen),
            sms_url=read(SMS_URL, _url, None),
            sms_secrets=read(SMS_SECRETS, _secrets, ()),
            sms_gateway=read(SMS_GATEWAY, _gateway, otherwise.sms_gateway),
            kannel_tokens=read(KANNEL_TOKENS, _tokens, ()),
            kannel_door=read(KANNEL_DOOR, _url, None),
            kannel_peers=read(KANNEL_PEERS, _peers, ()),
            telegram_token=read(TELEGRAM_TOKEN, _bot_token, None),
            telegram_secrets=read(TELEGRAM_SECRET, _tokens, ()),
            telegram_door=read(TELEGRAM_DOOR, _url, None),
            telegram_api=read(TELEGRAM_API, _url, otherwise.telegram_api),
            operators=read(OPERATORS, _operators, ()),
            canary=read(CANARY, _number, None),
            dead_man=read(DEAD_MAN, _url, None),
            console_url=read(CONSOLE_URL, _console_url, None),
            sms_price=read(SMS_PRICE, _price, None),
            oidc=_provider(given),
            calendars=read(CALENDARS, _calendars, {}),
        )
        if settings.sms_gateway == KANNEL and settings.sms_url is not None:
            _refuse_without_login(settings.sms_url)
        if settings.telegram_door is not None and not settings.telegram_secrets:
            raise SettingsFault(TELEGRAM_SECRET, "is missing where Telegram has a door", HOW_TO_MAKE_ONE)
        return settings


def _refuse_strangers(given: Mapping[str, str]) -> None:
    """A name that is nearly right would otherwise be silently without effect."""
    for name in given:
        if name.startswith(PREFIX) and name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, 1)
            mend = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(NAMES)}"
            raise SettingsFault(name, "there is no such setting", mend)


def _shared(given: Mapping[str, str]) -> Shared | None:
    for name in (ACCEPT_VERSION, REPLICAS):
        if name in given and REDIS_URL not in given:
            raise SettingsFault(name, f"{REDIS_URL} is not set, so this says nothing", "set both or neither")
    if REDIS_URL not in given:
        return None
    url, replicas = given[REDIS_URL], given.get(REPLICAS, "0")
    if urlsplit(url).scheme not in SCHEMES:
        mend = "write for example redis://127.0.0.1:6379, rediss://server.example:6380 or unix:///run/valkey/socket"
        raise SettingsFault(REDIS_URL, "is not the address of a Redis server", mend)
    if replicas not in map(str, range(MOST_REPLICAS + 1)):
        raise SettingsFault(REPLICAS, "is not a number of replicas", f"write 0 to {MOST_REPLICAS}")
    return Shared(url, given.get(ACCEPT_VERSION), int(replicas))


def _path(name: str, text: str) -> Path:
    if "\0" in text:
        raise SettingsFault(name, "is not the name of a folder", "write a path")
    return Path(text)


def _key(name: str, text: str) -> str:
    try:
        size = len(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        size = 0
    if size != KEY_BYTES:
        mend = f"write the base64 of {KEY_BYTES} bytes, or leave it out and keep the key in its file"
        raise SettingsFault(name, "is not a key", mend)
    return text


def _listen(name: str, text: str) -> Listen:
    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (colon and host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise SettingsFault(name, "is not host:port", "write for example 127.0.0.1:8080 or [::1]:8080")
    return Listen(host, int(port))


def _url(name: str, text: str) -> str:
    try:
        parts = urlsplit(text)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        whole = False
    if not whole:
        raise SettingsFault(name, "is not a web address", "write for example https://bridge.example/send")
    return text


def _console_url(name: str, text: str) -> str:
    parts = urlsplit(_url(name, text))
    if parts.scheme != "https" or parts.path.strip("/"):
        mend = "write for example https://vakt.example; the console is at /console below it, and never without TLS"
        raise SettingsFault(name, "is not the https address of a machine", mend)
    return f"https://{parts.netloc}"


def _provider(given: Mapping[str, str]) -> Provider | None:
    """The issuer stays letter by letter as it is written: it is compared with what they say of themselves."""
    if OIDC_ISSUER not in given:
        for name in (OIDC_CLIENT_ID, OIDC_SECRET, OIDC_SECRET_FILE, OIDC_ACR):
            if name in given:
                raise SettingsFault(name, f"{OIDC_ISSUER} is not set, so this says nothing", "set both or neither")
        return None
    issuer = _url(OIDC_ISSUER, given[OIDC_ISSUER])
    if urlsplit(issuer).scheme != "https" and urlsplit(issuer).hostname not in ("127.0.0.1", "localhost"):
        raise SettingsFault(OIDC_ISSUER, "is not an https address", "write for example https://ansattporten.no")
    if OIDC_CLIENT_ID not in given:
        raise SettingsFault(OIDC_CLIENT_ID, "is missing", "write the id under which this console is registered there")
    return Provider(issuer, given[OIDC_CLIENT_ID], _client_secret(given), given.get(OIDC_ACR))


def _client_secret(given: Mapping[str, str]) -> str | None:
    if OIDC_SECRET in given or OIDC_SECRET_FILE not in given:
        return given.get(OIDC_SECRET)
    try:
        return Path(given[OIDC_SECRET_FILE]).read_text("utf-8").strip()
    except (OSError, ValueError):
        raise SettingsFault(OIDC_SECRET_FILE, "cannot be read", "write the path of a file that holds it") from None


def _price(name: str, text: str) -> Decimal:
    try:
        price = Decimal(text.replace(",", "."))
    except InvalidOperation:
        price = Decimal(0)
    if not price.is_finite() or not 0 < price < 100:
        raise SettingsFault(name, "is not what a part of an SMS costs", "write kroner, for example 0.39")
    return price


def _secrets(name: str, text: str) -> tuple[Secret, ...]:
    try:
        return tuple(Secret.of(each) for each in text.split())
    except ValueError as e:
        mend = "make one with: echo whsec_$(openssl rand -base64 32); several stand with a space between"
        raise SettingsFault(name, f"one of them {e}", mend) from None


def _number(name: str, text: str) -> Address:
    try:
        return phone(text)
    except BadNumber:
        raise SettingsFault(name, "is not a phone number", "write for example +4700000049") from None


def _calendars(name: str, text: str) -> dict[str, str]:
    found = dict(each.partition("=")[::2] for each in text.split())
    if not all(id and urlsplit(address).scheme == "https" for id, address in found.items()):
        mend = "write for example vakt=https://calendar.example/secret.ics; several stand with a space between"
        raise SettingsFault(name, "is not a list of names with https addresses", mend)
    return found


def _operators(name: str, text: str) -> tuple[Address, ...]:
    try:
        return tuple(_operator(each) for each in text.split())
    except BadNumber:
        mend = "write for example +4700000041 telegram:123456789; several stand with a space between"
        raise SettingsFault(name, "one of them is not a phone number or an account", mend) from None


def _operator(text: str) -> Address:
    account = text.removeprefix(f"{TELEGRAM}:")
    if account != text and account.isascii() and account.isdigit():
        return Address(TELEGRAM, account)
    return phone(text)


def _gateway(name: str, text: str) -> str:
    if text not in (HTTP, KANNEL):
        raise SettingsFault(name, "is not a gateway that we know", f"write {HTTP} or {KANNEL}")
    return text


def _tokens(name: str, text: str) -> tuple[Secret, ...]:
    if not all(TOKEN.fullmatch(each) for each in text.split()):
        raise SettingsFault(name, "one of them is not 32 to 128 letters, digits, - and _", HOW_TO_MAKE_ONE)
    return tuple(Secret(each.encode()) for each in text.split())


def _bot_token(name: str, text: str) -> str:
    if not BOT_TOKEN.fullmatch(text):
        raise SettingsFault(name, "is not a bot's token", "copy it whole from BotFather; it has a colon in it")
    return text


def _peers(name: str, text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(each) for each in text.split())
    except ValueError:
        mend = "write for example 127.0.0.1 10.0.0.0/24 with a space between"
        raise SettingsFault(name, "one of them is not an address or a network", mend) from None


def _refuse_without_login(url: str) -> None:
    parts = urlsplit(url)
    if not (parts.username and parts.password):
        mend = "write http://NAME:PASSWORD@127.0.0.1:13013/cgi-bin/sendsms, as in Kannel's sendsms-user"
        raise SettingsFault(SMS_URL, "has no name and password for Kannel", mend)
