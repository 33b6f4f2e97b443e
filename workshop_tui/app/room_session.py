"""The person at this laptop, in a room.

It keeps what is done as the room's, knows for which activity it was made, and has what the hub
gave this person to do. Screens ask it; it knows no widget.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from workshop_tui.records import (
    LOCAL_KINDS,
    Consent,
    Duel,
    Record,
    body_of,
)
from workshop_tui.room.client import RoomClient
from workshop_tui.room.errors import RoomError
from workshop_tui.scoring.comparison import Comparison, compare_with_counts
from workshop_tui.store import StoreError

from .room_material import use_material_of_room
from .room_work import (
    Work,
    as_it_stands,
    forms_of,
    outcome_of,
    wanted_by,
    withheld,
    work_in,
    writes_unaided,
)

if TYPE_CHECKING:
    from workshop_tui.content import JudgedPost
    from workshop_tui.room.addresses import Invitation
    from workshop_tui.room.client_state import ClientState
    from workshop_tui.room.protocol import Phase, Step, Task

    from .session import Session


class RoomSession:
    """One person in one room, or about to join one."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._client = RoomClient(session.workshop, session.person)
        self._made_for: dict[tuple[str, str], str] = {}
        self._resuming = asyncio.Lock()
        self.tasks: list[Task] = []
        self.published: list[Record] = []

    @property
    def state(self) -> ClientState:
        """How it stands with the room."""
        return self._client.state

    @property
    def phase(self) -> Phase | None:
        """Where the room is, as far as is known."""
        return self.state.phase

    @property
    def inside(self) -> bool:
        """Is the person in a room, connected or not?"""
        return self.state.room is not None and self.state.link != "out"

    def changes(self) -> AsyncIterator[ClientState]:
        """The state now, and each time it has changed."""
        return self._client.changes()

    # Coming and going

    def last_room(self) -> tuple[Invitation, str] | None:
        """The room that the person joined last, and its title."""
        return self._client.last_room()

    async def join(self, invitation: Invitation, name: str, agency: str, pin: str = "") -> None:
        """Join a room.

        Raises:
            RoomError: one cannot join; the message says why.
            StoreError: it cannot be kept on this laptop.
        """
        try:
            await self._client.join(invitation, name, agency, pin=pin)
        except StoreError:
            await self._client.part()
            raise
        await self._begin()

    async def resume(self) -> bool:
        """Go back into the last room; false when there is none."""
        async with self._resuming:
            connected = self.inside and self.state.link != "refused"
            if not connected and not await self._client.resume():
                return False
            await self._begin()
            return True

    async def _begin(self) -> None:
        self._session.deliver = self.deliver
        await use_material_of_room(self._session, self._client)

    async def leave(self) -> None:
        """Leave the room; what waits stays in the file."""
        self._session.deliver = self._session.store
        await self._client.part()
        self.tasks, self.published = [], []
        self._made_for.clear()

    async def close(self) -> None:
        """The program ends; the next start comes back."""
        self._session.deliver = self._session.store
        await self._client.leave()

    # What one does

    async def deliver(self, records: Sequence[Record]) -> None:
        """Keep records on this laptop, and send those that concern the room.

        Raises:
            StoreError: they are not kept.
        """
        local = [record for record in records if record.kind in LOCAL_KINDS]
        if local:
            await self._session.store(local)
        others = [self._for_its_activity(r) for r in records if r.kind not in LOCAL_KINDS]
        if others:
            await self._client.keep(*others)
            await self._tell_when_done()

    async def hand_in_drafts(self, step: Step) -> bool:
        """Hand in what was in hand for an activity that is over, as it stands; true if any was.

        Raises:
            StoreError: it is not kept; the drafts still are.
        """
        works = [text.id for task in self.tasks for text in task.texts]
        handed_in = False
        for subject, form in forms_of(step, works):
            draft = self._session.draft(subject, form)
            body = as_it_stands(draft) if draft else None
            if body is not None:
                await self._session.keep(subject, body)
                handed_in = True
        return handed_in

    def learn(self, phase: Phase) -> None:
        """Remember what is to be made for the activity."""
        if phase.stage == "work" and phase.activity is not None:
            made_for = dict.fromkeys(wanted_by(phase.activity), phase.activity.id)
            self._made_for.update(made_for)

    async def refresh(self) -> None:
        """Ask the hub for what there is to do, and for what others said of one's own work."""
        phase = self.phase
        kind = phase.activity.kind if phase and phase.activity else ""
        with suppress(RoomError):
            if phase is None or kind not in ("peer_critique", "duel"):
                self.tasks = []
            elif phase.stage == "work":
                self.tasks = await self._client.tasks()
            elif phase.stage == "revealed":
                self.published = await self._client.published()
        if kind == "peer_critique" and phase and phase.activity:
            for task in self.tasks:
                self._made_for["critique", task.texts[0].id] = phase.activity.id

    async def at_work(self) -> None:
        """Tell the facilitator that the person is at work."""
        await self._client.report("working")

    # Asking

    @property
    def work(self) -> Work | None:
        """Where one does what the room asks for now."""
        return work_in(self.phase)

    @property
    def seconds_left(self) -> float | None:
        """Until the activity should be over; below 0 when it is."""
        ends_at = self.state.ends_at
        return None if ends_at is None else ends_at - time.monotonic()

    def withholds(self, subject: str) -> bool:
        """Does the room not want the levels of a post to be seen yet?"""
        return self.inside and subject in withheld(self.phase)

    def writes_unaided(self, subject: str) -> bool:
        """Does the room want to see how the person writes without the coach?"""
        return self.inside and writes_unaided(self.phase, subject)

    def next_critique(self) -> Task | None:
        """The next work of a colleague to critique."""
        done = self._session.critiqued()
        return next((t for t in self.tasks if not t.done and t.texts[0].id not in done), None)

    def next_duel(self, judged: set[frozenset[str]]) -> Task | None:
        """The next pair to judge; `judged` are the pairs that the person has judged."""
        waiting = (task for task in self.tasks if task.kind == "duel" and not task.done)
        return next((t for t in waiting if frozenset(x.id for x in t.texts) not in judged), None)

    def handed_in(self) -> list[Record]:
        """What the person did in this room, oldest first."""
        room = self.state.room
        records = self._session.workshop.records(author=self._session.person)
        kept = [r for r in records if room is not None and r.room == room.id]
        return [record for record in kept if record.kind not in LOCAL_KINDS]

    def waits(self, record: str) -> bool:
        """Is a record on this laptop only?"""
        return self._client.waits(record)

    def allowed(self) -> set[str]:
        """The ids of the person's rewrites that may be discussed before all."""
        found: dict[str, bool] = {}
        for record in self._session.workshop.records("consent", author=self._session.person):
            if (consent := body_of(record, Consent)) is not None:
                found[record.subject] = consent.allowed
        return {rewrite for rewrite, allowed in found.items() if allowed}

    def comparison(self, post: JudgedPost) -> Comparison:
        """The person's levels of a post beside the expert's and the room's."""
        reveal = self.phase.reveal if self.phase else None
        counts = reveal.levels.get(post.id, {}) if reveal else {}
        own = self._session.critique(post.id)
        levels = own.levels if own else {}
        counted = any((r.kind, r.subject) == ("critique", post.id) for r in self.handed_in())
        rubric = self._session.library.rubric
        return compare_with_counts(post, rubric, levels, counts, counted=counted)

    def duels_about_me(self) -> list[tuple[str, str]]:
        """How others chose about the person's own texts, and why, as far as it is published.

        Each is `won`, `equal` or `lost`, with a sentence that may be empty.
        """
        mine = {record.id for record in self.handed_in() if record.kind == "rewrite"}
        duels = (body_of(record, Duel) for record in self.published)
        return [(outcome_of(duel, mine), duel.why) for duel in duels if duel is not None]

    def _for_its_activity(self, record: Record) -> Record:
        activity = self._made_for.get((record.kind, record.subject))
        extra = {**record.extra, "activity": activity} if activity else record.extra
        return replace(record, extra=extra)

    async def _tell_when_done(self) -> None:
        step = self.phase.activity if self.phase else None
        if step is not None and step.kind == "exercise":
            exercises = self._session.library.exercises
            if step.subject in exercises and self._session.progress(step.subject).complete:
                await self._client.report("done")
