"""Activities that the facilitator thinks of on the spot."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from workshop_tui.content import Library
from workshop_tui.content.text import Text
from workshop_tui.locale import N_
from workshop_tui.room.agenda import (
    Activity,
    Baseline,
    Break,
    CritiquePost,
    DoExercise,
    DuelRound,
    PeerCritique,
    RewritePost,
    Talk,
)

KINDS: Final = {
    "talk": N_("Talk or discussion"),
    "break": N_("Break"),
    "critique": N_("Critique a sample post together"),
    "exercise": N_("Exercise"),
    "baseline": N_("Write a caption before anything is taught"),
    "rewrite": N_("Rewrite a caption"),
    "peer_critique": N_("Critique each other's work"),
    "duel": N_("Caption duel"),
}
"""What can be inserted, by kind; a pre-test or post-test wants to be planned with its pair."""
MINUTES: Final = {"talk": 5, "break": 10, "duel": 6}
USUAL_MINUTES: Final = 10

_TITLES: Final = {
    "talk": ("Bahas bersama", "Discussion"),
    "break": ("Rehat", "Break"),
    "critique": ("Kritik {subject} bersama", "Critique {subject} together"),
    "exercise": ("Latihan {subject}", "Exercise {subject}"),
    "baseline": ("Caption pertama {subject}", "First caption {subject}"),
    "rewrite": ("Tulis ulang {subject}", "Rewrite {subject}"),
    "peer_critique": ("Kritik karya rekan {subject}", "Critique each other's work {subject}"),
    "duel": ("Adu caption {subject}", "Caption duel {subject}"),
}
"""In both languages at once, because every participant reads it in their own."""


def subjects_for(kind: str, library: Library) -> list[str]:
    """The exercises and posts that an activity of a kind can be about, in order."""
    match kind:
        case "talk" | "break":
            return []
        case "critique":
            return list(library.posts)
        case "exercise":
            return list(library.exercises)
        case _:
            return [*library.exercises, *library.posts]


def new_activity(kind: str, subject: str, minutes: int, taken: Collection[str]) -> Activity:
    """An activity with an id that none of the ids in `taken` is.

    Raises:
        KeyError: no such `kind`.
    """
    number = next(n for n in range(1, len(taken) + 2) if f"inserted-{n}" not in taken)
    identity = f"inserted-{number}"
    title = Text(*(text.format(subject=subject) for text in _TITLES[kind]))
    if kind == "talk":
        return Talk(identity, title, minutes)
    if kind == "break":
        return Break(identity, title, minutes)
    make: dict[str, Callable[..., Activity]] = {
        "critique": CritiquePost,
        "exercise": DoExercise,
        "baseline": Baseline,
        "rewrite": RewritePost,
        "peer_critique": PeerCritique,
        "duel": DuelRound,
    }
    return make[kind](id=identity, title=title, minutes=minutes, subject=subject)
