"""Break the file in every way we know and count what is lost.

    python -m tests.store.torture --kills 300 --cuts 200 --flips 200 --full-disk 20 \
        --two-processes 10 --seed 1

The tests call the same functions with small numbers. Ends with status 1 if a record that had been
acknowledged was lost without need, doubled, or altered without a word.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.store.child import output_of, started
from tests.store.made import fill, verdict_on

COLUMNS = ("rounds", "acknowledged", "lost", "doubled", "altered")


@dataclass
class Outcome:
    """What some rounds of one fault did."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    altered: int = 0

    def judge(
        self, path: Path, acknowledged: list[str], unless_told: list[str] | None = None
    ) -> None:
        """Open the file and count what is wrong with it; see `verdict_on`."""
        verdict = verdict_on(path, acknowledged, unless_told)
        self.rounds += 1
        self.acknowledged += len(acknowledged)
        self.lost += verdict.lost
        self.doubled += verdict.doubled
        self.altered += verdict.altered

    @property
    def good(self) -> bool:
        return self.rounds > 0 and not (self.lost or self.doubled or self.altered)


def kills(rounds: int, rng: random.Random, folder: Path) -> Outcome:
    """Kill a process that opens, adds, prunes and closes, at a random moment."""
    outcome = Outcome()
    acknowledged: list[str] = []
    path = folder / "workshop.json"
    for n in range(rounds):
        if n % 20 == 0:
            acknowledged = []
            path = folder / str(n) / "workshop.json"
        with started("add", path, f"k{n}-{rng.random()}") as child:
            lines = [output_of(child).readline() for _line in range(rng.randrange(40))]
            time.sleep(rng.random() * 0.01)
            child.kill()
            lines += output_of(child).readlines()
        known = len(acknowledged)
        acknowledged += [line[2:].strip() for line in lines if line.endswith("\n")]
        outcome.judge(path, acknowledged)
        outcome.acknowledged -= known  # judged again, but counted once
    return outcome


def cuts(rounds: int, rng: random.Random, folder: Path) -> Outcome:
    """Cut the file off at a random byte; with a backup nothing may be missing."""
    ids, whole = _example(folder, 60)
    ends = _ends_of_records(whole)
    outcome = Outcome()
    for n in range(rounds):
        cut = rng.randrange(len(whole))
        zeros = bytes(rng.choice((0, 0, 1, 512)))
        path = _broken_copy(folder, n, whole[:cut] + zeros, backup=n % 2 == 0)
        expected = ids if n % 2 == 0 else ids[: sum(end <= cut for end in ends)]
        outcome.judge(path, expected, unless_told=ids)
    return outcome


def flips(rounds: int, rng: random.Random, folder: Path) -> Outcome:
    """Flip one bit; without a backup the record it is in may be missing, but no other."""
    ids, whole = _example(folder, 60)
    outcome = Outcome()
    for n in range(rounds):
        position = rng.randrange(len(whole))
        broken = bytearray(whole)
        broken[position] ^= 1 << rng.randrange(8)
        path = _broken_copy(folder, n, bytes(broken), backup=n % 2 == 0)
        hit = whole[:position].count(b"\n") - 4  # records start on the fifth line
        expected = ids if n % 2 == 0 else [*ids[: max(0, hit)], *ids[max(0, hit + 1) :]]
        outcome.judge(path, expected, unless_told=ids)
    return outcome


def full_disk(rounds: int, rng: random.Random, folder: Path) -> Outcome:
    """Let the disk be full for a while; what was refused may not appear half."""
    outcome = Outcome()
    for n in range(rounds):
        path = folder / str(n) / "workshop.json"
        acknowledged = fill(path, rng.randrange(20))
        with started("full", path, f"f{n}", rng.randrange(1, 6000)) as child:
            lines = output_of(child).readlines()
        acknowledged += [line[2:].strip() for line in lines if line.startswith("+")]
        outcome.lost += not any(line.startswith("-") for line in lines)
        outcome.altered += lines.count("changed\n")
        outcome.lost += f"f{n}-room" not in acknowledged
        outcome.judge(path, acknowledged)
    return outcome


def two_processes(rounds: int, rng: random.Random, folder: Path) -> Outcome:
    """Let two processes take turns with the same file, as fast as they can."""
    outcome = Outcome()
    for n in range(rounds):
        path = folder / str(n) / "workshop.json"
        prefix = rng.random()
        with (
            started("turns", path, f"a{prefix}") as one,
            started("turns", path, f"b{prefix}") as two,
        ):
            lines = output_of(one).readlines() + output_of(two).readlines()
        acknowledged = [line[2:].strip() for line in lines if line.startswith("+")]
        outcome.lost += 80 - len(acknowledged)
        outcome.judge(path, acknowledged)
    return outcome


def _example(folder: Path, records: int) -> tuple[list[str], bytes]:
    path = folder / "example" / "workshop.json"
    ids = fill(path, records)
    return ids, path.read_bytes()


def _broken_copy(folder: Path, n: int, raw: bytes, *, backup: bool) -> Path:
    path = folder / str(n) / "workshop.json"
    path.parent.mkdir()
    path.write_bytes(raw)
    if backup:
        example = folder / "example" / "workshop.json.bak1"
        shutil.copyfile(example, path.with_name(example.name))
    return path


def _ends_of_records(whole: bytes) -> list[int]:
    """Where in the file each record is complete."""
    return [match.end() for match in re.finditer(rb'"_crc": "[0-9a-f]{8}"\}', whole)][1:]


FAULTS: dict[str, Callable[[int, random.Random, Path], Outcome]] = {
    "kills": kills,
    "cuts": cuts,
    "flips": flips,
    "full-disk": full_disk,
    "two-processes": two_processes,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    for name in FAULTS:
        parser.add_argument(f"--{name}", type=int, default=0, metavar="ROUNDS")
    parser.add_argument("--seed", type=int, default=1)
    options = vars(parser.parse_args())
    print(f"{'fault':14}" + "".join(f"{column:>14}" for column in COLUMNS))
    good = True
    for name, fault in FAULTS.items():
        rounds = options[name.replace("-", "_")]
        if not rounds:
            continue
        with tempfile.TemporaryDirectory() as folder:
            outcome = fault(rounds, random.Random(options["seed"]), Path(folder))
        good = good and outcome.good
        print(f"{name:14}" + "".join(f"{getattr(outcome, c):14}" for c in COLUMNS), flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
