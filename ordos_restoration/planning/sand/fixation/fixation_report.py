"""Sand fixation as a page: sums, cost by year, the first patches, design beside acceptance, and what to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.plan.plan_report import KNOW_HEADING
from ordos_restoration.planning.mine.plan.yearly_caps import by_year
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.gantt import Stretch, gantt
from ordos_restoration.planning.report.listing import listed, rows_of, some_of
from ordos_restoration.planning.report.yearly import yearly
from ordos_restoration.planning.sand.fixation.fixation_acceptance import ACCEPTED, UNITS
from ordos_restoration.planning.sand.fixation.fixation_tables import (
    FIXATION_SUMMARY,
    NUMBERS,
    PATCHES,
    SAND_PATCH,
    YEAR,
)
from ordos_restoration.planning.sand.fixation.fixation_words import SECTIONS, TREATMENTS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

TITLE = QT_TRANSLATE_NOOP("Ordos", "Sand fixation")
BY_TREATMENT = QT_TRANSLATE_NOOP("Ordos", "Treatments")
IN_TIME = QT_TRANSLATE_NOOP("Ordos", "Works in time")
BY_YEAR = QT_TRANSLATE_NOOP("Ordos", "Cost by year")
FIRST = QT_TRANSLATE_NOOP("Ordos", "Patches by priority")
BESIDE = QT_TRANSLATE_NOOP("Ordos", "Design beside acceptance")
BESIDE_WORDS = QT_TRANSLATE_NOOP(
    "Ordos",
    "What the design gives stands beside what an acceptance counts. Cover and plants are alternatives: one of them is "
    "enough. Low coverage can fix sand and still fail an acceptance: agree on it before anything is printed.",
)
ON_TOP = QT_TRANSLATE_NOOP("Ordos", "A budget limits the works; care and guarding come on top of it.")
SHORT = QT_TRANSLATE_NOOP("Ordos", "{count} of {all} patches are listed; the table of patches has all.")
NO_TREATMENT = QT_TRANSLATE_NOOP("Ordos", "No treatment")
PHASES = {
    "works": QT_TRANSLATE_NOOP("Ordos", "Works on the land"),
    "upkeep": QT_TRANSLATE_NOOP("Ordos", "Closure and care"),
}
MOST = 60  # patches listed
SHOWN = ("treatment", "area_ha", "worked_ha", "plants", "seed_kg", "barrier_m", "fence_m", "cost_yuan")
LISTED = ("rank", "code", "name", "treatment", "score", "drift_share_pct", "object_m", "area_ha", "year", "cost_yuan")
YUAN = {name: Number(label, "", "yuan", 0, whole=True) for name, label in SECTIONS.items()}
COMPARED = {
    "treatment": SAND_PATCH.columns["treatment"],
    "measure": Choice(QT_TRANSLATE_NOOP("Ordos", "What is counted"), "", ACCEPTED),
    "design_from": Number(QT_TRANSLATE_NOOP("Ordos", "Design, least"), "", "1", 0, decimals=1),
    "design_to": Number(QT_TRANSLATE_NOOP("Ordos", "Design, most"), "", "1", 0, decimals=1),
    "least": Number(QT_TRANSLATE_NOOP("Ordos", "Acceptance"), "", "1", 0, decimals=1),
    "unit": QT_TRANSLATE_NOOP("Ordos", "Unit"),
    "patches": PATCHES,
    "low": Number(QT_TRANSLATE_NOOP("Ordos", "Patches below"), "", "", 0, whole=True),
}


def report(tables: Mapping[str, Any], facts: Mapping[str, Any]) -> Any:
    """Return the report: a function that renders the page; tables: by id; facts: of `SandFixation.finished`."""
    patches, numbers, years = tables["sand_patch"], facts["numbers"], facts["years"]
    parts: list[Any] = [page.Numbers([(kind, numbers[name]) for name, kind in NUMBERS.items() if name in numbers])]
    by = by_treatment(tables["fixation_summary"])
    parts += [page.Heading(BY_TREATMENT), listed(some_of(FIXATION_SUMMARY.columns, by.columns), by)]
    parts += [page.Heading(IN_TIME), gantt(stretches(patches), PHASES)]
    parts += [page.Heading(BY_YEAR), money(years, facts["cap"])]
    parts.append(page.Paragraph(ON_TOP))
    parts.append(listed({"year": YEAR, **YUAN}, years))
    parts += [page.Heading(FIRST), listed(some_of(SAND_PATCH.columns, LISTED), patches.head(MOST))]
    if len(patches) > MOST:
        parts.append(page.Paragraph(Message(SHORT, count=MOST, all=len(patches))))
    beside = compared(facts["acceptance"])
    parts += [page.Heading(BESIDE), page.Paragraph(BESIDE_WORDS), page.DataTable(COMPARED.values(), beside)]
    parts += [page.Heading(KNOW_HEADING), page.Notes(facts["notes"])]
    return page.html(TITLE, parts)


def by_treatment(summary: Any) -> Any:
    """Return the sums of each treatment over rivers and years, in the order of TREATMENTS."""
    names = [name for name in SHOWN if name != "treatment"]
    found = summary.groupby("treatment", dropna=False)[["patches", *names]].sum().round(4)
    order = [*(name for name in TREATMENTS if name in found.index), *found.index[found.index.isna()]]
    return found.reindex(order).reset_index()


def stretches(patches: Any) -> list[Stretch]:
    """Return the works and the closure or care of patches as bars, grouped by treatment."""
    out = []
    t = patches[patches.year.notna()]
    until = t[["closed_until", "cared_until"]].max(axis=1)
    for code, treatment, first, last, end in zip(t.code, t.treatment, t.year, t.last_year, until):
        group = TREATMENTS.get(treatment, NO_TREATMENT)
        out.append(Stretch(code, group, "works", int(first), int(last)))
        if end > last:
            out.append(Stretch(code, group, "upkeep", int(last) + 1, int(end)))
    return out


def money(years: Any, cap: str) -> Any:
    """Return the chart of the cost of the years by section, under the budget where there is one."""
    span = years.year.astype(int).tolist()
    limits = by_year(cap, span[0], span[-1])
    line: Optional[Any] = np.array([limits.get(one, np.nan) for one in span]) if limits else None
    return yearly(span, [(SECTIONS[name], years[name].to_numpy(dtype=float)) for name in SECTIONS], cap=line)


def compared(found: Any) -> list[list[Any]]:
    """Return the rows of design beside acceptance with their units."""
    given = found.assign(unit=[UNITS[one] for one in found.measure])
    return rows_of(given, COMPARED)
