"""Comparing two rewrites, blind."""

from __future__ import annotations

from tests.app.driving import Laptop, app_of, paste, press, screen_text, see
from workshop_tui.records import Duel, Rewrite, body_of
from workshop_tui.store import Workshop

TEXTS = {
    "ani": "Jalan pasar dibuka lagi Kamis ini [/b].",
    "budi": "Parkir pasar pindah ke lapangan.",
}


async def test_pairs_are_chosen_by_key_and_by_mouse_and_then_it_stops(laptop: Laptop) -> None:
    for person, caption in TEXTS.items():
        laptop.write(person, "S01", Rewrite("Coba dulu."), Rewrite(caption))
    laptop.write("me", "S01", Rewrite("Tulisan saya sendiri."))
    async with laptop.start() as pilot:
        await app_of(pilot).go("rewrites")
        await press(pilot, "a")
        first = await see(pilot, "Mana yang lebih berguna bagi warga?", "0 dari")
        assert "Tulisan saya" not in first
        assert "Coba dulu" not in first
        await press(pilot, "escape", "a")
        assert await see(pilot, "0 dari") == first

        await press(pilot, "w")
        await paste(pilot, "Ada waktunya")
        await press(pilot, "enter", "1")
        await see(pilot, "1 dari")
        await press(pilot, "equals_sign")
        await see(pilot, "2 dari")
        await pilot.click("#choose-right")
        await see(pilot, "Tidak ada yang perlu dibandingkan")
        assert "1 Kiri" not in screen_text(pilot)

    with Workshop.open(laptop.file) as workshop:
        duels = [body_of(record, Duel) for record in workshop.records("duel")]
        assert [duel.choice for duel in duels if duel] == ["left", "equal", "right"]
        assert duels[0] is not None
        assert duels[0].why == "Ada waktunya"
        pairs = {frozenset((duel.left, duel.right)) for duel in duels if duel}
        assert len(pairs) == 3


async def test_without_peers_it_says_how_to_get_them(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).go("rewrites")
        await press(pilot, "a")
        await see(pilot, "Tidak ada yang perlu dibandingkan", "berkas rekan")
        await press(pilot, "1", "escape")
        await see(pilot, "4 Tulis")
