"""The main job, from the first start to the peers' distribution."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.app.driving import (
    LARGE,
    SMALL,
    Laptop,
    app_of,
    paste,
    press,
    see,
)
from workshop_tui.app.widgets.pictures import BeforeAfter
from workshop_tui.content import Library
from workshop_tui.records import Answer, Critique, Profile, Rewrite, body_of
from workshop_tui.store import Workshop

CAPTION = (
    "Pak Marto ragu melihat barisan yang renggang. Panennya malah naik dari 5,8 menjadi 7,2 ton. "
)


@pytest.fixture
def colleague(tmp_path: Path, library: Library) -> Path:
    """The file of a colleague who judged S01."""
    folder = tmp_path / "flashdisk"
    folder.mkdir()
    laptop = Laptop(folder, library)
    laptop.register("ani", "Ani")
    laptop.write("ani", "S01", Critique(dict.fromkeys("FCJMVE", 2), {"F": "Miring."}))
    return laptop.file


@pytest.mark.parametrize("size", [SMALL, pytest.param(LARGE, marks=pytest.mark.thorough)])
async def test_a_new_user_does_the_whole_job(
    new_laptop: Laptop, colleague: Path, size: tuple[int, int]
) -> None:
    async with new_laptop.start(size) as pilot:
        # First start: a pseudonym stands there, Enter begins the first exercise.
        await see(pilot, "Mulai latihan pertama")
        await press(pilot, "enter")
        await see(pilot, "Dari acara ke warga")

        # Find the faults, choose the opening, write the caption.
        await press(pilot, "space", "ctrl+s")
        await see(pilot, "Ulangi")
        await press(pilot, "enter", "enter")
        await see(pilot, "Ada orang, keraguan, dan hasil")
        await press(pilot, "enter")
        await paste(pilot, CAPTION)
        await press(pilot, "ctrl+s")
        await see(pilot, "Tersimpan.", "15 kata; yang diminta 50 sampai 90")

        # The after: the divider moves, the words are compared.
        await press(pilot, "enter")
        await see(pilot, "Yang berubah")
        pictures = app_of(pilot).screen.query_one(BeforeAfter)
        start = pictures.divider
        await press(pilot, "left")
        assert pictures.divider < start
        await press(pilot, "b")
        assert pictures.divider == 1.0
        await press(pilot, "d", "d")
        await see(pilot, "Versi saya")

        # Critique S01: three questions, six criteria, hand in.
        await app_of(pilot).open("critiques", "S01")
        await see(pilot, "Siapa warga yang dituju?")
        await press(pilot, "enter", "enter", "enter", "enter")
        for level in "211322":
            await press(pilot, level, "enter")
        await press(pilot, "enter")
        await see(pilot, "Foto berbaris, miring", "beda +1")

        # Rewrite it, straight from the reveal.
        await press(pilot, "enter")
        await paste(pilot, "Jalan pasar dibuka lagi Kamis ini.")
        await press(pilot, "ctrl+s", "ctrl+d")
        await see(pilot, "1 versi diserahkan")

        # Scores: no peers yet; then a colleague's file.
        await press(pilot, "escape", "escape")
        await app_of(pilot).go("scores")
        await see(pilot, "Belum ada rekan")
        await press(pilot, "g")
        pilot.app.screen.query_one("#path", Input).value = str(colleague)
        await press(pilot, "enter")
        await see(pilot, "Ani")
        await press(pilot, "enter")
        await see(pilot, "▒")
        await see(pilot, "1 rekan")

    with Workshop.open(new_laptop.file) as workshop:
        people = {record.author for record in workshop.records("profile")}
        assert len(people) == 2
        [me] = people - {"ani"}
        [critique] = workshop.records("critique", author=me)
        body = body_of(critique, Critique)
        assert body is not None
        assert body.levels == dict(zip("FCJMVE", (2, 1, 1, 3, 2, 2), strict=True))
        rewrites = [body_of(record, Rewrite) for record in workshop.records("rewrite", author=me)]
        assert [rewrite.caption for rewrite in rewrites if rewrite] == [
            CAPTION,
            "Jalan pasar dibuka lagi Kamis ini.",
        ]
        answers = [body_of(record, Answer) for record in workshop.records("answer", author=me)]
        assert [answer.step for answer in answers if answer] == ["faults", "opening", "caption"]
        profile = body_of(workshop.records("profile", author=me)[0], Profile)
        assert profile is not None
        assert profile.name
