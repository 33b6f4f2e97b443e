"""Set exposure, contrast, white balance and horizon of a photograph."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from workshop_tui.content.posts import Picture
from workshop_tui.content.text import Text

from .base import BaseStep

Control = Literal["exposure", "contrast", "warmth", "straighten"]


class Setting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From where to where the expert would set a control, and why.

    Exposure is in stops, straighten in degrees clockwise, contrast and warmth go from -100 to 100.
    """

    control: Control
    low: float
    high: float
    reason: Text


class Develop(BaseStep, frozen=True, forbid_unknown_fields=True, tag="develop"):
    """Develop `picture` with the controls of `settings`."""

    picture: Picture
    settings: Annotated[tuple[Setting, ...], msgspec.Meta(min_length=1, max_length=4)]
