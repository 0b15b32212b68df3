"""How a value of a conflict is drawn: where it departs from what it was, who said it and when, and its shape's mark."""

from __future__ import annotations

import html

from qgis.PyQt.QtCore import QModelIndex, QSize
from qgis.PyQt.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QTextDocument
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ordos_restoration.forms.conflict.conflict_model import BASE_TEXT, CANDIDATE, SHAPE_PLACE, told_by
from ordos_restoration.forms.conflict.conflict_shapes import MARKS

WIDEST = 28  # characters of a column before its text is wrapped


class ValueDelegate(QStyledItemDelegate):
    """Draws a cell as a small page of text in the colours of the theme."""

    def page(self, option: QStyleOptionViewItem, index: QModelIndex, is_chosen: bool = False) -> QTextDocument:
        """Return what a cell shows."""
        page = QTextDocument()
        page.setDefaultFont(option.font)
        page.setDocumentMargin(option.fontMetrics.height() / 5)
        page.setHtml(self.written(index, is_chosen))
        widest = WIDEST * option.fontMetrics.averageCharWidth()
        needed = page.idealWidth() + option.fontMetrics.averageCharWidth()
        page.setTextWidth(option.rect.width() if option.rect.width() > 0 else min(needed, widest))
        return page

    def written(self, index: QModelIndex, is_chosen: bool) -> str:
        """Return a cell as HTML. On the ground of a chosen one a colour could not be told; its stroke can."""
        text, candidate = str(index.data() or ""), index.data(CANDIDATE)
        mark = index.data(SHAPE_PLACE)
        marked = ""
        if mark is not None:
            colour, _, sample = MARKS[mark % len(MARKS)]
            style = "" if is_chosen else f' style="color:{colour}"'
            marked = f"<b{style}>{sample}</b> "
        if candidate is None:
            return marked + html.escape(text)
        said = html.escape(told_by(candidate))
        value = departing(str(index.data(BASE_TEXT) or ""), text)
        return f"{marked}{value}<br><small>{said}</small>" if said else f"{marked}{value}"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        page = self.page(whole, index, chosen)
        context = QAbstractTextDocumentLayout.PaintContext()
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        context.palette.setColor(QPalette.ColorRole.Text, whole.palette.color(role))
        painter.save()
        painter.setClipRect(option.rect)
        painter.translate(option.rect.topLeft())
        page.documentLayout().draw(painter, context)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # noqa: N802 - Qt's name
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        return self.page(whole, index).size().toSize()


def departing(before: str, after: str) -> str:
    """Return a text as HTML, with the part set off in which it departs from what it was."""
    start = alike(before, after)
    end = len(after) - alike(before[start:][::-1], after[start:][::-1])
    same, other, rest = (html.escape(part) for part in (after[:start], after[start:end], after[end:]))
    return f"{same}<b><u>{other}</u></b>{rest}" if other else f"{same}{rest}"


def alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning on."""
    return next((place for place, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
