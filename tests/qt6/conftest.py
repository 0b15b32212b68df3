"""Only under Qt 6 and without QGIS, where `scripts/qt6` has put the stand-in in its place; tells what was run."""

from __future__ import annotations

import ast
import gc
import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

import ordos_restoration

collect_ignore_glob = [] if os.environ.get("ORDOS_QT6") else ["test_*.py"]
PLUGIN = Path(ordos_restoration.__file__).parent
ROOMS = ("forms", "processing", "layers")
CALLED: set[tuple[str, int]] = set()  # file and first line of each function that was called
STOPPED: dict[str, set[str]] = {}  # file → what of QGIS it asked for


def functions(path: Path) -> set[int]:
    """Return the first lines of the functions of a file, decorators included."""
    defined = (ast.FunctionDef, ast.AsyncFunctionDef)
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        min(one.lineno for one in (node, *node.decorator_list)) for node in ast.walk(tree) if isinstance(node, defined)
    }


def note_call(frame, event, argument):
    """Note a function of ours that is called; the interpreter asks for every one."""
    if event == "call" and frame.f_code.co_filename.startswith(str(PLUGIN)):
        CALLED.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))


def note_stop(error: BaseException) -> None:
    """Note which file of ours asked for what of QGIS."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        place = name if name.startswith(str(PLUGIN)) else place
        trace = trace.tb_next
    STOPPED.setdefault(place, set()).add(str(error))


def pytest_terminal_summary(terminalreporter):
    """Print every module with how many of its functions were run, and what was not."""
    if not CALLED:
        return
    write, total, run, untouched = terminalreporter.write_line, 0, 0, []
    terminalreporter.section("run under Qt 6")
    for path in sorted(one for room in ROOMS for one in (PLUGIN / room).rglob("*.py") if one.stem != "__init__"):
        name, wanted = path.relative_to(PLUGIN).as_posix(), functions(path)
        called = len({line for place, line in CALLED if place == str(path)} & wanted)
        total, run = total + len(wanted), run + called
        if not called:
            untouched.append(name)
            continue
        needs = ", ".join(sorted(STOPPED.get(str(path), ())))
        write(f"{called:>3} of {len(wanted):<3} {name}{f' · stopped at {needs}' if needs else ''}")
    write(f"Only imported: {', '.join(untouched)}")
    write(f"{run} of {total} functions of {'/, '.join(ROOMS)}/ were run under Qt 6; most others need QGIS itself.")


@pytest.fixture(scope="session")
def app():
    """The application; kept to the end."""
    from qgis.PyQt.QtWidgets import QApplication

    yield QApplication.instance() or QApplication([])


@pytest.fixture
def watched(app, monkeypatch):
    """Note what is run. An error in a slot, which ends a program on Qt 6, fails the test; being stopped does not."""
    from qgis.absent import QgisNeeded
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtWidgets import QApplication

    wrong = []

    def hook(kind, error, trace):
        if issubclass(kind, QgisNeeded):
            note_stop(error)
        else:
            wrong.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)
    sys.setprofile(note_call)
    yield
    sys.setprofile(None)
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if wrong:
        raise wrong[0]


@pytest.fixture
def as_far_as_it_goes():
    """A context that may end at what needs QGIS."""
    from qgis.absent import QgisNeeded

    @contextmanager
    def made():
        try:
            yield
        except QgisNeeded as error:
            note_stop(error)

    return made
