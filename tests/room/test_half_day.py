"""The shipped half day from the lobby to the gain: hub, console, projector and five laptops.

Each program runs in a task of its own, so that none takes another for the active one; a barrier
holds all of them until everybody has handed in, and again until everybody has seen what came out.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from textual.pilot import Pilot

from tests.app.answering import answer, drafted, expert_response
from tests.app.driving import (
    LARGE,
    Laptop,
    app_of,
    paste,
    press,
    screen_text,
    see,
    type_quickly,
    wait_for,
)
from workshop_tui.app.big_text import largest
from workshop_tui.app.room_joining import Joining
from workshop_tui.app.room_work import work_in
from workshop_tui.app.screenshot import settle
from workshop_tui.coaching.knowledge_test import options_shown
from workshop_tui.console.app import ConsoleApp
from workshop_tui.content import Library
from workshop_tui.content.knowledge_test import load_knowledge_test
from workshop_tui.locale.numbers import decimal
from workshop_tui.projector.app import ProjectorApp
from workshop_tui.records import POSTTEST, PRETEST, Draft, Sitting, new_record
from workshop_tui.room.agenda import (
    Activity,
    Break,
    CritiquePost,
    DoExercise,
    DuelRound,
    PeerCritique,
    Posttest,
    Pretest,
    Talk,
    load_agenda,
    subject_of,
)
from workshop_tui.room.door import find_door
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.outbox import NOT_SENT
from workshop_tui.room.protocol import FacilitatorSnapshot
from workshop_tui.room.starting import HubCommand, attach_or_start, ended, running_hub
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

NAMES: Final = ("Siti", "Budi", "Rina", "Wayan", "Joko")
BEFORE: Final = (2, 4, 5, 3, 6)
AFTER: Final = (6, 7, 5, 8, 9)
"""Right answers of each person in the two tests."""
LEVELS: Final = (1, 2, 2, 4, 1)
"""The level that each person gives to every criterion of a post."""
SENT: Final = {"test", "critique", "rewrite", "duel", "feedback"}
"""Kinds of records that everybody makes in a half day."""
DURATION: Final = 240
"""Seconds after which something hangs."""


@dataclass(frozen=True)
class Attendee:
    """Somebody at a laptop, who gives one level throughout."""

    number: int
    laptop: Laptop

    @property
    def id(self) -> str:
        return f"person-{self.number}"

    @property
    def name(self) -> str:
        return NAMES[self.number]

    @property
    def words(self) -> str:
        """What only this person writes, in every critique."""
        return f"bu {self.name.lower()}"

    def caption(self, version: str) -> str:
        return f"Panen {version} cerita {self.name.lower()}: datanglah Rabu ke Balai Desa Sendang."


class HalfDay:
    """Everybody in a room, led through the agenda."""

    def __init__(self, room: FacilitatorSnapshot, library: Library) -> None:
        self.room = room
        self.library = library
        self.activities = room.progress.activities
        self.programs = asyncio.Barrier(len(NAMES) + 2)

    async def everybody(self) -> None:
        """Go on when all are here."""
        await self.programs.wait()


@pytest.fixture
async def command(tmp_path: Path) -> AsyncIterator[HubCommand]:
    """What the facilitator typed; the hub that it started ends with the test."""
    asked = HubCommand(tmp_path / "hub" / "room.json", "half-day", "Aula", "127.0.0.1", 0)
    try:
        yield asked
    finally:
        if await running_hub(asked.file) is not None:
            facilitator = FacilitatorClient(asked.file)
            await facilitator.stop()
            await facilitator.close()
        assert await ended(asked.file)


@pytest.mark.thorough
async def test_half_a_day_from_the_lobby_to_the_gain(
    command: HubCommand, library: Library, tmp_path: Path
) -> None:
    room = await attach_or_start(command)
    day = HalfDay(room, library)
    shipped = load_agenda("half-day", {*library.exercises, *library.posts})
    assert list(shipped.activities) == list(day.activities)
    class_ = []
    for number, name in enumerate(NAMES):
        (tmp_path / name).mkdir()
        class_.append(Attendee(number, Laptop(tmp_path / name, library)))
        class_[-1].laptop.register(class_[-1].id, name)
    async with asyncio.timeout(DURATION), asyncio.TaskGroup() as group:
        group.create_task(lead(day, command, tmp_path / "settings.json"))
        group.create_task(project(day, command.file))
        for person in class_:
            group.create_task(attend(day, person))
    assert await running_hub(command.file) is None
    everything_is_kept_once(command.file, class_)


# The facilitator


async def lead(day: HalfDay, command: HubCommand, settings: Path) -> None:
    app = ConsoleApp(command, day.room, day.library, PreferencesFile(settings))
    async with app.run_test(size=LARGE, notifications=True) as pilot:
        await see(pilot, "workshop-tui join", "belum mulai")
        await day.everybody()
        await see(pilot, "5 hadir, 5 tersambung", *NAMES)
        for number, activity in enumerate(day.activities, start=1):
            await press(pilot, "n")
            await see(pilot, f"fase {number}/{len(day.activities)}", str(activity.title))
            await day.everybody()
            if counts(activity):
                shown = await see(pilot, "5/5", "Hasil tertahan")
                assert "◆" not in shown
            if reveals(activity):
                await press(pilot, "r")
                await see(pilot, "5 ikut serta", "Tutup hasil")
            await day.everybody()
        await press(pilot, "q", "down", "down", "enter")
        await see(pilot, "Sesi selesai")
        await day.everybody()
        await press(pilot, "q", "enter")
        await wait_for(pilot, lambda: find_door(command.file) is None, "the hub ended")


def counts(activity: Activity) -> bool:
    """Does everybody hand in what is asked for, so that the console counts five?"""
    return not isinstance(activity, Talk | Break | DoExercise)


def reveals(activity: Activity) -> bool:
    """Does the facilitator show what came out?"""
    return isinstance(activity, CritiquePost | PeerCritique | DuelRound | Posttest)


# The projector


async def project(day: HalfDay, file: Path) -> None:
    app = ProjectorApp(file, day.library)
    async with app.run_test(size=LARGE) as pilot:
        await see(pilot, "127.0.0.1")
        await day.everybody()
        for activity in day.activities:
            await see(pilot, str(activity.title))
            await day.everybody()
            shown = screen_text(pilot)
            assert "◆" not in shown
            assert not any(name in shown for name in NAMES)
            if isinstance(activity, CritiquePost):
                await see_distributions(pilot)
            elif isinstance(activity, Posttest):
                await see_gain(pilot)
            await day.everybody()
        await see(pilot, "tersimpan")
        await day.everybody()


async def see_distributions(pilot: Pilot[None]) -> None:
    """How many gave each level, six criteria alike, each beside the expert's."""
    shown = await see(pilot, "5 orang", "◆ ahli")
    given = Counter(LEVELS)
    wanted = [str(given[level]) for level in (1, 2, 3, 4) if given[level]]
    rows = [line.split() for line in shown.splitlines() if " ███" in line and "◆" in line]
    assert len(rows) == 6
    assert all([word for word in row if word.isdigit()] == wanted for row in rows)


