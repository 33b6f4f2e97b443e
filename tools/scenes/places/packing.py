# mypy: ignore-errors
"""A packing course for small businesses.

Shots: course (a circle seen from the door), label (Bu Tumini sticks a date label).
"""

import math
import random

from tools.scenes import kit as k

CROWD = (
    ("#c2377a", "hijab", "#f2c230"),
    ("#1f8fd0", "hair", "#17110d"),
    ("#2c9a50", "hijab", "#f0d9b8"),
    ("#e0722a", "hijab", "#7a2f8a"),
    ("#f4f1e8", "peci", "#000000"),
    ("#8a4fb0", "hijab", "#f6d9e2"),
    ("#d8412f", "hair", "#17110d"),
    ("#18a5a0", "hijab", "#28506e"),
    ("#f2b21c", "hijab", "#6d3b2f"),
    ("#5a6b8f", "hijab", "#e6e0d6"),
    ("#b5523b", "hair", "#17110d"),
    ("#3f7f93", "hijab", "#c98aa0"),
)


def course():
    """Participants sit in a circle holding plastic bags; the camera stays outside the door."""
    rng = random.Random(91)
    k.box(
        (9, 14, 0.1),
        (0, 3, -0.05),
        k.mat_mix("#cdb793", "#8a765c", "brick", 1.6, rough=0.4, c="#bfa983"),
        bevel=0,
    )
    k.box((9, 0.1, 3.2), (0, 7.0, 1.6), k.mat("#e3ecd9", 0.85, 0.05, 20), bevel=0)
    for x in (-4.2, 4.2):
        k.box((0.1, 10, 3.2), (x, 2.2, 1.6), k.mat("#d9e4cc", 0.85), bevel=0)
    k.box((9, 10, 0.1), (0, 2.2, 3.2), k.mat("#f1ece0", 0.8), bevel=0)
    k.banner(
        "PELATIHAN KEMASAN", (0, 6.9, 2.35), 3.0, 0.62, "#2f8f5a", size=0.24, second="ANGKATAN III"
    )
    for i in range(12):
        a = math.tau * (i + 0.5) / 12
        x, y = 1.75 * math.cos(a), 3.6 + 1.55 * math.sin(a)
        turn = math.degrees(math.atan2(-x, -(3.6 - y))) + 0.0
        turn = math.degrees(math.atan2(-x, y - 3.6))
        k.chair((x, y, 0), turn, "#2f6fae")
        sh, hd, hc = CROWD[i]
        fem = hd == "hijab"
        k.person(
            (x, y, 0),
            turn,
            pose="sit",
            shirt=sh,
            pants="#33313f",
            head=hd,
            headcol=hc,
            skirt=fem,
            long_sleeve=fem,
            skin=rng.randrange(4),
            look=rng.uniform(-14, 14),
            nod=rng.uniform(4, 14),
            smile=0.4,
            arms=(
                ((0.05, -0.1, -0.22), (-0.10, -0.34, -0.10)),
                ((-0.05, -0.1, -0.22), (0.10, -0.34, -0.10)),
            ),
        )
        b = math.radians(turn)
        at = (x + 0.42 * math.sin(b), y - 0.42 * math.cos(b), 0.86)
        k.ball(at, (0.085, 0.085, 0.12), k.mat("#f4f8fb", 0.15, coat=0.6, alpha=0.75), None, 2)
        k.ball(at, (0.06, 0.06, 0.07), k.mat("#e0a040", 0.6), None, 2)
    # the door frame, dark and close
    frame = k.mat("#5f3c22", 0.6)
    for x in (-0.86, 0.86):
        k.box((0.5, 0.14, 3.4), (x, -1.9, 1.6), frame, bevel=0.02)
    k.box((3, 0.12, 1.0), (0, -1.9, 2.72), frame, bevel=0)
    k.box(
        (0.42, 0.05, 2.2), (-0.44, -1.5, 1.1), k.mat("#8f5a32", 0.5), rot=(0, 0, 1.25), bevel=0.01
    )
    for y in (1.5, 5.0):
        for x in (-1.6, 1.6):
            k.box((0.16, 1.2, 0.06), (x, y, 3.1), k.mat("#ffffff", 0.5, emit=3.0), bevel=0.01)
    k.ambient("#e6ecf0", 0.9)
    k.area((0, 2.0, 3.0), (0, 3.6, 0), (4, 4), 130, "#fff6e8")
    camera = {"loc": (0.1, -4.2, 1.52), "target": (0.0, 3.6, 1.15), "lens": 40, "fstop": 16}
    return k.Frame(camera, 0.2, bounces=4)


def pouch(loc, turn, label=True, s=1.0):
    """A standing red pouch; the label carries name and date."""
    e = k.empty(loc, (0, 0, turn), s)
    red = k.mat("#d4241f", 0.35, 0.08, 6, coat=0.3)
    k.blob(
        [
            ("b", (0, 0, 0.16), (0.26, 0.02, 0.30)),
            ("e", (0, 0, 0.11), (0.125, 0.062, 0.115)),
            ("e", (0, 0, 0.19), (0.115, 0.035, 0.10)),
        ],
        red,
        e,
        0.008,
        6,
    )
    k.box((0.27, 0.014, 0.035), (0, 0, 0.315), k.mat("#a81712", 0.35), parent=e, bevel=0.003)
    k.sign("KRIPIK", 0.060, k.mat("#ffe14d", 0.5), (0, -0.052, 0.262)).parent = e
    k.sign("MAK TUM", 0.042, k.mat("#ffffff", 0.5), (0, -0.060, 0.212)).parent = e
    if label:
        k.box(
            (0.19, 0.006, 0.095), (0, -0.072, 0.118), k.mat("#fffef6", 0.6), parent=e, bevel=0.002
        )
        k.box(
            (0.19, 0.008, 0.028), (0, -0.073, 0.152), k.mat("#1f9a4a", 0.6), parent=e, bevel=0.002
        )
        k.sign("30 SEP", 0.052, k.mat("#14181f", 0.6), (0, -0.077, 0.104)).parent = e
    return e


