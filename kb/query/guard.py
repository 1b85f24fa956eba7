"""What may not stand in a visitor's query, seen before a worker is asked.

The text is read as the tokens of SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar), so
that a word inside a string, a name or a comment forbids nothing. Reading takes time in proportion to the
text, whatever stands in it: prefixes end, and a string without an end is looked for once.
"""

import re

from kb.errors import LimitError, QueryError
from kb.store.limits import Limits

DEEPEST = 60
"""Brackets within brackets; the example queries need nine, and a worker dies of some thousands."""

TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
  | (?P<unclosed>["'])
  | (?P<variable>[?$]\w+)
  | (?P<name>[\w.-]{0,100}:(?:[\w.:%-]|\\.)*)
  | (?P<word>@?[A-Za-z_]\w*)
  | (?P<open>[({\[])
  | (?P<close>[)}\]])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
UPDATES = frozenset(
    ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD")
)
FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))
HEAD = frozenset(("BASE", "PREFIX"))


def check(text: str, limits: Limits = Limits()) -> None:  # noqa: B008
    """Refuse a query that would change something, reach out, or is too long or too deep.

    Raises:
        QueryError: if it is an update, has SERVICE, LOAD or FROM, or a string without an end; the
            position is in the message.
        LimitError: if it is too long, or its brackets are nested too deeply.
    """
    if len(text) > limits.length:
        raise LimitError(f"is longer than {limits.length} characters", "query", "ask for less at once")
    form, depth = None, 0
    for token in TOKEN.finditer(text):
        kind, word = token.lastgroup, token.group().upper()
        depth += (kind == "open") - (kind == "close")
        if depth > DEEPEST:
            raise LimitError(f"{_at(text, token)}: more than {DEEPEST} nested brackets", "query", "write it flatter")
        if kind == "unclosed":
            raise QueryError(f"{_at(text, token)}: the string that begins here has no end", "query", "close it")
        if kind in ("word", "name"):
            if kind == "word" and form is None and word not in HEAD:
                form = word
            _check_word(word, form, _at(text, token))
    if form is None:
        raise QueryError("is empty", "query", "write SELECT, ASK, CONSTRUCT or DESCRIBE")


def _check_word(word: str, form: str | None, where: str) -> None:
    if form in UPDATES or form == "WITH":
        raise QueryError(f"{where}: {word} is an update", "query", "the site only reads; write with kb ingest")
    if form is not None and form not in FORMS:
        raise QueryError(f"{where}: {word} begins no query", "query", "begin with SELECT, ASK, CONSTRUCT or DESCRIBE")
    if word == "LOAD" or "SERVICE" in word.partition(":")[0]:  # Oxigraph reads "trueSERVICE<...>" as two words
        raise QueryError(f"{where}: {word[:40]} is not allowed", "query", "ask other services by themselves")
    if word == "FROM":
        raise QueryError(f"{where}: FROM is not allowed", "query", "name graphs with GRAPH")


def _at(text: str, token: re.Match[str]) -> str:
    line = text.count("\n", 0, token.start()) + 1
    return f"{line}:{token.start() - text.rfind(chr(10), 0, token.start())}"
