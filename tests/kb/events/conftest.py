"""Sentences built by hand, so that the finding of events is tested apart from the parser."""

from collections.abc import Callable, Iterable

import pytest

from kb.events import find_events
from kb.records.clause import Argument, Clause, ClauseKind, Function, Mood, Phrase, Tense, Voice
from kb.records.document import BlockKind, Document
from kb.records.mention import ActorKind, ActorMention, EventMention
from kb.records.sentence import ReadText, Sentence, Token
from kb.records.span import Span

BEFORE_NOUN = ("DET", "ADJ", "NUM")


def words_of(spelled: str) -> tuple[Token, ...]:
    """Make words of "form|lemma|POS|feats"; a bare form is its own lemma, NOUN with a capital, else X."""
    tokens, start = [], 0
    for word in spelled.split():
        parts = word.split("|")
        form = parts[0].replace("_", " ")
        lemma = parts[1] if len(parts) > 1 and parts[1] else form
        pos = parts[2] if len(parts) > 2 else ("NOUN" if form[:1].isupper() else "X")
        feats = parts[3].replace("&", "|") if len(parts) > 3 else ""
        tokens.append(Token(Span(start, start + len(form)), form, lemma, pos, feats))
        start += len(form) + 1
    return tuple(tokens)


def span_over(tokens: tuple[Token, ...], first: int, last: int) -> Span:
    return Span(tokens[first].span.start, tokens[last].span.end)


def argument(tokens: tuple[Token, ...], spelled: str) -> Argument:
    """Make an argument of "SUBJ 0" or "PP 4 nach"."""
    function, head, *preposition = spelled.split()
    place = int(head)
    return Argument(Function(function), place, tokens[place].span, preposition[0] if preposition else None)


def phrases_of(
    tokens: tuple[Token, ...], modifiers: dict[int, list[str]], joined: dict[int, tuple[int, ...]]
) -> Iterable[Phrase]:
    for place, token in enumerate(tokens):
        if token.pos in ("NOUN", "PROPN"):
            first = place
            while first and tokens[first - 1].pos in BEFORE_NOUN:
                first -= 1
            inside = tuple(argument(tokens, m) for m in modifiers.get(place, ()))
            last = max([place, *(m.head for m in inside)])
            core = first + (tokens[first].pos == "DET" and first < place)
            yield Phrase(
                place,
                token.lemma,
                span_over(tokens, min([first, *(m.head for m in inside)]), last),
                span_over(tokens, core, place),
                0,
                inside,
                joined.get(place, ()),
            )


@pytest.fixture
def sentence() -> Callable[..., Sentence]:
    """Return a maker of sentences: words, clauses as (predicate, head, arguments, more), modifiers of nouns."""

    def make(
        spelled: str,
        *clauses: tuple[str, int, list[str]] | tuple[str, int, list[str], dict[str, object]],
        modifiers: dict[int, list[str]] | None = None,
        joined: dict[int, tuple[int, ...]] | None = None,
    ) -> Sentence:
        tokens = words_of(spelled)
        made = []
        for predicate, head, arguments, *more in clauses:
            fields: dict[str, object] = {"words": (head,), "span": span_over(tokens, 0, len(tokens) - 1)}
            fields |= more[0] if more else {}
            if isinstance(fields["span"], tuple):
                fields["span"] = span_over(tokens, *fields["span"])
            made.append(Clause(predicate, head, arguments=tuple(argument(tokens, a) for a in arguments), **fields))  # type: ignore[arg-type]
        phrases = tuple(phrases_of(tokens, modifiers or {}, joined or {}))
        return Sentence(0, span_over(tokens, 0, len(tokens) - 1), BlockKind.BODY, 0, tokens, tuple(made), phrases)

    return make


@pytest.fixture
def actor() -> Callable[..., ActorMention]:
    """Return a maker of actors at a word of a sentence."""

    def make(sentence: Sentence, place: int, kind: str, name: str = "", **more: object) -> ActorMention:
        token = sentence.tokens[place]
        name = name or token.text
        return ActorMention(token.span, ActorKind(kind), name, f"{kind}:{name.lower()}", **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def document() -> Callable[..., tuple[Document, ReadText]]:
    """Return a maker of a document of one sentence."""

    def make(sentence: Sentence, language: str) -> tuple[Document, ReadText]:
        text = " ".join(token.text for token in sentence.tokens)
        return Document("https://example.org/a", text, language), ReadText((sentence,))

    return make


__all__ = ["ClauseKind", "Mood", "Tense", "Voice"]


@pytest.fixture
def events(document: Callable[..., tuple[Document, ReadText]]) -> Callable[..., tuple[EventMention, ...]]:
    """Return what finds the events of one sentence, built by hand like its actors."""

    def run(sentence: Sentence, language: str, *actors: ActorMention) -> tuple[EventMention, ...]:
        return find_events(*document(sentence, language), actors)

    return run
