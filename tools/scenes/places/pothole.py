# mypy: ignore-errors
"""One lane, one camera, three carousel slides.

Shots: lubang (the hole), tambal (residents patch it), rata (a child cycles over it).
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(12)
    HX, HY, HR = 0.0, 0.15, 0.50  # the hole

    def rad(x, y):
        """Distance from the middle of the hole in units of its ragged edge."""
        a = math.atan2(y - HY, x - HX)
        e = HR * (
            1 + 0.10 * math.sin(3 * a + 1) + 0.07 * math.sin(7 * a) + 0.04 * math.sin(13 * a + 2)
        )
        return math.hypot((x - HX) / 1.12, y - HY) / e

    asph = k.mat_mix("#84868c", "#9a9ca2", "noise", 24, (0.35, 0.65), 0.85, 0.35)
    new = k.mat_mix(
        *(("#4a4c52", "#5c5e65") if shot == "rata" else ("#1d1e22", "#33353b")),
        "noise",
        40,
        (0.35, 0.65),
        0.7,
        0.7,
    )
    LW = 1.5  # half the lane
    if shot == "lubang":
        bm = k.bmesh.new()
        k.bmesh.ops.create_grid(
            bm,
            x_segments=150,
            y_segments=150,
            size=0.5,
            matrix=k.Matrix.Diagonal((2 * LW, 3.0, 1, 1)),
        )
        k.bmesh.ops.delete(
            bm, geom=[f for f in bm.faces if rad(*f.calc_center_median().xy) < 1.0], context="FACES"
        )
        for v in bm.verts:  # the grid steps of the edge onto the smooth curve
            if any(e.is_boundary for e in v.link_edges) and rad(*v.co.xy) < 1.3:
                q = rad(*v.co.xy)
                v.co.x, v.co.y = HX + (v.co.x - HX) / q, HY + (v.co.y - HY) / q
        ob = k.from_bm(bm, asph, False)
        ob.modifiers.new("s", "SOLIDIFY").thickness = 0.07
        k.ground(
            (1.8, 1.8),
            (HX, HY, 0),
            k.mat_mix("#6b4526", "#9a6a3c", "noise", 6, (0.35, 0.65), 0.95, 0.9),
            120,
            lambda x, y: (
                -0.06
                - 0.15 * max(0.0, 1 - rad(x, y) ** 2)
                + 0.012 * math.sin(19 * x) * math.sin(23 * y)
            ),
        )
        k.ball((HX, HY - 0.02, -0.150), (0.40, 0.33, 0.012), k.mat("#8c6a45", 0.03, coat=1.0))
        st = []
        for _ in range(150):
            a, q = rng.uniform(0, math.tau), rng.uniform(0.75, 1.7)
            x, y = HX + HR * 1.1 * q * math.cos(a), HY + HR * q * math.sin(a)
            st.append(
                (
                    (x, y, 0.012 if rad(x, y) > 1.03 else -0.07 - 0.10 * max(0, 1 - q * q)),
                    (rng.random() * 3, rng.random() * 3, 0),
                    rng.uniform(0.3, 1.1),
                )
            )
        k.scatter(
            lambda: k.blob(
                [
                    ("e", (0, 0, 0), (0.036, 0.03, 0.024)),
                    ("e", (0.016, 0.012, 0), (0.026, 0.03, 0.02)),
                ],
                k.mat("#6f6a64", 0.9, 0.5),
                voxel=0.01,
                smooth=2,
            ),
            st,
        )
        # a motorbike tyre beside it gives the size
        tx, ty, tz = 0.86, 0.84, 0.07
        k.tube(
            [
                (
                    tx + 0.27 * math.cos(math.tau * i / 24),
                    ty + 0.27 * math.sin(math.tau * i / 24),
                    tz,
                )
                for i in range(24)
            ],
            0.062,
            k.mat("#17181b", 0.6, 0.3),
            cyclic=True,
        )
    else:
        k.box((2 * LW, 3.0, 0.1), (0, 0, -0.05), asph, bevel=0)
        bm = k.bmesh.new()

        def se(v):
            return math.copysign(abs(v) ** 0.42, v)  # a rounded rectangle

        ring = [
            bm.verts.new(
                (
                    HX + 0.72 * se(math.cos(a)) + 0.015 * math.sin(9 * a),
                    HY + 0.56 * se(math.sin(a)) + 0.012 * math.sin(7 * a),
                    0.008,
                )
            )
            for a in [math.tau * i / 120 for i in range(120)]
        ]
        bm.faces.new(ring)
        k.from_bm(bm, new, False)
    k.box((2 * LW, 3.0, 0.1), (0, -3.0, -0.05), asph, bevel=0)
    k.box((2 * LW, 40, 0.1), (0, 21.5, -0.05), asph, bevel=0)
    for s in (-1, 1):
        k.box(
            (30, 80, 0.1),
            (s * (LW + 15), 20, -0.09),
            k.mat_mix("#7c6a42", "#7f9348", "noise", 1.5, (0.4, 0.6), 0.95, 0.5),
            bevel=0,
        )
    for s in (-1, 1):
        for i in range(30):
            k.box(
                (0.16, 0.98, 0.16),
                (s * (LW + 0.08), -3.5 + i, 0.0),
                k.mat("#f2efe6" if i % 2 else "#e0443a", 0.7),
                bevel=0.02,
            )
    rng = random.Random(7)  # the same lane on every slide
    k.grass(
        [
            (
                (
                    (LW + 0.25 + 1.1 * rng.random()) * rng.choice((-1, 1)),
                    -2 + 16 * rng.random(),
                    -0.03,
                ),
                (0, 0, rng.random() * 6),
                rng.uniform(0.5, 1.2),
            )
            for _ in range(900)
        ],
        ("#46862a", "#9cc24e"),
        8,
        0.24,
        5,
    )
    k.house((-5.0, 6.5, 0), 1.35, "#f4d58a", w=5.2)
    k.house((5.0, 7.5, 0), -1.35, "#a9d8cf", roof=("#9a4128", "#742d18"), w=5.2)
    k.house((-5.6, 14.5, 0), 1.4, "#f0b9a0", roof=("#8d3d25", "#6b2b18"))
    k.house((5.4, 15.5, 0), -1.4, "#e9e2cf")
    for x, y, h, lean, t in (
        (-2.9, 10.4, 5.0, 0.5, 0.2),
        (3.1, 11.5, 5.6, -0.6, 1.2),
        (-2.6, 19, 6.0, 0.7, 2.2),
    ):
        k.palm((x, y, 0), h, lean, t, rng=rng)
    for x, y, r in (
        (-2.55, 4.0, 0.55),
        (2.6, 4.4, 0.6),
        (2.8, 19, 1.4),
        (0.4, 30, 2.4),
        (-3, 27, 2.0),
    ):
        k.tree((x, y, 0), r, 1.1 if r < 1 else 2.2, rng=rng)
    k.hills(60, 7.0, ("#6f8fa0", "#7f9cab"), 3)

    def tool(a, b, kind, wood="#d9a45c"):
        """A shaft from hand a to the ground point b with a rake or a shovel head."""
        a, b = k.Vector(a), k.Vector(b)
        d = (b - a).normalized()
        k.cyl(tuple(a - d * 0.42), tuple(b), 0.021, k.mat(wood, 0.5))
        side = d.cross(k.Vector((0, 0, 1))).normalized()
        if kind == "rake":
            k.cyl(tuple(b - side * 0.21), tuple(b + side * 0.21), 0.026, k.mat("#d0281e", 0.4))
            for i in range(8):
                p = b + side * (-0.19 + i * 0.054)
                k.cyl(tuple(p), tuple(p + k.Vector((0, 0, -0.07))), 0.010, k.mat("#d0281e", 0.4))
        else:
            q = b + d * 0.26
            k.blob(
                [
                    ("c", tuple(b), tuple(q), 0.075, 0.085),
                    ("c", tuple(b + side * 0.05), tuple(q + side * 0.05), 0.05, 0.045),
                    ("c", tuple(b - side * 0.05), tuple(q - side * 0.05), 0.05, 0.045),
                ],
                k.mat("#3f78c8", 0.35, metal=0.3),
                None,
                0.014,
                3,
            )

    if shot == "tambal":
        for cx, cy, r, n in (
            (0.10, 0.42, 0.34, 150),
            (-0.15, 0.05, 0.55, 130),
        ):  # loose asphalt being levelled
            pl = []
            for _ in range(n):
                a, q = rng.uniform(0, math.tau), math.sqrt(rng.random())
                pl.append(
                    (
                        (
                            cx + r * q * math.cos(a),
                            cy + 0.75 * r * q * math.sin(a),
                            0.03 + (0.15 if r < 0.4 else 0.02) * (1 - q),
                        ),
                        (rng.random() * 3, rng.random() * 3, 0),
                        rng.uniform(0.6, 1.5),
                    )
                )
            k.scatter(
                lambda: k.blob(
                    [
                        ("e", (0, 0, 0), (0.045, 0.036, 0.03)),
                        ("e", (0.018, 0.014, 0), (0.03, 0.034, 0.025)),
                    ],
                    k.mat("#1c1d20", 0.75, 0.6),
                    voxel=0.01,
                    smooth=2,
                ),
                pl,
            )
        crew = (
            (-0.92, 0.30, 76, "#e23b2e", "caping", "#000000", 1, "rake", (-0.30, 0.12, 0.06)),
            (0.92, 0.12, -78, "#f4c22a", "hair", "#18120e", 0, "rake", (0.32, -0.02, 0.06)),
            (-0.46, 1.28, 16, "#1f9fd8", "peci", "#000000", 2, "shovel", (-0.20, 0.62, 0.10)),
            (0.58, 1.30, -18, "#2fa052", "hijab", "#f08aa8", 0, "shovel", (0.28, 0.62, 0.10)),
        )
        for i, (x, y, t, col, head, hc, skin, kind, tip) in enumerate(crew):
            loc, lean = (x, y, 0), 20
            v, b = k.Vector((tip[0] - x, tip[1] - y, 0)), k.Vector(tip)
            u = v.normalized()
            n = k.Vector((-u.y, u.x, 0)) * 0.06
            top = k.Vector((x, y, 0)) + u * 0.24 + k.Vector((0, 0, 1.02))
            low = top.lerp(b, 0.36)
            top, low = top + n * 0, low
            s = 1 if i % 2 else -1
            hi, lo = (
                k.reach_one(loc, t, tuple(top), s, lean, out=0.10),
                k.reach_one(loc, t, tuple(low), -s, lean, out=0.08),
            )
            k.person(
                loc,
                t,
                shirt=col,
                pants="#3a4a63" if i % 2 else "#4a4038",
                head=head,
                headcol=hc,
                skin=skin,
                smile=1.1,
                lean=lean,
                nod=14,
                long_sleeve=head == "hijab",
                arms=(hi, lo) if s == 1 else (lo, hi),
            )
            tool(top, b, kind)
    if shot == "rata":
        # a child on a red bicycle, seen from behind, rides away over the dark patch
        BX, BY, WR = 0.0, 0.10, 0.27
        rub, rim, fr = (
            k.mat("#17181b", 0.6),
            k.mat("#d8dce2", 0.3, metal=0.6),
            k.mat("#e0201b", 0.3, coat=0.4),
        )
        for y in (BY - 0.36, BY + 0.46):

            def pts(r, y=y):
                return [
                    (
                        BX,
                        y + r * math.cos(math.tau * i / 24),
                        WR + 0.01 + r * math.sin(math.tau * i / 24),
                    )
                    for i in range(24)
                ]

            k.tube(pts(WR - 0.025), 0.036, rub, cyclic=True)
            k.tube(pts(WR - 0.07), 0.012, rim, cyclic=True)
            k.cyl((BX - 0.06, y, WR), (BX + 0.06, y, WR), 0.025, rim)
            for i in range(8):
                k.cyl(
                    (BX, y, WR),
                    (
                        BX,
                        y + (WR - 0.06) * math.cos(math.tau * i / 8),
                        WR + (WR - 0.06) * math.sin(math.tau * i / 8),
                    ),
                    0.005,
                    rim,
                )
            k.tube(
                [
                    (BX, y + (WR + 0.045) * math.cos(a), WR + (WR + 0.045) * math.sin(a))
                    for a in [math.radians(q) for q in range(40, 171, 10)]
                ],
                0.030,
                fr,
            )
        k.cyl((BX, BY - 0.36, WR), (BX, BY - 0.12, 0.58), 0.022, fr)
        k.cyl((BX, BY - 0.02, 0.28), (BX, BY - 0.14, 0.66), 0.022, fr)
        k.cyl((BX, BY - 0.02, 0.28), (BX, BY + 0.36, 0.66), 0.024, fr)
        k.cyl((BX, BY + 0.46, WR), (BX, BY + 0.34, 0.86), 0.022, fr)
        k.cyl((BX - 0.28, BY + 0.30, 0.88), (BX + 0.28, BY + 0.30, 0.88), 0.018, rim)
        k.box((0.15, 0.26, 0.05), (BX, BY - 0.16, 0.68), k.mat("#20252b", 0.5), bevel=0.022)
        k.box(
            (0.09, 0.02, 0.06), (BX, BY - 0.66, 0.46), k.mat("#ffcf1a", 0.3, emit=0.4), bevel=0.01
        )
        sc = 0.74
        loc, lean = (BX, BY - 0.15, 0.70 - 0.42 * sc), 12
        HIP = (0, 0.02, 0.52)
        k.big_head(
            k.person(
                loc,
                180,
                pose="sit",
                shirt="#ffd21f",
                pants="#1f55b8",
                head="hair",
                headcol="#17110d",
                skin=0,
                scale=sc,
                lean=lean,
                nod=-6,
                smile=0,
                arms=tuple(
                    k.reach_one(
                        loc, 180, (BX - sd * 0.24, BY + 0.29, 0.90), sd, lean, HIP, sc, out=0.09
                    )
                    for sd in (1, -1)
                ),
            ),
            1.14,
        )

    k.sky(36, 215, 0.125, haze=1.2, sun=0.0)
    k.sun((0.62, 0.55, -0.70), 4.4, "#ffe0b4")
    k.area((-0.8, -3.4, 2.6), (0, 0.2, 0.4), (2, 1.4), 34, "#eef5ff")
    return k.Frame(
        {
            "loc": (0.0, -3.15, 1.62),
            "target": (0.0, 0.75, 0.50),
            "lens": 45,
            "fstop": 4.0,
            "focus": (0.0, 0.2, 0.4),
        },
        0.1,
    )
