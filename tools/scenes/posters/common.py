"""What the drawn pictures share: fonts, wrapping, invented emblems."""

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parents[1] / "fonts"
REG, BOLD, XB = "400Regular", "700Bold", "800ExtraBold"
Point = tuple[float, float]


def font(weight: str, size: float) -> ImageFont.FreeTypeFont:
    """Plus Jakarta Sans in one of three weights."""
    return ImageFont.truetype(str(FONTS / f"PlusJakartaSans_{weight}.ttf"), int(size))


def fit(
    draw: ImageDraw.ImageDraw, text: str, weight: str, width: float, top: int = 400
) -> ImageFont.FreeTypeFont:
    """The largest font in which the text is no wider than `width`."""
    size = top
    while draw.textlength(text, font=font(weight, size)) > width:
        size -= 2
    return font(weight, size)


def wrap(
    draw: ImageDraw.ImageDraw, text: str, face: ImageFont.FreeTypeFont, width: float
) -> list[str]:
    """Break text into lines no wider than `width`."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if draw.textlength(longer, font=face) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def star(c: Point, r: float, n: int = 5, inner: float = 0.42) -> list[Point]:
    """The corners of a star round c."""
    return [
        (
            c[0] + (r if i % 2 == 0 else r * inner) * math.sin(math.pi * i / n),
            c[1] - (r if i % 2 == 0 else r * inner) * math.cos(math.pi * i / n),
        )
        for i in range(2 * n)
    ]


class _Pen:
    """Draws in fractions of a square picture."""

    def __init__(self, n: int) -> None:
        self.n = n
        self.image = Image.new("RGBA", (n, n))
        self.draw = ImageDraw.Draw(self.image)

    def box(self, *v: float) -> tuple[float, float, float, float]:
        x0, y0, x1, y1 = (a * self.n for a in v)
        return (x0, y0, x1, y1)

    def points(self, *xy: Point) -> list[Point]:
        return [(x * self.n, y * self.n) for x, y in xy]


def _shield(p: _Pen) -> None:
    outer = ((0.12, 0.08), (0.88, 0.08), (0.88, 0.55), (0.5, 0.96), (0.12, 0.55))
    inner = ((0.18, 0.14), (0.82, 0.14), (0.82, 0.53), (0.5, 0.88), (0.18, 0.53))
    hills = ((0.24, 0.56), (0.42, 0.30), (0.52, 0.44), (0.62, 0.26), (0.78, 0.56))
    p.draw.polygon(p.points(*outer), fill="#e9b92d")
    p.draw.polygon(p.points(*inner), fill="#14664a")
    p.draw.polygon(p.points(*hills), fill="#f4f2ea")
    p.draw.rectangle(p.box(0.25, 0.60, 0.75, 0.66), fill="#5db7e8")
    p.draw.polygon(star((0.5 * p.n, 0.22 * p.n), 0.07 * p.n), fill="#ffdf5e")


def _card(p: _Pen) -> None:
    p.draw.ellipse(p.box(0.05, 0.05, 0.95, 0.95), fill="#b3202a")
    p.draw.ellipse(p.box(0.13, 0.13, 0.87, 0.87), fill="#ffffff")
    p.draw.rounded_rectangle(p.box(0.24, 0.36, 0.76, 0.66), 0.04 * p.n, fill="#2d63b5")
    p.draw.ellipse(p.box(0.29, 0.42, 0.44, 0.57), fill="#ffffff")
    for i in range(3):
        p.draw.rectangle(p.box(0.50, 0.43 + i * 0.07, 0.71, 0.46 + i * 0.07), fill="#ffffff")


def _sun(p: _Pen) -> None:
    c = (0.5 * p.n, 0.5 * p.n)
    p.draw.polygon(star(c, 0.48 * p.n, 12, 0.72), fill="#f08a1d")
    p.draw.ellipse(p.box(0.24, 0.24, 0.76, 0.76), fill="#fff3c8")
    p.draw.polygon(star(c, 0.2 * p.n), fill="#d63a24")


def _leaf(p: _Pen) -> None:
    c = 0.5 * p.n
    turns = [math.pi / 6 + i * math.pi / 3 for i in range(6)]
    hexagon = [(c + 0.47 * p.n * math.cos(t), c + 0.47 * p.n * math.sin(t)) for t in turns]
    p.draw.polygon(hexagon, fill="#5a2f86")
    p.draw.polygon(p.points((0.5, 0.18), (0.70, 0.45), (0.5, 0.80), (0.30, 0.45)), fill="#9bd46a")
    p.draw.line(p.points((0.5, 0.25), (0.5, 0.88)), fill="#f4f2ea", width=int(0.035 * p.n))


def _drop(p: _Pen) -> None:
    p.draw.polygon(p.points((0.5, 0.04), (0.72, 0.38), (0.28, 0.38)), fill="#1d7fc2")
    p.draw.ellipse(p.box(0.245, 0.24, 0.755, 0.70), fill="#1d7fc2")
    p.draw.ellipse(p.box(0.36, 0.40, 0.48, 0.58), fill="#d6ecf8")
    for y, col in ((0.74, "#2f9d57"), (0.86, "#d63a24")):
        p.draw.rounded_rectangle(p.box(0.10, y, 0.90, y + 0.075), 0.035 * p.n, fill=col)


def _arrow(p: _Pen) -> None:
    p.draw.rounded_rectangle(p.box(0.07, 0.07, 0.93, 0.93), 0.18 * p.n, fill="#0e8f9c")
    bend = p.points((0.24, 0.70), (0.44, 0.48), (0.56, 0.58), (0.76, 0.32))
    p.draw.line(bend, fill="#ffffff", width=int(0.085 * p.n), joint="curve")
    p.draw.polygon(p.points((0.82, 0.22), (0.80, 0.45), (0.62, 0.28)), fill="#ffffff")


def emblem(kind: int, size: int) -> Image.Image:
    """One of six invented emblems, none of them a real coat of arms; 0 is the regency."""
    pen = _Pen(size * 4)
    (_shield, _card, _sun, _leaf, _drop, _arrow)[kind](pen)
    return pen.image.resize((size, size), Image.Resampling.LANCZOS)
