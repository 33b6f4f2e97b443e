"""The levels of every post: own, the expert's, the peers'."""

from __future__ import annotations

from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.keys import key
from workshop_tui.app.marks import DONE, OPEN
from workshop_tui.app.own_posts import PersonsPost, made_by
from workshop_tui.app.reveal import apart
from workshop_tui.app.scores import Scores
from workshop_tui.app.session import Session
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.critique import RevealView
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.content import JudgedPost
from workshop_tui.locale import N_, _
from workshop_tui.scoring.comparison import Comparison

from .page import WIDE, ScorePage, with_title


class PostsPage(ScorePage):
    """Posts at the left; at the right the levels of the highlighted one, once it is judged."""

    app = getters.app(WorkshopApp)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("s", "sort", N_("Order"), N_("By difference, or in the usual order")),
    ]

    class Judge(Message):
        """A post is to be judged first."""

        def __init__(self, subject: str) -> None:
            super().__init__()
            self.subject = subject

    def __init__(self, session: Session) -> None:
        super().__init__(classes="scores")
        self._session = session
        self._posts: dict[str, JudgedPost] = {}
        self._comparisons: dict[str, Comparison] = {}
        self._by_difference = True

    def compose(self) -> ComposeResult:
        """List and levels."""
        with Horizontal():
            posts = Choices(id="list", classes="box")
            posts.border_title = _("Posts")
            yield posts
            with Vertical(classes="box details"):
                yield Static(id="about")
                nothing = Comparison((), 0)
                yield RevealView(self._session.library.rubric, nothing, by_difference=True)
                yield Static(id="peers")

    def on_mount(self) -> None:
        """Nothing to compare before the first result."""
        self.query_one(RevealView).display = False

    def show(self, session: Session, scores: Scores) -> None:
        """Fill the list, keeping the highlight."""
        self._posts = session.open_posts()
        self._comparisons = {
            subject: comparison
            for subject, comparison in scores.comparisons.items()
            if not self.app.withholds(subject)
        }
        self.query_one("#peers", Static).update(self._hint())
        self._list_posts()

    def highlight(self, subject: str) -> None:
        """Highlight a post."""
        posts = self.query_one("#list", Choices)
        ids = [option.id for option in posts.options]
        if subject in ids:
            posts.highlighted = ids.index(subject)

    def focus_first(self) -> None:
        """The list."""
        self.query_one("#list").focus()

    def step_back(self) -> bool:
        """From the levels to the list."""
        if self.query_one("#list").has_focus:
            return False
        self.focus_first()
        return True

    def action_sort(self) -> None:
        """Change the order of the posts and of the criteria."""
        self._by_difference = not self._by_difference
        self.query_one("#peers", Static).update(self._hint())
        self._list_posts()

    @on(OptionList.OptionHighlighted, "#list")
    def follow_highlight(self, event: OptionList.OptionHighlighted) -> None:
        """Show the levels of the highlighted post."""
        self._show_post(event.option_id or "")

    @on(OptionList.OptionSelected, "#list")
    def enter_post(self, event: OptionList.OptionSelected) -> None:
        """Go to the numbers of a judged post, or judge the post."""
        event.stop()
        subject = event.option_id or ""
        if subject in self._comparisons:
            self.query_one("#rows").focus()
        else:
            self.post_message(self.Judge(subject))

    def _list_posts(self) -> None:
        listing = self.query_one("#list", Choices)
        posts = list(self._posts.values())
        if self._by_difference:
            posts.sort(key=self._reach, reverse=True)
        listing.show([self._item(post) for post in posts])
        if listing.highlighted_option is not None:
            self._show_post(listing.highlighted_option.id or "")

    def _reach(self, post: JudgedPost) -> float:
        """Posts without a difference come after those with one, posts not judged last."""
        if (comparison := self._comparisons.get(post.id)) is None:
            return -2.0
        return -1.0 if comparison.widest is None else abs(comparison.widest)

    def _item(self, post: JudgedPost) -> Item:
        comparison = self._comparisons.get(post.id)
        mark = Content.assemble(f"{DONE if comparison else OPEN} ", (f"{post.code} ", "bold"))
        text = Content()
        if comparison is not None and comparison.widest is not None:
            zero = comparison.widest == 0
            text = Content("=" if zero else apart(comparison.widest))
        return Item(post.id, mark, with_title(text, post.title, wide=self.size.width >= WIDE))

    def on_resize(self, _event: events.Resize) -> None:
        """List the posts again, with or without their titles."""
        self._list_posts()

    def _show_post(self, subject: str) -> None:
        """Show the levels of a post, or that it is to be judged first."""
        if (post := self._posts.get(subject)) is None:
            return
        about, levels = self.query_one("#about", Static), self.query_one(RevealView)
        comparison = self._comparisons.get(subject)
        title = user_line(post.title, "bold")
        if isinstance(post, PersonsPost):
            title = Content.assemble(title, " · ", made_by(self._session, post))
        why = _("You have not judged this post yet.")
        how = (
            _("Press Enter to judge it; then the expert's and your peers' levels open here.")
            if post.reference
            else _("Press Enter to judge it; then your peers' levels open here.")
        )
        if self.app.withholds(subject):
            why = _("The room judges this post now.")
            how = _("The levels of all open when the facilitator shows them.")
        about.update(title if comparison else Content.assemble(title, "\n\n", why, "\n", how))
        levels.display = comparison is not None
        if comparison is not None:
            levels.show(comparison, by_difference=self._by_difference)

    def _hint(self) -> Content:
        if self._session.peers():
            return Content.styled(
                _("Where you differ most comes first; S: usual order.")
                if self._by_difference
                else _("In the usual order; S: where you differ most."),
                "$muted",
            )
        how = _(
            "You see yourself beside the expert. For peers, join a room, or ask a colleague for "
            "the file workshop.json and the folder workshop-pictures; then press G."
        )
        return Content.assemble((_("No peers yet."), "bold"), " ", how)
