"""Values -> a question's SPARQL: each value becomes a term, and only terms are put into the text."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from kb.errors import QueryError
from kb.query.library import Parameter, Question, find_question
from kb.query.words import pattern, split_words
from kb.rdf.names import PREFIXES, actor_iri, claim_iri, column_iri, document_iri, event_iri
from kb.rdf.terms import day, number, words
from kb.rdf.vocab import CONCEPTS, EVENT_TYPES, ROLES, concept, event_class, matter_property, role_property

EACH = ("words", "lower")
"""Kinds of a search: the line stands once for each word, so that all have to fit."""
LONGEST = 2000
"""Characters of a value."""


def bind(name: str, **values: Any) -> str:
    """Return the SPARQL of a question with its values in place; ready to be put to any SPARQL 1.1 service.

    Args:
        name: Name of the question: the name of its file.
        values: By name of the parameter; `None` and "" are no value. Text is read as the parameter
            wants it: ids as they are shown, days as YYYY-MM-DD, lists with commas or as tuples.

    Raises:
        QueryError: if there is no such question or parameter, a value is not of its kind, or one
            that is needed is missing.

    >>> print(bind("facts").splitlines()[0])
    PREFIX dl: <https://w3id.org/dateline/ns#>
    """
    given = {key: value for key, value in values.items() if value not in (None, "", ())}
    question = _question(name, "as_of" in given)
    parameters = {p.name: p for p in question.parameters}
    for unknown in sorted(given.keys() - parameters.keys()):
        way_out = f"it has {', '.join(parameters) or 'none'}"
        raise QueryError(f"question {question.name!r} has no {unknown!r}", "", way_out)
    for missing in (p for p in question.parameters if p.required and p.name not in given):
        raise QueryError(f"question {question.name!r} needs {missing.name!r}", "", f"give {missing.words}")
    terms = {key: tuple(KINDS[parameters[key].kind](value)) for key, value in given.items()}
    return with_prefixes("\n".join(_lines(question, parameters, terms)))


def _question(name: str, is_past: bool) -> Question:
    """Return the question of a name, or its form for a past day where that is another one."""
    question = find_question(name)
    if is_past and all(p.name != "as_of" for p in question.parameters):
        return find_question(f"{name}_as_of")
    return question


def example(question: Question) -> str:
    """Return the SPARQL of a question with the values of its example."""
    return bind(question.name, **question.example)


def with_prefixes(text: str) -> str:
    """Put the prefixes that a query uses before it."""
    used = [name for name in PREFIXES if re.search(rf"(?<![\w<]){name}:", text)]
    return "\n".join([*(f"PREFIX {name}: <{PREFIXES[name]}>" for name in used), text.strip(), ""])


def _lines(question: Question, parameters: dict[str, Parameter], terms: dict[str, tuple[str, ...]]) -> Iterable[str]:
    is_left_out = False
    for line in question.text.splitlines():
        mark = re.fullmatch(r"\s*# (if|unless|end) ?(\w*)", line)
        if mark is not None:
            is_left_out = mark[1] != "end" and (mark[2] in terms) == (mark[1] == "unless")
        elif not is_left_out:
            yield from _filled(line, parameters, terms)


def _filled(line: str, parameters: dict[str, Parameter], terms: dict[str, tuple[str, ...]]) -> Iterable[str]:
    """Return a line with its parameters' terms in place: none without a value, one for each word of a search."""
    names = [name for name in re.findall(r"\$(\w+)", line) if name in parameters]
    if any(not terms.get(name) for name in names):
        return
    each = next((name for name in names if parameters[name].kind in EACH), None)
    for one in terms[each] if each else ("",):
        chosen = {name: one if name == each else ", ".join(terms[name]) for name in names}
        yield re.sub(r"\$(\w+)", lambda found: chosen.get(found[1], found[0]), line)  # noqa: B023


def _text(value: Any) -> str:
    text = str(value)
    if len(text) > LONGEST:
        raise QueryError(f"value of {len(text)} characters", "", f"give at most {LONGEST}")
    return text


def _each(value: Any) -> list[str]:
    return [_text(v).strip() for v in (value.split(",") if isinstance(value, str) else value)]


def _one_of(allowed: Iterable[str], term: Callable[[str], Any]) -> Callable[[Any], list[str]]:
    def read(value: Any) -> list[str]:
        found = _each(value)
        for wrong in (v for v in found if v not in allowed):
            raise QueryError(f"no {wrong[:60]!r}", "", f"use one of {', '.join(sorted(allowed))}")
        return [str(term(v)) for v in found]
    return read


def _id(term: Callable[[str], Any]) -> Callable[[Any], list[str]]:
    def read(value: Any) -> list[str]:
        text = _text(value)
        if not re.fullmatch(r"[0-9a-f]{1,64}", text):
            raise QueryError(f"no id {text[:60]!r}", "", "give the hexadecimal digits that a list shows")
        return [str(term(text))]
    return read


def _day(value: Any) -> list[str]:
    try:
        return [str(day(value if isinstance(value, date) else date.fromisoformat(_text(value))))]
    except ValueError as error:
        raise QueryError(f"no day {_text(value)[:60]!r}", "", "write it as YYYY-MM-DD") from error


def _number(value: Any) -> list[str]:
    text = _text(value)
    if not re.fullmatch(r"\d{1,18}", text, re.ASCII):
        raise QueryError(f"no number {text[:60]!r}", "", "write it in digits")
    return [number(int(text)).value]


KINDS: dict[str, Callable[[Any], Iterable[str]]] = {
    "actor": lambda value: [str(actor_iri(_text(value)))],
    "event": _id(event_iri),
    "claim": _id(claim_iri),
    "document": _id(document_iri),
    "type": _one_of(EVENT_TYPES, event_class),
    "status": _one_of(CONCEPTS["status"], lambda value: concept("status", value)),
    "stance": _one_of(CONCEPTS["stance"], lambda value: concept("stance", value)),
    "matter": _one_of(("status", "time", *ROLES), matter_property),
    "role": _one_of(ROLES, role_property),
    "column": lambda value: [str(column_iri(_text(value)))],
    "day": _day,
    "number": _number,
    "text": lambda value: [str(words(_text(value)))],
    "lower": lambda value: [str(words(word)) for word in _text(value).lower().split()],
    "words": lambda value: [str(words(pattern(word))) for word in split_words(_text(value))],
}
"""How a parameter of each kind reads a value, and the terms that it makes of it."""
