"""Everything the plugin can do with project files, in toolbox order. A new task is one import and one word here."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.task import Task
from ordos_restoration.store.tasks.build_asbuilt import BuildAsbuilt
from ordos_restoration.store.tasks.check_project import CheckProject
from ordos_restoration.store.tasks.checkout import Checkout
from ordos_restoration.store.tasks.create_project import CreateProject
from ordos_restoration.store.tasks.field_sheets import FieldSheets
from ordos_restoration.store.tasks.import_folder import ImportFolder
from ordos_restoration.store.tasks.import_register import ImportRegister
from ordos_restoration.store.tasks.import_sheet import ImportSheet
from ordos_restoration.store.tasks.merge import Merge
from ordos_restoration.store.tasks.plan_tables import PlanTables
from ordos_restoration.store.tasks.project_report import ProjectReport
from ordos_restoration.store.tasks.restoration_areas import RestorationAreas
from ordos_restoration.store.tasks.sample_plots import SamplePlots
from ordos_restoration.store.tasks.submission import Submission
from ordos_restoration.store.tasks.upgrade_project import UpgradeProject

GROUPS = {
    "project": QT_TRANSLATE_NOOP("Ordos", "Project"),
    "handover": QT_TRANSLATE_NOOP("Ordos", "Documents and hand-over"),
}

TASKS: tuple[type[Task], ...] = (
    CreateProject,
    ImportFolder,
    ImportRegister,
    SamplePlots,
    Checkout,
    Merge,
    FieldSheets,
    ImportSheet,
    BuildAsbuilt,
    CheckProject,
    UpgradeProject,
    PlanTables,
    ProjectReport,
    Submission,
    RestorationAreas,
)
