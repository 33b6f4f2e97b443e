# mypy: ignore-errors
"""A large hand for close-ups."""

import math

from tools.scenes.kit.basics import ball, blob, empty
from tools.scenes.kit.materials import SKIN, mat
from tools.scenes.kit.people import cloth

from mathutils import Vector  # isort: skip


def hand(
    loc,
    rot,
    right=True,
    s=5.0,
    skin=0,
    curl=(18, 18, 20, 24),
    spread=7.0,
    thumb=(-38, 20),
    sleeve="#b3246b",
    arm=0.30,
    bend=0.0,
):
    """A large clay hand, palm down (-Z), fingers along +Y, wrist at the origin.

    Sizes are true metres times s. curl: degrees per joint for index..little; thumb: (swing
    outwards, curl down); bend: forearm rises by so many degrees.
    """
    e = empty(loc, tuple(math.radians(a) for a in rot))
    mx = -1 if right else 1  # thumb side

    def true(x, y, z):
        return Vector((x * mx * s, y * s, z * s))

    sk = mat(SKIN[skin], 0.5, 0.05, 40, sss=0.1)
    nail = mat("#e3b193", 0.25, coat=0.5)
    parts = [
        ("c", true(0.014, 0.03, 0), true(0.027, 0.088, 0.002), 0.0155 * s, 0.0125 * s),
        ("c", true(-0.012, 0.03, 0), true(-0.026, 0.080, 0), 0.0155 * s, 0.0125 * s),
        ("c", true(0, 0.02, 0.001), true(0.002, 0.088, 0.004), 0.0175 * s, 0.0135 * s),
        ("c", true(0, -0.03, 0), true(0, 0.03, 0), 0.019 * s, 0.019 * s),
    ]
    nails = []
    bases = ((0.029, 0.090), (0.0095, 0.096), (-0.010, 0.093), (-0.028, 0.083))
    lens = (
        (0.040, 0.026, 0.020),
        (0.044, 0.029, 0.021),
        (0.040, 0.027, 0.020),
        (0.031, 0.021, 0.018),
    )
    for i, ((bx, by), ls, c) in enumerate(zip(bases, lens, curl, strict=False)):
        az = math.radians((1.3 - i) * spread)
        p, a = Vector((bx, by, 0.002)), 0.0
        rr = 0.0112 if i < 3 else 0.0098
        for j, ln in enumerate(ls):
            a += math.radians(c) * (0.7 if j == 0 else 1.0)
            d = Vector((math.sin(az) * math.cos(a), math.cos(az) * math.cos(a), -math.sin(a)))
            q = p + d * ln
            parts.append(("c", true(*p), true(*q), rr * s, (rr - 0.0008) * s))
            p = q
            rr -= 0.0008
        up = Vector((math.sin(az) * math.sin(a), math.cos(az) * math.sin(a), math.cos(a)))
        nails.append((p - d * 0.001 + up * (rr - 0.0012), a, az))
    sw, cd = math.radians(thumb[0]), math.radians(thumb[1])
    p = Vector((0.018, 0.022, -0.004))
    for ln, r0, r1, f in (
        (0.040, 0.0165, 0.0135, 1.0),
        (0.030, 0.0135, 0.012, 0.75),
        (0.023, 0.012, 0.0105, 0.45),
    ):
        d = Vector(
            (math.sin(-sw * f) * math.cos(cd), math.cos(-sw * f) * math.cos(cd), -math.sin(cd))
        )
        q = p + d * ln
        parts.append(("c", true(*p), true(*q), r0 * s, r1 * s))
        p = q
    nails.append((p + Vector((0, 0, 0.0095)), cd, -sw * 0.45))
    blob(parts, sk, e, 0.0026 * s, 5)
    for n, a, az in nails:
        ball(true(*n), (0.0062 * s, 0.0078 * s, 0.0022 * s), nail, e, 2, rot=(-a, 0, -az * mx))
    b = math.radians(bend)
    far = Vector((0, -arm * math.cos(b), arm * math.sin(b)))
    near = far * (0.055 / arm)
    blob(
        [("c", true(0, -0.015, 0), true(*(far * 0.6)), 0.0195 * s, 0.028 * s)], sk, e, 0.004 * s, 4
    )
    cl = cloth(sleeve)
    blob(
        [
            ("c", true(*near), true(*far), 0.028 * s, 0.047 * s),
            ("c", true(*near), true(*(near * 1.35)), 0.031 * s, 0.031 * s),
        ],
        cl,
        e,
        0.004 * s,
        4,
    )
    return e
