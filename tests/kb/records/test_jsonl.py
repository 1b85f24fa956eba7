"""Clauses and events as JSON objects: words beside their offsets."""

from kb.records.clause import Argument, Clause, Function, Voice
from kb.records.document import BlockKind
from kb.records.jsonl import clause_record, event_record
from kb.records.mention import EventMention, Filler
from kb.records.sentence import Sentence, Token
from kb.records.span import Span

TEXT = "Missiles were delivered by Russia"
STARTS = (0, 9, 14, 24, 27)


def spans() -> tuple[Span, ...]:
    return tuple(Span(start, start + len(word)) for start, word in zip(STARTS, TEXT.split(), strict=True))


def sentence() -> Sentence:
    tokens = tuple(Token(span, span.of(TEXT), span.of(TEXT).lower(), "X") for span in spans())
    arguments = (
        Argument(Function.SUBJ, 0, spans()[0]), Argument(Function.AGENT, 4, spans()[4], preposition="by"),
    )
    clause = Clause("deliver", 2, (1, 2), Span(0, 33), voice=Voice.PASSIVE, negated=False, arguments=arguments)
    return Sentence(0, Span(0, 33), BlockKind.BODY, 0, tokens, (clause,))


def test_a_clause_has_its_words_and_arguments() -> None:
    record = clause_record(sentence().clauses[0], sentence(), TEXT)
    assert (record["predicate"], record["words"], record["voice"]) == ("deliver", ["were", "delivered"], "passive")
    assert [(a["function"], a["preposition"], a["text"]) for a in record["arguments"]] == [
        ("SUBJ", None, "Missiles"), ("AGENT", "by", "Russia"),
    ]


def test_an_event_has_its_trigger_and_fillers() -> None:
    roles = {"supplier": (Filler("Russia", spans()[4], "iso:RU"),), "item": (), "outcome": (Filler("done"),)}
    record = event_record(EventMention("ArmsDelivery", spans()[2], Span(0, 33), 0, roles=roles, cue=spans()[1]), TEXT)
    assert (record["trigger"], record["governor"]) == ("delivered", "were")
    assert record["roles"] == {
        "supplier": [{"name": "Russia", "actor": "iso:RU", "inferred": False, "start": 27, "end": 33}],
        "outcome": [{"name": "done", "actor": None, "inferred": False}],
    }
