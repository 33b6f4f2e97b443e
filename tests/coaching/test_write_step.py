"""A text of one's own against the checks that its step asks for."""

from __future__ import annotations

import msgspec
import pytest

from workshop_tui.coaching.caption import Context, Kind
from workshop_tui.coaching.caption.catalogue import entries
from workshop_tui.coaching.caption.checks import CHECKS
from workshop_tui.coaching.steps import judge
from workshop_tui.coaching.steps.write import coaching_of
from workshop_tui.content import Exercise, Library, Write, load_library
from workshop_tui.content.steps import CAPTION_CHECKS

ASKED = [
    (exercise, step)
    for exercise in load_library().exercises.values()
    for step in exercise.steps
    if isinstance(step, Write) and step.passes
]
LEAK = "Bantuan diterima Contoh Aulia, NIK 9900000505050005, di Desa Krajan."


def caption_of(library: Library, exercise: str) -> Write:
    """The step in which the caption of an exercise is written."""
    return next(step for step in library.exercises[exercise].steps if isinstance(step, Write))


def test_material_knows_every_check_that_needs_the_caption_alone() -> None:
    assert [code for code in CHECKS if code not in ("ALT-KOSONG", "TEMPEL")] == list(CAPTION_CHECKS)


def test_the_exercises_that_ask_the_coach() -> None:
    assert {exercise.id for exercise, _step in ASKED} == {
        "N1",
        "N2",
        "N4",
        "N5",
        "N6",
        "F5",
        "V3",
        "K1",
    }


@pytest.mark.parametrize(("exercise", "step"), ASKED, ids=[e.id for e, _step in ASKED])
def test_an_after_passes_what_its_exercise_asks(exercise: Exercise, step: Write) -> None:
    context = Context(platform=exercise.after.platform)
    assert coaching_of(step, exercise.after.caption, context).flags == ()
    if step.form == "caption":
        assert judge(step, [exercise.after.caption], context).complete
    if step.example is not None:
        assert judge(step, [step.example.id], context).complete


@pytest.mark.parametrize(("exercise", "step"), ASKED, ids=[e.id for e, _step in ASKED])
def test_a_before_does_not_pass(exercise: Exercise, step: Write) -> None:
    verdict = judge(step, [exercise.before.caption])
    failed = [remark for remark in verdict.remarks if not remark.agrees]
    assert failed
    assert all(remark.why for remark in failed)


def test_questions_are_remarked_on_and_take_no_point(library: Library) -> None:
    step = caption_of(library, "N1")
    before = library.exercises["N1"].before.caption
    verdict = judge(step, [before])
    assert verdict.of == 1 + sum(entries()[code].kind is Kind.MARK for code in step.passes)
    only = msgspec.structs.replace(step, passes=("TANPA-CERITA", "AJAKAN"), min_words=1)
    asking = judge(only, [before])
    assert [remark.agrees for remark in asking.remarks] == [False, False]
    assert (asking.right, asking.of) == (1, 1)


def test_an_alarm_speaks_up_though_nobody_asked_for_it(library: Library) -> None:
    step = caption_of(library, "N1")
    coaching = coaching_of(step, LEAK)
    assert coaching.flags[0].kind is Kind.ALARM
    assert "DP-NIK" not in step.passes
    assert coaching_of(msgspec.structs.replace(step, passes=()), LEAK).flags == ()


def test_the_limits_of_the_platform_hold(library: Library) -> None:
    step = msgspec.structs.replace(caption_of(library, "N1"), passes=("TAGAR-JUMLAH",))
    text = " ".join(f"#TagarKe{n}" for n in range(7))
    assert not judge(step, [text], Context(platform="instagram")).remarks[0].agrees
    assert judge(step, [text], Context(platform="facebook")).remarks[0].agrees
