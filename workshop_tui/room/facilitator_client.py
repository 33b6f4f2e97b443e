"""The facilitator's side of the room, below the screen: for the console and the projector.

client = FacilitatorClient(data_file)
async for event in client.events():       # goes on when the hub was started again
    ...
await client.move("advance")
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import aiohttp
import msgspec

from workshop_tui.records import Record, safe_line

from .agenda import Activity, Progress
from .api import AnswerT, Api
from .door import Door, find_door
from .errors import RoomError
from .protocol import (
    Action,
    Alarm,
    Discussable,
    DiscussableAnswer,
    DuelCount,
    DuelsAnswer,
    FacilitatorSnapshot,
    HandsAnswer,
    HandsRequest,
    Hello,
    HubMessage,
    Notice,
    ParticipantRequest,
    PhaseChanged,
    PhaseRequest,
    PinAnswer,
    RecordsAnswer,
    Roster,
    RosterEntry,
    Spotlight,
    SpotlightRequest,
    Stopping,
    Tally,
)

RETRY_SECONDS: Final = 0.5
NOTICE_LIMIT: Final = 2000
_decode_message = msgspec.json.Decoder(HubMessage).decode


@dataclass(frozen=True, slots=True)
class HubAway:
    """The hub does not answer; events go on when it does."""


Event: TypeAlias = Hello | PhaseChanged | Tally | Roster | Alarm | Spotlight | HubAway


class FacilitatorClient:
    """Talks to the hub that has the room's file open; several may at the same time."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._api: Api | None = None
        self._door: Door | None = None
        self._rev = 0

    async def snapshot(self) -> FacilitatorSnapshot:
        """Everything at once. Raises RoomError, as all that follow."""
        found = await self._get("/room", FacilitatorSnapshot)
        self._rev = found.progress.rev
        return found

    async def move(
        self,
        action: Action,
        *,
        activity: str = "",
        minutes: int = 0,
        new: Activity | None = None,
        rev: int | None = None,
    ) -> Progress:
        """Move the room on, unless it is not at `rev`, by default the last that was seen here."""
        known = self._rev if rev is None else rev
        request = PhaseRequest(action, known, activity, minutes, new)
        progress = await self._post("/phase", request, Progress)
        self._rev = progress.rev
        return progress

    async def rename(self, participant: str, name: str) -> list[RosterEntry]:
        """Give a participant another name, for good."""
        request = ParticipantRequest(participant, name=safe_line(name))
        return (await self._post("/rename", request, Roster)).people

    async def remove(self, participant: str, *, removed: bool = True) -> list[RosterEntry]:
        """Send a participant out, or let them in again."""
        request = ParticipantRequest(participant, removed=removed)
        return (await self._post("/remove", request, Roster)).people

    async def pin(self, participant: str) -> str:
        """A PIN, good once and for two minutes, to go on as this participant elsewhere."""
        return (await self._post("/pin", ParticipantRequest(participant), PinAnswer)).pin

    async def spotlight(self, record: str = "") -> None:
        """Show a work or a critique on the projector, without a name; nothing when empty."""
        await self._post("/spotlight", SpotlightRequest(record), Spotlight)

    async def notice(self, text: str) -> None:
        """Say a sentence to everybody."""
        await self._post(
            "/notice", {"type": "notice", "text": safe_line(text, NOTICE_LIMIT)}, Notice
        )

    async def discussable(self) -> list[Discussable]:
        """Works whose owners allow that they are discussed, the most split first."""
        return (await self._get("/discussable", DiscussableAnswer)).works

    async def duels(self) -> list[DuelCount]:
        """Pairs of the current round of duels that may be shown to all, the most judged first."""
        return (await self._get("/duels", DuelsAnswer)).pairs

    async def count_hands(
        self, subject: str, counts: Mapping[str, Sequence[int]]
    ) -> dict[str, list[int]]:
        """Add raised hands to what is revealed of a post; returns what is counted.

        By criterion, how many raised theirs for level 1, 2, 3 and 4; in place of what was counted
        for this post before.
        """
        given = {criterion: list(numbers) for criterion, numbers in counts.items()}
        return (await self._post("/hands", HandsRequest(subject, given), HandsAnswer)).counts

    async def records(self, since: int = 0) -> tuple[list[Record], int]:
        """All records after `since`, and the `since` to go on with."""
        found: list[Record] = []
        while True:
            answer = await self._get(f"/records?since={since}", RecordsAnswer)
            found += [Record.from_document(document) for document in answer.records]
            since = answer.next
            if since >= answer.head or not answer.records:
                return found, since

    async def stop(self) -> None:
        """Have the hub end; started again, the room goes on where it was."""
        await self._post("/stop", {}, Stopping)

    async def events(self) -> AsyncGenerator[Event, None]:
        """What happens, from now on and for ever: first everything as it is, then each change."""
        away = False
        while True:
            api = socket = None
            try:
                api = _api_behind(self._find_door())
                socket = await api.websocket()
                away = False
                async for message in socket:
                    if message.type is aiohttp.WSMsgType.TEXT:
                        event = self._heard(message.data)
                        if event is not None:
                            yield event
            except RoomError:
                pass
            finally:
                if socket is not None:
                    await socket.close()
                if api is not None:
                    await api.close()
            if not away:
                away = True
                yield HubAway()
            await asyncio.sleep(RETRY_SECONDS)

    async def close(self) -> None:
        """Let go of the connection; the next call opens one again."""
        api, self._api = self._api, None
        if api is not None:
            await api.close()

    def _heard(self, data: str) -> Event | None:
        try:
            message = _decode_message(data)
        except (msgspec.DecodeError, ValueError, RecursionError):
            return None
        if isinstance(message, Hello | PhaseChanged):
            self._rev = message.phase.rev
        if isinstance(message, Event):
            return message
        return None

    def _find_door(self) -> Door:
        door = find_door(self._data)
        if door is None:
            raise RoomError("unreachable")
        return door

    def _open(self) -> Api:
        self._door = self._find_door()
        self._api = _api_behind(self._door)
        return self._api

    async def _get(self, path: str, kind: type[AnswerT]) -> AnswerT:
        return await self._ask(lambda api: api.get(path, kind))

    async def _post(self, path: str, body: object, kind: type[AnswerT]) -> AnswerT:
        return await self._ask(lambda api: api.post(path, body, kind))

    async def _ask(self, ask: Callable[[Api], Awaitable[AnswerT]]) -> AnswerT:
        """Ask; when the hub is gone, it may be back behind another door."""
        api = self._api or self._open()
        used = self._door
        try:
            return await ask(api)
        except RoomError as error:
            moved = find_door(self._data) not in (used, None)
            if error.code not in ("unreachable", "token_unknown") or not moved:
                raise
        if self._door is used:  # else somebody else who asks has found the new one already
            await self.close()
        return await ask(self._api or self._open())


def _api_behind(door: Door) -> Api:
    return Api(door.url, door.token)
