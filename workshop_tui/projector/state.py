"""What the projector knows of a room, kept up to date by what the hub tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from workshop_tui.room.addresses import Invitation
from workshop_tui.room.facilitator_client import Event, HubAway
from workshop_tui.room.protocol import (
    AnonymousText,
    DuelCount,
    FacilitatorSnapshot,
    Hello,
    Phase,
    PhaseChanged,
    Spotlight,
    Tally,
)


@dataclass(frozen=True, slots=True)
class RoomState:
    """What may be seen by all; there are no names in it.

    Attributes:
        ways: how to join, the likeliest address first; empty without a network.
        present: people who are connected now.
        handed_in: people of the `of` who joined that have handed in what the activity asks for.
        pair: two works of the current round of duels, with how people chose once that is revealed.
        ends_at: when the activity should be over, by the clock that `after` was given; in seconds.
        away: the hub does not answer for now.
    """

    title: str = ""
    code: str = ""
    ways: tuple[Invitation, ...] = ()
    phase: Phase | None = None
    ends_at: float | None = None
    present: int = 0
    of: int = 0
    handed_in: int = 0
    spotlight: AnonymousText | None = None
    pair: DuelCount | None = None
    away: bool = False

    @property
    def at(self) -> str:
        """The id of the current activity, empty in the lobby."""
        return self.phase.activity.id if self.phase and self.phase.activity else ""


def after(state: RoomState, event: Event, now: float) -> RoomState:
    """What is known after an event; `now` is in seconds by any clock that runs evenly."""
    match event:
        case Hello() | PhaseChanged():
            if state.phase and isinstance(event, PhaseChanged):
                # A tally that counted an activity which is over says nothing of the next.
                over = (event.phase.activity and event.phase.activity.id) != (state.at or None)
                state = replace(state, handed_in=0, pair=None) if over else state
            left = event.phase.ends_in_ms
            ends_at = None if left is None else now + left / 1000
            return replace(state, phase=event.phase, ends_at=ends_at, away=False)
        case Tally():
            return _counted(state, event)
        case Spotlight():
            return replace(state, spotlight=event.text)
        case HubAway():
            return replace(state, away=True)
        case _:
            return state


def told(state: RoomState, snapshot: FacilitatorSnapshot) -> RoomState:
    """What is known once the hub has said what the room is called and how to join it."""
    ways = tuple(Invitation(ip, snapshot.port, snapshot.code) for ip, _name in snapshot.addresses)
    return replace(state, title=snapshot.room.title, code=snapshot.code, ways=ways)


def with_duels(state: RoomState, pairs: Sequence[DuelCount]) -> RoomState:
    """What is known once the hub has said which pairs may be shown.

    The pair on show stays as long as it can; once revealed, it gives way if nobody chose.
    """
    revealed = state.phase is not None and state.phase.stage == "revealed"
    usable = [pair for pair in pairs if not revealed or any(pair.counts or ())]
    shown = state.pair and (state.pair.left.id, state.pair.right.id)
    same = [pair for pair in usable if (pair.left.id, pair.right.id) == shown]
    return replace(state, pair=next(iter([*same, *usable]), None))


def _counted(state: RoomState, tally: Tally) -> RoomState:
    state = replace(state, present=tally.present, of=tally.of, handed_in=tally.handed_in)
    phase = state.phase
    if phase is None or tally.rev != phase.rev or phase.stage != "revealed":
        return state
    # Who hands in after the reveal is counted, too.
    return replace(state, phase=msgspec.structs.replace(phase, reveal=tally.reveal))
