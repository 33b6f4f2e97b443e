"""What a person expects: nothing lost, Esc one step back, back where I was, my language."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.app.driving import LARGE, Laptop, app_of, paste, press, screen_text, see, wait_for
from workshop_tui.app.screens.base import TaskScreen
from workshop_tui.app.screenshot import settle
from workshop_tui.app.themes import THEMES
from workshop_tui.app.widgets.fields import Editor, Line
from workshop_tui.app.widgets.pictures import BeforeAfter
from workshop_tui.locale import language
from workshop_tui.records import Answer, Critique, Profile, Rewrite, body_of
from workshop_tui.store import Workshop

ALL_TWOS = Critique(dict.fromkeys("FCJMVE", 2))


async def test_a_half_written_caption_survives_leaving_and_quitting(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S02")
        await settle(pilot)
        await paste(pilot, "Air keran mati?")
        await press(pilot, "escape")
        await see(pilot, "◐ S02")
        await press(pilot, "enter")
        await see(pilot, "Air keran mati?")
        await paste(pilot, " Truk tangki siaga.")
        await press(pilot, "ctrl+q")
    async with laptop.start() as pilot:
        await see(pilot, "Tulis · S02", "Truk tangki siaga.")


async def test_a_caption_survives_a_power_cut_a_second_after_the_last_key(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S02")
        await settle(pilot)
        await paste(pilot, "Air keran mati?")

        def on_disk() -> bool:
            return "Air keran mati?" in laptop.file.read_text(encoding="ascii")

        await wait_for(pilot, on_disk, "the draft is on the disk")


async def test_a_half_done_critique_goes_on_where_it_was(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("critiques", "S03")
        await see(pilot, "Siapa warga")
        await paste(pilot, "ibu balita")
        await press(pilot, "enter", "enter", "enter", "enter", "2", "enter", "3", "c")
        await paste(pilot, "Satu anak")
        await press(pilot, "escape")
        await see(pilot, "◐ S03")
    async with laptop.start() as pilot:
        await press(pilot, "1")
        await see(pilot, "sudah dimulai", "setengah jalan")
        await press(pilot, "enter")
        shown = await see(pilot, "Cerita 3", "Satu anak")
        assert "▌3" in shown
        await press(pilot, "left")
        await see(pilot, "▌2")


async def test_the_reference_stays_covered_until_one_has_judged(laptop: Laptop) -> None:
    laptop.write("ani", "S01", ALL_TWOS)
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        shown = await see(pilot, "Anda belum menilai")
        assert "Foto berbaris" not in shown
        assert "▒" not in shown
        await press(pilot, "enter")
        await see(pilot, "Kritik · S01", "Siapa warga")


async def test_handing_in_with_a_criterion_missing_shows_which(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("critiques", "S01")
        await see(pilot, "Siapa warga")
        await press(pilot, "enter", "enter", "enter", "enter", "2", "ctrl+s")
        shown = await see(pilot, "5 kriteria belum diberi tingkat")
        assert shown.count("belum ada tingkat") == 5
        await press(pilot, "down", "enter")
        await see(pilot, "Adakah orang dan perubahan")


async def test_keys_typed_ahead_reach_the_next_criterion(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("critiques", "S01")
        await see(pilot, "Siapa warga")
        await press(pilot, "enter", "enter", "enter", "enter")
        await pilot.press("1", "enter", "2", "enter", "3", "enter", "4", "enter", "3", "enter")
        await see(pilot, "F 1", "C 2", "J 3", "M 4", "V 3")


@pytest.mark.thorough
async def test_an_exercise_can_be_repeated_and_every_attempt_is_kept(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("exercises", "F1", 0)
        await settle(pilot)
        await press(pilot, "space", "ctrl+s")
        await see(pilot, "Ulangi")
        await press(pilot, "shift+tab", "enter")
        await see(pilot, "Periksa")
        for key in ("space", "down", "space", "down", "space"):
            await press(pilot, key)
        await press(pilot, "ctrl+s")
        await see(pilot, "Ulangi")
    with Workshop.open(laptop.file) as workshop:
        answers = [body_of(record, Answer) for record in workshop.records("answer")]
        assert [len(answer.response) for answer in answers if answer] == [1, 3]


async def test_a_wrong_choice_says_why_the_other_is_better(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("exercises", "N1", 0)
        await settle(pilot)
        await press(pilot, "space", "ctrl+s")
        await see(pilot, "Lanjut")
        await press(pilot, "enter")
        await see(pilot, "Catatan lapangan")
        options = app_of(pilot).screen.query_one(OptionList)
        wrong = next(i for i, option in enumerate(options.options) if option.id == "A")
        options.highlighted = wrong
        await press(pilot, "enter")
        shown = await see(pilot, "Masih tentang kita", "Ada orang, keraguan")
        assert shown.count("✗") == 1
        assert shown.count("✓") == 1


@pytest.mark.thorough
async def test_blocks_are_ranked_with_the_keyboard(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("exercises", "V1", 0)
        await settle(pilot)
        options = app_of(pilot).screen.query_one(OptionList)
        for place, block in enumerate("01234"):
            here = [option.id for option in options.options].index(block)
            options.highlighted = here
            await press(pilot, "space", *["up"] * (here - place), "space")
        line = [option.id for option in options.options].index("line")
        options.highlighted = line
        await press(pilot, *["shift+up"] * (line - 5), "ctrl+s")
        await see(pilot, "Pandangan Anda sama dengan ahli")


async def test_blocks_are_ranked_with_the_mouse(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("exercises", "V1", 0)
        await settle(pilot)
        options = app_of(pilot).screen.query_one(OptionList)
        first = options.options[0].id
        await pilot.click(options, offset=(6, 0))
        await pilot.click(options, offset=(6, 2))
        await settle(pilot)
        assert [option.id for option in options.options].index(str(first)) > 0
        await pilot.click("#check")
        await see(pilot, "Ulangi")


async def test_the_divider_follows_the_mouse(laptop: Laptop) -> None:
    laptop.write("me", "F1", Answer("faults", [], 0, 6), Answer("frame", ["B"], 1, 1))
    async with laptop.start(LARGE) as pilot:
        await app_of(pilot).open("exercises", "F1", 9)
        await see(pilot, "Yang berubah")
        pictures = app_of(pilot).screen.query_one(BeforeAfter)
        await pilot.hover(pictures, offset=(5, 10))
        left = pictures.divider
        await pilot.hover(pictures, offset=(40, 10))
        assert left < 0.2 < 0.6 < pictures.divider


async def test_the_after_comes_only_after_every_step(laptop: Laptop) -> None:
    laptop.write("me", "N1", Answer("faults", [], 0, 5))
    async with laptop.start() as pilot:
        await app_of(pilot).open("exercises", "N1", 3)
        shown = await see(pilot, "langkah 2 dari 4")
        assert "Yang berubah" not in shown
        await press(pilot, "right_square_bracket")
        await see(pilot, "langkah 2 dari 4")
        await press(pilot, "left_square_bracket")
        await see(pilot, "langkah 1 dari 4")


async def test_versions_are_kept_and_one_can_go_back(laptop: Laptop) -> None:
    laptop.write("me", "S01", Rewrite("Versi pertama"))
    laptop.write("me", "S01", Rewrite("Versi kedua"))
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await see(pilot, "Versi kedua", "2 versi diserahkan")
        await press(pilot, "ctrl+o", "down", "enter")
        await settle(pilot)
        assert app_of(pilot).screen.query_one(Editor).text == "Versi pertama"
        await press(pilot, "ctrl+s")
        await see(pilot, "3 versi diserahkan")
        await press(pilot, "ctrl+s")
        await see(pilot, "sudah diserahkan")


async def test_languages_change_at_once_and_stay(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await press(pilot, "comma")
        await see(pilot, "Pengaturan")
        app_of(pilot).screen.query_one("#name", Line).value = "Elang Hijau"
        await press(pilot, "down", "enter")
        await see(pilot, "Settings", "Language", "Elang Hijau")
        await press(pilot, "escape", "2")
        await see(pilot, "2 Exercises", "From event to residents")
    assert language() == "en"
    assert '"language": "en"' in laptop.settings.read_text()


async def test_the_name_can_be_changed(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await press(pilot, "comma")
        await see(pilot, "Pengaturan")
        app_of(pilot).screen.query_one("#name", Line).value = "Rusa 12"
        await press(pilot, "ctrl+s")
        await see(pilot, "Tersimpan.")
        await press(pilot, "escape")
        await see(pilot, "Rusa 12 · tersimpan")
        await press(pilot, "comma")
        app_of(pilot).screen.query_one("#name", Line).value = " "
        await press(pilot, "ctrl+s")
        await see(pilot, "Nama perlu diisi")
    with Workshop.open(laptop.file) as workshop:
        names = [body_of(record, Profile) for record in workshop.records("profile")]
        assert [profile.name for profile in names if profile] == ["Elang Biru 7", "Rusa 12"]


async def test_another_data_file_is_opened_at_the_next_start(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await press(pilot, "comma")
        await see(pilot, "Pengaturan")
        field = app_of(pilot).screen.query_one("#data-file", Line)
        field.value = "/no/such/folder/x.json"
        await press(pilot, "ctrl+s")
        await see(pilot, "Folder untuk berkas")
        field.value = str(laptop.file.parent / "lain.json")
        await press(pilot, "ctrl+s")
        await see(pilot, "Tersimpan.")
    assert "lain.json" in laptop.settings.read_text()


@pytest.mark.parametrize("place", ["exercises", "critiques", "rewrites", "scores"])
async def test_escape_leads_back_step_by_step(laptop: Laptop, place: str) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).go(place)
        await settle(pilot)
        await press(pilot, "enter")
        await settle(pilot)
        assert isinstance(app_of(pilot).screen, TaskScreen)
        await press(pilot, "escape")
        await settle(pilot)
        assert place == app_of(pilot).screen.PLACE  # type: ignore[attr-defined]
        await press(pilot, "escape")
        await see(pilot, "Lanjutkan")


async def test_number_keys_and_clicks_lead_to_the_places(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        texts = ("Kemajuan", "FOTO", "Unggahan untuk dikritik", "LATIHAN", "S06")
        for number, text in enumerate(texts, 1):
            await press(pilot, str(number))
            await see(pilot, text)
        await pilot.click("PlaceBar", offset=(2, 0))
        await see(pilot, "Kemajuan")


async def test_the_palette_speaks_indonesian_and_opens_an_exercise(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await press(pilot, "ctrl+p")
        await see(pilot, "Cari perintah", "Pengaturan")
        await paste(pilot, "poster")
        await see(pilot, "V1 · Satu poster, satu pesan")
        await press(pilot, "down", "enter")
        await see(pilot, "langkah 1 dari 4")


@pytest.mark.parametrize("place", ["home", "exercises", "critiques", "rewrites", "scores"])
async def test_every_place_explains_itself(laptop: Laptop, place: str) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).go(place)
        await press(pilot, "question_mark")
        shown = await see(pilot, "Bantuan", "Esc menutup")
        assert len(shown.split()) > 40
        await press(pilot, "escape")


async def test_the_themes_change_and_stay(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        seen = []
        for _press in THEMES:
            await press(pilot, "t")
            seen.append(app_of(pilot).theme)
    assert sorted(seen) == sorted(THEMES)
    assert seen[-1] in laptop.settings.read_text()


async def test_looking_only_where_nothing_can_be_written(laptop: Laptop) -> None:
    laptop.write("me", "S01", ALL_TWOS)
    async with laptop.start(read_only=True) as pilot:
        await see(pilot, "hanya baca")
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, "Tidak bisa disimpan")
        await press(pilot, "ctrl+s")
        await see(pilot, "tidak tersimpan")
        await press(pilot, "escape", "5")
        await see(pilot, "beda +1")


@pytest.mark.thorough
@pytest.mark.parametrize("size", [(60, 18), (40, 12), (20, 6), (200, 60)])
async def test_odd_windows_break_nothing(laptop: Laptop, size: tuple[int, int]) -> None:
    laptop.write("me", "S01", ALL_TWOS)
    async with laptop.start(size) as pilot:
        for place, subject in (
            ("exercises", ""),
            ("exercises", "N1"),
            ("exercises", "V1"),
            ("critiques", "S01"),
            ("critiques", "S02"),
            ("rewrites", "S01"),
            ("scores", ""),
            ("settings", ""),
        ):
            await app_of(pilot).open(place, subject)
            await settle(pilot)
            assert screen_text(pilot).strip()


@pytest.mark.parametrize("name", ["", "/no/such/file.json", "."])
async def test_a_merge_that_cannot_be_says_why(laptop: Laptop, tmp_path: Path, name: str) -> None:
    before = laptop.file.read_bytes()
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        await settle(pilot)
        await press(pilot, "g")
        app_of(pilot).screen.query_one("#path", Line).value = name and str(tmp_path / name)
        await press(pilot, "enter")
        await settle(pilot)
        assert str(app_of(pilot).screen.query_one("#outcome").render())
        await press(pilot, "escape")
    after = laptop.file.read_bytes()
    assert before.count(b'"profile"') == after.count(b'"profile"')
