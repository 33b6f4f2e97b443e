"""Render one picture again: `python -m tools.scenes NAME [--preview]`.

The posters need Pillow alone. The scenes need Blender as a Python module, in an environment of its
own: `python3.11 -m venv DIR && DIR/bin/pip install bpy==5.0.1 pillow`, then
`BPY_PYTHON=DIR/bin/python`. System libraries: libgl1 libsm6 libice6 libx11-6 libxext6 libxfixes3
libxi6 libxkbcommon0 libxrender1. SCENE_THREADS says how many threads render (1 if unset).
"""

import argparse
import importlib
import importlib.util
import os
import sys
import tempfile
from pathlib import Path

from tools.scenes.export import export, save_webp
from tools.scenes.manifest import Picture, pictures

MISSING = (
    "This picture needs Blender's Python module: install bpy==5.0.1 and pillow in a Python 3.11 "
    "environment of their own and name its interpreter in BPY_PYTHON."
)
PREVIEW_WIDTH, PREVIEW_SAMPLES = 200, 8


def _draw(picture: Picture, target: Path) -> int:
    """Let Pillow draw a poster."""
    image = importlib.import_module(f"tools.scenes.{picture.script}").draw(picture.shot)
    return save_webp(image, target)


def _render(picture: Picture, target: Path, *, preview: bool) -> int:
    """Let Blender render a scene."""
    studio = importlib.import_module("tools.scenes.studio")
    width, height, samples = picture.width, picture.height, picture.samples
    if preview:
        height = PREVIEW_WIDTH * height // width
        width, samples = PREVIEW_WIDTH, PREVIEW_SAMPLES
    place = picture.script.removeprefix("places.")
    with tempfile.TemporaryDirectory() as folder:
        png = Path(folder) / "render.png"
        boxes = studio.shoot(place, picture.shot, str(png), (width, height), samples)
        for thing, box in boxes.items():
            print(f"{thing} = {box}")
        return export(png, target, sharp=picture.sharpen)


def _again(arguments: list[str]) -> None:
    """Go on in the interpreter that has bpy; end with one sentence if there is none."""
    python = os.environ.get("BPY_PYTHON")
    if not python or os.environ.get("SCENES_AGAIN") or not Path(python).exists():
        sys.exit(MISSING)
    environment = {**os.environ, "SCENES_AGAIN": "1"}
    os.execve(python, [python, "-m", "tools.scenes", *arguments], environment)


def main(arguments: list[str]) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tools.scenes", description=__doc__)
    parser.add_argument("name", nargs="?", help="a name of the manifest")
    parser.add_argument("--list", action="store_true", help="list the pictures")
    parser.add_argument("--preview", action="store_true", help="small and rough, beside the final")
    options = parser.parse_args(arguments)
    known = pictures()
    if options.list or options.name is None:
        for picture in known.values():
            size = f"{picture.width}x{picture.height}"
            print(f"{picture.name:16} {size:10} {picture.script}:{picture.shot}  {picture.shows}")
        return
    if options.name not in known:
        sys.exit(f"No picture is called {options.name}; see --list.")
    picture = known[options.name]
    target = picture.rendered
    if options.preview:
        target = Path(tempfile.gettempdir()) / f"{picture.name}-preview.webp"
    if picture.drawn:
        written = _draw(picture, target)
    elif importlib.util.find_spec("bpy") is None:
        _again(arguments)
        return
    else:
        written = _render(picture, target, preview=options.preview)
    print(f"{target}: {written // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
