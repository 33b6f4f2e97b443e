# mypy: ignore-errors
"""Meshes and lettering: the clay the scenes are made of.

Units are metres, people face -Y at rotation 0 and the ground is z = 0.
"""

import math
from pathlib import Path

from tools.scenes.kit.materials import bpy

import bmesh  # isort: skip
from mathutils import Euler, Matrix, Vector  # isort: skip

FONT = str(Path(__file__).parents[1] / "fonts" / "PlusJakartaSans_700Bold.ttf")


def link(ob, parent=None):
    """Put an object into the scene."""
    bpy.context.scene.collection.objects.link(ob)
    if parent is not None:
        ob.parent = parent
    return ob


def empty(loc=(0, 0, 0), rot=(0, 0, 0), scale=1.0, parent=None):
    """An empty that others hang from."""
    e = bpy.data.objects.new("e", None)
    e.location, e.rotation_euler, e.scale = loc, rot, (scale,) * 3
    return link(e, parent)


def from_bm(bm, m, smooth=True, parent=None, loc=(0, 0, 0), rot=(0, 0, 0)):
    """Make an object of a bmesh and free it."""
    me = bpy.data.meshes.new("m")
    bm.to_mesh(me)
    bm.free()
    if smooth:
        me.polygons.foreach_set("use_smooth", [True] * len(me.polygons))
    ob = bpy.data.objects.new("o", me)
    me.materials.append(m)
    ob.location, ob.rotation_euler = loc, rot
    return link(ob, parent)


