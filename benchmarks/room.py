"""A room of 200 under bad conditions, and what its hub costs beside the least possible.

    python -m benchmarks.room [--seeds 5] [--people 200] [--records 20]

First, per seed: 200 simulated participants hand in 20 records each while connections are cut in the
middle of requests, acknowledgements get lost, everything unacknowledged is sent again, and the hub
is killed once with -9 and started again. What was acknowledged must be in the file exactly once.

Then, in one run each beside its floor: how long an acknowledgement takes (floor: appending to the
journal alone), and how long until a phase has reached everybody (floor: a bare aiohttp server that
sends to one WebSocket after the other). Loopback only. Read the ratios; the milliseconds belong to
the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import multiprocessing
import os
import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import msgspec
from aiohttp import web

from tests.room.hub_process import AGENDA, HubProcess, start_hub
from workshop_tui.records import Critique, Record, new_id, new_record
from workshop_tui.room.addresses import LOOPBACK
from workshop_tui.room.facilitator_client import FacilitatorClient
from workshop_tui.room.hub.channels import encode
from workshop_tui.room.hub.server import Hub, HubOptions
from workshop_tui.room.limits import Limits
from workshop_tui.room.protocol import PhaseChanged
from workshop_tui.room.tiny_store import TinyRoomStore
from workshop_tui.store import Workshop
from workshop_tui.store.lines import encode as encode_line

CUT_REQUEST: Final = 0.10
LOST_ANSWER: Final = 0.10
ROUNDS: Final = 160
"""Of phases: the slowest per cent should be more than one round in which the machine was busy."""
ACK_ROUNDS: Final = 600
ACKS_PER_SECOND: Final = 50
BAR_ACK: Final = 10.0
BAR_FAN_OUT: Final = 1.5
ANSWER_SECONDS: Final = 10.0


def a_record(person: str) -> Record:
    """A critique of about 400 bytes."""
    body = Critique(levels=dict.fromkeys("FCJMVE", 2), comments={"F": "Gambarnya jelas. " * 6})
    return new_record(person, "S01", body)


# HTTP by hand: cheap, and can be broken off anywhere


def request_bytes(path: str, token: str, body: bytes) -> bytes:
    """A POST as it goes over the wire."""
    head = (
        f"POST /api/v1{path} HTTP/1.1\r\nHost: {LOOPBACK}\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Line:
    """One keep-alive connection."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def send(self, data: bytes) -> None:
        """Send, connecting first if need be."""
        if self._streams is None:
            self._streams = await asyncio.open_connection(LOOPBACK, self._port)
        self._streams[1].write(data)
        await self._streams[1].drain()

    async def answer(self) -> tuple[int, bytes]:
        """The status and the body of the next answer."""
        assert self._streams is not None
        reader = self._streams[0]
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        return int(head.split(b" ")[1]), await reader.readexactly(length)

    async def ask(self, path: str, token: str, body: object) -> tuple[int, bytes]:
        """POST, and the answer to it."""
        async with asyncio.timeout(ANSWER_SECONDS):
            await self.send(request_bytes(path, token, msgspec.json.encode(body)))
            return await self.answer()

    def cut(self) -> None:
        """Break the connection off, whatever goes on."""
        if self._streams is not None:
            self._streams[1].transport.abort()
            self._streams = None


