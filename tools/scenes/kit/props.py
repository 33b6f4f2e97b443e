# mypy: ignore-errors
"""Animals, plants in the hand, water jets, tools and furniture."""

import math
import random

from tools.scenes.kit.basics import ball, blob, cyl, empty, scatter, tube
from tools.scenes.kit.materials import mat, mat_mix

from mathutils import Matrix, Vector  # isort: skip
import itertools


def cow(
    loc=(0, 0, 0),
    turn=0.0,
    col="#efe7d8",
    scale=1.0,
    head_turn=0.0,
    head_drop=0.0,
    halter="#d9442c",
    horn=0.09,
    ear="#d8b7a0",
):
    """A white hump-backed village cow.

    It faces -X at turn 0. Returns the root; root['muzzle'] is the world place of the halter
    ring.
    """
    root = empty(loc, (0, 0, math.radians(turn)), scale)
    m = mat_mix(col, "#d8cbb4", "noise", 3.2, (0.42, 0.68), rough=0.7, bump=0.12)
    hoof = mat("#3a2e27", 0.5)
    parts = [
        ("e", (0.1, 0, 0.98), (0.52, 0.30, 0.31)),
        ("e", (0.62, 0, 0.99), (0.40, 0.28, 0.31)),
        ("e", (-0.33, 0, 0.99), (0.28, 0.25, 0.31)),
        ("e", (-0.26, 0, 1.27), (0.17, 0.10, 0.15)),
        ("e", (0.85, 0, 1.05), (0.17, 0.22, 0.24)),
        ("c", (-0.42, 0, 1.08), (-0.86, 0, 1.34 - head_drop), 0.20, 0.135),
        ("c", (-0.46, 0, 0.90), (-0.80, 0, 1.14 - head_drop), 0.10, 0.05),
    ]
    for x, y in ((-0.36, 0.15), (-0.42, -0.15), (0.84, 0.16), (0.76, -0.15)):
        back = x > 0
        parts += [
            (
                "c",
                (x, y, 0.84),
                (x + (0.03 if back else 0), y, 0.46),
                0.135 if back else 0.11,
                0.068,
            ),
            ("c", (x + (0.03 if back else 0), y, 0.46), (x, y, 0.08), 0.066, 0.055),
        ]
        blob([("k", (x - 0.01, y, 0.0), (x, y, 0.09), 0.075, 0.06)], hoof, root, 0.014, 3)
    blob(parts, m, root, 0.018, 10)
    tube([(1.0, 0, 1.15), (1.1, 0, 1.0), (1.09, 0, 0.7), (1.07, 0, 0.55)], 0.022, m, root)
    blob([("c", (1.07, 0, 0.56), (1.06, 0, 0.42), 0.04, 0.02)], mat("#4b4038", 0.8), root, 0.012, 3)
    hd = empty(
        (-0.90, 0, 1.38 - head_drop), (0, math.radians(-24), math.radians(head_turn)), parent=root
    )
    blob(
        [
            ("e", (0, 0, 0), (0.16, 0.125, 0.15)),
            ("c", (-0.06, 0, -0.02), (-0.31, 0, -0.06), 0.112, 0.088),
            ("e", (-0.02, 0, 0.09), (0.10, 0.09, 0.06)),
        ],
        m,
        hd,
        0.011,
        6,
    )
    blob([("e", (-0.355, 0, -0.062), (0.062, 0.088, 0.078))], mat("#a98477", 0.45), hd, 0.01, 4)
    for s in (1, -1):
        ball((-0.408, 0.036 * s, -0.045), (0.012, 0.017, 0.015), mat("#2a1d1a", 0.5), hd, 2)
        ball((-0.10, 0.112 * s, 0.045), (0.026, 0.018, 0.026), mat("#17100d", 0.12), hd, 3)
        ball(
            (-0.112, 0.126 * s, 0.055), (0.006, 0.005, 0.006), mat("#ffffff", 0.3, emit=0.6), hd, 2
        )
        blob(
            [("e", (0.06, 0.195 * s, 0.03), (0.045, 0.115, 0.032), (0.25 * s, 0, 0.25 * s))],
            m,
            hd,
            0.01,
            4,
        )
        ball(
            (0.038, 0.20 * s, 0.024),
            (0.03, 0.08, 0.018),
            mat(ear, 0.7),
            hd,
            3,
            (0.25 * s, 0, 0.25 * s),
        )
        tube(
            [
                (0.03, 0.07 * s, 0.11),
                (0.035, 0.10 * s, 0.11 + horn * 0.6),
                (0.01, 0.10 * s, 0.11 + horn * 1.4),
            ],
            0.019,
            mat("#4a4038", 0.4),
            hd,
        )
    rope = mat(halter, 0.7)
    ring = [
        (-0.235 + 0.01 * math.cos(t), 0.104 * math.cos(t), -0.045 + 0.106 * math.sin(t))
        for t in [i * math.tau / 24 for i in range(24)]
    ]
    tube(ring, 0.013, rope, hd, True)
    for s in (1, -1):
        tube(
            [(-0.235, 0.105 * s, -0.03), (-0.08, 0.132 * s, -0.02), (0.06, 0.12 * s, 0.05)],
            0.012,
            rope,
            hd,
        )
    mw = (
        Matrix.Translation(loc)
        @ Matrix.Rotation(math.radians(turn), 4, "Z")
        @ Matrix.Scale(scale, 4)
        @ Matrix.Translation((-0.90, 0, 1.38 - head_drop))
        @ Matrix.Rotation(math.radians(head_turn), 4, "Z")
        @ Matrix.Rotation(math.radians(-24), 4, "Y")
    )
    root["muzzle"] = tuple(mw @ Vector((-0.235, 0, -0.15)))
    return root


