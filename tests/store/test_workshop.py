"""The repository: what is asked for, what is pruned, what newer versions and viewers meet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.store.made import fill, ids_in, made
from workshop_tui.records import Draft, Place, Record, new_record
from workshop_tui.store import StoreReadOnly, Workshop, default_data_file
from workshop_tui.store.lines import render


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Everything in a folder that a writer would change."""
    return {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}


def note(identity: str, at: int, **rest: str) -> Record:
    return Record(id=identity, kind="note", at=at, author=rest.get("author", "me"),
                  subject=rest.get("subject", "s01"))  # fmt: skip


def test_default_data_file_is_in_the_users_folder() -> None:
    assert default_data_file().parts[-2:] == ("workshop-tui", "workshop.json")


def test_opening_creates_folder_and_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "workshop.json"
    with Workshop.open(path) as workshop:
        assert workshop.path == path
        assert not workshop.read_only
        assert not workshop.notices
        assert workshop.records() == []
    tables = json.loads(path.read_bytes())
    assert tables["events"] == {}
    assert list(tables["meta"]["1"]) == ["format", "app", "store", "_crc"]


def test_records_come_oldest_first_by_time_then_id(path: Path) -> None:
    with Workshop.open(path) as workshop:
        workshop.add(note("c", 2), note("a", 2), note("b", 1))
        workshop.add(note("d", 0))
        assert [record.id for record in workshop.records()] == ["d", "b", "a", "c"]


def test_records_are_chosen_by_kind_subject_and_author(path: Path) -> None:
    with Workshop.open(path) as workshop:
        for _again in range(2):  # the second time from the cache
            assert workshop.records("note", subject="s02") == []
        workshop.add(note("a", 1), note("b", 2, subject="s02"), note("c", 3, author="you"))
        workshop.add(made("other"))
        assert [r.id for r in workshop.records("note")] == ["a", "b", "c"]
        assert [r.id for r in workshop.records("note", subject="s02")] == ["b"]
        assert [r.id for r in workshop.records("note", author="me")] == ["a", "b"]
        assert [r.id for r in workshop.records(author="you")] == ["c"]
        latest = workshop.latest("note", subject="s01")
        assert latest is not None
        assert latest.id == "c"
        assert workshop.latest("note", subject="s01", author="she") is None


def test_a_record_comes_back_as_it_went_in(path: Path) -> None:
    record = Record(
        kind="of the future",
        author="me",
        replaces="r-1",
        room="room",
        body={"text": "é 😀\n\t“”", "nested": {"list": [1, 2.5, None, True, ["x"]]}},
        extra={"new key": {"a": [1]}},
    )
    with Workshop.open(path) as workshop:
        workshop.add(record)
    with Workshop.open(path) as workshop:
        assert workshop.records()[0].to_document() == record.to_document()


def test_a_record_that_is_twice_in_the_file_comes_back_once(path: Path) -> None:
    path.parent.mkdir()
    document = made("one").to_document()
    path.write_bytes(render({"events": {"1": document, "2": document}}))
    with Workshop.open(path) as workshop:
        assert len(workshop.records()) == 1


def test_documents_that_are_no_records_are_skipped_and_kept(path: Path) -> None:
    path.parent.mkdir()
    odd = {"id": "odd", "kind": 3}
    path.write_bytes(render({"events": {"1": odd, "2": made("one").to_document()}}))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["one"]
        workshop.add(made("two"))
    events = json.loads(path.read_bytes())["events"]
    assert {k: v for k, v in events["1"].items() if k != "_crc"} == odd


def test_reading_only_changes_nothing(path: Path) -> None:
    ids = fill(path, 4)
    path.write_bytes(path.read_bytes()[:-30])
    before = state_of(path.parent)
    with Workshop.open(path, read_only=True) as workshop:
        assert workshop.read_only
        assert ids_in(workshop) == ids
        assert "was cut off" in workshop.notices[0]
        assert "kept as" not in workshop.notices[0]
        with pytest.raises(StoreReadOnly, match="for looking only"):
            workshop.add(made("new"))
        assert ids_in(workshop) == ids
        workshop.add(made("r-1"))  # is there already
    assert state_of(path.parent) == before


def test_reading_only_what_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none" / "workshop.json"
    with Workshop.open(path, read_only=True) as workshop:
        assert workshop.records() == []
        assert not workshop.notices
    assert not path.parent.exists()


def newer(path: Path, **changes: object) -> bytes:
    """Make the file one of format 2, with things in it that we do not know."""
    tables = json.loads(path.read_bytes())
    for documents in tables.values():
        for document in documents.values():
            del document["_crc"]
    tables["meta"]["1"] |= {"format": 2, "cipher": "none"} | changes
    tables["events"]["1"]["stars"] = {"of": [5]}
    raw = render({"meta": tables["meta"], "plan": {"1": {"x": 1}}, "events": tables["events"]})
    path.write_bytes(raw)
    return raw


