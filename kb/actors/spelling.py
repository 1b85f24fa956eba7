"""One name in several transliterations: keys that meet where the spellings mean one name.

Zakharova, Sacharowa and Захарова share a key; Orlov and Orlova do not. A letter that two systems read
differently ("ch" is kh or tsch, "j" is y or dsch) gives a key for each reading, so two names are
spellings of one another when their sets of keys meet.
"""

import re
import unicodedata
from functools import cache

CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў",
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "tsch", "sh", "sh", "", "y", "", "e", "ju", "ja", "jo", "i", "ji", "je", "g", "w",
    ],
    strict=True,
))
# What no decomposition takes apart, and letters whose accent tells them from another sound.
PLAIN = {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
SOUNDED = {"š": "sh", "ž": "zh", "č": "tsch", "ć": "tsch", "ş": "sh", "ç": "tsch", "ż": "zh"}
SOUNDED |= {"ä": "ae", "ö": "oe", "ü": "ue"}

SHCH = re.compile(r"schtsch|shch|szcz|stsch")
# In this order; capitals stand for sounds that are settled: S sh/zh, C tsch, X kh, J dsch.
SOUNDS = (
    (r"dsch|dzh|dj", "J"),
    (r"tsch|tch|cz", "C"),
    (r"sch|sh|zh|sz", "S"),
    (r"kh", "X"),
    (r"ph", "f"),
    (r"ts|tz|zz|ss|z|c(?=[eiy])", "s"),
    (r"ck|qu|q|gh|c(?!h)", "k"),
    (r"th", "t"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"(?:eh|ah|at)\b", "a"),
    (r"i[ck]\b", "iC"),
    (r"ou|oo", "u"),
    (r"enka\b", "enko"),
    (r"(?:j|y|i)?[oe](?:v|ff)\b", "ev"),
    (r"(?:j|y|i)?[oe]va\b", "eva"),
    (r"([bdfgklmnprstv])ndr\b", r"\1nder"),
    (r"andr\b", "ander"),
    (r"[aei][iyj](?=[^aeiouyj]|\b)", "i"),
    (r"h(?=[^aeiouyj]|\b)", ""),
)
COMPILED = tuple((re.compile(pattern), sound) for pattern, sound in SOUNDS)
VOWELS = str.maketrans({"e": "i", "y": "i"})


@cache
def spelling_keys(name: str) -> frozenset[str]:
    """Return the keys of a name; spellings of one name share at least one.

    >>> spelling_keys("Sacharowa") & spelling_keys("Zakharova") == frozenset()
    False
    >>> spelling_keys("Orlov") & spelling_keys("Orlova")
    frozenset()
    """
    readings = {SHCH.sub("S", _latin(name, letters)) for letters in (PLAIN, PLAIN | SOUNDED)}
    for letters, sounds in (("ch", ("X", "C")), ("j", ("y", "J"))):
        readings = {
            _keep_trigraphs(r, letters, sound) for r in readings for sound in (sounds if letters in r else sounds[:1])
        }
    return frozenset(_key(reading) for reading in readings)


def same_spelling(one: str, other: str) -> bool:
    """Tell whether two names can be spellings of one name."""
    if _is_voiced_apart(one.casefold(), other.casefold()) or _is_voiced_apart(other.casefold(), one.casefold()):
        return False
    return not spelling_keys(one).isdisjoint(spelling_keys(other))


def _is_voiced_apart(one: str, other: str) -> bool:
    """Tell whether one name has "ss", which is always unvoiced, where the other can only have a "z"."""
    return "ss" in one and "z" in other and "s" not in other


def _latin(name: str, table: dict[str, str]) -> str:
    letters = [table.get(c, CYRILLIC.get(c, c)) for c in unicodedata.normalize("NFC", name.casefold())]
    plain = unicodedata.normalize("NFKD", "".join(letters))
    words = re.sub(r"[^a-z ]", "", re.sub(r"[-_]", " ", "".join(c for c in plain if not unicodedata.combining(c))))
    return " ".join(words.split())


def _keep_trigraphs(name: str, letters: str, sound: str) -> str:
    """Read `letters` as `sound`, but not where they are part of tsch, dsch, sch, tch or dj."""
    before = r"(?<![st])(?<!ts)" if letters == "ch" else r"(?<!d)"
    return re.sub(before + letters, sound, name)


def _key(reading: str) -> str:
    for pattern, sound in COMPILED:
        reading = pattern.sub(sound, reading)
    vowels = reading.translate(VOWELS).replace("h", "")
    return re.sub(r"(.)\1+", r"\1", vowels)
