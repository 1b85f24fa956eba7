"""Questions put to a store in both ways: by the functions of kb.query, and as SPARQL."""

from typing import Any

from kb.query.bind import bind
from kb.store import View


def ask(view: View, text: str) -> list[dict[str, str]]:
    """Return the rows of a query, each value as it is written."""
    found = view.quads.query(text, use_default_graph_as_union=True)
    names = [variable.value for variable in found.variables]
    return [{name: row[name].value for name in names if row[name] is not None} for row in found]


def ids(view: View, question: str, variable: str, **values: Any) -> list[str]:
    """Return the ids that the SPARQL of a question gives, in its order."""
    return [row[variable].split("/")[-1].replace("%3A", ":") for row in ask(view, bind(question, **values))]


def actor_ids(view: View, question: str, **values: Any) -> list[str]:
    """Return the ids of actors that the SPARQL of a question gives, in its order."""
    return [row["actor"].partition("/actor/")[2].replace("/", ":", 1) for row in ask(view, bind(question, **values))]
