"""What a known name means at its place: the capital or the government, the adjective or the state."""

from kb.actors.draft import Draft, Form
from kb.actors.keys import actor_key
from kb.actors.lexicon import REGION, Entry, Sense
from kb.actors.line import Line
from kb.actors.match import Hit
from kb.actors.words import fold
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind
from kb.records.span import Span

QUOTES = "„“\"»«‚‘'”’"
NOT_PARTS = frozenset({"CCONJ", "ADP", "DET", "VERB", "AUX", "PUNCT", "SCONJ", "PRON"})
"""Words of these classes do not stand between a designation and the noun for its class."""
MIDDLE = 300
"""From this size on a city is believed even where the tagger takes its name for a common noun."""
LARGE = 500
"""A city of so many thousands is a place without a preposition before it; smaller ones need one."""


def known_drafts(line: Line) -> list[Draft]:
    """Return a draft for every known name of a sentence."""
    drafts = _shared_names(line)
    for first, (hit, last) in line.hits.items():
        draft = _whole(line, hit, first, last)
        if draft is not None:
            drafts.append(draft)
    for index, hits in line.inner.items():
        drafts += [draft for hit in hits if (draft := _part(line, hit, index)) is not None]
    return drafts


def _shared_names(line: Line) -> list[Draft]:
    """Read the first state of "North and South Korea", "Nord- und Südkorea"."""
    drafts = []
    for first, (hit, last) in line.hits.items():
        before = first - 2
        if before < 0 or line.lower(first - 1) not in line.lexicon.table.words.conjunctions or not hit.of(Sense.STATE):
            continue
        word = line.words[before]
        for shared in _shared_part(line, hit, first, last):
            entry = next((e for e in line.lexicon.find(f"{word.low}{shared}") if e.sense is Sense.STATE), None)
            if entry is not None:
                span = line.span(before, before)
                drafts.append(Draft(
                    span, span, entry.kind, Form.NAME, entry.shown, entry.key, line.sentence.index, entry.state,
                    gender=Gender.NEUTER, is_subject=line.is_subject(before),
                ))
    return drafts


def _shared_part(line: Line, hit: Hit, first: int, last: int) -> list[str]:
    """Return what two states may share at the end of their names, folded."""
    written = fold(hit.span.of(line.text))
    if last > first:
        return [f" {written.rpartition(' ')[2]}"]
    prefixes = (prefix.lower() for prefix in map(fold, line.lexicon.table.words.compass_prefixes))
    return [written.removeprefix(prefix) for prefix in prefixes if written.startswith(prefix)]


def _whole(line: Line, hit: Hit, first: int, last: int) -> Draft | None:
    if hit.joined_left or hit.joined_right:
        return _part(line, hit, last)
    entry = _adjective(line, hit, first, last)
    if entry is not None:
        return _draft(line, hit, entry, first, Form.ADJECTIVE)
    entry = _meaning(line, hit, first, last)
    if entry is None:
        return None
    if entry.sense is Sense.WEAPON:
        return _weapon(line, hit, entry, first, last)
    if _is_part(line, entry, first):
        return _region(line, hit, entry, first)
    return _draft(line, hit, entry, first, Form.NAME)


def _adjective(line: Line, hit: Hit, first: int, last: int) -> Entry | None:
    """Return the adjective that a name is here; where nouns have capitals, "Russisch" alone is a language."""
    entry = hit.of(Sense.ADJECTIVE)
    is_noun = line.endings_decline and line.words[first].is_capital
    return entry if entry and (_modifies(line, last) or (len(hit.entries) == 1 and not is_noun)) else None


def _is_part(line: Line, entry: Entry, first: int) -> bool:
    """Tell whether the word before a place says which part of it: "northern Iraq", "Iraqi Kurdistan"."""
    if entry.sense not in (Sense.STATE, Sense.PLACE) or line.endings_decline or not line.adjoins(first):
        return False
    before = line.hits.get(first - 1)
    has_adjective = before is not None and before[0].of(Sense.ADJECTIVE) is not None
    return line.lower(first - 1) in line.lexicon.table.words.compass or (entry.sense is Sense.PLACE and has_adjective)


