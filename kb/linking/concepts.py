"""Words -> what they are compared by, in all languages: states and concepts of tables, else the stem.

"Irak", "irakisch" and "Iraqi" are all `iso:IQ`; "Anklage" and "charged" are one kind of detention.
What no table has is compared as it begins, without its ending.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kb.lang.pack import known_languages, language_pack
from kb.lang.tables.linking import LinkingTable
from kb.lang.tables.states import StateNames, read_states
from kb.linking.actors import fold

LEAST = 4
"""Letters that a stem keeps."""
MOST = 10
_WORD = re.compile(r"[^\W\d_]{4,}|[A-ZÄÖÜ]{2,}|\d[\d.,]*\d|\d{2,}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def stem(word: str) -> str:
    """Return a word in ASCII lower case without what endings are made of.

    >>> stem("Angriffe") == stem("Angriffen") == stem("Angriff")
    True
    """
    return _bare(word)[:MOST]


def tokens(text: str, language: str) -> frozenset[str]:
    """Return what a text is compared by: every longer word, acronym and number, none of them a year."""
    words = {word for word in _WORD.findall(text) if not _YEAR.fullmatch(word)}
    return frozenset(token for word in words for token in meanings(word, language) if token)


@lru_cache(maxsize=65536)
def meanings(word: str, language: str) -> tuple[str, ...]:
    """Return the state or the concepts that a word names, or its stem.

    >>> meanings("irakischen", "de") == meanings("Iraqi", "en") == ("iso:IQ",)
    True
    """
    root = stem(word)
    state = _states(language).get(root)
    if state is not None:
        return (f"iso:{state}",)
    topics = tuple(f"#{topic}" for topic in _matching(word, _table(language).topics))
    return (*(topics or (root,)), *_first_part(root, language))


def _first_part(root: str, language: str) -> tuple[str, ...]:
    """Return the state that a compound begins with ("Kongomission")."""
    states = _states(language)
    heads = (root[:end] for end in range(LEAST, len(root) - LEAST + 1))
    return tuple(f"iso:{states[head]}" for head in heads if head in states)


def kinds(text: str, event_type: str, language: str) -> frozenset[str]:
    """Return which kinds of an event type the words of a text name."""
    table = _table(language).kinds.get(event_type)
    if not table:
        return frozenset()
    return frozenset(kind for word in _WORD.findall(text) for kind in _kinds_of(word, event_type, language))


@lru_cache(maxsize=65536)
def _kinds_of(word: str, event_type: str, language: str) -> tuple[str, ...]:
    return _matching(word, _table(language).kinds[event_type])


def _matching(word: str, table: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    letters, bare = fold(word), _bare(word)
    return tuple(
        name for name, forms in table.items()
        if any(bare.endswith(_bare(f[1:])) if f[0] == "-" else letters.startswith(fold(f)) for f in forms)
    )


def _bare(word: str) -> str:
    letters = fold(word)
    while len(letters) > LEAST and letters[-1] in "aemnrs":
        letters = letters[:-1]
    return letters


@cache
def _table(language: str) -> LinkingTable:
    return language_pack(language).linking if language in known_languages() else LinkingTable()


@cache
def _states(language: str) -> dict[str, str]:
    """Return the stem of every single word that names a state or what is of it."""
    path = language_pack(language).folder / "states.toml" if language in known_languages() else None
    if path is None or not path.is_file():
        return {}
    return {stem(form): state.code for state in read_states(path) for form in _forms(state) if _is_word(form)}


def _forms(state: StateNames) -> tuple[str, ...]:
    people = (form.strip("~ ") for pair in state.people for form in pair.split(","))
    return (*state.adjectives, *people, *state.names, state.name)


def _is_word(form: str) -> bool:
    return len(form) > 1 and " " not in form and "~" not in form
