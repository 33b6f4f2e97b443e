"""The pages of the scores, and where their numbers come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.driving import Laptop, app_of, press, screen_text, see
from workshop_tui.content import Library
from workshop_tui.records import (
    POSTTEST,
    PRETEST,
    Answer,
    Critique,
    Duel,
    ItemAnswer,
    Profile,
    Rewrite,
    TakenTest,
    new_record,
)
from workshop_tui.store import Workshop

LEVELS = {"F": 2, "C": 4, "J": 3, "M": 2, "V": 3, "E": 2}


def write_and_compare(laptop: Laptop) -> None:
    """A rewrite of mine that five judges chose before the original."""
    laptop.write("me", "S01", Rewrite("Pasar [/b] dibuka lagi Kamis ini."))
    with Workshop.open(laptop.file) as workshop:
        (mine,) = workshop.records("rewrite")
    for judge in ("ani", "budi", "citra", "dewi", "eko"):
        laptop.write(judge, "S01", Duel(mine.id, "S01", "left"))


async def test_numbers_open_to_their_working_and_esc_goes_back(laptop: Laptop) -> None:
    laptop.write("me", "S02", Critique(LEVELS))
    laptop.write("me", "S01", Critique(LEVELS))
    for number, person in enumerate(("ani", "budi", "citra"), start=1):
        laptop.write(person, "S01", Critique(dict.fromkeys(LEVELS, number)))
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        shown = await see(pilot, "S01 +3", "beda +3", "median 2,0, separuhnya 1,0 sampai 3,0 (n 3)")
        assert shown.index("S01 +3") < shown.index("S02")
        assert shown.index("Cerita") < shown.index("Foto ")
        await press(pilot, "enter", "enter")
        await see(pilot, "Dari mana angka ini?", "Tingkat Anda: 4")
        await press(pilot, "pagedown")
        await see(pilot, "4 − 1 = 3.")
        await press(pilot, "escape", "s")
        shown = await see(pilot, "Urutan biasa")
        assert shown.index("Foto ") < shown.index("Cerita")
        await press(pilot, "escape", "escape")
        await see(pilot, "Lanjutkan")


async def test_pages_open_by_key_and_by_mouse(laptop: Laptop) -> None:
    write_and_compare(laptop)
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        await press(pilot, "w")
        shown = await see(pilot, "◀ asal", "▶ Anda", "Pasar [/b] dibuka", "1 dari 1 lebih dipilih")
        assert "kelompok tengah · n 5" in shown
        assert "Tulisan masih terlalu sedikit" in shown
        await press(pilot, "enter", "enter")
        await see(pilot, "Adu: 5; menang: 5", "Melawan teks asal: dipilih 5")
        await press(pilot, "escape", "escape", "escape")
        await see(pilot, "▸u Unggahan")
        row = screen_text(pilot).splitlines()[1]
        await pilot.click(offset=(row.index("Perkembangan"), 1))
        await see(pilot, "▸p Perkembangan", "Ulangi satu langkah", "Belum ada yang mengerjakan uji")
    async with laptop.start() as pilot:
        await see(pilot, "▸p Perkembangan")


async def test_progress_shows_attempts_and_the_gain_of_the_tests(laptop: Laptop) -> None:
    laptop.write("me", "N1", Answer("faults", [], 1, 5), Answer("faults", [], 4, 5))
    for person, before, after in (("me", 2, 5), ("ani", 4, 3)):
        for sitting, right in ((PRETEST, before), (POSTTEST, after)):
            answers = [ItemAnswer(str(n), ["A", "B"], "A", n < right) for n in range(10)]
            laptop.write(person, sitting, TakenTest("A", answers))
    async with laptop.start() as pilot:
        await app_of(pilot).open("scores", "progress")
        shown = await see(pilot, "20 %", "80 %", "Anda: kemajuan 0,38", "kelas: kemajuan 0,14")
        assert "ani" not in shown.replace("penilaian", "")
        await press(pilot, "end", "enter")
        await see(pilot, "Kenaikan: 4 − 3 = 1.", "Kemajuan: 0,14")


async def test_several_files_are_chosen_and_added_at_once(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    for name in ("ani", "budi"):
        with Workshop.open(stick / f"{name}.json") as workshop:
            workshop.add(new_record(name, "", Profile(f"{name} [b]")))
    monkeypatch.setattr(Path, "home", lambda: stick)
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        await press(pilot, "g")
        await see(pilot, "ani.json", "budi.json")
        await press(pilot, "tab", "down", "enter", "down", "enter")
        await see(pilot, "2 berkas dipilih: ani.json, budi.json")
        await pilot.click("#add")
        await see(pilot, "ani [b]: 1 catatan baru", "budi [b]: 1 catatan baru")


async def test_a_sealed_post_is_not_shown_before_the_post_test_is_over(
    laptop: Laptop, library: Library
) -> None:
    sealed = library.sealed_posts()[0]
    laptop.write("me", sealed.id, Critique(LEVELS, sitting=PRETEST))
    laptop.write("me", "S01", Critique(LEVELS))
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        assert sealed.id not in await see(pilot, "● S01")
        await press(pilot, "c", "end")
        await see(pilot, "Dari 6 penilaian")


@pytest.mark.thorough
async def test_a_language_changes_on_every_page(laptop: Laptop) -> None:
    write_and_compare(laptop)
    async with laptop.start() as pilot:
        for page in ("posts", "judging", "writing", "progress"):
            await app_of(pilot).open("scores", page)
            await app_of(pilot).speak("en")
            await see(pilot, "How I judge", "My progress")
            await app_of(pilot).speak("id")
            await see(pilot, "Cara saya menilai", "Perkembangan")
