"""What a text is about, so that "attack" in a match and "killed" in a crash are not taken for strikes."""

from collections import Counter
from dataclasses import dataclass

from kb.events.lexicon import Lexicon
from kb.records.sentence import Sentence

MIN_WORDS = 3
"""Words of a theme that make a text one of it: two may stand in any text."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a text is about."""

    is_sport: bool = False
    is_accident: bool = False
    is_labour: bool = False
    is_conflict: bool = False


def theme_of(sentences: tuple[Sentence, ...], lexicon: Lexicon) -> Theme:
    """Return what the words of a text tell about its theme."""
    count: Counter[str] = Counter()
    for sentence in sentences:
        for token in sentence.tokens:
            theme = lexicon.themes.get(token.text) or lexicon.themes.get(token.lemma)
            if theme:
                count[theme] += 1
    conflict = count["conflict"]
    return Theme(
        is_sport=count["sport"] >= MIN_WORDS and count["sport"] > 2 * conflict,
        is_accident=count["accident"] >= MIN_WORDS - 1 and count["accident"] >= conflict,
        is_labour=count["labour"] >= MIN_WORDS and count["labour"] > conflict,
        is_conflict=conflict >= min(MIN_WORDS - 1, len(sentences)),
    )
