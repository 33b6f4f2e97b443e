"""Pre-test and post-test in a room: what belongs to which, and what a class gained."""

from __future__ import annotations

from collections.abc import Sequence

from workshop_tui.records import POSTTEST, PRETEST, Critique, Record, TakenTest, body_of
from workshop_tui.room.protocol import SittingResults
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import SittingPoints, points_of, sealed_levels

from .levels import counted


def sitting_of(record: Record) -> str:
    """The sitting of which a record is a part, a test or a sealed critique; empty for others."""
    if body_of(record, TakenTest) is not None:
        return record.subject if record.subject in (PRETEST, POSTTEST) else ""
    critique = body_of(record, Critique)
    return critique.sitting if critique and critique.sitting in (PRETEST, POSTTEST) else ""


def sealed_level_counts(
    sittings: Sequence[Record], sitting: str
) -> dict[str, dict[str, list[int]]]:
    """By sealed post and criterion, how many gave level 1, 2, 3 and 4 in a sitting."""
    levels = sealed_levels(sittings, sitting)
    return {subject: counted(given.values()) for subject, given in levels.items()}


def results_of(sittings: Sequence[Record]) -> SittingResults:
    """What the parts of both sittings, as they came, come to for the class."""
    points = points_of(sittings)
    levels = sealed_level_counts(sittings, PRETEST)
    gain = points.gain() if isinstance(points, SittingPoints) else None
    if not isinstance(gain, Gain):
        return SittingResults(levels_before=levels)
    return SittingResults(gain.n, gain.before, gain.after, gain.maximum, gain.value, levels)
