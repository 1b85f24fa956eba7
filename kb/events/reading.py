"""A document as the finding of events looks at it: who stands where, and what kind of thing a word is."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from kb.events.lexicon import Lexicon
from kb.records.clause import Argument, Clause, Function, Phrase
from kb.records.mention import ActorKind, ActorMention
from kb.records.sentence import Sentence, Token
from kb.records.span import Span

_Found = TypeVar("_Found")

NAME = "name"
"""Kind of a proper noun that no actor mention covers."""

_NO_NAME = frozenset({"DET", "NUM", "PRON", "ADV", "PUNCT", "CCONJ", "ADP", "SYM", "VERB", "AUX", "PART"})


@dataclass(frozen=True)
class SentenceReading:
    """A sentence with its look-ups.

    Args:
        sentence: What was read.
        lexicon: Words of the language.
        actors: The actors of the sentence, by the index of each word that they cover.
        inside: All of them, those within longer ones too.
        starts: Index of the word that begins at a character.
    """

    sentence: Sentence
    lexicon: Lexicon
    actors: dict[int, ActorMention] = field(default_factory=dict)
    inside: tuple[ActorMention, ...] = ()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.sentence.tokens

    @cached_property
    def phrases(self) -> dict[int, Phrase]:
        """Noun phrases by the index of their head."""
        return {phrase.head: phrase for phrase in self.sentence.phrases}

    @cached_property
    def owners(self) -> tuple[int | None, ...]:
        """For each word the innermost clause that it stands in."""
        owners: list[int | None] = [None] * len(self.tokens)
        order = sorted(range(len(self.sentence.clauses)), key=lambda n: -len(self.sentence.clauses[n].span))
        for index in order:
            span = self.sentence.clauses[index].span
            for place, token in enumerate(self.tokens):
                if span.start <= token.span.start and token.span.end <= span.end:
                    owners[place] = index
        return tuple(owners)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the sentence, as written and as lemmas, in lower case."""
        return frozenset(w.lower() for token in self.tokens for w in (token.text, token.lemma))

    @cached_property
    def exact_words(self) -> frozenset[str]:
        """All words of the sentence, as written and as lemmas."""
        return frozenset(w for token in self.tokens for w in (token.text, token.lemma))

    @cached_property
    def by_lemma(self) -> dict[str, tuple[int, ...]]:
        """Places of every word, by its written form and its lemma in lower case."""
        found: dict[str, tuple[int, ...]] = {}
        for place, token in enumerate(self.tokens):
            for form in {token.text.lower(), token.lemma.lower()}:
                found[form] = (*found.get(form, ()), place)
        return found

    @cached_property
    def unattached(self) -> frozenset[int]:
        """Heads of noun phrases that are no argument of a clause and no modifier of a noun that they fit."""
        attached = {a.head for clause in self.sentence.clauses for a in clause.arguments}
        for phrase in self.sentence.phrases:
            attached |= set(phrase.conjuncts)
            attached |= {
                m.head
                for m in phrase.modifiers
                if m.function is not Function.APPOS or self._may_be_named(phrase.head, m.head)
            }
        return frozenset(self.phrases) - attached

    def _may_be_named(self, head: int, name: int) -> bool:
        """Tell whether a name may stand in apposition to a noun: titles have names, attacks have not."""
        if "weapon" in self.kinds(name) and self.kinds(head) & _PARTIES:
            return False
        return bool(self.kinds(head) & _NAMED) or self.tokens[head].pos == "PROPN"

    def full_preposition(self, place: int) -> str:
        """Return the preposition at `place` without the article that it is joined with."""
        token = self.tokens[place]
        lower = token.lemma.lower()
        return self.lexicon.table.naming.contractions.get(lower, lower)

    def preposition(self, phrase: Phrase) -> str:
        """Return the preposition before a noun phrase, or ""."""
        for token in self.tokens:
            if token.pos == "ADP" and token.head == phrase.head and token.dep == "case":
                return self.lexicon.table.naming.contractions.get(token.lemma.lower(), token.lemma.lower())
        return ""

    @cached_property
    def source_words(self) -> frozenset[int]:
        """Words of those who tell of an event ("laut Polizei", "nach Angaben der Armee", "Berichten zufolge")."""
        sources, found = self.lexicon.table.sources, set()
        for head, phrase in self.phrases.items():
            first, last = self.text_of(phrase.span)
            before = {token.lemma.lower() for token in self.tokens[max(first - 2, 0) : first + 1]}
            after = self.tokens[last + 1].text.lower() if last + 1 < len(self.tokens) else ""
            if before & set(sources.before) or after in sources.after:
                found |= set(range(first, self._end_of_source(head, last) + 1))
            elif self.tokens[head].text in sources.nouns and any(
                t.pos == "ADP" for t in self.tokens[max(first - 1, 0) : first + 1]
            ):
                found |= set(range(head, self._end_of_owner(head) + 1))
        return frozenset(found)

    def _end_of_source(self, head: int, last: int) -> int:
        """Return the last word of a source: a person's name ends it, whatever the parse hangs on that."""
        actor = self.actors.get(head)
        if actor is None or actor.kind is not ActorKind.PERSON or self.tokens[head].pos != "PROPN":
            return last
        return max(index for index, other in self.actors.items() if other is actor)

    def _end_of_owner(self, head: int) -> int:
        """Return the last word of the name right after a noun, the noun itself where none follows."""
        place = head + 1
        genitives = self.lexicon.table.naming.genitive_articles
        if genitives and self._is_article(place) and self.tokens[place].text.lower() not in genitives:
            return head
        while place < len(self.tokens) and self.tokens[place].pos in ("DET", "ADJ"):
            place += 1
        actor = self.actors.get(place)
        if actor is None:
            is_noun = place < len(self.tokens) and self.tokens[place].pos in ("NOUN", "PROPN")
            return place if is_noun else head
        return max(index for index, other in self.actors.items() if other is actor)

    def _is_article(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].pos == "DET"

    def clause(self, index: int | None) -> Clause | None:
        """Return the clause of that index."""
        return None if index is None else self.sentence.clauses[index]

    @cached_property
    def memo(self) -> dict[tuple[object, ...], object]:
        """What was found out of the sentence and is asked again, by what it was asked for."""
        return {}

    def remembered(self, key: tuple[object, ...], make: Callable[[], _Found]) -> _Found:
        """Return what was found out before under a key, else find it out."""
        if key not in self.memo:
            self.memo[key] = make()
        return cast(_Found, self.memo[key])

    @cached_property
    def _kinds(self) -> dict[int, frozenset[str]]:
        return {}

    def kinds(self, head: int) -> frozenset[str]:
        """Return what kind of thing the word at `head` names."""
        found = self._kinds.get(head)
        if found is None:
            found = self._kinds[head] = self._read_kinds(head)
        return found

    @cached_property
    def present_kinds(self) -> frozenset[str]:
        """All kinds of the words of the sentence, with those that the first part of a compound may name."""
        found = {kind for place in range(len(self.tokens)) for kind in self.kinds(place)}
        found |= {actor.kind.value for actor in self.inside}
        found |= {"person"} if NAME in found else set()
        return frozenset(found | set(self.lexicon.table.first_parts) if "delivery" in found else found)

    def _read_kinds(self, head: int) -> frozenset[str]:
        actor = self.actors.get(head)
        token = self.tokens[head]
        if "time" in self.lexicon.kinds.get(token.text.lower(), ()):
            return frozenset({"time"})
        if actor is not None and not actor.is_adjective:
            is_common = token.pos == "NOUN" or actor.kind in (ActorKind.GROUP, ActorKind.GOVERNMENT)
            common = self.common_kinds(head) if is_common else frozenset()
            office = {"government"} if actor.kind is ActorKind.PERSON and self._has_office(actor, head) else set()
            return frozenset({actor.kind.value}) | common | office | self._named(actor, head)
        common = self.common_kinds(head)
        if token.text[:1].isdigit():
            return frozenset({"number"})
        return frozenset({NAME}) if token.pos == "PROPN" and not common else common

    def _named(self, actor: ActorMention, head: int) -> frozenset[str]:
        """Return what the name of an organisation says that it is: a committee votes, an accord is signed."""
        if actor.kind is not ActorKind.ORGANISATION:
            return frozenset()
        return self.lexicon.common_kinds(self.tokens[head].text.lower()) & _NAMING

    def _has_office(self, actor: ActorMention, head: int) -> bool:
        """Tell whether a person is named with an office: "President Macron", "Ministerpräsident Tusk"."""
        first = min(index for index, other in self.actors.items() if other is actor)
        before = range(max(first - 1, 0), head)
        return any("government" in self.lexicon.common_kinds(self.tokens[place].text.lower()) for place in before)

    def common_kinds(self, head: int) -> frozenset[str]:
        """Return the kinds of a common noun, with what the words beside it make of it."""
        found = self._common.get(head)
        if found is None:
            found = self._common[head] = self._read_common_kinds(head)
        return found

    @cached_property
    def _common(self) -> dict[int, frozenset[str]]:
        return {}

    def _read_common_kinds(self, head: int) -> frozenset[str]:
        token = self.tokens[head]
        before = self.tokens[head - 1].lemma.lower() if head else ""
        two = f"{before} {token.lemma.lower()}"
        kinds = self.lexicon.common_kinds(token.lemma.lower(), token.text.lower()) | self.lexicon.kinds.get(
            two, frozenset()
        )
        if self._is_military_aid(head):
            kinds |= {"aid"}
        if "vehicle" in kinds and before in self.lexicon.table.armed:
            kinds |= {"weapon"}
        elif kinds & {"vehicle", "force"} and self._has_designation(head):
            kinds = (kinds | {"weapon"}) - {"force"}
        return kinds

    def _has_designation(self, head: int) -> bool:
        """Tell whether a phrase names a weapon by its type ("14 Bushmaster vehicles", "Maschinen des Typs Gripen")."""
        phrase = self.phrases.get(head)
        first, last = self.text_of(phrase.span) if phrase is not None else (head, head)
        places = (p for p in range(first, last + 1) if self.tokens[p].pos == "PROPN" or p == head - 1)
        return any((actor := self.actors.get(place)) and actor.kind is ActorKind.WEAPON for place in places)

    def _is_military_aid(self, head: int) -> bool:
        table = self.lexicon.table
        lemma = self.tokens[head].lemma
        if lemma not in table.aid_nouns and lemma.lower() not in table.aid_nouns:
            return False
        before = self.tokens[max(head - 3, 0) : head]
        after = self.tokens[head + 1 : head + 7]
        return any(token.lemma.lower() in table.military for token in before) or any(
            token.lemma in table.military_after or token.text in table.military_after for token in after
        )

    def relative_noun(self, argument: Argument, clause: Clause) -> int | None:
        """Return the noun that a relative pronoun stands for."""
        token = self.tokens[argument.head]
        if clause.parent_noun is None or token.text.lower() in self.lexicon.table.pronouns:
            return None
        return clause.parent_noun if token.pos in ("PRON", "DET", "SCONJ") else None

    def argument_of(self, head: int, function: Function = Function.SUBJ) -> Argument:
        """Return an argument made of the noun phrase at `head`."""
        phrase = self.phrases.get(head)
        span = phrase.span if phrase else self.tokens[head].span
        return Argument(function, head, span)

    def first_word(self, phrase: Phrase) -> int:
        """Return the first word of the phrase that belongs to its name."""
        start = phrase.core.start
        inside = [i for i in range(phrase.head + 1) if self.tokens[i].span.start >= start]
        while len(inside) > 1 and (self.tokens[inside[0]].pos in _NO_NAME or self._is_bare(inside[0])):
            inside.pop(0)
        return inside[0] if inside else phrase.head

    def _is_bare(self, place: int) -> bool:
        """Tell whether an adjective stands without ending where its language inflects it: it is an adverb."""
        token, endings = self.tokens[place], self.lexicon.table.naming.adjective_endings
        return bool(endings) and token.pos == "ADJ" and token.text.islower() and not token.text.endswith(endings)

    def text_of(self, span: Span) -> tuple[int, int]:
        """Return the first and last word that lie in a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._ends, span.end) - 1
        return (first, last) if first <= last else (0, -1)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.span.end for token in self.tokens]


_NAMING = frozenset({"legislature", "pact"})
"""Kinds of common noun that stay what they are in a name."""

_PARTIES = frozenset({"state", "person", "government", "legislature"})
_NAMED = frozenset(kind.value for kind in ActorKind) | {"facility", "vehicle"}


def read_sentence(sentence: Sentence, lexicon: Lexicon, actors: Iterable[ActorMention]) -> SentenceReading:
    """Return a sentence with the actors that stand in it."""
    by_word: dict[int, ActorMention] = {}
    ordered = sorted(actors, key=lambda a: (a.span.start, -a.span.end))
    for actor in ordered:
        for place, token in enumerate(sentence.tokens):
            if token.span.overlaps(actor.span):
                by_word.setdefault(place, actor)
    return SentenceReading(sentence, lexicon, by_word, tuple(ordered))
