"""From what the facilitator asks to the next progress."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

import msgspec

from workshop_tui.content.text import Text
from workshop_tui.records import safe_line
from workshop_tui.room import agenda
from workshop_tui.room.agenda import Activity, AgendaError, Progress
from workshop_tui.room.protocol import PhaseRequest

NOTES_LIMIT: Final = 2000
_Move = Callable[[Progress, PhaseRequest, int], Progress]


def _insert(progress: Progress, request: PhaseRequest, _now: int) -> Progress:
    if request.new is None:
        raise AgendaError("no_activity")
    return agenda.insert(progress, _safe_activity(request.new))


def _safe_activity(activity: Activity) -> Activity:
    """The activity with what was typed made safe, as that of an agenda's file is on reading."""
    return msgspec.structs.replace(
        activity, title=_safe_words(activity.title), notes=_safe_words(activity.notes)
    )


def _safe_words(text: Text) -> Text:
    return Text(safe_line(text.id, NOTES_LIMIT), safe_line(text.en, NOTES_LIMIT))


_MOVES: Final[Mapping[str, _Move]] = {
    "advance": lambda progress, _request, now: agenda.advance(progress, now),
    "back": lambda progress, _request, now: agenda.go_back(progress, now),
    "jump": lambda progress, request, now: agenda.jump(progress, request.activity, now),
    "reveal": lambda progress, _request, _now: agenda.reveal(progress),
    "hide": lambda progress, _request, _now: agenda.hide(progress),
    "extend": lambda progress, request, now: agenda.extend(progress, request.minutes, now),
    "skip": lambda progress, request, now: agenda.skip(progress, request.activity, now),
    "insert": _insert,
    "close": lambda progress, _request, _now: agenda.close(progress),
}


def moved(
    progress: Progress, request: PhaseRequest, now: int, undoable: Sequence[Progress]
) -> Progress:
    """The progress after what is asked.

    `now` is in milliseconds since 1970; `undoable` are the states to which `undo` leads back, the
    latest last.

    Raises:
        AgendaError: the room cannot move like that.
    """
    if request.action == "undo":
        if not undoable:
            raise AgendaError("nothing_to_undo")
        return agenda.undo(progress, undoable[-1])
    return _MOVES[request.action](progress, request, now)
