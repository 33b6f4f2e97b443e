"""The kinds of step an exercise can have.

A kind has three files of the same name: its content here, its judge in `coaching/steps/` and its
widget in `app/widgets/steps/`.
"""

from .camera import CameraReason, ChooseCamera, Position
from .choose import Choose, Variant
from .crop import Box, CropPicture, Ratio, Thing
from .develop import Control, Develop, Setting
from .find_faults import FaultOption, FindFaults
from .mark import Mark, Part, part_spans
from .match import Label, Match, MatchCard
from .order import Card, Order
from .poster import ExpertPoster, LayOutPoster, Placing, PosterBlock
from .predict import Guess, Predict
from .rank import Block, Rank
from .score import PeerScore, SelfScore
from .write import CAPTION_CHECKS, Write

Step = (
    FindFaults
    | Choose
    | Rank
    | Order
    | Match
    | Predict
    | Mark
    | Write
    | CropPicture
    | Develop
    | ChooseCamera
    | LayOutPoster
    | SelfScore
    | PeerScore
)

__all__ = [
    "CAPTION_CHECKS",
    "Block",
    "Box",
    "CameraReason",
    "Card",
    "Choose",
    "ChooseCamera",
    "Control",
    "CropPicture",
    "Develop",
    "ExpertPoster",
    "FaultOption",
    "FindFaults",
    "Guess",
    "Label",
    "LayOutPoster",
    "Mark",
    "Match",
    "MatchCard",
    "Order",
    "Part",
    "PeerScore",
    "Placing",
    "Position",
    "PosterBlock",
    "Predict",
    "Rank",
    "Ratio",
    "SelfScore",
    "Setting",
    "Step",
    "Thing",
    "Variant",
    "Write",
    "part_spans",
]
