"""The projector's screen: follows a room, whatever happens to the hub."""

from __future__ import annotations

import time
from contextlib import aclosing
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.containers import Container
from textual.screen import Screen

from workshop_tui.app.keys import key, translated
from workshop_tui.content import Library
from workshop_tui.locale import N_
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import Event, FacilitatorClient
from workshop_tui.room.protocol import Hello, PhaseChanged, Tally

from .scenes import Duel, Gained, Lobby, Revealed, Scene, Work, scene_of
from .state import RoomState, after, told, with_duels
from .strip import Counters, Heading
from .views import Drawn, DuelView, GainedView, RevealedView, view_of

STYLES: Final = Path(__file__).with_name("projector.tcss")
ASK_AGAIN_SECONDS: Final = 10.0
"""In the lobby: addresses change when the laptop finds a network."""


class ProjectorScreen(Screen[None]):
    """What all may see of a room; for an application of its own, or in front of another screen.

    It only listens: closing it, or ending its program in any way, has no effect on the room.
    """

    GUIDE: ClassVar[str] = N_(
        "This is for the wall: large type, no names. It follows the room by itself; you lead from "
        "the console. Closing it has no effect on the room."
    )
    CSS_PATH = STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "leave", N_("Back"), N_("Back to the console"), show=False),
    ]

    def __init__(self, facilitator: FacilitatorClient, library: Library) -> None:
        """`facilitator` stays open when the screen closes: it belongs to who made it."""
        super().__init__(classes="projector")
        self.facilitator = facilitator
        self.library = library
        self.state = RoomState()
        self.scene: Scene | None = None

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The bindings that apply now, in the language spoken now."""
        return translated(super().active_bindings)

    def compose(self) -> ComposeResult:
        """A line above, the scene, counters below."""
        yield Heading(id="heading")
        yield Container(id="stage")
        yield Counters(id="counters")

    def on_mount(self) -> None:
        """Follow the room."""
        self.run_worker(self._show(), group="scene", exclusive=True)
        self.set_interval(ASK_AGAIN_SECONDS, self._ask_again)
        self._follow()

    async def recompose(self) -> None:
        """Build the screen anew, as after a change of language."""
        await super().recompose()
        self.scene = None
        await self._show()

    def action_leave(self) -> None:
        """Back to what is behind; nothing where nothing is."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()

    async def hear(self, event: Event) -> None:
        """Take in what the hub told, and show it."""
        self.state = after(self.state, event, time.monotonic())
        if isinstance(event, Hello):
            await self._ask()
        if self._wants_duels(event):
            await self._ask_duels()
        await self._show()

    @work(group="room")
    async def _follow(self) -> None:
        async with aclosing(self.facilitator.events()) as events:
            async for event in events:
                await self.hear(event)

    async def _ask(self) -> None:
        try:
            self.state = told(self.state, await self.facilitator.snapshot())
        except RoomError:
            return  # the hub went away; events tell when it is back

    def _wants_duels(self, event: Event) -> bool:
        phase = self.state.phase
        if phase is None or phase.activity is None or phase.activity.kind != "duel":
            return False
        looking = self.state.pair is None or phase.stage == "revealed"
        return isinstance(event, Hello | PhaseChanged) or (looking and isinstance(event, Tally))

    async def _ask_duels(self) -> None:
        try:
            self.state = with_duels(self.state, await self.facilitator.duels())
        except RoomError:
            return

    def _ask_again(self) -> None:
        if isinstance(self.scene, Lobby) and not self.state.away:
            self._ask_and_show()

    @work(group="ask", exclusive=True)
    async def _ask_and_show(self) -> None:
        await self._ask()
        await self._show()

    async def _show(self) -> None:
        scene, before = scene_of(self.state, self.library), self.scene
        self.scene = scene
        self.query_one(Heading).show(self.state)
        self.query_one(Counters).show(self.state)
        phase = self.state.phase
        at_work = phase is not None and phase.stage == "work"
        self.query_one(Counters).display = at_work and isinstance(scene, Work | Duel)
        same_view = isinstance(scene, Revealed | Duel | Gained) and type(before) is type(scene)
        if before == scene or same_view:
            self._update(scene, news=before != scene)
            return
        stage = self.query_one("#stage")
        with self.app.batch_update():
            await stage.remove_children()
            await stage.mount(view_of(scene, self.state, self.library))

    def _update(self, scene: Scene, *, news: bool) -> None:
        for view in self.query_one("#stage").children:
            match view, scene:
                case Drawn(), _:
                    view.show(self.state)
                case RevealedView(), Revealed() if news:
                    view.show(scene)
                case DuelView(), Duel() if news:
                    view.show(scene)
                case GainedView(), Gained() if news:
                    view.show(scene)
