"""The rows of the failure table in which bytes of the file are lost or changed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from tests.store import torture
from tests.store.made import damaged_copies, fill, ids_in, made
from workshop_tui.store import Workshop
from workshop_tui.store.lines import TAIL
from workshop_tui.store.salvage import read_content


def test_file_cut_anywhere(tmp_path: Path) -> None:
    assert torture.cuts(40, random.Random(2), tmp_path).good


def test_file_cut_says_how_many_are_intact_and_where_the_original_is(path: Path) -> None:
    ids = fill(path, 5)
    found = path.read_bytes()[:-40]
    path.write_bytes(found)
    for copy in path.parent.glob("*.bak*"):
        copy.unlink()
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids[:4]
        assert workshop.notices == [
            "The end of workshop.json was cut off, probably because the computer stopped while "
            "saving. 4 records in it are intact. The file as it was found is kept as "
            "workshop.json.damaged-1."
        ]
    assert damaged_copies(path)[0].read_bytes() == found


def test_zeros_at_the_end(path: Path) -> None:
    ids = fill(path, 5)
    with path.open("ab") as file:
        file.write(bytes(4096))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert "5 records in it are intact" in workshop.notices[0]


def test_bit_flips(tmp_path: Path) -> None:
    assert torture.flips(60, random.Random(3), tmp_path).good


def test_a_flip_in_every_byte_is_noticed_or_harmless(path: Path) -> None:
    ids = fill(path, 2)
    whole = path.read_bytes()
    rng = random.Random(4)
    for position in range(len(whole)):
        broken = bytearray(whole)
        broken[position] ^= 1 << rng.randrange(8)
        content = read_content(bytes(broken))
        documents = list(content.tables.get("events", {}).values())
        assert not content.intact or [d["id"] for d in documents] == ids, position
        assert len(documents) >= 1, position
        assert all(d == made(d["id"]).to_document() for d in documents), position


def test_damage_in_the_name_of_the_table_loses_nothing(path: Path) -> None:
    ids = fill(path, 4)
    path.write_bytes(path.read_bytes().replace(b'"events"', b'"evants"'))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids


def test_damage_in_a_file_that_plain_tinydb_put_on_one_line(path: Path) -> None:
    ids = fill(path, 6)
    with TinyDB(path) as plain:
        plain.table("notes").insert({"x": 1})
    raw = path.read_bytes()
    assert raw.count(b"\n") == 0
    for copy in path.parent.glob("*.bak*"):
        copy.unlink()
    middle = raw.index(b'"r-3"')
    path.write_bytes(raw[:middle] + b"?" + raw[middle + 1 :])
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == [identity for identity in ids if identity != "r-3"]


def test_record_edited_by_hand_is_restored_and_the_edited_file_kept(path: Path) -> None:
    fill(path, 3)
    edited = path.read_bytes().replace(b'"subject": "s', b'"subject": "x', 1)
    path.write_bytes(edited)
    with Workshop.open(path) as workshop:
        assert all(r.to_document() == made(r.id).to_document() for r in workshop.records())
        assert len(workshop.records()) == 3
        assert "1 record was restored" in workshop.notices[0]
    assert damaged_copies(path)[0].read_bytes() == edited


def test_record_edited_by_plain_tinydb_is_restored(path: Path) -> None:
    ids = fill(path, 3)
    with TinyDB(path) as plain:
        plain.table("events").update({"subject": "x"}, where("id") == "r-1")
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert all(r.to_document() == made(r.id).to_document() for r in workshop.records())


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: raw.replace(b"\n", b"\r\n"),
        lambda raw: raw.replace(b"\n", b" "),
        lambda raw: json.dumps(json.loads(raw), indent=4).encode(),
        lambda raw: json.dumps(json.loads(raw), ensure_ascii=False).encode(),
        lambda raw: raw.removesuffix(b"\n"),
    ],
    ids=["CRLF", "one line", "indented", "not ASCII", "no newline at the end"],
)
def test_another_layout_of_the_same_content_is_accepted(
    path: Path, change: Callable[[bytes], bytes]
) -> None:
    ids = fill(path, 4)
    path.write_bytes(change(path.read_bytes()))
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert not workshop.notices
        workshop.add(made("new"))
    assert path.read_bytes().endswith(TAIL)
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == sorted([*ids, "new"])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_an_editor_saved_it_in_another_encoding(path: Path, encoding: str) -> None:
    ids = fill(path, 4)
    changed = path.read_bytes().decode("ascii").encode(encoding)
    path.write_bytes(changed)
    for copy in path.parent.glob("*.bak*"):
        copy.unlink()
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ids
        assert "4 records in it are intact" in workshop.notices[0]
    assert damaged_copies(path)[0].read_bytes() == changed
