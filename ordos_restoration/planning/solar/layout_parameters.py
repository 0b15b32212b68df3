"""Parameters of the photovoltaic layout: labels, units and limits, declared once."""

from __future__ import annotations

from ordos_restoration.planning.elevation import DEM_UNIT as DEM_UNIT
from ordos_restoration.planning.kongdui.belt_tables import MOBILITY
from ordos_restoration.planning.sand.barrier_tables import MATERIALS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Date, Flag, Number, Text

TABLE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Table of modules"),
    QT_TRANSLATE_NOOP("Ordos", "Modules on one support; sizes follow from the module and the table of tables."),
    {
        "2p28": QT_TRANSLATE_NOOP("Ordos", "fixed, 2 in portrait × 28"),
        "2p26": QT_TRANSLATE_NOOP("Ordos", "fixed, 2 in portrait × 26"),
        "1p28": QT_TRANSLATE_NOOP("Ordos", "fixed, 1 in portrait × 28"),
        "4l14": QT_TRANSLATE_NOOP("Ordos", "fixed, 4 in landscape × 14"),
        "tracker_84": QT_TRANSLATE_NOOP("Ordos", "one-axis tracker × 84"),
        "tracker_87": QT_TRANSLATE_NOOP("Ordos", "one-axis tracker × 87"),
    },
)
OWN_TABLE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Own table of modules"),
    QT_TRANSLATE_NOOP("Ordos", "Id of a row you added to the table of tables; it goes before the choice above."),
)
MODULE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Module"),
    QT_TRANSLATE_NOOP("Ordos", "Size and power are those of the table of modules."),
    {
        "m182": QT_TRANSLATE_NOOP("Ordos", "182 mm wafers, 2278 × 1134 mm"),
        "m210": QT_TRANSLATE_NOOP("Ordos", "210 mm wafers, 2384 × 1303 mm"),
        "m210r": QT_TRANSLATE_NOOP("Ordos", "210R wafers, 2382 × 1134 mm"),
    },
)
OWN_MODULE = Text(
    QT_TRANSLATE_NOOP("Ordos", "Own module"),
    QT_TRANSLATE_NOOP("Ordos", "Id of a row you added to the table of modules; it goes before the choice above."),
)
BLOCK = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Inverter-transformer of a block"),
    QT_TRANSLATE_NOOP("Ordos", "Its power and the DC/AC ratio say how many tables make a block."),
    {
        "b3150": QT_TRANSLATE_NOOP("Ordos", "3.15 MW"),
        "b4400": QT_TRANSLATE_NOOP("Ordos", "4.4 MW"),
    },
)
DC_AC = Number(
    QT_TRANSLATE_NOOP("Ordos", "DC/AC ratio"),
    QT_TRANSLATE_NOOP("Ordos", "Power of the modules over that of the inverter."),
    "1",
    0.5,
    2.5,
)
TILT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Tilt"),
    QT_TRANSLATE_NOOP("Ordos", "Of fixed tables against the horizontal; trackers turn."),
    "°",
    0,
    75,
)
AZIMUTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Array azimuth"),
    QT_TRANSLATE_NOOP(
        "Ordos", "How far fixed tables face west of true south, east negative; for trackers how far the axis is turned."
    ),
    "°",
    -60,
    60,
)
PITCH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Pitch of the rows"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Distance of the front edges of neighbouring rows. When empty it follows from the rule of GB 50797: no shade "
        "from 9:00 to 15:00 true solar time on the winter solstice, for the latitude and slope of each block.",
    ),
    "m",
    1,
    100,
)
GCR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Ground cover ratio"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Slant length of the table over the pitch; used when no pitch is given, and by trackers."
    ),
    "1",
    0.05,
    0.95,
)
WINDOW_FROM = Number(
    QT_TRANSLATE_NOOP("Ordos", "Free of shade from"),
    QT_TRANSLATE_NOOP("Ordos", "True solar time on the winter solstice; the standard says 9."),
    "h",
    6,
    12,
)
WINDOW_TO = Number(
    QT_TRANSLATE_NOOP("Ordos", "Free of shade to"),
    QT_TRANSLATE_NOOP("Ordos", "True solar time on the winter solstice; the standard says 15."),
    "h",
    12,
    18,
)
CLEARANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Lowest edge above ground"),
    QT_TRANSLATE_NOOP("Ordos", "Of the modules; decides the light below them, grazing, and which shrubs may stay."),
    "m",
    0.3,
    6,
)
TABLE_GAP = Number(
    QT_TRANSLATE_NOOP("Ordos", "Gap between tables"), QT_TRANSLATE_NOOP("Ordos", "Along the row."), "m", 0, 20
)
COLUMNS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Columns"),
    QT_TRANSLATE_NOOP("Ordos", "Free columns hold more tables at slanted edges, aligned ones are easier to stake out."),
    {
        "free": QT_TRANSLATE_NOOP("Ordos", "free: every row begins at the edge"),
        "columns": QT_TRANSLATE_NOOP("Ordos", "aligned: one grid for every block"),
    },
)
SHORT_TABLES = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Shorter tables at row ends"),
    QT_TRANSLATE_NOOP("Ordos", "Fills what is left of a row with tables of fewer whole strings."),
)
EDGE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Set-back inside the fence"),
    QT_TRANSLATE_NOOP("Ordos", "From the site line, or the inner edge of the belt, to the perimeter road."),
    "m",
    0,
    200,
)
ROAD_WIDTH = Number(QT_TRANSLATE_NOOP("Ordos", "Road width"), QT_TRANSLATE_NOOP("Ordos", "Of all roads."), "m", 2, 20)
ROAD_CLEAR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Road to tables"),
    QT_TRANSLATE_NOOP("Ordos", "Kept free on both sides of a road."),
    "m",
    0,
    20,
)
ROAD_REACH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Farthest from a road"),
    QT_TRANSLATE_NOOP("Ordos", "No table is farther from a road than this; for washing, fire and repair."),
    "m",
    20,
    1000,
)
ROAD_TURN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Turning radius"),
    QT_TRANSLATE_NOOP("Ordos", "Of vehicles; the perimeter road has no sharper bend."),
    "m",
    0,
    50,
)
PAD_CLEAR = Number(
    QT_TRANSLATE_NOOP("Ordos", "Pad to tables"),
    QT_TRANSLATE_NOOP("Ordos", "Kept free around the inverter-transformer, for fire and heat."),
    "m",
    0,
    50,
)
BELTS = Flag(
    QT_TRANSLATE_NOOP("Ordos", "Perimeter belts"),
    QT_TRANSLATE_NOOP("Ordos", "Forest and grass belts around the plant, wider where the sand comes from."),
)
BELT_PLACE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Belts lie"),
    QT_TRANSLATE_NOOP("Ordos", "Inside the site line they take its land; outside they need land beyond it."),
    {
        "inside": QT_TRANSLATE_NOOP("Ordos", "inside the site line"),
        "outside": QT_TRANSLATE_NOOP("Ordos", "outside the site line"),
    },
)
WINDWARD_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Belt width, windward"),
    QT_TRANSLATE_NOOP("Ordos", "On the sides the sand comes from; by DB15/T 3651-2024 and the drift rose when empty."),
    "m",
    0,
    1000,
)
LEE_WIDTH = Number(
    QT_TRANSLATE_NOOP("Ordos", "Belt width, lee"),
    QT_TRANSLATE_NOOP("Ordos", "On the other sides; by DB15/T 3651-2024 and the drift rose when empty."),
    "m",
    0,
    1000,
)
MAX_SLOPE_ALONG = Number(
    QT_TRANSLATE_NOOP("Ordos", "Steepest slope along the rows"),
    QT_TRANSLATE_NOOP("Ordos", "Steeper land gets no tables; needs a terrain model."),
    "%",
    0,
    100,
)
MAX_SLOPE_ACROSS = Number(
    QT_TRANSLATE_NOOP("Ordos", "Steepest slope across the rows"),
    QT_TRANSLATE_NOOP("Ordos", "Steeper land gets no tables; needs a terrain model."),
    "%",
    0,
    100,
)
MAX_UNEVEN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Unevenness below a table"),
    QT_TRANSLATE_NOOP("Ordos", "Most that the ground may rise and fall from its plane below one table."),
    "m",
    0.05,
    10,
)
GRAZING = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Use of the forage"),
    QT_TRANSLATE_NOOP("Ordos", "Where grazing is banned or resting, forage is cut whatever is chosen here."),
    {
        "cut": QT_TRANSLATE_NOOP("Ordos", "cut"),
        "graze": QT_TRANSLATE_NOOP("Ordos", "grazed by sheep"),
        "none": QT_TRANSLATE_NOOP("Ordos", "not used"),
    },
)
SAND_MOBILITY = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Sand where no layer says it"),
    QT_TRANSLATE_NOOP("Ordos", "Decides the width of the belts where no polygon of sandy land lies."),
    MOBILITY,
)
INNER_BARRIERS = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Sand barriers inside"),
    QT_TRANSLATE_NOOP("Ordos", "Where straw checkerboard is laid among the tables, and whether row ends are closed."),
    {
        "none": QT_TRANSLATE_NOOP("Ordos", "none"),
        "edges": QT_TRANSLATE_NOOP("Ordos", "beside roads and pads"),
        "bare": QT_TRANSLATE_NOOP("Ordos", "beside roads and pads, and on moving sand of the layer"),
        "field": QT_TRANSLATE_NOOP("Ordos", "on the whole field"),
    },
)
BARRIER_MATERIAL = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Material of sand barriers"),
    QT_TRANSLATE_NOOP("Ordos", "Quantities and prices are those of the table of materials."),
    MATERIALS,
)
ENERGY = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Energy"),
    QT_TRANSLATE_NOOP("Ordos", "By the hour needs the package pvlib, and a weather file as the wind record."),
    {
        "simple": QT_TRANSLATE_NOOP("Ordos", "from the monthly climate"),
        "hourly": QT_TRANSLATE_NOOP("Ordos", "by the hour"),
    },
)
LIGHT_LIMIT = Number(
    QT_TRANSLATE_NOOP("Ordos", "Light that makes a sunny strip"),
    QT_TRANSLATE_NOOP("Ordos", "Share of open land's light in the growing season; what has less is a shade strip."),
    "%",
    10,
    95,
)
START = Date(
    QT_TRANSLATE_NOOP("Ordos", "Start of works"),
    QT_TRANSLATE_NOOP("Ordos", "First day of the phases, as in 2027-03-01."),
)
RAIN = Number(
    QT_TRANSLATE_NOOP("Ordos", "Yearly rain"),
    QT_TRANSLATE_NOOP("Ordos", "For the land rules, and for the rain balance of plants."),
    "mm",
    0,
    2000,
)

GROUNDWATER = Number(
    QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"),
    QT_TRANSLATE_NOOP("Ordos", "Trees of the belts need it within reach, or a legal water source; else they are dry."),
    "m",
    0,
    500,
)
APPROVAL_NO = Text(
    QT_TRANSLATE_NOOP("Ordos", "Approval number of the water bureau"),
    QT_TRANSLATE_NOOP("Ordos", "Where the belts touch the river management range."),
)
