"""What every screen shows at 80 x 24, in both languages, as rows of text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from tests.app.driving import Laptop, app_of, press, screen_text, see
from workshop_tui.app.screens.photo import PhotoScreen
from workshop_tui.app.screenshot import settle
from workshop_tui.coaching.steps.score import Score, response_of
from workshop_tui.locale import use_language
from workshop_tui.records import Answer, Critique, OwnPost, Profile, Rewrite

LANGUAGES = ["id", pytest.param("en", marks=pytest.mark.thorough)]
LEVELS = {"F": 2, "C": 1, "J": 3, "M": 2, "V": 3, "E": 2}
MOMENT = re.compile(r"\d{1,2} \w+ \d{4},? \d\d[.:]\d\d")
CAPTION = "Pak Marto ragu melihat barisan yang renggang. Panennya naik menjadi 7,2 ton."

SCORED = ("3", "enter") * 6
SENTENCES = (*"aku", "space", *"suka", "space", *"ini", "enter") * 2

SCREENS: dict[str, tuple[str, str, int, tuple[str, ...]]] = {
    "home": ("home", "", 0, ()),
    "exercises": ("exercises", "", 0, ()),
    "exercise-find-faults": ("exercises", "N1", 0, ("space",)),
    "exercise-find-faults-judged": ("exercises", "F1", 0, ()),
    "exercise-choose": ("exercises", "F1", 1, ()),
    "exercise-camera": ("exercises", "F4", 2, ("right", "space")),
    "exercise-rank": ("exercises", "V1", 0, ("space", "down", "space")),
    "exercise-order": ("exercises", "V4", 0, ("space", "down", "space")),
    "exercise-order-judged": ("exercises", "N3", 1, ()),
    "exercise-match": ("exercises", "N4", 1, ("2", "down", "1")),
    "exercise-predict": ("exercises", "N6", 0, ("space",)),
    "exercise-mark": ("exercises", "F5", 1, ("2", "right")),
    "exercise-mark-judged": ("exercises", "F5", 1, ("2", "ctrl+s")),
    "exercise-write-alt": ("exercises", "V2", 1, ()),
    "exercise-write-opening": ("exercises", "N2", 2, ()),
    "exercise-self-score-judged": ("exercises", "K1", 4, ()),
    "exercise-score": ("exercises", "K1", 5, ("3",)),
    "exercise-peer-score": ("exercises", "K1", 5, SCORED),
    "exercise-peer-score-judged": ("exercises", "K1", 5, (*SCORED, *SENTENCES, "ctrl+s")),
    "exercise-poster": ("exercises", "V1", 2, ("down", "c", "x")),
    "exercise-poster-judged": ("exercises", "V1", 2, ("down", "x", "ctrl+s")),
    "exercise-write": ("exercises", "N1", 2, ()),
    "exercise-after": ("exercises", "N1", 3, ()),
    "exercise-after-words": ("exercises", "N1", 3, ("d",)),
    "test-question": ("test", "pretest", 0, ("enter", "2")),
    "critiques": ("critiques", "", 0, ()),
    "critique-questions": ("critiques", "S02", 0, ()),
    "critique-criterion": ("critiques", "S02", 0, ("enter", "enter", "enter", "enter", "3", "s")),
    "critique-reveal": ("critiques", "S01", 0, ()),
    "rewrites": ("rewrites", "", 0, ()),
    "rewrite": ("rewrites", "S01", 0, ()),
    "rewrite-words": ("rewrites", "S01", 0, ("ctrl+d",)),
    "rewrite-versions": ("rewrites", "S01", 0, ("ctrl+o",)),
    "scores": ("scores", "", 0, ()),
    "scores-covered": ("scores", "", 0, ("down",)),
    "scores-judging": ("scores", "judging", 0, ()),
    "scores-writing": ("scores", "writing", 0, ()),
    "scores-progress": ("scores", "progress", 0, ()),
    "settings": ("settings", "", 0, ()),
    "packs": ("settings", "", 0, ("tab", "tab", "tab", "enter")),
    "help": ("home", "", 0, ("question_mark",)),
    "post": ("critiques", "S01", 0, ("p",)),
    "picture": ("critiques", "S01", 0, ("f",)),
    "palette": ("home", "", 0, ("ctrl+p",)),
}

RANKED = (Answer("hierarchy", ["0"], 1, 7), Answer("colours", ["B"], 1, 1))
DONE_BEFORE: dict[str, tuple[Answer, ...]] = {
    "exercise-poster": RANKED,
    "exercise-poster-judged": RANKED,
}


LARGE_SCREENS = (
    "home",
    "critique-criterion",
    "exercise-after",
    "exercise-order",
    "exercise-match",
    "exercise-predict",
    "exercise-mark-judged",
    "exercise-write-alt",
    "exercise-write-opening",
    "exercise-score",
    "exercise-peer-score-judged",
    "scores",
)


@pytest.fixture
def busy_laptop(laptop: Laptop) -> Laptop:
    """A laptop on which some work was done, with three colleagues' critiques."""
    for step in ("faults", "opening"):
        laptop.write("me", "N1", Answer(step, ["LEAD-SEREMONI"], 3, 5))
    laptop.write("me", "N1", Rewrite(CAPTION, "caption"))
    laptop.write("me", "F1", Answer("faults", ["FOTO-BARIS", "FOTO-DATA"], 3, 6))
    laptop.write("me", "F4", Answer("faults", ["JABATAN"], 3, 6), Answer("edfat", ["0=E"], 1, 5))
    for exercise, steps in (("N2", 2), ("N3", 1), ("N4", 1), ("F5", 1), ("V2", 1), ("K1", 4)):
        for done in laptop.library.exercises[exercise].steps[:steps]:
            laptop.write("me", exercise, Answer(done.id, ["B"], 1, 1))
    laptop.write("me", "N3", Answer("cards", list("105234"), 4, 6))
    laptop.write("me", "K1", Rewrite(CAPTION, "alt", "Tangan keriput membuka keran."))
    laptop.write("me", "K1", Answer("self", response_of(Score("", LEVELS)), 6, 6))
    laptop.write("me", "S01", Critique(LEVELS), Rewrite("Jalan pasar dibuka lagi Kamis ini."))
    for number, person in enumerate(("ani", "budi", "citra"), start=1):
        laptop.write(person, "S01", Critique(dict.fromkeys(LEVELS, number)))
    return laptop


