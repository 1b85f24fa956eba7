"""The table `tokens.toml` of a language: its small words, and the cues of a page's parts."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.errors import LanguageError

Words = frozenset[str]
NOTHING = re.compile(r"(?!)")
CAPITALISED = r"(?-i:[A-ZÀ-ÖØ-Þ][\w.'’-]*)"
"""What \\p stands for in the patterns of a table."""


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What decides where a sentence ends.

    Args:
        never_end: Abbreviations that something always follows ("Dr", "z.B"), without the last dot.
        before_number: Abbreviations when a number follows, else words ("Art", "No").
        may_end: Abbreviations that a sentence may end with ("etc", "Inc").
        starters: Words that begin a sentence when written with a capital, and are no names.
        ordinal_dot: A number with a dot may be an ordinal ("am 3. März").
    """

    never_end: Words = frozenset()
    before_number: Words = frozenset()
    may_end: Words = frozenset()
    starters: Words = frozenset()
    ordinal_dot: bool = False


@dataclass(frozen=True, slots=True)
class LemmaWords:
    """What corrects the lemmatizer.

    Args:
        verbs: Form of a verb -> infinitive.
        others: Form of any other word -> lemma.
        infinitive: Ending that every infinitive has, or "".
        endings: Ending of a form that the lemmatizer does not know -> ending of its infinitive,
            the first that fits.
    """

    verbs: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    infinitive: str = ""
    endings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VerbWords:
    """What tells voice, mood, tense and modality; lemmas where nothing else is said.

    Args:
        copulas: Verbs that take a predicative.
        passive: Auxiliaries that make a passive with a participle ("werden", "be").
        statal: Auxiliaries that make a passive of state, or the perfect of `moved` ("sein").
        moved: Verbs whose perfect `statal` makes ("kommen").
        perfect: Auxiliaries that make a perfect ("haben", "have").
        future: Auxiliaries that make a future ("werden", "will").
        conditional: Forms that make a conditional ("würde", "would").
        modals: Modal verbs, and what counts as one ("sollen", "may").
        forms: Form -> lemma of auxiliaries and modals.
        subjunctive_1: Forms of the German Konjunktiv I that nothing else has.
        subjunctive_2: Forms of the Konjunktiv II that nothing else has.
        subjunctive_or_past: Forms of the Konjunktiv II that are those of the past too.
        subjunctive_ending: What replaces the ending of the infinitive in the third person of
            Konjunktiv I ("liefern" -> "liefere"), or "".
        first_person: Subjects with which such a form is none.
        speech: Common verbs that take what is said as a clause.
        dative: Verbs whose object is in the dative ("helfen").
        impersonal: Verbs whose subject is "es" wherever it stands ("es gibt").
        object_control: Verbs whose object does what their infinitive says ("bitten", "urge").
        gerund: Verbs that take a gerund, or one behind a preposition ("deny", "accuse of").
        particles: Separable first parts of verbs ("aus", "vor").
        inseparable: First parts that take the place of "ge-" in a participle ("ver").
        same_participle: Verbs whose participle with such a first part is the infinitive ("verlassen").
        plurals: Endings of finite verbs in the plural.
        preterites: Ends of past forms that look like present ones ("hielt").
        substitutes: Verbs that stand as infinitive for a participle ("hat kommen lassen"), as modals do.
        adjectives: Participles that have become adjectives ("bekannt").
        inflections: Endings of a participle before a noun.
        umlauts: Vowel of a Konjunktiv II -> vowel of its preterite ("ä" -> "a").
        to: The particle of an infinitive ("zu", "to").
        joined: Particle and verb are written in one word as lemma ("ausliefern"), not in two.
    """

    copulas: Words = frozenset()
    passive: Words = frozenset()
    statal: Words = frozenset()
    moved: Words = frozenset()
    perfect: Words = frozenset()
    future: Words = frozenset()
    conditional: Words = frozenset()
    modals: Words = frozenset()
    forms: Mapping[str, str] = field(default_factory=dict)
    subjunctive_1: Words = frozenset()
    subjunctive_2: Words = frozenset()
    subjunctive_or_past: Words = frozenset()
    subjunctive_ending: str = ""
    first_person: Words = frozenset()
    speech: Words = frozenset()
    dative: Words = frozenset()
    impersonal: Words = frozenset()
    object_control: Words = frozenset()
    gerund: Words = frozenset()
    particles: Words = frozenset()
    inseparable: Words = frozenset()
    same_participle: Words = frozenset()
    plurals: Words = frozenset()
    preterites: Words = frozenset()
    substitutes: Words = frozenset()
    adjectives: Words = frozenset()
    inflections: Words = frozenset()
    umlauts: Mapping[str, str] = field(default_factory=dict)
    to: Words = frozenset()
    joined: bool = False


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """What joins, negates and hedges clauses.

    Args:
        complement: Subordinators of what is said or known ("dass", "that").
        question: Subordinators and adverbs of what is asked ("ob", "whether").
        conditional: Subordinators of conditions ("wenn", "if").
        adverbial: All other subordinators ("nachdem", "while").
        manner: Adverbs that open asides of saying ("wie die Zeitung berichtet", "as").
        infinitive: Subordinators of infinitives ("um", "ohne").
        relative: Relative pronouns.
        joiners: Coordinators that can join a clause to a subordinate one.
        coordinators: What joins words and clauses of one rank ("und", "but").
        negations: Adverbs that negate ("nicht", "never").
        negative_determiners: "kein", "no".
        negative_pronouns: "niemand", "nothing".
        negative_markers: Subordinators that negate their clause ("ohne", "without").
        not_only: What cancels a negation just before it ("nur", "only").
        hedges: Adverbs that say it is not sure ("angeblich", "reportedly").
    """

    complement: Words = frozenset()
    question: Words = frozenset()
    conditional: Words = frozenset()
    adverbial: Words = frozenset()
    manner: Words = frozenset()
    infinitive: Words = frozenset()
    relative: Words = frozenset()
    coordinators: Words = frozenset()
    joiners: Words = frozenset()
    negations: Words = frozenset()
    negative_determiners: Words = frozenset()
    negative_pronouns: Words = frozenset()
    negative_markers: Words = frozenset()
    not_only: Words = frozenset()
    hedges: Words = frozenset()


