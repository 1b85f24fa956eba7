"""Keys of pages are read back, and others are refused."""

import pytest

from kb.errors import QueryError
from kb.query.keys import check_limit, make_page, read_key, read_number, write_key


def test_a_key_is_read_back_also_with_dots_in_its_tie() -> None:
    assert read_key(write_key(12, "place:st.-petersburg")) == ("12", "place:st.-petersburg")


@pytest.mark.parametrize("key", ["", "x", ".x", "x."])
def test_what_is_no_key_is_refused(key: str) -> None:
    with pytest.raises(QueryError, match=r"page key .* is none; start at the first page"):
        read_key(key)


@pytest.mark.parametrize("number", ["", "-1", "1e3", "9" * 19, "١"])
def test_what_is_no_number_is_refused(number: str) -> None:
    with pytest.raises(QueryError, match="page key"):
        read_number(number, number)


@pytest.mark.parametrize(("limit", "kept"), [(0, 1), (-5, 1), (200, 200), (10**9, 2000)])
def test_a_page_has_between_one_and_two_thousand_rows(limit: int, kept: int) -> None:
    assert check_limit(limit) == kept


def test_a_page_has_a_next_one_only_if_there_is_a_row_more() -> None:
    assert make_page(("a", "b"), ["1", "2", "3"], 2, 9).next == "2"
    assert make_page(("a", "b"), ["1", "2"], 2, 2).next is None
