"""The programs that the tests start as processes of their own, to kill, fill up and lock out.

Each prints a line when it has something to say, at once; `+ id` means that the record is saved.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO

from tests.store.made import made
from workshop_tui.locale import use_language
from workshop_tui.records import Draft, Record, new_record
from workshop_tui.store import StoreBusy, StoreError, Workshop


@contextmanager
def started(*arguments: object) -> Iterator[Popen[str]]:
    """A child that runs one of the programs below; it is gone at the end of the block."""
    command = [sys.executable, "-m", "tests.store.child", *map(str, arguments)]
    with Popen(command, stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as child:
        try:
            yield child
        finally:
            child.kill()


def output_of(child: Popen[str]) -> IO[str]:
    """What the child prints."""
    assert child.stdout is not None
    return child.stdout


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def acknowledge(records: list[Record]) -> None:
    os.write(1, "".join(f"+ {record.id}\n" for record in records).encode())


def add_for_ever(path: Path, prefix: str) -> None:
    """Open, add, close, again and again, with every kind of write that there is."""
    rng = random.Random(prefix)
    Workshop.superseded_limit = 3
    number = 0
    while True:
        with Workshop.open(path) as workshop:
            for _batch in range(rng.randrange(1, 12)):
                size = rng.choice((1, 1, 1, 2, 7))
                records = [made(f"{prefix}-{n}") for n in range(number, number + size)]
                number += size
                workshop.add(*records, new_record("me", "s01", Draft(form="critique")))
                acknowledge(records)


def fill_the_disk(path: Path, prefix: str, room: int) -> None:
    """Add until the disk is full, open the file like that, then go on with room again."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, -1))
    refused = 0
    number = 0
    while refused < 3:
        with Workshop.open(path) as workshop:
            for _attempt in range(40):
                records = [made(f"{prefix}-{n}") for n in range(number, number + 1 + number % 3)]
                number += len(records)
                before = path.read_bytes()
                try:
                    workshop.add(*records)
                    acknowledge(records)
                except StoreError as error:
                    refused += 1
                    say(f"- {error}")
                    if path.read_bytes() != before:
                        say("changed")
            if refused > 3:
                resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
                workshop.add(made(f"{prefix}-room"))
                acknowledge([made(f"{prefix}-room")])


def open_on_a_full_disk(path: Path) -> None:
    """Open a file that needs repair when nothing can be written; add, then add with room."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (20, -1))
    with Workshop.open(path) as workshop:
        say(f"{len(workshop.records())} records")
        try:
            workshop.add(made("f"))
        except StoreError as error:
            say(str(error))
        resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
        workshop.add(made("f"))
        say("added")


def take_turns(path: Path, prefix: str) -> None:
    """Open the file whenever no one else has it, five times."""
    for turn in range(5):
        while True:
            try:
                workshop = Workshop.open(path)
                break
            except StoreBusy:
                say("busy")
        with workshop:
            for n in range(8):
                record = made(f"{prefix}-{turn}-{n}")
                workshop.add(record)
                acknowledge([record])


def hold(path: Path) -> None:
    """Have the file open until the parent closes our input."""
    with Workshop.open(path):
        say("open")
        sys.stdin.read()


def fork_and_hold(path: Path) -> None:
    """Close the file while a forked child lives on; say whether it is free."""
    workshop = Workshop.open(path)
    read_end, write_end = os.pipe()
    child = os.fork()
    if not child:
        try:
            workshop.add(made("from-the-fork"))
            os.write(write_end, b"added")
        except StoreBusy:
            os.write(write_end, b"refused")
        sys.stdin.read()
        os._exit(0)
    say(os.read(read_end, 100).decode())
    workshop.close()
    hold(path)


def main(program: str, path: str, *rest: str) -> None:
    use_language("en")
    match program:
        case "add":
            add_for_ever(Path(path), *rest)
        case "full":
            fill_the_disk(Path(path), rest[0], int(rest[1]))
        case "full-at-once":
            open_on_a_full_disk(Path(path))
        case "turns":
            take_turns(Path(path), *rest)
        case "hold":
            hold(Path(path))
        case "fork":
            fork_and_hold(Path(path))


if __name__ == "__main__":
    main(*sys.argv[1:])
