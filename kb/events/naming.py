"""What a filler is called: the actor's fullest name, else the phrase as written, in the nominative."""

from kb.events.reading import SentenceReading
from kb.lang.tables.naming import NamingTable
from kb.records.clause import Function
from kb.records.mention import ActorKind, ActorMention, Filler
from kb.records.sentence import Token
from kb.records.span import Span

MAX_WORDS = 7
"""A common noun with more words before it is cut to the words next to it."""


def name_filler(reading: SentenceReading, head: int, *, inferred: bool = False) -> Filler | None:
    """Return the filler that the noun at `head` names, or `None` for a pronoun that nobody stands behind."""
    actor = named_actor(reading, head)
    if actor is not None:
        return Filler(actor.name, actor.span, actor.key, inferred)
    if reading.tokens[head].pos in ("PRON", "DET", "SCONJ", "ADV"):
        return None
    name, span = common_name(reading, head)
    return Filler(name, span, None, inferred) if name else None


def named_actor(reading: SentenceReading, head: int) -> ActorMention | None:
    """Return the actor that the noun at `head` names, its own or the one that stands after it in apposition."""
    actor = reading.actors.get(head)
    if actor is not None and not actor.is_adjective:
        return _in_apposition(reading, head, actor) or actor
    after = reading.actors.get(head + 1)
    follows = after is not None and not after.is_adjective and after.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
    if follows and reading.tokens[head].pos == "NOUN" and reading.tokens[head + 1].pos == "PROPN":
        return after
    return None


def _in_apposition(reading: SentenceReading, head: int, actor: ActorMention) -> ActorMention | None:
    """Return the person in apposition to an office ("der Sprecher der Partei, Ada Lang")."""
    phrase = reading.phrases.get(head)
    if actor.kind is not ActorKind.GROUP or phrase is None or is_plural(reading, head):
        return None
    beside = [reading.actors.get(m.head) for m in phrase.modifiers if m.function is Function.APPOS]
    return next((a for a in beside if a is not None and a.kind is ActorKind.PERSON), None)


def common_name(reading: SentenceReading, head: int) -> tuple[str, Span]:
    """Return a common noun with its adjectives in the nominative, and where they stand."""
    phrase = reading.phrases.get(head)
    first = max(reading.first_word(phrase), head - MAX_WORDS + 1) if phrase else head
    table = reading.lexicon.table.naming
    words = [_nominative(reading, place, head, table) for place in range(first, head + 1)]
    span = Span(reading.tokens[first].span.start, reading.tokens[head].span.end)
    return _joined(reading, first, words), span


def _nominative(reading: SentenceReading, place: int, head: int, table: NamingTable) -> str:
    token = reading.tokens[place]
    if not table.adjective_endings:
        return token.text
    if place == head:
        return noun_nominative(token, table)
    if token.pos == "ADJ" and (token.text[:1].islower() or place == 0):
        return adjective_nominative(reading, place, head)
    return token.text


def noun_nominative(token: Token, table: NamingTable) -> str:
    """Return a noun without the ending of its case; a plural that ends alike in all cases stays as it is."""
    text, lemma = token.text, token.lemma
    if text[:-1].endswith(table.genitive_stems) or text == lemma:
        return text
    if any(text == lemma + ending for ending in table.genitive_ends):
        return lemma
    if not token.has("Case=Dat") or token.has("Number=Sing") or not text.endswith(table.dative_ends):
        return text
    if lemma.lower().endswith(table.strong_ends) and text == lemma + "n":
        return lemma
    return text if lemma.lower().endswith(table.weak_ends) else text[:-1]


def is_plural(reading: SentenceReading, head: int) -> bool:
    """Tell whether a noun is in the plural: by what counts it, its form, its features, in this order."""
    token, table = reading.tokens[head], reading.lexicon.table.naming
    before = {t.text.lower() for t in reading.tokens[max(head - 4, 0) : head]}
    if before & set(table.plural_words):
        return True
    if any(token.text == token.lemma + ending for ending in table.genitive_ends):
        return False
    return token.has("Number=Plur") or token.text != token.lemma


def adjective_nominative(reading: SentenceReading, place: int, head: int) -> str:
    """Return an adjective as it stands before its noun in the nominative without article."""
    text, table = reading.tokens[place].text, reading.lexicon.table.naming
    text = text[:1].lower() + text[1:]
    ending = next((e for e in table.adjective_endings if text.endswith(e)), None)
    if ending is None or len(text) - len(ending) < 2:
        return text
    noun = reading.tokens[head]
    gender = next((g for g in ("Fem", "Masc", "Neut") if noun.has(f"Gender={g}")), "Plur")
    feature = "Plur" if is_plural(reading, head) else gender
    return text[: len(text) - len(ending)] + table.adjective_nominative.get(feature, ending)


def _joined(reading: SentenceReading, first: int, words: list[str]) -> str:
    text = ""
    for offset, word in enumerate(words):
        token = reading.tokens[first + offset]
        apart = offset > 0 and token.span.start > reading.tokens[first + offset - 1].span.end
        text += (" " if apart else "") + word
    return text.strip(" \"'„“”‚‘’«»")
