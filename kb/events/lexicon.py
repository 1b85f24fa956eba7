"""The table of a language, compiled once: every form of every word to what it calls."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from kb.lang.pack import language_pack
from kb.lang.tables.events import EventsTable
from kb.lang.tables.triggers import LightExpression, TriggerGroup

_Value = TypeVar("_Value")

MIN_FIRST_PART = 4
"""Letters before the end of a compound: fewer make another word ("Kom-mission")."""


MIN_LAST_PART = 5
"""Letters of the end of a compound: fewer stand at the end of many words ("Ter-mine")."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A trigger as the table gives it: its words in order, the place of its head among them, its group."""

    group: TriggerGroup
    words: tuple[str, ...]
    head: int = 0
    is_compound: bool = False
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CasualtyVerb:
    """A verb of killing or injuring: the role of the number, where those hurt stand, words beside it."""

    role: str
    place: str
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-ups for one language; keys are lower case.

    Args:
        table: What was compiled.
        verbs: Infinitive to triggers whose verb it is.
        nouns: Form of a noun to triggers that end with it.
        ends: End of a compound to triggers.
        kinds: Form of a common noun to kinds.
        governors: "verb", "noun", "adjective" to word to status.
        governing_prepositions: Status to the prepositions that join an event to a verb of that status.
        governing_phrases: Verb to words beside it and the status that they settle together.
        prepositions: Preposition to its classes.
        light_act: Verbs whose object an event noun is.
        light_happen: Verbs whose subject an event noun is.
        light_nouns: Nouns that an event noun hangs on without being about anything else.
        expressions: Verb to words beside it and the expression that they make.
        actions: Word to what a planned strike is called.
        first_parts: First part of a compound to kind and name.
        themes: Word to what a text with it may be about.
        casualty_verbs: Verb to how it tells of killed or injured.
        casualty_nouns: Form of a noun to "killed" or "injured".
        victims: Forms of nouns for all that were hurt.
        generic: Forms of nouns that name nobody in particular.
        weapons: Names of weapon systems.
    """

    table: EventsTable
    verbs: Mapping[str, tuple[Entry, ...]]
    nouns: Mapping[str, tuple[Entry, ...]]
    ends: Mapping[str, tuple[Entry, ...]]
    kinds: Mapping[str, frozenset[str]]
    governors: Mapping[tuple[str, str], str]
    governing_prepositions: Mapping[str, frozenset[str]]
    governing_phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    prepositions: Mapping[str, frozenset[str]]
    light_act: frozenset[str]
    light_happen: frozenset[str]
    light_nouns: frozenset[str]
    expressions: Mapping[str, tuple[tuple[frozenset[str], LightExpression], ...]]
    actions: Mapping[str, str]
    first_parts: Mapping[str, tuple[str, str]]
    themes: Mapping[str, str]
    casualty_verbs: Mapping[str, tuple[CasualtyVerb, ...]]
    casualty_nouns: Mapping[str, str]
    victims: frozenset[str]
    generic: frozenset[str]
    weapons: frozenset[str] = frozenset()

    def _named(self, form: str) -> frozenset[str]:
        """Return that a compound is a weapon where its first part is the name of one ("Patriot-Batterie")."""
        first, _, last = form.rpartition("-")
        is_weapon = first in self.weapons and not self.kinds.get(last, frozenset()) & {"group", "person", "place"}
        return frozenset({"weapon"}) if is_weapon else frozenset()

    def common_kinds(self, *forms: str) -> frozenset[str]:
        """Return the kinds of a common noun, by its forms or by the end of the compound that it is."""
        for form in forms:
            if form in self.kinds:
                return self.kinds[form]
        for form in forms:
            for last in _last_parts(form):
                if last in self.kinds:
                    return self.kinds[last] | self._named(form)
        if not self.table.compounding:
            return frozenset()
        for form in forms:
            for start in range(MIN_FIRST_PART, len(form) - MIN_LAST_PART + 1):
                if form[start:] in self.kinds:
                    return self.kinds[form[start:]]
        return frozenset()


def _last_parts(form: str) -> list[str]:
    """Return what follows each hyphen of a word, the longest first: "u-boot" and "boot" of "atom-u-boot"."""
    return [form[place + 1 :] for place, letter in enumerate(form) if letter == "-"]


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the compiled table of a language."""
    pack = language_pack(language)
    names = (name.lower() for weapon in pack.actors.weapons for name in weapon.names)
    return replace(compile_lexicon(pack.events), weapons=frozenset(names))


def compile_lexicon(table: EventsTable) -> Lexicon:
    """Compile a table into look-ups by word form."""
    return Lexicon(
        table=table,
        verbs=_freeze(_verb_entries(table)),
        nouns=_freeze(_noun_entries(table)),
        ends=_freeze(_end_entries(table)),
        kinds={form: frozenset(kinds) for form, kinds in _kind_forms(table).items()},
        governors=_governors(table),
        governing_prepositions={group.status: frozenset(group.prepositions) for group in table.governors},
        governing_phrases=_freeze(_governing_phrases(table)),
        prepositions=_prepositions(table),
        light_act=frozenset(table.light.act),
        light_happen=frozenset(table.light.happen),
        light_nouns=frozenset(form for noun in table.light.nouns for form in forms_of(noun, table)),
        expressions=_freeze(_expressions(table)),
        actions=_actions(table),
        first_parts={part: (kind, name) for kind, parts in table.first_parts.items() for part, name in parts.items()},
        themes={word: theme for theme, words in table.themes.items() for word in words},
        casualty_verbs=_freeze(_casualty_verbs(table)),
        casualty_nouns={
            form: role for role, nouns in _casualty_nouns(table) for n in nouns for form in forms_of(n, table)
        },
        victims=frozenset(form for noun in table.casualties.victims for form in forms_of(noun, table)),
        generic=frozenset(form for noun in table.casualties.generic for form in forms_of(noun, table)),
    )


