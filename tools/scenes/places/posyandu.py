# mypy: ignore-errors
"""A weighing day for toddlers on the porch of a house.

Shots: scene (4:3, small subject, noise on three sides), after (4:5, close, from behind the child).
"""

from tools.scenes import kit as k

KADER = {"shirt": "#0f8a6a", "pants": "#2f3b56", "head": "hijab", "headcol": "#f6f3ea"}
MOTHER = {"shirt": "#e0722a", "pants": "#5b2f6b", "head": "hijab", "headcol": "#7a2f8a"}
WEAR = {"skirt": True, "long_sleeve": True}
CHILD = {"shirt": "#ffd21f", "pants": "#d8412f", "headcol": "#17110d"}


def porch():
    """Tiled floor, house wall with door and window, a beam for the scale, a garden outside."""
    ground = k.mat_mix("#6f8a3d", "#93994c", "noise", 0.6, (0.4, 0.6), 0.95)
    k.box((300, 300, 0.1), (0, 0, -0.12), ground, bevel=0)
    tile = k.mat_mix("#d9c3a0", "#a58a66", "brick", 2.0, rough=0.4, c="#cdb590")
    k.box((7, 6, 0.1), (0, -1.2, -0.05), tile, bevel=0)
    k.box((9, 0.12, 3.4), (0, 1.35, 1.7), k.mat("#bfe0d4", 0.85, 0.05, 20), bevel=0)
    k.box((9, 0.16, 0.5), (0, 1.33, 0.25), k.mat("#3c8f84", 0.7), bevel=0)
    k.box((1.0, 0.1, 2.1), (1.45, 1.29, 1.05), k.mat("#7a4b28", 0.5), bevel=0.01)
    k.box((0.84, 0.12, 1.94), (1.45, 1.27, 1.02), k.mat("#8f5a32", 0.5), bevel=0.01)
    for x in (-1.15,):
        k.box((1.2, 0.1, 1.1), (x, 1.29, 1.45), k.mat("#f4ead2", 0.6), bevel=0.01)
        k.box((1.04, 0.12, 0.94), (x, 1.27, 1.45), k.mat("#31505c", 0.15), bevel=0)
        k.box((0.05, 0.14, 0.96), (x, 1.27, 1.45), k.mat("#f4ead2", 0.6), bevel=0)
    k.box((9, 0.12, 0.14), (0, 0.05, 2.42), k.mat("#7a5230", 0.6), bevel=0.01)
    k.box((9, 3.4, 0.1), (0, 0.4, 2.62), k.mat("#e9dcc0", 0.8), bevel=0)


def weighing(x, y, turn, needle):
    """The child in weighing trousers under the dial; returns the child and all of the scale."""
    z = 0.60
    child = k.toddler(
        (x, y, z),
        turn,
        0.55,
        skin=0,
        arms=(
            ((0.10, -0.06, -0.2), (0.16, -0.2, -0.1)),
            ((-0.10, -0.06, -0.2), (-0.16, -0.2, -0.1)),
        ),
        **CHILD,
    )
    s = -1 if turn < 90 else 1
    hook = (x, y, 1.56)
    cloth = k.sling((0, s * 0.15), (x, y, z + 0.30), hook)
    dial = k.dial_scale((x, y, 1.77), 2.42, needle, 0.135)
    return child, [child, cloth, dial]


