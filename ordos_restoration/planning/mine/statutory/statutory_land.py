"""The tables of land in a plan for the authority: classes before and after, owners, damage, units and directions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.land_classes import CATEGORIES, plain_code
from ordos_restoration.planning.mine.statutory.statutory_parts import (
    NOT_STATED,
    SHARE,
    Case,
    Named,
    Part,
    grouped,
    is_missing,
    known,
    mapped,
    ordered,
    shares,
)
from ordos_restoration.planning.mine.words import (
    AREAS,
    DAMAGES,
    DEGREES,
    DIRECTION,
    DIRECTIONS,
    GROUND,
    PV,
    STATES,
    TRAITS,
    UNIT,
)
from ordos_restoration.planning.report.sheets import TOTAL, SheetColumn
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Number, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

HECTARES, MU = AREAS["area_ha"], AREAS["area_mu"]
CLASS = Text(QT_TRANSLATE_NOOP("Ordos", "Land class"))
GROUP = Text(QT_TRANSLATE_NOOP("Ordos", "Land class of the first level"))
BEFORE = QT_TRANSLATE_NOOP("Ordos", "Before restoration")
AFTER = QT_TRANSLATE_NOOP("Ordos", "After restoration")
CHANGE = Number(QT_TRANSLATE_NOOP("Ordos", "Change of area"), "", "ha", decimals=4)
CHANGE_PCT = Number(QT_TRANSLATE_NOOP("Ordos", "Change of the area before"), "", "%", decimals=2)
SUM = QT_TRANSLATE_NOOP("Ordos", "Sum")
PARCELS = Number(QT_TRANSLATE_NOOP("Ordos", "Parcels"), "", "", 0, whole=True)
NO_DIRECTION = QT_TRANSLATE_NOOP("Ordos", "{count} parcels of {area} ha have no direction of restoration yet.")
UNNAMED = QT_TRANSLATE_NOOP("Ordos", "The land class codes {codes} are in no row of the table of land classes.")
PV_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "Photovoltaics stand over {area} ha of grass or shrubs; the class of that land and the duty to restore it stay.",
)
CLASS_OF = {  # the classes that directions become: GB/T 21010-2017; the classification of land and sea use of 2023
    "gbt21010": dict(zip(DIRECTIONS, ("0102", "0103", "0201", "0301", "0305", "0403", "0404"))),
    "land_sea_2023": dict(zip(DIRECTIONS, ("0102", "0103", "0201", "0301", "0303", "0402", "0403"))),
}


def land_use(case: Case) -> Part:
    """Return the land classes of the responsibility area as they are."""
    names = Classes(case)
    parcels = names.settled(case.frame("parcel", "land_class", "class_scheme", *AREAS))
    rows = names.rows(grouped(parcels, ["class_scheme", "land_class"], list(AREAS)))
    for row, share in zip(rows, shares([row["area_ha"] for row in rows])):
        row["share"] = share
    columns = {
        **CLASS_COLUMNS,
        "area_ha": SheetColumn(HECTARES, total=True),
        "area_mu": SheetColumn(MU, total=True),
        "share": SheetColumn(SHARE, total=True),
    }
    return Part(columns, rows, ("class_code", "class"), lacks=names.lacks(parcels))


def ownership(case: Case) -> Part:
    """Return who owns how much of which class."""
    names = Classes(case)
    by = ["village", "owner", "class_scheme", "land_class"]
    found = grouped(names.settled(case.frame("parcel", *by, *AREAS)), by, list(AREAS))
    rows = names.rows(found)
    for row, (_, given) in zip(rows, found.iterrows()):
        row.update(village=known(given["village"]), owner=known(given["owner"]))
    columns = {
        "village": SheetColumn(TRAITS["village"]),
        "owner": SheetColumn(TRAITS["owner"]),
        **CLASS_COLUMNS,
        "area_ha": SheetColumn(HECTARES, total=True),
        "area_mu": SheetColumn(MU, total=True),
    }
    return Part(columns, rows, ("village", "owner", "class_code", "class"))


def damage(case: Case) -> Part:
    """Return the damaged land by type, and by state and degree across."""
    parcels = case.frame("parcel", "damage_type", "degree", "state", "area_ha").assign(one=1)
    spread = grouped(parcels, ["damage_type", "state", "degree"], ["area_ha"])
    states = across(STATES, spread["state"])
    degrees = across(DEGREES, spread["degree"])
    columns = {"damage_type": SheetColumn(TRAITS["damage_type"])}
    for state, label in states.items():
        parts = [f"{state}_{degree}" for degree in degrees]
        for part, words in zip(parts, degrees.values()):
            columns[part] = SheetColumn(HECTARES, label=words, of=label, total=True)
        sums = "+".join(f"{{{part}}}" for part in parts)
        columns[f"{state}_sum"] = SheetColumn(HECTARES, label=SUM, of=label, total=True, formula=sums)
    everything = "+".join(f"{{{state}_sum}}" for state in states)
    columns["area_ha"] = SheetColumn(HECTARES, label=TOTAL, total=True, formula=everything)
    rows = []
    for kind in across(DAMAGES, spread["damage_type"]):
        own = spread[spread["damage_type"].fillna("") == kind]
        row: dict[str, Any] = {"damage_type": kind or None}
        for state in states:
            there = own[own["state"].fillna("") == state]
            areas = [float(there["area_ha"][there["degree"].fillna("") == one].sum()) for one in degrees]
            row.update(zip([f"{state}_{degree}" for degree in degrees], areas))
            row[f"{state}_sum"] = round(sum(areas), 4)
        row["area_ha"] = round(sum(row[f"{state}_sum"] for state in states), 4)
        rows.append(row)
    return Part(columns, rows if len(parcels) else [], ("damage_type",), unit="ha", lacks=unstated(parcels))


def across(options: Mapping[str, str], values: Any) -> dict[str, str]:
    """Return the options that stand across a table, with one for what is not stated where that occurs."""
    return {**options, **({"": NOT_STATED} if values.isna().any() else {})}


def unstated(parcels: Any) -> list[Message]:
    """Return what parcels do not say of their damage."""
    template = QT_TRANSLATE_NOOP("Ordos", "{count} of {all} parcels do not state “{column}”.")
    counts = {name: int(parcels[name].isna().sum()) for name in ("degree", "state")}
    return [
        Message(template, count=count, all=len(parcels), column=Message(TRAITS[name].label))
        for name, count in counts.items()
        if count
    ]


def damage_units(case: Case) -> Part:
    """Return unit × class × type × degree × state × year with its area."""
    names = Classes(case)
    by = ["unit", "damage_type", "degree", "state", "damage_year", "class_scheme", "land_class"]
    found = grouped(names.settled(case.frame("parcel", *by, *AREAS)), by, list(AREAS))
    rows = names.rows(found)
    for row, (_, given) in zip(rows, found.iterrows()):
        row.update({name: known(given[name]) for name in by[:5]})
    columns = {
        "unit": SheetColumn(UNIT),
        **{name: SheetColumn(TRAITS[name]) for name in by[1:5]},
        **CLASS_COLUMNS,
        "area_ha": SheetColumn(HECTARES, total=True),
    }
    return Part(columns, rows, ("unit", "damage_type", "degree", "state", "damage_year", "class_code"))


def directions(case: Case) -> Part:
    """Return the units with what they are and what they become."""
    by = ["unit", "landform", "damage_type", "direction", "pv"]
    worst = {"settled_year": "max", "slope_deg": "max", "soil_cm": "min"}
    found = grouped(case.frame("parcel", *by, *worst, *AREAS), by, list(AREAS), worst)
    rows = [
        {**{name: known(given[name]) for name in (*by, *worst, *AREAS)}, "parcels": int(given["count"])}
        for _, given in found.iterrows()
    ]
    columns = {
        "unit": SheetColumn(UNIT),
        "landform": SheetColumn(TRAITS["landform"]),
        "damage_type": SheetColumn(TRAITS["damage_type"]),
        "slope_deg": SheetColumn(GROUND["slope_deg"], label=QT_TRANSLATE_NOOP("Ordos", "Steepest parcel")),
        "soil_cm": SheetColumn(GROUND["soil_cm"], label=QT_TRANSLATE_NOOP("Ordos", "Thinnest soil")),
        "settled_year": SheetColumn(TRAITS["settled_year"]),
        "direction": SheetColumn(DIRECTION),
        "pv": SheetColumn(PV),
        "parcels": SheetColumn(PARCELS, total=True),
        "area_ha": SheetColumn(HECTARES, total=True),
        "area_mu": SheetColumn(MU, total=True),
    }
    return Part(columns, rows, ("unit", "landform", "damage_type", "settled_year", "direction"))


def structure(case: Case) -> Part:
    """Return the land classes before and after, and the change."""
    names = Classes(case)
    parcels = names.settled(case.frame("parcel", "land_class", "class_scheme", "direction", "pv", "area_ha"))
    after = [names.after(*one) for one in zip(parcels["class_scheme"], parcels["direction"])]
    decided = parcels.assign(land_class=[code for _, code in after], class_scheme=[scheme for scheme, _ in after])
    one, two = (grouped(frame, ["class_scheme", "land_class"], ["area_ha"]) for frame in (parcels, decided))
    both = one.merge(two, how="outer", on=["class_scheme", "land_class"], suffixes=("", "_after"))
    rows = names.rows(ordered(both, "class_scheme", list(CLASS_OF)))
    for row, (_, given) in zip(rows, ordered(both, "class_scheme", list(CLASS_OF)).iterrows()):
        before, then = (float(np.nan_to_num(given[name])) for name in ("area_ha", "area_ha_after"))
        row.update(before_ha=before, after_ha=then, change_ha=round(then - before, 4))
        row["change_pct"] = round(100.0 * (then - before) / before, 2) if before else None
    for key in ("before", "after"):
        for row, share in zip(rows, shares([row[f"{key}_ha"] for row in rows])):
            row[f"{key}_pct"] = share
    columns = {
        **CLASS_COLUMNS,
        "before_ha": SheetColumn(HECTARES, of=BEFORE, total=True),
        "before_pct": SheetColumn(SHARE, of=BEFORE, total=True),
        "after_ha": SheetColumn(HECTARES, of=AFTER, total=True),
        "after_pct": SheetColumn(SHARE, of=AFTER, total=True),
        "change_ha": SheetColumn(CHANGE, total=True, formula="{after_ha}-{before_ha}"),
        "change_pct": SheetColumn(CHANGE_PCT, formula="ROUND(({after_ha}-{before_ha})/{before_ha}*100,2)"),
    }
    covered = float(pd.to_numeric(parcels["area_ha"])[parcels["pv"].fillna(False).astype(bool)].sum())
    notes = [Message(PV_NOTE, area=f"{covered:.4f}")] if covered else []
    undecided = parcels["direction"].isna()
    open_ = Message(NO_DIRECTION, count=int(undecided.sum()), area=f"{parcels['area_ha'][undecided].sum():.4f}")
    return Part(columns, rows, ("class_code", "class"), notes, lacks=[open_] if undecided.any() else [])


# Names of classes -----------------------------------------------------------------------------------------------------

CLASS_COLUMNS = {
    "category": SheetColumn(GROUP),
    "class_code": SheetColumn(TRAITS["land_class"]),
    "class": SheetColumn(CLASS),
}


class Classes:
    """The names of land classes, by scheme and code."""

    def __init__(self, case: Case) -> None:
        given = case.facts.get("land_classes")
        self.table: dict[tuple[str, str], Any] = {}
        for row in () if given is None else pd.DataFrame(given).to_dict("records"):
            self.table[str(row["scheme"]), str(plain_code(row["code"]))] = row
        schemes = case.frame("parcel", "class_scheme")["class_scheme"].dropna()
        self.usual = str(schemes.mode().iloc[0]) if len(schemes) else next(iter(CLASS_OF))

    def settled(self, parcels: Any) -> Any:
        """Return parcels each with a scheme, and with its code as the tables write it."""
        schemes, codes = mapped(parcels["class_scheme"], self.scheme), mapped(parcels["land_class"], plain_code)
        return parcels.assign(class_scheme=schemes, land_class=codes)

    def of(self, scheme: Any, code: Any) -> Optional[Any]:
        """Return the row of a class, None where no table has it."""
        return None if is_missing(code) else self.table.get((self.scheme(scheme), str(plain_code(code))))

    def scheme(self, given: Any) -> str:
        """Return the scheme of a parcel, that of most others where it names none."""
        return self.usual if is_missing(given) else str(given)

    def after(self, scheme: Any, direction: Any) -> tuple[str, Optional[str]]:
        """Return the scheme and the class that a direction becomes, None where it is not decided."""
        own = self.scheme(scheme)
        code = None if is_missing(direction) else CLASS_OF.get(own, {}).get(str(direction))
        return own, code

    def rows(self, found: Any) -> list[dict[str, Any]]:
        """Return the rows of sums by class with the names of the classes."""
        out = []
        for _, given in found.iterrows():
            row = self.of(given["class_scheme"], given["land_class"])
            first = None if row is None else self.of(given["class_scheme"], str(given["land_class"])[:2])
            category = None if row is None else CATEGORIES.get(row.get("category"))
            above = None if first is None else named(first)
            out.append(
                {
                    "category": above or (Message(category) if category else None),
                    "class_code": known(given["land_class"]),
                    "class": None if row is None else named(row),
                    **{name: float(given[name]) for name in AREAS if name in found.columns},
                }
            )
        return out

    def lacks(self, parcels: Any) -> list[Message]:
        """Return the codes that no table names."""
        found = parcels[["class_scheme", "land_class"]].drop_duplicates().dropna()
        pairs = zip(found["class_scheme"], found["land_class"])
        odd = sorted({str(code) for scheme, code in pairs if self.of(scheme, code) is None})
        return [Message(UNNAMED, codes=", ".join(odd))] if odd and self.table else []


def named(row: Mapping[str, Any]) -> Named:
    """Return the name of a class in both languages."""
    return Named(row.get("name_zh"), row.get("name_en"))