def forms_of(noun: str, table: EventsTable) -> frozenset[str]:
    """Return all forms that a noun may take, in lower case; some that it never takes are among them."""
    lower = noun.lower()
    stems = {lower}
    vowels = [m.start() for m in re.finditer("|".join(table.umlauts), lower)] if table.umlauts else []
    if vowels:
        place = vowels[-1] - 1 if lower[max(vowels[-1] - 1, 0) : vowels[-1] + 1] == "au" else vowels[-1]
        stems.add(lower[:place] + table.umlauts[lower[place]] + lower[place + 1 :])
    forms = {stem + ending for stem in stems for ending in table.endings}
    if lower.endswith("y"):
        forms.add(lower[:-1] + "ies")
    if lower.endswith("man"):
        forms.add(lower[:-3] + "men")
    return frozenset(forms)


def _agents(noun: str, table: EventsTable) -> frozenset[str]:
    """Return forms that name who acts, not the event ("Amokläufer" is no plural of "Amoklauf")."""
    forms = forms_of(noun, table)
    return frozenset(
        form for form in forms if form.endswith(table.agent_ends) and not noun.lower().endswith(table.agent_ends)
    )


def verb_words(spelled: str) -> tuple[tuple[str, ...], int]:
    """Return the words of a verb trigger in lower case, and which of them is the verb."""
    words = spelled.split()
    head = next((n for n, word in enumerate(words) if word.startswith("*")), 0)
    return tuple(word.lstrip("*").lower() for word in words), head


def _freeze(found: Mapping[str, list[_Value]]) -> dict[str, tuple[_Value, ...]]:
    return {key: tuple(values) for key, values in found.items()}


def _verb_entries(table: EventsTable) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for group in table.verbs:
        for spelled in group.words:
            words, head = verb_words(spelled)
            found[words[head]].append(Entry(group, words, head))
    return found


def _noun_entries(table: EventsTable) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for group in table.nouns:
        for spelled in group.words:
            words = tuple(spelled.lower().split())
            for form in forms_of(words[-1], table) - _agents(words[-1], table):
                found[form].append(Entry(group, words, len(words) - 1))
        for head in group.heads:
            for form in forms_of(head, table):
                found[form].append(Entry(group, (head,), 0, is_compound=True, parts=frozenset(group.parts)))
    return found


def _end_entries(table: EventsTable) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for group in table.nouns:
        for end in group.ends:
            for form in forms_of(end, table):
                found[form].append(Entry(group, (end.lower(),)))
        for head in group.heads:
            for form in forms_of(head, table):
                found[form].append(Entry(group, (head.lower(),), is_compound=True, parts=frozenset(group.parts)))
    return found


def _kind_forms(table: EventsTable) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, nouns in table.classes.items():
        for noun in nouns:
            for form in forms_of(noun, table):
                found[form].add(kind)
    return found


def _governors(table: EventsTable) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for group in table.governors:
        for verb in group.verbs:
            if " " not in verb:
                found.setdefault(("verb", verb.lower()), group.status)
        for noun in group.nouns:
            for form in forms_of(noun, table):
                found.setdefault(("noun", form), group.status)
        for adjective in group.adjectives:
            found.setdefault(("adjective", adjective.lower()), group.status)
    return found


def _governing_phrases(table: EventsTable) -> dict[str, list[tuple[frozenset[str], str]]]:
    found: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for group in table.governors:
        for words, head in (verb_words(verb) for verb in group.verbs if " " in verb):
            found[words[head]].append((frozenset(words) - {words[head]}, group.status))
    return found


def _prepositions(table: EventsTable) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in table.prepositions.items():
        for word in words:
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _expressions(table: EventsTable) -> dict[str, list[tuple[frozenset[str], LightExpression]]]:
    found: dict[str, list[tuple[frozenset[str], LightExpression]]] = defaultdict(list)
    for expression in table.light.expressions:
        for spelled in expression.words:
            words, head = verb_words(spelled)
            beside = frozenset(word for n, word in enumerate(words) if n != head)
            found[words[head]].append((beside, expression))
    return found


def _actions(table: EventsTable) -> dict[str, str]:
    return {
        form: name for name, words in table.actions.items() for word in words for form in _action_forms(word, table)
    }


def _action_forms(word: str, table: EventsTable) -> Iterable[str]:
    return forms_of(word, table) if word[:1].isupper() or " " not in word else (word.lower(),)


def _casualty_verbs(table: EventsTable) -> dict[str, list[CasualtyVerb]]:
    words = table.casualties
    found: dict[str, list[CasualtyVerb]] = defaultdict(list)
    for role, place, verbs in (
        ("killed", "object", words.killed_transitive),
        ("killed", "subject", words.killed_intransitive),
        ("injured", "object", words.injured_transitive),
        ("injured", "subject", words.injured_intransitive),
    ):
        for spelled in verbs:
            parts, head = verb_words(spelled)
            beside = frozenset(word for n, word in enumerate(parts) if n != head)
            found[parts[head]].append(CasualtyVerb(role, place, beside))
    return found


def _casualty_nouns(table: EventsTable) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("killed", table.casualties.killed_nouns), ("injured", table.casualties.injured_nouns)
