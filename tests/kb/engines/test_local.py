"""Work spread over processes comes back whole and in order."""

import os
import signal
from pathlib import Path

from kb.engines.local import spread
from tests.kb.engines.deadly import die_of_seven, die_once, double


def interrupt_itself(number: int) -> int:
    os.kill(os.getpid(), signal.SIGINT)
    return number


def test_one_job_is_this_process() -> None:
    assert list(spread(lambda number: number + 1, range(3), 1, lambda _: -1)) == [1, 2, 3]


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(spread(double, range(40), 2, lambda _: -1)) == [2 * number for number in range(40)]


def test_items_are_asked_for_only_as_they_are_needed() -> None:
    asked = []

    def items():  # type: ignore[no-untyped-def]
        for number in range(100):
            asked.append(number)
            yield number

    results = spread(double, items(), 2, lambda _: -1)
    next(results)
    assert len(asked) < 30
    results.close()


def test_a_task_that_kills_its_process_is_given_up_and_the_others_are_done() -> None:
    assert list(spread(die_of_seven, range(12), 2, lambda item: -item)) == [*range(7), -7, *range(8, 12)]


def test_a_process_that_dies_once_loses_nothing(tmp_path: Path) -> None:
    items = [(number, str(tmp_path)) for number in range(8)]
    assert list(spread(die_once, items, 2, lambda _: -1)) == list(range(8))


def test_ctrl_c_is_answered_by_the_first_process_alone() -> None:
    assert list(spread(interrupt_itself, range(4), 2, lambda _: -1)) == list(range(4))
