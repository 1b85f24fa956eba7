"""Keys of actors: "iso:RU" for a state, else the kind and the folded name."""

import re
from functools import cache

from kb.actors.words import fold
from kb.records.mention import ActorKind

NOT_IN_KEY = re.compile(r"[^a-z0-9]+")
SPELLED_OUT = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"})


def state_key(code: str) -> str:
    """Return the key of a state."""
    return f"iso:{code}"


@cache
def actor_key(kind: ActorKind, name: str) -> str:
    """Return the key of an actor that is no state.

    >>> actor_key(ActorKind.PERSON, "Nicolás Maduro")
    'person:nicolas-maduro'
    """
    folded = NOT_IN_KEY.sub("-", fold(name.casefold().translate(SPELLED_OUT))).strip("-")
    return f"{kind}:{folded or 'unnamed'}"
