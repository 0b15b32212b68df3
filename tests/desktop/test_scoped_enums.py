"""QGIS 4 knows enum members by the name of their enum only; QGIS 3 knows both, so nothing else would tell."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import ordos_restoration

PLUGIN = Path(ordos_restoration.__file__).parent
FILES = [one for one in sorted(PLUGIN.rglob("*.py")) if "from qgis." in one.read_text(encoding="utf-8")]


def imported(tree):
    """Return what a file takes from QGIS and Qt: the name it gives it → the thing itself."""
    out = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            module = importlib.import_module(node.module)
            out.update({one.asname or one.name: getattr(module, one.name) for one in node.names})
    return out


def unscoped(source):
    """Return the members of enums that a file names without their enum, and where."""
    tree = ast.parse(source)
    known, found = imported(tree), []
    for node in ast.walk(tree):
        names, inner = [], node
        while isinstance(inner, ast.Attribute):
            names.insert(0, inner.attr)
            inner = inner.value
        if not names or not isinstance(inner, ast.Name) or inner.id not in known:
            continue
        thing = known[inner.id]
        for name in names:
            parent, thing = thing, getattr(thing, name, None)
            kind = type(thing)
            if not isinstance(parent, type) or isinstance(thing, type):
                continue
            if isinstance(thing, int) and kind not in (int, bool) and parent is not kind:
                found.append(f"line {node.lineno}: {inner.id}.{'.'.join(names)}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.relative_to(PLUGIN).as_posix())
def test_members_of_enums_are_named_with_their_enum(path):
    assert not unscoped(path.read_text(encoding="utf-8"))


def test_the_check_sees_what_qgis_4_would_not_know():
    lines = ("from qgis.core import QgsWkbTypes as W", "from qgis.PyQt.QtCore import Qt")
    good = "W.Type.Polygon, Qt.AlignmentFlag.AlignLeft, Qt.Orientation.Horizontal"
    assert not unscoped("\n".join((*lines, good)))
    assert len(unscoped("\n".join((*lines, "W.Polygon, Qt.AlignLeft")))) == 2
