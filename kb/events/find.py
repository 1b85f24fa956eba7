"""All events of a document, sentence by sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kb.events.carriers import carrier_of
from kb.events.casualties import find_casualties
from kb.events.convert import convert
from kb.events.draft import Draft
from kb.events.drafting import draft_of
from kb.events.frames import FRAMES
from kb.events.inherit import with_goods
from kb.events.lexicon import lexicon_of
from kb.events.merge import merge_drafts
from kb.events.reading import SentenceReading, read_sentence
from kb.events.themes import Theme, theme_of
from kb.events.triggers import Hit, find_hits
from kb.events.victims import with_casualties
from kb.records.document import Document
from kb.records.mention import ActorMention, EventMention, Filler
from kb.records.sentence import ReadText, Sentence

OUT_OF_SPORT = frozenset(
    {"Strike", "StrikeOption", "Deployment", "Vote", "Sanction", "Meeting", "Agreement", "ArmsDeal"}
)
"""Types whose words mean something else in a report on sport."""

MEMORY = {"ArmsDeal": 8, "ArmsDelivery": 8}
"""Sentences after an event in which it is still spoken of, where they are more than three."""


def find_events(document: Document, read: ReadText, actors: tuple[ActorMention, ...]) -> tuple[EventMention, ...]:
    """Find every event of the known types with its roles, in the order of the text."""
    lexicon = lexicon_of(document.language)
    theme = theme_of(read.sentences, lexicon)
    found: list[EventMention] = []
    last: dict[str, int] = {}
    goods: EventMention | None = None
    for sentence, inside in sentences_with_actors(read.sentences, actors):
        reading = read_sentence(sentence, lexicon, inside)
        recent = frozenset(kind for kind, index in last.items() if sentence.index - index <= MEMORY.get(kind, 3))
        hits = find_hits(reading)
        drafts = _drafts(reading, hits, theme, recent)
        last |= {draft.type: sentence.index for draft in drafts}
        if _speaks_of_strike(reading, hits):
            last["Strike"] = sentence.index
        for draft in drafts:
            mention = with_goods(_mention(sentence, draft), draft.flags, goods)
            goods = mention if "item" in mention.roles else goods
            found.append(mention)
    return tuple(found)


def _speaks_of_strike(reading: SentenceReading, hits: tuple[Hit, ...]) -> bool:
    """Tell whether a sentence says that an attack happened, though not on whom: its victims may follow."""
    return any(hit.group.type == "Strike" and hit.nominal and carrier_of(reading, hit.head).happens for hit in hits)


def sentences_with_actors(
    sentences: tuple[Sentence, ...], actors: tuple[ActorMention, ...]
) -> Iterator[tuple[Sentence, tuple[ActorMention, ...]]]:
    """Yield every sentence that is read, with the actors that stand in it."""
    ordered = sorted(actors, key=lambda actor: (actor.span.start, actor.span.end))
    starts = [actor.span.start for actor in ordered]
    for sentence in sentences:
        if sentence.tokens:
            first, last = bisect_left(starts, sentence.span.start), bisect_right(starts, sentence.span.end)
            yield sentence, tuple(ordered[first:last])


def _drafts(reading: SentenceReading, hits: tuple[Hit, ...], theme: Theme, recent: frozenset[str]) -> list[Draft]:
    casualties = find_casualties(reading)
    if not hits and not casualties:
        return []
    is_after_strike = "Strike" in recent and not theme.is_accident
    is_context = is_after_strike or (theme.is_conflict and not theme.is_accident)
    flags = frozenset(f"after {kind}" for kind in recent if kind != "Strike" or is_after_strike)
    flags |= {"context"} if is_context else set()
    flags |= {"victims"} if casualties else set()
    drafts = [draft for hit in hits if (draft := draft_of(reading, hit, flags)) is not None]
    drafts = [turned for draft in drafts if (turned := convert(reading, draft)) is not None]
    drafts = [draft for draft in drafts if not (theme.is_sport and draft.type in OUT_OF_SPORT)]
    if theme.is_accident and not theme.is_conflict:
        drafts = [
            draft for draft in drafts if draft.type != "Strike" or draft.fills("attacker") or draft.fills("weapon")
        ]
    merged = merge_drafts(reading, drafts)
    return with_casualties(
        reading,
        merged,
        casualties,
        is_strike_near=is_after_strike,
        is_war=is_context,
        has_strike_word=any(hit.group.type == "Strike" and hit.nominal for hit in hits) and not theme.is_accident,
    )


def _mention(sentence: Sentence, draft: Draft) -> EventMention:
    roles: dict[str, tuple[Filler, ...]] = {}
    for role in FRAMES[draft.type].roles:
        fillers = _fillers(draft, role.name)
        if fillers:
            roles[role.name] = fillers
    return EventMention(
        type=draft.type,
        trigger=sentence.tokens[draft.hit.head].span,
        span=draft.span,
        sentence=sentence.index,
        clause=draft.hit.clause,
        nominal=draft.hit.nominal,
        roles=roles,
        status=draft.status or None,
        cue=draft.governor.cue if draft.status else None,
    )


def _fillers(draft: Draft, role: str) -> tuple[Filler, ...]:
    if role in draft.labels:
        return (draft.labels[role],)
    if role in draft.numbers:
        return draft.numbers[role]
    return tuple({f.filler.name: f.filler for f in draft.fillings.get(role, ())}.values())
