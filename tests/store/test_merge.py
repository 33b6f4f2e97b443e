"""Two files made one, in any order, as often as anybody likes."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.made import fill, ids_in, made
from tests.store.test_workshop import state_of
from workshop_tui.records import CONFLICT, Draft, Place, Record, new_record
from workshop_tui.store import Conflict, StoreBusy, StoreError, StoreReadOnly, Workshop
from workshop_tui.store.lines import render


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "other.json"


def test_missing_records_are_added_and_counted_by_author(path: Path, other: Path) -> None:
    fill(path, 3)
    theirs = fill(other, 6)
    before = state_of(other.parent)
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert ids_in(workshop) == theirs
        assert report.known == 3
        assert sum(report.added.values()) == 3
        assert set(report.added) == {made(identity).author for identity in theirs[3:]}
        assert (report.conflicts, report.skipped, report.notices) == ((), 0, ())
        again = workshop.merge(other)
        assert (again.known, dict(again.added)) == (6, {})
    assert state_of(other.parent) == before


def test_same_id_with_other_content_keeps_both_and_reports(path: Path, other: Path) -> None:
    theirs_x = Record(id="x", kind="note", author="them", subject="S01", body={"a": [1]})
    with Workshop.open(other) as theirs:
        theirs.add(theirs_x, made("same"))
    with Workshop.open(path) as workshop:
        workshop.add(Record(id="x", kind="note", author="us"), made("same"))
        report = workshop.merge(other)
        assert report.conflicts == (Conflict("x", "note", "them", "S01"),)
        assert (report.known, dict(report.added)) == (1, {})
        assert next(r for r in workshop.records() if r.id == "x").author == "us"
        [kept] = workshop.records(CONFLICT, subject="x")
        assert kept.body["record"] == theirs_x.to_document()
        assert workshop.merge(other).conflicts == report.conflicts
        assert len(workshop.records(CONFLICT)) == 1
    third = path.with_name("third.json")
    with Workshop.open(third) as workshop:
        workshop.merge(path)
        assert workshop.records(CONFLICT) == []


def test_drafts_and_places_of_others_are_left_out(path: Path, other: Path) -> None:
    with Workshop.open(other) as theirs:
        theirs.add(new_record("x", "s01", Draft(form="critique")), made("one"))
        theirs.add(new_record("x", "s01", Place(screen="home")))
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert ids_in(workshop) == ["one"]
        assert report.skipped == 0


def test_unknown_kinds_and_keys_are_taken_verbatim(path: Path, other: Path) -> None:
    document = {"id": "x", "kind": "dance", "at": 1, "author": "a", "v": 9, "stars": [{"of": 5}]}
    other.parent.mkdir()
    other.write_bytes(render({"meta": {"1": {"format": 7}}, "events": {"1": document}}))
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert "newer version" in report.notices[0]
    taken = json.loads(path.read_bytes())["events"]["1"]
    assert {k: v for k, v in taken.items() if k != "_crc"} == document


def test_what_is_too_long_or_no_record_is_skipped(path: Path, other: Path) -> None:
    good = {"kind": "note", "at": 1, "author": "a"}
    documents = [
        {"id": "long", **good, "body": {"text": "x" * 300_000}},
        {"id": "no author", "kind": "note", "at": 1},
        {"id": "not\x00safe", **good},
        {"id": "i" * 101, **good},
        {"id": 7, **good},
        {"id": "fine", **good},
    ]
    other.parent.mkdir()
    other.write_bytes(render({"events": {str(n): d for n, d in enumerate(documents, 1)}}))
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert ids_in(workshop) == ["fine"]
        assert report.skipped == 5


def test_a_damaged_file_gives_what_is_intact_and_is_not_touched(path: Path, other: Path) -> None:
    ids = fill(other, 5)
    for copy in other.parent.glob("*.bak*"):
        copy.unlink()
    other.write_bytes(other.read_bytes()[:-40])
    before = state_of(other.parent)
    with Workshop.open(path) as workshop:
        report = workshop.merge(other)
        assert ids_in(workshop) == ids[:4]
        assert "The end of other.json was cut off" in report.notices[0]
        assert not workshop.notices
    assert state_of(other.parent) == before


def test_a_file_that_is_open_elsewhere_can_be_merged(path: Path, other: Path) -> None:
    with Workshop.open(other) as theirs, Workshop.open(path) as workshop:
        theirs.add(made("one"))
        workshop.merge(other)
        assert ids_in(workshop) == ["one"]
        with pytest.raises(StoreBusy):
            Workshop.open(other)


@pytest.mark.parametrize("raw", [b"", b"<html>", b"\x89PNG\r\n\x1a\n", b'{"name": "x"}', b"[]"])
def test_no_workshop_file(path: Path, other: Path, raw: bytes) -> None:
    fill(path, 2)
    other.parent.mkdir()
    other.write_bytes(raw)
    with Workshop.open(path) as workshop:
        before = path.read_bytes()
        with pytest.raises(StoreError, match=r"other\.json is not a workshop file"):
            workshop.merge(other)
        assert path.read_bytes() == before


def test_itself_a_missing_file_and_a_folder(path: Path, tmp_path: Path) -> None:
    fill(path, 2)
    with Workshop.open(path) as workshop:
        with pytest.raises(StoreError, match="open already"):
            workshop.merge(path)
        with pytest.raises(StoreError, match="There is no file"):
            workshop.merge(tmp_path / "none.json")
        with pytest.raises(StoreError, match="There is no file"):
            workshop.merge(tmp_path)
        assert len(workshop.records()) == 2


def test_a_workshop_opened_for_looking_cannot_take_anything_in(path: Path, other: Path) -> None:
    fill(path, 1)
    fill(other, 2)
    with Workshop.open(path, read_only=True) as workshop, pytest.raises(StoreReadOnly):
        workshop.merge(other)


ID_SETS = st.lists(st.sets(st.sampled_from("abcdefgh")), min_size=2, max_size=3)


@settings(max_examples=20, deadline=None)
@given(sets=ID_SETS)
def test_any_order_and_any_number_of_times_gives_the_same(sets: list[set[str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"{n}.json" for n in range(len(sets))]
        for file, ids in zip(files, sets, strict=True):
            with Workshop.open(file) as workshop:
                workshop.add(*map(made, sorted(ids)))
        results = []
        for target, sequence in ((f"{n}-all.json", files[::n]) for n in (1, -1)):
            with Workshop.open(Path(name) / target) as workshop:
                for file in (*sequence, *sequence):
                    workshop.merge(file)
                results.append([record.to_document() for record in workshop.records()])
        assert results[0] == results[1]
        assert {document["id"] for document in results[0]} == set().union(*sets)