def scene():
    """The crop exercise: three people in the middle, noise at left, above and at right."""
    child, scale = weighing(0.14, -0.05, 8, 40)
    loc, turn = (-0.33, 0.02, 0), 52
    kader = k.person(
        loc,
        turn,
        skin=0,
        look=10,
        nod=-8,
        smile=0.8,
        **KADER,
        **WEAR,
        arms=k.reach(loc, turn, (0.02, -0.10, 1.62), (-0.10, -0.28, 1.16), out=(0.6, 0.5)),
    )
    loc, turn = (0.62, 0.06, 0), -46
    mother = k.person(
        loc,
        turn,
        skin=2,
        look=-4,
        nod=6,
        smile=1.4,
        **MOTHER,
        **WEAR,
        arms=k.reach(loc, turn, (0.28, -0.30, 0.76), (0.24, -0.22, 0.70), out=(0.5, 0.5)),
    )
    gallons = [k.gallon((-1.32, -0.55, 0)), k.gallon((-1.02, -0.35, 0), "#7cc4ee")]
    gallons.append(k.gallon((-1.6, -0.30, 0), "#4fa3da"))
    gallons.append(k.chair_stack((-1.42, 0.25, 0), 24, 6, "#c8202a"))
    sponsor = k.banner(
        "DIDUKUNG OLEH",
        (-0.33, 0.0, 2.19),
        2.5,
        0.44,
        "#1746a2",
        "#ffffff",
        0.15,
    )
    for part in sponsor[1:]:
        part.location.z += 0.10
    sponsor.append(k.sign("TOKO ASRI MAKMUR", 0.2, k.mat("#ffe14d", 0.6), (-0.33, -0.014, 2.11)))
    users = []
    for x, y, turn, shirt, hd, sk in (
        (1.05, -0.62, 118, "#d8d2c4", "hair", 1),
        (1.42, -0.42, 205, "#a83246", "hair", 3),
    ):
        p = k.person(
            (x, y, 0),
            turn,
            shirt=shirt,
            pants="#2b2f3a",
            head=hd,
            skin=sk,
            nod=20,
            smile=0,
            arms=(
                ((0.08, -0.10, -0.2), (-0.08, -0.32, -0.1)),
                ((-0.07, -0.1, -0.2), (0.02, -0.3, -0.12)),
            ),
        )
        users.append(p)
    users.append(k.phone((1.31, -0.72, 1.16), (-0.5, 0, -1.0)))
    k.sky(50, 205, 0.09, haze=1.2, sun=0.25)
    k.area((-1.0, -3.2, 2.3), (0.1, 0, 1.1), (3.0, 1.6), 95, "#fff2df")
    head = [h for up in child.children for h in up.children if h.type == "EMPTY"]
    camera = {"loc": (0.0, -3.7, 1.32), "target": (0.0, 0.0, 1.12), "lens": 39, "fstop": 11}
    return k.Frame(
        camera,
        0.15,
        objects={
            "kader": [kader],
            "child": scale,
            "child_face": head,
            "mother": [mother],
            "banner": sponsor,
            "gallons_chairs": gallons,
            "phone_people": users,
        },
    )


def after():
    """Close, from behind the child: the dial, the kader's hand, the mother's smile."""
    weighing(0.0, -0.10, 180, 78)
    loc, turn = (-0.37, 0.22, 0), 20
    k.person(
        loc,
        turn,
        skin=0,
        look=30,
        nod=-20,
        smile=1.0,
        **KADER,
        **WEAR,
        arms=k.reach(loc, turn, (-0.15, -0.12, 1.70), (-0.20, -0.12, 1.02), out=(0.7, 0.6)),
    )
    loc, turn = (0.38, 0.20, 0), -20
    k.person(
        loc,
        turn,
        skin=2,
        look=-18,
        nod=2,
        smile=2.0,
        **MOTHER,
        **WEAR,
        arms=k.reach(loc, turn, (0.22, -0.14, 1.0), (0.16, 0.05, 0.74), out=(0.6, 0.5)),
    )
    k.sky(50, 205, 0.09, haze=1.2, sun=0.25)
    k.area((-1.2, -2.6, 2.2), (0.0, 0, 1.2), (2.2, 1.6), 62, "#fff2df")
    camera = {
        "loc": (0.10, -2.0, 1.44),
        "target": (0.0, 0.0, 1.27),
        "lens": 42,
        "fstop": 3.2,
        "focus": (0, 0.1, 1.5),
    }
    return k.Frame(camera, 0.15)


def stage(shot):
    """Build the shot."""
    porch()
    return scene() if shot == "scene" else after()
