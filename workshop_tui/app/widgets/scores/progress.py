"""What one has learned: first attempts beside the last ones, and the two tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.content import Content

from workshop_tui.app.marks import bar
from workshop_tui.app.scores import Progress, Scores
from workshop_tui.app.session import Session
from workshop_tui.app.text import AFTER, BEFORE, user_line, user_text
from workshop_tui.app.widgets.figures import FigureLine, FigureList
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.locale import _
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.attempts import FEWEST_POSTS, FirstAndLast, JudgedAgain
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import SealedJudging
from workshop_tui.scoring.working import NotEnough

from .page import ScorePage

CODE_WIDTH: Final = 5
FURTHEST: Final = 3.0
"""The largest distance from the expert that there can be, in levels."""


class ProgressPage(ScorePage):
    """A line per exercise answered again and per post judged again."""

    def __init__(self) -> None:
        super().__init__(classes="judging")
        self._shown: tuple[Session, Scores] | None = None

    def compose(self) -> ComposeResult:
        """One list."""
        yield FigureList(id="attempts")

    def show(self, session: Session, scores: Scores) -> None:
        """Draw what is known."""
        self._shown = session, scores
        self._draw()

    def focus_first(self) -> None:
        """The list."""
        self.query_one("#attempts").focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw again for the new width."""
        self._draw()

    def _draw(self) -> None:
        attempts = self.query_one("#attempts", FigureList)
        width = attempts.scrollable_content_region.width
        if self._shown is not None and width > 0:
            attempts.show_lines(list(_lines(*self._shown, width)))


def _lines(session: Session, scores: Scores, width: int) -> Iterator[FigureLine]:
    progress = scores.progress
    yield _heading("exercises", _("Exercises: what agreed with the expert, first and last"))
    for answers in progress.exercises:
        yield _exercise(session, answers, width)
    if not progress.exercises:
        yield _sentence(
            "exercises-none",
            _("Repeat a step of an exercise; your first and your last answer then stand here."),
        )
    yield _heading(
        "posts", "\n" + _("Critiques: distance from the expert in levels, less is closer")
    )
    if progress.halves is not None:
        yield _critiques("halves", "", _("earlier, later posts"), progress.halves, width)
    else:
        told = _("Judge {n} posts; the earlier half then stands beside the later half.")
        yield _sentence("halves-none", told.format(n=FEWEST_POSTS))
    for again in progress.again:
        title = session.title_of(again.post)
        yield _critiques(again.post, session.code_of(again.post), title, again, width)

    yield from _tests(progress, session.person, width)


def _tests(progress: Progress, person: str, width: int) -> Iterator[FigureLine]:
    """The person's gain and that of the class; nobody else's."""
    yield _heading("tests", "\n" + _("Tests: right answers before and after the training"))
    points = progress.points
    if isinstance(points, NotEnough):
        yield _sentence("tests-none", str(points))
        return
    for name, title, gain in (
        ("gain", _("you"), points.gain_of(person)),
        ("class-gain", _("the class"), points.gain()),
    ):
        yield _gain(name, title, gain, width)
    for name, title, sealed in (
        ("sealed", _("you"), progress.sealed),
        ("class-sealed", _("the class"), progress.class_sealed),
    ):
        if isinstance(sealed, SealedJudging):
            again = JudgedAgain("", sealed.before, sealed.after)
            told = _("{who}: off the expert").format(who=title)
            yield _critiques(name, "", told, again, width)


def _gain(name: str, title: str, gain: Gain | NotEnough, width: int) -> FigureLine:
    if isinstance(gain, NotEnough):
        text = Content.assemble(f"{title}: ", user_text(gain, "$muted"))
        return FigureLine(Item(name, _code(""), text), [gain])
    shares = [gain.before / gain.maximum, gain.after / gain.maximum]
    told = _("{who}: gain {gain} (n {n})").format(who=title, gain=gain.working().shown(), n=gain.n)
    figures = [decimal(points) for points in (gain.before, gain.after)]
    return FigureLine(
        Item(name, _code(""), _pair(told, figures, shares, width - CODE_WIDTH)),
        [gain.working()],
        Content.styled(title, "bold"),
    )


def _exercise(session: Session, answers: FirstAndLast, width: int) -> FigureLine:
    title = session.title_of(answers.exercise)
    shares = [answers.first.share, answers.last.share]
    figures = [f"{decimal(100 * share, 0)} %" for share in shares]
    text = _pair(title, figures, shares, width - CODE_WIDTH)
    mark = _code(session.code_of(answers.exercise))
    return FigureLine(
        Item(answers.exercise, mark, text), answers.workings(), user_line(title, "bold")
    )


def _critiques(name: str, code: str, title: str, again: JudgedAgain, width: int) -> FigureLine:
    errors = [again.first.error, again.last.error]
    figures = [decimal(error) for error in errors]
    text = _pair(title, figures, [error / FURTHEST for error in errors], width - CODE_WIDTH)
    return FigureLine(
        Item(name, _code(code), text), [again.first.error_working(), again.last.error_working()]
    )


def _code(code: str) -> Content:
    shown = user_line(code, "bold")
    return shown.pad_right(max(0, CODE_WIDTH - shown.cell_length))


def _pair(title: str, figures: list[str], shares: list[float], width: int) -> Content:
    """A title, then the first and the last figure, each with its bar."""
    length = max(6, width // 7)
    room = width - 2 * (length + 10)
    name = user_line(title).truncate(max(8, room - 2), ellipsis=True)
    return Content.assemble(
        name.pad_right(max(0, room - name.cell_length)),
        (f"{BEFORE}{figures[0]:>6} {bar(shares[0], length)}", "$before"),
        "  ",
        (f"{figures[1]:>6} {bar(shares[1], length)} {AFTER}", "$after"),
    )


def _heading(name: str, text: str) -> FigureLine:
    return FigureLine(Item(f"-{name}", Content(), Content.styled(text, "bold"), disabled=True))


def _sentence(name: str, text: str) -> FigureLine:
    return FigureLine(Item(f"-{name}", Content(" " * CODE_WIDTH), Content(text), disabled=True))
