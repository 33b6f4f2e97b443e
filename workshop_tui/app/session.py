"""The person at this laptop, at work with the material and the records.

Screens talk to a `Session`; it knows no widget.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop_tui.content import (
    JudgedPost,
    Library,
    Picture,
    Platform,
    PublicPost,
    SamplePost,
    Write,
)
from workshop_tui.locale import _
from workshop_tui.packs.chosen import ChosenPacks, load_with_packs
from workshop_tui.records import (
    KIND_OF,
    LOCAL_KINDS,
    Answer,
    Body,
    Critique,
    Draft,
    Feedback,
    FlagReply,
    Hands,
    Place,
    Profile,
    Record,
    Rewrite,
    TakenTest,
    body_of,
    hands_raised,
    new_id,
    new_record,
)
from workshop_tui.records.kinds import BodyT
from workshop_tui.scoring.comparison import (
    Comparison,
    PeerLevels,
    compare,
    levels_of_peers,
    mean_differences,
    peer_counts,
)
from workshop_tui.scoring.hands import raised_hands, with_hands
from workshop_tui.scoring.made_posts import chosen_photos, next_version
from workshop_tui.scoring.progress import ExerciseProgress, progress_of
from workshop_tui.store import MergeReport, StoreError, Workshop, workshop_files
from workshop_tui.store.preferences import PreferencesFile

from . import own_posts, sittings
from .own_posts import OwnPosts
from .sittings import Sittings

if TYPE_CHECKING:
    from workshop_tui.coaching.caption import Context, Lexicon
    from workshop_tui.practice import Due

FIRST_EXERCISE: Final = "N1"
"""The one that shows a new user everything: a before, a judgement, a text of one's own."""

PLACE_OF_FORM: Final = {
    "critique": "critiques",
    "rewrite": "rewrites",
    own_posts.FORM: "own",
    KIND_OF[TakenTest]: sittings.PLACE,
    KIND_OF[Feedback]: sittings.PLACE,
}
"""Where the draft of a form is worked on, when it belongs to no exercise's step."""


@dataclass(frozen=True, slots=True)
class Version:
    """One handed-in version of a rewrite: when, in milliseconds since 1970, and what."""

    at: int
    rewrite: Rewrite


