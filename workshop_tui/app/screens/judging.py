"""How one judges: stricter or more generous than the expert, criterion by criterion."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.marks import diverging_bar
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.content import Criterion
from workshop_tui.locale import N_, _
from workshop_tui.locale.numbers import decimal
from workshop_tui.scoring.calibration import Calibration, calibrate_criteria, calibrate_overall
from workshop_tui.scoring.working import NotEnough

from .base import TaskScreen

REACH: Final = 3.0
"""The widest difference there can be, in levels: from 1 to 4."""
BAR_WIDTH: Final = 21
NAME_WIDTH: Final = 10


class JudgingScreen(TaskScreen):
    """A diverging bar and a sentence for each criterion; private to the person."""

    GUIDE = N_(
        "Each line compares your levels with the expert's over all posts that you judged: to the "
        "left you were stricter, to the right more generous. Enter shows where a number comes "
        "from. Nobody but you sees this page."
    )

    def compose(self) -> ComposeResult:
        """What the page says, then the criteria."""
        yield TopBar()
        with Vertical(classes="body judging"):
            yield Static(id="judging-told")
            yield Choices(id="criteria")
        yield KeyBar()

    def populate(self) -> None:
        """Compute from the records and draw."""
        self.query_one(TopBar).heading = Content.styled(f" {_('How I judge')}", "bold")
        pairs = self.session.pairs_with_expert()
        self._criteria = calibrate_criteria(pairs)
        overall = calibrate_overall(pairs)
        self.query_one("#judging-told", Static).update(self._overall(overall))
        rows = self.query_one("#criteria", Choices)
        rows.show(
            [
                self._row(criterion, self._criteria[criterion.code])
                for criterion in self.session.library.rubric.criteria
            ]
        )
        rows.focus()

    @on(OptionList.OptionSelected, "#criteria")
    def open_working(self, event: OptionList.OptionSelected) -> None:
        """Show where the numbers of a criterion come from."""
        from .working import WorkingScreen

        found = self._criteria[event.option_id or ""]
        if isinstance(found, NotEnough):
            self.app.push_screen(WorkingScreen([found]))
        else:
            self.app.push_screen(
                WorkingScreen(
                    [found.bias_working(), found.error_working(), found.within_one_working()]
                )
            )

    @staticmethod
    def _overall(overall: Calibration | NotEnough) -> Content:
        if isinstance(overall, NotEnough):
            return user_text(overall, "$muted")
        told = _(
            "Over {n} levels you are {error} levels from the expert on average; {share} % are at "
            "most one level away. Your judgement sharpens with every post that you discuss."
        )
        return user_text(
            told.format(
                n=overall.n,
                error=decimal(overall.error),
                share=decimal(100 * overall.within_one, 0).rstrip(",."),
            )
        )

    @staticmethod
    def _row(criterion: Criterion, found: Calibration | NotEnough) -> Item:
        name = user_line(criterion.short, "bold").truncate(NAME_WIDTH - 1, ellipsis=True)
        mark = name.pad_right(NAME_WIDTH - name.cell_length)
        if isinstance(found, NotEnough):
            return Item(criterion.code, mark, Content.styled("–", "$muted"))
        drawn = diverging_bar(found.bias, REACH, BAR_WIDTH)
        return Item(criterion.code, mark, Content.assemble(drawn, "  ", _sentence(found.bias)))


def _sentence(bias: float) -> str:
    if abs(bias) < 0.05:
        return _("like the expert, on average")
    told = _("{n} levels more generous") if bias > 0 else _("{n} levels stricter")
    return told.format(n=decimal(abs(bias)))
