"""Keys of pages: where the next page starts, as text that can stand in an address."""

from kb.errors import QueryError
from kb.query.rows import Page, Row

LONGEST_PAGE = 2000


def write_key(value: str | int, tie: str | int) -> str:
    """Write the key of a row from what it is sorted by and what breaks a tie.

    >>> write_key("2025-11-07", 42)
    '2025-11-07.42'
    """
    return f"{value}.{tie}"


def read_key(key: str) -> tuple[str, str]:
    """Return the two halves of a key.

    Raises:
        QueryError: if it is none.
    """
    value, dot, tie = key.partition(".")
    if not dot or not value or not tie:
        raise QueryError(f"page key {key[:60]!r} is none", "", "start at the first page")
    return value, tie


def read_number(tie: str, key: str) -> int:
    """Return a half of a key that is a number.

    Raises:
        QueryError: if it is none.
    """
    if not tie.isascii() or not tie.isdigit() or len(tie) > 18:
        raise QueryError(f"page key {key[:60]!r} is none", "", "start at the first page")
    return int(tie)


def check_limit(limit: int) -> int:
    """Return the number of rows of a page, kept within 1 and 2,000."""
    return max(1, min(limit, LONGEST_PAGE))


def make_page(rows: tuple[Row, ...], keys: list[str], limit: int, total: int) -> Page[Row]:
    """Make a page of the first `limit` rows; one row more tells that there is a next page."""
    more = len(keys) > limit
    return Page(rows[:limit], total, keys[limit - 1] if more else None)