def syringe(tip, tail, r=0.02, big=True):
    """A syringe from the needle tip to the plunger's end (world points)."""
    tip, tail = Vector(tip), Vector(tail)
    d = (tail - tip).normalized()
    ln = (tail - tip).length

    def at(t):
        return tip + d * ln * t

    cyl(at(0), at(0.30), 0.0045 if big else 0.003, mat("#d7dce0", 0.2, metal=0.9), seg=10)
    cyl(at(0.28), at(0.36), r * 0.5, mat("#f7a81b", 0.4))
    cyl(at(0.36), at(0.80), r, mat("#f4fbff", 0.15, coat=0.5))
    cyl(at(0.40), at(0.66), r * 1.03, mat("#e5372c", 0.3, coat=0.3))
    cyl(at(0.79), at(0.82), r * 1.7, mat("#f4fbff", 0.3))
    cyl(at(0.82), at(0.97), r * 0.45, mat("#dfe7ec", 0.3))
    cyl(at(0.96), at(1.0), r * 1.25, mat("#f4fbff", 0.3))


def rice_clump(
    base, n, h=0.62, spread=0.16, seed=1, lean=(0.0, 0.0), ripe=True, root=True, r=0.0075, hold=0.16
):
    """A pulled-up rice clump.

    Roots below `base`, n stems that run together up to `hold` and then open like a fan.
    """
    rng = random.Random(seed)
    base = Vector(base)
    gr = ("#5d9a2c", "#79b03a", "#93bd47")
    gold = mat("#d99a1c", 0.6)
    if root:
        blob(
            [
                ("e", (0, 0, -0.045), (0.055 + 0.0012 * n, 0.055, 0.05)),
                ("e", (0.02, 0, -0.09), (0.035, 0.035, 0.04)),
                ("e", (-0.025, 0.01, -0.085), (0.03, 0.03, 0.045)),
            ],
            mat_mix("#5b4430", "#7a6047", "noise", 18, (0.4, 0.6), 0.95, 0.6),
            voxel=0.01,
            smooth=3,
            loc=base,
        )
    rr = 0.010 * math.sqrt(n)
    for i in range(n):
        a = i * 2.399963
        q = math.sqrt((i + 0.5) / n)
        ox, oy = rr * q * math.cos(a), rr * q * math.sin(a)
        tx = spread * q * math.cos(a) + lean[0] + rng.uniform(-0.015, 0.015)
        ty = 0.6 * spread * q * math.sin(a) + lean[1]
        hh = h * rng.uniform(0.9, 1.05)
        m = mat(rng.choice(gr), 0.6)
        p0, p1 = base + Vector((ox, oy, -0.02)), base + Vector((ox + tx * 0.15, oy, hold))
        p2, p3 = (
            base + Vector((ox + tx * 0.6, oy + ty * 0.6, hh * 0.72)),
            base + Vector((ox + tx, oy + ty, hh)),
        )
        tube([p0, p1, p2, p3], r, m)
        # one leaf
        s = 1 if rng.random() < 0.5 + 0.5 * math.cos(a) else -1
        q0 = base + Vector((ox + tx * 0.45, oy + ty * 0.4, hh * rng.uniform(0.45, 0.6)))
        tube(
            [
                q0,
                q0 + Vector((0.05 * s, 0, 0.10)),
                q0 + Vector((0.12 * s, -0.01, 0.12)),
                q0 + Vector((0.17 * s, -0.01, 0.06)),
            ],
            0.0065,
            m,
        )
        if ripe:
            s = 1 if tx >= 0 else -1
            for j in range(7):
                t = j / 6
                g = p3 + Vector(
                    (
                        s * (0.015 + 0.085 * t),
                        rng.uniform(-0.01, 0.01),
                        0.02 + 0.05 * t - 0.16 * t * t,
                    )
                )
                ball(g, (0.013, 0.011, 0.016), gold, sub=1)


