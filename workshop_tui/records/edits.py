"""What was done to a picture, as plain numbers: the picture itself is never changed."""

from __future__ import annotations

from typing import Final

import msgspec

EXPOSURE_LIMIT: Final = 3.0
TONE_LIMIT: Final = 100
STRAIGHTEN_LIMIT: Final = 15.0


class Crop(msgspec.Struct, frozen=True):
    """A frame in an upright picture, in shares of its width and height, from the upper left."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height


class Development(msgspec.Struct, frozen=True):
    """How a picture is developed.

    Attributes:
        exposure: in stops (EV), from -3 to 3; one more doubles the light.
        contrast: from -100 (flat grey) to 100 (doubled).
        warmth: from -100 (blue) to 100 (amber).
        straighten: in degrees, clockwise.
    """

    exposure: float = 0.0
    contrast: int = 0
    warmth: int = 0
    straighten: float = 0.0


class Edits(msgspec.Struct, frozen=True):
    """All that was done to a picture: first developed, then cropped."""

    development: Development = Development()
    crop: Crop = Crop()


UNCHANGED: Final = Edits()
