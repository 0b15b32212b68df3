"""Every name of Qt that the plugin writes is there in Qt 6, also in lines that no test can run without QGIS."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import ordos_restoration

PLUGIN = Path(ordos_restoration.__file__).parent
# Gone in Qt 6, and asked for only by the code of an older QGIS, after a look at its version.
OLDER = {"processing/sinks.py": {"QVariant.Type"}}
FILES = [one for one in sorted(PLUGIN.rglob("*.py")) if "qgis.PyQt" in one.read_text(encoding="utf-8")]


def imported(tree):
    """Return what a file takes from qgis.PyQt: the name it gives it → the thing itself."""
    out = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
            module = importlib.import_module(node.module)
            for one in node.names:
                out[one.asname or one.name] = getattr(module, one.name)
    return out


def chain(node):
    """Return the dotted name of an attribute, [] where it does not begin with a name."""
    names = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    return [node.id, *names] if isinstance(node, ast.Name) else []


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.relative_to(PLUGIN).as_posix())
def test_names_of_qt_are_those_of_qt_6(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known, wrong = imported(tree), []
    older = OLDER.get(path.relative_to(PLUGIN).as_posix(), set())
    for node in ast.walk(tree):
        names = chain(node)
        if not names or names[0] not in known or ".".join(names) in older:
            continue
        thing = known[names[0]]
        for name in names[1:]:
            if not hasattr(thing, name):
                wrong.append(f"line {node.lineno}: {'.'.join(names)}")
                break
            thing = getattr(thing, name)
            if not isinstance(thing, type):
                break  # a member, a signal or a method: what it has is no name of Qt's
    assert not wrong
