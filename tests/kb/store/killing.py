"""Kill a writer at many points, and see what is left: run by test_kill.py as a process of its own.

    python -m tests.kb.store.killing FOLDER POINTS

The process itself opens no store, since Oxigraph's threads would not live on in its children: it
forks one that writes and is killed, and one that looks at what is left and writes on. Half of the
points are calls inside kb.store, counted; half are moments, by the clock.
"""

import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import Any

from kb.build import Builder
from kb.records.reading import Reading
from kb.store import open_writer
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.store.comparing import dump, faults, index_lines

DOCUMENTS = 6
STEPS = (
    "make_store", "make_index", "commit", "write_redo", "_apply", "replay", "_read", "_settle", "drop_redo", "close",
    "_held",
)
"""Where a commit takes its steps: dying between two of them is what has to be survived."""


def tell() -> list[Reading]:
    """Return readings of which some link to one another, and one is a new version."""
    readings = []
    for number in range(DOCUMENTS):
        document = make_document(
            f"Russia delivered {number} tanks to Venezuela. The Senate voted.", address=f"a{number % (DOCUMENTS - 1)}",
            published=f"2025-11-{number + 1:02}", title=f"Title {number}", publisher="Paper",
        )
        first = make_claim(
            document, "ArmsDelivery", f"Russia delivered {number} tanks to Venezuela", time="2025-10-30",
            supplier="iso:RU Russia", recipient="iso:VE Venezuela", item="weapon:tank tanks",
        )
        second = make_claim(document, "Vote", "The Senate voted", body="legislature:senate Senate")
        readings.append(make_reading(document, first, second))
    return readings


def write(path: Path, readings: list[Reading]) -> None:
    """Add readings, two to a commit."""
    with open_writer(path) as writer:
        builder = Builder(writer)
        for number, reading in enumerate(readings):
            builder.add(reading)
            if number % 2:
                writer.commit()


def digest(path: Path) -> str:
    """Return a hash of quads and index."""
    return sha256(dump(path) + "\n".join(index_lines(path)).encode()).hexdigest()


def in_child(work: Callable[[], None]) -> int:
    """Do something in a forked process and return how it ended."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as error:  # whatever it is, the parent has to hear of it
            print(f"{type(error).__name__}: {error}", flush=True)
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def dies_at_call(number: int, work: Callable[[], None]) -> Callable[[], None]:
    """Return work that kills itself at a call inside kb.store; its number is printed when it ends before."""
    def run() -> None:
        calls = 0

        def count(frame: FrameType, event: str, _: Any) -> None:
            nonlocal calls
            if event in ("c_call", "c_return") and frame.f_code.co_name in STEPS:
                calls += 1
                if calls == number:
                    os.kill(os.getpid(), signal.SIGKILL)

        threading.setprofile(count)  # of threads that begin from now on
        sys.setprofile(count)
        work()
        sys.setprofile(None)
        print(f"calls {calls}", flush=True)
    return run


def dies_after(seconds: float, work: Callable[[], None]) -> Callable[[], None]:
    """Return work that the system kills after so many seconds."""
    def run() -> None:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        work()
    return run


def look(path: Path, readings: list[Reading], wanted: str) -> None:
    """Say what is wrong with what a killed writer left, and with what comes of going on."""
    if (path / "VERSION").exists():
        for fault in faults(path, readings):
            print(f"left: {fault}", flush=True)
    write(path, readings)
    for fault in faults(path, readings):
        print(f"went on: {fault}", flush=True)
    if digest(path) != wanted:
        print("went on: the store is not what it is without the kill", flush=True)


def main() -> None:
    """Kill at many points and print what is wrong, if anything is."""
    folder, points = Path(sys.argv[1]), int(sys.argv[2])
    readings, wanted_file = tell(), folder / "wanted"
    start = time.monotonic()
    in_child(lambda: (write(folder / "whole", readings), wanted_file.write_text(digest(folder / "whole")))[0])
    took, wanted = time.monotonic() - start, wanted_file.read_text()
    calls = int(sys.argv[3])
    dice = random.Random(9)
    for point in range(points):
        path = folder / str(point)
        if point % 2:
            deadly = dies_at_call(1 + calls * point // points, lambda path=path: write(path, readings))
        else:
            deadly = dies_after(took * dice.random(), lambda path=path: write(path, readings))
        in_child(deadly)
        in_child(lambda path=path: look(path, readings, wanted))
    print(f"{points} points", flush=True)


if __name__ == "__main__":
    main()
