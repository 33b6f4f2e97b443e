"""The line at the bottom: the keys of this place; a click presses one. In a room, its state too.

One widget in place of Textual's footer, which makes a widget per key and makes them all anew
whenever the focus moves: that was a third of the time it took to open a screen.
"""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from workshop_tui.app.app import WorkshopApp

SMALLEST_GAP = 2
NEVER_LEFT_OUT = ("submit", "go_on", "leave", "close", "help")
"""What one must find on every screen: handing in, going back, help."""


class KeyBar(Widget):
    """The keys that are to be shown, as many as fit on one line; the way out always does."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the keys that apply, and the room."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)
        if isinstance(self.app, WorkshopApp):
            self.app.room_signal.subscribe(self, lambda _none: self.refresh())

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def render(self) -> Content:
        """The keys in the order in which they apply: the focused widget's first."""
        width = self.content_size.width
        line, status = Content(" "), Content()
        guide = self.app.room_guide if isinstance(self.app, WorkshopApp) else None
        if guide is not None:
            line = Content.assemble(self._invitation(guide.invited()), line)
            status = guide.status(width)
        room = width - status.cell_length - (SMALLEST_GAP if status else 0)
        line = Content.assemble(line, self._keys(room - line.cell_length)).truncate(max(0, room))
        return line.pad_right(width - status.cell_length - line.cell_length) + status

    def _keys(self, room: int) -> Content:
        entries = self._entries()
        room += SMALLEST_GAP
        shown: set[str] = set()
        for action in sorted(entries, key=lambda action: action not in NEVER_LEFT_OUT):
            length = entries[action].cell_length + SMALLEST_GAP
            if length <= room:
                room -= length
                shown.add(action)
            elif action not in NEVER_LEFT_OUT:
                break
        told = [entry for action, entry in entries.items() if action in shown]
        return Content(" " * SMALLEST_GAP).join(told)

    @staticmethod
    def _invitation(told: Content) -> Content:
        return told.stylize(Style.from_meta({"@click": "app.follow"})) if told else told

    def _entries(self) -> dict[str, Content]:
        """What to show of each action."""
        entries: dict[str, Content] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and binding.action not in entries:
                entry = Content.assemble(
                    (self.app.get_key_display(binding), "bold $primary"), f" {binding.description}"
                )
                press = Style.from_meta({"@click": f"app.simulate_key('{binding.key}')"})
                dim = Style() if active.enabled else Style(dim=True)
                entries[binding.action] = entry.stylize(press).stylize(dim)
        return entries
