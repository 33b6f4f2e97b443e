"""What the levels come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workshop_tui.content import Library
from workshop_tui.locale import N_
from workshop_tui.records import Record
from workshop_tui.scoring.calibration import Calibration
from workshop_tui.scoring.consensus import Consensus, consensus
from workshop_tui.scoring.from_records import latest_levels, pairs_with_reference
from workshop_tui.scoring.hands import levels_of, raised_hands
from workshop_tui.scoring.kappa import Kappa

from .table import CRITERION, PERSON, REFERENCE, SUBJECT, Cell, Column, Rows, Table


def consensus_table(records: Sequence[Record], library: Library) -> Table:
    """What the latest levels of all people come to, by post and criterion."""
    levels = latest_levels(records)
    hands = raised_hands(records)
    rows: Rows = []
    for post in library.posts.values():
        for code in library.rubric.codes():
            given = [own[code] for own in levels.get(post.id, {}).values() if code in own]
            given += levels_of(hands.get(post.id, {}).get(code, [0, 0, 0, 0]))
            result = consensus(given)
            if isinstance(result, Consensus):
                lower, upper = result.quartiles
                figures = [lower, result.median, upper, result.mean]
                rows.append([post.id, code, result.n, *figures, post.reference[code].level])
    return Table(
        "consensus",
        (
            SUBJECT,
            CRITERION,
            Column(
                "n",
                N_("how many people gave a level or raised a hand; the latest counts"),
            ),
            Column("lower_quartile", N_("lower quartile, Hyndman and Fan's definition 2")),
            Column("median", N_("the middle level")),
            Column("upper_quartile", N_("upper quartile, likewise")),
            Column("mean", N_("mean level")),
            REFERENCE,
        ),
        rows,
    )


def calibration_table(records: Sequence[Record], library: Library) -> Table:
    """Everybody's latest levels against the expert's, by criterion and over all."""
    levels = latest_levels(records)
    people = dict.fromkeys(person for by_person in levels.values() for person in by_person)
    rows: Rows = []
    for person in people:
        pairs = pairs_with_reference(levels, library.posts, library.rubric, person)
        overall = [pair for given in pairs.values() for pair in given]
        for code, given in [*pairs.items(), ("all", overall)]:
            rows += _calibration_rows(person, code, given)
    return Table(
        "calibration",
        (
            PERSON,
            Column("criterion", N_("code of the rubric's criterion, or all of them together")),
            Column("n", N_("how many levels are compared with the expert's")),
            Column("bias", N_("own minus the expert's, mean in levels; above 0 more generous")),
            Column("error", N_("distance from the expert's, mean in levels")),
            Column("exact", N_("share of levels equal to the expert's, 0 to 1")),
            Column("within_one", N_("share of levels at most one away, 0 to 1")),
            Column("kappa", N_("quadratic weighted kappa; empty when there is not enough data")),
        ),
        rows,
    )


def _calibration_rows(person: str, code: str, pairs: list[tuple[int, int]]) -> Iterator[list[Cell]]:
    if pairs:
        result = Calibration(tuple(pairs))
        kappa = result.kappa
        value = kappa.value if isinstance(kappa, Kappa) else None
        figures = [result.bias, result.error, result.exact, result.within_one, value]
        yield [person, code, result.n, *figures]
