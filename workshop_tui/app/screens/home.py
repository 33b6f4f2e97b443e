"""Home: what to go on with, how far one is, what waits, how one compares."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from workshop_tui.app.keys import key
from workshop_tui.app.marks import BEGUN, DONE, OPEN, bar, diverging_bar, in_words
from workshop_tui.app.sittings import PLACE as TEST
from workshop_tui.app.text import user_line
from workshop_tui.app.widgets.item_list import Choices, Item
from workshop_tui.app.widgets.keybar import KeyBar
from workshop_tui.app.widgets.pictures import PictureView
from workshop_tui.app.widgets.topbar import PlaceBar
from workshop_tui.content import Exercise
from workshop_tui.locale import N_, _, ngettext

from .base import PlaceScreen

if TYPE_CHECKING:
    from workshop_tui.practice import Due

WIDEST_DIFFERENCE = 2.0
"""Levels that fill half of a diverging bar."""
MOST_REPEATED = 3
"""Exercises proposed for one day."""


class HomeScreen(PlaceScreen):
    """Five answers: go on here, this far, these wait, repeat these, this is how you judge."""

    PLACE = "home"
    GUIDE = N_(
        "Press Enter to go on where you were. The number keys lead to the other places. In "
        "Exercises you walk from a poor post to a better one, in Critique you judge sample posts, "
        "in Rewrite you give them a better caption, and Scores shows how you judge beside the "
        "expert and your peers. Repeat today brings back what you practised; skip it freely."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("u", "app.test", N_("Test"), N_("Ten questions and two posts, before and after")),
    ]
    AUTO_FOCUS = "#continue"

    def __init__(self) -> None:
        super().__init__()
        self._due: dict[str, Due] = {}

    def compose(self) -> ComposeResult:
        """The bar of places, then five boxes."""
        yield PlaceBar(self.PLACE)
        with Vertical(classes="body"):
            go_on = Choices(id="continue", classes="box")
            go_on.border_title = _("Go on")
            yield go_on
            tracks = Static(id="tracks", classes="box")
            tracks.border_title = _("Progress")
            yield tracks
            with Horizontal(classes="columns"):
                posts = Choices(id="posts", classes="box")
                posts.border_title = _("Posts to critique")
                yield posts
                with Vertical(id="beside"):
                    with Vertical(id="repeat", classes="box") as repeat:
                        repeat.border_title = _("Repeat today")
                        yield Static(id="nothing-due")
                        yield Choices(id="due")
                    judging = Static(id="judging", classes="box")
                    judging.border_title = _("You beside the expert")
                    yield judging
                yield PictureView()
        yield KeyBar()

    def populate(self) -> None:
        """Fill the boxes."""
        place, subject = self.session.next_up()
        code = "" if place in ("own", TEST) else f"{self.session.code_of(subject)} "
        start = Content.styled(code, "bold")
        self.query_one("#continue", Choices).show(
            [Item(f"{place}/{subject}", start, self._next(place, subject))]
        )
        self._preview(subject)
        self.query_one("#tracks", Static).update(self._tracks())
        self.query_one("#posts", Choices).show(self._posts())
        self.query_one("#judging", Static).update(self._judging())
        self.call_after_refresh(self._look_for_due)  # nobody waits for the scheduler

    @work(thread=True, group="practice", exclusive=True, exit_on_error=False)
    def _look_for_due(self) -> None:
        due = self.session.due_today()[:MOST_REPEATED]
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._show_due, due)

    def _show_due(self, due: list[Due]) -> None:
        if not self.is_mounted:
            return
        self._due = {item.exercise: item for item in due}
        listing, nothing = self.query_one("#due", Choices), self.query_one("#nothing-due", Static)
        listing.display, nothing.display = bool(due), not due
        told = _("Nothing today. What you practised comes back here when it is time.")
        nothing.update(Content.styled(told, "$muted"))
        listing.show([self._due_item(exercise) for exercise in self._due])

    def _due_item(self, exercise: str) -> Item:
        title = user_line(self.session.library.title_of(exercise))
        return Item(exercise, Content.styled(f"{exercise} ", "bold"), title)

    @on(OptionList.OptionSelected, "#due")
    async def repeat(self, event: OptionList.OptionSelected) -> None:
        """Try what is due once more, without the answers of the last time."""
        from .exercise import ExerciseScreen

        due = self._due[event.option_id or ""]
        exercise = self.session.library.exercises.get(due.exercise)
        if exercise is not None:
            await self.app.push_screen(ExerciseScreen(exercise, due.steps[0], due.steps))

    @on(OptionList.OptionSelected, "#continue, #posts")
    async def open_choice(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        place, _slash, subject = (event.option_id or "").partition("/")
        await self.app.step_into(place, subject)

    def _preview(self, subject: str) -> None:
        if (source := self.session.source(subject)) is not None:
            file = self.session.picture_file(subject, source.picture)
            self.query_one(PictureView).show(file, str(source.picture.alt))

    def _next(self, place: str, subject: str) -> Content:
        if place == "own":
            title = Content.styled(_("A post of your own"), "bold")
            return Content.assemble(title, "\n", _("Finish it."))
        title = user_line(self.session.title_of(subject), "bold")
        if place == TEST:
            return Content.assemble(title, "\n", _("Begun; go on where you were."))
        if place == "critiques":
            begun = self.session.draft(subject, "critique") is not None
            what = _("Your critique is half done.") if begun else _("Judge this post.")
            return Content.assemble(title, "\n", what)
        if place == "rewrites":
            return Content.assemble(title, "\n", _("Write a better caption for it."))
        exercise = self.session.library.exercises[subject]
        progress = self.session.progress(subject)
        steps = _("step {number} of {total}").format(
            number=min(len(progress.done) + 1, progress.steps), total=progress.steps
        )
        minutes = _("{n} minutes").format(n=exercise.minutes.solo)
        done = bar(len(progress.done) / progress.steps, 10)
        return Content.assemble(title, f"\n{done}  {steps} · {minutes}")

    def _tracks(self) -> Content:
        parts: list[Content] = []
        for track in self.session.library.tracks:
            exercises = self.session.library.in_track(track.id)
            if exercises:
                marks = "".join(self._mark(exercise) for exercise in exercises)
                done = f"{marks.count(DONE)}/{len(marks)}"
                name = user_line(track.name, "bold")
                parts.append(Content.assemble(name, f"  {marks} ", (done, "$muted")))
        return Content("   ").join(parts)

    def _mark(self, exercise: Exercise) -> str:
        progress = self.session.progress(exercise.id)
        return DONE if progress.complete else BEGUN if progress.started else OPEN

    def _posts(self) -> list[Item]:
        critiqued, peers = self.session.critiqued(), self.session.peer_counts()
        posts = sorted(self.session.open_posts().values(), key=lambda post: post.id in critiqued)
        return [
            Item(
                f"critiques/{post.id}",
                Content.styled(f"{post.code} ", "bold"),
                Content.assemble(
                    user_line(post.title),
                    (f"  {self._state(post.id, critiqued, peers.get(post.id, 0))}", "$muted"),
                ),
            )
            for post in posts
        ]

    def _state(self, post_id: str, critiqued: set[str], peers: int) -> str:
        state = _("judged") if post_id in critiqued else _("not yet judged")
        if self.session.draft(post_id, "critique") is not None:
            state = _("begun")
        if peers:
            state += " · " + ngettext("{n} peer", "{n} peers", peers).format(n=peers)
        return state

    def _judging(self) -> Content:
        differences = self.session.mean_differences()
        if not differences:
            return Content.styled(
                _("Judge a post; here you will see how your levels stand beside the expert's."),
                "$muted",
            )
        lines = [
            Content.assemble(
                Content(str(criterion.short)).pad_right(max(0, 9 - len(str(criterion.short)))),
                " ",
                diverging_bar(differences[criterion.code], WIDEST_DIFFERENCE, 9),
                f" {in_words(differences[criterion.code])}",
            )
            for criterion in self.session.library.rubric.criteria
            if criterion.code in differences
        ]
        return Content("\n").join(lines)
