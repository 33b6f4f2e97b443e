# mypy: ignore-errors
"""A waste bank: a sack of bottles on the scale, the price board behind. One shot: post."""

import math
import random

from tools.scenes import kit as k


def waste():
    """A woman puts a sack of bottles on the scale; the board says what a kilo brings."""
    rng = random.Random(93)
    k.box(
        (300, 300, 0.1),
        (0, 0, -0.05),
        k.mat_mix("#b9b0a2", "#9a9082", "brick", 1.4, rough=0.7, c="#aaa092"),
        bevel=0,
    )
    k.box((9, 0.1, 3.4), (0, 1.5, 1.7), k.mat("#f2e8cc", 0.85, 0.05, 20), bevel=0)
    k.box((9, 0.12, 0.9), (0, 1.48, 0.45), k.mat("#3f9a57", 0.7), bevel=0)
    # the price board
    bx, bz = 0.64, 1.92
    k.box((1.20, 0.04, 0.80), (bx, 1.40, bz), k.mat("#5f3c22", 0.6), bevel=0.01)
    k.box((1.12, 0.05, 0.72), (bx, 1.395, bz), k.mat("#12563a", 0.7), bevel=0)
    chalk, sun = k.mat("#fdfdf4", 0.7, emit=0.1), k.mat("#ffe14d", 0.7, emit=0.1)
    k.sign("BANK SAMPAH", 0.105, chalk, (bx, 1.365, bz + 0.24))
    k.sign("Botol bening", 0.13, chalk, (bx, 1.365, bz + 0.06))
    k.sign("Rp3.500/kg", 0.165, sun, (bx, 1.365, bz - 0.18))
    # platform scale
    sx, sy = 0.30, -0.06
    k.box((0.62, 0.5, 0.10), (sx, sy, 0.10), k.mat("#1d4f8f", 0.4), bevel=0.01)
    k.box((0.66, 0.54, 0.03), (sx, sy, 0.17), k.mat("#c9d0d4", 0.3, metal=0.6))
    k.cyl((sx + 0.36, sy + 0.24, 0.08), (sx + 0.36, sy + 0.24, 0.92), 0.03, k.mat("#1d4f8f", 0.4))
    k.box(
        (0.26, 0.07, 0.20),
        (sx + 0.36, sy + 0.20, 0.98),
        k.mat("#1d4f8f", 0.4),
        rot=(-0.2, 0, 0),
        bevel=0.01,
    )
    k.box(
        (0.20, 0.02, 0.10),
        (sx + 0.36, sy + 0.158, 0.99),
        k.mat("#10242e", 0.3),
        rot=(-0.2, 0, 0),
        bevel=0,
    )
    k.sign(
        "6,4 kg",
        0.058,
        k.mat("#ff5a3c", 0.4, emit=1.5),
        (sx + 0.36, sy + 0.143, 0.99),
        (math.pi / 2 - 0.2, 0, 0),
    )
    # the sack: a net with bottles in it
    bottles = []
    for _ in range(52):
        a, d, h = rng.uniform(0, math.tau), math.sqrt(rng.random()), rng.random()
        r = 0.20 * (1 - 0.35 * abs(h - 0.4))
        bottles.append(
            (
                (sx + r * d * math.cos(a), sy + r * d * math.sin(a), 0.26 + 0.44 * h),
                (rng.random() * 3, rng.random() * 3, rng.random() * 6),
                rng.uniform(0.9, 1.1),
            )
        )

    def bottle(col):
        return k.blob(
            [
                ("c", (0, 0, -0.06), (0, 0, 0.03), 0.036, 0.036),
                ("c", (0, 0, 0.03), (0, 0, 0.085), 0.03, 0.012),
            ],
            k.mat(col, 0.12, coat=0.6),
            voxel=0.008,
            smooth=2,
        )

    for i, tint in enumerate(("#8fcbe8", "#6fb7dc", "#a9dcc0")):
        k.scatter(lambda c=tint: bottle(c), bottles[i::3])
    caps = [((x + rng.uniform(-0.03, 0.03), y - 0.06, z), r, 1) for (x, y, z), r, _ in bottles[:20]]
    k.scatter(lambda: k.cyl((0, 0, -0.012), (0, 0, 0.012), 0.017, k.mat("#1f78c8", 0.4)), caps)
    net = k.mat("#f7f9fa", 0.5, alpha=0.10)
    k.blob(
        [
            ("e", (0, 0, 0.22), (0.26, 0.25, 0.26)),
            ("e", (0, 0, 0.40), (0.21, 0.20, 0.22)),
            ("c", (0, 0, 0.58), (0, 0, 0.68), 0.09, 0.05),
        ],
        net,
        None,
        0.02,
        6,
        loc=(sx, sy, 0.18),
    )
    k.cyl((sx, sy, 0.835), (sx, sy, 0.865), 0.062, k.mat("#d8201c", 0.6))
    k.blob(
        [
            ("c", (0, 0, 0), (-0.05, 0, 0.10), 0.05, 0.08),
            ("c", (0, 0, 0), (0.06, 0, 0.09), 0.05, 0.08),
        ],
        k.mat("#f7f9fa", 0.4, alpha=0.7),
        None,
        0.012,
        4,
        loc=(sx, sy, 0.88),
    )
    loc, turn = (-0.30, 0.02, 0), 66
    k.person(
        loc,
        turn,
        shirt="#e0722a",
        pants="#4b2e57",
        head="hijab",
        headcol="#1f7a9a",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=1.6,
        nod=16,
        look=-18,
        lean=12,
        arms=k.reach(
            loc,
            turn,
            (sx - 0.06, sy + 0.12, 0.88),
            (sx - 0.08, sy - 0.16, 0.84),
            lean=12,
            out=(0.6, 0.6),
            short=0.03,
        ),
    )
    k.sky(46, 205, 0.09, haze=1.2, sun=0.35)
    k.area((-1.2, -2.6, 2.2), (0, 0.2, 1.0), (2.0, 1.6), 66, "#fff2df")
    camera = {"loc": (0.06, -2.6, 1.34), "target": (0.12, 0.0, 1.10), "lens": 42, "fstop": 8}
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot; there is one."""
    del shot
    return waste()
