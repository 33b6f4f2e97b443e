"""What the training brought, by the pre-test and the post-test."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workshop_tui.content import Library
from workshop_tui.locale import N_
from workshop_tui.records import Record
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import SealedJudging, SittingPoints, points_of, sealed_judging
from workshop_tui.scoring.working import NotEnough

from .table import PERSON, Cell, Column, Rows, Table

CLASS: Final = "all"
"""Stands in the column of people for the class as a whole."""


def gain_table(records: Sequence[Record], library: Library) -> Table:
    """A row for everybody who took a test, and the last one for the class."""
    points = points_of(records)
    rows: Rows = []
    if isinstance(points, SittingPoints):
        for person in sorted(points.before.keys() | points.after.keys()):
            before, after = points.before.get(person), points.after.get(person)
            judging = sealed_judging(records, library.posts, person)
            gain = points.gain_of(person)
            rows.append([person, *_change(before, after), _value(gain), *_distances(judging)])
        gain = points.gain()
        means = (gain.before, gain.after) if isinstance(gain, Gain) else (None, None)
        judging = sealed_judging(records, library.posts)
        rows.append([CLASS, *_change(*means), _value(gain), *_distances(judging)])
    return Table(
        "gain",
        (
            PERSON,
            Column(
                "before", N_("right answers in the pre-test; in the row all: mean of the class")
            ),
            Column("after", N_("right answers in the post-test, likewise")),
            Column("change", N_("after minus before; a loss is below 0")),
            Column("gain", N_("normalised gain (Hake); empty where it is not defined")),
            Column(
                "distance_before",
                N_("distance from the expert on the sealed posts in the pre-test, mean in levels"),
            ),
            Column("distance_after", N_("the same in the post-test")),
        ),
        rows,
    )


def _change(before: float | None, after: float | None) -> list[Cell]:
    change = None if before is None or after is None else after - before
    return [before, after, change]


def _value(gain: Gain | NotEnough) -> float | None:
    return gain.value if isinstance(gain, Gain) else None


def _distances(judging: SealedJudging | NotEnough) -> list[Cell]:
    if isinstance(judging, NotEnough):
        return [None, None]
    return [judging.before.error, judging.after.error]
