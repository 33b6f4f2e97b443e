"""Capitals and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop_tui.coaching.caption.reading import Reading, spans_of

from .finding import Finding

MOSTLY_CAPITALS: Final = 0.45
LEAST_LETTERS: Final = 25
_ROW: Final = re.compile(r"(?<![\w#])(?:[A-Z]{3,40}[ ,:.!]{1,4}){3,}[A-Z]{3,40}(?!\w)")
_RUN: Final = re.compile(r"[!?]{2,}|\.{4,}|…{2,}|,{2,}")
_CAPITALS: Final = re.compile(r"[A-Z][A-Z\W]*[A-Z]")


def shouting(reading: Reading) -> Iterator[Finding]:
    """KAPITAL: four words in capitals in a row, or nearly half of all letters."""
    rows = tuple(spans_of(_ROW, reading.prose))
    if rows:
        yield Finding(rows)
        return
    letters = sum(map(str.isalpha, reading.body))
    if letters >= LEAST_LETTERS and reading.capital_share >= MOSTLY_CAPITALS:
        yield Finding(tuple(spans_of(_CAPITALS, reading.prose)))


def punctuation_runs(reading: Reading) -> Iterator[Finding]:
    """TANDA-BACA: more than one sign where one says it."""
    spans = tuple(spans_of(_RUN, reading.text))
    if spans:
        yield Finding(spans)
