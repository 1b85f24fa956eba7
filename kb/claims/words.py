"""The status of the event that a given word names, by its clause and what stands over it."""

from kb.claims.article import Article
from kb.claims.continued import has_perfect
from kb.claims.line import Line
from kb.records.claim import Status
from kb.records.clause import Argument, Clause, ClauseKind, Function, Mood, Tense, Voice
from kb.records.span import Span

DEPTH = 4
"""How many clauses and nouns above a word are looked at."""
PLAIN = ""
OPEN = frozenset({"possible", "planned", PLAIN})
EARLY = {"pledged": "planned"}
READ = {"requested": "planned", "never": "possible"}
"""What words that ask for an event, or work against it, make of it."""


def status_of_words(article: Article, span: Span) -> Status:
    """Return how a document presents the event that some words name; whose voice it is does not count."""
    index = article.sentence_at(span.start)
    sentence = article.read.sentences[index]
    if not sentence.tokens:
        return Status.OCCURRED
    line = article.line(index)
    first, word = line.words_of(span)
    verb = next((i for i in range(first, word + 1) if i in line.verbs), None)
    status = _of_verb(line, verb) if verb is not None else _of_noun(line, word, DEPTH)
    value = READ.get(status, status)
    return Status(value) if value in tuple(Status) else Status.OCCURRED


def status_of_clause(line: Line, index: int) -> str:
    """Return what a clause's mood and what stands over it make of what it tells; "" where nothing questions it."""
    return _of_clause(line, index, DEPTH)


def status_of_noun(line: Line, word: int) -> str:
    """Return what adjectives, nouns and verbs over a noun make of it; "" where nothing questions it."""
    return _of_noun(line, word, DEPTH)


def _of_verb(line: Line, word: int) -> str:
    index = line.owner[word]
    return _of_clause(line, index, DEPTH) if index is not None else PLAIN


def _of_clause(line: Line, index: int, depth: int) -> str:
    """Return what mood, negation and the clause above make of a clause."""
    clause = line.clauses[index]
    own = _mood(line, clause)
    if own == "denied" or not depth:
        return own
    over = _over(line, clause, depth)
    if over in ("denied", "failed"):
        return over
    if own in OPEN and over == "possible":
        return over
    if own == "possible" and over == "planned":
        return over
    return own or over


def _over(line: Line, clause: Clause, depth: int) -> str:
    """Return what stands over a clause and settles it."""
    if clause.kind is ClauseKind.RELATIVE and clause.tense is Tense.FUTURE and clause.parent_noun is not None:
        return _noun_status(line, clause.parent_noun)  # "worries that the bank will fail"
    if clause.kind not in (ClauseKind.INFINITIVE, ClauseKind.COMPLEMENT):
        return PLAIN
    noun = _noun_over(line, clause)
    if clause.kind is ClauseKind.INFINITIVE and noun is not None and clause.voice is Voice.PASSIVE:
        return "planned"
    status = _noun_status(line, noun) if noun is not None else PLAIN
    if status:
        return status
    if clause.parent is None:
        return "planned" if clause.kind is ClauseKind.INFINITIVE and _has_to(line, clause) else PLAIN
    if clause.kind is ClauseKind.INFINITIVE and _is_purpose(line, clause):
        return "possible"
    return _below(line, clause, _true_parent(line, clause, clause.parent), depth)


def _has_to(line: Line, clause: Clause) -> bool:
    """Tell whether an infinitive has its particle ("Apple to lower prices"); without, the parse has taken a verb."""
    to = line.lexicon.tokens.verbs.to
    return any(line.low[w] in to or (w > 0 and line.low[w - 1] in to) for w in (*clause.words, clause.head))


def _is_purpose(line: Line, clause: Clause) -> bool:
    """Tell whether an infinitive says what for, not what came of it ("fell to end at")."""
    words = line.lexicon.table.status
    above = line.clauses[clause.parent].predicate.lower() if clause.parent is not None else ""
    dep = line.sentence.tokens[clause.head].dep
    return dep == "advcl" and clause.predicate not in words.resulting and above not in words.implicative


def _noun_over(line: Line, clause: Clause) -> int | None:
    """Return the noun that has a clause as content, the one right before "that" where the parse has none."""
    if clause.kind is ClauseKind.INFINITIVE or clause.parent_noun is not None:
        return clause.parent_noun
    before = line.word_at(clause.span.start) - 1
    opens = clause.marker in line.lexicon.tokens.clauses.complement and before >= 0
    return before if opens and line.pos(before) == "NOUN" else None


