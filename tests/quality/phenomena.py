"""Short cases by phenomenon: who says what, in which chain, and how sure it is.

    python -m tests.quality.phenomena [--write]

prints how many cases of each phenomenon are read right, and those that are not. `--write` keeps it
in `reading/rates.toml`; `test_phenomena.py` lets no figure fall. The tables of `reading/` say what
their lines mean.
"""

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from kb.pipeline import Extraction, extract
from kb.records.document import Document
from kb.records.span import Span

HERE = Path(__file__).parent / "reading"
RATES = HERE / "rates.toml"
TODAY = date(2025, 11, 10)
MARK = re.compile(r"\{([sc]) ([^{}]*)\}")
WORD = re.compile(r"\w+")
FIT = 0.8
"""Words that two spans have to share (Dice) to be taken for the same."""


@dataclass(frozen=True)
class Case:
    """One line of a table."""

    table: str
    phenomenon: str
    language: str
    line: str

    def passes(self) -> bool:
        """Tell whether it is read as it should be."""
        return CHECKS[self.table](self)


def cases() -> Iterator[Case]:
    """Yield the cases of all tables, in their order."""
    for table in CHECKS:
        phenomenon = ""
        for line in (HERE / f"{table}.txt").read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                phenomenon = line[3:]
            elif line and not line.startswith("#"):
                language, _, rest = line.partition(" | ")
                yield Case(table, phenomenon, language, rest)


@cache
def read(text: str, language: str) -> Extraction:
    """Return what is read from a text."""
    return extract(Document("test:text", text, language, TODAY))


def says(case: Case) -> bool:
    """Tell whether the attribution that a line marks is found; without marks that none is."""
    text, spans = unmarked(case.line)
    found = read(text, case.language).attributions
    if not spans["c"]:
        return not found
    return any(fits(text, a.content, spans["c"]) and fits(text, a.source, spans["s"]) for a in found)


def unmarked(line: str) -> tuple[str, dict[str, list[Span]]]:
    """Return a line without its marks, and where they stood."""
    text, last, spans = "", 0, {"s": list[Span](), "c": list[Span]()}
    for mark in MARK.finditer(line):
        text += line[last : mark.start()]
        spans[mark[1]].append(Span(len(text), len(text) + len(mark[2])))
        text += mark[2]
        last = mark.end()
    return text + line[last:], spans


def fits(text: str, found: tuple[Span, ...], expected: list[Span]) -> bool:
    """Tell whether spans hold nearly the same words."""
    one, other = words(text, found), words(text, tuple(expected))
    return one == other or 2 * len(one & other) >= FIT * (len(one) + len(other)) > 0


def words(text: str, spans: tuple[Span, ...]) -> set[int]:
    """Return where the words of some spans begin."""
    return {m.start() for m in WORD.finditer(text) for s in spans if s.start <= m.start() < s.end}


def chains(case: Case) -> bool:
    """Tell whether the longest chain of speakers is the one expected."""
    text, _, expected = case.line.partition(" => ")
    names = [name for link in expected.split(" > ") for name in link.split(" + ")]
    found = [[s.name for s in a.speakers] for a in read(text, case.language).attributions]
    return max(found, key=len, default=[]) == names


def status(case: Case) -> bool:
    """Tell whether the events of a text, and at least one, have the status expected."""
    expected, _, text = case.line.partition(" | ")
    claims = read(text, case.language).claims
    return {c.status.value for c in claims if c.type != "Statement"} == {expected}


CHECKS = {"sayings": says, "chains": chains, "status": status}


@dataclass
class Rate:
    """How many cases of a phenomenon are right and how many there are, by language, and which fail."""

    right: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    failing: list[str] = field(default_factory=list)


def rates() -> dict[str, Rate]:
    """Measure all phenomena, in the order of the tables."""
    found: dict[str, Rate] = {}
    for case in cases():
        rate = found.setdefault(f"{case.table}: {case.phenomenon}", Rate())
        rate.whole[case.language] += 1
        if case.passes():
            rate.right[case.language] += 1
        else:
            rate.failing.append(case.line)
    return found


def floors() -> dict[str, Rate]:
    """Return the figures that are not to fall."""
    raw = tomllib.loads(RATES.read_text(encoding="utf-8"))
    return {
        name: Rate(Counter(entry["right"]), Counter(entry["cases"]), entry.get("failing", []))
        for name, entry in raw.items()
    }


def written(found: dict[str, Rate]) -> str:
    """Write figures as TOML."""
    lines = ["# Written by python -m tests.quality.phenomena --write."]
    for name, rate in found.items():
        lines += ["", f"['{name}']", f"right = {_inline(rate.right)}", f"cases = {_inline(rate.whole)}"]
        if rate.failing:
            lines += ["failing = [", *(f"  '''{line}'''," for line in rate.failing), "]"]
    return "\n".join(lines) + "\n"


def _inline(counts: Counter[str]) -> str:
    return "{ " + ", ".join(f"{language} = {counts[language]}" for language in sorted(counts)) + " }"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="keep the figures")
    options = parser.parse_args()
    found = rates()
    for name, rate in found.items():
        print(f"{name:55}", "  ".join(f"{lang} {rate.right[lang]}/{rate.whole[lang]}" for lang in sorted(rate.whole)))
        for line in rate.failing:
            print(f"    fails: {line}")
    for language in ("de", "en"):
        right, whole = (sum(getattr(r, kind)[language] for r in found.values()) for kind in ("right", "whole"))
        print(f"{language}: {right} of {whole}")
    if options.write:
        RATES.write_text(written(found), encoding="utf-8")


if __name__ == "__main__":
    main()
