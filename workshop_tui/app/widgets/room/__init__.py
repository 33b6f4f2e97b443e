"""The parts of the screen of the room."""

from .activity import AGAIN, ActivityBox
from .handed_in import HandedIn
from .join_form import JoinForm
from .results import RoomResults

__all__ = ["AGAIN", "ActivityBox", "HandedIn", "JoinForm", "RoomResults"]
