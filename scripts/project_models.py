"""The models of projects: one from a folder of files, and what is handed over of it."""

from __future__ import annotations

from model_parts import FREE, Model, asked, made_by
from qgis.core import QgsProcessingModelAlgorithm

COMMON = ("project", "plan", "output", "prepared", "checked", "reviewed", "unit")  # of everything that is handed over
OWN = {"map_sheets": ("table", "codes", "paper"), "submission": ("profile",)}  # of one step


def project_from_folder() -> QgsProcessingModelAlgorithm:
    """Return the model of a banner's first day: a project, its own files in it, belts along its rivers, a check."""
    from ordos_restoration.planning.kongdui.shelterbelts import Shelterbelts
    from ordos_restoration.store.tasks.check_project import CheckProject
    from ordos_restoration.store.tasks.create_project import CreateProject
    from ordos_restoration.store.tasks.import_folder import ImportFolder

    made = Model("project_from_folder", "project")
    project = made_by("create_project", "project")
    made.ask_for(ImportFolder, "folder")
    made.ours(CreateProject, {}, {"project_folder": "output"})
    made.ours(ImportFolder, {"project": project}, ("added", "left_out"))
    layers = {
        "kongdui": "kongdui_layer",
        "tributaries": "tributary_layer",
        "zone": "zone_layer",
        "sand": "sand_layer",
        "constraints": "constraint_layer",
        "units": "unit_layer",
    }
    given = {name: made_by("import_folder", layer) for name, layer in layers.items()}
    columns = dict.fromkeys(("name_column", "bed_width_column"), FREE)  # the project has its own
    made.ours(Shelterbelts, {**given, **columns, "project": project}, ("belt", "belt_summary", "area_mu", "cost_yuan"))
    made.ours(CheckProject, {"project": project}, ("errors", "warnings"), after=("shelterbelts",))
    made.mandatory("create_project", "project_folder")
    return made.arranged()


def hand_over() -> QgsProcessingModelAlgorithm:
    """Return the model that closes a project: a check, then report, tables, sheets, and what is handed in."""
    from ordos_restoration.layers.map_sheets.map_sheets import MapSheets
    from ordos_restoration.store.tasks.check_project import CheckProject
    from ordos_restoration.store.tasks.plan_tables import PlanTables
    from ordos_restoration.store.tasks.project_report import ProjectReport
    from ordos_restoration.store.tasks.submission import Submission

    made, before = Model("hand_over", "handover"), "check_project"
    made.ours(CheckProject, {}, ("errors", "warnings"))
    kept = {  # what each makes, by names of the model's own
        ProjectReport: {"report_file": "report"},
        PlanTables: {"tables_folder": "folder"},
        MapSheets: {"sheets_folder": "sheets_folder"},
        Submission: {"hand_in_folder": "folder"},
    }
    for task, products in kept.items():
        wanted = (*COMMON, *OWN.get(task.id, ()))
        made.ask_for(task, *wanted)
        own = {name for name, _, _ in task.parameters()}
        made.ours(task, {name: asked(name) if name in wanted else FREE for name in own}, products, after=(before,))
        before = task.id
    return made.arranged()