async def see_gain(pilot: Pilot[None]) -> None:
    """The means of the five, in large figures, and what share of the possible was gained."""
    before, after = sum(BEFORE) / len(NAMES), sum(AFTER) / len(NAMES)
    most = len(load_knowledge_test().items)
    share = decimal(100 * (after - before) / (most - before), 0)
    shown = await see(pilot, f"rata-rata 5 orang, dari {most} poin", f" {share}% dari yang masih")
    for number in (decimal(before), decimal(after), f"+{decimal(after - before)}"):
        sizes = [largest(number, len(shown), height) for height in (3, 5, 7)]
        assert any(all(line.strip() in shown for line in lines) for lines in sizes), number


# Who takes part


async def attend(day: HalfDay, person: Attendee) -> None:
    joining = Joining(f"127.0.0.1:{day.room.port}", day.room.code)
    async with person.laptop.start(joining=joining) as pilot:
        await see(pilot, f"{person.name} · tersambung", "Menunggu fasilitator")
        await day.everybody()
        for activity in day.activities:
            await follow(pilot, activity)
            await WORK[activity.kind](day, pilot, person, activity)
            await is_blind(pilot, person, activity)
            await day.everybody()
            if isinstance(activity, CritiquePost):
                await app_of(pilot).go("room")
                await see(pilot, "5 orang ikut serta", "4 rekan", "ahli")
            elif isinstance(activity, Posttest):
                await app_of(pilot).go("room")
                await see(pilot, "5 orang", f"dari {BEFORE[person.number]} menjadi")
            await day.everybody()
        await see(pilot, "Sesi selesai")
        await settle(pilot)
        await day.everybody()


async def follow(pilot: Pilot[None], activity: Activity) -> None:
    """Wait until the program has gone where the room is, by itself."""

    def is_there() -> bool:
        phase = guide.session.phase
        if phase is None or phase.activity is None or phase.activity.id != activity.id:
            return False
        return app.where == (work_in(phase) or ("room", ""))

    app = app_of(pilot)
    guide = await app.with_room()
    await wait_for(pilot, is_there, f"at {activity.id}")
    await pilot.pause()


async def listen(_day: HalfDay, pilot: Pilot[None], _person: Attendee, activity: Activity) -> None:
    await see(pilot, str(activity.title))


