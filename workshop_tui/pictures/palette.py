"""Colours of exported pictures: ink on warm paper, as in the light theme."""

from __future__ import annotations

from typing import Final

PAPER: Final = "#FAF6EE"
GROUND: Final = "#E6DDCB"
"""Behind a picture that does not fill its place, and for rules."""
INK: Final = "#22302F"
MUTED: Final = "#55605A"
BEFORE: Final = "#C8553D"
AFTER: Final = "#2FA084"
ON_COLOUR: Final = "#0B0403"
"""On *before* 4.6 : 1 and on *after* 6.3 : 1; white would reach 4.4 and 3.2."""
OWN: Final = "#13674F"
REFERENCE: Final = "#7A5200"
