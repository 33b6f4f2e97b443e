"""One test or more for each invariant of the store."""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import socket
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tinydb import TinyDB

from tests.store import torture
from tests.store.child import output_of, started
from tests.store.made import fill, ids_in, made
from workshop_tui.store import StoreBusy, StoreFailed, Workshop, tail
from workshop_tui.store.lines import TAIL, parse, render
from workshop_tui.store.salvage import salvage

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and forks")


@posix
def test_i1_acknowledged_records_survive_kill_minus_nine(tmp_path: Path) -> None:
    outcome = torture.kills(6, random.Random(1), tmp_path)
    assert outcome.acknowledged
    assert outcome.good


def test_i1_a_known_id_is_acknowledged_without_writing(path: Path) -> None:
    fill(path, 3)
    with Workshop.open(path) as workshop:
        size = path.stat().st_size
        workshop.add(made("r-1"), made("r-2"))
        assert path.stat().st_size == size
        workshop.add(made("r-2"), made("new"), made("new"))
        assert ids_in(workshop) == ["new", "r-0", "r-1", "r-2"]


def test_i2_an_append_touches_only_the_tail(path: Path) -> None:
    with Workshop.open(path) as workshop:
        for n in range(10):
            before = path.read_bytes()
            workshop.add(made(f"one-{n}"), made(f"two-{n}"))
            after = path.read_bytes()
            assert after.startswith(before.removesuffix(TAIL))
            assert before.endswith(TAIL)
            assert after.endswith(TAIL)


def test_i2_every_part_of_an_append_leaves_verified_lines_and_one_tail(path: Path) -> None:
    ids = fill(path, 3)
    before = path.read_bytes()
    with Workshop.open(path) as workshop:
        workshop.add(made("new"))
    written = path.read_bytes()[len(before) - len(TAIL) :]
    for done in range(len(written)):
        rest = before[len(before) - len(TAIL) + done :]
        raw = before.removesuffix(TAIL) + written[:done] + rest
        content = parse(raw) or salvage(raw)
        assert content.intact or content.torn, done
        assert [d["id"] for d in content.tables["events"].values()][:3] == ids


def test_i3_plain_tinydb_reads_everything_after_every_append(path: Path) -> None:
    expected = []
    with Workshop.open(path) as workshop:
        for n in range(12):
            batch = [made(f"{n}-{m}") for m in range(n % 3 + 1)]
            workshop.add(*batch)
            expected += [record.id for record in batch]
            with TinyDB(path) as plain:
                documents = plain.table("events").all()
            assert [document["id"] for document in documents] == expected
            assert [document.doc_id for document in documents] == [*range(1, len(expected) + 1)]
            assert all(made(d["id"]).to_document().items() <= d.items() for d in documents)


def test_i3_an_empty_new_file_is_plain_tinydb_too(path: Path) -> None:
    Workshop.open(path).close()
    with TinyDB(path) as plain:
        assert plain.tables() == {"meta", "events"}
        assert plain.table("meta").all()[0]["app"] == "workshop-tui"


