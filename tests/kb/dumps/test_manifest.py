"""A dump and its manifest belong together, and appear only whole."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from kb.dumps.manifest import dump, manifest_path
from kb.errors import StoreError
from kb.store import View


def test_the_manifest_tells_hash_and_length_of_the_file(view: View, tmp_path: Path) -> None:
    manifest = dump(view, "nq", tmp_path / "dump.nq", "1.2.3")
    data = (tmp_path / "dump.nq").read_bytes()
    assert (manifest.sha256, manifest.bytes) == (hashlib.sha256(data).hexdigest(), len(data))
    assert manifest.quads == len(data.splitlines())


def test_the_manifest_lies_beside_the_file_as_json(view: View, tmp_path: Path) -> None:
    manifest = dump(view, "trig", tmp_path / "dump.trig", "1.2.3")
    told = json.loads(manifest_path(tmp_path / "dump.trig").read_text())
    assert (told["file"], told["sha256"], told["written_by"]) == ("dump.trig", manifest.sha256, "1.2.3")
    assert "CC-BY-4.0" in told["licence"]


def test_two_dumps_of_one_store_have_the_same_manifest(view: View, tmp_path: Path) -> None:
    assert dump(view, "nq", tmp_path / "a.nq", "1") == dump(view, "nq", tmp_path / "a.nq", "1")


def test_a_folder_that_is_not_there_is_refused_and_nothing_is_left(view: View, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        dump(view, "nq", tmp_path / "missing" / "dump.nq", "1")
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_not_replaced_by_a_file(view: View, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StoreError, match="no ordinary file"):
        dump(view, "nq", tmp_path / "pipe", "1")
    assert (tmp_path / "pipe").is_fifo()
