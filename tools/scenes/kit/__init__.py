# mypy: ignore-errors
"""The clay-figure kit: everything a scene needs under one short name."""

import math  # noqa: F401

from tools.scenes.kit.basics import *  # noqa: F403
from tools.scenes.kit.camera import *  # noqa: F403
from tools.scenes.kit.furniture import *  # noqa: F403
from tools.scenes.kit.hands import *  # noqa: F403
from tools.scenes.kit.limbs import *  # noqa: F403
from tools.scenes.kit.materials import *  # noqa: F403
from tools.scenes.kit.outdoors import *  # noqa: F403
from tools.scenes.kit.people import *  # noqa: F403
from tools.scenes.kit.produce import *  # noqa: F403
from tools.scenes.kit.props import *  # noqa: F403
from tools.scenes.kit.vehicles import *  # noqa: F403
