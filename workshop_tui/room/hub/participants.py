"""What participants can ask, on the local network."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

import msgspec
from aiohttp import WSMsgType, web

from workshop_tui import __version__
from workshop_tui.records import AGENCY_LIMIT, NAME_LIMIT, new_id, safe_line
from workshop_tui.room.code import same_code
from workshop_tui.room.credentials import digest, new_token
from workshop_tui.room.protocol import (
    API,
    CLOSE_ELSEWHERE,
    PROTOCOL,
    Head,
    Health,
    JoinAnswer,
    JoinRequest,
    ParticipantMessage,
    Ping,
    PostAnswer,
    PostRequest,
    ProgressReport,
    RecordsAnswer,
    Rejection,
    RoomInfo,
    TasksAnswer,
    protocols_overlap,
)

from .channels import Channel, encode
from .doorkeeper import let_in
from .giving import Giving
from .guards import Refusal, answer, bearer, read_body
from .intake import sort_records
from .members import Member

if TYPE_CHECKING:
    from .server import Hub

MOST_READ: Final = 500
MESSAGES_PER_SECOND: Final = 20
_decode_message = msgspec.json.Decoder(ParticipantMessage).decode


class ParticipantApi:
    """The handlers; `docs/protocol.md` describes each."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._room = hub.room
        self._giving = Giving(hub.room)
        self._entering: dict[str, str] = {}

    def routes(self) -> list[web.RouteDef]:
        """Where they are."""
        return [
            web.get(f"{API}/health", self.health),
            web.post(f"{API}/join", self.join),
            web.post(f"{API}/records", self.post_records),
            web.get(f"{API}/records", self.own_records),
            web.get(f"{API}/published", self.published),
            web.get(f"{API}/tasks", self.tasks),
            web.get(f"{API}/pack", self.packs),
            web.get(f"{API}/pack/{{sha256}}", self.pack_file),
            web.get(f"{API}/phase", self.phase),
            web.get(f"{API}/ws", self.socket),
        ]

    async def health(self, _request: web.Request) -> web.Response:
        """Is this a hub, and which one?"""
        return answer(Health(True, __version__, PROTOCOL, self._room.title))

    async def join(self, request: web.Request) -> web.Response:
        """Let somebody in who knows the code."""
        wanted = await read_body(request, JoinRequest)
        if not protocols_overlap(wanted.protocol):
            raise Refusal("protocol", f"this hub speaks {PROTOCOL[0]} to {PROTOCOL[1]}")
        self._check_code(wanted.code, request.remote or "")
        participant = self._participant_for(wanted)
        token, client = new_token(), digest(wanted.client)
        self._entering[participant] = client
        try:
            member = await self._hub.storing(
                self._room.enter(
                    participant,
                    safe_line(wanted.name, NAME_LIMIT),
                    safe_line(wanted.agency, AGENCY_LIMIT),
                    digest(token),
                    client,
                )
            )
        finally:
            self._entering.pop(participant, None)
        let_in(request)
        return answer(
            JoinAnswer(
                participant=member.id,
                token=token,
                name=self._room.members.shown_names()[member.id],
                room=RoomInfo(self._room.id, self._room.title),
                phase=self._room.phase(),
                head=self._room.store.head,
                limits=self._room.limits,
            )
        )

    async def post_records(self, request: web.Request) -> web.Response:
        """Keep what a participant did; what is acked is on the disk."""
        member = self._member(request)
        posted = await read_body(request, PostRequest)
        limits = self._room.limits
        if len(posted.records) > limits.records:
            raise Refusal("too_large", f"at most {limits.records} records at once")
        records, rejected = sort_records(
            posted.records,
            author=member.id,
            room=self._room.id,
            limits=limits,
            room_left=max(0, limits.records_each - member.records),
        )
        self._sign_of_life(member, posted.sent)
        late = [record.id for record in records if self._room.is_late(record)]
        done = await self._hub.append([*self._room.late_entries(records), *records])
        sent = {record.id for record in records}
        conflicts = sent & set(done.conflicts)
        refused = [Rejection(identity, "conflict") for identity in sorted(conflicts)]
        self._tell_owners({record.subject for record in records}, member)
        return answer(
            PostAnswer(
                acked=[identity for identity in done.acked if identity in sent],
                rejected=[*rejected, *refused],
                late=[identity for identity in late if identity not in conflicts],
                head=done.head,
            )
        )

    async def own_records(self, request: web.Request) -> web.Response:
        """What the hub has of this participant: for a laptop that lost its file."""
        member = self._member(request)
        since, limit = _number(request, "since", 0), _number(request, "limit", MOST_READ)
        batch = await self._room.store.read(since, max(1, min(limit, MOST_READ)))
        own = [record.to_document() for _seq, record in batch if record.author == member.id]
        following = batch[-1][0] if batch else since
        return answer(RecordsAnswer(own, following, self._room.store.head))

    async def published(self, request: web.Request) -> web.Response:
        """What others did that this participant may see by now."""
        documents = [r.to_document() for r in self._giving.published_to(self._member(request))]
        head = self._room.store.head
        return answer(RecordsAnswer(documents, head, head))

    async def tasks(self, request: web.Request) -> web.Response:
        """What the current activity asks of this participant."""
        tasks = await self._hub.storing(self._giving.tasks_for(self._member(request)))
        return answer(TasksAnswer(self._room.progress.rev, tasks))

    async def packs(self, request: web.Request) -> web.Response:
        """The facilitator's own material: which files there are."""
        self._member(request)
        return answer(self._hub.material.answer)

    async def pack_file(self, request: web.Request) -> web.Response:
        """One of these files; what has this hash is always the same."""
        self._member(request)
        data = self._hub.material.files.get(request.match_info["sha256"])
        if data is None:
            raise Refusal("not_found", "no such file")
        headers = {
            "Cache-Control": "private, max-age=31536000, immutable",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=data, headers=headers, content_type="application/octet-stream")

    async def phase(self, request: web.Request) -> web.Response:
        """Where the room is, for those whose network lets no WebSocket through."""
        member = self._member(request)
        self._sign_of_life(member, 0)
        return answer(self._room.phase())

    async def socket(self, request: web.Request) -> web.StreamResponse:
        """Tell a participant where the room is, as it changes."""
        member = self._member(request)
        socket = web.WebSocketResponse(
            compress=False, heartbeat=15.0, max_msg_size=self._room.limits.frame_bytes
        )
        await socket.prepare(request)
        channel = Channel(socket, request.transport, most=self._hub.options.queue)
        channel.send(encode(self._hub.hello(member.id)))
        self._hub.participants.open(member.id, channel, CLOSE_ELSEWHERE)
        self._set_connected(member, True)
        pump = asyncio.ensure_future(channel.pump(self._hub.clock))
        try:
            await self._listen(socket, member)
        finally:
            pump.cancel()
            if self._hub.participants.remove(member.id, channel):
                self._set_connected(member, False)
        return socket

    async def _listen(self, socket: web.WebSocketResponse, member: Member) -> None:
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            if not self._hub.message_rate.allows(member.id):
                continue
            try:
                said = _decode_message(message.data)
            except (msgspec.DecodeError, ValueError, RecursionError):
                continue  # perhaps a newer client's message
            match said:
                case ProgressReport(activity, state):
                    self._room.report(member, activity[:100], state)
                case Ping():
                    member.seen = self._room.now()

    def _check_code(self, code: str, address: str) -> None:
        if same_code(code, self._room.code):
            return
        wait = self._hub.wrong_guesses.wait(address)
        if wait:
            raise Refusal("too_many", "too many wrong codes", wait=wait)
        self._hub.wrong_guesses.add(address)
        raise Refusal("bad_code", "no such code")

    def _participant_for(self, wanted: JoinRequest) -> str:
        """The id of the participant who joins: a known one, the one wished for, or a new one."""
        members = self._room.members
        if wanted.pin:
            known = self._hub.pins.redeem(wanted.pin)
            if known is None:
                raise Refusal("bad_pin", "this PIN is wrong, used or too old")
            return known
        client = digest(wanted.client)
        member = members.with_client(client)
        if member is not None:
            if member.removed:
                raise Refusal("removed", "the facilitator has removed this participant")
            return member.id
        if len(members.present()) >= self._room.limits.participants:
            raise Refusal("room_full")
        wished = safe_line(wanted.person, 100)
        taken = members.get(wished) is not None or wished == self._room.id
        taken = taken or self._entering.get(wished, client) != client
        return new_id() if taken or not wished else wished

    def _member(self, request: web.Request) -> Member:
        member = self._room.members.with_token(digest(bearer(request)))
        if member is None:
            raise Refusal("token_unknown", "join again with the room's code")
        let_in(request)
        if not self._hub.request_rate.allows(member.id):
            raise Refusal("too_many", "too many requests", wait=1)
        return member

    def _sign_of_life(self, member: Member, sent: int) -> None:
        member.seen = self._room.now()
        if sent:
            member.skew_ms = sent - member.seen

    def _set_connected(self, member: Member, connected: bool) -> None:
        member.connected = connected
        member.seen = self._room.now()
        self._room.changed()

    def _tell_owners(self, subjects: set[str], critic: Member) -> None:
        """A late critique of a work that is published already: its author should look again."""
        works = self._room.done.works
        owners = {works[subject].author for subject in subjects if subject in works} - {critic.id}
        visible = {o for o in owners if (m := self._room.members.get(o)) and self._sees(m)}
        if visible:
            self._hub.participants.send(Head(self._room.store.head), visible)

    def _sees(self, member: Member) -> bool:
        return bool(self._giving.published_to(member))


def _number(request: web.Request, name: str, default: int) -> int:
    text = request.query.get(name, "")
    return min(int(text), 2**53) if text.isascii() and text.isdigit() else default
