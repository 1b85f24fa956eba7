"""The table `events.toml` of a language: which words call which event frame."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from kb.errors import LanguageError

_Record = TypeVar("_Record")
STATUSES = frozenset({"occurred", "denied", "requested", "planned", "possible", "failed", "pledged", "never"})
"""As in a claim; "pledged" of what is decided or promised; "never" of words that tell of no event at all."""


@dataclass(frozen=True, slots=True)
class TriggerGroup:
    """Words that call one event type in one way.

    Args:
        type: Event type.
        words: Verbs in the infinitive or nouns in the singular; several words mark their verb by "*".
        ends: Ends of compounds that call it too.
        parts: First parts that, before one of `heads`, make a compound that calls it.
        heads: See `parts`.
        without: First parts that make another thing of a compound ("Hackerangriff").
        pattern: Name of a valency of the frame; "" is the usual one.
        needs: Alternatives of what has to be filled; empty leaves it to the frame.
        near: One of these words has to stand in the sentence, where any are given.
        unless: None of these words may stand in the sentence.
        status: The status that the words themselves settle, or "".
        label: What a free-wording role of the event is called, or the outcome of a vote.
    """

    type: str
    words: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    pattern: str = ""
    needs: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    status: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class GovernorGroup:
    """Words that stand over an event and settle its status; `prepositions` join the event to the verbs."""

    status: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LightExpression:
    """A predicate whose `actor` acts in the event that stands at `place` ("für die Tat verantwortlich sein")."""

    words: tuple[str, ...]
    place: str
    actor: str


@dataclass(frozen=True, slots=True)
class LightVerbs:
    """Words that carry an event noun: it is done, happens, is there (`exist`), or hangs on one of `nouns`.

    `aimed` are participles of weapons and goods that say whom they are for.
    """

    act: tuple[str, ...]
    happen: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    exist: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    aimed: tuple[str, ...] = ()
    expressions: tuple[LightExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Irrealis:
    """Marks of what has not happened, verbs by which it ends (`ending`), and words by which options are listed.

    `causes` join what was done to whom it hurt; `onlookers` speak of what others do.
    """

    auxiliaries: tuple[str, ...]
    modals: tuple[str, ...]
    obligations: tuple[str, ...]
    purpose: tuple[str, ...]
    perfect: tuple[str, ...]
    control: tuple[str, ...]
    options: tuple[str, ...]
    list_verbs: tuple[str, ...]
    purposes: tuple[str, ...]
    purpose_prepositions: tuple[str, ...]
    ending: tuple[str, ...]
    causes: tuple[str, ...]
    onlookers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Currencies:
    """How money is written."""

    symbols: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumbersTable:
    """How numbers are written and said; `link` joins ones and tens in one word, "" where none does.

    Args:
        approximators: Prepositions that stand before a number without governing its noun ("über 80 Menschen").
    """

    decimal: str
    thousands: tuple[str, ...]
    ranges: tuple[str, ...]
    range_openers: tuple[str, ...]
    scales: Mapping[str, int]
    vague: tuple[str, ...]
    words: Mapping[str, int]
    link: str
    approximators: tuple[str, ...]
    currencies: Currencies


@dataclass(frozen=True, slots=True)
class NamingTable:
    """How a common noun and its adjectives are put into the nominative.

    Args:
        adjective_endings: Endings that an adjective takes, the longest first.
        adjective_nominative: Number or gender to the ending in the nominative without article.
        weak_ends: Ends of singulars whose plural ends alike in every case.
        strong_ends: Ends of singulars whose plural takes `dative_ends` in the dative only.
        dative_ends: Endings of the dative plural.
        genitive_ends: Endings of the genitive singular.
        genitive_stems: Ends of words whose last letter is not an ending.
        plural_words: Words before a noun that is in the plural.
        genitive_articles: Articles that a genitive begins with.
        list_openers: Words before a list of examples.
        feminine_dative: Articles before a feminine noun in the dative, never in the nominative.
        feminine_ends: Ends of feminine nouns.
        feminine_names: Names that stand with a feminine article.
        contractions: Preposition joined with an article to the preposition.
    """

    adjective_endings: tuple[str, ...] = ()
    adjective_nominative: Mapping[str, str] = field(default_factory=dict)
    weak_ends: tuple[str, ...] = ()
    strong_ends: tuple[str, ...] = ()
    dative_ends: tuple[str, ...] = ()
    genitive_ends: tuple[str, ...] = ()
    genitive_stems: tuple[str, ...] = ()
    plural_words: tuple[str, ...] = ()
    genitive_articles: tuple[str, ...] = ()
    list_openers: tuple[str, ...] = ()
    feminine_dative: tuple[str, ...] = ()
    feminine_ends: tuple[str, ...] = ()
    feminine_names: tuple[str, ...] = ()
    contractions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CasualtiesTable:
    """Words for people killed and injured.

    Args:
        victims: Nouns that name them all, with the prepositions by which one is `among` them.
        reach: Prepositions before the number that a toll reaches.
        tolls: Words that say that such a number is told.
        generic: Nouns that name nobody in particular.
    """

    killed_transitive: tuple[str, ...]
    killed_intransitive: tuple[str, ...]
    killed_nouns: tuple[str, ...]
    injured_transitive: tuple[str, ...]
    injured_intransitive: tuple[str, ...]
    injured_nouns: tuple[str, ...]
    victims: tuple[str, ...]
    among: tuple[str, ...]
    reach: tuple[str, ...]
    tolls: tuple[str, ...]
    generic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesTable:
    """Words that mark a source: prepositions before it, words after it, nouns that it stands with."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VotesTable:
    """Words that tell how a vote went."""

    for_: tuple[str, ...]
    against: tuple[str, ...]
    ayes: tuple[str, ...]
    nays: tuple[str, ...]
    abstentions: tuple[str, ...]
    to: tuple[str, ...]
    of: tuple[str, ...]
    units: tuple[str, ...]
    passed: tuple[str, ...]
    rejected: tuple[str, ...]


