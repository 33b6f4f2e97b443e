"""Choose where the camera stands, and say why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import ME, REFERENCE, user_line, user_text
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.coaching.steps import Verdict
from workshop_tui.content import ChooseCamera
from workshop_tui.content.steps import CameraReason, Position
from workshop_tui.locale import N_, _

from .base import StepSetting, StepView, tick
from .choose import LETTERS


class Filmstrip(Static):
    """A letter per picture and an arrow at each end: a click flips to one."""

    ALLOW_SELECT = False

    @dataclass
    class Flipped(Message):
        """A letter or an arrow was clicked; `number` may lie one beyond either end."""

        number: int

    def show(self, labels: list[Content], current: int) -> None:
        """Show these labels; the current one stands out."""
        ends = (
            self._target(Content(" ◂ "), current - 1),
            self._target(Content(" ▸ "), current + 1),
        )
        tabs = [
            self._target(label.stylize("reverse") if number == current else label, number)
            for number, label in enumerate(labels)
        ]
        self.update(Content(" ").join([ends[0], *tabs, ends[1]]))

    def action_flip(self, number: int) -> None:
        """Flip to a picture."""
        self.post_message(self.Flipped(number))

    @staticmethod
    def _target(label: Content, number: int) -> Content:
        return label.stylize(Style.from_meta({"@click": f"flip({number})"}))


class Shot(PictureView):
    """The picture in view: a click on it takes it."""

    class Taken(Message):
        """It was clicked."""

    def on_click(self, event: events.Click) -> None:
        """Take it."""
        event.stop()
        self.post_message(self.Taken())


class CameraView(StepView):
    """One large picture to flip through, what it shows, and reasons for taking it."""

    WHOLE = True
    ANSWERING = frozenset({"take"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "left",
            "flip(-1)",
            N_("Flip"),
            N_("Show the picture before"),
            always=True,
            shown_as="←→",
        ),
        key("right", "flip(1)", N_("Flip"), N_("Show the next picture"), always=True, show=False),
        key("space", "take", N_("Take"), N_("Take the picture in view")),
        key("f", "alone", N_("Large"), N_("Show the picture as large as it goes, or all again")),
    ]

    def __init__(self, step: ChooseCamera, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._positions: list[Position] = self.shuffled(step.positions)
        self._reasons: list[CameraReason] = self.shuffled(step.reasons)
        self._picture = Shot()
        self._current = 0
        self._restore(setting.response)

    def compose(self) -> ComposeResult:
        """The picture beside the task."""
        with Horizontal(classes="camera"):
            with Vertical(classes="shot"):
                yield self._picture
                yield Filmstrip(classes="filmstrip links")
            with Vertical(classes="panel"):
                yield from super().compose()

    def compose_task(self) -> ComposeResult:
        """What the picture in view shows, and the reasons."""
        yield Static(id="position")
        yield Static(Content.styled(_("Why this one?"), "bold $reference"), id="why")
        yield ItemList(id="options")

    def response(self) -> list[str]:
        """The codes of the position and the reason, as far as they are chosen."""
        return [code for code in (self._position, self._reason) if code]

    def ready(self) -> str:
        """A picture must be taken and a reason given."""
        if not self._position:
            return _("Take a picture first: Space, or a click on it.")
        return "" if self._reason else _("Now say why: Enter or a click on a reason.")

    def restart(self) -> None:
        """Forget both choices."""
        self._restore([])
        self.query_one(ItemList).focus()

    def refresh_task(self) -> None:
        """Show the picture in view, what is chosen, and what the expert says of it."""
        current = self._positions[self._current]
        self._picture.show(self.setting.picture_file(current.picture), str(current.picture.alt))
        labels = [self._label(number) for number in range(len(self._positions))]
        self.query_one(Filmstrip).show(labels, self._current)
        self.query_one("#position", Static).update(self._told(current))
        self.query_one("#why").display = self.verdict is None
        self.query_one(ItemList).show([self._item(reason) for reason in self._reasons])

    @on(Filmstrip.Flipped)
    def flip_to(self, event: Filmstrip.Flipped) -> None:
        """Flip to the picture that was clicked."""
        self.action_flip(event.number - self._current)

    def action_flip(self, by: int) -> None:
        """Show another picture; the first follows the last."""
        self._current = (self._current + by) % len(self._positions)
        self.refresh_task()

    @on(Shot.Taken)
    def action_take(self) -> None:
        """Take the picture in view."""
        if self.verdict is None:
            self._position = self._positions[self._current].code
            self.edited()

    @on(OptionList.OptionSelected)
    def choose_reason(self, event: OptionList.OptionSelected) -> None:
        """Take the reason."""
        if self.verdict is None and event.option_id:
            self._reason = event.option_id
            self.edited()

    def action_alone(self) -> None:
        """The picture in the whole width, or all again."""
        self.query_one(".camera").toggle_class("-alone")

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the expert says; the expert's reason is in view."""
        super().show_verdict(verdict)
        reasons = self.query_one(ItemList)
        reasons.highlighted = next(n for n, one in enumerate(self._reasons) if one.right)
        self.call_after_refresh(reasons.scroll_to_highlight)

    def summary(self, verdict: Verdict) -> Content:
        """Which picture the expert takes."""
        if verdict.complete:
            return super().summary(verdict)
        best = next(n for n, position in enumerate(self._positions) if position.right)
        told = _("{right} of 2. The expert takes {letter}: flip through and see why.")
        return Content.styled(
            told.format(right=verdict.right, letter=LETTERS[best]), "bold $reference"
        )

    def _restore(self, response: object) -> None:
        codes = response if isinstance(response, list) else []
        self._position = next((p.code for p in self._positions if p.code in codes), "")
        self._reason = next((r.code for r in self._reasons if r.code in codes), "")
        places = (n for n, p in enumerate(self._positions) if p.code == self._position)
        self._current = next(places, 0)

    def _label(self, number: int) -> Content:
        position = self._positions[number]
        if self.verdict is not None and position.right:
            mark = Content.styled(REFERENCE, "$reference")
        else:
            mark = Content(ME if position.code == self._position else " ")
        return Content.assemble(mark, (LETTERS[number], "bold"), " ")

    def _told(self, position: Position) -> Content:
        """What the picture shows; after the verdict why the expert takes it or leaves it."""
        letter = Content.styled(f"{LETTERS[self._current]}  ", "bold")
        name = user_line(position.name, "bold")
        if position.code in self.remarks():
            mark = tick(position.right)
            return Content.assemble(mark, letter, name, "\n", user_text(position.why))
        if position.code == self._position:
            taken = Content.styled(f"{ME} {_('This is the one you take.')}", "$after")
        else:
            taken = Content.styled(_("Space or a click on the picture takes it."), "$muted")
        return Content.assemble(letter, name, "\n", taken)

    def _item(self, reason: CameraReason) -> Item:
        remark = self.remarks().get(reason.code)
        chosen = reason.code == self._reason
        text = user_text(reason.text)
        if remark is not None:
            text = Content.assemble(text, "\n", user_text(reason.why, "$muted"))
        telling = remark is not None and (reason.right or chosen)
        dot = Content(f"{ME} " if chosen else "○ ")
        return Item(
            reason.code, Content.assemble(tick(reason.right if telling else None), dot), text
        )

    def task_focus(self) -> Widget:
        """The reasons; the pictures flip from anywhere."""
        return self.query_one(ItemList)
