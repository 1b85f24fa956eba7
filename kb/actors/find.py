"""All actors of a document: every sentence read by itself, then the mentions tied together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kb.actors.draft import Draft, Form
from kb.actors.known import known_drafts
from kb.actors.lexicon import lexicon
from kb.actors.line import Line, read_line
from kb.actors.names import Name, find_names
from kb.actors.refer import resolve
from kb.actors.roles import name_drafts, role_drafts
from kb.lang.tables.roles import Gender
from kb.records.document import Document
from kb.records.mention import ActorKind, ActorMention
from kb.records.sentence import ReadText
from kb.records.span import Span


def find_actors(document: Document, read: ReadText) -> tuple[ActorMention, ...]:
    """Find every actor, weapon and place that the text names or points back to.

    Mentions are sorted by span. One lies within another only as a modifier ("russische" in "russische
    Außenministerium", "USA" in "Außenminister der USA"), with `is_adjective`.
    """
    words = lexicon(document.language)
    lines = [read_line(document.text, s, words) for s in read.sentences if s.block.is_read and s.tokens]
    surnames = _surnames(lines)
    drafts = [draft for line in lines for draft in _drafts(line, surnames)]
    return tuple(resolve(drafts, words.table))


def _surnames(lines: Iterable[Line]) -> frozenset[str]:
    """Return the last words of all persons that are named with more than one word or an office."""
    found = set()
    for line in lines:
        for name in find_names(line, frozenset()):
            if name.kind is ActorKind.PERSON and (name.last > name.first or name.after):
                found.add(line.words[name.last].text)
    return frozenset(found)


def _drafts(line: Line, surnames: frozenset[str]) -> list[Draft]:
    names = find_names(line, surnames)
    drafts = [*name_drafts(line, names), *role_drafts(line, names), *known_drafts(line), *_pronouns(line)]
    return without_overlaps(drafts)


def _pronouns(line: Line) -> list[Draft]:
    """Return a draft for every personal pronoun."""
    known = line.lexicon.table.pronouns
    drafts = []
    for index, word in enumerate(line.words):
        genders = known.get(word.text.casefold())
        if genders and word.pos in ("PRON", ""):
            plural = "Number=Plur" in word.feats or genders == (Gender.PLURAL,)
            span = Span(word.start, word.end)
            drafts.append(Draft(
                span, span, ActorKind.PERSON, Form.PRONOUN, word.text, "", line.sentence.index,
                is_plural=plural, is_subject=line.is_subject(index), base=word.text.casefold(),
            ))
    return drafts


def without_overlaps(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what overlaps a longer mention, and make what lies within one its modifier."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-len(d.span), d.form is Form.ROLE, d.span)):
        over = [other for other in kept if other.span.overlaps(draft.span)]
        if not over:
            kept.append(draft)
        elif all(_may_hold(other, draft) for other in over):
            kept.append(_as_modifier(draft))
    return sorted(kept, key=lambda d: d.span)


def _may_hold(outer: Draft, inner: Draft) -> bool:
    """Tell whether a mention may lie within another: beside the noun or name itself."""
    if inner.form is Form.PRONOUN or not outer.span.holds(inner.span) or outer.span == inner.span:
        return False
    return not outer.core.overlaps(inner.span) or inner.form is Form.ADJECTIVE


def _as_modifier(draft: Draft) -> Draft:
    return replace(draft, form=Form.ADJECTIVE)