def test_newer_format_is_kept_as_found_and_all_of_it_taken_over(path: Path) -> None:
    ids = fill(path, 3)
    raw = newer(path)
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert workshop.notices == [
            "workshop.json was written by a newer version of this program. "
            "The file as it was found is kept as workshop.json.newer-1."
        ]
        assert {"stars": {"of": [5]}} in [record.extra for record in workshop.records()]
        workshop.add(made("new"))
    assert path.with_name("workshop.json.newer-1").read_bytes() == raw
    tables = json.loads(path.read_bytes())
    assert tables["meta"]["1"]["format"] == 1
    assert tables["meta"]["1"]["cipher"] == "none"
    assert tables["plan"]["1"]["x"] == 1
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "new"])
        assert not workshop.notices


def test_newer_format_that_is_no_tinydb_any_more(path: Path) -> None:
    ids = fill(path, 3)
    for copy in path.parent.glob("*.bak*"):
        copy.unlink()
    raw = newer(path).replace(b'"plan"', b'"index": [1], "plan"')
    path.write_bytes(raw)
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert "newer version" in workshop.notices[0]
    assert path.with_name("workshop.json.newer-1").read_bytes() == raw


def test_newer_format_for_looking_only(path: Path) -> None:
    ids = fill(path, 3)
    newer(path)
    before = state_of(path.parent)
    with Workshop.open(path, read_only=True) as workshop:
        assert ids_in(workshop) == ids
        assert "newer version" in workshop.notices[0]
    assert state_of(path.parent) == before


def test_superseded_drafts_and_places_are_removed_at_close(path: Path) -> None:
    kept = [made("one"), made("two")]
    local = [
        new_record(author, subject, Draft(form=form))
        for _round in range(25)
        for author in ("me", "you")
        for subject in ("s01", "s02")
        for form in ("critique", "rewrite")
    ] + [new_record("me", "s01", Place(screen=str(n))) for n in range(30)]
    latest = [*local[24 * 8 : 25 * 8], local[-1]]
    with Workshop.open(path) as workshop:
        workshop.add(kept[0], *local[:190])
    with Workshop.open(path) as workshop:
        assert len(workshop.records()) == 191  # 182 superseded ones are not many
        workshop.add(*local[190:], kept[1])
    with Workshop.open(path) as workshop:
        assert {r.id for r in workshop.records()} == {r.id for r in (*kept, *latest)}
        assert not workshop.notices
        workshop.add(made("three"))
    with Workshop.open(path) as workshop:
        assert len(workshop.records()) == len(kept) + len(latest) + 1


def test_a_draft_that_cannot_be_read_is_never_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workshop, "superseded_limit", 0)
    path.parent.mkdir()
    odd = [{"id": "odd", "kind": "draft", "n": n} for n in range(3)] + [{"kind": ["draft"]}]
    path.write_bytes(render({"events": {str(n): d for n, d in enumerate(odd, 1)}}))
    Workshop.open(path).close()
    assert len(json.loads(path.read_bytes())["events"]) == 4


def test_closing_makes_a_backup_only_when_something_was_added(path: Path) -> None:
    newer_backup, older = (path.with_name(f"workshop.json.bak{n}") for n in (1, 2))
    fill(path, 3)
    assert newer_backup.read_bytes() == path.read_bytes()
    before = state_of(path.parent)
    Workshop.open(path).close()
    after = state_of(path.parent)
    assert {**after, "workshop.json.lock": 0} == {**before, "workshop.json.lock": 0}
    with Workshop.open(path) as workshop:
        workshop.add(made("new"))
    assert newer_backup.read_bytes() == path.read_bytes()
    assert older.read_bytes() == before["workshop.json.bak1"][0]


def test_what_a_crash_left_behind_is_backed_up_at_the_next_start(path: Path) -> None:
    fill(path, 3)
    workshop = Workshop.open(path)
    workshop.add(made("new"))
    with Workshop.open(path, read_only=True):
        pass
    leftover = path.with_name("workshop.json.tmp")
    leftover.write_bytes(b"half")
    workshop._storage._lock.release()  # type: ignore[union-attr]  # as if the process had ended
    with Workshop.open(path):
        backup = path.with_name("workshop.json.bak1").read_bytes()
        assert backup == path.read_bytes()
        assert b'"new"' in backup
        assert not leftover.exists()


def test_file_mode_survives_a_rewrite(path: Path) -> None:
    fill(path, 1)
    path.chmod(0o600)
    with Workshop.open(path) as workshop:
        path.unlink()
        path.touch(0o600)
        workshop.add(made("new"))
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "workshop.json", tmp_path / "link.json"
    fill(real, 2)
    link.symlink_to(real)
    real.write_bytes(real.read_bytes()[:-9])
    with Workshop.open(link) as workshop:
        workshop.add(made("new"))
    assert link.is_symlink()
    with Workshop.open(real) as workshop:
        assert ids_in(workshop) == ["new", "r-0", "r-1"]
