"""A group around one laptop judges a post: by raised hands, or one after the other.

A group is a room without a network: what it gives are records of a `room` of its own, so that a
group that judged the same post last week is not counted with this one.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Final

from workshop_tui.content import JudgedPost
from workshop_tui.locale import _
from workshop_tui.records import (
    KIND_OF,
    Critique,
    Hands,
    Profile,
    Record,
    add_counts,
    hands_raised,
    new_id,
    new_record,
)
from workshop_tui.scoring.distribution import Distribution, distributions
from workshop_tui.scoring.from_records import latest_levels
from workshop_tui.scoring.hands import raised_hands

from .session import Session

PREFIX: Final = "group-"
"""How the id of a group's room begins; a hub's rooms are called otherwise."""


class GroupCritique:
    """What the latest group gave to a post; or a new one.

    Attributes:
        room: the id under which the group's records are kept.
    """

    def __init__(self, session: Session, post: JudgedPost) -> None:
        self.session = session
        self.post = post
        known = [record.room for record in self._all() if record.room]
        self.room = known[-1] if known else _new_room()

    def begin_anew(self) -> None:
        """Go on with another group; what the one before gave is kept."""
        self.room = _new_room()

    @property
    def counts(self) -> dict[str, list[int]]:
        """By criterion, how many raised their hands for level 1, 2, 3 and 4."""
        return raised_hands(self._records()).get(self.post.id, {})

    @property
    def hands(self) -> int:
        """How many raised their hands."""
        return hands_raised(self.counts)

    @property
    def turns(self) -> int:
        """How many judged at this laptop, one after the other."""
        return len(self._given())

    @property
    def people(self) -> int:
        """How many judged, one way or the other."""
        return self.hands + self.turns

    def distributions(self) -> list[Distribution]:
        """What the group gave, beside the expert."""
        counts: dict[str, list[int]] = {}
        for levels in self._given().values():
            one = {code: [int(level == n) for n in range(1, 5)] for code, level in levels.items()}
            counts = add_counts(counts, one)
        rubric = self.session.library.rubric
        return distributions(add_counts(counts, self.counts), self.post.reference, rubric)

    async def keep_hands(self, counts: dict[str, list[int]]) -> None:
        """Keep what was counted, in place of what was counted before.

        Raises:
            StoreError: nothing was kept; the message says why.
        """
        await self._keep(new_record(self.session.person, self.post.id, Hands(counts)))

    async def keep_turn(self, critique: Critique) -> None:
        """Keep what one person gave, under an id that says nothing of who it was.

        Raises:
            StoreError: nothing was kept; the message says why.
        """
        author = new_id()
        name = _("Person {n} ({post})").format(n=self.turns + 1, post=self.post.code)
        await self._keep(
            new_record(author, "", Profile(name)), new_record(author, self.post.id, critique)
        )

    async def _keep(self, *records: Record) -> None:
        mine = [replace(record, room=self.room) for record in records]
        await asyncio.to_thread(self.session.workshop.add, *mine)

    def _given(self) -> dict[str, dict[str, int]]:
        return latest_levels(self._records()).get(self.post.id, {})

    def _records(self) -> list[Record]:
        return [record for record in self._all() if record.room == self.room]

    def _all(self) -> list[Record]:
        workshop = self.session.workshop
        kinds = (KIND_OF[Critique], KIND_OF[Hands])
        found = [r for kind in kinds for r in workshop.records(kind, subject=self.post.id)]
        return sorted(
            (r for r in found if (r.room or "").startswith(PREFIX)), key=lambda r: (r.at, r.id)
        )


def _new_room() -> str:
    return PREFIX + new_id()
