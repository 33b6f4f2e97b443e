"""What the room shows of all: levels, answers, critiques of one's own texts. Nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.reveal import NAME_WIDTH
from workshop_tui.app.room_session import RoomSession
from workshop_tui.app.session import Session
from workshop_tui.app.text import ME, PEERS, user_line
from workshop_tui.app.widgets.critique import RevealView
from workshop_tui.content import Choose, Step
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.locale.numbers import decimal
from workshop_tui.records import LINE_LIMIT, Critique, body_of
from workshop_tui.room.protocol import Reveal
from workshop_tui.room.protocol import Step as ActivityStep

BAR_WIDTH: Final = 24
_OUTCOMES: Final = {"won": "▲", "equal": "=", "lost": "▽"}
MOST_ANSWERS: Final = 6
"""Answers of a step that are shown, the most frequent first."""


class RoomResults(Vertical):
    """Levels of one post at a time, or a text to read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "post(-1)", N_("Post before"), N_("To the post before"), show=False),
        key("right", "post(1)", N_("Next post"), N_("To the next post"), show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="results", classes="box")
        self._room: RoomSession | None = None
        self._session: Session | None = None
        self._index = 0
        self._shown: object = None

    def compose(self) -> ComposeResult:
        """A title, a table of levels, a text."""
        yield Static(id="results-title")
        yield Vertical(id="results-levels")
        with VerticalScroll(id="results-text"):
            yield Static(id="results-read")

    async def show(self, room: RoomSession, session: Session) -> None:
        """Show what the room shows now."""
        self._room, self._session = room, session
        phase = room.phase
        now = (phase, tuple(record.id for record in room.published), self._index)
        if phase is None or phase.activity is None or phase.reveal is None or now == self._shown:
            return
        self._shown = now
        step, reveal = phase.activity, phase.reveal
        people = ngettext("{n} person took part", "{n} people took part", reveal.people)
        told = people.format(n=reveal.people)
        shown = reveal.levels.keys() - session.sittings.sealed()
        posts = [p for s in step.subjects if (p := session.posts().get(s)) and s in shown]
        levels, text = self.query_one("#results-levels"), self.query_one("#results-text")
        levels.display, text.display = bool(posts), not posts
        title = self.query_one("#results-title", Static)
        if not posts:
            title.update(user_line(told, "bold"))
            lines = [*_gains(reveal, session), *self._read(step, reveal, room, session)]
            self.query_one("#results-read", Static).update(Content("\n").join(lines))
            return
        post = posts[self._index % len(posts)]
        more = f"  ◀ {self._index % len(posts) + 1}/{len(posts)} ▶" if len(posts) > 1 else ""
        heading = user_line(f"{post.code} {post.title} · {told}{more}", "bold")
        title.update(Content("\n").join([*_gains(reveal, session), heading]))
        with self.app.batch_update():
            await levels.remove_children()
            await levels.mount(RevealView(session.library.rubric, room.comparison(post)))

    def take_focus(self) -> None:
        """Let the arrow keys scroll what is shown."""
        levels = self.query_one("#results-levels")
        shown = levels.query("#rows") if levels.display else self.query("#results-text")
        for widget in shown:
            widget.focus()

    async def action_post(self, by: int) -> None:
        """To another post of the same activity."""
        self._index += by
        if self._room is not None and self._session is not None:
            await self.show(self._room, self._session)

    def _read(
        self, step: ActivityStep, reveal: Reveal, room: RoomSession, session: Session
    ) -> Iterator[Content]:
        if step.kind == "exercise":
            yield from _answers(step.subject, reveal, session)
        elif step.kind == "peer_critique":
            yield from _critiques(room, session)
        elif step.kind == "duel":
            yield from _duels(room)
        else:
            yield Content(_("The facilitator shows the results on the projector."))


def _gains(reveal: Reveal, session: Session) -> Iterator[Content]:
    """What the class gained from the first test to the second, and what the person did."""
    taken = reveal.tests
    if taken is None:
        return
    if taken.n:
        told = _("The class, {n} people: from {before} to {after} of {of} points.")
        yield Content.styled(
            told.format(
                n=taken.n,
                before=decimal(taken.before),
                after=decimal(taken.after),
                of=decimal(taken.maximum, 0).rstrip(",."),
            ),
            "bold $after",
        )
    before, after = (session.sittings.taken(sitting) for sitting in ("pretest", "posttest"))
    if before is not None and after is not None:
        own = _("You: from {before} to {after}; that stays with you.")
        yield Content.styled(own.format(before=before.right, after=after.right), "$primary")


def _answers(exercise: str, reveal: Reveal, session: Session) -> Iterator[Content]:
    found = session.library.exercises.get(exercise)
    given = reveal.answers.get(exercise, {})
    for step in found.steps if found else ():
        counts = given.get(step.id)
        if not counts:
            continue
        yield user_line(step.instruction, "bold")
        own = ",".join(session.last_answer(exercise, step.id) or [])
        most = max(counts.values())
        ranked = sorted(counts.items(), key=lambda pair: -pair[1])[:MOST_ANSWERS]
        for response, n in ranked:
            bar = PEERS * max(1, round(n / max(1, most) * BAR_WIDTH))
            mine = f" {ME}" if response == own else ""
            yield Content.assemble(
                "  ",
                (f"{bar} {n}", "$peers"),
                (mine, "bold $primary"),
                "  ",
                user_line(_in_words(step, response), limit=120),
            )
        yield Content()


def _in_words(step: Step, response: str) -> str:
    if isinstance(step, Choose):
        for option in step.options:
            if option.code == response:
                return f"{option.code}. {option.text}"
    return response.replace(",", ", ")


def _critiques(room: RoomSession, session: Session) -> Iterator[Content]:
    rubric = session.library.rubric
    critiques = [c for record in room.published if (c := body_of(record, Critique)) is not None]
    if not critiques:
        yield Content(_("No critique of your own text has come in."))
        return
    told = ngettext(
        "{n} colleague critiqued your text:", "{n} colleagues critiqued your text:", len(critiques)
    )
    yield Content.styled(told.format(n=len(critiques)), "bold")
    for critique in critiques:
        yield Content()
        for criterion in rubric.criteria:
            level = critique.levels.get(criterion.code)
            comment = critique.comments.get(criterion.code, "")
            if level is not None and 1 <= level <= len(rubric.scale):
                name = user_line(criterion.short, "bold")
                gap = " " * max(1, NAME_WIDTH - name.cell_length)
                given = user_line(f"{level} {rubric.scale[level - 1]}")
                yield Content.assemble("  ", name, gap, given)
                if comment:
                    yield Content.assemble("    ", user_line(f"“{comment}”", "$muted", LINE_LIMIT))


def _duels(room: RoomSession) -> Iterator[Content]:
    duels = room.duels_about_me()
    if not duels:
        yield Content(_("No choice about a text of yours has come in."))
        return
    won = sum(outcome == "won" for outcome, _why in duels)
    equal = sum(outcome == "equal" for outcome, _why in duels)
    told = _("Your text was preferred in {won} of {n} choices.").format(won=won, n=len(duels))
    if equal:
        told += " " + _("In {n} both were found equal.").format(n=equal)
    yield Content.styled(told, "bold")
    for outcome, why in duels:
        if why.strip():
            yield Content.assemble(
                "  ", (_OUTCOMES[outcome], "$muted"), " ", user_line(why, limit=LINE_LIMIT)
            )