@dataclass(frozen=True, slots=True)
class NounWords:
    """What tells the case and kind of a noun phrase.

    Args:
        prepositions: Preposition -> cases it takes, as "Dat Acc"; "" where case tells nothing.
        postpositions: Those that stand after their noun ("zufolge").
        contractions: Preposition with article -> preposition ("im" -> "in").
        phrases: Prepositions of several words ("aufgrund von", "because of").
        agents: Prepositions that name who acts in a passive clause.
        possessive: Prepositions that stand for a genitive ("von", "of").
        articles: Form of an article or pronoun -> what it may be, as "NomSingMasc".
        pronouns: Form of a personal pronoun or "wer" -> what it may be, in the same way.
        genders: Ending of a noun -> "Masc", "Fem", "Neut"; the longest that fits decides.
        strong: Ending of an adjective without article -> what it may be, as "NomSing".
        declension: Article and ending of the adjective after it ("die en") -> what both may be.
        weak: Endings of nouns that have -en in all cases but the nominative ("Präsident").
        plurals: Endings of plurals.
        same_plurals: Endings of nouns that may be their own plural ("Minister").
        dative_plurals: Endings that every dative plural has.
        deverbal: Endings of nouns that name what is done ("Lieferung", "Festnahme").
        outer: Prepositions that belong to the deed, not to what is done to ("Lieferung von Raketen an Polen").
        indefinite: Lemmas of articles that are not definite.
        reflexive: Reflexive pronouns.
        expletives: The pronoun of impersonal verbs ("es").
        including: Words before an example of what was just named ("darunter").
        comparatives: Words that make a number of what follows them ("mehr als fünf").
        than: The word after them.
        times: Lemmas of nouns that without preposition tell when ("Woche", "week").
    """

    prepositions: Mapping[str, str] = field(default_factory=dict)
    postpositions: Words = frozenset()
    contractions: Mapping[str, str] = field(default_factory=dict)
    phrases: Words = frozenset()
    agents: Words = frozenset()
    possessive: Words = frozenset()
    articles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pronouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    genders: Mapping[str, str] = field(default_factory=dict)
    strong: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    declension: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weak: Words = frozenset()
    plurals: Words = frozenset()
    same_plurals: Words = frozenset()
    dative_plurals: Words = frozenset()
    deverbal: Words = frozenset()
    outer: Words = frozenset()
    indefinite: Words = frozenset()
    reflexive: Words = frozenset()
    expletives: Words = frozenset()
    including: Words = frozenset()
    comparatives: Words = frozenset()
    than: Words = frozenset()
    times: Words = frozenset()


