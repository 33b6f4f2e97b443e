"""Every formula against numbers that its named source prints.

Not reproduced: Hake's own table of courses, whose class means we have not at hand; his formula and
limits are tested with the published class means of others.
"""

from __future__ import annotations

import random

import numpy as np
import pytest

from tests.scoring.published import (
    BASEBALL,
    KRIPPENDORFF,
    KRIPPENDORFF_BINARY,
    KRIPPENDORFF_NOMINAL,
    PATHOLOGISTS,
    SHROUT_FLEISS,
    baseball,
)
from workshop_tui.scoring.alpha import Alpha, Metric, krippendorff_alpha
from workshop_tui.scoring.best_assessment import (
    Review,
    ReviewMarks,
    Strictness,
    _variance,
    marks_for_reviewing,
)
from workshop_tui.scoring.consensus import Consensus, consensus
from workshop_tui.scoring.duels import Judgement, Strengths, estimate_strengths, fit_of_judges
from workshop_tui.scoring.duels.cholesky import factor, inverse_diagonal, solve
from workshop_tui.scoring.duels.judges import JudgeFit
from workshop_tui.scoring.duels.strengths import win_chance
from workshop_tui.scoring.gain import Gain, class_gain
from workshop_tui.scoring.grade import Grade, Range, grade
from workshop_tui.scoring.icc import IntraclassCorrelation, intraclass_correlation
from workshop_tui.scoring.kappa import Kappa, quadratic_kappa
from workshop_tui.scoring.preference import SignTest, sign_test

# Krippendorff 2011


@pytest.mark.parametrize(
    ("metric", "published"),
    [
        (Metric.NOMINAL, 0.743),
        (Metric.ORDINAL, 0.815),
        (Metric.INTERVAL, 0.849),
        (Metric.RATIO, 0.797),
    ],
)
def test_alpha_of_four_observers_with_gaps(metric: Metric, published: float) -> None:
    alpha = krippendorff_alpha(list(zip(*KRIPPENDORFF, strict=True)), metric)
    assert isinstance(alpha, Alpha)
    assert (alpha.units, alpha.n) == (11, 40)
    assert round(alpha.value, 3) == published


def test_alpha_of_two_observers() -> None:
    binary = krippendorff_alpha(zip(*KRIPPENDORFF_BINARY, strict=True), Metric.NOMINAL)
    letters = zip(*(map(ord, row) for row in KRIPPENDORFF_NOMINAL), strict=True)
    nominal = krippendorff_alpha(letters, Metric.NOMINAL)
    assert isinstance(binary, Alpha)
    assert isinstance(nominal, Alpha)
    assert round(binary.value, 3) == 0.095
    assert round(nominal.value, 3) == 0.692


# Shrout and Fleiss 1979


def test_intraclass_correlations() -> None:
    icc = intraclass_correlation(SHROUT_FLEISS)
    assert isinstance(icc, IntraclassCorrelation)
    assert [round(x, 2) for x in (icc.one_way, icc.agreement, icc.consistency)] == [
        0.17,
        0.29,
        0.71,
    ]
    squares = (icc.between, icc.within, icc.between_judges, icc.residual)
    assert [round(x, 2) for x in squares] == [11.24, 6.26, 32.49, 1.02]


# Agresti 2002, after Landis and Koch 1977


def test_quadratic_kappa_of_two_pathologists() -> None:
    kappa = quadratic_kappa(
        (row, column)
        for row, counts in enumerate(PATHOLOGISTS)
        for column, count in enumerate(counts)
        for _slide in range(count)
    )
    assert isinstance(kappa, Kappa)
    assert kappa.n == 118
    assert round(kappa.value, 2) == 0.78


# Agresti 2002, section 10.6: baseball


def test_strengths_of_baseball_teams() -> None:
    teams = _nearly_unpenalised()
    above_the_last = {
        team: round(strength.value - teams.texts["Baltimore"].value, 2)
        for team, strength in teams.texts.items()
    }
    assert above_the_last == {
        "Milwaukee": 1.58,
        "Detroit": 1.44,
        "Toronto": 1.29,
        "New York": 1.25,
        "Boston": 1.11,
        "Cleveland": 0.68,
        "Baltimore": 0.0,
    }
    assert all(strength.n == 78 for strength in teams.texts.values())


def test_standard_errors_of_baseball_teams() -> None:
    """Agresti: "the standard errors of the differences are about 0.3"; ours are of single teams."""
    teams = _nearly_unpenalised()
    ids = list(teams.texts)
    hessian = np.zeros((7, 7))
    for i, one in enumerate(ids):
        for j, other in enumerate(ids):
            if i != j:
                games = BASEBALL[one][other] + BASEBALL[other][one]
                chance = teams.chance(one, other)
                hessian[i, j] = -games * chance * (1 - chance)
                hessian[i, i] -= hessian[i, j]
    covariance = np.linalg.pinv(hessian)
    for i, team in enumerate(ids):
        assert teams.texts[team].error == pytest.approx(covariance[i, i] ** 0.5, rel=1e-3)
        if team != "Baltimore":
            last = ids.index("Baltimore")
            difference = covariance[i, i] + covariance[last, last] - 2 * covariance[i, last]
            assert round(difference**0.5, 1) == 0.3


