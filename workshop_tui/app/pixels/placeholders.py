"""Cells that stand for a part of a picture: kitty's Unicode placeholders.

A private character, then three marks above it: for the row, the column and the picture's number.
Everything that cuts, joins and covers lines of text works on pictures, too.
"""

from __future__ import annotations

from typing import Final

PLACEHOLDER: Final = "\U0010eeee"
_RANGES: Final = (
    "305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 "
    "59c-5a1 5a8-5a9 5ab-5ac 5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec "
    "730 732-733 735-736 73a 73d 73f-741 743 745 747 749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 "
    "829-82d 951 953-954 f82-f83 f86-f87 135d-135f 17dd 193a 1a17 1a75-1a7c 1b6b 1b6d-1b73 "
    "1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1 1dc3-1dc9 1dcb-1dcc 1dd1-1de6 1dfe 20d0-20d1 20d4-20d7 "
    "20db-20dc 20e1 20e7 20e9 20f0 2cef-2cf1 2de0-2dff a66f a67c-a67d a6f0-a6f1 a8e0-a8f1 aab0 "
    "aab2-aab3 aab7-aab8 aabe-aabf aac1 fe20-fe26 10a0f 10a38 1d185-1d189 1d1aa-1d1ad 1d242-1d244"
)
"""The marks that the protocol counts with, in order: those of combining class 230 in Unicode 6.0
that have no decomposition and are not fused with letters."""


def _marks() -> str:
    marks = ""
    for part in _RANGES.split():
        first, _dash, last = part.partition("-")
        marks += "".join(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return marks


MARKS: Final = _marks()
LARGEST: Final = len(MARKS)
"""Columns and rows that can be counted."""
CELL_LENGTH: Final = 4
"""Characters of one placeholder."""


def placeholders(number: int, row: int, columns: int) -> list[str]:
    """The cells of one row of a picture."""
    return [f"{PLACEHOLDER}{MARKS[row]}{MARKS[c]}{MARKS[number]}" for c in range(columns)]
