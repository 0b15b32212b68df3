"""The three layouts of a set of sheets: the overview, the maps, and the pages on which long tables go on."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets.index import LIST, OVERVIEW
from ordos_restoration.layers.map_sheets.items import (
    LEFT,
    MIDDLE,
    MILLIMETRES,
    OWN,
    RIGHT,
    UPPER,
    border,
    driven,
    label,
    picture,
    scale_bar,
)
from ordos_restoration.layers.map_sheets.map_frame import legend, locator, main_map
from ordos_restoration.layers.map_sheets.page import Box, Page
from ordos_restoration.layers.map_sheets.printed_table import printed_table
from ordos_restoration.layers.map_sheets.sheet_tables import Columns
from ordos_restoration.layers.map_sheets.title_block import Told, title_block
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

SCALE = QT_TRANSLATE_NOOP("Ordos", "Scale")
SHEET_NO = QT_TRANSLATE_NOOP("Ordos", "Map sheet")
SCHEMATIC = QT_TRANSLATE_NOOP("Ordos", "SCHEMATIC · not for construction")
GRID_NOTE = QT_TRANSLATE_NOOP("Ordos", "Grid: CGCS2000 kilometres, northing at the sides, easting above and below")
LOCATION = QT_TRANSLATE_NOOP("Ordos", "Location of the sheet; numbers of the sheets")
NORTH_ARROW = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 46">
<path d="M20 12 L30 44 L20 37 Z" fill="#fff" stroke="#111" stroke-width="1.4"/>
<path d="M20 12 L10 44 L20 37 Z" fill="#111" stroke="#111" stroke-width="1.4"/>
<path d="M16.2 9.5 V1.5 L23.8 9.5 V1.5" fill="none" stroke="#111" stroke-width="1.9"/>
</svg>"""


@dataclass(frozen=True)
class Content:
    """What layouts are made of: pages, the rows of tables, what each page lists; the layers of maps from the top."""

    pages: QgsVectorLayer
    rows: QgsVectorLayer
    listed: QgsVectorLayer
    drawn: Sequence[QgsMapLayer]
    overview: Sequence[QgsMapLayer]
    locator: Sequence[QgsMapLayer]
    told: Told


def layout_of(
    kind: str,
    project: QgsProject,
    page: Page,
    content: Content,
    columns: Columns,
    template: Optional[QDomDocument] = None,
) -> QgsPrintLayout:
    """Return the layout of a kind of pages, its atlas set to the rows of that kind."""
    made = QgsPrintLayout(project)
    made.initializeDefaults()
    made.setName(f"{content.told.plan} {kind}")
    if template is not None and LIST not in kind:
        made.loadFromTemplate(template, QgsReadWriteContext())
        made.setCustomProperty(OWN, True)
        made.setName(f"{content.told.plan} {kind}")
    else:
        made.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, page.height, MILLIMETRES))
        border(made, "border", page.boxes["border"])
    head(made, page, content.told)
    if LIST in kind:
        frames = page.frames()
        label(made, "foot", page.boxes["foot"], content.told.line, page.points(6))
    else:
        around_map(made, page, content, kind)
        frames = [page.boxes["table"]]
    if frames[0].height:
        printed_table(made, frames, content.rows, columns)
    drive(made, kind, content.pages)
    return made


def head(made: QgsPrintLayout, page: Page, told: Told) -> None:
    """Put the titles and the number of the sheet."""
    boxes = page.boxes
    label(made, "title", boxes["title"], told.title, page.points(told.title_size), bold=True, across=MIDDLE)
    label(made, "subtitle", boxes["subtitle"], '[% "title" %]', page.points(8), across=MIDDLE)
    number = f'{translated(SHEET_NO)} [% "page" %]/[% "pages" %]    [% "name" %]'
    label(made, "sheet_number", boxes["sheet_number"], number, page.points(10.5), True, RIGHT)


def around_map(made: QgsPrintLayout, page: Page, content: Content, kind: str) -> None:
    """Put the map and what explains it."""
    boxes = page.boxes
    layers = content.overview if kind == OVERVIEW else content.drawn
    main = main_map(made, page, layers)
    locator(made, page, content.locator, main)
    legend(made, page, [one for one in layers if one is not content.pages], main)
    scale_bar(made, "scalebar", boxes["scalebar"], main, page.points(6.5))
    label(made, "scale", boxes["scale"], f'{translated(SCALE)} 1:[% "scale" %]', page.points(9), bold=True)
    label(made, "zone", boxes["zone"], '[% "zone" %]', page.points(6.2))
    note = f'{translated(GRID_NOTE)}\n[% "north" %]'
    label(made, "grid_note", boxes["grid_note"], note, page.points(6.2), down=UPPER)
    picture(made, "north", boxes["north"], "base64:" + base64.b64encode(NORTH_ARROW.encode()).decode())
    corners(made, page)
    label(made, "locator_note", boxes["locator_note"], translated(LOCATION), page.points(5.8), down=UPPER)
    mark = label(
        made, "schematic", boxes["schematic"], translated(SCHEMATIC), page.points(11), True, MIDDLE, framed=True
    )
    mark.setBackgroundEnabled(True)
    driven(mark, ExcludeFromExports='"schematic" = 0')
    label(made, "sources", boxes["sources"], content.told.sources, page.points(content.told.sources_size), down=UPPER)
    title_block(made, page, content.told)


def corners(made: QgsPrintLayout, page: Page) -> None:
    """Put the degrees of the four corners of the map."""
    map_, u = page.boxes["map"], page.unit
    width, height = 60.0 * u, 3.0 * u
    right = map_.x + map_.width - width
    above, below = map_.y - 6.2 * u, map_.y + map_.height + 3.6 * u
    for name, x, y, across in (
        ("nw", map_.x, above, LEFT),
        ("ne", right, above, RIGHT),
        ("sw", map_.x, below, LEFT),
        ("se", right, below, RIGHT),
    ):
        label(made, f"corner_{name}", Box(x, y, width, height), f'[% "{name}" %]', page.points(5.2), across=across)


def drive(made: QgsPrintLayout, kind: str, pages: QgsVectorLayer) -> None:
    """Set the atlas of a layout to the pages of its kind."""
    atlas = made.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(pages)
    atlas.setHideCoverage(False)
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(f"\"kind\" = '{kind}'")
    atlas.setSortFeatures(True)
    atlas.setSortExpression('"page"')
    atlas.setPageNameExpression('"name"')
    atlas.setFilenameExpression("'sheet_' || \"page\"")
