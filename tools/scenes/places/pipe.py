# mypy: ignore-errors
"""Two technicians in a dug-up road hold a broken pipe that still spurts; morning light.

One shot: post.
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(8)

    FLOOR = -0.34
    X0, X1, Y0, Y1 = -1.55, 1.55, -0.95, 0.62  # the hole

    def inside(x, y):
        """1 deep in the hole, 0 outside, soft and ragged edge."""
        wob = 0.07 * math.sin(x * 9 + 1) + 0.05 * math.sin(y * 13) + 0.03 * math.sin(x * 23)
        d = min(x - X0, X1 - x, y - Y0, Y1 - y) + wob
        return max(0.0, min(1.0, d / 0.10))

    # earth in and around the hole as one fine grid; asphalt as plates around it
    soil = k.mat_mix("#5d3f22", "#8a6238", "noise", 5, (0.35, 0.65), 0.95, 0.9, c="#6f4c2a")
    k.ground(
        (3.9, 2.6),
        (0, -0.15, 0),
        soil,
        200,
        lambda x, y: 0.02 - 0.36 * inside(x, y) + 0.018 * math.sin(x * 17) * math.sin(y * 19),
    )
    asph = k.mat_mix("#3c3d43", "#53545a", "noise", 26, (0.4, 0.6), 0.8, 0.35)
    k.box((60, 30, 0.08), (0, 16.0, 0.0), asph, bevel=0)
    k.box((20, 30, 0.08), (-11.75, 0, 0.005), asph, bevel=0)
    k.box((20, 30, 0.08), (11.75, 0, 0.005), asph, bevel=0)
    k.box((60, 10, 0.08), (0, -6.3, 0.022), asph, bevel=0)
    k.box(
        (300, 300, 0.1),
        (0, 0, -0.6),
        k.mat_mix("#5f7a3a", "#86904c", "noise", 2, (0.4, 0.6), 0.9),
        bevel=0,
    )
    # clods and the spoil heap on the far edge
    clod = [
        (
            (rng.uniform(-1.8, 1.8), rng.uniform(-1.2, 0.9), 0),
            (rng.random() * 3, rng.random() * 3, 0),
            rng.uniform(0.4, 1.3),
        )
        for _ in range(230)
    ]
    clod = [
        ((x, y, (FLOOR + 0.03) if inside(x, y) > 0.9 else 0.05), r, s)
        for (x, y, _), r, s in clod
        if inside(x, y) > 0.9 or inside(x, y) < 0.05
    ]
    k.scatter(
        lambda: k.blob(
            [
                ("e", (0, 0, 0), (0.045, 0.035, 0.028)),
                ("e", (0.02, 0.015, 0), (0.03, 0.035, 0.025)),
            ],
            k.mat("#6a4725", 0.95, 0.6),
            voxel=0.01,
            smooth=2,
        ),
        clod,
    )
    heap = []
    for _ in range(330):
        a, d = rng.uniform(0, math.tau), math.sqrt(rng.random())
        heap.append(
            (
                (
                    1.75 + 0.75 * d * math.cos(a),
                    1.35 + 0.5 * d * math.sin(a),
                    0.05 + 0.42 * (1 - d * d),
                ),
                (rng.random() * 3, rng.random() * 3, 0),
                rng.uniform(1.2, 2.8),
            )
        )
    k.scatter(
        lambda: k.blob(
            [
                ("e", (0, 0, 0), (0.045, 0.035, 0.028)),
                ("e", (0.02, 0.015, 0), (0.03, 0.035, 0.025)),
            ],
            k.mat("#7a5530", 0.95, 0.6),
            voxel=0.01,
            smooth=2,
        ),
        heap,
    )
    # water standing in the hole
    k.box((2.9, 1.2, 0.02), (0, -0.22, FLOOR + 0.035), k.mat("#6b543a", 0.04, coat=1.0), bevel=0)

    # the pipe: blue, lifted at the broken end; crack at CR
    CR = (0.02, -0.52, 0.135)
    blue = k.mat("#1476d4", 0.3, coat=0.4)
    k.cyl((-1.75, -0.50, -0.10), (CR[0] - 0.02, CR[1], CR[2]), 0.085, blue, seg=32)
    k.cyl((CR[0] + 0.05, CR[1] + 0.01, CR[2] - 0.035), (1.75, -0.46, -0.20), 0.085, blue, seg=32)
    for p, q in (
        ((-0.62, -0.514, 0.044), (-0.53, -0.516, 0.057)),
        ((0.74, -0.490, -0.020), (0.83, -0.487, -0.036)),
    ):
        k.cyl(p, q, 0.102, k.mat("#0f5aa6", 0.3), seg=32)
    k.cyl(
        (CR[0] - 0.03, CR[1], CR[2]),
        (CR[0] + 0.06, CR[1], CR[2] - 0.03),
        0.072,
        k.mat("#0b1f33", 0.4),
        seg=24,
    )
    jets = [(rng.gauss(0.03, 0.20), rng.gauss(-0.2, 0.10), rng.uniform(3.3, 4.4)) for _ in range(9)]
    jets += [
        (s * rng.uniform(0.45, 0.9), rng.uniform(-0.9, -0.5), rng.uniform(1.7, 2.5))
        for s in (1, -1) * 3
    ]
    spray = {"col": "#e9f7ff", "emit": 0.22, "trans": 0.55}
    k.splash((CR[0] + 0.015, CR[1], CR[2] + 0.06), jets, 1500, seed=5, r=0.011, size=0.5, **spray)
    # technicians: they look at the crack; the left one holds the lifted broken end
    for x, y, t, ht, sk, helmet, nod in (
        (-0.66, -0.16, 30, ((-0.20, -0.575, 0.185), (-0.52, -0.585, 0.15)), 1, "#ffd21f", 2),
        (0.68, -0.15, -28, ((0.62, -0.565, 0.05), (0.33, -0.575, 0.13)), 0, "#f4f4f0", 4),
    ):
        loc = (x, y, FLOOR)
        k.kneel(
            loc,
            t,
            pants="#23324a",
            shirt="#0f8a6a",
            head="helmet",
            headcol=helmet,
            vest="#ff6413",
            skin=sk,
            long_sleeve=True,
            lean=18,
            nod=nod,
            look=4 if x < 0 else -4,
            smile=0,
            arms=tuple(
                k.reach_one(loc, t, p, sd, 18, (0, 0, 0.47), out=0.08)
                for p, sd in zip(ht, (1, -1), strict=False)
            ),
        )
        for p in ht:
            k.ball(p, (0.062, 0.055, 0.050), k.mat(k.SKIN[sk], 0.5, 0.05, 120, sss=0.12))

    # tools, cone, street behind
    for x, y in ((-1.75, 1.0), (2.05, 0.1)):
        k.box((0.34, 0.34, 0.03), (x, y, 0.06), k.mat("#20252b", 0.6))
        k.cyl((x, y, 0.07), (x, y, 0.62), 0.13, k.mat("#ff5a10", 0.45), r2=0.03)
        k.cyl((x, y, 0.28), (x, y, 0.42), 0.094, k.mat("#ffffff", 0.4), r2=0.068)
    k.house((-3.2, 8.0, 0), 0.1, "#e7c79a", w=5.5)
    k.house((3.6, 9.0, 0), -0.1, "#cfdcd6", roof=("#8d3d25", "#6b2b18"), w=5.5)
    for x, y, r in ((-0.2, 9.5, 1.3), (-5.6, 6.5, 1.2), (6.2, 7.0, 1.3), (0.9, 13, 1.8)):
        k.tree((x, y, 0), r, rng=rng)
    k.hills(40, 5.0, ("#52785a", "#6a8f63"), 8)

    # low morning sun from screen left
    k.sky(22, 205, 0.085, haze=1.3, sun=0.0)
    k.sun((0.90, 0.42, -0.42), 5.5, "#ffca8c")
    k.area((1.5, -3.0, 1.2), (0, -0.3, 0.3), (1.5, 1.0), 14, "#dcecff")
    return k.Frame(
        {
            "loc": (0.04, -3.0, 1.05),
            "target": (0.02, 0.0, 0.40),
            "lens": 43,
            "fstop": 2.8,
            "focus": (0.0, -0.45, 0.4),
        },
        0.25,
    )