def _nearly_unpenalised() -> Strengths:
    teams = estimate_strengths(baseball(), prior_variance=1e6)
    assert isinstance(teams, Strengths)
    return teams


# choix (L. Maystre), whose penalty is alpha·Σθ²: a prior variance of 1/(2·alpha)


@pytest.mark.parametrize("prior_variance", [0.25, 1.0, 9.0])
def test_strengths_equal_those_of_choix(prior_variance: float) -> None:
    import choix

    judgements = _random_judgements(shares=(0.0, 1.0))
    strengths = estimate_strengths(judgements, prior_variance)
    assert isinstance(strengths, Strengths)
    wins = [(j.one, j.other) if j.share else (j.other, j.one) for j in judgements]
    expected = choix.opt_pairwise(
        30, [(int(winner), int(loser)) for winner, loser in wins], alpha=0.5 / prior_variance
    )
    assert _values(strengths) == pytest.approx(list(expected - expected.mean()), abs=1e-4)


def test_a_tie_is_half_a_win_for_each() -> None:
    import choix

    judgements = _random_judgements(shares=(0.0, 0.5, 1.0))
    strengths = estimate_strengths(judgements)
    assert isinstance(strengths, Strengths)
    # Every duel counted twice, a tie as a win for each; so the penalty counts twice, too.
    wins: list[tuple[int, int]] = []
    for j in judgements:
        one, other = int(j.one), int(j.other)
        wins += [(one, other)] * round(2 * j.share) + [(other, one)] * round(2 - 2 * j.share)
    expected = choix.opt_pairwise(30, wins, alpha=1.0)
    assert _values(strengths) == pytest.approx(list(expected - expected.mean()), abs=1e-4)


def _random_judgements(shares: tuple[float, ...]) -> list[Judgement]:
    rng = random.Random(3)
    pairs = [rng.sample(range(30), 2) for _ in range(300)]
    return [
        Judgement("ani", f"{a:02}", f"{b:02}", rng.choice(shares if a > b else (0.0, 1.0, 1.0)))
        for a, b in pairs
    ]


def _values(strengths: Strengths) -> list[float]:
    return [strength.value for _text, strength in sorted(strengths.texts.items())]


def test_the_factor_solves_and_inverts_as_numpy_does() -> None:
    root = np.random.default_rng(5).normal(size=(12, 12))
    matrix, right = root @ root.T + np.eye(12), root[0]
    lower = factor(matrix.tolist())
    assert solve(lower, right.tolist()) == pytest.approx(np.linalg.solve(matrix, right).tolist())
    inverse = np.linalg.inv(matrix)
    assert inverse_diagonal(lower) == pytest.approx(np.diag(inverse).tolist())


def test_judge_fit_follows_its_definition() -> None:
    """No worked example of infit for duels is at hand; this is the definition, in numpy."""
    judgements = _random_judgements(shares=(0.0, 0.5, 1.0))
    strengths = estimate_strengths(judgements)
    assert isinstance(strengths, Strengths)
    fit = fit_of_judges(judgements, strengths)["ani"]
    assert isinstance(fit, JudgeFit)
    values = strengths.texts
    p = np.array([win_chance(values[j.one].value, values[j.other].value) for j in judgements])
    x = np.array([j.share for j in judgements])
    assert fit.infit == pytest.approx(((x - p) ** 2).sum() / (p * (1 - p)).sum())
    assert fit.outfit == pytest.approx(((x - p) ** 2 / (p * (1 - p))).mean())


# Moodle Workshop: its acceptance test `workshop_assessment_comparison.feature` and unit tests


@pytest.mark.parametrize(
    ("strictness", "published"),
    [
        (Strictness.VERY_LAX, (4.7, 5.0, 5.0, 4.1)),
        (Strictness.LAX, (4.7, 5.0, 5.0, 3.9)),
        (Strictness.FAIR, (4.5, 4.9, 5.0, 3.5)),
        (Strictness.STRICT, (4.2, 4.9, 5.0, 2.4)),
        (Strictness.VERY_STRICT, (2.7, 4.7, 5.0, 0.0)),
    ],
)
def test_marks_for_reviewing(strictness: Strictness, published: tuple[float, ...]) -> None:
    """Four reviews of 10, 8, 6 and 0 out of 10; the mark is out of 5, shown with one decimal."""
    reviews = {name: Review({"aspect": x}) for name, x in zip("abcd", (10, 8, 6, 0), strict=True)}
    result = marks_for_reviewing(reviews, {"aspect": Range(0, 10)}, strictness)
    assert isinstance(result, ReviewMarks)
    assert tuple(round(mark * 5 / 100, 1) for mark in result.marks.values()) == published
    assert result.best == {"c"}
    assert result.note is None


