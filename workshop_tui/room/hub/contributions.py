"""What people did, as far as the room needs to know it: who is done, what all did, whose work."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from workshop_tui.records import (
    KIND_OF,
    POSTTEST,
    Answer,
    Critique,
    Duel,
    Hands,
    Record,
    Rewrite,
    add_counts,
    body_of,
    clean_counts,
    hands_raised,
)
from workshop_tui.room.agenda import (
    Activity,
    Baseline,
    CritiquePost,
    DuelRound,
    PeerCritique,
    Posttest,
    Pretest,
    RewritePost,
    subjects_of,
)
from workshop_tui.room.protocol import Reveal

from .levels import level_counts
from .sittings import results_of, sealed_level_counts, sitting_of

_WANTED: Final[dict[str, str]] = {
    "critique": KIND_OF[Critique],
    "peer_critique": KIND_OF[Critique],
    "baseline": KIND_OF[Rewrite],
    "rewrite": KIND_OF[Rewrite],
    "duel": KIND_OF[Duel],
}
"""By kind of activity, the kind of record with which one hands in; tests are in `_counts`."""


@dataclass(slots=True)
class Contributions:
    """Indexes over the records of a room, kept up to date one record at a time.

    Attributes:
        latest: the newest record of each person, by kind and then by subject; a step of an
            exercise has a subject of its own, `N1/faults`.
        handed: by activity and person, what was handed in.
        works: all rewrites by their record's id.
        works_of: the ids of all rewrites, by author and subject.
        consents: by rewrite, whether its owner allows that it is discussed.
        sittings: the tests, and the critiques that are a part of one, as they came.
        hands: by post and criterion, how many raised their hands for level 1, 2, 3 and 4.
    """

    latest: dict[str, dict[str, dict[str, Record]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(dict))
    )
    handed: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    works: dict[str, Record] = field(default_factory=dict)
    works_of: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    consents: dict[str, bool] = field(default_factory=dict)
    duels: list[Record] = field(default_factory=list)
    sittings: list[Record] = field(default_factory=list)
    hands: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    def add(self, record: Record, activity: Activity | None) -> None:
        """Take in a record that was made for `activity`."""
        subject = record.subject
        if (answer := body_of(record, Answer)) is not None:
            subject = f"{subject}/{answer.step}"
        if body_of(record, Rewrite) is not None:
            self.works[record.id] = record
            self.works_of[record.author, record.subject].append(record.id)
        if body_of(record, Duel) is not None:
            self.duels.append(record)
        if sitting_of(record):
            self.sittings.append(record)
        if record.kind == "consent" and self.owns(record.author, subject):
            self.consents[subject] = record.body.get("allowed") is True
        self.latest[record.kind][subject][record.author] = record
        if activity is not None and self._counts(record, activity):
            self.handed[activity.id][record.author].add(_key(record))

    def count_hands(self, record: Record) -> None:
        """Take in what the facilitator counted, in place of what was counted before."""
        if (hands := body_of(record, Hands)) is not None:
            self.hands[record.subject] = clean_counts(hands.counts)

    def owns(self, person: str, work: str) -> bool:
        """Did `person` write the rewrite whose id is `work`?"""
        return work in self.works and self.works[work].author == person

    def latest_works(self, subject: str, people: Collection[str]) -> dict[str, Record]:
        """The newest rewrite of `subject` by each of `people` who wrote one."""
        found = self.latest[KIND_OF[Rewrite]][subject]
        return {author: record for author, record in found.items() if author in people}

    def has_critiqued(self, critic: str, author: str, subject: str) -> bool:
        """Did `critic` critique any of `author`'s rewrites of `subject`?"""
        critiques = self.latest[KIND_OF[Critique]]
        return any(critic in critiques[work] for work in self.works_of[author, subject])

    def critics_of(self, work: str) -> dict[str, Record]:
        """The newest critique of a work by each critic."""
        return dict(self.latest[KIND_OF[Critique]][work])

    def has_handed_in(self, activity: Activity, person: str, tasks: int) -> bool:
        """Did `person`, who was given `tasks` of them, hand in all that the activity asks for?"""
        done = len(self.handed[activity.id][person])
        match activity:
            case CritiquePost() | Baseline() | RewritePost():
                return done >= 1
            case Pretest() | Posttest():
                return done > len(activity.subjects)  # the critiques and the test
            case PeerCritique():
                return done >= max(1, tasks)
            case DuelRound():
                return done >= activity.rounds
            case _:
                return False

    def reveal(self, activity: Activity, people: Collection[str]) -> Reveal:
        """What `people` did in an activity: distributions, nobody's name.

        Of a pre-test only how many took part: its posts stay sealed until the post-test is over.
        """
        took_part: set[str] = set()
        raised = 0
        levels: dict[str, dict[str, list[int]]] = {}
        answers: dict[str, dict[str, dict[str, int]]] = {}
        for subject in subjects_of(activity):
            if activity.kind == "critique":
                critiques = _of(self.latest[KIND_OF[Critique]][subject], people)
                hands = self.hands.get(subject, {})
                levels[subject] = add_counts(level_counts(critiques.values()), hands)
                raised += hands_raised(hands)
                took_part |= critiques.keys()
            elif activity.kind == "exercise":
                answers[subject] = {}
                for name, given in list(self.latest[KIND_OF[Answer]].items()):
                    exercise, _slash, step = name.partition("/")
                    if exercise == subject:
                        mine = _of(given, people)
                        answers[subject][step] = response_counts(mine.values())
                        took_part |= mine.keys()
        taken = None
        if isinstance(activity, Posttest):
            sittings = [record for record in self.sittings if record.author in people]
            taken = results_of(sittings)
            levels = sealed_level_counts(sittings, POSTTEST)
        took_part |= self._active(activity, people)
        return Reveal(len(took_part) + raised, levels, answers, taken)

    def _active(self, activity: Activity, people: Collection[str]) -> set[str]:
        return {p for p, keys in self.handed[activity.id].items() if keys and p in people}

    def _counts(self, record: Record, activity: Activity) -> bool:
        if isinstance(activity, Pretest | Posttest):
            part = record.subject == activity.kind or record.subject in activity.subjects
            return part and sitting_of(record) == activity.kind
        if record.kind != _WANTED.get(activity.kind):
            return False
        if isinstance(activity, PeerCritique):
            return record.subject in self.works
        return record.subject in subjects_of(activity)


def response_counts(answers: Iterable[Record]) -> dict[str, int]:
    """By response, how many gave it; codes are joined by commas."""
    bodies = (body_of(record, Answer) for record in answers)
    return dict(Counter(",".join(body.response)[:100] for body in bodies if body is not None))


def _of(given: dict[str, Record], people: Collection[str]) -> dict[str, Record]:
    return {person: record for person, record in given.items() if person in people}


def _key(record: Record) -> str:
    """Handing in the same thing twice counts once."""
    duel = body_of(record, Duel)
    return "|".join(sorted((duel.left, duel.right))) if duel else record.subject
