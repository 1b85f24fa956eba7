"""Which language a text is in."""

import py3langid

SAMPLE = 4000


def find_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of a text's head is in."""
    return str(py3langid.classify(text[:SAMPLE])[0])
