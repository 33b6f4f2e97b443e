"""Drawing the room: agenda, people, counts, results, how to join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from textual.content import Content

from workshop_tui.app.distribution import distribution_rows, level_names
from workshop_tui.app.text import PEERS, REFERENCE, user_line, user_text
from workshop_tui.content import Exercise, Library
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.room.addresses import invitations, qr_rows
from workshop_tui.room.agenda import Activity, subject_of, subjects_of
from workshop_tui.room.code import shown_code
from workshop_tui.room.protocol import Reveal, RosterEntry
from workshop_tui.scoring.distribution import distributions, most_split_first

from .results import step_results
from .state import Doing, RoomState, by_need, doing
from .widgets.rows import Row

LABEL_WIDTH: Final = 13
COUNT_WIDTH: Final = 7
OPTION_BAR: Final = 8
ASKS_NOTHING: Final = frozenset({"talk", "break"})

DOINGS: Final = {
    Doing.STUCK: ("!", N_("stuck"), "bold $before"),
    Doing.OFFLINE: ("✕", N_("offline"), "$before"),
    Doing.WORKING: ("◐", N_("working"), "$foreground"),
    Doing.WAITING: ("○", N_("here"), "$muted"),
    Doing.DONE: ("✓", N_("done"), "$after"),
    Doing.REMOVED: ("–", N_("removed"), "$muted"),
}
"""A mark, a word and a colour for what somebody does."""


def agenda_rows(state: RoomState) -> list[Row]:
    """The activities, with what was, what is and what is left out."""
    progress = state.progress
    ended = progress.stage == "closed"
    rows = []
    for number, activity in enumerate(progress.activities):
        skipped = activity.id in progress.skipped
        if number == progress.position and not ended:
            sign, look = "▶", "bold $primary"
        elif skipped:
            sign, look = "–", "$muted strike"
        elif number < progress.position or ended:
            sign, look = "✓", "$muted"
        else:
            sign, look = " ", "$foreground"
        rows.append(
            Row(
                activity.id,
                Content.styled(f"{sign}{number + 1:>2} ", look.replace(" strike", "")),
                user_line(activity.title, look),
                Content.styled(_("{n} m").format(n=activity.minutes), "$muted"),
            )
        )
    return rows


def people_rows(people: Sequence[RosterEntry]) -> list[Row]:
    """Everybody who joined, those who need the facilitator first."""
    return [_person_row(person) for person in by_need(people)]


def _person_row(person: RosterEntry) -> Row:
    what = doing(person)
    mark, word, look = DOINGS[what]
    told = _(word)
    if what is Doing.STUCK:
        told = _("stuck {n} min").format(n=person.idle_ms // 60_000)
    return Row(
        person.participant,
        Content.styled(f"{mark} ", look),
        user_line(person.name, "$muted" if what is Doing.REMOVED else ""),
        Content.styled(told, look),
    )


def counts(state: RoomState, width: int) -> Content:
    """How many have handed in, work, are stuck or offline; no results."""
    tally = state.room.tally
    rows = [
        (_("handed in"), tally.handed_in, "$after"),
        (_("working"), tally.working, "$primary"),
        (_("stuck"), tally.stuck, "$before"),
        (_("offline"), state.offline(), "$muted"),
    ]
    lines = []
    for label, n, look in rows:
        told = f"{n}/{tally.of}" if label == rows[0][0] else str(n)
        size = max(4, width - LABEL_WIDTH - COUNT_WIDTH)
        filled = round(n / tally.of * size) if tally.of else 0
        filled = max(1, filled) if n else 0
        lines.append(
            Content.assemble(
                label[: LABEL_WIDTH - 1].ljust(LABEL_WIDTH),
                ("█" * filled, look),
                ("░" * (size - filled), "$panel"),
                (told.rjust(COUNT_WIDTH), "bold"),
            )
        )
    return Content("\n").join(lines)


def now_panel(state: RoomState, library: Library, width: int, *, lines: int = 1) -> Content:
    """The current activity: counts, or results once they are shown; then the notes.

    `lines` is how many there may be for a criterion.
    """
    activity = state.progress.activity
    if state.progress.stage == "closed":
        return _closed()
    if activity is None:
        return Content()
    parts: list[Content] = []
    if state.room.tally.reveal is not None:
        parts.append(results(activity, state.room.tally.reveal, library, width, lines=lines))
    elif activity.kind in ASKS_NOTHING:
        parts.append(Content.styled(_("Nobody hands anything in now."), "$muted"))
    else:
        held = _("Results stay hidden until you press r.")
        parts.append(Content.assemble(counts(state, width), "\n", (held, "$muted")))
    if state.room.spotlight is not None:
        parts.append(
            Content.assemble(
                (f"{_('On the projector')}: ", "bold $reference"),
                user_line(state.room.spotlight.caption, limit=120),
            )
        )
    parts += notes(activity, library)
    return Content("\n\n").join(parts)


def notes(activity: Activity, library: Library) -> Iterator[Content]:
    """What the agenda and the exercise tell the facilitator."""
    exercise = library.exercises.get(subject_of(activity))
    if str(activity.notes):
        yield Content.assemble((f"{_('Notes')}: ", "bold $reference"), user_text(activity.notes))
    if exercise is None:
        return
    if exercise.facilitator_note is not None:
        yield user_text(exercise.facilitator_note)
    if exercise.debrief:
        asked = [user_text(f"· {question}") for question in exercise.debrief]
        title = Content.styled(f"{_('To ask afterwards')}:", "bold $reference")
        yield Content("\n").join([title, *asked])


def results(
    activity: Activity, reveal: Reveal, library: Library, width: int, *, lines: int = 1
) -> Content:
    """What came out: distributions with `lines` for each criterion, the most split first."""
    n = reveal.people
    parts = [Content.styled(ngettext("{n} took part", "{n} took part", n).format(n=n), "$muted")]
    for subject in subjects_of(activity):
        if subject in reveal.levels:
            parts.append(_distribution(subject, reveal, library, width, lines))
        if subject in reveal.answers:
            exercise = library.exercises.get(subject)
            if exercise is not None:
                parts.append(_answers(reveal.answers[subject], exercise, library, width))
    if activity.kind in ("rewrite", "baseline", "peer_critique", "duel"):
        parts.append(Content(_("Works are no numbers: s puts one on the projector.")))
    return Content("\n").join(parts)


def _distribution(
    subject: str, reveal: Reveal, library: Library, width: int, lines: int
) -> Content:
    rubric, post = library.rubric, library.posts.get(subject)
    given = most_split_first(
        distributions(reveal.levels[subject], post.reference if post else {}, rubric)
    )
    title = user_line(post.title if post else subject, "bold")
    rows = distribution_rows(rubric, given, width, lines * len(given))
    legend = _("{mark} expert   most split first").format(mark=REFERENCE)
    return Content("\n").join(
        [title, level_names(rubric, width), rows, Content.styled(legend, "$muted")]
    )


def _answers(
    answers: Mapping[str, Mapping[str, int]], exercise: Exercise, library: Library, width: int
) -> Content:
    """By step, how many took each option, and which ones the expert takes."""
    lines = []
    for step in step_results(answers, exercise, library.faults):
        n = step.people
        told = ngettext("{n} answered", "{n} answered", n).format(n=n)
        lines.append(Content.assemble(user_line(step.step, "bold"), "  ", (told, "$muted")))
        for option in step.options:
            length = max(1, round(option.people / n * OPTION_BAR)) if option.people else 0
            mark = REFERENCE if option.right else " "
            bar = Content.styled(
                f"{PEERS * length} {option.people}".rjust(OPTION_BAR + 4), "$peers"
            )
            name = user_line(option.name).truncate(width - OPTION_BAR - 7, ellipsis=True)
            name = name.pad_right(max(0, width - OPTION_BAR - 7 - name.cell_length))
            lines.append(Content.assemble((f"{mark} ", "bold $reference"), name, bar))
    return Content("\n").join(lines)


def _closed() -> Content:
    return Content("\n\n").join(
        [
            Content.styled(_("The session is over. Thank you for leading it."), "bold"),
            Content(_("x writes tables for the report, q leaves and stops the room.")),
            Content.styled(
                _(
                    "This file stays that of this session: another one starts with "
                    "workshop-tui host --data FILE. If it was ended by mistake: u."
                ),
                "$muted",
            ),
        ]
    )


# How to join


def ways_in(state: RoomState) -> Content:
    """Code, addresses with their adapters, and the line that participants type."""
    room = state.room
    lines = [
        Content.assemble(
            (f"{_('Room code')}  ", "$muted"), (shown_code(room.code), "bold $reference")
        )
    ]
    if not room.addresses:
        told = _("No address in a local network. Connect this laptop to the room's Wi-Fi.")
        return Content("\n").join([*lines, Content.styled(told, "bold $before")])
    lines.append(Content.styled(_("Participants type:"), "$muted"))
    ways = invitations((ip for ip, _adapter in room.addresses), room.port, room.code)
    for way, (_ip, adapter) in zip(ways, room.addresses, strict=True):
        lines.append(user_line(way.command, "bold $primary"))
        lines.append(
            Content.assemble(("  ", ""), user_line(adapter or _("this laptop only"), "$muted"))
        )
    return Content("\n").join(lines)


def qr_code(state: RoomState) -> Content:
    """The QR code of the first way in, black on white whatever the theme; empty without one."""
    room = state.room
    ways = list(invitations((ip for ip, _adapter in room.addresses), room.port, room.code))
    if not ways:
        return Content()
    rows = qr_rows(ways[0].link)
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    blocks = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
    lines = [
        "".join(blocks[above, below] for above, below in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    ]
    return Content.styled("\n".join(lines), "#000000 on #FFFFFF")
