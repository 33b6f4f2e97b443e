"""What people in a room can do and see, and what they cannot."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest

from tests.hostile import CAPTIONS, CONTROL, FORMAT
from tests.room.acting import Person, Wire, next_event, people
from workshop_tui.content.text import Text
from workshop_tui.records import (
    Consent,
    Critique,
    Duel,
    Form,
    ItemAnswer,
    Record,
    TakenTest,
    body_of,
    new_record,
)
from workshop_tui.room.addresses import Invitation
from workshop_tui.room.agenda import Posttest, Pretest, Talk
from workshop_tui.room.client import RoomClient
from workshop_tui.room.errors import RoomError
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.intake import sort_records
from workshop_tui.room.hub.server import Hub
from workshop_tui.room.limits import Limits
from workshop_tui.room.outbox import Outbox
from workshop_tui.room.protocol import Notice, PostAnswer, Reveal, Roster, Spotlight, Tally
from workshop_tui.room.tiny_store import TinyRoomStore
from workshop_tui.room.words import link_in_words
from workshop_tui.store import Workshop


def invitation(hub: Hub) -> Invitation:
    return Invitation("127.0.0.1", hub.port, hub.room.code)


async def gather(hub: Hub, persons: Sequence[Person]) -> None:
    """Everybody joins and is connected."""
    for person in persons:
        await person.join(invitation(hub))
    for person in persons:
        await person.connected()


async def everybody_in(persons: Sequence[Person], activity: str, stage: str = "work") -> None:
    for person in persons:
        await person.in_activity(activity, stage)


# Pre-test and post-test


async def test_a_class_hears_its_gain_at_the_reveal_of_the_posttest(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Budi") as (siti, budi):
        await gather(hub, (siti, budi))
        posts, title = ("S05", "S09"), Text("Uji")
        for test in (
            Pretest("pretest", title, 10, subjects=posts),
            Posttest("posttest", title, 10, subjects=posts),
        ):
            await facilitator.move("insert", new=test)
        await facilitator.move("jump", activity="pretest")
        await everybody_in((siti, budi), "pretest")
        await take(siti, "pretest", "A", 4, level=4)
        await siti.keep("posttest", answers_of("A", 10))  # not what this activity asks for
        await budi.keep("pretest", answers_of("B", 8))
        for person in (siti, budi):
            await person.synced()
        handed = {entry.name: entry.handed_in for entry in (await facilitator.snapshot()).roster}
        assert handed == {"Siti": True, "Budi": False}
        await facilitator.move("reveal")
        state = await budi.in_activity("pretest", "revealed")
        assert state.phase is not None
        assert state.phase.reveal == Reveal(people=2)
        await facilitator.move("jump", activity="posttest")
        await everybody_in((siti, budi), "posttest")
        before = (await facilitator.snapshot()).tally
        await take(siti, "posttest", "B", 10, level=1)
        await take(budi, "posttest", "A", 8, level=1)
        for person in (siti, budi):
            await person.synced()
        assert before.reveal is None
        assert (await facilitator.snapshot()).tally.reveal is None
        await facilitator.move("reveal")
        state = await budi.in_activity("posttest", "revealed")
        assert state.phase is not None
        reveal = state.phase.reveal
        assert reveal is not None
        assert reveal.tests is not None
        # Siti had answered the post-test's items in the pre-test, too: the first one counts.
        results = reveal.tests
        assert (results.n, results.before, results.after, results.maximum) == (2, 6, 9, 10)
        assert results.gain == pytest.approx(0.75)
        assert results.levels_before["S05"]["F"] == [0, 0, 0, 1]
        assert reveal.levels["S05"]["F"] == [2, 0, 0, 0]
        assert siti.id not in str(reveal)


def answers_of(form: Form, right: int) -> TakenTest:
    shown = ["3", "1", "4", "2"]
    return TakenTest(form, [ItemAnswer(f"item-{n}", shown, "1", n < right) for n in range(10)])


async def take(person: Person, sitting: str, form: Form, right: int, *, level: int) -> None:
    """Hand in all that a test asks for."""
    await person.keep(sitting, answers_of(form, right))
    for subject in ("S05", "S09"):
        await person.keep(subject, Critique({"F": level}, sitting=sitting))


# Blindness


async def test_before_the_reveal_nothing_about_others_leaves_the_hub(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Budi") as (siti, budi):
        await gather(hub, (siti, budi))
        await facilitator.move("jump", activity="critique-s01")
        await everybody_in((siti, budi), "critique-s01")
        await siti.critique(level=4, text="rahasia Siti")
        await siti.synced()
        heard: list[bytes] = []
        token = budi.client._api.token if budi.client._api else ""
        await budi.client._disconnect()
        headers = {"Authorization": f"Bearer {token}"}
        url = f"http://127.0.0.1:{hub.port}/api/v1"
        async with aiohttp.ClientSession(headers=headers) as session:
            for path in ("/health", "/records", "/published", "/tasks", "/phase"):
                async with session.get(url + path) as answer:
                    heard.append(await answer.read())
            async with session.ws_connect(f"{url}/ws") as ws:
                heard.append((await ws.receive_str()).encode())
                await siti.critique(level=3, text="rahasia Siti")
                await siti.synced()
                with pytest.raises(TimeoutError):
                    heard.append((await ws.receive_str(timeout=0.5)).encode())
                await facilitator.move("reveal")
                revealed = await ws.receive_json()
            async with session.get(f"{url}/phase") as answer:
                assert (await answer.json())["reveal"] == revealed["phase"]["reveal"]
        everything = b"".join(heard)
        assert b"rahasia" not in everything
        assert siti.id.encode() not in everything
        assert b"levels" not in everything
        assert b'"n"' not in everything
        assert revealed["phase"]["reveal"]["levels"] == {"S01": {"F": [0, 0, 1, 0]}}
        assert siti.id not in str(revealed)


async def test_the_facilitators_tally_has_counts_and_no_results_before_the_reveal(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Budi") as (siti, budi):
        await gather(hub, (siti, budi))
        await facilitator.move("jump", activity="critique-s01")
        await everybody_in((siti, budi), "critique-s01")
        events = facilitator.events()
        await budi.client.report("working")
        await siti.critique(level=4)
        tally = await next_event(events, Tally, lambda t: (t.handed_in, t.working) == (1, 1))
        assert tally.reveal is None
        assert (tally.present, tally.of) == (2, 2)
        await facilitator.move("reveal")
        snapshot = await facilitator.snapshot()
        assert snapshot.tally.reveal is not None
        assert snapshot.tally.reveal.levels == {"S01": {"F": [0, 0, 0, 1]}}
        await facilitator.move("hide")
        assert (await budi.in_activity("critique-s01")).phase.reveal is None  # type: ignore[union-attr]
        await events.aclose()


async def test_the_network_has_no_way_to_the_facilitators_side(hub: Hub) -> None:
    url = f"http://127.0.0.1:{hub.port}/api/v1"
    headers = {"Authorization": f"Bearer {hub.token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        for path in ("/room", "/discussable"):
            async with session.get(url + path) as answer:
                assert answer.status == 404
        for path in ("/phase", "/rename", "/remove", "/pin", "/spotlight", "/notice"):
            async with session.post(url + path, json={}) as answer:
                assert answer.status in (400, 404)
        async with session.get(f"{url}/records") as answer:
            assert answer.status == 401
        async with session.get(f"{hub.facilitator_url}/api/v1/room") as answer:
            assert answer.status == 200
        async with session.get(
            f"{hub.facilitator_url}/api/v1/room", headers={"Authorization": "Bearer x"}
        ) as answer:
            assert answer.status == 401
    assert hub.facilitator_url.startswith("http://127.0.0.1:")


async def test_web_pages_of_others_cannot_ask(hub: Hub) -> None:
    url = f"http://127.0.0.1:{hub.port}/api/v1/health"
    own = f"127.0.0.1:{hub.port}"
    async with aiohttp.ClientSession() as session:
        for headers, status in (
            ({"Origin": "http://evil.example"}, 403),
            ({"Host": "evil.example"}, 403),
            ({"Host": f"evil.example:{hub.port}"}, 403),
            ({"Host": own, "Origin": f"http://{own}"}, 200),
            ({"Host": f"localhost:{hub.port}"}, 200),
            ({"Host": f"[::1]:{hub.port}"}, 200),
        ):
            async with session.get(url, headers=headers) as answer:
                assert answer.status == status, headers


# Records


async def test_the_owner_is_who_holds_the_token_and_nothing_is_overwritten(
    hub: Hub, tmp_path: Path, facilitator: FacilitatorClient
) -> None:
    async with people(tmp_path, "Siti", "Budi") as (siti, budi):
        await gather(hub, (siti, budi))
        record = await siti.critique(level=2)
        await siti.synced()
        forged = record.to_document() | {"author": siti.id, "body": {"levels": {"F": 1}}}
        same_id = Record.from_document(forged)
        api = budi.client._api
        assert api is not None
        answer = await api.post("/records", {"records": [forged]}, PostAnswer)
        assert [(r.id, r.code) for r in answer.rejected] == [(same_id.id, "conflict")]
        mine = {"id": "b-1", "kind": "note", "at": 1, "author": siti.id, "room": "other"}
        kinds = [
            {"id": f"k-{kind}", "kind": kind, "at": 1}
            for kind in ("phase", "room", "member", "late", "draft", "link", "profile")
        ]
        answer = await api.post("/records", {"records": [mine, *kinds]}, PostAnswer)
        assert answer.acked == ["b-1"]
        assert {r.code for r in answer.rejected} == {"kind"}
        found, _next = await facilitator.records()
        by_id = {r.id: r for r in found}
        assert by_id[record.id] == record
        assert by_id["b-1"].author == budi.id
        assert by_id["b-1"].room == hub.room.id


def strings_in(document: object) -> Iterator[str]:
    """Every string in decoded JSON, keys among them."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, dict):
        for key, value in document.items():
            yield from (key, *strings_in(value))
    elif isinstance(document, list):
        for value in document:
            yield from strings_in(value)


