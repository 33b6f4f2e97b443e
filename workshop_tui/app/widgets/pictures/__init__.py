"""Pictures on the screen: decoded and fitted in workers, drawn as cached strips."""

from .before_after import BeforeAfter, Side
from .frame import CropFrame
from .loader import PictureArea, PictureLoader
from .loupe import LoupeView
from .poster import PosterPreview
from .view import PictureView

__all__ = [
    "BeforeAfter",
    "CropFrame",
    "LoupeView",
    "PictureArea",
    "PictureLoader",
    "PictureView",
    "PosterPreview",
    "Side",
]
