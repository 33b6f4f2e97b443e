# mypy: ignore-errors
"""Clay people: pose, gaze, clothes and headwear."""

import math

from tools.scenes.kit.basics import _autosmooth, ball, blob, empty, from_bm, tube
from tools.scenes.kit.materials import SKIN, mat, mat_mix

import bmesh  # isort: skip
from mathutils import Matrix, Vector  # isort: skip

BATIK = {
    "coklat": ("#3b2213", "#e0b26a", "#8a4f22"),
    "biru": ("#12305c", "#e8dcc0", "#2f6fae"),
    "merah": ("#6d1220", "#f0c46a", "#b23a2e"),
    "hijau": ("#143d2b", "#e6d9a8", "#3f8a58"),
    "ungu": ("#3a1b4d", "#ecd3a0", "#8a4a9a"),
}


def cloth(name):
    """Batik by its name, or plain cloth of a colour."""
    if name in BATIK:
        a, b, c = BATIK[name]
        return mat_mix(a, b, "voronoi", 34.0, (0.2, 0.55), rough=0.8, c=c, hard=True)
    return mat(name, 0.8, 0.25, 90)


def person(
    loc=(0, 0, 0),
    turn=0.0,
    pose="stand",
    shirt="#c8b48a",
    pants="#3a3f4a",
    skin=0,
    head="hair",
    headcol="#18120e",
    arms=None,
    scale=1.0,
    long_sleeve=False,
    skirt=False,
    smile=1.0,
    look=0.0,
    nod=0.0,
    vest=None,
    lean=0.0,
    hair_f=False,
    rng=None,
):
    """One clay figure.

    Head: hair, bald, hijab, peci, helmet, caping. arms: ((elbow_l, hand_l), (elbow_r,
    hand_r)) offsets from the shoulder. turn/look/nod/lean in degrees; turn 0 faces -Y.
    """
    root = empty(loc, (0, 0, math.radians(turn)), scale)
    sk = mat(SKIN[skin % len(SKIN)], 0.5, 0.05, 120, sss=0.12)
    top, low = cloth(shirt), cloth(pants)
    dark = mat("#1b1410", 0.35)
    if pose == "sit":
        hip, knee, ank = (
            Vector((0.095, 0.02, 0.52)),
            Vector((0.11, -0.40, 0.52)),
            Vector((0.11, -0.40, 0.09)),
        )
    elif pose == "floor":  # cross-legged
        hip, knee, ank = (
            Vector((0.1, 0.05, 0.14)),
            Vector((0.34, -0.22, 0.12)),
            Vector((-0.02, -0.36, 0.09)),
        )
    elif pose == "squat":
        hip, knee, ank = (
            Vector((0.1, 0.12, 0.30)),
            Vector((0.15, -0.26, 0.46)),
            Vector((0.14, -0.06, 0.09)),
        )
    elif pose == "carried":
        hip, knee, ank = (
            Vector((0.1, 0.02, 0.52)),
            Vector((0.17, -0.2, 0.47)),
            Vector((0.16, -0.24, 0.27)),
        )
    elif pose == "walk":
        hip, knee, ank = (
            Vector((0.09, 0, 0.80)),
            Vector((0.1, -0.1, 0.45)),
            Vector((0.1, 0.02, 0.09)),
        )
    else:
        hip, knee, ank = (
            Vector((0.09, 0, 0.80)),
            Vector((0.1, -0.01, 0.45)),
            Vector((0.1, 0.01, 0.09)),
        )

    def mir(v):
        return Vector((-v.x, v.y, v.z))

    parts = []
    for i, f in enumerate((lambda v: v, mir)):
        h, k, a = f(hip), f(knee), f(ank)
        if pose == "walk" and i:
            k, a = Vector((k.x, -0.02, 0.45)), Vector((a.x, 0.24, 0.14))
        parts += [("c", h, k, 0.095, 0.075), ("c", k, a, 0.075, 0.058)]
        toe = Vector((0, -0.07, -0.035))
        blob(
            [
                (
                    "c",
                    a + Vector((0, 0.01, -0.04)),
                    a + toe + Vector((0, -0.03, -0.01)),
                    0.048,
                    0.045,
                )
            ],
            mat("#221a16", 0.4),
            root,
            0.012,
            4,
        )
    if skirt:
        if pose == "stand" or pose == "walk":
            parts = [("k", (0, 0, 0.84), (0, 0, 0.07), 0.15, 0.205)]
        else:
            parts.append(("c", (0, hip.y - 0.1, hip.z), (0, knee.y, knee.z - 0.02), 0.14, 0.14))
            if pose == "sit":
                parts.append(("c", (0, knee.y, knee.z - 0.05), (0, knee.y, 0.16), 0.13, 0.15))
    parts.append(("e", (0, hip.y, hip.z - 0.01), (0.155, 0.118, 0.11)))
    blob(parts, low, root)
    # upper body on its own pivot so it can lean
    up = empty((0, hip.y, hip.z), (math.radians(lean), 0, 0), parent=root)
    sh = 0.45
    body = [
        ("e", (0, 0, 0.06), (0.172, 0.135, 0.15)),
        ("e", (0, -0.005, 0.22), (0.178, 0.135, 0.2)),
        ("e", (0, 0, 0.36), (0.18, 0.118, 0.12)),
        ("c", (-0.15, 0, 0.405), (0.15, 0, 0.405), 0.075, 0.075),
    ]
    if skirt:
        body.append(("c", (0, 0, 0.05), (0, 0, -0.10), 0.17, 0.185))
    else:
        body.append(
            ("b", (0, 0, 0.0), (0.355, 0.275, 0.19))
            if pose in ("stand", "walk")
            else ("e", (0, 0, -0.02), (0.185, 0.15, 0.1))
        )
    arms = arms or (
        ((0.06, 0.03, -0.25), (0.07, -0.06, -0.47)),
        ((-0.06, 0.03, -0.25), (-0.07, -0.06, -0.47)),
    )
    skinparts = []
    for side, (el, ha) in zip((1, -1), arms, strict=False):
        s = Vector((0.185 * side, 0, sh - 0.04))
        e, h = s + Vector(el), s + Vector(ha)
        if long_sleeve:
            w = e.lerp(h, 0.82)
            body += [("c", s, e, 0.07, 0.056), ("c", e, w, 0.056, 0.05)]
            skinparts.append([("c", e.lerp(h, 0.7), h, 0.034, 0.036)])
        else:
            mid = s.lerp(e, 0.85)
            body += [("c", s, mid, 0.07, 0.064)]
            skinparts.append([("c", s.lerp(e, 0.6), e, 0.044, 0.04), ("c", e, h, 0.04, 0.034)])
        d = (h - e).normalized()
        skinparts[-1].append(("e", h + d * 0.035, (0.045, 0.045, 0.05)))
    blob(body, top, up)
    for p in skinparts:
        blob(p, sk, up, 0.011, 5)
    if vest:
        v = mat(vest, 0.6, 0.1, 90)
        blob(
            [
                ("b", (0, 0, 0.02), (0.37, 0.29, 0.14)),
                ("e", (0, -0.005, 0.19), (0.192, 0.15, 0.25)),
            ],
            v,
            up,
        )
        refl = mat("#f4f6e8", 0.2, emit=0.15)
        for z in (0.14, 0.27):
            bm = bmesh.new()
            bmesh.ops.create_cone(
                bm,
                segments=40,
                radius1=1,
                radius2=1,
                depth=0.035,
                cap_ends=False,
                matrix=Matrix.Translation((0, -0.003, z)) @ Matrix.Diagonal((0.199, 0.162, 1, 1)),
            )
            from_bm(bm, refl, True, up)
    # head
    hd = empty((0, -0.005, sh + 0.20), (math.radians(nod), 0, math.radians(look)), parent=up)
    blob(
        [
            ("e", (0, 0, 0.0), (0.122, 0.128, 0.15)),
            ("e", (0, -0.012, -0.06), (0.1, 0.105, 0.1)),
            ("e", (0, -0.128, -0.015), (0.019, 0.024, 0.022)),
            ("e", (0.122, 0.012, -0.01), (0.018, 0.03, 0.04)),
            ("e", (-0.122, 0.012, -0.01), (0.018, 0.03, 0.04)),
            ("c", (0, 0.012, -0.1), (0, 0.012, -0.2), 0.055, 0.06),
        ],
        sk,
        hd,
        0.009,
        5,
    )
    for sx in (1, -1):
        ball((0.043 * sx, -0.116, 0.022), (0.0135, 0.008, 0.019), dark, hd, 2)
        tube(
            [(0.062 * sx, -0.109, 0.058), (0.044 * sx, -0.12, 0.066), (0.026 * sx, -0.123, 0.06)],
            0.0042,
            dark,
            hd,
        )
    if smile:
        k = 0.012 * smile
        tube(
            [
                (-0.036, -0.108, -0.062 + k),
                (-0.018, -0.119, -0.066 - k * 0.2),
                (0, -0.122, -0.068 - k * 0.5),
                (0.018, -0.119, -0.066 - k * 0.2),
                (0.036, -0.108, -0.062 + k),
            ],
            0.0055,
            mat("#5a2018", 0.4),
            hd,
        )
    hc = mat(headcol, 0.65, 0.3, 140)
    if head in ("hair", "helmet", "peci", "caping"):
        hm = hc if head == "hair" else mat("#17110d", 0.6, 0.3, 140)
        hp = [
            ("e", (0, 0.03, 0.035), (0.131, 0.125, 0.135)),
            ("e", (0, -0.02, 0.1), (0.11, 0.11, 0.062)),
        ]
        if hair_f:
            hp += [("c", (0, 0.075, 0), (0, 0.085, -0.14), 0.1, 0.075)]
        blob(hp, hm, hd, 0.011, 4)
    if head == "hijab":
        hj = mat(headcol, 0.8, 0.2, 70)
        blob(
            [
                ("e", (0, 0.03, 0.012), (0.15, 0.142, 0.175)),
                ("c", (0, 0.015, -0.1), (0, 0.005, -0.22), 0.125, 0.15),
                ("e", (0, -0.03, -0.2), (0.155, 0.13, 0.07)),
                ("e", (0, -0.05, -0.28), (0.16, 0.105, 0.10)),
                ("e", (0, 0.05, -0.28), (0.18, 0.10, 0.10)),
            ],
            hj,
            hd,
            0.011,
            6,
        )
    elif head == "peci":
        bm = bmesh.new()
        bmesh.ops.create_cone(
            bm,
            segments=40,
            radius1=1.0,
            radius2=0.9,
            depth=0.095,
            cap_ends=True,
            matrix=Matrix.Translation((0, 0.012, 0.135)) @ Matrix.Diagonal((0.128, 0.14, 1, 1)),
        )
        bmesh.ops.bevel(bm, geom=bm.edges[:], offset=0.006, segments=2, affect="EDGES")
        _autosmooth(from_bm(bm, mat("#0d0c0e", 0.7, 0.1, 200), True, hd))
    elif head == "helmet":
        hm = mat(headcol, 0.25, coat=0.4)
        blob(
            [
                ("e", (0, 0.01, 0.105), (0.148, 0.16, 0.105)),
                ("e", (0, -0.035, 0.095), (0.155, 0.185, 0.016)),
            ],
            hm,
            hd,
            0.01,
            4,
        )
    elif head == "caping":
        bm = bmesh.new()
        bmesh.ops.create_cone(
            bm,
            segments=48,
            radius1=0.30,
            radius2=0.012,
            depth=0.17,
            cap_ends=False,
            matrix=Matrix.Translation((0, 0.01, 0.17)),
        )
        ob = from_bm(bm, mat_mix("#d9b877", "#a57c3f", "wave", 20, (0.3, 0.7), 0.8), True, hd)
        ob.modifiers.new("s", "SOLIDIFY").thickness = 0.008
    return root
