"""All political events of a document, sentence by sentence."""

from kb.events.find import sentences_with_actors
from kb.events.lexicon import lexicon_of
from kb.events.plover.deeds import Told, find_deeds
from kb.events.plover.lexicon import PloverLexicon, plover_lexicon
from kb.events.plover.parties import is_reciprocal, names_of, parties_of
from kb.events.reading import SentenceReading, read_sentence
from kb.records.document import Document
from kb.records.mention import ActorMention
from kb.records.plover import Coding
from kb.records.sentence import ReadText

MOST = 2
"""Events told of one sentence: further ones are mostly the same event once more."""


def find_codings(document: Document, read: ReadText, actors: tuple[ActorMention, ...]) -> tuple[Coding, ...]:
    """Return who does what kind of thing to whom, in the order of the text, the main event of a sentence first."""
    lexicon, words = plover_lexicon(document.language), lexicon_of(document.language)
    found: list[Coding] = []
    for sentence, inside in sentences_with_actors(read.sentences, actors):
        found += _codings(read_sentence(sentence, words, inside), lexicon)
    return tuple(found)


def _codings(reading: SentenceReading, lexicon: PloverLexicon) -> list[Coding]:
    found: dict[str, Coding] = {}
    for told in find_deeds(reading, lexicon):
        found.setdefault(told.type, _coding(reading, lexicon, told))
    return list(found.values())[:MOST]


def _coding(reading: SentenceReading, lexicon: PloverLexicon, told: Told) -> Coding:
    source, target = parties_of(reading, told, lexicon.table.neutral)
    return Coding(
        type=told.type,
        span=reading.sentence.clauses[told.clause].span,
        trigger=reading.tokens[told.head].span,
        mode=told.mode,
        contexts=tuple(name for name, words in lexicon.table.contexts.items() if words & reading.words),
        auxiliary=told.auxiliary,
        source=names_of(reading, source),
        target=names_of(reading, target),
        reciprocal=is_reciprocal(reading, source, target),
    )
