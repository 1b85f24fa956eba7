"""What stands over an event: plans, threats, requests, refusals, and moods of what has not happened."""

from dataclasses import dataclass

from kb.events.places import is_passive
from kb.events.reading import SentenceReading
from kb.events.triggers import Hit
from kb.records.clause import Argument, Clause, ClauseKind, Function, Tense
from kb.records.span import Span

DEPTH = 3
"""How many clauses or nouns above an event are looked at."""

GOVERNED = (Function.OBJ, Function.SUBJ, Function.DAT)
"""Functions in which a verb speaks of an event."""


@dataclass(frozen=True, slots=True)
class Governor:
    """The words that settle the status of an event.

    Args:
        status: As in a claim, or "" where nothing stands over it.
        cue: The words.
        clause: Index of the clause whose predicate they are, if any.
        noun: Index of the noun that they are, if any.
    """

    status: str = ""
    cue: Span | None = None
    clause: int | None = None
    noun: int | None = None


NONE = Governor()


def find_governor(reading: SentenceReading, hit: Hit) -> Governor:
    """Return what stands over the event that a trigger tells of, the nearest first."""
    if hit.nominal:
        found = _over_noun(reading, hit.head, DEPTH)
        found = found if found.status else _in_list(reading, hit.head)
    else:
        found = _over_clause(reading, hit.clause, DEPTH)
    return found if found.status else _after_colon(reading, hit.head)


def _after_colon(reading: SentenceReading, head: int) -> Governor:
    """Return the noun of options before a colon, after which they are listed ("three options: bombing ...")."""
    options = reading.lexicon.table.irrealis.options
    colon = next((place for place in reading.by_lemma.get(":", ()) if place < head), 0)
    for place in range(colon - 1, -1, -1):
        token = reading.tokens[place]
        if token.pos == "NOUN" and (token.lemma in options or token.text in options):
            return Governor("possible", token.span, None, place)
    return NONE


def _over_noun(reading: SentenceReading, head: int, depth: int) -> Governor:
    found = _adjective_before(reading, head)
    if found.status or not depth:
        return found
    above = noun_above(reading, head)
    if above is not None:
        status = _status(reading, "noun", above)
        if status:
            return Governor(status, reading.tokens[above].span, None, above)
        return _over_noun(reading, above, depth - 1)
    return _noun_before(reading, head) or _first_of_list(reading, head, depth) or _verb_above(reading, head, depth)


def _noun_before(reading: SentenceReading, head: int) -> Governor | None:
    """Return the governor right before the preposition of a noun, whatever the parse hangs it on."""
    phrase = reading.phrases.get(head)
    first = reading.text_of(phrase.span)[0] if phrase is not None else head
    place = first - 1
    if place >= 1 and reading.tokens[place].pos == "ADP":
        place -= 1
    elif reading.tokens[first].pos != "ADP":
        return None
    if place < 0 or reading.tokens[place].pos != "NOUN":
        return None
    status = _status(reading, "noun", place)
    return Governor(status, reading.tokens[place].span, None, place) if status else None


def _first_of_list(reading: SentenceReading, head: int, depth: int) -> Governor | None:
    """Return what stands over the first of the coordinated nouns that the noun at `head` is one of."""
    for phrase in reading.sentence.phrases:
        if head in phrase.conjuncts and phrase.head != head:
            return _over_noun(reading, phrase.head, depth - 1)
    return None


def _adjective_before(reading: SentenceReading, head: int) -> Governor:
    phrase = reading.phrases.get(head)
    for modifier in phrase.modifiers if phrase else ():
        if modifier.function is Function.ADJ:
            status = _status(reading, "adjective", modifier.head)
            if status:
                return Governor(status, reading.tokens[modifier.head].span)
    return NONE


def noun_above(reading: SentenceReading, head: int) -> int | None:
    """Return the noun that the noun at `head` hangs on as genitive or prepositional phrase."""
    for phrase in reading.sentence.phrases:
        if phrase.head != head and any(
            m.head == head and m.function in (Function.GEN, Function.PP, Function.NMOD) for m in phrase.modifiers
        ):
            return phrase.head
    return None


