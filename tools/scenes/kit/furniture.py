# mypy: ignore-errors
"""Chairs, gallons, a hanging scale, banners and phones."""

import math

from tools.scenes.kit.basics import ball, blob, box, cyl, empty, sign, tube
from tools.scenes.kit.limbs import big_head
from tools.scenes.kit.materials import mat
from tools.scenes.kit.people import person


def chair(loc, turn=0.0, col="#c8202a", parent=None):
    """A plastic chair that faces -Y at turn 0 (degrees)."""
    e = empty(loc, (0, 0, math.radians(turn)), parent=parent)
    m = mat(col, 0.3, coat=0.3)
    box((0.44, 0.44, 0.035), (0, 0, 0.43), m, parent=e, bevel=0.015)
    box((0.44, 0.035, 0.42), (0, 0.225, 0.66), m, rot=(-0.14, 0, 0), parent=e, bevel=0.015)
    for sx in (-0.19, 0.19):
        for sy in (-0.18, 0.19):
            cyl((sx * 1.1, sy * 1.1, 0), (sx, sy, 0.43), 0.02, m, parent=e)
    return e


def chair_stack(loc, turn=0.0, n=5, col="#c8202a"):
    """Plastic chairs stacked on each other."""
    e = empty(loc, (0, 0, math.radians(turn)))
    for i in range(n):
        chair((0, 0.012 * i, 0.13 * i), 0, col, e)
    return e


def gallon(loc, col="#5fb2e6"):
    """A 19-litre water bottle."""
    e = empty(loc)
    m = mat(col, 0.12, coat=0.8)
    cyl((0, 0, 0.0), (0, 0, 0.34), 0.135, m, parent=e)
    for z in (0.07, 0.17, 0.27):
        cyl((0, 0, z - 0.012), (0, 0, z + 0.012), 0.141, m, parent=e)
    cyl((0, 0, 0.34), (0, 0, 0.44), 0.135, m, r2=0.045, parent=e)
    cyl((0, 0, 0.44), (0, 0, 0.50), 0.034, mat("#e8eef2", 0.4), parent=e)
    return e


def toddler(loc, turn, scale=0.55, head_scale=1.35, **kw):
    """A small child with a large head, seated unless another pose is asked for."""
    kw.setdefault("pose", "sit")
    kw.setdefault("smile", 0.8)
    return big_head(person(loc, turn, scale=scale, **kw), head_scale)


def dial_scale(loc, top, needle=40.0, r=0.13):
    """A hanging scale with a round dial that faces -Y, on a rope up to `top` (height)."""
    _x, _y, z = loc
    e = empty(loc)
    cyl((0, 0.02, 0), (0, -0.02, 0), r, mat("#c8202a", 0.4), parent=e, seg=48)
    cyl((0, 0.0, 0), (0, -0.026, 0), r * 0.86, mat("#fffdf3", 0.5), parent=e, seg=48)
    for i in range(12):
        a = math.tau * i / 12
        box(
            (0.008, 0.004, 0.03 if i % 3 == 0 else 0.018),
            (r * 0.70 * math.sin(a), -0.029, r * 0.70 * math.cos(a)),
            mat("#14181f", 0.6),
            rot=(0, a, 0),
            parent=e,
            bevel=0,
        )
    a = math.radians(needle)
    tip = (r * 0.66 * math.sin(a), -0.034, r * 0.66 * math.cos(a))
    tail = (-r * 0.2 * math.sin(a), -0.034, -r * 0.2 * math.cos(a))
    cyl(tail, tip, 0.011, mat("#d3101a", 0.4), r2=0.004, parent=e)
    ball((0, -0.034, 0), 0.014, mat("#14181f", 0.4), e, 2)
    steel = mat("#b9c2c8", 0.3, metal=0.8)
    tube([(0, 0, r), (0, 0, r + 0.06)], 0.012, steel, e)
    tube([(0, 0, r + 0.05), (0, 0, top - z)], 0.014, mat("#e8dcc0", 0.8), e)
    tube([(0, 0, -r), (0, 0, -r - 0.08)], 0.012, steel, e)
    return e


def sling(e_loc, seat, hook, col="#1f66d0", w=0.15):
    """Weighing trousers of cloth round a seated child's hips, with four straps to the hook."""
    x, y, z = seat
    m = mat(col, 0.85, 0.2, 60)
    e = empty((0, 0, 0))
    blob(
        [
            ("e", (x, y, z), (w, w * 0.98, 0.105)),
            (
                "c",
                (x - 0.055, y, z - 0.02),
                (x - 0.055 + e_loc[0], y + e_loc[1], z - 0.02),
                0.07,
                0.062,
            ),
            (
                "c",
                (x + 0.055, y, z - 0.02),
                (x + 0.055 + e_loc[0], y + e_loc[1], z - 0.02),
                0.07,
                0.062,
            ),
        ],
        m,
        e,
        0.012,
        6,
    )
    for sx in (-1, 1):
        for sy in (-1, 1):
            a = (x + sx * w * 0.88, y + sy * w * 0.62, z + 0.05)
            mid = (x + sx * w * 1.25, y + sy * w * 0.75, z + (hook[2] - z) * 0.5)
            tube([a, mid, hook], 0.016, m, e)
    ball(hook, 0.026, mat("#b9c2c8", 0.3, metal=0.8), e, 2)
    return e


