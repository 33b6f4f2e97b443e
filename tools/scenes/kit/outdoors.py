# mypy: ignore-errors
"""Palms, houses, trees, hills, ground and grass."""

import math
import random

from tools.scenes.kit.basics import ball, box, bpy, cyl, empty, from_bm, link, scatter, tube
from tools.scenes.kit.materials import mat, mat_mix

import bmesh  # isort: skip
from mathutils import Matrix, Vector  # isort: skip


def _frond(length=1.9, droop=0.9, n=26):
    bm = bmesh.new()
    for i in range(n):
        t = (i + 1) / n
        y, z = length * t, 0.42 * math.sin(t * 2.0) - droop * t * t
        w = 0.42 * math.sin(math.pi * min(1, 0.12 + t * 0.9)) ** 0.7
        for s in (1, -1):
            a = bm.verts.new((0.012 * s, y, z))
            b = bm.verts.new((0.012 * s, y + 0.055, z))
            c = bm.verts.new((w * s, y + 0.20, z - 0.30 * w - 0.04))
            bm.faces.new((a, b, c))
    return bm


def palm(loc, h=5.0, lean=0.5, turn=0.0, n=13, rng=random):
    """A coconut palm."""
    e = empty(loc, (0, 0, turn))
    trunk = mat_mix("#7d6a52", "#5a4a38", "wave", 5, (0.3, 0.7), 0.9, 0.4)
    tube(
        [(0, 0, -0.1), (lean * 0.15, 0, h * 0.35), (lean * 0.5, 0, h * 0.7), (lean, 0, h)],
        0.12,
        trunk,
        e,
    )
    leaf = mat_mix("#3f7a2a", "#6aa03a", "noise", 3, (0.4, 0.6), 0.5)
    proto = from_bm(_frond(), leaf, False)
    for i in range(n):
        o = bpy.data.objects.new("f", proto.data)
        link(o, e)
        o.location = (lean, 0, h)
        o.rotation_euler = (
            rng.uniform(-0.55, 0.5),
            rng.uniform(-0.2, 0.2),
            i * math.tau / n + rng.uniform(-0.2, 0.2),
        )
        o.scale = (rng.uniform(0.9, 1.15),) * 3
    bpy.data.objects.remove(proto)
    for i in range(5):
        ball(
            (lean + 0.16 * math.cos(i * 1.3), 0.16 * math.sin(i * 1.3), h - 0.16),
            0.12,
            mat("#7f8f3a", 0.5),
            e,
        )
    return e


def house(loc, turn=0.0, wall="#e6d6b4", roof=("#a4492a", "#7d3219"), w=5.0, d=4.0, h=2.6):
    """A house with a hipped roof, door and two windows."""
    e = empty(loc, (0, 0, turn))
    box((w, d, h), (0, 0, h / 2), mat(wall, 0.85, 0.08, 20), parent=e, bevel=0)
    bm = bmesh.new()
    ow, od, rh = w / 2 + 0.45, d / 2 + 0.5, 1.5
    v = [
        bm.verts.new(p)
        for p in (
            (-ow, -od, h - 0.12),
            (ow, -od, h - 0.12),
            (ow, od, h - 0.12),
            (-ow, od, h - 0.12),
            (-ow + 1.1, 0, h + rh),
            (ow - 1.1, 0, h + rh),
        )
    ]
    for f in ((0, 1, 5, 4), (2, 3, 4, 5), (1, 2, 5), (3, 0, 4), (3, 2, 1, 0)):
        bm.faces.new([v[i] for i in f])
    from_bm(bm, mat_mix(roof[0], roof[1], "brick", 5.0, rough=0.7, c=roof[1]), False, e)
    for x in (-w * 0.28, w * 0.28):
        box((1.0, 0.06, 1.0), (x, -d / 2 - 0.01, 1.45), mat("#f1e9d6", 0.6), parent=e, bevel=0.01)
        box((0.84, 0.07, 0.84), (x, -d / 2 - 0.02, 1.45), mat("#31505c", 0.15), parent=e, bevel=0)
    box((0.95, 0.07, 2.0), (0, -d / 2 - 0.01, 1.0), mat("#5f3c22", 0.5), parent=e, bevel=0.01)
    return e


def tree(loc, r=1.2, h=2.2, cols=("#2f5c26", "#4f8a37"), rng=random):
    """A round tree."""
    wood = mat("#5d4630", 0.9, 0.4)
    cyl(loc, (loc[0], loc[1], loc[2] + h), 0.14, wood)
    for _ in range(9):
        ball(
            (
                loc[0] + rng.uniform(-r, r) * 0.8,
                loc[1] + rng.uniform(-r, r) * 0.7,
                loc[2] + h + rng.uniform(-0.3, r),
            ),
            r * rng.uniform(0.5, 0.8),
            mat_mix(cols[0], cols[1], "noise", 5, (0.4, 0.6), 0.85, 0.8),
        )


def hills(y, zscale, col, seed=3, n=9, spread=60):
    """A row of hills on the horizon."""
    r = random.Random(seed)
    m = mat_mix(col[0], col[1], "noise", 0.35, (0.4, 0.6), 0.95)
    for i in range(n):
        ball(
            (-spread + 2 * spread * i / (n - 1) + r.uniform(-4, 4), y + r.uniform(-4, 4), -1.5),
            (r.uniform(11, 19), 9, zscale * r.uniform(0.6, 1.25)),
            m,
            sub=4,
        )


def ground(size, loc, m, cuts=140, height=None):
    """A grid whose z comes from height(x, y) in world metres."""
    bm = bmesh.new()
    bmesh.ops.create_grid(
        bm,
        x_segments=int(cuts * size[0] / max(size)) + 1,
        y_segments=int(cuts * size[1] / max(size)) + 1,
        size=0.5,
        matrix=Matrix.Diagonal((*size, 1, 1)),
    )
    if height:
        for v in bm.verts:
            v.co.z = height(v.co.x + loc[0], v.co.y + loc[1])
    return from_bm(bm, m, True, None, loc)


def grass(places, col=("#4f8a2f", "#87b547"), blades=7, h=0.22, seed=1):
    """Scatter one tuft of grass over many places."""
    r = random.Random(seed)

    def make():
        bm = bmesh.new()
        for _i in range(blades):
            a, t = r.uniform(0, math.tau), r.uniform(0.05, 0.35)
            d, hh = Vector((math.cos(a), math.sin(a), 0)), h * r.uniform(0.6, 1.1)
            n = Vector((-d.y, d.x, 0)) * 0.012
            b0 = d * 0.02
            vs = [
                bm.verts.new(b0 - n),
                bm.verts.new(b0 + n),
                bm.verts.new(b0 + d * hh * t * 0.5 + n * 0.7 + Vector((0, 0, hh * 0.6))),
                bm.verts.new(b0 + d * hh * t * 1.6 + Vector((0, 0, hh))),
            ]
            bm.faces.new((vs[0], vs[1], vs[2]))
            bm.faces.new((vs[0], vs[2], vs[3]))
        return from_bm(
            bm, mat_mix(col[0], col[1], "noise", 9, (0.35, 0.65), 0.7, coord="Generated"), False
        )

    scatter(make, places)
