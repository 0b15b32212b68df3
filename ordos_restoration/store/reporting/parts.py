"""Parts of a page that only reports need: numbered chapters, contents, lights, tables that wrap, lines to sign."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.planning.report.page import EMPTY, Paragraph, cell, heading, table, unit_of
from ordos_restoration.planning.report.svg import Label, clean, words
from ordos_restoration.planning.spec import Kind

CONTENTS = QT_TRANSLATE_NOOP("Ordos", "Contents")
# Text breaks anywhere, or a long address would squeeze its neighbours to a character a line; numbers never do.
WRAPPING = "width:100%;font-size:12px;line-height:1.4"
ANYWHERE = "overflow-wrap:anywhere;word-break:break-word"
LONG = 16  # signs of a word that may be broken
SHORT = 11  # signs of a word that is not broken
FEW = 14  # rows of a table that stays on one page
RIGHT = ' style="text-align:right"'
# Each light is a sign of its own shape, so that a grey print tells them apart.
LIGHTS = {
    "green": ("●", "#d7eedd", "#1d6b3f"),
    "yellow": ("▲", "#fbeec4", "#7a5a00"),
    "red": ("■", "#f6d5cf", "#96230f"),
    "": ("–", "#ffffff", "#56636c"),
}


@dataclass(frozen=True)
class Chapter:
    """A heading that the table of contents leads to; number: before its words, such as 3.1.

    Unlike a Heading of a page it is not one block with the table below it, which may go on over several pages.
    """

    text: Label
    level: int = 2
    id: str = ""
    number: str = ""
    new_page: bool = False

    def html(self, translate: Translate) -> str:
        before = "page-break-before:always;" if self.new_page else ""
        text = clean(f"{self.number} {words(self.text, translate)}".strip())
        name = f' id="{clean(self.id)}"' if self.id else ""
        return f'<h{self.level}{name} style="{before}page-break-after:avoid">{text}</h{self.level}>'


@dataclass(frozen=True)
class Contents:
    """The chapters of a page, each a link."""

    chapters: Sequence[Chapter]

    def html(self, translate: Translate) -> str:
        lines = []
        for one in self.chapters:
            text = clean(f"{one.number} {words(one.text, translate)}".strip())
            indent = 1.6 * (one.level - 2)
            lines.append(
                f'<li style="list-style:none;margin:2px 0 2px {indent:.1f}em">'
                f'<a href="#{clean(one.id)}" style="color:#1b4a79;text-decoration:none">{text}</a></li>'
            )
        head = clean(translate(CONTENTS))
        rows = f'<ul style="padding:0;margin:8px 0">{"".join(lines)}</ul>'
        return f'<nav style="page-break-inside:avoid"><h2>{head}</h2>{rows}</nav>'


@dataclass(frozen=True)
class Light:
    """A light with its words; `colour` is one of LIGHTS, "" for none."""

    colour: str
    words: Label

    def html(self, translate: Translate) -> str:
        sign, ground, ink = LIGHTS.get(self.colour, LIGHTS[""])
        style = f"background:{ground};color:{ink};padding:1px 7px;border-radius:3px;font-weight:bold;white-space:nowrap"
        text = clean(words(self.words, translate))
        return f'<span class="light-{self.colour or "none"}" style="{style}">{sign} {text}</span>'


@dataclass(frozen=True)
class Wide:
    """A table whose cells wrap: long sentences beside short figures. Columns are labels, or kinds for numbers.

    rows: of values, texts of people as Said; shares: widths of the columns [%], by the browser where there are none;
    strong: numbers of the rows that sum up others.
    """

    columns: Sequence[Any]
    rows: Sequence[Sequence[Any]]
    caption: Label = ""
    shares: Sequence[int] = ()
    strong: frozenset[int] = frozenset()

    def html(self, translate: Translate) -> str:
        if not self.rows:
            caption = Paragraph(self.caption).html(translate) if self.caption else ""
            return caption + Paragraph(EMPTY).html(translate)
        ends = [isinstance(one, Kind) and one.dtype in ("Int64", "float64") for one in self.columns]
        head = "".join(
            f'<th scope="col"{RIGHT if end else ""}>{clean(heading(one, translate))}</th>'
            for one, end in zip(self.columns, ends)
        )
        widths = "".join(f'<col style="width:{share}%">' for share in self.shares)
        lines = [self.line(k, row, ends, translate) for k, row in enumerate(self.rows)]
        before = f"<colgroup>{widths}</colgroup>" if widths else ""
        shown_head = f"<thead><tr>{head}</tr></thead>" if any(self.columns) else ""
        text = table("wrapping", words(self.caption, translate), before + shown_head, lines)
        text = text.replace('class="wrapping"', f'class="wrapping" style="{WRAPPING}"', 1)
        return f'<div class="keep">{text}</div>' if len(lines) <= FEW else text

    def line(self, place: int, row: Sequence[Any], ends: Sequence[bool], translate: Translate) -> str:
        """Return one row."""
        style = ' style="font-weight:bold;background:#eef2f4"' if place in self.strong else ""
        cells = "".join(
            f"<td{right(end)}>{shown(value, kind, translate)}</td>" for value, kind, end in zip(row, self.columns, ends)
        )
        return f"<tr{style}>{cells}</tr>"


@dataclass(frozen=True)
class Pairs:
    """Figures in two columns, where a page must hold much: rows of kind and value."""

    rows: Sequence[tuple[Kind, Any]]
    caption: Label = ""

    def html(self, translate: Translate) -> str:
        cells = [
            f'<th scope="row">{clean(translate(kind.label))}</th>'
            f'<td class="n">{clean(cell(value, kind, 2, translate))}</td>'
            f'<td class="u">{clean(words(unit_of(kind), translate))}</td>'
            for kind, value in self.rows
        ]
        half = (len(cells) + 1) // 2
        lines = [f"<tr>{left}{right_}</tr>" for left, right_ in zip(cells[:half], [*cells[half:], ""])]
        return table("numbers", words(self.caption, translate), "", lines)


@dataclass(frozen=True)
class Small:
    """A few sentences in small print."""

    text: Label

    def html(self, translate: Translate) -> str:
        return f'<p style="font-size:11px;line-height:1.4;color:#56636c">{clean(words(self.text, translate))}</p>'


@dataclass(frozen=True)
class Said:
    """A text of people, printed as it stands and never translated; level: how far it is moved in."""

    text: Any
    level: int = 0

    def html(self, translate: Translate) -> str:
        text = clean(str(self.text)) if self.text not in (None, "") else "–"
        if " " not in text and text.isascii():
            short = len(text) <= SHORT  # a day or a code
            text = f'<span style="{"white-space:nowrap" if short else ANYWHERE}">{text}</span>'
        elif any(len(word) > LONG for word in text.split()):
            text = f'<span style="{ANYWHERE}">{text}</span>'
        return f'<span style="padding-left:{self.level:.0f}em;display:block">{text}</span>' if self.level else text


@dataclass(frozen=True)
class ToSign:
    """Words with room to write behind them by hand; a name that is known is printed."""

    lines: Iterable[tuple[Label, str]]

    def html(self, translate: Translate) -> str:
        cells = "".join(
            f'<span style="display:inline-block;width:46%;margin:14px 3% 0 0;border-bottom:1px solid #56636c">'
            f"{clean(words(label, translate))}: {clean(name)}&nbsp;</span>"
            for label, name in self.lines
        )
        return f'<div class="keep">{cells}</div>'


def right(end: bool) -> str:
    """Return the class of a cell that holds a number."""
    return ' class="n"' if end else ""


def shown(value: Any, kind: Any, translate: Translate) -> str:
    """Return a cell of a table that wraps."""
    if hasattr(value, "html"):
        return str(value.html(translate))
    if value is None:
        return "–"
    if isinstance(value, (str, Message)):
        return clean(words(value, translate)) or "–"
    return clean(cell(value, kind if isinstance(kind, Kind) else None, 2, translate))
