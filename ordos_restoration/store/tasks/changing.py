"""What tasks that write rows into a project have in common: who does it, and all of it or nothing."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as File

from ordos_restoration.planning.kinds import Text
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.surveys import SAMPLED
from ordos_restoration.store.plans.landing import account
from ordos_restoration.store.project import check_version, identity
from ordos_restoration.store.short_codes import every
from ordos_restoration.store.short_codes import named as rows_named
from ordos_restoration.store.sqlite import opened, transaction
from ordos_restoration.store.survey.plots import Compartment

NOT_YET = ("", "draft", "dropped")

BY = Text(
    QT_TRANSLATE_NOOP("Ordos", "Entered by"),
    QT_TRANSLATE_NOOP("Ordos", "Who enters it; empty: the account of this computer."),
)
CODES = Text(
    QT_TRANSLATE_NOOP("Ordos", "Compartments"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Their codes, with commas between. Empty: every belt and site that is approved or further on."
    ),
)


@contextmanager
def changed(gpkg: File) -> Iterator[sqlite3.Connection]:
    """Open a project of this version for one transaction."""
    with opened(gpkg, write=True) as connection:
        check_version(identity(connection), gpkg)
        with transaction(connection):
            yield connection


def person(by: str) -> str:
    """Return the name under which rows are entered."""
    return by or account()


def compartments(connection: sqlite3.Connection, codes: str) -> list[Compartment]:
    """Return the compartments of codes with commas between; without any, belts and sites approved or further on."""
    named = several(codes)
    if named:
        found = rows_named(connection, [one.id for one in SAMPLED], named)
    else:
        known = every(connection, ("belt", "site")).values()
        found = sorted((one for one in known if one.status not in NOT_YET), key=lambda one: one.code)
    return [Compartment(one.table, one.uuid) for one in found]


def several(text: str) -> list[str]:
    """Return codes that were written with commas between, Chinese ones too."""
    return [part.strip() for part in re.split("[,，、;；]", text) if part.strip()]
