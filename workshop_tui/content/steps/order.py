"""Put cards in order: what comes first in an emergency post, which slide follows which."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workshop_tui.content.text import Text

from .base import BaseStep


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A card, and the slot it belongs to, such as "When"; without one it stays out."""

    text: Text
    slot: Text | None = None
    reason: Text | None = None


class Order(BaseStep, frozen=True, forbid_unknown_fields=True, tag="order"):
    """Put the cards in order, and leave out those that do not belong.

    `cards` stand in the expert's order; a reader sees them shuffled.
    """

    cards: Annotated[tuple[Card, ...], msgspec.Meta(min_length=3, max_length=12)]
