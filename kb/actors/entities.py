"""Which names of a document are one actor, and what its fullest name is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kb.actors.draft import Draft
from kb.actors.keys import actor_key
from kb.actors.spelling import same_spelling
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind


@dataclass
class Entity:
    """One actor of a document, as it grows mention by mention.

    Args:
        words: Words of its fullest name.
    """

    kind: ActorKind
    name: str
    key: str
    state: str | None = None
    gender: Gender = Gender.ANY
    is_plural: bool = False
    roles: set[str] = field(default_factory=set)
    drafts: list[Draft] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """Words of its fullest name."""
        return self.name.split(" ")

    def take(self, draft: Draft) -> None:
        """Add a mention, with what it tells."""
        self.drafts.append(draft)
        self.state = self.state or draft.state
        if self.gender is Gender.ANY:
            self.gender = draft.gender
        if draft.role:
            self.roles.add(draft.role)


class People:
    """The persons of a document, found by any spelling of their surname."""

    def __init__(self, drafts: Iterable[Draft], genitive: tuple[str, ...]) -> None:
        self.entities: list[Entity] = []
        self._of: dict[tuple[int, int], Entity] = {}
        self._genitive = genitive
        found = [draft for draft in drafts if draft.kind is ActorKind.PERSON]
        self._words = {word for draft in found for word in draft.name.split(" ")}
        for draft in sorted(found, key=lambda d: (-len(d.name.split(" ")), d.span)):
            self._add(draft)

    def of(self, draft: Draft) -> Entity | None:
        """Return the person that a named mention is about."""
        return self._of.get((draft.core.start, draft.core.end))

    def _add(self, draft: Draft) -> None:
        name = self._nominative(draft.name)
        entity = self._find(name.split(" "), draft)
        if entity is None:
            entity = Entity(ActorKind.PERSON, name, actor_key(ActorKind.PERSON, name))
            self.entities.append(entity)
        entity.take(draft)
        self._of[(draft.core.start, draft.core.end)] = entity

    def _nominative(self, name: str) -> str:
        """Take off the ending of a genitive where the document also has the name without it."""
        for ending in self._genitive:
            head, _, last = name.rpartition(" ")
            if last.endswith(ending) and last.removesuffix(ending) in self._words:
                return f"{head} {last.removesuffix(ending)}".strip()
        return name

    def _find(self, words: Sequence[str], draft: Draft) -> Entity | None:
        """Return the person that a name is another form of; `None` where there is none, or more than one."""
        fits = [e for e in self.entities if _is_form_of(words, e.words) and _genders_agree(draft, e)]
        if len(fits) > 1:
            same = [entity for entity in fits if entity.roles & {draft.role}]
            before = [entity for entity in fits if any(d.span.start < draft.span.start for d in entity.drafts)]
            fits = same or before[-1:] or fits[:1]
        return fits[0] if fits else None


def _genders_agree(draft: Draft, entity: Entity) -> bool:
    return Gender.ANY in (draft.gender, entity.gender) or draft.gender is entity.gender


def _is_form_of(words: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a name is the other one shortened, or written differently.

    Its last word is the other's last word ("Maduro") or, alone, any word of it ("Saddam"); words before
    it are words of the other, or their initials.
    """
    if len(words) == 1:
        return any(_same(words[0], word) for word in full)
    if not _same(words[-1], full[-1]):
        return False
    rest = list(full[:-1])
    return all(any(_same(word, other) or _initial(word, other) for other in rest) for word in words[:-1])


def _initial(word: str, other: str) -> bool:
    return len(word.rstrip(".")) == 1 and other[:1] == word[:1]


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    if word[:1].islower() or other[:1].islower() or min(len(word), len(other)) < 4:
        return word.casefold() == other.casefold()
    return same_spelling(word, other)
