"""A document with what is kept of it: paragraphs, and the actors that its claims name."""

from kb.records.document import BlockKind
from kb.records.mention import ActorKind, ActorMention
from kb.records.reading import Block, actors_of, blocks_of, make_actor
from kb.records.sentence import ReadText, Sentence
from kb.records.span import Span
from tests.kb.factory import make_claim, make_document

DOCUMENT = make_document("Russia delivered. Moscow denied. Zakharova spoke.")


def test_sentences_of_one_paragraph_are_one_block() -> None:
    kinds = [(0, BlockKind.HEADLINE), (1, BlockKind.BODY), (1, BlockKind.BODY), (2, BlockKind.COMMENT)]
    read = ReadText(tuple(Sentence(i, Span(10 * i, 10 * i + 9), kind, n) for i, (n, kind) in enumerate(kinds)))
    assert blocks_of(read) == (
        Block(Span(0, 9), BlockKind.HEADLINE),
        Block(Span(10, 29), BlockKind.BODY),
        Block(Span(30, 39), BlockKind.COMMENT),
    )


def test_actors_have_every_spelling_that_claims_use() -> None:
    claims = [
        make_claim(DOCUMENT, "ArmsDelivery", supplier="iso:RU Russia"),
        make_claim(DOCUMENT, "Statement", speaker="iso:RU Moscow", said_by=("person:maria-zakharova Zakharova",)),
    ]
    found = actors_of(claims)
    assert [(a.key, a.kind, a.names) for a in found] == [
        ("iso:RU", "state", ("Moscow", "Russia")), ("person:maria-zakharova", "person", ("Zakharova",)),
    ]


def test_a_mention_adds_the_state_and_one_who_does_nothing_is_left_out() -> None:
    claim = make_claim(DOCUMENT, "Statement", speaker="person:maria-zakharova Zakharova")
    mentions = [
        ActorMention(Span(33, 42), ActorKind.PERSON, "Maria Zakharova", "person:maria-zakharova", "RU"),
        ActorMention(Span(0, 6), ActorKind.STATE, "Russia", "iso:RU", "RU"),
    ]
    (actor,) = actors_of([claim], mentions)
    assert (actor.state, actor.names) == ("RU", ("Maria Zakharova", "Zakharova"))


def test_an_actor_is_shown_by_its_most_frequent_name_then_by_the_longest() -> None:
    assert make_actor("person:x", ["Maria Zakharova", "Zakharova", "Zakharova"]).name == "Zakharova"
    assert make_actor("person:x", ["Maria Zakharova", "Zakharova"]).name == "Maria Zakharova"


def test_a_state_is_its_own_state() -> None:
    assert (make_actor("iso:VE", ["Venezuela"]).kind, make_actor("iso:VE", ["Venezuela"]).state) == ("state", "VE")
