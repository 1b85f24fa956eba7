"""What the README tells is run as it is written, over the bundled articles."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines() if line.startswith("kb ")]
SCRIPTS = [block for kind, block in BLOCKS if kind == "python"]


def run(words: list[str], folder: Path, store: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KB_STORE": str(store), "PYTHONWARNINGS": "default"}
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout's stand-in in which `make demo` has been run."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("fixtures", "kb", "ontology", "webui"):
        (folder / name).symlink_to(ROOT / name)
    words = [sys.executable, "-m", "kb", "ingest", "--store", "build/demo", "--base", "https://articles.example/"]
    done = run([*words, "fixtures/articles"], folder, folder / "build" / "demo")
    assert done.returncode == 0, done.stderr
    return folder


def test_there_are_seventeen_commands_in_all() -> None:
    assert len(COMMANDS) == 17


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_runs_and_says_something(line: str, demo: Path) -> None:
    words = [sys.executable, "-m", "kb", *shlex.split(line)[1:]]
    done = run(words, demo, demo / "build" / "demo")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() or done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_runs_and_prints(script: str, demo: Path) -> None:
    done = run([sys.executable, "-c", script], demo, demo / "build" / "demo")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_every_file_that_is_linked_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
