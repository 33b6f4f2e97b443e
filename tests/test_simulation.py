"""A made-up class: plausible, the same for the same seed, and marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_cli import run
from workshop_tui.app.session import Session
from workshop_tui.content import Library
from workshop_tui.records import Duel, Profile, Record, body_of, new_record
from workshop_tui.scoring.alpha import Alpha, krippendorff_alpha
from workshop_tui.scoring.calibration import Calibration, calibrate_overall
from workshop_tui.scoring.duels import SplitHalf, split_half
from workshop_tui.scoring.from_records import judgements_in, latest_levels, pairs_with_reference
from workshop_tui.scoring.gain import Gain
from workshop_tui.scoring.sittings import (
    SealedJudging,
    SittingPoints,
    points_of,
    sealed_judging,
    taken_tests,
)
from workshop_tui.simulation import simulated_cohort
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile


@pytest.fixture(scope="module")
def cohort(library: Library) -> list[Record]:
    return simulated_cohort(library, 30, 7)


def test_every_record_is_marked_and_ids_are_in_order(cohort: list[Record]) -> None:
    assert all(record.simulated for record in cohort)
    ids = [record.id for record in cohort]
    assert len(set(ids)) == len(ids)
    assert ids == sorted(ids)
    again = Record.from_document(cohort[0].to_document())
    assert again.simulated


def test_the_same_seed_makes_the_same_records(cohort: list[Record], library: Library) -> None:
    assert simulated_cohort(library, 30, 7) == cohort
    assert simulated_cohort(library, 30, 8) != cohort


def test_people_differ_and_still_agree_beyond_chance(
    cohort: list[Record], library: Library
) -> None:
    levels = latest_levels(cohort)
    units = [
        [own.get(code) for own in by_person.values()]
        for by_person in levels.values()
        for code in library.rubric.codes()
    ]
    alpha = krippendorff_alpha(units)
    assert isinstance(alpha, Alpha)
    assert 0.3 < alpha.value < 0.9
    people = {record.author for record in cohort}
    biases = []
    for person in people:
        pairs = pairs_with_reference(levels, library.posts, library.rubric, person)
        person_calibration = calibrate_overall(pairs)
        if isinstance(person_calibration, Calibration):
            biases.append(person_calibration.bias)
    assert len(people) == 30
    assert min(biases) < 0 < max(biases)


def test_nobody_chooses_between_texts_of_their_own(cohort: list[Record]) -> None:
    authors = {record.id: record.author for record in cohort if record.kind == "rewrite"}
    duels = [(record, duel) for record in cohort if (duel := body_of(record, Duel))]
    assert len(duels) > 150
    for record, duel in duels:
        assert record.author not in {authors.get(duel.left), authors.get(duel.right)}
        assert {duel.left, duel.right} <= authors.keys() | {record.subject}


def test_everybody_takes_both_tests_and_most_gain(cohort: list[Record], library: Library) -> None:
    points = points_of(cohort)
    assert isinstance(points, SittingPoints)
    gain, rows = points.gain(), points.personal_gains()
    assert isinstance(gain, Gain)
    assert (gain.n, gain.maximum) == (30, 10)
    assert 0 < gain.value < 1
    assert min(row.change for row in rows) < 0, "a class without a loss is no rehearsal"
    judging = sealed_judging(cohort, library.posts)
    assert isinstance(judging, SealedJudging)
    assert judging.change < 0
    forms = {test.form for test in taken_tests(cohort, "pretest").values()}
    assert forms == {"A", "B"}


def test_its_duels_can_be_relied_on_a_little(cohort: list[Record]) -> None:
    result = split_half(judgements_in(cohort), splits=10)
    assert isinstance(result, SplitHalf)
    assert result.value > 0


def test_a_class_of_one_is_possible(library: Library) -> None:
    assert {record.kind for record in simulated_cohort(library, 1, 0)} >= {"profile", "rewrite"}


def test_the_command_writes_a_new_file_and_touches_no_other(tmp_path: Path) -> None:
    out = tmp_path / "class.json"
    result = run("simulate", "--people", "5", "--seed", "1", out)
    assert (result.returncode, result.stderr) == (0, "")
    with Workshop.open(out, read_only=True) as workshop:
        assert len({record.author for record in workshop.records()}) == 5
        assert all(record.simulated for record in workshop.records())
    before = out.read_bytes()
    again, too_many = run("simulate", out), run("simulate", "--people", "0", tmp_path / "x.json")
    assert (again.returncode, too_many.returncode) == (2, 2)
    assert "class.json" in again.stderr
    assert "--people" in too_many.stderr
    assert out.read_bytes() == before


def test_the_session_knows_that_there_are_made_up_people(tmp_path: Path, library: Library) -> None:
    with Workshop.open(tmp_path / "workshop.json") as workshop:
        session = Session(library, workshop, PreferencesFile(tmp_path / "settings.json"))
        workshop.add(new_record("me", "", Profile("Elang Biru 7")))
        assert not session.simulated()
        workshop.add(*simulated_cohort(library, 2, 1))
        assert session.simulated()
