"""The tables and grids of predicted subsidence."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import UUID
from ordos_restoration.planning.mine.land_classes import GRADINGS
from ordos_restoration.planning.mine.subsidence.subsidence_parameters import STRUCTURES
from ordos_restoration.planning.mine.words import AREAS, TRAITS, YEARS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Grid, Number, Table, Text

BOUNDARIES = {
    "influence": QT_TRANSLATE_NOOP("Ordos", "Influence"),
    "treatment": QT_TRANSLATE_NOOP("Ordos", "Treatment"),
}
DECIDING = {
    "strain": QT_TRANSLATE_NOOP("Ordos", "Horizontal strain"),
    "curvature": QT_TRANSLATE_NOOP("Ordos", "Curvature"),
    "tilt": QT_TRANSLATE_NOOP("Ordos", "Ground tilt"),
}
KEPT_TRAITS = (
    "damage_type",
    "degree",
    "state",
    "damage_year",
    "settled_year",
    "landform",
    "land_class",
    "class_scheme",
)

PANEL = Text(QT_TRANSLATE_NOOP("Ordos", "Panel code"))
DEEPEST = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest subsidence"), "", "m", 0, decimals=4)
TILT = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest tilt"), "", "mm/m", 0, decimals=3)
CURVATURE = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest curvature"), "", "mm/m²", 0, decimals=4)
MOVEMENT = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest horizontal movement"), "", "m", 0, decimals=4)
TENSION = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest tension"), "", "mm/m", 0, decimals=3)
COMPRESSION = Number(QT_TRANSLATE_NOOP("Ordos", "Greatest compression"), "", "mm/m", None, 0, decimals=3)
VOLUME = Number(QT_TRANSLATE_NOOP("Ordos", "Volume of the trough"), "", "m³", 0, decimals=0)
YEAR = Number(QT_TRANSLATE_NOOP("Ordos", "End of the year"), "", "", *YEARS, whole=True)

SUBSIDENCE_AREA = Table(
    QT_TRANSLATE_NOOP("Ordos", "Subsided land"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the damaged land")),
        **{name: TRAITS[name] for name in KEPT_TRAITS},
        "class_name": Text(QT_TRANSLATE_NOOP("Ordos", "Land class")),
        "grading": Choice(QT_TRANSLATE_NOOP("Ordos", "Graded as"), "", GRADINGS),
        "subsidence_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean subsidence"), "", "m", 0, decimals=3),
        **AREAS,
        "crack_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Earth to fill the cracks"),
            QT_TRANSLATE_NOOP("Ordos", "By the degree of damage and the table of rates."),
            "m³",
            0,
            decimals=1,
        ),
        "crack_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length of cracks"), "", "m", 0, decimals=0),
    },
)
SUBSIDENCE_BOUNDARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Boundaries of subsidence"),
    "MultiPolygon",
    {
        "kind": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Boundary"),
            QT_TRANSLATE_NOOP(
                "Ordos", "Influence: where land sinks at all; treatment: where tilt, strain or curvature pass grade I."
            ),
            BOUNDARIES,
        ),
        "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
        **AREAS,
    },
)
SUBSIDENCE_CONTOUR = Table(
    QT_TRANSLATE_NOOP("Ordos", "Subsidence contours"),
    "MultiLineString",
    {
        "level_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence"), "", "mm", 0, decimals=1),
        "value": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence in metres"), "", "m", 0, decimals=4),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
    },
)
BUILDING_DAMAGE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Damage of buildings"),
    "MultiPolygon",
    {
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Row in the layer"), "", "", 1, whole=True),
        "structure": Choice(QT_TRANSLATE_NOOP("Ordos", "Type of building"), "", STRUCTURES),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "grade": Text(
            QT_TRANSLATE_NOOP("Ordos", "Grade of damage"),
            QT_TRANSLATE_NOOP("Ordos", "Of brick-concrete buildings up to 20 m; empty for the others."),
        ),
        "decided_by": Choice(QT_TRANSLATE_NOOP("Ordos", "Deciding index"), "", DECIDING),
        "own_assessment": Flag(QT_TRANSLATE_NOOP("Ordos", "Needs an assessment of its own")),
        "subsidence_m": DEEPEST,
        "tilt_mm_m": TILT,
        "curvature_mm_m2": CURVATURE,
        "strain_mm_m": Number(QT_TRANSLATE_NOOP("Ordos", "Greatest horizontal strain"), "", "mm/m", 0, decimals=3),
    },
)
PANEL_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Mining panels in numbers"),
    "",
    {
        "panel": PANEL,
        "seam": Text(QT_TRANSLATE_NOOP("Ordos", "Coal seam")),
        "thickness_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mined thickness"), "", "m", 0),
        "depth_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean depth"), "", "m", 0, decimals=1),
        "q": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence factor"), "", "1", decimals=3),
        "tan_beta": Number(QT_TRANSLATE_NOOP("Ordos", "Tangent of the major influence angle"), "", "1", decimals=3),
        "b": Number(QT_TRANSLATE_NOOP("Ordos", "Horizontal movement factor"), "", "1", decimals=3),
        "theta0_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Propagation angle"), "", "°", decimals=1),
        "w0_m": Number(QT_TRANSLATE_NOOP("Ordos", "Subsidence when fully mined"), "", "m", 0, decimals=5),
        "r_m": Number(QT_TRANSLATE_NOOP("Ordos", "Major influence radius"), "", "m", 0, decimals=4),
        "subsidence_m": DEEPEST,
        "tilt_mm_m": TILT,
        "curvature_mm_m2": CURVATURE,
        "movement_m": MOVEMENT,
        "tension_mm_m": TENSION,
        "compression_mm_m": COMPRESSION,
        "subcritical": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Not fully mined"),
            QT_TRANSLATE_NOOP("Ordos", "Nowhere does the ground reach 99 % of the subsidence when fully mined."),
        ),
        "volume_m3": VOLUME,
        "settling_days": Number(QT_TRANSLATE_NOOP("Ordos", "Days the ground moves"), "", "d", 0, decimals=0),
        "damage_year": TRAITS["damage_year"],
        "settled_year": TRAITS["settled_year"],
    },
)
SUBSIDENCE_STAGE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Subsidence year by year"),
    "",
    {
        "year": YEAR,
        **AREAS,
        "subsidence_m": DEEPEST,
        "tilt_mm_m": TILT,
        "tension_mm_m": TENSION,
        "compression_mm_m": COMPRESSION,
        "volume_m3": VOLUME,
    },
    optional=True,
)
GRIDS = {
    "subsidence": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Subsidence grid"),
        QT_TRANSLATE_NOOP("Ordos", "Metres downward; 0 where none is felt."),
    ),
    "tilt": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Tilt grid"), QT_TRANSLATE_NOOP("Ordos", "Greatest tilt in any direction, m/m.")
    ),
    "strain_tension": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Tension grid"),
        QT_TRANSLATE_NOOP("Ordos", "Greatest tension in any direction, m/m."),
    ),
    "strain_compression": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Compression grid"),
        QT_TRANSLATE_NOOP("Ordos", "Greatest compression in any direction, m/m, negative."),
        required=False,
    ),
    "tilt_east": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Tilt toward the east"),
        QT_TRANSLATE_NOOP("Ordos", "Growth of the subsidence toward the east, m/m."),
        required=False,
    ),
    "tilt_north": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Tilt toward the north"),
        QT_TRANSLATE_NOOP("Ordos", "Growth of the subsidence toward the north, m/m."),
        required=False,
    ),
    "curvature": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Curvature grid"),
        QT_TRANSLATE_NOOP("Ordos", "The principal curvature of the greater size, 1/m; positive on the hump."),
        required=False,
    ),
    "move_east": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Movement to the east"), QT_TRANSLATE_NOOP("Ordos", "In metres."), required=False
    ),
    "move_north": Grid(
        QT_TRANSLATE_NOOP("Ordos", "Movement to the north"), QT_TRANSLATE_NOOP("Ordos", "In metres."), required=False
    ),
}
NUMBERS = {
    "influence_ha": Number(
        QT_TRANSLATE_NOOP("Ordos", "Land inside the boundary of influence"), "", "ha", 0, decimals=4
    ),
    "treatment_ha": Number(
        QT_TRANSLATE_NOOP("Ordos", "Land inside the boundary of treatment"), "", "ha", 0, decimals=4
    ),
    "subsidence_m": DEEPEST,
    "tilt_mm_m": TILT,
    "tension_mm_m": TENSION,
    "compression_mm_m": COMPRESSION,
    "volume_m3": VOLUME,
    "buildings_hit": Number(QT_TRANSLATE_NOOP("Ordos", "Buildings hit"), "", "", 0, whole=True),
}
