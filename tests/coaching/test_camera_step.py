"""What the expert says of where the camera stood, and why."""

from __future__ import annotations

import pytest

from workshop_tui.coaching.steps import judge
from workshop_tui.content import ChooseCamera, Library


@pytest.fixture
def camera(library: Library) -> ChooseCamera:
    """Five positions in one market."""
    step = library.exercises["F4"].steps[2]
    assert isinstance(step, ChooseCamera)
    return step


@pytest.mark.parametrize(
    ("response", "right"),
    [(["E", "a"], 2), (["E", "c"], 1), (["B", "a"], 1), (["B", "c"], 0), ([], 0), (["E", "B"], 0)],
)
def test_position_and_reason_are_worth_a_point_each(
    camera: ChooseCamera, response: list[str], right: int
) -> None:
    verdict = judge(camera, response)
    assert (verdict.right, verdict.of) == (right, 2)


def test_every_position_and_every_reason_is_told_why(camera: ChooseCamera) -> None:
    remarks = judge(camera, ["Z", "x", "<E>"]).remarks
    assert [remark.key for remark in remarks] == list("ABCDEabcd")
    assert all(str(remark.why) for remark in remarks)
    assert not any(remark.taken for remark in remarks)
