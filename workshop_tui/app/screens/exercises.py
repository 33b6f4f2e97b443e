"""Exercises by track, with what each is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, OPEN
from workshop_tui.app.sittings import TITLES as SITTINGS
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.content import Exercise, Picture
from workshop_tui.locale import N_, _
from workshop_tui.records import KIND_OF, POSTTEST, PRETEST, Sitting, TakenTest

from .browse import BrowseScreen


class ExercisesScreen(BrowseScreen):
    """The list of exercises; the goal and the poor post of the highlighted one."""

    PLACE = "exercises"
    TITLE_ABOVE = N_("Exercises")
    GUIDE = N_(
        "Choose an exercise with the arrow keys and press Enter. Each begins with a poor post and "
        "ends with a better one; in between you judge, choose, rank or write. You may leave at any "
        "time and go on later, and repeat an exercise as often as you like."
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        key("o", "own_photo", N_("Own photo"), N_("See what the coach says of a photo of yours")),
    ]

    def action_own_photo(self) -> None:
        """Choose a photo and look at it with the coach."""
        from .photo import choose_photo

        choose_photo(self.app)

    def items(self) -> Iterator[Item]:
        """Exercises below the name of their track, and the test that is next."""
        sitting = self.session.sittings.next()
        first = self._test_comes_first(sitting)
        if first:
            yield self._test_item(sitting)
        for track in self.session.library.tracks:
            exercises = self.session.library.in_track(track.id)
            if exercises:
                yield self.heading(str(track.name))
            yield from (self._item(exercise) for exercise in exercises)
        if not first:
            yield self._test_item(sitting)

    def about(self, subject: str) -> Content:
        """Title, goal, time and progress."""
        exercise = self.session.library.exercises[subject]
        progress = self.session.progress(subject)
        if progress.complete:
            state = _("done; repeat it as often as you like")
        else:
            state = _("{done} of {total} steps done").format(
                done=len(progress.done), total=progress.steps
            )
        minutes = _("{n} minutes").format(n=exercise.minutes.solo)
        return Content("\n").join(
            [
                user_line(exercise.title, "bold"),
                user_line(exercise.goal),
                Content.styled(f"{minutes} · {state}", "$muted"),
            ]
        )

    def picture(self, subject: str) -> Picture:
        """The picture of the poor post."""
        return self.session.library.exercises[subject].before.picture

    def _test_comes_first(self, sitting: Sitting) -> bool:
        """A test under way, and a pre-test as long as nothing has been practised."""
        if self.session.sittings.half_done() or self.session.draft(sitting, KIND_OF[TakenTest]):
            return True
        return sitting == PRETEST and not self.session.has_practised()

    def _test_item(self, sitting: Sitting) -> Item:
        sittings = self.session.sittings
        begun = self.session.draft(sitting, KIND_OF[TakenTest]) or sittings.taken(sitting)
        mark = DONE if sittings.is_over(sitting) else BEGUN if begun else OPEN
        return Item(sitting, Content(f"{mark} "), user_line(self.session.title_of(sitting), "bold"))

    def _about_test(self, sitting: str) -> Content:
        over = self.session.sittings.is_over(POSTTEST)
        told = (
            _("Done. Press Enter to see what you gained, and why each answer is right.")
            if over
            else _("Ten questions and two posts to critique, the same before and after.")
        )
        return Content.assemble(user_line(self.session.title_of(sitting), "bold"), "\n", told)

    def _show_details(self, subject: str) -> None:
        is_test = subject in SITTINGS
        self.query_one(PictureView).display = not is_test
        if is_test:
            self.query_one("#about", Static).update(self._about_test(subject))
        else:
            super()._show_details(subject)

    def _item(self, exercise: Exercise) -> Item:
        progress = self.session.progress(exercise.id)
        mark = DONE if progress.complete else BEGUN if progress.started else OPEN
        start = Content.assemble(f"{mark} ", (f"{exercise.id} ", "bold"))
        return Item(exercise.id, start, user_line(exercise.title))
