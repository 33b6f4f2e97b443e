"""What goes to the terminal, with pictures in the place of the cells that stand for them.

Only here is known what really gets painted: below dialogs, beside a divider, half scrolled away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from weakref import ref

from rich.cells import cell_len
from textual.geometry import Region

from .picture import KittyPicture, PixelPicture, SixelPicture, picture_numbered
from .placeholders import CELL, MARKS, PLACEHOLDER, place

MOST_DRAWN: Final = 12
"""Sixel pictures on the screen after which all are drawn anew: xterm forgets all but sixteen."""

_TOKEN: Final = re.compile(
    r"(?P<move>\x1b\[(?P<row>\d+);(?P<column>\d+)H)"
    r"|(?P<clear>\x1b\[2J|\x1b\[\?1049[hl])"
    r"|(?P<control>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^X].*?(?:\x1b\\|\x07)|\x1b[ -/]*[0-OQ-WYZ`-~])"
    r"|(?P<cells>(?:" + CELL.pattern.replace("(", "(?:") + r")+)"
    r"|(?P<line>[\r\n])"
    r"|(?P<text>[^\x1b\r\n" + PLACEHOLDER + r"]+)"
    r"|(?P<rest>.)",
    re.DOTALL,
)
_UNFINISHED: Final = re.compile(
    rf"(?:\x1b(?:\[[0-?]*[ -/]*|[\]P_^X][^\x1b\x07]*\x1b?)?|{PLACEHOLDER}[{MARKS}]{{0,2}})\Z"
)
"""The beginning of a token at the end of what was written so far."""


class PixelStream:
    """Follows what is written, knows which cells show which part of a picture, and draws those."""

    def __init__(self) -> None:
        self.height = 0
        """Rows of the terminal, or 0 while nobody knows."""
        self._x = self._y = 0
        self._begun = ""
        self._stale = False
        self._drawn = 0
        self._rows: dict[int, dict[int, tuple[int, int, int]]] = {}
        """Row and column on the screen, to serial number, column and row of the picture there."""
        self._sent: dict[int, ref[PixelPicture]] = {}

    def forget(self) -> None:
        """The terminal was resized or cleared: nothing is known of what it shows."""
        self._stale = True

    @property
    def sent(self) -> bool:
        """Does the terminal keep pictures that were handed over to it?"""
        return bool(self._sent)

    def translate(self, data: str) -> str:
        """What is to be written in the place of `data`."""
        if self._stale:
            self._rows, self._drawn, self._stale = {}, 0, False
        if not self._rows and not self._begun and PLACEHOLDER not in data:
            return data
        data = self._begun + data
        unfinished = _UNFINISHED.search(data)
        self._begun = unfinished[0] if unfinished else ""
        frame = _Frame(self)
        for token in _TOKEN.finditer(data, 0, len(data) - len(self._begun)):
            frame.take(token)
        return frame.written()


class _Frame:
    """One piece of what is written."""

    def __init__(self, stream: PixelStream) -> None:
        self._stream = stream
        self._rows = stream._rows
        self._before: list[str] = []
        self._out: list[str] = []
        self._painted: dict[tuple[SixelPicture, int, int], set[tuple[int, int]]] = {}

    def take(self, token: re.Match[str]) -> None:
        """Follow the cursor, and note where a picture is to be drawn."""
        stream, kind = self._stream, token.lastgroup
        if token["cells"]:
            for cell in CELL.finditer(token["cells"]):
                self._cell(cell)
            return
        self._out.append(token[0])
        if token["move"]:
            stream._y, stream._x = int(token["row"]) - 1, int(token["column"]) - 1
        elif kind == "clear":
            self._rows.clear()
        elif kind == "line":
            stream._y += token[0] == "\n"
        elif kind == "text":
            self._cover(cell_len(token[0]))

    def _cover(self, width: int) -> None:
        """Text now stands where a picture may have been."""
        stream = self._stream
        if row := self._rows.get(stream._y):
            for x in range(stream._x, stream._x + width):
                row.pop(x, None)
        stream._x += width

    def _cell(self, cell: re.Match[str]) -> None:
        at = place(cell)
        picture = picture_numbered(at.number)
        if isinstance(picture, SixelPicture):
            self._sixel_cell(picture, at.column, at.row)
            return
        if isinstance(picture, KittyPicture):
            self._hand_over(picture)
        self._out.append(cell[0] if picture else " ")
        self._cover(1)

    def _sixel_cell(self, picture: SixelPicture, column: int, row: int) -> None:
        stream = self._stream
        x, y = stream._x, stream._y
        shown, now = self._rows.setdefault(y, {}), (picture.serial, column, row)
        if shown.get(x) != now:
            offset = (picture, x - column, y - row)
            self._painted.setdefault(offset, set()).add((column, row))
        # A space would show for a moment before the picture covers it.
        self._out.append("\x1b[C" if x in shown else " ")
        shown[x] = now
        stream._x += 1

    def _hand_over(self, picture: KittyPicture) -> None:
        from workshop_tui.pictures.kitty import deletion

        sent = self._stream._sent
        if (known := sent.get(picture.id)) is not None and known() is picture:
            return
        for number in [number for number, kept in sent.items() if kept() is None]:
            del sent[number]
            self._before.append(deletion(number))
        sent[picture.id] = ref(picture)
        self._before.append(picture.transmission())

    def written(self) -> str:
        """All of it, the pictures last."""
        text = "".join((*self._before, *self._out))
        if not self._painted:
            return text
        self._stream._drawn += len(self._painted)
        if self._stream._drawn > MOST_DRAWN:
            self._painted = self._everything()
            self._stream._drawn = len(self._painted)
        return "".join((text, "\x1b7", *self._sixels(), "\x1b8"))

    def _everything(self) -> dict[tuple[SixelPicture, int, int], set[tuple[int, int]]]:
        """All that is shown of those pictures, as if it had just been painted."""
        pictures = {picture.serial: picture for picture, _x, _y in self._painted}
        found: dict[tuple[SixelPicture, int, int], set[tuple[int, int]]] = {}
        for y, row in self._rows.items():
            for x, (serial, column, of_row) in row.items():
                if serial in pictures:
                    offset = (pictures[serial], x - column, y - of_row)
                    found.setdefault(offset, set()).add((column, of_row))
        return found

    def _sixels(self) -> Iterator[str]:
        for (picture, x, y), cells in self._painted.items():
            # Below the last row of the terminal a sixel picture would scroll it.
            last = self._stream.height - y - 2 if self._stream.height else picture.rows
            cells = {(column, row) for column, row in cells if row <= last}
            if not cells:
                continue
            columns, rows = zip(*cells, strict=True)
            region = Region.from_corners(min(columns), min(rows), max(columns) + 1, max(rows) + 1)
            area = {
                (column, row)
                for column in range(region.x, region.right)
                for row in range(region.y, region.bottom)
            }
            yield f"\x1b[{y + region.y + 1};{x + region.x + 1}H"
            yield picture.part(region, frozenset(area - cells))
