"""Rules about a row as a whole: its plan may not be changed any more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from qgis.core import QgsFeature, QgsVectorLayer

from ordos_restoration.forms.record.faults import Fault, plain
from ordos_restoration.forms.record.saving import Draft
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message
from ordos_restoration.schema.plans import PLANNED
from ordos_restoration.schema.vocabulary import ProjectTable
from ordos_restoration.store.reading.listing import Listing

STILL_FREE = {"status", "project", "remark"}  # what is recorded about a design that stays as it is
FROZEN = QT_TRANSLATE_NOOP(
    "Ordos",
    "The plan “{plan}” is frozen: its rows keep their values and shapes. Run the plan again to make the next version, "
    "or undo this edit.",
)


def faults(table: ProjectTable, layer: QgsVectorLayer, draft: Draft, frozen: Callable[[str], str]) -> list[Fault]:
    """Return what is wrong with a row as a whole; frozen: the name of a plan that may not be changed, by its uuid."""
    plan = frozen(str(draft.feature["plan"])) if table.id in PLANNED and plain(draft.feature["plan"]) else ""
    if not plan:
        return []
    names = {layer.fields().at(index).name() for index in draft.changed}
    if draft.is_redrawn or names - STILL_FREE - on_update(table):
        return [Fault("", Message(FROZEN, plan=plan).text(translated))]
    return []


def free_columns(listing: Optional[Listing], feature: QgsFeature) -> Optional[set[str]]:
    """Return the columns of a row that may be changed, None where all may."""
    if listing is None or listing.table.id not in PLANNED or plain(feature["plan"]) is None:
        return None
    return STILL_FREE if listing.frozen_plan(str(feature["plan"])) else None


def on_update(table: ProjectTable) -> set[str]:
    """Return the columns that are written at every change."""
    return {name for name, rules in table.entries.items() if rules.on_update}
