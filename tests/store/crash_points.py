"""Kill the program at each of its system calls in turn, or let that call fail, and look.

    python -m tests.store.crash_points FOLDER kill|fail

Runs in a process of its own, because it forks. Ends with status 1 if a record that had been
acknowledged is lost, or an error other than a `StoreError` came out.
"""

from __future__ import annotations

import errno
import itertools
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.store.child import acknowledge
from tests.store.made import fill, made, verdict_on
from workshop_tui.locale import use_language
from workshop_tui.records import Draft, new_record
from workshop_tui.store import StoreError, Workshop
from workshop_tui.store.salvage import read_content

CALLS = ("open", "write", "fsync", "ftruncate", "replace", "unlink", "close", "mkdir")
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


class Saboteur:
    """Counts the system calls of this process and spoils one of them."""

    def __init__(self, victim: int, *, fatal: bool) -> None:
        self.count = 0
        self.victim = victim
        self.fatal = fatal
        self.rng = random.Random(victim)
        for name in CALLS:
            setattr(os, name, self._wrap(name, getattr(os, name)))

    def _wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def spoilt(*args: Any, **options: Any) -> Any:  # noqa: ANN401  any system call
            self.count += args[0] != 1  # our own acknowledgements are not its business
            if args[0] == 1 or self.count != self.victim:
                return call(*args, **options)
            if name == "write":
                call(args[0], args[1][: self.rng.randrange(len(args[1]) + 1)])
            if name == "close":
                call(*args)
            if self.fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(self.rng.choice(ERRORS), "spoilt")

        return spoilt


def work(path: Path) -> None:
    """Everything that the store does to a file, with an acknowledgement for each record."""
    Workshop.superseded_limit = 2
    for session in range(3):
        try:
            with Workshop.open(path) as workshop:
                for n in range(3):
                    records = [made(f"w{session}-{n}-{m}") for m in range(1 + n)]
                    drafts = [new_record("me", "s01", Draft(form="critique"))]
                    try:
                        workshop.add(*records, *drafts)
                    except StoreError:
                        workshop.add(*records, *drafts)
                    acknowledge(records)
        except StoreError:
            continue
        if session == 0:
            with path.open("r+b") as file:  # an append that did not get far
                file.seek(-4, os.SEEK_END)
                file.write(b',\n"99": {"id": "torn')


def round_of(path: Path, victim: int, *, fatal: bool) -> tuple[list[str], bool]:
    """Fork, spoil one call in the fork; returns the acknowledged ids and whether it came to it."""
    read_end, write_end = os.pipe()
    if not (child := os.fork()):
        os.dup2(write_end, 1)
        saboteur = Saboteur(victim, fatal=fatal)
        status = 2
        try:
            work(path)
            status = 0 if saboteur.count >= victim else 3
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    os.close(write_end)
    with os.fdopen(read_end) as output:
        acknowledged = [line[2:].strip() for line in output if line.endswith("\n")]
    _pid, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == 2:
        raise AssertionError(f"call {victim}: something other than a StoreError came out")
    return acknowledged, os.waitstatus_to_exitcode(status) != 3


def faults(path: Path, acknowledged: list[str]) -> list[str]:
    """What is wrong with what the round left behind."""
    found = []
    if path.exists():
        content = read_content(path.read_bytes())
        ids = {document.get("id") for document in content.tables.get("events", {}).values()}
        if not (content.intact or content.torn):  # I2
            found.append("the file has a hole")
        if not ids.issuperset(acknowledged):
            found.append("the file needs its backup")
    verdict = verdict_on(path, acknowledged)
    if verdict.lost or verdict.doubled or verdict.altered:
        found.append(str(verdict))
    return found + [notice for notice in verdict.notices if "held less" in notice]


def main(folder: str, mode: str) -> int:
    use_language("en")
    bad = 0
    for victim in itertools.count(1):
        path = Path(folder) / str(victim) / "workshop.json"
        before = fill(path, 3) if victim % 2 else []
        acknowledged, reached = round_of(path, victim, fatal=mode == "kill")
        if not reached:
            print(f"{victim - 1} system calls, {bad} bad")
            return 1 if bad else 0
        if found := faults(path, [*before, *acknowledged]):
            print(f"call {victim}: {'; '.join(found)}")
            bad += 1
    raise AssertionError


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
