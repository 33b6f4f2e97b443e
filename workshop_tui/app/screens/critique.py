"""Critiquing a post: the card at the left, one thing to judge at a time at the right."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from workshop_tui.app.keys import key
from workshop_tui.app.marks import dots
from workshop_tui.app.sittings import PLACE as TEST
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.critique import (
    CriterionView,
    CritiqueWork,
    QuestionsView,
    RevealView,
    ReviewView,
    WithheldView,
    to_the_room,
)
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.post_card import PostCard
from workshop_tui.app.widgets.told import ToldView
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.content import JudgedPost
from workshop_tui.locale import N_, _
from workshop_tui.records import Draft, Sitting

from .drafting import DraftingScreen


class CritiqueScreen(DraftingScreen):
    """Questions, six criteria, review; then the expert's levels beside one's own."""

    GUIDE = N_(
        "First answer the three questions as a resident would. Then give each criterion a level: "
        "begin reading at level 4 and go down until all that a level says is true; in doubt take "
        "the lower one. A comment helps most when it begins with what already works. The expert's "
        "levels appear after you have handed in."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("left", "stage_by(-1)", N_("Back"), N_("To the criterion before"), show=False),
        key("right", "stage_by(1)", N_("On"), N_("To the next criterion"), show=False),
        key("p", "post", N_("Post"), N_("Show the whole post")),
        key("f", "picture", N_("Picture"), N_("Show the picture alone"), show=False),
        key("e", "export", N_("Export"), N_("Write before and after as a PNG picture"), show=False),
        key("ctrl+s", "hand_in", N_("Hand in"), N_("Hand in the critique"), always=True),
    ]

    def __init__(self, post: JudgedPost, stage: int = 0) -> None:
        super().__init__()
        self.post = post
        rubric = self.app.session.library.rubric
        self._sitting = self.session.sittings.sitting_of(post.id)
        handed_in = None if self._sitting else self.session.critique(post.id)
        draft = self.session.draft(post.id, "critique")
        self._work = CritiqueWork.begin(len(rubric.opening_questions), draft, handed_in)
        self._review = len(rubric.criteria) + 1
        self._reveal = self._review + 1
        if draft is None and handed_in is not None:
            self._work.position = self._reveal
        self._kept = draft

    @property
    def subject(self) -> str:
        """The id of the post."""
        return self.post.id

    def compose(self) -> ComposeResult:
        """The card and the stage below a title."""
        yield TopBar()
        with Horizontal(classes="body work"):
            with Container(id="left"):
                yield self._card()
            yield Container(id="right")
        yield KeyBar()

    def populate(self) -> None:
        """Show the stage where the work stands."""
        bar = self.query_one(TopBar)
        bar.heading = Content.assemble(
            f" {_('Critique')} · ",
            (f"{self.post.code} ", "bold $primary"),
            user_line(self.post.title, "bold"),
        )
        self.run_worker(self._show(self._work.position), group="stage", exclusive=True)

    @property
    def reveals(self) -> bool:
        """Are levels compared after handing in? Not while they are sealed or a room waits."""
        return not (self._is_sealed() or self.app.withholds(self.post.id))

    # Stages

    async def _show(self, stage: int) -> None:
        self._work.position = stage = max(0, min(stage, self._reveal))
        right = self.query_one("#right")
        with self.app.batch_update():
            await right.remove_children()
            await right.mount(self._stage(stage))
        self._show_where(stage)
        if stage == self._reveal:
            self.query(".buttons Button").last().focus()
        self.remember()

    def _show_where(self, stage: int) -> None:
        self._work.position = stage
        self.query_one(TopBar).progress = self._progress(stage)
        self.set_class(stage == self._reveal and self.reveals, "-revealed")
        self.refresh_bindings()

    def _stage(self, stage: int) -> Widget:
        rubric = self.session.library.rubric
        if stage == 0:
            return QuestionsView(rubric, self._work)
        if stage < self._review:
            return CriterionView(rubric, self._work, stage - 1)
        if stage == self._review:
            return ReviewView(rubric, self._work)
        return self.after_handing_in()

    def after_handing_in(self) -> Widget:
        """Levels side by side, or that they are still covered."""
        if self._is_sealed():
            told = _(
                "Your critique is kept. This post belongs to the pre-test and the post-test: its "
                "expert's levels and your peers' are shown when the post-test is over."
            )
            return ToldView(_("Handed in, and sealed"), [Content(told)])
        if not self.reveals:
            told = _("The levels of all open when the facilitator shows them.")
            return WithheldView(told, to_the_room())
        return Vertical(
            RevealView(self.session.library.rubric, self.session.comparison(self.post)),
            Horizontal(
                Button(_("Judge anew"), id="anew", compact=True),
                Button(_("Next post ▸"), id="next-post", compact=True),
                Button(_("Rewrite it ▸"), id="rewrite", variant="primary", compact=True),
                classes="buttons",
            ),
            classes="step",
        )

    def _progress(self, stage: int) -> Content:
        if stage == self._reveal and self._is_sealed():
            return Content()
        if stage == self._reveal and not self.reveals:
            return Content.styled(f"{_('your critique is in')} ", "$muted")
        if stage == self._reveal:
            shown = (
                _("you, the expert, your peers") if self.post.reference else _("you, your peers")
            )
            return Content.styled(f"{shown} ", "$muted")
        label = ""
        if 0 < stage < self._review:
            label = _("{number} of {total}").format(number=stage, total=self._review - 1)
        return Content.assemble(label, " ", dots(stage, stage, self._review + 1), " ")

    async def action_stage(self, stage: int) -> None:
        """Go to a stage."""
        if self._work.position == self._reveal:
            return
        criteria = self.query(CriterionView)
        if criteria and 0 < stage < self._review:
            criteria.first().judge(stage - 1)
        else:
            await self._show(stage)

    async def action_stage_by(self, by: int) -> None:
        """Go to the stage before or after."""
        target = self._work.position + by
        if 0 <= target <= self._review:
            await self.action_stage(target)

    @on(QuestionsView.Finished)
    async def judge_first(self) -> None:
        """Go on to the first criterion."""
        await self._show(1)

    @on(CriterionView.Moved)
    async def follow(self, event: CriterionView.Moved) -> None:
        """Say which criterion is judged now, or go on to the review."""
        if event.number + 1 < self._review:
            self._show_where(event.number + 1)
        else:
            await self._show(self._review)

    @on(ReviewView.Reopened)
    async def reopen(self, event: ReviewView.Reopened) -> None:
        """Back to a criterion."""
        await self._show(event.number + 1)

    # Keeping

    @on(QuestionsView.Changed)
    @on(CriterionView.Changed)
    def work_changed(self) -> None:
        """Keep the work in hand."""
        self.changed()

    def draft_now(self) -> Draft | None:
        """The critique in hand."""
        return None if self._work.position == self._reveal else self._work.draft()

    @on(ReviewView.HandedIn)
    async def action_hand_in(self) -> None:
        """Hand in the critique, or show what is still missing."""
        if self._work.position == self._reveal:
            return
        if self._work.missing(self.session.library.rubric.codes()):
            await self._show(self._review)
        elif await self.keep_finished(self._work.critique(self._sitting)):
            if self._sitting is None:
                await self._show(self._reveal)
            else:
                self._back_to_test(self._sitting)

    # After the reveal

    def _is_sealed(self) -> bool:
        """Is the reveal kept for the end of the post-test?"""
        return self.post.id in self.session.sittings.sealed()

    @on(ToldView.Accepted)
    async def leave_sealed(self) -> None:
        """Back to where one came from."""
        await self.action_leave()

    def _back_to_test(self, sitting: Sitting) -> None:
        """On with the test of which this critique was a part; it need not be open behind it."""
        from .knowledge_test import KnowledgeTestScreen

        self._work.position = self._reveal  # nothing is in hand any more
        self.dismiss()
        if not any(isinstance(screen, KnowledgeTestScreen) for screen in self.app.screen_stack):
            self.app.call_later(self.app.step_into, TEST, sitting)

    @on(Button.Pressed, "#anew")
    async def judge_anew(self) -> None:
        """Judge once more, from one's own levels."""
        await self._show(1)

    @on(Button.Pressed, "#next-post")
    async def next_post(self) -> None:
        """Go on with the next post that was not judged yet."""
        critiqued = self.session.critiqued()
        waiting = [post for post in self.session.open_posts() if post not in critiqued]
        await self.app.open("critiques", waiting[0] if waiting else "")

    @on(Button.Pressed, "#rewrite")
    async def rewrite(self) -> None:
        """Write a better caption."""
        await self.app.step_into("rewrites", self.post.id)

    @on(Button.Pressed, "#to-room")
    async def to_room(self) -> None:
        """Back to what the room does."""
        await self.app.go("room")

    # Around it

    def remember(self) -> None:
        """Come back here at the next start."""
        if self._sitting:
            self.app.remember(TEST, self._sitting)
        else:
            self.app.remember("critiques", self.post.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to hand in while the levels are revealed, nothing to export before."""
        if action == "export":
            return self.reveals and self._work.position == self._reveal
        if action in ("hand_in", "stage_by"):
            return self._work.position != self._reveal
        return super().check_action(action, parameters)

    def _card(self) -> PostCard:
        file = self.session.picture_file(self.post.id, self.post.picture)
        return PostCard(self.post, file)

    def action_export(self) -> None:
        """Write the post and one's own version of it as a picture."""
        from .export import ExportScreen

        self.app.push_screen(ExportScreen(self.post.id))

    @on(PostCard.Opened)
    def action_post(self) -> None:
        """Show the whole post."""
        from .post import PostScreen

        card = self.query_one(PostCard)
        self.app.push_screen(PostScreen(card.post, card.picture))

    def action_picture(self) -> None:
        """Show the picture alone."""
        from .post import PictureScreen

        card = self.query_one(PostCard)
        self.app.push_screen(PictureScreen(card.post, card.picture))