class Session:
    """What one person can ask and do; every answer comes from the records."""

    def __init__(
        self,
        library: Library,
        workshop: Workshop,
        preferences: PreferencesFile,
        packs: ChosenPacks | None = None,
    ) -> None:
        self.library = library
        self.workshop = workshop
        self.preferences = preferences
        self.packs = packs or ChosenPacks(preferences)
        self.person = self._who_sits_here() or new_id()
        self.own_posts = OwnPosts(workshop, self.person)
        self.deliver: Callable[[Sequence[Record]], Awaitable[None]] = self.store
        """Where new records go; in a room, to the others as well."""
        self.sittings = Sittings(workshop, self.person, lambda: self.library)
        self._lexicon: Lexicon | None = None

    # The person

    def profile(self) -> Profile | None:
        """How the person here wants to be called, or `None` before the first start is over."""
        return self._latest(Profile, "")

    def people(self) -> dict[str, Profile]:
        """The profile of every person that the file knows, by id."""
        found: dict[str, Profile] = {}
        for record in self.workshop.records(KIND_OF[Profile]):
            if (profile := body_of(record, Profile)) is not None:
                found[record.author] = profile
        return found

    def peers(self) -> set[str]:
        """The ids of everybody else who did something that the file holds."""
        return self.workshop.authors() - {self.person}

    def simulated(self) -> bool:
        """Does the file hold people that were made up for a rehearsal?"""
        return any(record.simulated for record in self.workshop.records(KIND_OF[Profile]))

    def place(self) -> tuple[str, Place] | None:
        """The subject and the place where the person was last."""
        record = self._latest_record(Place)
        body = record and body_of(record, Place)
        return (record.subject, body) if record and body else None

    # What the person did

    def progress(self, exercise_id: str) -> ExerciseProgress:
        """How far the person is in an exercise."""
        exercise = self.library.exercises[exercise_id]
        records = self.workshop.records(subject=exercise_id, author=self.person)
        return progress_of(exercise, records)

    def has_practised(self) -> bool:
        """Has the person answered a step of any exercise?"""
        return self.workshop.latest(KIND_OF[Answer], author=self.person) is not None

    def last_answer(self, exercise_id: str, step: str) -> list[str] | None:
        """The latest response to a step, or `None` when it was never answered."""
        steps = self.library.exercises[exercise_id].steps
        written = {step.id: step.form for step in steps if isinstance(step, Write)}
        records = self.workshop.records(subject=exercise_id, author=self.person)
        for record in reversed(records):
            answer = body_of(record, Answer)
            if answer is not None and answer.step == step and step not in written:
                return answer.response
            rewrite = body_of(record, Rewrite)
            if rewrite is not None and rewrite.step == step:
                return [rewrite.alt if written.get(step) == "alt" else rewrite.caption]
        return None

    def next_version(self, exercise_id: str, step: Write, text: str) -> Rewrite:
        """The post of an exercise with the words that were written in a step."""
        versions = self.versions(exercise_id)
        last = versions[-1].rewrite if versions else None
        field = "alt" if step.form == "alt" else "caption"
        before = self.library.exercises[exercise_id].before
        return next_version(before, last, **{field: text, "step": step.id})

    def critique(self, post_id: str) -> Critique | None:
        """The person's latest critique of a post."""
        return self._latest(Critique, post_id)

    def critiqued(self) -> set[str]:
        """The ids of the posts that the person critiqued."""
        records = self.workshop.records(KIND_OF[Critique], author=self.person)
        return {record.subject for record in records}

    def versions(self, subject: str) -> list[Version]:
        """The person's handed-in rewrites of a post or an exercise, oldest first."""
        records = self.workshop.records(KIND_OF[Rewrite], subject=subject, author=self.person)
        return [
            Version(record.at, body)
            for record in records
            if (body := body_of(record, Rewrite)) is not None
        ]

    def answered_flags(self, subject: str) -> set[tuple[str, str]]:
        """The check and the quotation of every flag that the person replied to in a text."""
        records = self.workshop.records(KIND_OF[FlagReply], subject=subject, author=self.person)
        replies = [body_of(record, FlagReply) for record in records]
        return {(reply.check, reply.quote) for reply in replies if reply}

    def picture_at_work(self, exercise_id: str) -> Picture:
        """The photo that the person chose in an exercise, or that of its *before*."""
        exercise = self.library.exercises[exercise_id]
        records = self.workshop.records(subject=exercise_id, author=self.person)
        return chosen_photos(exercise, records).get(self.person, exercise.before.picture)

    def draft(self, subject: str, form: str) -> Draft | None:
        """Work in hand, or `None` when there is none or it has been handed in since."""
        drafts = self.workshop.records(KIND_OF[Draft], subject=subject, author=self.person)
        for record in reversed(drafts):
            body = body_of(record, Draft)
            if body is not None and body.form == form:
                return None if self._handed_in_after(record, form) else body
        return None

    def next_up(self) -> tuple[str, str]:
        """The place and the subject to go on with.

        The work in hand first; else a half-done test, a begun exercise, a new one, a post not yet
        critiqued, a rewrite.
        """
        if (in_hand := self._work_in_hand()) is not None:
            return in_hand
        if (sitting := self.sittings.half_done()) is not None:
            return sittings.PLACE, sitting
        progress = {exercise: self.progress(exercise) for exercise in self.library.exercises}
        begun = [e for e, p in progress.items() if p.started and not p.complete]
        fresh = sorted((e for e, p in progress.items() if not p.started), key=self._teaching_order)
        if begun or fresh:
            return "exercises", [*begun, *fresh][0]
        samples = self.open_samples()
        waiting = [post for post in samples if post not in self.critiqued()]
        if waiting:
            return "critiques", waiting[0]
        return "rewrites", next(iter(samples), "")

    def due_today(self, now: datetime | None = None) -> list[Due]:
        """What to repeat today, the most urgent first; not what one goes on with anyway."""
        from workshop_tui.practice import due_exercises

        going_on = self.next_up()
        exercises = self.library.exercises.values()
        return due_exercises(
            [exercise for exercise in exercises if ("exercises", exercise.id) != going_on],
            self.workshop.records(author=self.person),
            now or datetime.now().astimezone(),
        )

    def _work_in_hand(self) -> tuple[str, str] | None:
        drafts = self.workshop.records(KIND_OF[Draft], author=self.person)
        latest = {
            (record.subject, body.form): record
            for record in drafts
            if (body := body_of(record, Draft)) and self._can_go_on(record.subject, body)
        }
        for (subject, form), record in sorted(
            latest.items(), key=lambda item: _moment(item[1]), reverse=True
        ):
            if not self._handed_in_after(record, form):
                kind, _slash, step = form.partition("/")
                return "exercises" if step else PLACE_OF_FORM.get(kind, "exercises"), subject
        return None

    def _can_go_on(self, subject: str, draft: Draft) -> bool:
        if PLACE_OF_FORM.get(draft.form) in ("own", sittings.PLACE):
            return bool(draft.texts or draft.levels)
        return bool(self.source(subject))

    def _teaching_order(self, exercise_id: str) -> tuple[bool, int]:
        return exercise_id != FIRST_EXERCISE, list(self.library.exercises).index(exercise_id)

    # The material

    def posts(self) -> dict[str, JudgedPost]:
        """What can be critiqued, by id: the sample posts, then everybody's own."""
        return {**self.library.posts, **self.own_posts.all()}

    def open_samples(self) -> dict[str, SamplePost]:
        """The sample posts without those that are sealed until the post-test is over, by id."""
        sealed = self.sittings.sealed()
        return {id_: post for id_, post in self.library.posts.items() if id_ not in sealed}

    def open_posts(self) -> dict[str, JudgedPost]:
        """What can be critiqued outside the tests, by id."""
        return {**self.open_samples(), **self.own_posts.all()}

    def source(self, subject: str) -> PublicPost | None:
        """The post whose caption can be rewritten: one to critique, or an exercise's *before*."""
        if subject in self.library.posts:
            return self.library.posts[subject]
        exercise = self.library.exercises.get(subject)
        return exercise.before if exercise else self.own_posts.get(subject)

    def picture_file(self, subject: str, picture: Picture) -> Path:
        """The file of a picture of an exercise or a post."""
        if subject in self.library.folders:
            return self.library.picture_file(subject, picture)
        return self.own_posts.file(picture)

    def title_of(self, subject: str) -> str:
        """The title of an exercise, a post or a test, or the id itself where it is not known."""
        if subject in self.library.folders:
            return self.library.title_of(subject)
        if subject in sittings.TITLES:
            return _(sittings.TITLES[subject])
        own = self.own_posts.get(subject)
        return str(own.title) if own else subject

    def code_of(self, subject: str) -> str:
        """What to call an exercise or a post in a few characters."""
        own = None if subject in self.library.folders else self.own_posts.get(subject)
        return own.code if own else subject

    def name_of(self, person: str) -> str:
        """How a person wants to be called."""
        profile = self.people().get(person)
        return profile.name if profile else _("unknown")

    async def load_packs(self) -> None:
        """Take the material anew, with the packs that are chosen now."""
        self.library = await asyncio.to_thread(load_with_packs, self.packs)
        self._lexicon = None

    def coach_context(self, platform: Platform, alt: str | None = None) -> Context:
        """What the caption coach knows besides a caption, with the words of the packs."""
        from workshop_tui.coaching.caption import Context
        from workshop_tui.packs.office_words import lexicon_of

        if self._lexicon is None:
            self._lexicon = lexicon_of(self.packs.folders())
        return Context(platform=platform, alt=alt, lexicon=self._lexicon)

    # Compared with others

    def comparison(self, post: JudgedPost) -> Comparison:
        """The person's levels of a post beside the expert's and the peers'."""
        critiques = self.workshop.records(KIND_OF[Critique], subject=post.id)
        hands = raised_hands(self.workshop.records(KIND_OF[Hands], subject=post.id))
        comparison = compare(post, self.library.rubric, critiques, self.person)
        return with_hands(comparison, hands.get(post.id, {}))

    def peer_levels(self, subject: str, author: str) -> PeerLevels:
        """What others than the person and the `author` gave a post."""
        critiques = self.workshop.records(KIND_OF[Critique], subject=subject)
        return levels_of_peers(critiques, self.library.rubric.codes(), {self.person, author})

    def mean_differences(self) -> dict[str, float]:
        """How the person judges compared with the expert, per criterion, in levels."""
        posts = [p for p in self.open_samples().values() if p.id in self.critiqued()]
        return mean_differences(self.comparison(post) for post in posts)

    def peer_counts(self) -> dict[str, int]:
        """How many other people critiqued each post, or raised their hands for its levels."""
        counts = peer_counts(self.workshop.records(KIND_OF[Critique]), self.person)
        for subject, hands in raised_hands(self.workshop.records(KIND_OF[Hands])).items():
            counts[subject] = counts.get(subject, 0) + hands_raised(hands)
        return counts

    # Acts

    async def keep(self, subject: str, *bodies: Body) -> None:
        """Make records of what the person did; they are on the disk when this returns.

        Raises:
            StoreError: nothing was kept; the message says why.
        """
        await self.deliver([new_record(self.person, subject, body) for body in bodies])

    async def store(self, records: Sequence[Record]) -> None:
        """Put records on this laptop's disk.

        Raises:
            StoreError: nothing was kept; the message says why.
        """
        await asyncio.to_thread(self.workshop.add, *records)

    async def merge(self, others: Sequence[str]) -> tuple[list[MergeReport], list[str]]:
        """Add the records of other laptops' files; a folder means the files in it.

        Returns a report of each file that was added, and for each other one why it was not.
        """
        return await asyncio.to_thread(self._merge, others)

    def _merge(self, others: Sequence[str]) -> tuple[list[MergeReport], list[str]]:
        reports, failures = [], []
        for other in others:
            try:
                path = Path(other).expanduser()
                for file in workshop_files(path, self.workshop.path):
                    try:
                        reports.append(self.workshop.merge(file))
                    except StoreError as error:
                        failures.append(str(error))
            except StoreError as error:
                failures.append(str(error))
        return reports, failures

    @staticmethod
    def can_hold_data(path: str) -> bool:
        """May a data file be at `path`? An empty one means the usual place."""
        return not path or Path(path).expanduser().parent.is_dir()

    def _who_sits_here(self) -> str | None:
        local = [r for kind in LOCAL_KINDS for r in self.workshop.records(kind)]
        return max(local, key=_moment).author if local else None

    def _latest_record(self, kind: type[BodyT], subject: str | None = None) -> Record | None:
        return self.workshop.latest(KIND_OF[kind], subject=subject, author=self.person)

    def _latest(self, kind: type[BodyT], subject: str) -> BodyT | None:
        record = self._latest_record(kind, subject)
        return body_of(record, kind) if record else None

    def _handed_in_after(self, draft: Record, form: str) -> bool:
        kind, _, step = form.partition("/")
        handed_in: Sequence[Record] = self.workshop.records(
            kind, subject=draft.subject, author=self.person
        )
        return any(
            _moment(record) > _moment(draft) and record.body.get("step", "") == step
            for record in handed_in
        )


def _moment(record: Record) -> tuple[int, str]:
    return record.at, record.id
