"""Numbers with what they count: quantities, money, killed and injured."""

import re
from dataclasses import dataclass

from kb.lang.tables.numbers import NumbersTable
from kb.records.sentence import Sentence, Token
from kb.records.span import Span

REACH = 6
"""How many words before its noun a number may begin: approximators, adjectives and a range."""

_DIGITS = re.compile(r"\d[\d.,'’]*\d|\d")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the words it was read from; `first` and `last` are word indices, `last` included."""

    text: str
    first: int
    last: int


def count_before(sentence: Sentence, head: int, table: NumbersTable) -> Count | None:
    """Return the number that counts the noun at `head`, in digits where it can be."""
    model: Count | None = None
    for first in range(head - 1, max(head - 1 - REACH, -1), -1):
        token = sentence.tokens[first]
        if token.text == "-":
            continue
        is_article = token.pos == "DET" and not _is_number_word(token, table)
        is_verb = token.pos == "AUX" or (token.pos == "VERB" and token.dep != "amod")
        if is_article or is_verb or token.pos in ("PUNCT", "ADP", "SCONJ") or token.text in ".;:,":
            return model
        found = read_count(sentence, first, table, backwards=True)
        if found and found.last < head:
            if model is not None or not _is_model(sentence, found):
                return found
            model = found
    return model


def _is_model(sentence: Sentence, count: Count) -> bool:
    """Tell whether a number may belong to the name before it, where another counts ("18 Leopard 2 tanks")."""
    return count.first > 0 and sentence.tokens[count.first - 1].pos == "PROPN" and count.first == count.last


def count_of(sentence: Sentence, head: int, table: NumbersTable) -> Count | None:
    """Return the number that counts a noun, or that the word is itself; sums of money count nothing."""
    count = read_count(sentence, head, table, backwards=True) or count_before(sentence, head, table)
    if count is None:
        return None
    before = sentence.tokens[count.first - 1].text if count.first else ""
    after = sentence.tokens[count.last + 1].text if count.last + 1 < len(sentence.tokens) else ""
    is_money = _is_symbol(before, table) or _has_symbol(sentence.tokens[count.first].text, table)
    return None if is_money or after in table.currencies.words else count


def read_count(sentence: Sentence, index: int, table: NumbersTable, *, backwards: bool = False) -> Count | None:
    """Return the number that the word at `index` belongs to.

    Args:
        backwards: The word is the last one of the number, not the first.
    """
    value = _value(sentence, index, table)
    if value is None:
        return None
    first = last = index
    text = sentence.tokens[index].text
    if backwards:
        first, value = _extend_left(sentence, index, value, table)
    else:
        last, value = _extend_right(sentence, index, value, table)
    if first == last and text in table.vague:
        return Count(text, first, last)
    return _with_range(sentence, Count(_written(value), first, last), table, backwards=backwards)


def money(sentence: Sentence, first: int, last: int, table: NumbersTable) -> Count | None:
    """Return the first sum of money between two words, as it is written."""
    for index in range(first, last + 1):
        if _value(sentence, index, table) is None:
            continue
        begin, end = index, index
        while end + 1 <= last and _continues(sentence, end + 1, table):
            end += 1
        before = sentence.tokens[begin - 1].text if begin else ""
        after = sentence.tokens[end + 1].text if end < last else ""
        if _is_symbol(before, table):
            begin -= 1
        elif after in table.currencies.words or _is_symbol(after, table):
            end += 1
        elif not _has_symbol(sentence.tokens[index].text, table):
            continue
        return Count(_as_written(sentence, begin, end), begin, end)
    return None


def span_of(sentence: Sentence, count: Count) -> Span:
    """Return the characters of a number."""
    return Span(sentence.tokens[count.first].span.start, sentence.tokens[count.last].span.end)


def _value(sentence: Sentence, index: int, table: NumbersTable) -> float | str | None:
    text = sentence.tokens[index].text
    match = _DIGITS.fullmatch(text.lstrip("$€£"))
    if match:
        return None if _is_date_part(sentence, index) else _digits(match.group(), table)
    lower = text.lower()
    if lower in table.words:
        return None if _is_article(sentence, index) else float(table.words[lower])
    if lower in table.scales:
        return float(table.scales[lower])
    if text in table.vague or lower in table.vague:
        return lower if lower in table.vague else text
    return _compound(lower, table)


def _is_number_word(token: Token, table: NumbersTable) -> bool:
    words = (token.lemma.lower(), token.text.lower())
    return any(word in table.words or word in table.vague for word in words)


def _is_article(sentence: Sentence, index: int) -> bool:
    """Tell whether a word for one is the article: it is tagged so, and no scale follows."""
    return sentence.tokens[index].pos == "DET"


def _is_date_part(sentence: Sentence, index: int) -> bool:
    """Tell whether digits are a year or a day: "2006", "18. Juni"."""
    if not _YEAR.fullmatch(sentence.tokens[index].text):
        return False
    after = sentence.tokens[index + 1 : index + 2]
    return not any(token.pos in ("NOUN", "ADJ", "PROPN") for token in after)


def _digits(text: str, table: NumbersTable) -> float | None:
    thousands = "".join(re.escape(mark) for mark in table.thousands)
    if re.fullmatch(rf"\d{{1,3}}([{thousands}]\d{{3}}){{1,10}}", text):
        return float(re.sub(r"\D", "", text))
    plain = text.replace(table.decimal, ".") if text.count(table.decimal) == 1 else text
    return float(plain) if re.fullmatch(r"\d{1,30}(\.\d{1,30})?", plain) else None  # longer is no count


def _compound(lower: str, table: NumbersTable) -> float | None:
    """Read number words written together or with a hyphen: "achtzehntausend", "twenty-five"."""
    if "-" in lower:
        parts = [table.words.get(part) for part in lower.split("-")]
        return float(sum(p for p in parts if p)) if all(parts) else None
    if not table.link:
        return None
    for scale, factor in table.scales.items():
        head, found, tail = lower.partition(scale)
        if found and head in table.words and (not tail or tail in table.words):
            return float(table.words[head] * factor + table.words.get(tail, 0))
    ones, joined, tens = lower.partition(table.link)
    if joined and ones in table.words and tens in table.words and table.words[tens] >= 20:
        return float(table.words[ones] + table.words[tens])
    return None


def _extend_right(sentence: Sentence, index: int, value: float | str, table: NumbersTable) -> tuple[int, float | str]:
    last = index
    while last + 1 < len(sentence.tokens):
        scale = table.scales.get(sentence.tokens[last + 1].text.lower().rstrip("."))
        if scale is None:
            break
        value = value * scale if isinstance(value, float) else f"{value} {sentence.tokens[last + 1].text}"
        last += 1
    return last, value


def _extend_left(sentence: Sentence, index: int, value: float | str, table: NumbersTable) -> tuple[int, float | str]:
    first = index
    while first > 0:
        before = _value(sentence, first - 1, table)
        if before is None:
            break
        scale = table.scales.get(sentence.tokens[first].text.lower())
        if scale is not None and isinstance(before, float) and isinstance(value, float):
            value = before * value
        elif isinstance(before, str) or isinstance(value, str):
            value = f"{_written(before)} {sentence.tokens[first].text}"
        else:
            break
        first -= 1
    return first, value


def _with_range(sentence: Sentence, count: Count, table: NumbersTable, *, backwards: bool) -> Count:
    """Join the other end of a range: "15 to 20", "zwischen 1.000 und 1.500"."""
    step = -1 if backwards else 1
    link = count.first - 1 if backwards else count.last + 1
    other = link + step
    if not (0 <= other < len(sentence.tokens) and 0 <= link < len(sentence.tokens)):
        return count
    if sentence.tokens[link].text.lower() not in table.ranges:
        return count
    value = _value(sentence, other, table)
    if not isinstance(value, float) or not count.text[:1].isdigit():
        return count
    if backwards:
        return Count(f"{_written(value)}-{count.text}", other, count.last)
    return Count(f"{count.text}-{_written(value)}", count.first, other)


def _written(value: float | str) -> str:
    if isinstance(value, str):
        return value
    return str(int(value)) if value.is_integer() else str(value)


def _continues(sentence: Sentence, index: int, table: NumbersTable) -> bool:
    return sentence.tokens[index].text.lower().rstrip(".") in table.scales


def _is_symbol(text: str, table: NumbersTable) -> bool:
    return text in table.currencies.symbols


def _has_symbol(text: str, table: NumbersTable) -> bool:
    return any(symbol in text for symbol in table.currencies.symbols)


def _as_written(sentence: Sentence, first: int, last: int) -> str:
    """Join words with one space where the text has white space between them."""
    text = ""
    for index in range(first, last + 1):
        token = sentence.tokens[index]
        apart = index > first and token.span.start > sentence.tokens[index - 1].span.end
        text += (" " if apart else "") + token.text
    return text
