"""Choose a frame in a photograph that is wider than the story."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from workshop_tui.content.posts import Picture, Share
from workshop_tui.content.text import Text

from .base import BaseStep

Ratio = Literal["4:5", "3:4", "1:1"]
Box = tuple[Share, Share, Share, Share]
"""Left, top, width and height, in shares of the picture's width and height."""


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something in the picture.

    A `subject` must be in the frame whole; `noise` should stay out; `consent` marks what may not
    be shown without permission, such as a child's face or a name tag.
    """

    name: Text
    box: Box
    role: Literal["subject", "noise", "consent"]


class CropPicture(BaseStep, frozen=True, forbid_unknown_fields=True, tag="crop"):
    """Crop `picture` in one of `ratios` (width to height, the first one is suggested).

    Attributes:
        expert: the frame that the expert would take.
        reason: why.
        subject_share: how much of the frame the subjects, taken together, should fill at least.
    """

    picture: Picture
    things: Annotated[tuple[Thing, ...], msgspec.Meta(min_length=1, max_length=12)]
    expert: Box
    reason: Text
    ratios: Annotated[tuple[Ratio, ...], msgspec.Meta(min_length=1)] = ("4:5",)
    subject_share: Share = 0.4
