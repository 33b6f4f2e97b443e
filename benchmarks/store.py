"""What saving one record costs, beside the least that any program can pay for it.

    python -m benchmarks.store

All rows of a table come from the same minutes: the sizes take turns, so that a busy disk slows all
of them alike. Read the ratios; the milliseconds belong to the machine.
"""

from __future__ import annotations

import functools
import gc
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Table

from workshop_tui.records import Critique, Record, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.lines import encode, render

SIZES = (100, 1_000, 10_000, 50_000)
ROUNDS = 400
PLAIN_ROUNDS = 5
OPEN_ROUNDS = 9
RNG = random.Random(1)


def record() -> Record:
    """A critique of about 400 bytes."""
    levels = {criterion: RNG.randrange(1, 5) for criterion in "FCJMV"}
    comment = "Gambarnya jelas, tetapi ajakannya baru di akhir. " + "x" * RNG.randrange(40)
    body = Critique(levels=levels, comments={"F": comment})
    return new_record(f"person-{RNG.randrange(40)}", f"s{RNG.randrange(60):02}", body)


def adder(add: Callable[[Record], object], count: int) -> Callable[[], object]:
    """Adds one of `count` records, which are made beforehand, so that it is not measured."""
    records = iter([record() for _ in range(count)])
    return lambda: add(next(records))


def seconds(action: Callable[[], object]) -> float:
    """How long `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def make_file(path: Path, size: int) -> None:
    """A file with `size` records, made by the store itself at the end."""
    documents = {str(n): record().to_document() for n in range(1, size)}
    path.write_bytes(render({"events": documents}))
    with Workshop.open(path) as workshop:
        workshop.add(record())


def appends(folder: Path) -> tuple[float, dict[int, float]]:
    """Seconds for the floor, and by size for one durable append; medians."""
    floor_file = os.open(folder / "floor", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    line = encode(record().to_document()).ljust(400)

    def floor() -> None:
        os.write(floor_file, line)
        os.fsync(floor_file)

    workshops = {}
    for size in SIZES:
        make_file(folder / f"{size}.json", size)
        workshops[size] = Workshop.open(folder / f"{size}.json")
    actions: dict[int, Callable[[], object]] = {0: floor}
    for size, workshop in workshops.items():
        actions[size] = adder(workshop.add, ROUNDS)
    times = interleaved(actions, ROUNDS)
    for workshop in workshops.values():
        workshop.close()
    os.close(floor_file)
    return times.pop(0), times


def plain_appends(folder: Path) -> dict[int, float]:
    """Seconds by size for one append with stock TinyDB."""
    actions: dict[int, Callable[[], object]] = {}
    for size in SIZES:
        table = TinyDB(folder / f"{size}.json").table("events")
        actions[size] = adder(functools.partial(insert_into, table), PLAIN_ROUNDS)
    return interleaved(actions, PLAIN_ROUNDS)


def insert_into(table: Table, record: Record) -> None:
    """What a program on stock TinyDB does."""
    table.insert(record.to_document())


def interleaved(actions: dict[int, Callable[[], object]], rounds: int) -> dict[int, float]:
    """The median time of each action, the actions taking turns in random order."""
    times: dict[int, list[float]] = {name: [] for name in actions}
    for _round in range(rounds):
        for name in RNG.sample(sorted(actions), len(actions)):
            times[name].append(seconds(actions[name]))
    return {name: statistics.median(found) for name, found in times.items()}


def opening(path: Path) -> tuple[float, float]:
    """Seconds to open the file, ours and with stock TinyDB, which reads it at the first query."""

    def ours() -> Workshop:
        return Workshop.open(path)

    def plain() -> int:
        with TinyDB(path) as database:
            return len(database.table("events"))

    found: tuple[list[float], list[float]] = ([], [])
    for _round in range(OPEN_ROUNDS):
        gc.collect()
        start = time.perf_counter()
        workshop = ours()
        found[0].append(time.perf_counter() - start)
        workshop.close()
        del workshop
        gc.collect()
        found[1].append(seconds(plain))
    return statistics.median(found[0]), statistics.median(found[1])


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        floor, ours = appends(folder)
        open_ours, open_plain = opening(folder / f"{SIZES[-1]}.json")
        plain = plain_appends(folder)
    print(f"floor: append 400 bytes and fsync  {floor * 1000:8.3f} ms\n")
    print("one durable append      ms   x floor   TinyDB ms   x floor")
    for size in SIZES:
        print(
            f"{size:>8,} records {ours[size] * 1000:9.3f} {ours[size] / floor:9.2f}"
            f" {plain[size] * 1000:11.2f} {plain[size] / floor:9.1f}"
        )
    last, first = SIZES[-1], SIZES[0]
    print(f"growth {last:,} : {first:,}   {ours[last] / ours[first]:.2f}  (bar 1.3)")
    print(f"highest x floor         {max(ours.values()) / floor:.2f}  (bar 2.0)")
    print(f"opening {last:,} records   {open_ours:.3f} s, TinyDB {open_plain:.3f} s")
    print(f"                        x {open_ours / open_plain:.2f}  (bar 1.5)")


if __name__ == "__main__":
    main()
