"""Lay out a poster from blocks of text."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text
from workshop_tui.records.poster import MAX_BLOCK_TEXT, MAX_BLOCKS, Colours, Column, Role, Row, Size

from .base import BaseStep

Code = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]$")]


class PosterBlock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that may stand on the poster, with how it stands at the start.

    The text is Indonesian, as on the poster; `gloss_en` says it in English. A block that is not
    `placed` waits beside the poster until somebody takes it in.
    """

    code: Code
    role: Role
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_BLOCK_TEXT)]
    gloss_en: str = ""
    placed: bool = True
    size: Size = 2
    colours: Colours = "navy"
    row: Row = "middle"
    column: Column = "left"


class Placing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the expert sets the block with this code."""

    code: Code
    size: Size
    colours: Colours
    row: Row
    column: Column = "left"


class ExpertPoster(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The expert's poster, in the order of its blocks, and why it is like this."""

    ground: Colours
    blocks: Annotated[tuple[Placing, ...], msgspec.Meta(min_length=1, max_length=MAX_BLOCKS)]
    reason: Text


class LayOutPoster(BaseStep, frozen=True, forbid_unknown_fields=True, tag="poster"):
    """Make a readable poster of `blocks`; `ground` colours the poster at the start."""

    blocks: Annotated[tuple[PosterBlock, ...], msgspec.Meta(min_length=2, max_length=MAX_BLOCKS)]
    expert: ExpertPoster
    ground: Colours = "paper"
