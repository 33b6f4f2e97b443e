# mypy: ignore-errors
"""An ID card for an old woman at her bed.

Shots: before (posed), after (finger on the reader).
"""

import math

from tools.scenes import kit as k

OFFICER = {"shirt": "#1d6fc2", "pants": "#22324d"}


def bedroom():
    """A plain bedroom with a bed along X; its pillow end is at the left."""
    k.box(
        (8, 8, 0.1),
        (0, 0, -0.05),
        k.mat_mix("#c9a77c", "#a5825a", "brick", 1.6, rough=0.5, c="#bb986c"),
        bevel=0,
    )
    k.box((8, 0.1, 3.2), (0, 1.25, 1.6), k.mat("#f0dfb8", 0.85, 0.05, 20), bevel=0)
    k.box((8, 0.12, 0.8), (0, 1.23, 0.4), k.mat("#d9a45c", 0.7), bevel=0)
    k.box((1.0, 0.1, 1.0), (1.15, 1.19, 1.75), k.mat("#f7f3e6", 0.6), bevel=0.01)
    k.box((0.84, 0.12, 0.84), (1.15, 1.18, 1.75), k.mat("#cfe8f5", 0.3, emit=0.7), bevel=0)
    for x in (0.62, 1.68):
        k.box((0.24, 0.06, 1.2), (x, 1.12, 1.72), k.mat("#2f9d8a", 0.85, 0.2, 30), bevel=0.02)
    k.box((0.46, 0.02, 0.36), (-0.35, 1.19, 1.95), k.mat("#8f5a32", 0.5), bevel=0.005)
    k.box((0.40, 0.025, 0.30), (-0.35, 1.185, 1.95), k.mat("#a9cfe0", 0.5), bevel=0)
    wood = k.mat("#7a4b28", 0.5)
    k.box((2.15, 0.98, 0.20), (0, 0.55, 0.28), wood)
    k.box((2.1, 0.9, 0.2), (0, 0.56, 0.1), k.mat("#5f3820", 0.6), bevel=0)
    k.box((0.08, 1.0, 0.95), (-1.08, 0.55, 0.55), wood, bevel=0.02)
    k.box((0.08, 1.0, 0.60), (1.08, 0.55, 0.40), wood, bevel=0.02)
    k.blob(
        [("b", (0, 0.55, 0.46), (2.0, 0.88, 0.18))],
        k.mat("#f6f1e4", 0.9, 0.2, 30),
        voxel=0.03,
        smooth=6,
    )
    pillow = [("b", (0, 0, 0), (0.26, 0.62, 0.42))]
    k.blob(
        pillow,
        k.mat("#fbfaf4", 0.9, 0.15, 30),
        voxel=0.03,
        smooth=14,
        loc=(-0.92, 0.52, 0.74),
        rot=(0, -0.35, 0),
    )


def grandmother(arms, look=0.0, nod=4.0, smile=1.2):
    """An old woman who sits up in bed under a blanket."""
    loc = (-0.62, 0.50, 0.02)
    k.person(
        loc,
        78,
        pose="sit",
        shirt="#e9c7d3",
        pants="#7a4a6a",
        head="hijab",
        headcol="#f3efe6",
        skin=1,
        long_sleeve=True,
        smile=smile,
        look=look,
        nod=nod,
        lean=-10,
        arms=arms(loc),
    )
    k.blob(
        [
            ("b", (0.36, 0.52, 0.58), (1.30, 0.84, 0.16)),
            ("c", (-0.15, 0.42, 0.60), (0.85, 0.42, 0.58), 0.13, 0.10),
            ("c", (-0.15, 0.64, 0.60), (0.85, 0.64, 0.58), 0.13, 0.10),
        ],
        k.cloth("merah"),
        voxel=0.03,
        smooth=8,
    )


def bed_light():
    """Soft light from the window side and the front."""
    k.ambient("#fff3e0", 0.40)
    k.area((-1.8, -2.6, 2.4), (0, 0.4, 0.9), (2.0, 1.6), 90, "#fff4e2")
    k.area((2.2, -1.6, 2.0), (0, 0.4, 0.9), (1.2, 1.2), 24, "#e6f2ff")


