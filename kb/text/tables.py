"""The table of small words of a language, or an empty one."""

from functools import cache

from kb.lang.pack import HOME, language_pack
from kb.lang.tables.tokens import TokensTable


@cache
def tokens_table(code: str) -> TokensTable:
    """Return the table of a language; an empty one where there is none.

    A text in a language without this table is still cut into paragraphs and sentences.
    """
    if not (HOME / code / "tokens.toml").is_file():
        return TokensTable(code=code)
    return language_pack(code).tokens
