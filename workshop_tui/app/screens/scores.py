"""How one judges beside the expert and the peers, post by post."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workshop_tui.app.keys import key
from workshop_tui.app.marks import DONE, OPEN
from workshop_tui.app.own_posts import PersonsPost
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.critique import RevealView
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.topbar import PlaceBar
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.store import MergeReport

from .base import PlaceScreen
from .browse import made_by


class ScoresScreen(PlaceScreen):
    """Posts at the left; at the right the levels of the highlighted one, once it is judged."""

    PLACE = "scores"
    GUIDE = N_(
        "Choose a post with the arrow keys. You see your levels, the expert's with the reasons, "
        "and how your peers spread. A post that you have not judged yet stays covered, so that "
        "nobody's opinion colours yours. Peers come from a colleague's file: press G."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("g", "merge", N_("Add peers"), N_("Bring in peers from another laptop")),
        key("c", "judging", N_("My judging"), N_("Stricter or more generous than the expert?")),
    ]

    def compose(self) -> ComposeResult:
        """List and levels."""
        yield PlaceBar(self.PLACE)
        with Horizontal(classes="body scores"):
            posts = Choices(id="list", classes="box")
            posts.border_title = _("Posts")
            yield posts
            with Vertical(classes="box details"):
                yield Static(id="about")
                yield Vertical(id="levels")
                yield Static(id="peers")
        yield KeyBar()

    def populate(self) -> None:
        """Fill the list, keeping the highlight."""
        critiqued = self.session.critiqued()
        posts = self.query_one("#list", Choices)
        posts.show(
            [
                Item(
                    post.id,
                    Content.assemble(
                        f"{DONE if post.id in critiqued else OPEN} ", (post.code, "bold")
                    ),
                    Content(),
                )
                for post in self.session.open_posts().values()
            ]
        )
        self.query_one("#peers", Static).update(self._about_peers())
        if posts.highlighted_option is not None:
            self.call_later(self._show_post, posts.highlighted_option.id or "")

    @on(OptionList.OptionHighlighted, "#list")
    async def follow_highlight(self, event: OptionList.OptionHighlighted) -> None:
        """Show the levels of the highlighted post."""
        await self._show_post(event.option_id or "")

    async def _show_post(self, subject: str) -> None:
        """Show the levels of a post, or that it is to be judged first."""
        post = self.session.posts()[subject]
        about, levels = self.query_one("#about", Static), self.query_one("#levels", Vertical)
        withheld = self.app.withholds(post.id)
        judged = post.id in self.session.critiqued() and not withheld
        title = user_line(post.title, "bold")
        if isinstance(post, PersonsPost):
            title = Content.assemble(title, " · ", made_by(self.session, post))
        why = _("You have not judged this post yet.")
        how = (
            _("Press Enter to judge it; then the expert's and your peers' levels open here.")
            if post.reference
            else _("Press Enter to judge it; then your peers' levels open here.")
        )
        if withheld:
            why = _("The room judges this post now.")
            how = _("The levels of all open when the facilitator shows them.")
        about.update(title if judged else Content.assemble(title, "\n\n", why, "\n", how))
        with self.app.batch_update():
            await levels.remove_children()
            if judged:
                comparison = self.session.comparison(post)
                await levels.mount(RevealView(self.session.library.rubric, comparison))

    @on(OptionList.OptionSelected, "#list")
    async def judge(self, event: OptionList.OptionSelected) -> None:
        """Judge the post."""
        await self.app.step_into("critiques", event.option_id or "")

    def action_judging(self) -> None:
        """Show how one's levels stand beside the expert's."""
        from .judging import JudgingScreen

        self.app.push_screen(JudgingScreen())

    def action_merge(self) -> None:
        """Choose a colleague's file."""
        from .merge import MergeScreen

        self.app.push_screen(MergeScreen(), self._merged)

    def _merged(self, report: MergeReport | None) -> None:
        if report is not None:
            self.populate()

    def _about_peers(self) -> Content:
        if n := len(self.session.peers()):
            known = ngettext("{n} colleague in your file.", "{n} colleagues in your file.", n)
            return Content.styled(known.format(n=n), "$muted")
        how = _(
            "Ask a colleague for the file workshop.json and the folder workshop-pictures, on a "
            "USB stick say; then press G."
        )
        return Content.assemble((_("No peers yet."), "bold"), " ", how)
