"""The table `shared/weapons.toml`: weapon systems by class."""

from dataclasses import dataclass
from pathlib import Path

from kb.lang.tables.toml import read_toml, strings, table


@dataclass(frozen=True, slots=True)
class Weapon:
    """One weapon system.

    Args:
        weapon_class: As "fighter" or "air_defence".
        names: Usual designation, then variants and other spellings.
        needs_class: It counts only beside a word for its class.
    """

    weapon_class: str
    names: tuple[str, ...]
    needs_class: bool = False


def read_weapons(path: Path) -> tuple[Weapon, ...]:
    """Read `weapons.toml`, in the order of the file."""
    sections = read_toml(path)
    found = []
    for section, needs_class in (("classes", False), ("with_class", True)):
        classes = table(str(path), sections, section)
        for name in classes:
            lines = strings(f"{path}: {section}", classes, name)
            found += [Weapon(name, tuple(line.split("|")), needs_class) for line in lines]
    return tuple(found)
