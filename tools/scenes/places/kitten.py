# mypy: ignore-errors
"""A firefighter squats at a street drain and lifts out a wet kitten; residents watch.

One shot: post.
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(10)

    # the drain runs across the front: concrete lips, dark water; a paved lane behind
    conc = k.mat_mix("#b9b3a6", "#928b7d", "noise", 5, (0.35, 0.65), 0.85, 0.4)
    wall = k.mat_mix("#7d776a", "#4f4b3f", "noise", 4, (0.35, 0.65), 0.8, 0.5)
    YF, YB = -1.16, -0.42  # front and back edge of the drain
    k.box(
        (14, 30, 0.3),
        (0, YB + 15.0, -0.15),
        k.mat_mix("#a89f90", "#8d8577", "brick", 1.6, rough=0.85, c="#b5ac9c"),
        bevel=0,
    )
    for y in (YF - 0.09, YB + 0.09):
        for i in range(-4, 5):
            k.box((0.985, 0.20, 0.16), (i * 1.0 + 0.3, y, 0.0), conc, bevel=0.02)
    k.box((14, 0.06, 0.7), (0, YB + 0.03, -0.35), wall, bevel=0)
    k.box((14, 0.06, 0.7), (0, YF - 0.03, -0.35), wall, bevel=0)
    k.box((14, 0.76, 0.02), (0, (YF + YB) / 2, -0.26), k.mat("#3e4636", 0.05, coat=1.0), bevel=0)
    k.box(
        (14, 4, 0.2),
        (0, YF - 2.15, -0.08),
        k.mat_mix("#8d7a54", "#6f8a3e", "noise", 3, (0.4, 0.6), 0.95, 0.6),
        bevel=0,
    )
    k.grass(
        [
            (
                (rng.uniform(-1.6, 1.6), YF - 0.22 - 0.35 * rng.random(), 0.01),
                (0, 0, rng.random() * 6),
                rng.uniform(0.35, 0.8),
            )
            for _ in range(150)
        ],
        ("#4a8a2a", "#8dbb4a"),
        9,
        0.2,
        4,
    )

    # firefighter: navy suit, lime bands, red helmet with a visor; both hands hold the kitten
    loc, turn, lean = (0.05, -0.10, 0.0), -6, 13
    KX, KY, KZ = -0.02, -0.64, 0.445  # the kitten's chest
    hands = ((KX + 0.095, KY - 0.005, KZ - 0.02), (KX - 0.095, KY - 0.005, KZ - 0.02))
    HIP = (0, 0.12, 0.30)
    f = k.person(
        loc,
        turn,
        pose="squat",
        shirt="#1d3a78",
        pants="#1a3068",
        head="helmet",
        headcol="#e0201b",
        skin=0,
        long_sleeve=True,
        lean=lean,
        nod=3,
        look=0,
        smile=1.5,
        arms=tuple(
            k.reach_one(loc, turn, p, sd, lean, HIP, out=0.12, drop=0.10)
            for p, sd in zip(hands, (1, -1), strict=False)
        ),
    )
    lime = k.mat("#e8ff3a", 0.25, emit=0.35)
    up = next(c for c in f.children if c.type == "EMPTY")
    hd = next(c for c in up.children if c.type == "EMPTY")
    for z, rx, ry in ((0.15, 0.184, 0.146), (0.30, 0.190, 0.146)):
        bm = k.bmesh.new()
        k.bmesh.ops.create_cone(
            bm,
            segments=40,
            radius1=1,
            radius2=1,
            depth=0.045,
            cap_ends=False,
            matrix=k.Matrix.Translation((0, -0.003, z)) @ k.Matrix.Diagonal((rx, ry, 1, 1)),
        )
        k.from_bm(bm, lime, True, up)
    k.box(
        (0.10, 0.03, 0.10),
        (0, -0.155, 0.135),
        k.mat("#ffd21f", 0.3),
        rot=(-0.25, 0, 0),
        bevel=0.02,
        parent=hd,
    )  # a plain badge
    k.blob(
        [("e", (0, 0.02, 0.19), (0.022, 0.13, 0.020))],
        k.mat("#b8120f", 0.25, coat=0.4),
        hd,
        0.009,
        3,
    )
    for p in hands:
        k.ball(p, (0.050, 0.062, 0.060), k.mat(k.SKIN[0], 0.5, 0.05, 120, sss=0.12))

    # the kitten: ginger and white, wet, faces the camera
    e = k.empty((KX, KY - 0.02, KZ), (math.radians(-6), 0, math.radians(6)), 1.04)
    fur, white, dark = (
        k.mat_mix("#ff9a2e", "#e07414", "wave", 9, (0.3, 0.6), 0.45, 0.5),
        k.mat("#fff4e2", 0.45, 0.4, 60),
        k.mat("#15100c", 0.15, coat=0.6),
    )
    k.blob(
        [
            ("e", (0, 0.01, -0.02), (0.075, 0.065, 0.10)),
            ("e", (0, 0.015, -0.11), (0.078, 0.068, 0.07)),
            ("c", (0.048, -0.01, -0.14), (0.060, -0.03, -0.245), 0.033, 0.024),
            ("c", (-0.048, -0.01, -0.14), (-0.058, -0.03, -0.235), 0.033, 0.024),
        ],
        fur,
        e,
        0.008,
        3,
    )
    k.blob([("e", (0, -0.045, -0.045), (0.048, 0.032, 0.085))], white, e, 0.008, 3)
    for s in (1, -1):
        k.blob(
            [("c", (0.045 * s, -0.04, 0.02), (0.062 * s, -0.105, -0.025), 0.027, 0.023)],
            fur,
            e,
            0.007,
            3,
        )
        k.ball((0.064 * s, -0.115, -0.030), (0.027, 0.026, 0.022), white, e)
        k.ball((0.060 * s, -0.035, -0.250), (0.028, 0.034, 0.020), white, e)
    tail = [(0, 0.05, -0.16), (0.03, 0.05, -0.24), (0.10, 0.02, -0.31), (0.15, 0.0, -0.27)]
    k.tube(tail, 0.016, fur, e)
    h = k.empty((0, -0.03, 0.135), (math.radians(4), math.radians(-8), 0), parent=e)
    k.blob(
        [
            ("e", (0, 0, 0), (0.098, 0.082, 0.083)),
            ("k", (0.058, 0, 0.045), (0.085, 0, 0.135), 0.044, 0.006),
            ("k", (-0.058, 0, 0.045), (-0.085, 0, 0.135), 0.044, 0.006),
        ],
        fur,
        h,
        0.007,
        3,
    )
    k.blob(
        [
            ("e", (0.022, -0.066, -0.030), (0.032, 0.028, 0.026)),
            ("e", (-0.022, -0.066, -0.030), (0.032, 0.028, 0.026)),
            ("e", (0, -0.055, 0.005), (0.014, 0.030, 0.05)),
        ],
        white,
        h,
        0.006,
        3,
    )
    k.ball((0, -0.096, -0.014), (0.013, 0.009, 0.009), k.mat("#e0607a", 0.3), h, 2)
    for s in (1, -1):
        k.ball((0.040 * s, -0.070, 0.012), (0.021, 0.014, 0.025), dark, h)
        k.ball(
            (0.040 * s - 0.006, -0.084, 0.021),
            (0.006, 0.004, 0.007),
            k.mat("#ffffff", 0.2, emit=0.6),
            h,
            2,
        )
        k.box(
            (0.036, 0.004, 0.05),
            (0.071 * s, -0.022, 0.078),
            k.mat("#f0a0a0", 0.6),
            rot=(0.15, 0.30 * s, 0),
            bevel=0.002,
            parent=h,
        )
        for dz in (-0.012, 0.006):
            k.tube(
                [(0.038 * s, -0.088, -0.028), (0.125 * s, -0.092, -0.030 + dz * 2.2)],
                0.0016,
                white,
                h,
            )
    # water drips from it into the drain
    drop = k.mat("#d6f1ff", 0.08, coat=0.8, emit=0.3)
    for _ in range(26):
        k.ball(
            (
                KX + rng.uniform(-0.09, 0.10),
                KY - rng.uniform(0, 0.06),
                KZ - 0.27 - 0.45 * rng.random(),
            ),
            (0.008, 0.008, 0.008 + 0.012 * rng.random()),
            drop,
            None,
            2,
        )

    # bucket on the left, coil of rope on the right; the rope end hangs into the drain
    bx, by = -0.58, -0.22
    k.cyl(
        (bx, by, 0.08), (bx, by, 0.38), 0.125, k.mat("#ffcf1a", 0.35, coat=0.3), r2=0.165, caps=True
    )
    k.cyl((bx, by, 0.375), (bx, by, 0.383), 0.150, k.mat("#8a6a08", 0.5))
    k.tube(
        [
            (bx + 0.172 * math.cos(a), by + 0.172 * math.sin(a), 0.38)
            for a in [math.tau * i / 20 for i in range(20)]
        ],
        0.012,
        k.mat("#e0a800", 0.35),
        cyclic=True,
    )
    k.tube(
        [
            (bx - 0.16, by, 0.36),
            (bx - 0.13, by - 0.14, 0.26),
            (bx, by - 0.20, 0.22),
            (bx + 0.13, by - 0.14, 0.26),
            (bx + 0.16, by, 0.36),
        ],
        0.009,
        k.mat("#d0d0d0", 0.3, metal=0.8),
    )
    rope = k.mat_mix("#ffe9b8", "#c98a3c", "wave", 26, (0.35, 0.65), 0.85, 0.5)
    rx, ry = 0.56, -0.20
    for r0, z in (
        (0.175, 0.105),
        (0.125, 0.105),
        (0.075, 0.105),
        (0.150, 0.142),
        (0.100, 0.142),
        (0.165, 0.178),
    ):
        k.tube(
            [
                (
                    rx + r0 * math.cos(i * math.tau / 20),
                    ry + 0.8 * r0 * math.sin(i * math.tau / 20),
                    z,
                )
                for i in range(20)
            ],
            0.024,
            rope,
            cyclic=True,
        )
    k.tube(
        [
            (rx - 0.10, ry - 0.13, 0.105),
            (rx - 0.20, YB + 0.06, 0.105),
            (rx - 0.22, YB - 0.05, 0.08),
            (rx - 0.215, YB - 0.07, -0.10),
            (rx - 0.20, YB - 0.07, -0.30),
        ],
        0.024,
        rope,
    )

    # residents behind, far enough to blur; market stalls with awnings
    who = (
        (-1.05, 3.3, 22, "#d8342b", "hijab", "#f2b21c"),
        (-0.52, 4.2, 4, "#f2efe6", "peci", "#000000"),
        (0.66, 3.9, -14, "#2c9a50", "hair", "#18120e"),
        (1.16, 3.5, -24, "#8a4fb0", "hijab", "#e2578f"),
        (0.25, 4.4, 0, "#1f78c8", "caping", "#000000"),
    )
    for i, (x, y, t, c, head, hc) in enumerate(who):
        k.person(
            (x, y, 0),
            t,
            shirt=c,
            pants="#3a3f4a",
            head=head,
            headcol=hc,
            skin=i,
            smile=0,
            nod=16,
            skirt=head == "hijab",
            long_sleeve=head == "hijab",
        )
    for x, c in ((-2.1, "#e8452f"), (0.0, "#f4c22a"), (2.1, "#2f9ed0")):
        k.box((2.0, 1.3, 0.06), (x, 6.6, 2.25), k.mat(c, 0.7), rot=(0.35, 0, 0))
        k.box((1.9, 0.9, 0.9), (x, 6.8, 0.45), k.mat("#c99a5c", 0.7))
        for j in range(9):
            k.ball(
                (x - 0.8 + j * 0.2, 6.5, 0.98),
                0.12,
                k.mat(rng.choice(("#e23b2e", "#f0a020", "#6fae2f", "#f2dc3a")), 0.5),
            )
    k.box((14, 0.2, 5), (0, 8.4, 2.5), k.mat("#e9dcc0", 0.85), bevel=0)

    k.sky(40, 205, 0.10, haze=1.2, sun=0.0)
    k.sun((0.55, 0.60, -0.75), 4.2, "#ffdfb0")
    k.area((-0.9, -2.6, 1.5), (0, -0.4, 0.5), (1.4, 1.0), 26, "#eef5ff")
    return k.Frame(
        {
            "loc": (-0.06, -2.95, 1.16),
            "target": (0.0, 0.0, 0.43),
            "lens": 54,
            "fstop": 0.75,
            "focus": (0.0, -0.60, 0.55),
        },
        0.1,
    )
