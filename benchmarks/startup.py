"""How long a person waits for home to appear, beside a bare Textual application.

    python -m benchmarks.startup [--starts 9]

Both are started in turn on a pseudo-terminal of 80 by 24, from the same Python, and timed from the
start of the process until their text is on the terminal. *Warm* has all files in the page cache;
*cold* drops the files of Python and of all packages from it before every start (Linux only). Read
the ratios; the milliseconds belong to the machine.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import sysconfig
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from workshop_tui.records import Place, Profile, new_record
from workshop_tui.store import Workshop

BAR: Final = 1.6
PATIENCE: Final = 30.0
REPOSITORY: Final = Path(__file__).parent.parent


def first_paint(command: Sequence[str], marker: bytes, home: Path) -> float:
    """Seconds from the start of `command` until `marker` is on the terminal."""
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environment = os.environ | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
    }
    start = time.perf_counter()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # what a user's second start finds compiled
    process = subprocess.Popen(
        command,
        stdin=secondary,
        stdout=secondary,
        stderr=secondary,
        env=environment,
        cwd=REPOSITORY,
        start_new_session=True,
    )
    os.close(secondary)
    try:
        return _until(primary, marker, start)
    finally:
        process.kill()
        process.wait()
        os.close(primary)


def _until(terminal: int, marker: bytes, start: float) -> float:
    seen = b""
    while time.perf_counter() - start < PATIENCE:
        if select.select([terminal], [], [], 0.1)[0]:
            seen += os.read(terminal, 65_536)
            if marker in seen:
                return time.perf_counter() - start
    raise TimeoutError(f"{marker!r} never appeared: {seen[-2_000:]!r}")


def evict() -> None:
    """Drop the files of Python, of the packages and of ours from the page cache."""
    roots = {sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")}
    for root in (*map(Path, roots), REPOSITORY / "workshop_tui", REPOSITORY / "exercises"):
        for file in root.rglob("*"):
            if file.is_file():
                descriptor = os.open(file, os.O_RDONLY)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(descriptor)


def measure(starts: int, folder: Path, *, cold: bool) -> dict[str, list[float]]:
    """Seconds to the first paint of both applications, started in turn."""
    data = folder / "workshop.json"
    with Workshop.open(data) as workshop:
        workshop.add(new_record("me", "", Profile("Elang Biru 7")))
        workshop.add(new_record("me", "", Place("home")))
    ours = [sys.executable, "-m", "workshop_tui", "--data", str(data)]
    commands = {
        "bare": ([sys.executable, "-m", "benchmarks.bare"], b"bare-floor"),
        "home": (ours, b"Lanjutkan"),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _start in range(starts + 1):
        for name, (command, marker) in commands.items():
            if cold:
                evict()
            times[name].append(first_paint(command, marker, folder))
    return {name: found[1:] for name, found in times.items()}  # the first start compiles


def main() -> None:
    """Print both, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--starts", type=int, default=9, help="starts of each, after one to warm up"
    )
    starts = parser.parse_args().starts
    print(f"{'first paint':12}{'bare ms':>10}{'home ms':>10}{'min':>10}{'ratio':>8}  (bar {BAR})")
    for cold in (False, True):
        with tempfile.TemporaryDirectory() as name:
            times = measure(starts, Path(name), cold=cold)
        bare, home = (statistics.median(times[name]) * 1000 for name in ("bare", "home"))
        best = f"{min(times['home']) * 1000:.0f}/{min(times['bare']) * 1000:.0f}"
        row = f"{bare:10.0f}{home:10.0f}{best:>10}{home / bare:8.2f}"
        print(f"{'cold' if cold else 'warm':12}{row}", flush=True)


if __name__ == "__main__":
    main()
