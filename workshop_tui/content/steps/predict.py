"""Predict what a post will bring about: which questions will stand in the comments?"""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text

from .base import BaseStep


class Guess(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that may follow, whether it will, and why (not)."""

    text: Text
    right: bool
    reason: Text


class Predict(BaseStep, frozen=True, forbid_unknown_fields=True, tag="predict"):
    """Tick everything that will follow."""

    options: Annotated[tuple[Guess, ...], msgspec.Meta(min_length=2, max_length=12)]
