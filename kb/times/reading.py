"""What the words say, in no language: records that `resolve` puts on the calendar."""

from enum import StrEnum
from typing import NamedTuple

WEEKEND = 8
"""Number of the weekend among the days of the week."""


class Anchor(StrEnum):
    """What an expression is counted from."""

    PUBLISHED = "published"
    """the day of publication, or the day that a narrative has reached: "yesterday" """
    TOLD = "told"
    """the last date that the text told: "three days later" """


class Clock(NamedTuple):
    """A time of day: "T14:05", "TEV"; whether it begins on the day before ("Nacht zum Samstag")."""

    value: str
    is_eve: bool = False


class Dated(NamedTuple):
    """A date with all its parts, or with some of them.

    Args:
        year: The year, negative before Christ; two digits as they stand if `is_short`.
        year_step: Years from the anchor's: "August vergangenen Jahres" is -1.
        anchor: What `year_step` is counted from.
        direction: -1 "last March", 1 "next March", 0 "this March", `None` where tense decides.
        years: How many years it spans: 2 for "2014/15".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    year_step: int | None = None
    is_short: bool = False
    direction: int | None = None
    anchor: Anchor = Anchor.PUBLISHED
    years: int = 1


class Named(NamedTuple):
    """A quarter, half, season or week by number or name, with its year or without.

    Args:
        unit: Q, HY, SE or W.
        name: "1" to "4", "SP" and so on.
        is_over_new_year: Its year is written "2013/14".
    """

    unit: str
    name: str
    year: int | None = None
    year_step: int | None = None
    direction: int | None = None
    is_over_new_year: bool = False


class Weekday(NamedTuple):
    """A day of the week, Monday 1, or the weekend; in a week counted from the anchor's if `week_step` is given."""

    number: int
    direction: int | None = None
    week_step: int | None = None


class Step(NamedTuple):
    """The day, week, month ... so many steps from the anchor's: "gestern", "last week", "this year".

    Args:
        is_today: The bare word "today", which may mean "nowadays".
    """

    unit: str
    steps: int
    anchor: Anchor = Anchor.PUBLISHED
    is_today: bool = False


class Distance(NamedTuple):
    """An amount of time from the anchor: "three days ago", "two weeks later".

    Args:
        amount: `None` for a vague one.
        sign: -1 back, 1 ahead.
        grain: The unit of what lies there, if another: "the same month a year ago".
    """

    amount: float | None
    unit: str
    sign: int
    anchor: Anchor = Anchor.PUBLISHED
    grain: str = ""


class Window(NamedTuple):
    """A stretch that ends or begins at the anchor: "in den letzten zwei Wochen", "within 48 hours"."""

    amount: float | None
    unit: str
    sign: int
    most: float | None = None


class Feast(NamedTuple):
    """A holiday by the rule for its day (`kb.times.holidays`)."""

    rule: str
    year: int | None = None
    year_step: int | None = None
    direction: int | None = None


class Decade(NamedTuple):
    """Ten years by their first; with or without the century."""

    first: int
    has_century: bool


class Century(NamedTuple):
    """A hundred years by their number: 19 for 1801 to 1900; negative before Christ."""

    number: int


class Moment(NamedTuple):
    """A time of day without its day.

    Args:
        is_habit: An adverb, which may say how often: "nachts" (every night), but "nachts kam er" (that night).
    """

    clock: Clock
    is_habit: bool = False


class Length(NamedTuple):
    """How long something takes; `value` is that of TIMEX3; `amount` is `None` for a vague one.

    Args:
        is_apart: It lies between two events, of which one dates the other: "two days after the vote".
    """

    value: str
    amount: float | None = None
    unit: str = ""
    is_apart: bool = False


class Nth(NamedTuple):
    """Some days, weeks or months of a stretch: "the first Monday in May", "the last two weeks of 2015".

    Args:
        number: Which, from 1; -1 the last.
        unit: What is counted, as in TIMEX3; "" for a day of the week.
        weekday: The day of the week, Monday 1, or 0.
        amount: How many of them; `None` where it is open: "the first days of May".
        within: The month or year they are of.
    """

    number: int
    unit: str
    weekday: int
    amount: int | None
    within: "Dated | Step"


class Repeated(NamedTuple):
    """How often something happens; `value` is that of TIMEX3."""

    value: str


class Reference(NamedTuple):
    """Past, present or future, and no more: PAST_REF, PRESENT_REF, FUTURE_REF.

    Args:
        is_only_ahead: With a verb of the past it says how fast, and not when: "soon".
    """

    value: str
    is_only_ahead: bool = False


Base = (
    Dated | Named | Weekday | Nth | Step | Distance | Window | Feast | Decade | Century | Moment | Length
    | Repeated | Reference
)


class Reading(NamedTuple):
    """What one expression says.

    Args:
        part: START, MID or END of it: "Anfang März".
        mod: Another TIMEX3 modifier: APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS.
        clock: A time of day with it: "Freitagabend".
        value: A TIMEX3 value that the tradition of the language gives instead of the resolved one.
    """

    base: Base
    part: str = ""
    mod: str = ""
    clock: Clock | None = None
    value: str = ""
