"""Everything the plugin can do with project files, in toolbox order. A new task is one import and one word here."""

from __future__ import annotations

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.planning.task import Task
from ordos_restoration.store.tasks.build_asbuilt import BuildAsbuilt
from ordos_restoration.store.tasks.check_project import CheckProject
from ordos_restoration.store.tasks.checkout import Checkout
from ordos_restoration.store.tasks.create_project import CreateProject
from ordos_restoration.store.tasks.field_sheets import FieldSheets
from ordos_restoration.store.tasks.import_register import ImportRegister
from ordos_restoration.store.tasks.import_sheet import ImportSheet
from ordos_restoration.store.tasks.merge import Merge
from ordos_restoration.store.tasks.sample_plots import SamplePlots
from ordos_restoration.store.tasks.upgrade_project import UpgradeProject

GROUPS = {"project": QT_TRANSLATE_NOOP("Ordos", "Project")}

TASKS: tuple[type[Task], ...] = (
    CreateProject,
    ImportRegister,
    SamplePlots,
    Checkout,
    Merge,
    FieldSheets,
    ImportSheet,
    BuildAsbuilt,
    CheckProject,
    UpgradeProject,
)