class Receiver(asyncio.Protocol):
    """The cheapest WebSocket client: tells `sink` the revision of every phase."""

    def __init__(self, port: int, path: str, token: str, sink: Callable[[int, int], None]) -> None:
        key = base64.b64encode(os.urandom(16)).decode()
        self._hello = (
            f"GET {path} HTTP/1.1\r\nHost: {LOOPBACK}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"Authorization: Bearer {token}\r\n\r\n"
        ).encode()
        self._sink = sink
        self._buffer = b""
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the WebSocket."""
        assert isinstance(transport, asyncio.Transport)
        transport.write(self._hello)

    def data_received(self, data: bytes) -> None:
        """Take the frames that are complete."""
        now = time.perf_counter_ns()
        self._buffer += data
        if not self.opened.done():
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            assert b" 101 " in head, head
            self._buffer = rest
            self.opened.set_result(None)
        while (frame := self._next_frame()) is not None:
            if b'"type":"phase"' in frame[:20]:
                revision = frame.partition(b'"rev":')[2].split(b",", 1)[0]
                self._sink(int(revision), now)

    def _next_frame(self) -> bytes | None:
        buffer = self._buffer
        if len(buffer) < 2:
            return None
        length, start = buffer[1] & 127, 2
        if length == 126:
            length, start = int.from_bytes(buffer[2:4]), 4
        if len(buffer) < start + length:
            return None
        self._buffer = buffer[start + length :]
        return buffer[start : start + length]


# Nothing acknowledged is lost or doubled


class Participant:
    """Hands in records over bad connections, and remembers what was acknowledged."""

    def __init__(self, hub: HubProcess, number: int, records: int, seed: int) -> None:
        self.hub = hub
        self.rng = random.Random(seed * 1000 + number)
        self.line = Line(hub.door.port)
        self.token = ""
        self.id = new_id()
        self.secret = f"{seed:08}{number:08}"
        self.to_make = records
        self.waiting: dict[str, Record] = {}
        self.acknowledged: list[str] = []
        self.sent_again = 0

    async def run(self) -> None:
        """Hand in everything, however long it takes."""
        await asyncio.sleep(self.rng.uniform(0, 1.0))
        while self.to_make or self.waiting:
            if not self.token:
                await self._patiently(self._join)
            for _n in range(min(self.to_make, self.rng.choice((1, 1, 2, 3)))):
                record = a_record(self.id)
                self.waiting[record.id] = record
                self.to_make -= 1
            await self._patiently(self._post)
            await asyncio.sleep(self.rng.uniform(0, 0.3))
        self.line.cut()

    async def _patiently(self, act: Callable[[], Awaitable[None]]) -> None:
        try:
            await act()
        except (OSError, EOFError, TimeoutError, asyncio.IncompleteReadError):
            self.line.cut()
            await asyncio.sleep(self.rng.uniform(0, 0.5))

    async def _join(self) -> None:
        request = {"code": self.hub.code, "name": "P", "client": self.secret, "person": self.id}
        status, body = await self.line.ask("/join", "", request)
        if status == 200:
            self.token = json.loads(body)["token"]

    async def _post(self) -> None:
        documents = [record.to_document() for record in self.waiting.values()]
        data = request_bytes("/records", self.token, msgspec.json.encode({"records": documents}))
        fate = self.rng.random()
        if fate < CUT_REQUEST:
            await self.line.send(data[: self.rng.randrange(1, len(data))])
            raise ConnectionResetError
        self.sent_again += len(documents) - 1
        await self.line.send(data)
        if fate < CUT_REQUEST + LOST_ANSWER:
            await asyncio.sleep(self.rng.uniform(0, 0.02))
            raise ConnectionResetError
        async with asyncio.timeout(ANSWER_SECONDS):
            status, body = await self.line.answer()
        if status == 200:
            acked = json.loads(body)["acked"]
            self.acknowledged += acked
            for identity in acked:
                self.waiting.pop(identity, None)


async def one_seed(folder: Path, people: int, records: int, seed: int) -> tuple[int, int, int]:
    """How many were acknowledged, of them lost, and of all doubled."""
    data = folder / f"room-{seed}.json"
    hub = await start_hub(data, participants=people)
    participants = [Participant(hub, n, records, seed) for n in range(people)]
    everybody = asyncio.gather(*(participant.run() for participant in participants))
    await asyncio.sleep(random.Random(seed).uniform(1.0, 2.5))
    await hub.kill()
    unfinished = sum(bool(p.waiting or p.to_make) for p in participants)
    assert unfinished, "killed too late to prove anything"
    again = await start_hub(data, port=hub.door.port, participants=people)
    await asyncio.wait_for(everybody, 300)
    await again.kill()
    with Workshop.open(data, read_only=True) as workshop:
        documents = Counter(record.id for record in workshop.in_order())
    raw = Counter(
        line.split(b'"id": "', 1)[1][:36]
        for line in data.read_bytes().splitlines()
        if b'"kind": "critique"' in line
    )
    acked = {identity for participant in participants for identity in participant.acknowledged}
    assert len(acked) == people * records
    doubled = sum(count > 1 for count in raw.values())
    return len(acked), len(acked - documents.keys()), doubled


# An acknowledgement, beside appending to the journal alone


async def acknowledgements(folder: Path, people: int) -> dict[str, list[float]]:
    """Seconds: of one durable append by the store, of 400 bytes with fsync, of a POST."""
    hub = await start_hub(folder / "acks.json", participants=people)
    lines = [Line(hub.door.port) for _ in range(people)]
    tokens = []
    for number, line in enumerate(lines):
        request = {"code": hub.code, "name": "P", "client": f"{number:032}"}
        tokens.append(json.loads((await line.ask("/join", "", request))[1])["token"])
    await receive(hub.door.port, tokens, lambda _rev, _now: None)
    facilitator = FacilitatorClient(folder / "acks.json")
    watching = asyncio.create_task(_watch(facilitator))
    store = await TinyRoomStore.open(folder / "alone.json")
    descriptor = os.open(folder / "raw", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    raw_line = encode_line(a_record("x").to_document()).ljust(400)
    times: dict[str, list[float]] = {"raw": [], "journal": [], "ack": []}
    for number in range(ACK_ROUNDS):
        start = time.perf_counter()
        os.write(descriptor, raw_line)
        os.fsync(descriptor)
        times["raw"].append(time.perf_counter() - start)
        record = a_record("x")
        start = time.perf_counter()
        await store.append([record])
        times["journal"].append(time.perf_counter() - start)
        person = number % people
        body = {"records": [a_record("x").to_document()]}
        data = request_bytes("/records", tokens[person], msgspec.json.encode(body))
        start = time.perf_counter()
        await lines[person].send(data)
        status, _body = await lines[person].answer()
        times["ack"].append(time.perf_counter() - start)
        assert status == 200
        await asyncio.sleep(1 / ACKS_PER_SECOND)
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    await facilitator.close()
    for line in lines:
        line.cut()
    os.close(descriptor)
    await store.close()
    await hub.kill()
    return times


async def _watch(facilitator: FacilitatorClient) -> None:
    events = facilitator.events()
    try:
        async for _event in events:
            pass
    finally:
        await events.aclose()


async def receive(port: int, tokens: Sequence[str], sink: Callable[[int, int], None]) -> None:
    """Open a WebSocket for each token."""
    loop = asyncio.get_running_loop()
    receivers = [Receiver(port, "/api/v1/ws", token, sink) for token in tokens]
    for receiver in receivers:
        await loop.create_connection(partial(_itself, receiver), LOOPBACK, port)
    await asyncio.gather(*(receiver.opened for receiver in receivers))


def _itself(receiver: Receiver) -> Receiver:
    return receiver


# A phase to everybody, beside a bare broadcast


def receiving_process(hub: int, bare: int, tokens: list[str], pipe: Connection) -> None:
    """Receives from both servers, and reports when what arrived: by server, (rev, ns)."""

    async def main() -> None:
        found: dict[str, list[tuple[int, int]]] = {"hub": [], "bare": []}

        def keep(name: str, revision: int, now: int) -> None:
            found[name].append((revision, now))

        for name, port in (("hub", hub), ("bare", bare)):
            await receive(port, tokens, partial(keep, name))
        pipe.send("ready")
        await asyncio.to_thread(pipe.recv)
        pipe.send(found)

    asyncio.run(main())


async def bare_server() -> tuple[web.AppRunner, int, set[web.WebSocketResponse]]:
    """An aiohttp server that does nothing else."""
    sockets: set[web.WebSocketResponse] = set()

    async def handler(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        sockets.add(socket)
        async for _message in socket:
            pass
        return socket

    app = web.Application()
    app.router.add_get("/api/v1/ws", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, LOOPBACK, 0, backlog=512).start()
    return runner, runner.addresses[0][1], sockets


async def fan_out(folder: Path, people: int) -> dict[str, list[list[float]]]:
    """By phase, the seconds until each of `people` had it: from the hub, and from a bare server."""
    options = HubOptions(bind=LOOPBACK, port=0, limits=Limits(participants=people))
    hub = await Hub.start(folder / "fan.json", AGENDA, "-", options)
    runner, bare_port, sockets = await bare_server()
    tokens = []
    line = Line(hub.port)
    for number in range(people):
        request = {"code": hub.room.code, "name": "P", "client": f"{number:032}"}
        tokens.append(json.loads((await line.ask("/join", "", request))[1])["token"])
    line.cut()
    here, there = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=receiving_process, args=(hub.port, bare_port, tokens, there), daemon=True
    )
    process.start()
    await asyncio.to_thread(here.recv)
    sent: dict[str, dict[int, int]] = {"hub": {}, "bare": {}}
    for number in range(1, ROUNDS + 1):
        progress = msgspec.structs.replace(hub.room.progress, rev=number)
        for name in random.sample(("hub", "bare"), 2):
            sent[name][number] = time.perf_counter_ns()
            hub.room.progress = progress
            if name == "hub":
                hub.tell_phase()
            else:
                data = encode(PhaseChanged(hub.room.phase())).decode()
                for socket in sockets:
                    await socket.send_str(data)
            await asyncio.sleep(0.04)
    await asyncio.sleep(0.5)
    here.send("report")
    found: dict[str, list[tuple[int, int]]] = await asyncio.to_thread(here.recv)
    process.join(5)
    await hub.close()
    await runner.cleanup()
    assert {len(arrivals) for arrivals in found.values()} == {people * ROUNDS}
    return {
        name: [
            [(now - sent[name][rev]) / 1e9 for rev, now in arrivals if rev == number]
            for number in range(1, ROUNDS + 1)
        ]
        for name, arrivals in found.items()
    }


def ms(times: list[float], percent: int) -> float:
    """A percentile, in milliseconds."""
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1] * 1000


def row(label: str, times: list[float]) -> str:
    """One line of a table."""
    return f"{label:<44}{ms(times, 50):9.2f}{ms(times, 99):9.2f}"


async def main(seeds: int, people: int, records: int) -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{people} participants x {records} records, cuts, lost answers, one kill -9")
        for seed in range(1, seeds + 1):
            start = time.perf_counter()
            acked, lost, doubled = await one_seed(folder, people, records, seed)
            seconds = time.perf_counter() - start
            print(
                f"  seed {seed}: {acked} acknowledged, {lost} lost, {doubled} doubled"
                f"   ({seconds:.0f} s)",
                flush=True,
            )
        acks = await acknowledgements(folder, people)
        fans = await fan_out(folder, people)
    print(f"\nms{'':<42}{'p50':>9}{'p99':>9}")
    print(row("400 bytes and fsync", acks["raw"]))
    print(row("journal append alone", acks["journal"]))
    print(row(f"acknowledgement, {people} connected", acks["ack"]))
    every = {name: [t for phase in phases for t in phase] for name, phases in fans.items()}
    usual = {name: [ms(phase, 99) for phase in phases] for name, phases in fans.items()}
    print(row("bare aiohttp broadcast", every["bare"]))
    print(row("phase to everybody", every["hub"]))
    for floor, label in (("journal", "journal append"), ("raw", "400 bytes and fsync")):
        ratio = ms(acks["ack"], 50) / ms(acks[floor], 50)
        bar = f"  (bar {BAR_ACK:.0f})" if floor == "journal" else ""
        print(f"acknowledgement p50 : {label:<22}{ratio:6.2f}{bar}")
    ratio = ms(every["hub"], 99) / ms(every["bare"], 99)
    print(f"phase p99 : bare broadcast p99        {ratio:6.2f}  (bar {BAR_FAN_OUT})")
    # On a machine that does other things too, p99 is what those did in two phases of 160.
    ratio = statistics.median(usual["hub"]) / statistics.median(usual["bare"])
    print(f"the same in the median phase          {ratio:6.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--records", type=int, default=20)
    given = parser.parse_args()
    asyncio.run(main(given.seeds, given.people, given.records))
