"""The union of our records with another file's, by id."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from workshop_tui.locale import _
from workshop_tui.records import CONFLICT, HUB_KINDS, LOCAL_KINDS, Record, RecordError

from .errors import StoreError
from .lines import Document, encode
from .merge_report import Conflict, MergeReport
from .snapshot import SnapshotStorage

EVENTS: Final = "events"
"""The table of the records."""
MAX_BYTES: Final = 256 * 1024
"""A longer document is no record of ours and would burden every machine it reaches."""


def workshop_files(path: Path, own: Path) -> list[Path]:
    """The files that `path` means: itself or, of a folder, every `.json` in it that is not `own`.

    Raises:
        StoreError: the folder holds none, or cannot be read.
    """
    if not path.is_dir():
        return [path]
    try:
        found = sorted(
            file
            for file in path.glob("*.json")
            if not file.name.startswith(".") and not (own.exists() and file.samefile(own))
        )
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error
    if not found:
        raise StoreError(_("There is no .json file in {path}.").format(path=path))
    return found


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
    """What to add of `theirs` to `ours`, which are by id, and the report of it.

    A record that has the id of one of ours and something else in it is added as a record of kind
    `conflict`, once however often it is met.
    """
    missing: dict[str, Document] = {}
    added: Counter[str] = Counter()
    known = skipped = 0
    conflicts: list[Conflict] = []
    for document in theirs:
        record = _acceptable(document)
        if record is None:
            skipped += 1
        elif record.kind in LOCAL_KINDS | HUB_KINDS | {CONFLICT}:
            continue
        elif (mine := ours.get(record.id, missing.get(record.id))) is None:
            missing[record.id] = document
            added[record.author] += 1
        elif mine == document:
            known += 1
        else:
            conflicts.append(Conflict(record.id, record.kind, record.author, record.subject))
            aside = _set_aside(document, record)
            if aside["id"] not in ours:
                missing[aside["id"]] = aside
    report = MergeReport(
        MappingProxyType(dict(added)), known, tuple(conflicts), skipped, tuple(notices)
    )
    return list(missing.values()), report


def _set_aside(document: Document, record: Record) -> Document:
    """A record that holds `document`, with an id that follows from its content."""
    digest = hashlib.sha256(encode(document)).hexdigest()[:32]
    return Record(
        id=f"{CONFLICT}-{digest}",
        kind=CONFLICT,
        author=record.author,
        at=record.at,
        subject=record.id,
    ).to_document() | {"body": {"record": document}}


def _acceptable(document: Document) -> Record | None:
    try:
        record = Record.from_document(document)
        # An id that had to be made safe would be another one on every reading of the file.
        if record.id != document["id"] or len(encode(document)) > MAX_BYTES:
            return None
    except (RecordError, TypeError, ValueError, RecursionError):
        return None
    return record
