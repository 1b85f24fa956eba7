"""The nouns of roles in all their forms: Präsidenten is the dative of Präsident or the plural."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kb.lang.tables.actors import Endings
from kb.lang.tables.roles import Gender, RoleNoun
from kb.records.mention import ActorKind

SHORTEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class NounForm:
    """One form of one noun.

    Args:
        base: Nominative singular, or plural where it has no singular.
        nominative: The nominative of the number that the form has.
        is_plural: Its number; a form of both numbers is listed twice.
        is_oblique: It cannot be the nominative.
    """

    kind: ActorKind
    gender: Gender
    base: str
    nominative: str
    is_plural: bool
    is_oblique: bool
    is_office: bool
    compounds: bool
    state: str | None = None


def forms_of(noun: RoleNoun, endings: Endings) -> Iterator[tuple[str, NounForm]]:
    """Yield every written form of a noun with what it is."""
    if noun.gender is Gender.ADJECTIVAL:
        yield from _adjectival(noun, endings)
        return
    if noun.singular:
        yield from _declined(noun, noun.singular, noun.plural, endings)
        if noun.gender is Gender.MASCULINE and noun.kind is ActorKind.PERSON and endings.feminine:
            stem = noun.singular.removesuffix(endings.feminine_drops) + endings.feminine
            feminine = RoleNoun(
                noun.kind, Gender.FEMININE, stem, stem.removesuffix(endings.feminine) + endings.feminine_plural,
                noun.is_office, noun.compounds,
            )
            yield from _declined(feminine, stem, feminine.plural, endings)
    elif noun.plural:
        yield from _plurals(noun, noun.plural, noun.plural, endings)


def _form(noun: RoleNoun, base: str, nominative: str, *, plural: bool, oblique: bool) -> NounForm:
    return NounForm(noun.kind, noun.gender, base, nominative, plural, oblique, noun.is_office, noun.compounds)


def _declined(noun: RoleNoun, singular: str, plural: str | None, endings: Endings) -> Iterator[tuple[str, NounForm]]:
    yield singular, _form(noun, singular, singular, plural=False, oblique=False)
    if noun.gender in (Gender.MASCULINE, Gender.NEUTER):
        if plural and _is_weak(noun, singular, plural, endings):
            yield plural, _form(noun, singular, singular, plural=False, oblique=True)
        else:
            for ending in endings.genitives:
                yield singular + ending, _form(noun, singular, singular, plural=False, oblique=True)
    if plural:
        yield from _plurals(noun, singular, plural, endings)


def _is_weak(noun: RoleNoun, singular: str, plural: str, endings: Endings) -> bool:
    if noun.kind is not ActorKind.PERSON:
        return False
    is_weak = noun.gender is Gender.MASCULINE and plural.endswith(endings.weak_plurals) and plural != singular
    return is_weak and not singular.endswith(endings.strong_singulars)


def _plurals(noun: RoleNoun, base: str, plural: str, endings: Endings) -> Iterator[tuple[str, NounForm]]:
    yield plural, _form(noun, base, plural, plural=True, oblique=False)
    if endings.dative_plural and not plural.endswith(endings.no_dative_plural):
        yield plural + endings.dative_plural, _form(noun, base, plural, plural=True, oblique=True)


def _adjectival(noun: RoleNoun, endings: Endings) -> Iterator[tuple[str, NounForm]]:
    """A stem as "Abgeordnet": masculine -er, else -e; -en is the plural after an article, or oblique."""
    stem = noun.singular or ""
    nominative = endings.nominative
    base = stem + nominative[Gender.MASCULINE]
    for ending in endings.noun_adjective:
        readings = [(Gender.MASCULINE, False)]
        if ending in (nominative[Gender.PLURAL], *endings.weak_plurals):
            readings = [(Gender.MASCULINE, False), (Gender.FEMININE, False), (Gender.PLURAL, True)]
        for gender, plural in readings:
            oblique = not plural and ending not in nominative.values()
            yield stem + ending, NounForm(
                noun.kind, gender, base, stem + nominative[gender], plural, oblique, noun.is_office, noun.compounds
            )


def noun_forms(nouns: tuple[RoleNoun, ...], endings: Endings) -> Mapping[str, tuple[NounForm, ...]]:
    """Return every written form, folded, with what it can be."""
    found: dict[str, list[NounForm]] = {}
    for noun in nouns:
        for written, form in forms_of(noun, endings):
            known = found.setdefault(written.lower(), [])
            if form not in known:
                known.append(form)
    return {written: tuple(forms) for written, forms in found.items()}


def compound_head(
    word: str, forms: Mapping[str, tuple[NounForm, ...]], endings: Endings
) -> tuple[int, tuple[NounForm, ...]] | None:
    """Return where the longest noun at the end of a word begins, and its forms."""
    low = word.lower()
    if not endings.shortest_head:
        return None
    for start in range(SHORTEST_PREFIX, len(low) - 2):
        tail = low[start:]
        known = forms.get(tail)
        if known and known[0].compounds and (len(tail) >= endings.shortest_head or tail in endings.short_heads):
            return start, known
    return None
