"""The judge for whatever kind of step it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from workshop_tui.coaching.caption import Context
from workshop_tui.content import (
    Choose,
    ChooseCamera,
    CropPicture,
    Develop,
    FindFaults,
    LayOutPoster,
    Mark,
    Match,
    Order,
    PeerScore,
    Predict,
    Rank,
    SelfScore,
    Step,
    Write,
)

from . import (
    camera,
    choose,
    crop,
    develop,
    find_faults,
    mark,
    match,
    order,
    poster,
    predict,
    rank,
    score,
    write,
)
from .verdict import Verdict


def judge(  # noqa: C901  one case per kind
    step: Step, response: Sequence[str], context: Context | None = None
) -> Verdict:
    """Hold a response against the expert's answer; unknown codes in it count for nothing.

    `context` is what the caption coach knows besides a text.
    """
    match step:
        case FindFaults():
            return find_faults.judge(step, response)
        case Choose():
            return choose.judge(step, response)
        case Rank():
            return rank.judge(step, response)
        case Order():
            return order.judge(step, response)
        case Match():
            return match.judge(step, response)
        case Predict():
            return predict.judge(step, response)
        case Mark():
            return mark.judge(step, response)
        case Write():
            return write.judge(step, response, context)
        case CropPicture():
            return crop.judge(step, response)
        case Develop():
            return develop.judge(step, response)
        case SelfScore() | PeerScore():
            return score.judge(step, response)
        case ChooseCamera():
            return camera.judge(step, response)
        case LayOutPoster():
            return poster.judge(step, response)
        case _:
            assert_never(step)