async def hand_in_everything_hostile(
    persons: Sequence[Person], hub: Hub, session: aiohttp.ClientSession
) -> None:
    """Each person is called, wrote, answered and said of the others what is hostile."""
    for n, (person, hostile) in enumerate(zip(persons, CAPTIONS.values(), strict=True)):
        person.name = hostile[:300]
        await person.client.join(invitation(hub), person.name, hostile[:300])
        api = person.client._api
        assert api is not None
        said, work = hostile[:1500], f"work-{n}"
        body = {"levels": {"F": 1 + n % 4, said[:40]: 2}, "comments": {"F": said, said[:40]: said}}
        answer = {"exercise": "N1", "step": said[:40], "response": [said[:80]], "right": 0, "of": 1}
        records = [
            (work, "rewrite", "N1", {"caption": said, "alt": said, said[:50]: [said]}),
            (f"consent-{n}", "consent", work, {"allowed": True}),
            (f"answer-{n}", "answer", "N1", answer),
            (f"critique-{n}", "critique", f"work-{(n + 1) % len(persons)}", body),
            (f"rating-{n}", "critique", "S01", body),
            (f"odd-{n}", said[:40], said[:40], {"x": {said[:40]: [said]}}),
        ]
        raws = [
            {"id": i, "kind": kind, "at": 1, "subject": subject, "body": content, said[:20]: said}
            for i, kind, subject, content in records
        ]
        headers = {"Authorization": f"Bearer {api.token}"}
        url = f"http://127.0.0.1:{hub.port}/api/v1/records"
        # json.dumps, because it writes half a surrogate pair as an escape.
        async with session.post(url, data=json.dumps({"records": raws}), headers=headers) as sent:
            done = await sent.json()
        if "\ud800" in hostile:
            assert done["error"]["code"] == "bad_request"
        else:
            assert {raw["id"] for raw in raws[:5]} <= {*done["acked"]}


