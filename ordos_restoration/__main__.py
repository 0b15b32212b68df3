"""The command line, for machines and scripts without QGIS: `python -m ordos_restoration list`.

Everything it can do and say comes from the catalogue; what works on files or projects will join `everything`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Optional
from xml.etree import ElementTree  # nosec B405

from ordos_restoration import disk, files, raster, weather
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Cancelled,
    Capability,
    Choice,
    Flag,
    Grid,
    Kind,
    Layer,
    Number,
    Plan,
    PlanningError,
    Records,
    Translate,
)

TRANSLATION = Path(__file__).parent / "resources" / "i18n" / "ordos_zh.ts"
NEEDED = ("numpy", "pandas", "geopandas", "shapely", "scipy", "pyproj")
SHARED = ("output", "summary", "wanted", "quiet", "help")  # options of every capability; no parameter may be called so
BAR = 30  # characters


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Run one command and return the exit code: 0 done, 1 bad input, 2 bad usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a sign shows a question mark, and the run goes on
            stream.reconfigure(errors="replace")
    translate = translation()
    typed = sys.argv[1:] if arguments is None else arguments
    options = parser(translate).parse_args(with_hyphens(typed))
    try:
        if options.command == "list":
            show_list(translate)
        else:
            perform(catalogue.capability(options.command), options, translate)
    except PlanningError as error:
        print(error.message.text(translate), file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Cancelled):
        return 130
    return 0


def everything() -> tuple[type[Capability], ...]:
    """Return all that can be asked for, in toolbox order."""
    return catalogue.CAPABILITIES


def translation() -> Translate:
    """Return what turns our sentences into the language of the shell: Chinese where it is set, else English."""
    language = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if not language.startswith("zh") or not TRANSLATION.exists():
        return str
    known = {}  # read from our own file, so nobody can have written anything harmful into it
    for context in ElementTree.parse(TRANSLATION).iter("context"):  # noqa: S314 # nosec B314
        if context.findtext("name") == "Ordos":
            for message in context.iter("message"):
                known[message.findtext("source")] = message.findtext("translation")
    return lambda text: known.get(text) or text


def with_hyphens(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with option names in hyphens and the command in underscores, however they were typed."""
    out = []
    for argument in arguments:
        name, equals, value = argument.partition("=")
        out.append(name.replace("_", "-") + equals + value if name.startswith("--") else argument)
    if out and not out[0].startswith("-"):
        out[0] = out[0].replace("-", "_")
    return out


