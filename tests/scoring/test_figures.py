"""Edge cases of the figures, and their workings in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workshop_tui.content import Library
from workshop_tui.locale import use_language
from workshop_tui.records import Critique, new_record
from workshop_tui.scoring.alpha import Alpha, Metric, krippendorff_alpha
from workshop_tui.scoring.best_assessment import Review, ReviewMarks, marks_for_reviewing
from workshop_tui.scoring.calibration import (
    Calibration,
    calibrate,
    calibrate_criteria,
    calibrate_overall,
)
from workshop_tui.scoring.consensus import Consensus, consensus
from workshop_tui.scoring.duels import SplitHalf, Strength, band_working
from workshop_tui.scoring.from_records import latest_levels, pairs_with_reference
from workshop_tui.scoring.gain import Gain, GainBand, class_gain, personal_gains
from workshop_tui.scoring.grade import Grade, Range, grade, mean_grade, ranges_of
from workshop_tui.scoring.icc import intraclass_correlation
from workshop_tui.scoring.kappa import Kappa, quadratic_kappa
from workshop_tui.scoring.preference import SignTest, sign_test
from workshop_tui.scoring.working import NotEnough, Working


def test_an_empty_critique_has_no_grade_and_the_worst_has_0(library: Library) -> None:
    ranges = ranges_of(library.rubric)
    assert grade({}, ranges) is None
    worst = grade(dict.fromkeys("FCJMVE", 1), ranges)
    assert worst is not None
    assert worst.value == 0


def test_what_weighs_nothing_counts_nowhere(library: Library) -> None:
    ranges = ranges_of(library.rubric, {"F": 0})
    only = grade({"F": 4, "C": 1}, ranges)
    assert only is not None
    assert (only.value, only.of) == (0, 5)
    assert grade({"F": 4}, ranges) is None
    assert mean_grade([(only, 0), (None, 1)]) is None
    full = grade({"C": 4}, ranges)
    assert mean_grade([(only, 1), (full, 3), (full, 0)]) == 75
    weighted = consensus([1, 2, 4], [0, 1, 1])
    assert isinstance(weighted, Consensus)
    assert (weighted.n, weighted.median, weighted.mean) == (2, 3, 3)
    assert isinstance(consensus([1], [0]), NotEnough)


def test_weights_move_the_quantiles() -> None:
    heavy = consensus([1, 2, 3, 4], [1, 1, 1, 5])
    assert isinstance(heavy, Consensus)
    assert (heavy.quartiles, heavy.median) == ((2.5, 4), 4)
    thirds = consensus([1, 2, 3], [0.1, 0.1, 0.2])
    assert isinstance(thirds, Consensus)
    assert thirds.median == 2.5


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Range(1, 1),
        lambda: Range(1, 4, -1),
        lambda: grade({"F": 5}, {"F": Range(1, 4)}),
        lambda: consensus([1, 2], [1]),
        lambda: consensus([1], [-1]),
        lambda: krippendorff_alpha([(-1, 2)], Metric.RATIO),
        lambda: intraclass_correlation([[1, 2], [1]]),
        lambda: class_gain({"ani": 3}, {"ani": 11}, 10),
        lambda: sign_test(-1, 2),
        lambda: marks_for_reviewing({"ani": Review({})}, {"F": Range(1, 4)}),
    ],
)
def test_wrong_input_is_an_error(wrong: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        wrong()


@pytest.mark.parametrize(
    ("result", "have", "need"),
    [
        (consensus([]), 0, 1),
        (calibrate([]), 0, 1),
        (quadratic_kappa([(1, 2)]), 1, 2),
        (quadratic_kappa([(2, 2), (2, 2)]), 2, 2),
        (krippendorff_alpha([]), 0, 1),
        (krippendorff_alpha([(1, None), (None, 2)]), 0, 1),
        (krippendorff_alpha([(3, 3), (3, 3)]), 4, 4),
        (intraclass_correlation([]), 0, 2),
        (intraclass_correlation([[1], [2]]), 1, 2),
        (intraclass_correlation([[1, 2], [3, None]]), 3, 4),
        (intraclass_correlation([[1, 2], [2, 1]]), 4, 4),
        (marks_for_reviewing({}, {"F": Range(1, 4)}), 0, 1),
        (marks_for_reviewing({"ani": Review({"F": 1}, 0)}, {"F": Range(1, 4)}), 0, 1),
        (marks_for_reviewing({"ani": Review({"F": 1})}, {"F": Range(1, 4, 0)}), 0, 1),
        (class_gain({"ani": 3}, {"budi": 4}, 10), 0, 1),
        (class_gain({"ani": 10}, {"ani": 9}, 10), 1, 1),
        (sign_test(0, 0), 0, 1),
        (sign_test(0, 0, 3), 3, 3),
    ],
)
def test_what_cannot_be_computed_says_what_is_missing(result: object, have: int, need: int) -> None:
    assert isinstance(result, NotEnough)
    assert (result.have, result.need) == (have, need)
    assert str(result).startswith("Belum cukup data. ")
    use_language("en")
    assert str(result).startswith("Not enough data yet. ")
    assert "{" not in str(result)


def test_constant_but_different_raters_do_not_agree() -> None:
    kappa = quadratic_kappa([(1, 2), (1, 2)])
    assert isinstance(kappa, Kappa)
    assert kappa.value == 0


@pytest.mark.parametrize("weights", [(1,), (1, 1), (1, 1, 0)])
def test_one_or_two_reviews_carry_no_information(weights: tuple[float, ...]) -> None:
    reviews = {str(i): Review({"F": 1 + 3 * (i % 2)}, w) for i, w in enumerate(weights)}
    result = marks_for_reviewing(reviews, {"F": Range(1, 4)})
    assert isinstance(result, ReviewMarks)
    assert result.note is not None
    assert all(result.marks[str(i)] == 100 for i, weight in enumerate(weights) if weight)


def test_the_class_gains_while_somebody_loses() -> None:
    before, after = {"ani": 4, "budi": 8, "cici": 10, "dedi": 2}, {"ani": 9, "budi": 6, "cici": 10}
    gain = class_gain(before, after, 10)
    assert isinstance(gain, Gain)
    assert (gain.n, gain.band) == (3, GainBand.MEDIUM)
    ani, budi, cici = personal_gains(before, after, 10)
    assert (ani.change, budi.change, cici.change) == (5, -2, 0)
    assert isinstance(budi.gain, Gain)
    assert budi.gain.value == -1
    assert isinstance(cici.gain, NotEnough)


def test_a_person_is_calibrated_against_the_reference(library: Library) -> None:
    posts = {name: library.posts[name] for name in ("S01", "S03")}
    records = [
        new_record("me", "S01", Critique({"F": 4, "C": 1})),
        new_record("me", "S01", Critique({"F": 3, "C": 1, "X": 2, "J": 9})),
        new_record("me", "S03", Critique({"F": 2})),
        new_record("ani", "S03", Critique({"F": 1})),
    ]
    pairs = pairs_with_reference(latest_levels(records), posts, library.rubric, "me")
    assert pairs["F"] == [(3, 1), (2, 2)]
    criteria = calibrate_criteria(pairs)
    photo, overall = criteria["F"], calibrate_overall(pairs)
    assert isinstance(photo, Calibration)
    assert isinstance(overall, Calibration)
    assert (photo.bias, photo.error, photo.exact, photo.within_one) == (1, 1, 0.5, 0.5)
    assert (overall.n, overall.exact) == (3, 2 / 3)
    assert isinstance(criteria["J"], NotEnough)


def workings() -> list[Working]:
    levels = consensus([1, 2, 2, 4])
    weighted = consensus([1, 2, 4], [1, 0.5, 2])
    person = calibrate([(3, 1), (2, 2), (4, 3), (1, 2)])
    alpha = krippendorff_alpha([(1, 2), (2, 2, 3), (4, None)])
    gain = class_gain({"ani": 4, "budi": 8}, {"ani": 9, "budi": 6}, 10)
    signs = sign_test(8, 2, 1)
    graded = grade({"F": 3, "C": 2}, {"F": Range(1, 4), "C": Range(1, 4, 2), "J": Range(1, 4)})
    band = band_working(Strength(1.2, 0.4, n=9, wins=7.5))
    assert isinstance(levels, Consensus)
    assert isinstance(weighted, Consensus)
    assert isinstance(person, Calibration)
    assert isinstance(person.kappa, Kappa)
    assert isinstance(alpha, Alpha)
    assert isinstance(gain, Gain)
    assert isinstance(signs, SignTest)
    assert isinstance(graded, Grade)
    assert isinstance(band, Working)
    return [
        levels.median_working(),
        *levels.quartile_workings(),
        levels.mean_working(),
        weighted.median_working(),
        person.bias_working(),
        person.error_working(),
        person.exact_working(),
        person.within_one_working(),
        person.kappa.working(),
        alpha.working(),
        gain.working(),
        signs.working(),
        graded.working(),
        band,
        SplitHalf(0.6, 12, 100).working(),
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_working_ends_in_the_number_shown(language: str) -> None:
    use_language(language)
    for working in workings():
        lines = working.lines()
        assert lines[-1].endswith(f": {working.shown()}")
        assert len(lines) >= 4
        assert not any("{" in line for line in lines)
        wrong_sign = "." if language == "id" else ","
        assert wrong_sign not in working.shown()


def test_a_bias_opens_to_its_working() -> None:
    person = calibrate([(3, 1), (2, 2), (4, 3), (1, 2)])
    assert isinstance(person, Calibration)
    working = person.bias_working()
    assert working.lines() == [
        "Untuk tiap tingkat: milik Anda dikurangi milik ahli. Rata-rata selisih ini di atas 0 "
        "bila Anda lebih murah hati, di bawah 0 bila Anda lebih ketat.",
        "Tingkat Anda: 3; 2; 4; 1.",
        "Tingkat dari ahli: 1; 2; 3; 2.",
        "Selisih: 2; 0; 1; −1.",
        "Jumlahnya 2, dibagi 4.",
        "Tingkat Anda dikurangi tingkat ahli, rata-rata: 0,5",
    ]
    assert working.steps[2].values == {"differences": [2, 0, 1, -1]}
    use_language("en")
    assert working.lines()[-1] == "Your levels minus the expert's, on average: 0.5"
