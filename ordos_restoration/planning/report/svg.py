"""Drawings whose text stays text: marks on a canvas that become SVG in the language of whoever reads it.

A chart is a function that returns a Drawing:

    drawing = monthly(dp, unit="VU")        # bars.py; likewise rose.py, section.py, panels.py
    plan.reports["months"] = drawing.svg    # (translate) → str: a file of its own, or a part of page.html

A label is a Message or a marked literal; both are translated when the drawing is rendered. Lengths are pixels of a
drawing 720 wide, y grows downward, bearings are degrees clockwise from the top. Only what SVG Tiny 1.2 knows is used:
no style sheets, clip paths, gradients, scripts or fonts, and no ids, because several drawings share a page.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, Optional

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Translate

WIDTH, MARGIN = 720.0, 16.0
FONTS = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif"
LANGUAGE = QT_TRANSLATE_NOOP("Ordos", "en")  # its translation is the code of the language
SMALL, BODY, LARGE, TITLE = 12.0, 13.0, 18.0, 17.0  # sizes of text
PAPER, INK, SOFT, RULE = "#ffffff", "#1f2d36", "#56636c", "#d3d9dc"
SAND, SAND_DEEP, MOVING = "#d9a441", "#a86f12", "#a8321a"  # drift, its chief part, and where it goes
WIND = ("#cbdde9", "#7aa5cb", "#1b4a79")  # from slow to fast
GREEN = ("#86c5a4", "#3a9583", "#0d4a52")  # from young to old
WATER = "#a9d3e8"

Label = Any  # a Message, or a str that is translated
CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # XML 1.0 has no place for these
UNITS = re.compile(r"\s+|[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef]|[^\s\u2e80-\ua4cf\uac00-\ud7ff\uf900-\uffef]+")
NEVER_FIRST = set("，。、；：！？）》”’」』】%,.;:)")
NARROW, BROAD = set("iljtfrI.,:;'|!()[] ·/-"), set("mwMWQ%@—≥≤≈")
HEAVIER = 1.12  # bold text is wider by this


@dataclass(frozen=True)
class Drawing:
    """A picture with its title and, for those who cannot see it, its description.

    paint: puts the marks on a canvas below a given y, and returns the y where they end.
    """

    title: Label
    description: Label
    paint: Callable[[Canvas, float], float]

    def svg(self, translate: Translate = str) -> str:
        """Return the drawing as an SVG element."""
        return self.sized(translate)[0]

    def sized(self, translate: Translate) -> tuple[str, int]:
        """Return the SVG element and its height."""
        canvas = Canvas(translate)
        top = canvas.paragraph(MARGIN, 28, self.title, WIDTH - 2 * MARGIN, size=TITLE, bold=True)
        height = math.ceil(self.paint(canvas, top) + MARGIN)
        inside = [
            element("title", clean(canvas.words(self.title))),
            element("desc", clean(canvas.words(self.description))),
            element("rect", x=0, y=0, width=WIDTH, height=height, fill=PAPER),
            element("g", "".join(canvas.marks), font_family=FONTS),
        ]
        tongue = clean(translate(LANGUAGE))  # decides between the Chinese and the Japanese shape of a character
        name = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img"'
        size = f'viewBox="0 0 {WIDTH:.0f} {height}" width="{WIDTH:.0f}" height="{height}"'
        text = f'<svg {name} xml:lang="{tongue}" {size}>{"".join(inside)}</svg>'
        return text, height


@dataclass
class Canvas:
    """The marks of one drawing in one language. `kind` names a mark for tests and for people who edit the SVG."""

    translate: Translate
    marks: list[str] = field(default_factory=list)

    def words(self, label: Label) -> str:
        """Return a label in the language of the drawing."""
        return words(label, self.translate)

    def text(
        self, x: float, y: float, label: Label, size: float = SMALL, anchor: str = "start", fill: str = INK,
        bold: bool = False, plate: bool = False,
    ) -> float:  # fmt: skip
        """Write a line whose baseline is y; return its width. plate: on a light ground, to be read over other marks."""
        line = self.words(label)
        wide = text_width(line, size) * (HEAVIER if bold else 1.0)
        if plate and line:
            left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            self.rect(left - 2, y - 0.86 * size, wide + 4, 1.14 * size, PAPER, fill_opacity=0.82, rx=2)
        weight = "bold" if bold else None
        self.add("text", clean(line), x=x, y=y, font_size=size, text_anchor=anchor, fill=fill, font_weight=weight)
        return wide

    def paragraph(
        self, x: float, y: float, label: Label, width: float, size: float = SMALL, fill: str = INK, bold: bool = False
    ) -> float:
        """Write lines no wider than `width`, the first with baseline y; return the baseline of the last."""
        lines = wrapped(self.words(label), size * (HEAVIER if bold else 1.0), width)
        weight = "bold" if bold else None
        for k, line in enumerate(lines):
            place: dict[str, Any] = {"x": x, "y": y + 1.35 * size * k, "font_size": size}
            self.add("text", clean(line), **place, fill=fill, font_weight=weight)
        return y + 1.35 * size * max(len(lines) - 1, 0)

    def line(
        self, points: Iterable[Sequence[float]], stroke: str, width: float = 1.0, kind: str = "", **more: Any
    ) -> None:
        """Draw an open line through points (n, 2)."""
        pen: dict[str, Any] = {"fill": "none", "stroke": stroke, "stroke_width": width, "stroke_linejoin": "round"}
        self.add("path", kind=kind, d=path_of(points), **pen, **more)

    def area(self, points: Iterable[Sequence[float]], fill: str, kind: str = "", **more: Any) -> None:
        """Fill the outline through points (n, 2)."""
        self.add("path", d=path_of(points) + "Z", fill=fill, kind=kind, **more)

    def rect(self, x: float, y: float, width: float, height: float, fill: str, kind: str = "", **more: Any) -> None:
        """Fill a rectangle."""
        self.add("rect", x=x, y=y, width=width, height=height, fill=fill, kind=kind, **more)

    def circle(self, x: float, y: float, radius: float, fill: str = "none", kind: str = "", **more: Any) -> None:
        """Draw a circle."""
        self.add("circle", cx=x, cy=y, r=radius, fill=fill, kind=kind, **more)

    def arrow(self, x: float, y: float, bearing: float, length: float, fill: str, width: float = 3.0) -> None:
        """Draw an arrow from (x, y) toward a bearing; the first point of its outline is the tip."""
        head = min(3.4 * width, 0.6 * length)
        side = 0.55 * head
        along = ((length, 0.0), (length - head, side), (length - 0.82 * head, width / 2), (0.0, width / 2))
        outline = [*along, *((a, -b) for a, b in reversed(along[1:]))]
        toward, across = polar(0, 0, 1, bearing), polar(0, 0, 1, bearing + 90)
        points = [(x + a * toward[0] + b * across[0], y + a * toward[1] + b * across[1]) for a, b in outline]
        self.area(points, fill, "arrow", stroke=PAPER, stroke_width=1.2, stroke_linejoin="round")

    def image(self, x: float, y: float, width: float, height: float, uri: str) -> None:
        """Show a picture given as a data URI."""
        place = {"xlink:href": uri, "preserveAspectRatio": "none", "image-rendering": "optimizeSpeed"}
        self.add("image", x=x, y=y, width=width, height=height, **place)

    def key(self, x: float, y: float, items: Sequence[tuple[Any, Label]], width: float, step: float = 19.0) -> float:
        """Write swatches with their labels, as many to a line as fit `width`; return the baseline of the last line.

        items: a colour for a box, or a function (canvas, x, y) that draws a swatch 22 wide around y, and the label.
        """
        left = x
        for swatch, label in items:
            box = isinstance(swatch, str)
            room = (17 if box else 28) + text_width(self.words(label), SMALL)
            if left > x and left + room > x + width:
                left, y = x, y + step
            if box:
                self.rect(left, y - 10, 12, 12, swatch, stroke=SOFT, stroke_width=0.5)
            else:
                swatch(self, left, y - 4)
            self.text(left + room - text_width(self.words(label), SMALL), y, label)
            left += room + 14
        return y

    def add(self, tag: str, content: str = "", kind: str = "", **attributes: Any) -> None:
        """Put an element on the canvas."""
        named = {"class": kind, **attributes} if kind else attributes
        self.marks.append(element(tag, content, **named))


def element(tag: str, content: str = "", **attributes: Any) -> str:
    """Return an XML element; underscores in names become hyphens, attributes that are None are left out."""
    named = (f' {k.replace("_", "-")}="{shown(v)}"' for k, v in attributes.items() if v is not None)
    return f"<{tag}{''.join(named)}>{content}</{tag}>" if content else f"<{tag}{''.join(named)}/>"


def shown(value: Any) -> str:
    """Return the value of an attribute."""
    return clean(value) if isinstance(value, str) else coordinate(value)


def coordinate(value: float) -> str:
    """Return a length to a hundredth of a pixel."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_of(points: Iterable[Sequence[float]]) -> str:
    """Return the path data of straight lines through points (n, 2)."""
    return "M" + "L".join(f"{coordinate(x)} {coordinate(y)}" for x, y in points)


