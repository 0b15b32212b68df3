"""Columns that follow from the rest of a row: true areas and lengths from its shape, a verdict from its counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Callable

from qgis.core import QgsDistanceArea, QgsFeature, QgsProject, QgsVectorLayer, QgsWkbTypes

from ordos_restoration.forms.record.faults import plain
from ordos_restoration.forms.record.saving import Draft
from ordos_restoration.planning.message import PlanningError
from ordos_restoration.planning.survival import verdict

M2_PER_HECTARE, MU_PER_HECTARE = 10_000.0, 15.0
Rules = Callable[[], Sequence[Mapping[str, Any]]]  # the rows of the table of survival rules, when they are needed


def derived(layer: QgsVectorLayer, table: str, draft: Draft, rules: Rules) -> dict[str, Any]:
    """Return the columns of a row that follow from the rest of it, None where they cannot be worked out."""
    values = judged(draft.feature, rules) if table == "inspection" else {}
    return {**(measured(layer, draft.feature) if draft.is_redrawn else {}), **values}


def measured(layer: QgsVectorLayer, feature: QgsFeature) -> dict[str, Any]:
    """Return area and length on the ellipsoid; a row without a shape keeps what it has."""
    names = layer.fields().names()
    shape = feature.geometry()
    if shape.isNull() or shape.isEmpty():
        return {}
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry and {"area_ha", "area_mu"} <= {*names}:
        hectares = ruler(layer).measureArea(shape) / M2_PER_HECTARE
        return {"area_ha": round(hectares, 2), "area_mu": round(hectares * MU_PER_HECTARE, 1)}
    if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry and "length_m" in names:
        return {"length_m": round(ruler(layer).measureLength(shape), 1)}
    return {}


def ruler(layer: QgsVectorLayer) -> QgsDistanceArea:
    """Return what measures on the ellipsoid of a layer, in metres, whatever the project is set to."""
    made = QgsDistanceArea()
    made.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
    made.setEllipsoid(layer.crs().ellipsoidAcronym())
    return made


def judged(feature: QgsFeature, rules: Rules) -> dict[str, Any]:
    """Return rate, verdict and rule of an inspection; nothing but empty cells where its counts give none."""
    planted, alive, zone, survey = (plain(feature[name]) for name in ("planted", "alive", "rainfall", "survey"))
    nothing = {"rate_pct": None, "verdict": None, "rule": None}
    if planted is None or alive is None:
        return nothing
    try:
        found = verdict(int(planted), int(alive), zone or "", rules(), survey or "")
    except PlanningError:
        return nothing
    return {"rate_pct": round(found.rate_pct, 1), "verdict": found.id, "rule": found.rule}
