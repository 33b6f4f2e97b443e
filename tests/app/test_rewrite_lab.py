"""Rewriting with the coach at one's side."""

from __future__ import annotations

from tests.app.driving import Laptop, app_of, paste, press, screen_text, see, wait_for
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.caption_editor import CaptionEditor
from workshop_tui.app.widgets.coach_panel import CoachPanel
from workshop_tui.records import Draft, FlagReply, Rewrite, body_of
from workshop_tui.store import Workshop

OFFICE = "Telah dilaksanakan rapat bertempat di aula kecamatan guna membahas jalan pasar."
LEAK = "Bantuan diterima Contoh Aulia, NIK 9900000505050005, di Desa Krajan."


async def test_the_coach_points_while_one_types_and_a_reason_sets_it_aside(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, OFFICE)
        await see(pilot, "● tanda")
        editor = pilot.app.screen.query_one(CaptionEditor)
        pointed = [span.of(editor.text) for flag in editor.flags for span in flag.spans]
        assert any("dilaksanakan" in text for text in pointed)
        before = screen_text(pilot).count("● tanda")

        pilot.app.screen.query_one(CoachPanel).focus()
        await press(pilot, "enter")
        await see(pilot, "Sumber:")
        pilot.app.screen.query_one("#reason").focus()
        await press(pilot, "enter")
        await see(pilot, "Tulis alasannya")
        await paste(pilot, "Istilah resmi [/b] di surat")
        await press(pilot, "enter")
        await see(pilot, "alasannya dicatat")
        assert before

    with Workshop.open(laptop.file) as workshop:
        [reply] = [body_of(record, FlagReply) for record in workshop.records("flag_reply")]
        assert reply is not None
        assert (reply.answer, reply.text) == ("ignored", "Istilah resmi [/b] di surat")

    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        flags = pilot.app.screen.query_one(CaptionEditor).flags
        assert reply.check not in {flag.check for flag in flags}


async def test_an_alarm_brings_the_checklist_and_leads_to_the_words(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, LEAK)
        await see(pilot, "▲ alarm")
        await pilot.click("#coach", offset=(3, 0))
        shown = await see(pilot, "□", "Ke kalimatnya")
        assert shown.count("□") >= 5
        await press(pilot, "enter")
        editor = pilot.app.screen.query_one(CaptionEditor)
        await wait_for(pilot, lambda: bool(editor.selected_text), "the words are selected")
        assert editor.has_focus

        # Handing in stops: mending is the first choice, handing in all the same the second.
        await press(pilot, "ctrl+s")
        shown = await see(pilot, "Berhenti sejenak", "Perbaiki dulu")
        assert shown.count("□") >= 4
        await press(pilot, "enter")
        await see(pilot, "belum ada versi")
        await press(pilot, "ctrl+s")
        await see(pilot, "Serahkan saja")
        await press(pilot, "tab", "enter")
        await see(pilot, "1 versi diserahkan")


async def test_a_question_is_answered_by_marking_a_sentence(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, "Jalan pasar mulus lagi. Warga senang sekali hari ini.")
        await see(pilot, "? tanya")
        panel = pilot.app.screen.query_one(CoachPanel)
        panel.focus()
        await press(pilot, "end", "enter")
        await see(pilot, "Kalimat mana yang menjawabnya?")
        await press(pilot, "enter")
        await see(pilot, "kalimat itu menjawabnya")
    with Workshop.open(laptop.file) as workshop:
        [reply] = [body_of(record, FlagReply) for record in workshop.records("flag_reply")]
        assert reply is not None
        assert reply.answer == "answered"
        assert reply.text in ("Jalan pasar mulus lagi.", "Warga senang sekali hari ini.")


async def test_the_alt_text_is_kept_with_the_caption(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, "Jalan pasar dibuka.")
        await press(pilot, "tab")
        await paste(pilot, "Dua petugas mengaspal jalan di depan pasar.")
        await wait_for(
            pilot,
            lambda: any(
                (draft := body_of(record, Draft)) and draft.texts.get("alt", "").endswith("pasar.")
                for record in app_of(pilot).session.workshop.records("draft")
            ),
            "the draft holds the alt text",
        )
        await press(pilot, "ctrl+s")
        await see(pilot, "1 versi diserahkan")
        await press(pilot, "ctrl+r")
        await see(pilot, "Dua petugas mengaspal")
    with Workshop.open(laptop.file) as workshop:
        [rewrite] = [body_of(record, Rewrite) for record in workshop.records("rewrite")]
        assert rewrite is not None
        assert rewrite.alt == "Dua petugas mengaspal jalan di depan pasar."


async def test_words_are_compared_with_the_original_and_with_the_last_version(
    laptop: Laptop,
) -> None:
    laptop.write("me", "S01", Rewrite("Jalan pasar dibuka."))
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await press(pilot, "ctrl+end")
        await paste(pilot, " Kamis.")
        await press(pilot, "ctrl+d")
        await see(pilot, "Telah dilaksanakan")
        await press(pilot, "ctrl+d")
        await see(pilot, "Versi 1")
        await press(pilot, "ctrl+d")
        assert pilot.app.screen.query_one(CaptionEditor).has_focus
