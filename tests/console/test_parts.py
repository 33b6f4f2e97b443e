"""What the console computes without a hub: order of people, activities on the spot, results."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from tests.room.acting import people
from tests.room.conftest import data, facilitator, hub  # noqa: F401  fixtures
from workshop_tui.console.conduct import SOME_MOVE, Conductor
from workshop_tui.console.insertion import KINDS, new_activity, subjects_for
from workshop_tui.console.results import (
    critiques_of,
    hands_for,
    reviewing_marks,
    step_results,
)
from workshop_tui.console.screens.discuss import held
from workshop_tui.console.screens.room import alarm_text
from workshop_tui.console.state import Doing, RoomState, by_need, doing
from workshop_tui.content import Library
from workshop_tui.content.text import Text
from workshop_tui.records import Consent, Critique, Hands, Record, new_record
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.agenda import Activity, PeerCritique, Progress, Talk, advance, reveal
from workshop_tui.room.agenda.model import Agenda
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import FacilitatorClient, HubAway
from workshop_tui.room.hub.server import Hub
from workshop_tui.room.protocol import (
    Alarm,
    Discussable,
    FacilitatorSnapshot,
    RoomInfo,
    Roster,
    RosterEntry,
    Tally,
)
from workshop_tui.room.starting import HubCommand, HubNotStarted, attach_or_start
from workshop_tui.scoring.best_assessment import ReviewMarks


def person(name: str, **facts: object) -> RosterEntry:
    usual = RosterEntry(name, name, "", True, False, False, False, 0, 0, 0)
    return msgspec.structs.replace(usual, **facts)


def a_room(activities: Sequence[Activity] = ()) -> FacilitatorSnapshot:
    tally = Tally(0, 0, present=1, of=3, working=0, handed_in=0, stuck=0)
    progress = Progress(tuple(activities))
    room = RoomInfo("id", "Aula")
    return FacilitatorSnapshot(room, "K7QP4M2X", 8080, [], progress, 5000, [], tally, "", None, [])


def test_those_who_need_help_come_first() -> None:
    class_ = [
        person("done", handed_in=True),
        person("out", removed=True, connected=False),
        person("working", working=True),
        person("here"),
        person("gone", connected=False, handed_in=True),
        person("stuck", stuck=True, working=True),
    ]
    assert [p.name for p in by_need(class_)] == ["stuck", "gone", "working", "here", "done", "out"]
    assert doing(class_[4]) is Doing.OFFLINE


def test_the_state_follows_what_is_heard() -> None:
    state = RoomState.told(a_room(), now=1000)
    away = state.heard(HubAway())
    assert away.away
    assert away.heard(Alarm("penuh")).room.alarm == "penuh"
    assert state.heard(Roster([person("Siti")])).person("Siti") is not None
    assert state.offline() == 2


def test_time_left_is_told_by_the_hubs_clock() -> None:
    room = a_room([Talk("a", Text("Halo"), 2)])
    room = msgspec.structs.replace(room, progress=advance(room.progress, room.now))
    state = RoomState.told(room, now=1_000_000)
    assert state.left_ms(1_030_000) == 90_000
    assert state.left_ms(1_130_000) == -10_000


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_inserted_with_an_id_of_its_own(kind: str, library: Library) -> None:
    subjects = subjects_for(kind, library)
    new = new_activity(kind, subjects[0] if subjects else "", 7, ["a", "inserted-1"])
    assert (new.id, new.kind, new.minutes) == ("inserted-2", kind, 7)
    assert new.title.en
    encoded = msgspec.json.encode(Agenda("x", new.title, (new,)))
    assert msgspec.json.decode(encoded, type=Agenda).activities == (new,)


def test_what_is_wrong_is_said_in_words() -> None:
    state = RoomState.told(a_room(), now=0)
    assert not alarm_text(state, "", stopped=False)
    full = state.heard(Alarm("room.json: [b]penuh[/b]"))
    assert "room.json: [b]penuh[/b]" in alarm_text(full, "", stopped=False).plain
    away = full.heard(HubAway())
    assert "tidak menjawab" in alarm_text(away, "port dipakai", stopped=False).plain
    assert "port dipakai" in alarm_text(away, "port dipakai", stopped=False).plain
    assert "dihentikan" in alarm_text(away, "", stopped=True).plain


def test_critiques_of_works_are_held_until_their_round_is_revealed() -> None:
    title = Text("Kritik")
    peers = PeerCritique(id="peers", title=title, minutes=5, subject="N1")
    room = msgspec.structs.replace(a_room(), progress=advance(Progress((peers,)), 0))
    state = RoomState.told(room, now=0)
    work, other = (Discussable("w", subject, "teks", 2, 3) for subject in ("N1", "K1"))
    assert held(state, work)
    assert not held(state, other)
    shown = msgspec.structs.replace(room, progress=reveal(room.progress))
    assert not held(RoomState.told(shown, now=0), work)


def test_raised_hands_are_those_counted_last() -> None:
    first, last = (new_record("room", "S01", Hands({"F": [n, 0, 0, 0]})) for n in (1, 2))
    assert hands_for([first, critique("a", "S01", 1), last], "S01") == {"F": [2, 0, 0, 0]}
    assert hands_for([first], "S02") == {}


def critique(who: str, subject: str, level: int, words: str = "") -> Record:
    return new_record(who, subject, Critique(dict.fromkeys("FCJMVE", level), {"F": words}))


def test_marks_for_reviewing_are_of_those_who_are_here_and_say_when_they_mean_nothing(
    library: Library,
) -> None:
    given = [critique("a", "S01", 2), critique("b", "S01", 2), critique("c", "S01", 4)]
    given.append(new_record("d", "S01", Critique({"F": 1})))
    marks = reviewing_marks(given, "S01", library.rubric, {"a", "b", "c", "d"})
    assert isinstance(marks, ReviewMarks)
    assert marks.marks.keys() == {"a", "b", "c"}
    assert marks.best == {"a", "b"}
    assert marks.note is None
    alone = reviewing_marks(given, "S01", library.rubric, {"c"})
    assert isinstance(alone, ReviewMarks)
    assert alone.note is not None


def test_critiques_of_a_work_are_the_newest_of_each_critic() -> None:
    given = [critique("a", "w", 1, "lama"), critique("b", "w", 2), critique("a", "w", 3, "baru")]
    found = critiques_of([*given, critique("a", "other", 1)], "w")
    assert [(c.id, c.text) for c in found] == [(given[2].id, "baru"), (given[1].id, "")]


def test_answers_to_an_exercise_are_counted_by_option(library: Library) -> None:
    given = {"opening": {"A": 2, "B": 5}, "faults": {"BIROKRATIS,TANPA-CERITA": 3, "BIROKRATIS": 1}}
    steps = step_results(given | {"caption": {"teks": 2}}, library.exercises["N1"], library.faults)
    by_step = {step.step: step for step in steps}
    assert [o.people for o in by_step["opening"].options][:2] == [5, 2]
    assert by_step["opening"].options[0].right
    assert by_step["faults"].people == 4
    assert by_step["faults"].options[0].name == str(library.faults["BIROKRATIS"])
    assert [o.people for o in by_step["faults"].options][:3] == [4, 3, 0]
    assert by_step["caption"].options == ()


async def test_everything_done_is_taken_back_in_turn(
    hub: Hub,  # noqa: F811
    facilitator: FacilitatorClient,  # noqa: F811
    tmp_path: Path,
) -> None:
    conductor = Conductor(facilitator)
    async with people(tmp_path, "Siti") as (siti,):
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        work = await siti.rewrite()
        await siti.keep(work.id, Consent(allowed=True))
        await siti.synced()
        states = []

        async def look() -> tuple[object, ...]:
            room = await facilitator.snapshot()
            shown = room.spotlight.id if room.spotlight else ""
            [member] = room.roster
            where = (room.progress.current, room.progress.stage, len(room.progress.activities))
            return (*where, member.name, member.removed, shown)

        async def step(act: object) -> None:
            await act  # type: ignore[misc]
            states.append(await look())

        async def rev() -> int:
            return (await facilitator.snapshot()).progress.rev

        states.append(await look())
        [member] = (await facilitator.snapshot()).roster
        new = new_activity("talk", "", 5, [])
        await step(conductor.move("advance", await rev()))
        await step(conductor.rename(member, "Elang"))
        await step(conductor.move("insert", await rev(), new=new))
        await step(conductor.move("jump", await rev(), activity="critique-s01"))
        await step(conductor.move("reveal", await rev()))
        await step(conductor.spotlight(work.id, ""))
        await step(conductor.remove(member))
        await step(conductor.move("skip", await rev(), activity="duel"))
        assert len(set(states)) == len(states) - 1  # skipping an activity to come shows elsewhere
        for before in reversed(states[:-1]):
            assert await conductor.undo()
            assert await look() == before
        with pytest.raises(RoomError):
            await conductor.undo()


async def test_a_new_console_can_take_back_what_the_one_before_did(
    hub: Hub,  # noqa: F811
    facilitator: FacilitatorClient,  # noqa: F811
) -> None:
    await Conductor(facilitator).move("advance", 0)
    assert await Conductor(facilitator).undo() == SOME_MOVE
    assert hub.room.progress.stage == "lobby"
    with pytest.raises(RoomError, match="bergerak"):
        await Conductor(facilitator).move("advance", 0)


async def test_started_again_it_is_the_same_room_at_the_same_place(command: HubCommand) -> None:
    first, second = await asyncio.gather(attach_or_start(command), attach_or_start(command))
    assert first.code == second.code
    facilitator = FacilitatorClient(command.file)  # noqa: F811
    await facilitator.snapshot()
    await facilitator.move("jump", activity="exercise-n1")
    await facilitator.stop()
    again = await attach_or_start(command.at(first.port))
    assert (again.code, again.progress.current) == (first.code, "exercise-n1")
    assert again.room.title == "-Aula [b]"
    await facilitator.close()


async def test_why_a_hub_does_not_start_is_told(command: HubCommand) -> None:
    with pytest.raises(HubNotStarted, match="tidak ada susunan acara itu"):
        await attach_or_start(HubCommand(command.file, "none", "", "127.0.0.1", 0))
