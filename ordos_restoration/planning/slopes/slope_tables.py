"""The tables of slope vegetation: units with measure and soil loss, rows, pits, quantities, and what they sum to."""

from __future__ import annotations

from ordos_restoration.planning.kongdui.belt_tables import COST, PLANTS, TO_ORDER, UUID
from ordos_restoration.planning.mine.words import HECTARES, MU
from ordos_restoration.planning.prices import QUANTITY_UNITS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Number, Report, Table, Text
from ordos_restoration.planning.wind.erosion_tables import SL190_CLASSES

ASPECTS = {
    "shady": QT_TRANSLATE_NOOP("Ordos", "Shady slope"),
    "semi_shady": QT_TRANSLATE_NOOP("Ordos", "Semi-shady slope"),
    "semi_sunny": QT_TRANSLATE_NOOP("Ordos", "Semi-sunny slope"),
    "sunny": QT_TRANSLATE_NOOP("Ordos", "Sunny slope"),
    "flat": QT_TRANSLATE_NOOP("Ordos", "Flat"),
}
FORMS = {
    "bench": QT_TRANSLATE_NOOP("Ordos", "Benches along the contour"),
    "ditch": QT_TRANSLATE_NOOP("Ordos", "Ditches along the contour"),
    "pit": QT_TRANSLATE_NOOP("Ordos", "Pits in rows along the contour"),
    "area": QT_TRANSLATE_NOOP("Ordos", "The whole area"),
    "none": QT_TRANSLATE_NOOP("Ordos", "No works"),
}
VERDICTS = {
    "holds": QT_TRANSLATE_NOOP("Ordos", "Holds the storm"),
    "short": QT_TRANSLATE_NOOP("Ordos", "Does not hold the storm"),
    "none": QT_TRANSLATE_NOOP("Ordos", "No storage"),
}
SECTIONS = {
    "works": QT_TRANSLATE_NOOP("Ordos", "Earth and site works"),
    "seedlings": QT_TRANSLATE_NOOP("Ordos", "Seedlings"),
    "planting": QT_TRANSLATE_NOOP("Ordos", "Planting"),
    "seed": QT_TRANSLATE_NOOP("Ordos", "Grass seed"),
    "care": QT_TRANSLATE_NOOP("Ordos", "Care"),
}
PARTS = {
    "measure": QT_TRANSLATE_NOOP("Ordos", "Planned land"),
    "removed": QT_TRANSLATE_NOOP("Ordos", "Land left out"),
}
DOUBLE, SEALED_LAND, UNKNOWN_LAND, SMALL_LAND = "double", "sealed", "no_elevation", "too_small"
FORBIDDEN_LAND = "constraint"
REASONS = {
    DOUBLE: QT_TRANSLATE_NOOP("Ordos", "Counted in another polygon"),
    SEALED_LAND: QT_TRANSLATE_NOOP("Ordos", "Buildings, roads and water"),
    UNKNOWN_LAND: QT_TRANSLATE_NOOP("Ordos", "Without elevations"),
    SMALL_LAND: QT_TRANSLATE_NOOP("Ordos", "Smaller than the smallest unit"),
    FORBIDDEN_LAND: QT_TRANSLATE_NOOP("Ordos", "Forbidden by the land rules"),
}
LOSS_HELP = QT_TRANSLATE_NOOP("Ordos", "Soil loss by water in a year, by the Chinese soil loss equation (CSLE).")
RANGE_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Share of the ground where the rows lie as far apart as the table of measures asks."
)

CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Slope unit code"))
MEASURE_ID = Text(QT_TRANSLATE_NOOP("Ordos", "Measure"))
MEASURE_NAME = Text(QT_TRANSLATE_NOOP("Ordos", "Name of the measure"))
ROWS = Number(QT_TRANSLATE_NOOP("Ordos", "Rows"), "", "", 0, whole=True)
ROW_LENGTH = Number(QT_TRANSLATE_NOOP("Ordos", "Length of the rows"), "", "m", 0, decimals=1)
PITS = Number(QT_TRANSLATE_NOOP("Ordos", "Number of pits"), "", "", 0, whole=True)
EARTH = Number(QT_TRANSLATE_NOOP("Ordos", "Earth moved"), "", "m³", 0, decimals=1)
LOSS_BEFORE = Number(QT_TRANSLATE_NOOP("Ordos", "Yearly soil loss before"), LOSS_HELP, "t", 0, decimals=1)
LOSS_AFTER = Number(QT_TRANSLATE_NOOP("Ordos", "Yearly soil loss after"), LOSS_HELP, "t", 0, decimals=1)
KEPT = Number(QT_TRANSLATE_NOOP("Ordos", "Soil kept in a year"), "", "t", decimals=1)
RATE_BEFORE = Number(QT_TRANSLATE_NOOP("Ordos", "Soil loss per area before"), LOSS_HELP, "t/km²", 0, decimals=0)
RATE_AFTER = Number(QT_TRANSLATE_NOOP("Ordos", "Soil loss per area after"), LOSS_HELP, "t/km²", 0, decimals=0)
CONDITIONS = {
    "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
    "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
    "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
}

