# mypy: ignore-errors
"""A water truck, jerrycans, an excavator and a wheelchair."""

import math

from tools.scenes.kit.basics import ball, blob, box, cyl, empty, sign, tube
from tools.scenes.kit.materials import mat


def wheel(loc, r=0.42, w=0.24, parent=None):
    """A truck wheel whose axle lies along Y."""
    x, y, z = loc
    cyl((x, y - w / 2, z), (x, y + w / 2, z), r, mat("#1b1d21", 0.7), parent=parent, seg=36)
    cyl(
        (x, y - w / 2 - 0.01, z),
        (x, y + w / 2 + 0.01, z),
        r * 0.5,
        mat("#c9d0d4", 0.35),
        parent=parent,
    )


def jerrycan(loc, turn=0.0, col="#f2c21b", s=1.0, cap=True):
    """A 20-litre jerrycan, 40 cm high at s = 1; turn in radians."""
    e = empty(loc, (0, 0, turn), s)
    m = mat(col, 0.4, coat=0.2)
    blob([("b", (0, 0, 0.17), (0.27, 0.17, 0.32))], m, e, 0.012, 8)
    tube([(-0.10, 0, 0.32), (-0.09, 0, 0.385), (0.04, 0, 0.385), (0.05, 0, 0.32)], 0.017, m, e)
    cyl((0.095, 0, 0.31), (0.095, 0, 0.36), 0.036, m, parent=e)
    top = "#1d4f8f" if cap else "#10242e"
    cyl(
        (0.095, 0, 0.352),
        (0.095, 0, 0.385 if cap else 0.362),
        0.04 if cap else 0.028,
        mat(top, 0.4),
        parent=e,
    )
    for x in (-0.05, 0.05):
        box((0.012, 0.18, 0.2), (x, 0, 0.16), mat(col, 0.5), parent=e, bevel=0.004)
    return e


def water_truck(loc, turn=0.0, col="#1f7fd0"):
    """A tank truck that heads towards -X; its long side faces -Y at turn 0 (radians)."""
    e = empty(loc, (0, 0, turn))
    cab, dark, white = mat("#f4b41a", 0.35, coat=0.4), mat("#23272d", 0.6), mat("#f4f6f4", 0.4)
    box((5.6, 0.9, 0.22), (0.5, 0, 0.72), dark, parent=e)
    blob([("b", (-1.75, 0, 1.35), (1.25, 1.85, 1.35))], cab, e, 0.03, 4)
    box((0.66, 1.90, 0.52), (-1.72, 0, 1.66), mat("#9fc6d8", 0.1, coat=0.6), parent=e, bevel=0.03)
    box((0.06, 1.5, 0.55), (-2.37, 0, 1.66), mat("#9fc6d8", 0.1, coat=0.6), parent=e, bevel=0.02)
    for y in (-0.66, 0.66):
        ball((-2.38, y, 1.0), (0.05, 0.12, 0.12), mat("#fffbe0", 0.2, emit=0.4), e, 2)
    tank = mat(col, 0.3, coat=0.4)
    cyl((-0.95, 0, 1.70), (3.1, 0, 1.70), 0.92, tank, parent=e, seg=56)
    for x in (-0.9, 3.05):
        cyl((x - 0.06, 0, 1.70), (x + 0.06, 0, 1.70), 0.95, white, parent=e, seg=56)
    cyl((1.0, 0, 2.55), (1.0, 0, 2.75), 0.3, white, parent=e)
    sign("AIR BERSIH", 0.46, mat("#ffffff", 0.5, emit=0.2), (1.05, -0.955, 1.66)).parent = e
    for x in (-1.6, 1.3, 2.3):
        for y in (-0.72, 0.72):
            wheel((x, y, 0.42), 0.42, 0.26, e)
    box((4.1, 0.08, 0.16), (1.1, -0.86, 0.78), white, parent=e)
    return e


def excavator(loc, turn=0.0, s=1.0):
    """A yellow excavator with its bucket towards -X."""
    e = empty(loc, (0, 0, turn), s)
    y, dark = mat("#f5b50f", 0.4), mat("#25272b", 0.7)
    for sy in (-0.8, 0.8):
        blob([("c", (-1.0, sy, 0.4), (1.0, sy, 0.4), 0.36, 0.36)], dark, e, 0.05, 2)
    box((2.2, 1.6, 0.8), (0.3, 0, 1.2), y, parent=e, bevel=0.06)
    box((0.9, 0.9, 1.1), (-0.35, 0.3, 2.0), mat("#31505c", 0.15), parent=e, bevel=0.05)
    box((0.98, 0.98, 0.1), (-0.35, 0.3, 2.58), y, parent=e)
    cyl((-0.7, -0.2, 1.5), (-2.6, -0.2, 3.3), 0.2, y, parent=e)
    cyl((-2.6, -0.2, 3.3), (-3.7, -0.2, 1.7), 0.16, y, parent=e)
    blob([("b", (-3.8, -0.2, 1.3), (0.7, 0.8, 0.6))], dark, e, 0.04, 3)
    return e


def wheelchair(loc, turn=0.0, col="#1d6fc2"):
    """A wheelchair that faces -Y at turn 0 (degrees); the seat is 0.44 m high."""
    e = empty(loc, (0, 0, math.radians(turn)))
    steel, seat, tyre = mat("#c4ccd2", 0.3, metal=0.7), mat(col, 0.6), mat("#1b1d21", 0.6)
    box((0.44, 0.44, 0.05), (0, 0, 0.42), seat, parent=e)
    box((0.44, 0.05, 0.46), (0, 0.23, 0.68), seat, rot=(-0.1, 0, 0), parent=e)
    ring = [i * math.tau / 32 for i in range(32)]
    for s in (-1, 1):
        x = s * 0.29
        for r, w, m in ((0.30, 0.020, tyre), (0.265, 0.011, steel)):
            tube(
                [(x, 0.1 + r * math.cos(t), 0.31 + r * math.sin(t)) for t in ring],
                w,
                m,
                e,
                cyclic=True,
            )
        for i in range(8):
            t = i * math.tau / 8
            far = (x, 0.1 + 0.28 * math.cos(t), 0.31 + 0.28 * math.sin(t))
            cyl((x, 0.1, 0.31), far, 0.006, steel, parent=e, seg=8)
        cyl((x, 0.09, 0.31), (s * 0.22, 0.09, 0.31), 0.025, steel, parent=e)
        cyl((s * 0.22, 0.24, 0.1), (s * 0.22, 0.27, 0.96), 0.016, steel, parent=e)
        cyl((s * 0.22, 0.27, 0.96), (s * 0.22, 0.42, 0.97), 0.022, tyre, parent=e)
        tube(
            [(s * 0.24, 0.25, 0.64), (s * 0.24, -0.14, 0.64), (s * 0.24, -0.2, 0.44)],
            0.016,
            steel,
            e,
        )
        cyl((s * 0.17, -0.22, 0.42), (s * 0.15, -0.46, 0.12), 0.016, steel, parent=e)
        box((0.14, 0.18, 0.02), (s * 0.12, -0.50, 0.10), tyre, parent=e)
        cyl((s * 0.2, -0.2, 0.08), (s * 0.235, -0.2, 0.08), 0.08, tyre, parent=e)
        cyl((s * 0.215, -0.2, 0.08), (s * 0.215, -0.2, 0.42), 0.014, steel, parent=e)
    return e
