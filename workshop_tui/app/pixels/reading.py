"""Which part of which picture the cells in a text stand for."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .placeholders import MARKS, PLACEHOLDER

_NUMBER_OF: Final = {mark: number for number, mark in enumerate(MARKS)}
CELL: Final = re.compile(f"{PLACEHOLDER}([{MARKS}])([{MARKS}])([{MARKS}])")
RUN: Final = re.compile(f"{CELL.pattern}(?:{PLACEHOLDER}\\1[{MARKS}]\\3)*")
"""Neighbours in one row of one picture; lines are cut and joined, but never turned around."""


class Place(NamedTuple):
    """A cell of a picture."""

    number: int
    row: int
    column: int


def place(cell: re.Match[str]) -> Place:
    """Which cell of which picture a placeholder stands for, or the first one of a run does."""
    row, column, number = (_NUMBER_OF[mark] for mark in cell.groups())
    return Place(number, row, column)
