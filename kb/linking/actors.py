"""Actors across spellings: states by code, names by what stays the same in every transliteration.

A name is reduced to its consonants in classes that no usual way of writing another script tells
apart: "Sacharowa", "Zakharova" and "Захарова" are all `s-h-r-v` with a final vowel.
"""

import re
import unicodedata
from functools import lru_cache

from kb.records.judgement import Judgement, Matter
from kb.records.mention import ActorKind
from kb.records.reading import Actor

RULE = "same name across spellings"

_LETTERS = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
    ("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
     "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "i", "e", "g", "u"),
    strict=True,
))
_LETTERS |= {
    "'": "", "’": "", "ʼ": "", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
    "ð": "d",
}

_TABLE = str.maketrans(_LETTERS)

# Longest first: a spelling of one sound in German, English, French or Polish -> its class.
# Ч is both "ch" and "tsch", and "ch" is Х in German, so that the two share the class of "h".
_SOUNDS = (
    ("schtsch", "S"), ("shch", "S"), ("tsch", "h"), ("tch", "h"), ("sch", "S"), ("dsch", "S"), ("dzh", "S"),
    ("zh", "S"), ("sh", "S"), ("sz", "S"), ("ck", "k"), ("kh", "h"), ("ch", "h"), ("ph", "f"), ("th", "t"),
    ("qu", "kv"), ("ts", "s"), ("tz", "s"), ("cz", "h"), ("ks", "x"), ("dj", "S"), ("c", "k"), ("q", "k"),
    ("w", "v"), ("z", "s"),
)
_SOUND = re.compile("|".join(spelling for spelling, _ in sorted(_SOUNDS, key=lambda s: -len(s[0]))))
_CLASS = dict(_SOUNDS)
_VOWELS = re.compile("[aeiouyj]+")
_DOUBLED = re.compile(r"(.)\1+")
_OF_STATE = re.compile("(?:force|government|group|weapon):([a-z]{2})-")
"""Keys that begin with the code of a state; two chambers of one state are two bodies, so none of theirs."""
_NAMED = (ActorKind.PERSON.value, ActorKind.PLACE.value)
"""Kinds whose names are written as they sound; others are translated."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name in ASCII lower case.

    >>> fold("Selenskyj"), fold("Müller"), fold("Путин")
    ('selenskyj', 'muller', 'putin')
    """
    letters = name.lower().translate(_TABLE)
    return letters if letters.isascii() else unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return what is the same in all spellings of a name; a final vowel is kept as `a`.

    >>> sound("sacharowa") == sound("zakharova") != sound("zakharov")
    True
    """
    plain = _DOUBLED.sub(r"\1", fold(word))
    classes = _SOUND.sub(lambda m: _CLASS[m.group()], plain)
    head = "a" if _VOWELS.match(classes) else ""
    tail = "a" if plain.endswith(("a", "aja", "aya")) else ""
    return head + _DOUBLED.sub(r"\1", _VOWELS.sub("", classes)) + tail


@lru_cache(maxsize=65536)
def match_key(key: str) -> str:
    """Return the form of an actor's key under which all spellings of it meet.

    Persons meet by their last name: documents that never give the first name are many, and two
    people of one last name in one role on one day are few.

    >>> match_key("person:marija-sacharowa") == match_key("person:maria-zakharova")
    True
    >>> match_key("iso:RU")
    'iso:RU'
    """
    kind, _, name = key.partition(":")
    if kind not in _NAMED:
        return key
    words = [word for word in name.split("-") if word]
    return f"{kind}:{sound(words[-1])}" if words else key


def match_forms(key: str) -> frozenset[str]:
    """Return all forms under which an actor meets others: its own, and the state that its people or things are of.

    >>> sorted(match_forms("force:ru-black-sea-fleet"))
    ['force:ru-black-sea-fleet', 'iso:RU']
    """
    own = match_key(key)
    of_state = _OF_STATE.match(key)
    return frozenset({own, f"iso:{of_state.group(1).upper()}"} if of_state else {own})


def same_actor(one: str, other: str) -> bool:
    """Tell whether two keys name one actor: the same, or every word of the name sounds alike.

    >>> same_actor("person:alexei-zhuravlev", "person:alexej-schurawljow")
    True
    >>> same_actor("person:kim-jong-un", "person:kim-jong-il")
    False
    """
    if one == other:
        return True
    kind, _, name = one.partition(":")
    other_kind, _, other_name = other.partition(":")
    if kind != other_kind or kind not in _NAMED:
        return False
    mine, theirs = [[sound(w) for w in n.split("-") if w] for n in (name, other_name)]
    return len(mine) > 1 and mine == theirs


def judge_actors(new: Actor, known: tuple[Actor, ...]) -> tuple[Judgement, ...]:
    """Return a judgement for every known actor that a new one is the same as, under another key."""
    return tuple(
        Judgement(Matter.ACTOR, new.key, other.key, True, RULE, 0.95, (f"{new.name} sounds like {other.name}",))
        for other in known
        if other.key != new.key and same_actor(new.key, other.key)
    )
