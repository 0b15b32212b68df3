"""What the parts of a programme have planned, as rows of one kind that can be added up by river, reach and measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.kongdui.programme.programme_tables import MEASURES, SUMS, UPRIGHT_FENCE
from ordos_restoration.planning.kongdui.programme.river_places import RiverPlaces
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message
from ordos_restoration.planning.units import MU_PER_HECTARE

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

MEASURED = {  # table: its part, the column of the measure or the one measure it holds, column of the table by sum
    "dam": (
        "dams",
        "measure",
        {
            "length_m": "crest_length_m",
            "area_ha": "pool_ha",
            "earth_m3": "fill_m3",
            "kept_t": "held_t",
            "cost_yuan": "cost_yuan",
        },
    ),
    "slope_unit": (
        "slopes",
        "form",
        {
            "length_m": "row_length_m",
            "area_ha": "area_ha",
            "area_mu": "area_mu",
            "earth_m3": "earth_m3",
            "plants": "plants",
            "kept_t": "kept_t",
            "cost_yuan": "cost_yuan",
        },
    ),
    "belt": (
        "belts",
        "strip",
        {
            "length_m": "length_m",
            "area_ha": "area_ha",
            "area_mu": "area_mu",
            "plants": "plants",
            "cost_yuan": "cost_yuan",
        },
    ),
    "fence": ("belts", UPRIGHT_FENCE, {"length_m": "length_m", "cost_yuan": "cost_yuan"}),
    "sand_patch": (
        "sand",
        "treatment",
        {"area_ha": "area_ha", "area_mu": "area_mu", "plants": "plants", "cost_yuan": "cost_yuan"},
    ),
    "levee_works": (
        "levees",
        "works",
        {
            "length_m": "length_m",
            "area_ha": "land_ha",
            "area_mu": "land_mu",
            "earth_m3": "earth_m3",
            "cost_yuan": "cost_yuan",
        },
    ),
}
STRANGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: the column “{column}” has {count} cells that name no known measure: {measures}. Their rows are not in "
    "the programme: correct the column.",
)
NO_WORKS = ("levees_none", "dams_left")  # they stand, and nothing is done
WHOLE = ("places", "plants", "cost_yuan")
KEYS = ["channel", "reach_class", "link", "measure", "detail"]


def measure_rows(
    tables: Mapping[str, Any], places: RiverPlaces, labels: Mapping[str, str], reach_km: float, notes: list[Message]
) -> Any:
    """Return one row for every thing that is planned: channel, reach_class, link, measure, detail and the SUMS.

    tables: of the parts, by id, each with its columns of MEASURED; labels: what they are called, for notes. Rows that
    belong to no river, or have no known measure, are left out and told. Missing numbers count as 0.
    """
    found = []
    for name, (part, measure, columns) in MEASURED.items():
        layer = tables.get(name)
        if layer is None or not len(layer):
            continue
        if "river_code" not in layer.columns:
            layer = layer.assign(river_code=None)
        place = places.of(layer, labels[name], reach_km, notes)
        whole = f"{part}_{measure}"  # a table of one measure has no column of it
        kinds = whole if whole in MEASURES else part + "_" + layer[measure].astype(str)
        rows = place.assign(link=part, measure=kinds, places=1)
        rows["detail"] = layer["measure_name"] if "measure_name" in layer.columns else None
        for one in SUMS:
            if one in columns and columns[one] in layer.columns:
                rows[one] = pd.to_numeric(layer[columns[one]]).fillna(0.0)
        if "area_ha" in columns and "area_mu" not in columns:
            rows["area_mu"] = rows.area_ha * MU_PER_HECTARE
        idle = rows.measure.isin(NO_WORKS) & ~(rows.get("cost_yuan", 0.0) > 0)
        strange = ~rows.measure.isin(MEASURES)
        if strange.any():
            told = {"layer": Message(labels[name]), "column": measure, "count": int(strange.sum())}
            notes.append(Message(STRANGE_NOTE, **told, measures=some(layer[measure][strange].fillna("–").unique())))
        found.append(rows[(rows.channel >= 0) & ~strange & ~idle])
    empty = pd.DataFrame({name: pd.Series(dtype="object") for name in [*KEYS, *SUMS]})
    rows = pd.concat(found, ignore_index=True) if found else empty
    rows = rows.reindex(columns=[*KEYS, *SUMS])
    return rows.assign(**{one: pd.to_numeric(rows[one]).fillna(0.0) for one in SUMS})


def with_costs(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables with the cost of levees on their works, which only the table of quantities knows, by levee.

    Protection is shared out to strengthened works by length, everything else by earth, by length where none is moved;
    in whole yuan that add up to the levee's. A levee that costs without works, for its strip, gets a row of its own at
    its first station.
    """
    works, costs, stations = (tables.get(name) for name in ("levee_works", "levee_summary", "levee_station"))
    if works is None or costs is None or not len(costs):
        return dict(tables)
    if stations is not None:
        bare = stations[~stations.levee.isin(works.levee)].drop_duplicates("levee")
        works = pd.concat([works, bare[["levee", "river_code", "geometry"]].assign(works="none")], ignore_index=True)
    cost = pd.to_numeric(costs.cost_yuan).fillna(0.0)
    guards = costs["item"] == "protection"
    length, earth = (pd.to_numeric(works[name]).fillna(0.0) for name in ("length_m", "earth_m3"))
    strong = length * works.strengthen.fillna(False).astype(bool)
    levee = works.levee
    own = shared(cost[~guards].groupby(costs.levee).sum(), levee, (earth, length))
    own += shared(cost[guards].groupby(costs.levee).sum(), levee, (strong, earth, length))
    return {**tables, "levee_works": works.assign(cost_yuan=own)}


def shared(total: Any, levee: Any, by: Sequence[Any]) -> Any:
    """Return the totals of levees shared out to their works (n,), whole yuan; by: the first share of each levee that is
    not all 0 counts, else alike.
    """
    share = 1.0 / levee.groupby(levee).transform("size")
    for one in reversed(by):
        whole = one.groupby(levee).transform("sum")
        share = (one / whole.where(whole > 0)).fillna(share)
    due = (levee.map(total).fillna(0.0) * share.groupby(levee).cumsum()).round()
    return due - due.groupby(levee).shift(fill_value=0.0)


def summed(rows: Any) -> Any:
    """Return the rows added up by channel, reach, part, measure and its name, rounded as they are printed."""
    found = rows.groupby(KEYS, sort=False, dropna=False)[list(SUMS)].sum().reset_index()
    return found.assign(**{one: found[one].round().astype(int) if one in WHOLE else found[one] for one in SUMS})
