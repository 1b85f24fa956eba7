"""Bytes -> text, without guessing more than two encodings."""

from kb.errors import SourceError

MOST_CHARACTERS = 2_000_000
# The longest article met in news corpora has some 200,000; what is ten times that is no article.
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Return the text and a remark, "" unless it is not in UTF-8.

    Text that is not UTF-8 is read as Windows-1252, in which every German and English text of the
    last thirty years is written that is not in Unicode.

    Raises:
        SourceError: if the bytes are no text, or more than an article can have.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return checked(_strict(data, encoding, where), where), ""
    if b"\0" in data[:65536]:
        raise SourceError("is a binary file, not text", where, "give text, HTML, a feed, JSON lines or WARC")
    try:
        return checked(data.decode("utf-8"), where), ""
    except UnicodeDecodeError:
        text = _strict(data, "windows-1252", where)
    return checked(text, where), "is not UTF-8, read as Windows-1252"


def checked(text: str, where: str) -> str:
    """Return the text if it is one that can be read.

    Raises:
        SourceError: if it is empty, too long, binary, or holds halves of characters.
    """
    if not text.strip("\ufeff \t\r\n\u200b\u200c\u200d\u200e\u200f"):
        raise SourceError("is empty", where, "nothing to read in it")
    if len(text) > MOST_CHARACTERS:
        what = f"has {len(text):,} characters, more than the {MOST_CHARACTERS:,} of an article"
        raise SourceError(what, where, "split it into articles")
    if any("\ud800" <= c <= "\udfff" for c in text):
        raise SourceError("holds half of a surrogate pair, which no text may", where, "write it as UTF-8 again")
    sample = text[:4096]
    if sum(c < " " and c not in "\t\r\n\f" for c in sample) > len(sample) / 20:
        raise SourceError("is a binary file, not text", where, "give text, HTML, a feed, JSON lines or WARC")
    return text


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        way_out = "save it as UTF-8"
        raise SourceError(f"is neither UTF-8 nor {encoding} at byte {error.start}", where, way_out) from error
