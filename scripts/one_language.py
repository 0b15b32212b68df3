"""A page made for both languages, as those read it who speak one of them."""

from __future__ import annotations

import re

FOREIGN = {"en": {"中文", "说明"}, "zh": {"label", "help"}}  # columns of the made pages in the other language
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ID = re.compile(r"[a-z][a-z0-9_]*")
HEADS = {  # of the made pages, in Chinese
    "id": "标识", "column": "字段", "what": "形式", "required": "必填", "default": "默认值", "unit": "单位",
    "limits": "范围", "options": "选项", "advanced": "高级", "type": "类型", "decimals": "小数位", "values": "取值",
    "rules": "规则", "also found as": "也识别为", "file": "文件", "only on request": "按需", "中文": "名称",
    "term": "英文", "meaning": "释义（英文）", "source": "出处", "verified": "已核实",
}  # fmt: skip
CELLS = {
    "yes": "是", "yes/no": "是或否", "number": "数值", "whole number": "整数", "text": "文本", "choice": "单选",
    "choices": "多选", "column name": "字段名", "date": "日期", "time": "时间", "path": "路径", "file": "文件",
    "points": "点", "lines": "线", "polygons": "面", "table": "表", "raster": "栅格",
    "no": "否", "practice, to be confirmed": "经验，待核实",
}  # fmt: skip


def page(text: str, language: str) -> str:
    """Return a made page without what it says in the other language."""
    blocks = [block for block in text.strip().split("\n\n") if not block.startswith("<!--")]
    kept = []
    for before, block, after in zip(["", *blocks], blocks, [*blocks[1:], ""]):
        if block.startswith("|"):
            kept.append(table_in(block, language))
        elif block.startswith("#") or " · " in block:
            kept.append(spoken(block, language))
        elif not (is_foreign(block, language) and said_beside(block, before, after)):
            kept.append(block)
    return "\n\n".join(kept) + "\n"


def table_in(block: str, language: str) -> str:
    """Return a table without the columns of the other language, in Chinese with Chinese heads and words."""
    rows = [[one.strip() for one in re.split(r"(?<!\\)\|", line)[1:-1]] for line in block.splitlines()]
    kept = [place for place, head in enumerate(rows[0]) if head not in FOREIGN[language]]
    lines = [[rows[0][place] for place in kept], [rows[1][place] for place in kept]]
    lines += [
        ["<br>".join(spoken(part, language) for part in row[place].split("<br>")) for place in kept] for row in rows[2:]
    ]
    if language == "zh":
        lines[0] = [HEADS.get(one, one) for one in lines[0]]
        lines[2:] = [[CELLS.get(one, one) for one in line] for line in lines[2:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def spoken(text: str, language: str) -> str:
    """Return the part of "id · English · Chinese", or of "`id` English · Chinese", that a language reads."""
    mark = re.match(r"(#+ |`\w+` )?", text)[0]  # type: ignore[index] - it matches nothing at least
    parts = text[len(mark) :].split(" · ")
    named = parts[:1] if len(parts) > 1 and ID.fullmatch(parts[0]) else []
    said = parts[len(named) :]
    own = [one for one in said if bool(CHINESE.search(one)) == (language == "zh")]
    return mark + " · ".join([*named, *(own or (said[-1:] if language == "zh" else said[:1]))])


def is_foreign(block: str, language: str) -> bool:
    """Return whether a paragraph speaks the other language."""
    return bool(CHINESE.search(block)) == (language == "en")


def said_beside(block: str, *others: str) -> bool:
    """Return whether a paragraph beside it says the same in the other language."""
    plain = [one for one in others if one and one[0] not in "#|`*-"]
    return any(bool(CHINESE.search(one)) != bool(CHINESE.search(block)) for one in plain)