async def test_seventeen_hostile_captions_are_plain_text_wherever_the_hub_says_them(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    heard: list[Any] = []
    async with people(tmp_path, *CAPTIONS) as persons:
        async with aiohttp.ClientSession() as session:
            await hand_in_everything_hostile(persons, hub, session)
        listener = aiohttp.ClientSession(headers={"Authorization": f"Bearer {hub.token}"})
        socket = await listener.ws_connect(f"{hub.facilitator_url}/api/v1/ws")
        await facilitator.snapshot()
        for number, hostile in enumerate(CAPTIONS.values()):
            said = hostile.encode("utf-8", "replace").decode()[:1500]
            console = facilitator._api
            assert console is not None
            notice = {"type": "notice", "text": said}
            await console.post("/notice", notice, Notice)
            about = {"participant": persons[0].id, "name": said}
            await console.post("/rename", about, Roster)
            talk = Talk(f"talk-{number}", Text(said, said), 1, Text(said))
            await facilitator.move("insert", new=talk)
        for n in range(len(persons)):
            for work in (f"work-{n}", f"critique-{n}"):
                if hub.store.knows(work):
                    await facilitator.spotlight(work)
        for activity in ("critique-s01", "peers"):
            await facilitator.move("jump", activity=activity)
            await facilitator.move("reveal")
            heard += await everything_asked(hub, persons)
        await persons[1].until(lambda state: bool(state.notice))
        heard.append(persons[1].state.notice)
        heard += [await socket.receive_json() for _ in range(60)]
        await listener.close()
    texts = [text for answer in heard for text in strings_in(answer)]
    assert len(texts) > 3000
    assert not [text for text in texts if set(text) & (CONTROL | FORMAT)]
    assert sum("[@click=app.quit]x[/]" in text for text in texts) > 10, "as it stands, not cut away"


async def everything_asked(hub: Hub, persons: Sequence[Person]) -> list[Any]:
    """What every question to the hub is answered, on both listeners."""
    heard = []
    own = f"http://127.0.0.1:{hub.port}/api/v1"
    facilitators = f"{hub.facilitator_url}/api/v1"
    asked = [(facilitators, hub.token, p) for p in ("/room", "/discussable", "/records")]
    for person in persons:
        assert person.client._api is not None
        token = person.client._api.token
        asked += [(own, token, p) for p in ("/records", "/published", "/tasks", "/phase")]
    async with aiohttp.ClientSession() as session:
        for url, token, path in asked:
            headers = {"Authorization": f"Bearer {token}"}
            async with session.get(url + path, headers=headers) as answer:
                assert answer.status == 200, path
                heard.append(await answer.json())
    return heard


async def test_those_who_wait_share_one_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await TinyRoomStore.open(tmp_path / "room.json")
    syncs = Counter[str]()
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (syncs.update(["fsync"]), fsync(fd)))
    records = [new_record("siti", "S01", Consent(True)) for _ in range(100)]
    first = asyncio.create_task(store.append(records[:1]))
    await asyncio.sleep(0)
    done = await asyncio.gather(*(store.append([record]) for record in records))
    assert await first
    assert {identity for d in done for identity in d.acked} == {r.id for r in records}
    assert syncs["fsync"] <= 3
    assert store.head == 100
    again = await store.append(records)
    assert (len(again.acked), again.head) == (100, 100)
    await store.close()
    reopened = await TinyRoomStore.open(tmp_path / "room.json")
    batch = await reopened.read(0, 1000)
    assert [record for _seq, record in batch] == records
    assert [seq for seq, _record in batch] == list(range(1, 101))
    await reopened.close()


