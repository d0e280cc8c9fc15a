"""``apendor run`` and ``apendor login-link`` as a newcomer meets them: a real process, and data that is in use."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from tests.cli.typing import ROOT, typed

CODE = r"((?:[A-Z0-9]{4}-){2,4}[A-Z0-9]{4})"
FREE = {"APENDOR_LISTEN": "127.0.0.1:0", "APENDOR_INSIDE_LISTEN": "127.0.0.1:0"}


@contextmanager
def running(data: Path) -> Iterator[tuple[str, str]]:
    """A service: where its console is, and the line that a newcomer reads."""
    command = [sys.executable, "-m", "bot", "run", "--data", str(data)]
    env = {**os.environ, **FREE}
    with subprocess.Popen(command, stdout=-1, stderr=-1, encoding="utf-8", cwd=ROOT, env=env) as process:
        assert process.stdout is not None
        found = re.search(r"inside on (\S+)\n", process.stdout.readline())
        try:
            assert found
            yield found[1], process.stdout.readline()
        finally:
            process.kill()


def sent(url: str, **form: str) -> tuple[int, str]:
    """The status, and the cookie that came with it."""
    origin = re.match(r"http://[^/]+", url)
    assert origin
    request = urllib.request.Request(url, urlencode(form).encode(), {"Origin": origin[0]})

    class Stays(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    try:
        with urllib.request.build_opener(Stays).open(request, timeout=5) as answer:
            return answer.status, answer.headers.get("Set-Cookie", "")
    except urllib.error.HTTPError as e:
        return e.code, e.headers.get("Set-Cookie", "")


def test_a_newcomer_comes_in_with_what_stands_on_the_terminal(tmp_path: Path) -> None:
    with running(tmp_path / "data") as (url, line):
        found = re.fullmatch(rf"Åpne {url}/console/start og skriv {CODE} \(gjelder 30 min\)\n", line)
        assert found
        status, cookie = sent(f"{url}/console/start", code=found[1], person="mo")
    assert status == 303
    assert re.fullmatch(r"__Host-s=\S{40,}; HttpOnly; Path=/; SameSite=Lax; Secure", cookie)


def test_whoever_is_locked_out_gets_a_code_while_the_house_runs(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running(data) as (url, _):
        told = typed("login-link", "--data", str(data), "kari")
        assert told.returncode == 0
        code = re.search(rf"write {CODE}", told.stdout)
        assert code
        assert sent(f"{url}/console/lenke", code=code[1])[0] == 303
        assert sent(f"{url}/console/lenke", code=code[1])[0] == 422


def test_without_the_root_key_nobody_makes_a_code(tmp_path: Path) -> None:
    told = typed("login-link", "--data", str(tmp_path / "data"), "kari")
    assert (told.returncode, told.stdout) == (1, "")
    assert "the root key is missing" in told.stderr