def _region(line: Line, hit: Hit, entry: Entry, first: int) -> Draft:
    """Read a part of a state as a place: "northern Iraq"."""
    span = Span(line.words[first - 1].start, hit.span.end)
    before = line.hits.get(first - 1)
    state = before[0].entries[0].state if before else entry.state
    name = " ".join(span.of(line.text).split())
    return Draft(
        span, hit.span, ActorKind.PLACE, Form.NAME, name, actor_key(ActorKind.PLACE, name), line.sentence.index, state,
        gender=Gender.NEUTER,
    )


def _meaning(line: Line, hit: Hit, first: int, last: int) -> Entry | None:
    """Choose among the meanings of a name by what stands around it."""
    state, body, weapon = hit.of(Sense.STATE), hit.of(Sense.BODY), hit.of(Sense.WEAPON)
    if state:
        return state
    if body and (not body.careful or _is_marked(line, first, last, body.kind)):
        return body
    seat, place = hit.of(Sense.SEAT), _place(line, hit)
    if seat:
        return _seat(line, seat, place, first, last)
    if weapon and (not weapon.careful or _beside_weapon(line, first, last)):
        return weapon
    return place if place and _is_place(line, place, first) else None


def _place(line: Line, hit: Hit) -> Entry | None:
    """Return the place of a name: of several, the one in a state that the sentence names, or the largest."""
    places = [entry for entry in hit.entries if entry.sense is Sense.PLACE]
    others = (entry for other, _ in line.hits.values() if other is not hit for entry in other.entries)
    states = {entry.state for entry in others if entry.sense is Sense.STATE}
    return next((place for place in places if place.state in states), places[0] if places else None)


def _seat(line: Line, seat: Entry, place: Entry | None, first: int, last: int) -> Entry:
    """Read a capital: the place after "in", the government elsewhere."""
    if not stands_as_place(line, first, last):
        return seat
    return place or Entry(
        Sense.PLACE, ActorKind.PLACE, seat.name, seat.name, actor_key(ActorKind.PLACE, seat.name), seat.state
    )


def stands_as_place(line: Line, first: int, last: int) -> bool:
    """Tell whether the words around a capital speak of the place."""
    words, table = line.lexicon.table.words, line.words
    before = first - 1
    while before >= 0 and line.lower(before) in words.definite and table[before].pos in ("DET", ""):
        before -= 1
    if line.lower(before) in words.place_prepositions:
        return True
    if line.lower(before) in words.of:
        before -= 1
    if before >= 0 and table[before].text in words.place_nouns and not table[before + 1].before:
        return True
    return first == 0 and line.sentence.span.start == table[0].start and _is_dateline(line, last)


def _is_dateline(line: Line, last: int) -> bool:
    """Tell whether a sentence begins "Moskau (Reuters) -" or "Washington, 3 May –"."""
    after = line.text[line.words[last].end : line.words[last].end + 40]
    return after.lstrip()[:1] in "(,/" and any(dash in after for dash in ("–", "—", " - ", ")"))


def _is_marked(line: Line, first: int, last: int, kind: ActorKind) -> bool:
    """Tell whether quotation marks or a word for its kind speak for a name that is a common word."""
    before, end = line.words[first].before[-1:], line.words[last].end
    quoted = bool(before) and before in QUOTES and line.text[end : end + 1] in QUOTES
    noun = line.nouns.get(first - 1)
    return quoted or (noun is not None and any(form.kind is kind for form in noun.forms))


def _beside_weapon(line: Line, first: int, last: int) -> bool:
    words = line.lexicon.table.words.weapon_words
    if any(0 <= place < len(line.words) and line.words[place].text in words for place in (first - 1, last + 1)):
        return True
    return any(
        noun is not None and any(form.kind is ActorKind.WEAPON for form in noun.forms)
        for noun in (line.nouns.get(first - 1), *(line.nouns.get(last + step) for step in (1, 2, 3)))
    )