@dataclass(frozen=True)
class EventsTable:
    """What `events.toml` holds.

    Args:
        endings: Endings that a noun takes.
        compounding: Nouns are written together with what stands before them.
        agent_ends: Endings of nouns that name who acts.
        participle_infix: What a participle has between particle and verb, "" where it has nothing.
        umlauts: Vowels that change in the plural.
        prepositions: Class of preposition to prepositions.
        classes: Kind of common noun to nouns.
        first_parts: Kind to first parts of compounds, each with the name that it stands for.
        military: Adjectives that make a noun of `aid_nouns` military help.
        military_after: Nouns after it that do so.
        armed: Adjectives that make a vehicle a weapon.
        actions: What a planned strike is called, to the words that say so.
        action_nouns: Verbs to the noun of the same action.
        themes: What a text is about, to words that tell.
        pronouns: Words that stand for somebody who can act.
        sources: Words about whoever tells of an event and is no part of it.
    """

    endings: tuple[str, ...] = ("",)
    compounding: bool = False
    agent_ends: tuple[str, ...] = ()
    participle_infix: str = ""
    umlauts: Mapping[str, str] = field(default_factory=dict)
    prepositions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first_parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    military: tuple[str, ...] = ()
    military_after: tuple[str, ...] = ()
    armed: tuple[str, ...] = ()
    aid_nouns: tuple[str, ...] = ()
    verbs: tuple[TriggerGroup, ...] = ()
    nouns: tuple[TriggerGroup, ...] = ()
    light: LightVerbs = LightVerbs((), ())
    governors: tuple[GovernorGroup, ...] = ()
    irrealis: Irrealis = Irrealis((), (), (), (), (), (), (), (), (), (), (), (), ())
    actions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    action_nouns: Mapping[str, str] = field(default_factory=dict)
    numbers: NumbersTable = NumbersTable(".", (), (), (), {}, (), {}, "", (), Currencies((), ()))
    naming: NamingTable = NamingTable()
    casualties: CasualtiesTable = CasualtiesTable((), (), (), (), (), (), (), (), (), (), ())
    votes: VotesTable = VotesTable((), (), (), (), (), (), (), (), (), ())
    themes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pronouns: tuple[str, ...] = ()
    sources: SourcesTable = SourcesTable()


