"""What the expert says of a crop and of a developed picture."""

from __future__ import annotations

import pytest

from workshop_tui.coaching.steps import judge
from workshop_tui.coaching.steps.crop import frame_of, overlap
from workshop_tui.coaching.steps.develop import development_of, response_of
from workshop_tui.content import CropPicture, Develop, Library
from workshop_tui.records import Crop, Development


@pytest.fixture
def crop(library: Library) -> CropPicture:
    """The crop of the toddlers' clinic."""
    step = library.exercises["F2"].steps[0]
    assert isinstance(step, CropPicture)
    return step


@pytest.fixture
def develop(library: Library) -> Develop:
    """The pupil before the window."""
    step = library.exercises["F3"].steps[0]
    assert isinstance(step, Develop)
    return step


def test_the_expert_agrees_with_the_expert(crop: CropPicture) -> None:
    assert judge(crop, [str(share) for share in crop.expert]).complete


@pytest.mark.parametrize(
    ("frame", "failing"),
    [
        ((0.0, 0.0, 0.6, 1.0), {"whole", "size", "noise", "expert"}),
        ((0.45, 0.35, 0.2, 0.3333), {"whole", "expert"}),
        ((0.4, 0.0, 0.6, 1.0), {"whole", "size", "noise", "expert"}),
    ],
)
def test_each_poor_crop_of_the_catalogue_is_told_why(
    crop: CropPicture, frame: tuple[float, ...], failing: set[str]
) -> None:
    verdict = judge(crop, [str(share) for share in frame])
    assert {remark.key for remark in verdict.remarks if not remark.agrees} == failing
    assert all(str(remark.why) for remark in verdict.remarks)


@pytest.mark.parametrize(
    "response", [[], ["a", "b", "c", "d"], ["nan"] * 4, ["0", "0", "0", "0"], ["9", "9", "9", "9"]]
)
def test_a_frame_that_makes_no_sense_breaks_nothing(crop: CropPicture, response: list[str]) -> None:
    frame = frame_of(response)
    assert 0 <= frame.left <= frame.right <= 1.0
    assert judge(crop, response).of == 4


def test_overlap_of_frames() -> None:
    assert overlap(Crop(), Crop()) == 1.0
    assert overlap(Crop(0, 0, 0.5, 1), Crop(0.5, 0, 0.5, 1)) == 0.0
    assert overlap(Crop(0, 0, 0.5, 1), Crop()) == 0.5


def test_settings_survive_a_record() -> None:
    development = Development(1.25, -20, 15, -2.5)
    assert development_of(response_of(development)) == development


@pytest.mark.parametrize("response", [["exposure"], ["exposure=much"], ["=", "a=b=c"], []])
def test_settings_that_make_no_sense_change_nothing(response: list[str]) -> None:
    assert development_of(response) == Development()


@pytest.mark.parametrize(
    ("exposure", "told"), [("0", "terlalu gelap"), ("1.5", "dua EV"), ("3", "terlalu terang")]
)
def test_a_control_is_told_too_low_right_or_too_high(
    develop: Develop, exposure: str, told: str
) -> None:
    verdict = judge(develop, [f"exposure={exposure}"])
    remark = verdict.remarks[0]
    assert told in str(remark.why)
    assert remark.agrees == (exposure == "1.5")
