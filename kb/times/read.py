"""The words of a match -> a reading that knows no language; one function for each way to read."""

from collections.abc import Callable, Mapping

from kb.times.amounts import read_amount, unit_value
from kb.times.clocks import read_clock
from kb.times.match import Match, Matcher
from kb.times.nth import read_nth
from kb.times.numeric import read_numeric
from kb.times.reading import (
    WEEKEND,
    Anchor,
    Base,
    Century,
    Dated,
    Decade,
    Distance,
    Feast,
    Length,
    Moment,
    Named,
    Reading,
    Reference,
    Repeated,
    Step,
    Weekday,
    Window,
)
from kb.times.words import Words

TODAY = "D+0"
QUARTER_UNITS = {"Q": "Q", "H": "HY"}
PARTS = ("part", "part_tail", "part_head", "part_adjective", "part_only")


def read_match(match: Match, matcher: Matcher, day_first: bool | None = None) -> Reading | None:
    """Return what a match says, or `None` if its words say nothing (30 February, a trap).

    Args:
        day_first: Slashed dates put the day first; as the table says if it is not given.
    """
    order = matcher.table.day_first if day_first is None else day_first
    words = Words(match, matcher.vocabulary.numbers, order)
    base = READERS[match.pattern.reads](words)
    if base is None:
        return None
    return Reading(
        base,
        part=_first(words, *PARTS),
        mod=words.value("approx") or words.constant("mod"),
        clock=read_clock(words),
        value=words.constant("value"),
    )


def _first(words: Words, *kinds: str) -> str:
    """Return the value of the first of several classes that the expression has a word of."""
    return next((words.value(kind) for kind in kinds if words.value(kind)), "")


def _year(words: Words) -> tuple[int | None, bool]:
    """Return the year of a date, and whether only its last two digits are there."""
    if words.value("year"):
        year, is_short = int(words.value("year")), False
    elif words.value("two"):
        year, is_short = int(words.value("two")), True
    elif words.value("number") and words.shared("era"):
        year, is_short = int(float(words.value("number"))), False
    elif words.value("old_year"):
        year, is_short = int(words.value("old_year")), False
    else:
        return None, False
    return (-year if words.shared("era") == "BC" else year), is_short


def _step_of(words: Words) -> int | None:
    """Return the years from the anchor's that words like "of last year" give."""
    for kind in ("rel_year", "rel", "told", "deictic_year", "deictic_year_word"):
        if words.value(kind):
            return int(words.value(kind))
    return None


def _date(words: Words) -> Base | None:
    if words.constant("of_year"):
        return _date_of_year(words)
    year, is_short = _year(words)
    month = int(_first(words, "month", "month_clear", "month_abbr") or 0) or None
    days = words.all("day")
    day = int(days[-1].classes["day"] if days else words.value("ordinal") or 0) or None
    if year is None:
        year, is_short = _shared_year(words)
    if month is None and (day is not None or not words.value("year")):
        month = int(words.shared("month") or words.shared("month_abbr") or 0) or None
    if day is not None and not 1 <= day <= 31:
        return None
    if month is None and year is not None and _is_amount(words, year):
        return None
    if words.constant("reads_direction"):
        return Dated(year, month, day, direction=_step_of(words))
    anchor = Anchor.TOLD if words.value("told") else Anchor.PUBLISHED
    return Dated(year, month, day, year_step=_step_of(words), is_short=is_short, anchor=anchor)


def _date_of_year(words: Words) -> Base | None:
    """Return one of both expressions of "last year in March"; the year's words date the month too."""
    month = int(_first(words, "month", "month_clear") or 0) or None
    steps = (words.shared(kind) for kind in ("rel", "told", "deictic_year_word"))
    anchor = Anchor.TOLD if words.shared("told") else Anchor.PUBLISHED
    return Dated(None, month, year_step=int(next(filter(None, steps), "0")), anchor=anchor)


def _is_amount(words: Words, year: int) -> bool:
    """Tell whether a year with words of measure before it is an amount: "mindestens 1500", "rund 1200"."""
    mod = words.value("approx")
    return mod not in ("", "APPROX") or (mod == "APPROX" and year % 100 == 0)


def _shared_year(words: Words) -> tuple[int | None, bool]:
    if words.shared("year"):
        year = int(words.shared("year"))
        return (-year if words.shared("era") == "BC" else year), False
    return None, False


def _nth(words: Words) -> Base | None:
    year, is_short = _year(words)
    month = int(_first(words, "month", "month_clear", "month_abbr") or 0) or None
    anchor = Anchor.TOLD if words.value("told") else Anchor.PUBLISHED
    return read_nth(words, Dated(year, month, year_step=_step_of(words), is_short=is_short, anchor=anchor))


