"""Write the pages of parameters, tables and terms from the declarations, so that they cannot say anything else.

Chinese labels come from ordos_zh.ts. Nothing is planned or measured: the same source gives the same pages.
`--pictures` makes the pictures of docs/images afterwards; that needs QGIS.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

REPO = Path(__file__).resolve().parents[1]
DOCS = REPO / "docs"
TRANSLATION = REPO / "ordos_restoration" / "resources" / "i18n" / "ordos_zh.ts"
sys.path[:0] = [str(REPO), str(REPO / "scripts")]

import glossary_page  # noqa: E402 - found beside this file
import project_page  # noqa: E402

from ordos_restoration.layers import catalogue as layers_catalogue  # noqa: E402
from ordos_restoration.planning.catalogue import CAPABILITIES, GROUPS  # noqa: E402 - found beside this file
from ordos_restoration.planning.spec import Choice, Flag, Grid, Layer, Number, Records, Reference  # noqa: E402

MADE = "<!-- Made by `make docs` from the declarations. Do not edit. -->"
NOTHING = "–"
TYPES = {
    "Choices": "choices", "Choice": "choice", "Flag": "yes/no", "Text": "text", "Column": "column name", "Date": "date",
    "Moment": "time", "Path": "path", "Attachment": "file",
}  # fmt: skip


def main() -> int:
    """Write the pages, and the pictures where asked for."""
    DOCS.mkdir(exist_ok=True)
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"Wrote docs/{name}.")
    if "--pictures" in sys.argv[1:]:
        return subprocess.run([sys.executable, REPO / "scripts" / "screenshots.py"], check=False).returncode
    return 0


def pages() -> dict[str, str]:
    """Return {file name: text} of every page."""
    chinese = translations()
    words = sys.modules[__name__] if __name__ in sys.modules else SimpleNamespace(**globals())  # run by path in a test
    return {
        "parameters.md": joined([*parameters(chinese), *tasks(chinese)]),
        "schema.md": joined(schema(chinese)),
        "project_tables.md": joined([MADE, *project_page.blocks(words, chinese)]),
        "glossary.md": joined([MADE, *glossary_page.blocks(words)]),
    }


def translations() -> dict[str, str]:
    """Return {English: Chinese} of every finished sentence."""
    known = {}
    for message in ElementTree.parse(TRANSLATION).iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is not None and translation.get("type") != "unfinished" and translation.text:
            known[message.findtext("source") or ""] = translation.text
    return known


# The pages -----------------------------------------------------------------------------------------------------------


def parameters(chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield the blocks of docs/parameters.md: what every capability takes."""
    yield MADE
    yield "# Inputs and parameters · 输入与参数"
    yield (
        "The ids are those of the dialog, models, `qgis_process` and scripts. "
        "On the command line `bed_width` is `--bed-width`. Advanced parameters are folded away in the dialog. "
        "The results are in [schema.md](schema.md)."
    )
    yield (
        "标识用于对话框、模型、`qgis_process` 和脚本；在命令行中 `bed_width` 写作 `--bed-width`。"
        "高级参数在对话框中折叠显示。成果见[成果表与数值](schema.md)。"
    )
    for one in CAPABILITIES:
        yield f"## {one.id} · {both(one.title, chinese)}"
        yield from about(one, GROUPS[one.group], chinese)
        yield "### Inputs · 输入"
        yield table(
            ("id", "label", "中文", "what", "required", "help", "说明"),
            ((f"`{name}`", given.label, chinese.get(given.label), what(given), yes(given.required), given.help,
              chinese.get(given.help)) for name, given in one.inputs.items()),
        )  # fmt: skip
        yield from columns_of_inputs(one.inputs, chinese)
        yield settings(one, chinese)


