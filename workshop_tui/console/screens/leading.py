"""The keys that lead the room, wherever the facilitator looks at it."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from workshop_tui.app.keys import key
from workshop_tui.console.app import ConsoleApp
from workshop_tui.locale import N_, _
from workshop_tui.room.protocol import Action

MINUTES_MORE: Final = 2
LEADING_KEYS: Final[tuple[Binding, ...]] = (
    key("n", "move('advance')", N_("Next"), N_("Take everybody to the next activity")),
    key("r", "move('reveal')", N_("Results"), N_("Show the results to everybody")),
    key("r", "move('hide')", N_("Hide"), N_("Hide the results again")),
    key("plus,equals_sign", "extend(1)", N_("2 min"), N_("Two minutes more"), shown_as="+"),
    key("u", "undo", N_("Undo"), N_("Take back what you did last")),
)
MORE_LEADING_KEYS: Final[tuple[Binding, ...]] = (
    key("b", "move('back')", N_("One back"), N_("Go back to the activity before; nothing is lost")),
    key("minus", "extend(-1)", N_("Less time"), N_("Two minutes less"), shown_as="-"),
)


class Leading:
    """The actions of these keys, for a screen of the console."""

    app: ConsoleApp

    async def action_move(self, action: Action) -> None:
        """Move the room as a key says."""
        await self.app.lead(self.app.conductor.move(action, self.app.state.progress.rev))

    async def action_extend(self, times: int) -> None:
        """More time, or less."""
        minutes = times * MINUTES_MORE
        rev = self.app.state.progress.rev
        told = _("Two minutes more.") if times > 0 else _("Two minutes less.")
        await self.app.lead(self.app.conductor.move("extend", rev, minutes=minutes), told)

    async def action_undo(self) -> None:
        """Take back the last thing, and say what it was."""

        async def undo() -> None:
            taken_back = await self.app.conductor.undo()
            self.app.say(_("Taken back: {what}.").format(what=_(taken_back)))

        await self.app.lead(undo())

    def may_move(self, parameters: tuple[object, ...]) -> bool:
        """One key shows the results and hides them, whichever makes sense now."""
        revealed = self.app.state.progress.stage == "revealed"
        if parameters == ("reveal",):
            return not revealed
        return revealed or parameters != ("hide",)
