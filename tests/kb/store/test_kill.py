"""Law 9: a writer killed at any point leaves whole documents, and is finished by running it again."""

import subprocess
import sys
from pathlib import Path

POINTS = 30
CALLS = 250
"""Calls of one run at which `killing` can die; it prints how many when it gets to the end."""


def test_a_killed_writer_leaves_whole_documents_and_can_go_on(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.kb.store.killing", str(tmp_path), str(POINTS), str(CALLS)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    said = [line for line in found.stdout.splitlines() if not line.startswith("calls")]
    assert said == [f"{POINTS} points"], found.stderr
