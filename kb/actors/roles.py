"""Drafts of persons with their offices, and of people and bodies that only a noun names."""

from dataclasses import replace

from kb.actors.draft import Draft, Form
from kb.actors.keys import actor_key
from kb.actors.lexicon import Sense
from kb.actors.line import Line, Name
from kb.actors.phrases import Phrase, nominative, read_phrase
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind
from kb.records.span import Span

COMMA = (",", "–", "—", ", ")


def name_drafts(line: Line, names: list[Name]) -> list[Draft]:
    """Return a draft for every name, with the office before or beside it."""
    phrases = {index: read_phrase(line, noun) for index, noun in line.nouns.items()}
    drafts = []
    for name in names:
        phrase = phrases.get(name.after.last) if name.after else None
        drafts.append(_named(line, name, phrase))
    return [_with_apposition(line, draft, phrases) for draft in drafts]


def _named(line: Line, name: Name, phrase: Phrase | None) -> Draft:
    core = line.span(name.first, name.last)
    span = line.span(phrase.first, name.last) if phrase else core
    written = " ".join(core.of(line.text).split())
    index = phrase.head if phrase else name.last
    return Draft(
        span, core, name.kind, Form.NAME, written, actor_key(name.kind, written), line.sentence.index,
        state=phrase.owner if phrase else None, gender=name.gender or Gender.ANY,
        is_subject=line.is_subject(index) or line.is_subject(name.first), role=_office(line, phrase) if phrase else "",
    )


def _office(line: Line, phrase: Phrase) -> str:
    """Return the office of a phrase in the nominative singular, in lower case: "außenminister"."""
    prefix = phrase.noun.prefix.rpartition("-")[2]
    modifiers = "" if line.endings_decline else line.span(phrase.first, phrase.head).of(line.text).casefold()
    base = phrase.form.base.lower()
    return modifiers if modifiers.endswith(base) else prefix.casefold() + base


def _with_apposition(line: Line, draft: Draft, phrases: dict[int, Phrase]) -> Draft:
    """Take office and state from "X, ein Abgeordneter der Duma" or "der Minister, X,"."""
    if draft.kind is not ActorKind.PERSON:
        return draft
    for phrase in phrases.values():
        if phrase.form.kind is ActorKind.PERSON and not phrase.form.is_plural and _beside(line, draft, phrase):
            state, role = draft.state or phrase.owner, draft.role or _office(line, phrase)
            return replace(draft, state=state, role=role, beside=line.span(phrase.first, phrase.last))
    return draft


def _beside(line: Line, draft: Draft, phrase: Phrase) -> bool:
    """Tell whether only a comma stands between a name and a phrase, which then ends at a comma or stop."""
    span = line.span(phrase.first, phrase.last)
    if span.start >= draft.span.end:
        between = line.text[draft.span.end : span.start].strip()
        head, _, article = between.partition(" ")
        words = line.lexicon.table.words
        return head == "," and (not article or article.casefold() in words.definite | words.indefinite)
    between = line.text[span.end : draft.span.start].strip()
    after = line.text[draft.span.end : draft.span.end + 1]
    return between == "," and (after in (",", ".", ";", ")") or _verb_follows(line, draft))


def _verb_follows(line: Line, draft: Draft) -> bool:
    after = next((word for word in line.words if word.start >= draft.span.end), None)
    return after is not None and after.pos in ("VERB", "AUX")


def role_drafts(line: Line, names: list[Name]) -> list[Draft]:
    """Return a draft for every noun of a role that stands for somebody, or something, by itself."""
    with_name = {name.after.last for name in names if name.after}
    in_names = {i for name in names for i in range(name.first, name.last + 1)}
    before_names = {name.first - 1: name.kind for name in names if line.adjoins(name.first)}
    drafts = []
    for index, noun in line.nouns.items():
        is_label = before_names.get(index) in {form.kind for form in noun.forms} - {ActorKind.PERSON}
        if index in with_name or index in in_names or is_label or _names_its_name(line, index):
            continue
        drafts.append(_role(line, read_phrase(line, noun)))
    return drafts


def _names_its_name(line: Line, index: int) -> bool:
    """Tell whether a noun only says what the name after it is: "Nachrichtenagentur TASS"."""
    known = line.hits.get(index + 1)
    after = line.words[index + 1] if index + 1 < len(line.words) else None
    if known is None or after is None or not after.follows or known[0].is_genitive:
        return False
    kinds = {entry.kind for entry in known[0].entries}
    return any(form.kind in kinds for form in line.nouns[index].forms)


def _role(line: Line, phrase: Phrase) -> Draft:
    words, form = line.lexicon.table.words, phrase.form
    name = nominative(line, phrase)
    kind = _kind(phrase)
    definite = phrase.determiner in words.definite or phrase.determiner in words.contractions
    core = Span(line.words[phrase.noun.first].start, line.words[phrase.head].end)
    return Draft(
        line.span(phrase.first, phrase.last), core, kind, Form.ROLE, name, _weapon_key(line, phrase) or _role_key(
            kind, name, phrase.owner
        ),
        line.sentence.index, phrase.owner, form.gender, form.is_plural, line.is_subject(phrase.head), definite,
        is_possessed=phrase.determiner in words.possessives,
        is_owned=phrase.is_owned,
        is_bare=phrase.first == phrase.noun.first and not phrase.is_owned and not phrase.noun.prefix,
        base=form.base.lower(), role=_office(line, phrase) if form.kind is ActorKind.PERSON else "",
    )


def _kind(phrase: Phrase) -> ActorKind:
    """People without a name are a group, but for one holder of an office that belongs to somebody."""
    form = phrase.form
    if form.kind is not ActorKind.PERSON:
        return form.kind
    return ActorKind.PERSON if form.is_office and not form.is_plural and phrase.is_owned else ActorKind.GROUP


def _weapon_key(line: Line, phrase: Phrase) -> str | None:
    """Return the key of the system that a phrase for a weapon names: "russische Igla-S-Raketen"."""
    if phrase.form.kind is not ActorKind.WEAPON:
        return None
    within = (hit for index in range(phrase.first, phrase.head + 1) for hit in line.inner.get(index, ()))
    return next((entry.key for hit in within if (entry := hit.of(Sense.WEAPON))), None)


def _role_key(kind: ActorKind, name: str, owner: str | None) -> str:
    return actor_key(kind, f"{owner} {name}" if owner else name)
