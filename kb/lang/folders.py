"""Which languages there are, and where their tables lie.

Paths are strings here: what starts with every command waits for no import that it does not need.
"""

import os
from functools import cache

from kb.errors import LanguageError

ROOT = os.path.dirname(__file__)


@cache
def known_languages() -> tuple[str, ...]:
    """Return the codes of all languages that have tables, sorted."""
    codes = (entry.name for entry in os.scandir(ROOT) if entry.is_dir())
    return tuple(sorted(code for code in codes if os.path.isfile(os.path.join(ROOT, code, "times.toml"))))


def folder_of(code: str) -> str:
    """Return the folder that the tables and models of a language lie in.

    Raises:
        LanguageError: if there is no folder of tables for `code`.
    """
    if code not in known_languages():
        known = ", ".join(known_languages())
        raise LanguageError(f"no tables for language {code!r}", way_out=f"known are {known}")
    return os.path.join(ROOT, code)
