"""How true pictures in cells are, and how long they take.

    python -m benchmarks.pictures

*Truth* is the structural similarity (Wang et al. 2004, on luma, in windows of 8 x 8) between the
cells, drawn at 10 by 20 pixels each, and the picture at the same size, mean over our photographs.
*Flip* is the time from a key to the last byte that it draws on a pseudo-terminal of 80 by 40,
beside a widget that only changes its background over the same area. *Pixels* are those of cells of
10 by 20; a divider's step draws again what it uncovered.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageMath

from workshop_tui.app.graphics import Graphics
from workshop_tui.content import load_library
from workshop_tui.pictures import CellRow, GlyphSet, fit_cells, fit_size, open_picture

AREAS: Final = ((60, 40), (30, 19))
CELL: Final = (10, 20)
FLIPS: Final = 40
QUIET: Final = 0.05
"""Seconds without a byte after which a change counts as drawn."""


def photographs() -> list[Path]:
    """Our own pictures."""
    folders = load_library().folders.values()
    return sorted({file for folder in folders for file in folder.glob("*.webp")})


def drawn(rows: list[CellRow], columns: int, glyphs: GlyphSet) -> Image.Image:
    """Cells as a terminal draws them."""
    width, height = CELL
    image = Image.new("RGB", (columns * width, len(rows) * height))
    draw = ImageDraw.Draw(image)
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            for glyph in cell.glyphs:
                box = (x * width, y * height, (x + 1) * width - 1, (y + 1) * height - 1)
                draw.rectangle(box, fill=cell.background)
                for part in _parts(glyph, glyphs):
                    draw.rectangle(_placed(part, x, y), fill=cell.colour)
                x += 1
    return image


def _parts(glyph: str, glyphs: GlyphSet) -> list[tuple[float, float, float, float]]:
    """The filled parts of a glyph, in shares of a cell: left, top, right, bottom."""
    from workshop_tui.pictures import half_blocks, quadrants, sextants

    across, down, masks = {
        GlyphSet.HALF: (1, 2, {half_blocks.UPPER_HALF: 1}),
        GlyphSet.QUADRANT: (2, 2, {g: m for m, g in enumerate(quadrants.GLYPHS)}),
        GlyphSet.SEXTANT: (2, 3, {g: m for m, g in enumerate(sextants.GLYPHS)}),
    }[glyphs]
    mask = masks[glyph]
    return [
        (
            i % across / across,
            i // across / down,
            (i % across + 1) / across,
            (i // across + 1) / down,
        )
        for i in range(across * down)
        if mask >> i & 1
    ]


def _placed(
    part: tuple[float, float, float, float], x: int, y: int
) -> tuple[float, float, float, float]:
    width, height = CELL
    left, top, right, bottom = part
    return (
        round((x + left) * width),
        round((y + top) * height),
        round((x + right) * width) - 1,
        round((y + bottom) * height) - 1,
    )


def similarity(one: Image.Image, other: Image.Image) -> float:
    """Structural similarity of two pictures of one size, from 0 to 1."""
    a, b = (image.convert("L").convert("F") for image in (one, other))

    def mean(image: Image.Image) -> Image.Image:
        return image.reduce(8)

    def of(expression: str, **images: Image.Image) -> Image.Image:
        return ImageMath.unsafe_eval(expression, **images)  # type: ignore[no-any-return]

    ma, mb = mean(a), mean(b)
    va = of("m - p * p", m=mean(of("x * x", x=a)), p=ma)
    vb = of("m - p * p", m=mean(of("x * x", x=b)), p=mb)
    vab = of("m - p * q", m=mean(of("x * y", x=a, y=b)), p=ma, q=mb)
    ssim = of(
        "((2 * p * q + 6.5025) * (2 * c + 58.5225))"
        " / ((p * p + q * q + 6.5025) * (v + w + 58.5225))",
        p=ma, q=mb, c=vab, v=va, w=vb,
    )  # fmt: skip
    value = ssim.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(value, float)
    return value


def truth(glyphs: GlyphSet, area: tuple[int, int]) -> tuple[float, float]:
    """Mean similarity, and median milliseconds for a fit, over our photographs."""
    found, times = [], []
    for file in photographs():
        image = open_picture(file, 1_080)
        columns, rows = fit_size(image.size, area)
        start = time.perf_counter()
        cells = fit_cells(image, columns, rows, glyphs)
        times.append((time.perf_counter() - start) * 1000)
        original = image.resize((columns * CELL[0], rows * CELL[1]), Image.Resampling.LANCZOS)
        found.append(similarity(drawn(cells, columns, glyphs), original))
    return statistics.fmean(found), statistics.median(times)


def first_fit() -> float:
    """Median milliseconds from a JPEG of 1080 x 1350 to the strips of 60 by 38 cells."""
    from workshop_tui.app.widgets.pictures.fitting import PictureKey, fit_picture

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "photo.jpg"
        open_picture(photographs()[0], 2_000).resize((1080, 1350)).save(file, quality=90)
        times = []
        for run in range(9):
            start = time.perf_counter()
            fit_picture(PictureKey(file, run, 60, 38, Graphics.QUADRANT))
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def pixels(graphics: Graphics) -> tuple[float, float]:
    """Median milliseconds and bytes of one of our photographs in 60 by 40 cells, as pixels."""
    from workshop_tui.app.pixels.picture import KittyPicture, SixelPicture

    times, sizes = [], []
    for file in photographs():
        image = open_picture(file, 1_080)
        columns, rows = fit_size(image.size, AREAS[0])
        image = image.resize((columns * CELL[0], rows * CELL[1]), Image.Resampling.LANCZOS)
        start = time.perf_counter()
        if graphics is Graphics.SIXEL:
            sequence = SixelPicture(image, columns, rows, ()).whole()
        else:
            sequence = KittyPicture(image, columns, rows, ()).transmission()
        times.append((time.perf_counter() - start) * 1000)
        sizes.append(len(sequence))
    return statistics.median(times), statistics.median(sizes)


def flip(*arguments: str, keys: tuple[bytes, ...] = (b"b",)) -> tuple[float, float]:
    """Median milliseconds from a key to the last byte that it draws, and bytes."""
    primary, secondary = pty.openpty()
    fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.flip", *arguments, str(Path(folder) / "w.json")],
            stdin=secondary, stdout=secondary, stderr=secondary, start_new_session=True,
            env=os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
        )  # fmt: skip
        os.close(secondary)
        try:
            _drawn(primary, time.perf_counter(), quiet=2.0)
            times, sizes = [], []
            for number in range(FLIPS):
                start = time.perf_counter()
                os.write(primary, keys[number % len(keys)])
                end, size = _drawn(primary, start, QUIET)
                times.append((end - start) * 1000)
                sizes.append(size)
        finally:
            process.kill()
            process.wait()
            os.close(primary)
    return statistics.median(times[4:]), statistics.median(sizes[4:])  # the first fill the caches


def _drawn(terminal: int, start: float, quiet: float) -> tuple[float, int]:
    """When the last byte came before it was quiet, and how many there were."""
    last, size = start, 0
    while select.select([terminal], [], [], quiet if last > start else 10.0)[0]:
        size += len(os.read(terminal, 65_536))
        last = time.perf_counter()
        if last - start > 10.0:
            raise TimeoutError("it never stops drawing")
    return last, size


def main() -> None:
    """Print all of it."""
    print(f"{len(photographs())} pictures of our own")
    header = "".join(f"{f'{c}x{r}':>9}{'ms':>7}" for c, r in AREAS)
    print(f"{'similarity':12}{header}")
    for glyphs in GlyphSet:
        cells = (truth(glyphs, area) for area in AREAS)
        row = "".join(f"{found:9.3f}{ms:7.0f}" for found, ms in cells)
        print(f"{glyphs.value:12}{row}", flush=True)
    print(f"first fit, JPEG of 1080 x 1350 into 60 x 38  {first_fit():6.0f} ms  (bar 100)")
    for graphics in (Graphics.SIXEL, Graphics.KITTY):
        ms, size = pixels(graphics)
        print(f"{graphics.value:12}{AREAS[0][0]}x{AREAS[0][1]}: {ms:5.0f} ms {size / 1000:5.0f} kB")
    (pair, _size), (empty, _size) = flip(), flip("empty")
    print(f"flip, key to painted                         {pair:6.1f} ms  (bar 12 for a swap)")
    print(f"empty refresh of the same area               {empty:6.1f} ms")
    print(f"ratio                                        {pair / empty:6.2f}     (bar 2)")
    for graphics in (Graphics.QUADRANT, Graphics.SIXEL, Graphics.KITTY):
        for what, keys in (("flip", (b"b",)), ("divider", (b"\x1b[C", b"\x1b[D"))):
            ms, size = flip(graphics.value, keys=keys)
            print(f"{graphics.value:9}{what:9}{ms:6.1f} ms {size / 1000:6.0f} kB {ms / empty:5.2f}")


if __name__ == "__main__":
    main()
