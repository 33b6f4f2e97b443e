"""Who critiques whose work? Everybody gives k and receives k."""

from .allocation import Allocation
from .changes import with_arrival, without_no_show
from .circle import allocate

__all__ = ["Allocation", "allocate", "with_arrival", "without_no_show"]
