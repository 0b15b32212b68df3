"""The press: pages of layouts into PDF with text that can be searched, or into pictures; a file appears when whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutRenderContext, QgsPrintLayout
from qgis.PyQt.QtCore import QMarginsF, QSizeF
from qgis.PyQt.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from ordos_restoration.layers.map_sheets.index import PagePlan
from ordos_restoration.layers.map_sheets.items import fit_scale_bar
from ordos_restoration.layers.map_sheets.map_frame import fit_legend
from ordos_restoration.layers.map_sheets.page import Page
from ordos_restoration.layers.map_sheets.searchable import mend
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError, Progress
from ordos_restoration.store.sqlite import explained, settle

UNWRITTEN = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” cannot be written. Close it in other programs, free space on the disk, or choose another folder."
)


class Press:
    """Prints the pages of one set of sheets in their order; the atlas of each layout follows.

    layouts: by kind of page. cramped: the pages whose legend did not fit its box.
    """

    def __init__(self, layouts: Mapping[str, QgsPrintLayout], pages: Sequence[PagePlan], page: Page, dpi: int) -> None:
        self.layouts, self.pages, self.page, self.dpi = layouts, pages, page, dpi
        self.cramped: list[int] = []
        self.turned: dict[str, int] = {}
        for layout in layouts.values():
            context = layout.renderContext()
            context.setDpi(dpi)
            context.setFlag(QgsLayoutRenderContext.Flag.FlagUseAdvancedEffects, False)
            context.setFlag(QgsLayoutRenderContext.Flag.FlagForceVectorOutput, True)
            if hasattr(QgsLayoutRenderContext.Flag, "FlagSynchronousLegendGraphics"):
                context.setFlag(QgsLayoutRenderContext.Flag.FlagSynchronousLegendGraphics, True)
            context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
            layout.atlas().beginRender()

    def turn_to(self, place: int) -> QgsPrintLayout:
        """Return the layout of a page, all of it as that page asks for."""
        kind = self.pages[place].kind
        layout = self.layouts[kind]
        self.turned[kind] = self.turned.get(kind, -1) + 1
        layout.atlas().seekTo(self.turned[kind])
        for item in layout.multiFrames():
            item.recalculateFrameSizes()
        fit_scale_bar(layout, self.pages[place].sheet.scale, self.page.boxes["scalebar"].width / 4.5)
        if not fit_legend(layout, self.page):
            self.cramped.append(place + 1)
        return layout

    def book(self, target: Path, title: str, progress: Progress) -> None:
        """Print all pages into one PDF."""
        with made(target) as part:
            paper = Paper(part, target, self.page, self.dpi, title)
            try:
                for place in range(len(self.pages)):
                    progress(place / len(self.pages), "")
                    paper.print(self.turn_to(place))
            finally:
                paper.end()
            mend(part)

    def single(self, targets: Sequence[Path], titles: Sequence[str], progress: Progress) -> None:
        """Print each page into a file of its own, a PDF or a picture by the ending."""
        for place, (target, title) in enumerate(zip(targets, titles)):
            progress(place / len(self.pages), "")
            layout = self.turn_to(place)
            with made(target) as part:
                if target.suffix == ".pdf":
                    paper = Paper(part, target, self.page, self.dpi, title)
                    try:
                        paper.print(layout)
                    finally:
                        paper.end()
                    mend(part)
                else:
                    image: QImage = QgsLayoutExporter(layout).renderPageToImage(0)
                    if image.isNull() or not image.save(str(part), "PNG"):
                        raise PlanningError(UNWRITTEN, path=target)

    def end(self) -> None:
        """Let the atlases go."""
        for layout in self.layouts.values():
            layout.atlas().endRender()


class Paper:
    """A PDF that pages are painted on."""

    def __init__(self, part: Path, target: Path, page: Page, dpi: int, title: str) -> None:
        self.writer = QPdfWriter(str(part))
        self.writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Millimeter))
        self.writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self.writer.setResolution(dpi)
        self.writer.setTitle(title)
        self.writer.setCreator("Ordos Restoration")
        self.painter: Optional[QPainter] = QPainter()
        if not self.painter.begin(self.writer):
            raise PlanningError(UNWRITTEN, path=target)
        self.is_empty = True

    def print(self, layout: QgsPrintLayout) -> None:
        """Paint the page of a layout."""
        if not self.is_empty:
            self.writer.newPage()
        self.is_empty = False
        QgsLayoutExporter(layout).renderPage(self.painter, 0)

    def end(self) -> None:
        """Finish the file."""
        if self.painter is not None and self.painter.isActive():
            self.painter.end()
        self.painter = None


class made:
    """Gives a file to write, and puts it in place when it is whole."""

    def __init__(self, target: Path) -> None:
        self.target, self.part = target, target.with_name(target.name + ".part")

    def __enter__(self) -> Path:
        return self.part

    def __exit__(self, kind: Optional[type[BaseException]], *_: object) -> None:
        try:
            if kind is None:
                with explained(self.target):
                    settle(self.part, self.target)
        finally:
            self.part.unlink(missing_ok=True)
