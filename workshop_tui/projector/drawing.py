"""Large letters, counters and codes, as what a widget shows."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workshop_tui.app.big_text import largest
from workshop_tui.records import safe_line
from workshop_tui.room.addresses import qr_rows

QR_STYLE: Final = "#000000 on #FFFFFF"


def large(text: str, style: str, width: int, height: int) -> Content:
    """A text in large letters, or as it stands where they would not fit."""
    return Content.styled("\n".join(largest(safe_line(text, 300), width, height)), style)


def large_code(code: str, style: str, width: int, height: int) -> Content:
    """A room code in large letters: on two lines where they can be larger so."""
    one = largest(code, width, height)
    two = largest(code.replace("-", "- "), width, height)
    taller = len(one) == 1 or len(two) > 2 * len(one) + 1
    return Content.styled("\n".join(two if taller else one), style)


def beside(left: Content, right: Content, gap: int = 3) -> Content:
    """Two blocks of lines side by side."""
    lefts, rights = left.split("\n", allow_blank=True), right.split("\n", allow_blank=True)
    width = max(line.cell_length for line in lefts) + gap
    lines = []
    for number in range(max(len(lefts), len(rights))):
        one = lefts[number] if number < len(lefts) else Content()
        other = rights[number] if number < len(rights) else Content()
        lines.append(Content.assemble(one.pad_right(width - one.cell_length), other))
    return Content("\n").join(lines)


def qr_code(link: str, width: int, height: int) -> Content | None:
    """The QR code of a link, black on white, as large as fits; `None` where none does."""
    rows = qr_rows(link)
    scale = min(width // len(rows), 2 * height // len(rows))
    if scale < 1:
        return None
    pixels = [[dark for dark in row for _ in range(scale)] for row in rows for _ in range(scale)]
    if len(pixels) % 2:
        pixels.append([False] * len(pixels[0]))
    blocks = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}
    return Content("\n").join(
        Content.styled("".join(blocks[pair] for pair in zip(*two, strict=True)), QR_STYLE)
        for two in zip(pixels[::2], pixels[1::2], strict=True)
    )
