"""How one judges: stricter or more generous than the expert, criterion by criterion."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.marks import diverging_bar
from workshop_tui.app.scores import Judging, Scores
from workshop_tui.app.session import Session
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.figures import FigureLine, FigureList
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.content import Criterion, Rubric
from workshop_tui.locale import _
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.alpha import Alpha
from workshop_tui.scoring.calibration import Calibration
from workshop_tui.scoring.working import NotEnough, Working

from .page import WIDE, ScorePage

REACH: Final = 3.0
"""The widest difference there can be, in levels: from 1 to 4."""
BAR_WIDTH: Final = 21
WIDE_BAR: Final = 41
NAME_WIDTH: Final = 10
ALL: Final = "all"


class JudgingPage(ScorePage):
    """A diverging bar and a sentence for each criterion; private to the person."""

    def __init__(self) -> None:
        super().__init__(classes="judging")
        self._rubric: Rubric | None = None
        self._judging: Judging | None = None

    def compose(self) -> ComposeResult:
        """What the page says, then the criteria."""
        yield Static(id="judging-told")
        yield FigureList(id="criteria")

    def show(self, session: Session, scores: Scores) -> None:
        """Draw the bars."""
        self._rubric, self._judging = session.library.rubric, scores.judging
        self._draw()

    def focus_first(self) -> None:
        """The criteria."""
        self.query_one("#criteria").focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw them again for the new width."""
        self._draw()

    def _draw(self) -> None:
        if self._rubric is None or self._judging is None:
            return
        criteria = self._rubric.criteria
        self.query_one("#judging-told", Static).update(_summary(criteria, self._judging))
        wide = self.size.width >= WIDE
        lines = [_line(criterion, self._judging, wide=wide) for criterion in criteria]
        self.query_one("#criteria", FigureList).show_lines([*lines, _overall(self._judging)])


def _summary(criteria: tuple[Criterion, ...], judging: Judging) -> Content:
    """The criterion on which the person leans most, in a sentence; what the bars mean."""
    if isinstance(judging.overall, NotEnough):
        return user_text(judging.overall, "$muted")
    leaning = max(criteria, key=lambda criterion: _lean(judging.criteria[criterion.code]))
    found = judging.criteria[leaning.code]
    assert isinstance(found, Calibration)
    told = (
        _("On average you are {n} levels more generous than the expert on {criterion}.")
        if found.bias > 0
        else _("On average you are {n} levels stricter than the expert on {criterion}.")
    )
    sentence = told.format(n=decimal(abs(found.bias)), criterion=str(leaning.short))
    if abs(found.bias) < 0.05:
        sentence = _("On average your levels are the expert's on every criterion.")
    sides = _("Left of the line: stricter. Right: more generous. Only you see this page.")
    return Content.assemble(user_line(sentence, "bold"), "\n", (sides, "$muted"))


def _lean(found: Calibration | NotEnough) -> float:
    return abs(found.bias) if isinstance(found, Calibration) else -1.0


def _line(criterion: Criterion, judging: Judging, *, wide: bool) -> FigureLine:
    found, agreement = judging.criteria[criterion.code], judging.agreement[criterion.code]
    name = user_line(criterion.short, "bold").truncate(NAME_WIDTH - 1, ellipsis=True)
    mark = name.pad_right(NAME_WIDTH - name.cell_length)
    figures = [*_workings(found), _of_alpha(agreement)]
    if isinstance(found, NotEnough):
        return FigureLine(Item(criterion.code, mark, Content.styled("–", "$muted")), figures)
    drawn = diverging_bar(found.bias, REACH, WIDE_BAR if wide else BAR_WIDTH)
    text = Content.assemble(drawn, "  ", _sentence(found.bias))
    if wide:
        text = Content.assemble(
            text.pad_right(max(0, WIDE_BAR + 30 - text.cell_length)), (_more(found), "$muted")
        )
    return FigureLine(Item(criterion.code, mark, text), figures)


def _more(found: Calibration) -> str:
    told = _("off {error} · same {share} % · n {n}")
    return told.format(error=decimal(found.error), share=decimal(100 * found.exact, 0), n=found.n)


def _overall(judging: Judging) -> FigureLine:
    found = judging.overall
    mark = Content.styled(_("All").ljust(NAME_WIDTH), "bold")
    if isinstance(found, NotEnough):
        return FigureLine(Item(ALL, mark, Content.styled("–", "$muted")), [found])
    told = _(
        "Over {n} levels you are {error} levels from the expert on average; {share} % are at "
        "most one level away. Your judgement sharpens with every post that you discuss."
    )
    text = told.format(
        n=found.n, error=decimal(found.error), share=decimal(100 * found.within_one, 0)
    )
    return FigureLine(Item(ALL, mark, Content(text)), _workings(found))


def _workings(found: Calibration | NotEnough) -> list[Working | NotEnough]:
    if isinstance(found, NotEnough):
        return [found]
    kappa = found.kappa
    return [
        found.bias_working(),
        found.error_working(),
        found.exact_working(),
        found.within_one_working(),
        kappa if isinstance(kappa, NotEnough) else kappa.working(),
    ]


def _of_alpha(agreement: Alpha | NotEnough) -> Working | NotEnough:
    return agreement if isinstance(agreement, NotEnough) else agreement.working()


def _sentence(bias: float) -> str:
    if abs(bias) < 0.05:
        return _("like the expert, on average")
    told = _("{n} levels more generous") if bias > 0 else _("{n} levels stricter")
    return told.format(n=decimal(abs(bias)))
