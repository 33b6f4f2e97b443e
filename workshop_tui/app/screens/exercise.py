"""Walking an exercise: the poor post at the left, step after step at the right, then the after."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from workshop_tui.app.keys import key
from workshop_tui.app.marks import dots
from workshop_tui.app.scored_posts import post_to_score
from workshop_tui.app.text import BEFORE, user_line
from workshop_tui.app.widgets.after_view import AfterView
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import BeforeAfter, Side
from workshop_tui.app.widgets.post_card import PostCard
from workshop_tui.app.widgets.steps import ScoreView, StepSetting, StepView, WriteView, step_view
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.coaching.caption import Context
from workshop_tui.coaching.steps import Verdict, judge
from workshop_tui.coaching.steps.score import score_of
from workshop_tui.content import After, Before, Exercise, PeerScore, SelfScore, Step, Write
from workshop_tui.locale import N_, _
from workshop_tui.records import Answer, Critique, Draft

from .drafting import DraftingScreen


class ExerciseScreen(DraftingScreen):
    """One exercise; the after comes only when every step has been tried."""

    GUIDE = N_(
        "Look at the post at the left, then do what the right side asks and hand it in. You see "
        "at once what the expert says and why. When all steps are done, the better post appears "
        "beside the first one: move the divider with the arrow keys or the mouse."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("p,f2", "post", N_("Post"), N_("Show the whole post")),
        key("f,f3", "picture", N_("Picture"), N_("Show the picture alone"), show=False),
        key("z", "loupe", N_("Loupe"), N_("Look at single pixels"), show=False),
        key("d", "words", N_("Words"), N_("What changed, then the captions word by word")),
        key("e", "export", N_("Export"), N_("Write before and after as a PNG picture"), show=False),
        key("h,f4", "hint", N_("Hint"), N_("Show the next hint")),
        key("left_square_bracket", "step(-1)", N_("Back"), N_("To the step before"), show=False),
        key("right_square_bracket", "step(1)", N_("On"), N_("To the next step"), show=False),
    ]

    def __init__(self, exercise: Exercise, step: int = 0, repeat: Collection[int] = ()) -> None:
        super().__init__()
        self.exercise = exercise
        self._repeating = {exercise.steps[index].id for index in repeat}
        """The steps to try once more, whose last answers stay out of sight until then."""
        self._hints_shown = 0
        self._index = step

    @property
    def subject(self) -> str:
        """The id of the exercise."""
        return self.exercise.id

    def compose(self) -> ComposeResult:
        """Two halves below a title."""
        yield TopBar()
        with Horizontal(classes="body work"):
            yield Container(id="left")
            yield Container(id="right")
        yield KeyBar()

    def populate(self) -> None:
        """Show the step that comes next, or the one asked for."""
        bar = self.query_one(TopBar)
        bar.heading = Content.assemble(
            (f" {self.exercise.id} ", "bold $primary"), user_line(self.exercise.title, "bold")
        )
        self.run_worker(self._show(self._reachable(self._index)), group="step", exclusive=True)

    # Moving between steps

    async def _show(self, index: int) -> None:
        self._index = index
        steps = self.exercise.steps
        bar = self.query_one(TopBar)
        bar.progress = Content.assemble(
            _("step {number} of {total}").format(number=index + 1, total=len(steps) + 1),
            " ",
            dots(index, index, len(steps) + 1),
            " ",
        )
        if index < len(steps):
            view = step_view(steps[index], self._setting(steps[index]))
            self.query_one(".work").set_class(view.WHOLE, "-whole")
            beside = Static() if view.WHOLE else view.companion() or self._card()
            await self._fill(beside, view)
            self._judge_last_answer(view)
            self._focus_task(view)
        else:
            self.query_one(".work").remove_class("-whole")
            await self._fill(*self._after())
            self.query_one(BeforeAfter).focus()
        self.refresh_bindings()
        self.app.remember("exercises", self.exercise.id, index)

    async def _fill(self, left: Widget, right: Widget) -> None:
        with self.app.batch_update():
            for side, widget in (("#left", left), ("#right", right)):
                container = self.query_one(side)
                await container.remove_children()
                await container.mount(widget)

    def _after(self) -> tuple[Widget, Widget]:
        pictures = BeforeAfter(self._side(self.exercise.before), self._side(self.exercise.after))
        versions = self.session.versions(self.exercise.id)
        return pictures, AfterView(self.exercise, versions[-1].rewrite if versions else None)

    def _side(self, post: Before | After) -> Side:
        file = self.session.library.picture_file(self.exercise.id, post.picture)
        return Side(file, str(post.picture.alt), post.spots)

    def _reachable(self, index: int) -> int:
        """The step at `index`, or the first one before it that has not been tried yet."""
        done = self.session.progress(self.exercise.id).done
        for number, step in enumerate(self.exercise.steps):
            if number >= index or step.id not in done:
                return min(number, index)
        return min(index, len(self.exercise.steps))

    async def action_step(self, by: int) -> None:
        """Go to the step before or after, as far as steps have been tried."""
        index = self._reachable(max(0, self._index + by))
        if index != self._index:
            await self.keep_draft()
            await self._show(index)

    @on(StepView.Finished)
    async def next_step(self) -> None:
        """Go on after a step."""
        await self.action_step(1)

    # Working on a step

    def _setting(self, step: Step) -> StepSetting:
        draft = self.session.draft(self.exercise.id, self._form(step))
        response = draft.response if draft else self._last_answer(step) or []
        scored = None
        if isinstance(step, SelfScore | PeerScore):
            begun = score_of(response).subject
            scored = post_to_score(self.session, self.exercise, step, begun)
        return StepSetting(
            seed=f"{self.session.person}/{self.exercise.id}",
            caption=self.exercise.before.caption,
            picture=self.session.picture_at_work(self.exercise.id),
            faults=self.session.library.faults,
            picture_file=lambda picture: self.session.library.picture_file(
                self.exercise.id, picture
            ),
            rubric=self.session.library.rubric,
            response=response,
            scored=scored,
            peer_levels=lambda post: self.session.peer_levels(post.subject, post.author),
            context=self._coach_context(step),
            answered=self.session.answered_flags(self.exercise.id),
        )

    def _coach_context(self, step: Step) -> Context | None:
        if not isinstance(step, Write) or not step.passes:
            return None
        return self.session.coach_context(self.exercise.before.platform)

    def _last_answer(self, step: Step) -> list[str] | None:
        if step.id in self._repeating:
            return None
        return self.session.last_answer(self.exercise.id, step.id)

    def _judge_last_answer(self, view: StepView) -> None:
        """A step that was handed in before shows its verdict again."""
        draft = self.session.draft(self.exercise.id, self._form(view.step))
        answer = self._last_answer(view.step)
        if draft is None and answer is not None:
            view.show_verdict(judge(view.step, answer, view.setting.context))

    @staticmethod
    def _form(step: Step) -> str:
        return f"{'rewrite' if isinstance(step, Write) else 'answer'}/{step.id}"

    def _focus_task(self, view: StepView) -> None:
        if view.verdict is None:
            view.task_focus().focus()

    @on(StepView.Changed)
    def step_changed(self) -> None:
        """Keep the answer in hand."""
        self.changed()

    def draft_now(self) -> Draft | None:
        """The answer in hand."""
        views = self.query(StepView)
        if not views or (view := views.first()).verdict is not None or not view.response():
            return None
        return Draft(self._form(view.step), response=view.response())

    @on(StepView.Submitted)
    async def hand_in(self, event: StepView.Submitted) -> None:
        """Keep the answer and show what the expert says."""
        step, response = event.view.step, event.response
        verdict = judge(step, response, event.view.setting.context)
        if await self._keep(step, response, verdict):
            self._repeating.discard(step.id)
            event.view.show_verdict(verdict)
        else:
            event.view.take_back()

    async def _keep(self, step: Step, response: list[str], verdict: Verdict) -> bool:
        exercise = self.exercise.id
        if isinstance(step, Write):
            text = "\n".join(response)
            version = self.session.next_version(exercise, step, text)
            if not step.passes:
                return await self.app.keep(exercise, version)
            left = [remark.key for remark in verdict.remarks if not remark.agrees]
            answer = Answer(step.id, left, verdict.right, verdict.of)
            return await self.app.keep(exercise, version, answer)
        if isinstance(step, SelfScore | PeerScore):
            score = score_of(response)
            critique = Critique(dict(score.levels), dict(score.notes))
            if not await self.app.keep(score.subject, critique):
                return False
        answer = Answer(step.id, response, verdict.right, verdict.of)
        return await self.app.keep(exercise, answer)

    @on(WriteView.Replied)
    async def keep_reply(self, event: WriteView.Replied) -> None:
        """Keep what the writer says to a flag."""
        if await self.app.keep(self.exercise.id, event.reply):
            event.view.reply_kept(event.reply)
            answered = event.reply.answer == "answered"
            self.app.say(_("Good: that sentence answers it.") if answered else _("Set aside."))

    @on(ScoreView.Renewed)
    async def score_anew(self, event: ScoreView.Renewed) -> None:
        """Score the post that is to be scored now."""
        self._repeating.add(self.exercise.steps[self._index].id)
        await self._show(self._index)

    # Around the step

    def _card(self) -> PostCard:
        before = self.exercise.before
        mark = Content.styled(f"{BEFORE} {_('Before')}", "bold $before")
        file = self.session.library.picture_file(self.exercise.id, before.picture)
        return PostCard(before, file, mark=mark)

    def _shown_card(self) -> PostCard:
        cards = self.query(PostCard)
        return cards.first() if cards else self._card()

    @on(PostCard.Opened)
    def action_post(self) -> None:
        """Show the whole post."""
        from .post import PostScreen

        card = self._shown_card()
        self.app.push_screen(PostScreen(card.post, card.picture))

    def action_picture(self) -> None:
        """Show the picture alone."""
        from .post import PictureScreen

        card = self._shown_card()
        self.app.push_screen(PictureScreen(card.post, card.picture))

    def action_loupe(self) -> None:
        """Look at the picture pixel by pixel; at the end at both."""
        from .loupe import LoupeScreen

        pictures = [self._side(self.exercise.before)]
        if self._index == len(self.exercise.steps):
            pictures.append(self._side(self.exercise.after))
        self.app.push_screen(LoupeScreen(pictures))

    def action_export(self) -> None:
        """Write before and after as a picture."""
        from .export import ExportScreen

        self.app.push_screen(ExportScreen(self.exercise.id))

    def action_hint(self) -> None:
        """Show the next hint, the first one again after the last."""
        hint = self.exercise.hints[self._hints_shown % len(self.exercise.hints)]
        self._hints_shown += 1
        if not self.query_one(StepView).show_hint(hint):
            self.app.say(str(hint), timeout=12)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Words are compared at the end only; hints help while one is at work."""
        at_end = self._index == len(self.exercise.steps)
        if action in ("words", "export"):
            return at_end
        if action == "hint":
            at_work = any(view.verdict is None for view in self.query(StepView))
            return bool(self.exercise.hints) and at_work
        return super().check_action(action, parameters)

    @on(Button.Pressed, "#words")
    def action_words(self) -> None:
        """Show the next page of the after."""
        self.query_one(AfterView).next_page()

    @on(Button.Pressed, "#mine")
    async def write_own(self) -> None:
        """Write a version of one's own."""
        await self.app.step_into("rewrites", self.exercise.id)

    @on(Button.Pressed, "#finish")
    async def finish(self) -> None:
        """Back to where the next exercise waits."""
        await self.app.go("home")
