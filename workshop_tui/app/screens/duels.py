"""Two texts side by side, blind: which one serves residents better?"""

from __future__ import annotations

from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Static

from workshop_tui.app.duelling import DuelTask, next_duel
from workshop_tui.app.keys import key
from workshop_tui.app.text import user_line, user_text
from workshop_tui.app.widgets.fields import Line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.quick_button import QuickButton
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.locale import N_, _
from workshop_tui.records import Duel

from .base import TaskScreen


class DuelsScreen(TaskScreen):
    """One choice after the other, until every text has been compared often enough."""

    GUIDE = N_(
        "Two captions of the same post, in random order and without names; one may be the "
        "original. Choose the one that serves residents better: 1 for the left, 2 for the right, "
        "= when they are equal. A sentence why helps the writer and is yours to give or not."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("1", "choose('left')", N_("Left"), N_("The left one is better")),
        key("2", "choose('right')", N_("Right"), N_("The right one is better")),
        key("equals_sign", "choose('equal')", N_("Equal"), N_("They are equally good")),
        key("w", "why", N_("Why"), N_("Say why in a sentence, if you like")),
    ]
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._duel: DuelTask | None = None
        self._keeping = False

    def compose(self) -> ComposeResult:
        """Two texts, a question, a sentence why, three buttons."""
        yield TopBar()
        with Horizontal(classes="body duel"):
            for side, number in (("left", "1"), ("right", "2")):
                with VerticalScroll(id=side, classes="box", can_focus=False) as box:
                    box.border_title = number
                    yield Static(id=f"{side}-text")
        yield Static(id="duel-asked")
        yield Line(placeholder=_("Why? One sentence, if you like."), id="why")
        with Horizontal(classes="buttons"):
            yield QuickButton(_("1 Left"), id="choose-left", compact=True)
            yield QuickButton(_("= Equal"), id="choose-equal", compact=True)
            yield QuickButton(_("2 Right"), id="choose-right", compact=True)
        yield KeyBar()

    def populate(self) -> None:
        """Show the next pair, or say that there is none."""
        self._duel = task = self.next_task()
        self.refresh_bindings()
        bar = self.query_one(TopBar)
        bar.heading = Content.styled(f" {_('Duel')}", "bold")
        bar.progress = Content()
        for widget in ("#left", "#right", "#why", ".buttons"):
            self.query_one(widget).display = task is not None
        asked = self.query_one("#duel-asked", Static)
        if task is None:
            asked.update(self.nothing_left())
            return
        title = user_line(self.session.title_of(task.subject), "bold")
        bar.heading = Content.assemble(
            f" {_('Duel')} · ", (f"{task.subject} ", "bold $primary"), title
        )
        counted = _("{done} of {needed} choices ").format(done=task.done, needed=task.needed)
        bar.progress = Content(counted)
        self.query_one("#left-text", Static).update(user_text(task.left))
        self.query_one("#right-text", Static).update(user_text(task.right))
        asked.update(Content.styled(_("Which one serves residents better?"), "bold"))

    def next_task(self) -> DuelTask | None:
        """The next pair, or `None` when there is none."""
        return next_duel(self.session)

    def nothing_left(self) -> str:
        """What to say when there is none."""
        return _(
            "Nothing to compare now. It takes rewrites of other people: merge a colleague's file "
            "among the scores. Thank you for every choice that you made."
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to choose without a pair."""
        if action in ("choose", "why"):
            return self._duel is not None
        return super().check_action(action, parameters)

    @on(Button.Pressed)
    async def press(self, event: Button.Pressed) -> None:
        """Choose with the mouse."""
        await self.action_choose((event.button.id or "").removeprefix("choose-"))

    async def action_choose(self, choice: str) -> None:
        """Keep the choice and go on to the next pair."""
        task = self._duel
        if task is None or self._keeping or choice not in ("left", "right", "equal"):
            return
        chosen: Literal["left", "right", "equal"] = choice  # type: ignore[assignment]
        why = self.query_one("#why", Line)
        self._keeping = True
        duel = Duel(task.pair.left, task.pair.right, chosen, why.value.strip())
        if await self.app.keep(task.subject, duel):
            why.value = ""
            self.set_focus(None)
            self.populate()
        self._keeping = False

    def action_why(self) -> None:
        """Type a reason before choosing."""
        if self._duel is not None:
            self.query_one("#why").focus()

    @on(Input.Submitted, "#why")
    def reason_given(self) -> None:
        """The keys choose again."""
        self.set_focus(None)
