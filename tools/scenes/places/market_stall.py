# mypy: ignore-errors
"""One stall of Pasar Legi from close by.

Shots: detail, frame, angle, time.
"""

import random

from tools.scenes import kit as k
from tools.scenes.places.market import BUYERS, floor, simple_stall


def detail():
    """Two hands arrange red chillies on a dry tray; one unit is 20 cm."""
    rng = random.Random(44)
    wood = k.mat_mix("#94683e", "#7a5230", "wave", 1.2, (0.2, 0.8), 0.6, 0.1)
    k.box((14, 14, 0.1), (0, 0, -0.05), wood, bevel=0)
    k.tray((0, 0.35, 0.0), 1.25, 0.18, s=4.0)
    k.heap(
        lambda: k.chilli("#d4120c", 5.0), (-0.1, 0.35, 0.12), 1.0, 0.34, 260, rng, (0.85, 1.2), 0.35
    )
    k.heap(
        lambda: k.chilli("#3f8f1d", 4.4), (1.55, 1.75, 0.05), 0.5, 0.25, 60, rng, (0.85, 1.2), 0.4
    )
    k.heap(
        lambda: k.chilli("#ef8a1a", 4.4), (-1.6, 1.75, 0.05), 0.5, 0.25, 60, rng, (0.85, 1.2), 0.4
    )
    k.hand(
        (-0.88, -0.80, 0.72),
        (-14, 0, -28),
        right=False,
        s=4.2,
        skin=1,
        curl=(26, 30, 34, 38),
        thumb=(-40, 26),
        sleeve="#1f8fd0",
        arm=0.30,
        bend=12,
    )
    k.hand(
        (0.72, -0.66, 0.80),
        (-20, 0, 26),
        right=True,
        s=4.2,
        skin=1,
        curl=(20, 28, 36, 42),
        thumb=(-24, 30),
        sleeve="#1f8fd0",
        arm=0.30,
        bend=16,
    )
    k.ambient("#fff3e0", 0.40)
    k.area((-3.0, 2.4, 3.6), (0, 0, 0), (2.4, 2.4), 250, "#fff2dc")
    k.area((3.4, -1.0, 3.0), (0, 0, 0), (1.6, 1.6), 50, "#e4f0ff")
    camera = {"loc": (0.05, -2.5, 4.0), "target": (0.0, 0.16, 0.15), "lens": 52, "fstop": 8}
    return k.Frame(camera, 0.4)


def bench(y=0.0, rng=None):
    """The near stall with real goods: chillies, shallots, tomatoes, greens."""
    wood = k.mat_mix("#94683e", "#7a5230", "wave", 4.0, (0.2, 0.8), 0.6, 0.1)
    k.box((2.4, 0.85, 0.05), (0, y, 0.72), wood)
    k.box((2.4, 0.04, 0.64), (0, y - 0.42, 0.38), k.mat("#1f7a6d", 0.5, 0.05), bevel=0.006)
    k.tray((0.0, y - 0.10, 0.75), 0.30)
    k.heap(k.chilli, (0.0, y - 0.10, 0.78), 0.27, 0.14, 330, rng)
    k.tray((-0.66, y - 0.05, 0.75), 0.27)
    k.heap(k.shallot, (-0.66, y - 0.05, 0.79), 0.22, 0.10, 110, rng, (0.9, 1.2), 1.4)
    k.tray((0.66, y - 0.05, 0.75), 0.27)
    k.heap(k.tomato, (0.66, y - 0.05, 0.80), 0.21, 0.11, 46, rng, (0.85, 1.1), 0.3)
    for i in range(5):
        k.greens(
            (-0.85 + i * 0.40, y + 0.28, 0.75), rng.choice(("#3f9a2c", "#5fb02f")), rng, 8, 1.0
        )


