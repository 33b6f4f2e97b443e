"""Every exercise from start to end: each step answered wrong once and right once."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.answering import answer, drafted, expert_response, wrong_response
from tests.app.driving import Laptop, app_of, press, see, wait_for
from workshop_tui.app.widgets.pictures import BeforeAfter
from workshop_tui.app.widgets.steps import StepView
from workshop_tui.content import Exercise, Library, Step, Write, load_library
from workshop_tui.records import Answer, Draft, Rewrite, body_of
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

EXERCISES = list(load_library().exercises)
PAIRS = [EXERCISES[i : i + 2] for i in range(0, len(EXERCISES), 2)]
"""Two exercises share one start of the application."""
NARROW = (60, 22)
"""The step alone, without the post at its left: what is answered here is drawn elsewhere."""


@pytest.mark.thorough
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
async def test_an_exercise_answered_wrong_and_right(laptop: Laptop, pair: list[str]) -> None:
    exercises = [laptop.library.exercises[identifier] for identifier in pair]
    for exercise in exercises:
        for step in filter(drafted, exercise.steps):
            laptop.write(
                "me", exercise.id, Draft(f"answer/{step.id}", response=expert_response(step))
            )
    PreferencesFile(laptop.settings).change(graphics="text")  # pictures are tested elsewhere
    async with laptop.start(NARROW) as pilot:
        for exercise in exercises:
            await app_of(pilot).open("exercises", exercise.id)
            for step in exercise.steps:
                await walk(pilot, exercise, step)
            await see(pilot, "Yang berubah")
            assert app_of(pilot).screen.query(BeforeAfter)
    for exercise in exercises:
        check_records(laptop, exercise)


async def walk(pilot: Pilot[None], exercise: Exercise, step: Step) -> None:
    """Answer a step twice, and look whether the feedback says why."""
    responses = [wrong_response(step), expert_response(step)]
    for number, response in enumerate(responses[::-1] if drafted(step) else responses):
        view = await view_of(pilot, step)
        await answer(pilot, step, response)
        await wait_for(pilot, lambda v=view: v.verdict is not None, f"{exercise.id}/{step.id}")  # type: ignore[misc]
        verdict = view.verdict
        assert verdict is not None
        right = (number == 1) != drafted(step)
        assert verdict.complete == right or not verdict.remarks, f"{exercise.id}/{step.id}"
        assert all(remark.why for remark in verdict.remarks if not remark.agrees)
        if number == 0:
            await pilot.click("#again")
            await wait_for(pilot, lambda: at_work(pilot, step), f"{step.id} once more")
    await press(pilot, "ctrl+s")


async def view_of(pilot: Pilot[None], step: Step) -> StepView:
    """The view of a step, when it is at work."""
    await wait_for(pilot, lambda: at_work(pilot, step), f"the view of {step.id}")
    return app_of(pilot).screen.query_one(StepView)


def at_work(pilot: Pilot[None], step: Step) -> bool:
    """Is this step shown, unjudged and with the focus inside?"""
    screen = app_of(pilot).screen
    return any(
        view.step.id == step.id
        and view.verdict is None
        and screen.focused is not None
        and view in screen.focused.ancestors_with_self
        for view in screen.query(StepView)
    )


def check_records(laptop: Laptop, exercise: Exercise) -> None:
    """Every step has two answers on the disk; scores are critiques of the posts too."""
    with Workshop.open(laptop.file) as workshop:
        records = workshop.records(subject=exercise.id)
        critiqued = {r.subject for r in workshop.records("critique")}
    written = {step.id for step in exercise.steps if isinstance(step, Write)}
    kept = [body_of(record, Answer) or body_of(record, Rewrite) for record in records]
    steps = [
        body.step
        for body in kept
        if body and not (isinstance(body, Answer) and body.step in written)
    ]
    assert steps == [step.id for step in exercise.steps for _attempt in range(2)]
    if exercise.id == "K1":
        assert {"K1-L1", "K1-L2"} <= critiqued
        assert len(critiqued) == 3


def test_what_an_expert_would_hand_in_agrees_with_the_judge(library: Library) -> None:
    from workshop_tui.coaching.steps import judge

    for exercise in library.exercises.values():
        for step in exercise.steps:
            if step.__class__.__name__ not in ("SelfScore", "PeerScore"):
                verdict = judge(step, expert_response(step))
                assert verdict.complete, f"{exercise.id}/{step.id}"
