"""Taking the pre-test and the post-test, from the welcome to the gain."""

from __future__ import annotations

import pytest

from tests.app.driving import (
    Laptop,
    app_of,
    paste,
    press,
    screen_text,
    see,
    type_quickly,
    wait_for,
)
from workshop_tui.content.knowledge_test import load_knowledge_test
from workshop_tui.records import (
    Critique,
    Draft,
    Feedback,
    Form,
    ItemAnswer,
    TakenTest,
    body_of,
)
from workshop_tui.store import Workshop

JUDGED = Critique(dict.fromkeys("FCJMVE", 4), sitting="pretest")


def taken(form: Form, right: int) -> TakenTest:
    """A test in which the first `right` items are answered rightly."""
    answers = []
    for number, item in enumerate(load_knowledge_test().items):
        best = item.in_form(form).right
        chosen = str(best if number < right else best % 4 + 1)
        answers.append(ItemAnswer(item.id, ["1", "2", "3", "4"], chosen, number < right))
    return TakenTest(form, answers)


async def test_the_pretest_is_answered_changed_kept_and_followed_by_a_sealed_post(
    laptop: Laptop,
) -> None:
    laptop.write("me", "S09", JUDGED)
    async with laptop.start() as pilot:
        await press(pilot, "u")
        told = await see(pilot, "10 soal", "sekitar 8 menit", "setelah uji akhir")
        assert "Uji awal" in told
        await press(pilot, "enter")
        await see(pilot, "1 dari 10")
        await type_quickly(pilot, "2 enter 3 enter 1 enter")
        await see(pilot, "4 dari 10 ●●●◉○○○○○○")
        await press(pilot, "ctrl+s")
        await see(pilot, "7 soal belum dijawab")
        await press(pilot, "escape")
        await see(pilot, "Lanjutkan", "Uji awal", "lanjutkan dari tempat Anda berhenti")

    async with laptop.start() as pilot:
        await press(pilot, "enter")
        await see(pilot, "7 soal belum dijawab")
        await press(pilot, "down", "enter")
        await see(pilot, "2 dari 10", "▌3")
        await pilot.click("#options", offset=(6, 3))
        await see(pilot, "▌4")
        await type_quickly(pilot, "right right " + "4 enter " * 7)
        await see(pilot, "Siap diserahkan?")
        await press(pilot, "ctrl+s")
        await see(pilot, "Sekarang 1 unggahan", "○ S05", "● S09")
        await press(pilot, "enter")
        await see(pilot, "Siapa warga yang dituju?")
        await press(pilot, "tab", "tab", "tab", "enter")
        await see(pilot, "1-4")
        await type_quickly(pilot, "2 enter " * 6)
        await see(pilot, "Siap diserahkan?")
        await press(pilot, "ctrl+s")
        shown = await see(pilot, "uji awal selesai", "setelah uji akhir")
        assert "◆" not in shown
        await app_of(pilot).go("critiques")
        assert "S05" not in await see(pilot, "S04", "S06")
        await app_of(pilot).open("critiques", "S05")
        assert "◆" not in await see(pilot, "tersegel")

    with Workshop.open(laptop.file) as workshop:
        (record,) = workshop.records("test")
        test = body_of(record, TakenTest)
        assert test is not None
        places = [answer.shown.index(answer.chosen) + 1 for answer in test.answers]
        assert (record.subject, places) == ("pretest", [2, 4, 1, *[4] * 7])
        critique = body_of(workshop.records("critique", subject="S05")[0], Critique)
        assert critique == Critique(dict.fromkeys("FCJMVE", 2), {}, ["", "", ""], "pretest")


async def test_the_posttest_ends_with_feedback_the_gain_and_the_reasons(laptop: Laptop) -> None:
    laptop.write("me", "pretest", taken("B", 4))
    laptop.write("me", "posttest", taken("A", 7))
    for post in ("S05", "S09"):
        again = Critique(dict.fromkeys("FCJMVE", 2), sitting="posttest")
        laptop.write("me", post, JUDGED, again)
    async with laptop.start() as pilot:
        await app_of(pilot).open("test", "posttest")
        await see(pilot, "bisa saya pakai besok", "Sepenuhnya")
        await type_quickly(pilot, "4 enter 3 enter right")
        await see(pilot, "Satu hal yang akan saya ubah")
        await paste(pilot, "Kail [/b] dulu")
        await press(pilot, "enter")
        await see(pilot, "4 dari 10 benar", "7 dari 10 benar", "Naik 3 dari 6", "0,50")
        await see(pilot, "✓ → ✓  Kail", "✗ → ✗  Ajakan")
        await press(pilot, "end")
        await see(pilot, "Periksa tekanan darah Sabtu", "Ada tindakan, waktu, tempat")
        await press(pilot, "g")
        await see(pilot, "10 − 4 = 6", "0,5")
        await press(pilot, "escape", "escape")
        await app_of(pilot).open("critiques", "S05")
        await see(pilot, "◆")

    with Workshop.open(laptop.file) as workshop:
        feedback = body_of(workshop.records("feedback")[0], Feedback)
        assert feedback == Feedback({"u1": 4, "u2": 3}, {"u4": "Kail [/b] dulu"})


async def test_nothing_of_a_sealed_post_shows_elsewhere(laptop: Laptop) -> None:
    laptop.write("me", "pretest", taken("A", 10))
    laptop.write("me", "S05", JUDGED)
    async with laptop.start() as pilot:
        session = app_of(pilot).session
        assert session.mean_differences() == {}
        home = await see(pilot, "Uji awal", "lanjutkan")
        assert "S05" not in home
        await app_of(pilot).go("scores")
        assert "S05" not in await see(pilot, "S04")


@pytest.mark.parametrize(
    "draft",
    [
        Draft("test", {}, {"hook": "99", "nothing": "1", "story": "2"}, ["A"], 77),
        pytest.param(Draft("test", {}, {"hook": "2"}, ["C"], -3), marks=pytest.mark.thorough),
    ],
)
async def test_a_draft_that_does_not_fit_does_no_harm(laptop: Laptop, draft: Draft) -> None:
    laptop.write("me", "pretest", draft)
    async with laptop.start() as pilot:
        await app_of(pilot).open("test", "pretest")
        await wait_for(
            pilot,
            lambda: any(
                told in screen_text(pilot)
                for told in ("9 soal belum", "10 soal belum", "yang menanti Anda")
            ),
            "a test to take",
        )
