"""Emoji: each one is read aloud by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from workshop_tui.coaching.caption.graphemes import EMOJI
from workshop_tui.coaching.caption.normal import Span
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

ROW: Final = 3
MOST: Final = 6
BULLETS: Final = 2
_BULLET: Final = re.compile(rf"^[^\S\n]*+({EMOJI.pattern})", re.MULTILINE)


def emoji_runs(reading: Reading) -> Iterator[Finding]:
    """EMOJI-BERUNTUN: three in a row, or more than six in all."""
    rows = tuple(Span(row[0].start, row[-1].end) for row in _rows(reading) if len(row) >= ROW)
    count = len(reading.emoji)
    if rows or count > MOST:
        yield Finding(rows or reading.emoji, {"n": count})


def _rows(reading: Reading) -> Iterator[list[Span]]:
    """Emoji with nothing but white space, and no line break, between them."""
    if not reading.emoji:
        return
    row = [reading.emoji[0]]
    for one, following in pairwise(reading.emoji):
        between = reading.text[one.end : following.start]
        if between.strip() or "\n" in between:
            yield row
            row = []
        row.append(following)
    yield row


def emoji_bullets(reading: Reading) -> Iterator[Finding]:
    """EMOJI-BUTIR: two or more lines that begin with one."""
    spans = tuple(Span(*found.span(1)) for found in _BULLET.finditer(reading.text))
    if len(spans) >= BULLETS:
        yield Finding(spans)
