"""Mark what is wrong with a post, among faults that are there and faults that are not."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text

from .base import BaseStep


class FaultOption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fault from the catalogue, whether this post has it, and where to look."""

    code: str
    right: bool
    note: Text | None = None


class FindFaults(BaseStep, frozen=True, forbid_unknown_fields=True, tag="find_faults"):
    """Mark every fault that the *before* post has."""

    options: Annotated[tuple[FaultOption, ...], msgspec.Meta(min_length=2, max_length=12)]
