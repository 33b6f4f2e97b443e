"""Choose one variant of several: an opening, a photo, a pair of colours."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.posts import Picture
from workshop_tui.content.text import Text

from .base import BaseStep

HexColour = Annotated[str, msgspec.Meta(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colour of a text and of what lies behind it."""

    text: HexColour
    background: HexColour


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the variants, whether the expert would take it, and why (not)."""

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z]$")]
    text: Text
    right: bool
    reason: Text
    picture: Picture | None = None
    colours: Colours | None = None


class Choose(BaseStep, frozen=True, forbid_unknown_fields=True, tag="choose"):
    """Choose the one variant that serves the public best."""

    options: Annotated[tuple[Variant, ...], msgspec.Meta(min_length=2, max_length=6)]
