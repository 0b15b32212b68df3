"""Parameters of the levee planner: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number

FACES = {
    "grass": QT_TRANSLATE_NOOP("Ordos", "Grass sods"),
    "masonry": QT_TRANSLATE_NOOP("Ordos", "Stone pitching"),
    "concrete": QT_TRANSLATE_NOOP("Ordos", "Concrete slabs"),
    "riprap": QT_TRANSLATE_NOOP("Ordos", "Riprap"),
    "smooth": QT_TRANSLATE_NOOP("Ordos", "Smooth and tight"),
}
INTERVAL = Number(
    QT_TRANSLATE_NOOP("Ordos", "Distance between stations"),
    QT_TRANSLATE_NOOP("Ordos", "Along the levee; every station gets its levels, verdicts and sections."),
    "m",
    5,
    2000,
)
RETURN_PERIOD = Number(
    QT_TRANSLATE_NOOP("Ordos", "Flood standard"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Return period of the protected area, which decides the class and which levels are taken; for levees that do "
        "not say it themselves.",
    ),
    "years",
    5,
    10_000,
    whole=True,
)
OVERTOPPING = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Overtopping is allowed"),
    QT_TRANSLATE_NOOP("Ordos", "Takes the smaller safety height, and the run-up that 13 % of the waves exceed."),
)
NO_ICE = Flag(
    QT_TRANSLATE_NOOP("Ordos", "No ice-jam record exists"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Say so only where somebody has asked for it: without ice levels every table carries this statement."
    ),
)
SILTING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Silting of the bed per year"),
    QT_TRANSLATE_NOOP("Ordos", "Raises bed and flood level alike; where the levels do not say their own."),
    "m/a",
    0,
    1,
    decimals=3,
)
SILT_YEARS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Years of silting"),
    QT_TRANSLATE_NOOP("Ordos", "Design years of the works; 0 where the flood levels already hold for the silted bed."),
    "years",
    0,
    200,
    whole=True,
)
ICE_SLOPE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Surface slope above the ice jam"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Rise of the backwater upstream from every ice level until it meets the flood; 0 is a level pool."
    ),
    "‰",
    0,
    10,
    decimals=3,
)
WIND_SPEED = Number(
    QT_TRANSLATE_NOOP("Ordos", "Design wind speed"),
    QT_TRANSLATE_NOOP("Ordos", "At 10 m over the water; 0 for neither set-up nor waves."),
    "m/s",
    0,
    60,
)
FETCH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Fetch"),
    QT_TRANSLATE_NOOP("Ordos", "Open water before the levee; where a levee does not say its own."),
    "m",
    0,
    100_000,
)
WIND_ANGLE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Angle of the wind"),
    QT_TRANSLATE_NOOP("Ordos", "Between the wind and the line across the levee."),
    "°",
    0,
    90,
)
DEPTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Depth of the water before the levee"),
    QT_TRANSLATE_NOOP("Ordos", "Mean over the fetch; design level less silted bed when empty."),
    "m",
    0.1,
    100,
)
FACE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Face of the waterside slope"),
    QT_TRANSLATE_NOOP("Ordos", "Decides how high waves run up."),
    FACES,
)
SIDE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Works on"),
    QT_TRANSLATE_NOOP("Ordos", "The other face stays as it is."),
    {
        "land": QT_TRANSLATE_NOOP("Ordos", "the landside"),
        "water": QT_TRANSLATE_NOOP("Ordos", "the waterside"),
    },
)
OFFSETS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Offsets of sections count"),
    QT_TRANSLATE_NOOP("Ordos", "Which side of the levee line is positive; points without offsets are measured."),
    {
        "land": QT_TRANSLATE_NOOP("Ordos", "positive to the landside"),
        "water": QT_TRANSLATE_NOOP("Ordos", "positive to the waterside"),
        "right": QT_TRANSLATE_NOOP("Ordos", "positive to the right, looking downstream"),
    },
)
STRIPPING = Number(
    QT_TRANSLATE_NOOP("Ordos", "Stripping"), QT_TRANSLATE_NOOP("Ordos", "Depth under new earth."), "m", 0, 2
)
BENCH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Height of benches"),
    QT_TRANSLATE_NOOP("Ordos", "Cut into old slopes that new earth covers; 0 for none."),
    "m",
    0,
    3,
)
SETTLEMENT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Settlement allowance"),
    QT_TRANSLATE_NOOP("Ordos", "Of the height of the levee; of its class when empty."),
    "%",
    0,
    20,
)
STRIP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Width of the levee's strip"),
    QT_TRANSLATE_NOOP("Ordos", "Beyond both toes, kept free of planting; of its class when empty."),
    "m",
    0,
    200,
)
TOLERANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Tolerance of crest and width"),
    QT_TRANSLATE_NOOP("Ordos", "What is lacking by no more than this asks for no works."),
    "m",
    0,
    1,
)
REACH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Levels and sections as far as"),
    QT_TRANSLATE_NOOP("Ordos", "Points farther from a levee belong to another one."),
    "m",
    10,
    50_000,
)
HOLD = Number(
    QT_TRANSLATE_NOOP("Ordos", "Levels and sections hold beyond their ends for"),
    QT_TRANSLATE_NOOP("Ordos", "As they are at the end; told wherever it is done, and farther on they are unknown."),
    "m",
    0,
    5_000,
)
LEVEL_GAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Longest reach without levels"),
    QT_TRANSLATE_NOOP("Ordos", "Between two points farther apart along the levee the levels are unknown."),
    "m",
    100,
    100_000,
)
SECTION_GAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Longest reach without sections"),
    QT_TRANSLATE_NOOP("Ordos", "Between two sections farther apart along the levee the ground is unknown."),
    "m",
    50,
    20_000,
)
CREST_WINDOW = Number(
    QT_TRANSLATE_NOOP("Ordos", "Crest within"),
    QT_TRANSLATE_NOOP("Ordos", "The crest is the highest ground this near to the levee line."),
    "m",
    1,
    200,
)
HALF_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Half width of sections"),
    QT_TRANSLATE_NOOP("Ordos", "How far sections reach on both sides where the elevations give them."),
    "m",
    5,
    500,
)
