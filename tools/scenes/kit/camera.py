# mypy: ignore-errors
"""Light, camera and the renderer."""

import math
from dataclasses import dataclass, field
from typing import Any

from tools.scenes.kit.basics import bpy, link
from tools.scenes.kit.materials import lin

from mathutils import Matrix, Vector  # isort: skip
import contextlib


@dataclass
class Frame:
    """What a shot asks of camera and renderer; `camera` holds the arguments of `camera()`."""

    camera: dict[str, Any]
    exposure: float = 0.0
    bounces: int = 5
    view: str = "AgX"
    transparent: bool = False
    objects: dict[str, list[Any]] = field(default_factory=dict)


def sky(elev=38, az=140, strength=0.25, size=0.8, haze=1.0, sun=1.0):
    """A sky with a sun; strengths above .13 burn out."""
    w = bpy.data.worlds.new("w")
    bpy.context.scene.world = w
    w.use_nodes = True
    nt = w.node_tree
    st = nt.nodes.new("ShaderNodeTexSky")
    st.sky_type = "MULTIPLE_SCATTERING"
    st.sun_elevation, st.sun_rotation, st.sun_size = (
        math.radians(elev),
        math.radians(az),
        math.radians(size),
    )
    st.aerosol_density, st.sun_intensity = haze, sun
    bg = nt.nodes["Background"]
    bg.inputs["Strength"].default_value = strength
    nt.links.new(st.outputs["Color"], bg.inputs["Color"])
    return w


def ambient(col, strength):
    """Even light of one colour from everywhere."""
    w = bpy.data.worlds.new("w")
    bpy.context.scene.world = w
    w.use_nodes = True
    w.node_tree.nodes["Background"].inputs["Color"].default_value = lin(col)
    w.node_tree.nodes["Background"].inputs["Strength"].default_value = strength


def area(loc, target, size, power, col="#ffffff", visible=False):
    """A lamp with a surface, aimed at a point."""
    lamp = bpy.data.lights.new("a", "AREA")
    lamp.energy, lamp.color, lamp.shape = power, lin(col)[:3], "RECTANGLE"
    lamp.size, lamp.size_y = size if isinstance(size, tuple) else (size, size)
    o = bpy.data.objects.new("a", lamp)
    o.location = loc
    o.rotation_euler = (Vector(target) - Vector(loc)).to_track_quat("-Z", "Y").to_euler()
    o.visible_camera = visible
    return link(o)


def camera(loc, target, lens=35, roll=0.0, fstop=None, focus=None, shake=None):
    """A phone-like camera.

    Roll in degrees tilts the horizon; focus is a point kept sharp; shake=(dx, dy, dz) moves
    it during the exposure.
    """
    c = bpy.data.cameras.new("c")
    c.lens, c.sensor_width, c.sensor_fit = lens, 36, "AUTO"
    o = bpy.data.objects.new("c", c)
    o.location = loc
    q = (Vector(target) - Vector(loc)).to_track_quat("-Z", "Y")
    o.rotation_euler = (q.to_matrix() @ Matrix.Rotation(math.radians(roll), 3, "Z")).to_euler()
    link(o)
    sc = bpy.context.scene
    sc.camera = o
    if fstop:
        c.dof.use_dof, c.dof.aperture_fstop = True, fstop
        c.dof.focus_distance = (Vector(focus or target) - Vector(loc)).length
    if shake:
        sc.render.use_motion_blur = True
        sc.render.motion_blur_shutter = 1.0
        o.keyframe_insert("location", frame=0)
        o.location = Vector(loc) + Vector(shake)
        o.keyframe_insert("location", frame=2)
        sc.frame_set(1)
    return o


def render(
    path,
    w=1080,
    h=1350,
    samples=48,
    exposure=0.0,
    look="AgX - Medium High Contrast",
    view="AgX",
    bounces=5,
    denoise=True,
):
    """Render to a PNG."""
    sc = bpy.context.scene
    r = sc.render
    r.engine = "CYCLES"
    sc.cycles.device = "CPU"
    r.resolution_x, r.resolution_y, r.resolution_percentage = w, h, 100
    sc.cycles.samples = samples
    sc.cycles.use_adaptive_sampling = True
    sc.cycles.adaptive_threshold = 0.05
    sc.cycles.max_bounces = bounces
    sc.cycles.diffuse_bounces = 2
    sc.cycles.caustics_reflective = sc.cycles.caustics_refractive = False
    sc.cycles.sample_clamp_indirect = 4
    sc.cycles.use_denoising = denoise
    sc.cycles.denoiser = "OPENIMAGEDENOISE"
    sc.view_settings.view_transform = view
    with contextlib.suppress(TypeError):
        sc.view_settings.look = look
    sc.view_settings.exposure = exposure
    r.image_settings.file_format = "PNG"
    r.filepath = path
    bpy.ops.render.render(write_still=True)


def sun(direction, strength, col="#ffd7a0", angle=1.5):
    """A sun lamp that shines along direction."""
    lamp = bpy.data.lights.new("s", "SUN")
    lamp.energy, lamp.color, lamp.angle = strength, lin(col)[:3], math.radians(angle)
    o = bpy.data.objects.new("s", lamp)
    o.rotation_euler = Vector(direction).to_track_quat("-Z", "Y").to_euler()
    return link(o)
