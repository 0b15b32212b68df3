"""A report as one HTML file: it opens in any browser without a network, and prints on A4.

    plan.reports["report"] = html(TITLE, [              # (translate) → str, what a report of a Plan is
        Heading(QT_TRANSLATE_NOOP("Ordos", "Wind")),
        Paragraph(Message(...)),
        rose(...),                                      # any Drawing
        Numbers([(LABEL, 183.4, "VU"), (NUMBERS["dp"], 183.4)]),    # label, value, unit; or a declared kind, value
        DataTable(TABLE.columns.values(), rows),        # kinds, which know unit, decimals and options; or labels
        Notes(plan.notes),
    ])

Text is a Message or a marked literal, translated when the page is rendered, and escaped. There are no scripts, no
external files and no CSS that old WebKit does not know.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional, Union

from ordos_restoration.planning.report.svg import (
    FONTS,
    LANGUAGE,
    WIDTH,
    Drawing,
    Label,
    clean,
    number,
    text_width,
    words,
    wrapped,
)
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Kind, Message, Number, Text, Translate

STYLE = """
html{-webkit-text-size-adjust:100%}
body{max-width:720px;margin:0 auto;padding:20px 16px 40px;background:#fff;color:#1f2d36;font:15px/1.6 FONTS}
h1{font-size:25px;line-height:1.3;margin:0 0 18px}
h2{font-size:19px;line-height:1.35;margin:34px 0 10px;padding-bottom:5px;border-bottom:2px solid #d3d9dc}
h3{font-size:16px;margin:24px 0 6px}
p{margin:8px 0}
.drawing{margin:14px -16px;max-width:720px}
.frame{position:relative}
svg{position:absolute;left:0;top:0;width:100%;height:100%}
.wide{overflow-x:auto;margin:12px 0}
table{border-collapse:collapse;font-size:14px;line-height:1.45}
caption{text-align:left;font-weight:bold;padding:0 0 5px}
th,td{padding:5px 14px 5px 0;border-bottom:1px solid #d3d9dc;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid #56636c;vertical-align:bottom}
tbody th{font-weight:normal}
.n{text-align:right;white-space:nowrap}
td.n{font-variant-numeric:tabular-nums}
.u{color:#56636c;white-space:nowrap}
.data th,.data td{padding:5px 7px;white-space:nowrap}
.data th:first-child,.data td:first-child{padding-left:0}
.notes{margin:8px 0;padding-left:22px}
.notes li{margin:4px 0}
@page{size:A4;margin:16mm 15mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{font-size:9pt}
.wide{overflow:visible}
.drawing{margin:10px 0;max-width:none}
.many{font-size:6.5pt}
.many th,.many td{padding:3px}
thead{display:table-header-group}
tr,li,.drawing,.keep{page-break-inside:avoid}
}
""".replace("FONTS", FONTS)
MANY = 9  # columns; a table of more prints small
HEAD_WIDTH, TEXT_WIDTH = 7.0, 24.0  # where the lines of a heading and of a cell break [em]
EMPTY = QT_TRANSLATE_NOOP("Ordos", "There is nothing to list.")


def html(title: Label, parts: Iterable[Any]) -> Callable[[Translate], str]:
    """Return a report: a function that renders the page in the language of a translate function."""
    parts = list(parts)

    def render(translate: Translate = str) -> str:
        name = clean(words(title, translate))
        body = "\n".join(together(parts, translate))
        return (
            f'<!DOCTYPE html>\n<html lang="{clean(translate(LANGUAGE))}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{name}</title>\n'
            f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{name}</h1>\n{body}\n</body>\n</html>\n"
        )

    return render


def together(parts: list[Any], translate: Translate) -> Iterator[str]:
    """Yield the parts of a page, each heading in one block with what follows it, so that no page ends with it."""
    waiting = ""
    for part in parts:
        text = shown(part, translate)
        if isinstance(part, Heading):
            waiting += text
            continue
        yield f'<div class="keep">{waiting}{text}</div>' if waiting else text
        waiting = ""
    yield waiting


def shown(part: Any, translate: Translate) -> str:
    """Return one part of a page."""
    if isinstance(part, Drawing):
        return framed(*part.sized(translate))
    return str(part.html(translate))


def framed(svg: str, height: float) -> str:
    """Return a drawing in a frame of its proportions: old WebKit does not keep them when it makes a drawing smaller."""
    frame = f'<div class="frame" style="padding-bottom:{100 * height / WIDTH:.3f}%">'
    return f'<div class="drawing">{frame}{svg}</div></div>'


@dataclass(frozen=True)
class Heading:
    """A heading; level 2 opens a chapter, level 3 a part of it."""

    text: Label
    level: int = 2

    def html(self, translate: Translate) -> str:
        return f"<h{self.level}>{clean(words(self.text, translate))}</h{self.level}>"


@dataclass(frozen=True)
class Paragraph:
    """A few sentences."""

    text: Label

    def html(self, translate: Translate) -> str:
        return f"<p>{clean(words(self.text, translate))}</p>"


@dataclass(frozen=True)
class Notes:
    """A list of sentences."""

    items: Sequence[Label]

    def html(self, translate: Translate) -> str:
        if not self.items:
            return ""
        rows = "".join(f"<li>{clean(words(item, translate))}</li>" for item in self.items)
        return f'<ul class="notes">{rows}</ul>'


@dataclass(frozen=True)
class Numbers:
    """Figures under one another: rows of (label, value, unit), or of (kind, value) where the number is declared."""

    rows: Sequence[Sequence[Any]]
    caption: Label = ""

    def html(self, translate: Translate) -> str:
        lines = []
        for what, value, *unit in self.rows:
            label, sign = (what.label, unit_of(what)) if isinstance(what, Kind) else (what, unit[0] if unit else "")
            text = cell(value, what if isinstance(what, Kind) else None, decimals_of([value]), translate)
            lines.append(
                f'<tr><th scope="row">{clean(words(label, translate))}</th><td class="n">{clean(text)}</td>'
                f'<td class="u">{clean(words(sign, translate))}</td></tr>'
            )
        return table("numbers", words(self.caption, translate), "", lines)


@dataclass(frozen=True)
class DataTable:
    """Rows of values under columns, each a kind or a label."""

    columns: Iterable[Union[Kind, Label]]
    rows: Iterable[Sequence[Any]]
    caption: Label = ""

    def __post_init__(self) -> None:  # a page is rendered once for every language
        object.__setattr__(self, "columns", list(self.columns))
        object.__setattr__(self, "rows", [list(row) for row in self.rows])

    def html(self, translate: Translate) -> str:
        columns, rows = list(self.columns), list(self.rows)
        if not rows:
            return Paragraph(EMPTY).html(translate)
        head, lines = "", [""] * len(rows)
        for k, column in enumerate(columns):
            first, cells = column_of(column, [row[k] for row in rows], translate)
            head += first
            lines = [line + one for line, one in zip(lines, cells)]
        name = "data many" if len(columns) > MANY else "data"
        body = [f"<tr>{line}</tr>" for line in lines]
        return table(name, words(self.caption, translate), f"<thead><tr>{head}</tr></thead>", body)


def column_of(column: Union[Kind, Label], values: list[Any], translate: Translate) -> tuple[str, list[str]]:
    """Return the heading cell and the cells of a column, in lines of a length that can be read."""
    kind, places = column if isinstance(column, Kind) else None, decimals_of(values)
    texts = [cell(value, kind, places, translate) for value in values]
    name = ' class="n"' if numeric(column, values) else ""
    wide = min(max(text_width(text, 1.0) for text in texts), TEXT_WIDTH)
    first = broken(heading(column, translate), max(wide, HEAD_WIDTH))
    return f'<th scope="col"{name}>{first}</th>', [f"<td{name}>{broken(text, TEXT_WIDTH)}</td>" for text in texts]


def broken(text: str, width: float) -> str:
    """Return a text with its line breaks; a browser would squeeze Chinese to a character a line in a wide table."""
    return "<br>".join(clean(line) for line in wrapped(text, 1.0, width))


def table(name: str, caption: str, head: str, lines: list[str]) -> str:
    """Return a table that scrolls where it is wider than the page."""
    above = f"<caption>{clean(caption)}</caption>" if caption else ""
    return f'<div class="wide"><table class="{name}">{above}{head}<tbody>{"".join(lines)}</tbody></table></div>'


def heading(column: Union[Kind, Label], translate: Translate) -> str:
    """Return the words over a column, with its unit."""
    if not isinstance(column, Kind):
        return words(column, translate)
    unit = words(unit_of(column), translate)
    return words(column.label, translate) + (f" [{unit}]" if unit else "")


def unit_of(kind: Kind) -> str:
    """Return the unit of a kind; a pure number has none."""
    unit = kind.unit if isinstance(kind, Number) else ""
    return "" if unit == "1" else unit


def cell(value: Any, kind: Optional[Kind], decimals: int, translate: Translate) -> str:
    """Return a value as people read it."""
    if isinstance(kind, Number) and is_number(value):
        if kind.is_year:
            return str(int(value))
        return number(value, 0 if kind.whole else kind.decimals)
    if isinstance(kind, Choice):
        value = kind.options.get(value, value)
    if isinstance(kind, Flag) or is_flag(value):
        return translate(QT_TRANSLATE_NOOP("Ordos", "yes") if value else QT_TRANSLATE_NOOP("Ordos", "no"))
    if isinstance(kind, Text) and isinstance(value, str):
        return value  # a name is the user's own
    if isinstance(value, (str, Message)):
        return words(value, translate)
    return number(value, decimals) if is_number(value) else "–"


def numeric(column: Union[Kind, Label], values: list[Any]) -> bool:
    """Return whether a column is one of numbers."""
    if isinstance(column, Kind):
        return isinstance(column, Number)
    return any(is_number(one) for one in values) and not any(isinstance(one, (str, Message)) for one in values)


def is_number(value: Any) -> bool:
    """Return whether a value is a number that is known; yes and no are none."""
    if isinstance(value, (str, Message)) or is_flag(value):
        return False
    try:
        return not math.isnan(float(value))
    except (TypeError, ValueError):
        return False


def is_flag(value: Any) -> bool:
    """Return whether a value is a yes or a no, Python's or numpy's."""
    return type(value).__name__ in ("bool", "bool_")


def decimals_of(values: list[Any]) -> int:
    """Return the fewest decimals that show these values to a hundredth, small ones to three figures."""
    known = [float(one) for one in values if is_number(one) and math.isfinite(one)]
    largest = max((abs(one) for one in known), default=0.0)
    most = max(2, 2 - math.floor(math.log10(largest))) if largest else 0
    return next((p for p in range(min(most, 9)) if all(abs(round(v, p) - v) < 0.5 * 10.0**-most for v in known)), most)
