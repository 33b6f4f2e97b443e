# mypy: ignore-errors
"""A mobile library: a pupil who reads inside against the window, and on the step of the van.

Shots: before (backlit), under and over (the same two stops darker and brighter), after.
"""

import random

from tools.scenes import kit as k

UNIFORM = {"shirt": "#fbfaf4", "pants": "#c8202a", "headcol": "#17110d"}
STOPS = {"before": 0.0, "under": -2.0, "over": 2.2}


def pupil(loc, turn, book, tilt, nod, title, skin=0):
    """A seated pupil with an open book at a world point."""
    x, y, z = book
    c = k.math.radians(turn)
    hands = [
        (x + s * 0.15 * k.math.cos(c), y + s * 0.15 * k.math.sin(c) + 0.03, z - 0.05)
        for s in (1, -1)
    ]
    child = k.person(
        loc,
        turn,
        pose="sit",
        skin=skin,
        scale=0.72,
        nod=nod,
        smile=1.4,
        **UNIFORM,
        arms=k.reach(
            loc, turn, hands[0], hands[1], pose="sit", scale=0.72, out=(0.9, 0.9), short=0.02
        ),
    )
    k.big_head(child, 1.18)
    k.open_book(book, turn, tilt, title, "#1f8a4c")
    return child


def inside(shot):
    """In the van: the window is the only light and stands behind the pupil."""
    rng = random.Random(12)
    wall = k.mat("#d8cfba", 0.8)
    y = 0.75
    k.box((6, 6, 0.1), (0, 0, -0.05), k.mat("#6a5a48", 0.6), bevel=0)
    k.box((6, 6, 0.1), (0, 0, 2.05), wall, bevel=0)
    for x in (-1.75, 1.75):
        k.box((0.1, 6, 2.1), (x, 0, 1.0), wall, bevel=0)
    k.box((6, 0.1, 2.1), (0, -3.0, 1.0), wall, bevel=0)
    x0, x1, z0, z1 = -0.56, 0.72, 0.56, 1.52
    k.box((6, 0.08, z0), (0, y, z0 / 2), wall, bevel=0)
    k.box((6, 0.08, 0.6), (0, y, z1 + 0.3), wall, bevel=0)
    k.box((3, 0.08, 2.1), (x0 - 1.5, y, 1.0), wall, bevel=0)
    k.box((3, 0.08, 2.1), (x1 + 1.5, y, 1.0), wall, bevel=0)
    rim = k.mat("#3a3f46", 0.4)
    for a, b, w, h in (
        ((x0 + x1) / 2, z0, x1 - x0 + 0.1, 0.06),
        ((x0 + x1) / 2, z1, x1 - x0 + 0.1, 0.06),
        (x0, (z0 + z1) / 2, 0.06, z1 - z0),
        (x1, (z0 + z1) / 2, 0.06, z1 - z0),
        (x0 + 0.86, (z0 + z1) / 2, 0.03, z1 - z0),
    ):
        k.box((w, 0.12, h), (a, y, b), rim, bevel=0.01)
    # outside, as light: sky, trees, a school wall
    k.box((12, 0.1, 8), (0, 9, 3), k.mat("#eaf4ff", 0.9, emit=4.2), bevel=0)
    for tx, tz, r in ((-1.5, 0.9, 0.9), (-0.4, 0.7, 0.7), (1.9, 1.0, 1.0), (0.9, 0.55, 0.5)):
        k.ball((tx, 6, tz), r, k.mat("#a9d28a", 0.9, emit=1.9))
    k.box((3.4, 0.1, 0.8), (0.8, 7.5, 0.7), k.mat("#f3d9b0", 0.9, emit=2.4), bevel=0)
    k.box((12, 6, 0.1), (0, 4.2, -0.1), k.mat("#c9c39a", 0.9, emit=1.6), bevel=0)
    # shelves and bench
    zs = (0.10, 0.42, 0.74, 1.06, 1.38, 1.70)
    k.bookshelf(-1.70, -0.66, 0.45, zs, rng)
    k.bookshelf(0.82, 1.70, 0.45, zs, rng)
    k.box((1.46, 0.42, 0.06), (0.08, 0.30, 0.27), k.mat("#b5432f", 0.6))
    k.box((1.42, 0.38, 0.24), (0.08, 0.31, 0.12), k.mat("#7a5230", 0.6), bevel=0)
    pupil((0.0, 0.12, 0.0), 24, (0.15, -0.26, 0.66), -30, 16, "ULAR")
    # phones lift the shadows when the picture is made brighter
    k.ambient("#ffffff", 0.06 if shot == "over" else 0.012)
    camera = {"loc": (0.10, -1.75, 0.98), "target": (0.08, 0.1, 0.84), "lens": 50, "fstop": 8}
    return k.Frame(camera, STOPS[shot] - 0.1, bounces=6, view="Standard")


