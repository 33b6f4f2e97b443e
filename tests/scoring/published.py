"""Data from the named publications, for the tests of the formulas."""

from __future__ import annotations

from typing import Final

from workshop_tui.scoring.duels import Judgement

KRIPPENDORFF: Final[list[list[float | None]]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
"""K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C: four observers,
twelve units, missing data."""

KRIPPENDORFF_BINARY: Final = ([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0])
"""The same, example A: two observers, binary data."""

KRIPPENDORFF_NOMINAL: Final = ("aabbdcccedda", "babbbccceddd")
"""The same, example B: two observers, nominal data in letters."""

SHROUT_FLEISS: Final = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]
"""P. E. Shrout and J. L. Fleiss (Psychological Bulletin 86, 1979), table 2: six targets, four
judges."""

PATHOLOGISTS: Final = [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]]
"""A. Agresti, Categorical Data Analysis (2nd edition 2002), table 10.8: two pathologists who
classify 118 slides, after Landis and Koch 1977."""

BASEBALL: Final = {
    "Milwaukee": {"Detroit": 7, "Toronto": 9, "New York": 7, "Boston": 7, "Cleveland": 9,
                  "Baltimore": 11},
    "Detroit": {"Milwaukee": 6, "Toronto": 7, "New York": 5, "Boston": 11, "Cleveland": 9,
                "Baltimore": 9},
    "Toronto": {"Milwaukee": 4, "Detroit": 6, "New York": 7, "Boston": 7, "Cleveland": 8,
                "Baltimore": 12},
    "New York": {"Milwaukee": 6, "Detroit": 8, "Toronto": 6, "Boston": 6, "Cleveland": 7,
                 "Baltimore": 10},
    "Boston": {"Milwaukee": 6, "Detroit": 2, "Toronto": 6, "New York": 7, "Cleveland": 7,
               "Baltimore": 12},
    "Cleveland": {"Milwaukee": 4, "Detroit": 4, "Toronto": 5, "New York": 6, "Boston": 6,
                  "Baltimore": 6},
    "Baltimore": {"Milwaukee": 2, "Detroit": 4, "Toronto": 1, "New York": 3, "Boston": 1,
                  "Cleveland": 7},
}  # fmt: skip
"""The same, table 10.10: wins of the row over the column, American League East 1987."""


def baseball() -> list[Judgement]:
    """Every game as a judgement."""
    return [
        Judgement("season", winner, loser, 1.0)
        for winner, row in BASEBALL.items()
        for loser, wins in row.items()
        for _game in range(wins)
    ]
