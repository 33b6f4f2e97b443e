# mypy: ignore-errors
"""A landslide over a winding road, an excavator far away, nobody there. Shot: before."""

import math
import random

from tools.scenes import kit as k

SLIDE = (0.5, 13.0)


def road_x(y):
    """The middle of the road: it winds to the right."""
    return 1.1 * math.sin((y - 2.0) * 0.16) + 0.004 * max(0.0, y - 12) ** 2


def height(x, y):
    """Cliff on the left, road in the middle, valley on the right, the slide across the road."""
    d = x - road_x(y)
    z = 0.0
    if d < -2.2:
        z = min(9.0, (-2.2 - d) * 1.7) + 0.35 * math.sin(x * 1.7) * math.sin(y * 1.3)
    elif d > 2.3:
        z = -min(6.0, (d - 2.3) * 0.9) + 0.2 * math.sin(x * 2 + y)
    u = (y - SLIDE[1]) / 4.2
    if abs(u) < 1.25 and -9 < d < 4.5:
        w = max(0.0, 1 - u * u * 0.65)
        mound = 2.3 * w * math.exp(-(((d + 0.6) / 2.3) ** 2))
        z = max(z - (1.2 * w if d < -3 else 0), z * (1 - 0.25 * w) + mound)
        z += 0.14 * math.sin(x * 5 + y * 3) * math.sin(y * 4) * w
    return z


def stage(shot):
    """Build the shot."""
    rng = random.Random(81)
    clay = k.mat_mix("#8a5a34", "#b5793f", "noise", 0.9, (0.35, 0.65), 0.95, 0.8, c="#9c683a")
    green = k.mat_mix("#3f6a2c", "#6f9440", "noise", 0.8, (0.4, 0.6), 0.95, 0.7)
    land = k.ground((60, 70), (0, 25, -0.06), green, 260, lambda x, y: height(x, y) - 0.05)
    land.data.materials.append(clay)
    for f in land.data.polygons:
        c = f.center
        x, y = c.x, c.y + 25
        d, u = x - road_x(y), (y - SLIDE[1]) / 4.4
        scar = 1 - u * u * 0.8 + 0.15 * math.sin(x * 2)
        if scar > 0 and -7.5 < d < 4.2 * scar:
            f.material_index = 1
    rows = [
        [(road_x(y) + s * 1.9, y, 0.02) for s in (-1, 1)]
        for y in [-4 + i * 0.5 for i in range(120)]
    ]
    points = [p for row in rows for p in row]
    mesh = k.bpy.data.meshes.new("road")
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(rows) - 1)]
    mesh.from_pydata(points, [], faces)
    mesh.materials.append(k.mat_mix("#46474d", "#5a5b61", "noise", 6, (0.4, 0.6), 0.8, 0.3))
    k.link(k.bpy.data.objects.new("road", mesh))
    for i in range(16):
        y = -3 + i * 1.7
        if abs(y - SLIDE[1]) > 4.6:
            k.box(
                (0.12, 0.9, 0.02),
                (road_x(y), y, 0.035),
                k.mat("#f4f2ea", 0.6),
                rot=(0, 0, -0.15 * math.cos((y - 2) * 0.16)),
                bevel=0,
            )
        k.cyl(
            (road_x(y) + 2.15, y, 0),
            (road_x(y) + 2.15, y, 0.6),
            0.07,
            k.mat("#f4f2ea" if i % 2 else "#d3202a", 0.6),
        )
    stones = []
    for _ in range(260):
        y = SLIDE[1] + rng.gauss(0, 2.0)
        x = road_x(y) + rng.uniform(-3.4, 3.0)
        stones.append(
            ((x, y, height(x, y)), (rng.random() * 3, rng.random() * 3, 0), rng.uniform(0.5, 2.6))
        )
    k.scatter(
        lambda: k.blob(
            [("e", (0, 0, 0), (0.16, 0.13, 0.11)), ("e", (0.06, 0.05, 0), (0.1, 0.12, 0.09))],
            k.mat("#7d6a55", 0.95, 0.4),
            voxel=0.03,
            smooth=2,
        ),
        stones,
    )
    for x, y, r in (
        (-3.6, 3, 0.9),
        (-4.4, 6.5, 1.1),
        (-6.2, 20, 1.3),
        (5.2, 8, 1.2),
        (6.5, 15, 1.4),
        (7.5, 24, 1.6),
        (4.6, 3.2, 1.0),
    ):
        k.tree((x, y, height(x, y) - 0.2), r, 1.4, rng=rng)
    # a tree that came down with the earth, and the excavator behind the slide
    k.cyl((-0.9, 9.6, 0.55), (1.7, 9.2, 0.35), 0.13, k.mat("#5d4630", 0.9, 0.4))
    for _ in range(7):
        k.ball(
            (
                1.7 + rng.uniform(-0.3, 0.7),
                9.2 + rng.uniform(-0.4, 0.4),
                0.5 + rng.uniform(-0.2, 0.3),
            ),
            0.4,
            k.mat("#4f7a30", 0.9, 0.6),
            None,
            2,
        )
    ex = SLIDE[1] + 8.2
    k.excavator((road_x(ex) + 0.3, ex, 0), 0.9, 0.95)
    k.hills(75, 12, ("#6f8fa0", "#7f9cab"), 3)
    k.sky(40, 215, 0.085, haze=2.2, sun=0.3)
    camera = {"loc": (0.0, -3.6, 2.3), "target": (0.25, 12.0, 1.6), "lens": 34, "fstop": 16}
    return k.Frame(camera, 0.05)
