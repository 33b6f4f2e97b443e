"""The facilitator's own material reaches the participants' laptops, and nothing else does."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from tests.room.acting import Wire, people
from tests.room.hub_process import AGENDA
from workshop_tui.app.room_material import use_material_of_room
from workshop_tui.app.session import Session
from workshop_tui.content import Library, load_library
from workshop_tui.content.places import content_dir
from workshop_tui.packs.chosen import ChosenPacks
from workshop_tui.room.addresses import Invitation, parse_invitation
from workshop_tui.room.api import Api
from workshop_tui.room.errors import RoomError
from workshop_tui.room.fetching import fetch_material
from workshop_tui.room.hub.guards import answer
from workshop_tui.room.hub.server import Hub, HubOptions
from workshop_tui.room.material import MOST_FILE_BYTES, Material, is_harmless, is_harmless_path
from workshop_tui.room.protocol import API, Pack, PackFile, PacksAnswer
from workshop_tui.store.preferences import PreferencesFile


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with one sound exercise, and with things that nobody else needs."""
    folder = tmp_path / "Dinas Kesehatan"
    exercise = folder / "exercises" / "dinkes-f1"
    shutil.copytree(content_dir("exercises") / "foto-01-dari-berbaris-ke-bekerja", exercise)
    toml = exercise / "exercise.toml"
    text = toml.read_text(encoding="utf-8").replace('id = "F1"', 'id = "dinkes-f1"', 1)
    toml.write_text(text, encoding="utf-8")
    (exercise / "secret.docx").write_text("anggaran")
    (folder / "secret.toml").write_text("x = 1")
    (exercise / "large.png").write_bytes(b"x" * (MOST_FILE_BYTES + 1))
    secret = tmp_path / "id_rsa"
    secret.write_text("PRIVATE KEY")
    (exercise / "link.png").symlink_to(secret)
    (folder / "exercises" / "linked").symlink_to(tmp_path)
    return folder


@asynccontextmanager
async def hub_with(material: Material, data: Path) -> AsyncIterator[Hub]:
    hub = await Hub.start(data, AGENDA, "Aula", HubOptions(bind="127.0.0.1", port=0), material)
    try:
        yield hub
    finally:
        await hub.close()


async def test_participants_fetch_the_pack_once_and_can_work_with_it(
    pack: Path, data: Path, tmp_path: Path
) -> None:
    material = Material.of([pack])
    assert [file for file in material.left_out if "large.png" in file or "link.png" in file]
    kept = tmp_path / "own" / "packs"
    async with hub_with(material, data) as hub, people(tmp_path, "Siti") as (siti,):
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        folders = await siti.client.material(kept)
        assert await siti.client.material(kept) == folders
    library = load_library(*folders, shipped=False)
    assert not library.problems
    exercise = library.exercises["dinkes-f1"]
    assert library.picture_file("dinkes-f1", exercise.before.picture).is_file()
    names = {file.name for file in kept.rglob("*") if file.is_file()}
    variants = {f"variant-{letter}.webp" for letter in "abc"}
    assert names == {"exercise.toml", "before.webp", "after.webp"} | variants
    assert hub.notices == list(material.left_out)


