"""Captions pasted again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from workshop_tui.coaching.caption.context import Context
from workshop_tui.coaching.caption.reading import Reading

from .finding import Finding

LEAST_WORDS: Final = 8
SAME_TRIGRAMS: Final = 0.55
SAME_SEQUENCE: Final = 0.85
MOST_COMPARED: Final = 600
"""Words: difflib is quadratic at worst, and no caption of a platform but Facebook is longer."""
_DATE: Final = re.compile(
    r"senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad|januari|februari|maret|april|mei|juni|juli"
    r"|agustus|september|oktober|november|nopember|desember"
)


def pasted(reading: Reading) -> Iterator[Finding]:
    """TEMPEL: the same words as an earlier caption; dates, figures, tags and emoji aside."""
    mine = _comparable(reading)
    if len(reading.words) < LEAST_WORDS:
        return
    plain = Context(lexicon=reading.lexicon, facts=reading.context.facts)
    likeness = [_likeness(mine, _comparable(Reading(c, plain))) for c in reading.context.earlier]
    if likeness and max(likeness) > 0:
        yield Finding(values={"n": round(100 * max(likeness))})


def _comparable(reading: Reading) -> list[str]:
    words = (word.lower() for word in reading.words[:MOST_COMPARED])
    return [word for word in words if not _DATE.fullmatch(word)]


def _likeness(one: list[str], other: list[str]) -> float:
    """How alike two captions are, from 0 to 1; nothing below what counts as pasted."""
    mine, theirs = (set(zip(w, w[1:], w[2:], strict=False)) for w in (one, other))
    trigrams = len(mine & theirs) / max(1, len(mine | theirs))
    if trigrams >= SAME_TRIGRAMS:
        return trigrams
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < SAME_SEQUENCE or matcher.quick_ratio() < SAME_SEQUENCE:
        return 0
    sequence = matcher.ratio()
    return sequence if sequence >= SAME_SEQUENCE else 0
