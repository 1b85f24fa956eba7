"""Short cases by phenomenon: who says what, in which chain, how sure it is, and what changes leave alone.

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
from dataclasses import dataclass, field, replace
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

    @property
    def name(self) -> str:
        """Its table and phenomenon."""
        return f"{self.table}: {self.phenomenon}"

    def passes(self) -> bool:
        """Tell whether it is read as it should be."""
        return CHECKS[self.table](self)


def cases() -> Iterator[Case]:
    """Yield the cases of all tables, in their order, and those that are made of them."""
    for table in TABLES:
        yield from _written(table)
    for case in _written("status"):
        if any(name in case.line for name in OTHERS[case.language]):
            yield replace(case, table="names")
    texts = [(c.phenomenon, c.line.partition(" | ")[2]) for c in _written("status")]
    for (phenomenon, german), (_, english) in zip(texts[::2], texts[1::2], strict=True):
        yield Case("twins", phenomenon, "de", f"{german} | {english}")


def _written(table: str) -> Iterator[Case]:
    """Yield the cases that stand in a table."""
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


def reading(text: str, language: str) -> list[tuple[str, str, frozenset[str], int]]:
    """Return what a text tells: type, status, who is in it (by key, without weapons), how many speak of it."""
    found = []
    for claim in read(text, language).claims:
        if claim.type != "Statement":
            fillers = [f for role, names in claim.roles.items() if role not in THINGS for f in names]
            keys = frozenset(f.actor for f in fillers if f.actor and f.actor.startswith("iso:"))
            found.append((claim.type, claim.status.value, keys, len(claim.said_by)))
    return sorted(found, key=str)


def metamorphic(case: Case) -> bool:
    """Tell whether a change leaves a reading alone, or makes it what the heading says."""
    before, _, after = case.line.partition(" | ")
    kind = case.phenomenon.partition(":")[0]
    one, other = reading(before, case.language), reading(after, case.language)
    if kind == "same":
        return one == other != []
    expected = kind.removeprefix("status ")
    return {s for _, s, _, _ in one} != {s for _, s, _, _ in other} == {expected}


def names(case: Case) -> bool:
    """Tell whether other names have the same status."""
    text = case.line
    for name, other in OTHERS[case.language].items():
        text = text.replace(name, other)
    expected, _, changed = text.partition(" | ")
    return {s for _, s, _, _ in reading(changed, case.language)} == {expected}


def twins(case: Case) -> bool:
    """Tell whether a German text and its English twin are read alike."""
    german, _, english = case.line.partition(" | ")
    return reading(german, "de") == reading(english, "en") != []


def status(case: Case) -> bool:
    """Tell whether the events of a text, and at least one, have the status expected."""
    expected, _, text = case.line.partition(" | ")
    claims = read(text, case.language).claims
    return {c.status.value for c in claims if c.type != "Statement"} == {expected}


TABLES = ("sayings", "chains", "status", "metamorphic")
CHECKS = {
    "sayings": says, "chains": chains, "status": status, "metamorphic": metamorphic, "names": names, "twins": twins,
}
THINGS = frozenset({"item", "weapon", "quantity", "action", "force"})
OTHERS = {
    "de": {
        "Russland": "Frankreich", "russische": "französische", "Iran": "Sudan", "Aleppo": "Mossul", "Syrien": "Mali",
        "Raketen": "Panzer",
    },
    "en": {
        "Russian": "French", "Russia": "France", "Iran": "Sudan", "Aleppo": "Mosul", "Syria": "Mali",
        "missiles": "tanks",
    },
}
"""Names and others of their kind; in "names" every case of `status.txt` is read with them."""


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
        rate = found.setdefault(case.name, Rate())
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
