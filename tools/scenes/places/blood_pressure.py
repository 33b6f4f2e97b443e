# mypy: ignore-errors
"""A health volunteer measures blood pressure on a porch. One shot: after."""

from tools.scenes import kit as k
from tools.scenes.places.posyandu import porch


def pressure():
    """A health volunteer puts a cuff round an old man's arm on the porch."""
    porch()
    k.chair((-0.42, 0.10, 0), 30, "#1f78c8")
    loc, turn = (-0.42, 0.06, -0.06), 30
    k.person(
        loc,
        turn,
        pose="sit",
        shirt="#f5f3ec",
        pants="biru",
        skirt=True,
        head="peci",
        skin=1,
        smile=1.2,
        look=14,
        nod=6,
        arms=k.reach(
            loc, turn, (0.12, -0.34, 0.74), (-0.34, -0.34, 0.60), pose="sit", out=(0.4, 0.4)
        ),
    )
    k.box((0.46, 0.40, 0.05), (0.16, -0.32, 0.64), k.mat("#8f5a32", 0.5))
    for x in (0.0, 0.32):
        for y in (-0.46, -0.18):
            k.cyl((x, y, 0), (x, y, 0.63), 0.022, k.mat("#7a4b28", 0.5))
    # cuff on the upper arm, tube, gauge
    k.cyl((-0.235, -0.03, 0.83), (-0.155, -0.10, 0.755), 0.082, k.mat("#1d2f6b", 0.8, 0.2, 60))
    k.tube(
        [(-0.14, -0.16, 0.74), (0.0, -0.36, 0.72), (0.14, -0.40, 0.70), (0.22, -0.38, 0.70)],
        0.010,
        k.mat("#15171a", 0.5),
    )
    k.box(
        (0.17, 0.12, 0.09), (0.27, -0.36, 0.71), k.mat("#eef2f4", 0.4), rot=(0.3, 0, 0), bevel=0.01
    )
    k.box(
        (0.12, 0.01, 0.055),
        (0.27, -0.425, 0.72),
        k.mat("#7fe0a0", 0.3, emit=0.8),
        rot=(0.3, 0, 0),
        bevel=0,
    )
    loc, turn = (0.50, 0.04, 0.0), -62
    k.kneel(
        loc,
        turn,
        pants="#2f3b56",
        shirt="#0f8a6a",
        head="hijab",
        headcol="#f6d9e2",
        skin=0,
        long_sleeve=True,
        nod=4,
        look=-6,
        smile=1.6,
        lean=10,
        arms=(
            k.reach_one(loc, turn, (-0.05, -0.17, 0.80), 1, 10, (0, 0, 0.47), out=0.1),
            k.reach_one(loc, turn, (-0.08, 0.05, 0.84), -1, 10, (0, 0, 0.47), out=0.1),
        ),
    )
    k.sky(50, 205, 0.09, haze=1.2, sun=0.25)
    k.area((-1.0, -2.6, 2.2), (0.0, 0, 0.9), (2.2, 1.6), 62, "#fff2df")
    camera = {
        "loc": (0.0, -2.15, 1.22),
        "target": (0.02, 0.0, 0.86),
        "lens": 45,
        "fstop": 4,
        "focus": (0, 0, 0.9),
    }
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot; there is one."""
    del shot
    return pressure()
