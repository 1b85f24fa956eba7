"""The table `roles.toml` of a language: nouns for people, bodies, weapons and places without a name."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, strings, table
from kb.records.mention import ActorKind


class Gender(StrEnum):
    """The gender of a noun, or what stands in its place."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    ANY = "any"
    PLURAL = "plural"
    """only in the plural"""
    ADJECTIVAL = "adjectival"
    """an adjective used as a noun: gender and number from its ending"""


KINDS = {
    "person": ActorKind.PERSON, "force": ActorKind.FORCE, "government": ActorKind.GOVERNMENT,
    "legislature": ActorKind.LEGISLATURE, "organisation": ActorKind.ORGANISATION, "media": ActorKind.MEDIA,
    "weapon": ActorKind.WEAPON, "place": ActorKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """One noun.

    Args:
        singular: Nominative singular, `None` where it has none; a stem where `gender` is adjectival.
        plural: Nominative plural, `None` where it has none.
        is_office: It can stand before a name ("General X"), and its holder speaks for somebody.
        compounds: It is looked for at the end of longer words.
    """

    kind: ActorKind
    gender: Gender
    singular: str | None
    plural: str | None
    is_office: bool = False
    compounds: bool = True


def read_roles(path: Path) -> tuple[RoleNoun, ...]:
    """Read `roles.toml`, in the order of the file.

    Raises:
        LanguageError: for a section that is no kind or gender.
    """
    nouns: list[RoleNoun] = []
    for section, genders in read_toml(path).items():
        for gender in genders:
            if section not in KINDS or gender not in tuple(Gender):
                what = f"no kind and gender {section}.{gender}"
                raise LanguageError(what, str(path), f"known are {', '.join(KINDS)}; {', '.join(Gender)}")
            nouns += _nouns(f"{path}: {section}.{gender}", section, Gender(gender), table(str(path), genders, gender))
    return tuple(nouns)


def _nouns(where: str, section: str, gender: Gender, lists: dict[str, object]) -> list[RoleNoun]:
    kind = KINDS[section]
    return [_noun(kind, gender, line, name == "offices") for name in lists for line in strings(where, lists, name)]


def _noun(kind: ActorKind, gender: Gender, line: str, is_office: bool) -> RoleNoun:
    compounds = not line.startswith("!")
    forms = [None if form.strip() == "-" else form.strip() for form in line.removeprefix("!").split(",")]
    if gender is Gender.PLURAL:
        return RoleNoun(kind, gender, None, forms[0], is_office, compounds)
    return RoleNoun(kind, gender, forms[0], forms[1] if len(forms) > 1 else None, is_office, compounds)