def _true_parent(line: Line, clause: Clause, parent: int) -> int:
    """Return the clause an infinitive hangs on: never a verb of saying that takes none, but what it says."""
    groups = line.lexicon.verbs.get(line.clauses[parent].predicate.lower(), ())
    if clause.kind is not ClauseKind.INFINITIVE or not groups or any("infinitive" in g.takes for g in groups):
        return parent
    said = (i for i, c in enumerate(line.clauses) if c.parent == parent and c is not clause and c.head < clause.head)
    return max(said, default=parent)


def _mood(line: Line, clause: Clause) -> str:
    """Return what the words of a predicate themselves say."""
    irrealis, modals = line.lexicon.events.irrealis, set(clause.modals)
    if clause.negated or _is_nearly(line, clause):
        return "denied"
    if clause.kind is ClauseKind.COMPLEMENT and clause.marker in line.lexicon.table.status.polar:
        return "possible"
    if clause.kind is ClauseKind.CONDITIONAL or modals & set(irrealis.modals):
        return "possible"
    if clause.tense is Tense.FUTURE or is_to_be(line, clause):
        return "planned"
    told = modals & set(line.lexicon.table.hearsay.others) and has_perfect(line, clause)
    if (modals & set(irrealis.obligations) and not told) or _is_unsure(line, clause):
        return "possible"
    would = {line.low[w] for w in clause.words} & set(irrealis.auxiliaries)
    if would or clause.mood is Mood.KONJUNKTIV_2:
        return "planned" if is_shifted(line, clause) else "possible"
    return PLAIN


def _is_nearly(line: Line, clause: Clause) -> bool:
    """Tell whether "nearly" belongs to the verb: it did not come about."""
    nearly, words = line.lexicon.table.status.nearly, {*clause.words, clause.head}
    return any(low in nearly and line.sentence.tokens[i].head in words for i, low in enumerate(line.low))


def _is_unsure(line: Line, clause: Clause) -> bool:
    certainty = line.lexicon.table.certainty
    return bool({*certainty.possible, *certainty.probable} & set(clause.hedges))


def is_to_be(line: Line, clause: Clause) -> bool:
    """Tell whether a predicate is arranged: "is to be held", "is due to meet", "ist zu liefern"."""
    verbs = line.lexicon.tokens.verbs
    first = min((*clause.words, clause.head))
    for to in range(first, clause.head):
        if line.low[to] in verbs.to and line.part[to] == line.part[clause.head]:
            before = to - 1 if line.low[to - 1] not in line.lexicon.table.status.arranged else to - 2
            return before >= 0 and line.lemma(before) in verbs.copulas
    return False


def is_shifted(line: Line, clause: Clause) -> bool:
    """Tell whether "would" is a "will" of the past ("announced that it would buy"), without a condition."""
    if clause.kind is not ClauseKind.COMPLEMENT or any(c.kind is ClauseKind.CONDITIONAL for c in line.clauses):
        return False
    above = line.clauses[clause.parent] if clause.parent is not None else None
    noun = clause.parent_noun is not None and line.lexicon.noun(line.lemma(clause.parent_noun)) is not None
    return noun or (above is not None and above.tense is Tense.PAST and above.predicate in line.lexicon.verbs)


def _below(line: Line, clause: Clause, parent: int, depth: int) -> str:
    """Return what the verb above makes of its complement."""
    above = line.clauses[parent]
    status = _verb_status(line, above)
    if clause.kind is not ClauseKind.INFINITIVE:
        return status if status in ("denied", "failed") else _effect(line, above, "clause")
    if not status and _is_told(line, above):
        return PLAIN
    found = status or _effect(line, above, "infinitive") or _quality(line, above)
    if found:
        return "planned" if found in OPEN and _mood(line, above) == "planned" else found
    verb, implies = above.predicate.lower(), line.lexicon.table.status.implicative
    if verb in implies or verb.partition(" ")[0] in implies or clause.parent_noun is not None:
        return _of_clause(line, parent, depth - 1)
    is_result = clause.predicate in line.lexicon.table.status.resulting or not _has_to(line, clause)
    return PLAIN if is_result else "planned"


def _effect(line: Line, above: Clause, kind: str) -> str:
    """Return what a verb of saying makes of its content, where that is more than a claim."""
    group = line.lexicon.group(above.predicate.lower(), kind)
    return group.effect if group is not None and group.effect in ("possible", "denied") else PLAIN


def _is_told(line: Line, above: Clause) -> bool:
    """Tell whether a verb of saying tells with its infinitive what is or was ("accuse of", "claim to")."""
    group = line.lexicon.group(above.predicate.lower(), "infinitive")
    return group is not None and "infinitive" in group.takes and group.effect == "claimed"


def _quality(line: Line, clause: Clause) -> str:
    """Return the status that a predicative adjective gives ("is likely to", "ist bereit, zu")."""
    found = (line.lexicon.statuses.get(("adjective", line.lemma(a.head).lower())) for a in clause.find(Function.ATTR))
    return next((status for status in found if status), PLAIN)


