"""Taking the pre-test or the post-test: questions, two sealed posts, what it came to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, HERE, OPEN
from workshop_tui.app.sittings import PLACE, TITLES
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.knowledge_test import (
    AnswersView,
    Asked,
    AskingView,
    ResultView,
)
from workshop_tui.app.widgets.told import ToldView
from workshop_tui.app.widgets.topbar import TopBar
from workshop_tui.coaching.knowledge_test import options_shown, taken_test
from workshop_tui.content.knowledge_test import KnowledgeTest
from workshop_tui.locale import N_, _, ngettext
from workshop_tui.records import (
    KIND_OF,
    POSTTEST,
    PRETEST,
    Draft,
    Feedback,
    Sitting,
    TakenTest,
    safe_line,
)
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.working import NotEnough

from .drafting import DraftingScreen

AGREEMENT: Final = (
    N_("Not at all"),
    N_("Rather not"),
    N_("Rather yes"),
    N_("Fully"),
)
"""How far a closing sentence holds, from 1 to 4."""
_DISTANCE_BEFORE: Final = N_("Distance from the expert in the pre-test, on average")
_DISTANCE_AFTER: Final = N_("Distance from the expert in the post-test, on average")


class _Part(Enum):
    WELCOME = "welcome"
    QUESTIONS = "questions"
    POSTS = "posts"
    CLOSING = "closing"
    END = "end"


class KnowledgeTestScreen(DraftingScreen):
    """One sitting, from its welcome to its end; it goes on where the records say it stands."""

    GUIDE = N_(
        "Choose an option with 1 to 4, the arrow keys or the mouse; Enter goes on, the left arrow "
        "back. Until you hand in you may change every answer. No clock runs. After the questions "
        "you critique two posts. What is right, and the expert's levels, come when the post-test "
        "is over."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "hand_in", N_("Hand in"), N_("Hand in your answers"), always=True),
        key("g", "working", N_("Where from?"), N_("Show where the numbers come from")),
    ]

    def __init__(self, sitting: Sitting, test: KnowledgeTest) -> None:
        super().__init__()
        self.sitting = sitting
        self._test = test
        self._form = self.session.sittings.form(sitting)
        self._given: dict[str, str] = {}
        self._position = 0
        self._opinions: dict[str, str] = {}
        self._opinion_at = 0
        self._begun = self._critiquing = self._left_feedback = False
        self._showing = asyncio.Lock()
        self._take_up_drafts()

    @property
    def subject(self) -> str:
        """The sitting."""
        return self.sitting

    def compose(self) -> ComposeResult:
        """One part at a time below a title."""
        yield TopBar()
        yield Container(classes="body testing")
        yield KeyBar()

    def populate(self) -> None:
        """Show the part where the sitting stands."""
        title = _(TITLES[self.sitting])
        self.query_one(TopBar).heading = Content.styled(f" {title}", "bold")
        self.run_worker(self._show(), group="stage")

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Go on after the critique of a sealed post."""
        if self._critiquing:
            self._critiquing = False
            self.populate()

    # Where the sitting stands

    def _part(self) -> _Part:
        sittings = self.session.sittings
        if sittings.taken(self.sitting) is None:
            if self.sitting == PRETEST and sittings.taken(POSTTEST) is not None:
                return _Part.END
            return _Part.QUESTIONS if self._begun else _Part.WELCOME
        if sittings.awaited(self.sitting):
            return _Part.POSTS
        if self.sitting == POSTTEST and self._test.closing and not self._left_feedback:
            return _Part.END if sittings.has_given_feedback() else _Part.CLOSING
        return _Part.END

    async def _show(self) -> None:
        async with self._showing:
            part = self._part()
            self._show_progress()
            body = self.query_one(".testing")
            with self.app.batch_update():
                await body.remove_children()
                await body.mount(self._view(part))
        self.refresh_bindings()
        self.app.remember(PLACE, self.sitting)

    def _view(self, part: _Part) -> Widget:
        match part:
            case _Part.WELCOME:
                return ToldView(*self._welcome())
            case _Part.QUESTIONS if self._position < len(self._test.items):
                return AskingView(self._questions(), self._given, self._position, _("To the end ▸"))
            case _Part.QUESTIONS:
                return AnswersView(self._questions(), self._given)
            case _Part.POSTS:
                return ToldView(*self._posts())
            case _Part.CLOSING:
                last = _("Hand in ▸")
                return AskingView(self._feedback(), self._opinions, self._opinion_at, last)
            case _Part.END:
                return self._end()

    def _show_progress(self) -> None:
        bar, part = self.query_one(TopBar), self._part()
        if part is _Part.CLOSING:
            given = [question.id in self._opinions for question in self._test.closing]
            bar.progress = _progress(given, self._opinion_at)
        elif part is _Part.QUESTIONS:
            given = [item.id in self._given for item in self._test.items]
            minutes = _("about {n} minutes").format(n=self._test.minutes)
            dots = _progress(given, self._position)
            bar.progress = Content.assemble((f"{minutes} · ", "$muted"), dots)
        else:
            bar.progress = Content()

    # What is told and asked

    def _welcome(self) -> tuple[str, list[Content], str]:
        items, posts = len(self._test.items), len(self.session.sittings.awaited(self.sitting))
        told = [
            _(
                "{items} questions with one right answer each, about {minutes} minutes. No clock "
                "runs and nothing is cut off; until you hand in you may change every answer."
            ).format(items=items, minutes=self._test.minutes),
            ngettext(
                "Then you critique {n} post, as you see it today.",
                "Then you critique {n} posts, as you see them today.",
                posts,
            ).format(n=posts),
        ]
        if self.sitting == PRETEST:
            told += [
                _(
                    "You see what is right, and the expert's levels, after the post-test only: so "
                    "the questions stay fresh and both tests measure the same."
                ),
                _("Do it alone and look nothing up: what you do not know yet is why you are here."),
            ]
        else:
            told += [
                _(
                    "The questions are new, and parallel to those of the pre-test; the posts are "
                    "the same. At the end you see what you gained, and why each answer is right."
                ),
                *self._still_open(),
            ]
        told.append(_("In a room the mean of the class is shown, and nobody's own result."))
        title = _("{title}: what awaits you").format(title=_(TITLES[self.sitting]))
        return title, [Content(text) for text in told], _("Begin ▸")

    def _still_open(self) -> list[str]:
        exercises = self.session.library.exercises
        done = sum(self.session.progress(exercise).complete for exercise in exercises)
        if done == len(exercises):
            return []
        told = _(
            "You have done {done} of {total} exercises. There is one post-test only: take it when "
            "you have practised what you wanted to."
        )
        return [told.format(done=done, total=len(exercises))]

    def _posts(self) -> tuple[str, list[Content], str]:
        awaited = self.session.sittings.awaited(self.sitting)
        title = ngettext(
            "Your answers are kept. Now {n} post to critique",
            "Your answers are kept. Now {n} posts to critique",
            len(awaited),
        ).format(n=len(awaited))
        lines = []
        for post in self.session.library.sealed_posts():
            begun = self.session.draft(post.id, "critique") is not None
            mark = (BEGUN if begun else OPEN) if post in awaited else DONE
            start = Content.assemble(f"{mark} ", (f"{post.id} ", "bold"))
            lines.append(Content.assemble(start, user_line(post.title)))
        told = _(
            "Judge them as you see them today. The expert's levels stay sealed until the post-test "
            "is over."
        )
        button = _("Critique {post} ▸").format(post=awaited[0].id)
        return title, [Content("\n").join(lines), Content(told)], button

    def _questions(self) -> list[Asked]:
        asked = []
        for item in self._test.items:
            question = item.in_form(self._form)
            shown = options_shown(item, self._form, self.session.person, self.sitting)
            options = [(code, str(question.option(code))) for code in shown]
            asked.append(Asked(item.id, str(question.question), options))
        return asked

    def _feedback(self) -> list[Asked]:
        scale = [(str(n), _(agreement)) for n, agreement in enumerate(AGREEMENT, start=1)]
        return [
            Asked(closing.id, str(closing.question), scale if closing.kind == "scale" else ())
            for closing in self._test.closing
        ]

    def _end(self) -> Widget:
        sittings = self.session.sittings
        after = sittings.taken(POSTTEST)
        if self.sitting == POSTTEST and after is not None:
            if any(self.app.withholds(post.id) for post in self.session.library.sealed_posts()):
                told = _(
                    "Your answers and critiques are kept. What is right, with the reasons, and "
                    "your gain open when the facilitator shows the results."
                )
                return ToldView(_("Thank you, the post-test is done"), [Content(told)])
            return ResultView(
                self._test, sittings.taken(PRETEST), after, self._gain(), sittings.judging()
            )
        if sittings.taken(PRETEST) is None:
            told = _("You have begun the post-test already, so a pre-test would measure nothing.")
            return ToldView(_("The pre-test is closed"), [Content(told)])
        told = _(
            "Your answers and critiques are kept. You see what is right, with the reasons, after "
            "the post-test: so the questions stay fresh."
        )
        return ToldView(_("Thank you, the pre-test is done"), [Content(told)])

    # Answering

    @on(ToldView.Accepted)
    async def go_on(self) -> None:
        """From the welcome to the questions, to the next sealed post, or back."""
        if not self.is_current:
            return
        match self._part():
            case _Part.WELCOME:
                self._begun = True
                await self._show()
            case _Part.POSTS:
                self._critiquing = True
                awaited = self.session.sittings.awaited(self.sitting)
                await self.app.step_into("critiques", awaited[0].id)
            case _:
                await self.action_leave()

    @on(AskingView.Changed)
    def answer_changed(self) -> None:
        """Keep the answers in hand."""
        self._show_progress()
        self.changed()

    @on(AskingView.Moved)
    async def follow(self, event: AskingView.Moved) -> None:
        """Say which question is asked now; after the last one review, or hand in."""
        if self._part() is _Part.CLOSING:
            if event.number == len(self._test.closing):
                await self._hand_in_feedback()
                return
            self._opinion_at = event.number
        else:
            self._position = event.number
            if event.number == len(self._test.items):
                await self._show()
                return
        self._show_progress()
        self.refresh_bindings()

    @on(AnswersView.Reopened)
    async def reopen(self, event: AnswersView.Reopened) -> None:
        """Back to a question."""
        self._position = event.number
        await self._show()

    @on(AnswersView.HandedIn)
    async def action_hand_in(self) -> None:
        """Show all answers once more, with what is still missing; from there hand them in."""
        if self._part() is not _Part.QUESTIONS:
            return
        end = len(self._test.items)
        if self._position < end or len(self._given) < end:
            self._position = end
        else:
            given, person = self._given, self.session.person
            taken = taken_test(self._test, given, self._form, person, self.sitting)
            if not await self.keep_finished(taken):
                return
        await self._show()

    async def _hand_in_feedback(self) -> None:
        scales = {closing.id for closing in self._test.closing if closing.kind == "scale"}
        words = {code: safe_line(text) for code, text in self._opinions.items()}
        feedback = Feedback(
            {code: int(given) for code, given in words.items() if code in scales},
            {code: text for code, text in words.items() if code not in scales and text},
        )
        self._left_feedback = await self.keep_finished(feedback)
        if not self._left_feedback:
            self._opinion_at = len(self._test.closing) - 1
        await self._show()

    # Keeping

    def draft_now(self) -> Draft | None:
        """The answers in hand."""
        match self._part():
            case _Part.QUESTIONS if self._given:
                form, position = KIND_OF[TakenTest], self._position
                return Draft(form, {}, dict(self._given), [self._form], position)
            case _Part.CLOSING if self._opinions:
                return Draft(KIND_OF[Feedback], {}, dict(self._opinions), [], self._opinion_at)
        return None

    def _take_up_drafts(self) -> None:
        """Go on with what is in hand, as far as it fits the questions that are asked."""
        draft = self.session.draft(self.sitting, KIND_OF[TakenTest])
        if draft is not None and draft.response == [self._form]:
            self._given = _fitting(draft.texts, self._questions())
            self._position = max(0, min(draft.position, len(self._test.items)))
            self._begun = True
        draft = self.session.draft(self.sitting, KIND_OF[Feedback])
        if draft is not None:
            self._opinions = _fitting(draft.texts, self._feedback())
            self._opinion_at = max(0, min(draft.position, len(self._test.closing) - 1))

    # Around it

    @on(ResultView.Finished)
    async def finish(self) -> None:
        """Back to where one came from."""
        await self.action_leave()

    def action_working(self) -> None:
        """Show where the numbers come from."""
        from .working import WorkingScreen

        gain, judging = self._gain(), self.session.sittings.judging()
        figures = [
            gain if isinstance(gain, NotEnough) else gain.working(),
            *(
                [judging]
                if isinstance(judging, NotEnough)
                else [
                    replace(judging.before.error_working(), label=_DISTANCE_BEFORE),
                    replace(judging.after.error_working(), label=_DISTANCE_AFTER),
                ]
            ),
        ]
        self.app.push_screen(WorkingScreen(figures))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to hand in during the questions, and numbers at the end."""
        if action == "hand_in":
            return self._part() is _Part.QUESTIONS
        if action == "working":
            return self._part() is _Part.END and self.sitting == POSTTEST
        return super().check_action(action, parameters)

    def _gain(self) -> Gain | NotEnough:
        points = self.session.sittings.points()
        return points if isinstance(points, NotEnough) else points.gain_of(self.session.person)


def _fitting(given: dict[str, str], questions: Sequence[Asked]) -> dict[str, str]:
    """The answers that fit a question."""
    codes = {asked.id: [code for code, _text in asked.options] for asked in questions}
    return {
        asked: answer
        for asked, answer in given.items()
        if asked in codes and (not codes[asked] or answer in codes[asked])
    }


def _progress(given: Sequence[bool], here: int) -> Content:
    """How far one is: a dot for each question, filled when it is answered."""
    marks = [HERE if n == here else DONE if done else OPEN for n, done in enumerate(given)]
    counted = _("{number} of {total}").format(number=min(here + 1, len(given)), total=len(given))
    return Content.assemble(counted, " ", ("".join(marks), "$primary"), " ")
