"""The models of rivers: every part of one, the belts of all of them, and belts summed by district."""

from __future__ import annotations

from typing import Any

from model_parts import FREE, Model, asked, chain, made_by
from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

WHOLE_RIVER: dict[str, dict[str, Any]] = {  # the sums are those of what the steps have made
    "check_dams": {"channels": asked("kongdui")},
    "slope_vegetation": {},
    "shelterbelts": {},
    "shelter_effect": {"belts": made_by("shelterbelts", "belt")},
    "sand_fixation": {"cover": FREE},  # means another thing here
    "levees": {"material": FREE},
}
BELTS = ("belt", "fence", "removed_land", "belt_summary", "seedling_summary")
HELD = ("shelter_band", "shelter_summary", "belt_gap")
SUMS = ("programme_river", "programme_measure", "programme_page", "programme_book")
BILINEAR = 1  # as gdalwarp's dialog counts
AS_IT_IS = {"DATA_TYPE": 0, "MULTITHREADING": False}  # of gdalwarp; GDAL's algorithms are not at hand here
THRESHOLD = 100  # cells of a basin, which r.watershed asks for; the directions do not depend on it
LARGEST_OVERLAP, INTERSECTS = 2, [0]  # as the dialog of “Join attributes by location” counts
DISTRICT = "of_district"  # the column with the names of districts, whatever it was called
SUMMED = {"area_ha": 2, "area_mu": 1, "length_m": 1, "plants": 0, "plants_to_order": 0, "cost_yuan": 0}  # decimals
DOUBLE, LONG, TEXT = 6, 4, 10  # QVariant's types of columns


def whole_river() -> QgsProcessingModelAlgorithm:
    """Return the model of a whole river: every part of its programme, and the sums of all."""
    from ordos_restoration.planning.kongdui.programme.programme_links import outputs

    return chain("whole_river", "kongdui", {**WHOLE_RIVER, "kongdui_programme": summed()}, frozenset(outputs()))


def ten_rivers() -> QgsProcessingModelAlgorithm:
    """Return the model of all rivers of a line layer: reaches, belts, what they hold back, and the sums of each."""
    from ordos_restoration.planning.catalogue import capability
    from ordos_restoration.planning.kongdui.programme.programme_links import MADE

    made, reaches, belts = Model("ten_rivers", "kongdui"), capability("kongdui_reaches"), capability("shelterbelts")
    shared = {name: asked(name) for name in ("name_column", "station_from", "unknown_class")}
    made.ask_for(reaches, "kongdui", *shared)
    made.ours(reaches, shared, ("reach",))
    made.ours(belts, shared, BELTS)
    made.ours(capability("shelter_effect"), {"belts": made_by("shelterbelts", "belt")}, HELD)
    results = {
        MADE + "belt": made_by("shelterbelts", "belt"),
        MADE + "fence": made_by("shelterbelts", "fence"),
        MADE + "shelter_summary": made_by("shelter_effect", "shelter_summary"),
    }
    same = {name: asked(name) for name in ("kongdui", "zone", "name_column", "project")}
    made.ours(capability("kongdui_programme"), {**every_free("kongdui_programme"), **same, **results}, SUMS)
    made.mandatory("shelterbelts", "belt")
    return made.arranged()


def summed() -> dict[str, Any]:
    """Return what the programme of a river sums: what its parts have made; and no layers of its own."""
    from ordos_restoration.planning.kongdui.programme.programme_links import LINKS, MADE, inputs
    from ordos_restoration.planning.spec import Reference

    makers = {name: one.capability.id for one in LINKS for name in one.summed}
    made = {MADE + name: made_by(makers.get(name, "shelter_effect"), name) for name in (*makers, "shelter_summary")}
    given = [name for name, one in inputs().items() if not isinstance(one, Reference)]
    return {name: made.get(name, FREE) for name in given if name not in ("kongdui", "zone")}


def every_free(capability_id: str) -> dict[str, Any]:
    """Return every parameter of a capability as one that keeps its default."""
    from ordos_restoration.planning.catalogue import capability
    from ordos_restoration.processing.shipped import parameters

    return dict.fromkeys((one.name() for one in parameters(capability(capability_id))), FREE)


def check_dams_grass() -> QgsProcessingModelAlgorithm:
    """Return the model for a QGIS without the package of the network: GRASS makes the directions, in the plan's CRS."""
    from ordos_restoration.planning.dams.check_dams import CheckDams
    from ordos_restoration.planning.spec import Reference

    made = Model("check_dams_grass", "kongdui")
    made.ask(QgsProcessingParameterCrs("crs", "crs", "EPSG:4546"))
    warped = {"INPUT": asked("dem"), "TARGET_CRS": asked("crs"), "RESAMPLING": BILINEAR, **AS_IT_IS}
    made.step("gdal:warpreproject", "warp", warped)
    dem = made_by("warp", "OUTPUT")
    made.step("grass7:r.watershed", "network", {"elevation": dem, "threshold": THRESHOLD, "-s": True})
    given = {"dem": dem, "flow": made_by("network", "drainage"), "accumulation": made_by("network", "accumulation")}
    tables = {name: FREE for name, one in CheckDams.inputs.items() if isinstance(one, Reference)}
    made.ask_for(CheckDams, "dem")
    made.ours(CheckDams, {**tables, **given, "cell": FREE}, CheckDams.products(), every=True)
    made.mandatory("check_dams", CheckDams.main_output())
    return made.arranged()


