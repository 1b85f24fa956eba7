"""A user's words -> what finds them; they are data and never read as syntax."""

import re

MOST_WORDS = 20


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a search, lower-case: letters and digits, each once, at most 20.

    >>> split_words('Igla-S "AND" Rakete*')
    ('igla', 's', 'and', 'rakete')
    """
    return tuple(dict.fromkeys(re.findall(r"[^\W_]+", text.lower())))[:MOST_WORDS]


def full_text(words: tuple[str, ...]) -> str:
    """Write words for FTS5: all of them, each as the beginning of a word.

    >>> full_text(("igla", "s"))
    '"igla"* "s"*'
    """
    return " ".join(f'"{word}"*' for word in words)


def pattern(word: str) -> str:
    """Write a word for SPARQL's REGEX with flag "i": the beginning of a word.

    >>> pattern("igla")
    '(^|[^\\\\p{L}\\\\p{N}])igla'
    """
    return rf"(^|[^\p{{L}}\p{{N}}]){re.escape(word)}"
