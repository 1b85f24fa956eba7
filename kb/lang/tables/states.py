"""The table `states.toml` of a language: names, adjectives, inhabitants and seats of every state."""

from dataclasses import dataclass
from pathlib import Path

from kb.lang.tables.toml import read_toml, string, strings

FIELDS = {"name", "names", "adjectives", "people", "seats"}


@dataclass(frozen=True, slots=True)
class StateNames:
    """How a language names one state.

    Args:
        code: ISO 3166 code.
        name: Its usual name.
        names: Further names and written forms of names.
        adjectives: Stems of the adjectives, or the adjectives where they have no endings.
        people: Inhabitants as "singular, plural", or "~" and the stem of an adjective used as a noun.
        seats: Capitals and buildings that stand for the government.
    """

    code: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


def read_states(path: Path) -> tuple[StateNames, ...]:
    """Read `states.toml`, sorted by code."""
    states = read_toml(path).get("states", {})
    return tuple(_state(path, code, fields) for code, fields in sorted(states.items()))


def _state(path: Path, code: str, fields: dict[str, object]) -> StateNames:
    where = f"{path}: states.{code}"
    lists = {key: strings(where, fields, key) for key in sorted(FIELDS - {"name"})}
    return StateNames(code, string(where, fields, "name"), **lists)
