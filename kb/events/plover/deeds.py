"""Which class the clauses of a sentence call, by their verb, its nouns, and what stands over them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.events.plover.lexicon import Call, PloverLexicon
from kb.events.reading import SentenceReading
from kb.lang.tables.plover import Deed
from kb.records.clause import Argument, Clause, ClauseKind, Function, Tense
from kb.records.plover import COOPERATIVE

REACH = 8
"""Words between a verb and those that make an expression of it."""

AUXILIARY = {
    "": (),
    "will": ("future",),
    "must": ("hypothetical",),
    "can": ("hypothetical",),
    "not": ("negated",),
    "will not": ("future", "negated"),
}
"""Mood to the auxiliary modes that it is told in."""

HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "FIGHT", "MOBILIZE", "PROTEST"})
"""Classes that are threatened where they are going to be done."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that tells a political event.

    Args:
        type: Its class, after what stands over it.
        mode: Its mode.
        clause: Index of the clause.
        head: Index of the word that calls it.
        nominal: It is a noun that the verb carries.
        rank: How far from the main clause it stands, the nearer the smaller.
        mood: What modals and negation make of it: "will", "must", "not", "will not", "can" or "".
        stray: The parse knows its verb as none, so that only the order of words tells who stands where.
    """

    type: str
    mode: str
    clause: int
    head: int
    nominal: bool
    rank: int
    mood: str = ""
    stray: bool = False

    @property
    def auxiliary(self) -> tuple[str, ...]:
        """Return how it is told."""
        return AUXILIARY[self.mood]


def find_deeds(reading: SentenceReading, lexicon: PloverLexicon) -> list[Told]:
    """Return what the clauses of a sentence tell, the main event first."""
    found = [told for index in range(len(reading.sentence.clauses)) if (told := _told(reading, lexicon, index))]
    return sorted(found or _strays(reading, lexicon), key=lambda told: (told.rank, told.head))


def _told(reading: SentenceReading, lexicon: PloverLexicon, index: int) -> Told | None:
    clause, governed = reading.sentence.clauses[index], _governed(reading, index)
    mood, rank = _mood(reading, lexicon, index), _rank(reading, lexicon, index)
    calls = [*_verb_calls(reading, lexicon, clause), *_carried_calls(reading, lexicon, clause)]
    fitting = [found for found in calls if _fits(found[0].deed, governed, lexicon)]
    if not fitting:
        is_demanded = mood == "must" and _is_said(reading, lexicon, clause)
        return Told("DEMAND", "", index, clause.head, False, rank, mood) if is_demanded else None
    call, head = min(fitting, key=lambda found: found[0].rank)
    type_ = _under(_violence(governed, lexicon) if call.deed.violent else call.deed.type, mood)
    return Told(type_, call.deed.mode, index, head, head != clause.head, rank, mood)


def _is_said(reading: SentenceReading, lexicon: PloverLexicon, clause: Clause) -> bool:
    above = reading.clause(clause.parent)
    return above is not None and clause.parent_noun is None and _is_neutral(above, lexicon)


def _verb_calls(reading: SentenceReading, lexicon: PloverLexicon, clause: Clause) -> Iterator[tuple[Call, int]]:
    for name in _names(clause.predicate.lower()):
        for call in lexicon.verbs.get(name, ()):
            if _has_beside(reading, clause.head, call):
                yield call, clause.head


def _names(predicate: str) -> Iterable[str]:
    """Return a verb, without its particle, and without a consonant that its participle doubles."""
    plain = predicate[:-1] if predicate[-1:] == predicate[-2:-1] else predicate
    return dict.fromkeys((predicate, predicate.partition(" ")[0], plain))


def _carried_calls(reading: SentenceReading, lexicon: PloverLexicon, clause: Clause) -> Iterator[tuple[Call, int]]:
    """Yield the nouns that a verb only carries, and those of attacks, which act themselves ("a bombing killed")."""
    carries = any(name in lexicon.table.carriers for name in _names(clause.predicate.lower()))
    for argument in clause.arguments:
        is_subject = argument.function is Function.SUBJ
        if not is_subject and not (carries and _is_carried(reading, argument)):
            continue
        for call in _noun_calls(reading, lexicon, argument.head):
            if carries or call.deed.violent or call.deed.type == "ASSAULT":
                yield call, argument.head


def _is_carried(reading: SentenceReading, argument: Argument) -> bool:
    """Tell whether an argument is what its verb does, not the occasion on which it was done."""
    if argument.function is not Function.PP:
        return argument.function in (Function.OBJ, Function.ATTR)
    places = reading.lexicon.prepositions.get(argument.preposition or "", frozenset())
    return "occasion" not in places or "in" in places


def _strays(reading: SentenceReading, lexicon: PloverLexicon) -> list[Told]:
    """Return the first word that is a verb of a deed, whatever the parse makes of it."""
    for place, token in enumerate(reading.tokens):
        if token.pos != "VERB":
            continue
        after = reading.tokens[place : place + 2 * REACH]
        near = frozenset(word for t in after for word in (t.text.lower(), t.lemma.lower()))
        for name in _names(token.lemma.lower()):
            for call in lexicon.verbs.get(name, ()):
                if set(call.beside) <= near and _fits(call.deed, near, lexicon):
                    type_ = _violence(near, lexicon) if call.deed.violent else call.deed.type
                    return [Told(type_, call.deed.mode, reading.owners[place] or 0, place, False, 0, stray=True)]
    return []


def _has_beside(reading: SentenceReading, verb: int, call: Call) -> bool:
    return all(any(abs(place - verb) <= REACH for place in reading.by_lemma.get(word, ())) for word in call.beside)


def _noun_calls(reading: SentenceReading, lexicon: PloverLexicon, head: int) -> Iterator[Call]:
    token = reading.tokens[head]
    before = {t.lemma.lower() for t in reading.tokens[max(head - 3, 0) : head]}
    for form in dict.fromkeys((token.lemma.lower(), token.text.lower())):
        for call in lexicon.nouns.get(form, ()):
            if before >= set(call.beside):
                yield call
    if reading.lexicon.table.compounding:
        lower = token.lemma.lower()
        for start in range(3, len(lower) - 4):
            yield from (call for call in lexicon.nouns.get(lower[start:], ()) if not call.beside)


def _governed(reading: SentenceReading, index: int) -> frozenset[str]:
    """Return the words from the verb's own arguments, and those of infinitives under it, with the verb's own."""
    clause = reading.sentence.clauses[index]
    first, last = reading.text_of(clause.span)
    words: set[str] = set()
    for place in range(first, last + 1):
        if _is_under(reading, reading.owners[place], index):
            token = reading.tokens[place]
            words |= {token.text.lower(), token.lemma.lower()}
    return frozenset(words)


def _is_under(reading: SentenceReading, owner: int | None, index: int) -> bool:
    while owner is not None and owner != index:
        clause = reading.sentence.clauses[owner]
        if clause.kind not in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE):
            return False
        owner = clause.parent
    return owner == index


def _fits(deed: Deed, governed: frozenset[str], lexicon: PloverLexicon) -> bool:
    if deed.with_ and not governed & deed.with_:
        return False
    if governed & deed.without:
        return False
    return not deed.by or bool(governed & lexicon.table.crowds)


def _violence(words: frozenset[str], lexicon: PloverLexicon) -> str:
    if words & lexicon.table.assaulting:
        return "ASSAULT"
    return "FIGHT" if words & lexicon.table.fighting else "ASSAULT"


def _mood(reading: SentenceReading, lexicon: PloverLexicon, index: int) -> str:
    """Return what modals and negation make of a clause: "will", "must", "not", "will not", "can" or ""."""
    clause = reading.sentence.clauses[index]
    table = reading.lexicon.table.irrealis
    verbs = {reading.tokens[place].text.lower() for place in clause.words}
    over = reading.clause(clause.parent) if clause.kind is ClauseKind.INFINITIVE else None
    beside = {reading.tokens[a.head].lemma.lower() for a in over.find(Function.ATTR)} if over is not None else set()
    if over is not None:
        beside |= {reading.tokens[over.head].lemma.lower()}
    if beside & lexicon.table.refusing:
        return "will not"
    negated = clause.negated
    if set(clause.modals) & set(table.obligations):
        return "must"
    is_future = clause.tense is Tense.FUTURE or verbs & set(table.auxiliaries)
    if is_future or beside & lexicon.table.willing:
        return "will not" if negated else "will"
    if set(clause.modals) & set(table.modals):
        return "can"
    return "not" if negated else ""


def _under(type_: str, mood: str) -> str:
    """Return the class that a deed has under a mood: what is going to be done is agreed to or threatened."""
    if mood == "must":
        return "DEMAND"
    if mood in ("not", "will not") and type_ in COOPERATIVE:
        return "REJECT"
    if mood == "will":
        if type_ in COOPERATIVE:
            return "AGREE"
        return "THREATEN" if type_ in HOSTILE else type_
    return type_


def _rank(reading: SentenceReading, lexicon: PloverLexicon, index: int) -> int:
    """Return how far a clause is from telling the sentence's event: complements of saying count as main clauses."""
    rank, clause = 0, reading.sentence.clauses[index]
    for _ in range(6):
        parent = reading.clause(clause.parent)
        if clause.kind is ClauseKind.RELATIVE or clause.parent_noun is not None:
            rank += 3
        elif clause.kind in (ClauseKind.ADVERBIAL, ClauseKind.CONDITIONAL, ClauseKind.PARTICIPLE):
            rank += 2
        elif parent is not None and not _is_neutral(parent, lexicon):
            rank += 1
        if parent is None:
            return rank
        clause = parent
    return rank


def _is_neutral(clause: Clause, lexicon: PloverLexicon) -> bool:
    predicate = clause.predicate.lower()
    return predicate in lexicon.table.neutral or predicate.partition(" ")[0] in lexicon.table.neutral