def _named(words: Words) -> Base | None:
    year, _ = _year(words)
    if year is None:
        year, _ = _shared_year(words)
    step = _step_of(words)
    for kind in ("season", "season_clear", "season_part"):
        if words.value(kind):
            is_direct = words.constant("reads_direction")
            name, years = words.value(kind), words.value("years")
            if years:
                return Named("SE", name, int(years[:4]), is_over_new_year=True)
            return Named("SE", name, year, None if is_direct else step, step if is_direct else None)
    code = words.value("quarter_code")
    if code:
        return Named(QUARTER_UNITS[code[0]], code[1], year, step)
    unit = _first(words, "quarter_word", "half_word", "half_tail")
    ordinal = _first(words, "ordinal", "ordinal_last", "day")
    if not unit or not ordinal:
        return None
    number = int(ordinal)
    most = {"Q": 4, "HY": 2}[unit]
    number = most if number == -1 else number
    return Named(unit, str(number), year, step) if 1 <= number <= most else None


def _weekday(words: Words) -> Base | None:
    number = int(words.all("weekday")[-1].classes["weekday"])
    step = words.value("rel") or words.value("told")
    if words.value("week_word"):
        return Weekday(number, week_step=int(step or 0))
    return Weekday(number, direction=int(step) if step else None)


def _weekend(words: Words) -> Base | None:
    return Weekday(WEEKEND)


def _step(words: Words) -> Base | None:
    anchor = Anchor(words.constant("anchor") or Anchor.PUBLISHED)
    for kind in ("deictic", "deictic_time", "deictic_told", "deictic_adjective"):
        code = words.value(kind) or words.shared(kind)
        if code:
            unit, steps = _unit_and_steps(code)
            is_today = code == TODAY and (kind == "deictic" or bool(words.constant("is_today")))
            return Step(unit, steps, anchor, is_today)
    steps = int(_first(words, "rel", "told", "told_after") or words.constant("steps") or 0)
    unit = _first(words, "unit", "single", "unit_part", "day_word")
    if unit:
        return Step(unit, steps, anchor)
    return Step("D", steps, anchor)


def _unit_and_steps(code: str) -> tuple[str, int]:
    """Return D and -1 for "D-1", or for "D-1 NI"."""
    code = code.split(maxsplit=1)[0]
    unit = code.rstrip("+-0123456789")
    return unit, int(code[len(unit) :])


def _distance(words: Words) -> Base | None:
    amount, unit = read_amount(words)
    anchor = Anchor(words.constant("anchor") or Anchor.PUBLISHED)
    sign = int(words.constant("sign") or words.value("later") or words.value("earlier") or "1")
    return Distance(amount, unit, sign, anchor, words.value("same_unit"))


def _window(words: Words) -> Base | None:
    amount, unit = read_amount(words)
    sign = int(words.constant("sign") or words.value("rel") or "-1")
    return Window(amount, unit, 1 if sign > 0 else -1, words.most())


def _feast(words: Words) -> Base | None:
    year, _ = _year(words)
    year = int(words.value("years")[:4]) if words.value("years") else year
    step = _step_of(words)
    return Feast(words.value("feast"), year, direction=step)


def _decade(words: Words) -> Base | None:
    if words.value("decade"):
        return Decade(int(words.value("decade")), False)
    for kind in ("year", "tenth", "number", "two"):
        if words.value(kind):
            value = int(float(words.value(kind)))
            if value % 10 or value == 0:
                return None
            return Decade(-value if words.value("era") == "BC" else value, value >= 100 or bool(words.value("era")))
    return None


def _century(words: Words) -> Base | None:
    text = words.value("ordinal") or words.value("number") or words.value("day")
    if not text:
        return None
    number = int(float(text))
    if not 1 <= number <= 21:
        return None
    return Century(-number if words.value("era") == "BC" else number)


def _clock(words: Words) -> Base | None:
    clock = read_clock(words)
    return None if clock is None else Moment(clock, clock.value == "T" + words.value("daypart_adverb"))


def _length(words: Words) -> Base | None:
    if words.value("length_word"):
        return Length(words.value("length_word"))
    amount, unit = read_amount(words)
    return Length(unit_value(words), amount, unit, bool(words.constant("apart")))


def _repeated(words: Words) -> Base | None:
    if words.value("frequency"):
        return Repeated(words.value("frequency"))
    if words.value("single") and (words.value("weekday") or words.value("times_a")):
        return Repeated(f"P1{words.value('single')}")
    for kind in ("weekday", "weekdays"):
        if words.value(kind):
            part = words.value("daypart")
            return Repeated(f"XXXX-WXX-{words.value(kind)}" + (f"T{part}" if part else ""))
    if words.value("daypart"):
        return Repeated(f"XXXX-XX-XXT{words.value('daypart')}")
    return Repeated(unit_value(words))


def _reference(words: Words) -> Base | None:
    return Reference(_first(words, "reference", "soon"), is_only_ahead=bool(words.value("soon")))


def _nothing(words: Words) -> Base | None:
    return None


READERS: Mapping[str, Callable[[Words], Base | None]] = {
    "date": _date,
    "numeric": read_numeric,
    "named": _named,
    "weekday": _weekday,
    "nth": _nth,
    "weekend": _weekend,
    "step": _step,
    "distance": _distance,
    "window": _window,
    "feast": _feast,
    "decade": _decade,
    "century": _century,
    "clock": _clock,
    "length": _length,
    "repeated": _repeated,
    "reference": _reference,
    "nothing": _nothing,
}
