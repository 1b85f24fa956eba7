"""Events in the codes of PLOVER, the coding scheme of political event data.

The classes of its first edition are finer than the present ones: FIGHT is now an ASSAULT, DEMAND a
REQUEST, DISAPPROVE and INVESTIGATE are modes of ACCUSE. A coding keeps the finer class and knows
the present code.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kb.records.claim import Claim, Status
from kb.records.span import Span

PRESENT = {
    "DEMAND": ("REQUEST", ""),
    "DISAPPROVE": ("ACCUSE", "disapprove"),
    "INVESTIGATE": ("ACCUSE", "investigate"),
    "FIGHT": ("ASSAULT", ""),
}
"""Class of the first edition to the present code, and the mode of it that the class has become."""

COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
"""Classes of what parties do for one another; the others are what they do against each other."""


@dataclass(frozen=True, slots=True)
class Coding:
    """One political event as PLOVER codes it.

    Args:
        type: Class of the first edition, as "DEMAND".
        mode: How it is done, "" where nothing tells.
        contexts: What it is about, as "military".
        auxiliary: How it is told: "historical", "future", "hypothetical", "negated".
        source: Who does it: the words, then the state or body that they belong to.
        target: To whom, likewise.
        span: The clause that tells it.
        trigger: The verb or noun that calls the class.
        reciprocal: Several parties do it together, and nobody else is the target.
    """

    type: str
    span: Span
    trigger: Span
    mode: str = ""
    contexts: tuple[str, ...] = ()
    auxiliary: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    reciprocal: bool = False

    @property
    def code(self) -> str:
        """Return the code of the present edition."""
        return PRESENT.get(self.type, (self.type, ""))[0]

    def record(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        return {
            "type": self.type,
            "code": self.code,
            "mode": self.mode or PRESENT.get(self.type, ("", ""))[1],
            "context": list(self.contexts),
            "auxiliary": list(self.auxiliary),
            "source": list(self.source),
            "target": list(self.target),
            "reciprocal": self.reciprocal,
            "start": self.span.start,
            "end": self.span.end,
        }


@dataclass(frozen=True, slots=True)
class ClaimCode:
    """What a claim is in PLOVER: `event` is `None` for what PLOVER has no code for, a plain statement."""

    event: str | None
    mode: str = ""
    contexts: tuple[str, ...] = ()
    auxiliary: tuple[str, ...] = ()

    def record(self) -> dict[str, Any]:
        """Return it as a JSON object."""
        modes = {"mode": self.mode, "context": list(self.contexts), "auxiliary": list(self.auxiliary)}
        return {"event": self.event, **modes}


BY_TYPE = {
    "ArmsDelivery": ClaimCode("AID", "", ("military",)),
    "ArmsDeal": ClaimCode("AGREE", "", ("military",)),
    "ArmsRequest": ClaimCode("REQUEST", "assist", ("military",)),
    "Vote": ClaimCode("AGREE", "", ("legislative",)),
    "StrikeOption": ClaimCode("THREATEN", "violence", ("military",)),
    "Strike": ClaimCode("ASSAULT", "", ("military",)),
    "Deployment": ClaimCode("MOBILIZE", "troops", ("military",)),
    "Statement": ClaimCode(None, "", ("diplomatic",)),
    "Meeting": ClaimCode("CONSULT", "", ("diplomatic",)),
    "Agreement": ClaimCode("AGREE", "", ("diplomatic",)),
    "Sanction": ClaimCode("SANCTION", "", ("diplomatic",)),
    "Detention": ClaimCode("COERCE", "arrest", ("legal",)),
    "DiplomaticAct": ClaimCode("SANCTION", "", ("diplomatic",)),
}
"""Type of a claim to its code, where no role says otherwise."""

BY_VALUE = {
    ("outcome", "rejected"): ("REJECT", ""),
    ("stance", "warn"): ("THREATEN", ""),
    ("stance", "threaten"): ("THREATEN", ""),
    ("stance", "demand"): ("REQUEST", ""),
    ("stance", "accuse"): ("ACCUSE", "allege"),
    ("stance", "condemn"): ("ACCUSE", "disapprove"),
    ("stance", "deny"): ("REJECT", ""),
    ("stance", "oppose"): ("REJECT", ""),
    ("stance", "promise"): ("AGREE", ""),
    ("stance", "support"): ("SUPPORT", ""),
}
"""Role and the value that it has, to code and mode."""

BY_STATUS = {
    Status.PLANNED: ("future",),
    Status.POSSIBLE: ("hypothetical",),
    Status.REQUESTED: ("hypothetical",),
    Status.DENIED: ("negated",),
    Status.FAILED: ("negated",),
}
"""Status to the auxiliary modes in which the event is told."""

RECENT = timedelta(days=31)
"""What lies further back than a month is background, not news; monthly papers are the slowest that report news."""


def code_claim(claim: Claim, published: date | None) -> ClaimCode:
    """Return event, mode, contexts and auxiliary modes of a claim.

    Args:
        published: The day on which its document appeared.
    """
    usual = BY_TYPE.get(claim.type, ClaimCode(None))
    values = [(role, filler.name) for role in ("outcome", "stance") for filler in claim.roles.get(role, ())]
    event, mode = next((BY_VALUE[value] for value in values if value in BY_VALUE), (usual.event, usual.mode))
    auxiliary: tuple[str, ...] = BY_STATUS.get(claim.status, ())
    last = claim.time.interval.latest
    if last is not None and published is not None and published - last > RECENT:
        auxiliary = ("historical", *(mode for mode in auxiliary if mode == "negated"))
    return ClaimCode(event, mode, usual.contexts, auxiliary)