def _verb_status(line: Line, clause: Clause) -> str:
    verb = clause.predicate.lower()
    statuses = line.lexicon.statuses
    status = statuses.get(("verb", verb)) or statuses.get(("verb", verb.partition(" ")[0])) or PLAIN
    return EARLY.get(status, status)


def _of_noun(line: Line, word: int, depth: int) -> str:
    """Return what adjectives, nouns and verbs over a noun make of it."""
    found = _adjective(line, word)
    if found or not depth:
        return found
    above = _noun_above(line, word)
    if above is not None:
        return _noun_status(line, above) or _of_noun(line, above, depth - 1)
    index = line.owner[word]
    if index is None:
        return PLAIN
    argument = next((a for a in line.clauses[index].arguments if a.head == word), None)
    return _of_argument(line, index, argument, depth) if argument is not None else PLAIN


def _of_argument(line: Line, index: int, argument: Argument, depth: int) -> str:
    """Return what a verb makes of its subject, object or phrase."""
    clause, light = line.clauses[index], line.lexicon.events.light
    verb = clause.predicate.lower()
    if argument.function is Function.ATTR:
        return _of_clause(line, index, depth - 1)
    if argument.function is Function.PP:
        return _verb_status(line, clause) if argument.preposition in line.lexicon.governing.get(verb, ()) else PLAIN
    named = next((s for a in clause.find(Function.ATTR) if (s := _noun_status(line, a.head))), PLAIN)
    if argument.function is Function.SUBJ and (named or _quality(line, clause)):
        return named or _quality(line, clause)
    ahead = _happening_below(line, index)
    if argument.function is Function.SUBJ and ahead is not None:
        return _of_clause(line, ahead, depth - 1)
    if argument.function is Function.SUBJ:
        told = clause.voice is Voice.PASSIVE or (bool(clause.modals) and not clause.negated)
        carries = verb in light.happen or (told and _is_new(line, argument))
    else:
        status = _verb_status(line, clause)
        if status:
            return status
        carries = verb in light.act or _is_new(line, argument)
    return _of_clause(line, index, depth - 1) if carries else PLAIN


def _happening_below(line: Line, index: int) -> int | None:
    """Return the infinitive below a clause that says that its subject happens ("is set to begin")."""
    happen = line.lexicon.events.light.happen
    below = (i for i, c in enumerate(line.clauses) if c.parent == index and c.kind is ClauseKind.INFINITIVE)
    return next((i for i in below if line.clauses[i].predicate.lower() in happen), None)


def _noun_status(line: Line, word: int) -> str:
    """Return what a noun makes of what it speaks of ("threat", "announcement")."""
    lemma = line.lemma(word).lower()
    known = line.lexicon.statuses.get(("noun", lemma))
    if known:
        return EARLY.get(known, known)
    group = line.lexicon.noun(lemma)
    return group.effect if group is not None and group.effect in OPEN else PLAIN


def _is_new(line: Line, argument: Argument) -> bool:
    """Tell whether a noun names something that was not spoken of before."""
    phrase = line.phrase_of(argument.head)
    return phrase is not None and not phrase.definite


def _adjective(line: Line, word: int) -> str:
    words = line.lexicon.tokens.clauses
    phrase = line.phrase_of(word)
    first = line.word_at(phrase.span.start) if phrase is not None else word
    for i in range(first, word):
        if line.low[i] in words.negative_determiners:
            return "denied"
        status = _adjective_status(line, i)
        if status:
            return status
    return PLAIN


def _adjective_status(line: Line, word: int) -> str:
    """Return what an adjective makes of its noun; participles may have a verb for lemma, so endings count too."""
    statuses, low = line.lexicon.statuses, line.low[word]
    bare = [low.removesuffix(e) for e in line.lexicon.events.naming.adjective_endings if low.endswith(e)]
    found = (statuses.get(("adjective", form)) for form in (line.lemma(word).lower(), low, *bare))
    return next((status for status in found if status), PLAIN)


def _noun_above(line: Line, word: int) -> int | None:
    """Return the noun that has a noun as its content ("the threat of an attack")."""
    nouns = line.lexicon.tokens.nouns
    for phrase in line.sentence.phrases:
        for m in phrase.modifiers:
            if m.head == word and (m.function is Function.GEN or m.preposition in {*nouns.possessive, *_joining(line)}):
                return phrase.head
    return None


def _joining(line: Line) -> frozenset[str]:
    """Return the prepositions by which nouns and verbs govern what they speak of."""
    return frozenset(p for group in line.lexicon.events.governors for p in group.prepositions)
