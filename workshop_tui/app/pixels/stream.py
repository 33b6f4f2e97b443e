"""What goes to the terminal, with pictures in the place of the cells that stand for them.

Only here is known what really gets painted: below dialogs, beside a divider, half scrolled away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, groupby, product, repeat
from operator import is_, ne
from typing import Final, TypeAlias
from weakref import ref

from rich.cells import cell_len
from textual.geometry import Region

from .picture import (
    NO_HOLES,
    KittyPicture,
    PixelPicture,
    PlaceShown,
    SixelPicture,
    picture_numbered,
)
from .placeholders import CELL_LENGTH, MARKS, PLACEHOLDER
from .reading import CELL, RUN, Place, place

MOST_DRAWN: Final = 12
"""Sixel pictures on the screen after which all are drawn anew: xterm forgets all but sixteen."""

NOTHING: Final = (0, 0, 0)
"""No picture has the serial number 0."""

_Painted: TypeAlias = dict[tuple[SixelPicture, int, int], set[PlaceShown]]
"""The cells to draw of each picture, by it and the column and row of the screen where it begins."""

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

    def __init__(self, height: int = 0) -> None:
        self.height = height
        """Rows of the terminal, or 0 while nobody knows."""
        self._x = self._y = 0
        self._begun = ""
        self._stale = False
        self._drawn = 0
        self._rows: dict[int, list[PlaceShown | None]] = {}
        """For each row of the screen that has any, the part of a picture in each column."""
        self._sent: dict[int, ref[PixelPicture]] = {}

    def forget(self, height: int) -> None:
        """The terminal was resized and cleared: nothing is known of what it shows."""
        self.height = height
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
        self._painted: _Painted = {}

    def take(self, token: re.Match[str]) -> None:
        """Follow the cursor, and note where a picture is to be drawn."""
        stream, kind = self._stream, token.lastgroup
        if token["cells"]:
            for run in RUN.finditer(token["cells"]):
                self._run(run)
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
            row[stream._x : stream._x + width] = [None] * width
        stream._x += width

    def _run(self, run: re.Match[str]) -> None:
        at, width = place(run), len(run[0]) // CELL_LENGTH
        picture = picture_numbered(at.number)
        if isinstance(picture, SixelPicture):
            self._sixel_run(picture, at, width)
            return
        if isinstance(picture, KittyPicture):
            self._hand_over(picture)
        self._out.append(run[0] if picture else " " * width)
        self._cover(width)

    def _sixel_run(self, picture: SixelPicture, at: Place, width: int) -> None:
        x, y = self._stream._x, self._stream._y
        row = self._rows.setdefault(y, [])
        row.extend([None] * (x + width - len(row)))
        shown = row[x : x + width]
        now = picture.places[at.row][at.column : at.column + width]
        if shown != now:
            offset = (picture, x - at.column, y - at.row)
            changed = compress(now, map(ne, now, shown))
            self._painted.setdefault(offset, set()).update(changed)
        # A space would show for a moment before the picture covers it.
        for blank, part in groupby(map(is_, shown, repeat(None))):
            length = len(list(part))
            self._out.append(" " * length if blank else f"\x1b[{length}C")
        row[x : x + width] = now
        self._stream._x += width

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

    def _everything(self) -> _Painted:
        """All that is shown of those pictures, as if it had just been painted."""
        pictures = {picture.serial: picture for picture, _x, _y in self._painted}
        found: _Painted = {}
        for y, row in self._rows.items():
            for x, cell in enumerate(part or NOTHING for part in row):
                serial, column, of_row = cell
                if serial in pictures:
                    offset = (pictures[serial], x - column, y - of_row)
                    found.setdefault(offset, set()).add(cell)
        return found

    def _sixels(self) -> Iterator[str]:
        for (picture, x, y), cells in self._painted.items():
            # Below the last row of the terminal a sixel picture would scroll it.
            last = self._stream.height - y - 2 if self._stream.height else picture.rows
            _serials, columns, rows = zip(*cells, strict=True)
            if max(rows) > last:
                cells = {cell for cell in cells if cell[2] <= last}
                if not cells:
                    continue
                _serials, columns, rows = zip(*cells, strict=True)
            region = Region.from_corners(min(columns), min(rows), max(columns) + 1, max(rows) + 1)
            yield f"\x1b[{y + region.y + 1};{x + region.x + 1}H"
            yield picture.part(region, _holes(region, cells))


def _holes(region: Region, cells: set[PlaceShown]) -> frozenset[tuple[int, int]]:
    """The (column, row) in `region` that none of the `cells` is at."""
    if len(cells) == region.area:
        return NO_HOLES
    area = product(range(region.x, region.right), range(region.y, region.bottom))
    return frozenset(area).difference(cell[1:] for cell in cells)
