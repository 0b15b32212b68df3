"""What the shipped models are called and say of themselves; their files have ids and connections only."""

from __future__ import annotations

from dataclasses import dataclass, field

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Words:
    """What a model is called, what it does, where it is listed, and what its products and own parameters are called."""

    title: str
    help: str
    group: str
    products: dict[str, str] = field(default_factory=dict)
    asks: dict[str, str] = field(default_factory=dict)  # parameters that are none of a step's own
    columns: dict[str, str] = field(default_factory=dict)  # of a table that a step of QGIS writes


WORDS = {
    "solar_to_dxf": Words(
        QT_TRANSLATE_NOOP("Ordos", "Lay out desert photovoltaics as a DXF drawing"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Lays out a photovoltaic plant and draws tables of modules, blocks, roads, pads, belts and sand fences "
            "into one DXF file, each on a CAD layer of its own, in metres of the plan's reference system. "
            "Choose a project to keep the plan in it as well.",
        ),
        "solar",
        {"drawing": QT_TRANSLATE_NOOP("Ordos", "DXF drawing")},
    ),
    "open_pit_plan": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan the restoration of an open-pit mine"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From pits, dumps and sites to the restoration plan in one run: damaged land, directions, parcels, "
            "earthwork, measures, schedule, cost and the tables of the plan. The elevations must be finer than the "
            "parcels. Choose a project to keep every step in it.",
        ),
        "mine",
    ),
    "underground_plan": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan the restoration of an underground mine"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From mining panels to the restoration plan in one run: subsidence, damaged land, directions, parcels, "
            "measures, schedule, cost and the tables of the plan. Choose a project to keep every step in it.",
        ),
        "mine",
    ),
    "check_dams_grass": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan check dams with the network of GRASS"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "As “Plan check dams”, for a QGIS without the Python package of the drainage network: the elevations are "
            "warped to the reference system of the plan, GRASS r.watershed makes the flow directions, and the dams are "
            "planned on them. QGIS must have its GRASS provider.",
        ),
        "kongdui",
        asks={"crs": QT_TRANSLATE_NOOP("Ordos", "Reference system of the plan, in metres")},
    ),
    "whole_river": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan a whole river step by step"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "From the dams in the hills to the levees at the mouth in one run: check dams, slope vegetation, bank "
            "shelterbelts and what they hold, sand fixation, levees, and the sums of the whole river. Choose a project "
            "to keep every step in it.",
        ),
        "kongdui",
    ),
    "ten_rivers": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan the belts of all rivers and sum them"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "All rivers of a line layer in one run: their reaches, the shelterbelts on both banks, what these hold "
            "back, and the sums of each river as tables, page and workbook. The Ten Kongdui are known by their names. "
            "Choose a project to keep every step in it. Dams, slopes, sand and levees are planned by “Plan a whole "
            "river step by step”.",
        ),
        "kongdui",
    ),
    "solar_base": Words(
        QT_TRANSLATE_NOOP("Ordos", "Lay out a solar base and fix the sand around it"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Lays out a photovoltaic plant with its roads, perimeter belts and inner sand barriers, then plans sand "
            "barriers on the sand around it, outside the site and the belts. Choose a project to keep both plans in "
            "it.",
        ),
        "solar",
        {
            "barrier_around": QT_TRANSLATE_NOOP("Ordos", "Sand barriers around the plant"),
            "barrier_line_around": QT_TRANSLATE_NOOP("Ordos", "Lines of the barriers around the plant"),
        },
        {
            "sand_around": QT_TRANSLATE_NOOP("Ordos", "Sandy land in and around the plant"),
            "around": QT_TRANSLATE_NOOP("Ordos", "Width of the barriers around the site"),
            "crs": QT_TRANSLATE_NOOP("Ordos", "Reference system of the plan, in metres"),
        },
    ),
    "project_from_folder": Words(
        QT_TRANSLATE_NOOP("Ordos", "Make a project from a folder and plan its belts"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "A banner's first day in one run: makes a project, takes the layers and sheets of a folder into it by the "
            "names of their files, plans shelterbelts along its kongdui with its own zones, constraints and units, and "
            "checks the project. The folder needs a layer of channel lines. In a batch, each row is a banner.",
        ),
        "project",
        {"project_folder": QT_TRANSLATE_NOOP("Ordos", "Project folder")},
    ),
    "hand_over": Words(
        QT_TRANSLATE_NOOP("Ordos", "Hand over a project"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Everything that a bureau hands in, of one project in one run: checks the project, then writes the report, "
            "the workbooks, the map sheets and the folder with shapefiles and KMZ. Errors that the check finds are "
            "counted, and what is written is written all the same. In a batch, each row is a project.",
        ),
        "handover",
        {
            "report_file": QT_TRANSLATE_NOOP("Ordos", "Report"),
            "tables_folder": QT_TRANSLATE_NOOP("Ordos", "Folder of the tables"),
            "hand_in_folder": QT_TRANSLATE_NOOP("Ordos", "Folder to hand in"),
        },
    ),
    "belts_by_district": Words(
        QT_TRANSLATE_NOOP("Ordos", "Plan belts clear of roads and sum them by district"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "An example of a chain with QGIS's own algorithms, to be copied and changed. Repairs and reprojects "
            "channel lines, keeps a distance from roads and pipelines besides the constraints, plans shelterbelts, "
            "gives each compartment to the township or village that has most of it, and writes the sums of each as a "
            "workbook. Whole compartments are counted, so that the sums add up to those of the plan.",
        ),
        "kongdui",
        {
            "by_district": QT_TRANSLATE_NOOP("Ordos", "Belts by district"),
            "district_table": QT_TRANSLATE_NOOP("Ordos", "Table of the districts"),
        },
        {
            "roads": QT_TRANSLATE_NOOP("Ordos", "Roads and pipelines"),
            "clear": QT_TRANSLATE_NOOP("Ordos", "Distance from roads and pipelines"),
            "limits": QT_TRANSLATE_NOOP("Ordos", "Constraints"),
            "districts": QT_TRANSLATE_NOOP("Ordos", "Townships or villages"),
            "name_field": QT_TRANSLATE_NOOP("Ordos", "Column with their names"),
            "crs": QT_TRANSLATE_NOOP("Ordos", "Reference system of the plan, in metres"),
        },
        {
            "district": QT_TRANSLATE_NOOP("Ordos", "Township or village"),
            "compartments": QT_TRANSLATE_NOOP("Ordos", "Compartments"),
        },
    ),
}
