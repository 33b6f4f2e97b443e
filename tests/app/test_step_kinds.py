"""The kinds of step beyond those of the first exercises: by keyboard alone and by mouse alone."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.app.answering import answer, expert_response
from tests.app.driving import Laptop, app_of, paste, press, see, wait_for
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.caption_editor import CaptionEditor
from workshop_tui.app.widgets.item_list import ItemList
from workshop_tui.app.widgets.steps import StepView
from workshop_tui.app.widgets.steps.mark import CaptionParts
from workshop_tui.app.widgets.steps.match import LabelBar
from workshop_tui.records import Answer, Critique, FlagReply, Rewrite, body_of
from workshop_tui.store import Workshop

KINDS = {"order": ("V4", 0), "match": ("N4", 1), "predict": ("N6", 0), "mark": ("F5", 1)}
OWN = "Mbah Sumi cuma kuat bawa satu jeriken. Selasa ini airnya yang datang."


async def begin(pilot: Pilot[None], exercise: str, step: int) -> StepView:
    """Open a step, whatever comes before it."""
    await app_of(pilot).open("exercises", exercise, step)
    await settle(pilot)
    return app_of(pilot).screen.query_one(StepView)


def up_to(laptop: Laptop, exercise: str, step: int) -> None:
    """Have the steps before one behind."""
    for done in laptop.library.exercises[exercise].steps[:step]:
        laptop.write("me", exercise, Answer(done.id, ["B"], 1, 1))


@pytest.mark.parametrize("kind", KINDS)
async def test_with_the_keyboard_alone(laptop: Laptop, kind: str) -> None:
    exercise, number = KINDS[kind]
    up_to(laptop, exercise, number)
    async with laptop.start() as pilot:
        view = await begin(pilot, exercise, number)
        if kind != "order":
            await press(pilot, "ctrl+s")
            assert view.verdict is None, "nothing is handed in by accident"
        await answer(pilot, view.step, expert_response(view.step))
        await see(pilot, "Pandangan Anda sama dengan ahli")
        await press(pilot, "enter")
        await see(pilot, f"langkah {number + 2} dari")


async def test_cards_are_ordered_with_the_mouse(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        view = await begin(pilot, "V4", 0)
        options = view.query_one(ItemList)
        first = options.options[0].id
        await pilot.click(options, offset=(8, 0))
        await pilot.click(options, offset=(8, 5))
        await settle(pilot)
        assert options.options[0].id != first
        await pilot.click("#check")
        await see(pilot, "Ahli:", "jangan dipakai")


@pytest.mark.thorough
async def test_cards_are_matched_with_the_mouse(laptop: Laptop) -> None:
    up_to(laptop, "N4", 1)
    async with laptop.start() as pilot:
        view = await begin(pilot, "N4", 1)
        options, labels = view.query_one(ItemList), view.query_one(LabelBar)
        await pilot.click(options, offset=(8, 0))
        assert view.response()[0].endswith("=B"), "a click gives the first label"
        await pilot.click(labels, offset=(15, 0))
        await settle(pilot)
        assert view.response()[0].endswith("=S"), "a click on a label gives that one"
        row = 0
        for line in range(1, 10):
            if len(view.response()) < 5:
                await pilot.click(options, offset=(8, line))
            row = line
        assert row
        await pilot.click("#check")
        await see(pilot, "Ahli:")


async def test_parts_are_marked_with_the_mouse(laptop: Laptop) -> None:
    up_to(laptop, "F5", 1)
    async with laptop.start() as pilot:
        view = await begin(pilot, "F5", 1)
        parts = view.query_one(CaptionParts)
        await pilot.click(parts, offset=(16, 0))
        assert view.response() == ["0"]
        await pilot.click(parts, offset=(16, 0))
        assert view.response() == []
        await pilot.click(parts, offset=(16, 1))
        await pilot.click("#check")
        await see(pilot, "Nama dan umur", "RT")


@pytest.mark.thorough
async def test_guesses_are_ticked_with_the_mouse(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        view = await begin(pilot, "N6", 0)
        await pilot.click(view.query_one(ItemList), offset=(8, 1))
        assert len(view.response()) == 1
        await pilot.click("#check")
        await see(pilot, "sama dengan ahli")


async def test_an_alt_text_is_kept_with_the_caption_and_compared(laptop: Laptop) -> None:
    up_to(laptop, "K1", 1)
    async with laptop.start() as pilot:
        await begin(pilot, "K1", 1)
        await paste(pilot, OWN)
        await press(pilot, "ctrl+s", "enter")
        await see(pilot, "Tulis teks alternatif", "Teks Anda menjawab")
        await paste(pilot, "Tangan keriput membuka keran truk, air memancar ke jeriken.")
        await press(pilot, "ctrl+s")
        await see(pilot, "Apakah teks Anda menjawabnya?", "Sebagai pembanding")
    with Workshop.open(laptop.file) as workshop:
        versions = [body_of(record, Rewrite) for record in workshop.records("rewrite")]
    assert [version.alt != "" for version in versions if version] == [False, True]
    assert all(version.caption == OWN for version in versions if version)


@pytest.fixture
def with_peers(laptop: Laptop) -> Laptop:
    """A laptop on which the person and two colleagues made the post of K1."""
    up_to(laptop, "K1", 5)
    laptop.write("me", "K1", Rewrite(OWN, "alt", "Tangan membuka keran."))
    for person, photo in (("ani", "A"), ("budi", "B")):
        caption = f"Unggahan milik {person}."
        answered = Answer("photo", [photo], 0, 1)
        laptop.write(person, "K1", answered, Rewrite(caption, "alt", f"Alt {person}."))
    with Workshop.open(laptop.file) as workshop:
        [anis] = [r.id for r in workshop.records("rewrite", author="ani")]
    for person, level in (("ani", 4), ("budi", 2), ("citra", 3)):  # of her own, ani is no peer
        laptop.write(person, anis, Critique(dict.fromkeys("FCJMVE", level)))
    return laptop


@pytest.mark.thorough
async def test_two_colleagues_are_scored_without_a_name(with_peers: Laptop) -> None:
    async with with_peers.start() as pilot:
        await begin(pilot, "K1", 5)
        shown = ""
        for _peer in range(2):
            shown += await see(pilot, "Unggahan rekan, tanpa nama", "Unggahan milik")
            for level in "332333":
                await press(pilot, level, "enter")
            await press(pilot, "ctrl+s")
            await see(pilot, "Tulis kedua kalimat")
            await paste(pilot, "Jadwalnya terbaca sekali lihat.")
            await press(pilot, "enter")
            await paste(pilot, "Kalau harinya di depan, warga bisa bersiap.")
            await press(pilot, "ctrl+s")
            told = await see(pilot, "Rekan Anda akan melihatnya")
            assert ("2 rekan menilainya juga" in told) == ("milik ani" in told)
            assert ("Rekan: 2 ▒  3 ▒" in told) == ("milik ani" in told)
            assert ("Belum ada rekan" in told) == ("milik budi" in told)
            await press(pilot, "enter")
    assert "milik ani" in shown
    assert "milik budi" in shown
    with Workshop.open(with_peers.file) as workshop:
        subjects = {r.id for r in workshop.records("rewrite") if r.author in ("ani", "budi")}
        critiques = workshop.records("critique", author="me")
        assert {record.subject for record in critiques} == subjects
        critique = body_of(critiques[0], Critique)
    assert critique is not None
    assert critique.levels == dict(zip("FCJMVE", (3, 3, 2, 3, 3, 3), strict=True))
    assert set(critique.comments) == {"works", "if_then"}


@pytest.mark.thorough
async def test_a_score_with_the_mouse_says_what_would_lift_the_post(laptop: Laptop) -> None:
    up_to(laptop, "K1", 4)
    laptop.write("me", "K1", Rewrite(OWN, "alt", "Tangan membuka keran."))
    async with laptop.start() as pilot:
        view = await begin(pilot, "K1", 4)
        await see(pilot, "Unggahan Anda", "Mbah Sumi cuma kuat")
        for _criterion in range(6):
            await pilot.click("#levels", offset=(8, 1))
            await pilot.click("#next-criterion")
            await settle(pilot)
        await see(pilot, "Siap diserahkan?")
        await pilot.click("#hand-in")
        await wait_for(pilot, lambda: view.verdict is not None, "a verdict")
        await see(pilot, "→ ")


@pytest.mark.thorough
async def test_half_a_score_is_still_there_tomorrow(with_peers: Laptop) -> None:
    async with with_peers.start() as pilot:
        await begin(pilot, "K1", 5)
        before = await see(pilot, "Unggahan milik")
        await press(pilot, "2", "enter", "3", "enter", "escape")
    owner = "ani" if "milik ani" in before else "budi"
    async with with_peers.start() as pilot:
        await begin(pilot, "K1", 5)
        shown = await see(pilot, f"Unggahan milik {owner}")
        assert "F 2" in shown
        assert "Jelas" in shown
        assert not app_of(pilot).screen.query(Input)


async def test_the_coach_reads_what_was_written_and_is_answered(laptop: Laptop) -> None:
    up_to(laptop, "F5", 3)
    async with laptop.start() as pilot:
        view = await begin(pilot, "F5", 3)
        await paste(pilot, "Satu rak telur tiba. NIK 9900000505050005. Semoga bermanfaat.")
        await press(pilot, "ctrl+s")
        shown = await see(
            pilot, "▲ alarm", "Hapus sekarang", "? tanya", "yang diminta 25 sampai 60"
        )
        assert "✗" not in shown
        questions = [flag for flag in view.query_one(CaptionEditor).flags if not flag.spans]
        assert questions

        # A question is set aside with a reason, and is asked no longer.
        await press(pilot, "down", "down", "enter")
        await see(pilot, "Abaikan, karena")
        view.app.screen.query_one("#reason").focus()
        await paste(pilot, "Ajakannya di gambar")
        await press(pilot, "enter")
        await see(pilot, "alasannya dicatat")

        # The alarm leads back to the words.
        await press(pilot, "home", "down", "down", "enter")
        await see(pilot, "□", "Ke kalimatnya")
        await press(pilot, "enter")
        editor = view.query_one(CaptionEditor)
        await wait_for(pilot, lambda: editor.selected_text == "NIK 9900000505050005", "selected")
        assert view.verdict is None
    with Workshop.open(laptop.file) as workshop:
        kept = body_of(workshop.records("answer")[-1], Answer)
        assert kept is not None
        assert (kept.right, kept.of) == (3, 5)
        assert "DP-NIK" in kept.response
        [reply] = [body_of(record, FlagReply) for record in workshop.records("flag_reply")]
        assert reply is not None
        assert (reply.answer, reply.text) == ("ignored", "Ajakannya di gambar")
