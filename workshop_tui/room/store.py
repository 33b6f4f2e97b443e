"""Where a room's records are kept, whatever keeps them.

`TinyRoomStore` keeps them in one file for one hub. A store on a database server, for several hubs,
has the same protocol.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from workshop_tui.records import Record

OnCommit = Callable[[int, Sequence[Record]], None]
"""Is told the `seq` of the first of the records that are on the disk now, in their order."""


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of a batch.

    Attributes:
        acked: ids that are on the disk, with exactly what was asked to be kept.
        conflicts: ids under which something else is kept; it stays.
        head: the `seq` of the newest record.
    """

    acked: tuple[str, ...]
    conflicts: tuple[str, ...]
    head: int


class RoomStore(Protocol):
    """The records of one room in one order, which only grows; `seq` counts them from 1."""

    @property
    def head(self) -> int:
        """The `seq` of the newest record that is on the disk."""

    def on_commit(self, listener: OnCommit) -> None:
        """Tell `listener` of records as soon as they are on the disk."""

    def knows(self, record_id: str) -> bool:
        """Is a record with this id on the disk, or on its way there?"""

    async def append(self, batch: Sequence[Record]) -> Appended:
        """Keep records; when this returns they are on the disk, each exactly once.

        Raises:
            StoreError: none of the new ones was kept, as far as anybody knows.
        """

    async def read(self, since: int, limit: int) -> Sequence[tuple[int, Record]]:
        """The records after `since` with their `seq`, in order, at most `limit`."""

    async def close(self) -> None:
        """Let go of what is held."""