def _verb_above(reading: SentenceReading, head: int, depth: int) -> Governor:
    """Return what the verb says whose argument the noun at `head` is."""
    listed = _in_list(reading, head)
    if listed.status:
        return listed
    for index, clause in enumerate(reading.sentence.clauses):
        argument = next((a for a in clause.arguments if a.head == head and a.function is not Function.CLAUSE), None)
        if argument is None:
            continue
        if clause.predicate in reading.lexicon.table.irrealis.ending and _is_ended(argument):
            return Governor("never") if _over_clause(reading, index, depth - 1).status else NONE
        status = _verb_status(reading, clause)
        judged = _judged(reading, clause, head) if argument.function in (Function.SUBJ, Function.ATTR) else NONE
        if judged.status:
            return judged
        if status and _is_governed(reading, argument, status):
            return Governor(status, reading.tokens[clause.head].span, index)
        if _carries(reading, clause):
            return _over_clause(reading, index, depth - 1)
        return NONE
    return NONE


def _judged(reading: SentenceReading, clause: Clause, head: int) -> Governor:
    """Return the predicative that says how likely the noun at `head` is ("ein Angriff ist möglich", "keine Option")."""
    for argument in (*clause.find(Function.ATTR), *clause.find(Function.SUBJ)):
        token = reading.tokens[argument.head]
        is_option = token.lemma in reading.lexicon.table.irrealis.options and argument.head != head
        if _status(reading, "adjective", argument.head) == "possible" or is_option:
            return Governor("denied" if clause.negated and is_option else "possible", token.span)
    return NONE


def _in_list(reading: SentenceReading, head: int) -> Governor:
    """Return the governor of any noun in a clause that lists options, however deep the parse hangs it."""
    owner = reading.clause(reading.owners[head]) or _before_colon(reading, head)
    listed = _option(reading, owner, head) if owner is not None else None
    return (
        Governor("possible", reading.tokens[listed].span, None, listed)
        if listed is not None and listed < head
        else NONE
    )


def _before_colon(reading: SentenceReading, head: int) -> Clause | None:
    """Return the clause that ends with the colon before a list of nouns."""
    colon = next((n for n in range(head - 1, 0, -1) if reading.tokens[n].text == ":"), None)
    if colon is None:
        return None
    before = [c for c in reading.sentence.clauses if c.span.end <= reading.tokens[colon].span.end]
    return max(before, key=lambda clause: clause.span.end, default=None)


def _option(reading: SentenceReading, clause: Clause, head: int) -> int | None:
    """Return the noun whose options a clause lists ("die Pläne umfassen die Bombardierung ...")."""
    table = reading.lexicon.table.irrealis
    if clause.predicate.lower() not in table.list_verbs:
        return None
    return next(
        (
            a.head
            for a in clause.arguments
            if a.head != head
            and _status(reading, "noun", a.head)
            and {reading.tokens[a.head].lemma, reading.tokens[a.head].lemma.lower()} & set(table.options)
        ),
        None,
    )


def _is_governed(reading: SentenceReading, argument: Argument, status: str) -> bool:
    """Tell whether an argument is what its verb speaks of, not when or where ("nach dem Angriff")."""
    if argument.function is Function.PP:
        return argument.preposition in reading.lexicon.governing_prepositions[status]
    return argument.function in GOVERNED


def _is_ended(argument: Argument) -> bool:
    """Tell whether an argument is what a verb of ending speaks of: attacks that somebody should stop are old news."""
    return argument.function in GOVERNED


def _carries(reading: SentenceReading, clause: Clause) -> bool:
    """Tell whether a verb only carries its event noun, so that its mood is the event's."""
    verb = clause.predicate.lower()
    return verb in reading.lexicon.light_act or verb in reading.lexicon.light_happen


def _over_clause(reading: SentenceReading, index: int | None, depth: int) -> Governor:
    clause = reading.clause(index)
    if clause is None or not depth:
        return NONE
    if clause.kind is ClauseKind.CONDITIONAL:
        return Governor("possible", reading.tokens[clause.head].span, index)
    own = _mood(reading, clause, index)
    if own.status:
        return own
    if clause.marker in reading.lexicon.table.irrealis.purpose:
        return Governor("planned", reading.tokens[clause.head].span, index)
    if clause.parent_noun is not None and clause.kind is not ClauseKind.RELATIVE:
        status = _status(reading, "noun", clause.parent_noun)
        if status:
            return Governor(status, reading.tokens[clause.parent_noun].span, None, clause.parent_noun)
    return _noun_beside(reading, clause) or _parent(reading, clause, depth)


def _noun_beside(reading: SentenceReading, clause: Clause) -> Governor | None:
    """Return the governor right before an infinitive, whatever the parse hangs it on ("eines Plans, um ...")."""
    place = reading.text_of(clause.span)[0] - 1
    if place > 0 and reading.tokens[place].text == ",":
        place -= 1
    if clause.kind is not ClauseKind.INFINITIVE or place < 0 or reading.tokens[place].pos != "NOUN":
        return None
    status = _status(reading, "noun", place)
    return Governor(status, reading.tokens[place].span, None, place) if status else None