# People


async def test_the_same_name_twice_a_new_name_and_out(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Siti") as (first, second):
        await gather(hub, (first, second))
        assert (first.state.name, second.state.name) == ("Siti", "Siti (2)")
        roster = await facilitator.rename(second.id, "Siti Aminah")
        assert [p.name for p in roster] == ["Siti", "Siti Aminah"]
        await second.until(lambda state: state.name == "Siti Aminah")
        await second.join(invitation(hub))
        assert second.state.name == "Siti Aminah"
        await second.connected()
        await facilitator.remove(second.id)
        state = await second.until(lambda state: state.link == "refused")
        assert state.problem == "removed"
        with pytest.raises(RoomError, match="mengeluarkan"):
            await second.join(invitation(hub))
        await facilitator.remove(second.id, removed=False)
        await second.join(invitation(hub))
        await second.connected()


async def test_another_laptop_with_a_pin_is_the_same_participant(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Siti") as (old, new):
        await old.join(invitation(hub))
        await old.critique()
        await old.synced()
        pin = await facilitator.pin(old.id)
        await new.join(invitation(hub), pin=pin)
        assert new.state.participant == old.id
        with pytest.raises(RoomError) as caught:
            await new.join(invitation(hub), pin=pin)
        assert caught.value.code == "bad_pin"
        assert len((await facilitator.snapshot()).roster) == 1


async def test_one_socket_each_the_newer_one_counts(hub: Hub, tmp_path: Path) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await gather(hub, (siti,))
        assert siti.client._api is not None
        headers = {"Authorization": f"Bearer {siti.client._api.token}"}
        url = f"http://127.0.0.1:{hub.port}/api/v1/ws"
        async with aiohttp.ClientSession() as session, session.ws_connect(url, headers=headers):
            state = await siti.until(lambda state: state.link == "refused")
            assert state.problem == "elsewhere"
            assert len(hub.participants) == 1


async def test_a_person_whose_id_is_taken_gets_another_one(hub: Hub, tmp_path: Path) -> None:
    async with people(tmp_path, "Siti", "Nakal") as (siti, thief):
        await siti.join(invitation(hub))
        pretending = RoomClient(thief.workshop, siti.id)
        await pretending.join(invitation(hub), "Siti")
        assert pretending.state.participant not in ("", siti.id)
        await pretending.leave()


async def test_where_no_websocket_comes_through_and_where_the_address_changes(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,), Wire().to(hub.port) as wire:
        wire.websockets = False
        await siti.join(Invitation("127.0.0.1", wire.port, hub.room.code))
        await siti.connected()
        assert not hub.participants
        record = await siti.critique()
        await facilitator.move("advance")
        await siti.in_activity("welcome")
        assert link_in_words(siti.state).startswith("tersambung")
        wire.up = False
        wire.cut()
        await siti.until(lambda state: state.link == "offline")
        await siti.client.move_to("127.0.0.1", hub.port)
        await siti.synced()
        assert len(hub.participants) == 1
        assert hub.store.knows(record.id)


# Work given out


async def test_peers_get_work_without_names_and_who_comes_late_gets_some_too(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "A", "B", "C", "D", "Telat") as persons:
        *writers, late = persons
        await gather(hub, writers)
        await facilitator.move("jump", activity="baseline")
        await everybody_in(writers, "baseline")
        works = {w.id: (await w.rewrite(caption=f"karya {w.name}")).id for w in writers}
        for writer in writers:
            await writer.synced()
        await facilitator.move("advance")
        await everybody_in(writers, "peers")
        given = {w.id: [t.texts[0] for t in await w.client.tasks()] for w in writers}
        assert all(len(texts) == 2 for texts in given.values())
        received = Counter(text.id for texts in given.values() for text in texts)
        assert set(received.values()) == {2}
        assert all(works[w] not in [t.id for t in texts] for w, texts in given.items())
        await late.join(invitation(hub))
        await late.in_activity("peers")
        assert len(await late.client.tasks()) == 2

        critic = next(w for w in writers if works[writers[0].id] in [t.id for t in given[w.id]])
        await critic.critique(works[writers[0].id], level=3, text="Yang sudah bekerja: judul")
        await critic.synced()
        assert [t.done for t in await critic.client.tasks()].count(True) == 1
        assert await writers[0].client.published() == []
        await facilitator.move("reveal")
        await writers[0].in_activity("peers", "revealed")
        (critique,) = await writers[0].client.published()
        assert critique.author == ""
        assert critique.body["levels"] == {"F": 3}
        await facilitator.move("undo")
        assert await writers[0].client.published() == []

        await facilitator.move("advance")
        await everybody_in(writers, "duel")
        pairs = await writers[0].client.tasks()
        assert len(pairs) == 2
        left, right = pairs[0].texts
        assert works[writers[0].id] not in {t.id for task in pairs for t in task.texts}
        await writers[0].keep("N1", Duel(left.id, right.id, "left"))
        await writers[0].synced()
        assert [t.done for t in await writers[0].client.tasks()] == [True, False]


async def test_only_what_its_owner_allows_is_discussed_and_never_with_a_name(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Budi", "Ani") as (siti, budi, ani):
        await gather(hub, (siti, budi, ani))
        allowed, private = await siti.rewrite(caption="boleh"), await budi.rewrite(caption="jangan")
        await siti.keep(allowed.id, Consent(True))
        await siti.keep(private.id, Consent(True))  # not hers to allow
        await budi.critique(allowed.id, level=1)
        await ani.critique(allowed.id, level=4)
        for person in (siti, budi, ani):
            await person.synced()
        (work,) = await facilitator.discussable()
        assert (work.id, work.caption, work.critiques, work.split) == (allowed.id, "boleh", 2, 3)
        events = facilitator.events()
        await facilitator.spotlight(allowed.id)
        shown = await next_event(events, Spotlight, lambda s: s.text is not None)
        assert shown.text is not None
        assert shown.text.caption == "boleh"
        with pytest.raises(RoomError):
            await facilitator.spotlight(private.id)
        await facilitator.spotlight()
        assert (await facilitator.snapshot()).spotlight is None
        await facilitator.move("advance")
        await facilitator.spotlight(allowed.id)
        await facilitator.move("reveal")
        assert (await facilitator.snapshot()).spotlight is not None
        await facilitator.move("advance")
        assert (await facilitator.snapshot()).spotlight is None
        await events.aclose()


# The agenda


async def test_the_facilitator_moves_and_two_consoles_do_not_overtake_each_other(
    hub: Hub, facilitator: FacilitatorClient, data: Path, tmp_path: Path
) -> None:
    other = FacilitatorClient(data)
    await other.snapshot()
    async with people(tmp_path, "Siti") as (siti,):
        await gather(hub, (siti,))
        first = await facilitator.move("advance")
        with pytest.raises(RoomError) as caught:
            await other.move("advance")
        assert caught.value.code == "stale_rev"
        await other.snapshot()
        await other.move("insert", new=Talk("stretch", Text("Peregangan"), 3))
        await facilitator.snapshot()
        assert (await facilitator.move("advance")).current == "stretch"
        await siti.in_activity("stretch")
        undone = await facilitator.move("undo")
        assert undone.current == first.current
        undone = await facilitator.move("undo")
        assert "stretch" not in [activity.id for activity in undone.activities]
        with pytest.raises(RoomError) as caught:
            await facilitator.move("hide")
        assert caught.value.code == "nothing_revealed"
        await facilitator.move("close")
        state = await siti.until(lambda s: s.phase is not None and s.phase.stage == "closed")
        assert state.phase is not None
        assert state.phase.rev == undone.rev + 1
    await other.close()


async def test_records_made_without_a_link_are_the_outbox_whatever_crashed(tmp_path: Path) -> None:
    with Workshop.open(tmp_path / "own.json") as workshop:
        client = RoomClient(workshop, "siti")
        assert not await client.resume()
        (kept,) = await client.keep(new_record("siti", "S01", Consent(True)))
        assert kept.room is None
        assert len(Outbox.of(workshop, "siti", "room")) == 0
        with pytest.raises(RoomError, match="tidak menjawab"):
            await client.join(Invitation("127.0.0.1", 9, "K7QP4M2X"), "Siti")
        assert client.state.link == "out"
        assert client.state.problem == "unreachable"


async def test_merging_a_rooms_file_brings_what_people_did_and_no_secrets(
    hub: Hub, tmp_path: Path, data: Path
) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await gather(hub, (siti,))
        record = await siti.critique()
        await siti.synced()
    await hub.close()
    with Workshop.open(tmp_path / "mine.json") as mine:
        mine.merge(data)
        merged = mine.records()
    assert {r.kind for r in merged} == {"critique", "profile"}
    assert record in merged


def test_a_participants_records_are_taken_up_to_a_number() -> None:
    raws = [
        msgspec.Raw(msgspec.json.encode({"id": f"r{n}", "kind": "note", "at": 1})) for n in "abc"
    ]
    accepted, rejected = sort_records(raws, author="siti", room="r", limits=Limits(), room_left=2)
    assert [(r.id, r.author, r.room) for r in accepted] == [
        ("ra", "siti", "r"),
        ("rb", "siti", "r"),
    ]
    assert [(r.id, r.code) for r in rejected] == [("rc", "full")]


async def test_writers_learn_how_their_texts_did_in_duels_and_not_who_chose(
    hub: Hub, facilitator: FacilitatorClient, tmp_path: Path
) -> None:
    async with people(tmp_path, "Siti", "Budi", "Citra") as (siti, budi, citra):
        await gather(hub, (siti, budi, citra))
        mine, other = await siti.rewrite(caption="satu"), await citra.rewrite(caption="dua")
        await facilitator.move("jump", activity="duel")
        await everybody_in((siti, budi, citra), "duel")
        await budi.keep("N1", Duel(other.id, mine.id, "right", "ada waktunya"))
        await budi.synced()
        assert await siti.client.published() == []
        await facilitator.move("reveal")
        await everybody_in((siti, budi, citra), "duel", "revealed")
        [told] = await siti.client.published()
        assert body_of(told, Duel) == Duel(other.id, mine.id, "right", "ada waktunya")
        assert told.author == ""
        assert await budi.client.published() == []
