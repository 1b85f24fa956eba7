"""Records as JSON objects: the form of `kb extract`, in which claims are scored and exchanged."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kb.records.claim import Claim, Status
from kb.records.clause import Argument, Clause
from kb.records.mention import Attribution, EventMention, Filler, Speaker, TimeMention
from kb.records.sentence import Sentence
from kb.records.span import Span


def claim_record(claim: Claim) -> dict[str, Any]:
    """Return a claim with its fields in the order in which they are documented."""
    return {
        "id": claim.id,
        "type": claim.type,
        "status": claim.status.value,
        "certainty": claim.certainty.value,
        "time": {
            "earliest": _day(claim.time.interval.earliest),
            "latest": _day(claim.time.interval.latest),
            "text": claim.time.text,
            "edtf": claim.time.edtf,
        },
        "roles": {role: [f.name for f in fillers] for role, fillers in claim.roles.items() if fillers},
        "said_by": _names(claim.said_by),
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "block": claim.block,
        "document": claim.document,
    }


def time_record(mention: TimeMention) -> dict[str, Any]:
    """Return a time expression as TIMEX3, with its interval of days."""
    interval = mention.interval
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "type": mention.kind,
        "value": mention.value,
        "mod": mention.mod,
        "text": mention.text,
        "earliest": _day(interval.earliest) if interval else None,
        "latest": _day(interval.latest) if interval else None,
        "edtf": mention.edtf,
    }


def attribution_record(found: Attribution) -> dict[str, Any]:
    """Return an attribution with its parts as lists of offsets."""
    return {
        "content": _offsets(found.content),
        "cue": _offsets(found.cue),
        "source": _offsets(found.source),
        "addressee": _offsets(found.addressee),
        "frame": _offsets(found.frame),
        "type": found.type,
        "medium": found.medium,
        "source_text": found.source_text,
        "said_by": _names(found.speakers),
    }


def status_record(span: Span, status: Status) -> dict[str, Any]:
    """Return the status of the event that the words at `span` name."""
    return {"start": span.start, "end": span.end, "status": status.value}


def clause_record(clause: Clause, sentence: Sentence, text: str) -> dict[str, Any]:
    """Return a clause with its predicate, and its arguments by function."""
    return {
        "start": clause.span.start,
        "end": clause.span.end,
        "predicate": clause.predicate,
        "words": [sentence.tokens[index].text for index in clause.words],
        "kind": clause.kind.value,
        "marker": clause.marker,
        "parent": clause.parent,
        "voice": clause.voice.value,
        "mood": clause.mood.value,
        "tense": clause.tense.value,
        "negated": clause.negated,
        "is_question": clause.is_question,
        "modals": list(clause.modals),
        "hedges": list(clause.hedges),
        "arguments": [_argument_record(argument, sentence, text) for argument in clause.arguments],
    }


def _argument_record(argument: Argument, sentence: Sentence, text: str) -> dict[str, Any]:
    return {
        "function": argument.function.value,
        "preposition": argument.preposition,
        "case": argument.case,
        "start": argument.span.start,
        "end": argument.span.end,
        "head": sentence.tokens[argument.head].text,
        "text": argument.span.of(text),
    }


def event_record(event: EventMention, text: str) -> dict[str, Any]:
    """Return an event with its trigger, its roles, and the word over it that settles its status."""
    return {
        "type": event.type,
        "start": event.trigger.start,
        "end": event.trigger.end,
        "trigger": event.trigger.of(text),
        "is_noun": event.nominal,
        "governor": event.cue.of(text) if event.cue else None,
        "roles": {role: [_filler_record(f) for f in fillers] for role, fillers in event.roles.items() if fillers},
    }


def _filler_record(filler: Filler) -> dict[str, Any]:
    span = filler.span
    where = {"start": span.start, "end": span.end} if span else {}
    return {"name": filler.name, "actor": filler.actor, "inferred": filler.inferred, **where}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _names(speakers: Iterable[Speaker]) -> list[str]:
    return [s.name for s in speakers]


def _offsets(spans: Iterable[Span]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]
