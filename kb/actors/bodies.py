"""Names of bodies by the words in them: "Bank of Scotland", "Harvard Business School"."""

from collections.abc import Sequence

from kb.actors.lexicon import Sense
from kb.actors.line import Line, Name
from kb.actors.runs import NAME_TAGS

LONGEST_BODY = 9


def body_name(line: Line, index: int) -> Name | None:
    """Read a run of capitalised words with a word for bodies in it: "Bank of Scotland", "Harvard Business School"."""
    bodies, joining = line.lexicon.table.body_words, line.lexicon.table.joining
    if not _may_be_in_body(line, index) or (index in line.covered and line.hits.get(index) is None):
        return None
    kind, last = bodies.get(line.words[index].text), index
    pending: list[str] = []
    has_owner = False
    for i in range(index + 1, min(index + LONGEST_BODY, len(line.words))):
        word = line.words[i]
        if not word.follows:
            break
        if _may_be_in_body(line, i):
            if pending and (kind is None or not _joins(line, pending, has_owner)):
                break
            kind = kind if pending else bodies.get(word.text, kind)
            has_owner = has_owner or bool(pending)
            last, pending = i, []
        elif word.text in joining and len(pending) < 2:
            pending.append(word.low)
        else:
            break
    known = line.hits.get(index)
    if known and known[1] == last and known[0].of(Sense.STATE, Sense.BODY):
        return None
    if kind is None or last == index or line.words[last].text in line.lexicon.table.words.thing_words:
        return None
    return Name(kind, index, _last_of_hit(line, last))


def _joins(line: Line, small: Sequence[str], has_owner: bool) -> bool:
    """Tell whether small words go on with a name: "and" does after "of", else it begins another name."""
    return has_owner or not line.lexicon.table.words.conjunctions.intersection(small)


def _may_be_in_body(line: Line, index: int) -> bool:
    word = line.words[index]
    if not word.is_capital or word.text in line.lexicon.table.words.not_names:
        return False
    return word.pos in NAME_TAGS or (not line.endings_decline and word.pos in ("NOUN", "ADJ"))


def _last_of_hit(line: Line, index: int) -> int:
    """Return the last word of the known name that a word lies in."""
    return max((last for first, (_, last) in line.hits.items() if first <= index <= last), default=index)
