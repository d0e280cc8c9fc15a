"""What an operator copies from `deploy/` fits the program: settings, commands, doors, and a server that we accept."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.channels import sms_http, telegram
from bot.settings import NAMES, Settings
from bot.store.redis.preflight import SETTINGS, is_mended

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
SETTING = re.compile(r"\b(?:APENDOR_[A-Z_]+|REDIS_URL)\b")
NAMING = (ROOT / "Dockerfile", *DEPLOY.glob("*.*"), *(ROOT / "docs" / "running").glob("*.md"))
WHO_OR_WHICH_SECRET = ("$remote", "$request ", "$request'", "$request_uri", "$uri", "$args", "$http_", "$binary_remote")


def written(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def unit() -> ConfigParser:
    """systemd's own way to write it; of a key that comes several times the last one counts here."""
    parser = ConfigParser(strict=False, interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(written("deploy/apendor.service"))
    return parser


def server_command() -> dict[str, str]:
    found = re.search(r"command: \[\s+valkey-server,(.*?)\]", written("deploy/compose.yaml"), re.DOTALL)
    assert found
    words = shlex.split(found[1].replace(",", " "))
    return dict(zip(words[::2], words[1::2], strict=True))


def test_every_setting_that_is_named_is_one() -> None:
    named = {name: set(SETTING.findall(name.read_text("utf-8"))) for name in NAMING}
    assert len(named) > 8
    assert {path.name: strangers for path, found in named.items() if (strangers := found - set(NAMES))} == {}


def test_the_unit_starts_a_command_that_there_is_and_never_gives_up() -> None:
    service = unit()
    program, command = service["Service"]["ExecStart"].split()
    assert (program, command) == ("/opt/apendor/bin/apendor", "run")
    assert command in COMMANDS
    assert f"python3 -m venv {Path(program).parents[1]}" in written("docs/running/install.md")
    assert service["Service"]["Restart"] == "always"
    assert service["Unit"]["StartLimitIntervalSec"] == "0"
    assert service["Service"]["RestartPreventExitStatus"] == "2"


def test_the_unit_has_its_three_parts() -> None:
    assert unit().sections() == ["Unit", "Service", "Install"]


@pytest.mark.e2e
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    tool = shutil.which("systemd-analyze")
    assert tool, "apt-get install systemd"
    copy = tmp_path / "apendor.service"
    copy.write_text(written("deploy/apendor.service").replace("/opt/apendor/bin/apendor", sys.executable))
    told = subprocess.run([tool, "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_the_server_of_the_containers_is_one_that_we_would_not_refuse() -> None:
    command = server_command()
    assert {name: command.get(f"--{name}") for name, _, _ in SETTINGS} == {name: right for name, right, _ in SETTINGS}
    image = re.search(r"image: valkey/valkey:(\S+)", written("deploy/compose.yaml"))
    assert image
    assert is_mended("Valkey", image[1])


def test_the_containers_show_the_doors_to_this_machine_only_and_the_server_to_nobody() -> None:
    compose = written("deploy/compose.yaml")
    assert re.findall(r"ports: (.*)", compose) == ['["127.0.0.1:8080:8080"]']
    assert "internal: true" in compose
    assert "\t" not in compose


def test_the_image_listens_where_its_health_is_asked_and_where_its_doors_are_opened() -> None:
    dockerfile, inside = written("Dockerfile"), Settings().inside_listen
    assert f"http://{inside.host}:{inside.port}/healthz" in dockerfile
    assert "EXPOSE 8080" in dockerfile
    assert "APENDOR_LISTEN=0.0.0.0:8080" in dockerfile


def test_the_image_is_built_from_nothing_that_its_context_leaves_out() -> None:
    let_in = [line[1:] for line in written(".dockerignore").split() if line.startswith("!")]
    lines = [line.split() for line in written("Dockerfile").splitlines() if re.match(r"COPY (?!--)", line)]
    assert {source.removeprefix("./") for line in lines for source in line[1:-1]} == set(let_in)


def test_the_proxy_opens_the_doors_that_are_signed_and_no_other() -> None:
    proxy, _, _ = written("deploy/reverse-proxy.nginx").partition("# The console")
    opened = re.findall(r"location ~ \^/\((.*)\)\$ \{", proxy)
    assert [set(doors.split("|")) for doors in opened] == [
        {door.removeprefix("/") for door in (sms_http.TEXTS, sms_http.RECEIPTS, telegram.DOOR)}
    ]
    assert proxy.count("location ") == 3  # these, everything else, and "come again later"
    assert proxy.count("{") == proxy.count("}")


def test_the_proxy_logs_nothing_that_says_who_wrote_or_with_which_secret() -> None:
    proxy = written("deploy/reverse-proxy.nginx")
    log_format = re.search(r"log_format apendor (.*);", proxy)
    assert log_format
    assert [word for word in WHO_OR_WHICH_SECRET if word in log_format[1]] == []
    assert re.findall(r"access_log \S+ (\S+);", proxy) == ["apendor", "apendor"]
    assert re.findall(r"error_log \S+ (\S+);", proxy) == ["crit", "crit"]


def test_of_the_inside_listener_the_proxy_shows_the_console_and_nothing_else() -> None:
    _, _, console = written("deploy/reverse-proxy.nginx").partition("# The console")
    passed = re.findall(r"location (.*) \{\s+proxy_pass (.*);", console)
    assert passed == [("/console/", "http://127.0.0.1:8081")]
    assert re.findall(r"location (.*) \{", console) == ["/console/", "= /console", "/"]
    assert "Host $host;" in console
    assert "X-Real-IP $remote_addr;" in console


def test_the_image_is_tried_only_when_somebody_asks_for_it() -> None:
    assert "image-check" not in written(".ci/run")
    assert "buildah" in written(".ci/image-check")
