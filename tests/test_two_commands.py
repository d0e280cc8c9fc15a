"""Two commands on a fresh machine: what `make` says, what it needs, and that the image has what it copies."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
OLD = "#!/bin/sh\nexit 1\n"
BARE = '#!/bin/sh\ncase "$2" in *version_info*) exit 0 ;; esac\nexit 1\n'


def make(*words: str) -> str:
    return subprocess.run(["make", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


def test_make_alone_lists_every_target_with_a_line_of_its_own():
    listed = re.findall(r"^  make (\S+) +(\S.*)$", make(), re.MULTILINE)
    named = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert named
    assert [target for target, _ in listed] == named[1].split()


def without(python: str, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """A fresh clone on a machine whose only Python is this one."""
    (tmp_path / "clone" / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "venv", tmp_path / "clone" / ".ci")
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in ("sh", "dirname", "rm", "touch", "awk"):
        (tools / tool).symlink_to(shutil.which(tool) or tool)
    (tools / "python3").write_text(python)
    (tools / "python3").chmod(0o755)
    command = [str(tools / "sh"), str(tmp_path / "clone" / ".ci" / "venv")]
    return subprocess.run(command, env={"PATH": str(tools)}, capture_output=True, encoding="utf-8", check=False)


def test_a_machine_whose_python_is_too_old_is_told_what_to_install(tmp_path: Path):
    found = without(OLD, tmp_path)
    assert found.returncode == 1
    assert "sudo apt-get install python3 python3-venv" in found.stderr
    assert "brew install python@3.13" in found.stderr


def test_a_machine_without_python3_venv_is_told_the_one_line_that_installs_it(tmp_path: Path):
    found = without(BARE, tmp_path)
    assert found.returncode == 1
    assert "sudo apt-get install python3-venv" in found.stderr
    assert not (tmp_path / "clone" / ".venv").exists()


def test_everything_the_image_copies_is_there_and_it_is_not_run_as_root():
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    sources = [line.split()[1:-1] for line in lines if line.startswith("COPY ") and "--from" not in line]
    assert [each for line in sources for each in line if not (ROOT / each).exists()] == []
    assert {"messages", "escalation", "handlers", "bot", "deploy/example"} <= {
        each for line in sources for each in line
    }
    assert lines[-1] == 'CMD ["apendor", "run"]'
    assert "USER 10001" in lines


def test_every_requirement_of_both_locks_has_a_hash():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_what_a_wheel_lacks_is_not_needed(tmp_path: Path):
    """Texts, lexicons, the schema, the demo's words and the example office are all in it."""
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q", "-w", str(tmp_path)]
    shutil.copytree(ROOT, tmp_path / "src", ignore=shutil.ignore_patterns(".*", "tests", "build", "*.egg-info"))
    subprocess.run([*command, str(tmp_path / "src")], check=True, capture_output=True)
    names = subprocess.run(
        [sys.executable, "-m", "zipfile", "-l", str(next(tmp_path.glob("*.whl")))],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    for file in ("messages/texts/nb.ftl", "messages/lexicon/commands.toml", "bot/store/sqlite/0001.sql"):
        assert file in names
    assert "bot/demo/words.toml" in names
    assert "share/apendor/example/offices.toml" in names
