"""The kinds of step an exercise can have.

A kind has three files of the same name: its content here, its judge in `coaching/steps/` and its
widget in `app/widgets/steps/`.
"""

from .choose import Choose, Variant
from .crop import Box, CropPicture, Ratio, Thing
from .develop import Control, Develop, Setting
from .find_faults import FaultOption, FindFaults
from .rank import Block, Rank
from .write import Write

Step = FindFaults | Choose | Rank | Write | CropPicture | Develop

__all__ = [
    "Block",
    "Box",
    "Choose",
    "Control",
    "CropPicture",
    "Develop",
    "FaultOption",
    "FindFaults",
    "Rank",
    "Ratio",
    "Setting",
    "Step",
    "Thing",
    "Variant",
    "Write",
]
