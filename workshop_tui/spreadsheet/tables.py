"""Which tables there are."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.content import Library
from workshop_tui.records import Record

from .acts import (
    answers_table,
    critiques_table,
    duels_table,
    feedback_table,
    people_table,
    rewrites_table,
    tests_table,
)
from .development import gain_table
from .figures import calibration_table, consensus_table
from .hands import hands_table
from .table import Table, dictionary_of


def tables_of(records: Sequence[Record], library: Library) -> list[Table]:
    """All tables of `records`, which come oldest first; the data dictionary is the last one."""
    tables = [
        people_table(records),
        critiques_table(records, library),
        hands_table(records),
        rewrites_table(records),
        duels_table(records),
        answers_table(records),
        tests_table(records),
        feedback_table(records),
        consensus_table(records, library),
        calibration_table(records, library),
        gain_table(records, library),
    ]
    return [*tables, dictionary_of(tables)]