def old_bag(loc, rng, s=1.0):
    """A clear bag tied with a rubber band, without a word on it."""
    x, y, z = loc
    chip = [
        (
            (
                x + rng.gauss(0, 0.045) * s,
                y + rng.gauss(0, 0.03) * s,
                z + rng.uniform(0.02, 0.15) * s,
            ),
            (rng.random() * 3, rng.random() * 3, 0),
            s,
        )
        for _ in range(90)
    ]
    k.scatter(
        lambda: k.ball((0, 0, 0), (0.032, 0.026, 0.006), k.mat("#f0ae2a", 0.6), None, 2), chip
    )
    clear = k.mat("#eef4f8", 0.12, coat=0.8, alpha=0.20)
    k.blob(
        [("e", (0, 0, 0.10), (0.12, 0.09, 0.10)), ("c", (0, 0, 0.17), (0, 0, 0.215), 0.06, 0.02)],
        clear,
        k.empty(loc, scale=s),
        0.01,
        6,
    )
    k.cyl((x, y, z + 0.20 * s), (x, y, z + 0.222 * s), 0.028 * s, k.mat("#d8201c", 0.5))
    k.blob(
        [
            ("c", (0, 0, 0.22), (-0.04, 0, 0.28), 0.022, 0.035),
            ("c", (0, 0, 0.22), (0.045, 0, 0.275), 0.022, 0.035),
        ],
        k.mat("#eef4f8", 0.2, coat=0.6, alpha=0.55),
        k.empty(loc, scale=s),
        0.008,
        3,
    )


def label():
    """Bu Tumini sticks a date label on a pouch; the old bag stands beside it."""
    rng = random.Random(92)
    k.box((9, 0.1, 3.4), (0, 1.2, 1.7), k.mat("#f3dfae", 0.85, 0.05, 20), bevel=0)
    k.box((9, 0.12, 1.0), (0, 1.18, 0.5), k.mat("#2f9d8a", 0.7), bevel=0)
    k.box((1.5, 0.22, 0.04), (0.0, 1.06, 1.62), k.mat("#8f5a32", 0.5))
    for i, c in enumerate(("#d4241f", "#d4241f", "#f2b21c", "#d4241f", "#2c9a50")):
        k.box((0.2, 0.08, 0.27), (-0.55 + i * 0.27, 1.02, 1.78), k.mat(c, 0.4), bevel=0.02)
    k.box((8, 8, 0.1), (0, 0, -0.05), k.mat("#b79a72", 0.6), bevel=0)
    top = 0.80
    k.box((2.2, 0.8, 0.05), (0, -0.18, top - 0.025), k.mat("#2f7fbf", 0.8, 0.1, 40))
    k.box((2.2, 0.04, 0.5), (0, -0.58, top - 0.28), k.mat("#2a72ab", 0.8))
    s = 1.45
    pouch((0.10, -0.34, top), -0.06, True, s)
    old_bag((-0.42, -0.36, top), rng, 1.45)
    loc, turn = (0.10, 0.26, 0), -2
    k.person(
        loc,
        turn,
        shirt="#e23f8c",
        pants="#4b2e57",
        head="hijab",
        headcol="#6f2c63",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=1.8,
        nod=20,
        look=-2,
        lean=6,
        arms=k.reach(
            loc, turn, (0.27, -0.44, 0.99), (-0.08, -0.44, 0.97), lean=6, out=(0.9, 0.9), short=0.03
        ),
    )
    for i, (x, r) in enumerate(((0.56, 0.2), (0.74, -0.15), (0.62, 0.5))):
        e = k.empty((x, -0.42 + i * 0.06, top + 0.003 * (i + 1)), (0, 0, r))
        k.box((0.17, 0.09, 0.003), (0, 0, 0), k.mat("#fffef6", 0.6), parent=e, bevel=0)
        k.box((0.17, 0.025, 0.004), (0, 0.032, 0.001), k.mat("#1f9a4a", 0.6), parent=e, bevel=0)
    k.ambient("#fff0dc", 0.40)
    k.area((-1.6, -2.4, 2.4), (0, 0, 1.0), (1.8, 1.4), 80, "#fff4e2")
    k.area((1.8, -1.8, 1.8), (0, 0, 1.0), (1.2, 1.2), 20, "#e6f2ff")
    camera = {
        "loc": (-0.09, -1.95, 1.36),
        "target": (-0.09, 0.0, 1.10),
        "lens": 43,
        "fstop": 4,
        "focus": (0, -0.35, 1.0),
    }
    return k.Frame(camera, 0.2)


def stage(shot):
    """Build the shot."""
    return {"course": course, "label": label}[shot]()
