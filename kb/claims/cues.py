"""Words of a sentence -> verbs of saying: their words, what is known of them, their clause."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.claims.lexicon import Expression
from kb.claims.line import Line
from kb.lang.tables.speech import SpeechVerbs
from kb.records.clause import Clause, Voice

ADVERB = 4
"""Letters of the shortest "dazu" that is no particle of its verb."""
REACH = 25
"""Words from a verb to the particle or noun that makes it a verb of saying."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in a sentence.

    Args:
        words: Its words in order: auxiliaries, particle, fixed nouns.
        lemma: As the lexicon knows it.
        clause: Its clause; where the parse has none, the part between commas that it stands in.
        index: Index of the clause in the sentence, `None` where the parse has none.
        groups: What is known of it, what is preferred first.
    """

    words: tuple[int, ...]
    lemma: str
    clause: Clause
    index: int | None
    groups: tuple[SpeechVerbs, ...]

    @property
    def first(self) -> int:
        """Its first word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Its last word."""
        return self.words[-1]

    @property
    def is_passive(self) -> bool:
        """Tell whether its subject is not the one who speaks."""
        return self.clause.voice is Voice.PASSIVE

    def takes(self, kind: str) -> bool:
        """Tell whether its content may be of a kind."""
        return any(kind in group.takes for group in self.groups)


def find_cues(line: Line) -> tuple[Cue, ...]:
    """Return the verbs of saying in a sentence, in the order of their words."""
    found = [_cue(line, clause, index) for index, clause in enumerate(line.clauses)]
    found += [_cue(line, clause, None) for clause in _unparsed(line)]
    told = (cue for cue in found if cue is not None and not line.cites(cue.first))
    return tuple(sorted(told, key=lambda cue: cue.words))


def _unparsed(line: Line) -> Iterator[Clause]:
    """Yield a clause for every verb of saying that the parse has left out."""
    for word in range(len(line)):
        if line.pos(word) == "VERB" and word not in line.verbs and line.lemma(word).lower() in line.lexicon.verbs:
            first, last = line.parts[line.part[word]]
            yield Clause(line.lemma(word).lower(), word, (word,), line.span(first, max(first, last)))


def _cue(line: Line, clause: Clause, index: int | None) -> Cue | None:
    words = tuple(sorted(set(clause.words) | {clause.head}))
    verb = clause.predicate.lower()
    verb = _without_adverb(line, verb)
    for candidate in dict.fromkeys((verb, verb.partition(" ")[0])):
        for expression in line.lexicon.expressions.get(candidate, ()):
            others = _others(line, clause, expression)
            if others is not None:
                groups = line.lexicon.groups(expression.lemma)
                return Cue(tuple(sorted({*words, *others})), expression.lemma, clause, index, groups)
    with_particle = _with_particle(line, clause, verb)
    if with_particle is not None:
        place, lemma = with_particle
        return Cue(tuple(sorted({*words, place})), lemma, clause, index, line.lexicon.verbs[lemma])
    if verb in line.lexicon.verbs:
        return Cue(words, verb, clause, index, line.lexicon.verbs[verb])
    return None


def _without_adverb(line: Line, verb: str) -> str:
    """Return a verb without the "davon" that the parse has taken for its particle."""
    if verb in line.lexicon.verbs or not line.lexicon.tokens.verbs.joined:
        return verb
    adverbs = (p for p in line.lexicon.tokens.verbs.particles if len(p) >= ADVERB and verb.startswith(p))
    bare = sorted(verb.removeprefix(adverb) for adverb in adverbs)
    return next((b for b in bare if b in line.lexicon.verbs), verb)


def _others(line: Line, clause: Clause, expression: Expression) -> tuple[int, ...] | None:
    """Return where the other words of an expression stand together in the clause, or `None`."""
    size = len(expression.others)
    for place in _near(line, clause):
        if line.low[place : place + size] == expression.others:
            return tuple(range(place, place + size))
    return None


def _near(line: Line, clause: Clause) -> list[int]:
    """Return the words of the parts that a predicate stands in, the nearest to its verb first."""
    parts = {line.part[word] for word in (*clause.words, clause.head)}
    first, last = max(clause.head - REACH, 0), min(clause.head + REACH, len(line) - 1)
    places = (i for i in range(first, last + 1) if line.part[i] in parts or _after_source(line, clause, i))
    return sorted(places, key=lambda i: (abs(i - clause.head), i))


def _after_source(line: Line, clause: Clause, word: int) -> bool:
    """Tell whether a part is one word that ends the verb's clause behind an apposition ("gab X, Y, bekannt")."""
    first, last = line.parts[line.part[word]]
    return first == last == word > clause.head


def _with_particle(line: Line, clause: Clause, verb: str) -> tuple[int, str] | None:
    """Return the particle that the parse has put wrong or left alone, and the whole verb."""
    particles = line.lexicon.tokens.verbs.particles
    if not line.lexicon.tokens.verbs.joined or (verb in line.lexicon.verbs and len(clause.words) > 1):
        return None
    base = line.lemma(clause.head).lower()
    last = line.parts[line.part[clause.head]][1]
    alone = (i for i in range(last + 1, len(line)) if line.low[i] in particles and _after_source(line, clause, i))
    for place in (last, *(w for w in clause.words if line.low[w] in particles), *alone):
        lemma = line.low[place] + base
        if place > clause.head and line.low[place] in particles and lemma in line.lexicon.verbs:
            return place, lemma
    return None
