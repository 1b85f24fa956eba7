import re
from pathlib import Path

import pytest

import webui
from kb.query.library import questions
from webui.words import LANGUAGES, load_words

FOLDER = Path(webui.__file__).parent
SOURCES = [*FOLDER.rglob("*.html"), *FOLDER.rglob("*.py")]
SCRIPTS = [*(FOLDER / "static").glob("*.js"), *(FOLDER / "static" / "timeline").glob("*.js")]
NAMES = re.compile(r"{(\w+)}")
WHOLE = re.compile(r"""(?<![\w.])(?:t|t\.get|words|table|words\(\))\(\s*f?['"]([a-z_-]+(?:\.[\w{}-]+)*)['"](?!\s*~)""")
BEGUN = re.compile(r"""['"]([a-z_]+\.(?:[\w]*_)?)['"]\s*~|f['"]([a-z_]+\.[a-z_]*)\{""")


def keys() -> set[str]:
    """Return all keys of a table."""
    return set(load_words("en").table)


def test_all_languages_have_the_same_keys() -> None:
    assert {code: set(load_words(code).table) ^ keys() for code in LANGUAGES} == {code: set() for code in LANGUAGES}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_names_to_fill_in_are_those_of_the_english_table(code: str) -> None:
    english, table = load_words("en").table, load_words(code).table
    different = {k for k in english if set(NAMES.findall(english[k])) != set(NAMES.findall(table[k]))}
    assert different == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(FOLDER)))
def test_words_that_a_page_asks_for_are_in_the_table(path: Path) -> None:
    asked = {key for key in WHOLE.findall(path.read_text(encoding="utf-8")) if "{" not in key}
    missing = {key for key in asked if key not in keys() and f"{key}.one" not in keys()}
    assert missing == set()


def test_every_word_of_the_table_is_asked_for() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in [*SOURCES, *SCRIPTS])
    begun = tuple(a or b for a, b in BEGUN.findall(text))
    stems = {key.removesuffix(".one").removesuffix(".other") for key in keys()}
    sections = ("months", "value", "language", "question")
    unused = {
        key for key in stems
        if key not in text and not key.startswith(begun) and key.partition(".")[0] not in sections
        and not (key.startswith("chart.") and re.search(rf"words(\.|\[\"){key.removeprefix('chart.')}\b", text))
    }
    assert unused == set()


def test_a_number_decides_between_one_and_other() -> None:
    assert [load_words("en")("sources.count", n=n) for n in (1, 2)] == ["1 independent source", "2 independent sources"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_year_has_twelve_months(code: str) -> None:
    assert [len(load_words(code)(f"months.{form}").split()) for form in ("long", "short")] == [12, 12]


def test_every_example_question_has_a_title_in_both_languages() -> None:
    examples = {question.name: question.title for question in questions() if not question.is_page}
    assert load_words("en").section("question") == examples
    assert set(load_words("de").section("question")) == set(examples)


def test_words_that_the_drawing_shows_are_sent_to_it() -> None:
    sent = {*load_words("en").section("chart"), "undated", "too_many", "thousands"}
    text = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    asked = {a or b for a, b in re.findall(r"\bwords\.(\w+)|\bwords\[\"([\w.]+)\"\]", text)}
    assert asked - sent == set()
