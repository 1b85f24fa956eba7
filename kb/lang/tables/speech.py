"""The table `speech.toml` of a language: how people are said to say things."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, string, strings, table

Words = frozenset[str]
STANCES = frozenset({
    "say", "announce", "warn", "threaten", "demand", "accuse", "deny", "promise", "condemn", "oppose", "support",
})
EFFECTS = frozenset({"claimed", "denied", "possible", "planned", "known", "asked"})
TAKES = frozenset({"clause", "direct", "infinitive", "noun"})


@dataclass(frozen=True, slots=True)
class SpeechVerbs:
    """Verbs of saying that behave alike.

    Args:
        words: Infinitives; of several words the verb is marked by "*", else it is the first.
        stance: What a Statement made of them is.
        effect: What they make of an event that is their content.
        takes: What their content may be: clause, direct, infinitive, noun.
        noun: Where it stands as a noun: a function of clauses ("OBJ") or a preposition.
        addressee: The same for the one it is said to.
        medium: As in an attribution.
    """

    words: tuple[str, ...]
    stance: str = "say"
    effect: str = "claimed"
    takes: Words = frozenset()
    noun: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    medium: str = "Speech"


@dataclass(frozen=True, slots=True)
class SpeechNouns:
    """Nouns of saying that behave alike.

    Args:
        words: Nouns in the singular.
        ends: Ends of compounds that count too.
        stance: What a Statement made of them is.
        effect: What they make of an event that is their content.
        prepositions: Where their content stands as a noun ("Forderung nach").
        is_source: They may stand for who says it ("Medienberichten zufolge").
    """

    words: tuple[str, ...]
    ends: tuple[str, ...] = ()
    stance: str = "say"
    effect: str = "claimed"
    prepositions: tuple[str, ...] = ()
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class SpeechPhrases:
    """Prepositions, particles and pronouns around a source; the comments of the table say which is which."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    noun_before: tuple[str, ...] = ()
    noun_after: tuple[str, ...] = ()
    citing: tuple[str, ...] = ()
    so: tuple[str, ...] = ()
    as_: tuple[str, ...] = ()
    thereby: tuple[str, ...] = ()
    whereby: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    fillers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearsay:
    """What rests on a speaker that is not named.

    Args:
        others: Modals of what others say ("sollen").
        present: Their forms in the present ("soll"), which tell a plan where nothing is reported.
        self_: Modals of what the subject says of itself ("will gesehen haben").
        adverbs: "angeblich", "reportedly".
        adjectives: "mutmaßlich", "alleged".
    """

    others: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    self_: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """Words that say how sure something is."""

    probable: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorWords:
    """How a text says whose words it is ("Statement by X"), and how they speak of themselves."""

    nouns: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    first_singular: tuple[str, ...] = ()
    first_plural: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Words that say what becomes of an event.

    Args:
        implicative: Verbs that say that what their infinitive tells comes about ("beginnen", "manage").
        resulting: Verbs whose infinitive tells what came of it ("rose to become", "fell to end at").
        arranged: Adjectives between copula and "to" that say that something is arranged ("due to meet").
        stative: Verbs of what is, not of what is done: with a modal of hearsay they tell no plan.
        continuing: Words that go on with what was told before ("dabei").
        definite: Articles of what was told before.
        polar: Subordinators of what is asked, not told ("whether").
        vain: Adverbs that say that something was tried and came to nothing.
        nearly: Adverbs right before a verb that say that it did not come about.
    """

    implicative: tuple[str, ...] = ()
    resulting: tuple[str, ...] = ()
    arranged: tuple[str, ...] = ()
    stative: tuple[str, ...] = ()
    continuing: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    polar: tuple[str, ...] = ()
    vain: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class SpeechTable:
    """What `speech.toml` holds."""

    verbs: tuple[SpeechVerbs, ...] = ()
    nouns: tuple[SpeechNouns, ...] = ()
    phrases: SpeechPhrases = field(default_factory=SpeechPhrases)
    hearsay: Hearsay = field(default_factory=Hearsay)
    certainty: CertaintyWords = field(default_factory=CertaintyWords)
    author: AuthorWords = field(default_factory=AuthorWords)
    status: StatusWords = field(default_factory=StatusWords)


def read_speech(path: Path) -> SpeechTable:
    """Read `speech.toml`.

    Raises:
        LanguageError: if a key is missing, unknown or of the wrong kind.
    """
    raw, where = read_toml(path), str(path)
    return SpeechTable(
        verbs=tuple(_verbs(f"{where}: verbs {i}", fields) for i, fields in enumerate(raw.get("verbs", []), 1)),
        nouns=tuple(_nouns(f"{where}: nouns {i}", fields) for i, fields in enumerate(raw.get("nouns", []), 1)),
        phrases=SpeechPhrases(**_lists(where, raw, "phrases", SpeechPhrases)),
        hearsay=Hearsay(**_lists(where, raw, "hearsay", Hearsay)),
        certainty=CertaintyWords(**_lists(where, raw, "certainty", CertaintyWords)),
        author=AuthorWords(**_lists(where, raw, "author", AuthorWords)),
        status=StatusWords(**_lists(where, raw, "status", StatusWords)),
    )


def _verbs(where: str, fields: Mapping[str, object]) -> SpeechVerbs:
    _known(where, fields, {"words", "stance", "effect", "takes", "noun", "addressee", "medium"})
    return SpeechVerbs(
        words=_words(where, fields),
        stance=_one_of(where, fields, "stance", STANCES),
        effect=_one_of(where, fields, "effect", EFFECTS),
        takes=frozenset(_some_of(where, fields, "takes", TAKES)),
        noun=strings(where, fields, "noun"),
        addressee=strings(where, fields, "addressee"),
        medium=string(where, fields, "medium") if "medium" in fields else "Speech",
    )


def _nouns(where: str, fields: Mapping[str, object]) -> SpeechNouns:
    _known(where, fields, {"words", "ends", "stance", "effect", "prepositions", "source"})
    return SpeechNouns(
        words=_words(where, fields),
        ends=strings(where, fields, "ends"),
        stance=_one_of(where, fields, "stance", STANCES),
        effect=_one_of(where, fields, "effect", EFFECTS),
        prepositions=strings(where, fields, "prepositions"),
        is_source=fields.get("source") is True,
    )


def _words(where: str, fields: Mapping[str, object]) -> tuple[str, ...]:
    found = (" ".join(word.split()) for word in string(where, fields, "words").split(","))
    return tuple(word for word in found if word)


def _lists(where: str, raw: Mapping[str, object], section: str, kind: Any) -> dict[str, tuple[str, ...]]:
    """Return the lists of a section; a field that ends in "_" has its name from a word of Python."""
    fields = table(where, raw, section)
    names = {name.rstrip("_"): name for name in kind.__dataclass_fields__}
    _known(f"{where}: {section}", fields, set(names))
    return {name: strings(f"{where}: {section}", fields, key) for key, name in names.items()}


def _known(where: str, fields: Mapping[str, object], keys: set[str]) -> None:
    for key in sorted(set(fields) - keys):
        raise LanguageError(f"unknown key {key!r}", where, f"known are {', '.join(sorted(keys))}")


def _one_of(where: str, fields: Mapping[str, object], key: str, known: Words) -> str:
    value = string(where, fields, key)
    if value not in known:
        raise LanguageError(f"{key} is {value!r}", where, f"known are {', '.join(sorted(known))}")
    return value


def _some_of(where: str, fields: Mapping[str, object], key: str, known: Words) -> tuple[str, ...]:
    values = strings(where, fields, key)
    for value in values:
        if value not in known:
            raise LanguageError(f"{key} holds {value!r}", where, f"known are {', '.join(sorted(known))}")
    return values