def parser(translate: Translate) -> argparse.ArgumentParser:
    """Return the parser of `list` and of every capability."""
    top = argparse.ArgumentParser("python -m ordos_restoration", allow_abbrev=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("list", help=translate(QT_TRANSLATE_NOOP("Ordos", "show everything that can be planned")))
    for one in everything():
        title = escaped(translate(one.title))
        command = commands.add_parser(
            one.id,
            help=title,
            description=f"{title}. {escaped(translate(one.help))}",
            allow_abbrev=False,
        )
        add_inputs(command, one, translate)
        add_parameters(command, one, translate)
        add_outputs(command, one, translate)
    return top


def add_inputs(command: argparse.ArgumentParser, one: type[Capability], translate: Translate) -> None:
    """Add an option for every input."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "inputs")))
    for name, declared in one.inputs.items():
        about = sentence(declared, translate)
        if isinstance(declared, Layer):
            columns = ", ".join(f"{column} ({translate(kind.label)})" for column, kind in declared.columns.items())
            about += f" [{declared.geometry}{'; ' + columns if columns else ''}]"
        metavar = "PATH" if isinstance(declared, (Grid, Records)) else "PATH[|layername=NAME]"
        group.add_argument(option(name), metavar=metavar, required=declared.required, help=escaped(about))


def add_parameters(command: argparse.ArgumentParser, one: type[Capability], translate: Translate) -> None:
    """Add an option for every parameter, with its unit, limits, options and default."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "parameters")))
    for name, kind, default in one.parameters():
        about = f"{sentence(kind, translate)} [{'; '.join(facts(kind, default, translate))}]"
        group.add_argument(
            option(name),
            dest=f"parameter_{name}",
            metavar=kind_word(kind),
            default=argparse.SUPPRESS,
            help=escaped(about),
        )


def add_outputs(command: argparse.ArgumentParser, one: type[Capability], translate: Translate) -> None:
    """Add the options that say where the results go and which are made."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "results")))
    tables = ", ".join(f"{name} ({translate(table.label)})" for name, table in one.outputs.items())
    about = translate(QT_TRANSLATE_NOOP("Ordos", "GeoPackage to write, one layer a table:")) + f" {tables}"
    others: dict[str, Any] = {**one.grids, **one.reports}
    beside = [f"{name} ({translate(made.label)})" for name, made in others.items()]
    if beside:
        word = QT_TRANSLATE_NOOP("Ordos", "beside it, in files of their own:")
        about += f"; {translate(word)} {', '.join(beside)}"
    group.add_argument("--output", required=True, metavar="FILE.gpkg", help=escaped(about))
    group.add_argument(
        "--summary",
        metavar="FILE.json",
        help=translate(QT_TRANSLATE_NOOP("Ordos", "write numbers, notes and row counts as JSON")),
    )
    optional = sorted(one.on_request())
    if optional:
        about = translate(QT_TRANSLATE_NOOP("Ordos", "results made only on request, with commas between:"))
        group.add_argument(
            "--wanted", default="", metavar="A,B", type=some_of(optional), help=f"{about} {', '.join(optional)}"
        )
    quiet = translate(QT_TRANSLATE_NOOP("Ordos", "say nothing but errors"))
    group.add_argument("--quiet", action="store_true", help=quiet)


def sentence(declared: Any, translate: Translate) -> str:
    """Return the label and the help of an input or a kind."""
    return f"{translate(declared.label)}. {translate(declared.help)}" if declared.help else translate(declared.label)


def facts(kind: Kind, default: Any, translate: Translate) -> list[str]:
    """Return unit, limits, options and default of a parameter."""
    out = []
    if isinstance(kind, Number):
        if kind.unit:
            out.append(translate(kind.unit))
        if kind.minimum is not None or kind.maximum is not None:
            low, high = (f"{end:g}" if end is not None else "" for end in (kind.minimum, kind.maximum))
            out.append(f"{low} … {high}".strip())
    if isinstance(kind, Choice):
        out += [f"{name} = {translate(label)}" for name, label in kind.options.items()]
    if default not in (None, "", ()):
        shown = ",".join(default) if isinstance(default, tuple) else str(default)
        shown = ("yes" if default else "no") if isinstance(kind, Flag) else shown
        word = QT_TRANSLATE_NOOP("Ordos", "default")  # inside the f-string it would not be extracted
        out.append(f"{translate(word)} {shown}")
    else:
        out.append(translate(QT_TRANSLATE_NOOP("Ordos", "optional")))
    return out


def kind_word(kind: Kind) -> str:
    """Return the placeholder of a parameter's value."""
    return "yes|no" if isinstance(kind, Flag) else type(kind).__name__.upper()


def option(name: str) -> str:
    """Return the option of an id."""
    return "--" + name.replace("_", "-")


def escaped(text: str) -> str:
    """Return text in which argparse finds no format."""
    return text.replace("%", "%%")


def some_of(names: Sequence[str]) -> Callable[[str], frozenset[str]]:
    """Return the parser of a list of these names."""

    def wanted(text: str) -> frozenset[str]:
        chosen = frozenset(part.strip().replace("-", "_") for part in text.split(",") if part.strip())
        if chosen - set(names):
            raise argparse.ArgumentTypeError(f"choose from {', '.join(names)}")
        return chosen

    return wanted


def show_list(translate: Translate) -> None:
    """Print id and title of everything, group by group."""
    for group, label in catalogue.GROUPS.items():
        members = [one for one in everything() if one.group == group]
        if members:
            print(translate(label))
        for one in members:
            print(f"  {one.id:<28} {translate(one.title)}")


def perform(one: type[Capability], options: argparse.Namespace, translate: Translate) -> None:
    """Run a capability: everything that can be refused at once is refused before the planning starts."""
    check_packages()
    given = vars(options)
    values = {name: given[f"parameter_{name}"] for name, *_ in one.parameters() if f"parameter_{name}" in given}
    capability = one(**values)
    wanted = (one.products() - one.on_request()) | given.get("wanted", frozenset())
    output = Path(options.output).expanduser()
    files.check_target(output, wanted & set(one.outputs))
    if options.summary:
        files.check_folder(Path(options.summary).expanduser())
    plan = capability.run(read_inputs(one, given), wanted, progress_bar(options.quiet, translate))
    files.write_plan(plan, output, one.outputs)
    beside = files.write_beside(plan, output, one.reports, translate)
    if options.summary:
        files.write_summary(plan, Path(options.summary).expanduser(), translate)
    if not options.quiet:
        report(one, plan, translate)
        for path in beside:
            print(path)


def check_packages() -> None:
    """Raise PlanningError where a package is missing that every plan needs."""
    missing = [name for name in NEEDED if not disk.has(name)]
    if not disk.has("pyogrio") and not disk.has("fiona"):
        missing.append("pyogrio")
    if missing:
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos", "This Python lacks {packages}. Install them, or use the Python that QGIS brings."
            ),
            packages=", ".join(missing),
        )


def read_inputs(one: type[Capability], given: dict[str, Any]) -> dict[str, Any]:
    """Return every input that was named, and the shipped reference tables in place of those that were not."""
    inputs = {}
    for name, declared in one.inputs.items():
        path = given[name]
        if isinstance(declared, Layer):
            inputs[name] = None if path is None else files.read_layer(path)
        elif isinstance(declared, Grid):
            inputs[name] = None if path is None else raster.read_grid(path)
        elif isinstance(declared, Records):
            inputs[name] = None if path is None else weather.read_records(path)
        else:
            inputs[name] = files.reference(declared.name) if path is None else files.read_table(path)
    return inputs


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


def report(one: type[Capability], plan: Plan, translate: Translate) -> None:
    """Print notes to stderr, then numbers and rows to stdout."""
    for note in plan.notes:
        print(note.text(translate), file=sys.stderr)
    for name, value in plan.numbers.items():
        print(f"{translate(one.numbers[name].label)}: {number_text(value, one.numbers[name], translate)}")
    for name, table in plan.tables.items():
        print(f"{translate(one.outputs[name].label)}: {len(table)}")


def number_text(value: Any, kind: Kind, translate: Translate) -> str:
    """Return a number with its unit, or the label of an option."""
    if isinstance(kind, Choice):
        return translate(kind.options[value])
    if value != value:
        return "–"
    decimals = 0 if getattr(kind, "whole", False) else getattr(kind, "decimals", 2)
    unit = getattr(kind, "unit", "")
    return f"{value:,.{decimals}f} {translate(unit) if unit != '1' else ''}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
