"""A dump is read back only if it is one, and the one that its manifest describes."""

from pathlib import Path

import pytest

from kb.build import load
from kb.check import check
from kb.dumps.load import LOADABLE, read_dump
from kb.dumps.manifest import dump, manifest_path
from kb.errors import StoreError
from kb.store import View, open_view


@pytest.mark.parametrize("form", LOADABLE)
def test_a_dump_gives_back_every_quad(view: View, tmp_path: Path, form: str) -> None:
    dump(view, form, tmp_path / f"dump.{form}", "1")
    assert set(read_dump(tmp_path / f"dump.{form}")) == set(view.quads)


@pytest.mark.parametrize("form", ["ttl", "csv", "jsonl", "zip"])
def test_a_format_without_graphs_is_refused(tmp_path: Path, form: str) -> None:
    with pytest.raises(StoreError, match="use a dump in one of nq, trig, jsonld"):
        list(read_dump(tmp_path / f"dump.{form}"))


def test_a_file_that_was_changed_after_its_manifest_is_refused(view: View, tmp_path: Path) -> None:
    path = tmp_path / "dump.nq"
    dump(view, "nq", path, "1")
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(StoreError, match="is not the file that its manifest describes"):
        list(read_dump(path))


def test_a_broken_manifest_is_refused(view: View, tmp_path: Path) -> None:
    path = tmp_path / "dump.nq"
    dump(view, "nq", path, "1")
    manifest_path(path).write_text("[]")
    with pytest.raises(StoreError, match="is no manifest"):
        list(read_dump(path))


def test_a_truncated_file_without_manifest_is_refused(view: View, tmp_path: Path) -> None:
    path = tmp_path / "dump.nq"
    dump(view, "nq", path, "1")
    manifest_path(path).unlink()
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(StoreError, match="is no N-Quads"):
        list(read_dump(path))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be read"):
        list(read_dump(tmp_path / "nothing.nq"))


@pytest.mark.parametrize("form", LOADABLE)
def test_a_dump_loaded_and_dumped_again_is_the_same_file(view: View, tmp_path: Path, form: str) -> None:
    dump(view, form, tmp_path / f"dump.{form}", "1")
    load(read_dump(tmp_path / f"dump.{form}"), tmp_path / "loaded")
    with open_view(tmp_path / "loaded", exact=True) as loaded:
        assert list(check(loaded)) == []
        dump(loaded, form, tmp_path / f"again.{form}", "1")
    assert (tmp_path / f"again.{form}").read_bytes() == (tmp_path / f"dump.{form}").read_bytes()
