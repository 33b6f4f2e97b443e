"""Fetching the facilitator's material to a participant's laptop."""

from __future__ import annotations

import asyncio
import hashlib
import os
from pathlib import Path
from typing import Final

import msgspec

from .api import Api
from .errors import RoomError
from .material import MOST_FILE_BYTES, is_harmless
from .protocol import PackFile, PacksAnswer

_TRIES: Final = 5
_COMING: Final = ".part"
"""Ends the name of a folder that is not complete yet."""


async def fetch_material(api: Api, folder: Path) -> list[Path]:
    """Bring the material of the room into `folder`; returns its packs there, if it has any.

    What was fetched before is not fetched again. The packs appear when they are complete, in a
    folder that is named by what is in them, so a changed pack is another one.

    Raises:
        RoomError: the hub does not answer, or gives something that is not to be trusted.
        OSError: it cannot be kept.
    """
    try:
        answer = await api.get("/pack", PacksAnswer)
    except RoomError as error:
        if error.code == "not_found":  # an older hub
            return []
        raise
    if not is_harmless(answer):
        raise RoomError("not_a_hub")
    names = [f"{number}" for number, pack in enumerate(answer.packs, start=1) if pack.files]
    if not names:
        return []
    whole = hashlib.sha256(msgspec.json.encode(answer)).hexdigest()[:32]
    ready, coming = folder / whole, folder / f"{whole}{_COMING}"
    if not await asyncio.to_thread(ready.is_dir):
        for number, pack in enumerate(answer.packs, start=1):
            for file in pack.files:
                await _bring(api, file, coming / f"{number}" / file.path)
        await asyncio.to_thread(_complete, coming, ready)
    return [ready / name for name in names]


def kept_material(folder: Path) -> list[Path]:
    """The packs in `folder` that were complete last; none if none ever were."""
    try:
        ready = [f for f in folder.iterdir() if f.is_dir() and f.suffix != _COMING]
        newest = max(ready, key=lambda found: found.stat().st_mtime, default=None)
        packs = sorted(newest.iterdir(), key=lambda pack: pack.name.zfill(9)) if newest else []
    except OSError:
        return []
    return packs


async def _bring(api: Api, file: PackFile, target: Path) -> None:
    """Fetch one file, unless it is there already."""
    if await asyncio.to_thread(_is_there, file, target):
        return
    for tries_left in reversed(range(_TRIES)):
        try:
            data = await api.get_bytes(f"/pack/{file.sha256}", MOST_FILE_BYTES)
            break
        except RoomError as error:
            if error.code != "too_many" or not tries_left:
                raise
            await asyncio.sleep(error.wait or 1.0)
    if len(data) != file.bytes or hashlib.sha256(data).hexdigest() != file.sha256:
        raise RoomError("not_a_hub")
    await asyncio.to_thread(_keep, bytes(data), target)


def _is_there(file: PackFile, target: Path) -> bool:
    try:
        return hashlib.sha256(target.read_bytes()).hexdigest() == file.sha256
    except OSError:
        return False


def _keep(data: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.tmp")
    fresh.write_bytes(data)
    fresh.replace(target)


def _complete(coming: Path, ready: Path) -> None:
    try:
        os.rename(coming, ready)  # noqa: PTH104  replacing nothing
    except OSError:
        if not ready.is_dir():  # another window of the program may have been quicker
            raise
