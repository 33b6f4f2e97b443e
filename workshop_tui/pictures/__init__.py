"""What does it look like? Pictures from files, developed, cropped, and as coloured cells."""

from .cells import Cell, CellRow, fit_size
from .decode import PictureError, open_picture, picture_size, tells_place
from .develop import cropped, developed, edited
from .glyphs import GlyphSet, fit_cells
from .shareable import LONGEST_SIDE, shareable_copy

__all__ = [
    "LONGEST_SIDE",
    "Cell",
    "CellRow",
    "GlyphSet",
    "PictureError",
    "cropped",
    "developed",
    "edited",
    "fit_cells",
    "fit_size",
    "open_picture",
    "picture_size",
    "shareable_copy",
    "tells_place",
]
