"""The command line, for machines and scripts without QGIS: `python -m ordos_restoration list`.

Everything it can do and say comes from the catalogues of what can be planned and what can be done to project files.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration import disk, files, raster, weather
from ordos_restoration.command_line import options
from ordos_restoration.command_line.options import SHARED, Thing, with_hyphens
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Cancelled,
    Capability,
    Choice,
    Grid,
    Kind,
    Layer,
    Message,
    PlanningError,
    Records,
    Reference,
    Translate,
)
from ordos_restoration.planning.task import Done, Task
from ordos_restoration.processing.packages import REQUIRED
from ordos_restoration.store.plans.landing import REFERENCE, origin
from ordos_restoration.store.speech import in_language

if TYPE_CHECKING:
    from ordos_restoration.command_line.projects import Place

__all__ = ["SHARED", "main", "parser", "with_hyphens"]

BAR = 30  # characters


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run one command and return the exit code: 0 done, 1 bad input or errors found, 2 bad usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows a question mark, and the run goes on
            stream.reconfigure(errors="replace")
    translate = translation()
    typed = sys.argv[1:] if arguments is None else arguments
    top = parser(translate)
    given = top.parse_args(with_hyphens(typed))
    try:
        if given.command == "list":
            show_list(translate)
            return 0
        (one,) = (one for one in everything() if one.id == given.command)
        if issubclass(one, Task):
            return int(perform(one, given, translate).failed)
        if given.output or given.project:
            plan(one, given, translate)
        else:
            top.error(translate(QT_TRANSLATE_NOOP("Ordos", "say where the plan goes: --output, --project or both")))
    except PlanningError as error:
        print(error.message.text(translate), file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Cancelled):
        return 130
    return 0


def everything() -> tuple[Thing, ...]:
    """Return all that can be asked for, in toolbox order."""
    return (*catalogue.CAPABILITIES, *tasks()[1])


def tasks() -> tuple[Mapping[str, str], tuple[type[Task], ...]]:
    """Return the groups of tasks and the tasks: none where there is no osgeo, which only project files need."""
    if not disk.has("osgeo"):
        return {}, ()
    from ordos_restoration.layers import catalogue as layers_catalogue

    return layers_catalogue.GROUPS, layers_catalogue.TASKS


def parser(translate: Translate) -> argparse.ArgumentParser:
    """Return the parser of `list` and of everything that can be asked for."""
    return options.parser(everything(), translate)


def translation() -> Translate:
    """Return what turns our sentences into the language of the shell: Chinese where it is set, else English."""
    language = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return in_language("zh") if language.startswith("zh") else str


def show_list(translate: Translate) -> None:
    """Print id and title of everything, group by group."""
    for group, label in {**tasks()[0], **catalogue.GROUPS}.items():
        members = [one for one in everything() if one.group == group]
        if members:
            print(translate(label))
        for one in members:
            print(f"  {one.id:<28} {translate(one.title)}")


# Tasks --------------------------------------------------------------------------------------------------------------


def perform(one: type[Task], given: argparse.Namespace, translate: Translate) -> Done:
    """Do a task, say what was done and return it."""
    task = one(**options.values(one, given))
    if given.summary:
        files.check_folder(Path(given.summary).expanduser())
    with qgis_for(one) if one.main_thread else nullcontext():
        done = task.run(progress_bar(given.quiet, translate), translate)
    if given.summary:
        files.write_json(done_in_short(done, translate), Path(given.summary).expanduser())
    if not given.quiet:
        tell(one, done.numbers, done.notes, translate)
        for path in done.files.values():
            print(path)
    return done


def qgis_for(one: type[Task]) -> AbstractContextManager[None]:
    """Give a task the QGIS it draws with; raise PlanningError where this Python has none."""
    if not disk.has("qgis"):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "“{title}” draws with QGIS, which this Python lacks. Use the Python that QGIS brings."
            ),
            title=Message(one.title),
        )
    from ordos_restoration.command_line import drawing

    return drawing.started()


def done_in_short(done: Done, translate: Translate) -> dict[str, Any]:
    """Return what a task has done, for JSON."""
    return {
        "numbers": {name: files.known(value) for name, value in done.numbers.items()},
        "files": done.files,
        "notes": [note.text(translate) for note in done.notes],
    }


# Plans --------------------------------------------------------------------------------------------------------------


def plan(one: type[Capability], given: argparse.Namespace, translate: Translate) -> None:
    """Run a capability: everything that can be refused at once is refused before the planning starts."""
    check_packages(("osgeo",) if given.project else ())
    capability = one(**options.values(one, given))
    products = one.products() if given.output else frozenset(one.outputs)
    wanted = (products - one.on_request()) | getattr(given, "wanted", frozenset())
    output = Path(given.output).expanduser() if given.output else None
    if output:
        files.check_target(output, wanted & set(one.outputs))
    if given.summary:
        files.check_folder(Path(given.summary).expanduser())
    place = place_of(given)
    inputs, sources = read_inputs(one, given, place)
    made = capability.run(inputs, wanted, progress_bar(given.quiet, translate))
    if output:
        files.write_plan(made, output, one.outputs)
    beside = files.write_beside(made, output, one.reports, translate) if output else []
    landed = place.land(capability, made, inputs, sources, translate) if place else None
    if given.summary:
        in_project = {"plan": landed.plan_uuid, "version": landed.version} if landed else {}
        files.write_summary(made, Path(given.summary).expanduser(), translate, in_project)
    if not given.quiet:
        tell(one, made.numbers, [*made.notes, *([landed.note] if landed else [])], translate)
        for name, table in made.tables.items():
            print(f"{translate(one.outputs[name].label)}: {len(table)}")
        for path in beside:
            print(path)


def place_of(given: argparse.Namespace) -> Optional[Place]:
    """Return the project that a plan is to land in, None where none was asked for."""
    if not given.project:
        return None
    from ordos_restoration.command_line import projects  # needs osgeo, which not every Python has

    return projects.place(given.project, given.plan_name, given.register_entry)


def check_packages(others: Sequence[str] = ()) -> None:
    """Raise PlanningError where a package is missing that every plan needs, or one of the others."""
    missing = [name for name in (*REQUIRED, *others) if not disk.has(name)]
    if not disk.has("pyogrio") and not disk.has("fiona"):
        missing.append("pyogrio")
    if missing:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "This Python lacks {packages}. Install them, or use the Python that QGIS brings."
            ),
            packages=", ".join(missing),
        )


def read_inputs(
    one: type[Capability], given: argparse.Namespace, place: Optional[Place]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return (every input that is known, where each came from); reference tables stand in for those not named."""
    inputs: dict[str, Any] = {}
    sources: dict[str, str] = {}
    for name, declared in one.inputs.items():
        path = getattr(given, name)
        if path is not None:
            sources[name] = origin(path)
            inputs[name] = read_input(path, declared)
        elif isinstance(declared, Reference):
            own = place.reference(declared.name) if place else None
            sources[name] = f"{declared.name}.csv" if own is None else f"{REFERENCE}{declared.name}"
            inputs[name] = files.reference(declared.name) if own is None else own
    return inputs, sources


