"""Times of day: clock times with and without half of the day and zone, and parts of the day."""

import re

from kb.times.reading import Clock
from kb.times.words import Words

HALF_OF_PART = {"AF": "pm", "EV": "pm", "MO": "am"}
"""The half of the day that "8 Uhr abends" means."""


def read_clock(words: Words) -> Clock | None:
    """Return the time of day that an expression holds, or `None`."""
    time = _hour_and_minute(words)
    if time is not None:
        return Clock("T" + time + (words.value("zone") if words.all("zone") else ""))
    if words.value("clock_word"):
        return Clock("T" + words.value("clock_word"))
    for kind in ("deictic_time", "deictic_told"):
        if " " in words.value(kind):
            return Clock("T" + words.value(kind).split()[1], words.value(kind).endswith("eve"))
    part = words.value("daypart") or words.value("daypart_adverb")
    if part:
        return Clock("T" + part)
    if words.constant("eve"):
        return Clock("TNI", is_eve=True)
    return None


def _hour_and_minute(words: Words) -> str | None:
    """Return hh:mm, or `None` where the words are no time of day."""
    digits = words.value("clock") or words.value("dot_clock") or words.value("military")
    if digits:
        parts = re.findall(r"\d+", digits) if len(digits) != 4 or not digits.isdigit() else [digits[:2], digits[2:]]
        hour, minute = int(parts[0]), int(parts[1])
    elif words.value("hour") or (words.value("spelled") and _is_of_clock(words)):
        hour = int(words.value("hour") or words.value("spelled"))
        minute = int(words.value("minute") or 0)
    else:
        return None
    offset = words.value("half_hour") or words.value("quarter_hour")
    if offset:
        hour, minute = _counted_to(hour, offset)
    half = words.value("half_day")
    if half and not 1 <= hour <= 12:
        return None
    hour = _of_day(hour, half or HALF_OF_PART.get(words.value("daypart_adverb") or words.value("clock_adverb"), ""))
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _of_day(hour: int, half: str) -> int:
    """Return the hour of the day from one of its half: 8 in the evening is 20."""
    if half == "pm" and hour < 12:
        return hour + 12
    return 0 if half == "am" and hour == 12 else hour


def _is_of_clock(words: Words) -> bool:
    return any(words.all(kind) for kind in ("oclock", "half_hour", "quarter_hour"))


def _counted_to(hour: int, minutes: str) -> tuple[int, int]:
    """Return the time so many minutes from an hour: "halb neun" is 8:30."""
    total = (hour * 60 + int(minutes)) % (24 * 60)
    return total // 60, total % 60
