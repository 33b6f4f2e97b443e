# mypy: ignore-errors
"""The aisle of Pasar Legi under its new roof.

Shots: before (officials from behind), entire (from above).
"""

import math
import random

from tools.scenes import kit as k

GOODS = ("#d5260f", "#e7a31b", "#4f9a2b", "#f0e4c4", "#7b3f8c", "#c4100c", "#8fc13a")


HANG = (((0.06, 0.03, -0.25), (0.07, -0.06, -0.47)), ((-0.06, 0.03, -0.25), (-0.07, -0.06, -0.47)))


CARRY = (
    ((0.06, 0.03, -0.25), (0.07, -0.06, -0.47)),
    ((-0.08, -0.08, -0.22), (-0.12, -0.30, -0.24)),
)


BUYERS = (
    ("#3a7ca5", "hijab", "#f0d9b8"),
    ("#d8412f", "hair", "#17110d"),
    ("#f2b21c", "hijab", "#28506e"),
    ("#5a8f3d", "caping", "#000000"),
    ("#e2578f", "hijab", "#7a2f8a"),
    ("#f4f1e8", "peci", "#000000"),
    ("#8a4fb0", "hijab", "#ffe14d"),
    ("#18a5a0", "hair", "#17110d"),
)


def floor(wet=False):
    """Market floor; wet floor shines."""
    if wet:
        m = k.mat_mix("#5d6266", "#787d80", "noise", 1.4, (0.4, 0.6), 0.12, rough_b=0.4)
    else:
        m = k.mat_mix("#b9a98c", "#9a8a70", "brick", 1.6, rough=0.6, c="#ac9c80")
    k.box((300, 300, 0.1), (0, 0, -0.05), m, bevel=0)


def simple_stall(x, y, rng, turn, col, seller=True):
    """A background stall 1.7 m long along y; `turn` is -1 when it faces left, 1 when right."""
    wood = k.mat_mix("#94683e", "#7a5230", "wave", 4.0, (0.2, 0.8), 0.6, 0.1)
    k.box((0.85, 1.65, 0.06), (x, y, 0.72), wood)
    k.box((0.04, 1.65, 0.66), (x + turn * 0.42, y, 0.36), k.mat(col, 0.6), bevel=0.01)
    for i in range(3):
        for j in range(2):
            at = (x + turn * (0.2 - 0.4 * j), y - 0.54 + 0.54 * i, 0.75)
            k.tray(at, 0.22, 0.04)
            k.simple_heap((at[0], at[1], 0.78), rng.choice(GOODS), rng, 12, 0.15, 0.052)
    if seller:
        sh, hd, hc = rng.choice(BUYERS)
        k.person(
            (x - turn * 0.75, y + rng.uniform(-0.3, 0.3), 0),
            turn * 90,
            shirt=sh,
            head=hd,
            headcol=hc,
            pants="#3b3644",
            skin=rng.randrange(4),
            long_sleeve=hd == "hijab",
            skirt=hd == "hijab",
            look=rng.uniform(-20, 20),
            arms=CARRY,
        )


def roof(y0, y1, half=3.0, z=3.1, ties=True):
    """The new roof: steel posts and frames under white sheets with coloured light strips."""
    steel = k.mat("#2f6f8f", 0.4, metal=0.2)
    ln = y1 - y0
    for s in (-1, 1):
        n = int(ln / 0.75)
        for i in range(n):
            y = y0 + (i + 0.5) * ln / n
            m = k.mat("#ff8a3c", 0.6, emit=0.35) if i % 3 == 0 else k.mat("#f2efe6", 0.6, emit=0.12)
            k.box(
                (half + 0.25, ln / n, 0.03),
                (s * half / 2, y, z + 0.62),
                m,
                rot=(0, s * 0.36, 0),
                bevel=0,
            )
    y = y0
    while y <= y1 + 0.01:
        for s in (-1, 1):
            k.cyl((s * 1.15, y, 0), (s * 1.15, y, z + 0.66), 0.055, steel)
            k.cyl((s * half, y, z), (0, y, z + 1.12), 0.04, steel)
        if ties:
            k.cyl((-half, y, z), (half, y, z), 0.035, steel)
        y += 2.4


def aisle(rng, y1=13.0, high=False):
    """Stalls on both sides of an aisle under the roof."""
    floor()
    cols = ("#1f7a6d", "#c8402f", "#2f6fae", "#d99a1c", "#7a3f8c", "#2c9a50")
    for i in range(7):
        y = 0.4 + i * 1.9
        for s in (-1, 1):
            simple_stall(s * 1.85, y, rng, -s, cols[(i * 2 + (s > 0)) % 6])
    roof(-3.0 if high else -0.6, y1, z=3.7 if high else 3.1, ties=not high)
    k.box((16, 0.2, 5), (0, y1 + 3, 2.5), k.mat("#e4d6b8", 0.8), bevel=0)
    k.sky(52, 200, 0.10, haze=1.2, sun=0.4)


def before():
    """Officials walk down the aisle; only backs can be seen."""
    rng = random.Random(41)
    aisle(rng)
    khaki = "#b39a5e"
    row = (
        (-0.62, 0.15, "hair"),
        (0.02, -0.15, "peci"),
        (0.64, 0.10, "hair"),
        (-0.34, 1.0, "hijab"),
        (0.36, 1.05, "peci"),
    )
    for x, y, hd in row:
        k.person(
            (x, y, 0),
            180 + rng.uniform(-6, 6),
            pose="walk",
            shirt=khaki,
            pants="#6d5c35",
            head=hd,
            headcol="#8a6d3b" if hd == "hijab" else "#17110d",
            skin=rng.randrange(4),
            long_sleeve=True,
            look=rng.uniform(-16, 16),
            scale=rng.uniform(1.0, 1.06),
            arms=HANG,
        )
    k.area((0, -3.0, 2.4), (0, 0.5, 1.2), (2.4, 1.4), 60, "#fff4e2")
    camera = {"loc": (0.05, -2.5, 1.5), "target": (0.0, 1.0, 1.32), "lens": 30, "fstop": 8}
    return k.Frame(camera, 0.1)


def entire():
    """The whole aisle from the stairs, buyers come and go."""
    rng = random.Random(43)
    aisle(rng, high=True)
    walk = (
        (-0.45, 0.9, 165),
        (0.42, 1.5, -8),
        (-0.1, 3.1, 20),
        (0.55, 3.9, 190),
        (-0.5, 5.2, 175),
        (0.2, 6.4, 0),
        (-0.35, 8.2, 10),
        (0.5, 9.6, 180),
    )
    for (x, y, t), (sh, hd, hc) in zip(walk, BUYERS, strict=True):
        k.person(
            (x, y, 0),
            t,
            pose="walk",
            shirt=sh,
            head=hd,
            headcol=hc,
            pants="#3a3540",
            smile=1.2,
            skin=rng.randrange(4),
            long_sleeve=hd == "hijab",
            skirt=hd == "hijab",
            arms=CARRY,
        )
        a = math.radians(t)
        bx, by = x + 0.30 * math.cos(a), y + 0.30 * math.sin(a)
        k.cyl((bx, by, 0.48), (bx, by, 0.70), 0.11, k.mat(rng.choice(GOODS), 0.6), r2=0.15)
    k.area((0, -3.5, 3.4), (0, 2, 0.8), (3, 2), 150, "#fff4e2")
    camera = {"loc": (0.0, -3.2, 3.0), "target": (0.0, 2.6, 1.42), "lens": 31, "fstop": 11}
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot."""
    return {"before": before, "entire": entire}[shot]()
