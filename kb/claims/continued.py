"""Sentences that go on with what somebody says, or rest on hearsay, without a new source."""

from kb.claims.draft import Draft
from kb.claims.line import Line
from kb.records.clause import Clause, ClauseKind, Mood

REACH = 3
"""Sentences between the last source and a sentence in the mood of reported speech."""


def continued(line: Line, last: Draft | None) -> Draft | None:
    """Return a sentence without a cue as said by the last source, where its mood or a modal says so."""
    clause = _main(line)
    if clause is None:
        return None
    if _is_reported(line, clause) or (_is_future(line, clause) and _is_next(line, last)):
        kind = "IndirectFreeIndirect"
    elif is_hearsay(line, clause) and (_is_surely_hearsay(line, clause) or _is_next(line, last)):
        kind = "FreeIndirect"
    else:
        return None
    gap = line.sentence.index - last.sentence if last is not None else REACH + 1
    near = gap <= REACH
    source = last.source if last is not None and near else ()
    if kind == "IndirectFreeIndirect" and not near and clause.mood is Mood.KONJUNKTIV_2:
        return None
    medium = last.medium if last is not None and near else "SW"
    cited = last.cited if last is not None and near else None
    return Draft(
        line.sentence.index, (line.sentence.span,), f"mood:{kind}", source=source, type=kind, medium=medium, cited=cited
    )


def _main(line: Line) -> Clause | None:
    mains = [c for c in line.clauses if c.kind is ClauseKind.MAIN and not line.quoted[c.head]]
    return min(mains, key=lambda c: min(c.words or (c.head,)), default=None)


def _is_reported(line: Line, clause: Clause) -> bool:
    """Tell whether a main clause is in the mood of reported speech."""
    if not line.lexicon.tokens.verb_second or clause.is_question:
        return False
    verbs = line.lexicon.tokens.verbs
    words = [line.low[w] for w in clause.words]
    if any(w in verbs.subjunctive_1 for w in words) or clause.mood is Mood.KONJUNKTIV_1:
        return True
    plain = [w for w in words if w in verbs.subjunctive_2 and w not in verbs.conditional]
    return bool(plain) and not clause.modals and not _has_condition(line)


def _is_future(line: Line, clause: Clause) -> bool:
    """Tell whether a main clause has the future of reported speech ("würde liefern"), without a condition."""
    would = any(line.low[w] in line.lexicon.tokens.verbs.conditional for w in clause.words)
    return line.lexicon.tokens.verb_second and would and not _has_condition(line) and not clause.is_question


def _is_next(line: Line, last: Draft | None) -> bool:
    """Tell whether the sentence before tells of a saying."""
    return last is not None and bool(last.cue) and line.sentence.index - last.sentence == 1


def _has_condition(line: Line) -> bool:
    return any(c.kind is ClauseKind.CONDITIONAL for c in line.clauses)


def is_hearsay(line: Line, clause: Clause) -> bool:
    """Tell whether a clause says what is told by others: "soll getötet haben", "angeblich", "reportedly"."""
    return has_hearsay_modal(line, clause) or any(
        h in line.lexicon.table.hearsay.adverbs for h in clause.hedges
    )


def _is_surely_hearsay(line: Line, clause: Clause) -> bool:
    """Tell whether "soll" tells of what has happened; else it may be a plan of the text's own."""
    return has_perfect(line, clause) or not has_hearsay_modal(line, clause)


def has_hearsay_modal(line: Line, clause: Clause) -> bool:
    """Tell whether "sollen" stands over an infinitive in a clause, in the present."""
    hearsay = line.lexicon.table.hearsay
    modals = set(clause.modals) | {line.lemma(w) for w in _near(line, clause)}
    return bool(modals & set(hearsay.others))


def _near(line: Line, clause: Clause) -> list[int]:
    part = line.part[clause.head]
    return [i for i in range(len(line)) if line.part[i] == part and line.pos(i) == "AUX"]


def has_perfect(line: Line, clause: Clause) -> bool:
    """Tell whether an infinitive of the perfect stands under a modal ("soll getötet haben")."""
    perfect = line.lexicon.events.irrealis.perfect
    words = [w for w in clause.words if line.lemma(w) in perfect and line.low[w] == line.lemma(w)]
    return any(w > min(clause.words) for w in words)
