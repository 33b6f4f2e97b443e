"""Take pictures of the workshop in real terminals: `python -m tools.terminals`.

Needs Xvfb, xterm, kitty (0.28 or later), tmux, xdotool, ImageMagick and pngquant. Every terminal is
walked through what can leave debris behind; each state goes into a folder, to be looked at, and one
of each terminal into the documentation.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from tools.screenshots import DONE, IMAGES
from workshop_tui.records import Place, new_record
from workshop_tui.store import Workshop

DISPLAY: Final = ":97"
SCREEN: Final = "1100x760x24"
FONT: Final = "DejaVu Sans Mono"
READY: Final = 8.0
"""Seconds after which the application has been drawn on a slow machine."""
SETTLED: Final = 2.5

WALK: Final = (
    ("start", ""),
    ("divider", "Right Right Right Right"),
    ("spot", "Tab Tab"),
    ("flipped", "b"),
    ("flipped-back", "b Right Right Right Right Right Right Right Right Right"),
    ("help", "question"),
    ("help-closed", "Escape"),
    ("palette", "ctrl+p"),
    ("palette-closed", "Escape"),
    ("theme", "ctrl+t"),
    ("theme-2", "ctrl+t"),
    ("theme-back", "ctrl+t"),
    ("loupe", "z"),
    ("loupe-moved", "Right Right plus"),
    ("loupe-closed", "Escape"),
    ("exported", "e Return Escape"),
)
"""What is pressed, one after the other, and what the state is called."""


class Terminal(NamedTuple):
    """A terminal and the way pictures are drawn in it."""

    name: str
    graphics: str
    command: tuple[str, ...]


def terminals(kitty: str) -> dict[str, Terminal]:
    """The terminals that are walked."""
    xterm = ("xterm", "-fa", FONT, "-fs", "9", "-geometry", "120x38+0+0", "-b", "2")
    sixel = ("-ti", "vt340", "-xrm", "XTerm*numColorRegisters: 256")
    options = (
        f"font_family={FONT}", "font_size=9", "initial_window_width=120c",
        "initial_window_height=38c", "remember_window_size=no", "enable_audio_bell=no",
        "update_check_interval=0", "hide_window_decorations=yes", "confirm_os_window_close=0",
    )  # fmt: skip
    known = (
        Terminal("xterm", "sixel", (*xterm, *sixel, "-e")),
        Terminal("kitty", "kitty", (kitty, *(p for o in options for p in ("-o", o)))),
        Terminal(
            "tmux",
            "quadrant",
            (*xterm, "-e", "tmux", "-L", "workshop", "-f", "/dev/null", "new-session"),
        ),
    )
    return {terminal.name: terminal for terminal in known}


@contextmanager
def running(*command: str, environment: dict[str, str] | None = None) -> Iterator[None]:
    """Run a program until the end of the block."""
    with subprocess.Popen(
        command,
        env=os.environ | {"DISPLAY": DISPLAY} | (environment or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()


def x11(*command: str) -> None:
    """Run an X client to its end."""
    subprocess.run(command, env=os.environ | {"DISPLAY": DISPLAY}, check=True)


def shoot(file: Path) -> None:
    """Write what the screen shows."""
    x11("import", "-window", "root", str(file))


def resize(columns: int, rows: int) -> None:
    """Give the only window another size, in pixels."""
    x11("xdotool", "search", "--onlyvisible", "--name", ".", "windowsize", str(columns), str(rows))


def walk(terminal: Terminal, folder: Path) -> None:
    """Start the workshop in a terminal and write a picture of every state."""
    data = Path(tempfile.mkdtemp()) / "workshop.json"
    with Workshop.open(data) as workshop:
        workshop.add(*(new_record("me", subject, body) for subject, body in DONE))
        workshop.add(new_record("me", "N1", Place("exercises", 3)))
    environment = {
        "COLORTERM": "truecolor",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "XDG_CONFIG_HOME": str(data.parent),
    }
    assigned = [f"{name}={value}" for name, value in environment.items()]
    workshop_tui = (
        "env", f"PYTHONPATH={Path.cwd()}", *assigned, sys.executable, "-m", "workshop_tui",
        "--lang", "id", "--data", str(data), "--graphics", terminal.graphics,
    )  # fmt: skip
    with running(*terminal.command, *workshop_tui, environment=environment):
        time.sleep(READY)
        for number, (state, keys) in enumerate(WALK):
            for pressed in keys.split():
                x11("xdotool", "key", "--delay", "40", pressed)
                time.sleep(0.3)
            time.sleep(SETTLED)
            shoot(folder / f"{terminal.name}-{number:02}-{state}.png")
        for width, height in ((640, 420), (960, 660)):
            resize(width, height)
            time.sleep(SETTLED * 2)
            shoot(folder / f"{terminal.name}-resized-{width}.png")
        x11("xdotool", "key", "ctrl+q")
        time.sleep(SETTLED)
    shutil.rmtree(data.parent)


def into_documentation(terminal: Terminal, folder: Path) -> None:
    """Take one state into the documentation, trimmed and small."""
    shown = next(folder.glob(f"{terminal.name}-*-flipped-back.png"))
    trimmed = folder / f"{terminal.name}.png"
    x11("convert", str(shown), "-trim", "+repage", str(trimmed))
    target = IMAGES / f"{terminal.name}.png"
    x11("pngquant", "--force", "--strip", "--output", str(target), "128", str(trimmed))


def main() -> None:
    """Walk the terminals that were asked for, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="xterm, kitty, tmux; all of them unless named")
    parser.add_argument("--folder", type=Path, default=Path("build/terminals"))
    parser.add_argument("--kitty", default="kitty", help="the kitty to be run")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    known = terminals(options.kitty)
    with running("Xvfb", DISPLAY, "-screen", "0", SCREEN):
        time.sleep(1)
        for name in options.names or known:
            walk(known[name], options.folder)
            into_documentation(known[name], options.folder)
            print(name)


if __name__ == "__main__":
    main()
