"""Critiquing what a colleague in the room wrote, without knowing who."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from workshop_tui.app.room_session import RoomSession
from workshop_tui.app.room_work import PEERS
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.critique import WithheldView, to_the_room
from workshop_tui.app.widgets.post_card import PostCard
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.content import JudgedPost, PublicPost
from workshop_tui.content.text import Text
from workshop_tui.locale import N_, _
from workshop_tui.records import safe_text
from workshop_tui.room.protocol import Task

from .critique import CritiqueScreen


class RoomCritiqueScreen(CritiqueScreen):
    """One of the works that the room gave to this person; after handing in comes the next one."""

    GUIDE = N_(
        "A colleague in this room wrote this caption; you do not know who, and nobody learns who "
        "you are. Give each criterion a level, and say in a comment what already works and what "
        "you would change. Then hand in and take the next one."
    )

    def __init__(self, room: RoomSession, task: Task, subject: str, source: PublicPost) -> None:
        work = task.texts[0]
        super().__init__(
            JudgedPost(
                id=work.id,
                title=Text(_("A colleague's caption")),
                account=source.account,
                platform=source.platform,
                picture=source.picture,
                caption=safe_text(work.caption),
            )
        )
        self._room = room
        self._about = subject
        works = [each.texts[0].id for each in room.tasks]
        self._number = works.index(work.id) + 1
        self._of = len(works)

    @property
    def reveals(self) -> bool:
        """No expert judged a colleague's caption, and nobody sees how others did."""
        return False

    def populate(self) -> None:
        """Say which of the works it is."""
        super().populate()
        number = _("{number} of {total}").format(number=self._number, total=self._of)
        self.query_one(TopBar).heading = Content.assemble(
            f" {_('Critique')} · ",
            (f"{self._about} ", "bold $primary"),
            user_line(f"{self.post.title} {number}", "bold"),
        )

    def after_handing_in(self) -> Widget:
        """The next one, or nothing more to do."""
        more = self._room.next_critique() is not None
        told = _("The next caption waits for you.") if more else _("That was the last one.")
        go_on = (
            Button(_("Next caption ▸"), id="next-work", variant="primary", compact=True)
            if more
            else to_the_room()
        )
        return WithheldView(told, go_on)

    @on(Button.Pressed, "#next-work")
    async def next_work(self) -> None:
        """Go on with the next one."""
        self.dismiss()
        await self.app.step_into(PEERS, self._about)

    def remember(self) -> None:
        """The next start asks the room what there is to do."""

    def _card(self) -> PostCard:
        return PostCard(self.post, self.session.picture_file(self._about, self.post.picture))
