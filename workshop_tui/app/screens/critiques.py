"""Sample posts to critique."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from workshop_tui.app.marks import BEGUN, DONE, OPEN
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.app.widgets.post_card import folded_caption
from workshop_tui.content import Picture
from workshop_tui.locale import N_, _, ngettext

from .browse import BrowseScreen


class CritiquesScreen(BrowseScreen):
    """The list of sample posts; the card of the highlighted one."""

    PLACE = "critiques"
    TITLE_ABOVE = N_("Sample posts")
    GUIDE = N_(
        "Choose a post and press Enter. You answer three questions, then give a level from 1 to 4 "
        "on six criteria, each described by things one can point at. The expert's levels, with "
        "reasons, appear when you have handed in yours."
    )

    def items(self) -> Iterator[Item]:
        """Posts, with a mark for what was judged or begun."""
        critiqued = self.session.critiqued()
        for post in self.session.library.posts.values():
            begun = self.session.draft(post.id, "critique") is not None
            mark = BEGUN if begun else DONE if post.id in critiqued else OPEN
            start = Content.assemble(f"{mark} ", (f"{post.id} ", "bold"))
            yield Item(post.id, start, user_line(post.title))

    def about(self, subject: str) -> Content:
        """Account, caption and who judged it."""
        post = self.session.library.posts[subject]
        peers = self.session.peer_counts().get(subject, 0)
        states = [
            _("judged by you") if subject in self.session.critiqued() else _("not yet judged"),
            ngettext("{n} peer", "{n} peers", peers).format(n=peers) if peers else "",
        ]
        return Content("\n").join(
            [
                user_line(post.account, "bold"),
                folded_caption(post.caption),
                Content.styled(" · ".join(filter(None, states)), "$muted"),
            ]
        )

    def picture(self, subject: str) -> Picture:
        """The post's picture."""
        return self.session.library.posts[subject].picture