def read_events(path: Path) -> EventsTable:
    """Read `events.toml`.

    Raises:
        LanguageError: if the file is no TOML, or a key is missing, unknown or of the wrong kind.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"no TOML: {error}", where=str(path), way_out="mend the line it names") from error
    table = _Section(raw, path.name, str(path))
    adjectives, light, numbers = table.section("adjectives"), table.section("light"), table.section("numbers")
    return EventsTable(
        endings=table.words("endings"),
        compounding=table.get("compounding", bool),
        agent_ends=table.words("agent_ends"),
        participle_infix=table.get("participle_infix", str),
        umlauts=table.mapping("umlauts"),
        prepositions=table.lists("prepositions"),
        classes=table.lists("classes"),
        first_parts={kind: dict(parts) for kind, parts in table.get("first_parts", dict).items()},
        military=adjectives.words("military"),
        military_after=adjectives.words("military_after"),
        armed=adjectives.words("armed"),
        aid_nouns=adjectives.words("aid_nouns"),
        verbs=tuple(_trigger(group) for group in table.sections("verbs")),
        nouns=tuple(_trigger(group) for group in table.sections("nouns")),
        light=LightVerbs(
            light.words("act"),
            light.words("happen"),
            light.words("nouns"),
            light.words("exist"),
            light.words("deny"),
            light.words("aimed"),
            tuple(_expression(section) for section in light.sections("expressions")),
        ),
        governors=tuple(_governor(group) for group in table.sections("governors")),
        irrealis=_record(Irrealis, table.section("irrealis")),
        actions=table.lists("actions"),
        action_nouns=table.mapping("action_nouns"),
        numbers=_numbers(numbers),
        naming=_naming(table.section("naming")),
        casualties=_record(CasualtiesTable, table.section("casualties")),
        votes=_record(VotesTable, table.section("votes")),
        themes=table.lists("themes"),
        pronouns=table.words("pronouns"),
        sources=_record(SourcesTable, table.section("sources")),
    )


@dataclass(frozen=True, slots=True)
class _Section:
    """A table of the file, read with words for what is wrong."""

    raw: Mapping[str, Any]
    name: str
    file: str

    def wrong(self, key: str, what: str) -> LanguageError:
        return LanguageError(f"{key} {what}", where=f"{self.file} [{self.name}]", way_out="see kb/lang/README.md")

    def get(self, key: str, kind: type) -> Any:
        if key not in self.raw:
            raise self.wrong(key, "is missing")
        if not isinstance(self.raw[key], kind):
            raise self.wrong(key, f"has to be a {kind.__name__}")
        return self.raw[key]

    def words(self, key: str) -> tuple[str, ...]:
        found = self.get(key, list)
        if not all(isinstance(word, str) for word in found):
            raise self.wrong(key, "has to hold words only")
        return tuple(found)

    def mapping(self, key: str) -> Mapping[str, str]:
        return dict(self.get(key, dict))

    def lists(self, key: str) -> Mapping[str, tuple[str, ...]]:
        section = self.section(key)
        return {name: section.words(name) for name in section.raw}

    def section(self, key: str) -> "_Section":
        return _Section(self.get(key, dict), f"{self.name}.{key}", self.file)

    def sections(self, key: str) -> tuple["_Section", ...]:
        return tuple(_Section(raw, f"{self.name}.{key}[{n}]", self.file) for n, raw in enumerate(self.raw.get(key, [])))


def _trigger(group: _Section) -> TriggerGroup:
    lists = ("words", "ends", "parts", "heads", "without", "needs", "near", "unless")
    texts = ("type", "pattern", "status", "label")
    for key in group.raw:
        if key not in (*lists, *texts):
            raise group.wrong(key, "is no key of a trigger")
    if group.raw.get("status", "occurred") not in STATUSES:
        raise group.wrong("status", f"has to be one of {', '.join(sorted(STATUSES))}")
    if not any(group.raw.get(key) for key in ("words", "ends", "heads")):
        raise group.wrong("words", "is missing")
    fields: dict[str, Any] = {key: group.words(key) for key in lists if key in group.raw}
    fields |= {key: group.get(key, str) for key in texts if key in group.raw or key == "type"}
    return TriggerGroup(**fields)


def _expression(section: _Section) -> LightExpression:
    return LightExpression(section.words("words"), section.get("place", str), section.get("actor", str))


def _governor(group: _Section) -> GovernorGroup:
    status = group.get("status", str)
    if status not in STATUSES:
        raise group.wrong("status", f"has to be one of {', '.join(sorted(STATUSES))}")
    lists = (group.words(key) for key in ("verbs", "nouns", "adjectives", "prepositions"))
    return GovernorGroup(status, *lists)


def _record(kind: type[_Record], section: _Section) -> _Record:
    """Make a record all of whose fields are lists of words."""
    names = kind.__dataclass_fields__  # type: ignore[attr-defined]
    return kind(**{name: section.words(name.rstrip("_")) for name in names})


def _numbers(section: _Section) -> NumbersTable:
    currencies = section.section("currencies")
    return NumbersTable(
        decimal=section.get("decimal", str),
        thousands=section.words("thousands"),
        ranges=section.words("ranges"),
        range_openers=section.words("range_openers"),
        scales=dict(section.get("scales", dict)),
        vague=section.words("vague"),
        words=dict(section.get("words", dict)),
        link=section.get("link", str),
        approximators=section.words("approximators"),
        currencies=Currencies(currencies.words("symbols"), currencies.words("words")),
    )


def _naming(section: _Section) -> NamingTable:
    mappings: dict[str, Any] = {key: section.mapping(key) for key in ("adjective_nominative", "contractions")}
    lists: dict[str, Any] = {
        name: section.words(name) for name in NamingTable.__dataclass_fields__ if name not in mappings
    }
    return NamingTable(**lists, **mappings)
