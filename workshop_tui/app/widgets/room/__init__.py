"""The parts of the screen of the room."""

from .handed_in import HandedIn
from .join_form import JoinForm
from .results import RoomResults

__all__ = ["HandedIn", "JoinForm", "RoomResults"]