def test_reviews_at_the_same_distance_are_all_the_best() -> None:
    """Its `test_assessments_distance_equals`: 5 decimals would tell 66.66667 from 33.33333."""
    reviews = {"a": Review({"1": 0, "2": 2}), "b": Review({"1": 1, "2": 1})}
    ranges = {"1": Range(0, 2), "2": Range(0, 3)}
    result = marks_for_reviewing(reviews, ranges, Strictness.VERY_LAX)
    assert isinstance(result, ReviewMarks)
    assert result.best == {"a", "b"}


def test_without_variance_a_different_review_is_far_away() -> None:
    """Its `test_assessments_distance_zero_variance`."""
    three = ("1", "2", "3")
    reviews = {
        "a": Review(dict.fromkeys(three, 0), weight=0),
        "b": Review(dict.fromkeys(three, 1)),
        "c": Review(dict.fromkeys(three, 1)),
    }
    result = marks_for_reviewing(reviews, dict.fromkeys(three, Range(0, 1)))
    assert isinstance(result, ReviewMarks)
    assert result.marks == {"a": 0, "b": 100, "c": 100}
    assert result.best == {"b", "c"}


def test_weighted_variance() -> None:
    """Its `test_weighted_variance`: 2, 4, 4, 4, 5, 5, 7, 9 have a standard deviation of 2."""
    assert _variance((2, 4, 5, 7, 9), (1, 3, 2, 1, 1)) == pytest.approx(4)


@pytest.mark.parametrize(
    ("ranges", "levels", "published"),
    [
        # mod/workshop/form/accumulative/tests/lib_test.php
        ([Range(0, 20)], [5], 5 / 20),
        ([Range(0, 20, 3)], [5], 5 / 20),
        ([Range(0, 20, 2), Range(0, 100, 2), Range(0, 10, 2)], [11, 87, 10],
         (11 / 20 + 87 / 100 + 10 / 10) / 3),
        ([Range(0, 15, 3), Range(0, 80, 1), Range(0, 5, 2)], [7, 66, 4],
         (7 / 15 * 3 + 66 / 80 + 4 / 5 * 2) / 6),
        ([Range(1, 3, 2), Range(1, 7, 3)], [2, 5], (1 / 2 * 2 + 4 / 6 * 3) / 5),
        # mod/workshop/form/rubric/tests/lib_test.php, the span of each range as its weight
        ([Range(0, 8, 8), Range(0, 3, 3), Range(10, 40, 30)], [2, 2, 30], 24 / 41),
        ([Range(0, 8, 8), Range(0, 3, 3), Range(10, 40, 30)], [0, 0, 10], 0),
        ([Range(0, 8, 8), Range(0, 3, 3), Range(10, 40, 30)], [8, 3, 40], 1),
    ],
)  # fmt: skip
def test_grades(ranges: list[Range], levels: list[float], published: float) -> None:
    codes = "abc"[: len(ranges)]
    result = grade(dict(zip(codes, levels, strict=True)), dict(zip(codes, ranges, strict=True)))
    assert isinstance(result, Grade)
    assert result.value == pytest.approx(100 * published)


# Hake's gain


@pytest.mark.parametrize(
    ("before", "after", "maximum", "published"),
    [
        (70, 80, 100, 0.33),  # D. Bruff on Crouch and Mazur 2001
        (90, 95, 100, 0.5),
    ],
)
def test_gains(before: float, after: float, maximum: float, published: float) -> None:
    gain = class_gain({"class": before}, {"class": after}, maximum)
    assert isinstance(gain, Gain)
    assert round(gain.value, 2) == published


# Sign test: Conover 1999, section 3.4; the hind and fore legs of ten deer, after Biostatistical
# Analysis, 4th edition 1999


@pytest.mark.parametrize(
    ("better", "worse", "equal", "published"), [(8, 1, 1, 0.039), (8, 2, 0, 0.109), (5, 5, 0, 1.0)]
)
def test_sign_tests(better: int, worse: int, equal: int, published: float) -> None:
    result = sign_test(better, worse, equal)
    assert isinstance(result, SignTest)
    assert round(result.p_value, 3) == published


# Quantiles: definition 2 of Hyndman and Fan 1996, as numpy computes it


def test_quantiles_equal_those_of_numpy() -> None:
    rng = random.Random(2)
    for _case in range(200):
        levels = [rng.randint(1, 4) for _level in range(rng.randint(1, 30))]
        result = consensus(levels)
        assert isinstance(result, Consensus)
        expected = np.quantile(levels, [0.25, 0.5, 0.75], method="averaged_inverted_cdf")
        lower, upper = result.quartiles
        assert [lower, result.median, upper] == expected.tolist()


def test_quartiles_of_a_textbook() -> None:
    """Moore and McCabe; the definitions agree for these lengths."""
    for values, quartiles in (
        ((6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49), (15, 40, 43)),
        ((7, 15, 36, 39, 40, 41), (15, 37.5, 40)),
    ):
        result = consensus(values)
        assert isinstance(result, Consensus)
        lower, upper = result.quartiles
        assert (lower, result.median, upper) == quartiles
