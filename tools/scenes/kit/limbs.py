# mypy: ignore-errors
"""Arms that reach a given point, kneeling legs, a child's head."""

import math

from tools.scenes.kit.basics import blob, bpy
from tools.scenes.kit.materials import mat
from tools.scenes.kit.people import cloth, person

from mathutils import Matrix, Vector  # isort: skip

_HIP = {
    "sit": (0.02, 0.52),
    "carried": (0.02, 0.52),
    "floor": (0.05, 0.14),
    "squat": (0.12, 0.30),
    "walk": (0.0, 0.80),
    "stand": (0.0, 0.80),
}


def reach(
    loc,
    turn,
    left=None,
    right=None,
    pose="stand",
    lean=0.0,
    scale=1.0,
    out=(0.35, 0.35),
    short=0.07,
):
    """Arm offsets for kit.person so that the palms reach world points.

    Left/right are the figure's own sides (its left is +X when it faces -Y). out: how far each
    elbow points outwards rather than down.
    """
    hy, hz = _HIP[pose]
    root = (
        Matrix.Translation(loc)
        @ Matrix.Rotation(math.radians(turn), 4, "Z")
        @ Matrix.Scale(scale, 4)
    )
    up = root @ Matrix.Translation((0, hy, hz)) @ Matrix.Rotation(math.radians(lean), 4, "X")
    inv = up.inverted()
    arms = []
    for side, tgt, o in ((1, left, out[0]), (-1, right, out[1])):
        s = Vector((0.185 * side, 0, 0.41))
        if tgt is None:
            arms.append((Vector((0.06 * side, 0.03, -0.25)), Vector((0.07 * side, -0.06, -0.47))))
            continue
        d = inv @ Vector(tgt) - s
        n = d.normalized()
        d = n * max(0.12, d.length - short)
        a, b = 0.27, 0.25
        ln = d.length
        if ln >= a + b - 0.01:
            el = d * (a / (a + b)) + Vector((0, 0, -0.02))
        else:
            x = (a * a - b * b + ln * ln) / (2 * ln)
            h = math.sqrt(max(0.0, a * a - x * x))
            w = Vector((o * side, 0.15, -1)).normalized()
            w = (w - n * w.dot(n)).normalized()
            el = n * x + w * h
        arms.append((el, d))
    return tuple(arms)


def reach_one(loc, turn, target, side, lean=0.0, hip=(0, 0, 0.80), scale=1.0, drop=0.07, out=0.06):
    """(elbow, hand) offsets for person so that the hand of that side (1 or -1) ends at a world.

    Point.
    """
    v = Vector(target) - Vector(loc)
    v = Matrix.Rotation(-math.radians(turn), 3, "Z") @ v / scale
    v = Matrix.Rotation(-math.radians(lean), 3, "X") @ (v - Vector(hip))
    h = v - Vector((0.185 * side, 0, 0.41))
    return tuple(h * 0.5 + Vector((out * side, 0.02, -drop))), tuple(h)


def kneel(loc, turn, half=False, pants="#23324a", **kw):
    """A person on both knees, or (half) on one knee. The legs of the squat pose are replaced."""
    root = person(loc, turn, pose="squat", pants=pants, **kw)
    for o in list(root.children):
        if o.type == "MESH":
            bpy.data.objects.remove(o)
        else:
            o.location = (0, 0.0, 0.47)
    parts = [("e", (0, 0.0, 0.46), (0.16, 0.125, 0.12))]
    shoe = mat("#20252b", 0.35)
    for s in (1, -1):
        hip = Vector((0.09 * s, 0, 0.47))
        if half and s == 1:
            knee, ank = Vector((0.13, -0.34, 0.44)), Vector((0.13, -0.30, 0.10))
            foot = [
                ("c", ank + Vector((0, 0.02, -0.03)), ank + Vector((0, -0.12, -0.05)), 0.055, 0.05)
            ]
        else:
            knee, ank = Vector((0.12 * s, -0.14, 0.09)), Vector((0.11 * s, 0.28, 0.09))
            foot = [
                ("c", ank + Vector((0, 0.03, 0.0)), ank + Vector((0, 0.06, -0.05)), 0.055, 0.045)
            ]
        parts += [("c", hip, knee, 0.098, 0.08), ("c", knee, ank, 0.078, 0.062)]
        blob(foot, shoe, root, 0.012, 4)
    blob(parts, cloth(pants), root)
    return root


def big_head(root, f):
    """A child's larger head: scale the head pivot of a person."""
    for up in root.children:
        for h in up.children:
            if h.type == "EMPTY":
                h.scale = (f,) * 3
                h.location.z += 0.12 * (f - 1)
    return root
