"""Names as a trained tagger sees them, beside those that rules find.

The model is a conditional random field (Lafferty, McCallum and Pereira 2001) of CRFsuite. Rules know persons by titles,
offices and given names, and bodies by their nouns; the tagger finds what has no such mark, and says what it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol, cast

import pycrfsuite

from kb.actors.draft import Draft, Form
from kb.actors.line import Line, Name
from kb.actors.runs import NAME_TAGS
from kb.actors.tagging import OUTSIDE, TYPES, features
from kb.lang.codes import HOME
from kb.records.mention import ActorKind


class Tagger(Protocol):
    """What says a tag of each word of a sentence, and how sure it is."""

    def tag(self, rows: Sequence[Sequence[str]], /) -> list[str]:
        """Return a tag for each row of features."""

    def marginal(self, tag: str, index: int, /) -> float:
        """Return the probability of a tag of a word of the sentence tagged last."""


KINDS = {"PER": ActorKind.PERSON, "LOC": ActorKind.PLACE, "ORG": ActorKind.ORGANISATION}
SURE = 0.7
"""Probability from which the tagger overrules what rules guess a name to be."""


def model_path(language: str) -> Path:
    """Return where the model of a language lies, if there is one."""
    return HOME / language / "names" / "model.crfsuite"


@cache
def tagger(language: str) -> Tagger | None:
    """Open the tagger of a language once; `None` where there is none."""
    path = model_path(language)
    if not path.is_file():
        return None
    found = pycrfsuite.Tagger()
    found.open(str(path))
    return cast("Tagger", found)


def with_tagged(line: Line, names: Sequence[Name], known: Sequence[Draft], model: Tagger) -> list[Name]:
    """Return the names of a sentence by rules, tables and the tagger together, in order."""
    if not _has_unknown(line, names):
        return list(names)
    tagged = spans(model.tag(features(line, names, known)))
    taken = _taken(line, known)
    kept = [name if not name.is_guess else _judged(line, name, tagged, model) for name in names]
    sure = [name for name in kept if name is not None]
    held = taken | {i for name in sure for i in range(name.first, name.last + 1)}
    added = [name for name in tagged if not held & set(range(name.first, name.last + 1)) and _may_be_new(line, name)]
    return sorted([*sure, *added], key=lambda name: name.first)


def _has_unknown(line: Line, names: Sequence[Name]) -> bool:
    """Tell whether a proper noun of a sentence is in no table and no name that is surely one."""
    sure = {i for name in names if not name.is_guess for i in range(name.first, name.last + 1)}
    return any(
        word.is_capital and word.pos in NAME_TAGS and index not in sure and index not in line.covered
        for index, word in enumerate(line.words)
    )


def spans(found: Sequence[str]) -> list[Name]:
    """Return the names that tags tell: B-PER, I-PER, O."""
    names: list[Name] = []
    for index, tag in enumerate(found):
        if tag == OUTSIDE:
            continue
        kind = KINDS[tag[2:]]
        last = names[-1] if names else None
        if tag[0] == "I" and last is not None and last.last == index - 1 and last.kind is kind:
            names[-1] = replace(last, last=index)
        else:
            names.append(Name(kind, index, index))
    return names


def _judged(line: Line, name: Name, tagged: Sequence[Name], model: Tagger) -> Name | None:
    """Return what the rules guess to be a name as the tagger sees it; acronyms are names in any case."""
    over = [other for other in tagged if other.first <= name.last and name.first <= other.last]
    if not over:
        return name if line.words[name.first].text.isupper() else None
    same = next((other for other in over if (other.first, other.last) == (name.first, name.last)), None)
    is_sure = same is not None and model.marginal(f"B-{TYPES[same.kind]}", same.first) >= SURE
    return same if is_sure else name


def _taken(line: Line, known: Sequence[Draft]) -> set[int]:
    inside = [draft.core for draft in known if draft.form in (Form.NAME, Form.ADJECTIVE)]
    return {i for i, w in enumerate(line.words) if any(core.start < w.end and w.start < core.end for core in inside)}


def _may_be_new(line: Line, name: Name) -> bool:
    """Tell whether a name that only the tagger sees holds no noun of a role and no word that is never a name."""
    places = range(name.first, name.last + 1)
    return not any(i in line.nouns or line.words[i].text in line.lexicon.table.words.not_names for i in places)
