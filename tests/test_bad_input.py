"""Bad input is one clear line each, and the rest of the batch goes in."""

import errno
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kb.cli.main import group, main
from kb.errors import StoreError
from kb.query.documents import document_detail, documents
from kb.sources.decode import MOST_CHARACTERS
from kb.store import open_view

GOOD = "Russia arms Belarus\n\n7 November 2025\n\nRussia delivered two air-defence systems to Belarus on Thursday."


def ingest(folder: Path, store: Path) -> Result:
    return CliRunner().invoke(group, ["ingest", "--store", str(store), str(folder)], catch_exceptions=False)


def count(store: Path) -> int:
    with open_view(store) as view:
        return int(view.value("SELECT COUNT(*) FROM document"))


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "marks.txt": ("\u200f\u200d\u200b\ufeff".encode(), "is empty"),
    "binary.txt": (b"\x7fELF\0\0\1\2\3", "binary"),
    "long.txt": (b"word " * (MOST_CHARACTERS // 4), "more than"),
    "shell.html": (b"<html><body><div id='app'></div></body></html>", "no article"),
    "undated.txt": (b"Russia delivered two air-defence systems to Belarus.", "no publication date"),
    "foreign.txt": (
        "13 listopada 2025\n\nParlament przyjął ustawę o budżecie na przyszły rok większością głosów.".encode(),
        "language",
    ),
    "cut.warc": (b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>", ""),
    "lines.jsonl": (b'{"text": "cut off', "is no JSON"),
    "year0.jsonl": (json.dumps({"text": GOOD, "date": "0000-01-01"}).encode(), "no day of the calendar"),
    "feb30.jsonl": (json.dumps({"text": GOOD, "date": "2025-02-30"}).encode(), "no day of the calendar"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_good_one_beside_it_goes_in(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    result = ingest(folder, tmp_path / "store")
    told = [line for line in result.stderr.splitlines() if name in line]
    assert result.exit_code == 3
    assert len(told) == 1
    assert reason in told[0]
    assert count(tmp_path / "store") == 1


def test_a_broken_line_in_the_middle_costs_that_line_only(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "lang": "en", "date": "2025-11-07", "text": GOOD + n}) for n in "abc"]
    (tmp_path / "in.jsonl").write_text("\n".join([lines[0], lines[1][:-9], lines[2]]), encoding="utf-8")
    result = ingest(tmp_path / "in.jsonl", tmp_path / "store")
    assert result.exit_code == 3
    assert "in.jsonl:2" in result.stderr
    assert count(tmp_path / "store") == 2


def test_windows_1252_is_read_with_a_remark(tmp_path: Path) -> None:
    text = "Titel\n\n7. November 2025\n\nDie Minister trafen sich am Freitag in Köln – zum ersten Mal."
    (tmp_path / "a.txt").write_bytes(text.encode("windows-1252"))
    result = ingest(tmp_path / "a.txt", tmp_path / "store")
    assert result.exit_code == 0
    assert "Windows-1252" in result.stderr
    with open_view(tmp_path / "store") as view:
        (row,) = documents(view).rows
        assert "in Köln – zum" in document_detail(view, row.id).text


@pytest.mark.parametrize("mark", ["\u200f", "\u202e", "\u200d", "\u00ad", "\x07"])
def test_marks_inside_words_shift_no_quotation(mark: str, tmp_path: Path) -> None:
    text = GOOD.replace("delivered", f"deliv{mark}ered").replace("Belarus on", f"Bela{mark}rus on") + mark
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert ingest(tmp_path / "a.txt", tmp_path / "store").exit_code == 0
    assert CliRunner().invoke(group, ["check", "--store", str(tmp_path / "store")]).output.strip() == "nothing found"


def test_a_second_ingest_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    for expected in ("1 added", "0 added, 0 new versions, 1 unchanged"):
        assert expected in ingest(tmp_path / "a.txt", tmp_path / "store").stderr


def test_a_changed_text_is_a_new_version_and_the_old_one_stays(tmp_path: Path) -> None:
    for text in (GOOD, GOOD + " The ministry confirmed it."):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        result = ingest(tmp_path / "a.txt", tmp_path / "store")
    assert "1 new versions" in result.stderr
    assert count(tmp_path / "store") == 2


@pytest.mark.parametrize("command", ["timeline", "documents", "check", "dump", "reindex"])
def test_a_store_that_is_none_is_one_line(command: str, tmp_path: Path) -> None:
    arguments = ["kb", command, "--store", str(tmp_path / "nowhere")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", [*arguments, "-o", str(tmp_path / "x.nq")] if command == "dump" else arguments)
        with pytest.raises(SystemExit) as ended:
            main()
    assert ended.value.code == 1


def test_a_word_that_is_no_date_is_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(group, ["extract", "--published", "2025-02-30", "-"], input="Text.")
    assert result.exit_code == 2
    assert "names no date" in result.output


def test_an_output_that_is_full_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(main.__globals__, "group", fail)
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().err
    assert (ended.value.code, told.count("\n"), "No space left" in told) == (1, 1, True)


def test_a_version_that_is_no_text_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "VERSION").write_bytes(b"\xff\xfe")
    with pytest.raises(StoreError, match="name the folder of a store"), open_view(tmp_path):
        pass
