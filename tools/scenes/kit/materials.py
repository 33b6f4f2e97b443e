# mypy: ignore-errors
"""Colours and materials; importing this module first puts Blender's own modules on the path."""

import bpy

SKIN = ("#b07a52", "#9a6542", "#c08a60", "#84532f")
_MATS: dict = {}


def lin(hexcol: str, a: float = 1.0):
    """Convert #rrggbb to linear colour with alpha."""
    h = hexcol.lstrip("#")
    c = [int(h[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return (*tuple(x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in c), a)


def reset():
    """Start with an empty scene."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    _MATS.clear()
    return bpy.context.scene


def mat(
    col,
    rough=0.55,
    bump=0.0,
    bscale=60.0,
    metal=0.0,
    sss=0.0,
    coat=0.0,
    alpha=1.0,
    trans=0.0,
    emit=0.0,
):
    """A plain material; equal arguments give the same one."""
    key = (col, rough, bump, bscale, metal, sss, coat, alpha, trans, emit)
    if key in _MATS:
        return _MATS[key]
    m = bpy.data.materials.new(str(col))
    m.use_nodes = True
    nt = m.node_tree
    b = nt.nodes["Principled BSDF"]
    b.inputs["Base Color"].default_value = lin(col)
    b.inputs["Roughness"].default_value = rough
    b.inputs["Metallic"].default_value = metal
    b.inputs["Coat Weight"].default_value = coat
    b.inputs["Transmission Weight"].default_value = trans
    b.inputs["Alpha"].default_value = alpha
    if sss:
        b.inputs["Subsurface Weight"].default_value = sss
        b.inputs["Subsurface Scale"].default_value = 0.02
    if emit:
        b.inputs["Emission Color"].default_value = lin(col)
        b.inputs["Emission Strength"].default_value = emit
    if bump:
        _bump(nt, b, bump, bscale)
    _MATS[key] = m
    return m


def _bump(nt, bsdf, strength, scale):
    tc = nt.nodes.new("ShaderNodeTexCoord")
    n = nt.nodes.new("ShaderNodeTexNoise")
    n.inputs["Scale"].default_value = scale
    n.inputs["Detail"].default_value = 4
    bp = nt.nodes.new("ShaderNodeBump")
    bp.inputs["Strength"].default_value = strength
    bp.inputs["Distance"].default_value = 0.01
    nt.links.new(tc.outputs["Object"], n.inputs["Vector"])
    nt.links.new(n.outputs["Fac"], bp.inputs["Height"])
    nt.links.new(bp.outputs["Normal"], bsdf.inputs["Normal"])


def mat_mix(
    a,
    b,
    kind="noise",
    scale=6.0,
    stops=(0.45, 0.55),
    rough=0.6,
    bump=0.0,
    rough_b=None,
    coord="Object",
    c=None,
    hard=False,
):
    """Two (or three) colours mixed by a procedural pattern.

    Noise, voronoi, wave, magic, checker, brick.
    """
    key = ("mix", a, b, c, kind, scale, stops, rough, bump, rough_b, coord, hard)
    if key in _MATS:
        return _MATS[key]
    m = bpy.data.materials.new("mix")
    m.use_nodes = True
    nt = m.node_tree
    bsdf = nt.nodes["Principled BSDF"]
    tc = nt.nodes.new("ShaderNodeTexCoord")
    t = nt.nodes.new(
        {
            "noise": "ShaderNodeTexNoise",
            "voronoi": "ShaderNodeTexVoronoi",
            "wave": "ShaderNodeTexWave",
            "magic": "ShaderNodeTexMagic",
            "checker": "ShaderNodeTexChecker",
            "brick": "ShaderNodeTexBrick",
        }[kind]
    )
    t.inputs["Scale"].default_value = scale
    nt.links.new(tc.outputs[coord], t.inputs["Vector"])
    if kind == "voronoi":
        t.inputs["Randomness"].default_value = 0.25 if hard else 1.0
    if kind == "brick":
        t.inputs["Color1"].default_value = lin(a)
        t.inputs["Color2"].default_value = lin(c or a)
        t.inputs["Mortar"].default_value = lin(b)
        t.inputs["Mortar Size"].default_value = 0.012
        nt.links.new(t.outputs["Color"], bsdf.inputs["Base Color"])
        fac = t.outputs["Fac"]
    else:
        if kind == "noise":
            t.inputs["Detail"].default_value = 5
        if kind == "magic":
            t.turbulence_depth = 3
        fac = t.outputs["Distance"] if kind == "voronoi" else t.outputs["Fac"]
        r = nt.nodes.new("ShaderNodeValToRGB")
        r.color_ramp.elements[0].position = stops[0]
        r.color_ramp.elements[0].color = lin(a)
        r.color_ramp.elements[1].position = stops[1]
        r.color_ramp.elements[1].color = lin(b)
        if c:
            e = r.color_ramp.elements.new((stops[0] + stops[1]) / 2)
            e.color = lin(c)
        if hard:
            r.color_ramp.interpolation = "CONSTANT"
        nt.links.new(fac, r.inputs["Fac"])
        nt.links.new(r.outputs["Color"], bsdf.inputs["Base Color"])
    bsdf.inputs["Roughness"].default_value = rough
    if rough_b is not None:
        mr = nt.nodes.new("ShaderNodeMapRange")
        mr.inputs["From Min"].default_value, mr.inputs["From Max"].default_value = stops
        mr.inputs["To Min"].default_value, mr.inputs["To Max"].default_value = rough, rough_b
        nt.links.new(fac, mr.inputs["Value"])
        nt.links.new(mr.outputs["Result"], bsdf.inputs["Roughness"])
    if bump:
        _bump(nt, bsdf, bump, scale * 8)
    _MATS[key] = m
    return m
