# mypy: ignore-errors
"""Ten people in a row before a meeting banner, yellow lamp light, camera tilted.

Shots: post (4:5), wide (the same photo at 16:9).
"""

import random

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    rng = random.Random(21)

    wall = k.mat("#e8ddb9", 0.8, 0.05, 30)
    k.box(
        (9, 8, 0.1),
        (0, -1.5, -0.05),
        k.mat_mix("#b9a98a", "#7d6b50", "brick", 1.4, rough=0.3, c="#ad9c7c"),
        bevel=0,
    )
    k.box((9, 0.1, 3.6), (0, 1.5, 1.8), wall, bevel=0)
    for x in (-4.4, 4.4):
        k.box((0.12, 8, 3.6), (x, -1.5, 1.8), wall, bevel=0)
    k.box((9, 8, 0.1), (0, -1.5, 3.45), k.mat("#efe6cc", 0.8), bevel=0)
    k.box((9, 0.03, 0.16), (0, 1.43, 0.08), k.mat("#6a4a2a", 0.6), bevel=0)
    # banner
    k.box((3.9, 0.02, 1.1), (0, 1.42, 2.52), k.mat("#1d5fae", 0.65), bevel=0)
    k.box((3.9, 0.025, 0.09), (0, 1.41, 2.02), k.mat("#f3ead2", 0.7), bevel=0)
    k.text("RAPAT KOORDINASI", 0.36, k.mat("#ffffff", 0.6), (0, 1.40, 2.82))
    k.text("LINTAS SEKTOR", 0.30, k.mat("#ffe14d", 0.6), (0, 1.40, 2.50))
    k.text("Aula Kecamatan Watulintang", 0.17, k.mat("#ffffff", 0.6), (0, 1.40, 2.22))

    folded = (
        ((0.09, -0.04, -0.25), (-0.10, -0.21, -0.36)),
        ((-0.09, -0.04, -0.25), (0.12, -0.20, -0.38)),
    )
    hang = (
        ((0.07, 0.03, -0.25), (0.07, -0.05, -0.48)),
        ((-0.07, 0.03, -0.25), (-0.07, -0.05, -0.48)),
    )
    people = (  # shirt, pants, head, headcolour, skirt, scale
        ("#b59c62", "#6f5c38", "hair", "#17110d", False, 1.00),
        ("merah", "#2b2b33", "hijab", "#e8cf9c", True, 0.95),
        ("#5c4a33", "#3a2f22", "hair", "#17110d", False, 1.04),
        ("#b59c62", "#6f5c38", "hijab", "#8a6d3b", True, 0.94),
        ("#f1eee4", "#23252e", "peci", "#000000", False, 1.05),
        ("#b59c62", "#6f5c38", "peci", "#000000", False, 1.02),
        ("#3f6a3a", "#2f4a2c", "hair", "#17110d", False, 1.04),
        ("#f4f4f0", "#2f3b56", "hijab", "#f4f4f0", True, 0.95),
        ("biru", "#2b2b33", "peci", "#000000", False, 0.99),
        ("#b59c62", "#6f5c38", "hair", "#17110d", False, 1.01),
    )
    for i, (sh, pa, hd, hc, sk, sc) in enumerate(people):
        x = (i - 4.5) * 0.43
        y = 0.55 + 0.10 * (i % 2) - 0.012 * (i - 4.5) ** 2
        k.person(
            (x, y, 0),
            -x * 5,
            shirt=sh,
            pants=pa,
            head=hd,
            headcol=hc,
            skirt=sk,
            long_sleeve=sk or i in (2, 6),
            skin=rng.randrange(4),
            scale=sc,
            smile=rng.choice((0.0, 0.3, 0.5)),
            arms=folded if i % 3 else hang,
            look=rng.uniform(-3, 3),
        )

    for x in (-2.4, 0, 2.4):
        k.box((1.2, 0.16, 0.06), (x, -0.4, 3.36), k.mat("#ffca62", 0.5, emit=5.0), bevel=0.01)
    k.ambient("#ffc878", 0.14)
    k.area((0, -0.6, 3.25), (0, 0.4, 1.2), (6.0, 0.8), 150, "#ffc067")
    k.area((0, -4.6, 2.6), (0, 0.6, 1.3), (3.0, 1.5), 60, "#ffd79a")

    if shot == "wide":
        return k.Frame(
            {
                "loc": (0.25, -4.3, 1.5),
                "target": (0.05, 0.6, 1.42),
                "lens": 26,
                "roll": -7,
                "fstop": 11,
            },
            0.2,
        )
    return k.Frame(
        {
            "loc": (0.30, -4.45, 1.45),
            "target": (0.10, 0.6, 1.46),
            "lens": 30.5,
            "roll": -8,
            "fstop": 11,
        },
        0.2,
    )
