"""The tables of earthwork: what every parcel cuts and fills, where the earth goes, and the balance of topsoil."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import UUID
from ordos_restoration.planning.mine.words import DIRECTIONS, HECTARES, LANDFORMS, MU
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Table, Text

FORMATIONS = {
    "level": QT_TRANSLATE_NOOP("Ordos", "Level land"),
    "plane": QT_TRANSLATE_NOOP("Ordos", "Sloping plane"),
    "terraces": QT_TRANSLATE_NOOP("Ordos", "Terraces"),
    "benches": QT_TRANSLATE_NOOP("Ordos", "Benched slope"),
    "keep": QT_TRANSLATE_NOOP("Ordos", "Left as it is"),
    "design": QT_TRANSLATE_NOOP("Ordos", "Given design surface"),
}
SOILS = {
    "common": QT_TRANSLATE_NOOP("Ordos", "Common earth"),
    "graded": QT_TRANSLATE_NOOP("Ordos", "Common earth, graded and settled"),
    "loess": QT_TRANSLATE_NOOP("Ordos", "Loess"),
    "sand": QT_TRANSLATE_NOOP("Ordos", "Wind-blown sand"),
    "gravel": QT_TRANSLATE_NOOP("Ordos", "Sand and gravel"),
    "soft_rock": QT_TRANSLATE_NOOP("Ordos", "Soft rock"),
    "hard_rock": QT_TRANSLATE_NOOP("Ordos", "Hard rock"),
    "spoil": QT_TRANSLATE_NOOP("Ordos", "Dumped spoil"),
    "topsoil": QT_TRANSLATE_NOOP("Ordos", "Topsoil"),
}
VERDICTS = {
    "within": QT_TRANSLATE_NOOP("Ordos", "Within the limit"),
    "steeper": QT_TRANSLATE_NOOP("Ordos", "Steeper than the limit"),
    "unknown": QT_TRANSLATE_NOOP("Ordos", "No limit known"),
}
REASONS = {
    "formed": QT_TRANSLATE_NOOP("Ordos", "Formed within the limit"),
    "gentle": QT_TRANSLATE_NOOP("Ordos", "The ground is gentle enough"),
    "partly": QT_TRANSLATE_NOOP("Ordos", "On the whole gentle enough, in part steeper"),
    "squeezed": QT_TRANSLATE_NOOP("Ordos", "The slope was flattened: cut above, fill below"),
    "narrow": QT_TRANSLATE_NOOP("Ordos", "Terraces are narrower than asked: they would rise too high"),
    "too_steep": QT_TRANSLATE_NOOP("Ordos", "The ground is as steep as risers: no terrace fits"),
    "kept_steep": QT_TRANSLATE_NOOP("Ordos", "Left as it is although it is steeper"),
    "design_steep": QT_TRANSLATE_NOOP("Ordos", "The design surface is steeper"),
    "formed_steep": QT_TRANSLATE_NOOP("Ordos", "The form chosen is steeper"),
    "no_direction": QT_TRANSLATE_NOOP("Ordos", "No direction of restoration, or no limit for it"),
}
WAYS = {
    "within": QT_TRANSLATE_NOOP("Ordos", "Within the parcel"),
    "between": QT_TRANSLATE_NOOP("Ordos", "To another parcel"),
    "spoil": QT_TRANSLATE_NOOP("Ordos", "To a spoil place"),
    "borrow": QT_TRANSLATE_NOOP("Ordos", "From a borrow place"),
    "left": QT_TRANSLATE_NOOP("Ordos", "Surplus without a place"),
    "lacking": QT_TRANSLATE_NOOP("Ordos", "Shortage without a source"),
}
EARTHS = {
    "earth": QT_TRANSLATE_NOOP("Ordos", "Earth"),
    "topsoil": QT_TRANSLATE_NOOP("Ordos", "Topsoil"),
}
CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Parcel code"))


def volume(label: str, help_text: str = "", least: float = 0.0) -> Number:
    """Return the kind of a volume [m³] as tables print it; least: −inf where it may be negative."""
    return Number(label, help_text, "m³", least if least == 0.0 else None, decimals=1)


CUT = volume(QT_TRANSLATE_NOOP("Ordos", "Cut"), QT_TRANSLATE_NOOP("Ordos", "As it lies, without topsoil."))
FILL = volume(QT_TRANSLATE_NOOP("Ordos", "Fill"), QT_TRANSLATE_NOOP("Ordos", "In place, without topsoil."))
HAUL_WORK = Number(QT_TRANSLATE_NOOP("Ordos", "Haul work"), "", "m³·km", 0, decimals=2)
DEFICIT = volume(QT_TRANSLATE_NOOP("Ordos", "Topsoil to import"))

EARTHWORK = Table(
    QT_TRANSLATE_NOOP("Ordos", "Earthwork by parcel"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": CODE,
        "direction": Choice(QT_TRANSLATE_NOOP("Ordos", "Direction of restoration"), "", DIRECTIONS),
        "landform": Choice(QT_TRANSLATE_NOOP("Ordos", "Landform"), "", LANDFORMS),
        "formation": Choice(QT_TRANSLATE_NOOP("Ordos", "Form of the land"), "", FORMATIONS),
        "material": Choice(QT_TRANSLATE_NOOP("Ordos", "Material of the ground"), "", SOILS),
        "area_ha": HECTARES,
        "area_mu": MU,
        "ground_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean height of the ground"), "", "m", decimals=3),
        "formed_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Mean height of the formed land"),
            QT_TRANSLATE_NOOP("Ordos", "With its topsoil; of level land its height."),
            "m",
            decimals=3,
        ),
        "formed_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Slope of the formed land"),
            QT_TRANSLATE_NOOP("Ordos", "Of terraces that of the treads, of benched slopes that of the faces."),
            "°",
            0,
            90,
        ),
        "formed_azimuth_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Fall of the formed land"),
            QT_TRANSLATE_NOOP("Ordos", "To where a plane falls, from grid north; empty where it is level or stepped."),
            "°",
            0,
            360,
            decimals=1,
        ),
        "width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of terraces or berms"), "", "m", 0, decimals=1),
        "rise_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height from step to step"), "", "m", 0),
        "riser_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Slope of risers or faces"), "", "°", 0, 90, decimals=1),
        "cut_m3": CUT,
        "fill_m3": FILL,
        "fill_bank_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Earth for the fill"),
            QT_TRANSLATE_NOOP("Ordos", "As it lies where it is cut: fill in place over the compaction factor."),
        ),
        "loose_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Cut, loose"), QT_TRANSLATE_NOOP("Ordos", "As it is loaded and carried.")
        ),
        "balance_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Surplus of earth"),
            QT_TRANSLATE_NOOP("Ordos", "Cut less earth for the fill, as it lies; negative where earth is lacking."),
            -1.0,
        ),
        "deepest_cut_m": Number(QT_TRANSLATE_NOOP("Ordos", "Deepest cut"), "", "m", 0),
        "highest_fill_m": Number(QT_TRANSLATE_NOOP("Ordos", "Highest fill"), "", "m", 0),
        "cut_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area in cut"), "", "ha", 0, decimals=4),
        "fill_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area in fill"), "", "ha", 0, decimals=4),
        "ground_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Mean slope of the ground"), "", "°", 0, 90, decimals=1),
        "steep_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Ground steeper than the limit"), "", "%", 0, 100, decimals=1),
        "limit_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Steepest slope allowed"), "", "°", 0, 90, decimals=1),
        "verdict": Choice(QT_TRANSLATE_NOOP("Ordos", "Verdict on the slope"), "", VERDICTS),
        "reason": Choice(QT_TRANSLATE_NOOP("Ordos", "Reason"), "", REASONS),
        "strip_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Topsoil stripped")),
        "spread_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Topsoil spread"), QT_TRANSLATE_NOOP("Ordos", "In place, settled.")
        ),
        "missing_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Ground without elevations"),
            QT_TRANSLATE_NOOP("Ordos", "Its earth is in no volume."),
            "%",
            0,
            100,
        ),
    },
)
HAUL = Table(
    QT_TRANSLATE_NOOP("Ordos", "Hauls of earth"),
    "MultiLineString",
    {
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the haul"), "", "", 1, whole=True),
        "earth": Choice(QT_TRANSLATE_NOOP("Ordos", "What is hauled"), "", EARTHS),
        "way": Choice(QT_TRANSLATE_NOOP("Ordos", "Way"), "", WAYS),
        "from_code": Text(QT_TRANSLATE_NOOP("Ordos", "From")),
        "to_code": Text(QT_TRANSLATE_NOOP("Ordos", "To")),
        "volume_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Volume"), QT_TRANSLATE_NOOP("Ordos", "As it lies before it is cut.")
        ),
        "loose_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Volume, loose")),
        "distance_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean distance"), "", "m", 0, decimals=1),
        "haul_class": Text(QT_TRANSLATE_NOOP("Ordos", "Haul class")),
        "work_m3km": HAUL_WORK,
    },
)
TOPSOIL = Table(
    QT_TRANSLATE_NOOP("Ordos", "Balance of topsoil"),
    "",
    {
        "code": CODE,
        "area_ha": HECTARES,
        "strip_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth stripped"), "", "m", 0),
        "stock_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Topsoil stripped"), QT_TRANSLATE_NOOP("Ordos", "As it lies.")),
        "spread_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth spread"), "", "m", 0),
        "spread_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Topsoil spread"), QT_TRANSLATE_NOOP("Ordos", "In place, settled.")
        ),
        "need_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Topsoil needed"),
            QT_TRANSLATE_NOOP("Ordos", "As it lies, with settling and losses."),
        ),
        "balance_m3": volume(
            QT_TRANSLATE_NOOP("Ordos", "Surplus of topsoil"),
            QT_TRANSLATE_NOOP("Ordos", "Negative where topsoil is lacking."),
            -1.0,
        ),
        "given_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Given to other parcels")),
        "taken_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Taken from other parcels")),
        "deficit_m3": DEFICIT,
        "stored_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Topsoil left over")),
    },
)
ZERO_LINE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Lines between cut and fill"),
    "MultiLineString",
    {"code": CODE, "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1)},
    optional=True,
)
OUTPUTS = {"earthwork": EARTHWORK, "haul": HAUL, "topsoil_balance": TOPSOIL, "zero_line": ZERO_LINE}
NUMBERS = {
    "area_ha": HECTARES,
    "area_mu": MU,
    "cut_m3": CUT,
    "fill_m3": FILL,
    "spoil_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Earth to spoil places")),
    "borrow_m3": volume(QT_TRANSLATE_NOOP("Ordos", "Earth from borrow places")),
    "topsoil_deficit_m3": DEFICIT,
    "work_m3km": HAUL_WORK,
    "mean_haul_m": Number(QT_TRANSLATE_NOOP("Ordos", "Mean haul"), "", "m", 0, decimals=1),
    "cell_m": Number(QT_TRANSLATE_NOOP("Ordos", "Cell size"), "", "m", 0, decimals=3),
}