def _parent(reading: SentenceReading, clause: Clause, depth: int) -> Governor:
    parent = reading.clause(clause.parent)
    if parent is None or clause.parent_noun is not None:
        return NONE
    complements = {argument.head for argument in parent.find(Function.CLAUSE)}
    is_gerund = clause.kind is ClauseKind.PARTICIPLE and clause.head in complements
    if clause.kind not in (ClauseKind.INFINITIVE, ClauseKind.COMPLEMENT) and not is_gerund:
        return NONE
    status = _verb_status(reading, parent)
    is_order = status in ("planned", "pledged") and is_passive(clause) and clause.tense is not Tense.PAST
    binds = clause.kind is ClauseKind.INFINITIVE or is_gerund or is_order or status in ("requested", "denied", "failed")
    if status and binds:
        return Governor(status, reading.tokens[parent.head].span, clause.parent)
    for argument in parent.find(Function.ATTR):
        status = _status(reading, "adjective", argument.head)
        if status and binds_infinitive(clause):
            return Governor(status, reading.tokens[argument.head].span, clause.parent)
    if clause.kind is ClauseKind.INFINITIVE:
        return _object_noun(reading, parent) or _over_clause(reading, clause.parent, depth - 1)
    return NONE


def binds_infinitive(clause: Clause) -> bool:
    """Tell whether a clause is an infinitive, which its governor settles."""
    return clause.kind is ClauseKind.INFINITIVE


def _object_noun(reading: SentenceReading, parent: Clause) -> Governor | None:
    """Return the governor that the object of the clause above is ("den Plan, ... anzugreifen")."""
    for argument in parent.find(Function.OBJ):
        status = _status(reading, "noun", argument.head)
        if status:
            return Governor(status, reading.tokens[argument.head].span, None, argument.head)
    return None


def _mood(reading: SentenceReading, clause: Clause, index: int | None) -> Governor:
    """Return what modals, future and conditional make of a clause."""
    table = reading.lexicon.table.irrealis
    verbs = [place for place in clause.words if reading.tokens[place].pos in ("AUX", "VERB")]
    texts = {reading.tokens[place].text.lower() for place in verbs}
    cue = reading.tokens[clause.words[0] if clause.words else clause.head].span
    if texts & set(table.auxiliaries) and _has_infinitive(reading, clause):
        return Governor("possible", cue, index)
    if set(clause.modals) & set(table.obligations) and not _is_hearsay(reading, clause):
        return Governor("requested", cue, index)
    if set(clause.modals) & set(table.modals) and not _is_hearsay(reading, clause):
        return Governor("possible", cue, index)
    if clause.tense is Tense.FUTURE and _has_infinitive(reading, clause):
        return Governor("planned", cue, index)
    return NONE


def _has_infinitive(reading: SentenceReading, clause: Clause) -> bool:
    """Tell whether an infinitive stands under the auxiliary: "wird gebaut" is no future."""
    words = [reading.tokens[place] for place in clause.words[1:]]
    return any(token.pos in ("VERB", "AUX") and token.text.lower() == token.lemma.lower() for token in words)


def _is_hearsay(reading: SentenceReading, clause: Clause) -> bool:
    """Tell whether a modal reports what has happened ("soll getötet haben", "may have killed")."""
    return clause.tense is Tense.PAST or _has_perfect(reading, clause)


def _has_perfect(reading: SentenceReading, clause: Clause) -> bool:
    """Tell whether an infinitive of the perfect stands under the modal."""
    perfect = reading.lexicon.table.irrealis.perfect
    words = [reading.tokens[place].text.lower() for place in clause.words]
    return any(word in perfect for word in words[1:])


def _verb_status(reading: SentenceReading, clause: Clause) -> str:
    lexicon, predicate = reading.lexicon, clause.predicate.lower()
    for name in (predicate, predicate.partition(" ")[0]):
        for beside, status in lexicon.governing_phrases.get(name, ()):
            if beside <= reading.words:
                return status
        if ("verb", name) in lexicon.governors:
            return lexicon.governors["verb", name]
    return ""


def _status(reading: SentenceReading, part: str, place: int) -> str:
    token = reading.tokens[place]
    governors, low = reading.lexicon.governors, token.text.lower()
    forms = [token.lemma.lower(), low]
    if part == "adjective":
        # The lemma of "geplante" may be "planen".
        forms += [low.removesuffix(e) for e in reading.lexicon.table.naming.adjective_endings if low.endswith(e)]
    return next((status for form in forms if (status := governors.get((part, form)))), "")
