# mypy: ignore-errors
"""Stages a shot, sets the camera and renders it; runs where Blender's bpy is installed.

`python -m tools.scenes.studio PLACE SHOT OUT.png WIDTH HEIGHT SAMPLES [--boxes]`
"""

import importlib
import json
import os
import sys
from typing import Any

from tools.scenes import kit as k

from bpy_extras.object_utils import world_to_camera_view  # isort: skip


def boxes(objects: dict[str, list[Any]], width: int, height: int) -> dict[str, list[float]]:
    """Say where named objects lie in the picture, as [x, y, w, h] fractions from the top left."""
    scene = k.bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = width, height
    k.bpy.context.view_layer.update()
    graph = k.bpy.context.evaluated_depsgraph_get()
    found = {}
    for name, roots in objects.items():
        points = []
        for root in roots:
            for part in (root, *root.children_recursive):
                if part.type not in ("MESH", "CURVE", "FONT"):
                    continue
                solid = part.evaluated_get(graph)
                mesh = solid.to_mesh()
                points += [
                    world_to_camera_view(scene, scene.camera, solid.matrix_world @ v.co)
                    for v in mesh.vertices
                ]
                solid.to_mesh_clear()
        x0, x1 = (max(0.0, min(1.0, f(p.x for p in points))) for f in (min, max))
        y0, y1 = (max(0.0, min(1.0, 1 - f(p.y for p in points))) for f in (max, min))
        found[name] = [round(v, 3) for v in (x0, y0, x1 - x0, y1 - y0)]
    return found


def shoot(place: str, shot: str, out: str, size: tuple[int, int], samples: int) -> dict[str, Any]:
    """Render one shot of one place to a PNG and return the boxes of its named objects."""
    stage = importlib.import_module(f"tools.scenes.places.{place}").stage
    k.reset()
    frame = stage(shot)
    k.camera(**frame.camera)
    width, height = size
    found = boxes(frame.objects, width, height)
    scene = k.bpy.context.scene
    scene.render.threads_mode = "FIXED"
    scene.render.threads = int(os.environ.get("SCENE_THREADS", "1"))
    scene.render.film_transparent = frame.transparent
    scene.render.image_settings.color_mode = "RGBA" if frame.transparent else "RGB"
    k.render(out, width, height, samples, frame.exposure, view=frame.view, bounces=frame.bounces)
    return found


if __name__ == "__main__":
    _place, _shot, _out, _w, _h, _samples = sys.argv[1:7]
    print(json.dumps(shoot(_place, _shot, _out, (int(_w), int(_h)), int(_samples))))
