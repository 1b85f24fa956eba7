"""The words of one match, asked for by class."""

from kb.times.lexer import Lexeme
from kb.times.match import Match
from kb.times.numbers import NumberReader


class Words:
    """Gives the values of the words that a match holds, "" where it has none of a class."""

    def __init__(self, match: Match, numbers: NumberReader, day_first: bool) -> None:
        self._match, self.numbers, self.day_first = match, numbers, day_first

    def all(self, kind: str) -> tuple[Lexeme, ...]:
        """Return all words of a class in the expression itself."""
        return self._match.slots.get(kind, ())

    def value(self, kind: str) -> str:
        """Return the value of the first word of a class in the expression itself."""
        found = self.all(kind)
        return found[0].classes[kind] if found else ""

    def shared(self, kind: str) -> str:
        """Return the value of the last word of a class in the whole pattern."""
        found = self._match.shared.get(kind, ())
        return found[-1].classes[kind] if found else ""

    def constant(self, name: str) -> str:
        """Return a constant of the pattern's group."""
        return self._match.pattern.constants.get(name, "")

    def most(self) -> float | None:
        """Return the greater of two amounts: 3 in "two to three years"."""
        values = [float(x.classes["number"].replace(",", ".")) for x in self.all("number")]
        values += [float(x.classes["spelled"]) for x in self.all("spelled")]
        return max(values) if len(values) == 2 else None
