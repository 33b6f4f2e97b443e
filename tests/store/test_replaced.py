"""Invariant I5: whatever is in place of our file, it is kept, and ours comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.store.made import fill, ids_in, made
from workshop_tui.store import Workshop

REPLACEMENTS = {
    "empty": b"",
    "null": b"null",
    "nothing in it": b"{}",
    "HTML": b"<!doctype html><style>p { color: red }</style><p>Log in</p>",
    "UTF-16": '{"events": {}}'.encode("utf-16"),
    "a list": b"[1, 2, 3]",
    "other JSON": b'{"name": "x", "events": 3}',
    "other tables": b'{"_default": {"1": {"x": 1}}}',
    "zeros": bytes(5000),
    "endless nesting": b'{"events": {"1": ' + b'{"a": ' * 200_000,
    "a huge number": b'{"events": {"1": {"at": ' + b"9" * 5000 + b"}}}",
    "NaN": b'{"events": {"1": {"at": NaN, "id": "nan"}, "2": {"at": 1e999}}}',
    "a key twice": b'{"events": {"1": {"id": "x"}, "1": {"id": "y"}}}',
    "numbers that are equal": b'{"events": {"1": {"id": "x"}, "01": {"id": "y"}}}',
}


@pytest.mark.parametrize("raw", REPLACEMENTS.values(), ids=REPLACEMENTS)
def test_i5_a_file_put_in_place_of_ours_is_kept_and_ours_restored(path: Path, raw: bytes) -> None:
    ids = fill(path, 4)
    path.write_bytes(raw)
    with Workshop.open(path) as workshop:
        assert set(ids) <= set(ids_in(workshop))
        assert "4 records were restored" in workshop.notices[0]
        assert "workshop.json.damaged-1" in workshop.notices[0]
        workshop.add(made("new"))
    assert path.with_name("workshop.json.damaged-1").read_bytes() == raw
    with Workshop.open(path) as workshop:
        assert {*ids, "new"} <= set(ids_in(workshop))
        assert not workshop.notices


@pytest.mark.parametrize("raw", REPLACEMENTS.values(), ids=REPLACEMENTS)
def test_i5_without_a_backup_what_was_found_is_still_kept(path: Path, raw: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(raw)
    with Workshop.open(path) as workshop:
        workshop.add(made("new"))
        assert "new" in ids_in(workshop)
    copy = path.with_name("workshop.json.damaged-1")
    if copy.exists():
        assert copy.read_bytes() == raw
    else:  # a sound TinyDB file, which became ours with everything in it
        tables = json.loads(path.read_bytes())
        assert all(tables[name] for name in json.loads(raw))


def test_i5_a_larger_file_of_another_workshop_does_not_wipe_ours(path: Path) -> None:
    ids = fill(path, 4)
    other = path.parent / "other.json"
    foreign = fill(other, 50, "foreign")
    path.write_bytes(other.read_bytes())
    for _session in range(3):  # long enough for both backups to be renewed
        with Workshop.open(path) as workshop:
            assert {*ids, *foreign} <= set(ids_in(workshop))
            workshop.add(made("new"))
