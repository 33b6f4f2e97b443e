"""A room in one TinyDB file: one writer thread, one write for all who wait."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from workshop_tui.records import Record
from workshop_tui.store import StoreError, Workshop

from .store import Appended, OnCommit

MOST_IN_A_WRITE: Final = 2000


@dataclass(slots=True)
class _Batch:
    records: list[Record]
    done: asyncio.Future[None] = field(default_factory=lambda: asyncio.Future())


class TinyRoomStore:
    """A `RoomStore`; belongs to the event loop on which it was opened.

    The loop never waits for the disk: a thread writes what has gathered while it wrote before
    (group commit), so that many who wait share one `fsync`.

    Attributes:
        notices: what opening the file found and did, for the facilitator.
    """

    def __init__(self, workshop: Workshop) -> None:
        self.notices = workshop.notices
        self._workshop = workshop
        self._log = workshop.in_order()
        self._kept = {record.id: record for record in self._log}
        self._waiting: dict[str, tuple[Record, asyncio.Future[None]]] = {}
        self._listeners: list[OnCommit] = []
        self._queue: queue.SimpleQueue[_Batch | None] = queue.SimpleQueue()
        self._loop = asyncio.get_running_loop()
        self._writer = threading.Thread(target=self._write, name="room-writer", daemon=True)
        self._closed = False
        self._writer.start()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Open the file at `path`, or create it.

        Raises:
            StoreBusy: another hub has it; the message names its process.
            StoreError: it cannot be opened.
        """
        return cls(await asyncio.to_thread(Workshop.open, path))

    @property
    def head(self) -> int:
        """The `seq` of the newest record that is on the disk."""
        return len(self._log)

    def on_commit(self, listener: OnCommit) -> None:
        """Tell `listener`, on the loop, of records as soon as they are on the disk."""
        self._listeners.append(listener)

    def knows(self, record_id: str) -> bool:
        """Is a record with this id on the disk, or on its way there?"""
        return record_id in self._kept or record_id in self._waiting

    async def append(self, batch: Sequence[Record]) -> Appended:
        """Keep records; see `RoomStore.append`."""
        acked: list[str] = []
        conflicts: list[str] = []
        waits: list[asyncio.Future[None]] = []
        new = _Batch([])
        for record in batch:
            waiting, done = self._waiting.get(record.id, (None, None))
            known = waiting or self._kept.get(record.id)
            if known is None:
                new.records.append(record)
                self._waiting[record.id] = (record, new.done)
            elif known.to_document() != record.to_document():
                conflicts.append(record.id)
                continue
            elif done is not None:
                waits.append(done)
            acked.append(record.id)
        if new.records:
            waits.append(new.done)
            self._queue.put(new)
        for done in waits:
            # Shielded: others may wait for the same write.
            await asyncio.shield(done)
        return Appended(tuple(dict.fromkeys(acked)), tuple(conflicts), self.head)

    async def read(self, since: int, limit: int) -> Sequence[tuple[int, Record]]:
        """The records after `since` with their `seq`, in order, at most `limit`."""
        return list(enumerate(self._log[since : since + limit], start=since + 1))

    async def close(self) -> None:
        """Write what waits, then close the file; harmless when that is done already."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            await asyncio.to_thread(self._writer.join)
            await asyncio.to_thread(self._workshop.close)

    def _write(self) -> None:
        """What the writer thread does: one write for everything that has gathered."""
        while (group := self._next_group()) is not None:
            error: StoreError | None = None
            try:
                self._workshop.add(*(record for batch in group for record in batch.records))
            except StoreError as caught:
                error = caught
            except Exception as caught:  # a writer that dies would leave everybody waiting
                error = StoreError(f"{type(caught).__name__}: {caught}")
            with suppress(RuntimeError):  # the loop is gone, and with it all who waited
                self._loop.call_soon_threadsafe(self._settle, group, error)

    def _next_group(self) -> list[_Batch] | None:
        first = self._queue.get()
        if first is None:
            return None
        group, size = [first], len(first.records)
        while size < MOST_IN_A_WRITE:
            try:
                batch = self._queue.get_nowait()
            except queue.Empty:
                break
            if batch is None:
                self._queue.put(None)
                break
            group.append(batch)
            size += len(batch.records)
        return group

    def _settle(self, group: list[_Batch], error: StoreError | None) -> None:
        """On the loop: the write is over."""
        for batch in group:
            for record in batch.records:
                del self._waiting[record.id]
            if error is None:
                first = self.head + 1
                self._log += batch.records
                self._kept.update((record.id, record) for record in batch.records)
                for listener in self._listeners:
                    listener(first, batch.records)
        for batch in group:
            if error is None:
                batch.done.set_result(None)
            else:
                batch.done.set_exception(error)
                batch.done.exception()  # whoever waited may have gone
