# mypy: ignore-errors
"""A finger points at the "Lapor" button of an invented app on a phone screen.

One shot: post.
"""

import math

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    k.box((14, 14, 0.1), (0, 0, -0.05), k.mat("#f5a800", 0.7, 0.08, 12), bevel=0)

    # the phone and its screen
    P = k.empty((-0.14, 0.20, 0.07), (0, 0, 0.09))
    PW, PH = 1.22, 2.16
    Z = 0.052

    def flat(w, h, x, y, col, z=0.0, glow=0.12, r=0.03):
        return k.box(
            (w, h, 0.012), (x, y, Z + z), k.mat(col, 0.5, emit=glow), parent=P, bevel=min(r, 0.005)
        )

    def plate(pts, col, z, glow, h=0.014, **kw):
        """A flat outline given height: one solid mesh."""
        bm = k.bmesh.new()
        top = k.bmesh.ops.extrude_face_region(
            bm, geom=[bm.faces.new([bm.verts.new((*p, 0)) for p in pts])]
        )["geom"]
        k.bmesh.ops.translate(
            bm, verts=[v for v in top if isinstance(v, k.bmesh.types.BMVert)], vec=(0, 0, h)
        )
        k.bmesh.ops.recalc_face_normals(bm, faces=bm.faces[:])
        return k.from_bm(bm, k.mat(col, 0.5, emit=glow, **kw), False, P, (0, 0, Z + z - 0.007))

    def pill(w, h, x, y, col, r, z=0.0, glow=0.12, height=0.014, **kw):
        """A plate with round corners."""
        pts = []
        for i, (sx, sy) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
            for j in range(9):
                t = math.pi / 2 * (i + j / 8)
                pts.append(
                    (x + sx * (w / 2 - r) + r * math.cos(t), y + sy * (h / 2 - r) + r * math.sin(t))
                )
        return plate(pts, col, z, glow, height, **kw)

    def word(s, size, x, y, col, z=0.02, bold=0.0):
        k.text(s, size, k.mat(col, 0.6, emit=0.25), (x, y, Z + z), (0, 0, 0), parent=P, bold=bold)

    pill(PW, PH, 0, 0, "#171b22", 0.11, -0.103, 0.0, 0.10, coat=0.5)
    pill(PW - 0.10, PH - 0.12, 0, 0, "#f3f7f8", 0.07, glow=0.30)
    pill(PW - 0.10, 0.36, 0, PH / 2 - 0.24, "#0b7d78", 0.07, 0.004)
    flat(PW - 0.10, 0.10, 0, PH / 2 - 0.38, "#0b7d78", 0.004)
    word("Sumber Layan", 0.148, 0, PH / 2 - 0.265, "#ffffff", 0.014, 0.0015)
    # four quiet cards
    for _i, (x, y, lab) in enumerate(
        ((-0.27, 0.40, "KTP"), (0.27, 0.40, "Air"), (-0.27, -0.06, "Jalan"), (0.27, -0.06, "Bus"))
    ):
        pill(0.49, 0.41, x, y, "#d9ebee", 0.05, 0.004)
        word(lab, 0.095, x, y - 0.135, "#27474f", 0.016)
        zz = 0.014
        if lab == "KTP":
            pill(0.25, 0.165, x, y + 0.06, "#2d7fc4", 0.02, zz)
            k.cyl(
                (x - 0.06, y + 0.06, Z + zz),
                (x - 0.06, y + 0.06, Z + zz + 0.012),
                0.04,
                k.mat("#ffffff", 0.5, emit=0.3),
                parent=P,
            )
            for dy in (0.085, 0.05):
                flat(0.09, 0.016, x + 0.055, y + dy, "#ffffff", zz + 0.006)
        elif lab == "Air":
            c, r, q = y + 0.035, 0.078, math.radians(35)
            plate(
                [
                    (x, c + r / math.sin(q)),
                    *(
                        (x + r * math.cos(t), c + r * math.sin(t))
                        for t in (math.pi - q + (math.pi + 2 * q) * j / 24 for j in range(25))
                    ),
                ],
                "#1f93d6",
                zz,
                0.15,
            )
        elif lab == "Jalan":
            pill(0.20, 0.19, x, y + 0.055, "#565c66", 0.02, zz)
            for dy in (0.11, 0.055, 0.0):
                flat(0.022, 0.036, x, y + dy, "#ffffff", zz + 0.006)
        else:
            pill(0.27, 0.14, x, y + 0.065, "#2f9a55", 0.025, zz)
            for dx in (-0.08, 0.0, 0.08):
                flat(0.058, 0.05, x + dx, y + 0.088, "#ffffff", zz + 0.006)
            for dx in (-0.08, 0.08):
                k.cyl(
                    (x + dx, y - 0.008, Z + zz),
                    (x + dx, y - 0.008, Z + zz + 0.018),
                    0.03,
                    k.mat("#27313a", 0.5),
                    parent=P,
                )
    # the button
    pill(1.04, 0.46, 0, -0.57, "#d4121d", 0.12, 0.014, 0.10)
    word("Lapor", 0.26, -0.14, -0.55, "#ffffff", 0.026, 0.003)

    # the hand comes from the lower right, index finger out, the others folded
    k.hand(
        (0.86, -1.13, 0.46),
        (-9, 0, 36),
        right=True,
        s=5.3,
        skin=0,
        curl=(7, 60, 66, 68),
        spread=3,
        thumb=(-10, 30),
        sleeve="#1f4fb0",
        arm=0.30,
        bend=12,
    )

    k.ambient("#fff6e6", 0.55)
    k.area((-3.0, 2.4, 3.8), (0, 0, 0), (2.4, 2.4), 250, "#fff6e6")
    k.area((3.4, -1.4, 3.0), (0.2, -0.4, 0), (1.8, 1.8), 60, "#e8f2ff")
    return k.Frame(
        {"loc": (0.08, -1.90, 4.3), "target": (0.08, -0.13, 0.05), "lens": 56, "fstop": 11}, 0.12
    )
