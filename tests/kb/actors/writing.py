"""Sentences written with their tags, so that actors are tested apart from the parser.

"Der/D Präsident sprach/V ." : words with a space between, a tag after "/" (its letter in `TAGS`, or the whole
tag), a dependency after "#"; punctuation and 's stand against the word before in the text. " || " ends a sentence.
Without a tag, a word with a capital is a name (English) or a noun (German), another one X.
"""

from datetime import date

from kb.actors import find_actors
from kb.records.document import BlockKind, Document
from kb.records.mention import ActorMention
from kb.records.sentence import ReadText, Sentence, Token
from kb.records.span import Span

CLOSE = set(".,;:!?)]“”’") | {"'s", "’s"}
OPEN = set("([„")
TAGS = {"P": "PROPN", "N": "NOUN", "V": "VERB", "A": "ADJ", "D": "DET", "C": "CCONJ", "R": "PRON"}
CAPITAL = {"de": "NOUN", "en": "PROPN"}
SMALL = {
    "DET": {"der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "einem", "einen", "the", "a", "an"},
    "ADP": {"in", "von", "mit", "aus", "nach", "bei", "of", "to", "from", "near", "with", "for", "im", "gegen"},
    "CCONJ": {"und", "and"},
    "PRON": {"er", "sie", "es", "he", "she", "it", "they", "ihm"},
}


def tag_of(word: str, language: str) -> str:
    """Return the tag of a word that is written without one."""
    small = next((tag for tag, words in SMALL.items() if word.lower() in words), None)
    if small or not word[0].isalnum():
        return small or "PUNCT"
    return "NUM" if word[0].isdigit() else CAPITAL[language] if word[0].isupper() else "X"


def write(written: str, language: str) -> tuple[Document, ReadText]:
    """Make a document of tagged sentences."""
    text, sentences = "", []
    for index, part in enumerate(written.split(" || ")):
        tokens: list[Token] = []
        begin = len(text) + bool(text)
        for item in part.split():
            rest, _, dep = item.partition("#")
            word, slash, tag = rest.rpartition("/") if "/" in rest[1:] else (rest, "", "")
            if text and word not in CLOSE and text[-1] not in OPEN:
                text += " "
            start = len(text)
            text += word
            pos = TAGS.get(tag, tag) if slash else tag_of(word, language)
            tokens.append(Token(Span(start, len(text)), word, word, pos, "", len(tokens), dep))
        sentences.append(Sentence(index, Span(begin, len(text)), BlockKind.BODY, index, tuple(tokens)))
    return Document("https://example.org/a", text, language, date(2025, 1, 1)), ReadText(tuple(sentences))


def actors(written: str, language: str) -> tuple[ActorMention, ...]:
    """Return the actors of tagged sentences."""
    return find_actors(*write(written, language))


def named(written: str, language: str) -> dict[str, tuple[str, str, str | None]]:
    """Return words of each mention that is no modifier -> (kind, name, state)."""
    document, read = write(written, language)
    return {
        m.span.of(document.text): (m.kind.value, m.name, m.state)
        for m in find_actors(document, read) if not m.is_adjective
    }
