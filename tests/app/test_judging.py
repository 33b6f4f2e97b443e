"""How one judges beside the expert, and where the numbers come from."""

from __future__ import annotations

from tests.app.driving import Laptop, app_of, press, screen_text, see
from workshop_tui.content import Library
from workshop_tui.records import Critique, Profile, new_record
from workshop_tui.records.record import Record
from workshop_tui.store import Workshop


async def test_a_bias_is_told_and_opens_to_its_working(laptop: Laptop, library: Library) -> None:
    reference = library.posts["S02"].reference
    levels = {code: given.level for code, given in reference.items()} | {"C": 4}
    assert reference["C"].level == 3
    laptop.write("me", "S02", Critique(levels))
    async with laptop.start() as pilot:
        await app_of(pilot).go("scores")
        await press(pilot, "c")
        shown = await see(pilot, "Cara saya menilai", "1,0 tingkat lebih murah hati")
        assert shown.count("rata-rata sama dengan ahli") == 5
        await press(pilot, "down", "enter")
        await see(pilot, "Dari mana angka ini?", "1,0")
        await press(pilot, "escape", "escape")
        await see(pilot, "5 Nilai")


async def test_made_up_people_are_told_on_every_screen(laptop: Laptop) -> None:
    real = new_record("budi", "", Profile("Budi"))
    made_up = Record(
        kind=real.kind,
        author=real.author,
        subject="",
        body=real.body,
        extra={"simulated": True},
    )
    with Workshop.open(laptop.file) as workshop:
        workshop.add(made_up)
    async with laptop.start() as pilot:
        await see(pilot, "SIMULASI")
        await app_of(pilot).open("critiques", "S01")
        await see(pilot, "Siapa warga yang dituju?")
        assert "SIMULASI" in screen_text(pilot)
