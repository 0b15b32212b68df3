"""Parameters of the wind erosion planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number
from ordos_restoration.planning.wind.erosion_tables import COVER_CLASSES

MODEL = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Model"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "RWEQ is used for the service of sand fixation (HJ 1173); the census model has forms of its own for cropland, "
        "grass and sand.",
    ),
    {
        "rweq": QT_TRANSLATE_NOOP("Ordos", "RWEQ"),
        "census": QT_TRANSLATE_NOOP("Ordos", "National census model"),
    },
)
CELL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cell size"),
    QT_TRANSLATE_NOOP("Ordos", "Of the cells in which the loss is computed; half the belt height shows belts well."),
    "m",
    1,
    1000,
)
AGE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Age of the belts"),
    QT_TRANSLATE_NOOP("Ordos", "Decides their height; a height given with the belts goes before it."),
    "years",
    1,
    100,
)
PERIOD = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Period"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "RWEQ adds up the losses of periods. The loss does not grow in step with the wind, so the period changes the "
        "total: compare only results of the same period.",
    ),
    {
        "half_month": QT_TRANSLATE_NOOP("Ordos", "Half month"),
        "month": QT_TRANSLATE_NOOP("Ordos", "Month"),
        "year": QT_TRANSLATE_NOOP("Ordos", "Year"),
    },
)
FORM = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Form of the loss"),
    QT_TRANSLATE_NOOP("Ordos", "The loss at the field length, as in Chinese practice, or the mean over a field of it."),
    {
        "local": QT_TRANSLATE_NOOP("Ordos", "At the field length"),
        "mean": QT_TRANSLATE_NOOP("Ordos", "Mean over the field"),
    },
)
FIELD_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Field length"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "The way on which the wind takes up sand, z of RWEQ; 50 m is usual in China. It is no cell size.",
    ),
    "m",
    1,
    5000,
)
VEGETATION = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Vegetation factor"),
    QT_TRANSLATE_NOOP(
        "Ordos", "By land class and cover, or the original one from flat residue, standing residue and canopy."
    ),
    {
        "china": QT_TRANSLATE_NOOP("Ordos", "By land class (China)"),
        "original": QT_TRANSLATE_NOOP("Ordos", "Original (residue and canopy)"),
    },
)
DEFAULT_SOIL = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Soil where nothing is said"),
    "",
    {
        "aeolian": QT_TRANSLATE_NOOP("Ordos", "Aeolian sandy soil"),
        "semi_fixed_aeolian": QT_TRANSLATE_NOOP("Ordos", "Semi-fixed aeolian soil"),
        "fixed_aeolian": QT_TRANSLATE_NOOP("Ordos", "Fixed aeolian soil"),
        "chestnut": QT_TRANSLATE_NOOP("Ordos", "Chestnut soil"),
        "brown_calcic": QT_TRANSLATE_NOOP("Ordos", "Brown calcic soil"),
        "grey_desert": QT_TRANSLATE_NOOP("Ordos", "Grey desert soil"),
        "pisha": QT_TRANSLATE_NOOP("Ordos", "Soil on weathered soft sandstone"),
        "loessial": QT_TRANSLATE_NOOP("Ordos", "Loessial soil"),
        "irrigated": QT_TRANSLATE_NOOP("Ordos", "Irrigation-silted soil"),
        "fluvo_aquic": QT_TRANSLATE_NOOP("Ordos", "Fluvo-aquic soil"),
        "meadow": QT_TRANSLATE_NOOP("Ordos", "Meadow soil"),
        "saline": QT_TRANSLATE_NOOP("Ordos", "Saline soil"),
    },
)
DEFAULT_CLASS = Choice(QT_TRANSLATE_NOOP("Ordos", "Land class where nothing is said"), "", COVER_CLASSES)
BELT_COVER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cover inside the belts"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Vegetation cover of the land under the belts once they stand; land that has more keeps it."
    ),
    "%",
    0,
    100,
)
MOISTURE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Surface moisture factor"),
    QT_TRANSLATE_NOOP("Ordos", "Of the census model: 0 for a surface that is always dry, 1 for one that is never."),
    "1",
    0,
    1,
)
ROUGHNESS_LENGTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Roughness length of cropland"),
    QT_TRANSLATE_NOOP("Ordos", "Of the census model, z0."),
    "cm",
    0.01,
    100,
)
