"""`workshop-tui doctor`: each check, found good and found bad, as it really is."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_tui.room import doctor, terminal
from workshop_tui.room.addresses import Address
from workshop_tui.room.doctor import Finding, examine, lines
from workshop_tui.store import Workshop

posix = pytest.mark.skipif(sys.platform == "win32", reason="a pseudoterminal")


def doctor_process(**environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "workshop_tui", "--lang", "en", "doctor", "--port", "0"],
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


async def test_it_joins_through_the_address_and_says_what_to_mend(tmp_path: Path) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        found = await examine(tmp_path / "own.json", port, [Address("127.0.0.1", "lo")])
    by_title = {finding.title: finding for finding in found}
    assert by_title["Bergabung lewat 127.0.0.1"].good
    assert by_title["Alamat"].good
    taken = by_title[f"Port {port}"]
    assert not taken.good
    assert "--port" in taken.remedy
    assert f"Port {port}" in list(lines(found))[-1]


async def test_without_a_network_or_at_an_address_of_another_laptop(tmp_path: Path) -> None:
    found = await examine(tmp_path / "own.json", 0, [])
    assert [f.good for f in found if f.title == "Alamat"] == [False]
    away = await doctor.self_join(Address("203.0.113.9", "eth9"))
    assert not away.good
    assert away.found
    assert "firewall" in away.remedy


def test_when_all_is_well_it_says_so() -> None:
    assert list(lines([Finding(True, "Python", "3.11.7")])) == [
        "baik   Python: 3.11.7",
        "",
        "Laptop ini siap.",
    ]


def test_python() -> None:
    assert doctor.python().good
    assert not doctor.python((3, 10, 4)).good
    assert "3.11" in doctor.python((3, 10, 4)).remedy


def test_the_data_file_is_open_elsewhere_or_cannot_be_one(tmp_path: Path) -> None:
    assert doctor.data_file(tmp_path / "new.json").good
    with Workshop.open(tmp_path / "own.json"):
        program = "from pathlib import Path; import sys; from workshop_tui.room import doctor;"
        program += "f = doctor.data_file(Path(sys.argv[1])); print(f.good, f.remedy)"
        told = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "own.json")],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
    assert told.startswith("True")
    assert str(os.getpid()) in told
    folder = doctor.data_file(tmp_path)
    assert not folder.good
    assert "--data" in folder.remedy


def test_the_firewall_of_windows_is_opened_with_a_line_to_copy() -> None:
    told = list(lines([doctor.firewall(8080, "win32")], 40))
    assert told[1:3] == [
        "       Sekali saja, di terminal yang",
        "       dibuka sebagai administrator:",
    ]
    assert told[3].strip() == (
        'netsh advfirewall firewall add rule name="workshop-tui" dir=in action=allow '
        "protocol=TCP localport=8080 profile=private,public"
    )
    assert "8080" in doctor.firewall(8080, "linux").remedy


def test_into_a_file_it_looks_at_no_terminal_and_names_what_is_wrong_with_letters() -> None:
    result = doctor_process(PYTHONIOENCODING="ascii")
    told = result.stdout.decode("ascii")
    assert result.returncode == 1
    assert "FIX  Letters: ascii" in told
    assert "PYTHONUTF8=1" in told
    assert "Colours" not in told
    assert "Pictures" not in told
    assert "\x1b" not in told


# The terminal is asked


@pytest.mark.parametrize(
    ("environment", "platform", "found"),
    [
        ({"TERM": "xterm-256color"}, "linux", "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "linux", "all"),
        ({"TERM": "xterm"}, "linux", "few"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "linux", "none"),
        ({}, "win32", "all"),
    ],
)
def test_colours(environment: dict[str, str], platform: str, found: str) -> None:
    assert terminal.colours(environment, platform) == found


@pytest.mark.parametrize(
    ("answer", "ways"),
    [
        ("\x1b[?62;22c", []),
        ("\x1b[?62;4;22c", ["sixel"]),
        ("\x1b_Gi=31;OK\x1b\\\x1b[?62c", ["kitty"]),
        ("\x1b_Gi=31;ENOTSUPPORTED\x1b\\\x1b[?64;4c", ["sixel"]),
        ("\x1b[?64;44c", []),
        ("", None),
        ("qwerty", None),
    ],
)
def test_what_terminals_answer(answer: str, ways: list[str] | None) -> None:
    assert terminal.pixels_in(answer) == ways
    told = doctor.pictures(answer, through=True)
    assert told.good
    assert bool(told.remedy) == bool(ways)
    assert not doctor.pictures(answer, through=False).remedy


def in_a_terminal(
    size: tuple[int, int], answer: bytes, program: Callable[[int], subprocess.Popen[bytes]]
) -> tuple[str, int]:
    """Run a program in a pseudoterminal that answers the question so; its output and status."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    process = program(theirs)
    os.close(theirs)
    shown = b""

    def be_the_terminal() -> None:
        nonlocal shown
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                return
            if not piece:
                return
            asked = terminal.QUESTION.encode() not in shown
            shown += piece
            if asked and terminal.QUESTION.encode() in shown:
                os.write(ours, answer)

    reader = threading.Thread(target=be_the_terminal, daemon=True)
    reader.start()
    status = process.wait(60)
    reader.join(10)
    os.close(ours)
    return shown.replace(terminal.QUESTION.encode(), b"").decode(), status


def run_doctor_in(theirs: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {"TERM": "xterm-256color", "PYTHONUTF8": "1"}
    for name in ("TMUX", "STY", "COLORTERM", "NO_COLOR", "COLUMNS"):
        environment.pop(name, None)
    return subprocess.Popen(
        [sys.executable, "-m", "workshop_tui", "--lang", "en", "doctor", "--port", "0"],
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )


@posix
def test_in_a_small_terminal_that_knows_sixels() -> None:
    shown, status = in_a_terminal((60, 20), b"\x1b[?62;4;22c", run_doctor_in)
    assert status == 1
    assert "FIX  Terminal: 60 by 20 characters" in shown
    assert "ok   Colours: 256" in shown
    assert "the settings can switch them on" in " ".join(shown.split())
    assert max(len(line) for line in shown.splitlines() if line.startswith("  ")) <= 60
    assert "Pictures: in characters or in pixels (sixel)" in shown
    assert "workshop-tui --graphics sixel" in shown
    assert "Letters: utf8" in shown
    assert "[?62" not in shown, "the answer must not be echoed"


@posix
def test_a_terminal_that_answers_nothing_is_not_waited_for() -> None:
    def ask(theirs: int) -> subprocess.Popen[bytes]:
        program = "from workshop_tui.room import terminal as t; print(t.pixels_in(t.ask(0.2)))"
        return subprocess.Popen(
            [sys.executable, "-c", program], stdin=theirs, stdout=theirs, start_new_session=True
        )

    shown, status = in_a_terminal((80, 24), b"", ask)
    assert status == 0
    assert shown.strip() == "None"


def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with open(os.devnull, encoding="utf-8") as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        assert terminal.ask() is None
