# mypy: ignore-errors
"""An empty road and a small board "DITUTUP", seen through a dusty windscreen.

Shots: post (4:5), wide (16:9).
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(7)

    # road ahead, cross road, verges
    asph = k.mat_mix("#4a4b50", "#5d5e63", "noise", 12, (0.4, 0.6), 0.85, 0.3)
    k.box(
        (300, 300, 0.1),
        (0, 60, -0.10),
        k.mat_mix("#6f8a3d", "#93994c", "noise", 0.6, (0.4, 0.6), 0.95),
        bevel=0,
    )
    k.box((6.4, 26, 0.1), (0.6, 10, -0.02), asph, bevel=0)
    k.box((90, 5.6, 0.1), (0, 23.5, -0.015), asph, bevel=0)
    white = k.mat("#f2efe4", 0.7)
    for sx in (-1, 1):
        k.box((0.12, 21, 0.01), (0.6 + sx * 2.95, 9.5, 0.035), white, bevel=0)
    for y in (3.2, 7.2, 11.2, 15.2):
        k.box((0.14, 1.7, 0.01), (0.6, y, 0.036), white, bevel=0)

    # the board: red and white, across the road, 13 m away
    BX, BY = 0.35, 12.5
    k.box((2.9, 0.06, 0.95), (BX, BY, 1.42), k.mat("#d41f26", 0.6), bevel=0.01)
    k.box((2.76, 0.07, 0.81), (BX, BY, 1.42), k.mat("#ffffff", 0.6), bevel=0.01)
    k.box((2.64, 0.08, 0.69), (BX, BY, 1.42), k.mat("#d4101a", 0.6), bevel=0.01)
    k.text(
        "DITUTUP",
        0.60,
        k.mat("#ffffff", 0.6, emit=0.3),
        (BX, BY - 0.06, 1.41),
        extrude=0.01,
        bold=0.008,
    )
    k.box((3.2, 0.06, 0.26), (BX, BY, 0.66), k.mat("#ffffff", 0.6), bevel=0)
    for i in range(6):
        k.box((0.27, 0.07, 0.26), (BX - 1.33 + i * 0.533, BY, 0.66), k.mat("#d41f26", 0.6), bevel=0)
    for x in (-1.3, 1.3):
        k.box((0.09, 0.09, 1.9), (BX + x, BY + 0.06, 0.93), k.mat("#3a3f4a", 0.6), bevel=0)
        k.box((0.12, 0.9, 0.09), (BX + x, BY + 0.06, 0.06), k.mat("#3a3f4a", 0.6), bevel=0)

    # behind the junction: houses, palms, hills, sky
    for x, y, t, c in (
        (-7.5, 30, 0.05, "#e7c79a"),
        (9.5, 30.5, -0.1, "#ead9b5"),
        (-7.0, 14, 1.4, "#e8d3b0"),
    ):
        k.house((x, y, 0), t, c, w=6.0)
    for x, y, r in (
        (-4.6, 9.0, 1.0),
        (-2.4, 31, 1.7),
        (0.4, 30, 1.9),
        (3.2, 31, 1.7),
        (6.2, 33, 1.9),
        (6.6, 17, 1.2),
        (-12.5, 26, 1.6),
    ):
        k.tree((x, y, 0), r, rng=rng)
    for x, y, h, lean in ((5.4, 10.5, 5.2, 0.7), (-5.6, 19, 6.0, -0.6)):
        k.palm((x, y, 0), h, lean, rng=rng)
    k.hills(80, 9.0, ("#6f8fa0", "#7f9cab"), 3)

    # the inside of the car
    dark, seam = k.mat("#24272c", 0.75, 0.15, 90), k.mat("#15171a", 0.6)
    k.blob(
        [
            ("b", (0, 0.86, 0.66), (2.2, 0.42, 0.30)),
            ("c", (-1.1, 0.70, 0.79), (1.1, 0.70, 0.79), 0.055, 0.055),
        ],
        dark,
        None,
        0.02,
        6,
    )
    k.box((0.34, 0.05, 0.02), (-0.16, 0.70, 0.850), seam, bevel=0.005)  # vent
    for i in range(7):
        k.box(
            (0.008, 0.052, 0.026), (-0.30 + i * 0.047, 0.70, 0.851), k.mat("#4a5058", 0.5), bevel=0
        )
    for s in (-1, 1):
        k.cyl((s * 0.56, 0.72, 0.72), (s * 0.27, 0.42, 1.60), 0.045, dark)  # pillars
    k.blob([("c", (-0.8, 0.50, 1.575), (0.8, 0.50, 1.575), 0.06, 0.06)], dark, None, 0.02, 4)
    k.cyl((0.16, 0.62, 1.60), (0.16, 0.60, 1.50), 0.014, seam)
    k.blob(
        [("c", (0.06, 0.58, 1.475), (0.26, 0.58, 1.475), 0.035, 0.035)], seam, None, 0.01, 4
    )  # mirror
    k.box((0.23, 0.006, 0.05), (0.16, 0.542, 1.475), k.mat("#aeb8bf", 0.08, metal=0.9), bevel=0.002)
    WC = (0.34, 0.50, 0.80)  # steering wheel on the right, as in Indonesia
    e = k.empty(WC, (1.18, 0, 0))
    k.tube(
        [(0.185 * math.cos(a * 0.3927), 0.185 * math.sin(a * 0.3927), 0) for a in range(16)],
        0.019,
        seam,
        e,
        cyclic=True,
    )
    k.ball((0, 0, -0.02), (0.06, 0.05, 0.03), seam, e)
    for p in ((-0.17, 0, 0), (0.17, 0, 0), (0, -0.17, 0)):
        k.cyl((0, 0, -0.015), p, 0.016, seam, parent=e)

    # the dusty glass: a plane that is part clear, part pale dust, thinner where the wiper went
    m = k.bpy.data.materials.new("dust")
    m.use_nodes = True
    nt = m.node_tree
    N, L = nt.nodes, nt.links
    N.remove(N["Principled BSDF"])
    tc = N.new("ShaderNodeTexCoord")

    def math_node(op, a, b):
        n = N.new("ShaderNodeMath")
        n.operation = op
        for i, v in enumerate((a, b)):
            if isinstance(v, (int, float)):
                n.inputs[i].default_value = v
            else:
                L.new(v, n.inputs[i])
        n.use_clamp = op == "MINIMUM"
        return n.outputs[0]

    def noise(scale, lo, hi, detail=5, stretch=None):
        n = N.new("ShaderNodeTexNoise")
        n.inputs["Scale"].default_value, n.inputs["Detail"].default_value = scale, detail
        L.new(tc.outputs["Object"], n.inputs["Vector"])
        r = N.new("ShaderNodeMapRange")
        r.inputs["From Min"].default_value, r.inputs["From Max"].default_value = lo, hi
        L.new(n.outputs["Fac"], r.inputs["Value"])
        return r.outputs["Result"]

    dist = N.new("ShaderNodeVectorMath")
    dist.operation = "DISTANCE"
    dist.inputs[1].default_value = (0.12, -0.45, 0)
    L.new(tc.outputs["Object"], dist.inputs[0])
    edge = N.new("ShaderNodeMapRange")  # 1 outside the wiped arc
    edge.inputs["From Min"].default_value, edge.inputs["From Max"].default_value = 0.525, 0.540
    L.new(dist.outputs["Value"], edge.inputs["Value"])
    streak = N.new("ShaderNodeTexWave")
    streak.wave_type, streak.rings_direction = "RINGS", "Z"
    mp = N.new("ShaderNodeMapping")
    mp.inputs["Location"].default_value = (-0.12, 0.45, 0)
    L.new(tc.outputs["Object"], mp.inputs["Vector"])
    L.new(mp.outputs["Vector"], streak.inputs["Vector"])
    streak.inputs["Scale"].default_value, streak.inputs["Distortion"].default_value = 3.2, 2.5
    film = math_node("MULTIPLY", noise(5, 0.30, 0.75), 0.20)
    film = math_node(
        "ADD",
        film,
        math_node(
            "MULTIPLY",
            edge.outputs["Result"],
            math_node("ADD", 0.36, math_node("MULTIPLY", noise(24, 0.3, 0.7, 9), 0.26)),
        ),
    )
    film = math_node("ADD", film, math_node("MULTIPLY", streak.outputs["Fac"], 0.13))
    specks = math_node(
        "MULTIPLY",
        noise(70, 0.60, 0.72, 3),
        math_node("ADD", 0.18, math_node("MULTIPLY", edge.outputs["Result"], 0.35)),
    )
    fac = math_node("MINIMUM", math_node("ADD", math_node("ADD", film, specks), 0.10), 0.92)
    tr, em, mx = (
        N.new("ShaderNodeBsdfTransparent"),
        N.new("ShaderNodeEmission"),
        N.new("ShaderNodeMixShader"),
    )
    em.inputs["Color"].default_value, em.inputs["Strength"].default_value = k.lin("#cfb486"), 0.80
    L.new(fac, mx.inputs["Fac"])
    L.new(tr.outputs[0], mx.inputs[1])
    L.new(em.outputs[0], mx.inputs[2])
    L.new(mx.outputs[0], N["Material Output"].inputs["Surface"])
    k.bpy.ops.mesh.primitive_plane_add(size=1)
    g = k.bpy.context.object
    g.scale, g.location, g.rotation_euler = (2.2, 1.3, 1), (0, 0.98, 1.24), (1.89, 0, 0)
    k.bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    g.data.materials.append(m)
    g.visible_shadow = g.visible_diffuse = g.visible_glossy = False

    k.sky(46, 150, 0.20, haze=1.6, sun=0.35)
    k.area((-0.6, -0.6, 1.6), (0, 0.8, 0.9), (0.8, 0.8), 3.0, "#e6eef5")
    return k.Frame(
        {
            "loc": (-0.02, 0.0, 1.20),
            "target": (0.02, 3.0, 1.22),
            "lens": 27,
            "roll": 3.5,
            "fstop": 1.6,
            "focus": (0, 1.0, 1.2),
        },
        0.1,
        bounces=6,
    )
