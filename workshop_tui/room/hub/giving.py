"""What the hub gives to one participant: work to do, and what others said of one's own."""

from __future__ import annotations

from dataclasses import replace

from workshop_tui.records import Record
from workshop_tui.room.agenda import Activity, DuelRound, PeerCritique
from workshop_tui.room.entries import AllocationEntry, entry_record
from workshop_tui.room.protocol import Task

from . import tasks as allocating
from .members import Member
from .room import Room


class Giving:
    """Gives out work when it is first asked for, so that who comes late is given some too."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def tasks_for(self, member: Member) -> list[Task]:
        """What the current activity asks of a participant; work is given out at the first asking.

        Raises:
            StoreError: who critiques whom could not be kept.
        """
        activity = self._room.progress.activity
        if not isinstance(activity, PeerCritique | DuelRound):
            return []
        present = self._room.present_ids()
        works = self._room.done.latest_works(activity.subject, present)
        if isinstance(activity, DuelRound):
            duels = [r for r in self._room.done.duels if r.author in present]
            seed = self._room.id + activity.id
            return allocating.duel_tasks(works, duels, member.id, activity.rounds, seed)
        entry = await self._allocation(activity, member, works)
        given = entry.tasks.get(member.id, ())
        critiqued = frozenset(
            works[author].id
            for author in given
            if author in works
            and self._room.done.has_critiqued(member.id, author, activity.subject)
        )
        return allocating.critique_tasks(entry, member.id, works, critiqued)

    def published_to(self, member: Member) -> list[Record]:
        """What others did that a participant may see: critiques and duels of their works, no names.

        Not before the peer critiques, or the duels, of that subject were revealed.
        """
        open_critiques, open_duels = self._revealed(PeerCritique), self._revealed(DuelRound)
        found: list[Record] = []
        mine: set[str] = set()
        for work in self._room.done.works.values():
            if work.author == member.id and work.subject in open_critiques:
                critics = self._room.done.critics_of(work.id)
                found += [r for critic, r in critics.items() if critic != member.id]
            if work.author == member.id and work.subject in open_duels:
                mine.add(work.id)
        found += [
            record
            for record in self._room.done.duels
            if record.author != member.id and mine & {record.body["left"], record.body["right"]}
        ]
        return [replace(record, author="", extra={}) for record in found]

    def _revealed(self, kind: type[PeerCritique] | type[DuelRound]) -> set[str]:
        """The subjects of which a round was revealed."""
        return {
            activity.subject
            for activity in self._room.progress.activities
            if isinstance(activity, kind) and self._was_revealed(activity)
        }

    async def _allocation(
        self, activity: PeerCritique, member: Member, works: dict[str, Record]
    ) -> AllocationEntry:
        async with self._room.moving:
            offices = {m.id: m.agency for m in self._room.members if m.agency}
            seed = self._room.id + activity.id
            entry = self._room.allocations.get(activity.id)
            if entry is None:
                entry = allocating.first_allocation(sorted(works), activity.k, seed, offices)
                await self._keep_allocation(activity, entry)
            has_work = member.id in works
            if member.id not in entry.circle and (has_work or not entry.tasks.get(member.id)):
                entry = allocating.with_newcomer(
                    entry,
                    member.id,
                    has_work=has_work,
                    started=self._started(entry, activity.subject),
                    seed=seed,
                    offices=offices,
                )
                if entry.tasks.get(member.id):
                    await self._keep_allocation(activity, entry)
            return entry

    async def _keep_allocation(self, activity: PeerCritique, entry: AllocationEntry) -> None:
        await self._room.store.append([entry_record(self._room.id, entry, activity.id)])

    def _started(self, entry: AllocationEntry, subject: str) -> frozenset[tuple[str, str]]:
        return frozenset(
            (reviewer, author)
            for reviewer, authors in entry.tasks.items()
            for author in authors
            if self._room.done.has_critiqued(reviewer, author, subject)
        )

    def _was_revealed(self, activity: Activity) -> bool:
        """Was it revealed when the room was there last?"""
        states = (*self._room.undoable, self._room.progress)
        stages = [state.stage for state in states if state.current == activity.id]
        return "revealed" in stages[-1:]
