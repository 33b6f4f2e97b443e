"""Coming into a room, as far as a program that is in none needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop_tui.records import Link, body_of, now_ms
from workshop_tui.store import Workshop

COME_BACK_WITHIN: Final = 24 * 3600 * 1000
"""Milliseconds after which nobody is taken back into a room unasked."""


@dataclass(frozen=True, slots=True)
class Joining:
    """What the command line gave: an address with its port, and a code; each may be empty."""

    address: str = ""
    code: str = ""


def comes_back(workshop: Workshop, person: str) -> bool:
    """Was `person` in a room a short while ago, without having left it?"""
    record = workshop.latest("link", author=person)
    link = body_of(record, Link) if record else None
    recent = record is not None and now_ms() - record.at < COME_BACK_WITHIN
    return link is not None and recent and not link.left