async def test_a_fetch_that_was_cut_goes_on_where_it_was(
    pack: Path, data: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "own"
    async with (
        hub_with(Material.of([pack]), data) as hub,
        people(tmp_path, "Siti") as (siti,),
        Wire().to(hub.port) as wire,
    ):
        await siti.join(Invitation("127.0.0.1", wire.port, hub.room.code))
        api = siti.client._api
        assert api is not None
        get_bytes, fetched = api.get_bytes, list[str]()

        async def cut_after_one(path: str, most: int) -> bytearray:
            if len(fetched) == 1:
                wire.up = False
                wire.cut()
            fetched.append(path)
            return await get_bytes(path, most)

        api.get_bytes = cut_after_one  # type: ignore[method-assign]
        with pytest.raises(RoomError):
            await siti.client.material(kept)
        assert [folder.suffix for folder in kept.glob("*/*")] == [".part"]
        wire.up = True
        await siti.connected()
        [folder] = await siti.client.material(kept)
    assert len(fetched) == 2 + 5, "one, the one that was cut, and the five that were missing"
    assert load_library(folder, shipped=False).exercises


async def test_the_pack_needs_a_token_and_only_what_is_listed_is_given(
    pack: Path, data: Path, tmp_path: Path
) -> None:
    async with hub_with(Material.of([pack]), data) as hub, people(tmp_path, "Siti") as (siti,):
        stranger = Api(f"http://127.0.0.1:{hub.port}")
        for path in ("/pack", f"/pack/{next(iter(hub.material.files))}"):
            with pytest.raises(RoomError) as caught:
                await stranger.get(path, PacksAnswer)
            assert caught.value.code == "token_unknown"
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        api = siti.client._api
        assert api is not None
        for path in (
            "0" * 64,
            "..%2f..%2froom.json",
            "exercise.toml",
            hashlib.sha256().hexdigest(),
        ):
            with pytest.raises(RoomError) as caught:
                await api.get_bytes(f"/pack/{path}", 1000)
            assert caught.value.code == "not_found"
        await stranger.close()


async def test_a_hub_without_packs_gives_none(hub: Hub, tmp_path: Path) -> None:
    async with people(tmp_path, "Siti") as (siti,):
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        assert await siti.client.material(tmp_path / "packs") == []
    assert not (tmp_path / "packs").exists()


async def test_the_program_works_with_the_rooms_material_with_and_without_the_link(
    pack: Path, data: Path, tmp_path: Path, library: Library
) -> None:
    async with hub_with(Material.of([pack]), data) as hub, people(tmp_path, "Siti") as (siti,):
        preferences = PreferencesFile(tmp_path / "settings.json")
        session = Session(library, siti.workshop, preferences)
        await siti.join(Invitation("127.0.0.1", hub.port, hub.room.code))
        assert await use_material_of_room(session, siti.client)
        assert "dinkes-f1" in session.library.exercises
        assert not session.library.problems
        assert not await use_material_of_room(session, siti.client), "nothing is new any more"
        await hub.close()
        later = Session(library, siti.workshop, preferences)
        assert await siti.client.resume()
        assert await use_material_of_room(later, siti.client)
        assert "dinkes-f1" in later.library.exercises
        assert not ChosenPacks(preferences).folders(), "lent for as long as one is in the room"
        owner = Session(load_library(pack), siti.workshop, preferences)
        assert not await use_material_of_room(owner, siti.client)


# A hub that means harm


def listed(path: str, data: bytes = b"x", size: int | None = None) -> PackFile:
    return PackFile(path, hashlib.sha256(data).hexdigest(), len(data) if size is None else size)


@asynccontextmanager
async def lying_hub(given: PacksAnswer, data: bytes) -> AsyncIterator[Api]:
    async def packs(_request: web.Request) -> web.Response:
        return answer(given)

    async def file(_request: web.Request) -> web.Response:
        return web.Response(body=data)

    app = web.Application()
    app.add_routes([web.get(f"{API}/pack", packs), web.get(f"{API}/pack/{{sha256}}", file)])
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api = Api(f"http://127.0.0.1:{runner.addresses[0][1]}")
    try:
        yield api
    finally:
        await api.close()
        await runner.cleanup()


@pytest.mark.parametrize(
    "files",
    [
        [listed("../../.bashrc")],
        [listed("exercises/../../a.toml")],
        [listed("/etc/cron.d/a.toml")],
        [listed("exercises\\..\\a.toml")],
        [listed("exercises/e1/run.py")],
        [listed("exercises/e1/x/a.toml")],
        [listed("exercises/e1/con.toml")],
        [listed("exercises/nul/a.toml")],
        [listed("exercises/e1./a.toml")],
        [listed("exercises/e1/a.toml\n")],
        [listed("exercises/e1/.a.toml")],
        [listed("exercises/e1/a.toml"), listed("exercises/e1/A.TOML")],
        [listed("exercises/e1/a.toml", size=MOST_FILE_BYTES + 1)],
        [listed("exercises/e1/a.toml", size=-1)],
        [listed(f"exercises/e{n}/a.toml") for n in range(501)],
        [listed(f"exercises/e{n}/a.png", size=MOST_FILE_BYTES) for n in range(7)],
        [PackFile("exercises/e1/a.toml", "../../x", 1)],
    ],
)
async def test_a_list_that_could_do_harm_is_refused_whole(
    files: list[PackFile], tmp_path: Path
) -> None:
    given = PacksAnswer((Pack("p", (listed("exercises/ok/a.toml"), *files)),))
    assert not is_harmless(given)
    async with lying_hub(given, b"x") as api:
        with pytest.raises(RoomError):
            await fetch_material(api, tmp_path / "kept")
    assert not await asyncio.to_thread(lambda: list(tmp_path.iterdir()))


@pytest.mark.parametrize("sent", [b"y", b"xx", b"x" * 100_000, b""])
async def test_bytes_with_another_hash_are_not_kept(sent: bytes, tmp_path: Path) -> None:
    given = PacksAnswer((Pack("../p", (listed("exercises/e1/a.toml"),)),))
    async with lying_hub(given, sent) as api:
        with pytest.raises(RoomError):
            await fetch_material(api, tmp_path / "kept")
    assert not await asyncio.to_thread(lambda: list(tmp_path.rglob("*.toml")))


def test_paths_of_real_packs_are_harmless() -> None:
    for kind in ("exercises", "sample_posts"):
        for file in content_dir(kind).glob("*/*.*"):
            assert is_harmless_path(f"{kind}/{file.parent.name}/{file.name}"), file


@pytest.mark.thorough
async def test_an_agenda_may_be_about_a_pack(pack: Path, tmp_path: Path) -> None:
    agenda = tmp_path / "own.toml"
    kept = 'id = "own"\ntitle = { id = "Latihan kantor" }\n[[activities]]\nkind = "exercise"\n'
    kept += 'id = "first"\ntitle = { id = "Latihan" }\nminutes = 5\nsubject = "dinkes-f1"\n'
    await asyncio.to_thread(agenda.write_text, kept, encoding="utf-8")
    room = tmp_path / "room.json"
    host = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workshop_tui", "--lang", "en", "--pack", str(pack), "host"),
        *("--headless", "--bind", "127.0.0.1", "--port", "0", "--agenda", str(agenda)),
        *("--data", str(room)),
        stdout=asyncio.subprocess.PIPE,
    )
    assert host.stdout is not None
    printed = [(await asyncio.wait_for(host.stdout.readline(), 20)).decode() for _ in range(5)]
    assert "large.png is not given to participants" in printed[4]
    invitation = parse_invitation(printed[3].partition(":  ")[2])
    assert invitation is not None
    async with people(tmp_path, "Siti") as (siti,):
        await siti.join(invitation)
        [folder] = await siti.client.material(tmp_path / "packs")
    assert "dinkes-f1" in load_library(folder).exercises
    host.terminate()
    assert await asyncio.wait_for(host.wait(), 20) == 0