SLOPE_UNIT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Slope units"),
    "MultiPolygon",
    {
        "uuid": UUID,
        "code": CODE,
        "land": Text(QT_TRANSLATE_NOOP("Ordos", "Code of the land")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "area_ha": HECTARES,
        "area_mu": MU,
        "slope_deg": Number(QT_TRANSLATE_NOOP("Ordos", "Mean slope"), "", "°", 0, 90, decimals=1),
        "slope_class": Text(QT_TRANSLATE_NOOP("Ordos", "Slope class")),
        "aspect_deg": Number(
            QT_TRANSLATE_NOOP("Ordos", "Aspect"),
            QT_TRANSLATE_NOOP("Ordos", "Downhill, clockwise from north; empty where the land is flat."),
            "°",
            0,
            360,
            decimals=0,
        ),
        "aspect_group": Choice(QT_TRANSLATE_NOOP("Ordos", "Aspect group"), "", ASPECTS),
        "relief_m": Number(QT_TRANSLATE_NOOP("Ordos", "Relief"), "", "m", 0, decimals=1),
        "soil": Text(QT_TRANSLATE_NOOP("Ordos", "Soil")),
        "land_class": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code")),
        "cover_before_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Plant cover before the measures"), "", "%", 0, 100, decimals=1
        ),
        "cover_after_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Plant cover after the measures"), "", "%", 0, 100, decimals=1
        ),
        "groundwater_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth to groundwater"), "", "m", 0, decimals=1),
        "measure": MEASURE_ID,
        "measure_name": MEASURE_NAME,
        "form": Choice(QT_TRANSLATE_NOOP("Ordos", "Form of the works"), "", FORMS),
        "row_spacing_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Row spacing down the slope"),
            QT_TRANSLATE_NOOP("Ordos", "On the ground, down the slope."),
            "m",
            0,
        ),
        "rise_m": Number(QT_TRANSLATE_NOOP("Ordos", "Contour interval of the rows"), "", "m", 0, decimals=3),
        "within_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Rows within their range"), RANGE_HELP, "%", 0, 100, decimals=1
        ),
        "rows": ROWS,
        "row_length_m": ROW_LENGTH,
        "pit_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Spacing of pits along the row"), "", "m", 0),
        "pits": PITS,
        "species": Text(QT_TRANSLATE_NOOP("Ordos", "Species")),
        "species_mix": Text(QT_TRANSLATE_NOOP("Ordos", "Species codes and shares")),
        "plant_spacing_m": Number(QT_TRANSLATE_NOOP("Ordos", "Plant spacing"), "", "m", 0),
        "plants": PLANTS,
        "plants_to_order": TO_ORDER,
        "density_per_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Density"), "", "plants/ha", 0, decimals=0),
        "grass": Text(QT_TRANSLATE_NOOP("Ordos", "Grass sown")),
        "seed_kg": Number(QT_TRANSLATE_NOOP("Ordos", "Grass seed"), "", "kg", 0, decimals=1),
        "water_need_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Water need"), "", "mm", 0, decimals=1),
        "water_balance_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain balance"), "", "mm", decimals=1),
        "earth_m3": EARTH,
        "storage_m3_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Storage of the works"), "", "m³/ha", 0, decimals=1),
        "needed_m3_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Storage the storm needs"), "", "m³/ha", 0, decimals=1),
        "greatest_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Widest spacing that holds the storm"),
            QT_TRANSLATE_NOOP("Ordos", "On the map, from row to row."),
            "m",
            0,
        ),
        "storm": Choice(QT_TRANSLATE_NOOP("Ordos", "Storm check"), "", VERDICTS),
        "slope_length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Slope length"), "", "m", 0, decimals=1),
        "k_factor": Number(QT_TRANSLATE_NOOP("Ordos", "Soil erodibility K"), "", "t·ha·h/(ha·MJ·mm)", 0, decimals=4),
        "ls_factor": Number(QT_TRANSLATE_NOOP("Ordos", "Slope factor LS"), "", "1", 0, decimals=3),
        "b_before": Number(QT_TRANSLATE_NOOP("Ordos", "Cover factor B before"), "", "1", 0, 1, decimals=3),
        "b_after": Number(QT_TRANSLATE_NOOP("Ordos", "Cover factor B after"), "", "1", 0, 1, decimals=3),
        "e_before": Number(QT_TRANSLATE_NOOP("Ordos", "Works factor E before"), "", "1", 0, 1, decimals=3),
        "e_after": Number(QT_TRANSLATE_NOOP("Ordos", "Works factor E after"), "", "1", 0, 1, decimals=3),
        "before_t_km2": RATE_BEFORE,
        "after_t_km2": RATE_AFTER,
        "loss_before_t": LOSS_BEFORE,
        "loss_after_t": LOSS_AFTER,
        "kept_t": KEPT,
        "grade_before": Choice(QT_TRANSLATE_NOOP("Ordos", "Grade of water erosion before"), "", SL190_CLASSES),
        "grade_after": Choice(QT_TRANSLATE_NOOP("Ordos", "Grade of water erosion after"), "", SL190_CLASSES),
        "cost_yuan": COST,
        **CONDITIONS,
    },
)
CONTOUR_ROW = Table(
    QT_TRANSLATE_NOOP("Ordos", "Contour rows"),
    "MultiLineString",
    {
        "code": CODE,
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the row"), "", "", 1, whole=True),
        "measure": MEASURE_ID,
        "measure_name": MEASURE_NAME,
        "level_m": Number(QT_TRANSLATE_NOOP("Ordos", "Elevation"), "", "m", decimals=2),
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "pits": PITS,
        "plants": PLANTS,
    },
    optional=True,
)
SLOPE_PIT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Pits on slopes"),
    "Point",
    {
        "code": CODE,
        "row": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the row"), "", "", 1, whole=True),
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number in the row"), "", "", 1, whole=True),
    },
    optional=True,
)
SLOPE_QUANTITY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Quantities of slope works"),
    "",
    {
        "measure": MEASURE_ID,
        "measure_name": MEASURE_NAME,
        "section": Choice(QT_TRANSLATE_NOOP("Ordos", "Section"), "", SECTIONS),
        "price_item": Text(QT_TRANSLATE_NOOP("Ordos", "Price item")),
        "item": Text(QT_TRANSLATE_NOOP("Ordos", "Item")),
        "unit": Choice(QT_TRANSLATE_NOOP("Ordos", "Unit"), "", QUANTITY_UNITS),
        "quantity": Number(QT_TRANSLATE_NOOP("Ordos", "Quantity"), "", "1", 0, decimals=4),
        "price_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Unit price"), "", "yuan", 0),
        "cost_yuan": COST,
    },
)
SLOPE_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Slope land by measure"),
    "",
    {
        "part": Choice(QT_TRANSLATE_NOOP("Ordos", "Part"), "", PARTS),
        "reason": Choice(QT_TRANSLATE_NOOP("Ordos", "Reason"), "", REASONS),
        "measure": MEASURE_ID,
        "measure_name": Text(QT_TRANSLATE_NOOP("Ordos", "Name of the measure or constraint")),
        "units": Number(QT_TRANSLATE_NOOP("Ordos", "Slope units"), "", "", 0, whole=True),
        "area_ha": HECTARES,
        "area_mu": MU,
        "rows": ROWS,
        "row_length_m": ROW_LENGTH,
        "pits": PITS,
        "plants": PLANTS,
        "plants_to_order": TO_ORDER,
        "seed_kg": Number(QT_TRANSLATE_NOOP("Ordos", "Grass seed"), "", "kg", 0, decimals=1),
        "earth_m3": EARTH,
        "cost_yuan": COST,
        "loss_before_t": LOSS_BEFORE,
        "loss_after_t": LOSS_AFTER,
        "kept_t": KEPT,
        "short_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area that does not hold the storm"), "", "ha", 0, decimals=4),
    },
)
OUTPUTS = {
    "slope_unit": SLOPE_UNIT,
    "slope_summary": SLOPE_SUMMARY,
    "slope_quantity": SLOPE_QUANTITY,
    "contour_row": CONTOUR_ROW,
    "slope_pit": SLOPE_PIT,
}
REPORTS = {
    "slope_report": Report(QT_TRANSLATE_NOOP("Ordos", "Slope vegetation report"), "html", optional=True),
    "slope_tables": Report(QT_TRANSLATE_NOOP("Ordos", "Tables of slope vegetation"), "xlsx", optional=True),
}
NUMBERS = {
    "given_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land given"), "", "ha", 0, decimals=4),
    "removed_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Land left out"), "", "ha", 0, decimals=4),
    "area_ha": HECTARES,
    "area_mu": MU,
    "units": Number(QT_TRANSLATE_NOOP("Ordos", "Slope units"), "", "", 0, whole=True),
    "rows": ROWS,
    "row_length_m": ROW_LENGTH,
    "pits": PITS,
    "plants": PLANTS,
    "plants_to_order": TO_ORDER,
    "earth_m3": EARTH,
    "cost_yuan": COST,
    "loss_before_t": LOSS_BEFORE,
    "loss_after_t": LOSS_AFTER,
    "kept_t": KEPT,
    "before_t_km2": RATE_BEFORE,
    "after_t_km2": RATE_AFTER,
    "r_factor": Number(QT_TRANSLATE_NOOP("Ordos", "Rainfall erosivity R"), "", "MJ·mm/(ha·h·a)", 0, decimals=1),
    "short_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area that does not hold the storm"), "", "ha", 0, decimals=4),
    "cell_m": Number(QT_TRANSLATE_NOOP("Ordos", "Cell size"), "", "m", 0),
}
