"""Raised hands: levels without persons, in distributions and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_tui.content import Library
from workshop_tui.records import (
    Critique,
    Hands,
    Record,
    add_counts,
    clean_counts,
    hands_raised,
    new_record,
)
from workshop_tui.scoring.comparison import compare
from workshop_tui.scoring.from_records import latest_levels
from workshop_tui.scoring.hands import raised_hands, with_hands
from workshop_tui.spreadsheet import tables_of
from workshop_tui.spreadsheet.table import Table

ANY_COUNTS = st.dictionaries(st.text(max_size=3), st.lists(st.integers(), max_size=6), max_size=12)


def hands(counts: dict[str, list[int]], room: str, author: str = "lead") -> Record:
    return replace(new_record(author, "S01", Hands(counts)), room=room)


@settings(deadline=None)
@given(ANY_COUNTS)
def test_whatever_a_file_holds_counts_are_four_and_bounded(counts: dict[str, list[int]]) -> None:
    cleaned = clean_counts(counts)
    assert all(len(given) == 4 for given in cleaned.values())
    assert all(0 <= n <= 999 for given in cleaned.values() for n in given)
    assert clean_counts(cleaned) == cleaned


def test_of_a_group_the_latest_counts_and_groups_are_added() -> None:
    records = [
        hands({"F": [9, 9, 9, 9]}, "group-1"),
        hands({"F": [1, 2, 0, 0]}, "group-1"),
        hands({"F": [0, 0, 4, 0], "C": [1, 0, 0, 0]}, "group-2"),
    ]
    assert raised_hands(records) == {"S01": {"F": [1, 2, 4, 0], "C": [1, 0, 0, 0]}}
    assert hands_raised(raised_hands(records)["S01"]) == 7
    assert add_counts({}, {}) == {}


def test_hands_are_peers_in_a_comparison_and_nobodys_own(library: Library) -> None:
    post = library.posts["S01"]
    critiques = [
        new_record("me", "S01", Critique({"F": 4})),
        new_record("ani", "S01", Critique({"F": 2})),
    ]
    comparison = compare(post, library.rubric, critiques, "me")
    assert with_hands(comparison, {}) == comparison
    together = with_hands(comparison, {"F": [0, 3, 0, 0], "E": [1, 0, 0, 0]})
    rows = {row.code: row for row in together.criteria}
    assert together.peers == 1 + 3
    assert rows["F"].own == 4
    assert rows["F"].peers is not None
    assert rows["F"].peers.counts == (0, 4, 0, 0)
    assert rows["E"].peers is not None
    assert rows["E"].peers.n == 1
    assert rows["C"].peers is None


def test_an_export_has_hands_of_their_own_and_makes_no_person_of_them(library: Library) -> None:
    records = [
        new_record("ani", "S01", Critique({"F": 2})),
        hands({"F": [3, 0, 0, 1]}, "group-1"),
    ]
    assert list(latest_levels(records)["S01"]) == ["ani"]
    tables = {table.name: table for table in tables_of(records, library)}
    rows = _rows(tables["hands"])
    assert [(row["criterion"], row["level"], row["hands"]) for row in rows] == [
        ("F", 1, 3),
        ("F", 2, 0),
        ("F", 3, 0),
        ("F", 4, 1),
    ]
    (consensus,) = _rows(tables["consensus"])
    assert (consensus["n"], consensus["median"]) == (5, 1)
    assert {row["person"] for row in _rows(tables["calibration"])} == {"ani"}
    assert len(_rows(tables["critiques"])) == 1


def _rows(table: Table) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]
