"""The table of a language's words of saying, compiled for looking up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kb.lang.pack import language_pack
from kb.lang.tables.events import EventsTable
from kb.lang.tables.speech import SpeechNouns, SpeechTable, SpeechVerbs
from kb.lang.tables.tokens import TokensTable

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """A verb of saying with other words that belong to it ("zum Ausdruck *bringen")."""

    others: Words
    lemma: str
    group: SpeechVerbs


@dataclass(frozen=True, slots=True, eq=False)
class SpeechLexicon:
    """What is known of one language's ways of saying.

    Args:
        verbs: Infinitive -> groups, the last named first.
        expressions: Infinitive -> what it is part of, the longest first.
        nouns: Noun in lower case -> its group.
        ends: End of a compound -> its group, the longest first.
        names_after: Words of a preposition before a source ("according", "to"), the longest first.
        names_before: The same behind it ("zufolge").
        citing: "unter Berufung auf".
        whereby: "wonach".
        statuses: Kind of word ("verb", "noun", "adjective") and lemma -> status of what it governs.
        governing: Such a verb -> prepositions that join what it governs.
        pronouns: Personal pronouns of the third person.
    """

    table: SpeechTable
    tokens: TokensTable
    events: EventsTable
    verbs: Mapping[str, tuple[SpeechVerbs, ...]]
    expressions: Mapping[str, tuple[Expression, ...]]
    nouns: Mapping[str, SpeechNouns]
    ends: tuple[tuple[str, SpeechNouns], ...]
    names_after: tuple[Words, ...]
    names_before: tuple[Words, ...]
    citing: tuple[Words, ...]
    whereby: tuple[Words, ...]
    statuses: Mapping[tuple[str, str], str]
    governing: Mapping[str, frozenset[str]]
    pronouns: frozenset[str]

    def noun(self, lemma: str, form: str = "") -> SpeechNouns | None:
        """Return what is known of a noun of saying, or `None`; compounds are known by their end."""
        for word in (lemma.lower(), form.lower()):
            group = self.nouns.get(word)
            if group is not None:
                return group
            for end, known in self.ends:
                if len(word) > len(end) and word.endswith(end):
                    return known
        return None

    def group(self, lemma: str, kind: str = "") -> SpeechVerbs | None:
        """Return what is known of a verb of saying, or `None`; of several groups one whose content is of that kind."""
        groups = self.groups(lemma)
        return next((g for g in groups if kind in g.takes), groups[0] if groups else None)

    def groups(self, lemma: str) -> tuple[SpeechVerbs, ...]:
        """Return all that is known of a verb or expression, the last named first."""
        found = self.verbs.get(lemma, ())
        if found or " " not in lemma:
            return found
        verb = lemma.rpartition(" ")[2]
        return tuple(e.group for e in self.expressions.get(verb, ()) if e.lemma == lemma)


@cache
def lexicon_of(language: str) -> SpeechLexicon:
    """Return the lexicon of a language."""
    pack = language_pack(language)
    table = pack.speech
    verbs, expressions = _verbs(table, joined=pack.tokens.verbs.joined)
    nouns = {word.lower(): group for group in reversed(table.nouns) for word in group.words}
    ends = [(end, group) for group in table.nouns for end in group.ends]
    return SpeechLexicon(
        table=table,
        tokens=pack.tokens,
        events=pack.events,
        verbs={verb: tuple(reversed(groups)) for verb, groups in verbs.items()},
        expressions={verb: tuple(sorted(found, key=_longest)) for verb, found in expressions.items()},
        nouns=nouns,
        ends=tuple(sorted(ends, key=lambda pair: -len(pair[0]))),
        names_after=_split(table.phrases.before),
        names_before=_split(table.phrases.after),
        citing=_split(table.phrases.citing),
        whereby=_split(table.phrases.whereby),
        statuses=_statuses(pack.events),
        governing={verb: frozenset(group.prepositions) for group in pack.events.governors for verb in group.verbs},
        pronouns=frozenset(pack.actors.pronouns),
    )


def _longest(expression: Expression) -> int:
    return -len(expression.others)


def _verbs(
    table: SpeechTable, *, joined: bool
) -> tuple[dict[str, list[SpeechVerbs]], dict[str, list[Expression]]]:
    verbs: dict[str, list[SpeechVerbs]] = {}
    expressions: dict[str, list[Expression]] = {}
    for group in table.verbs:
        for word in group.words:
            verb, others = _expression(word, is_first=not joined)
            if others:
                expressions.setdefault(verb, []).insert(0, Expression(others, " ".join((*others, verb)), group))
            else:
                verbs.setdefault(verb, []).append(group)
    return verbs, expressions


def _expression(word: str, *, is_first: bool) -> tuple[str, Words]:
    """Return the verb of an expression and its other words; without "*" the verb is the first of several."""
    words = word.split(" ")
    marked = [w for w in words if w.startswith("*")]
    if marked:
        return marked[0][1:], tuple(w.lower() for w in words if not w.startswith("*"))
    if is_first and len(words) > 1:
        return words[0], tuple(words[1:])
    return word, ()


def _split(phrases: Iterable[str]) -> tuple[Words, ...]:
    split = (tuple(phrase.lower().split(" ")) for phrase in phrases)
    return tuple(sorted(split, key=lambda words: (-len(words), words)))


def _statuses(events: EventsTable) -> dict[tuple[str, str], str]:
    found = {}
    for group in events.governors:
        for kind, words in (("verb", group.verbs), ("noun", group.nouns), ("adjective", group.adjectives)):
            found.update({(kind, word.lower()): group.status for word in words})
    return found
