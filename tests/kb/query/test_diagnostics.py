"""What each figure of disagreement means, on made-up reports, and what holds for all reports."""

import math
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.errors import QueryError
from kb.query.diagnostics import Diagnostics, Reported, Value, by_event, check_numbers, diagnose
from kb.records.claim import Cell


def reports(**events: list[Cell]) -> list[Reported]:
    return [Reported(e, f"{e}{i}", value) for e, values in events.items() for i, value in enumerate(values)]


KILLED = reports(a=[5, 5, 6, 7], b=[2, None], c=[1], d=[None])


@pytest.mark.parametrize(("figure", "value"), [
    ("events", 4), ("reports", 8),
    ("mean_divergence", (2 + 1 + 0 + 0) / 4),
    ("normalised_divergence", (2 + 1 + 0 + 0) / 4 / 6),
    ("mean_deviation", math.sqrt(((5 - 5.75) ** 2 * 2 + (6 - 5.75) ** 2 + (7 - 5.75) ** 2) / 3)),
    ("mean_range", (2 + 0 + 0) / 3),
    ("share_disagreeing", 2 / 4),
    ("modal_confidence", (2 / 4 + 1 + 1) / 3),
    ("share_contradicted", 1.0),
    ("mean_range_reported", 2.0),
    ("relative_divergence", (2 / 3 + 1 / 1) / 2),
])
def test_a_figure(figure: str, value: float) -> None:
    assert getattr(diagnose("killed", KILLED), figure) == pytest.approx(value, abs=1e-12)


def test_every_value_of_an_event_is_kept_with_how_many_say_it() -> None:
    first, second, *_ = by_event(KILLED)
    assert first.values == (Value("5", 2), Value("6", 1), Value("7", 1))
    assert (second.reports, second.told, second.values, second.divergence) == (2, 1, (Value("2", 1),), 1)
    assert (first.disagreement, second.disagreement) == (0.5, 0.0)


def test_nothing_left_to_average_is_no_figure() -> None:
    empty = diagnose("killed", [])
    assert {name: value for name, value in plain(empty).items() if value is not None} == {
        "variable": "killed", "events": 0, "reports": 0,
    }
    silent = diagnose("killed", reports(a=[None, None]))
    assert (silent.share_disagreeing, silent.modal_confidence, silent.mean_deviation) == (0.0, None, None)


def test_texts_have_no_deviation_and_an_empty_one_is_a_value() -> None:
    found = diagnose("town", reports(a=["Olm", "", None]))
    assert (found.mean_deviation, found.mean_range, found.mean_divergence) == (None, None, 2.0)
    with pytest.raises(QueryError, match="town holds the text 'Olm'; choose a variable with numbers"):
        check_numbers("town", reports(a=["Olm"]))


def test_numbers_that_differ_only_beyond_fifteen_digits_are_one() -> None:
    assert diagnose("share", reports(a=[0.1 + 0.2, 0.3])).mean_divergence == 0


def plain(row: Diagnostics) -> dict[str, object]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


VALUES = st.one_of(st.none(), st.integers(-9, 9), st.sampled_from([0.5, 1.25]))
SETS = st.dictionaries(st.sampled_from("abcde"), st.lists(VALUES, min_size=1, max_size=5))


@given(SETS, st.randoms())
def test_the_order_of_reports_says_nothing(events: dict[str, list[Cell]], chance) -> None:  # type: ignore[no-untyped-def]
    rows = reports(**events)
    mixed = rows.copy()
    chance.shuffle(mixed)
    assert plain(diagnose("x", mixed)) == pytest.approx(plain(diagnose("x", rows)), nan_ok=True)


@given(SETS)
def test_figures_stay_within_their_bounds(events: dict[str, list[Cell]]) -> None:
    found = diagnose("x", reports(**events))
    for name in ("share_disagreeing", "modal_confidence", "share_contradicted", "relative_divergence"):
        value = getattr(found, name)
        assert value is None or 0 <= value <= 1
    if found.mean_range_reported is not None:
        assert found.mean_deviation is not None
        assert found.mean_deviation <= found.mean_range_reported + 1e-9


@given(SETS)
def test_reports_that_agree_have_no_disagreement(events: dict[str, list[Cell]]) -> None:
    found = diagnose("x", reports(**{event: [7] * len(values) for event, values in events.items()}))
    assert found.mean_divergence in (0, None)
    assert found.modal_confidence in (1, None)
    assert found.mean_range in (0, None)