def bed_before():
    """The officer turns to the camera and holds up the card; nothing happens."""
    bedroom()
    grandmother(
        lambda loc: k.reach(
            loc, 78, (-0.20, 0.10, 0.98), (-0.10, 0.30, 0.98), pose="sit", lean=-10
        ),
        look=-50,
        nod=0,
        smile=0.4,
    )
    loc, turn = (0.34, -0.20, 0), -8
    k.person(
        loc,
        turn,
        **OFFICER,
        head="hair",
        skin=0,
        long_sleeve=False,
        smile=2.0,
        look=4,
        arms=k.reach(loc, turn, (0.46, -0.22, 0.86), (-0.06, -0.26, 1.12), out=(0.5, 0.7)),
    )
    k.box(
        (0.10, 0.01, 0.035), (0.44, -0.335, 1.17), k.mat("#fffdf3", 0.4), rot=(0, 0, -0.1), bevel=0
    )
    card = k.empty((-0.09, -0.34, 1.16), (0, 0, -0.05))
    k.box((0.26, 0.012, 0.165), (0, 0, 0), k.mat("#8fd0f0", 0.35), parent=card, bevel=0.006)
    k.box(
        (0.065, 0.004, 0.085), (0.078, -0.008, -0.008), k.mat("#c8202a", 0.6), parent=card, bevel=0
    )
    k.ball((0.078, -0.010, 0.0), (0.02, 0.004, 0.024), k.mat("#b07a52", 0.6), card, 2)
    k.sign("KTP", 0.045, k.mat("#0d2f55", 0.6), (-0.03, -0.008, 0.045)).parent = card
    for i in range(3):
        k.box(
            (0.12, 0.003, 0.009),
            (-0.05, -0.008, 0.005 - i * 0.025),
            k.mat("#33608c", 0.6),
            parent=card,
            bevel=0,
        )
    bed_light()
    camera = {"loc": (-0.10, -2.75, 1.36), "target": (-0.10, 0.2, 1.06), "lens": 42, "fstop": 8}
    return k.Frame(camera, 0.15)


def bed_after():
    """The officer kneels level with the bed and holds the reader.

    The old woman's finger presses it.
    """
    bedroom()
    pad = (-0.02, 0.02, 0.86)
    grandmother(
        lambda loc: k.reach(
            loc,
            78,
            (-0.20, 0.62, 0.72),
            (pad[0] - 0.05, pad[1] + 0.05, pad[2] + 0.09),
            pose="sit",
            lean=-10,
            out=(0.3, 0.6),
            short=0.06,
        ),
        look=-24,
        nod=18,
        smile=1.6,
    )
    loc, turn = (0.42, -0.14, 0.0), -72
    k.kneel(
        loc,
        turn,
        pants="#22324d",
        shirt="#1d6fc2",
        head="hair",
        headcol="#17110d",
        skin=0,
        nod=14,
        look=-8,
        smile=1.6,
        lean=6,
        long_sleeve=False,
        arms=(
            k.reach_one(loc, turn, (0.06, -0.06, 0.83), 1, 6, (0, 0, 0.47), out=0.1),
            k.reach_one(loc, turn, (0.12, 0.10, 0.83), -1, 6, (0, 0, 0.47), out=0.1),
        ),
    )
    e = k.empty(pad, (0, math.radians(-14), 0.15))
    k.box((0.22, 0.17, 0.06), (0, 0, 0), k.mat("#20262d", 0.4), parent=e, bevel=0.015)
    k.box(
        (0.13, 0.12, 0.008),
        (-0.025, 0, 0.032),
        k.mat("#39e07c", 0.3, emit=1.6),
        parent=e,
        bevel=0.004,
    )
    k.box((0.05, 0.12, 0.008), (0.075, 0, 0.032), k.mat("#e9eef2", 0.4), parent=e, bevel=0.004)
    sk = k.mat(k.SKIN[1], 0.5)
    k.blob(
        [
            (
                "c",
                (pad[0] - 0.06, pad[1] + 0.04, pad[2] + 0.10),
                (pad[0] - 0.025, pad[1], pad[2] + 0.04),
                0.022,
                0.016,
            )
        ],
        sk,
        voxel=0.006,
        smooth=3,
    )
    bed_light()
    camera = {
        "loc": (0.0, -2.1, 1.28),
        "target": (-0.02, 0.2, 0.86),
        "lens": 43,
        "fstop": 3.2,
        "focus": (0.0, 0.0, 0.9),
    }
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot."""
    return {"before": bed_before, "after": bed_after}[shot]()