def banner(
    s, loc, w, h, col="#c01f2b", ink="#fffdf2", size=None, second=None, second_ink="#ffe36b"
):
    """A cloth banner that faces -Y, with one or two lines."""
    x, y, z = loc
    parts = [box((w, 0.02, h), loc, mat(col, 0.65), bevel=0)]
    size = size or h * 0.5
    dz = h * 0.2 if second else 0
    parts.append(sign(s, size, mat(ink, 0.6), (x, y - 0.014, z + dz)))
    if second:
        parts.append(sign(second, size * 0.62, mat(second_ink, 0.6), (x, y - 0.014, z - h * 0.25)))
    return parts


def phone(loc, rot=(0, 0, 0), glow="#bfe3ff", parent=None):
    """A lit phone; its screen faces -Y at rotation 0."""
    e = empty(loc, rot, parent=parent)
    box((0.075, 0.010, 0.155), (0, 0, 0), mat("#15171a", 0.3), parent=e, bevel=0.004)
    box((0.068, 0.004, 0.14), (0, -0.005, 0), mat(glow, 0.3, emit=1.2), parent=e, bevel=0)
    return e


BOOKS = (
    "#d8342b",
    "#1f78c8",
    "#f2b21c",
    "#2c9a50",
    "#8a4fb0",
    "#ef7a1a",
    "#e2578f",
    "#18a5a0",
    "#f5efe0",
    "#33408f",
)


def book_row(x0, x1, y, z, rng, tall=(0.20, 0.28), parent=None):
    """Upright books from x0 to x1 with their backs at y, standing on height z."""
    x, last = x0, None
    while True:
        w, h = rng.uniform(0.03, 0.065), rng.uniform(*tall)
        if x + w > x1:
            return
        last = rng.choice([c for c in BOOKS if c != last])
        place = (x + w / 2, y + 0.08, z + h / 2)
        box((w * 0.94, 0.16, h), place, mat(last, 0.5), bevel=0.004, parent=parent)
        if rng.random() < 0.6:
            band = (x + w / 2, y - 0.002, z + h * rng.choice((0.3, 0.75)))
            box((w * 0.7, 0.008, 0.028), band, mat("#fff6dc", 0.6), bevel=0, parent=parent)
        x += w


def bookshelf(x0, x1, y, zs, rng, wood="#f0dcb4", parent=None):
    """A shelf between x0 and x1 whose boards lie at the heights zs."""
    m = mat(wood, 0.5)
    for i, z in enumerate(zs):
        box((x1 - x0, 0.24, 0.03), ((x0 + x1) / 2, y + 0.10, z), m, parent=parent)
        if i < len(zs) - 1:
            top = zs[i + 1] - z - 0.05
            book_row(x0 + 0.03, x1 - 0.03, y, z + 0.015, rng, (top * 0.72, top * 0.97), parent)
    for x in (x0, x1):
        side = (x, y + 0.10, (zs[0] + zs[-1]) / 2)
        box((0.03, 0.25, zs[-1] - zs[0] + 0.03), side, m, parent=parent)
    back = ((x0 + x1) / 2, y + 0.225, (zs[0] + zs[-1]) / 2)
    box((x1 - x0, 0.02, zs[-1] - zs[0]), back, mat("#8a5b34", 0.7), bevel=0, parent=parent)


def open_book(loc, turn=0.0, tilt=-20.0, title="", col="#1f8a4c", w=0.19, h=0.26, gape=24.0):
    """An open book seen from outside: its covers face -Y, the reader sits at +Y."""
    e = empty(loc, (math.radians(tilt), 0, math.radians(turn)))
    a = math.radians(gape)
    for s in (-1, 1):
        side = empty((0, 0, 0), (0, 0, s * a), parent=e)
        box((w, 0.008, h), (s * w / 2, 0, 0), mat(col, 0.45), parent=side, bevel=0.002)
        leaf = (s * w * 0.48, 0.011, 0)
        box((w * 0.92, 0.014, h * 0.94), leaf, mat("#fdf8ea", 0.8), parent=side, bevel=0)
        if s == 1 and title:
            t = sign(title, h * 0.20, mat("#fff7d8", 0.5), (w / 2, -0.0055, h * 0.30))
            t.parent = side
            points = [
                (w * (0.22 + 0.56 * i / 8), -0.008, h * (-0.10 + 0.13 * math.sin(i * 1.5)))
                for i in range(9)
            ]
            tube(points, 0.011, mat("#ffd21f", 0.4), side)
            ball(points[-1], (0.022, 0.010, 0.016), mat("#ffd21f", 0.4), side, 2)
            eye = (points[-1][0] + 0.006, -0.018, points[-1][2] + 0.006)
            ball(eye, 0.005, mat("#14181f", 0.4), side, 1)
    return e
