"""What can the terminal of this laptop show? It is asked, where it can be."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, Literal

Colours = Literal["none", "few", "256", "all"]
Pixels = Literal["sixel", "kitty"]

ASK_SECONDS: Final = 2.0
"""How long a terminal may take; one behind a slow line may need most of it."""
MOST_ANSWERED: Final = 4096
QUESTION: Final = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\\x1b[c"
"""May I send you a picture of one pixel, kitty; and what are you (primary device attributes)?

Every terminal answers the second question, so its answer says that the first got none.
Sources: https://sw.kovidgoyal.net/kitty/graphics-protocol/ and the manual of the VT340.
"""
_ATTRIBUTES: Final = re.compile(r"\x1b\[\?([\d;]*)c")
_KITTY_CAN: Final = "\x1b_Gi=31;OK"
_SIXEL_ATTRIBUTE: Final = "4"


def colours(environment: Mapping[str, str], platform: str = sys.platform) -> Colours:
    """How many colours the terminal says that it shows: the same signs that Rich goes by."""
    if environment.get("NO_COLOR"):
        return "none"
    if platform == "win32" or environment.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "all"
    kind = environment.get("TERM", "")
    return "256" if kind.endswith(("256color", "kitty")) else "few"


def passes_pixels(environment: Mapping[str, str]) -> bool:
    """Would a picture get through to the terminal? tmux and screen keep it."""
    return not (environment.get("TMUX") or environment.get("STY"))


def pixels_in(answer: str) -> list[Pixels] | None:
    r"""Which ways to send pixels a terminal's answer names; `None` when it has not answered.

    >>> pixels_in("\x1b[?62;4;22c")
    ['sixel']
    """
    attributes = _ATTRIBUTES.search(answer)
    if attributes is None:
        return None
    found: list[Pixels] = ["sixel"] if _SIXEL_ATTRIBUTE in attributes[1].split(";") else []
    return [*found, "kitty"] if _KITTY_CAN in answer else found


def ask(seconds: float = ASK_SECONDS) -> str | None:
    """What the terminal answers to `QUESTION`; `None` when there is no terminal to ask."""
    try:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            return None
        return _ask(seconds)
    except (OSError, ValueError, AttributeError):
        return None


def _answered(answer: str) -> bool:
    return _ATTRIBUTES.search(answer) is not None or len(answer) > MOST_ANSWERED


if sys.platform == "win32":

    def _ask(seconds: float) -> str:
        import ctypes
        import msvcrt
        from ctypes import wintypes

        keys_as_sequences = 0x0200  # ENABLE_VIRTUAL_TERMINAL_INPUT alone: no echo, no lines
        console = ctypes.windll.kernel32
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(sys.stdin.fileno()))
        before = wintypes.DWORD()
        if not console.GetConsoleMode(handle, ctypes.byref(before)):
            raise OSError
        answer = ""
        try:
            console.SetConsoleMode(handle, keys_as_sequences)
            _say()
            until = time.monotonic() + seconds
            while not _answered(answer) and time.monotonic() < until:
                if msvcrt.kbhit():
                    answer += msvcrt.getwch()
                else:
                    time.sleep(0.01)
        finally:
            console.SetConsoleMode(handle, before.value)
        return answer

else:

    def _ask(seconds: float) -> str:
        import select
        import termios
        import tty

        keyboard = sys.stdin.fileno()
        before = termios.tcgetattr(keyboard)
        answer = b""
        try:
            tty.setcbreak(keyboard, termios.TCSAFLUSH)
            _say()
            until = time.monotonic() + seconds
            while not _answered(answer.decode("latin-1")):
                ready, _, _ = select.select([keyboard], [], [], max(0.0, until - time.monotonic()))
                if not ready or not (piece := os.read(keyboard, MOST_ANSWERED)):
                    break
                answer += piece
        finally:
            # Flushed: what came too late must not stand on the next command line.
            with suppress(termios.error):
                termios.tcsetattr(keyboard, termios.TCSAFLUSH, before)
        return answer.decode("latin-1")


def _say() -> None:
    sys.stdout.write(QUESTION)
    sys.stdout.flush()
