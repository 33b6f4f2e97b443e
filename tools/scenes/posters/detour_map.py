# ruff: noqa: C901
"""The emergency map: red landslide point, green detour, scale bar, north arrow."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFilter

from tools.scenes.posters.common import BOLD, REG, XB, Point, font

S = 2  # drawn at twice the size, then reduced
BW, BH = 864 * S, 1080 * S
RED, GREEN, INK, LAND, WOOD, WATER = (
    "#d3202a",
    "#0b8a3e",
    "#1d2a33",
    "#f4efdf",
    "#dde6c4",
    "#a9d3e6",
)


def curve(pts: Sequence[Point], n: int = 24) -> list[Point]:
    """A smooth line through the points (Catmull-Rom), in drawing pixels."""
    q = [pts[0], *pts, pts[-1]]
    out: list[Point] = []
    for a, b, c, e in zip(q, q[1:], q[2:], q[3:], strict=False):
        for i in range(n):
            t = i / n
            x, y = (
                2 * b[j]
                + (c[j] - a[j]) * t
                + (2 * a[j] - 5 * b[j] + 4 * c[j] - e[j]) * t * t
                + (3 * b[j] - a[j] - 3 * c[j] + e[j]) * t**3
                for j in (0, 1)
            )
            out.append((S * 0.5 * x, S * 0.5 * y))
    return [*out, (pts[-1][0] * S, pts[-1][1] * S)]


def draw(shot: str) -> Image.Image:
    """Draw the map; it has one shot."""
    del shot
    im = Image.new("RGB", (BW, BH), LAND)
    d = ImageDraw.Draw(im)

    def line(pts: list[Point], w: float, col: str) -> None:
        r = w * S / 2
        for (x0, y0), (x1, y1) in pairwise(pts):  # stamped discs leave no cracks in the bends
            n = max(1, int(math.hypot(x1 - x0, y1 - y0)))
            for i in range(n + 1):
                x, y = x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n
                d.ellipse((x - r, y - r, x + r, y + r), fill=col)

    def label(
        s: str,
        x: float,
        y: float,
        size: float,
        weight: str = BOLD,
        col: str = INK,
        halo: str | None = LAND,
        anchor: str = "mm",
        edge: int = 5,
    ) -> None:
        d.text(
            (x * S, y * S),
            s,
            font=font(weight, size * S),
            fill=col,
            stroke_width=int(edge * S) if halo else 0,
            stroke_fill=halo,
            anchor=anchor,
        )

    def arrow(x: float, y: float, a: float, r: float, col: str) -> None:
        d.polygon(
            [
                (S * (x + r * q * math.cos(a + t)), S * (y + r * q * math.sin(a + t)))
                for q, t in ((1.0, 0), (0.95, 2.45), (0.35, math.pi), (0.95, -2.45))
            ],
            fill=col,
        )

    # land: woods, contour lines of the hill above Watu Gede, river
    for cx, cy, rx, ry in (
        (150, 330, 190, 130),
        (760, 640, 170, 150),
        (520, 250, 260, 90),
        (120, 800, 130, 70),
    ):
        pts = [
            (
                S
                * (
                    cx
                    + rx * (1 + 0.10 * math.sin(3 * a + cx) + 0.06 * math.sin(5 * a)) * math.cos(a)
                ),
                S * (cy + ry * (1 + 0.10 * math.sin(4 * a + cy)) * math.sin(a)),
            )
            for a in (math.tau * i / 90 for i in range(90))
        ]
        d.polygon(pts, fill=WOOD)
    for i in range(4):
        f = 1 - i * 0.23
        pts = [
            (
                S * (470 + 170 * f * (1 + 0.08 * math.sin(3 * a + 1)) * math.cos(a)),
                S * (300 + 92 * f * (1 + 0.09 * math.sin(4 * a)) * math.sin(a)),
            )
            for a in (math.tau * j / 120 for j in range(121))
        ]
        d.line(pts, fill="#c9bf9b", width=int(2.4 * S))
    line(
        curve(
            [
                (-30, 560),
                (110, 545),
                (230, 590),
                (330, 560),
                (470, 590),
                (590, 560),
                (700, 500),
                (900, 470),
            ]
        ),
        30,
        WATER,
    )

    krajan, slide, kali, sendang = (128, 452), (452, 408), (742, 398), (420, 760)
    # small roads, the closed road, the detour
    small: tuple[list[Point], ...] = (
        [(128, 452), (90, 330), (50, 150)],
        [(742, 398), (810, 425), (900, 415)],
        [(420, 760), (432, 860), (410, 940)],
        [(128, 452), (40, 480), (-20, 470)],
    )
    for road in small:
        line(curve(road), 17, "#cfc6b0")
        line(curve(road), 12, "#ffffff")
    closed = curve(
        [
            krajan,
            (220, 400),
            (310, 440),
            (390, 450),
            slide,
            (520, 350),
            (600, 380),
            (670, 420),
            kali,
        ]
    )
    line(closed, 26, "#8d8879")
    line(closed, 18, "#ffffff")
    for i in range(0, len(closed) - 5, 9):  # dashes in red: closed
        d.line(closed[i : i + 5], fill=RED, width=int(9 * S))
    green = curve(
        [
            krajan,
            (130, 560),
            (190, 670),
            (300, 740),
            sendang,
            (560, 745),
            (680, 690),
            (735, 590),
            (760, 490),
            kali,
        ]
    )
    line(green, 36, "#ffffff")
    line(green, 27, GREEN)
    for i in (24, 62, 118, 150, 190):
        (x0, y0), (x1, y1) = green[i], green[i + 1]
        arrow(x0 / S, y0 / S, math.atan2(y1 - y0, x1 - x0), 14, "#ffffff")
    # the places
    for (x, y), name, lx, ly, an in (
        (krajan, "Krajan", 128, 392, "mm"),
        (kali, "Kaliwening", 734, 346, "mm"),
        (sendang, "Sendang", 420, 812, "mm"),
    ):
        d.ellipse((S * (x - 19), S * (y - 19), S * (x + 19), S * (y + 19)), fill=INK)
        d.ellipse((S * (x - 10), S * (y - 10), S * (x + 10), S * (y + 10)), fill="#ffffff")
        label(name, lx, ly, 36, XB, anchor=an)
    # the landslide: a red triangle with falling stones
    x, y = slide
    sh = Image.new("L", (BW, BH), 0)
    ImageDraw.Draw(sh).polygon(
        [(S * (x - 76), S * (y + 58)), (S * x, S * (y - 78)), (S * (x + 76), S * (y + 58))],
        fill=120,
    )
    im.paste((70, 60, 50), (0, 0), sh.filter(ImageFilter.GaussianBlur(9 * S)))
    d = ImageDraw.Draw(im)
    for g, c in ((1.0, "#ffffff"), (0.87, RED)):
        tri = [(x - 80 * g, y + 56 * g + 2), (x, y - 84 * g + 2), (x + 80 * g, y + 56 * g + 2)]
        d.polygon([(a * S, b * S) for a, b in tri], fill=c)
        d.line(
            [(a * S, b * S) for a, b in (*tri, tri[0], tri[1])],
            fill=c,
            width=int(12 * S),
            joint="curve",
        )
    d.polygon(
        [(S * (x + a), S * (y + b)) for a, b in ((-44, 44), (-44, 2), (-24, -14), (30, 44))],
        fill="#ffffff",
    )
    for a, b, r in ((-4, -28, 9), (14, -6, 11), (34, 20, 12), (4, 6, 6)):
        d.polygon(
            [
                (S * (x + a + r * q * math.cos(t)), S * (y + b + r * q * math.sin(t)))
                for q, t in ((1, 0.2), (0.9, 1.3), (1.05, 2.4), (0.9, 3.6), (1.0, 4.6), (0.92, 5.5))
            ],
            fill="#ffffff",
        )
    # labels of the two colours, on the map
    d.rounded_rectangle((S * 322, S * 482, S * 604, S * 536), 27 * S, fill=RED)
    label("Longsor Watu Gede", 463, 508, 26, BOLD, "#ffffff", None)
    d.rounded_rectangle((S * 256, S * 640, S * 588, S * 704), 32 * S, fill=GREEN)
    label("Lewat sini: +25 menit", 422, 671, 28, XB, "#ffffff", None)

    # heading
    d.rectangle((0, 0, BW, 178 * S), fill=RED)
    label("Jalan Krajan–Kaliwening", 48, 62, 46, BOLD, "#ffffff", None, "lm")
    label("TERTUTUP LONGSOR", 48, 125, 66, XB, "#ffffff", None, "lm")
    # north arrow and scale bar
    nx, ny = 802, 248
    d.ellipse((S * (nx - 46), S * (ny - 56), S * (nx + 46), S * (ny + 58)), fill="#ffffff")
    d.polygon(
        [(S * nx, S * (ny - 8)), (S * (nx + 20), S * (ny + 46)), (S * nx, S * (ny + 32))], fill=INK
    )
    d.polygon(
        [(S * nx, S * (ny - 8)), (S * (nx - 20), S * (ny + 46)), (S * nx, S * (ny + 32))],
        fill="#8b949a",
    )
    label("U", nx, ny - 28, 34, XB, halo=None)
    bx, by, bl = 622, 868, 176
    d.rectangle(
        (S * bx, S * by, S * (bx + bl), S * (by + 13)), fill="#ffffff", outline=INK, width=3 * S
    )
    d.rectangle((S * bx, S * by, S * (bx + bl / 2), S * (by + 13)), fill=INK)
    for t, s in ((0, "0"), (0.5, "1"), (1, "2 km")):
        label(s, bx + bl * t, by - 20, 24, BOLD, edge=4)
    # key and source
    d.rectangle((0, 914 * S, BW, BH), fill="#ffffff")
    d.line((0, 914 * S, BW, 914 * S), fill="#d9d2bf", width=3 * S)
    for i in range(3):
        d.line((S * (48 + i * 30), 962 * S, S * (66 + i * 30), 962 * S), fill=RED, width=11 * S)
    label("Tertutup", 150, 961, 32, BOLD, halo=None, anchor="lm")
    d.line((398 * S, 962 * S, 476 * S, 962 * S), fill=GREEN, width=22 * S)
    label("Jalur pengganti", 496, 961, 32, BOLD, halo=None, anchor="lm")
    label("Sumber: BPBD Sumberasri", 48, 1033, 28, REG, "#46545d", None, "lm")
    label("Darurat 112", 816, 1033, 34, XB, RED, None, "rm")
    return im.resize((864, 1080), Image.Resampling.LANCZOS)
