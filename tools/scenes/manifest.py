"""Reads the list of pictures: what each one is, how it is made and what can be seen."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
MANIFEST = HERE / "manifest.toml"
RENDERED = HERE / "rendered"


@dataclass(frozen=True)
class Picture:
    """One picture of the manifest."""

    name: str
    file: str
    script: str
    shot: str
    width: int
    height: int
    samples: int
    alt: dict[str, str]
    shows: str
    sharpen: bool
    boxes: dict[str, tuple[float, float, float, float]]

    @property
    def drawn(self) -> bool:
        """Whether Pillow draws it; everything else is rendered."""
        return self.script.startswith("posters.")

    @property
    def rendered(self) -> Path:
        """Where the finished picture lies."""
        return RENDERED / f"{self.name}.webp"


def _picture(name: str, table: dict[str, object]) -> Picture:
    """Check one table of the manifest."""
    alt, boxes = table["alt"], table.get("boxes", {})
    if not isinstance(alt, dict) or not isinstance(boxes, dict):
        raise TypeError(f"{name}: alt and boxes are tables")
    width, height, samples = (int(str(table[key])) for key in ("width", "height", "samples"))
    return Picture(
        name=name,
        file=str(table["file"]),
        script=str(table["script"]),
        shot=str(table["shot"]),
        width=width,
        height=height,
        samples=samples,
        alt={str(language): str(text) for language, text in alt.items()},
        shows=str(table["shows"]),
        sharpen=bool(table.get("sharpen", True)),
        boxes={str(thing): (b[0], b[1], b[2], b[3]) for thing, b in boxes.items()},
    )


def pictures() -> dict[str, Picture]:
    """Every picture of the manifest by its name."""
    with MANIFEST.open("rb") as file:
        tables = tomllib.load(file)
    return {name: _picture(name, table) for name, table in tables.items()}
