"""One criterion at a time: its question, its four levels as sentences, a comment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Button, Input, OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.item_list import Item, Options
from workshop_tui.content import Criterion, Rubric
from workshop_tui.locale import N_, _

from .work import CritiqueWork


class CriteriaBar(Static):
    """All criteria with the levels given so far; a click on one goes there."""

    @dataclass
    class Jumped(Message):
        """The criterion at `number`, counted from 0, was clicked."""

        number: int

    def action_jump(self, number: int) -> None:
        """Say which criterion was clicked."""
        self.post_message(self.Jumped(number))


class CriterionView(Vertical):
    """Levels by number key, arrow keys or click; Enter takes the level and goes on.

    All criteria share the widgets, so that a quick typist's next key already finds the next
    criterion.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "level(1)", N_("Level"), N_("Give level 1, 2, 3 or 4"), shown_as="1-4"),
        *(key(str(n), f"level({n})", N_("Level"), show=False) for n in (2, 3, 4)),
        key("c", "comment", N_("Comment"), N_("Write a comment on this criterion")),
        key("enter", "take", N_("On"), show=False),
        key("s", "starter", N_("Starter"), N_("Begin the comment with a phrase"), show=False),
    ]

    class Changed(Message):
        """A level or the comment changed."""

    @dataclass
    class Moved(Message):
        """The criterion at `number`, counted from 0, is judged now; past the last one: done."""

        number: int

    def __init__(
        self, rubric: Rubric, work: CritiqueWork, number: int, *, comments: bool = True
    ) -> None:
        super().__init__(classes="step")
        self._comments = comments
        self.rubric = rubric
        self.work = work
        self.number = number
        self._starter = -1

    @property
    def criterion(self) -> Criterion:
        """The criterion judged now."""
        return self.rubric.criteria[self.number]

    def compose(self) -> ComposeResult:
        """Where in the rubric, the question, the levels, the comment."""
        yield CriteriaBar(id="criteria", classes="links")
        yield Static(classes="instruction")
        yield Options(id="levels")
        if self._comments:
            yield Line(
                placeholder=_("Comment, such as: {start}").format(start=self.rubric.starters[0]),
                id="comment",
            )
        with Horizontal(classes="buttons"):
            if self._comments:
                yield Button(_("Starter ↻"), id="starter", compact=True)
            yield Button(_("Continue ▸"), id="next-criterion", variant="primary", compact=True)

    def on_mount(self) -> None:
        """Begin with the levels."""
        self.judge(self.number)

    def judge(self, number: int) -> None:
        """Judge the criterion at `number`, counted from 0; past the last one the work is done."""
        if number < len(self.rubric.criteria):
            self.number = number
            self._starter = -1
            self.query_one(".instruction", Static).update(user_line(self.criterion.question))
            with self.prevent(Input.Changed):
                for comment in self.query(Line):
                    comment.value = self.work.comments.get(self.criterion.code, "")
            self._show_levels()
            levels = self.query_one(Options)
            levels.highlighted = self.work.levels.get(self.criterion.code, 1) - 1
            levels.focus()
        self.post_message(self.Moved(number))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Some critics give levels alone."""
        if action in ("comment", "starter"):
            return self._comments
        return super().check_action(action, parameters)

    def action_level(self, level: int) -> None:
        """Give a level."""
        self.work.levels[self.criterion.code] = level
        self.query_one(Options).highlighted = level - 1
        self._show_levels()
        self.post_message(self.Changed())

    def action_take(self) -> None:
        """Give the highlighted level and go on."""
        highlighted = self.query_one(Options).highlighted
        if highlighted is not None:
            self.action_level(highlighted + 1)
        self.judge(self.number + 1)

    @on(Input.Submitted, "#comment")
    def comment_given(self) -> None:
        """Enter ends the comment and goes on."""
        self.judge(self.number + 1)

    @on(OptionList.OptionSelected)
    def take_clicked(self, event: OptionList.OptionSelected) -> None:
        """Give the level that was clicked; the next one waits for a key or the button."""
        self.action_level(event.option_index + 1)

    def action_comment(self) -> None:
        """Go to the comment."""
        self.query_one("#comment").focus()

    @on(Button.Pressed, "#starter")
    def action_starter(self) -> None:
        """Begin the comment with the next of the rubric's phrases, unless it is under way."""
        comment = self.query_one("#comment", Line)
        starters = [str(starter) for starter in self.rubric.starters]
        comment.focus()
        if comment.value.strip() and comment.value not in starters:
            return
        self._starter = (self._starter + 1) % len(starters)
        comment.value = starters[self._starter]
        gap = comment.value.find("…")
        comment.cursor_position = gap if gap >= 0 else len(comment.value)

    @on(Input.Changed, "#comment")
    def take_comment(self, event: Input.Changed) -> None:
        """Take the comment as it is typed."""
        if self.work.comments.get(self.criterion.code, "") != event.value:
            self.work.comments[self.criterion.code] = event.value
            self.post_message(self.Changed())

    @on(CriteriaBar.Jumped)
    def jump(self, event: CriteriaBar.Jumped) -> None:
        """Judge the criterion that was clicked."""
        self.judge(event.number)

    @on(Button.Pressed, "#next-criterion")
    def go_on(self) -> None:
        """Go on."""
        self.judge(self.number + 1)

    def _show_levels(self) -> None:
        given = self.work.levels.get(self.criterion.code)
        items = []
        for level, anchor in enumerate(self.criterion.anchors, start=1):
            chosen = level == given
            mark = Content.assemble(("▌" if chosen else " ", "$primary"), (f"{level} ", "bold"))
            name = user_line(self.rubric.scale[level - 1], "bold")
            text = Content.assemble(name, ". ", user_text(anchor))
            items.append(Item(str(level), mark, text))
        self.query_one(Options).show(items)
        bar = criteria_bar(self.rubric, self.work, self.criterion.code)
        self.query_one(CriteriaBar).update(bar)


def criteria_bar(rubric: Rubric, work: CritiqueWork, here: str) -> Content:
    """All criteria with the levels given so far; a click on one goes there."""
    parts = []
    for number, criterion in enumerate(rubric.criteria):
        level = work.levels.get(criterion.code, "·")
        name = str(criterion.short) if criterion.code == here else criterion.code
        style = "bold $on-colour on $primary" if criterion.code == here else "$muted"
        jump = Style.from_meta({"@click": f"jump({number})"})
        parts.append(Content(f" {name} {level} ").stylize(style).stylize(jump))
    return Content("").join(parts)