async def show(pilot: Pilot[None], name: str) -> None:
    place, subject, step, keys = SCREENS[name]
    await app_of(pilot).open(place, subject, step)
    await settle(pilot)
    await press(pilot, *keys)
    await settle(pilot)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCREENS)
async def test_screen(
    busy_laptop: Laptop, name: str, language: str, snapshot: SnapshotAssertion
) -> None:
    use_language(language)
    busy_laptop.write("me", SCREENS[name][1], *DONE_BEFORE.get(name, ()))
    async with busy_laptop.start() as pilot:
        await show(pilot, name)
        assert MOMENT.sub("<time>", screen_text(pilot)) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
async def test_first_start(new_laptop: Laptop, language: str, snapshot: SnapshotAssertion) -> None:
    use_language(language)
    async with new_laptop.start() as pilot:
        app_of(pilot).screen.query_one("#name").value = "Elang Biru 7"  # type: ignore[attr-defined]
        await settle(pilot)
        assert screen_text(pilot) == snapshot


@pytest.mark.thorough
@pytest.mark.parametrize("name", LARGE_SCREENS)
async def test_large_screen(busy_laptop: Laptop, name: str, snapshot: SnapshotAssertion) -> None:
    async with busy_laptop.start((120, 36)) as pilot:
        await show(pilot, name)
        assert screen_text(pilot) == snapshot


@pytest.mark.thorough
@pytest.mark.parametrize("language", LANGUAGES)
async def test_own_posts(
    busy_laptop: Laptop, tmp_path: Path, language: str, snapshot: SnapshotAssertion
) -> None:
    """From the photo to the levels, on one start of the application."""
    use_language(language)
    photo = tmp_path / "foto.jpg"
    with Image.open(busy_laptop.library.folders["F1"] / "after.webp") as image:
        image.resize((1080, 1350)).point(lambda value: value / 4).save(photo)
    subject = "own-0199aaaa-0000-7000-8000-000000000abc"
    post = OwnPost("@dinkes.sumberasri", CAPTION, "0" * 16 + ".jpg", "Pak Marto di sawah.")
    busy_laptop.write("ani", subject, post, Critique(LEVELS))
    busy_laptop.write("ani", "", Profile("Ani"))
    busy_laptop.write("me", subject, Critique(LEVELS))
    async with busy_laptop.start() as pilot:
        app = app_of(pilot)

        async def shown(name: str, *keys: str) -> None:
            await press(pilot, *keys)
            await settle(pilot)
            assert screen_text(pilot) == snapshot(name=name)

        await app.show("critiques", subject)
        await shown("list")
        await app.step_into("critiques", subject)
        await shown("reveal")
        await app.show("scores", subject)
        await see(pilot, "● UABC", "Ani")
        await shown("scores")
        await app.push_screen(PhotoScreen(photo))
        await shown("photo")
        await shown("crop", "c", "minus", "minus")
        await shown("develop", "enter", "l", "right", "right")
        await shown("edited", "enter")
        await shown("form", "m")
