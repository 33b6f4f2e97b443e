# mypy: ignore-errors
"""A lecture on rice planting, and its result in a farmer's hands.

Shots: before (seen past the backs of the farmers), after (Pak Marto compares two clumps).
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(21)

    def chair(x, y, col):
        m = k.mat(col, 0.3, coat=0.3)
        k.box((0.44, 0.44, 0.035), (x, y, 0.43), m, bevel=0.015)
        k.box((0.44, 0.035, 0.42), (x, y - 0.225, 0.66), m, rot=(0.14, 0, 0), bevel=0.015)
        for sx in (-0.19, 0.19):
            for sy in (-0.19, 0.18):
                k.cyl((x + sx * 1.1, y + sy * 1.1, 0), (x + sx, y + sy, 0.43), 0.02, m)

    if shot == "before":
        wall, trim = k.mat("#e6dcc2", 0.8, 0.05, 30), k.mat("#2d6e5e", 0.6)
        k.box(
            (7, 10, 0.1),
            (0, 0, -0.05),
            k.mat_mix("#b9a88c", "#7e6a52", "brick", 2.2, rough=0.35, c="#b09e82"),
            bevel=0,
        )
        k.box((7, 0.1, 3.4), (0, 3.6, 1.7), wall, bevel=0)
        for sx in (-3.5, 3.5):
            k.box((0.1, 10, 3.4), (sx, 0, 1.7), wall, bevel=0)
        k.box((7, 10, 0.1), (0, 0, 3.4), k.mat("#f1ece0", 0.8), bevel=0)
        k.box((7, 0.03, 0.9), (0, 3.54, 0.45), trim, bevel=0)
        # board with a row diagram
        k.box((2.3, 0.05, 1.2), (0.15, 3.48, 1.62), k.mat("#f6f7f5", 0.35), bevel=0.01)
        for a, b, w, h in (
            (0.15, 2.24, 2.4, 0.05),
            (0.15, 1.0, 2.4, 0.05),
            (-1.02, 1.62, 0.05, 1.28),
            (1.32, 1.62, 0.05, 1.28),
        ):
            k.box((w, 0.07, h), (a, 3.47, b), k.mat("#8a8f93", 0.4), bevel=0.005)
        ink = k.mat("#21407a", 0.6)
        k.sign("JAJAR LEGOWO 2:1", 0.15, ink, (0.15, 3.445, 2.03))
        for x in (-0.75, -0.6, -0.3, -0.15):
            for j in range(4):
                k.ball(
                    (x, 3.445, 1.30 + j * 0.15), (0.03, 0.008, 0.03), k.mat("#2f8f4a", 0.6), sub=2
                )
        for j in range(4):
            k.box(
                (0.9 - 0.15 * (j % 2), 0.006, 0.018),
                (0.72 - 0.07 * (j % 2), 3.445, 1.75 - j * 0.14),
                ink,
                bevel=0,
            )
        # the extension officer, far away and small
        k.box(
            (3.6, 1.3, 0.3),
            (0, 2.9, 0.15),
            k.mat_mix("#8a5a33", "#6d4325", "wave", 3, (0.2, 0.8), 0.4, 0.1),
        )
        loc = (-0.72, 2.8, 0.3)
        k.person(
            loc,
            -8,
            shirt="#b9a15a",
            pants="#3f4433",
            head="hair",
            skin=1,
            long_sleeve=True,
            smile=0.6,
            arms=k.reach(loc, -8, (-0.30, 2.95, 1.66), (-0.80, 2.50, 1.28)),
        )
        k.cyl((-0.32, 2.93, 1.66), (0.10, 3.38, 1.78), 0.012, k.mat("#5c3a20", 0.5))
        # residents with their backs to the camera
        sh = ("#5b6470", "#6b5b4b", "#4a5a4e", "#70665a", "#57506a", "#5f4a44", "#66707a")
        for r, y in enumerate((1.55, 0.55, -0.50, -1.55)):
            for c in range(4):
                x = -1.30 + c * 0.86 + (0.22 if r % 2 else 0) + rng.uniform(-0.03, 0.03)
                chair(x, y, "#2f7d4f")
                fem = (r * 4 + c) % 5 == 2
                hd = "hijab" if fem else ("hair", "peci", "hair")[(r + c) % 3]
                k.person(
                    (x, y, 0),
                    180 + rng.uniform(-7, 7),
                    pose="sit",
                    shirt=rng.choice(sh),
                    pants="#2b2f3a",
                    skin=rng.randrange(4),
                    head=hd,
                    headcol="#5a4a58" if fem else "#17110d",
                    long_sleeve=fem,
                    skirt=fem,
                    look=rng.uniform(-16, 16),
                    nod=rng.uniform(-3, 8),
                    scale=rng.uniform(0.97, 1.06),
                    arms=(
                        ((0.05, -0.1, -0.22), (-0.06, -0.34, -0.28)),
                        ((-0.05, -0.1, -0.22), (0.05, -0.34, -0.28)),
                    ),
                )
        for y in (-1.0, 1.8):
            for x in (-1.7, 1.7):
                k.box((0.16, 1.2, 0.06), (x, y, 3.3), k.mat("#ffffff", 0.5, emit=2.5), bevel=0.01)
        k.ambient("#dfe8f0", 0.7)
        k.area((3.3, 0, 2.1), (-1, 1.0, 1.0), (6, 1.6), 170, "#eaf4ff")
        k.area((0.0, -0.5, 3.2), (0, 0.6, 0), (4, 4), 70, "#fff6e8")
    else:
        k.box((300, 300, 0.1), (0, 0, -0.17), k.mat("#8a8f6f", 0.12, coat=0.6), bevel=0)
        # dyke
        k.ground(
            (14, 1.5),
            (0, 0.0, 0),
            k.mat_mix("#6d5a3b", "#7f8a45", "noise", 1.4, (0.4, 0.6), 0.95, 0.6),
            120,
            lambda x, y: 0.0 - 0.16 * min(1, max(0, abs(y) - 0.45) / 0.3) + 0.01 * math.sin(x * 7),
        )
        k.grass(
            [
                (
                    (rng.uniform(-3, 3), rng.choice((-1, 1)) * rng.uniform(0.35, 0.72), -0.03),
                    (0, 0, rng.random() * 6),
                    rng.uniform(0.4, 0.9),
                )
                for _ in range(700)
            ],
            ("#46762a", "#8fae4a"),
            9,
            0.24,
            9,
        )
        # two close rows, one empty row: the gaps run away from the camera
        rice = []
        for n in range(-14, 15):
            for dx in (-0.14, 0.14):
                y = 1.0
                while y < 26:
                    rice.append(
                        (
                            (n * 0.86 + 0.43 + dx + rng.uniform(-0.03, 0.03), y, -0.12),
                            (0, 0, rng.random() * 6),
                            rng.uniform(1.5, 2.0),
                        )
                    )
                    y += 0.2 if y < 9 else 0.34
        k.grass(rice, ("#8fae3a", "#d9bb4a"), 11, 0.30, 4)
        for x, y, h, lean, t in (
            (-6.3, 27, 6.8, 0.7, 0.2),
            (5.4, 28, 7.4, -0.7, 0.6),
            (8.6, 31, 6.4, 0.6, 1.1),
        ):
            k.palm((x, y, 0), h, lean, t, rng=rng)
        for i in range(13):
            k.tree(
                (-15 + i * 2.5 + rng.uniform(-0.6, 0.6), 33 + rng.uniform(-1, 1), 0),
                rng.uniform(1.1, 1.7),
                1.2,
                rng=rng,
            )
        k.hills(75, 11, ("#7d9cad", "#8dabb9"), 3)
        # Pak Marto: thin clump in his right hand, full clump in his left; he points at it
        loc, turn = (0.0, 0.0, 0.0), 6
        hl, hr = (0.30, -0.28, 0.985), (-0.235, -0.31, 0.965)
        k.person(
            loc,
            turn,
            shirt="#c9321f",
            pants="#2c3550",
            head="caping",
            skin=2,
            long_sleeve=True,
            smile=1.7,
            look=14,
            nod=2,
            arms=k.reach(loc, turn, hl, hr, out=(0.8, 0.8), short=0.05),
        )
        k.rice_clump(
            (0.31, -0.305, 0.90), 28, h=0.50, spread=0.14, seed=2, lean=(0.065, -0.02), r=0.0095
        )
        k.rice_clump(
            (-0.25, -0.345, 0.89), 4, h=0.44, spread=0.05, seed=5, lean=(-0.075, -0.02), r=0.0095
        )
        sk = k.mat(k.SKIN[2], 0.5, 0.05, 120, sss=0.12)
        k.blob(
            [("c", (-0.20, -0.365, 0.985), (-0.085, -0.385, 1.015), 0.021, 0.017)],
            sk,
            voxel=0.006,
            smooth=3,
        )
        for hx, hy, hz, s in (
            (0.31, -0.305, 0.985, 1),
            (-0.25, -0.345, 0.965, -1),
        ):  # fingers round the stems
            for j in range(3):
                k.tube(
                    [
                        (hx - 0.055 * s, hy - 0.01, hz - 0.03 + j * 0.03),
                        (hx - 0.01, hy - 0.058, hz - 0.03 + j * 0.03),
                        (hx + 0.045, hy - 0.035, hz - 0.03 + j * 0.03),
                    ],
                    0.017,
                    sk,
                )
        k.sky(44, 222, 0.10, haze=1.2, sun=0.55)
        k.area((-1.1, -2.4, 1.5), (0, 0, 1.3), (1.6, 1.4), 66, "#fff1dc")

    shots = {
        "before": {
            "cam": {
                "loc": (0.22, -3.1, 1.42),
                "target": (0.08, 2.0, 1.12),
                "lens": 30,
                "fstop": 11,
            },
            "ex": 0.35,
        },
        "after": {
            "cam": {
                "loc": (0.0, -1.95, 1.22),
                "target": (0.025, 0.0, 1.20),
                "lens": 35,
                "fstop": 3.2,
                "focus": (0, -0.25, 1.3),
            },
            "ex": 0.0,
        },
    }
    s = shots[shot]
    return k.Frame(s["cam"], s["ex"], bounces=6 if shot == "before" else 5)
