# mypy: ignore-errors
"""A posed hand-over of milk to a mother with a toddler; the child's name on the wall.

One shot: post.
"""

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    k.box(
        (7, 6, 0.1),
        (0, -1.5, -0.05),
        k.mat_mix("#c9b79a", "#8a765c", "brick", 2.2, rough=0.35, c="#bfae90"),
        bevel=0,
    )
    k.box((7, 0.1, 3.2), (0, 0.75, 1.6), k.mat("#a9d6c9", 0.85, 0.05, 20), bevel=0)
    k.box((7, 0.03, 0.95), (0, 0.69, 0.47), k.mat("#3c8f84", 0.6), bevel=0)
    # name card on the wall: the fault of this post
    CX, CZ = -0.02, 1.93
    k.box((1.16, 0.015, 0.46), (CX, 0.685, CZ), k.mat("#c8202a", 0.6), rot=(0, 0.02, 0), bevel=0)
    k.box((1.10, 0.02, 0.40), (CX, 0.68, CZ), k.mat("#fffdf3", 0.7), rot=(0, 0.02, 0), bevel=0)
    k.text(
        "Contoh Kinan",
        0.180,
        k.mat("#14181f", 0.6),
        (CX, 0.665, CZ + 0.055),
        (1.5708, 0.02, 0),
        bold=0.0009,
    )
    k.text(
        "2 tahun - RT 04 RW 02",
        0.085,
        k.mat("#c8202a", 0.6),
        (CX, 0.665, CZ - 0.085),
        (1.5708, 0.02, 0),
    )
    for x in (-0.52, 0.52):
        k.ball((CX + x, 0.665, CZ + 0.17), 0.018, k.mat("#1f78c8", 0.3))

    # mother (screen left) with the toddler on her hip
    MX, MY = -0.44, 0.0
    k.person(
        (MX, MY, 0),
        16,
        shirt="#c2377a",
        pants="#4b2e57",
        head="hijab",
        headcol="#f2c230",
        skirt=True,
        long_sleeve=True,
        skin=0,
        smile=0.7,
        look=-10,
        arms=(
            ((0.10, -0.12, -0.20), (0.20, -0.33, -0.17)),
            k.reach_one((MX, MY, 0), 16, (-0.685, -0.28, 0.90), -1, out=0.17, drop=0.05),
        ),
    )
    # toddler: on the mother's right hip (screen left), face to the camera
    k.big_head(
        k.person(
            (MX - 0.18, MY - 0.17, 0.70),
            6,
            pose="carried",
            shirt="#ff8a1e",
            pants="#2f6fd0",
            head="hair",
            headcol="#17110d",
            skin=2,
            scale=0.56,
            smile=0.3,
            look=6,
            arms=(
                ((0.10, -0.06, -0.20), (0.20, -0.12, -0.02)),
                ((-0.08, -0.06, -0.22), (-0.04, -0.24, -0.36)),
            ),
        ),
        1.4,
    )
    # official (screen right) in a khaki uniform
    OX, OY = 0.38, -0.02
    k.person(
        (OX, OY, 0),
        -22,
        shirt="#b59c62",
        pants="#6f5c38",
        head="hair",
        headcol="#17110d",
        skin=1,
        smile=1.0,
        look=14,
        scale=1.03,
        arms=(
            ((0.07, -0.10, -0.21), (-0.17, -0.38, -0.20)),
            ((-0.09, -0.10, -0.21), (-0.10, -0.40, -0.20)),
        ),
    )
    k.box(
        (0.075, 0.01, 0.03),
        (OX + 0.03, OY - 0.165, 1.22),
        k.mat("#fffdf3", 0.4),
        rot=(0, 0, -0.38),
        bevel=0,
    )
    # the milk box between them
    BX, BY, BZ = 0.085, -0.345, 1.04
    m = k.mat("#1f66d0", 0.4)
    e = k.empty((BX, BY, BZ), (0, 0, 0.04))
    k.box((0.22, 0.12, 0.30), (0, 0, 0), m, parent=e, bevel=0.008)
    k.box((0.222, 0.122, 0.11), (0, 0, -0.055), k.mat("#fffdf3", 0.5), parent=e, bevel=0.004)
    k.text("SUSU", 0.085, k.mat("#ffffff", 0.5), (0, -0.062, 0.075), parent=e, bold=0.0009)
    k.cyl((0, -0.063, -0.085), (0, -0.063, -0.035), 0.024, k.mat("#9fd0ff", 0.4), r2=0.03, parent=e)

    k.ambient("#fff0dc", 0.38)
    k.area((-1.8, -3.0, 2.6), (0, 0, 1.2), (2.2, 1.6), 105, "#fff4e2")
    k.area((2.4, -2.2, 2.0), (0, 0.1, 1.2), (1.2, 1.2), 30, "#e6f2ff")
    return k.Frame(
        {"loc": (0.02, -2.55, 1.42), "target": (-0.07, 0.1, 1.30), "lens": 42, "fstop": 8}, 0.45
    )
