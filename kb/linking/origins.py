"""Agencies that a text is from, by whatever words say so: "(dpa)", "Quelle: AFP", "Reuters contributed to this report".

An agency that is told of ("he said to Reuters") is none of them; that is a speaker of the claim.
"""

import re
from functools import cache

from kb.lang.tables.credits import read_credits
from kb.linking.copies import AGENCIES, credited

BETWEEN = r"(?:\s*[\w.-]+\s*[,/&+]|\s+(?:and|und|der|the|von)\b){0,3}"
"""What may stand between the words and an agency: other names of a list ("Quelle: sender.example, abc/dpa")."""
MORE = r"(?:(?:\s*[,/&]\s*|\s+(?:and|und)\s+)[\w.-]+){0,5}"
"""What may follow in such a list."""


def credits_of(text: str) -> tuple[str, ...]:
    """Return the agencies that a text says it is from, in upper case, sorted.

    >>> credits_of("Die Lage ist ruhig.\\n\\nQuelle: sender.example, abc/dpa")
    ('DPA',)
    >>> credits_of("He told Reuters that he would come.")
    ()
    """
    name, patterns = _patterns()
    found = {one for pattern in patterns for match in pattern.finditer(text) for one in name.findall(match.group())}
    full = {words.lower(): short for words, short in read_credits().names.items()}
    short = {full.get(" ".join(one.split()).lower(), one).upper() for one in found}
    return tuple(sorted({*credited(text), *short}))


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what finds an agency, and what finds the words that credit one or a list of them."""
    table = read_credits()
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in (*table.names, *AGENCIES))
    before, after = ("|".join(map(re.escape, words)) for words in (table.before, table.after))
    agency = rf"(?<![\w-])(?:{names})(?![\w-])"
    signed = rf"(?<![\w-])(?:{names}|{'|'.join(map(str.lower, AGENCIES))})(?![\w-])"
    return re.compile(agency, re.IGNORECASE), (
        re.compile(
            rf"(?<!\w)(?:{before})\s*:?\s*{BETWEEN}\s*(?:Nachrichtenagentur\s+)?{agency}{MORE}", re.IGNORECASE
        ),
        re.compile(rf"{agency}{MORE}\s+(?:{after})", re.IGNORECASE),
        re.compile(rf"^[ \t(]*(?:[\w.-]+[,/]\s?)?{signed}(?:[,/]\s?[\w.-]+){{0,5}}[ \t)]*$", re.MULTILINE),
    )
