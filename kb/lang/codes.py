"""Which languages there are, and where their tables lie."""

from functools import cache
from pathlib import Path

from kb.errors import LanguageError

HOME = Path(__file__).parent


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of all languages that have tables, sorted."""
    return tuple(sorted(p.parent.name for p in HOME.glob("*/times.toml")))


def folder_of(code: str) -> Path:
    """Return the folder that the tables and models of a language lie in.

    Raises:
        LanguageError: if there is no folder of tables for `code`.
    """
    if code not in known_languages():
        known = ", ".join(known_languages())
        raise LanguageError(f"no tables for language {code!r}", way_out=f"known are {known}")
    return HOME / code
