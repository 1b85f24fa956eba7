"""What mentions point back to: surnames, offices, descriptions, pronouns -> the fullest name before them.

A wrong link is worse than none: wherever two actors fit, nothing is resolved.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from kb.actors.draft import Draft, Form
from kb.actors.entities import Entity, People
from kb.lang.tables.actors import ActorsTable
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind, ActorMention

NEAR = 2
"""Sentences that a pronoun or a bare "the country" reaches back."""
MEMORY = 1000
"""Mentions that anything may point back to, so that the time grows with the text and no faster."""
BODIES = frozenset({
    ActorKind.ORGANISATION, ActorKind.FORCE, ActorKind.GOVERNMENT, ActorKind.LEGISLATURE, ActorKind.MEDIA,
})


class Referring:
    """The mentions of one document, resolved one after the other."""

    def __init__(self, drafts: Sequence[Draft], table: ActorsTable) -> None:
        self.drafts = sorted(drafts, key=lambda d: (d.span.start, -d.span.end))
        self.table = table
        named = [d for d in self.drafts if d.form is Form.NAME]
        self.people = People(named, table.endings.genitive)
        self.fullest = _fullest(self.drafts)
        self.beside = {d.beside: d for d in named if d.beside is not None}
        self.seen: deque[tuple[Draft, Entity]] = deque(maxlen=MEMORY)

    def mentions(self) -> list[ActorMention]:
        """Return a mention for every draft that stands for somebody."""
        return [m for draft in self.drafts if (m := self._mention(draft)) is not None]

    def _mention(self, draft: Draft) -> ActorMention | None:
        if draft.form is Form.PRONOUN:
            return self._pointing(draft, self._by_pronoun(draft), else_none=True)
        if draft.form is Form.ROLE:
            return self._pointing(draft, self._by_role(draft))
        if draft.kind is ActorKind.PERSON:
            return self._person(draft)
        name = self.fullest.get(draft.key, draft.name)
        if draft.form is Form.NAME:
            self._see(draft, Entity(draft.kind, name, draft.key, draft.state, Gender.NEUTER))
        return _made(draft, name, draft.key, draft.state)

    def _person(self, draft: Draft) -> ActorMention:
        entity = self.people.of(draft) or Entity(ActorKind.PERSON, draft.name, draft.key, draft.state, draft.gender)
        self._see(draft, entity)
        return _made(draft, entity.name, entity.key, entity.state)

    def _see(self, draft: Draft, entity: Entity) -> None:
        self.seen.append((draft, entity))

    def _pointing(self, draft: Draft, entity: Entity | None, *, else_none: bool = False) -> ActorMention | None:
        if entity is None:
            if else_none:
                return None
            state = draft.state or (self._owner_state(draft) if draft.is_possessed else None)
            entity = Entity(draft.kind, draft.name, draft.key, state, draft.gender, draft.is_plural)
            self._see(draft, entity)
            return _made(draft, draft.name, draft.key, state)
        self._see(draft, entity)
        made = _made(draft, entity.name, entity.key, entity.state)
        return replace(made, kind=entity.kind, is_reference=True)

    def _before(self, draft: Draft) -> list[tuple[Draft, Entity]]:
        """Return what the sentences just before a mention, and its own up to it, have named."""
        return [
            (d, e) for d, e in self.seen
            if draft.sentence - NEAR <= d.sentence and d.span.end <= draft.span.start
        ]

    def _owner_state(self, draft: Draft) -> str | None:
        """Return the state of the only subject before "seine Streitkräfte" in its sentence."""
        subjects = {e.state for d, e in self.seen if d.sentence == draft.sentence and d.is_subject}
        return subjects.pop() if len(subjects) == 1 else None

    # ---- descriptions

    def _by_role(self, draft: Draft) -> Entity | None:
        if draft.span in self.beside:
            return self.people.of(self.beside[draft.span])
        if not draft.is_plural and draft.kind in (ActorKind.PERSON, ActorKind.GROUP) and draft.role:
            return self._by_office(draft)
        if draft.is_definite and draft.is_bare and not draft.is_plural:
            pointed = self._state_or_body(draft)
            if pointed is not None:
                return pointed
        return self._fuller_role(draft) if draft.is_bare and draft.is_definite else None

    def _by_office(self, draft: Draft) -> Entity | None:
        """Return the one person of the document who holds an office."""
        if not draft.is_definite and not draft.state:
            return None
        fits = [e for e in self.people.entities if self._holds(e, draft) and _agree(e.gender, draft.gender)]
        before = [e for e in fits if any(d.span.start < draft.span.start for d in e.drafts)]
        return fits[0] if len(fits) == 1 else before[0] if len(before) == 1 else None

    def _holds(self, entity: Entity, draft: Draft) -> bool:
        if draft.state and entity.state and draft.state != entity.state:
            return False
        if draft.is_owned and (draft.state is None or entity.state is None):
            return False
        return any(self._same_office(role, draft.role) for role in entity.roles)

    def _same_office(self, one: str, other: str) -> bool:
        feminine = self.table.endings.feminine
        if feminine:
            one, other = one.removesuffix(feminine), other.removesuffix(feminine)
        if one.endswith(other) or other.endswith(one):
            return True
        groups = {self._office_of(one), self._office_of(other)}
        return len(groups) == 1 and None not in groups

    def _office_of(self, role: str) -> str | None:
        offices = self.table.same_office
        if role in offices:
            return offices[role]
        ends = [noun for noun in offices if role.endswith(noun)]
        return offices[max(ends, key=len)] if ends else None

    def _state_or_body(self, draft: Draft) -> Entity | None:
        """Resolve "das Land", "the group", "die Stadt" to the last that it can mean."""
        if draft.base in self.table.words.state_nouns:
            return self._only_near(draft, {ActorKind.STATE})
        if draft.base in self.table.words.body_nouns:
            named = self._named_alike(draft)
            if named is not None:
                return named
            return self._only_near(draft, {ActorKind.ORGANISATION, ActorKind.FORCE})
        return None

    def _named_alike(self, draft: Draft) -> Entity | None:
        """Return the one body whose name ends with the noun ("die Miliz" after "die RSF-Miliz")."""
        end, bodies = draft.base.lower(), [e for _, e in self.seen if e.kind in BODIES and e.name != draft.name]
        alike = {e.key: e for e in bodies if e.name.lower().endswith(end)}
        return next(iter(alike.values())) if len(alike) == 1 else None

    def _only_near(self, draft: Draft, kinds: set[ActorKind]) -> Entity | None:
        """Return the one actor of some kinds in the sentences before, or the one that is a subject."""
        near = [(d, e) for d, e in self._before(draft) if e.kind in kinds]
        for chosen in (near, [(d, e) for d, e in near if d.is_subject]):
            if len({e.key for _, e in chosen}) == 1:
                return chosen[-1][1]
        return None

    def _fuller_role(self, draft: Draft) -> Entity | None:
        """Resolve "die Armee" to "israelische Armee" where the document has named only one."""
        fuller = {
            e.key: e for d, e in self.seen
            if d.form is Form.ROLE and d.base == draft.base and d.is_plural == draft.is_plural and not d.is_bare
        }
        return next(iter(fuller.values())) if len(fuller) == 1 else None

    # ---- pronouns

    def _by_pronoun(self, draft: Draft) -> Entity | None:
        genders = self.table.pronouns.get(draft.base, ())
        near = [
            (d, e) for d, e in self._before(draft)
            if _may_stand_for(draft, genders, e) and not _acts_on(d, draft) and _is_salient(d, e)
        ]
        for sentence in range(draft.sentence, draft.sentence - NEAR - 1, -1):
            here = [(d, e) for d, e in near if d.sentence == sentence]
            subjects = [(d, e) for d, e in here if d.is_subject]
            for chosen in (subjects, here):
                if len({e.key for _, e in chosen}) == 1:
                    return chosen[-1][1]
            if here:
                return None
        return None


def _acts_on(subject: Draft, pronoun: Draft) -> bool:
    """Tell whether a pronoun is an object of the clause whose subject it would mean: it means somebody else."""
    same_clause = (subject.sentence, subject.clause) == (pronoun.sentence, pronoun.clause)
    return same_clause and subject.is_subject and not pronoun.is_subject


def _is_salient(mention: Draft, entity: Entity) -> bool:
    """Tell whether a pronoun may go back to a mention: persons from anywhere, others as subjects only."""
    return entity.kind is ActorKind.PERSON or mention.is_subject


def _may_stand_for(draft: Draft, genders: tuple[Gender, ...], entity: Entity) -> bool:
    if entity.kind is ActorKind.WEAPON:
        return False
    if entity.is_plural or draft.is_plural:
        is_many = entity.is_plural or (entity.kind in BODIES and Gender.NEUTER in genders)
        return is_many and draft.is_plural and Gender.PLURAL in genders
    if entity.kind is ActorKind.PERSON:
        people = {Gender.MASCULINE, Gender.FEMININE} & set(genders)
        return bool(people) and (entity.gender in people or entity.gender is Gender.ANY)
    return Gender.NEUTER in genders and Gender.MASCULINE not in genders and entity.kind in (*BODIES, ActorKind.STATE)


def _agree(one: Gender, other: Gender) -> bool:
    return one is other or Gender.FEMININE not in (one, other) or Gender.ANY in (one, other)


def _fullest(drafts: Sequence[Draft]) -> dict[str, str]:
    """Return the longest name that a document uses for each body."""
    names: dict[str, str] = {}
    for draft in drafts:
        is_name = draft.form in (Form.NAME, Form.ADJECTIVE)
        if is_name and draft.kind in BODIES and len(draft.name) > len(names.get(draft.key, "")):
            names[draft.key] = draft.name
    return names


def _made(draft: Draft, name: str, key: str, state: str | None) -> ActorMention:
    return ActorMention(draft.span, draft.kind, name, key, state, is_adjective=draft.form is Form.ADJECTIVE)


def resolve(drafts: Sequence[Draft], table: ActorsTable) -> list[ActorMention]:
    """Return the mentions of a document with what they point back to."""
    return Referring(drafts, table).mentions()
