"""Raised hands, a row for each count."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.locale import N_
from workshop_tui.records import Hands, Record, body_of, clean_counts

from .acts import moment_of
from .table import AT, CRITERION, SIMULATED, SUBJECT, Column, Rows, Table


def hands_table(records: Sequence[Record]) -> Table:
    """A row for every level for which hands were counted."""
    rows: Rows = []
    for record in records:
        hands = body_of(record, Hands)
        for code, counts in (clean_counts(hands.counts) if hands else {}).items():
            rows += [
                [
                    moment_of(record),
                    record.room or "",
                    record.subject,
                    code,
                    level,
                    n,
                    int(record.simulated),
                ]
                for level, n in enumerate(counts, start=1)
            ]
    return Table(
        "hands",
        (
            AT,
            Column("room", N_("id of the room or group; its latest count of a post is valid")),
            SUBJECT,
            CRITERION,
            Column("level", N_("the level for which hands were raised, 1 to 4")),
            Column("hands", N_("how many; nobody knows whose")),
            SIMULATED,
        ),
        rows,
    )
