"""One test or more for each row of the failure table: what the user sees, what is kept."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from tests.store import torture
from tests.store.child import output_of, started
from tests.store.made import damaged_copies, fill, ids_in, made
from workshop_tui.store import StoreChanged, StoreError, StoreReadOnly, TailStorage, Workshop
from workshop_tui.store.lines import TAIL

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals, forks and limits")


@posix
@pytest.mark.thorough
@pytest.mark.parametrize("mode", ["kill", "fail"])
def test_each_system_call_in_turn_ends_the_process_or_fails(tmp_path: Path, mode: str) -> None:
    command = [sys.executable, "-m", "tests.store.crash_points", str(tmp_path), mode]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@posix
def test_disk_full_refuses_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    assert torture.full_disk(2, random.Random(1), tmp_path).good


@posix
def test_disk_full_says_so_in_plain_words(path: Path) -> None:
    fill(path, 2)
    with started("full", path, "f", 1000) as child:
        refusals = [line for line in output_of(child) if line.startswith("-")]
    assert refusals[0] == (
        "- The disk is full, so this is not saved. Everything saved before is safe. "
        "Make some room on the disk, then save again.\n"
    )


@posix
def test_disk_full_does_not_keep_a_damaged_file_from_opening(path: Path) -> None:
    ids = fill(path, 5)
    with path.open("ab") as file:
        file.truncate(path.stat().st_size - 40)
    found = path.read_bytes()
    with started("full-at-once", path) as child:
        lines = output_of(child).read().splitlines()
    assert lines[0] == f"{len(ids)} records"
    assert "not saved" in lines[1]
    assert lines[2] == "added"
    assert [copy.read_bytes() for copy in damaged_copies(path)] == [found]
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "f"])


@posix
def test_disk_full_and_not_even_the_first_line_is_left(path: Path) -> None:
    fill(path, 1)
    for copy in path.parent.glob("*.bak*"):
        copy.unlink()
    path.write_bytes(b'{"meta": {\n"1": {"form')
    with started("full-at-once", path) as child:
        lines = output_of(child).read().splitlines()
    assert lines == ["0 records", lines[1], "added"]
    assert "not saved" in lines[1]
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["f"]


def test_second_process_may_look(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path), Workshop.open(path, read_only=True) as viewer:
        assert ids_in(viewer) == ids


def test_plain_tinydb_wrote_while_open_and_both_are_kept(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path) as workshop:
        workshop.add(made("mine"))
        with TinyDB(path) as plain:
            plain.table("events").insert(made("theirs").to_document())
            plain.table("events").remove(where("id") == "r-1")
        workshop.add(made("mine too"))
        assert ids_in(workshop) == sorted([*ids, "mine", "mine too", "theirs"])
        assert "was changed by another program while it was open" in workshop.notices[-1]
        workshop.add(made("theirs"))
        assert len(workshop.records()) == 6
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "mine", "mine too", "theirs"])
        assert not workshop.notices


def test_plain_tinydb_wrote_and_nothing_was_added_afterwards(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path) as workshop:
        workshop.add(made("mine"))
        with TinyDB(path) as plain:
            plain.drop_tables()
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "mine"])


def test_a_storage_refuses_to_write_over_what_another_program_wrote(path: Path) -> None:
    fill(path, 3)
    storage = TailStorage(path)
    with TinyDB(path) as plain:
        plain.insert({"x": 1})
    with pytest.raises(StoreChanged):
        storage.append("events", [(9, {})])
    storage.close()


def test_file_deleted_while_open_is_written_again(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path) as workshop:
        path.unlink()
        workshop.add(made("new"))
        assert "was deleted or moved while it was open" in workshop.notices[0]
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "new"])


def test_folder_deleted_while_open_is_an_error_and_a_second_try_may_work(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path) as workshop:
        moved = path.parent.rename(path.parent.with_name("moved"))
        with pytest.raises(StoreError, match="could not be written"):
            workshop.add(made("new"))
        moved.rename(path.parent)
        workshop.add(made("new"))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "new"])


def test_file_missing_at_start_is_restored_from_its_backup(path: Path) -> None:
    ids = fill(path, 3)
    path.unlink()
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert workshop.notices == [
            "workshop.json was missing. 3 records were restored from a copy."
        ]


@posix
def test_read_only_folder_is_refused_and_can_be_looked_at(as_nobody: Path) -> None:
    path = as_nobody / "workshop.json"
    ids = fill(path, 3)
    as_nobody.chmod(0o555)
    try:
        with pytest.raises(StoreReadOnly, match="permission denied") as caught:
            Workshop.open(path)
        assert str(path) in str(caught.value)
        with pytest.raises(StoreReadOnly):
            Workshop.open(as_nobody / "new" / "workshop.json")
        with Workshop.open(path, read_only=True) as workshop:
            assert ids_in(workshop) == ids
    finally:
        as_nobody.chmod(0o755)


@posix
def test_read_only_file_is_refused_and_can_be_looked_at(as_nobody: Path) -> None:
    path = as_nobody / "workshop.json"
    ids = fill(path, 3)
    path.chmod(0o444)
    with pytest.raises(StoreReadOnly, match="permission denied"):
        Workshop.open(path)
    with Workshop.open(path, read_only=True) as workshop:
        assert ids_in(workshop) == ids


@posix
def test_file_that_may_not_even_be_read(as_nobody: Path) -> None:
    path = as_nobody / "workshop.json"
    fill(path, 1)
    path.chmod(0)
    with pytest.raises(StoreError, match="could not be opened"):
        Workshop.open(path, read_only=True)


def test_a_folder_in_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    for read_only in (False, True):
        with pytest.raises(StoreError, match="could not be opened"):
            Workshop.open(path, read_only=read_only)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="could not be opened"):
        Workshop.open(tmp_path / "file" / "workshop.json")


def test_reader_in_the_middle_of_an_append_sees_what_was_acknowledged(path: Path) -> None:
    ids = fill(path, 3)
    with Workshop.open(path):
        with path.open("r+b") as file:
            file.seek(-len(TAIL), os.SEEK_END)
            file.write(b',\n"4": {"id": "hal')
        with Workshop.open(path, read_only=True) as viewer:
            assert ids_in(viewer) == ids


def test_no_room_for_a_backup_is_only_a_notice(path: Path) -> None:
    fill(path, 2)
    older = path.with_name("workshop.json.bak2")
    older.unlink(missing_ok=True)
    (older / "in the way").mkdir(parents=True)
    with Workshop.open(path) as workshop:
        workshop.add(made("new"))
    assert "No backup copy of workshop.json could be made" in workshop.notices[0]
    with Workshop.open(path, read_only=True) as workshop:
        assert len(workshop.records()) == 3


def test_a_damaged_backup_does_no_harm(path: Path) -> None:
    ids = fill(path, 3)
    path.with_name("workshop.json.bak1").write_bytes(b"\xff\x00 rubbish")
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert not workshop.notices


def test_closed_workshop_refuses_to_add(path: Path) -> None:
    workshop = Workshop.open(path)
    workshop.close()
    workshop.close()
    with pytest.raises(StoreError, match="closed already"):
        workshop.add(made("new"))


def test_what_json_cannot_hold_is_refused(path: Path) -> None:
    with Workshop.open(path) as workshop:
        for value in (float("nan"), {1, 2}, Path()):
            record = made("bad")
            dict.__setitem__(record.body["levels"], "F", value)
            with pytest.raises(StoreError, match="cannot be saved"):
                workshop.add(made("good"), record)
        workshop.add(made("good"))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["good"]
