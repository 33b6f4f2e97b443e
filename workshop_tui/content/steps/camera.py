"""Choose where the camera stands, and say why."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.posts import Picture
from workshop_tui.content.text import Text

from .base import BaseStep


class Position(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The picture from one position in one light: what it shows, and why the expert (not) takes it.

    `code` is a capital letter.
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z]$")]
    name: Text
    picture: Picture
    right: bool
    why: Text


class CameraReason(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reason for a position, whether it is the expert's, and what the expert says of it.

    `code` is a small letter, so that positions and reasons are told apart in an answer.
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[a-z]$")]
    text: Text
    right: bool
    why: Text


class ChooseCamera(BaseStep, frozen=True, forbid_unknown_fields=True, tag="camera"):
    """Choose the one position that serves the story best, and the one reason for it."""

    positions: Annotated[tuple[Position, ...], msgspec.Meta(min_length=2, max_length=6)]
    reasons: Annotated[tuple[CameraReason, ...], msgspec.Meta(min_length=2, max_length=4)]
