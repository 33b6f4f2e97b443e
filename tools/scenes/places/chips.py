# mypy: ignore-errors
"""A woman's hands stick a date label on a bag of chips, the old plain bag beside it.

Seen from above; one unit is 20 cm. One shot: post.
"""

import math
import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(6)

    # table with a blue cloth
    k.box(
        (14, 14, 0.1),
        (0, 0, -0.05),
        k.mat_mix("#2f7fbf", "#3a8fd0", "checker", 2.2, (0.4, 0.6), 0.85, 0.15),
        bevel=0,
    )

    def chip(col="#ffb400"):
        return k.blob(
            [
                ("e", (0, 0, 0), (0.135, 0.11, 0.016)),
                ("e", (0.03, 0.02, 0.02), (0.09, 0.08, 0.016)),
            ],
            k.mat_mix(col, "#d98000", "noise", 9, (0.4, 0.7), 0.6, 0.3),
            voxel=0.012,
            smooth=3,
        )

    def chips(centre, rx, ry, h, n, sc=(0.8, 1.2)):
        out = []
        for _ in range(n):
            a, d = rng.uniform(0, math.tau), math.sqrt(rng.random())
            out.append(
                (
                    (
                        centre[0] + rx * d * math.cos(a),
                        centre[1] + ry * d * math.sin(a),
                        centre[2] + h * (1 - d * d) * rng.uniform(0.5, 1),
                    ),
                    (rng.uniform(-0.8, 0.8), rng.uniform(-0.8, 0.8), rng.uniform(0, 6.3)),
                    rng.uniform(*sc),
                )
            )
        return out

    # the new pouch: red, lying, filled
    P = k.empty((-0.28, 0.30, 0), (0, 0, 0.06))
    red = k.mat("#d4241f", 0.35, 0.08, 6, coat=0.3)
    k.blob(
        [
            ("b", (0, 0, 0.05), (1.22, 1.75, 0.05)),
            ("e", (0, 0, 0.08), (0.56, 0.80, 0.17)),
            ("e", (0, -0.25, 0.10), (0.50, 0.5, 0.17)),
        ],
        red,
        P,
        0.018,
        10,
    )
    k.box((1.26, 0.16, 0.03), (0, 0.83, 0.06), k.mat("#a81712", 0.35), parent=P)
    k.box((1.26, 0.10, 0.03), (0, -0.85, 0.06), k.mat("#a81712", 0.35), parent=P)
    k.text(
        "KERIPIK",
        0.27,
        k.mat("#ffe14d", 0.5),
        (0, 0.60, 0.185),
        (-0.20, 0, 0),
        extrude=0.01,
        parent=P,
        bold=0.004,
    )
    k.text(
        "Bu Tumini",
        0.15,
        k.mat("#ffffff", 0.5),
        (0, 0.385, 0.222),
        (-0.08, 0, 0),
        extrude=0.01,
        parent=P,
    )
    # label with the date
    L = k.empty((0.02, -0.20, 0.315), (0.02, 0.0, 0.05), parent=P)
    k.box((0.86, 0.44, 0.012), (0, 0, 0), k.mat("#fffef6", 0.6), parent=L, bevel=0.004)
    k.box((0.86, 0.10, 0.014), (0, 0.17, 0.001), k.mat("#1f9a4a", 0.6), parent=L, bevel=0.004)
    k.text("BAIK SEBELUM", 0.082, k.mat("#ffffff", 0.6), (0, 0.17, 0.010), (0, 0, 0), parent=L)
    k.text(
        "30 SEP", 0.25, k.mat("#14181f", 0.6), (0, -0.05, 0.008), (0, 0, 0), parent=L, bold=0.003
    )

    # the old clear bag, tied with a rubber band, no print
    OLD = (0.80, 0.98, 0)
    k.scatter(chip, chips((OLD[0], OLD[1] - 0.08, 0.08), 0.27, 0.36, 0.16, 64))
    clear = k.mat("#eef4f8", 0.12, coat=0.8, alpha=0.13)
    k.blob(
        [
            ("e", (OLD[0], OLD[1] - 0.08, 0.14), (0.43, 0.54, 0.24)),
            ("c", (OLD[0], OLD[1] + 0.3, 0.14), (OLD[0] + 0.02, OLD[1] + 0.55, 0.12), 0.17, 0.07),
        ],
        clear,
        None,
        0.02,
        8,
    )
    k.blob(
        [
            (
                "c",
                (OLD[0] + 0.02, OLD[1] + 0.55, 0.12),
                (OLD[0] - 0.12, OLD[1] + 0.84, 0.10),
                0.06,
                0.12,
            ),
            (
                "c",
                (OLD[0] + 0.02, OLD[1] + 0.55, 0.12),
                (OLD[0] + 0.18, OLD[1] + 0.83, 0.10),
                0.06,
                0.12,
            ),
        ],
        k.mat("#eef4f8", 0.2, coat=0.6, alpha=0.45),
        None,
        0.02,
        4,
    )
    k.cyl(
        (OLD[0] + 0.015, OLD[1] + 0.53, 0.12),
        (OLD[0] + 0.025, OLD[1] + 0.58, 0.12),
        0.085,
        k.mat("#3a3f4a", 0.5),
    )

    # a few loose labels waiting on the table
    for _i, (x, y, r) in enumerate(((-1.12, 0.95, 0.3), (-1.05, 1.30, -0.2))):
        b = k.empty((x, y, 0.01), (0, 0, r))
        k.box((0.42, 0.22, 0.008), (0, 0, 0), k.mat("#fffef6", 0.6), parent=b, bevel=0)
        k.box((0.42, 0.055, 0.010), (0, 0.083, 0.001), k.mat("#1f9a4a", 0.6), parent=b, bevel=0)

    # hands: the left holds the bag, the right presses the label down
    k.hand(
        (-1.03, -0.78, 0.56),
        (-8, 0, -30),
        right=False,
        s=4.4,
        skin=0,
        curl=(10, 12, 14, 18),
        thumb=(-58, 8),
        sleeve="#e23f8c",
        arm=0.30,
        bend=8,
    )
    k.hand(
        (0.58, -0.60, 0.63),
        (-14, 0, 30),
        right=True,
        s=4.4,
        skin=0,
        curl=(8, 20, 34, 40),
        thumb=(-20, 22),
        sleeve="#e23f8c",
        arm=0.30,
        bend=16,
    )

    k.ambient("#fff3e0", 0.45)
    k.area((-3.0, 2.4, 3.6), (0, 0, 0), (2.4, 2.4), 260, "#fff2dc")
    k.area((3.4, -1.0, 3.0), (0, 0, 0), (1.6, 1.6), 50, "#e4f0ff")
    return k.Frame(
        {"loc": (0.05, -2.3, 4.1), "target": (0.0, 0.22, 0.1), "lens": 54, "fstop": 8}, 0.0
    )
