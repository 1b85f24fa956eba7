"""Every attribution of a document, sentence by sentence, and their chains."""

from collections.abc import Sequence

from kb.claims.according import according, asides
from kb.claims.chains import Chains, holds
from kb.claims.complement import Stretch
from kb.claims.continued import continued
from kb.claims.cues import find_cues
from kb.claims.draft import Draft
from kb.claims.lexicon import lexicon_of
from kb.claims.line import Line, read_line
from kb.claims.nouns import noun_sayings
from kb.claims.pointing import pointing, thereby
from kb.claims.quoted import Found, direct, without_quoted
from kb.claims.sayings import contents, trimmed
from kb.claims.sources import Actors
from kb.records.clause import ClauseKind, Function, Voice
from kb.records.document import Document
from kb.records.mention import ActorKind, ActorMention, Attribution
from kb.records.sentence import Quotation, ReadText
from kb.records.span import Span

VOICES = frozenset({
    ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.LEGISLATURE, ActorKind.MEDIA,
    ActorKind.FORCE,
})
"""Kinds of actors that a sentence in reported speech may go on with though nothing tells that they spoke."""


def find_attributions(
    document: Document, read: ReadText, actors: tuple[ActorMention, ...]
) -> tuple[Attribution, ...]:
    """Find every attribution, whatever it is about, sorted by the place of its cue."""
    lexicon = lexicon_of(document.language)
    known = Actors(actors)
    lines = [
        read_line(document.text, s, _near(read, s.span), lexicon, known.within(s.span))
        for s in read.sentences if s.block.is_read and s.tokens
    ]
    return Chains(lines, _all_drafts(lines), known).attributions()


def _near(read: ReadText, span: Span) -> tuple[Quotation, ...]:
    return tuple(q for q in read.quotations if q.span.overlaps(span))


def _all_drafts(lines: Sequence[Line]) -> list[Draft]:
    drafts: list[Draft] = []
    last: Draft | None = None
    for number, line in enumerate(lines):
        found = _drafts(line, last, lines[number - 1] if number else None)
        drafts += found
        last = _last_of(line, found) or last
    return sorted(drafts, key=lambda d: (d.at, d.content))


def _last_of(line: Line, found: list[Draft]) -> Draft | None:
    """Return whose words the next sentence may go on with: the outermost speaker, else who acts in the sentence."""
    own = [d for d in found if d.source and d.by != "noun:phrase"]
    outer = [d for d in own if not any(o is not d and d.cue and holds(o, d.cue[0]) for o in own)]
    if outer:
        spoken = [d for d in outer if not d.by.startswith("noun")]
        return (spoken or outer)[-1]
    return None if found else _actor(line)


def _actor(line: Line) -> Draft | None:
    """Return the subject of a sentence that can speak, though the sentence tells of no saying."""
    main = next((c for c in line.clauses if c.kind is ClauseKind.MAIN and c.voice is Voice.ACTIVE), None)
    for argument in main.find(Function.SUBJ) if main is not None else ():
        head = line.span(argument.head)
        if any(a.span.overlaps(head) and a.kind in VOICES and not a.is_reference for a in line.actors):
            phrase = line.phrase_of(argument.head)
            span = phrase.span if phrase is not None else argument.span
            return Draft(line.sentence.index, (), "actor", source=(trimmed(line, span),))
    return None


def _drafts(line: Line, last: Draft | None, before: Line | None) -> list[Draft]:
    cues = tuple(c for c in find_cues(line) if not line.quoted[c.first])
    found = asides(line, cues)
    aside = list(according(line, found))
    framed = {word for a in found for word in a.cue}
    taken = tuple(Stretch(a.first, a.last) for a in found)
    verbal = list(contents(line, [c for c in cues if c.first not in framed], taken))
    drafts = [*verbal, *noun_sayings(line), *aside, *pointing(line, cues, before), *thereby(line, last)]
    quoted = direct(Found(line, cues, tuple(drafts)), last)
    drafts = [*without_quoted(drafts, quoted, line.text), *quoted]
    if not drafts:
        going_on = continued(line, last)
        return [going_on] if going_on is not None else []
    return drafts
