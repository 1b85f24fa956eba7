"""Bytes become text, or one clear reason why not."""

import pytest

from kb.errors import SourceError
from kb.sources.decode import MOST_CHARACTERS, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Größe “zwölf”".encode(), "Größe “zwölf”"),
        ("Größe".encode("utf-8-sig"), "Größe"),
        ("Größe".encode("utf-16"), "Größe"),
        ("שלום \u200fRTL\u200d".encode(), "שלום \u200fRTL\u200d"),
    ],
)
def test_unicode_is_read_without_a_remark(data: bytes, text: str) -> None:
    assert decode(data, "x") == (text, "")


def test_windows_1252_is_read_and_remarked() -> None:
    text, remark = decode("Straße – „Größe“ kostet 5 €".encode("windows-1252"), "x")
    assert text == "Straße – „Größe“ kostet 5 €"
    assert "Windows-1252" in remark


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
        (b"a" * (MOST_CHARACTERS + 1), "more than"),
        (b"abc \x81 def", "byte 4"),
    ],
)
def test_what_is_no_text_is_refused_with_place_and_way_out(data: bytes, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "folder/file.txt")
    assert what in caught.value.what
    assert caught.value.where == "folder/file.txt"
    assert caught.value.way_out
    assert "\n" not in str(caught.value)
