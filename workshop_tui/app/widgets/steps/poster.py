"""Lay out a poster by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar, Final

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.export import export_folders, write_poster
from workshop_tui.app.keys import key
from workshop_tui.app.text import ME, REFERENCE, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.pictures import PosterPreview
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.coaching.layout.poster import judge as remarks_on
from workshop_tui.coaching.steps import Verdict
from workshop_tui.coaching.steps.poster import (
    block_of,
    expert_of,
    poster_of,
    response_of,
    start_of,
)
from workshop_tui.content import LayOutPoster
from workshop_tui.locale import N_, _, language
from workshop_tui.records import poster_changes as change
from workshop_tui.records.poster import Block, Poster

from . import poster_lines as lines
from .base import StepSetting, StepView, tick, told_remarks

GROUND: Final = "ground"
LINE: Final = "line"


class PosterView(StepView):
    """The blocks, the settings of the highlighted one, remarks, and the poster as it looks."""

    WHOLE = True
    ANSWERING = frozenset({"size", "resize", "colours", "row", "column", "move", "place", "undo"})
    app = getters.app(WorkshopApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "size(1)", N_("Size"), N_("Set the size, from 1 to 4"), shown_as="1-4"),
        *(key(str(size), f"size({size})", N_("Size"), show=False) for size in (2, 3, 4)),
        key("minus", "resize(-1)", N_("Smaller"), N_("Make the block smaller"), show=False),
        key("plus,equals_sign", "resize(1)", N_("Larger"), N_("Make it larger"), show=False),
        key("c", "colours(1)", N_("Colours"), N_("Take the next colours")),
        key("C", "colours(-1)", N_("Colours"), N_("Take the colours before"), show=False),
        key("r", "row", N_("Row"), N_("Take the block to the next row"), show=False),
        key("left", "column(-1)", N_("Column"), N_("To the left"), always=True, shown_as="←→"),
        key("right", "column(1)", N_("Column"), N_("To the right"), always=True, show=False),
        key("k,shift+up", "move(-1)", N_("Move"), N_("Move the block up"), shown_as="k j"),
        key("j,shift+down", "move(1)", N_("Move"), N_("Move the block down"), show=False),
        key("x,delete", "place", N_("Out/in"), N_("Take the block out, or in again")),
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("a", "far", N_("Far"), N_("See it on a phone at arm's length, or near")),
        key("e", "export", "PNG", N_("Write the poster as a PNG picture"), show=False),
    ]

    def __init__(self, step: LayOutPoster, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._step = step
        self._glosses = {block.text: block.gloss_en for block in step.blocks}
        self._now = poster_of(step, setting.response)
        self._before: list[Poster] = []
        self._taken_out: dict[str, Block] = {}

    def compose(self) -> ComposeResult:
        """The poster, afterwards the expert's too, and the task."""
        with Horizontal(classes="poster"):
            with Vertical(classes="side"):
                yield Static(id="own-title")
                yield PosterPreview(self._now, id="own")
            with Vertical(classes="side expert"):
                yield Static(id="expert-title")
                yield PosterPreview(expert_of(self._step), id="expert")
            with Vertical(classes="panel"):
                yield from super().compose()

    def compose_task(self) -> ComposeResult:
        """The blocks, the settings of one of them, what to think of it all."""
        yield ItemList(id="options")
        yield Static(id="settings", classes="links")
        yield Static(id="facts")
        with VerticalScroll():
            yield Static(id="remarks")
        with Horizontal(classes="buttons"):
            yield QuickButton(f"x {_('Take out')}", id="place", compact=True)
            yield QuickButton(f"u {_('Undo')}", id="undo", compact=True)
            yield QuickButton(f"a {_('Far')}", id="far", compact=True)
            yield QuickButton("e PNG", id="png", compact=True)

    def response(self) -> list[str]:
        """The poster, once it differs from the first one."""
        return response_of(self._now) if self._now != start_of(self._step) else []

    def ready(self) -> str:
        """Something must have been changed, and something must be left."""
        if not self._now.blocks:
            return _("Leave at least one block on the poster.")
        return "" if self.response() else _("Change something first.")

    def restart(self) -> None:
        """Back to the poster at the start."""
        self._before.clear()
        self._now = start_of(self._step)
        self.query_one(ItemList).focus()

    def refresh_task(self) -> None:
        """Show the poster, its blocks, and what is to be said of them."""
        judged = self.verdict is not None
        self.refresh_bindings()
        self.query_one(".poster").set_class(judged, "-judged")
        self.query_one("#own", PosterPreview).poster = self._now
        self.query_one(ItemList).show(self._items())
        self._show_titles()
        self._show_block()
        self.query_one("#remarks", Static).update(self._told())

    def summary(self, verdict: Verdict) -> Content:
        """How much of it holds, and where to look now."""
        if verdict.complete:
            return super().summary(verdict)
        told = _("{right} of {of} points. See what the expert does.")
        return Content.styled(told.format(right=verdict.right, of=verdict.of), "bold $reference")

    # Changes

    @on(OptionList.OptionHighlighted)
    def _show_block(self) -> None:
        """Show the settings of the highlighted block."""
        number = self._number()
        settings = self.query_one("#settings", Static)
        if number is not None:
            settings.update(lines.settings_of(self._now.blocks[number]))
        elif self._highlighted() == GROUND:
            settings.update(lines.colours_setting(self._now.ground))
        else:
            settings.update(
                Content.styled(_("It waits beside the poster; x takes it in."), "$muted")
            )
        self.query_one("#facts", Static).update(lines.facts_of(self._now, number))
        waiting = self._waiting_block()
        verb = _("Take out") if waiting is None else _("Take in")
        self.query_one("#place", Button).label = f"x {verb}"
        self.query_one("#place", Button).disabled = number is None and waiting is None

    def action_size(self, size: int) -> None:
        """Give the block this size."""
        if (number := self._number()) is not None:
            self._take(*change.with_size(self._now, number, size))

    def action_resize(self, by: int) -> None:
        """Make the block larger or smaller."""
        if (number := self._number()) is not None:
            self.action_size(self._now.blocks[number].size + by)

    def action_colours(self, by: int) -> None:
        """Give the block, or the ground, other colours."""
        if (number := self._number()) is not None:
            self._take(*change.with_next_colours(self._now, number, by))
        elif self._highlighted() == GROUND:
            self._take(change.with_next_ground(self._now, by), len(self._now.blocks))

    def action_row(self) -> None:
        """Take the block to the next row."""
        if (number := self._number()) is not None:
            self._take(*change.with_next_row(self._now, number))

    def action_column(self, by: int) -> None:
        """Take the block to the left or to the right."""
        if (number := self._number()) is not None:
            self._take(*change.in_column(self._now, number, by))

    def action_move(self, by: int) -> None:
        """Move the block up or down."""
        if (number := self._number()) is not None:
            self._take(*change.moved(self._now, number, by))

    @on(Button.Pressed, "#place")
    def action_place(self) -> None:
        """Take the block out of the poster, or in again."""
        number, waiting = self._number(), self._waiting_block()
        if number is not None:
            block = self._now.blocks[number]
            self._taken_out[block.text] = block
            self._take(change.without(self._now, number), number)
        elif waiting is not None:
            self._take(*change.with_block(self._now, waiting))

    @on(Button.Pressed, "#undo")
    def action_undo(self) -> None:
        """Take back the last change."""
        if self._before and self.verdict is None:
            self._now = self._before.pop()
            self.edited()

    def _take(self, poster: Poster, highlight: int) -> None:
        if self.verdict is None and poster != self._now:
            self._before.append(self._now)
            self._now = poster
            self.edited()
            self.query_one(ItemList).highlighted = highlight

    # Looking at it, taking it along

    @on(Button.Pressed, "#far")
    def action_far(self) -> None:
        """See the posters on a phone at arm's length, or near again."""
        for preview in self.query(PosterPreview):
            preview.far = not preview.far
        self._show_titles()

    @on(Button.Pressed, "#png")
    def action_export(self) -> None:
        """Write the poster as a PNG picture."""
        self._write(self._now)

    @work(thread=True, exclusive=True, group="export", exit_on_error=False)
    def _write(self, poster: Poster) -> None:
        name = f"poster-{self.step.id}-{date.today():%Y-%m-%d}"  # noqa: DTZ011  local day
        try:
            file = write_poster(poster, name, export_folders(self.app.session))
        except OSError as error:
            reason = _("It could not be written: {reason}").format(reason=error)
            self.app.call_from_thread(self.app.say, reason, severity="error")
        else:
            self.app.call_from_thread(self.app.say, f"{_('Written')}: {file}", timeout=8)

    def _show_titles(self) -> None:
        far = self.query_one("#own", PosterPreview).far
        where = f" · {_('at arm’s length')}" if far else ""
        own = Content.styled(f"{ME} {_('You')}{where}", "bold")
        self.query_one("#own-title", Static).update(own)
        expert = Content.styled(f"{REFERENCE} {_('Expert')}{where}", "bold $reference")
        self.query_one("#expert-title", Static).update(expert)

    # What stands in the list

    def _items(self) -> list[Item]:
        blocks = [
            lines.block_item(f"block-{n}", str(n + 1), block, self._gloss(block))
            for n, block in enumerate(self._now.blocks)
        ]
        waiting = [
            lines.waiting_item(f"waiting-{n}", block, self._gloss(block))
            for n, block in enumerate(self._waiting())
        ]
        line = [lines.line_item(LINE)] if waiting else []
        return [*blocks, lines.ground_item(GROUND, self._now), *line, *waiting]

    def _gloss(self, block: Block) -> str:
        return self._glosses.get(block.text, "") if language() == "en" else ""

    def _waiting(self) -> list[Block]:
        """The author's blocks that are not on the poster, as they were when they left it."""
        placed = {block.text for block in self._now.blocks}
        return [
            self._taken_out.get(block.text, block_of(block))
            for block in self._step.blocks
            if block.text not in placed
        ]

    def _highlighted(self) -> str:
        option = self.query_one(ItemList).highlighted_option
        return (option.id or "") if option else ""

    def _number(self) -> int | None:
        kind, _dash, number = self._highlighted().partition("-")
        return int(number) if kind == "block" and int(number) < len(self._now.blocks) else None

    def _waiting_block(self) -> Block | None:
        kind, _dash, number = self._highlighted().partition("-")
        waiting = self._waiting()
        return waiting[int(number)] if kind == "waiting" and int(number) < len(waiting) else None

    def _told(self) -> Content:
        """What is to be mended first, then what is well."""
        if self.verdict is not None:
            judged = sorted(self.verdict.remarks, key=lambda remark: remark.agrees)
            return told_remarks(replace(self.verdict, remarks=tuple(judged)))
        remarks = sorted(remarks_on(self._now), key=lambda remark: remark.good)
        return Content("\n").join(
            Content.assemble(tick(remark.good), user_text(remark.sentence)) for remark in remarks
        )
