"""Match cards to labels: which photo is the detail, which the angle?"""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.posts import Picture
from workshop_tui.content.text import Text

from .base import BaseStep

LabelCode = Annotated[str, msgspec.Meta(pattern=r"^[A-Z0-9]$")]


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a card can be."""

    code: LabelCode
    text: Text


class MatchCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A card, the code of its label, and why it is that one."""

    text: Text
    label: LabelCode
    reason: Text
    picture: Picture | None = None


class Match(BaseStep, frozen=True, forbid_unknown_fields=True, tag="match"):
    """Give every card its label; several cards may have the same one."""

    labels: Annotated[tuple[Label, ...], msgspec.Meta(min_length=2, max_length=9)]
    cards: Annotated[tuple[MatchCard, ...], msgspec.Meta(min_length=2, max_length=9)]
