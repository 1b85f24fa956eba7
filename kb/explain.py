"""How a text was read, step by step: for whoever wants to know why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kb.claims import Judgement, judge_events
from kb.lang.pack import reads_events
from kb.pipeline import Extraction, extract
from kb.records.claim import Claim
from kb.records.document import Document
from kb.records.jsonl import attribution_record, claim_record, clause_record, event_record
from kb.records.mention import EventMention
from kb.records.span import Span
from kb.text.named import named_pipelines
from kb.text.parse import model_folder
from kb.times.explain import Steps, explain_times, steps_record

__all__ = ["Explained", "Judgement", "explain_text", "text_record"]


@dataclass(frozen=True, slots=True)
class Explained:
    """A text with all that was found in it, and what decided each.

    Args:
        times: The steps of each time expression.
        judgements: What was made of each event, in the order of `extraction.events`.
        model: The parser: that of the language, from the top of the project, or the one that the
            user named; "" where there is none.
    """

    extraction: Extraction
    times: tuple[Steps, ...]
    judgements: tuple[Judgement, ...] = ()
    model: str = ""

    def decided(self, claim: Claim) -> str:
        """Return what decided the status of a claim: "saying" where the saying itself is the event."""
        events = zip(self.extraction.events, self.judgements, strict=True)
        found = (judgement.by for event, judgement in events if event.trigger == claim.trigger)
        return "saying" if claim.type == "Statement" else next(found, "")


def explain_text(document: Document) -> Explained:
    """Return what is found in a text, and what decided it.

    Raises:
        LanguageError: if its language has no tables.
    """
    found = extract(document)
    language = document.language
    times = explain_times(document.text, language=language, published=document.published, read=found.read)
    named = named_pipelines().get(language)
    model = named or (f"kb/lang/{language}/model" if model_folder(language) is not None else "")
    if not reads_events(language):
        return Explained(found, times, model=model)
    judgements = judge_events(document, found.read, found.times, found.actors, found.events, found.attributions)
    return Explained(found, times, judgements, model)


def text_record(explained: Explained) -> dict[str, Any]:
    """Return a text with all that was found in it as a JSON object."""
    found = explained.extraction
    text = found.document.text
    return {
        "language": found.document.language,
        "published": found.document.published.isoformat() if found.document.published else None,
        "model": explained.model or None,
        "times": [steps_record(steps) for steps in explained.times],
        "sentences": [
            {
                "start": sentence.span.start,
                "end": sentence.span.end,
                "text": sentence.span.of(text),
                "clauses": [clause_record(clause, sentence, text) for clause in sentence.clauses],
            }
            for sentence in found.read.sentences
        ],
        "attributions": [{**attribution_record(a), "by": a.by, "lemma": a.lemma} for a in found.attributions],
        "events": [_event(event, judgement, text) for event, judgement in _judged(explained)],
        "claims": [
            {**claim_record(claim), "evidence": _quoted(claim.evidence, text), "status_by": explained.decided(claim)}
            for claim in found.claims
        ],
    }


def _judged(explained: Explained) -> Iterable[tuple[EventMention, Judgement]]:
    return zip(explained.extraction.events, explained.judgements, strict=True)


def _event(event: EventMention, judgement: Judgement, text: str) -> dict[str, Any]:
    return {**event_record(event, text), "status": judgement.status.value, "status_by": judgement.by}


def _quoted(spans: Iterable[Span], text: str) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "text": span.of(text)} for span in spans]