def crowd(rng, y=3.6):
    """Blurred stalls and people behind."""
    k.box((18, 0.2, 5), (0, y + 4, 2.5), k.mat("#cfe0d6", 0.8), bevel=0)
    for i, c in enumerate(("#c8402f", "#f2b21c", "#2f6fae", "#2c9a50", "#c8402f")):
        k.box(
            (1.7, 1.2, 0.05),
            (-3.6 + 1.8 * i, y + 2.6, 2.15),
            k.mat(c, 0.7),
            rot=(0.25, 0, 0),
            bevel=0,
        )
    for i, c in enumerate(("#c8402f", "#2f6fae", "#d99a1c")):
        simple_stall(-2.6 + i * 2.6, y + 0.8, rng, 1 if i % 2 else -1, c, seller=False)
    for i, (x, yy) in enumerate(((-1.5, y), (0.9, y + 0.6), (2.2, y - 0.2))):
        sh, hd, hc = BUYERS[i + 2]
        k.person((x, yy, 0), 100 + 80 * i, shirt=sh, head=hd, headcol=hc, pants="#3a3540")


def frame():
    """Two posts and a beam hold a seller and a buyer who bargain."""
    rng = random.Random(45)
    floor()
    bench(0.0, rng)
    loc, turn = (0.36, 0.42, 0), -36
    k.person(
        loc,
        turn,
        shirt="#e0a526",
        pants="#4b2e57",
        head="hijab",
        headcol="#8a2f63",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=1.6,
        look=-16,
        nod=2,
        lean=4,
        arms=k.reach(loc, turn, (0.30, 0.02, 1.16), (-0.02, 0.02, 1.10), lean=4, out=(0.7, 0.7)),
    )
    loc, turn = (-0.42, 0.36, 0), 62
    k.person(
        loc,
        turn,
        shirt="#1f8fd0",
        pants="#33312f",
        head="hair",
        skin=1,
        smile=1.4,
        look=10,
        nod=2,
        arms=k.reach(loc, turn, (-0.02, 0.24, 1.24), (-0.26, 0.0, 1.06), out=(0.6, 0.6)),
    )
    crowd(rng)
    post = k.mat("#17414f", 0.55)
    for x in (-0.40, 0.40):
        k.box((0.15, 0.12, 3.2), (x, -1.1, 1.2), post, bevel=0.02)
    k.box((2.4, 0.10, 0.16), (0, -1.1, 1.73), post, bevel=0.02)
    k.sky(48, 205, 0.09, sun=0.4)
    k.area((0.0, -1.0, 2.6), (0, 0.3, 1.0), (1.2, 0.8), 36, "#fff2df")
    camera = {
        "loc": (0.0, -2.7, 1.34),
        "target": (0.0, 0.2, 1.22),
        "lens": 57,
        "fstop": 2.0,
        "focus": (0.0, 0.3, 1.3),
    }
    return k.Frame(camera, 0.1)


def angle():
    """At the height of the tray: a child looks at fish from close by."""
    rng = random.Random(46)
    floor()
    wood = k.mat_mix("#94683e", "#7a5230", "wave", 4.0, (0.2, 0.8), 0.6, 0.1)
    k.box((2.4, 1.1, 0.05), (0, -0.25, 0.72), wood)
    slope = k.empty((0.0, -0.34, 0.84), (0.36, 0, 0))
    k.tray((0, 0, 0), 0.40, 0.05, parent=slope)
    lay = (
        (-0.16, -0.20, 0.3),
        (0.17, -0.14, -0.25),
        (-0.06, 0.0, 0.15),
        (0.16, 0.14, 2.9),
        (-0.18, 0.20, 3.4),
    )
    for i, (x, y, t) in enumerate(lay):
        col = ("#5f86a3", "#c25a3e", "#4f7690", "#c08a2a", "#6d93ab")[i]
        k.fish((x, y, 0.045 + 0.008 * i), t, 1.0, col, slope)
    for x in (-0.62, 0.62):
        k.tray((x, 0.02, 0.75), 0.2)
        k.heap(k.tomato, (x, 0.02, 0.79), 0.15, 0.09, 26, rng, (0.85, 1.1), 0.3)
    loc = (0.02, 0.26, 0.20)
    child = k.person(
        loc,
        -4,
        shirt="#ffd21f",
        pants="#2f6fd0",
        skin=0,
        scale=0.74,
        nod=20,
        look=-6,
        smile=1.8,
        arms=k.reach(
            loc, -4, (0.26, 0.10, 0.93), (-0.22, 0.10, 0.93), scale=0.74, out=(0.8, 0.8), short=0.02
        ),
    )
    k.big_head(child, 1.3)
    crowd(rng, 3.2)
    k.sky(48, 205, 0.09, sun=0.4)
    k.area((-1.4, -1.8, 2.2), (0, 0.1, 0.9), (1.4, 1.2), 30, "#fff2df")
    camera = {
        "loc": (-0.06, -1.45, 1.16),
        "target": (0.0, 0.1, 1.02),
        "lens": 46,
        "fstop": 4.0,
        "focus": (0.0, 0.1, 1.0),
    }
    return k.Frame(camera, 0.1)


