"""The texts that all sheets of a plan share, in the language of the sheets and as large as their boxes allow."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.map_sheets.fonts import MM, lines_of
from ordos_restoration.layers.map_sheets.page import Page
from ordos_restoration.layers.map_sheets.title_block import Told
from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.plans import STATUS
from ordos_restoration.store.reading.chosen_plans import ChosenPlan
from ordos_restoration.store.reading.plan_basis import Basis

TITLE = QT_TRANSLATE_NOOP("Ordos", "{project} · {plan}")
VERSION = QT_TRANSLATE_NOOP("Ordos", "Version {version}, {status}")
MADE_BY = QT_TRANSLATE_NOOP("Ordos", "Planned with “{title}”, {day}.")
DATA = QT_TRANSLATE_NOOP("Ordos", "Data: {names}.")
UNVERIFIED = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of the {all} reference values behind this plan are not verified: have the bureau confirm them."
)
LISTED_ONCE = QT_TRANSLATE_NOOP("Ordos", "Each feature is listed on one sheet. Totals are sums of the printed rows.")
LARGEST, SMALLEST = 6.4, 4.2  # pt


def story(task: Any, project: str, plan: ChosenPlan, rests_on: Basis, page: Page) -> Told:
    """Return the texts of the sheets of a plan."""
    day = task.date or dt.date.today().isoformat()
    status = translated(STATUS.options.get(plan.status, plan.status))
    version = translated(VERSION).format(version=plan.version, status=status)
    title = translated(TITLE).format(project=project, plan=plan.name)
    box = page.boxes["sources"]
    sources, sources_size = filled(sentences(plan, rests_on), box.width, box.height, page)
    title, title_size = one_line(title, page.boxes["title"].width, page)
    return Told(
        project=project,
        plan=plan.name,
        version=version,
        approval=plan.approval_no,
        date=day,
        unit=task.unit,
        signed=(task.prepared, task.checked, task.reviewed, task.approved),
        title=title,
        title_size=title_size,
        sources=sources,
        sources_size=sources_size,
        line=" · ".join(one for one in (project, plan.name, version, day, task.unit) if one),
    )


def sentences(plan: ChosenPlan, rests_on: Basis) -> list[str]:
    """Return what a sheet says of where its numbers come from."""
    capability = next((one for one in CAPABILITIES if one.id == plan.capability), None)
    out = [
        translated(MADE_BY).format(
            title=translated(capability.title) if capability else plan.capability, day=plan.made_at[:10]
        )
    ]
    if rests_on.origins:
        out.append(translated(DATA).format(names=", ".join(rests_on.origins)))
    if rests_on.unverified:
        out.append(translated(UNVERIFIED).format(count=rests_on.unverified, all=rests_on.values))
    return [*out, translated(LISTED_ONCE)]


def filled(paragraphs: list[str], width: float, height: float, page: Page) -> tuple[str, float]:
    """Return paragraphs wrapped for a box [mm], and the size [pt of A3] at which they fill it at most."""
    size = LARGEST
    while True:
        lines = [line for one in paragraphs for line in lines_of(one, page.points(size), width - 1)]
        if len(lines) * page.points(size) * MM * 1.5 <= height or size <= SMALLEST:
            return "\n".join(lines), size
        size -= 0.2


def one_line(text: str, width: float, page: Page) -> tuple[str, float]:
    """Return a title and the size [pt of A3] at which it stands in one line."""
    size = 15.0
    while size > 7 and len(lines_of(text, page.points(size), width - 2, True)) > 1:
        size -= 0.5
    return text, size
