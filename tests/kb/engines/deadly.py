"""What is given out in tests of engines: work that is harmless, deadly, or deadly once."""

import os
import signal
from pathlib import Path


def double(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def die_of_seven(number: int) -> int:
    """End the process that is given a seven."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(item: tuple[int, str]) -> int:
    """End the process that is first given a three, and leave a mark in the folder."""
    number, folder = item
    mark = Path(folder) / "died"
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number
