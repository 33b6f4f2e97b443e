"""Text that would like to be markup or an escape sequence, wherever it comes from."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.driving import SMALL, Laptop, app_of, paste, press, screen_text, see
from tests.hostile import CONTROL, ESCAPES, HOSTILE_ONCE, MARKUP, PASTE
from workshop_tui.app.screenshot import settle
from workshop_tui.app.widgets.fields import Editor, Line
from workshop_tui.content import load_library
from workshop_tui.content.places import content_dir
from workshop_tui.records import TEXT_LIMIT, Critique, Profile, Rewrite, body_of
from workshop_tui.store import Workshop

PLACES = ("home", "exercises", "critiques", "rewrites", "scores", "settings")


async def tour(pilot: Pilot[None], *subjects: str) -> None:
    """Look at every place, and at the subjects in each."""
    app = app_of(pilot)
    for place in PLACES:
        await app.go(place)
        await settle(pilot)
        assert not CONTROL & set(screen_text(pilot)), place
    for subject in subjects:
        for place in ("exercises", "critiques", "rewrites"):
            await app.open(place, subject)
            await settle(pilot)
            await press(pilot, "p")
            assert not CONTROL & set(screen_text(pilot)), (place, subject)
            await press(pilot, "escape")


@pytest.mark.thorough
@pytest.mark.parametrize("text", HOSTILE_ONCE, ids=["markup", "escapes", "paste"])
async def test_typed_everywhere_it_is_plain_text(new_laptop: Laptop, text: str) -> None:
    async with new_laptop.start() as pilot:
        app = app_of(pilot)
        for field in app.screen.query(Line):
            field.focus()
            await paste(pilot, text)
        await press(pilot, "ctrl+l", "ctrl+l")
        app.screen.query_one("#look").focus()
        await press(pilot, "enter")
        await see(pilot, "Kemajuan")

        await app.open("critiques", "S01")
        await settle(pilot)
        await paste(pilot, text)
        await press(pilot, "enter", "enter", "enter", "enter", "c")
        await paste(pilot, text)
        for _criterion in "FCJMVE":
            app.screen.query_one("#levels").focus()
            await press(pilot, "2", "enter")
        await press(pilot, "enter")
        await see(pilot, "beda")

        await app.open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, text)
        assert len(app.screen.query_one(Editor).text) <= TEXT_LIMIT
        await press(pilot, "ctrl+s", "ctrl+d", "ctrl+d", "ctrl+o", "enter")
        await app.open("exercises", "N1", 2)
        await settle(pilot)
        await tour(pilot, "S01")

    with Workshop.open(new_laptop.file) as workshop:
        assert not workshop.notices
        [record] = workshop.records("rewrite")
        rewrite = body_of(record, Rewrite)
        assert rewrite is not None
        assert not CONTROL & set(rewrite.caption)
        if text == MARKUP:
            assert rewrite.caption == MARKUP
        [profile] = [body_of(r, Profile) for r in workshop.records("profile")]
        assert profile is not None
        assert len(profile.name) <= 60


async def test_typing_stops_at_the_limit(laptop: Laptop) -> None:
    async with laptop.start() as pilot:
        await app_of(pilot).open("rewrites", "S01")
        await settle(pilot)
        await paste(pilot, PASTE)
        await press(pilot, "x", "y")
        assert len(app_of(pilot).screen.query_one(Editor).text) == TEXT_LIMIT
        await see(pilot, "Dipotong")


@pytest.mark.thorough
async def test_from_a_content_file_it_is_plain_text(tmp_path: Path, laptop: Laptop) -> None:
    pack = tmp_path / "pack"
    for kind, name in (("exercises", "exercise.toml"), ("sample_posts", "post.toml")):
        for number, folder in enumerate(sorted(content_dir(kind).glob("*/"))):
            target = pack / kind / folder.name
            shutil.copytree(folder, target)
            file = target / name
            text = file.read_text(encoding="utf-8")
            quoted = json.dumps(MARKUP[:44] if number % 2 else f"\x1b[2J\x9b1m{MARKUP[:30]}")[1:-1]
            for old in ('{ id = "', ', en = "', 'caption = """\n'):
                text = text.replace(old, old + quoted)
            text = re.sub(r'^id = "(?=[A-Z]\d)', 'id = "X', text, flags=re.MULTILINE)
            file.write_text(text, encoding="utf-8")
    laptop.library = load_library(pack, shipped=False)
    assert not laptop.library.problems
    laptop.write("me", "XS01", Critique(dict.fromkeys("FCJMVE", 2)))
    async with laptop.start() as pilot:
        await tour(pilot, "XN1", "XV1", "XS01", "XS02")
        await app_of(pilot).go("home")
        await press(pilot, "ctrl+p")
        await paste(pilot, "XS0")
        await asyncio.sleep(0.5)
        assert not CONTROL & set(screen_text(pilot))


@pytest.mark.thorough
async def test_from_a_merged_file_it_is_plain_text(tmp_path: Path, laptop: Laptop) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    colleague = Laptop(folder, laptop.library)
    for person, text in (("a", MARKUP), ("b", ESCAPES)):
        colleague.write(
            person,
            "",
            Profile(text, text),
        )
        colleague.write(person, "S01", Critique({"F": 2, text: 3}, {"F": text}), Rewrite(text))
    laptop.write("me", "S01", Critique(dict.fromkeys("FCJMVE", 2)))
    async with laptop.start(SMALL) as pilot:
        await app_of(pilot).go("scores")
        await settle(pilot)
        await press(pilot, "g")
        app_of(pilot).screen.query_one("#path", Line).value = str(colleague.file)
        await press(pilot, "enter")
        shown = await see(pilot, "[@click=app.quit]x[/]", "catatan baru")
        assert not CONTROL & set(shown)
        await press(pilot, "escape")
        await see(pilot, "2 rekan")
        await tour(pilot, "S01")
