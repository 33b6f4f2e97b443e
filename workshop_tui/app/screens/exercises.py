"""Exercises by track, with what each is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, OPEN
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Item
from workshop_tui.content import Exercise, Picture
from workshop_tui.locale import N_, _

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
        """Exercises below the name of their track."""
        for track in self.session.library.tracks:
            exercises = self.session.library.in_track(track.id)
            if exercises:
                yield self.heading(str(track.name))
            yield from (self._item(exercise) for exercise in exercises)

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

    def _item(self, exercise: Exercise) -> Item:
        progress = self.session.progress(exercise.id)
        mark = DONE if progress.complete else BEGUN if progress.started else OPEN
        start = Content.assemble(f"{mark} ", (f"{exercise.id} ", "bold"))
        return Item(exercise.id, start, user_line(exercise.title))