def test_i4_memory_shows_a_record_only_when_it_is_durable(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    with Workshop.open(path) as workshop:
        workshop.records("note")
        workshop.add(made("first"))

        def look(descriptor: int) -> None:
            seen.append(ids_in(workshop))

        monkeypatch.setattr(tail, "fsync", look)
        workshop.add(made("second"))
        assert seen == [["first"]]
        assert ids_in(workshop) == ["first", "second"]


def test_i4_a_record_whose_fsync_failed_is_not_shown(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    fill(path, 2)
    workshop = Workshop.open(path)
    monkeypatch.setattr(tail, "fsync", fail)
    with pytest.raises(StoreFailed, match="did not confirm"):
        workshop.add(made("new"))
    monkeypatch.undo()
    assert ids_in(workshop) == ["r-0", "r-1"]
    with pytest.raises(StoreFailed, match="open it again"):  # a second fsync may tell a lie
        workshop.add(made("newer"))
    workshop.close()
    with Workshop.open(path) as workshop:
        assert ids_in(workshop)[-2:] == ["r-0", "r-1"]


def test_i6_a_second_process_is_told_who_has_the_file(path: Path) -> None:
    with started("hold", path) as child:
        assert output_of(child).readline() == "open\n"
        with pytest.raises(StoreBusy) as caught:
            Workshop.open(path)
    message = str(caught.value)
    assert f"process {child.pid} on {socket.gethostname()} since 20" in message
    with Workshop.open(path):
        pass  # at once, although the holder was killed


@posix
def test_i6_a_forked_child_neither_writes_nor_keeps_the_lock(path: Path) -> None:
    with started("fork", path) as child:
        assert output_of(child).readline() == "refused\n"
        assert output_of(child).readline() == "open\n"


@posix
def test_i6_processes_take_turns(tmp_path: Path) -> None:
    outcome = torture.two_processes(1, random.Random(1), tmp_path)
    assert outcome.acknowledged == 80
    assert outcome.good


def test_i7_an_append_costs_the_same_in_a_large_file(path: Path) -> None:
    def steps(size: int) -> tuple[int, int]:
        """Bytecodes executed and bytes written for one append to a file of that size."""
        file = path.with_name(f"{size}.json")
        path.parent.mkdir(exist_ok=True)
        documents = {str(n): made(f"{n}").to_document() for n in range(1, size)}
        file.write_bytes(render({"events": documents}))
        count = 0

        def trace(frame: FrameType, event: str, argument: object) -> Any:  # noqa: ANN401
            nonlocal count
            frame.f_trace_opcodes = True
            count += event == "opcode"
            return trace

        with Workshop.open(file) as workshop:
            workshop.records("note")  # so that there are cached results to extend
            workshop.add(made("first"))
            before = file.stat().st_size
            sys.settrace(trace)
            try:
                workshop.add(made("second"))
            finally:
                sys.settrace(None)
            return count, file.stat().st_size - before - len(str(size))

    small, large = steps(10), steps(3000)
    assert small[1] == large[1]
    assert abs(small[0] - large[0]) < 100


def test_i8_a_plain_tinydb_file_is_accepted(path: Path) -> None:
    path.parent.mkdir()
    with TinyDB(path) as plain:
        plain.table("events").insert_multiple([made("one").to_document(), {"no": "record"}])
        plain.insert({"in": "the default table"})
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["one"]
        assert not workshop.notices
        workshop.add(made("two"))
    with TinyDB(path) as plain:
        assert plain.all()[0]["in"] == "the default table"
        assert [d.get("id") for d in plain.table("events")] == ["one", None, "two"]
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["one", "two"]
        assert not workshop.notices


def test_i8_bad_numbers_in_a_plain_file_cost_only_their_record(path: Path) -> None:
    path.parent.mkdir()
    sound = json.dumps(made("sound").to_document())
    path.write_text(f'{{"events": {{"1": {sound}, "2": {{"at": NaN}}}}}}', encoding="ascii")
    with Workshop.open(path) as workshop:
        assert ids_in(workshop) == ["sound"]
        assert "1 record could not be read" in workshop.notices[0]
        assert path.with_name("workshop.json.damaged-1").exists()


def test_i8_a_seal_that_became_another_key_counts_as_damage(path: Path) -> None:
    fill(path, 2)
    raw = path.read_bytes()
    path.write_bytes(b'"_brc"'.join(raw.rsplit(b'"_crc"', 1)))
    with Workshop.open(path) as workshop:
        assert workshop.latest(made("r-1").kind) is not None
        assert "1 record was restored" in workshop.notices[0]
        assert all("_brc" not in record.extra for record in workshop.records())


def test_i9_what_is_handed_out_is_a_copy(path: Path) -> None:
    with Workshop.open(path) as workshop:
        workshop.add(made("one"))
        body = workshop.records()[0].body
        body["levels"]["F"] = 99
        assert workshop.records()[0].to_document() == made("one").to_document()


def test_i9_what_was_handed_in_is_copied(path: Path) -> None:
    record = made("one")
    with Workshop.open(path) as workshop:
        workshop.add(record)
        record.body["levels"]["F"] = 99
        assert workshop.records()[0].to_document() == made("one").to_document()


async def test_threads_may_add_while_others_ask(path: Path) -> None:
    with Workshop.open(path) as workshop:
        adding = asyncio.gather(
            *(asyncio.to_thread(workshop.add, made(f"t-{n}"), made(f"u-{n}")) for n in range(60))
        )
        while not adding.done():
            assert len(workshop.records("note")) <= len(workshop.records())
            await asyncio.sleep(0)
        await adding
        assert len(workshop.records()) == 120
        assert sorted(workshop.records("note"), key=lambda r: r.id) == sorted(
            (r for r in workshop.records() if r.kind == "note"), key=lambda r: r.id
        )


def test_two_threads_with_the_same_records_add_them_once(path: Path) -> None:
    with Workshop.open(path) as workshop:
        records = [made(f"{n}") for n in range(30)]

        def add() -> None:
            for record in records:
                workshop.add(record)

        threads = [threading.Thread(target=add) for _thread in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(workshop.records()) == 30


def test_sectors_of_old_and_new_in_any_mixture_keep_what_was_acknowledged(path: Path) -> None:
    ids = fill(path, 8)
    old = path.read_bytes()
    with Workshop.open(path) as workshop:
        workshop.add(*(made(f"new-{n}") for n in range(4)))
    new = path.read_bytes()
    first = (len(old) - len(TAIL)) // 512
    last = (len(new) - 1) // 512
    path.with_name("workshop.json.bak1").unlink()
    path.with_name("workshop.json.bak2").unlink(missing_ok=True)
    padded = old.ljust(len(new), b"\0")
    choices = itertools.islice(itertools.product((old, new), repeat=last - first + 1), 128)
    for images in choices:
        raw = bytearray(padded)
        for sector, image in enumerate(images, first):
            if image is new:
                raw[sector * 512 : (sector + 1) * 512] = new[sector * 512 : (sector + 1) * 512]
        path.write_bytes(raw)
        with Workshop.open(path, read_only=True) as workshop:
            assert set(ids) <= set(ids_in(workshop))