@dataclass(frozen=True, slots=True)
class BlockCues:
    """Patterns that tell the parts of a page, in lower case; all are searched for without regard to case.

    Args:
        comments: A line that comments follow ("4 Kommentare").
        comment_lines: A line that belongs to a single comment ("... um 8:40 Uhr - Antworten").
        appeals: A sentence that asks the reader for something.
        links_after: A line that related articles or sources follow ("Mehr zum Thema").
        links: A line of navigation, sharing, cookies or rights.
        credits: A line that credits a picture.
        captions: What begins a caption ("Foto: ").
        bylines: A line that names author, update or reading time.
        months: Names and short forms of the months, weekdays.
    """

    comments: re.Pattern[str] = NOTHING
    comment_lines: re.Pattern[str] = NOTHING
    appeals: re.Pattern[str] = NOTHING
    links_after: re.Pattern[str] = NOTHING
    links: re.Pattern[str] = NOTHING
    credits: re.Pattern[str] = NOTHING
    captions: re.Pattern[str] = NOTHING
    bylines: re.Pattern[str] = NOTHING
    months: Words = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class TokensTable:
    """What `tokens.toml` holds.

    Args:
        code: The language, ISO 639-1.
        verb_second: Main clauses have the finite verb second and the rest of the verb at the end.
    """

    sentences: SentenceWords = field(default_factory=SentenceWords)
    lemmas: LemmaWords = field(default_factory=LemmaWords)
    verbs: VerbWords = field(default_factory=VerbWords)
    clauses: ClauseWords = field(default_factory=ClauseWords)
    nouns: NounWords = field(default_factory=NounWords)
    blocks: BlockCues = field(default_factory=BlockCues)
    verb_second: bool = False
    code: str = ""


SECTIONS: Mapping[str, type[Any]] = {
    "sentences": SentenceWords,
    "lemmas": LemmaWords,
    "verbs": VerbWords,
    "clauses": ClauseWords,
    "nouns": NounWords,
    "blocks": BlockCues,
}


def read_tokens(path: Path) -> TokensTable:
    """Read `tokens.toml`.

    Raises:
        LanguageError: if a section or key is missing, unknown, or of the wrong kind.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(str(error), str(path), "mend the TOML") from error
    _same_keys(raw, {*SECTIONS, "verb_second"}, path, "")
    sections = {name: _section(kind, raw[name], path, name) for name, kind in SECTIONS.items()}
    return TokensTable(**sections, verb_second=bool(raw["verb_second"]), code=path.parent.name)


def _section(kind: type[Any], raw: Mapping[str, Any], path: Path, name: str) -> Any:
    fields = kind.__dataclass_fields__
    _same_keys(raw, set(fields), path, name)
    return kind(**{key: _value(str(fields[key].type), raw[key], f"{path}, [{name}] {key}") for key in fields})


def _same_keys(raw: Mapping[str, Any], known: set[str], path: Path, section: str) -> None:
    where = f"{path}, [{section}]" if section else str(path)
    for key in sorted(set(raw) ^ known):
        state = "unknown" if key in raw else "missing"
        raise LanguageError(f"{state} key {key!r}", where, "every language has the keys of kb/lang/en/tokens.toml")


def _value(kind: str, raw: Any, where: str) -> Any:
    """Turn what TOML gives into the type that a field has."""
    if "Mapping[str, tuple" in kind:
        return {key: tuple(value.split()) for key, value in _checked(raw, dict, where).items()}
    if "Mapping" in kind:
        return dict(_checked(raw, dict, where))
    if "Pattern" in kind:
        return _pattern(_checked(raw, list, where), where)
    if "bool" in kind:
        return _checked(raw, bool, where)
    if kind in ("str", "<class 'str'>"):
        return _checked(raw, str, where)
    return frozenset(word.strip() for word in re.split(r"[,\n]", _checked(raw, str, where)) if word.strip())


def _checked(raw: Any, kind: type, where: str) -> Any:
    if not isinstance(raw, kind):
        raise LanguageError(f"{raw!r} is no {kind.__name__}", where, "see the same key in kb/lang/en/tokens.toml")
    return raw


def _pattern(parts: list[str], where: str) -> re.Pattern[str]:
    """Join patterns; those that ask for a capital are searched for in the text as it is, others in lower case."""
    if not parts:
        return NOTHING
    flags = re.IGNORECASE if any(r"\p" in p for p in parts) else re.NOFLAG
    try:
        return re.compile("|".join(f"(?:{p})" for p in parts).replace(r"\p", CAPITALISED), flags)
    except re.error as error:
        raise LanguageError(f"bad pattern: {error}", where, "mend the regular expression") from error
