"""Where a room is in its agenda, and how it moves on: pure functions.

Every change has a higher `rev`; going back is a new one, so that a screen that was away or
overtaken can tell which of two phases is newer.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from .model import MAX_ACTIVITIES, MAX_MINUTES, Activity

Stage = Literal["lobby", "work", "revealed", "closed"]
"""`lobby` before the first activity; `work`, then perhaps `revealed`, in each; `closed` at last."""

_MINUTE_MS: Final = 60_000


class AgendaError(ValueError):
    """The room cannot move like that.

    Attributes:
        code: why, for programs.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Progress(msgspec.Struct, frozen=True):
    """Where a room is.

    Attributes:
        activities: the agenda, with what was inserted on the spot.
        current: id of the activity, empty in the lobby.
        ends_at: when it should be over, in milliseconds since 1970 by the hub's clock.
        skipped: ids of activities that `advance` passes over.
    """

    activities: tuple[Activity, ...]
    rev: int = 0
    stage: Stage = "lobby"
    current: str = ""
    ends_at: int | None = None
    skipped: tuple[str, ...] = ()

    @property
    def activity(self) -> Activity | None:
        """The current activity; none in the lobby."""
        return next((a for a in self.activities if a.id == self.current), None)

    @property
    def position(self) -> int:
        """The place of the current activity, from 0; -1 in the lobby."""
        return next((n for n, a in enumerate(self.activities) if a.id == self.current), -1)


def advance(progress: Progress, now: int) -> Progress:
    """On to the next activity that is not skipped.

    Raises:
        AgendaError: `last_activity`.
    """
    for activity in progress.activities[progress.position + 1 :]:
        if activity.id not in progress.skipped:
            return jump(progress, activity.id, now)
    raise AgendaError("last_activity")


def go_back(progress: Progress, now: int) -> Progress:
    """To the activity before that is not skipped, once more with its time.

    Raises:
        AgendaError: `first_activity`.
    """
    for activity in reversed(progress.activities[: max(progress.position, 0)]):
        if activity.id not in progress.skipped:
            return jump(progress, activity.id, now)
    raise AgendaError("first_activity")


def jump(progress: Progress, activity_id: str, now: int) -> Progress:
    """To any activity; when it was skipped, it is not any more.

    Raises:
        AgendaError: `unknown_activity`.
    """
    activity = next((a for a in progress.activities if a.id == activity_id), None)
    if activity is None:
        raise AgendaError("unknown_activity")
    return _changed(
        progress,
        stage="work",
        current=activity_id,
        ends_at=now + activity.minutes * _MINUTE_MS,
        skipped=tuple(s for s in progress.skipped if s != activity_id),
    )


def reveal(progress: Progress) -> Progress:
    """Show what everybody did in the current activity.

    Raises:
        AgendaError: `nothing_to_reveal`.
    """
    if progress.stage != "work":
        raise AgendaError("nothing_to_reveal")
    return _changed(progress, stage="revealed")


def hide(progress: Progress) -> Progress:
    """Back to work, nothing shown.

    Raises:
        AgendaError: `nothing_revealed`.
    """
    if progress.stage != "revealed":
        raise AgendaError("nothing_revealed")
    return _changed(progress, stage="work")


def extend(progress: Progress, minutes: int, now: int) -> Progress:
    """`minutes` more from the end as it was, or from now when that is over; fewer if negative.

    Raises:
        AgendaError: `no_activity` or `bad_minutes`.
    """
    if progress.activity is None or progress.ends_at is None:
        raise AgendaError("no_activity")
    if not 0 < abs(minutes) <= MAX_MINUTES:
        raise AgendaError("bad_minutes")
    return _changed(progress, ends_at=max(now, max(now, progress.ends_at) + minutes * _MINUTE_MS))


def skip(progress: Progress, activity_id: str, now: int) -> Progress:
    """Pass over an activity; when it is the current one, move on.

    Raises:
        AgendaError: `unknown_activity`, or `last_activity` when there is nothing to move on to.
    """
    if all(activity.id != activity_id for activity in progress.activities):
        raise AgendaError("unknown_activity")
    skipped = _changed(progress, skipped=tuple({*progress.skipped, activity_id}))
    if activity_id != progress.current:
        return skipped
    return msgspec.structs.replace(advance(skipped, now), rev=skipped.rev)


def insert(progress: Progress, activity: Activity) -> Progress:
    """Put a new activity right after the current one.

    Raises:
        AgendaError: `activity_exists` or `too_many_activities`.
    """
    if any(known.id == activity.id for known in progress.activities):
        raise AgendaError("activity_exists")
    if len(progress.activities) >= MAX_ACTIVITIES:
        raise AgendaError("too_many_activities")
    at = progress.position + 1
    before, after = progress.activities[:at], progress.activities[at:]
    return _changed(progress, activities=(*before, activity, *after))


def close(progress: Progress) -> Progress:
    """The session is over."""
    return _changed(progress, stage="closed", ends_at=None)


def undo(progress: Progress, earlier: Progress) -> Progress:
    """As it was `earlier`, as a new revision."""
    return msgspec.structs.replace(earlier, rev=progress.rev + 1)


def _changed(progress: Progress, **changes: object) -> Progress:
    return msgspec.structs.replace(progress, rev=progress.rev + 1, **changes)
