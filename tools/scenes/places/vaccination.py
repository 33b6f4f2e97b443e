# mypy: ignore-errors
"""Cattle vaccination in Desa Sendang.

Shots: before (two rows before a banner, tiny cow, tilted), a (the regent poses), b (the vet
injects, one step back), c (vaccine bottles), after (the vet injects, the farmer watches).
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(3)
    FIST = (
        ((0.06, 0.03, -0.25), (0.07, -0.06, -0.47)),
        ((-0.10, -0.06, -0.22), (-0.10, -0.25, 0.02)),
    )
    KHAKI = "#b39a5e"

    def yard():
        k.box(
            (300, 300, 0.1),
            (0, 0, -0.05),
            k.mat_mix("#c3ae92", "#8a7559", "brick", 1.1, rough=0.85, c="#b59f82"),
            bevel=0,
        )
        wall = k.mat("#efe6cf", 0.85, 0.05, 20)
        k.box((9, 0.3, 3.2), (0, 4.0, 1.6), wall, bevel=0)
        k.box((9, 0.34, 0.5), (0, 3.97, 0.25), k.mat("#2d6e5e", 0.7), bevel=0)
        for x in (-3.6, 3.6):
            k.box((1.2, 0.1, 1.3), (x, 3.85, 1.75), k.mat("#31505c", 0.15), bevel=0)
        k.box(
            (10.2, 3.2, 0.25),
            (0, 4.6, 3.45),
            k.mat_mix("#a4492a", "#7d3219", "brick", 5, rough=0.7, c="#8f3d22"),
            rot=(0.35, 0, 0),
            bevel=0.02,
        )
        for x in (-4.2, 4.2):
            k.cyl((x, 2.6, 0), (x, 2.6, 3.1), 0.13, k.mat("#e6dcc2", 0.7))
        for x, y, r in ((-6.5, 5.5, 1.5), (6.6, 6.0, 1.7)):
            k.tree((x, y, 0), r, 2.6, rng=rng)
        k.hills(60, 8, ("#6f8fa0", "#7f9cab"), 3)

    def banner(y, z, w, h, x=0.0):
        k.box((w, 0.03, h), (x, y, z), k.mat("#c01f2b", 0.6, 0.06, 10), bevel=0)
        k.box((w, 0.034, h * 0.12), (x, y - 0.004, z - h * 0.44), k.mat("#f6d14a", 0.6), bevel=0)
        for i, c in enumerate(("#f6d14a", "#2d63b5", "#f4f2ea", "#3a8f54")):
            sx = (-1, 1)[i % 2]
            k.ball(
                (x + sx * (w * 0.45 - (i // 2) * h * 0.24), y - 0.02, z + h * 0.33),
                (h * 0.1, 0.012, h * 0.1),
                k.mat(c, 0.5),
            )
        white = k.mat("#fffdf2", 0.6)
        k.sign("VAKSINASI PMK", w * 0.122, white, (x, y - 0.024, z + h * 0.10))
        k.sign("TAHAP III", w * 0.11, k.mat("#ffe36b", 0.6), (x, y - 0.024, z - h * 0.20))
        for sx in (-1, 1):
            k.cyl(
                (x + sx * w / 2, y + 0.03, 0),
                (x + sx * w / 2, y + 0.03, z + h / 2 + 0.1),
                0.04,
                k.mat("#b98a4e", 0.7),
            )

    if shot in ("before", "a"):
        yard()
    if shot == "before":
        banner(2.0, 2.62, 4.7, 1.75, -0.35)
        k.box((4.2, 0.7, 0.34), (-0.4, 1.25, 0.17), k.mat("#9a8f80", 0.8), bevel=0.01)
        for row in range(2):
            for i in range(6):
                x = -2.0 + i * 0.64 + row * 0.0 + (0.3 if row == 0 else 0.0)
                fem = (i + row) % 4 == 1
                k.person(
                    (x, 1.2 if row else 0.45, 0.34 if row else 0.0),
                    rng.uniform(-3, 3) - x * 2,
                    shirt=KHAKI,
                    pants="#6d5c35",
                    skin=rng.randrange(4),
                    skirt=False,
                    long_sleeve=True,
                    head="hijab" if fem else ("peci", "hair")[i % 2],
                    headcol="#8a6d3b" if fem else "#17110d",
                    arms=FIST,
                    smile=0.5,
                    scale=rng.uniform(0.96, 1.03),
                )
        k.cow((2.62, 2.0, 0), -78, scale=0.8, head_drop=0.15)
        k.cyl((3.0, 2.9, 0), (3.0, 2.9, 0.9), 0.05, k.mat("#7a5230", 0.8))
        k.sky(40, 215, 0.11, haze=1.2, sun=0.5)
    elif shot == "a":
        banner(2.1, 1.78, 3.6, 1.5, -0.1)
        loc = (0.0, 0.0, 0.0)
        hand = (-0.30, -0.34, 1.30)
        k.person(
            loc,
            0,
            shirt="#f5f3ec",
            pants="#23242b",
            head="peci",
            skin=2,
            long_sleeve=True,
            smile=1.9,
            arms=k.reach(loc, 0, (0.33, -0.30, 1.04), hand, out=(0.7, 0.7)),
        )
        k.syringe((-0.30, -0.36, 1.62), (-0.30, -0.37, 1.20), 0.034)
        k.box((0.10, 0.012, 0.03), (0.085, -0.142, 1.15), k.mat("#1d1d22", 0.4), bevel=0.003)
        k.ball((-0.085, -0.14, 1.17), (0.028, 0.01, 0.028), k.mat("#e7b22b", 0.25, metal=0.8))
        for i, c in enumerate(("#c8202a", "#2d63b5", "#e7b22b")):
            k.box(
                (0.03, 0.012, 0.022), (0.052 + 0.033 * i, -0.142, 1.19), k.mat(c, 0.4), bevel=0.002
            )
        for x, y, t, hd, hc, sk in (
            (-0.72, 0.75, 22, "hair", "#17110d", 1),
            (0.66, 0.7, -22, "hijab", "#8a6d3b", 0),
        ):
            k.person(
                (x, y, 0),
                t,
                shirt=KHAKI,
                pants="#6d5c35",
                head=hd,
                headcol=hc,
                skin=sk,
                long_sleeve=True,
                smile=1.3,
            )
        k.sky(44, 215, 0.10, haze=1.2, sun=0.5)
        k.area((-1.0, -2.6, 2.2), (0, 0, 1.3), 1.6, 34, "#fff3e2")
    elif shot in ("after", "b"):
        k.box(
            (300, 300, 0.1),
            (0, 0, -0.05),
            k.mat_mix("#8a6f4a", "#b79a68", "noise", 2.6, (0.4, 0.6), 0.95, 0.7),
            bevel=0,
        )
        k.scatter(
            lambda: k.cyl((-0.11, 0, 0), (0.11, 0, 0.012), 0.004, k.mat("#dcb863", 0.8), seg=6),
            [
                (
                    (rng.uniform(-1.6, 1.8), rng.uniform(-1.4, 1.6), 0.012),
                    (rng.uniform(-0.1, 0.1), rng.uniform(-0.1, 0.1), rng.uniform(0, 6.3)),
                    rng.uniform(0.7, 1.4),
                )
                for _ in range(900)
            ],
        )
        wood = k.mat_mix("#7a5230", "#5c3a20", "wave", 3.0, (0.2, 0.8), 0.6, 0.1)
        k.bamboo_wall(-3.4, 0.62, 2.35, 2.7)
        for x in (-2.4, -1.22, 0.62, 2.3):
            k.cyl((x, 2.2, 0), (x, 2.2, 3.0), 0.075, wood)
        for z in (0.55, 1.05):
            k.cyl((0.6, 2.2, z), (4, 2.2, z), 0.05, k.mat("#b98a4e", 0.7))
        for x, y, r in ((2.2, 6.5, 1.5), (4.2, 7.5, 1.9), (1.0, 8.5, 1.6)):
            k.tree((x, y, 0), r, 1.3, rng=rng)
        c = k.cow((0.52, 0.58, 0), 30, scale=0.88, head_turn=-6, head_drop=0.20)
        mz = tuple(c["muzzle"])
        # vet: squats at the right, pats the neck and injects
        mloc, mturn, mlean = (0.45, -0.15, 0.0), -80, 12
        needle = (0.055, 0.13, 0.985)
        hand = (0.155, -0.075, 0.915)
        k.person(
            mloc,
            mturn,
            pose="squat",
            shirt="#1672c4",
            pants="#22324d",
            skin=0,
            head="hair",
            long_sleeve=False,
            lean=mlean,
            look=-14,
            nod=-4,
            smile=0.8,
            arms=k.reach(
                mloc,
                mturn,
                hand,
                (-0.075, 0.10, 0.93),
                pose="squat",
                lean=mlean,
                out=(0.2, 0.2),
                short=0.05,
            ),
        )
        k.syringe(needle, (0.24, -0.19, 0.88), 0.027)
        # farmer: holds the rope and watches
        floc, fturn = (-0.53, 0.60, 0), 48
        h1, h2 = (-0.47, 0.20, 0.90), (-0.61, 0.20, 0.98)
        k.person(
            floc,
            fturn,
            shirt="#f0b51f",
            pants="#5b3a6b",
            head="hair",
            skin=1,
            long_sleeve=False,
            nod=12,
            look=6,
            smile=0.9,
            lean=4,
            arms=k.reach(floc, fturn, h1, h2, lean=4, short=0.05),
        )
        k.tube(
            [h2, h1, ((h1[0] + mz[0]) / 2, (h1[1] + mz[1]) / 2, min(h1[2], mz[2]) - 0.05), mz],
            0.014,
            k.mat("#d9442c", 0.7),
        )
        k.tube(
            [h2, (h2[0] - 0.03, h2[1] - 0.03, 0.8), (h2[0] - 0.02, h2[1], 0.45)],
            0.014,
            k.mat("#d9442c", 0.7),
        )
        k.sky(46, 215, 0.085, haze=1.2, sun=0.6)
        k.area((-1.5, -2.6, 2.0), (0.1, 0.1, 0.95), (2.2, 1.6), 60, "#fff1dc")
    elif shot == "c":
        k.box(
            (300, 300, 0.1),
            (0, 0, -0.05),
            k.mat_mix("#8a6f4a", "#b79a68", "noise", 2.6, (0.4, 0.6), 0.95, 0.5),
            bevel=0,
        )
        k.box(
            (2.6, 1.8, 0.06),
            (0, -0.05, 0.67),
            k.mat_mix("#94683e", "#7a5230", "wave", 3.0, (0.2, 0.8), 0.55, 0.1),
        )
        blue, white = k.mat("#1d6fc2", 0.35, coat=0.3), k.mat("#f3f4f2", 0.5)
        z0 = 0.70
        for x in (-0.40, 0.40):
            k.box((0.06, 0.49, 0.296), (x * 0.985, 0, z0 + 0.15), blue, bevel=0.01)
        for y in (-0.25, 0.25):
            k.box((0.86, 0.06, 0.299), (0, y, z0 + 0.15), blue, bevel=0.015)
        k.box((0.74, 0.44, 0.06), (0, 0, z0 + 0.06), k.mat("#e8f4fa", 0.4), bevel=0)
        k.box((0.44, 0.02, 0.11), (0, -0.283, z0 + 0.15), white, bevel=0.005)
        k.sign("300 DOSIS", 0.058, k.mat("#1d4f8f", 0.6), (0, -0.296, z0 + 0.15))
        k.box((0.90, 0.07, 0.60), (0, 0.36, z0 + 0.50), blue, rot=(-0.22, 0, 0), bevel=0.02)
        k.box((0.76, 0.02, 0.46), (0, 0.315, z0 + 0.50), white, rot=(-0.22, 0, 0), bevel=0.01)
        k.sign(
            "VAKSIN PMK",
            0.115,
            k.mat("#c01f2b", 0.6),
            (0, 0.312, z0 + 0.563),
            (math.pi / 2 - 0.22, 0, 0),
        )
        k.sign(
            "simpan 2-8 °C",
            0.07,
            k.mat("#1d4f8f", 0.6),
            (0, 0.284, z0 + 0.435),
            (math.pi / 2 - 0.22, 0, 0),
        )
        caps = ("#e5372c", "#f7a81b", "#e5372c")
        for r in range(3):
            for i in range(7):
                x, y, z = -0.315 + i * 0.105, -0.14 + r * 0.13, z0 + 0.09
                k.cyl((x, y, z), (x, y, z + 0.17), 0.042, k.mat("#dbe9ef", 0.1, coat=0.6))
                k.cyl((x, y, z + 0.045), (x, y, z + 0.135), 0.0435, k.mat("#ffffff", 0.6))
                k.cyl((x, y, z + 0.075), (x, y, z + 0.10), 0.044, k.mat("#2f8f5a", 0.6))
                k.cyl((x, y, z + 0.17), (x, y, z + 0.19), 0.024, k.mat("#c9d3d8", 0.2, metal=0.7))
                k.cyl((x, y, z + 0.188), (x, y, z + 0.222), 0.034, k.mat(caps[r], 0.35, coat=0.3))
        for _ in range(40):
            k.box(
                (0.05, 0.05, 0.045),
                (
                    rng.uniform(-0.34, 0.34),
                    rng.uniform(-0.2, 0.2),
                    z0 + 0.11 + rng.uniform(0, 0.02),
                ),
                k.mat("#e4f3fb", 0.08, trans=0.5),
                rot=(rng.random(), rng.random(), rng.random()),
                bevel=0.01,
            )
        k.syringe((-0.34, -0.40, z0 + 0.035), (0.14, -0.47, z0 + 0.035), 0.032)
        for x, y, r in ((-1.6, 5.5, 1.4), (1.2, 6.5, 1.7), (3.0, 5.2, 1.2)):
            k.tree((x, y, 0), r, 1.5, rng=rng)
        k.bamboo_wall(-2.6, 2.6, 2.6, 2.6)
        k.sky(46, 215, 0.085, haze=1.2, sun=0.6)
        k.area((-1.4, -1.8, 2.2), (0, 0, 0.9), 1.4, 30, "#fff1dc")

    shots = {
        "before": {
            "cam": {
                "loc": (0.55, -4.4, 1.55),
                "target": (0.25, 1.2, 1.55),
                "lens": 27,
                "fstop": 16,
                "roll": -7,
            },
            "ex": -0.05,
        },
        "a": {
            "cam": {
                "loc": (0.0, -1.85, 1.42),
                "target": (-0.02, 0.0, 1.31),
                "lens": 43,
                "fstop": 4,
                "focus": (0, -0.15, 1.45),
            },
            "ex": 0.0,
        },
        "after": {
            "cam": {
                "loc": (-0.40, -1.75, 1.18),
                "target": (0.03, 0.12, 0.90),
                "lens": 30.5,
                "fstop": 3.2,
                "focus": (0.3, -0.2, 0.95),
            },
            "ex": 0.1,
        },
        "b": {
            "cam": {
                "loc": (-0.62, -2.5, 1.25),
                "target": (0.06, 0.2, 0.84),
                "lens": 36,
                "fstop": 4,
                "focus": (0.3, -0.2, 0.95),
            },
            "ex": 0.1,
        },
        "c": {
            "cam": {
                "loc": (-0.22, -1.45, 1.68),
                "target": (0.0, 0.05, 0.93),
                "lens": 42,
                "fstop": 4,
                "focus": (0, -0.1, 0.95),
            },
            "ex": 0.0,
        },
    }
    s = shots[shot]
    return k.Frame(s["cam"], s["ex"])
