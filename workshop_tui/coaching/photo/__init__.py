"""Photos: what can be measured in them, said as findings, hints and questions.

`examine()` measures a picture and gives a `PhotoReport`. What makes the working visible asks
`luminance_histogram()`, `sharpness_map()`, `find_tilt()`, `crossings()` and `grid_crop()` for what
to draw. For photos only: a poster's white page would read as burnt out.
"""

from .exposure import luminance_histogram
from .framing import LINES_OF_THIRDS, crossings, grid_crop, nearest_crossing
from .measure import Kind, Measure
from .report import MOST_FINDINGS, PhotoReport, examine
from .sharpness import SharpnessMap, sharpness_map
from .tilt import Tilt, find_tilt
from .working import LONG_SIDE, working_copy

__all__ = [
    "LINES_OF_THIRDS",
    "LONG_SIDE",
    "MOST_FINDINGS",
    "Kind",
    "Measure",
    "PhotoReport",
    "SharpnessMap",
    "Tilt",
    "crossings",
    "examine",
    "find_tilt",
    "grid_crop",
    "luminance_histogram",
    "nearest_crossing",
    "sharpness_map",
    "working_copy",
]
