"""The table of quality requirements in a plan for the authority: what the ground must be for each direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.statutory.statutory_land import HECTARES
from ordos_restoration.planning.mine.statutory.statutory_parts import Case, Part, grouped, known, ordered
from ordos_restoration.planning.mine.suitability.suitability_parameters import NUMERIC
from ordos_restoration.planning.mine.suitability.suitability_tables import FACTORS, REGIONS, STANDARDS
from ordos_restoration.planning.mine.words import DIRECTION, DIRECTIONS
from ordos_restoration.planning.report.sheets import SheetColumn
from ordos_restoration.planning.report.svg import value
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Flag, Message, Number, Text

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

LIMIT = Number(QT_TRANSLATE_NOOP("Ordos", "Not less than"), "", "", decimals=2)
REQUIRED = QT_TRANSLATE_NOOP("Ordos", "Requirement")
MOST = QT_TRANSLATE_NOOP("Ordos", "Not more than")
EVERY_REGION = QT_TRANSLATE_NOOP(
    "Ordos", "The region type was not given: keep the rows of the one that holds for the mine."
)
UNMET = QT_TRANSLATE_NOOP("Ordos", "The quality standards have no row for “{direction}”.")


def quality(case: Case) -> Part:
    """Return the quality standards of the directions that the plan has, of its region or of all where none is given."""
    given = case.facts.get("quality_standards")
    table = pd.DataFrame(columns=list(STANDARDS.columns)) if given is None else pd.DataFrame(given)
    region = case.fact("region")
    if region in REGIONS:
        table = table[table["region"] == region]
    parcels = grouped(case.frame("parcel", "direction", "area_ha"), ["direction"], ["area_ha"])
    areas = {one: area for one, area in zip(parcels["direction"], parcels["area_ha"]) if one is not None}
    own = ordered(table[table["direction"].isin(list(areas))], "direction", list(DIRECTIONS))
    rows = [row_of(one, float(areas[one["direction"]])) for one in own.to_dict("records")]
    missing = [one for one in areas if one not in set(own["direction"])] if given is not None else []
    lacks = [Message(UNMET, direction=Message(DIRECTIONS.get(one, str(one)))) for one in missing]
    if rows and region not in REGIONS:
        lacks.append(Message(EVERY_REGION))
    columns = {
        "direction": SheetColumn(DIRECTION),
        "area_ha": SheetColumn(HECTARES),
        "region": SheetColumn(STANDARDS.columns["region"]),
        "factor": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Quality factor"))),
        "unit": SheetColumn(Text(QT_TRANSLATE_NOOP("Ordos", "Unit"))),
        "minimum": SheetColumn(LIMIT, of=REQUIRED),
        "maximum": SheetColumn(LIMIT, label=MOST, of=REQUIRED),
        "verified": SheetColumn(Flag(QT_TRANSLATE_NOOP("Ordos", "Verified"))),
    }
    return Part(columns, rows, lacks=lacks)


def row_of(given: dict[str, Any], area: float) -> dict[str, Any]:
    """Return a row of the standards with its words."""
    factor = known(given["factor"])
    kind = NUMERIC.get(factor)
    unit = kind.unit if kind is not None else "%" if str(factor).endswith("_pct") else ""
    limits = {name: pd.to_numeric(given[name], errors="coerce") for name in ("minimum", "maximum")}
    return {
        "direction": given["direction"],
        "area_ha": area,
        "region": given["region"],
        "factor": Message(FACTORS[factor]) if factor in FACTORS else factor,
        "unit": None if unit in ("", "1") else value(unit),
        **{name: known(one) for name, one in limits.items()},
        "verified": str(given.get("verified")).strip().lower() == "yes",
    }
