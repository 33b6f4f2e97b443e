"""TinyDB on our storage, for what TinyDB's own tests do not ask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document

from workshop_tui.store import RecordDB, StoreError, TailStorage
from workshop_tui.store.lines import TAIL


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "db.json"


def numbered(db: TinyDB) -> dict[int, dict[str, Any]]:
    return {document.doc_id: dict(document) for document in db}


def test_cached_results_grow_by_what_matches(file: Path) -> None:
    with RecordDB(file) as db:
        even, all_of_them = where("even") == True, where("n") >= 0  # noqa: E712
        db.insert({"n": 0, "even": True})
        assert len(db.search(even)) == len(db.search(all_of_them)) == 1
        db.insert_multiple({"n": n, "even": n % 2 == 0} for n in range(1, 6))
        assert [d["n"] for d in db.search(even)] == [0, 2, 4]
        assert [d["n"] for d in db.search(all_of_them)] == [0, 1, 2, 3, 4, 5]
        assert [d.doc_id for d in db.search(even)] == [1, 3, 5]


def test_a_query_that_raises_does_not_harm_the_insert(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert({"n": 1})

        def divides(n: Any) -> bool:  # noqa: ANN401
            return bool(10 % n == 0)

        short = where("n").test(divides)
        assert len(db.search(short)) == 1
        assert db.insert({"n": 0}) == 2
        with pytest.raises(ZeroDivisionError):
            db.search(short)
    with RecordDB(file) as db:
        assert len(db) == 2


def test_numbers_given_and_numbers_found(file: Path) -> None:
    with RecordDB(file) as db:
        assert db.insert_multiple([{"n": 1}, Document({"n": 2}, 7)]) == [1, 7]
        assert db.insert({"n": 3}) == 8
        before = file.read_bytes()
        with pytest.raises(ValueError, match="same number"):
            db.insert(Document({}, 7))
        with pytest.raises(ValueError, match="same number"):
            db.insert_multiple([Document({}, 9), Document({}, 9)])
        with pytest.raises(ValueError, match="negative"):
            db.insert(Document({}, -1))
        assert db.insert_multiple([]) == []
        assert file.read_bytes() == before
        assert db.insert({"n": 4}) == 9
    with RecordDB(file) as db:
        assert [d.doc_id for d in db] == [1, 7, 8, 9]
        assert not db.storage.notices


def test_the_table_that_was_written_last_goes_last(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert({"n": 1})
        db.table("two").insert({"n": 2})
        db.insert({"n": 3})
        assert file.read_bytes().endswith(b'"}' + TAIL)
    with TinyDB(file) as plain:
        assert [d["n"] for d in plain] == [1, 3]
        assert [d["n"] for d in plain.table("two")] == [2]


def test_updates_and_removals_are_durable(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert_multiple({"n": n, "in": {"n": [n]}} for n in range(4))
        db.update({"n": 9}, where("n") == 1)
        db.remove(where("n") == 2)
    with RecordDB(file) as db:
        assert [d["n"] for d in db] == [0, 9, 3]
        assert not db.storage.notices  # what was removed stays removed


def test_a_failed_update_changes_nothing_in_memory(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert({"n": 1, "in": {"n": [1]}})

        def update(document: Any) -> None:  # noqa: ANN401
            document["in"]["n"].append(float("nan"))

        with pytest.raises(ValueError, match="JSON compliant"):
            db.update(update)
        assert numbered(db) == {1: {"n": 1, "in": {"n": [1]}}}


def test_the_name_of_the_seal_is_taken(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert({"n": 1, "_crc": "00000000"})
        assert numbered(db) == {1: {"n": 1}}
    with RecordDB(file) as db:
        assert numbered(db) == {1: {"n": 1}}


def test_empty_documents_and_odd_table_names(file: Path) -> None:
    names = ["_default", "", "é\n", '"quoted": {', "12", "meta"]
    with RecordDB(file) as db:
        for name in names:
            db.table(name).insert_multiple([{}, {"a": {}}])
    for _again in range(2):
        with RecordDB(file) as db:
            assert not db.storage.notices
            assert db.tables() == set(names)
            assert all(db.table(name).all() == [{}, {"a": {}}] for name in names)
            db.table("12").insert({})
            db.table("12").remove(doc_ids=[3])


def test_names_that_are_no_numbers_are_refused(file: Path) -> None:
    with RecordDB(file) as db:
        db.insert({"n": 1})
        with pytest.raises(ValueError, match="natural number"):
            db.storage.write({"_default": {"x": {"n": 1}}})
        assert numbered(db) == {1: {"n": 1}}


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="could not be opened"):
        TailStorage(tmp_path / "none" / "db.json")
