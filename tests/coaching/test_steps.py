"""Answers held against the expert's, on the shipped exercises."""

from __future__ import annotations

import msgspec
import pytest

from workshop_tui.coaching.steps import Verdict, judge
from workshop_tui.content import Library, Step


def step(library: Library, exercise: str, number: int) -> Step:
    return library.exercises[exercise].steps[number]


def disagreeing(verdict: Verdict) -> list[str]:
    return [remark.key for remark in verdict.remarks if not remark.agrees]


def test_all_faults_found_agree_with_the_expert(library: Library) -> None:
    verdict = judge(step(library, "N1", 0), ["TANPA-CERITA", "LEAD-SEREMONI", "BIROKRATIS"])
    assert verdict.complete
    assert (verdict.right, verdict.of) == (5, 5)


def test_a_fault_missed_and_one_imagined_are_both_told(library: Library) -> None:
    verdict = judge(step(library, "N1", 0), ["LEAD-SEREMONI", "BIROKRATIS", "DP-TELEPON"])
    assert disagreeing(verdict) == ["TANPA-CERITA", "DP-TELEPON"]
    assert all(remark.why for remark in verdict.remarks if not remark.agrees)


def test_the_right_opening_is_right_and_every_variant_has_a_reason(library: Library) -> None:
    right, wrong = (judge(step(library, "N1", 1), [code]) for code in "BA")
    assert right.complete
    assert not wrong.complete
    assert disagreeing(wrong) == ["A", "B"]
    assert all(remark.why for remark in wrong.remarks)


@pytest.mark.parametrize(
    ("response", "wrong"),
    [
        (["0", "1", "2", "3", "4"], []),
        (["4", "0", "1", "2", "3"], ["4"]),
        (["0", "1", "3", "2", "4"], ["2"]),
        (["0", "1", "2", "3", "4", "5"], ["5"]),
        (["0", "1", "2", "3"], ["4"]),
        (["0", "0", "1", "2", "3", "4", "nonsense"], []),
        ([], ["0", "1", "2", "3", "4"]),
    ],
)
def test_one_block_out_of_place_costs_one_point(
    library: Library, response: list[str], wrong: list[str]
) -> None:
    verdict = judge(step(library, "V1", 0), response)
    assert verdict.of == 7
    assert verdict.right == 7 - len(wrong)
    if len(wrong) != 1 or wrong == ["4"]:
        assert disagreeing(verdict) == wrong


@pytest.mark.parametrize(("length", "kept"), [(49, 0), (50, 1), (90, 1), (91, 0)])
def test_a_caption_keeps_to_the_length_asked_for(library: Library, length: int, kept: int) -> None:
    caption = msgspec.structs.replace(step(library, "N1", 2), passes=())
    verdict = judge(caption, ["kata " * length])
    assert (verdict.right, verdict.of) == (kept, 1)


def test_codes_that_do_not_exist_count_for_nothing(library: Library) -> None:
    assert judge(step(library, "V1", 1), ["Z"]).right == 0
    assert judge(step(library, "V1", 1), []).right == 0
