"""The records of one workshop: add to them, ask for them, take in somebody else's."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tinydb import where
from tinydb.storages import Storage

from workshop_tui.locale import _
from workshop_tui.records import KIND_OF, OwnPost, Profile, Record, RecordError, body_of

from .database import RecordDB
from .errors import StoreChanged, StoreError, cannot_open
from .lines import FORMAT, Document
from .merge import EVENTS, read_other, sort_out
from .merge_report import MergeReport
from .pictures import PictureFolder
from .snapshot import SnapshotStorage
from .storage import TailStorage
from .superseded import superseded
from .table import RecordTable
from .union import id_of

APP: Final = "workshop-tui"
META: Final = "meta"


class Workshop:
    """The records in one file; they are only ever added.

    May be used from several threads. What it hands out are copies.

    Attributes:
        path: the file.
        read_only: whether it was opened for looking only.
        pictures: the pictures of people's own posts, beside the file.
        notices: sentences for the user about what was found and done, the latest last.
    """

    superseded_limit = 200
    """How many superseded drafts and places may pile up before closing removes them."""

    def __init__(self, path: Path, database: RecordDB, *, read_only: bool) -> None:
        storage, table = database.storage, database.table(EVENTS)
        assert isinstance(storage, TailStorage | SnapshotStorage)
        assert isinstance(table, RecordTable)
        self.path = path
        self.read_only = read_only
        self.pictures = PictureFolder(path, read_only=read_only)
        self.notices = storage.notices
        self._database = database
        self._storage = storage
        self._table = table
        self._mutex = threading.RLock()
        self._ids = self._read_ids()

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open the file at `path`; unless `read_only`, create what is missing and repair.

        Raises:
            StoreBusy: another process has it open.
            StoreReadOnly: it may not be written, but can perhaps be opened `read_only`.
            StoreError: it cannot be opened.
        """
        if read_only:
            return cls(path, RecordDB(path, storage=SnapshotStorage), read_only=True)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_open(path, error) from error
        database = RecordDB(path)
        try:
            workshop = cls(path, database, read_only=False)
            try:
                _lay_out(database.storage)
            except StoreError as error:  # a full disk should not keep anyone from looking
                workshop.notices.append(str(error))
        except BaseException:
            database.close()
            raise
        return workshop

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, *records: Record) -> None:
        """Add records, all in one write; when this returns they are on the disk.

        A record whose id is there already counts as added.

        Raises:
            StoreReadOnly: the file was opened for looking only.
            StoreFailed: nobody knows whether they are on the disk; open the file again.
            StoreError: none of them was added.
        """
        with self._mutex:
            new = {record.id: record for record in records if record.id not in self._ids}
            with _refusing_what_json_cannot_hold():
                documents = [record.to_document() for record in new.values()]
            self._append(documents)

    def records(
        self, kind: str | None = None, *, subject: str | None = None, author: str | None = None
    ) -> list[Record]:
        """The records of that kind, about that subject and by that author, the oldest first.

        What is in the file and is no record is left out, and stays in the file.
        """
        with self._mutex:
            if kind is None:
                documents = self._table.all()
            else:
                # Not the whole condition: the answers for the few kinds stay in TinyDB's cache.
                documents = self._table.search(where("kind") == kind)
        wanted = (
            document
            for document in documents
            if (subject is None or document.get("subject") == subject)
            and (author is None or document.get("author") == author)
        )
        once = {record.id: record for record in _records(wanted)}
        return sorted(once.values(), key=lambda record: (record.at, record.id))

    def authors(self) -> set[str]:
        """The ids of everybody of whom there is a record, without reading the records."""
        with self._mutex:
            documents = (self._storage.read() or {}).get(EVENTS, {})
            return {a for d in documents.values() if isinstance(a := d.get("author"), str)}

    def in_order(self) -> list[Record]:
        """All records in the order in which they were added, whatever their authors' clocks say."""
        with self._mutex:
            documents = (self._storage.read() or {}).get(EVENTS, {})
            ordered = sorted(documents.items(), key=lambda pair: int(pair[0]))
            found = _records(document for _number, document in ordered)
            return list({record.id: record for record in found}.values())

    def latest(
        self, kind: str, *, subject: str | None = None, author: str | None = None
    ) -> Record | None:
        """The newest record of that kind, about that subject and by that author."""
        found = self.records(kind, subject=subject, author=author)
        return found[-1] if found else None

    def names(self) -> dict[str, str]:
        """How every person of the file wants to be called, by id."""
        profiles = ((r.author, body_of(r, Profile)) for r in self.records(KIND_OF[Profile]))
        return {person: profile.name for person, profile in profiles if profile}

    def merge(self, other: Path) -> MergeReport:
        """Add the records of the file `other` that are missing here; `other` is only read.

        The pictures of people's own posts come along from the folder beside it. Where both have
        something else under one id, ours counts and theirs is kept beside it.

        Raises:
            StoreError: `other` holds no records, or they could not be added; nothing was changed.
        """
        snapshot = read_other(other, self.path)
        theirs = (snapshot.read() or {})[EVENTS].values()
        with self._mutex:
            ours = {identity: d for d in self._table.all() if (identity := id_of(d))}
            missing, report = sort_out(theirs, ours, snapshot.notices)
            self._append(missing)
        names = [p.picture for r in self.records(KIND_OF[OwnPost]) if (p := body_of(r, OwnPost))]
        brought = self.pictures.bring(PictureFolder(other), names)
        return replace(report, pictures=brought)

    def close(self) -> None:
        """Remove superseded drafts if many have piled up, make a backup, let others open it."""
        with self._mutex:
            with suppress(StoreError):  # housekeeping; closing the storage tells what is wrong
                self._remove_superseded()
            self._database.close()

    def _append(self, documents: list[Document]) -> None:
        if not documents:
            return
        with _refusing_what_json_cannot_hold():
            try:
                self._table.insert_multiple(documents)
            except StoreChanged:
                documents = self._reload(documents)
                self._table.insert_multiple(documents)
        self._ids.update(document["id"] for document in documents)

    def _reload(self, documents: list[Document]) -> list[Document]:
        """Take in what another program wrote; returns those of `documents` still missing."""
        assert isinstance(self._storage, TailStorage)
        self._storage.reload()
        self._table.forget()
        self._ids = self._read_ids()
        return [document for document in documents if document["id"] not in self._ids]

    def _read_ids(self) -> set[str]:
        documents = (self._storage.read() or {}).get(EVENTS, {})
        return {identity for d in documents.values() if (identity := id_of(d))}

    def _remove_superseded(self) -> None:
        tables = self._storage.read() or {}
        documents = tables.get(EVENTS, {})
        gone = superseded(documents)
        if self.read_only or len(gone) <= self.superseded_limit:
            return
        tables[EVENTS] = {n: d for n, d in documents.items() if n not in gone}
        self._storage.write(tables)


@contextmanager
def _refusing_what_json_cannot_hold() -> Iterator[None]:
    """Turn what the conversion to JSON raises into a StoreError."""
    try:
        yield
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError(_("This cannot be saved: {reason}.").format(reason=error)) from error


def _lay_out(storage: Storage) -> None:
    """Make sure that the file says what it is and has a table for the records."""
    tables = storage.read() or {}
    told = tables.get(META, {}).get("1", {})
    about = {"format": FORMAT, "app": APP, "store": str(uuid.uuid4())} | told
    about |= {"format": FORMAT, "app": APP}
    if about != told or EVENTS not in tables:
        tables[META] = tables.get(META, {}) | {"1": about}
        first, last = tables.pop(META), tables.pop(EVENTS, {})
        storage.write({META: first} | tables | {EVENTS: last})


def _records(documents: Iterator[Document]) -> Iterator[Record]:
    for document in documents:
        with suppress(RecordError):
            yield Record.from_document(document)
