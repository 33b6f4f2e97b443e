"""The material of the room that one is in, beside one's own."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_tui.content import load_library
from workshop_tui.room.errors import RoomError

if TYPE_CHECKING:
    from workshop_tui.room.client import RoomClient

    from .session import Session


async def use_material_of_room(session: Session, client: RoomClient) -> bool:
    """Fetch the room's packs and load them; true when there is something new to show.

    What is there already, because the person has the pack, is not loaded twice. Nothing is said
    when the room has none or cannot be asked: its agenda says so soon enough.
    """
    try:
        fetched = await client.material(folder_beside(session.workshop.path))
    except (RoomError, OSError):
        return False
    news = await asyncio.to_thread(_with_news, fetched, session)
    if not news:
        return False
    session.packs.lend(news)
    await session.load_packs()
    return True


def folder_beside(data_file: Path) -> Path:
    """Where the packs of rooms are kept: `workshop-packs` beside `workshop.json`."""
    return data_file.with_name(f"{data_file.stem}-packs")


def _with_news(packs: list[Path], session: Session) -> list[Path]:
    known = {*session.library.exercises, *session.library.posts}
    found = ((pack, load_library(pack, shipped=False)) for pack in packs)
    return [pack for pack, library in found if {*library.exercises, *library.posts} - known]