def outside():
    """On the step of the van: morning light from the left falls on face and book."""
    rng = random.Random(14)
    k.box(
        (300, 300, 0.1),
        (0, 0, -0.05),
        k.mat_mix("#b59a70", "#8f7a54", "noise", 1.4, (0.4, 0.6), 0.9, 0.4),
        bevel=0,
    )
    body = k.mat("#f3f1e8", 0.3, coat=0.5)
    y = 0.40
    k.box((3.0, 2.0, 0.10), (0, y + 1.0, 0.42), k.mat("#4a4f57", 0.6), bevel=0)
    for x, w in ((-1.88, 2.4), (1.56, 2.4)):  # body left and right of the door
        k.box((w, 0.10, 2.1), (x, y, 1.42), body, bevel=0.02)
        k.box((w + 0.02, 0.11, 0.30), (x, y - 0.004, 0.92), k.mat("#0f8fa0", 0.4), bevel=0.01)
        k.box((w + 0.02, 0.115, 0.07), (x, y - 0.006, 1.12), k.mat("#ffc21f", 0.4), bevel=0.01)
    ink = k.mat("#0d5c63", 0.5)
    k.sign("PERPUS", 0.085, ink, (0.56, y - 0.055, 1.47))
    k.sign("KELILING", 0.068, ink, (0.56, y - 0.055, 1.34))
    for x in (-0.66, 0.34):
        k.box((0.05, 0.16, 2.0), (x, y, 1.42), k.mat("#2f3a44", 0.4), bevel=0.01)
    k.bookshelf(-0.66, 0.36, y + 0.55, (0.50, 0.83, 1.16, 1.49, 1.82, 2.15), rng)
    inner = k.mat("#e8dcc0", 0.8)
    k.box((1.4, 0.05, 2.2), (-0.15, y + 0.85, 1.5), inner, bevel=0)
    for x in (-0.74, 0.44):
        k.box((0.05, 0.9, 2.2), (x, y + 0.42, 1.5), inner, bevel=0)
    step = k.mat("#6d747c", 0.5, metal=0.4)
    k.box((1.05, 0.42, 0.06), (0, y - 0.20, 0.27), step)
    k.box((1.05, 0.40, 0.05), (0, y - 0.52, 0.06), step)
    for sx in (-0.45, 0.45):
        k.cyl((sx, y - 0.34, 0.05), (sx, y - 0.30, 0.27), 0.025, step)
    k.cyl((-1.62, y + 0.05, 0.36), (-1.62, y - 0.16, 0.36), 0.36, k.mat("#1b1d21", 0.7))
    pupil((-0.10, 0.12, 0.0), -4, (-0.12, -0.28, 0.60), -30, 17, "ULAR")
    k.sky(32, 200, 0.035, haze=1.2, sun=0.0)
    k.sun((0.86, 0.42, -0.52), 3.6, "#ffd9a4")
    k.area((-2.4, -1.2, 1.7), (0, 0, 0.8), (1.4, 1.4), 42, "#fff0d8")
    k.area((1.8, -1.8, 1.2), (0, 0, 0.9), (1.2, 1.2), 4, "#dfeeff")
    camera = {
        "loc": (0.02, -1.85, 1.02),
        "target": (0.0, 0.0, 0.80),
        "lens": 45,
        "fstop": 3.2,
        "focus": (0.0, -0.15, 0.9),
    }
    return k.Frame(camera, 0.3)


def stage(shot):
    """Build the shot."""
    return outside() if shot == "after" else inside(shot)
