"""The questions with names: one `.rq` file each, whose head comment gives title, parameters and example.

    # title: Events of an actor
    # parameter: actor (actor, required): who fills some role
    # parameter: as_of (day): only what was published up to this day
    # example: actor=iso:VE

Below the head stands SPARQL in which `$name` is the value of a parameter. A line that holds a
parameter without a value is left out, and so are the lines between `# if name` and `# end`, and those
between `# unless name` and `# end` with one; the file itself is SPARQL too.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kb.errors import QueryError
from kb.rdf.names import PREFIXES

__all__ = ["PREFIXES", "Parameter", "Question", "find_question", "questions"]

FOLDER = Path(__file__).parent / "sparql"
_PARAMETER = re.compile(r"(\w+) \((\w+)(, required)?\): (.+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value of a question.

    Args:
        kind: Which values it takes, and as which terms: a name of `kb.query.bind.KINDS`.
    """

    name: str
    kind: str
    words: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a name.

    Args:
        title: What it asks, in one line.
        parameters: What can be told to it.
        example: Values by name that it answers something with on the bundled articles.
        text: The file's SPARQL, with `$name` where values go.
        is_page: A page of the site shows the same rows; else it is an example for the SPARQL page.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    example: dict[str, str]
    text: str
    is_page: bool


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions, those of pages first, each kind sorted by name."""
    found = (_read(path) for path in sorted(FOLDER.glob("*.rq")))
    return tuple(sorted(found, key=lambda q: (not q.is_page, q.name)))


def find_question(name: str) -> Question:
    """Return the question of a name.

    Raises:
        QueryError: if there is none.
    """
    for question in questions():
        if question.name == name:
            return question
    raise QueryError(f"no question {name!r}", "", f"names are {', '.join(q.name for q in questions())}")


def _read(path: Path) -> Question:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line[2:] for line in lines if re.match(r"# (title|parameter|example|page):", line)]
    fields = [tuple(line.split(": ", 1)) for line in head]
    values = {name: value for name, value in fields if name != "parameter"}
    body = [line for line in lines if line[2:] not in head]
    return Question(
        name=path.stem,
        title=values["title"],
        parameters=tuple(_parameter(value, path) for name, value in fields if name == "parameter"),
        example=dict(pair.split("=", 1) for pair in values.get("example", "").split("; ") if "=" in pair),
        text="\n".join(body).strip() + "\n",
        is_page=values.get("page") == "yes",
    )


def _parameter(line: str, path: Path) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if found is None:
        raise QueryError(f"parameter {line!r}", str(path), "write: name (kind): what it is")
    return Parameter(found[1], found[2], found[4], bool(found[3]))
