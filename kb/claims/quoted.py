"""Quotation marks -> direct speech, with the verb or aside that tells whose."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.claims.cues import Cue
from kb.claims.draft import Draft
from kb.claims.line import Line, runs
from kb.claims.sayings import addressee_of, frame_of, group_of, source_of, trimmed
from kb.records.clause import ClauseKind, Function
from kb.records.sentence import Quotation
from kb.records.span import Span

REST = 4
"""Letters beside a quotation that make no message of their own."""
SHORT = 3
"""Words of a quotation that may also be a title or a term."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What has been found in a sentence before its quotations are looked at."""

    line: Line
    cues: tuple[Cue, ...]
    drafts: tuple[Draft, ...]


def direct(found: Found, last: Draft | None) -> list[Draft]:
    """Return the direct speech that begins in a sentence; `last` is what was said before it."""
    drafts: list[Draft] = []
    for quotation in found.line.quotations:
        if not found.line.sentence.span.start <= quotation.span.start < found.line.sentence.span.end:
            continue
        if _is_within_another(found.line, quotation) or not _is_message(found, quotation):
            continue
        draft = _by_content(found, quotation) or _by_verb(found, quotation)
        draft = draft or _by_colon(found.line, quotation) or _by_subject(found.line, quotation)
        if draft is None and _is_alone(found.line, quotation) and (drafts or last):
            draft = _going_on(found.line, quotation, drafts[-1] if drafts else last)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_within_another(line: Line, quotation: Quotation) -> bool:
    return any(q is not quotation and q.content.holds(quotation.span) for q in line.quotations)


def _is_message(found: Found, quotation: Quotation) -> bool:
    """Tell whether the marks hold what somebody said, not a name, a title or a term."""
    words = quotation.content.of(found.line.text).split()
    if not words:
        return False
    if not quotation.is_scare and len(words) > SHORT:
        return True
    ends = quotation.content.of(found.line.text).endswith((".", "!", "?", ","))
    is_name = words[0][:1].isupper() and len(words) <= SHORT and not ends
    return not is_name and _is_in_content(found, quotation)


def _is_in_content(found: Found, quotation: Quotation) -> bool:
    return any(span.overlaps(quotation.span) for draft in found.drafts for span in draft.content)


def _by_content(found: Found, quotation: Quotation) -> Draft | None:
    """Return it as part of what a verb or aside of the sentence already says."""
    fits = [d for d in found.drafts if any(span.overlaps(quotation.span) for span in d.content)]
    fits = [d for d in fits if not any(quotation.content.overlaps(s) for s in d.source)]
    if not fits:
        return None
    draft = min(fits, key=lambda d: sum(map(len, d.content)))
    return Draft(
        draft.sentence, (quotation.span,), "quotation", draft.cue, draft.source, draft.addressee, draft.frame,
        "Direct", draft.medium, draft.lemma, draft.cited,
    )


def _by_verb(found: Found, quotation: Quotation) -> Draft | None:
    """Return it with the nearest verb of saying outside the marks."""
    line = found.line
    cues = [c for c in found.cues if not quotation.content.overlaps(line.span(c.first))]
    if not cues:
        return None
    first, last = line.words_of(quotation.span)
    cue = min(cues, key=lambda c: min(abs(c.first - last), abs(first - c.last)))
    group = group_of(cue, "direct")
    if group.effect == "known" and quotation.is_scare:
        return None
    source = source_of(line, cue)
    if source is not None and source.overlaps(quotation.content):
        source = None
    frame = frame_of(line, cue, ())
    return Draft(
        line.sentence.index, (quotation.span,), "quotation:verb", runs(line, cue.words), (source,) if source else (),
        addressee_of(line, cue, group, source), (frame,) if frame else (), "Direct", group.medium, cue.lemma,
    )


def _by_colon(line: Line, quotation: Quotation) -> Draft | None:
    """Return it with the name before a colon ("Koppelin wörtlich: ...")."""
    first, _ = line.words_of(quotation.span)
    if first == 0 or line.low[first - 1] != ":":
        return None
    begin, end = line.parts[line.part[first - 1]]
    frame = line.span(begin, first - 1)
    actor = next((a for a in reversed(line.actors) if frame.holds(a.span)), None)
    if actor is None or line.has_verb(begin, end):
        return None
    phrase = next((p for p in line.sentence.phrases if p.span.holds(actor.span) and frame.holds(p.span)), None)
    source = trimmed(line, phrase.span) if phrase is not None else actor.span
    return Draft(
        line.sentence.index, (quotation.span,), "quotation:colon", source=(source,), frame=(frame,), type="Direct"
    )


def _by_subject(line: Line, quotation: Quotation) -> Draft | None:
    """Return it with the subject of a verb that is none of saying, beside a colon or comma."""
    first, last = line.words_of(quotation.span)
    before, after = line.low[first - 1] if first else "", line.low[last + 1] if last + 1 < len(line) else ""
    if before != ":" and after != ",":
        return None
    for clause in line.clauses:
        subjects = clause.find(Function.SUBJ) if clause.kind is ClauseKind.MAIN and not line.quoted[clause.head] else ()
        for subject in subjects:
            outside = not subject.span.overlaps(quotation.span)
            if outside and (line.can_speak(subject.span) or line.pos(subject.head) == "PRON"):
                return Draft(
                    line.sentence.index, (quotation.span,), "quotation:subject", runs(line, clause.words),
                    (trimmed(line, subject.span),), type="Direct", lemma=clause.predicate,
                )
    return None


def _is_alone(line: Line, quotation: Quotation) -> bool:
    """Tell whether little stands in the sentence but the quotation."""
    inside = sum(1 for t in line.sentence.tokens if quotation.span.holds(t.span))
    return 2 * inside >= len(line)


def _going_on(line: Line, quotation: Quotation, last: Draft | None) -> Draft | None:
    if last is None:
        return None
    return Draft(
        line.sentence.index, (quotation.span,), "quotation:on",
        source=last.source, type="Direct", medium=last.medium, cited=last.cited,
    )


def without_quoted(drafts: Sequence[Draft], quoted: Sequence[Draft], text: str) -> list[Draft]:
    """Leave out indirect speech whose content is nothing but the direct speech."""
    spans = [q.content[0] for q in quoted]
    return [d for d in drafts if not any(_is_same(d.content, span, text) for span in spans)]


def _is_same(content: tuple[Span, ...], quoted: Span, text: str) -> bool:
    """Tell whether next to nothing is left of some content without a quotation."""
    if not any(span.overlaps(quoted) for span in content):
        return False
    rest = "".join(
        text[span.start : max(span.start, min(span.end, quoted.start))]
        + text[min(span.end, max(span.start, quoted.end)) : span.end]
        for span in content
    )
    return len(rest.strip(" \"'„“”‚‘’«»,.;:")) < REST