def polar(x: float, y: float, radius: float, bearing: float) -> tuple[float, float]:
    """Return the point at a distance and bearing from (x, y)."""
    angle = math.radians(bearing)
    return x + radius * math.sin(angle), y - radius * math.cos(angle)


def clean(text: str) -> str:
    """Return text as XML can hold it."""
    return escape(CHARACTERS.sub("", text))


def words(label: Label, translate: Translate) -> str:
    """Return a label in the language of `translate`; an empty one stays empty."""
    if isinstance(label, Message):
        return label.text(translate)
    return translate(str(label)) if label not in (None, "") else ""


def value(label: Label) -> Message:
    """Return a label as a value of a Message, so that it is translated with it."""
    if isinstance(label, Message):
        return label
    return Message(str(label).replace("{", "{{").replace("}", "}}"))


def text_width(text: str, size: float) -> float:
    """Return about how wide a line is [px]: as wide as a broad font has it, because nobody knows the reader's."""

    def em(character: str) -> float:
        if unicodedata.east_asian_width(character) in "WF":
            return 1.0
        if character in NARROW:
            return 0.38
        return 0.92 if character in BROAD else 0.70 if character.isupper() else 0.615

    return size * sum(em(one) for one in text)


def wrapped(text: str, size: float, width: float) -> list[str]:
    """Return the lines of a text: Chinese breaks anywhere but before its punctuation, other words stay whole."""
    lines, line = [], ""
    for unit in UNITS.findall(text):
        breakable = line.strip() and unit.strip() and unit not in NEVER_FIRST
        if breakable and text_width(line + unit, size) > width:
            lines.append(line.strip())
            line = ""
        line += unit
    return [*lines, line.strip()] if line.strip() else lines


