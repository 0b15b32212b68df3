"""Which table of a project a file is for, and which of its columns go where: found by what bureaus call them."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Optional

from ordos_restoration.planning.kinds import Moment
from ordos_restoration.planning.kongdui import belt_parameters
from ordos_restoration.planning.message import Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, Attachment
from ordos_restoration.store import words
from ordos_restoration.store.sheets.sheet_rows import plain

DBF_NAME = 10  # bytes that a shapefile has for the name of a column
CONSTRAINT = "constraint_area"
LAYER_WORDS: Mapping[str, str] = {
    "admin_unit": "行政区划 行政区 行政界线 旗界 乡镇界 乡镇 苏木 嘎查 村界 admin admin_unit townships villages",
    "kongdui": "孔兑 河道 河流 水系 沟道 河道中心线 孔兑中心线 kongdui channel channels river rivers",
    "tributary": "支沟 支流 tributary tributaries",
    "zone": "分区 地貌分区 治理分区 沙地 沙丘 沙区 zone zones sand dunes",
    CONSTRAINT: "约束 限制 限制区 管控区 constraint constraints constraint_area",
    "land_unit": "林班 小班 图斑 土地利用 地类图斑 国土调查 三调 dltb land_unit units land_use",
    "mine": "矿山 煤矿 mine mines",
    "water_source": "水源 水源点 取水口 water_source water_sources",
    "well": "水井 机井 监测井 well wells",
    "site": "地块 治理地块 作业区 site sites",
}
TABLE_WORDS: Mapping[str, str] = {
    "admin_unit": LAYER_WORDS["admin_unit"],
    "project": "重点项目 项目清单 项目表 项目 project projects register",
    "indicator": "指标 绩效指标 规划指标 indicator indicators",
}
PLANNED_FROM = {  # table: the inputs of the belts that read the same thing, whose columns have the names people use
    "kongdui": ("kongdui",),
    "tributary": ("tributaries",),
    "zone": ("zone", "sand"),
    CONSTRAINT: ("constraints",),
    "land_unit": ("units",),
}
USUAL: Mapping[str, str] = {
    "code": "编号 代码 编码 行政区代码 区划代码 XZQDM code",
    "name": "名称 河名 项目名称 name mc",
    "name_zh": "名称 行政区名称 乡镇名称 村名 XZQMC name",
    "source": "来源 数据来源 source",
    "remark": "备注 说明 BZ",
}


class Meant(NamedTuple):
    """What a file is for. kind: of constraints, the kind of land that the file is called after."""

    table: str
    kind: str = ""


def layer_for(connection: sqlite3.Connection, name: str) -> Optional[Meant]:
    """Return what a map layer of that name is for, None where nothing in it tells."""
    pairs = [(word, Meant(table)) for table, known in LAYER_WORDS.items() for word in known.split()]
    of_land = [(word, Meant(CONSTRAINT, kind)) for word, kind in kinds(connection).items() if not word.isdigit()]
    return meant(name, pairs + of_land)


def table_for(name: str) -> Optional[str]:
    """Return which table of the register a sheet of that name is for, None where nothing in it tells."""
    found = meant(name, [(word, Meant(table)) for table, known in TABLE_WORDS.items() for word in known.split()])
    return found.table if found else None


def meant(name: str, pairs: Iterable[tuple[str, Meant]]) -> Optional[Meant]:
    """Return what belongs to the longest word in a name, of several as long the last: 孔兑支沟 are tributaries."""
    text = spaced(name)
    found = [(len(word), place, one) for word, one in pairs if (place := place_of(spaced(word), text)) >= 0]
    return max(found, key=lambda each: each[:2])[2] if found else None


def spaced(name: str) -> str:
    """Return a name in small letters of one width, its words apart."""
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", name).casefold()).strip()


def place_of(word: str, text: str) -> int:
    """Return where a word stands in a text, -1 where it does not; a Latin one only as a whole word."""
    if not word.isascii():
        return text.rfind(word)
    found = [one.start() for one in re.finditer(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z])", text)] if word else []
    return found[-1] if found else -1


def kinds(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the kinds of constraints by every word the project's table has for them; codes of land classes too."""
    found: dict[str, str] = {}
    rows = connection.execute("SELECT kind, name_zh, name_en, aliases FROM ref_constraint_kinds ORDER BY fid")
    for kind, chinese, english, aliases in rows:
        for word in (kind, chinese, english, *str(aliases or "").split("|")):
            if word and word.strip():
                found.setdefault(word.strip(), kind)
    return found


def columns_for(
    connection: sqlite3.Connection, table: str, fields: Sequence[str], translate: Translate = str
) -> dict[str, str]:
    """Return column of the table → field of the layer, for those whose name is known; its own names go first."""
    labels = words.labels(connection, table)
    writable = [
        name
        for name, rules in TABLES[table].entries.items()
        if not (name in AUDIT or rules.hidden or rules.computed or isinstance(rules.kind, (Moment, Attachment)))
    ]
    found: dict[str, str] = {}
    for own in (True, False):
        for name in writable:
            label = TABLES[table].entries[name].kind.label
            known = (name, label, translate(label), labels[name]) if own else aliases(table, name)
            field = next((one for one in fields if one not in found.values() and is_called(one, known)), None)
            if name not in found and field is not None:
                found[name] = field
    return found


def aliases(table: str, name: str) -> tuple[str, ...]:
    """Return what people call a column besides its own names."""
    inputs = [getattr(belt_parameters.INPUTS[one], "columns", {}) for one in PLANNED_FROM.get(table, ())]
    kinds_of = [one[name] for one in inputs if name in one] + [TABLES[table].entries[name].kind]
    said = [word for kind in kinds_of for word in getattr(kind, "aliases", ())]
    return (*said, *USUAL.get(name, "").split())


def is_called(field: str, known: Iterable[str]) -> bool:
    """Return whether a field has one of these names, or as much of it as a shapefile keeps."""
    text, cut = plain(field), len(field.encode("utf-8")) >= DBF_NAME - 1
    return bool(text) and any(plain(word) == text or (cut and plain(word).startswith(text)) for word in known)
