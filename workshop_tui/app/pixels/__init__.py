"""Pictures in real pixels, on terminals that can: cells stand for them until they are written."""

from .driver import USUAL_CELL, PixelTerminal, keeps_pixels, with_pixels
from .picture import KittyPicture, SixelPicture, in_cells, picture_strips

__all__ = [
    "USUAL_CELL",
    "KittyPicture",
    "PixelTerminal",
    "SixelPicture",
    "in_cells",
    "keeps_pixels",
    "picture_strips",
    "with_pixels",
]
