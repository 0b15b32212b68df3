"""What every algorithm of ours shows of its declaration: id, title, group, help and icon."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.layers.dress import caption, translated
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.spec import Declared
from ordos_restoration.processing.guide import guide_url

RESOURCES = Path(__file__).parent.parent / "resources"


class DeclaredAlgorithm(QgsProcessingAlgorithm):
    """The outside of an algorithm, derived from a capability or a task."""

    def __init__(self, declared: type[Declared]) -> None:
        super().__init__()
        self.declared = declared

    def createInstance(self) -> DeclaredAlgorithm:  # noqa: N802 - Qt's names, here and below
        return type(self)(self.declared)

    def name(self) -> str:
        return self.declared.id

    def displayName(self) -> str:  # noqa: N802
        return translated(self.declared.title)

    def groupId(self) -> str:  # noqa: N802
        return self.declared.group

    def group(self) -> str:
        return translated({**layers_catalogue.GROUPS, **catalogue.GROUPS}[self.declared.group])

    def tags(self) -> list[str]:
        return [*self.declared.title.lower().split(), *self.declared.id.split("_")]  # English finds it in any UI

    def shortHelpString(self) -> str:  # noqa: N802
        return help_html(self.declared)

    def helpUrl(self) -> str:  # noqa: N802
        return guide_url(self.declared.id)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:  # noqa: N802
        return icon_path(self.declared.id)


def icon_path(name: str) -> str:
    """Return the icon of that name, or the plugin's own."""
    own = RESOURCES / "icons" / f"{name}.svg"
    return str(own if own.is_file() else RESOURCES / "icons" / "ordos.svg")


def help_html(declared: Any) -> str:
    """Return the help of a capability or a task, of its inputs, settings and outputs."""
    inputs = [(translated(one.label), translated(one.help)) for one in getattr(declared, "inputs", {}).values()]
    inputs += [(caption(kind), translated(kind.help)) for _, kind, _ in declared.parameters()]
    outputs = [(translated(one.label), "") for one in getattr(declared, "outputs", {}).values()]
    outputs += [(translated(one.label), translated(one.help)) for one in getattr(declared, "grids", {}).values()]
    outputs += [(translated(one.label), "") for one in getattr(declared, "reports", {}).values()]
    outputs += [(translated(label), "") for label in getattr(declared, "files", {}).values()]
    outputs += [(caption(kind), translated(kind.help)) for kind in declared.numbers.values()]
    paragraphs = [f"<p>{html.escape(part)}</p>" for part in translated(declared.help).split("\n\n")]
    before, after = QCoreApplication.translate("Ordos", "Inputs"), QCoreApplication.translate("Ordos", "Outputs")
    paragraphs += [f"<h2>{before}</h2>", *map(entry, inputs), f"<h2>{after}</h2>", *map(entry, outputs)]
    return "".join(paragraphs)


def entry(pair: tuple[str, str]) -> str:
    """Return a label and its help as one paragraph."""
    label, text = (html.escape(part) for part in pair)
    return f"<p><b>{label}</b>{': ' if text else ''}{text}</p>"
