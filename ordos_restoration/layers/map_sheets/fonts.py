"""A font that has Chinese, and how wide its lines are: what is wrapped here is neither clipped nor wrapped again."""

from __future__ import annotations

import re
from functools import lru_cache

from qgis.core import Qgis
from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF

FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "微软雅黑",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "黑体",
    "SimSun",
    "宋体",
)
SAMPLE = "造林土地复垦淤地坝"
PLAIN = QFont.StyleStrategy.PreferNoShaping  # figures behind letters would be glyphs without a character, in a PDF
MM = 25.4 / 72  # in a point
LARGE = 200  # px at which lines are measured, so that rounding is of no account
DESCENT_COUNTED = 32_300  # the QGIS version from which that may be so
UNITS = re.compile(r"[\u2e80-\uffef][，。、；：）】》”’]*|[^\s\u2e80-\uffef]+|\s+")


@lru_cache(maxsize=1)
def family() -> str:
    """Return an installed font with Chinese characters, "" where none is found."""
    for name in FAMILIES:
        if QFontInfo(QFont(name)).family() == name:
            return name
    own = QFontMetricsF(QFont())
    return QFont().family() if all(own.inFont(one) for one in SAMPLE) else ""


def font(points: float, bold: bool = False) -> QFont:
    """Return the font of a text of that size."""
    made = QFont(family() or QFont().family())
    made.setPointSizeF(points)
    made.setBold(bold)
    made.setStyleStrategy(PLAIN)
    return made


@lru_cache(maxsize=4)
def metrics(bold: bool) -> QFontMetricsF:
    """Return the measures of the font, large."""
    made = font(10, bold)
    made.setPixelSize(LARGE)
    return QFontMetricsF(made)


@lru_cache(maxsize=50_000)
def width_of(text: str, points: float, bold: bool = False) -> float:
    """Return how wide a line is [mm]."""
    return metrics(bold).horizontalAdvance(text) * points * MM / LARGE


def line_heights(points: float) -> tuple[float, float]:
    """Return how high a line is in a table of QGIS at most, and what each further one adds [mm].

    Until 3.22 the first one stands on its descent; later versions may count that in.
    """
    known = metrics(bold=True)
    first = known.ascent() + (known.descent() if Qgis.QGIS_VERSION_INT >= DESCENT_COUNTED else 0)
    return first * points * MM / LARGE, known.lineSpacing() * points * MM / LARGE


def lines_of(text: str, points: float, width: float, bold: bool = False) -> list[str]:
    """Return the lines of a text that is to stand in a width [mm]; a word that is too long for it is broken."""
    lines: list[str] = []
    for paragraph in str(text).split("\n"):
        line = ""
        for unit in UNITS.findall(paragraph):
            for part in pieces(unit, points, width, bold):
                if line.strip() and width_of((line + part).rstrip(), points, bold) > width:
                    lines.append(line.strip())
                    line = ""
                line += part
        lines.append(line.strip())
    return lines


def pieces(word: str, points: float, width: float, bold: bool) -> list[str]:
    """Return a word whole, or in as many pieces as the width asks for."""
    out, piece = [], ""
    for sign in word:
        if piece and width_of(piece + sign, points, bold) > width:
            out.append(piece)
            piece = ""
        piece += sign
    return [*out, piece]


def fitted(text: str, points: float, width: float, lines: int = 1, bold: bool = False) -> tuple[str, float]:
    """Return a text wrapped into at most so many lines, and the size [pt] at which it fits: never below 60 %."""
    size = points
    while size > points * 0.6 and len(lines_of(text, size, width, bold)) > lines:
        size -= points * 0.05
    return "\n".join(lines_of(text, size, width, bold)), size
