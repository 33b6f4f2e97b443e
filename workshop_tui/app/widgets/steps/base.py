"""What the widgets of all kinds of step share: a task, a place for feedback, a way on."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_text
from workshop_tui.coaching.caption import Context
from workshop_tui.coaching.steps import Remark, Verdict
from workshop_tui.content import Picture, PublicPost, Rubric, Step, Text
from workshop_tui.locale import N_, _
from workshop_tui.scoring.comparison import PeerLevels

T = TypeVar("T")

AGREES = "✓"
DIFFERS = "✗"


@dataclass(frozen=True, slots=True)
class ScoredPost:
    """A whole post to score.

    Attributes:
        subject: the id of the post, or of the record that holds it.
        author: who made it, which is never shown.
        practice: an author of the material made it, because nobody else did yet.
    """

    subject: str
    post: PublicPost
    author: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class StepSetting:
    """What a step view needs beyond the step.

    Attributes:
        seed: makes the shuffled order the same for one person at every visit.
        response: work in hand to begin with.
        caption: the caption of the *before*.
        picture: the picture of the post at work.
        faults: the names of faults, by code.
        picture_file: where the file of a picture is.
        rubric: how posts are scored.
        scored: the post to score, where a step scores one.
        peer_levels: what peers gave a post, to be asked when it is scored.
        context: what the caption coach knows besides a text, where a step asks it.
        answered: the flags of the coach that were answered in this exercise.
    """

    seed: str
    caption: str
    picture: Picture
    faults: Mapping[str, Text]
    picture_file: Callable[[Picture], Path]
    rubric: Rubric
    scored: ScoredPost | None = None
    peer_levels: Callable[[ScoredPost], PeerLevels] | None = None
    context: Context | None = None
    answered: Collection[tuple[str, str]] = ()
    response: Sequence[str] = field(default_factory=list)


class StepView(Vertical):
    """A step at work: it says when it changed, was handed in, or is left for the next one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "submit", N_("Hand in"), N_("Hand in your answer"), always=True),
        key("ctrl+s", "go_on", N_("Continue"), N_("To the next step"), always=True),
        key("up,down", "read", N_("Read"), N_("Move through what is said"), show=False),
    ]
    CHECK_LABEL: ClassVar[str] = N_("Check")
    ANSWERING: ClassVar[frozenset[str]] = frozenset()
    """Actions that change the answer: there are none any more when it has been judged."""
    WHOLE: ClassVar[bool] = False
    """Whether it needs the room at the left too."""

    class Changed(Message):
        """The answer in hand changed."""

    @dataclass
    class Submitted(Message):
        """The answer was handed in."""

        view: StepView
        response: list[str]

    class Finished(Message):
        """The person wants to go on."""

    def __init__(self, step: Step, setting: StepSetting) -> None:
        super().__init__(classes="step")
        self.step = step
        self.setting = setting
        self.verdict: Verdict | None = None
        self._handed_in = False

    def compose(self) -> ComposeResult:
        """Instruction, task, feedback, buttons."""
        yield Static(user_text(self.step.instruction, "bold"), classes="instruction")
        yield from self.compose_task()
        yield Static(id="feedback")
        with Horizontal(classes="buttons"):
            yield Button(_(self.CHECK_LABEL), id="check", variant="primary", compact=True)
            yield Button(_("Once more"), id="again", compact=True)
            yield Button(_("Continue ▸"), id="next", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin at work."""
        self._show_state()

    def compose_task(self) -> ComposeResult:
        """The widgets to answer with."""
        raise NotImplementedError

    def response(self) -> list[str]:
        """The answer in hand."""
        raise NotImplementedError

    def ready(self) -> str:
        """Why the answer cannot be handed in yet, or nothing."""
        raise NotImplementedError

    def refresh_task(self) -> None:
        """Show the answer in hand, or what `self.verdict` says of it."""
        raise NotImplementedError

    def restart(self) -> None:
        """Clear the answer for another attempt."""
        raise NotImplementedError

    def companion(self) -> Widget | None:
        """What stands at the left in place of the post, if anything."""
        return None

    def task_focus(self) -> Widget:
        """What is to have the focus while one is at work."""
        return self.query("OptionList, TextArea").first()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the expert says of the answer."""
        self.verdict = verdict
        self._show_state()
        for options in self.query(OptionList):
            options.scroll_home(animate=False)
        self.query_one("#next").focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is judged is read and left, what is not is handed in."""
        if action == "submit" or action in self.ANSWERING:
            return self.verdict is None
        if action in ("go_on", "read"):
            return self.verdict is not None
        return super().check_action(action, parameters)

    def action_read(self) -> None:
        """From the buttons into what is said."""
        for widget in self.query("OptionList, VerticalScroll"):
            if widget.focusable:
                widget.focus()
                return

    @on(Button.Pressed, "#check")
    def action_submit(self) -> None:
        """Hand in the answer."""
        if reason := self.ready():
            self.query_one("#feedback", Static).update(Content.styled(reason, "$reference"))
        elif not self._handed_in:
            self._handed_in = True
            self.post_message(self.Submitted(self, self.response()))

    def show_hint(self, hint: Text) -> bool:
        """Show a hint where the feedback will stand, or say that it does not fit there."""
        feedback = self.query_one("#feedback", Static)
        told = Content.assemble((f"{_('Hint')}: ", "bold $reference"), user_text(hint))
        size = feedback.size
        if not feedback.display or len(told.wrap(max(1, size.width))) > size.height:
            return False
        feedback.update(told)
        return True

    def take_back(self) -> None:
        """What was handed in could not be kept: it is in hand again."""
        self._handed_in = False

    @on(Button.Pressed, "#again")
    def once_more(self) -> None:
        """Try again from the start."""
        self.verdict = None
        self._handed_in = False
        self.restart()
        self._show_state()

    @on(Button.Pressed, "#next")
    def action_go_on(self) -> None:
        """Leave for what comes next."""
        self.post_message(self.Finished())

    def edited(self) -> None:
        """The answer changed: show it and tell."""
        self.refresh_task()
        self.query_one("#feedback", Static).update("")
        self.post_message(self.Changed())

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """`things` in an order of this person's own, the same at every visit."""
        order = list(things)
        random.Random(f"{self.setting.seed}/{self.step.id}").shuffle(order)
        return order

    def remarks(self) -> dict[str, Remark]:
        """The remarks of the verdict by option; none before there is one."""
        return {remark.key: remark for remark in self.verdict.remarks} if self.verdict else {}

    def summary(self, verdict: Verdict) -> Content:
        """The verdict in a sentence, as a coach would say it."""
        if verdict.complete:
            return Content.styled(_("You see it as the expert does."), "bold $after")
        return Content.styled(
            _("{right} of {of} as the expert; at {mark} see why the other is better.").format(
                right=verdict.right, of=verdict.of, mark=DIFFERS
            ),
            "bold $reference",
        )

    def _show_state(self) -> None:
        judged = self.verdict is not None
        self.query_one("#check").display = not judged
        self.query_one("#again").display = judged
        self.query_one("#next").display = judged
        self.refresh_bindings()
        feedback = self.summary(self.verdict) if self.verdict else Content()
        self.query_one("#feedback", Static).update(feedback)
        self.refresh_task()


def told_remarks(verdict: Verdict | None) -> Content:
    """Every remark of a verdict as a sentence with its mark."""
    return Content("\n").join(
        Content.assemble(tick(remark.agrees), user_text(remark.why))
        for remark in (verdict.remarks if verdict else ())
    )


def mark_of(remark: Remark | None) -> Content:
    """The mark before an option: whether the answer agrees with the expert on it."""
    return tick(remark.agrees if remark else None)


def tick(right: bool | None) -> Content:
    """A mark for right and for wrong; the room for it is there before anything is judged."""
    if right is None:
        return Content("  ")
    if right:
        return Content.styled(f"{AGREES} ", "bold $after")
    return Content.styled(f"{DIFFERS} ", "bold $before")
