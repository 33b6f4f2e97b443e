"""A table: named columns that say what they mean, and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from workshop_tui.locale import N_, _

Cell: TypeAlias = str | int | float | None
"""`None` is an empty cell: nothing was given, or there is not enough data."""
Rows: TypeAlias = list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `about`, marked with `N_()`, says what it holds and in which unit.

    The name is the same in every language, because programs read it.
    """

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with a cell for every column."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]


AT = Column("at", N_("when, by the author's clock, in the time zone of this laptop"))
PERSON = Column("person", N_("id of the person"))
SUBJECT = Column("subject", N_("id of the post or the exercise"))
SITTING = Column("sitting", N_("pretest or posttest"))
CRITERION = Column("criterion", N_("code of the rubric's criterion"))
REFERENCE = Column("reference", N_("the expert's level, 1 to 4"))
SIMULATED = Column("simulated", N_("1 when made up for a rehearsal, else 0"))


def dictionary_of(tables: Sequence[Table]) -> Table:
    """The data dictionary: what every column of every table holds."""
    return Table(
        "dictionary",
        (
            Column("table", N_("name of the table")),
            Column("column", N_("name of the column")),
            Column("meaning", N_("what it holds")),
        ),
        [[table.name, c.name, _(c.about)] for table in tables for c in table.columns],
    )
