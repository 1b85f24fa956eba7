"""Files, folders and standard input, each by its content."""

import gzip
import io
import sys
from datetime import date
from pathlib import Path

import pytest

from kb.records.document import DateSource, SetAside
from kb.sources.files import read_items
from kb.sources.item import Given, Item

TEXT = "Senate meets\n\nNov. 7, 2025\n\nThe Senate met on Friday and passed a resolution on the budget."


def documents(inputs: list[str], given: Given | None = None) -> list[Item]:
    return [i for i in read_items(inputs, given or Given()) if isinstance(i, Item)]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "gold.json"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT + name, encoding="utf-8")
    found = [i.document.address for i in documents([str(tmp_path)], Given(base="https://x.example/"))]
    assert found == ["https://x.example/a.txt", "https://x.example/b.txt", "https://x.example/sub/c.txt"]


def test_the_dateline_dates_a_text_and_the_option_only_what_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text("The Senate met and passed a resolution.", encoding="utf-8")
    a, b = documents([str(tmp_path)], Given(published=date(2001, 2, 3)))
    assert (a.document.published, a.document.published_from) == (date(2025, 11, 7), DateSource.DATELINE)
    assert (b.document.published, b.document.published_from) == (date(2001, 2, 3), DateSource.OPTION)


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0\1\2")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(TEXT.encode())[:-9])
    bad, good, cut = read_items([str(tmp_path)], Given())
    assert isinstance(bad, SetAside)
    assert isinstance(good, Item)
    assert isinstance(cut, SetAside)
    assert cut.what.startswith("is a damaged gzip file")


def test_a_missing_path_is_one_line() -> None:
    (aside,) = read_items(["no/such/file.txt"], Given())
    assert str(aside).startswith("no/such/file.txt: cannot be read (No such file or directory); check")


def test_a_folder_with_nothing_to_read_is_one_line(tmp_path: Path) -> None:
    (aside,) = read_items([str(tmp_path)], Given())
    assert isinstance(aside, SetAside)
    assert "holds no file" in aside.what


@pytest.mark.parametrize(
    ("data", "count"),
    [(TEXT.encode(), 1), (b'{"text": "The Senate met."}\n{"text": "It voted."}\n', 2)],
)
def test_standard_input_is_told_by_its_content(data: bytes, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert len(documents(["-"])) == count


def test_a_broken_byte_breaks_its_own_line_only(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}\n{"text": "T\xe4wo."}\n{"text": "Three."}\n')
    kinds = [type(i) for i in read_items([str(tmp_path / "a.jsonl")], Given())]
    assert kinds == [Item, SetAside, Item]


def test_the_language_is_found_or_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Bundestag hat am Freitag über das Gesetz abgestimmt.", encoding="utf-8")
    assert documents([str(tmp_path)])[0].document.language == "de"
    assert documents([str(tmp_path)], Given(language="fr"))[0].document.language == "fr"


def test_an_empty_name_is_not_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (aside,) = read_items([""], Given())
    assert isinstance(aside, SetAside)
