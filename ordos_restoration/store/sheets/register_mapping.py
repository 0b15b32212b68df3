"""Which column of somebody's table is which column of the register: proposed by its words, edited as a small CSV."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ordos_restoration.planning.kinds import Moment, Number
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError, Translate
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import AUDIT, Attachment, Entry
from ordos_restoration.store import words
from ordos_restoration.store.sheets.measures import factor, unit_in, unit_stated
from ordos_restoration.store.sheets.sheet_rows import csv_cells, plain

SPAN = "建设年限 建设期限 建设周期 实施期限 起止年限 建设起止年限"
# What such tables call their columns, besides the labels of the project itself.
USUAL: Mapping[str, Mapping[str, str]] = {
    "project": {
        "code": "编号 项目编号 项目代码 代码 code no.",
        "name": "项目名称 工程名称 重点项目 重点工程 重点项目名称 项目 名称 project",
        "work": "所属工程 重大工程 工程类别 所属行动 work",
        "state": "项目状态 状态 建设状态 项目阶段 进展阶段 status",
        "lead_unit": "牵头单位 责任单位 牵头部门 主管部门 牵头责任单位 lead",
        "cooperating_units": "配合单位 协同单位 配合部门 参与单位",
        "banner": "旗区 所在旗区 建设地点 实施地点 建设区域 地点 banner",
        "township": "苏木乡镇 乡镇 苏木镇",
        "village": "嘎查村 村",
        "mechanism": "资金机制 投入机制 补助方式",
        "online_code": "在线平台代码 在线审批代码 项目统一代码 投资项目代码",
        "approval_no": "批复文号 批准文号 立项文号",
        "approval_date": "批复日期 批复时间 立项时间",
        "task_year": "任务年度 年度",
        "planned_start": f"计划开工 计划开工时间 开工时间 开始时间 {SPAN}",
        "planned_end": f"计划完工 计划完工时间 完工时间 完成时间 结束时间 {SPAN}",
        "actual_start": "实际开工时间",
        "actual_end": "实际完工时间",
        "planned_area_ha": "建设规模 建设面积 治理面积 规划面积 面积 任务面积 area",
        "investment_yuan": "总投资 计划总投资 估算总投资 投资 投资规模 概算 概算投资 估算投资 investment",
        "performance": "建设内容 建设内容及规模 主要建设内容 建设内容和规模 绩效目标 主要内容",
        "owner": "实施单位 建设单位 项目单位 实施主体 项目法人",
        "designer": "设计单位",
        "contractor": "施工单位",
        "supervisor": "监理单位",
        "contact": "负责人 项目负责人 联系人",
        "phone": "联系电话 电话",
        "remark": "备注 说明 remarks",
    },
    "indicator": {
        "code": "编号 指标编号 指标代码 代码 code no.",
        "name_zh": "指标名称 指标 具体指标 三级指标 二级指标 indicator",
        "name_en": "英文名称 英文",
        "unit": "单位 计量单位 unit",
        "direction": "指标方向 指标性质 指标属性",
        "base_year": "基准年 基期 基期年",
        "base_value": "基期值 基准值 现状值 现状 2024年现状值 baseline",
        "target_year": "目标年 目标年份",
        "target_value": "目标值 目标 2027年目标值 2027年 规划目标 target",
        "target_zh": "目标值 目标 2027年目标值 2027年 规划目标 目标描述",
        "formula": "计算方法 计算公式 指标解释",
        "responsible_units": "责任单位 牵头单位 责任部门 牵头部门 数据来源部门",
        "sdg": "对应目标 SDGs 可持续发展目标 对应SDG",
        "source": "数据来源 来源",
    },
    "admin_unit": {
        "code": "代码 行政区划代码 区划代码 统计用区划代码 行政区代码 编码 code",
        "name_zh": "名称 单位名称 行政区划名称 区划名称 中文名称 苏木乡镇 乡镇 乡镇名称 嘎查村 嘎查村名称 name",
        "name_en": "英文名称 英文",
        "level": "级别 行政级别 层级 level",
        "parent_code": "上级 上级单位 上级代码 所属旗区 旗区 所属乡镇 隶属 parent",
        "source": "数据来源 来源",
    },
}
ONCE_AND_A_HALF = 1.5  # as long as a heading may be a name that begins or ends with it
SHARED = {"planned_end": "planned_start", "target_zh": "target_value"}  # of one column of the file, where they must
HEADINGS = ("column", "heading", "unit", "label")


@dataclass(frozen=True)
class Source:
    """Where the values of a column come from: the heading in the file, and the unit of its numbers."""

    heading: str
    unit: str = ""


def propose(
    connection: sqlite3.Connection,
    headings: Sequence[str],
    table: str,
    translate: Translate = str,
    above: Sequence[str] = (),
) -> dict[str, Source]:
    """Return the source of every column of a table that a heading names; above: what stands over the header.

    Names in full go before names that only begin or end alike, and no heading is used twice but for spans.
    """
    stated = next((unit for unit in map(unit_stated, above) if unit), "")
    names = {name: known_words(connection, table, name, translate) for name in importable(table)}
    pairs = [(score(heading, known), name, heading) for name, known in names.items() for heading in headings]
    found: dict[str, str] = {}
    for points, name, heading in sorted(pairs, key=lambda pair: -pair[0]):
        if points and name not in found and heading not in found.values():
            found[name] = heading
    for name, other in SHARED.items():
        if name in names and name not in found and other in found and score(found[other], names[name]):
            found[name] = found[other]
    return {name: Source(found[name], unit_for(table, name, found[name], stated)) for name in names if name in found}


def importable(table: str) -> dict[str, Entry]:
    """Return the columns that may come out of a file; raise PlanningError for a table that takes no import."""
    if table not in USUAL:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "Nothing can be imported into “{table}”. Choose one of: {tables}."),
            table=table,
            tables=[Message(TABLES[one].label) for one in USUAL],
        )
    return {
        name: rules
        for name, rules in TABLES[table].entries.items()
        if not (name in AUDIT or rules.hidden or rules.computed or isinstance(rules.kind, (Moment, Attachment)))
    }


def known_words(connection: sqlite3.Connection, table: str, name: str, translate: Translate) -> list[str]:
    """Return what a column may be called, in plain letters."""
    kind = TABLES[table].entries[name].kind
    own = (name, kind.label, translate(kind.label), words.labels(connection, table)[name])
    usual = (*getattr(kind, "aliases", ()), *USUAL[table].get(name, "").split())
    return list(dict.fromkeys(plain(word) for word in (*own, *usual)))


def score(heading: str, known: Iterable[str]) -> float:
    """Return how well a heading names a column: 2 in full, below 1 for a part of it, 0 not at all."""
    text = plain(heading)
    if not text:
        return 0.0
    best = 0.0
    for word in known:
        if word == text:
            return 2.0
        share = len(word) / len(text)
        if len(word) > 1 and share < 1 and (text.startswith(word) or text.endswith(word)):
            best = max(best, share)
        elif 1 < share <= ONCE_AND_A_HALF and len(text) > 1 and (word.startswith(text) or word.endswith(text)):
            best = max(best, 1 / share)
    return best


def unit_for(table: str, name: str, heading: str, stated: str) -> str:
    """Return the unit of a column's numbers: that of its heading, else one stated over the table if it fits."""
    kind = TABLES[table].entries[name].kind
    if not isinstance(kind, Number):
        return ""
    own = unit_in(heading)
    fits = stated and kind.unit not in ("", "1") and factor(stated, kind.unit) is not None
    return own or (stated if fits else "")


