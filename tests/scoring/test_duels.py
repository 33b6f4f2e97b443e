"""Duels: strengths that stay finite, bands, judges, reliability, pairing."""

from __future__ import annotations

import math
import random
from collections import Counter

import pytest

from workshop_tui.records import Duel, Record, new_record
from workshop_tui.scoring.duels import (
    Band,
    JudgeFit,
    Judgement,
    Pair,
    SplitHalf,
    Strength,
    Strengths,
    band_of,
    estimate_strengths,
    fit_of_judges,
    next_pair,
    split_half,
)
from workshop_tui.scoring.from_records import judgements_in
from workshop_tui.scoring.preference import SignTest, rewrites_preferred
from workshop_tui.scoring.working import NotEnough


def strengths_of(judgements: list[Judgement]) -> Strengths:
    strengths = estimate_strengths(judgements)
    assert isinstance(strengths, Strengths)
    return strengths


def cohort(seed: int, *, coins: bool = False) -> list[Judgement]:
    """20 judges choose 15 times each among 30 texts, by their strengths or by tossing coins."""
    rng = random.Random(seed)
    true = [rng.gauss(0, 1.5) for _text in range(30)]
    judgements = []
    for number in range(300):
        one, other = rng.sample(range(30), 2)
        chance = 0.5 if coins else 1 / (1 + math.exp(true[other] - true[one]))
        share = float(rng.random() < chance)
        judgements.append(Judgement(f"j{number % 20}", f"t{one}", f"t{other}", share))
    return judgements


def test_a_text_that_won_everything_stays_finite() -> None:
    strengths = strengths_of([Judgement("ani", "a", "b", 1.0)] * 50)
    assert 1 < strengths.texts["a"].value < 5
    assert strengths.texts["a"].value == pytest.approx(-strengths.texts["b"].value)


def test_texts_that_no_duel_connects_are_told() -> None:
    apart = [Judgement("ani", "a", "b", 1.0), Judgement("ani", "c", "d", 0.0)]
    assert strengths_of(apart).groups == 2
    assert strengths_of([*apart, Judgement("ani", "b", "c", 0.5)]).groups == 1


def test_without_a_duel_there_are_no_strengths() -> None:
    result = estimate_strengths([])
    assert isinstance(result, NotEnough)
    assert (result.have, result.need) == (0, 1)
    with pytest.raises(ValueError, match="prior variance"):
        estimate_strengths([], prior_variance=math.inf)


@pytest.mark.parametrize(
    ("value", "error", "band"),
    [(1.0, 0.5, Band.ABOVE), (0.9, 0.5, Band.MIDDLE), (-0.9, 0.5, Band.MIDDLE),
     (-1.0, 0.5, Band.BELOW)],
)  # fmt: skip
def test_a_band_is_left_only_when_the_interval_leaves_the_average(
    value: float, error: float, band: Band
) -> None:
    assert band_of(Strength(value, error, n=8, wins=4)) is band


def test_few_duels_give_no_band() -> None:
    result = band_of(Strength(3.0, 0.1, n=4, wins=4))
    assert isinstance(result, NotEnough)
    assert (result.have, result.need) == (4, 5)


def test_a_contrary_judge_stands_out() -> None:
    judgements = cohort(1)
    contrary = [
        Judgement("contrary", j.one, j.other, 1 - j.share) if j.judge == "j3" else j
        for j in judgements
    ]
    fits = fit_of_judges(contrary, strengths_of(contrary))
    infits = {judge: fit.infit for judge, fit in fits.items() if isinstance(fit, JudgeFit)}
    assert max(infits, key=lambda judge: infits[judge]) == "contrary"
    few = fit_of_judges(judgements[:3], strengths_of(judgements))
    assert all(isinstance(fit, NotEnough) for fit in few.values())


def test_reliability_is_high_for_one_mind_and_low_for_coins() -> None:
    minds, coins = (split_half(cohort(5, coins=coins), splits=20) for coins in (False, True))
    assert isinstance(minds, SplitHalf)
    assert isinstance(coins, SplitHalf)
    assert minds.value > 0.75
    assert coins.value < 0.5
    assert split_half(cohort(5), splits=20) == minds


def test_one_judge_cannot_be_split() -> None:
    result = split_half([Judgement("ani", "a", "b", 1.0)])
    assert isinstance(result, NotEnough)
    assert result.need == 2


def test_a_text_does_not_meet_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        Judgement("ani", "a", "a", 1.0)


def test_pairs_spread_evenly_and_never_repeat_or_hold_ones_own() -> None:
    authors = {f"t{number}": f"p{number}" for number in range(12)}
    for seed in range(100):
        rng = random.Random(seed)
        judgements: list[Judgement] = []
        asked: set[tuple[str, frozenset[str]]] = set()
        for turn in range(60):
            judge = f"p{turn % 12}"
            pair = next_pair(authors, judgements, judge, rng)
            assert pair is not None
            assert judge not in {authors[pair.left], authors[pair.right]}
            key = judge, frozenset((pair.left, pair.right))
            assert key not in asked
            asked.add(key)
            judgements.append(Judgement(judge, pair.left, pair.right, 1.0))
        used = Counter(text for j in judgements for text in (j.one, j.other))
        assert max(used.values()) - min(used.values()) <= 2


def test_asking_stops_when_every_text_has_enough() -> None:
    authors = {"a": "p1", "b": "p2"}
    rng = random.Random(0)
    duels = [Judgement(f"j{n}", "a", "b", 1.0) for n in range(10)]
    assert next_pair(authors, duels[:9], "ani", rng) is not None
    assert next_pair(authors, duels, "ani", rng) is None
    assert next_pair(authors, duels[:1], "j0", rng) is None
    assert next_pair(authors, [], "p1", rng) is None


def test_either_text_is_shown_on_either_side() -> None:
    authors = {"a": "p1", "b": "p2"}
    shown = {next_pair(authors, [], "ani", random.Random(seed)) for seed in range(30)}
    assert shown == {Pair("a", "b"), Pair("b", "a")}


def test_rewrites_are_preferred_text_by_text() -> None:
    originals = {"new1": "S01", "new2": "S01", "new3": "S01"}
    judgements = [
        Judgement("ani", "new1", "S01", 1.0),
        Judgement("budi", "S01", "new1", 0.0),
        Judgement("cici", "S01", "new1", 1.0),
        Judgement("ani", "S01", "new2", 1.0),
        Judgement("ani", "new3", "S01", 0.5),
        Judgement("ani", "new1", "new2", 1.0),
    ]
    result = rewrites_preferred(judgements, originals)
    assert isinstance(result, SignTest)
    assert (result.better, result.worse, result.equal) == (1, 1, 1)
    assert result.share == pytest.approx(1 / 3)
    assert result.p_value == 1
    assert isinstance(rewrites_preferred([], originals), NotEnough)


def test_of_a_judge_and_a_pair_the_latest_choice_counts() -> None:
    records = [
        new_record("ani", "S01", Duel("x", "y", "left")),
        new_record("budi", "S01", Duel("x", "y", "equal")),
        new_record("ani", "S01", Duel("y", "x", "left", why="lebih jelas")),
        new_record("ani", "S01", Duel("x", "x", "left")),
        Record(kind="duel", author="ani", body={"left": "x", "right": "y", "choice": "both"}),
    ]
    assert judgements_in(records) == [
        Judgement("budi", "x", "y", 0.5),
        Judgement("ani", "y", "x", 1.0),
    ]
