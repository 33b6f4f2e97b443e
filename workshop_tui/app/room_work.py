"""What the phase of a room means for one person: where to go, what to do, what to hand in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from workshop_tui.coaching.caption import words
from workshop_tui.locale import N_, _
from workshop_tui.records import Body, Critique, Draft, Duel, Rewrite
from workshop_tui.room.protocol import Phase, Step

from .sittings import PLACE as TEST

PEERS: Final = "peers"
DUELS: Final = "room-duels"
PLACE_OF: Final = {
    "critique": "critiques",
    "exercise": "exercises",
    "baseline": "rewrites",
    "rewrite": "rewrites",
    "peer_critique": PEERS,
    "duel": DUELS,
    "pretest": TEST,
    "posttest": TEST,
}
"""By kind of activity, the place where one does what it asks for; the others need no laptop."""

_KINDS_OF: Final = {
    "critique": ("critique",),
    "exercise": ("answer", "rewrite", "critique"),
    "baseline": ("rewrite",),
    "rewrite": ("rewrite",),
    "duel": ("duel",),
    "pretest": ("critique", "test"),
    "posttest": ("critique", "test"),
}
"""By kind of activity, the kinds of records that are made for its subjects."""

_FORM_OF: Final = {
    "critique": "critique",
    "peer_critique": "critique",
    "baseline": "rewrite/",
    "rewrite": "rewrite/",
}
"""By kind of activity, the form of the draft that is handed in as it stands."""

_TO_DO: Final = {
    "talk": N_("Listen and join in; the laptop may rest."),
    "break": N_("A break. Everything is kept; come back in time."),
    "exercise": N_("Do the exercise, step by step."),
    "critique": N_("Give each of the six criteria a level, then hand in."),
    "baseline": N_("Write a caption as you usually would, then hand in."),
    "rewrite": N_("Write a better caption, then hand in."),
    "peer_critique": N_("Critique what colleagues wrote; you do not know who."),
    "duel": N_("Choose the better of two captions, one pair after the other."),
    "pretest": N_("Answer and judge without help; it shows what the training brings."),
    "posttest": N_("Answer and judge once more, without help."),
}
_UNKNOWN: Final = N_("Follow the facilitator; this program is too old to take you there.")


class Work(NamedTuple):
    """A place and what is open there."""

    place: str
    subject: str


def work_in(phase: Phase | None) -> Work | None:
    """Where one does what the room asks for now, or `None` when that is nowhere."""
    if phase is None or phase.stage != "work" or phase.activity is None:
        return None
    step = phase.activity
    place = PLACE_OF.get(step.kind)
    return Work(place, step.kind if place == TEST else step.subject) if place else None


def is_at_work(where: tuple[str, str], phase: Phase | None) -> bool:
    """Is one who is at a place, with a subject, at work on what the room asks for in a phase?"""
    work = work_in(phase)
    if work is None or phase is None or phase.activity is None:
        return False
    part = work.place == TEST and where[0] == "critiques" and where[1] in phase.activity.subjects
    return where == work or part


def wanted_by(step: Step) -> set[tuple[str, str]]:
    """The kinds and subjects of the records that are made for an activity."""
    subjects = [*(step.subjects or ((step.subject,) if step.subject else ()))]
    if PLACE_OF.get(step.kind) == TEST:
        subjects.append(step.kind)  # a test has its sitting for a subject
    return {(kind, subject) for kind in _KINDS_OF.get(step.kind, ()) for subject in subjects}


def forms_of(step: Step, works: Iterable[str]) -> list[tuple[str, str]]:
    """Subjects and forms of the drafts that are handed in as they stand when `step` is over.

    `works` are the ids of the colleagues' works that the person was given.
    """
    form = _FORM_OF.get(step.kind)
    if form is None:
        return []
    subjects = works if step.kind == "peer_critique" else [step.subject]
    return [(subject, form) for subject in subjects]


def as_it_stands(draft: Draft) -> Body | None:
    """What handing in a draft makes, or `None` when it holds nothing that counts."""
    if draft.form == "critique":
        comments = {code: text for code, text in draft.texts.items() if text.strip()}
        return Critique(draft.levels, comments, draft.response) if draft.levels else None
    caption = draft.texts.get("caption", "")
    return Rewrite(caption, alt=draft.texts.get("alt", "").strip()) if words(caption) else None


def same_moment(one: Phase, other: Phase) -> bool:
    """Is the room still where it was, whatever happened to its time?"""
    return _moment(one) == _moment(other)


def is_over(step: Step, phase: Phase) -> bool:
    """Is the work on an activity over in a phase?"""
    return phase.stage != "work" or phase.activity is None or phase.activity.id != step.id


def withheld(phase: Phase | None) -> frozenset[str]:
    """The posts whose levels nobody may see yet, because the room judges them now."""
    if phase is None or phase.stage != "work" or phase.activity is None:
        return frozenset()
    return frozenset({phase.activity.subject} if phase.activity.kind == "critique" else ())


def writes_unaided(phase: Phase | None, subject: str) -> bool:
    """Is a text about `subject` what people write before they were taught anything?"""
    if phase is None or phase.stage != "work" or phase.activity is None:
        return False
    return phase.activity.kind == "baseline" and phase.activity.subject == subject


def title_of(phase: Phase) -> str:
    """What the room does, in a line."""
    if phase.stage == "closed":
        return _("The session is over")
    if phase.activity is None:
        return _("Waiting for the facilitator to begin")
    title = str(phase.activity.title)
    return _("Results: {title}").format(title=title) if phase.stage == "revealed" else title


def announced(phase: Phase) -> str:
    """What to tell when the room gets there; nothing in the lobby, where nothing happens."""
    if phase.stage == "closed":
        return f"{title_of(phase)}."
    if phase.activity is None:
        return ""
    return _("The facilitator opens: {title}.").format(title=title_of(phase))


def to_do(phase: Phase) -> str:
    """What the person does now, in a sentence."""
    if phase.stage == "closed":
        return _("Thank you. All that you did stays on this laptop.")
    if phase.activity is None:
        return _("You are in. It begins when the facilitator says so; you need do nothing.")
    if phase.stage == "revealed":
        return _("Look at the results together.")
    return _(_TO_DO.get(phase.activity.kind, _UNKNOWN))


def outcome_of(duel: Duel, mine: Collection[str]) -> str:
    """How a duel ended for the writer of the texts `mine`: `won`, `equal` or `lost`."""
    if duel.choice == "equal":
        return "equal"
    chosen = duel.left if duel.choice == "left" else duel.right
    return "won" if chosen in mine else "lost"


def clock(seconds: float) -> str:
    """Time left as `06:12`, or how long it has been over as `+01:03`."""
    whole = abs(round(seconds))
    told = f"{whole // 60:02}:{whole % 60:02}"
    return told if seconds >= 0 else f"+{told}"


def _moment(phase: Phase) -> tuple[str, str]:
    return phase.activity.id if phase.activity else "", phase.stage
