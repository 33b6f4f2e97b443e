# mypy: ignore-errors
"""Three smiling officials on a clear background, for the ID-card poster. One shot: trio."""

from tools.scenes import kit as k


def stage(shot):
    """Build the shot."""
    for x, y, turn, hd, hc, skin in (
        (-0.50, 0.06, 10, "peci", "#000000", 1),
        (0.0, -0.08, 0, "peci", "#000000", 2),
        (0.50, 0.06, -10, "hijab", "#b08a3e", 0),
    ):
        loc = (x, y, 0)
        k.person(
            loc,
            turn,
            shirt="#b39a5e",
            pants="#6d5c35",
            head=hd,
            headcol=hc,
            skin=skin,
            long_sleeve=True,
            smile=1.7,
            arms=k.reach(loc, turn, (x + 0.03, y - 0.20, 0.98), (x - 0.03, y - 0.22, 0.98)),
        )
        k.box((0.09, 0.012, 0.025), (x + 0.08, y - 0.135, 1.12), k.mat("#1d1d22", 0.4), bevel=0.003)
        for i, c in enumerate(("#c8202a", "#2d63b5", "#e7b22b")):
            k.box(
                (0.028, 0.014, 0.022),
                (x - 0.10 + 0.03 * i, y - 0.135, 1.12),
                k.mat(c, 0.4),
                bevel=0.002,
            )
    k.ambient("#ffffff", 0.55)
    k.area((-1.2, -2.4, 2.6), (0, 0, 1.2), 1.6, 75, "#fff3e2")
    k.area((1.6, -1.8, 1.8), (0, 0, 1.2), 1.2, 22, "#e8f1ff")
    return k.Frame(
        {"loc": (0, -3.6, 1.30), "target": (0, 0, 1.17), "lens": 70}, 0.0, transparent=True
    )