async def take_test(day: HalfDay, pilot: Pilot[None], person: Attendee, activity: Activity) -> None:
    assert isinstance(activity, Pretest | Posttest)
    sitting: Sitting = PRETEST if isinstance(activity, Pretest) else POSTTEST
    right = (BEFORE if sitting == PRETEST else AFTER)[person.number]
    form = app_of(pilot).session.sittings.form(sitting)
    keys = []
    for number, item in enumerate(load_knowledge_test().items):
        codes = options_shown(item, form, person.id, sitting)
        place = codes.index(str(item.in_form(form).right))
        keys.append(str((place if number < right else (place + 1) % 4) + 1))
    await press(pilot, "enter")
    await see(pilot, "1 dari 10")
    await type_quickly(pilot, "".join(f"{key} enter " for key in keys))
    await see(pilot, "Siap diserahkan?")
    await press(pilot, "ctrl+s")
    for left in (2, 1):
        await see(pilot, f"Sekarang {left} unggahan")
        if person.number:
            begin_sealed(pilot, person)
        await press(pilot, "enter")
        if person.number:
            await see(pilot, "Siap diserahkan?")
            await press(pilot, "ctrl+s")
        else:
            await judge(pilot, person)
    if sitting == PRETEST:
        await see(pilot, "uji awal selesai")
    else:
        await see(pilot, "Sepenuhnya")
        await type_quickly(pilot, "4 enter 3 enter 4 enter")
        await see(pilot, "Satu hal yang akan saya ubah")
        await press(pilot, "enter")
        await see(pilot, f"{right} dari 10 benar")


def begin_sealed(pilot: Pilot[None], person: Attendee) -> None:
    """Have the sealed post that comes next judged already, so that only handing in is left."""
    session = app_of(pilot).session
    sitting = session.sittings.half_done()
    assert sitting is not None
    post = session.sittings.awaited(sitting)[0]
    draft = Draft("critique", dict.fromkeys("FCJMVE", LEVELS[person.number]), position=7)
    session.workshop.add(new_record(person.id, post.id, draft))


async def judge(pilot: Pilot[None], person: Attendee) -> None:
    """One critique, from its questions to handing in."""
    await see(pilot, "Siapa warga yang dituju?")
    await paste(pilot, person.words)
    await type_quickly(pilot, "tab tab tab enter")
    await see(pilot, "1-4")
    await type_quickly(pilot, f"{LEVELS[person.number]} enter " * 6)
    await see(pilot, "Siap diserahkan?")
    await press(pilot, "ctrl+s")


async def critique(
    _day: HalfDay, pilot: Pilot[None], person: Attendee, _activity: Activity
) -> None:
    await judge(pilot, person)
    await see(pilot, "Sudah dikumpulkan")


async def exercise(day: HalfDay, pilot: Pilot[None], person: Attendee, activity: Activity) -> None:
    step = day.library.exercises[subject_of(activity)].steps[0]
    if person.number % 2 and not drafted(step):
        await answer(pilot, step, expert_response(step))


async def write(_day: HalfDay, pilot: Pilot[None], person: Attendee, activity: Activity) -> None:
    await pilot.press("f7")
    await paste(pilot, person.caption(activity.kind))
    await press(pilot, "ctrl+s")


async def critique_works(
    _day: HalfDay, pilot: Pilot[None], person: Attendee, _activity: Activity
) -> None:
    for number in (1, 2, 3):
        await see(pilot, f"Caption rekan {number} dari 3")
        await judge(pilot, person)
        await see(pilot, "Sudah dikumpulkan")
        await press(pilot, "enter")


async def choose(_day: HalfDay, pilot: Pilot[None], person: Attendee, _activity: Activity) -> None:
    for number in range(5):
        await see(pilot, f"{number} dari 5")
        await press(pilot, "12="[(person.number + number) % 3].replace("=", "equals_sign"))
    await see(pilot, "Semua pasangan sudah Anda nilai")


WORK: Final = {
    "talk": listen,
    "break": listen,
    "pretest": take_test,
    "posttest": take_test,
    "critique": critique,
    "exercise": exercise,
    "baseline": write,
    "rewrite": write,
    "peer_critique": critique_works,
    "duel": choose,
}


async def is_blind(pilot: Pilot[None], person: Attendee, activity: Activity) -> None:
    """Everything has reached the hub, and nothing of anybody else's critique came back."""
    app = app_of(pilot)
    room = (await app.with_room()).session
    await wait_for(pilot, lambda: not room.state.waiting, "everything reached the hub")
    shown = screen_text(pilot).lower()
    others = [Attendee(n, person.laptop) for n in range(len(NAMES)) if n != person.number]
    if isinstance(activity, CritiquePost):
        assert not any(other.name.lower() in shown for other in others)
        assert "ahli" not in shown
    assert app.session.workshop.authors() <= {person.id}


# What is kept


def everything_is_kept_once(file: Path, class_: list[Attendee]) -> None:
    with Workshop.open(file, read_only=True) as workshop:
        kept = Counter(record.id for record in workshop.in_order())
    assert set(kept.values()) == {1}
    for person in class_:
        with Workshop.open(person.laptop.file, read_only=True) as workshop:
            own = workshop.in_order()
        sent = [record for record in own if record.room and record.kind not in NOT_SENT]
        assert {record.kind for record in sent} >= SENT
        assert set(Counter(record.id for record in own).values()) == {1}
        assert {record.id for record in sent} <= kept.keys()