# As a file that people edit -----------------------------------------------------------------------------------------


def as_csv(connection: sqlite3.Connection, table: str, mapping: Mapping[str, Source]) -> bytes:
    """Return a mapping as CSV, with a line for every column that may be filled."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    labels = words.labels(connection, table)
    for name in importable(table):
        source = mapping.get(name, Source(""))
        writer.writerow([name, source.heading, source.unit, labels[name]])
    return out.getvalue().encode("utf-8-sig")


def from_csv(path: Path, table: str, headings: Sequence[str]) -> dict[str, Source]:
    """Return the mapping that somebody has edited; raise PlanningError for what is in neither table."""
    header, *lines = csv_cells(path) or [[]]
    places = {str(cell).strip(): place for place, cell in enumerate(header)}
    if not {"column", "heading"} <= set(places):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” is no mapping: it needs the columns “column” and “heading”."),
            path=path,
        )
    mapping = {}
    for line in lines:
        name, heading = (str(line[places[key]]).strip() for key in ("column", "heading"))
        if not heading:
            continue
        if name not in importable(table) or heading not in headings:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "“{path}” maps “{heading}” to “{column}”, but one of them is not there. The file has: {headings}.",
                ),
                path=path,
                heading=heading,
                column=name,
                headings=", ".join(one for one in headings if one),
            )
        mapping[name] = Source(heading, str(line[places["unit"]]).strip() if "unit" in places else "")
    return mapping
