"""One file per event type: definition, roles and two running examples. No language here."""

from kb.events.frame import Frame
from kb.events.frames import (
    agreement,
    arms_deal,
    arms_delivery,
    arms_request,
    deployment,
    detention,
    diplomatic_act,
    meeting,
    sanction,
    strike,
    strike_option,
    vote,
)

FRAMES: dict[str, Frame] = {
    frame.type: frame
    for frame in (
        arms_delivery.FRAME,
        arms_deal.FRAME,
        arms_request.FRAME,
        vote.FRAME,
        strike_option.FRAME,
        strike.FRAME,
        deployment.FRAME,
        meeting.FRAME,
        agreement.FRAME,
        sanction.FRAME,
        detention.FRAME,
        diplomatic_act.FRAME,
    )
}
"""Every frame by its type; the thirteenth type, Statement, is made by `kb.claims`."""