def box(size, loc, m, rot=(0, 0, 0), bevel=0.01, parent=None):
    """A box of the given size with soft edges."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1, matrix=Matrix.Diagonal((*size, 1)))
    if bevel:
        bmesh.ops.bevel(
            bm,
            geom=bm.edges[:],
            offset=min(bevel, min(size) * 0.45),
            segments=3,
            profile=0.5,
            affect="EDGES",
        )
    return from_bm(bm, m, False, parent, loc, rot)


def cyl(p0, p1, r, m, r2=None, seg=24, parent=None, caps=True):
    """A cylinder, or with r2 a cone, between two points."""
    p0, p1 = Vector(p0), Vector(p1)
    d = p1 - p0
    bm = bmesh.new()
    mx = Matrix.Translation((p0 + p1) / 2) @ d.to_track_quat("Z", "Y").to_matrix().to_4x4()
    bmesh.ops.create_cone(
        bm,
        cap_ends=caps,
        segments=seg,
        radius1=r,
        radius2=r if r2 is None else r2,
        depth=d.length,
        matrix=mx,
    )
    ob = from_bm(bm, m, True, parent)
    _autosmooth(ob)
    return ob


def _autosmooth(ob, angle=40):
    me = ob.data
    bm = bmesh.new()
    bm.from_mesh(me)
    for e in bm.edges:
        if len(e.link_faces) == 2 and e.calc_face_angle(0) > math.radians(angle):
            e.smooth = False
    bm.to_mesh(me)
    bm.free()


def ball(loc, r, m, parent=None, sub=3, rot=(0, 0, 0)):
    """Sphere or ellipsoid; r is a number or (rx, ry, rz)."""
    r = (r, r, r) if isinstance(r, (int, float)) else r
    bm = bmesh.new()
    bmesh.ops.create_icosphere(bm, subdivisions=sub, radius=1, matrix=Matrix.Diagonal((*r, 1)))
    return from_bm(bm, m, True, parent, loc, rot)


def blob(parts, m, parent=None, voxel=0.014, smooth=8, loc=(0, 0, 0), rot=(0, 0, 0)):
    """Soft union of capsules ('c', p0, p1, r0, r1), ellipsoids ('e', centre, (rx, ry, rz)) and.

    Boxes ('b', centre, size).
    """
    bm = bmesh.new()
    for p in parts:
        if p[0] == "c":
            p0, p1, r0, r1 = Vector(p[1]), Vector(p[2]), p[3], p[4]
            bmesh.ops.create_icosphere(bm, subdivisions=3, radius=r0, matrix=Matrix.Translation(p0))
            bmesh.ops.create_icosphere(bm, subdivisions=3, radius=r1, matrix=Matrix.Translation(p1))
            d = p1 - p0
            if d.length > 1e-5:
                mx = (
                    Matrix.Translation((p0 + p1) / 2)
                    @ d.to_track_quat("Z", "Y").to_matrix().to_4x4()
                )
                bmesh.ops.create_cone(
                    bm,
                    cap_ends=True,
                    segments=24,
                    radius1=r0,
                    radius2=r1,
                    depth=d.length,
                    matrix=mx,
                )
        elif p[0] == "e":
            mx = Matrix.Translation(p[1])
            if len(p) > 3:
                mx = mx @ Euler(p[3]).to_matrix().to_4x4()
            bmesh.ops.create_icosphere(
                bm, subdivisions=4, radius=1, matrix=mx @ Matrix.Diagonal((*p[2], 1))
            )
        elif p[0] == "k":  # plain cone, flat ends
            p0, p1 = Vector(p[1]), Vector(p[2])
            d = p1 - p0
            mx = Matrix.Translation((p0 + p1) / 2) @ d.to_track_quat("Z", "Y").to_matrix().to_4x4()
            bmesh.ops.create_cone(
                bm,
                cap_ends=True,
                segments=32,
                radius1=p[3],
                radius2=p[4],
                depth=d.length,
                matrix=mx,
            )
        elif p[0] == "b":
            bmesh.ops.create_cube(
                bm, size=1, matrix=Matrix.Translation(p[1]) @ Matrix.Diagonal((*p[2], 1))
            )
    ob = from_bm(bm, m, True, parent, loc, rot)
    r = ob.modifiers.new("r", "REMESH")
    r.mode, r.voxel_size, r.use_smooth_shade = "VOXEL", voxel, True
    s = ob.modifiers.new("s", "SMOOTH")
    s.factor, s.iterations = 0.5, smooth
    return ob


def text(
    s,
    size,
    m,
    loc=(0, 0, 0),
    rot=(math.pi / 2, 0, 0),
    extrude=0.002,
    align="CENTER",
    parent=None,
    bold=0.0,
    font=None,
):
    """Lettering made by Blender; see `sign` for words with M, N or A."""
    cu = bpy.data.curves.new("t", "FONT")
    cu.body, cu.size, cu.extrude, cu.align_x, cu.align_y, cu.offset = (
        s,
        size,
        extrude,
        align,
        "CENTER",
        bold,
    )
    if font:
        cu.font = bpy.data.fonts.load(font, check_existing=True)
    ob = bpy.data.objects.new("t", cu)
    cu.materials.append(m)
    ob.location, ob.rotation_euler = loc, rot
    return link(ob, parent)


def tube(points, r, m, parent=None, cyclic=False):
    """A smooth tube through the points."""
    cu = bpy.data.curves.new("c", "CURVE")
    cu.dimensions, cu.bevel_depth, cu.bevel_resolution, cu.use_fill_caps = "3D", r, 3, True
    sp = cu.splines.new("POLY" if len(points) < 3 else "NURBS")
    sp.points.add(len(points) - 1)
    for p, q in zip(sp.points, points, strict=False):
        p.co = (*q, 1)
    if len(points) >= 3:
        sp.order_u, sp.use_endpoint_u, sp.use_cyclic_u = 3, not cyclic, cyclic
    ob = bpy.data.objects.new("c", cu)
    cu.materials.append(m)
    return link(ob, parent)


def bake(ob):
    """Apply the modifiers once, so that copies cost nothing."""
    dg = bpy.context.evaluated_depsgraph_get()
    me = bpy.data.meshes.new_from_object(ob.evaluated_get(dg))
    ob.modifiers.clear()
    ob.data = me
    return ob


def scatter(make, places):
    """Linked copies of one prototype object at (location, rotation, scale) places."""
    proto = bake(make())
    for loc, rot, sc in places:
        o = bpy.data.objects.new("i", proto.data)
        o.location, o.rotation_euler = loc, rot
        o.scale = (sc, sc, sc) if isinstance(sc, (int, float)) else sc
        bpy.context.scene.collection.objects.link(o)
    bpy.data.objects.remove(proto)


def sign(s, size, m, loc, rot=(math.pi / 2, 0, 0), font=FONT):
    """Flat lettering.

    Blender's own text fill leaks over the notches of M, N and A, so the outlines are filled
    here.
    """
    from mathutils.geometry import delaunay_2d_cdt, interpolate_bezier

    o = text(s, 1.0, m, (0, 0, 0), (0, 0, 0), extrude=0, font=font)
    bpy.context.view_layer.update()
    dg = bpy.context.evaluated_depsgraph_get()
    cu = o.evaluated_get(dg).to_curve(dg)
    pts, faces = [], []
    for sp in cu.splines:
        b, ring = sp.bezier_points, []
        for i in range(len(b)):
            a, c = b[i], b[(i + 1) % len(b)]
            straight = (a.handle_right - a.co).cross(c.co - a.co).length < 1e-5 and (
                c.handle_left - c.co
            ).cross(c.co - a.co).length < 1e-5
            ring += [
                Vector((q[0], q[1]))
                for q in (
                    [a.co]
                    if straight
                    else interpolate_bezier(a.co, a.handle_right, c.handle_left, c.co, 7)[:-1]
                )
            ]
        faces.append(list(range(len(pts), len(pts) + len(ring))))
        pts += ring
    v, _, fs, *_ = delaunay_2d_cdt(pts, [], faces, 5, 1e-6)
    me = bpy.data.meshes.new("sign")
    me.from_pydata([(q.x * size, q.y * size, 0) for q in v], [], fs)
    me.materials.append(m)
    q = bpy.data.objects.new("sign", me)
    q.location, q.rotation_euler = loc, rot
    bpy.data.objects.remove(o)
    return link(q)
