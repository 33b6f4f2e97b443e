"""A TinyDB storage whose file is complete and durable after every append."""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from workshop_tui.locale import _

from .backup import keep_as_found, refresh_backup, remove_leftovers
from .errors import StoreBusy, StoreChanged, StoreError, cannot_open, not_saved
from .files import write_atomically
from .lines import SEAL, Document, Tables, parse, render, seal, seed_of
from .loading import Loaded, load
from .lock import FileLock
from .tail import TailFile


class TailStorage(Storage):
    """All tables in memory, and in one file that only this process writes.

    A document added to the last table costs one write and one `fsync` whatever the file holds;
    every other change replaces the file by a new one. Memory never holds what the disk does not.

    Attributes:
        path: the file, with symbolic links followed.
        notices: sentences for the user about what was found and done.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Open `path`, or create it; repair it if need be.

        Raises:
            StoreBusy: another process has it open.
            StoreReadOnly: it or its folder may not be written.
            StoreError: it could not be opened for another reason.
        """
        super().__init__()
        self.path = Path(os.path.realpath(path))
        self.notices: list[str] = []
        self._mutex = threading.RLock()
        self._closed = False
        self._file: TailFile
        self._unrepaired: Loaded | None = None
        try:
            _require_writable(self.path.parent)
            self._lock = FileLock(self.path)
            try:
                remove_leftovers(self.path)
                self._load()
            except BaseException:
                self._lock.release()
                raise
        except StoreError:
            raise
        except OSError as error:
            raise cannot_open(self.path, error) from error

    def read(self) -> Tables | None:
        """The tables by name. Their documents belong to the storage and must not be changed."""
        # Table._update_table puts changed tables into the result before it calls write().
        return dict(self._tables) or None

    def append(
        self, table: str, documents: Sequence[tuple[int, Mapping[str, Any]]]
    ) -> list[Document]:
        """Add numbered documents to a table; when this returns they are on the disk.

        Returns:
            the documents as the disk holds them, in the same order.

        Raises:
            TypeError, ValueError, RecursionError: JSON cannot hold a document, or a number is
                negative or taken; nothing was written.
            StoreError: nothing was written.
            StoreChanged: another program wrote to the file; `reload` and try again.
            StoreFailed: the file must be opened again to see what was written.
        """
        seed = seed_of(table)
        lines: list[bytes] = []
        added: dict[str, Document] = {}
        for number, document in documents:
            if number < 0:
                raise ValueError("a document's number cannot be negative")
            line = seal(document, seed)
            lines.append(b'\n"%d": %s' % (number, line))
            added[str(number)] = _unsealed(line)
        with self._mutex:
            self._prepare_to_write()
            if not added:
                return []
            mine = self._tables.get(table, {})
            if len(added) != len(lines) or not mine.keys().isdisjoint(added):
                raise ValueError("two documents cannot have the same number")
            if self._canonical and table == next(reversed(self._tables)):
                text = b",".join(lines)
                self._file.append(b"," + text if mine else text)
                mine.update(added)
            else:
                others = {name: kept for name, kept in self._tables.items() if name != table}
                self._replace(others | {table: mine | added})
            self._backed_up = False
        return list(added.values())

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Replace all tables, as one step that happens as a whole or not at all.

        Raises:
            TypeError, ValueError, RecursionError: JSON cannot hold a document, or a number is no
                natural number; nothing was written.
            StoreError: nothing was written.
            StoreChanged: another program wrote to the file; `reload` and try again.
        """
        tables = {
            name: {str(number): dict(document) for number, document in documents.items()}
            for name, documents in data.items()
        }
        with self._mutex:
            self._prepare_to_write()
            self._replace(tables)

    def reload(self) -> None:
        """Read the file that another program changed, and put back what it no longer holds.

        Raises:
            StoreError: it cannot be read or written.
        """
        with self._mutex:
            self._file.close()
            try:
                self._load(self._tables)
            except StoreError:
                raise
            except OSError as error:
                raise cannot_open(self.path, error) from error
            self.notices.append(
                _(
                    "{file} was changed by another program while it was open. What you did is kept."
                ).format(file=self.path.name)
            )

    def close(self) -> None:
        """Make a backup if something was added, and let others open the file."""
        with self._mutex:
            if self._closed:
                return
            try:
                if not self._file.failed:
                    self._leave_in_order()
            except StoreError as error:
                self.notices.append(str(error))
            finally:
                self._closed = True
                self._file.close()
                self._lock.release()

    def _leave_in_order(self) -> None:
        try:
            self._prepare_to_write()
        except StoreChanged:
            self.reload()
        if not self._backed_up:
            self._back_up()

    def _load(self, held: Tables | None = None) -> None:
        loaded = load(self.path, held)
        self._tables = loaded.content.tables
        self._canonical = loaded.content.canonical
        self._backed_up = loaded.backed_up
        self._unrepaired = None if loaded.faithful else loaded
        if loaded.raw is None:
            self._create(loaded)
        self._file = TailFile(self.path)
        if self._unrepaired:
            try:
                self._repair(self._unrepaired)
            except StoreError as error:
                self.notices.append(f"{loaded.sentences(self.path.name)} {error}")
                return
        if not self._backed_up and any(self._tables.values()):
            self._back_up()

    def _create(self, loaded: Loaded) -> None:
        write_atomically(self.path, [render(self._tables)])
        self._canonical = bool(self._tables)
        self._unrepaired = None
        if loaded.filled:
            self.notices.append(loaded.sentences(self.path.name))

    def _repair(self, loaded: Loaded) -> None:
        why = "newer" if loaded.newer else "damaged"
        try:
            kept = keep_as_found(self.path, loaded.raw or b"", why)
        except OSError as error:
            raise not_saved(self.path, error) from error
        self._replace(self._tables)
        self._unrepaired = None
        self.notices.append(loaded.sentences(self.path.name, kept))

    def _prepare_to_write(self) -> None:
        if self._closed:
            raise StoreError(_("{file} is closed already.").format(file=self.path.name))
        if not self._lock.held:
            raise StoreBusy(
                _("{file} belongs to the process that opened it.").format(file=self.path.name)
            )
        try:
            self._file.check()
        except FileNotFoundError:
            self._replace(self._tables)
            self.notices.append(
                _(
                    "{file} was deleted or moved while it was open. It was written again; "
                    "nothing is lost."
                ).format(file=self.path.name)
            )
        except StoreError:
            raise
        except OSError as error:
            raise not_saved(self.path, error) from error
        if self._unrepaired:
            self._repair(self._unrepaired)

    def _replace(self, tables: Tables) -> None:
        data = render(tables)
        content = parse(data)
        if content is None or (tables and not content.canonical):
            raise ValueError("the number of a document must be a natural number")
        self._backed_up = False
        if any(mine.keys() - tables.get(name, {}).keys() for name, mine in self._tables.items()):
            self._back_up(data)  # first, or what is removed would come back from the backup
        self._file.replace(data)
        self._tables, self._canonical = content.tables, content.canonical

    def _back_up(self, data: bytes | None = None) -> None:
        try:
            refresh_backup(self.path, self.path.read_bytes() if data is None else data)
            self._backed_up = True
        except OSError as error:
            self.notices.append(
                _(
                    "No backup copy of {file} could be made ({reason}). The file itself is saved."
                ).format(file=self.path.name, reason=error.strerror or error)
            )


def _require_writable(folder: Path) -> None:
    effective = os.access in os.supports_effective_ids
    if folder.is_dir() and not os.access(folder, os.W_OK, effective_ids=effective):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _unsealed(line: bytes) -> Document:
    document: Document = json.loads(line)
    del document[SEAL]
    return document