def bamboo_wall(x0, x1, y, h, r=0.05):
    """A wall of upright bamboo poles with two rails."""
    rng = random.Random(8)
    cols = [mat(c, 0.55, 0.1, 30) for c in ("#a67c45", "#94693a", "#b08a52")]
    x = x0
    while x < x1:
        cyl((x, y, 0), (x, y, h * rng.uniform(0.97, 1.03)), r, rng.choice(cols), seg=14)
        x += 2 * r * 1.02
    for z in (h * 0.3, h * 0.75):
        cyl((x0, y - r, z), (x1, y - r, z), r * 0.7, cols[1])


def splash(
    origin, jets, drops, seed=2, col="#eaf8ff", g=9.8, r=0.016, emit=0.25, trans=0.0, size=1.0
):
    """Water spurting from origin.

    Jets: (vx, vy, vz) start speeds; drops: how many single drops are scattered along them.
    """
    rng = random.Random(seed)
    m = mat(col, 0.04 if trans else 0.08, coat=0.8, emit=emit, trans=trans)
    o = Vector(origin)
    places = []
    for v in jets:
        v = Vector(v)
        t1 = 2 * v.z / g * 1.15

        def at(t, v=v):
            return o + v * t + Vector((0, 0, -g * t * t / 2))

        n = 12
        pts = [at(t1 * 0.62 * i / n) for i in range(n + 1)]
        parts = []
        for i, (a, b) in enumerate(itertools.pairwise(pts)):
            w = r * (1.15 - 0.06 * i) * rng.uniform(0.8, 1.25)
            parts.append(("c", a, b, max(w, r * 0.35), max(w * 0.9, r * 0.3)))
        blob(parts, m, None, 0.007, 2)
        for _ in range(drops // len(jets)):
            t = t1 * rng.uniform(0.12, 1.0)
            w = 0.02 + 0.16 * t / t1
            p = at(t) + Vector((rng.gauss(0, w), rng.gauss(0, w), rng.gauss(0, w * 0.8)))
            places.append((p, (rng.random(), rng.random(), 0), size * rng.uniform(0.35, 1.15)))
    scatter(lambda: ball((0, 0, 0), (0.013, 0.013, 0.017), m, None, 2), places)
    return m
