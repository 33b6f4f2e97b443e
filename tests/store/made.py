"""Records whose whole content follows from their id, so that any change to one is noticed."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tinydb import TinyDB

from workshop_tui.records import Record
from workshop_tui.store import Workshop

PIECES = (
    "warga",
    "é",
    "😀",
    '"quoted"',
    "back\\slash",
    "{brace",
    '"12": {',
    '"_crc": "deadbeef"}',
    "\n",
    "}}",
    "0",
)


def made(identity: str) -> Record:
    """The record with that id."""
    rng = random.Random(identity)
    text = " ".join(rng.choices(PIECES, k=rng.randrange(1, 40)))
    return Record(
        kind=rng.choice(("critique", "rewrite", "answer", "note")),
        author=f"person-{rng.randrange(5)}",
        subject=f"s{rng.randrange(9):02}",
        id=identity,
        at=rng.randrange(10**12),
        body={"text": text, "levels": {"F": rng.randrange(4), "12": {"nested": text[:9]}}},
    )


def fill(path: Path, count: int, prefix: str = "r") -> list[str]:
    """Put `count` records into a file and close it; returns their ids."""
    ids = [f"{prefix}-{n}" for n in range(count)]
    with Workshop.open(path) as workshop:
        for identity in ids:
            workshop.add(made(identity))
    return ids


def ids_in(workshop: Workshop) -> list[str]:
    """The ids of all records, sorted."""
    return sorted(record.id for record in workshop.records())


def damaged_copies(path: Path) -> list[Path]:
    """The files that were kept as they were found."""
    return sorted(path.parent.glob("workshop.json.damaged-*"))


@dataclass
class Verdict:
    """What is wrong with a file that has been opened again, and what the user was told."""

    lost: int
    doubled: int
    altered: int
    notices: list[str]


def verdict_on(
    path: Path, acknowledged: list[str], unless_told: list[str] | None = None
) -> Verdict:
    """Open the file, with our store and with plain TinyDB.

    What is in `unless_told` may be missing too, but not without a notice.
    """
    with Workshop.open(path) as workshop:
        records = workshop.records()
        notices = list(workshop.notices)
    with TinyDB(path) as plain:
        stored = Counter(document["id"] for document in plain.table("events"))
    expected = acknowledged if notices or unless_told is None else unless_told
    found = stored.keys() & {record.id for record in records}
    return Verdict(
        lost=len(set(expected) - found),
        doubled=sum(count > 1 for count in stored.values()),
        altered=sum(
            record.to_document() != made(record.id).to_document()
            for record in records
            if record.kind != "draft"
        ),
        notices=notices,
    )
