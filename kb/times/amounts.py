"""How much of what unit: "drei Tage", "two and a half years", "several weeks"."""

from kb.times.words import Words

TIME_UNITS = {"S": "S", "MIN": "M", "H": "H"}
"""Units that stand behind the T in a duration."""
FORTNIGHT_DAYS = 2
UNITS = ("small_unit", "unit", "plural", "single", "span_unit")
"""Classes of words that name a unit."""


def read_amount(words: Words) -> tuple[float | None, str]:
    """Return amount and unit; `None` for an amount that the words leave open."""
    unit = next((words.value(kind) for kind in UNITS if words.value(kind)), "")
    amount = _number(words)
    if unit == "FN":
        return (None if amount is None else amount * FORTNIGHT_DAYS), "W"
    return amount, unit


def _number(words: Words) -> float | None:
    half = float(words.value("half")) if words.value("half") else 0.0
    whole = _whole(words)
    if whole is not None:
        return whole + half
    units = [word for kind in UNITS for word in words.all(kind)]
    if half and units and units[0].start < words.all("half")[0].start:
        # "a year and a half"
        return 1 + half
    is_vague = words.value("vague") or any("plural" in word.classes for word in units)
    return half or (None if is_vague else 1.0)


def _whole(words: Words) -> float | None:
    """Return the number that digits or number words give; the first of two amounts."""
    spelled = words.all("spelled")
    is_choice = words.most() is not None and not (len(spelled) == 2 and _is_sum(words))
    if words.all("number"):
        number = _digits(words.all("number")[0].classes["number"])
        factor = float(words.value("multiplier")) if words.value("multiplier") else 1.0
        return number * factor
    if spelled and is_choice:
        return float(spelled[0].classes["spelled"])
    parts = [part for x in spelled for part in words.numbers.parts(x.text.lower())]
    return float(words.numbers.combine(parts)) if parts else None


def _is_sum(words: Words) -> bool:
    """Tell whether number words follow one another ("twenty-five"), and are no two amounts ("two to three")."""
    first, second = words.all("spelled")[:2]
    return second.start - first.end <= 1 or float(first.classes["spelled"]) >= 20


def _digits(text: str) -> float:
    """Return the value of digits with marks; three digits behind a mark are thousands."""
    text = text.replace(" ", "").replace("'", "").replace("’", "").replace(",", ".")
    head, _, tail = text.rpartition(".")
    if head and len(tail) != 3:
        return float(head.replace(".", "") + "." + tail)
    return float(text.replace(".", ""))


def unit_value(words: Words) -> str:
    """Return the TIMEX3 value of an amount, a second unit with it: P3W, PT2H, PXY, P3Y4M."""
    amount, unit = read_amount(words)
    return length_value(amount, unit) + _second(words)


def _second(words: Words) -> str:
    units = words.all("unit")
    numbers = words.all("number") or words.all("spelled")
    if len(units) < 2 or len(numbers) < 2:
        return ""
    parts = words.numbers.parts(numbers[-1].text.lower())
    amount = words.numbers.combine(parts) if parts else _digits(numbers[-1].classes["number"])
    return f"{number_text(amount)}{TIME_UNITS.get(units[-1].classes['unit'], units[-1].classes['unit'])}"


def length_value(amount: float | None, unit: str) -> str:
    """Return the TIMEX3 value of an amount of a unit."""
    number = number_text(amount)
    if unit in TIME_UNITS:
        return f"PT{number}{TIME_UNITS[unit]}"
    return f"P{number}{unit}"


def number_text(amount: float | None) -> str:
    """Return 3 for 3.0, 1.5 for 1.5, X for an open amount."""
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else str(amount)