def belts_by_district() -> QgsProcessingModelAlgorithm:
    """Return the example of a chain with QGIS's own algorithms: belts clear of roads, and their sums by district."""
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts

    made = Model("belts_by_district", "kongdui")
    lines, polygons = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon
    made.ask_for(Shelterbelts, "kongdui")
    made.ask(QgsProcessingParameterFeatureSource("roads", "roads", [lines]))
    made.ask(QgsProcessingParameterDistance("clear", "clear", 20.0, "crs", False, 0.0, 1000.0))
    made.ask(QgsProcessingParameterFeatureSource("limits", "limits", [polygons]))
    made.ask(QgsProcessingParameterFeatureSource("districts", "districts", [polygons]))
    made.ask(QgsProcessingParameterField("name_field", "name_field", None, "districts"))
    made.ask(QgsProcessingParameterCrs("crs", "crs", "EPSG:4545"))
    crs = {"TARGET_CRS": asked("crs")}
    made.step("native:fixgeometries", "sound_lines", {"INPUT": asked("kongdui")})
    made.step("native:reprojectlayer", "rivers", {"INPUT": made_by("sound_lines", "OUTPUT"), **crs})
    made.step("native:reprojectlayer", "roads_in_metres", {"INPUT": asked("roads"), **crs})
    clear = {"INPUT": made_by("roads_in_metres", "OUTPUT"), "DISTANCE": asked("clear"), "DISSOLVE": True}
    made.step("native:buffer", "kept_clear", clear)
    both = [asked("limits"), made_by("kept_clear", "OUTPUT")]
    made.step("native:mergevectorlayers", "all_limits", {"LAYERS": both, "CRS": asked("crs")})
    given = {"kongdui": made_by("rivers", "OUTPUT"), "constraints": made_by("all_limits", "OUTPUT")}
    few = dict.fromkeys(("tributaries", "channel", "crossings", "name_column", "bed_width_column"), FREE)
    made.ours(Shelterbelts, {**few, **given}, ("belt",))
    named = {"INPUT": asked("districts"), "FIELD": asked("name_field"), "NEW_NAME": DISTRICT}
    made.step("native:renametablefield", "named_districts", named)
    joined = {"INPUT": made_by("shelterbelts", "belt"), "JOIN": made_by("named_districts", "OUTPUT")}
    how = {"PREDICATE": INTERSECTS, "METHOD": LARGEST_OVERLAP, "JOIN_FIELDS": [DISTRICT]}
    made.step("native:joinattributesbylocation", "belts_of_districts", {**joined, **how})
    sums = {"GROUP_BY": f'"{DISTRICT}"', "AGGREGATES": aggregates()}
    made.step("native:aggregate", "sums", {"INPUT": made_by("belts_of_districts", "OUTPUT"), **sums})
    rounded = {"INPUT": made_by("sums", "OUTPUT"), "FIELDS_MAPPING": columns()}
    made.step("native:refactorfields", "rounded", rounded, {"by_district": "OUTPUT"})
    sheet = {"LAYERS": [made_by("rounded", "OUTPUT")], "OVERWRITE": True}
    made.step("native:exporttospreadsheet", "sheet", sheet, {"district_table": "OUTPUT"})
    made.mandatory("sheet", "district_table")
    return made.arranged()


def aggregates() -> list[dict[str, Any]]:
    """Return the columns of the sums by district: its name, how many compartments, and what is summed of them."""
    found = [("first_value", f'"{DISTRICT}"', "district", TEXT), ("count", '"code"', "compartments", LONG)]
    found += [("sum", f'"{name}"', name, DOUBLE) for name in SUMMED]
    names = ("aggregate", "input", "name", "type")
    return [{**dict(zip(names, one)), "delimiter": ",", "length": 0, "precision": 0} for one in found]


def columns() -> list[dict[str, Any]]:
    """Return the columns of the table of districts: sums of rounded numbers, without what adding them up leaves."""
    found = [('"district"', "district", TEXT, 0), ('"compartments"', "compartments", LONG, 0)]
    for name, digits in SUMMED.items():
        found.append((f'round("{name}", {digits})', name, DOUBLE if digits else LONG, digits))
    return [{**dict(zip(("expression", "name", "type", "precision"), one)), "length": 0} for one in found]
