"""What a tagger of names sees of each word of a sentence, and what it says of it.

Features in the manner of Tkachenko and Simanovsky (2012), "Named Entity Recognition: Exploring Features": the word, its
shape and ends, its part of speech, what tables know of it, what the rules make of it, and the same of its neighbours.
"""

from collections.abc import Sequence

from kb.actors.draft import Draft, Form
from kb.actors.line import Line, Name
from kb.records.mention import ActorKind

OUTSIDE = "O"
TYPES = {
    ActorKind.PERSON: "PER", ActorKind.PLACE: "LOC", ActorKind.STATE: "LOC", ActorKind.ORGANISATION: "ORG",
    ActorKind.MEDIA: "ORG", ActorKind.FORCE: "ORG", ActorKind.GOVERNMENT: "ORG", ActorKind.LEGISLATURE: "ORG",
}
"""What the corpora call the kinds of actors that have names."""
REACH = 2
AFFIX = 4


def features(line: Line, names: Sequence[Name], known: Sequence[Draft]) -> list[list[str]]:
    """Return the features of each word of a sentence; `names` are those that rules find, `known` those of tables."""
    own = [_own(line, index, told) for index, told in enumerate(tags(line, names, known))]
    rows = []
    for index, word in enumerate(line.words):
        row = ["bias", *own[index], *_affixes(word.text)]
        for step in range(-REACH, REACH + 1):
            other = index + step
            if step and 0 <= other < len(own):
                row += [f"{step}:{feature}" for feature in own[other]]
        row.append("first" if index == 0 else "inside")
        row.append("before=" + word.before[-1:])
        rows.append(row)
    return rows


def tags(line: Line, names: Sequence[Name], known: Sequence[Draft]) -> list[str]:
    """Return the names as a tag for each word, those of rules before those of tables: B-PER, I-PER, O."""
    found = [OUTSIDE] * len(line.words)
    for draft in known:
        inside = [i for i, w in enumerate(line.words) if draft.core.start <= w.start and w.end <= draft.core.end]
        if inside and draft.form is Form.NAME:
            _mark(found, inside[0], inside[-1], draft.kind)
    for name in names:
        _mark(found, name.first, name.last, name.kind)
    return found


def _mark(found: list[str], first: int, last: int, kind: ActorKind) -> None:
    if kind in TYPES:
        found[first : last + 1] = [f"B-{TYPES[kind]}", *[f"I-{TYPES[kind]}"] * (last - first)]


def _own(line: Line, index: int, told: str) -> list[str]:
    word, table = line.words[index], line.lexicon.table
    row = ["w=" + word.low, "p=" + word.pos, "s=" + shape(word.text), "r=" + told, "d=" + word.dep]
    if word.text in table.given_names:
        row.append("given")
    if index in line.nouns:
        row.append("noun=" + line.nouns[index].forms[0].kind.value)
    for first in range(max(index - 4, 0), index + 1):
        hit = line.hits.get(first)
        if hit is not None and hit[1] >= index:
            row += ["known=" + entry.sense.value for entry in hit[0].entries[:2]]
    return row


def _affixes(text: str) -> list[str]:
    low = text.lower()
    return [f"a{n}=" + low[:n] for n in range(2, AFFIX + 1)] + [f"z{n}=" + low[-n:] for n in range(1, AFFIX + 1)]


def shape(text: str) -> str:
    """Return the pattern of capitals, small letters, figures and marks of a word.

    >>> shape("Su-30MK2")
    'Xx-0X0'
    """
    pattern = ""
    for char in text:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if pattern[-1:] != kind:
            pattern += kind
    return pattern
