"""Everything that the scores show, computed from the records in one go.

It takes some tens of milliseconds for a class of sixty, so screens call it in a thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop_tui.content import PublicPost
from workshop_tui.records import (
    KIND_OF,
    Answer,
    Critique,
    Duel,
    Hands,
    Record,
    Rewrite,
    TakenTest,
    body_of,
)
from workshop_tui.scoring.alpha import Alpha, krippendorff_alpha
from workshop_tui.scoring.attempts import (
    FirstAndLast,
    JudgedAgain,
    early_and_late,
    first_and_last_answers,
    judged_again,
)
from workshop_tui.scoring.calibration import Calibration, calibrate_criteria, calibrate_overall
from workshop_tui.scoring.comparison import Comparison, compare
from workshop_tui.scoring.from_records import (
    judgements_in,
    latest_levels,
    pairs_with_reference,
)
from workshop_tui.scoring.hands import raised_hands, with_hands
from workshop_tui.scoring.own_texts import Standing, own_preferred, standings
from workshop_tui.scoring.preference import SignTest
from workshop_tui.scoring.sittings import (
    SealedJudging,
    SittingPoints,
    points_of,
    sealed_judging,
)
from workshop_tui.scoring.working import NotEnough

from .session import Session


@dataclass(frozen=True, slots=True)
class Judging:
    """How the person judges, by criterion and on the whole.

    Attributes:
        agreement: of everybody in the file, by criterion.
    """

    criteria: Mapping[str, Calibration | NotEnough]
    overall: Calibration | NotEnough
    agreement: Mapping[str, Alpha | NotEnough]


@dataclass(frozen=True, slots=True)
class OwnText:
    """A post that the person rewrote: the original, the latest version, and how both stand.

    Attributes:
        standings: the latest version, then the earlier ones that were compared, then the original.
    """

    subject: str
    source: PublicPost
    latest: Rewrite
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """First attempts beside the last ones, and the tests before and after.

    Attributes:
        points: everybody's in the two tests.
        sealed: the person's levels of the sealed posts; `class_sealed` those of everybody.
    """

    exercises: tuple[FirstAndLast, ...]
    halves: JudgedAgain | None
    again: tuple[JudgedAgain, ...]
    points: SittingPoints | NotEnough
    sealed: SealedJudging | NotEnough
    class_sealed: SealedJudging | NotEnough


@dataclass(frozen=True, slots=True)
class Scores:
    """What the pages show.

    Attributes:
        comparisons: of the posts that the person judged, by id.
        texts: by subject.
        preferred: the person's rewrites beside their originals.
    """

    comparisons: Mapping[str, Comparison]
    judging: Judging
    texts: Mapping[str, OwnText]
    preferred: SignTest | NotEnough
    progress: Progress


def scores_of(session: Session) -> Scores:
    """Compute everything anew from the records."""
    critiques = session.workshop.records(KIND_OF[Critique])
    texts, preferred = _texts(session)
    return Scores(
        comparisons=_comparisons(session, critiques),
        judging=_judging(session, critiques),
        texts=texts,
        preferred=preferred,
        progress=_progress(session, critiques),
    )


def _comparisons(session: Session, critiques: list[Record]) -> dict[str, Comparison]:
    rubric = session.library.rubric
    hands = raised_hands(session.workshop.records(KIND_OF[Hands]))
    about: dict[str, list[Record]] = {}
    for record in critiques:
        about.setdefault(record.subject, []).append(record)
    judged = {record.subject for record in critiques if record.author == session.person}
    return {
        id_: with_hands(compare(post, rubric, about[id_], session.person), hands.get(id_, {}))
        for id_, post in session.open_posts().items()
        if id_ in judged
    }


def _judging(session: Session, critiques: list[Record]) -> Judging:
    library = session.library
    levels = latest_levels(critiques)
    pairs = pairs_with_reference(levels, session.open_samples(), library.rubric, session.person)
    agreement = {
        code: krippendorff_alpha(
            [own[code] for own in people.values() if code in own] for people in levels.values()
        )
        for code in library.rubric.codes()
    }
    return Judging(calibrate_criteria(pairs), calibrate_overall(pairs), agreement)


def _texts(session: Session) -> tuple[dict[str, OwnText], SignTest | NotEnough]:
    workshop = session.workshop
    versions: dict[str, list[tuple[str, Rewrite]]] = {}
    for record in workshop.records(KIND_OF[Rewrite], author=session.person):
        if (rewrite := body_of(record, Rewrite)) is not None:
            versions.setdefault(record.subject, []).append((record.id, rewrite))
    texts, judgements = {}, []
    for subject, own in sorted(versions.items()):
        source = session.source(subject)
        if source is None:
            continue
        about = judgements_in(workshop.records(KIND_OF[Duel], subject=subject))
        judgements += about
        compared = {text for judgement in about for text in (judgement.one, judgement.other)}
        earlier = [text for text, _rewrite in reversed(own[:-1]) if text in compared]
        shown = [own[-1][0], *earlier, subject]
        found = tuple(standings(shown, subject, about))
        texts[subject] = OwnText(subject, source, own[-1][1], found)
    ids = {subject: [text for text, _rewrite in versions[subject]] for subject in texts}
    return texts, own_preferred(ids, judgements)


def _progress(session: Session, critiques: list[Record]) -> Progress:
    workshop, person, library = session.workshop, session.person, session.library
    own = [record for record in critiques if record.author == person]
    sittings = [record for record in critiques if record.body.get("sitting")]
    taught = {post.id: post for post in library.posts.values() if not post.sealed}
    return Progress(
        exercises=tuple(first_and_last_answers(workshop.records(KIND_OF[Answer], author=person))),
        halves=early_and_late(own, taught),
        again=tuple(judged_again(own, taught)),
        points=points_of(workshop.records(KIND_OF[TakenTest])),
        sealed=sealed_judging(sittings, library.posts, person),
        class_sealed=sealed_judging(sittings, library.posts),
    )
