"""Draw a room in three panes for the documentation: `python -m tools.room_screenshot`.

A real console and two real participants in tmux, which must be installed; all files are thrown
away.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from io import StringIO
from pathlib import Path
from typing import Final

from rich.ansi import AnsiDecoder
from rich.console import Console
from rich.text import Text

from tools.screenshots import IMAGES
from workshop_tui.records import Place, Profile, new_id, new_record
from workshop_tui.store import Workshop

WIDTH, TOP, BOTTOM = 162, 22, 25
PARTICIPANTS: Final = ("Elang Biru 7", "Siti")
SECONDS: Final = 40.0
SOCKET: Final = "workshop-tui-pictures"
PORT: Final = 8765
CONSOLE, FIRST, SECOND = range(3)
_FONT_FACE: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Lead the room to the middle of a critique, where one has handed in, and write the picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            _open(folder)
            _act()
            _write(IMAGES / "room-three.svg")
            _press(CONSOLE, "q")
            _wait(CONSOLE, "Esc")
            _press(CONSOLE, "Down", "Enter")
            time.sleep(3)
        finally:
            _tmux("kill-server")


def _open(folder: Path) -> None:
    host = f"host --agenda half-day --bind 127.0.0.1 --port {PORT} --title"
    room = folder / "room.json"
    command = _command(folder, f"{host} {shlex.quote('Aula Diskominfo')} --data {room}")
    _tmux("new-session", "-d", "-x", str(WIDTH), "-y", str(TOP + 1 + BOTTOM), command)
    _tmux("set", "-g", "status", "off")
    code = _wait(CONSOLE, r"join \S+ ([0-9A-Z]{4}-[0-9A-Z]{4})")
    for number, person in enumerate(PARTICIPANTS):
        file = folder / f"{number}.json"
        with Workshop.open(file) as workshop:
            who, bodies = new_id(), (Profile(person, "Diskominfo"), Place("home"))
            workshop.add(*(new_record(who, "", body) for body in bodies))
        join = _command(folder, f"--data {file} join 127.0.0.1:{PORT} {code}")
        split = ("-h",) if number else ("-v", "-l", str(BOTTOM))
        _tmux("split-window", *split, join)
    for pane in (FIRST, SECOND):
        _wait(pane, "tersambung")
    _wait(CONSOLE, "2 tersambung")


def _act() -> None:
    for step in (1, 2, 3):
        _press(CONSOLE, "n")
        _wait(CONSOLE, f"fase {step}/")
    for pane, levels in ((FIRST, "212142"), (SECOND, "1121")):
        _wait(pane, "Siapa warga")
        _press(pane, "Tab", "Tab", "Tab", "Enter")
        _wait(pane, "1-4")
        for level in levels:
            _press(pane, level, "Enter")
    _wait(FIRST, "Siap diserahkan")
    _press(FIRST, "C-s")
    _wait(FIRST, "Sudah dikumpulkan")
    _wait(CONSOLE, "1/2")
    time.sleep(8)  # until what was announced is gone


def _write(image: Path) -> None:
    console = Console(width=WIDTH, record=True, file=StringIO(), force_terminal=True)
    top = _rows(CONSOLE)
    bottom = zip(_rows(FIRST), _rows(SECOND), strict=True)
    console.print(Text("\n").join(top), no_wrap=True, soft_wrap=True)
    console.rule(style="bright_black", characters="─")
    for left, right in bottom:
        left.pad_right(max(0, WIDTH // 2 - left.cell_len))
        console.print(Text("│", style="bright_black").join([left, right]), soft_wrap=True)
    svg = _FONT_FACE.sub("", console.export_svg(title="workshop-tui"))
    image.write_text(svg, encoding="utf-8")


def _rows(pane: int) -> list[Text]:
    shown = _tmux("capture-pane", "-e", "-N", "-p", "-t", str(pane))
    rows = list(AnsiDecoder().decode(shown))  # at once: colours go on from line to line
    return [row for row in rows if row.plain]


def _command(folder: Path, arguments: str) -> str:
    settings = " ".join(f"{name}={folder}" for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"))
    path = shlex.quote(os.environ.get("PYTHONPATH", ""))
    python = f"{shlex.quote(sys.executable)} -m workshop_tui --lang id"
    return f"env {settings} PYTHONPATH={path} COLORTERM=truecolor {python} {arguments}"


def _press(pane: int, *keys: str) -> None:
    for each in keys:
        _tmux("send-keys", "-t", str(pane), each)
        time.sleep(0.3)


def _wait(pane: int, pattern: str) -> str:
    """Wait until a pattern stands in a pane; returns its group, or all of it."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        shown = _tmux("capture-pane", "-p", "-t", str(pane))
        if found := re.search(pattern, shown):
            return found[found.lastindex or 0]
        time.sleep(0.2)
    raise SystemExit(f"never seen: {pattern}\n{shown}")


def _tmux(*arguments: str) -> str:
    command = ["tmux", "-L", SOCKET, "-f", os.devnull, *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    main()
