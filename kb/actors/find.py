"""All actors of a document: every sentence read by itself, then the mentions tied together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kb.actors.acronyms import with_acronyms
from kb.actors.draft import Draft, Form
from kb.actors.known import known_drafts
from kb.actors.lexicon import lexicon
from kb.actors.line import Line, Name, read_line
from kb.actors.names import find_names
from kb.actors.refer import resolve
from kb.actors.roles import name_drafts, role_drafts
from kb.actors.surnames import people_in_power, with_surnames
from kb.actors.tagger import tagger, with_tagged
from kb.actors.words import Word
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
    drafts = find_drafts(document, read)
    return tuple(resolve(drafts, lexicon(document.language).table)) if drafts else ()


def find_drafts(document: Document, read: ReadText) -> list[Draft]:
    """Return every mention as its sentence alone tells it."""
    lines = looked_up(document, read)
    model = tagger(document.language)
    known = [known_drafts(line) for line in lines]
    names = [find_names(line) for line in lines]
    if model is not None:
        names = [with_tagged(line, n, k, model) for line, n, k in zip(lines, names, known, strict=True)]
    surnames = _surnames(zip(lines, names, strict=True))
    return with_acronyms(document.text, [
        draft
        for line, found, told in zip(lines, names, known, strict=True)
        for draft in _drafts(line, with_surnames(line, found, surnames), told)
    ])


def looked_up(document: Document, read: ReadText) -> list[Line]:
    """Return the sentences that are read, each with everything looked up."""
    words = lexicon(document.language)
    return [read_line(document.text, s, words) for s in read.sentences if s.block.is_read and s.tokens]


def _surnames(found: Iterable[tuple[Line, Sequence[Name]]]) -> frozenset[str]:
    """Return the first and last words of all persons that are named with more than one word or an office."""
    surnames = set()
    for line, names in found:
        people = [n for n in names if n.kind is ActorKind.PERSON and (n.last > n.first or n.after)]
        surnames |= {line.words[i].text for name in people for i in (name.first, name.last)} | people_in_power(line)
    return frozenset(surnames)


def _drafts(line: Line, names: list[Name], known: Sequence[Draft]) -> list[Draft]:
    named = name_drafts(line, names)
    drafts = without_overlaps([*named, *role_drafts(line, names), *known, *_pronouns(line)])
    if not any(draft.form is Form.PRONOUN for draft in drafts):
        return drafts
    return [
        replace(draft, clause=_clause_of(line, draft.core)) if draft.is_subject or draft.form is Form.PRONOUN else draft
        for draft in drafts
    ]


def _clause_of(line: Line, span: Span) -> int:
    """Return the index of the smallest clause that holds a span."""
    holding = [(len(c.span), i) for i, c in enumerate(line.sentence.clauses) if c.span.holds(span)]
    return min(holding, default=(0, -1))[1]


def _pronouns(line: Line) -> list[Draft]:
    """Return a draft for every personal pronoun."""
    known = line.lexicon.table.pronouns
    drafts = []
    for index, word in enumerate(line.words):
        genders = known.get(word.low)
        if genders and word.pos in ("PRON", ""):
            plural = genders[0] is Gender.PLURAL or (Gender.PLURAL in genders and _is_plural(line, word))
            span = Span(word.start, word.end)
            drafts.append(Draft(
                span, span, ActorKind.PERSON, Form.PRONOUN, word.text, "", line.sentence.index,
                is_plural=plural, is_subject=line.is_subject(index), base=word.low,
            ))
    return drafts


def _is_plural(line: Line, pronoun: Word) -> bool:
    """Tell the number of a pronoun: by its verb, else by its own features."""
    tokens = line.sentence.tokens
    feats = tokens[tokens[pronoun.token].head].feats if pronoun.dep.startswith("nsubj") else ""
    return "Number=Plur" in (feats if "Number=" in feats else pronoun.feats)


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
