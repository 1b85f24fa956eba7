"""No text is too long or too odd: every pattern's beginning again and again, and odd rows of characters.

Nothing is timed here: a pattern that looks back without end would not come to an end.
"""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kb.lang.codes import known_languages
from kb.times import tag
from kb.times.match import matcher
from kb.times.patterns import Pattern
from kb.times.vocabulary import Vocabulary

PUBLISHED = date(2025, 11, 10)
OFTEN = 60
LONG = 20_000
DIGITS = (
    "3", "15", "24", "31", "45", "99", "578", "990", "1400", "1990", "2015", "2199", "5000", "1.000", "14.05", "14:05",
    "2025-11-07", "7.11.2025", "7.11.", "7/11/2025", "11/2025", "2014/15",
)


def words_of(vocabulary: Vocabulary) -> dict[str, str]:
    """Return for each character that stands for a word one such word."""
    table = vocabulary.table
    marks = [chr(code) for code in range(33, 127)]
    phrases = [word for phrases in table.phrases.values() for words in phrases for word in words]
    found: dict[str, str] = {}
    for word in (*table.words, *phrases, *table.numbers.parts, *table.numbers.multipliers, *DIGITS, *marks):
        for lexeme, code in zip(*_lexed(word, vocabulary), strict=True):
            found.setdefault(code, lexeme)
    return found


def _lexed(word: str, vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
    engine = ENGINES[id(vocabulary)]
    lexed = engine.lex(word)
    return [x.text for x in lexed.lexemes], list(lexed.codes)


ENGINES = {id(matcher(language).vocabulary): matcher(language) for language in known_languages()}
WORDS = {language: words_of(matcher(language).vocabulary) for language in known_languages()}
PATTERNS = [(language, pattern) for language in known_languages() for pattern in matcher(language)._patterns]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PATTERNS), st.data())
def test_the_begin_of_a_pattern_again_and_again_is_read_to_the_end(
    case: tuple[str, Pattern], data: st.DataObject
) -> None:
    language, pattern = case
    codes = data.draw(st.from_regex(pattern.written, fullmatch=True))
    prefix = codes[: data.draw(st.integers(1, max(1, len(codes))))]
    words = " ".join(WORDS[language].get(code, "x") for code in prefix)
    text = " ".join([words] * OFTEN)
    ends = 0
    for mention in tag(text, language=language, published=PUBLISHED):
        assert ends <= mention.span.start < mention.span.end <= len(text)
        ends = mention.span.end


ODD = [
    ".", "1", "1 ", "1.", "1,", "1/", "1:", "1-", "1 - ", "+43 1", "0664/12", "2025-11-07T", "2025-", "/", "-", "–",
    "A-", "\"", "„", "»", "(", "'", "’", "\n", " \n", "\u00a0", "\u0000", "\ud7ff", "🙂", "ß", "İ", "a", "aA",
    "3. ", "3.3", "drei", "drei ", "und ", "vor ", "the ", "of ", "a ", "May ", "Mai ", "in May ", "am 3. ", "2015 ",
    "2015-", "ab", "www.", "@", "#", "zwanzig", "hundred ", "last ", "letzten ", "night of ", "Nacht von ", "erste ",
    "first week of ", "hundertund",
]


@pytest.mark.parametrize("piece", ODD)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_long_row_of_anything_is_read_to_the_end(language: str, piece: str) -> None:
    text = piece * (LONG // len(piece))
    for mention in tag(text, language=language, published=PUBLISHED):
        assert mention.span.of(text)


LETTERS = st.text(alphabet=st.sampled_from("0123456789.,:/-–'’\"„“»«() \n+TZaApmst"), max_size=200)


@settings(deadline=None)
@given(LETTERS | st.text(max_size=120), st.sampled_from(["de", "en"]), st.none() | st.dates())
def test_any_characters_are_read_and_slices_hold(text: str, language: str, published: date | None) -> None:
    found = tag(text, language=language, published=published)
    assert found == tag(text, language=language, published=published)
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) in mention.text
