"""What a plan brings into a project: its tables, and in plain words what it was made of."""

from __future__ import annotations

import configparser
import getpass
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Optional

from ordos_restoration.planning.kinds import Kind, Text
from ordos_restoration.planning.kinds import Path as PathKind
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Translate
from ordos_restoration.planning.rows import Rows
from ordos_restoration.planning.spec import Capability, Plan

REFERENCE = "ref_"  # what the project's own copy of a shipped table is called, before the table's name
METADATA = Path(__file__).parents[2] / "metadata.txt"

PARAMETERS: dict[str, Kind] = {  # of every capability, beside its own
    "project": PathKind(
        QT_TRANSLATE_NOOP("Ordos", "Project"),
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The project that the plan is put into as a draft: its .gpkg, its .qgz or its folder. Reference tables "
            "that are not given are then the project's own.",
        ),
        suffixes=(".gpkg", ".qgz"),
    ),
    "plan_name": Text(
        QT_TRANSLATE_NOOP("Ordos", "Name of the plan"),
        QT_TRANSLATE_NOOP("Ordos", "In the project; a draft of the same name is replaced."),
    ),
    "register_entry": Text(
        QT_TRANSLATE_NOOP("Ordos", "Register entry"),
        QT_TRANSLATE_NOOP("Ordos", "Code of the project in the register that the plan belongs to."),
    ),
}
PLAN = Text(QT_TRANSLATE_NOOP("Ordos", "Plan in the project"))  # the result of every capability: the plan's uuid


class InputOrigin(NamedTuple):
    """Where an input came from, how much it held, and what it held in 64 signs."""

    input: str
    origin: str
    rows: str
    fingerprint: str


@dataclass(frozen=True)
class Landing:
    """A plan as `store.land` takes it; the shapes of its tables are WKB in EPSG:4490."""

    name: str
    capability: str
    parameters: Mapping[str, str]
    inputs: Sequence[InputOrigin]
    numbers: Mapping[str, tuple[str, str]]  # id → (value, unit)
    notes: Sequence[str]
    tables: Mapping[str, Rows]
    register_entry: str = ""  # code of the register's project that the plan belongs to
    made_by: str = ""


@dataclass(frozen=True)
class Landed:
    """Where a plan has come to lie."""

    plan_uuid: str
    version: int
    replaced: bool
    note: Message


def landing(
    capability: Capability,
    plan: Plan,
    tables: Mapping[str, Rows],
    inputs: Sequence[InputOrigin],
    translate: Translate = str,
    **others: Optional[str],
) -> Landing:
    """Return the landing of a plan, as every door makes it.

    tables: the plan's, as rows in degrees; others: name, register_entry, made_by; what is empty or None is left out,
    and the name is then the capability's title.
    """
    told = {"made_by": account(), **{key: value.strip() for key, value in others.items() if value and value.strip()}}
    return Landing(
        told.pop("name", "") or translate(capability.title),
        capability.id,
        {name: as_text(getattr(capability, name)) for name, *_ in capability.parameters()},
        inputs,
        {
            name: (as_text(value), translated(getattr(capability.numbers[name], "unit", ""), translate))
            for name, value in plan.numbers.items()
        },
        [note.text(translate) for note in plan.notes],
        tables,
        **told,
    )


def as_text(value: Any) -> str:
    """Return a parameter or a number as it is typed on the command line; "" where it is not known."""
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def translated(text: str, translate: Translate) -> str:
    """Return a text translated; of none, none: Qt takes the empty text for the head of the catalogue."""
    return translate(text) if text else ""


def origin(source: str) -> str:
    """Return a layer or a file without the folders it lies in, which are nobody else's business: x.gpkg|layername=y."""
    path, *options = source.split("|")
    return "|".join((Path(path.replace("\\", "/")).name, *options))


def account() -> str:
    """Return the name under which a person is known to this computer, "" where it knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such user, or a Windows without any
        return ""


def made_with() -> str:
    """Return name and version of the plugin."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(METADATA, encoding="utf-8")
    return f"{metadata['general']['name']} {metadata['general']['version']}"


REPLACED = QT_TRANSLATE_NOOP("Ordos", "The draft “{name}”, version {version}, was replaced as a whole.")
FIRST = QT_TRANSLATE_NOOP("Ordos", "The plan “{name}” now lies in the project as a draft.")
NEXT = QT_TRANSLATE_NOOP(
    "Ordos", "Version {before} of “{name}” is kept as it is, because {reason}; this plan is version {version}."
)


def note(name: str, version: int, replaced: bool, reason: Optional[Message]) -> Message:
    """Return in one sentence where a plan has come to lie; reason: why the version before was not replaced."""
    if reason is not None:
        return Message(NEXT, name=name, version=version, before=version - 1, reason=reason)
    return Message(REPLACED if replaced else FIRST, name=name, version=version)
