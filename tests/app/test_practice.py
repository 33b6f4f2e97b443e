"""What is worth repeating stands on home and opens for another attempt."""

from __future__ import annotations

from dataclasses import replace

from tests.app.driving import SMALL, Laptop, paste, press, see
from workshop_tui.app.screenshot import settle
from workshop_tui.records import Answer, Body, Rewrite, new_record
from workshop_tui.store import Workshop

WEEK = 7 * 24 * 3_600_000
AGAIN = "Ulangi hari ini"
NOTHING = "Hari ini tidak ada"


def week_ago(laptop: Laptop) -> None:
    """The first exercise was done a week ago, badly in its second step."""
    bodies: list[Body] = [
        Answer("faults", ["LEAD-SEREMONI"], 5, 5),
        Answer("opening", ["A"], 0, 1),
        Rewrite("Pak Marto ragu.", "caption"),
    ]
    made = [new_record("me", "N1", body) for body in bodies]
    with Workshop.open(laptop.file) as workshop:
        workshop.add(*(replace(record, at=record.at - WEEK) for record in made))


async def test_what_is_due_opens_without_the_last_answers_and_then_goes(laptop: Laptop) -> None:
    week_ago(laptop)
    async with laptop.start(SMALL) as pilot:
        assert NOTHING not in await see(pilot, AGAIN, "Dari acara ke warga")
        await press(pilot, "tab", "tab", "enter")
        await settle(pilot)
        assert "●" not in await see(pilot, "langkah 1 dari 4", "Periksa")
        await press(pilot, "space", "ctrl+s", "enter")
        shown = await see(pilot, "langkah 2 dari 4", "Periksa")
        assert "Masih tentang kita" not in shown  # the reason for the answer of last week
        await press(pilot, "down", "enter")
        await see(pilot, "Ada orang, keraguan, dan hasil")
        await press(pilot, "escape")
        await see(pilot, AGAIN, "Dari acara ke warga")  # its third step is still due
        await press(pilot, "enter")
        assert "Pak Marto ragu." not in await see(pilot, "langkah 3 dari 4")
        await paste(pilot, "Panen naik.")
        await press(pilot, "ctrl+s")
        await see(pilot, "Tersimpan. 2 kata")
        await press(pilot, "escape")
        await see(pilot, AGAIN, NOTHING)


async def test_who_practised_nothing_is_not_nagged(laptop: Laptop) -> None:
    async with laptop.start(SMALL) as pilot:
        await see(pilot, AGAIN, NOTHING)
