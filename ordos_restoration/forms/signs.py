"""Signs of states: a shape besides every colour, so that grey print and any theme keep the meaning."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap

# Middle tones, at least three to one against white and against black; how much of the disc is filled; what is on it.
SIGNS = {
    "waiting": ("#8a6a4a", 0.0, ""),
    "prepared": ("#3d7fc0", 0.25, ""),
    "under_way": ("#c07a10", 0.5, ""),
    "correction": ("#c0504d", 0.5, "bar"),
    "finished": ("#3d8a48", 0.75, ""),
    "accepted": ("#2f8a3c", 1.0, ""),
    "paused": ("#808080", 0.0, "bar"),
    "dropped": ("#808080", 0.0, "cross"),
}
SIGN_OF_STATE = {
    "reserve": "waiting",
    "feasibility": "waiting",
    "approved": "prepared",
    "design": "prepared",
    "funded": "prepared",
    "tender": "prepared",
    "started": "under_way",
    "correction": "correction",
    "finished": "finished",
    "self_check": "finished",
    "accepted": "accepted",
    "closed": "accepted",
    "tending": "accepted",
    "evaluated": "accepted",
    "handed_over": "accepted",
    "paused": "paused",
    "adjusted": "paused",
    "cancelled": "dropped",
}


def state_icon(state: str, palette: QPalette, size: int, ratio: float) -> QIcon:
    """Return the sign of a state in the life of a project, outlined in the colour of text; none for no state."""
    if state not in SIGN_OF_STATE:
        return QIcon()
    colour, share, mark = SIGNS[SIGN_OF_STATE[state]]
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = max(size / 12.0, 1.0)
    box = QRectF(edge, edge, size - 2 * edge, size - 2 * edge)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), edge))
    painter.drawEllipse(box)
    painter.setBrush(QColor(colour))
    if share == 1:
        painter.drawEllipse(box)
    elif share:
        painter.drawPie(box, 90 * 16, -round(share * 360 * 16))
    draw_mark(painter, mark, box, edge)
    painter.end()
    return QIcon(pixmap)


def draw_mark(painter: QPainter, mark: str, box: QRectF, edge: float) -> None:
    """Draw what tells states apart that fill their disc alike."""
    middle, reach = box.center(), box.width() / 2 - 2 * edge
    if mark == "bar":
        painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
    elif mark == "cross":
        painter.drawLine(middle - QPointF(reach, reach) * 0.7, middle + QPointF(reach, reach) * 0.7)
        painter.drawLine(middle - QPointF(reach, -reach) * 0.7, middle + QPointF(reach, -reach) * 0.7)
