"""The options of the command line, made from the declarations: an option for every input, parameter and result."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Union

from ordos_restoration.planning.kinds import Path
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Choice,
    Flag,
    Grid,
    Kind,
    Layer,
    Number,
    Records,
    Translate,
)
from ordos_restoration.planning.task import Task
from ordos_restoration.store.plans.landing import PARAMETERS

Thing = Union[type[Capability], type[Task]]

# The options that every task and every capability has; no parameter may be called so.
OF_TASKS = ("summary", "quiet", "help")
SHARED = (*OF_TASKS, "output", "wanted", *PARAMETERS, "plan")


def parser(things: Iterable[Thing], translate: Translate) -> argparse.ArgumentParser:
    """Return the parser of `list` and of everything that can be asked for."""
    top = argparse.ArgumentParser("python -m ordos_restoration", allow_abbrev=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser(
        "list", help=translate(QT_TRANSLATE_NOOP("Ordos", "show everything that can be planned or done"))
    )
    for one in things:
        title = escaped(translate(one.title))
        command = commands.add_parser(
            one.id,
            help=title,
            description=f"{title}. {escaped(translate(one.help))}",
            allow_abbrev=False,
        )
        if issubclass(one, Capability):
            add_inputs(command, one, translate)
            add_parameters(command, one, translate)
            add_results(command, one, translate)
        else:
            add_parameters(command, one, translate)
        add_shared(command, translate)
    return top


def with_hyphens(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with option names in hyphens and the command in underscores, however they were typed."""
    out = []
    for argument in arguments:
        name, equals, value = argument.partition("=")
        out.append(name.replace("_", "-") + equals + value if name.startswith("--") else argument)
    if out and not out[0].startswith("-"):
        out[0] = out[0].replace("-", "_")
    return out


def values(one: Thing, options: argparse.Namespace) -> dict[str, Any]:
    """Return the parameters that were typed, by id."""
    given = vars(options)
    return {name: given[f"parameter_{name}"] for name, *_ in one.parameters() if f"parameter_{name}" in given}


# Groups of options --------------------------------------------------------------------------------------------------


def add_inputs(command: argparse.ArgumentParser, one: type[Capability], translate: Translate) -> None:
    """Add an option for every input."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "inputs")))
    for name, declared in one.inputs.items():
        about = sentence(declared, translate)
        if isinstance(declared, Layer):
            columns = ", ".join(f"{column} ({translate(kind.label)})" for column, kind in declared.columns.items())
            about += f" [{declared.geometry or 'table'}{'; ' + columns if columns else ''}]"
        metavar = "PATH" if isinstance(declared, (Grid, Records)) else "PATH[|layername=NAME]"
        group.add_argument(option(name), metavar=metavar, required=declared.required, help=escaped(about))


def add_parameters(command: argparse.ArgumentParser, one: Thing, translate: Translate) -> None:
    """Add an option for every parameter, with its unit, limits, options and default."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "parameters")))
    for name, kind, default in one.parameters():
        about = f"{sentence(kind, translate)} [{'; '.join(facts(kind, default, translate))}]"
        group.add_argument(
            option(name),
            dest=f"parameter_{name}",
            metavar=kind_word(kind),
            nargs="+" if isinstance(kind, Path) and kind.several else None,
            required=is_required(kind, default),
            default=argparse.SUPPRESS,
            help=escaped(about),
        )


def add_results(command: argparse.ArgumentParser, one: type[Capability], translate: Translate) -> None:
    """Add the options that say where the results of a plan go and which are made."""
    group = command.add_argument_group(translate(QT_TRANSLATE_NOOP("Ordos", "results")))
    tables = ", ".join(f"{name} ({translate(table.label)})" for name, table in one.outputs.items())
    about = translate(QT_TRANSLATE_NOOP("Ordos", "GeoPackage to write, one layer a table:")) + f" {tables}"
    others: dict[str, Any] = {**one.grids, **one.reports}
    beside = [f"{name} ({translate(made.label)})" for name, made in others.items()]
    if beside:
        word = QT_TRANSLATE_NOOP("Ordos", "beside it, in files of their own:")
        about += f"; {translate(word)} {', '.join(beside)}"
    group.add_argument("--output", metavar="FILE.gpkg", help=escaped(about))
    for name, kind in PARAMETERS.items():
        group.add_argument(option(name), metavar=kind_word(kind), help=escaped(sentence(kind, translate)))
    optional = sorted(one.on_request())
    if optional:
        about = translate(QT_TRANSLATE_NOOP("Ordos", "results made only on request, with commas between:"))
        group.add_argument(
            "--wanted", default="", metavar="A,B", type=some_of(optional), help=f"{about} {', '.join(optional)}"
        )


def add_shared(command: argparse.ArgumentParser, translate: Translate) -> None:
    """Add the options about what is told."""
    command.add_argument(
        "--summary",
        metavar="FILE.json",
        help=translate(QT_TRANSLATE_NOOP("Ordos", "write numbers, notes and row counts as JSON")),
    )
    quiet = translate(QT_TRANSLATE_NOOP("Ordos", "say nothing but errors"))
    command.add_argument("--quiet", action="store_true", help=quiet)


# One option ---------------------------------------------------------------------------------------------------------


def is_required(kind: Kind, default: Any) -> bool:
    """Return whether an option must be given: a path without a default; a default of None makes it optional."""
    return isinstance(kind, Path) and default is not None and not default


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
    if is_required(kind, default):
        out.append(translate(QT_TRANSLATE_NOOP("Ordos", "required")))
    elif default in (None, "", ()):
        out.append(translate(QT_TRANSLATE_NOOP("Ordos", "optional")))
    else:
        shown = ",".join(default) if isinstance(default, tuple) else str(default)
        shown = ("yes" if default else "no") if isinstance(kind, Flag) else shown
        word = QT_TRANSLATE_NOOP("Ordos", "default")  # inside the f-string it would not be extracted
        out.append(f"{translate(word)} {shown}")
    return out


def kind_word(kind: Kind) -> str:
    """Return the placeholder of a parameter's value."""
    if isinstance(kind, Path) and kind.folder:
        return "FOLDER"
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
