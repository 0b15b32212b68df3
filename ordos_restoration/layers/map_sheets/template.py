"""A layout that a user has brought: where its map and its table stand decides how the sheets are cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayoutItem, QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ordos_restoration.layers.map_sheets.page import Box, Page
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError

BAD_TEMPLATE = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” is no layout template. Save one in QGIS's layout window, with Layout › Save as Template."
)
NO_MAP = QT_TRANSLATE_NOOP(
    "Ordos", "The template “{path}” has no map with the id “map”. Give its map this id in the item properties."
)
OTHER_PAPER = QT_TRANSLATE_NOOP(
    "Ordos", "The template “{path}” is {width} × {height} mm, another size than the paper chosen. Choose its paper."
)
NEAR = 1.0  # mm


def template_of(path: Optional[str]) -> Optional[QDomDocument]:
    """Return a user's layout template, None where none is given; raise PlanningError where it is none."""
    if not path:
        return None
    document = QDomDocument()
    try:
        is_read = document.setContent(Path(path).expanduser().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        is_read = False
    is_good = is_read[0] if isinstance(is_read, tuple) else bool(is_read)
    if not is_good or document.documentElement().tagName() != "Layout":
        raise PlanningError(BAD_TEMPLATE, path=path)
    return document


def as_template(page: Page, template: QDomDocument, path: str) -> Page:
    """Return the page with its boxes where the template has them; a table that it lacks has no room."""
    project = QgsProject()  # which must outlive the layout
    layout = QgsPrintLayout(project)
    layout.loadFromTemplate(template, QgsReadWriteContext())
    size = layout.pageCollection().page(0).pageSize() if layout.pageCollection().pageCount() else None
    if size is None or abs(size.width() - page.width) > NEAR or abs(size.height() - page.height) > NEAR:
        width, height = (round(size.width()), round(size.height())) if size is not None else (0, 0)
        raise PlanningError(OTHER_PAPER, path=path, width=width, height=height)
    found = {name: box_of(layout.itemById(name)) for name in page.boxes if layout.itemById(name) is not None}
    if "map" not in found:
        raise PlanningError(NO_MAP, path=path)
    boxes = {**page.boxes, **found}
    if "table" not in found:
        boxes["table"] = page.boxes["table"]._replace(height=0)
    return replace(page, boxes=boxes)


def box_of(item: QgsLayoutItem) -> Box:
    """Return where an item stands [mm]."""
    corner, size = item.pos(), item.rect()
    return Box(corner.x(), corner.y(), size.width(), size.height())
