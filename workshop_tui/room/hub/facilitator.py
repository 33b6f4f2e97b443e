"""What the facilitator's programs can ask, on this laptop only."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING

from aiohttp import web

from workshop_tui.records import (
    LINE_LIMIT,
    NAME_LIMIT,
    Critique,
    Rewrite,
    body_of,
    clean_counts,
    new_id,
    safe_line,
)
from workshop_tui.room.agenda import AgendaError, subjects_of
from workshop_tui.room.credentials import PIN_SECONDS
from workshop_tui.room.protocol import (
    API,
    CLOSE_TOKEN,
    Alarm,
    AnonymousText,
    DiscussableAnswer,
    DuelsAnswer,
    FacilitatorSnapshot,
    HandsAnswer,
    HandsRequest,
    Notice,
    ParticipantRequest,
    PhaseRequest,
    PinAnswer,
    RecordsAnswer,
    RoomInfo,
    Roster,
    Spotlight,
    SpotlightRequest,
    Stopping,
)

from .channels import Channel, encode
from .doorkeeper import let_in
from .duelling import duel_counts
from .guards import Refusal, answer, bearer, read_body
from .members import Member
from .overview import discussable, roster, tally

if TYPE_CHECKING:
    from .server import Hub

MOST_READ = 2000
NOTICE_LIMIT = 2000


class FacilitatorApi:
    """The handlers; `docs/protocol.md` describes each."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._room = hub.room

    def routes(self) -> list[web.RouteDef]:
        """Where they are."""
        return [
            web.get(f"{API}/room", self.snapshot),
            web.post(f"{API}/phase", self.move),
            web.post(f"{API}/rename", self.rename),
            web.post(f"{API}/remove", self.remove),
            web.post(f"{API}/pin", self.pin),
            web.post(f"{API}/spotlight", self.spotlight),
            web.post(f"{API}/notice", self.notice),
            web.get(f"{API}/discussable", self.discussable),
            web.get(f"{API}/duels", self.duels),
            web.post(f"{API}/hands", self.hands),
            web.get(f"{API}/records", self.records),
            web.post(f"{API}/stop", self.stop),
            web.get(f"{API}/ws", self.socket),
        ]

    async def snapshot(self, request: web.Request) -> web.Response:
        """Everything at once."""
        self._check(request)
        people = roster(self._room)
        return answer(
            FacilitatorSnapshot(
                room=RoomInfo(self._room.id, self._room.title),
                code=self._room.code,
                port=self._hub.port,
                addresses=self._hub.addresses(),
                progress=self._room.progress,
                now=self._room.now(),
                roster=people,
                tally=tally(self._room, people),
                alarm=self._hub.alarm,
                spotlight=self._room.spotlight,
                notices=list(self._hub.notices),
            )
        )

    async def move(self, request: web.Request) -> web.Response:
        """Move the room on, and tell everybody."""
        self._check(request)
        wanted = await read_body(request, PhaseRequest)
        before = self._room.progress.current
        try:
            await self._hub.storing(self._room.move(wanted))
        except AgendaError as error:
            raise Refusal("stale_rev", f"cannot {wanted.action}", reason=error.code) from None
        self._hub.tell_phase()
        if self._room.progress.current != before:
            self._show(None)  # what is shown belongs to the talk that is over
        return answer(self._room.progress)

    async def rename(self, request: web.Request) -> web.Response:
        """Give a participant another name."""
        self._check(request)
        wanted, member = await self._about(request)
        await self._hub.storing(self._room.rename(member, safe_line(wanted.name, NAME_LIMIT)))
        self._hub.participants.send(self._hub.hello(member.id), [member.id])
        return answer(Roster(roster(self._room)))

    async def remove(self, request: web.Request) -> web.Response:
        """Send a participant out, or let them in again."""
        self._check(request)
        wanted, member = await self._about(request)
        await self._hub.storing(self._room.remove(member, wanted.removed))
        channel = self._hub.participants.get(member.id)
        if wanted.removed and channel is not None:
            self._hub.participants.dismiss(channel, CLOSE_TOKEN)
        return answer(Roster(roster(self._room)))

    async def pin(self, request: web.Request) -> web.Response:
        """A PIN with which a participant goes on at another laptop."""
        self._check(request)
        _wanted, member = await self._about(request)
        return answer(PinAnswer(self._hub.pins.issue(member.id), int(PIN_SECONDS * 1000)))

    async def spotlight(self, request: web.Request) -> web.Response:
        """Show one work or critique to all on the projector, without a name."""
        self._check(request)
        wanted = await read_body(request, SpotlightRequest)
        self._show(self._text_of(wanted.record) if wanted.record else None)
        return answer(Spotlight(self._room.spotlight))

    async def notice(self, request: web.Request) -> web.Response:
        """Say a sentence to everybody."""
        self._check(request)
        wanted = await read_body(request, Notice)
        notice = Notice(safe_line(wanted.text, NOTICE_LIMIT))
        self._hub.participants.send(notice)
        return answer(notice)

    async def discussable(self, request: web.Request) -> web.Response:
        """Works that may be discussed, the most split first."""
        self._check(request)
        return answer(DiscussableAnswer(discussable(self._room)))

    async def duels(self, request: web.Request) -> web.Response:
        """Pairs that may be shown to all."""
        self._check(request)
        return answer(DuelsAnswer(duel_counts(self._room)))

    async def hands(self, request: web.Request) -> web.Response:
        """Keep how many raised their hands, and tell everybody if that is revealed."""
        self._check(request)
        wanted = await read_body(request, HandsRequest)
        activities = self._room.progress.activities
        if all(a.kind != "critique" or wanted.subject not in subjects_of(a) for a in activities):
            raise Refusal("not_found", "no critique of this post in the agenda")
        counts = clean_counts(wanted.counts)
        await self._hub.storing(self._room.count_hands(wanted.subject, counts))
        if self._room.progress.stage == "revealed":
            self._hub.tell_phase()
        return answer(HandsAnswer(wanted.subject, counts))

    async def records(self, request: web.Request) -> web.Response:
        """All records, in the order in which they came."""
        self._check(request)
        text = request.query.get("since", "0")
        since = int(text) if text.isascii() and text.isdigit() else 0
        batch = await self._room.store.read(since, MOST_READ)
        documents = [record.to_document() for _seq, record in batch]
        following = batch[-1][0] if batch else since
        return answer(RecordsAnswer(documents, following, self._room.store.head))

    async def stop(self, request: web.Request) -> web.Response:
        """Have the hub end in good order; the room goes on where it was when it starts again."""
        self._check(request)
        self._hub.stopping.set()
        return answer(Stopping())

    async def socket(self, request: web.Request) -> web.StreamResponse:
        """Tell a console or a projector what happens, as it happens."""
        self._check(request)
        socket = web.WebSocketResponse(compress=False, heartbeat=15.0, max_msg_size=64 * 1024)
        await socket.prepare(request)
        channel = Channel(socket, request.transport, most=self._hub.options.queue)
        room, owner = self._room, new_id()
        people = roster(room)
        for message in (
            self._hub.hello(),
            Roster(people),
            tally(room, people),
            Alarm(self._hub.alarm),
            Spotlight(room.spotlight),
        ):
            channel.send(encode(message))
        self._hub.facilitators.open(owner, channel, CLOSE_TOKEN)
        pump = asyncio.ensure_future(channel.pump(self._hub.clock))
        try:
            async for _message in socket:
                pass
        finally:
            pump.cancel()
            self._hub.facilitators.remove(owner, channel)
        return socket

    def _check(self, request: web.Request) -> None:
        if not hmac.compare_digest(bearer(request).encode(), self._hub.token.encode()):
            raise Refusal("token_unknown")
        let_in(request)

    async def _about(self, request: web.Request) -> tuple[ParticipantRequest, Member]:
        wanted = await read_body(request, ParticipantRequest)
        member = self._room.members.get(wanted.participant)
        if member is None:
            raise Refusal("not_found", "no such participant")
        return wanted, member

    def _show(self, text: AnonymousText | None) -> None:
        if text != self._room.spotlight:
            self._room.spotlight = text
            self._hub.facilitators.send(Spotlight(text))

    def _text_of(self, identity: str) -> AnonymousText:
        work = self._room.done.works.get(identity)
        if work is not None and (rewrite := body_of(work, Rewrite)) is not None:
            if not self._room.done.consents.get(identity):
                raise Refusal("not_found", "its owner does not allow that it is discussed")
            return AnonymousText(identity, rewrite.caption)
        for given in self._room.done.latest["critique"].values():
            for record in given.values():
                critique = body_of(record, Critique)
                if record.id == identity and critique is not None:
                    lines = [safe_line(text, LINE_LIMIT) for text in critique.comments.values()]
                    return AnonymousText(identity, "\n".join(lines))
        raise Refusal("not_found", "no such work")