def _is_place(line: Line, place: Entry, first: int) -> bool:
    """Tell whether a city's name is meant as one: after a preposition of place, or it is large."""
    before, words = line.lower(first - 1), line.lexicon.table.words
    if place.rank >= REGION or _after_place(line, first):
        return True
    if before in words.locative or line.words[first].before.endswith((",", "(")):
        return line.words[first].pos in ("PROPN", "X", "") or (line.words[first].pos == "NOUN" and place.rank >= MIDDLE)
    return place.rank >= LARGE and not place.careful and line.words[first].pos in ("PROPN", "")


def _after_place(line: Line, first: int) -> bool:
    """Tell whether a noun for places or, with "and", another city stands right before a city."""
    if not line.adjoins(first):
        return False
    noun = line.nouns.get(first - 1)
    if noun and noun.forms[0].kind is ActorKind.PLACE:
        return True
    if line.lower(first - 1) not in line.lexicon.table.words.conjunctions:
        return False
    ends = (hit for hit, last in line.hits.values() if last == first - 2)
    return line.words[first].pos == "PROPN" and any(hit.of(Sense.PLACE) for hit in ends)


def _modifies(line: Line, last: int) -> bool:
    """Tell whether a name stands before the noun that it belongs to ("US officials")."""
    after = last + 1
    if after >= len(line.words) or line.words[after].before:
        return False
    word = line.words[after]
    return word.pos in ("NOUN", "ADJ") or after in line.nouns or (not word.pos and word.text.islower())


def _part(line: Line, hit: Hit, index: int) -> Draft | None:
    """Read a name that is a part of a longer word: "US-Soldaten", "Igla-S-Raketen", "Su-30MK2"."""
    weapon = hit.of(Sense.WEAPON)
    if weapon and (not weapon.careful or index in line.nouns):
        first = next((i for i, word in enumerate(line.words) if word.start <= hit.span.start < word.end), index)
        return _weapon(line, hit, weapon, first, index)
    entry = hit.of(Sense.ADJECTIVE, Sense.STATE, Sense.BODY, Sense.SEAT)
    if entry is None or entry.careful:
        return None
    return _draft(line, hit, entry, index, Form.ADJECTIVE)


def _weapon(line: Line, hit: Hit, entry: Entry, first: int, last: int) -> Draft:
    """Take the class noun after a designation with it: "Patriot missiles", "F-16 fighter jets"."""
    end = last
    for step in range(1, 4):
        noun = line.nouns.get(last + step)
        if not line.adjoins(last + step) or line.words[last + step].pos in NOT_PARTS:
            break
        if noun and noun.first <= last + step and any(f.kind is ActorKind.WEAPON for f in noun.forms):
            end = noun.last
            break
    span = line.span(first, end)
    noun = line.nouns.get(end)
    plural = noun is None or any(form.is_plural for form in noun.forms)
    return Draft(
        span, hit.span, ActorKind.WEAPON, Form.NAME, span.of(line.text), entry.key, line.sentence.index,
        is_plural=plural, gender=Gender.NEUTER, is_subject=line.is_subject(end),
    )


def _draft(line: Line, hit: Hit, entry: Entry, index: int, form: Form) -> Draft:
    return Draft(
        Span(_start(line, hit, entry, index, form), hit.span.end), hit.span, entry.kind, form, _name(line, hit, entry),
        entry.key, line.sentence.index, entry.state,
        gender=Gender.NEUTER, is_subject=form is Form.NAME and line.is_subject(index),
    )


def _name(line: Line, hit: Hit, entry: Entry) -> str:
    """Return the name of what a hit means: a place as written, without the ending of a genitive."""
    if entry.kind is not ActorKind.PLACE:
        return entry.shown
    written = " ".join(hit.span.of(line.text).split())
    endings = line.lexicon.endings.genitive if hit.is_genitive else ()
    return next((written.removesuffix(e) for e in endings if written.endswith(e)), written)


def _start(line: Line, hit: Hit, entry: Entry, index: int, form: Form) -> int:
    """Return where a mention begins: at the noun for its kind, where that stands right before it."""
    noun = line.nouns.get(index - 1)
    if noun is None or form is Form.ADJECTIVE or not line.adjoins(index):
        return hit.span.start
    return line.words[noun.first].start if any(f.kind is entry.kind for f in noun.forms) else hit.span.start
