"""The union of our records with another file's, by id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from workshop_tui.locale import _
from workshop_tui.records import HUB_KINDS, LOCAL_KINDS, Record, RecordError

from .errors import StoreError
from .lines import Document, encode
from .pictures import Brought
from .snapshot import SnapshotStorage

EVENTS: Final = "events"
"""The table of the records."""
MAX_BYTES: Final = 256 * 1024
"""A longer document is no record of ours and would burden every machine it reaches."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did.

    Attributes:
        added: how many records came in, by the id of their author.
        known: how many were here already.
        conflicts: ids under which the other file has something else; ours was kept.
        skipped: how many documents were left out because they are no records or too long.
        notices: sentences for the user about the other file.
        pictures: what became of the pictures of people's own posts.
    """

    added: Mapping[str, int]
    known: int
    conflicts: tuple[str, ...]
    skipped: int
    notices: tuple[str, ...]
    pictures: Brought = field(default_factory=Brought)


def read_other(other: Path, own: Path) -> SnapshotStorage:
    """The file `other`, from which `own` is to be completed.

    Raises:
        StoreError: it is no file, is `own`, or holds nothing that can be read.
    """
    if not other.is_file():
        raise StoreError(_("There is no file {path}.").format(path=other))
    if own.exists() and other.samefile(own):
        raise StoreError(_("{file} is the file that is open already.").format(file=other.name))
    snapshot = SnapshotStorage(other)
    if EVENTS not in (snapshot.read() or {}):
        raise StoreError(
            _("{file} is not a workshop file, or nothing in it can be read.").format(
                file=other.name
            )
        )
    return snapshot


def sort_out(
    theirs: Iterable[Document], ours: Mapping[str, Document], notices: Iterable[str]
) -> tuple[list[Document], MergeReport]:
    """Which of `theirs` are missing from `ours`, which are by id, and the report of it."""
    missing: dict[str, Document] = {}
    added: Counter[str] = Counter()
    known = skipped = 0
    conflicts = []
    for document in theirs:
        record = _acceptable(document)
        if record is None:
            skipped += 1
        elif record.kind in LOCAL_KINDS | HUB_KINDS:
            continue
        elif (mine := ours.get(record.id, missing.get(record.id))) is None:
            missing[record.id] = document
            added[record.author] += 1
        elif mine == document:
            known += 1
        else:
            conflicts.append(record.id)
    report = MergeReport(
        MappingProxyType(dict(added)), known, tuple(conflicts), skipped, tuple(notices)
    )
    return list(missing.values()), report


def _acceptable(document: Document) -> Record | None:
    try:
        record = Record.from_document(document)
        # An id that had to be made safe would be another one on every reading of the file.
        if record.id != document["id"] or len(encode(document)) > MAX_BYTES:
            return None
    except (RecordError, TypeError, ValueError, RecursionError):
        return None
    return record
