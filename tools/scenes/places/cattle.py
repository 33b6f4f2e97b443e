# mypy: ignore-errors
"""A dim shed: a vet opens the mouth of a cow, a farmer holds a torch.

The inside of the mouth itself stays too dark. One shot: post.
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(11)

    # shed: earth floor with straw, plank wall with a bright gap, posts and a rail
    k.box(
        (12, 12, 0.1),
        (0, 2, -0.05),
        k.mat_mix("#6a5236", "#8a6d45", "noise", 4, (0.35, 0.65), 0.95, 0.6),
        bevel=0,
    )
    k.grass(
        [
            (
                (rng.uniform(-2.2, 2.2), rng.uniform(-1.2, 2.2), 0.0),
                (rng.uniform(-0.9, 0.9), rng.uniform(-0.9, 0.9), rng.random() * 6),
                rng.uniform(0.5, 1.1),
            )
            for _ in range(420)
        ],
        ("#c79a45", "#ecd17a"),
        7,
        0.2,
        3,
    )
    plank = [
        k.mat_mix(a, b, "wave", 3.0, (0.2, 0.8), 0.8, 0.3)
        for a, b in (("#8a6238", "#6d4a28"), ("#966c40", "#775330"), ("#7c5631", "#614122"))
    ]
    for i in range(26):
        x = -3.25 + i * 0.26
        k.box((0.245, 0.05, 3.4), (x, 2.35, 1.7), plank[i % 3], bevel=0.008)
    for x in (-1.75, 1.55):
        k.box((0.16, 0.16, 3.4), (x, 1.95, 1.7), k.mat("#4f3620", 0.8, 0.3))
    for z in (0.75, 1.25):
        k.cyl(
            (-1.75, 1.9, z),
            (3.0, 1.9, z),
            0.05,
            k.mat_mix("#c9a860", "#a5813f", "wave", 5, (0.3, 0.7), 0.6),
        )
    k.box(
        (0.95, 0.05, 0.75), (-1.02, 2.33, 2.12), k.mat("#cfe4f2", 0.5, emit=1.5), bevel=0
    )  # a small window
    for dx in (-0.24, 0.0, 0.24):
        k.box((0.05, 0.07, 0.80), (-1.02 + dx, 2.29, 2.12), k.mat("#4f3620", 0.8))

    # the cow: built facing -Y at the origin of its head, then turned left, a little to us
    CX, CY, CZ, CT = 0.30, 0.05, 1.12, -58
    hide, pale, dark = (
        k.mat_mix("#c8793a", "#a85e28", "noise", 3, (0.35, 0.65), 0.6, 0.3),
        k.mat("#f1dcc0", 0.55, 0.2, 60),
        k.mat("#120c09", 0.15, coat=0.6),
    )
    c = k.empty((CX, CY, CZ), (0, 0, math.radians(CT)))
    h = k.empty((0, 0, 0), (math.radians(-9), 0, 0), parent=c)
    k.blob(
        [
            ("c", (0, 0.16, 0.10), (0, -0.10, 0.03), 0.165, 0.125),
            ("c", (0, -0.10, 0.03), (0, -0.30, 0.015), 0.118, 0.105),
            ("e", (0, 0.12, 0.20), (0.13, 0.10, 0.08)),
        ],
        hide,
        h,
        0.014,
        4,
    )
    k.blob([("e", (0, -0.325, 0.020), (0.122, 0.085, 0.092))], pale, h, 0.012, 3)
    jaw = k.empty((0, 0.06, -0.05), (math.radians(27), 0, 0), parent=h)
    k.blob(
        [
            ("c", (0, 0.03, -0.04), (0, -0.20, -0.05), 0.105, 0.078),
            ("e", (0, -0.30, -0.045), (0.088, 0.085, 0.052)),
        ],
        hide,
        jaw,
        0.012,
        4,
    )
    k.blob([("e", (0, -0.325, -0.052), (0.090, 0.072, 0.055))], pale, jaw, 0.012, 3)
    k.blob(
        [
            ("e", (0, -0.20, 0.008), (0.070, 0.17, 0.030)),
            ("e", (0, -0.32, 0.012), (0.058, 0.06, 0.028)),
        ],
        k.mat("#8e3b44", 0.45),
        jaw,
        0.010,
        4,
    )  # tongue
    k.blob(
        [("e", (0, -0.04, -0.075), (0.094, 0.19, 0.075), (0.25, 0, 0))],
        k.mat("#1c0708", 0.8),
        h,
        0.012,
        3,
    )  # the dark inside
    for i in range(6):
        k.box(
            (0.020, 0.016, 0.024),
            (-0.05 + i * 0.02, -0.365, 0.006),
            k.mat("#efe6cc", 0.4),
            parent=jaw,
            bevel=0.005,
        )
    for s in (1, -1):
        k.ball((0.058 * s, -0.392, 0.050), (0.026, 0.020, 0.022), k.mat("#2a1712", 0.6), h, 2)
        k.ball((0.133 * s, 0.015, 0.120), (0.022, 0.036, 0.036), dark, h)
        k.ball(
            (0.150 * s, 0.004, 0.134), (0.006, 0.009, 0.009), k.mat("#ffffff", 0.2, emit=0.8), h, 2
        )
        k.blob(
            [("e", (0.265 * s, 0.20, 0.15), (0.150, 0.045, 0.075), (0, 0.35 * s, 0))],
            hide,
            h,
            0.012,
            4,
        )
        k.ball(
            (0.275 * s, 0.165, 0.148),
            (0.105, 0.018, 0.045),
            k.mat("#e0a58c", 0.6),
            h,
            rot=(0, 0.35 * s, 0),
        )
        k.blob(
            [
                ("c", (0.10 * s, 0.16, 0.24), (0.155 * s, 0.15, 0.32), 0.038, 0.026),
                ("c", (0.155 * s, 0.15, 0.32), (0.150 * s, 0.13, 0.40), 0.026, 0.010),
            ],
            k.mat("#e9dcc0", 0.4),
            h,
            0.010,
            3,
        )
    k.blob(
        [
            ("c", (0, 0.16, 0.02), (0, 0.72, -0.10), 0.165, 0.27),
            ("c", (0, 0.22, -0.10), (0, 0.75, -0.36), 0.09, 0.17),
            ("c", (0, 0.85, -0.18), (0, 1.9, -0.16), 0.36, 0.37),
            ("e", (0, 0.82, -0.05), (0.28, 0.34, 0.31)),
            ("e", (0, 1.35, -0.30), (0.39, 0.6, 0.30)),
        ],
        hide,
        c,
        0.022,
        6,
    )
    for s in (1, -1):
        for y in (0.80, 1.95):
            k.blob(
                [
                    ("c", (0.20 * s, y, -0.35), (0.20 * s, y - 0.03, -0.72), 0.135, 0.085),
                    ("c", (0.20 * s, y - 0.03, -0.72), (0.20 * s, y, -1.02), 0.078, 0.065),
                ],
                hide,
                c,
                0.018,
                4,
            )
            k.cyl((0.20 * s, y, -CZ), (0.20 * s, y, -CZ + 0.11), 0.088, dark, r2=0.072, parent=c)
    rope = k.mat_mix("#3f86d8", "#e8f0ff", "wave", 14, (0.3, 0.7), 0.8)
    k.tube(
        [
            (0.155 * math.cos(a), -0.115 + 0.02 * math.sin(a), 0.02 + 0.150 * math.sin(a))
            for a in [math.pi * (i / 12 * 1.0) for i in range(13)]
        ],
        0.014,
        rope,
        h,
    )
    k.tube([(0.150, -0.115, 0.02), (0.180, 0.08, 0.02), (0.175, 0.24, 0.06)], 0.014, rope, h)

    k.bpy.context.view_layer.update()

    def at(ob, p):
        return tuple(ob.matrix_world @ k.Vector(p))

    # officer on the left: one gloved hand on the upper muzzle, one pulls the lower jaw down
    loc, turn, lean = (-0.70, 0.02, 0), 66, 9
    up_p, low_p = at(h, (-0.10, -0.30, 0.085)), at(jaw, (-0.075, -0.335, -0.075))
    arms = (
        k.reach_one(loc, turn, low_p, 1, lean, out=0.06, drop=0.10),
        k.reach_one(loc, turn, up_p, -1, lean, out=0.10, drop=0.02),
    )
    k.person(
        loc,
        turn,
        shirt="#17a596",
        pants="#23324a",
        head="hair",
        headcol="#18120e",
        skin=0,
        long_sleeve=True,
        smile=0,
        lean=lean,
        nod=12,
        look=-8,
        arms=arms,
    )
    for p in (up_p, low_p):
        k.ball(p, (0.062, 0.062, 0.055), k.mat("#e8f4ff", 0.35))

    # farmer behind the head, with the torch: its beam lands on brow and neck, not inside the mouth
    loc, turn, lean = (0.30, 0.74, 0), -10, 2
    tp = (-0.15, 0.19, 1.56)
    k.person(
        loc,
        turn,
        shirt="#d8342b",
        pants="#3a3f4a",
        head="caping",
        skin=1,
        smile=0,
        lean=lean,
        nod=0,
        look=-12,
        arms=(
            ((0.08, -0.02, -0.25), (0.05, -0.22, -0.34)),
            k.reach_one(loc, turn, tp, -1, lean, out=0.14, drop=0.12),
        ),
    )
    aim = k.Vector(at(h, (0.07, 0.00, 0.14)))
    d = (aim - k.Vector(tp)).normalized()

    def along(t):
        return tuple(k.Vector(tp) + d * t)

    k.ball(tp, (0.058, 0.058, 0.058), k.mat(k.SKIN[1], 0.5, 0.05, 120, sss=0.12))
    k.cyl(along(-0.15), along(0.10), 0.036, k.mat("#f4c81e", 0.3, coat=0.3))
    k.cyl(along(0.09), along(0.16), 0.038, k.mat("#2b2f36", 0.3), r2=0.066)
    k.cyl(along(0.158), along(0.166), 0.060, k.mat("#fff6c8", 0.3, emit=9.0))
    lamp = k.bpy.data.lights.new("t", "SPOT")
    lamp.energy, lamp.color, lamp.spot_size, lamp.spot_blend, lamp.shadow_soft_size = (
        110,
        k.lin("#fff0c0")[:3],
        math.radians(50),
        0.5,
        0.03,
    )
    o = k.bpy.data.objects.new("t", lamp)
    o.location, o.rotation_euler = along(0.18), d.to_track_quat("-Z", "Y").to_euler()
    k.link(o)

    k.ambient("#8c9dbd", 0.24)
    k.area((-1.0, 2.2, 2.2), (0, 0, 0.9), (0.9, 0.7), 50, "#cfe4ff")
    k.area((2.6, -2.6, 2.6), (0.2, 0.2, 1.0), (1.6, 1.6), 46, "#ffdcae")
    return k.Frame(
        {
            "loc": (-0.10, -3.05, 1.32),
            "target": (-0.01, 0.1, 1.06),
            "lens": 48,
            "fstop": 4.0,
            "focus": (-0.05, -0.1, 1.1),
        },
        0.55,
    )
