"""Words of a sentence -> verbs of saying: their words, what is known of them, their clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.claims.lexicon import Expression
from kb.claims.line import Line
from kb.lang.tables.speech import SpeechVerbs
from kb.records.clause import Clause, Voice

REACH = 25
"""Words from a verb to the particle or noun that makes it a verb of saying."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in a sentence.

    Args:
        words: Its words in order: auxiliaries, particle, fixed nouns.
        lemma: As the lexicon knows it.
        clause: Index of its clause.
        groups: What is known of it, what is preferred first.
    """

    words: tuple[int, ...]
    lemma: str
    clause: int
    groups: tuple[SpeechVerbs, ...]
    is_passive: bool = False

    @property
    def first(self) -> int:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Its last word."""
        return self.words[-1]

    def takes(self, kind: str) -> bool:
        """Tell whether its content may be of a kind."""
        return any(kind in group.takes for group in self.groups)


def find_cues(line: Line) -> tuple[Cue, ...]:
    """Return the verbs of saying in a sentence, in the order of their words."""
    found = (_cue(line, index, clause) for index, clause in enumerate(line.clauses))
    return tuple(sorted((cue for cue in found if cue is not None), key=lambda cue: cue.words))


def _cue(line: Line, index: int, clause: Clause) -> Cue | None:
    words = tuple(sorted(set(clause.words) | {clause.head}))
    is_passive = clause.voice is Voice.PASSIVE
    verb = clause.predicate.lower()
    simple = verb.partition(" ")[0]
    for candidate in dict.fromkeys((verb, simple)):
        for expression in line.lexicon.expressions.get(candidate, ()):
            others = _others(line, clause, expression)
            if others is not None:
                return Cue(tuple(sorted({*words, *others})), expression.lemma, index, (expression.group,), is_passive)
    with_particle = _with_particle(line, clause, verb)
    if with_particle is not None:
        place, lemma = with_particle
        return Cue(tuple(sorted({*words, place})), lemma, index, line.lexicon.verbs[lemma], is_passive)
    if verb in line.lexicon.verbs:
        return Cue(words, verb, index, line.lexicon.verbs[verb], is_passive)
    return None


def _others(line: Line, clause: Clause, expression: Expression) -> tuple[int, ...] | None:
    """Return where the other words of an expression stand together in the clause, or `None`."""
    size = len(expression.others)
    for place in _near(line, clause):
        if line.low[place : place + size] == expression.others:
            return tuple(range(place, place + size))
    return None


def _near(line: Line, clause: Clause) -> Iterator[int]:
    """Yield the words of the parts that a predicate stands in, the nearest to its verb first."""
    parts = {line.part[word] for word in (*clause.words, clause.head)}
    places = (i for i in range(len(line)) if line.part[i] in parts and abs(i - clause.head) <= REACH)
    return iter(sorted(places, key=lambda i: (abs(i - clause.head), i)))


def _with_particle(line: Line, clause: Clause, verb: str) -> tuple[int, str] | None:
    """Return the particle at the end of the verb's part that the parse left alone, and the whole verb."""
    if not line.lexicon.tokens.verbs.joined or verb in line.lexicon.verbs and len(clause.words) > 1:
        return None
    last = line.parts[line.part[clause.head]][1]
    particle = line.low[last]
    if last <= clause.head or particle not in line.lexicon.tokens.verbs.particles:
        return None
    lemma = particle + verb
    return (last, lemma) if lemma in line.lexicon.verbs else None
