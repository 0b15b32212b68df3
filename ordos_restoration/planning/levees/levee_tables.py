"""The tables of levees: stations with their verdicts, sections, works, the strips that stay free, and the sums."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import BANK, COST, RIVER_CODE, UUID
from ordos_restoration.planning.levees.levee_inputs import COMPACTION, LAND_SLOPE, WATER_SLOPE
from ordos_restoration.planning.mine.words import HECTARES, MU
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Table, Text

GOVERNS = {
    "flood": QT_TRANSLATE_NOOP("Ordos", "Flood on the silted bed"),
    "ice": QT_TRANSLATE_NOOP("Ordos", "Ice jam and its backwater"),
    "unknown": QT_TRANSLATE_NOOP("Ordos", "No levels known"),
}
SOURCES = {
    "section": QT_TRANSLATE_NOOP("Ordos", "Cross-sections"),
    "dem": QT_TRANSLATE_NOOP("Ordos", "Elevations"),
    "column": QT_TRANSLATE_NOOP("Ordos", "Columns of the layer"),
    "unknown": QT_TRANSLATE_NOOP("Ordos", "Nothing known"),
}
VERDICTS = {
    "enough": QT_TRANSLATE_NOOP("Ordos", "Nothing is lacking"),
    "deficient": QT_TRANSLATE_NOOP("Ordos", "Below the standard"),
    "below_ground": QT_TRANSLATE_NOOP("Ordos", "Design level below the land behind"),
    "unknown_level": QT_TRANSLATE_NOOP("Ordos", "No levels known"),
    "unknown_crest": QT_TRANSLATE_NOOP("Ordos", "Present crest unknown"),
}
WORKS = {
    "none": QT_TRANSLATE_NOOP("Ordos", "None"),
    "build": QT_TRANSLATE_NOOP("Ordos", "Build anew"),
    "heighten": QT_TRANSLATE_NOOP("Ordos", "Raise"),
    "widen": QT_TRANSLATE_NOOP("Ordos", "Widen the crest"),
    "thicken": QT_TRANSLATE_NOOP("Ordos", "Thicken the landside"),
    "strengthen": QT_TRANSLATE_NOOP("Ordos", "Strengthen"),
}
ICE = {
    "levels": QT_TRANSLATE_NOOP("Ordos", "Checked against ice-jam levels"),
    "stated_none": QT_TRANSLATE_NOOP("Ordos", "No ice-jam record exists, as stated by the planner"),
}
ITEMS = {
    "stripping": QT_TRANSLATE_NOOP("Ordos", "Stripping under new earth"),
    "benching": QT_TRANSLATE_NOOP("Ordos", "Benches cut into old slopes"),
    "fill": QT_TRANSLATE_NOOP("Ordos", "Compacted fill"),
    "borrow": QT_TRANSLATE_NOOP("Ordos", "Earth dug and hauled"),
    "protection": QT_TRANSLATE_NOOP("Ordos", "Strengthened slopes"),
    "land": QT_TRANSLATE_NOOP("Ordos", "Land taken"),
    "strip": QT_TRANSLATE_NOOP("Ordos", "Strip along the levee"),
}


def metres(label: str, help_text: str = "", least: float = 0.0, decimals: int = 2) -> Number:
    """Return the kind of a length or height [m]; least: −inf where it may be negative."""
    return Number(label, help_text, "m", least if least == 0.0 else None, decimals=decimals)


def volume(label: str, help_text: str = "") -> Number:
    """Return the kind of a volume [m³] as tables print it."""
    return Number(label, help_text, "m³", 0, decimals=1)


def area(label: str, help_text: str = "") -> Number:
    """Return the kind of an area of a section [m²]."""
    return Number(label, help_text, "m²", 0, decimals=2)


LEVEL = -1.0  # heights may lie below 0
LEVEE = Text(QT_TRANSLATE_NOOP("Ordos", "Levee code"))
NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Name"))
STATION = Text(QT_TRANSLATE_NOOP("Ordos", "Station"))
STATION_M = metres(QT_TRANSLATE_NOOP("Ordos", "Station in metres"), decimals=1)
CLASS = Number(QT_TRANSLATE_NOOP("Ordos", "Class of the levee"), "", "", 1, 5, whole=True)
ICE_BASIS = Choice(QT_TRANSLATE_NOOP("Ordos", "Ice-flood check"), "", ICE)
WORK = Choice(QT_TRANSLATE_NOOP("Ordos", "Works on the levee"), "", WORKS)
VERBS = {name: Flag(label) for name, label in WORKS.items() if name != "none"}
FILL = volume(QT_TRANSLATE_NOOP("Ordos", "New section less the old one"), QT_TRANSLATE_NOOP("Ordos", "In place."))
STRIPPED = volume(QT_TRANSLATE_NOOP("Ordos", "Stripping"))
BENCHED = volume(QT_TRANSLATE_NOOP("Ordos", "Benching"))
EARTH = volume(
    QT_TRANSLATE_NOOP("Ordos", "Compacted fill"),
    QT_TRANSLATE_NOOP("Ordos", "New section, and what stripping and benches have taken out; by average end areas."),
)
BORROWED = volume(
    QT_TRANSLATE_NOOP("Ordos", "Earth from borrow areas"),
    QT_TRANSLATE_NOOP("Ordos", "As it lies: fill over the compaction factor, less what the benches give back."),
)
LAND_HA = Number(QT_TRANSLATE_NOOP("Ordos", "Land taken"), "", "ha", 0, decimals=4)
LAND_MU = Number(QT_TRANSLATE_NOOP("Ordos", "Land taken"), "", "mu", 0, decimals=3)
HEAD = {"levee": LEVEE, "name": NAME, "river_code": RIVER_CODE, "bank": BANK}

LEVEE_STATION = Table(
    QT_TRANSLATE_NOOP("Ordos", "Levee stations"),
    "Point",
    {
        "uuid": UUID,
        **HEAD,
        "station": STATION,
        "station_m": STATION_M,
        "levee_class": CLASS,
        "return_period_a": Number(QT_TRANSLATE_NOOP("Ordos", "Return period"), "", "years", 0, decimals=0),
        "bed_m": metres(QT_TRANSLATE_NOOP("Ordos", "Bed level"), "", LEVEL),
        "silted_bed_m": metres(QT_TRANSLATE_NOOP("Ordos", "Bed level after silting"), "", LEVEL),
        "flood_m": metres(QT_TRANSLATE_NOOP("Ordos", "Flood level"), "", LEVEL),
        "silted_flood_m": metres(QT_TRANSLATE_NOOP("Ordos", "Flood level on the silted bed"), "", LEVEL),
        "ice_m": metres(QT_TRANSLATE_NOOP("Ordos", "Ice-jam level with its backwater"), "", LEVEL),
        "design_m": metres(QT_TRANSLATE_NOOP("Ordos", "Design level"), "", LEVEL),
        "governed": Choice(QT_TRANSLATE_NOOP("Ordos", "Governed by"), "", GOVERNS),
        "setup_m": metres(QT_TRANSLATE_NOOP("Ordos", "Wind set-up"), decimals=3),
        "runup_m": metres(QT_TRANSLATE_NOOP("Ordos", "Wave run-up"), decimals=3),
        "safety_m": metres(QT_TRANSLATE_NOOP("Ordos", "Safety height")),
        "required_m": metres(QT_TRANSLATE_NOOP("Ordos", "Crest asked for"), "", LEVEL),
        "built_m": metres(
            QT_TRANSLATE_NOOP("Ordos", "Crest as built"),
            QT_TRANSLATE_NOOP("Ordos", "With the settlement allowance; empty where nothing is built."),
            LEVEL,
        ),
        "crest_m": metres(QT_TRANSLATE_NOOP("Ordos", "Present crest"), "", LEVEL),
        "crest_from": Choice(QT_TRANSLATE_NOOP("Ordos", "Present crest after"), "", SOURCES),
        "deficit_m": metres(QT_TRANSLATE_NOOP("Ordos", "Crest deficit")),
        "ground_m": metres(QT_TRANSLATE_NOOP("Ordos", "Ground behind the levee"), "", LEVEL),
        "height_m": metres(QT_TRANSLATE_NOOP("Ordos", "Height of the levee asked for")),
        "perched_m": metres(
            QT_TRANSLATE_NOOP("Ordos", "Silted bed above the land"),
            QT_TRANSLATE_NOOP("Ordos", "Negative where the bed lies below the land behind the levee."),
            LEVEL,
        ),
        "width_m": metres(
            QT_TRANSLATE_NOOP("Ordos", "Present crest width"),
            QT_TRANSLATE_NOOP("Ordos", "At the height of the crest asked for where the levee is higher."),
        ),
        "required_width_m": metres(QT_TRANSLATE_NOOP("Ordos", "Crest width asked for")),
        "water_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Present waterside slope"), "", "1", 0),
        "required_water_slope": WATER_SLOPE,
        "land_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Present landside slope"), "", "1", 0),
        "required_land_slope": LAND_SLOPE,
        "verdict": Choice(QT_TRANSLATE_NOOP("Ordos", "Verdict on the levee"), "", VERDICTS),
        "works": WORK,
        **VERBS,
        "reach_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length it stands for"), decimals=1),
        "fill_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of the new section less the old one")),
        "stripping_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of stripping")),
        "benching_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of benching")),
        "fill_m3": FILL,
        "stripping_m3": STRIPPED,
        "benching_m3": BENCHED,
        "held": Flag(
            QT_TRANSLATE_NOOP("Ordos", "Carried on"),
            QT_TRANSLATE_NOOP("Ordos", "Levels or section are those of the last known place."),
        ),
        "ice_basis": ICE_BASIS,
    },
)
POINTS_HELP = QT_TRANSLATE_NOOP("Ordos", "Offset to the landside and height of every point, in metres.")
LEVEE_SECTION = Table(
    QT_TRANSLATE_NOOP("Ordos", "Levee sections"),
    "MultiLineString",
    {
        **HEAD,
        "station": STATION,
        "station_m": STATION_M,
        "works": WORK,
        "crest_m": metres(QT_TRANSLATE_NOOP("Ordos", "Present crest"), "", LEVEL),
        "required_m": metres(QT_TRANSLATE_NOOP("Ordos", "Crest asked for"), "", LEVEL),
        "built_m": metres(QT_TRANSLATE_NOOP("Ordos", "Crest as built"), "", LEVEL),
        "fill_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of the new section less the old one")),
        "stripping_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of stripping")),
        "benching_m2": area(QT_TRANSLATE_NOOP("Ordos", "Area of benching")),
        "toe_out_m": metres(QT_TRANSLATE_NOOP("Ordos", "New toe beyond the old one")),
        "old_points": Text(QT_TRANSLATE_NOOP("Ordos", "Ground line"), POINTS_HELP),
        "new_points": Text(QT_TRANSLATE_NOOP("Ordos", "Outline of the new earth"), POINTS_HELP),
        "ice_basis": ICE_BASIS,
    },
)
LEVEE_WORKS = Table(
    QT_TRANSLATE_NOOP("Ordos", "Levee works"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the works")),
        **HEAD,
        "works": WORK,
        **VERBS,
        "from_station": Text(QT_TRANSLATE_NOOP("Ordos", "From station")),
        "to_station": Text(QT_TRANSLATE_NOOP("Ordos", "To station")),
        "length_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length"), decimals=1),
        "levee_class": CLASS,
        "max_deficit_m": metres(QT_TRANSLATE_NOOP("Ordos", "Largest crest deficit")),
        "max_height_m": metres(QT_TRANSLATE_NOOP("Ordos", "Largest height of the levee")),
        "compaction": COMPACTION,
        "fill_m3": FILL,
        "stripping_m3": STRIPPED,
        "benching_m3": BENCHED,
        "earth_m3": EARTH,
        "prismoidal_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Compacted fill by the prismoidal formula"),
            QT_TRANSLATE_NOOP("Ordos", "For comparison, with the section midway."),
        ),
        "borrow_m3": BORROWED,
        "loose_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Volume, loose")),
        "borrow_code": Text(QT_TRANSLATE_NOOP("Ordos", "Borrow area")),
        "haul_m": metres(QT_TRANSLATE_NOOP("Ordos", "Mean haul"), decimals=1),
        "haul_class": Text(QT_TRANSLATE_NOOP("Ordos", "Haul class")),
        "haul_m3km": Number(QT_TRANSLATE_NOOP("Ordos", "Haul work"), "", "m³·km", 0, decimals=2),
        "land_ha": LAND_HA,
        "land_mu": LAND_MU,
        "forbidden_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Of it forbidden"), "", "ha", 0, decimals=4),
        "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
        "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
        "ice_basis": ICE_BASIS,
    },
)
LEVEE_STRIP = Table(
    QT_TRANSLATE_NOOP("Ordos", "Levees with their strips"),
    "MultiPolygon",
    {
        "uuid": UUID,
        **HEAD,
        "kind": Text(
            QT_TRANSLATE_NOOP("Ordos", "Kind"),
            QT_TRANSLATE_NOOP("Ordos", "As the constraints of other plans read it: no planting here."),
        ),
        "width_m": metres(QT_TRANSLATE_NOOP("Ordos", "Width of the strip beyond the toes"), decimals=1),
        "area_ha": HECTARES,
        "area_mu": MU,
        "ice_basis": ICE_BASIS,
    },
)
LEVEE_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Quantities and cost of levees"),
    "",
    {
        **HEAD,
        "item": Choice(QT_TRANSLATE_NOOP("Ordos", "Item"), "", ITEMS),
        "detail": Text(QT_TRANSLATE_NOOP("Ordos", "Kind of land or haul")),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0, decimals=4),
        "area_mu": MU,
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Unit price"), "", "yuan", 0),
        "cost_yuan": COST,
        "ice_basis": ICE_BASIS,
    },
)
OUTPUTS = {
    "levee_station": LEVEE_STATION,
    "levee_section": LEVEE_SECTION,
    "levee_works": LEVEE_WORKS,
    "levee_strip": LEVEE_STRIP,
    "levee_summary": LEVEE_SUMMARY,
}
NUMBERS = {
    "levee_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length of the levees"), decimals=1),
    "works_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length of the works"), decimals=1),
    "deficient_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length with a crest deficit"), decimals=1),
    "max_deficit_m": metres(QT_TRANSLATE_NOOP("Ordos", "Largest crest deficit")),
    "ice_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length governed by ice"), decimals=1),
    "unknown_m": metres(QT_TRANSLATE_NOOP("Ordos", "Length that could not be judged"), decimals=1),
    "earth_m3": EARTH,
    "borrow_m3": BORROWED,
    "land_ha": LAND_HA,
    "land_mu": LAND_MU,
    "strip_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Levees with their strips"), "", "ha", 0, decimals=4),
    "cost_yuan": COST,
}
