"""What people did, a row for each act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from workshop_tui.content import Library
from workshop_tui.locale import N_
from workshop_tui.records import (
    Answer,
    Critique,
    Duel,
    Feedback,
    Profile,
    Record,
    Rewrite,
    TakenTest,
    body_of,
)
from workshop_tui.scoring.duels import Band, Strength, Strengths, band_of, estimate_strengths
from workshop_tui.scoring.from_records import judgements_in

from .table import (
    AT,
    CRITERION,
    PERSON,
    REFERENCE,
    SIMULATED,
    SITTING,
    SUBJECT,
    Cell,
    Column,
    Rows,
    Table,
)


def people_table(records: Sequence[Record]) -> Table:
    """Everybody who did something, and how much."""
    profiles: dict[str, Profile] = {}
    acts: dict[str, Counter[str]] = {}
    for record in records:
        acts.setdefault(record.author, Counter())[record.kind] += 1
        if (profile := body_of(record, Profile)) is not None:
            profiles[record.author] = profile
    simulated = {record.author for record in records if record.simulated}
    return Table(
        "people",
        (
            PERSON,
            Column("name", N_("the name or pseudonym that the person chose")),
            Column("agency", N_("the agency, as the person wrote it")),
            Column("critiques", N_("how many critiques were handed in")),
            Column("rewrites", N_("how many rewrites were handed in")),
            Column("duels", N_("how many duels were decided")),
            SIMULATED,
        ),
        [
            [
                person,
                profiles[person].name if person in profiles else "",
                profiles[person].agency if person in profiles else "",
                *(done[kind] for kind in ("critique", "rewrite", "duel")),
                int(person in simulated),
            ]
            for person, done in acts.items()
        ],
    )


def critiques_table(records: Sequence[Record], library: Library) -> Table:
    """A row for every level of every critique."""
    rows: Rows = []
    for record in records:
        critique = body_of(record, Critique)
        if critique is None:
            continue
        post = library.posts.get(record.subject)
        for code, level in critique.levels.items():
            reference = post.reference.get(code) if post else None
            rows.append(
                [
                    moment_of(record),
                    record.author,
                    record.subject,
                    code,
                    level,
                    reference.level if reference else None,
                    critique.comments.get(code, ""),
                    critique.sitting,
                    int(record.simulated),
                ]
            )
    return Table(
        "critiques",
        (
            AT,
            PERSON,
            SUBJECT,
            CRITERION,
            Column("level", N_("the level given, 1 to 4; the latest critique counts")),
            REFERENCE,
            Column("comment", N_("what the person wrote about it")),
            Column("sitting", N_("pretest or posttest where it is a part of one, else empty")),
            SIMULATED,
        ),
        rows,
    )


def rewrites_table(records: Sequence[Record]) -> Table:
    """A row for every rewrite, with what its duels come to."""
    strengths = _strengths_by_subject(records)
    rows: Rows = []
    for record in records:
        rewrite = body_of(record, Rewrite)
        if rewrite is not None:
            strength = strengths.get(record.subject, {}).get(record.id)
            rows.append(
                [
                    record.id,
                    moment_of(record),
                    record.author,
                    record.subject,
                    rewrite.step,
                    rewrite.caption,
                    *_strength_cells(strength),
                    int(record.simulated),
                ]
            )
    return Table(
        "rewrites",
        (
            Column("id", N_("id of the rewrite; the duels name it")),
            AT,
            PERSON,
            SUBJECT,
            Column("step", N_("step of the exercise, if it belongs to one")),
            Column("caption", N_("the caption")),
            Column("duels", N_("duels it took part in")),
            Column("wins", N_("duels it won, a tie counting half")),
            Column("strength", N_("Bradley-Terry strength in logits; 0 is the subject's average")),
            Column("error", N_("standard error of the strength, in logits")),
            Column("band", N_("above, middle or below; empty with fewer than five duels")),
            SIMULATED,
        ),
        rows,
    )


def duels_table(records: Sequence[Record]) -> Table:
    """A row for every choice between two texts."""
    return Table(
        "duels",
        (
            AT,
            Column("judge", N_("id of the person who chose")),
            SUBJECT,
            Column("left", N_("what was shown on the left: a rewrite, or the subject's original")),
            Column("right", N_("what was shown on the right, likewise")),
            Column("choice", N_("left, equal or right")),
            Column("why", N_("the reason, if one was given")),
            SIMULATED,
        ),
        [
            [
                moment_of(record),
                record.author,
                record.subject,
                duel.left,
                duel.right,
                duel.choice,
                duel.why,
                int(record.simulated),
            ]
            for record in records
            if (duel := body_of(record, Duel)) is not None
        ],
    )


def answers_table(records: Sequence[Record]) -> Table:
    """A row for every attempt at a step of an exercise."""
    return Table(
        "answers",
        (
            AT,
            PERSON,
            SUBJECT,
            Column("step", N_("step of the exercise")),
            Column("response", N_("what was answered, in order, separated by spaces")),
            Column("right", N_("how much of it agreed with the expert")),
            Column("of", N_("of how much")),
            SIMULATED,
        ),
        [
            [
                moment_of(record),
                record.author,
                record.subject,
                answer.step,
                " ".join(answer.response),
                answer.right,
                answer.of,
                int(record.simulated),
            ]
            for record in records
            if (answer := body_of(record, Answer)) is not None
        ],
    )


def tests_table(records: Sequence[Record]) -> Table:
    """A row for every answer to an item of the knowledge test."""
    return Table(
        "tests",
        (
            AT,
            PERSON,
            SITTING,
            Column("form", N_("form of the test, A or B")),
            Column("item", N_("item of the test; the same in both forms measures the same")),
            Column("shown", N_("the options in the order on the screen, separated by spaces")),
            Column("chosen", N_("the option chosen, by its place in the material")),
            Column("right", N_("1 when it is the right one, else 0")),
            SIMULATED,
        ),
        [
            [
                moment_of(record),
                record.author,
                record.subject,
                test.form,
                answer.item,
                " ".join(answer.shown),
                answer.chosen,
                int(answer.right),
                int(record.simulated),
            ]
            for record in records
            if (test := body_of(record, TakenTest)) is not None
            for answer in test.answers
        ],
    )


def feedback_table(records: Sequence[Record]) -> Table:
    """A row for every answer to a closing question."""
    rows: Rows = []
    for record in records:
        if (feedback := body_of(record, Feedback)) is not None:
            start: list[Cell] = [moment_of(record), record.author]
            end = int(record.simulated)
            rows += [[*start, code, n, "", end] for code, n in feedback.ratings.items()]
            rows += [[*start, code, None, text, end] for code, text in feedback.texts.items()]
    return Table(
        "feedback",
        (
            AT,
            PERSON,
            Column("question", N_("id of the closing question")),
            Column("rating", N_("1, not at all, to 4, fully; empty for an open question")),
            Column("text", N_("what the person wrote, for an open question")),
            SIMULATED,
        ),
        rows,
    )


def _strengths_by_subject(records: Sequence[Record]) -> dict[str, Mapping[str, Strength]]:
    by_subject: dict[str, list[Record]] = {}
    for record in records:
        if body_of(record, Duel) is not None:
            by_subject.setdefault(record.subject, []).append(record)
    return {
        subject: result.texts
        for subject, duels in by_subject.items()
        if isinstance(result := estimate_strengths(judgements_in(duels)), Strengths)
    }


def _strength_cells(strength: Strength | None) -> list[Cell]:
    if strength is None:
        return [0, 0.0, None, None, None]
    band = band_of(strength)
    said = band.value if isinstance(band, Band) else None
    return [strength.n, strength.wins, strength.value, strength.error, said]


def moment_of(record: Record) -> str:
    """When a record was made, in the laptop's own zone."""
    when = datetime.fromtimestamp(record.at / 1000).astimezone()
    return when.strftime("%Y-%m-%d %H:%M:%S")
