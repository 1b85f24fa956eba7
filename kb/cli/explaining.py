"""All that is found in sentences, with what decided it, as lines for a terminal or JSON."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

import click

from kb.cli.steps import days_words, row, times_lines
from kb.cli.tables import one_line, printable
from kb.errors import LanguageError
from kb.explain import Explained, Judgement, explain_text, text_record
from kb.lang.codes import known_languages
from kb.pipeline import use_parser
from kb.records.claim import Claim
from kb.records.clause import Argument, Clause
from kb.records.document import Document
from kb.records.mention import Attribution, EventMention
from kb.records.sentence import Sentence
from kb.records.span import Span
from kb.sources import Given
from kb.sources.raw import RawText, settle

RULES = {
    "plain": "nothing puts it in question",
    "type": "its type settles it",
    "negation": "a negation stands over it",
    "trigger": "the words that name it say so",
    "governor": "a word over it says so",
    "above": "the clause or noun above says so",
    "question": "it is asked, not told",
    "arrangement": "it is arranged",
    "date": "it is told in the present, and lies ahead",
    "intention": "somebody means to do it",
    "condition": "it hangs on a condition",
    "voice": "it stands in somebody's words",
    "own word": "those who did it say so themselves",
    "modal": "a modal of wish or demand",
    "hearsay": "an adverb or modal of hearsay",
    "refusal": "those who would do it refuse",
    "saying": "the saying itself is the event",
}


def show_text(text: str, language: str | None, published: date | None, parser: str | None, form: str) -> None:
    """Print what is found in sentences, and what decided each.

    Raises:
        LanguageError: if their language has no tables, or the parser is not there.
    """
    if parser:
        use_parser(parser)
    explained = explain_text(_document(text, language, published))
    if form == "json":
        click.echo(json.dumps(text_record(explained), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(text_lines(explained)))


def _document(text: str, language: str | None, published: date | None) -> Document:
    document = settle(RawText(text), "", "--text", Given(published, language)).document
    if document.language not in known_languages():
        known = ", ".join(known_languages())
        raise LanguageError(f"no tables for language {document.language!r}", way_out=f"give --language: {known}")
    return document


def text_lines(explained: Explained) -> Iterator[str]:
    """Give all that was found in a text, and what decided each."""
    found = explained.extraction
    text = found.document.text
    published = found.document.published or "unknown"
    yield f"language {found.document.language}, published {published}, parser {explained.model or 'none'}"
    yield from _section("times", times_lines(explained.times))
    clauses = ((clause, sentence) for sentence in found.read.sentences for clause in sentence.clauses)
    yield from _section("clauses", (row for clause, sentence in clauses for row in _clause(clause, sentence, text)))
    yield from _section("attributions", (row for a in found.attributions for row in _attribution(a, text)))
    judged = zip(found.events, explained.judgements, strict=True)
    yield from _section("events", (row for event, judgement in judged for row in _event(event, judgement, text)))
    yield from _section("claims", (row for claim in found.claims for row in _claim(claim, explained, text)))


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    yield ""
    yield name.upper() if lines else f"{name.upper()}  none"
    yield from lines


def _clause(clause: Clause, sentence: Sentence, text: str) -> Iterator[str]:
    marks = [clause.kind.value, clause.voice.value, clause.mood.value, clause.tense.value]
    marks += ["negated"] if clause.negated else []
    marks += ["question"] if clause.is_question else []
    words = " ".join(sentence.tokens[index].text for index in clause.words)
    yield printable(f"{clause.predicate}  “{words}”  {', '.join(marks)}")
    for name, values in (("modals", clause.modals), ("hedges", clause.hedges)):
        if values:
            yield row(name, ", ".join(values))
    for argument in clause.arguments:
        yield row(_function(argument), argument.span.of(text))


def _function(argument: Argument) -> str:
    return f"{argument.function.value} {argument.preposition or ''}".strip()


def _attribution(found: Attribution, text: str) -> Iterator[str]:
    head = f"“{_joined(found.cue, text)}”" if found.cue else "without cue"
    yield printable(f"{head}  rule {found.by}, {found.type}, {found.medium}")
    source = _joined(found.source, text)
    resolved = " < ".join(speaker.name for speaker in found.speakers)
    if source or resolved:
        yield row("source", f"{source} = {resolved}" if source and resolved != source else source or resolved)
    if found.addressee:
        yield row("addressee", _joined(found.addressee, text))
    yield row("content", _joined(found.content, text))


def _event(event: EventMention, judgement: Judgement, text: str) -> Iterator[str]:
    word = "noun" if event.nominal else "verb"
    yield printable(f"{event.type}  trigger “{one_line(event.trigger.of(text))}”, a {word}")
    if event.cue is not None:
        yield row("governor", f"“{event.cue.of(text)}”")
    yield row("status", f"{judgement.status.value}: {RULES.get(judgement.by, judgement.by)}")
    for role, fillers in event.roles.items():
        named = (f"{f.name} ({f.actor})" if f.actor else f.name for f in fillers)
        yield row(role, ", ".join(named))


def _claim(claim: Claim, explained: Explained, text: str) -> Iterator[str]:
    yield printable(f"{claim.type}  {claim.status.value}, {claim.certainty.value}")
    time = claim.time
    yield row("time", f"{days_words(time.interval)}  “{time.text}”" if time.text else "undated")
    if claim.said_by:
        yield row("said by", " < ".join(speaker.name for speaker in claim.said_by))
    by = explained.decided(claim)
    yield row("decided", RULES.get(by, by) or "by the table it stands in")
    if claim.evidence:
        yield row("evidence", ", ".join(f"“{one_line(span.of(text))}”" for span in claim.evidence))


def _joined(spans: Iterable[Span], text: str) -> str:
    return " … ".join(one_line(span.of(text)) for span in spans)
