"""What a participant did in a room and the hub does not have yet.

It is nothing but the person's own records in their own file; a `link` record says which of them
have reached the hub. If that is out of date after a crash, records are sent twice, which is
harmless because the hub knows them by their id.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from workshop_tui.records import KIND_OF, LOCAL_KINDS, Hands, Link, Profile, Record, body_of
from workshop_tui.records.record import MAX_ITEMS
from workshop_tui.store import Workshop

NOT_SENT = LOCAL_KINDS | {KIND_OF[Profile], KIND_OF[Hands]}


class Outbox:
    """Records by id, in the order in which they were made."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._waiting = {record.id: record for record in records}

    @classmethod
    def of(cls, workshop: Workshop, person: str, room: str) -> Outbox:
        """What `person` did in `room` that has not reached the hub, as far as the file knows."""
        unsent: dict[str, Record] = {}
        for record in workshop.in_order():
            if record.author != person or record.room != room:
                continue
            link = body_of(record, Link)
            if link is not None and not link.resend:
                unsent = {i: r for i, r in unsent.items() if i in link.waiting}
            if record.kind not in NOT_SENT:
                unsent[record.id] = record
        return cls(unsent.values())

    def __contains__(self, record: str) -> bool:
        """Does the record of this id wait?"""
        return record in self._waiting

    def __len__(self) -> int:
        return len(self._waiting)

    def told_in(self, link: Link) -> Link:
        """The link, saying what waits now."""
        many = len(self._waiting) > MAX_ITEMS
        waiting = [] if many else list(self._waiting)
        return msgspec.structs.replace(link, waiting=waiting, resend=many)

    def add(self, records: Iterable[Record]) -> None:
        """More to send."""
        self._waiting.update((record.id, record) for record in records)

    def settle(self, ids: Iterable[str]) -> None:
        """These need not be sent any more."""
        for identity in ids:
            self._waiting.pop(identity, None)

    def batch(self, most: int) -> list[Record]:
        """The oldest that wait, at most `most`."""
        return list(self._waiting.values())[:most]


def last_link(workshop: Workshop, person: str) -> tuple[str, Link] | None:
    """The id of the room that `person` joined last, and how to come back."""
    record = workshop.latest(KIND_OF[Link], author=person)
    link = body_of(record, Link) if record else None
    return (record.room or "", link) if record and link else None