def number(value: Any, decimals: Optional[int] = None) -> str:
    """Return a number as people read it: 12,345 or −0.25; a dash where there is none.

    decimals: of the value; without it three figures that count, and no zeros at the end.
    """
    try:
        value = float(value)
    except (TypeError, ValueError):  # None and pandas' own kind of nothing
        return "–"
    if math.isnan(value):
        return "–"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    places = decimals
    if places is None:
        places = max(0, 2 - math.floor(math.log10(abs(value)))) if value else 0
    text = f"{value:,.{min(places, 9)}f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    text = text.replace("-", "−")
    return text[1:] if text.startswith("−") and not text.strip("−0.,") else text


def common_decimals(values: Iterable[float]) -> int:
    """Return the decimals that give the largest of these values three figures, none where all are whole."""
    known = [abs(float(one)) for one in values if math.isfinite(one)]
    if not any(known):
        return 0
    places = min(max(0, 2 - math.floor(math.log10(max(known)))), 9)
    return 0 if all(round(one, places) == round(one) for one in known) else places


def ticks(low: float, high: float, count: int) -> list[float]:
    """Return about `count` round values (1, 2 or 5 times a power of ten apart) from low to high, both within."""
    span = high - low
    if not (span > 0 and math.isfinite(span)):
        return []
    raw = span / max(count, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= raw * (1 - 1e-9))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(k * step, 10) for k in range(first, last + 1)]


def round_down(length: float) -> float:
    """Return the largest round value (1, 2 or 5 times a power of ten) that a positive length holds."""
    power = 10.0 ** math.floor(math.log10(length))
    return max(m * power for m in (1, 2, 5) if m * power <= length * (1 + 1e-9))


def shades(anchors: Sequence[str], count: int) -> list[str]:
    """Return `count` colours in even steps through the anchors."""
    channels = [rgb(colour) for colour in anchors]
    out = []
    for k in range(count):
        at = k / max(count - 1, 1) * (len(anchors) - 1) if count > 1 else len(anchors) - 1.0
        i = min(int(at), len(anchors) - 2)
        mixed = (round(a + (b - a) * (at - i)) for a, b in zip(channels[i], channels[i + 1]))
        out.append("#" + "".join(f"{value:02x}" for value in mixed))
    return out


def rgb(colour: str) -> list[int]:
    """Return red, green and blue, 0–255, of a colour written #rrggbb."""
    return [int(colour[k : k + 2], 16) for k in (1, 3, 5)]
