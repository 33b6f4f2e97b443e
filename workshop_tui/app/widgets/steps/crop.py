"""Crop a picture by hand."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.widgets.pictures import CropFrame
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.coaching.steps import Verdict
from workshop_tui.coaching.steps.crop import frame_of
from workshop_tui.content import CropPicture
from workshop_tui.content.steps import Ratio
from workshop_tui.locale import N_, _
from workshop_tui.pictures import PictureError, picture_size
from workshop_tui.records import Crop

from .base import StepSetting, StepView, told_remarks

RATIOS: Final[dict[Ratio, float]] = {"4:5": 4 / 5, "3:4": 3 / 4, "1:1": 1.0}


class CropView(StepView):
    """The picture with a frame, what is in it in numbers, and the expert's frame afterwards."""

    WHOLE = True
    ANSWERING = frozenset({"undo", "ratio"})
    BINDINGS: ClassVar[list[BindingType]] = [
        key("u", "undo", N_("Undo"), N_("Take back the last change")),
        key("v", "alone", N_("Result"), N_("Show only what is in the frame, or all again")),
        key("r", "ratio", N_("Ratio"), N_("Take the next proportions"), show=False),
    ]

    def __init__(self, step: CropPicture, setting: StepSetting) -> None:
        super().__init__(step, setting)
        self._crop = step
        file = setting.picture_file(step.picture)
        try:
            self._pixels = picture_size(file)
        except PictureError:
            self._pixels = (1, 1)
        self._frame = CropFrame(file, str(step.picture.alt), self._pixels, RATIOS[step.ratios[0]])
        self._before: list[Crop] = []
        self._own: Crop | None = None
        if setting.response:
            self._frame.set_reactive(CropFrame.frame, frame_of(setting.response))

    def compose(self) -> ComposeResult:
        """The picture beside the task."""
        with Horizontal(classes="darkroom"):
            yield self._frame
            with Vertical(classes="panel"):
                yield from super().compose()

    def compose_task(self) -> ComposeResult:
        """Numbers, what the expert says, and what else can be done."""
        yield Static(id="numbers")
        with VerticalScroll():
            yield Static(id="remarks")
        with Horizontal(classes="buttons"):
            if len(self._crop.ratios) > 1:
                yield QuickButton(_("Ratio"), id="ratio", compact=True)
            yield QuickButton(_("Undo"), id="undo", compact=True)
            yield QuickButton(_("Result"), id="alone", compact=True)

    def task_focus(self) -> Widget:
        """The frame."""
        return self._frame

    def response(self) -> list[str]:
        """Left, top, width and height, in shares of the picture."""
        frame = self._own or self._frame.frame
        return [f"{share:.4f}" for share in (frame.left, frame.top, frame.width, frame.height)]

    def ready(self) -> str:
        """The frame must have been touched."""
        untouched = self._frame.frame == self._frame.largest(self._frame.ratio)
        return _("Move the frame first, or make it smaller.") if untouched else ""

    def restart(self) -> None:
        """Back to the largest frame."""
        self._before.clear()
        self._own = None
        self._frame.locked = self._frame.alone = False
        self._frame.frame = self._frame.largest(RATIOS[self._crop.ratios[0]])
        self._frame.focus()

    def refresh_task(self) -> None:
        """Show the numbers, and what the verdict says of them."""
        frame = self._frame.frame
        width, height = round(frame.width * self._pixels[0]), round(frame.height * self._pixels[1])
        told = _("{width} x {height} pixels, {ratio}").format(
            width=width, height=height, ratio=self._ratio()
        )
        self.query_one("#numbers", Static).update(Content.styled(told, "$muted"))
        self._frame.locked = self.verdict is not None
        self.query_one("#remarks", Static).update(told_remarks(self.verdict))

    def _ratio(self) -> Ratio:
        return min(self._crop.ratios, key=lambda name: abs(RATIOS[name] - self._frame.ratio))

    def summary(self, verdict: Verdict) -> Content:
        """How near it came, and where to look now."""
        if verdict.complete:
            return super().summary(verdict)
        told = _("{right} of {of} points. V: your frame, then the expert's.")
        return Content.styled(told.format(right=verdict.right, of=verdict.of), "bold $reference")

    @on(CropFrame.Framed)
    def frame_moved(self, event: CropFrame.Framed) -> None:
        """Keep what was there before, for undoing."""
        event.stop()
        if not self._before or self._before[-1] != event.before:
            self._before.append(event.before)
        self.edited()

    @on(Button.Pressed, "#undo")
    def action_undo(self) -> None:
        """Take back the last change."""
        if self._before and self.verdict is None:
            self._frame.frame = self._before.pop()
            self.edited()

    @on(Button.Pressed, "#ratio")
    def action_ratio(self) -> None:
        """Take the next proportions."""
        ratios = self._crop.ratios
        if self.verdict is None and len(ratios) > 1:
            self._before.append(self._frame.frame)
            following = ratios[(ratios.index(self._ratio()) + 1) % len(ratios)]
            self._frame.frame = self._frame.take_ratio(RATIOS[following])
            self.edited()

    @on(Button.Pressed, "#alone")
    def action_alone(self) -> None:
        """The frame alone; after the verdict the expert's; then all again."""
        frame, expert = self._frame, Crop(*self._crop.expert)
        if not frame.alone:
            frame.alone = True
        elif self.verdict is not None and frame.frame != expert:
            self._own, frame.frame = frame.frame, expert
        else:
            frame.alone = False
            frame.frame, self._own = self._own or frame.frame, None
