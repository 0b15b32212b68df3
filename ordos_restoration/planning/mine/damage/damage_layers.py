"""What lies on the land of a mine: pits, dumps, sites and subsidence of any layers, as one list of claims on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.land import plain
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.damage.damage_inputs import LAYERS
from ordos_restoration.planning.mine.damage.damage_tables import WATER
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = lazy("geopandas"), lazy("numpy"), lazy("pandas")

KIND_OF = {"pits": "pit", "dumps": "dump", "sites": "site", "subsided": "subsided"}  # by input
DAMAGE_OF = {
    "pit": "excavated", "dump": "occupied", "site": "occupied", "road": "occupied",
    "subsided": "subsided", "polluted": "polluted",
}  # fmt: skip
KIND_WORDS = {  # words of plans, and values of OpenStreetMap's landuse, natural and man_made
    "pit": (
        "pit", "excavated", "quarry", "opencast", "挖损", "采场", "露天采场", "采坑", "采掘场", "矿坑", "露天采坑",
        "取土场", "采石场",
    ),
    "dump": (
        "dump", "occupied", "landfill", "spoil heap", "tailings", "tailings pond", "压占", "排土场", "外排土场",
        "内排土场", "矸石场", "矸石山", "排矸场", "废石场", "弃渣场", "渣场", "尾矿库", "表土场", "表土堆场", "储煤场",
    ),
    "site": (
        "site", "industrial", "industrial site", "工业场地", "工业广场", "风井场地", "选煤厂", "厂区", "生活区",
        "办公生活区", "工业用地",
    ),
    "road": ("road", "mine road", "道路", "矿山道路", "运输道路", "运煤道路", "场外道路"),
    "subsided": ("subsided", "subsidence", "塌陷", "沉陷", "塌陷地", "沉陷地", "采煤塌陷地", "采空塌陷", "塌陷区"),
    "polluted": ("polluted", "brownfield", "污染", "污染地", "污染场地"),
    WATER: ("water", "pond", "reservoir", "basin", "水面", "水体", "坑塘", "坑塘水面", "积水", "积水区", "积水坑"),
}  # fmt: skip
DEGREE_WORDS = {
    "slight": ("slight", "light", "轻度", "轻", "轻度损毁"),
    "moderate": ("moderate", "medium", "中度", "中", "中度损毁"),
    "severe": ("severe", "heavy", "重度", "重", "重度损毁", "严重"),
}
STATE_WORDS = {
    "damaged": ("damaged", "已损毁", "现状损毁", "已破坏"),
    "to_be_damaged": ("to be damaged", "planned", "predicted", "拟损毁", "预测损毁", "拟破坏"),
}
LANDFORM_WORDS = {
    "pit_floor": ("pit floor", "坑底", "采坑底", "采场底部"),
    "pit_wall": ("pit wall", "边帮", "采坑边坡", "采场边坡"),
    "platform": ("platform", "平台", "排土场平台"),
    "slope": ("slope", "边坡", "坡面", "排土场边坡"),
    "subsidence": ("subsidence", "塌陷地", "沉陷地", "塌陷"),
    "site": ("site", "工业场地", "场地"),
    "road": ("road", "道路", "矿山道路"),
}
POLLUTION_WORDS = {
    0.0: ("none", "no", "0", "无", "清洁", "未污染"),
    1.0: ("light", "slight", "1", "轻", "轻度", "轻微"),
    2.0: ("moderate", "heavy", "severe", "2", "3", "中", "重", "中度", "重度"),
}
FLAG_WORDS = {
    True: ("1", "1.0", "true", "yes", "on", "y", "是", "有"),
    False: ("0", "0.0", "false", "no", "off", "n", "否", "无"),
}
FIRST_YEAR, LAST_YEAR = 1950, 2150
AMOUNTS = ("depth_m", "height_m", "slope_deg", "gravel_pct", "soil_cm", "subsidence_m")
WORDS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: words that were not understood, and so not used: {words} (column {column})."
)
KIND_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} of {all} polygons are of no kind of mine land ({words}) and were left out. Write pit, dump, "
    "site, road, subsided, polluted or water where one is.",
)
YEAR_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: {count} rows have no year within {first} to {last} (rows {rows}); it was not used."
)
AMOUNT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} rows have a value that cannot be, below 0 or a slope above 90° (rows {rows}); not used.",
)


def claims_of(layers: Any, state: str, base_year: Optional[int], notes: list[Message]) -> Any:
    """Return everything that lies on the land as one frame: kind of KINDS, name, degree, state, years, indices of
    damage (NaN or None where nobody said) and shapes in the metric CRS, row after row of the inputs KIND_OF and
    `mine_land`.

    layers: input → frame or None; state: where a row names none; base_year: years after it are still to come. Raises
    PlanningError where no layer holds damaged land.
    """
    found = [claims(layers[name], name, state, base_year, notes) for name in LAYERS if layers.get(name) is not None]
    whole = pd.concat(found, ignore_index=True) if found else None
    if whole is None or not (whole.kind != WATER).any():
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No layer holds damaged land. Give at least one of pits, dumps, sites, subsided land, or a layer of "
                "mine land with a column that says what each polygon is.",
            )
        )
    return gpd.GeoDataFrame(whole, geometry="geometry", crs=found[0].crs)


def claims(frame: Any, name: str, state: str, base_year: Optional[int], notes: list[Message]) -> Any:
    """Return the claims of one layer as `claims_of` does."""
    label = LAYERS[name].label
    kind = kinds(frame, KIND_OF.get(name), label, notes)
    known = kind != None  # noqa: E711 - elementwise
    frame, kind = frame[known].reset_index(drop=True), kind[known]
    told = {"kind": kind, "name": names(frame, name)}
    for column, table in (("degree", DEGREE_WORDS), ("state", STATE_WORDS), ("landform", LANDFORM_WORDS)):
        told[column] = meanings(column_of(frame, column), table, label, column, notes)
    pollution = meanings(column_of(frame, "pollution"), POLLUTION_WORDS, label, "pollution", notes)
    told["pollution"] = pd.to_numeric(pd.Series(pollution, dtype="object")).to_numpy(dtype=float)
    kept = meanings(column_of(frame, "kept"), FLAG_WORDS, label, "kept", notes)
    told["kept"] = (kept == True) & np.isin(kind, ("site", "road"))  # noqa: E712 - elementwise
    told["licence"] = column_of(frame, "licence")
    told.update({column: years(frame, column, label, notes) for column in ("damage_year", "settled_year")})
    told.update({column: amounts(frame, column, label, notes) for column in AMOUNTS})
    told["hardened"] = np.where(np.isin(kind, ("site", "road")), 1.0, np.nan)
    none = told["state"] == None  # noqa: E711 - elementwise
    told["state"][none] = state
    if base_year is not None:
        coming = none & np.isfinite(told["damage_year"])
        told["state"][coming] = np.where(told["damage_year"][coming] > base_year, "to_be_damaged", "damaged")
    return gpd.GeoDataFrame(told, geometry=frame.geometry.to_numpy(), crs=frame.crs)


def column_of(frame: Any, name: str) -> Any:
    """Return a column as objects (n,), None where the layer has none or says nothing."""
    values = frame[name] if name in frame.columns else pd.Series([None] * len(frame), dtype="object")
    values = values.astype("object")
    return values.where(values.notna(), None).to_numpy(dtype=object)


def names(frame: Any, source: str) -> Any:
    """Return the names of the polygons (n,), their number in the layer where they have none."""
    name, code = column_of(frame, "name"), column_of(frame, "code")
    return np.array([str(a or b or f"{source} {i + 1}") for i, (a, b) in enumerate(zip(name, code))], dtype=object)


def kinds(frame: Any, usual: Optional[str], label: str, notes: list[Message]) -> Any:
    """Return the kind of every polygon of a layer (n,): of the first column that says one, OpenStreetMap's
    landuse=quarry as well as quarry, else the usual one of the layer; None where it is no mine land.
    """
    spelling = {plain(word): kind for kind, words in KIND_WORDS.items() for word in words}
    kind, said = np.full(len(frame), None, dtype=object), np.full(len(frame), None, dtype=object)
    for column in ("kind", "landuse", "natural", "man_made"):
        words = column_of(frame, column)
        for i in np.flatnonzero([word is not None for word in words]):
            said[i] = said[i] or words[i]
            kind[i] = kind[i] or spelling.get(plain(str(words[i]).rsplit("=", 1)[-1]))
    kind[kind == None] = usual  # noqa: E711 - elementwise
    strange = np.flatnonzero(kind == None)  # noqa: E711
    if len(strange):
        words = some(sorted({str(said[i] or "–") for i in strange}))
        notes.append(Message(KIND_NOTE, layer=Message(label), count=len(strange), all=len(frame), words=words))
    return kind


def meanings(words: Any, table: Any, label: str, column: str, notes: list[Message]) -> Any:
    """Return what words (n,) mean by a table of id → spellings, object (n,), None for none; others are told."""
    spelling = {plain(word): one for one, spellings in table.items() for word in (*spellings, one)}
    out = np.array([None if word is None else spelling.get(plain(word)) for word in words], dtype=object)
    strange = sorted({str(word) for word, one in zip(words, out) if word is not None and one is None})
    if strange:
        notes.append(Message(WORDS_NOTE, layer=Message(label), words=some(strange), column=column))
    return out


def years(frame: Any, column: str, label: str, notes: list[Message]) -> Any:
    """Return years (n,) of numbers, dates or words like 2020年; NaN where none or none that can be."""
    words = pd.Series(column_of(frame, column), dtype="object")
    year = words.astype(str).str.extract(r"^\s*(\d{4})(?!\d)", expand=False).astype(float).to_numpy()
    wrong = words.notna().to_numpy() & ~((year >= FIRST_YEAR) & (year <= LAST_YEAR))
    if wrong.any():
        rows = some(np.flatnonzero(wrong) + 1)
        limits = {"first": FIRST_YEAR, "last": LAST_YEAR}
        notes.append(Message(YEAR_NOTE, layer=Message(label), count=int(wrong.sum()), rows=rows, **limits))
    return np.where(wrong, np.nan, year)


def amounts(frame: Any, column: str, label: str, notes: list[Message]) -> Any:
    """Return an index of damage (n,), NaN where none or none that can be."""
    value = column_of(frame, column).astype(float)
    wrong = np.isfinite(value) & ((value < 0) | ((value > 90) & (column == "slope_deg")))
    if wrong.any():
        rows = some(np.flatnonzero(wrong) + 1)
        notes.append(Message(AMOUNT_NOTE, layer=Message(label), count=int(wrong.sum()), rows=rows))
    return np.where(wrong, np.nan, value)
