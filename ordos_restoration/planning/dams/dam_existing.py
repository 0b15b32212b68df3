"""Dams that stand already: what they still hold, what is wrong with them, and what mending them takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning import land, units
from ordos_restoration.planning.dams import sizing
from ordos_restoration.planning.dams.candidates import next_of
from ordos_restoration.planning.dams.dam_defects import NO_SPILLWAY, with_defects
from ordos_restoration.planning.dams.dam_rules import TEN_THOUSAND, DamRules
from ordos_restoration.planning.flow import Flow, snapped
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Layer,
    Message,
    Number,
    PlanningError,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

STORAGE = "10⁴ m³"
EXISTING = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Existing dams"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Points of all dams that stand in the gullies, sound or not, with storage and silted volume in 10⁴ m³, "
        "or in columns ending in _m3 in m³, height, crest length, outlet, spillway and defects (words of the table of "
        "dam defects, separated by ; or 、). Without them the run needs the word that there are none.",
    ),
    "Point",
    required=False,
    columns={
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Code"), aliases=("编号", "淤地坝编号", "坝编号", "BM")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"), aliases=("名称", "坝名", "淤地坝名称")),
        "storage": Number(
            QT_TRANSLATE_NOOP("Ordos", "Total storage"), "", STORAGE, 0, 100_000, aliases=("总库容", "库容", "ZKR")
        ),
        "silt_storage": Number(
            QT_TRANSLATE_NOOP("Ordos", "Silt storage"), "", STORAGE, 0, 100_000, aliases=("拦泥库容", "淤积库容")
        ),
        "silted": Number(
            QT_TRANSLATE_NOOP("Ordos", "Silted volume"),
            "",
            STORAGE,
            0,
            100_000,
            aliases=("已淤库容", "已淤积", "淤积量"),
        ),
        "storage_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Total storage"), "", "m³", 0, 1e9),
        "silt_storage_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Silt storage"), "", "m³", 0, 1e9),
        "silted_m3": Number(QT_TRANSLATE_NOOP("Ordos", "Silted volume"), "", "m³", 0, 1e9),
        "height_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Height of the dam"), "", "m", 0.5, 200, aliases=("height", "坝高")
        ),
        "crest_length_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Length of the crest"),
            "",
            "m",
            1,
            5_000,
            aliases=("crest_length", "坝长", "坝顶长"),
        ),
        "outlet": Text(QT_TRANSLATE_NOOP("Ordos", "Outlet"), aliases=("放水工程", "放水建筑物", "放水设施", "卧管")),
        "spillway": Text(QT_TRANSLATE_NOOP("Ordos", "Spillway"), aliases=("溢洪道", "泄洪设施")),
        "defects": Text(
            QT_TRANSLATE_NOOP("Ordos", "Defects"), aliases=("defect", "病险", "病险情况", "存在问题", "隐患", "险情")
        ),
        "river_code": Text(QT_TRANSLATE_NOOP("Ordos", "River code"), aliases=("河流代码", "孔兑代码", "river")),
    },
)
YES, NO = {"yes", "y", "1", "true", "有", "是", "完好", "有效"}, {"no", "n", "0", "false", "无", "否", "没有", "none"}
M2_PER_KM2 = 1e6
NO_WORD = QT_TRANSLATE_NOOP(
    "Ordos",
    "Nobody said which dams stand in the gullies already. Give the layer “{layer}”, or say that there are none.",
)
BOTH = QT_TRANSLATE_NOOP(
    "Ordos",
    "The layer “{layer}” holds {count} dams, but the parameters say that there are none. Take one of them back.",
)
FAR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} of {all} existing dams lie on no channel within {within:g} m and were left out: {dams}. Move their points "
    "onto the channel.",
)
SAME_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} existing dams lie on the same channel cell as another one and were left out: {dams}."
)
NO_STORAGE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} existing dams have no total storage and were left out: {dams}. Without it nobody knows what they hold.",
)
OVERFULL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} existing dams have more silt than storage ({dams}): they count as full."
)


def known_dams(frame: Any, none: bool) -> Any:
    """Return the layer of existing dams, None where there are none; raises PlanningError where nobody said so."""
    layer = Message(EXISTING.label)
    if frame is None and not none:
        raise PlanningError(NO_WORD, layer=layer)
    if frame is not None and none:
        raise PlanningError(BOTH, layer=layer, count=len(frame))
    return frame


def standing_dams(frame: Any, flow: Flow, within: float, rules: DamRules, defects: Any, notes: list[Message]) -> Any:
    """Return the dams on the network as a frame, one a channel cell: row (of the layer, from 1), cell, code, name,
    storage_m3, silt_storage_m3, silted_m3, free_m3, height_m, crest_length_m, outlet, spillway, defects (tuple of
    ids), counts (whether it counts as it is), dam_class, design_years, check_years, river_code. What cannot be used is
    told.

    within: how far a point may lie from its channel [m].
    """
    if frame is None:
        return empty()
    x, y = frame.geometry.x.to_numpy(), frame.geometry.y.to_numpy()
    cell, _ = snapped(flow, x, y, within)
    t = pd.DataFrame(frame.drop(columns="geometry")).assign(cell=cell, row=np.arange(1, len(frame) + 1))
    t["called"] = [called(c, n, row) for c, n, row in zip(t.code, t.name, t.row)]
    for name in ("storage", "silt_storage", "silted"):
        t[f"{name}_m3"] = t[f"{name}_m3"].astype(float).fillna(t[name].astype(float) * TEN_THOUSAND)
    checks: tuple[tuple[Any, str, dict[str, Any]], ...] = (
        (t.cell < 0, FAR_NOTE, {"all": len(t), "within": within}),
        (~(t.storage_m3 > 0), NO_STORAGE_NOTE, {}),
        (t.cell.duplicated() & (t.cell >= 0), SAME_NOTE, {}),
    )
    lost = np.zeros(len(t), dtype=bool)
    for wrong, note, values in checks:
        own = wrong.to_numpy(dtype=bool) & ~lost
        if own.any():
            notes.append(Message(note, count=int(own.sum()), dams=some(t.called[own].tolist()), **values))
        lost |= own
    t = t[~lost].reset_index(drop=True)
    flags = {name: [said_yes(one) for one in t[name]] for name in ("outlet", "spillway")}
    return with_volumes(with_defects(t.assign(**flags), defects, notes), rules, notes)


def empty() -> Any:
    """Return the frame of no dams."""
    names = (
        "row", "cell", "code", "name", "called", "storage_m3", "silt_storage_m3", "silted_m3", "free_m3", "height_m",
        "crest_length_m", "outlet", "spillway", "defects", "defect_names", "counts", "dam_class", "class_row",
        "design_years", "check_years", "river_code",
    )  # fmt: skip
    return pd.DataFrame({name: [] for name in names})


def called(code: Any, name: Any, row: int) -> str:
    """Return by what people know a dam: its name, its code, or its row."""
    return next((str(one).strip() for one in (name, code) if isinstance(one, str) and one.strip()), f"#{row}")


def said_yes(word: Any) -> bool:
    """Return whether somebody wrote that a thing is there; what nobody wrote is not."""
    if not isinstance(word, str) or not word.strip():
        return False
    plain = land.plain(word)
    return plain in YES or (plain not in NO and not plain.startswith(("无", "没")))


def with_volumes(t: Any, rules: DamRules, notes: list[Message]) -> Any:
    """Return the dams with storages in m³, class and flood standard by storage, and what is free."""
    storage, silted = t.storage_m3.to_numpy(dtype=float), np.nan_to_num(t.silted_m3.to_numpy(dtype=float))
    over = silted > storage * (1 + 1e-9)
    if over.any():
        notes.append(Message(OVERFULL_NOTE, count=int(over.sum()), dams=some(t.called[over].tolist())))
    silted = np.minimum(silted, storage)
    place = np.maximum(np.searchsorted(rules.classes.from_storage.to_numpy(), storage, side="right") - 1, 0)
    own = rules.classes.iloc[place]
    return t.assign(
        silted_m3=silted,
        free_m3=storage - silted,
        dam_class=own.dam_class.to_numpy(),
        class_row=place,
        design_years=own.design_years.to_numpy(),
        check_years=own.check_years.to_numpy(),
    )


def with_asked(t: Any, flow: Flow, spillway: Any, table: Any) -> Any:
    """Return the dams with must_mend and own_km2, the land between them and those above [km²].

    spillway: whether people or works below ask for one (k,). A defective dam above them has to be mended, and gets a
    spillway with it where it has none.
    """
    cells = t.cell.to_numpy(dtype=np.int64)
    scale = units.areal_scale(*flow.centres(cells), flow.lattice.crs) if len(t) else np.zeros(0)
    whole = flow.area[cells] / scale / M2_PER_KM2
    own, below = whole.copy(), next_of(flow, cells)
    np.subtract.at(own, below[below >= 0], whole[below >= 0])
    must = np.asarray(spillway, dtype=bool) & ~t.counts.to_numpy(dtype=bool)
    lacks = must & ~t.spillway.to_numpy(dtype=bool) & (NO_SPILLWAY in set(table.defect))
    found = [
        (*one, NO_SPILLWAY) if add and NO_SPILLWAY not in one else tuple(one) for one, add in zip(t.defects, lacks)
    ]
    return t.assign(must_mend=must, own_km2=np.maximum(own, 0.0), defects=pd.Series(found, dtype=object))


def silt_room(t: Any, area_km2: Any, rules: DamRules) -> Any:
    """Return the silt that dams (k,) may still take [m³]: their silt storage less what lies in it; where nobody knows
    that storage, what is free beyond the check flood of their own land.

    area_km2: of the land between each dam and the standing ones above it.
    """
    if not len(t):
        return np.zeros(0)
    c = rules.classes.iloc[t.class_row.to_numpy(dtype=int)]
    storm = rules.storm(c.check_years.to_numpy())
    flood = sizing.flood_volume(storm.runoff.to_numpy(), storm.rain_24h_mm.to_numpy(), area_km2) * c.kept.to_numpy()
    by_flood = np.maximum(t.free_m3.to_numpy() - flood, 0.0)
    told = t.silt_storage_m3.to_numpy() - t.silted_m3.to_numpy()
    return np.minimum(np.where(np.isnan(told), by_flood, np.maximum(told, 0.0)), t.free_m3.to_numpy())