def rain(rng, n, x, y, z):
    """Streaks and splashes of rain in the given ranges."""
    drop = k.mat("#f4fbff", 0.1, emit=0.7)
    streaks = [
        (
            (rng.uniform(*x), rng.uniform(*y), rng.uniform(*z)),
            (0.06, 0, 0),
            (1, 1, rng.uniform(0.6, 1.6)),
        )
        for _ in range(n)
    ]
    k.scatter(lambda: k.cyl((0, 0, -0.09), (0, 0, 0.09), 0.0035, drop, seg=6), streaks)
    rings = [
        ((rng.uniform(*x), rng.uniform(*y), 0.01), (0, 0, 0), rng.uniform(0.6, 1.4))
        for _ in range(n // 4)
    ]
    k.scatter(lambda: k.ball((0, 0, 0), (0.06, 0.06, 0.02), drop, None, 1), rings)


def time():
    """The first rain: the seller looks up, the chillies in front stay dry."""
    rng = random.Random(47)
    floor(wet=True)
    bench(-0.1, rng)
    loc, turn = (0.02, 0.46, 0), 4
    k.person(
        loc,
        turn,
        shirt="#f2b21c",
        pants="#4b2e57",
        head="hijab",
        headcol="#c2377a",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=2.0,
        look=-16,
        nod=-26,
        arms=k.reach(loc, turn, (0.34, 0.02, 0.98), (-0.34, 0.06, 1.20), out=(0.8, 0.8)),
    )
    steel = k.mat("#2f6f8f", 0.4, metal=0.2)
    for x in (-0.80, 0.86):
        k.cyl((x, 0.95, 0), (x, 0.95, 2.3), 0.05, steel)
    for i in range(9):
        m = k.mat("#ff8a3c", 0.6, emit=0.3) if i % 3 == 1 else k.mat("#f2efe6", 0.6, emit=0.1)
        k.box((0.6, 2.6, 0.03), (-2.4 + i * 0.6, -0.1, 2.05), m, rot=(-0.06, 0, 0), bevel=0)
    k.box((6, 0.10, 0.12), (0, 1.2, 1.97), steel, bevel=0.02)
    rain(rng, 900, (-2.6, 2.6), (1.3, 4.0), (0.0, 2.4))
    drip = [
        (
            (rng.uniform(-1.6, 1.6), 1.24, rng.uniform(1.6, 1.93)),
            (0, 0, 0),
            (1, 1, rng.uniform(1, 2)),
        )
        for _ in range(44)
    ]
    k.scatter(
        lambda: k.ball((0, 0, 0), (0.014, 0.014, 0.022), k.mat("#f4fbff", 0.05, emit=0.9), None, 2),
        drip,
    )
    for x, y, c in ((-2.2, 6.0, "#8fa0a8"), (1.8, 6.4, "#7f929c")):
        k.house((x, y, 0), 0.0, c, ("#6d4a40", "#57392f"), w=4.2)
    for i, (x, y, t) in enumerate(((-1.05, 3.2, 200), (1.25, 3.6, 150))):
        sh = ("#5b6b8a", "#8a5b6b")[i]
        k.person((x, y, 0), t, pose="walk", shirt=sh, head="hair", pants="#2b2f3a")
        k.cyl((x, y, 1.62), (x, y, 1.90), 0.5, k.mat(("#d8412f", "#2f6fd0")[i], 0.5), r2=0.02)
    k.ambient("#8ea3b3", 0.55)
    k.area((-1.3, -2.2, 1.7), (0, 0.2, 1.1), (1.6, 1.2), 52, "#fff2df")
    camera = {
        "loc": (0.05, -1.75, 1.30),
        "target": (0.0, 0.3, 1.24),
        "lens": 36,
        "fstop": 5.6,
        "focus": (0.0, 0.3, 1.4),
    }
    return k.Frame(camera, 0.25)


def stage(shot):
    """Build the shot."""
    return {"detail": detail, "frame": frame, "angle": angle, "time": time}[shot]()
