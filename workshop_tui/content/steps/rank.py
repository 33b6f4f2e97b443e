"""Rank blocks by size, from the biggest down to what leaves the picture."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text

from .base import BaseStep


class Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part of a layout; `rank` 1 is the biggest, no rank means: remove it."""

    text: Text
    reason: Text
    rank: Annotated[int, msgspec.Meta(ge=1)] | None = None


class Rank(BaseStep, frozen=True, forbid_unknown_fields=True, tag="rank"):
    """Put the blocks in order, the most important first, and remove what does not help."""

    blocks: Annotated[tuple[Block, ...], msgspec.Meta(min_length=2, max_length=12)]
