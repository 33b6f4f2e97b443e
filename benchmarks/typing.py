"""How far the screen falls behind somebody who types 30 keys a second into 2,000 characters.

    python -m benchmarks.typing [--keys 300]

In turn in the rewrite lab, coach and counters live, and in a bare Textual application with nothing
but a `TextArea` that holds the same text. First without a terminal: how many keys wait at most, and
the processor time of one key. Then on a pseudo-terminal of 80 by 24, which pyte draws afterwards:
every fifth key completes a mark such as `k007`, and the time counts from that key being written
until the mark stands on the screen. Read the ratios; the milliseconds belong to the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pyte
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import TextArea

from workshop_tui.app.app import WorkshopApp
from workshop_tui.app.session import Session
from workshop_tui.content import load_library
from workshop_tui.records import Draft, Place, Profile, new_record
from workshop_tui.store import Workshop
from workshop_tui.store.preferences import PreferencesFile

RATE: Final = 30
BAR: Final = 3.0
LENGTH: Final = 2_000
SIZE: Final = (80, 24)
REPOSITORY: Final = Path(__file__).parent.parent
START_UP: Final = 4.0
"""Seconds after which both programs wait for keys, also on a busy machine."""


def caption() -> str:
    """A caption of 2,000 characters, made of those of the exercises."""
    texts = [exercise.after.caption for exercise in load_library().exercises.values()]
    return "\n\n".join(texts)[:LENGTH]


def keys(number: int) -> str:
    """What is typed: marks of five keys each."""
    return "".join(f"k{mark:03} " for mark in range(1, number // 5 + 1))


class BareEditor(App[None]):
    """A `TextArea` and nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield TextArea(self._text)


def prepare(folder: Path) -> Path:
    """A data file whose owner was rewriting S01 and has the long caption in hand."""
    file = folder / "workshop.json"
    with Workshop.open(file) as workshop:
        workshop.add(
            new_record("me", "", Profile("Elang Biru 7")),
            new_record("me", "S01", Draft("rewrite/", texts={"caption": caption(), "alt": ""})),
            new_record("me", "S01", Place("rewrites")),
        )
    return file


async def without_terminal(app: App[None], typed: str) -> tuple[float, int]:
    """Milliseconds of processor time for one key, and how many keys waited at most."""
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(START_UP / 2)
        editor = app.screen.query_one(TextArea)
        editor.focus()
        editor.move_cursor(editor.document.end)
        await pilot.pause(0.5)
        length, waiting = len(editor.text), 0
        start, burnt = time.perf_counter(), time.process_time()
        for number, character in enumerate(typed, start=1):
            await asyncio.sleep(max(0.0, start + number / RATE - time.perf_counter()))
            name = "space" if character == " " else character
            app.post_message(events.Key(name, character))
            waiting = max(waiting, number - (len(editor.text) - length))
        await pilot.pause(0.5)
        assert len(editor.text) == length + len(typed), "keys were lost"
        return 1_000 * (time.process_time() - burnt) / len(typed), waiting


def in_terminal(command: list[str], typed: str) -> list[float]:
    """Milliseconds from writing the last key of each mark until it is on the screen."""
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    process = subprocess.Popen(
        command,
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        env=environment,
        cwd=REPOSITORY,
    )
    os.close(secondary)
    written: dict[int, float] = {}
    chunks: list[tuple[float, bytes]] = []
    reader = threading.Thread(target=_type, args=(primary, typed, written))
    reader.start()
    try:
        while reader.is_alive():
            if select.select([primary], [], [], 0.05)[0]:
                chunks.append((time.perf_counter(), os.read(primary, 65_536)))
    finally:
        process.kill()
        process.wait()
        os.close(primary)
    seen = _first_seen(chunks)
    missing = sorted(written.keys() - seen.keys())
    assert not missing, f"marks that never appeared: {missing}"
    return [1_000 * (seen[mark] - when) for mark, when in written.items()]


def _type(terminal: int, typed: str, written: dict[int, float]) -> None:
    time.sleep(START_UP)
    os.write(terminal, b"\x1b[1;5F")  # ctrl+end
    time.sleep(0.5)
    start = time.perf_counter()
    for number, character in enumerate(typed, start=1):
        time.sleep(max(0.0, start + number / RATE - time.perf_counter()))
        os.write(terminal, character.encode())
        if number % 5 == 4:
            written[number // 5 + 1] = time.perf_counter()
    time.sleep(1.5)


def _first_seen(chunks: Iterable[tuple[float, bytes]]) -> dict[int, float]:
    """When each mark stood on the screen for the first time."""
    screen = pyte.Screen(*SIZE)
    stream = pyte.ByteStream(screen)
    seen: dict[int, float] = {}
    for when, data in chunks:
        stream.feed(data)
        shown = "".join(line.ljust(SIZE[0]) for line in screen.display)
        for mark in re.findall(r"k(\d{3})", shown):
            seen.setdefault(int(mark), when)
    return seen


def main() -> None:
    """Print how both come out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--bare", action="store_true", help="run the reference until it is killed")
    options = parser.parse_args()
    if options.bare:
        BareEditor(caption()).run()
        return
    typed = keys(options.keys)
    print(f"{len(typed)} keys at {RATE} a second into {LENGTH} characters")
    print("| | processor ms a key | keys waiting, most | ms to the screen: median | p90 | worst |")
    print("|---|--:|--:|--:|--:|--:|")
    costs = [_measured("bare TextArea", typed), _measured("rewrite lab", typed)]
    print(f"processor time of a key, beside the bare one: {costs[1] / costs[0]:.1f} (bar {BAR})")


def _measured(name: str, typed: str) -> float:
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        if name == "rewrite lab":
            with Workshop.open(prepare(Path(first))) as workshop:
                settings = PreferencesFile(Path(first) / "settings.json")
                app = WorkshopApp(Session(load_library(), workshop, settings))
                cost, waiting = asyncio.run(without_terminal(app, typed))
            command = ["-m", "workshop_tui", "--data", str(prepare(Path(second)))]
        else:
            cost, waiting = asyncio.run(without_terminal(BareEditor(caption()), typed))
            command = ["-m", "benchmarks.typing", "--bare"]
        delays = sorted(in_terminal([sys.executable, *command], typed))
    figures = (statistics.median(delays), delays[int(0.9 * len(delays))], delays[-1])
    print(f"| {name} | {cost:.1f} | {waiting} | " + " | ".join(f"{f:.0f}" for f in figures) + " |")
    return cost


if __name__ == "__main__":
    main()
