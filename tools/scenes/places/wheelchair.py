# mypy: ignore-errors
"""A wheelchair for an old man.

Shots: before (five officials, the recipient cut), after (on the lane with his grandchild).
"""

import math
import random

from tools.scenes import kit as k


def lane():
    """A village lane with hedges and houses."""
    rng = random.Random(71)
    k.box(
        (300, 300, 0.1),
        (0, 60, -0.10),
        k.mat_mix("#6f8a3d", "#93994c", "noise", 0.6, (0.4, 0.6), 0.95),
        bevel=0,
    )
    k.box(
        (2.8, 60, 0.1),
        (0, 20, -0.03),
        k.mat_mix("#b9b0a2", "#a39a8c", "noise", 2.2, (0.4, 0.6), 0.9, 0.2),
        bevel=0,
    )
    for s in (-1, 1):
        k.box((0.14, 60, 0.16), (s * 1.45, 20, 0.02), k.mat("#e8e2d2", 0.8), bevel=0.01)
        for i in range(14):
            k.ball(
                (s * 2.15, -0.6 + i * 1.15, 0.38),
                (0.5, 0.75, 0.55),
                k.mat_mix("#2f6c26", "#5f9a37", "noise", 6, (0.4, 0.6), 0.85, 0.8),
                None,
                3,
            )
    k.house((-5.6, 7.0, 0), 1.3, "#e7c79a")
    k.house((5.6, 9.5, 0), -1.3, "#cfdcd6", roof=("#8d3d25", "#6b2b18"))
    # a small prayer house at the end
    k.house((0.4, 17.0, 0), 0.0, "#f4f1e6", ("#2f8f6a", "#226b4f"), 4.6, 4, 2.6)
    k.ball((0.4, 17.0, 4.5), 0.62, k.mat("#2f8f6a", 0.4))
    k.cyl((0.4, 17.0, 4.9), (0.4, 17.0, 5.6), 0.05, k.mat("#d9b24a", 0.3, metal=0.8))
    for x, y, r in ((-3.4, 12, 1.3), (3.6, 14, 1.4), (-7, 16, 1.7), (7.5, 17, 1.6)):
        k.tree((x, y, 0), r, rng=rng)
    k.hills(60, 7, ("#6f8fa0", "#7f9cab"), 3)


def chair_after():
    """Grandfather in his new wheelchair on the lane, pushed by his laughing grandchild."""
    lane()
    turn = 34
    k.wheelchair((0.0, 0.0, 0), turn)
    k.person(
        (0.0, 0.02, -0.05),
        turn,
        pose="sit",
        shirt="#f5f3ec",
        pants="hijau",
        skirt=True,
        head="peci",
        skin=1,
        smile=1.6,
        look=-4,
        arms=(
            ((0.10, -0.02, -0.24), (0.09, -0.24, -0.24)),
            ((-0.10, -0.02, -0.24), (-0.09, -0.24, -0.24)),
        ),
    )
    a = math.radians(turn)
    back = lambda x, y, z: (x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a), z)  # noqa: E731
    loc = back(0.0, 0.74, 0.0)
    child = k.person(
        loc,
        turn,
        pose="walk",
        shirt="#ffb81f",
        pants="#1f66d0",
        headcol="#17110d",
        skin=0,
        scale=0.92,
        smile=2.6,
        look=-6,
        nod=-2,
        lean=4,
        arms=k.reach(
            loc,
            turn,
            back(0.23, 0.42, 0.98),
            back(-0.23, 0.42, 0.98),
            scale=0.92,
            lean=4,
            out=(0.8, 0.8),
            short=0.02,
        ),
    )
    k.big_head(child, 1.14)
    k.sky(40, 215, 0.10, haze=1.2, sun=0.5)
    k.area((-1.2, -2.6, 1.8), (0, 0, 0.9), (1.6, 1.4), 40, "#fff2df")
    camera = {
        "loc": (-0.10, -2.6, 1.20),
        "target": (-0.08, 0.2, 0.86),
        "lens": 42,
        "fstop": 3.5,
        "focus": (0, 0.1, 1.1),
    }
    return k.Frame(camera, 0.05)


def chair_before():
    """Five officials hold one wheelchair; the man who needs it is cut by the edge."""
    rng = random.Random(72)
    k.box(
        (300, 300, 0.1),
        (0, 0, -0.05),
        k.mat_mix("#c9b79a", "#8a765c", "brick", 1.6, rough=0.5, c="#bfae90"),
        bevel=0,
    )
    k.box((9, 0.2, 3.4), (0, 2.0, 1.7), k.mat("#e9dcc0", 0.85, 0.05, 20), bevel=0)
    k.box((9, 0.24, 0.6), (0, 1.98, 0.3), k.mat("#7a4b28", 0.7), bevel=0)
    for x in (-1.9, -0.1, 1.7):
        k.cyl((x, 1.5, 0), (x, 1.5, 3.4), 0.11, k.mat("#8f5a32", 0.5))
    k.banner(
        "PENYERAHAN BANTUAN",
        (-0.1, 1.35, 2.15),
        2.5,
        0.5,
        "#c01f2b",
        size=0.215,
        second="KURSI RODA",
    )
    k.wheelchair((-0.18, -0.25, 0), 0)
    for i, (hd, col) in enumerate(
        (
            ("hair", "#b39a5e"),
            ("peci", "#f5f3ec"),
            ("peci", "#b39a5e"),
            ("hijab", "#b39a5e"),
            ("hair", "#4f6a3a"),
        )
    ):
        x = -0.90 + i * 0.37
        loc, turn = (x, 0.36 - 0.05 * (2 - abs(i - 2)), 0), (-0.18 - x) * 18
        grip = (
            -0.18 + (-0.31, -0.24, 0.0, 0.24, 0.31)[i],
            (0.0, 0.10, 0.0, 0.10, 0.0)[i] - 0.02,
            0.92,
        )
        k.person(
            loc,
            turn,
            shirt=col,
            pants="#5d4f35",
            head=hd,
            headcol="#8a6d3b" if hd == "hijab" else "#17110d",
            skin=rng.randrange(4),
            long_sleeve=True,
            smile=1.4,
            look=-turn * 0.8,
            arms=k.reach(
                loc,
                turn,
                grip if i < 2 else (x + 0.06, 0.05, 0.98),
                grip if i >= 2 else (x - 0.06, 0.05, 0.98),
            ),
        )
    # the recipient at the right edge: half of his face is outside
    loc, turn = (0.86, -0.30, 0), -14
    k.person(
        loc,
        turn,
        shirt="#d9d2c3",
        pants="ungu",
        skirt=True,
        head="peci",
        skin=3,
        smile=0,
        nod=10,
        arms=k.reach(loc, turn, None, (0.64, -0.52, 0.80)),
    )
    k.cyl((0.63, -0.56, 0), (0.63, -0.54, 0.86), 0.016, k.mat("#5c3a20", 0.5))
    k.sky(46, 205, 0.09, haze=1.2, sun=0.4)
    k.area((-1.0, -3.0, 2.4), (0, 0, 1.0), (2.4, 1.6), 70, "#fff2df")
    camera = {"loc": (-0.12, -3.15, 1.34), "target": (-0.12, 0.0, 1.16), "lens": 43, "fstop": 8}
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot."""
    return {"before": chair_before, "after": chair_after}[shot]()
