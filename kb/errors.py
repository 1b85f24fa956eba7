"""What can go wrong: a message says what, where, and the way out."""


class KbError(Exception):
    """An error that its message explains to the user in one line.

    Args:
        what: What is wrong, with the value that is.
        where: The file, line, field or address it was found in.
        way_out: What the user can do about it.
    """

    def __init__(self, what: str, where: str = "", way_out: str = "") -> None:
        self.what, self.where, self.way_out = what, where, way_out
        super().__init__(what, where, way_out)

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}; {self.way_out}" if self.way_out else head


class SourceError(KbError):
    """An input that cannot be read as a document."""


class LanguageError(KbError):
    """A language without tables, or tables that do not hold what they must."""


class StoreError(KbError):
    """A store that cannot be opened, read or written."""


class QueryError(KbError):
    """A question that is wrong, not allowed, or too heavy."""


class LimitError(QueryError):
    """A question that needs more time, memory, rows or length than it is given."""
