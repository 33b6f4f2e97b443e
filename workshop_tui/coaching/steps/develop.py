"""Judge how a picture was developed: which controls are where the expert would set them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from workshop_tui.content import Develop
from workshop_tui.content.steps import Setting
from workshop_tui.locale import N_, _
from workshop_tui.records import Development

from .verdict import Remark, Verdict

TOO_LOW: Final = {
    "exposure": N_("Still too dark."),
    "contrast": N_("Still flat."),
    "warmth": N_("Still too cold."),
    "straighten": N_("Turned too little clockwise."),
}
TOO_HIGH: Final = {
    "exposure": N_("Too bright by now: what is white has no detail left."),
    "contrast": N_("Too hard: shadows and highlights lose their detail."),
    "warmth": N_("Too warm by now."),
    "straighten": N_("Turned too far clockwise."),
}


def development_of(response: Sequence[str]) -> Development:
    """The settings that a response holds, as `control=value`; what is not there is unchanged."""
    given = dict(text.split("=", 1) for text in response if "=" in text)
    try:
        return msgspec.convert(given, Development, strict=False)
    except msgspec.ValidationError:
        return Development()


def response_of(development: Development) -> list[str]:
    """The same as a response."""
    return [f"{control}={value}" for control, value in msgspec.structs.asdict(development).items()]


def judge(step: Develop, response: Sequence[str]) -> Verdict:
    """`response` holds the settings as `development_of` reads them."""
    development = development_of(response)
    remarks = tuple(_remark(setting, development) for setting in step.settings)
    return Verdict(sum(remark.agrees for remark in remarks), len(remarks), remarks)


def _remark(setting: Setting, development: Development) -> Remark:
    value = getattr(development, setting.control)
    if value < setting.low:
        why = f"{_(TOO_LOW[setting.control])} {setting.reason}"
    elif value > setting.high:
        why = f"{_(TOO_HIGH[setting.control])} {setting.reason}"
    else:
        why = str(setting.reason)
    agrees = setting.low <= value <= setting.high
    return Remark(setting.control, taken=True, agrees=agrees, why=why)
