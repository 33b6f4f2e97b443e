"""Mark parts of a caption: what leaks, which sentence holds the benefit?"""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.posts import Caption
from workshop_tui.content.text import Text

from .base import BaseStep


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of the caption, word for word, whether it is to be marked, and why (not)."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=1_000)]
    right: bool
    reason: Text


class Mark(BaseStep, frozen=True, forbid_unknown_fields=True, tag="mark"):
    """Mark the parts that the instruction asks for.

    `parts` stand in their order in the caption, and none overlaps another. `caption` is the text
    to mark in; the *before*'s own when it is empty.
    """

    parts: Annotated[tuple[Part, ...], msgspec.Meta(min_length=2, max_length=9)]
    caption: Caption = ""


def part_spans(caption: str, parts: tuple[Part, ...]) -> list[tuple[int, int]] | None:
    """Where in `caption` each part begins and ends, or `None` where one is not found in order."""
    spans: list[tuple[int, int]] = []
    end = 0
    for part in parts:
        start = caption.find(part.text, end)
        if start < 0:
            return None
        end = start + len(part.text)
        spans.append((start, end))
    return spans
