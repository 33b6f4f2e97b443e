"""What the person handed in in this room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from workshop_tui.app.keys import key
from workshop_tui.app.marks import DONE, OPEN
from workshop_tui.app.room_session import RoomSession
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item, ItemList
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.locale.numbers import time_of_day
from workshop_tui.records import Record

SHOWN = frozenset({"critique", "rewrite", "duel", "answer", "post", "test"})


class HandedIn(ItemList):
    """The latest of each thing, newest first; one's own rewrites may be opened to discussion."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("b", "consent", N_("Discuss"), N_("May this rewrite be discussed, without a name?")),
    ]

    @dataclass
    class Allowed(Message):
        """A rewrite may, or may not any more, be discussed before all."""

        rewrite: str
        allowed: bool

    def __init__(self) -> None:
        super().__init__(id="handed-in", classes="box")
        self._rewrites: dict[str, bool] = {}

    def update(self, room: RoomSession, title_of: Callable[[str], str]) -> None:
        """Show what was handed in by now; `title_of` names an exercise or a post."""
        latest: dict[tuple[str, str], Record] = {}
        counts: Counter[tuple[str, str]] = Counter()
        for record in room.handed_in():
            if record.kind in SHOWN:
                counts[record.kind, record.subject] += 1
                latest.pop((record.kind, record.subject), None)
                latest[record.kind, record.subject] = record
        allowed = room.allowed()
        newest = list(reversed(latest.values()))
        self._rewrites = {r.id: r.id in allowed for r in newest if r.kind == "rewrite"}
        rejected = dict(room.state.rejected)
        self.show(
            [
                self._item(record, counts[record.kind, record.subject], room, rejected, title_of)
                for record in newest
            ]
            or [Item("-", Content("  "), Content.styled(_("Nothing yet."), "$muted"))]
        )

    def action_consent(self) -> None:
        """Allow that the highlighted rewrite is discussed, or take that back."""
        option = self.highlighted_option
        if option is not None and option.id in self._rewrites:
            self.post_message(self.Allowed(option.id, not self._rewrites[option.id]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only one's own rewrites are discussed."""
        if action == "consent":
            return bool(self._rewrites)
        return super().check_action(action, parameters)

    def _item(
        self,
        record: Record,
        count: int,
        room: RoomSession,
        rejected: dict[str, str],
        title_of: Callable[[str], str],
    ) -> Item:
        marks: list[Content | tuple[str, str]] = [(f"  {time_of_day(record.at)}", "$muted")]
        if record.id in room.state.late:
            marks.append((f" · {_('late')}", "$reference"))
        if record.id in rejected:
            marks.append((f" · {_('not taken by the room, kept here')}", "bold $before"))
        elif room.waits(record.id):
            marks.append((f" · {_('waiting')}", "bold $before"))
        if self._rewrites.get(record.id):
            marks.append((f" · {_('may be discussed')}", "bold $after"))
        arrived = not room.waits(record.id) and record.id not in rejected
        mark = Content.styled(f"{DONE if arrived else OPEN} ", "$after" if arrived else "$before")
        what = user_line(_what(record, count, title_of))
        return Item(record.id, mark, Content.assemble(what, *marks))


def _what(record: Record, count: int, title_of: Callable[[str], str]) -> str:
    subject = record.subject
    title = title_of(subject)
    match record.kind:
        case "critique" if title == subject and "-" in subject:
            return _("Critique of a colleague's caption")
        case "critique":
            return _("Critique {subject}").format(subject=f"{subject} {title}")
        case "rewrite":
            version = _("version {n}").format(n=count)
            return _("Rewrite {subject}").format(subject=f"{subject} {title}, {version}")
        case "duel":
            choices = ngettext("{n} choice", "{n} choices", count).format(n=count)
            return _("Duels {subject}").format(subject=f"{subject}: {choices}")
        case "post":
            return _("A post of your own")
        case "test":
            return title
        case _:
            steps = ngettext("{n} answer", "{n} answers", count).format(n=count)
            return _("Exercise {subject}").format(subject=f"{subject} {title}: {steps}")