def read_input(path: str, declared: Any) -> Any:
    """Return what an input's file holds."""
    if isinstance(declared, Layer):
        return files.read_layer(path) if declared.geometry else files.read_table(path)
    if isinstance(declared, Grid):
        return raster.read_grid(path)
    return weather.read_records(path) if isinstance(declared, Records) else files.read_table(path)


def progress_bar(quiet: bool, translate: Translate) -> Callable[[float, str], None]:
    """Return a progress callable that draws one line on a terminal and nothing anywhere else."""
    terminal = sys.stderr.isatty() and not quiet

    def progress(fraction: float, message: str = "") -> None:
        if not terminal:
            return
        done = round(BAR * min(max(fraction, 0.0), 1.0))
        line = f"[{'█' * done}{'·' * (BAR - done)}] {fraction:4.0%} {translate(message) if message else ''}"
        print(f"\r\x1b[K{line if fraction < 1 else ''}", end="", file=sys.stderr, flush=True)

    return progress


def tell(one: Thing, numbers: Mapping[str, Any], notes: Sequence[Message], translate: Translate) -> None:
    """Print notes to stderr, then numbers to stdout."""
    for note in notes:
        print(note.text(translate), file=sys.stderr)
    for name, value in numbers.items():
        print(f"{translate(one.numbers[name].label)}: {number_text(value, one.numbers[name], translate)}")


def number_text(value: Any, kind: Kind, translate: Translate) -> str:
    """Return a number with its unit, or the label of an option."""
    if isinstance(kind, Choice):
        return translate(kind.options[value])
    if value != value:
        return "–"
    if getattr(kind, "is_year", False):
        return str(int(value))
    decimals = 0 if getattr(kind, "whole", False) else getattr(kind, "decimals", 2)
    unit = getattr(kind, "unit", "")
    return f"{value:,.{decimals}f} {translate(unit) if unit != '1' else ''}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
