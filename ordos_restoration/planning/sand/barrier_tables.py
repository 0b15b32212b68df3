"""The tables of sand barriers: areas with their material and cost, and the lines when somebody asks for them."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import COST, MOBILITY, UUID
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Table, Text

KINDS = {
    "checkerboard": QT_TRANSLATE_NOOP("Ordos", "Checkerboard"),
    "row": QT_TRANSLATE_NOOP("Ordos", "Row barriers"),
    "fence": QT_TRANSLATE_NOOP("Ordos", "Upright fences"),
}
MATERIALS = {
    "straw": QT_TRANSLATE_NOOP("Ordos", "Straw or reed"),
    "clay": QT_TRANSLATE_NOOP("Ordos", "Clay soil"),
    "nylon": QT_TRANSLATE_NOOP("Ordos", "Nylon or HDPE net"),
    "live_willow": QT_TRANSLATE_NOOP("Ordos", "Live sand willow"),
}
MATERIAL_UNITS = {
    "kg": QT_TRANSLATE_NOOP("Ordos", "kg"),
    "m3": QT_TRANSLATE_NOOP("Ordos", "m³"),
    "cutting": QT_TRANSLATE_NOOP("Ordos", "cuttings"),
}
FAMILIES = {
    "across": QT_TRANSLATE_NOOP("Ordos", "Across the drift"),
    "along": QT_TRANSLATE_NOOP("Ordos", "Along the drift"),
}

HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0, decimals=4)  # strips about pads are a few m²
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=3)
CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Barrier code"))
CELLS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cells"),
    QT_TRANSLATE_NOOP("Ordos", "Area over the area of one cell: cells that the outline cuts count by their share."),
    "",
    0,
    whole=True,
)
LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Length of barriers"),
    QT_TRANSLATE_NOOP("Ordos", "Of the lines inside the outline; along the outline itself there is none."),
    "m",
    0,
    decimals=1,
)

BARRIER = Table(
    QT_TRANSLATE_NOOP("Ordos", "Sand barrier areas"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": CODE,
        "site": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the land")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "kind": Choice(QT_TRANSLATE_NOOP("Ordos", "Layout"), "", KINDS),
        "material": Choice(QT_TRANSLATE_NOOP("Ordos", "Material"), "", MATERIALS),
        "spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Spacing of the rows"), "", "m", 0),
        "second_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Spacing along the rows"), "", "m", 0),
        "orientation_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Orientation of the rows"), "", "°", 0, 180, decimals=1),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height above ground"), "", "m", 0),
        "buried_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth in the ground"), "", "m", 0),
        "slope_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Slope along the drift"), "", "%", 0, decimals=1),
        "sand_mobility": Choice(QT_TRANSLATE_NOOP("Ordos", "Sand mobility"), "", MOBILITY),
        "area_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "m²", 0, decimals=1),
        "area_ha": HECTARES,
        "area_mu": MU,
        "cells": CELLS,
        "lines": Number(QT_TRANSLATE_NOOP("Ordos", "Lines"), "", "", 0, whole=True),
        "length_m": LENGTH,
        "material_quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Material needed"), "", "1", 0, decimals=1),
        "material_unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit of the material"), "", MATERIAL_UNITS),
        "life_years": Number(QT_TRANSLATE_NOOP("Ordos", "Life"), "", "years", 0, decimals=1),
        "labour_days": Number(QT_TRANSLATE_NOOP("Ordos", "Person-days of labour"), "", "d", 0, decimals=1),
        "cost_yuan": COST,
        "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
        "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
    },
)
BARRIER_LINE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Sand barrier lines"),
    "MultiLineString",
    {
        "code": CODE,
        "family": Choice(QT_TRANSLATE_NOOP("Ordos", "Direction of the lines"), "", FAMILIES),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the line"), "", "", 1, whole=True),
        "length_m": LENGTH,
    },
    optional=True,
)
NUMBERS = {
    "area_ha": HECTARES,
    "area_mu": MU,
    "cells": CELLS,
    "length_m": LENGTH,
    "cost_yuan": COST,
}