def tasks(chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield the blocks that stand below those of the capabilities: what every task takes and tells."""
    for one in layers_catalogue.TASKS:
        yield f"## {one.id} · {both(one.title, chinese)}"
        yield from about(one, layers_catalogue.GROUPS[one.group], chinese)
        yield settings(one, chinese)
        told = [(f"`{name}`", label, chinese.get(label), "file") for name, label in one.files.items()]
        told += [(f"`{name}`", kind.label, chinese.get(kind.label), unit(kind)) for name, kind in one.numbers.items()]
        if told:
            yield "### What it tells · 结果"
            yield table(("id", "label", "中文", "unit"), told)


def about(one: Any, group: str, chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield where a capability or a task is listed and what it does, in both languages."""
    yield f"{group}. {one.help}".replace("\n\n", " ")
    yield f"{chinese.get(group, group)}。{chinese.get(one.help, '')}".replace("\n\n", " ")


def settings(one: Any, chinese: Mapping[str, str]) -> str:
    """Return the parameters of a capability or a task under their heading."""
    rows = (
        (f"`{name}`", kind.label, chinese.get(kind.label), shown(default), unit(kind), limits(kind),
         options(kind, chinese), yes(name in one.advanced()), kind.help, chinese.get(kind.help))
        for name, kind, default in one.parameters()
    )  # fmt: skip
    heads = ("id", "label", "中文", "default", "unit", "limits", "options", "advanced", "help", "说明")
    return f"### Parameters · 参数\n\n{table(heads, rows)}"


def columns_of_inputs(inputs: Mapping[str, Any], chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield a table of the columns of every input that has any."""
    for name, given in inputs.items():
        own = getattr(given, "columns", {})
        if not own:
            continue
        yield f"Columns of `{name}`, {given.label} · {chinese.get(given.label, given.label)} `{name}` 的字段"
        if isinstance(given, Reference):
            heads, names = ("column", "label", "中文", "type", "unit", "limits"), None
        else:
            heads, names = ("column", "label", "中文", "also found as", "type", "unit", "limits"), True
        yield table(heads, (column(key, kind, chinese, bool(names)) for key, kind in own.items()))


def column(name: str, kind: Any, chinese: Mapping[str, str], with_aliases: bool) -> list[Any]:
    """Return the cells of a column of an input."""
    cells = [f"`{name}`", kind.label, chinese.get(kind.label)]
    if with_aliases:
        cells.append(", ".join(f"`{alias}`" for alias in getattr(kind, "aliases", ())))
    return [*cells, type_of(kind), unit(kind), limits(kind)]


def schema(chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield the blocks of docs/schema.md: what every capability makes."""
    yield MADE
    yield "# Tables and numbers · 成果表与数值"
    yield (
        "Each table is a layer of its id in the GeoPackage, or a layer of its own in QGIS. "
        "Lengths and areas are rounded as the last column says. The inputs are in [parameters.md](parameters.md)."
    )
    yield (
        "每张表在 GeoPackage 中是以其标识命名的图层，在 QGIS 中是单独的图层。长度和面积按“小数位”一栏取位。"
        "输入见[输入与参数](parameters.md)。"
    )
    for one in CAPABILITIES:
        yield f"## {one.id} · {both(one.title, chinese)}"
        for name, made in one.outputs.items():
            yield f"### {name} · {both(made.label, chinese)}"
            yield f"{made.geometry or 'No geometry'}{'; made only on request' if made.optional else ''}."
            yield table(
                ("column", "label", "中文", "type", "unit", "decimals", "values"),
                ((f"`{key}`", kind.label, chinese.get(kind.label), type_of(kind), unit(kind), decimals(kind),
                  options(kind, chinese)) for key, kind in made.columns.items()),
            )  # fmt: skip
        yield from files_of(one, chinese)
        if one.numbers:
            yield "### Numbers · 数值"
            yield "Figures of the whole plan, for models, scripts and the JSON summary."
            yield table(
                ("id", "label", "中文", "unit", "values"),
                ((f"`{key}`", kind.label, chinese.get(kind.label), unit(kind), options(kind, chinese))
                 for key, kind in one.numbers.items()),
            )  # fmt: skip


def files_of(one: Any, chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield a table of the grids and the reports of a capability."""
    rows = [(name, grid.label, "GeoTIFF", not grid.required, grid.help) for name, grid in one.grids.items()]
    rows += [(name, made.label, made.suffix.upper(), made.optional, "") for name, made in one.reports.items()]
    if rows:
        yield "### Grids and reports · 栅格与报告"
        yield "Files of their own; on the command line beside the GeoPackage, named after both."
        yield table(
            ("id", "label", "中文", "file", "only on request", "help", "说明"),
            ((f"`{name}`", label, chinese.get(label), kind, yes(optional), text, chinese.get(text))
             for name, label, kind, optional, text in rows),
        )  # fmt: skip


# Cells ---------------------------------------------------------------------------------------------------------------


def both(text: str, chinese: Mapping[str, str]) -> str:
    """Return a label in English and, where it is translated, in Chinese."""
    return f"{text} · {chinese[text]}" if text in chinese else text


def what(given: Any) -> str:
    """Return what an input is: the family of shapes, a raster or a table."""
    if isinstance(given, Layer):
        return {"Point": "points", "LineString": "lines", "Polygon": "polygons", "": "table"}[given.geometry]
    if isinstance(given, Records):
        return "file: EPW, CSV or XLSX"
    return "raster" if isinstance(given, Grid) else f"table; shipped: `{given.name}.csv`"


def type_of(kind: Any) -> str:
    """Return the type of a value in a word or two."""
    if isinstance(kind, Number):
        return "whole number" if kind.whole else "number"
    return next(TYPES[base.__name__] for base in type(kind).__mro__ if base.__name__ in TYPES)


def unit(kind: Any) -> str:
    """Return the unit of a number; a ratio and a count have none."""
    own = getattr(kind, "unit", "")
    return "" if own == "1" else own


def limits(kind: Any) -> str:
    """Return the least and the greatest value of a number."""
    low, high = getattr(kind, "minimum", None), getattr(kind, "maximum", None)
    if low is None and high is None:
        return ""
    return f"{'' if low is None else f'{low:g}'} … {'' if high is None else f'{high:g}'}".strip()


def decimals(kind: Any) -> str:
    """Return to how many decimals a number is rounded."""
    return str(0 if kind.whole else kind.decimals) if isinstance(kind, Number) else ""


def options(kind: Any, chinese: Mapping[str, str]) -> str:
    """Return the ids of a choice with their labels."""
    if isinstance(kind, Flag):
        return ""
    own = kind.options if isinstance(kind, Choice) else {}
    return "<br>".join(f"`{name}` {both(label, chinese)}" for name, label in own.items())


def shown(default: Any) -> str:
    """Return a default as it is typed; "" where the parameter is optional."""
    if default is None:
        return ""
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, tuple):
        return ",".join(default)
    return f"{default:g}" if isinstance(default, (int, float)) else str(default)


def yes(value: bool) -> str:
    """Return yes, or nothing."""
    return "yes" if value else ""


def table(heads: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    """Return a Markdown table."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *([cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(value: Any) -> str:
    """Return a value as the cell of a table."""
    return str(value or NOTHING).replace("|", "\\|").replace("\n", " ")


def joined(blocks: Iterable[str]) -> str:
    """Return blocks with an empty line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"


if __name__ == "__main__":
    sys.exit(main())
