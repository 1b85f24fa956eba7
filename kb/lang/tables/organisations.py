"""The table `organisations.toml` of a language: bodies, forces and media that have names."""

from dataclasses import dataclass
from pathlib import Path

from kb.errors import LanguageError
from kb.lang.tables.toml import read_toml, strings, table
from kb.records.mention import ActorKind

KINDS = {
    kind.value: kind
    for kind in (
        ActorKind.ORGANISATION, ActorKind.LEGISLATURE, ActorKind.GOVERNMENT, ActorKind.FORCE, ActorKind.MEDIA,
    )
}


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """How a language names one organisation.

    Args:
        id: The same in every language.
        names: Names and acronyms, the fullest first; "~" before the ending of an adjective.
        careful: Names that are common words too.
        seats: Cities that stand for it.
        state: ISO 3166 code of the state it belongs to.
    """

    id: str
    kind: ActorKind
    names: tuple[str, ...]
    careful: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    state: str | None = None


def read_organisations(path: Path) -> tuple[OrganisationNames, ...]:
    """Read `organisations.toml`, in the order of the file.

    Raises:
        LanguageError: for a section that is no kind of organisation, and for one without a name.
    """
    sections = read_toml(path)
    for section in sections:
        if section not in KINDS:
            raise LanguageError(f"no kind {section!r}", str(path), f"known are {', '.join(KINDS)}")
    return tuple(
        _organisation(path, KINDS[section], identifier, table(str(path), sections, section))
        for section in sections for identifier in sections[section]
    )


def _organisation(path: Path, kind: ActorKind, identifier: str, section: dict[str, object]) -> OrganisationNames:
    where = f"{path}: {kind}"
    words = strings(where, section, identifier)
    names = tuple(word for word in words if word[0] not in "@?^")
    careful, seats = (tuple(word[1:] for word in words if word[0] == mark) for mark in "?^")
    state = next((word[1:] for word in words if word[0] == "@"), None)
    if not names and not careful:
        raise LanguageError(f"{identifier} has no name", where, "give its names, the fullest first")
    return OrganisationNames(identifier, kind, names, careful, seats, state)
