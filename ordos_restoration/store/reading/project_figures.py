"""The figures of projects in SQL: area, share done, money, what is overdue; one by one and added up by group.

Area: as registered, where that is empty as drawn. Share: as last reported, where never, the area done over the area.
Money planned: the investment, where that is empty the funds. Overdue: a deadline of the project, one of its tasks or of
a rectification has passed and it is not finished.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from ordos_restoration.schema.lists import LIFECYCLE

BY_WORK, BY_PLACE = "work", "place"
PAGE = 200  # projects
OVER = ("finished", "self_check", "accepted", "closed", "tending", "evaluated", "handed_over", "cancelled")
ORDERS = {
    "code": "code",
    "state": "instr(:lifecycle, ',' || state || ',')",
    "area": "ha",
    "done": "share",
    "planned": "planned",
    "paid": "paid",
}
AT_ONCE = ("code", "state", "area")  # orders that need nothing but the project's own row

GROUP = {
    BY_WORK: "CASE WHEN work IN (SELECT uuid FROM work) THEN work ELSE '' END",
    BY_PLACE: (
        "CASE WHEN township IN (SELECT code FROM admin_unit WHERE level = 'township') THEN township "
        "ELSE coalesce(banner, '') END"
    ),
}
LATE = """
late(project) AS (
    SELECT project FROM task WHERE state IN ('open', 'doing') AND deadline < :today
    UNION SELECT target FROM rectification
    WHERE target_table = 'project' AND state IN ('open', 'doing') AND deadline < :today
)"""
CHOSEN = """
chosen AS (
    SELECT * FROM (
        SELECT uuid, code, name, state, investment_yuan, {group} AS grouped,
            {hectares} AS ha,
            instr(:over, ',' || state || ',') = 0
                AND ((actual_end IS NULL AND planned_end < :today) OR uuid IN (SELECT project FROM late)) AS is_late
        FROM project
        WHERE (:text = '' OR instr(lower(code || ' ' || name || ' ' || coalesce(village, '') || ' '
                || coalesce(owner, '') || ' ' || coalesce(contact, '')), lower(:text)) > 0)
            AND (:banner = '' OR banner = :banner) AND (:state = '' OR state = :state)
    ) WHERE (NOT :overdue OR is_late) {only}
)"""
FIGURES = """
fund AS (
    SELECT project, sum(planned_yuan) AS yuan FROM project_fund
    WHERE project IN (SELECT uuid FROM chosen WHERE investment_yuan IS NULL) GROUP BY project
),
payment AS (
    SELECT project, sum(amount_yuan) AS yuan FROM fund_payment
    WHERE project {among} GROUP BY project
),
report AS (
    SELECT target, share_pct, max(year * 10 + coalesce(quarter, 5)) FROM progress
    WHERE target_table = 'project' AND share_pct IS NOT NULL AND target {among} GROUP BY target
),
built AS (
    SELECT target, sum(area) AS ha FROM (
        SELECT target, coalesce(sum(CASE WHEN quarter IS NULL THEN area_ha END), sum(area_ha)) AS area FROM progress
        WHERE target_table = 'project' AND target {among}
            AND target NOT IN (SELECT target FROM report) GROUP BY target, year
    ) GROUP BY target
),
figures AS (
    SELECT chosen.uuid, code, code || ' ' || name AS title, state, grouped, chosen.ha,
        (CAST(chosen.ha * 100 + 0.5 AS INTEGER) * 15 + 5) / 10 / 10.0 AS mu,
        coalesce(share_pct, min(100.0 * built.ha / nullif(chosen.ha, 0), 100)) AS share,
        {planned} AS planned, {paid} AS paid, is_late
    FROM chosen LEFT JOIN fund ON fund.project = chosen.uuid LEFT JOIN payment ON payment.project = chosen.uuid
        LEFT JOIN report ON report.target = chosen.uuid LEFT JOIN built ON built.target = chosen.uuid
)"""

SOME, ALL = (
    "IN (SELECT uuid FROM chosen)",
    "IS NOT NULL",
)  # whose rows are looked at; to look up all takes twice the time


@dataclass(frozen=True)
class Wanted:
    """Which projects are asked for, and in which order; empty fields ask for nothing."""

    text: str = ""
    banner: str = ""  # code
    state: str = ""
    overdue: bool = False
    today: str = ""  # ISO; a deadline before this day has passed
    order: str = "code"  # one of ORDERS
    falling: bool = False
    language: str = "zh"  # of the names of works and units

    def is_filter(self) -> bool:
        """Return whether any project may be left out."""
        return bool(self.text.strip() or self.banner or self.state or self.overdue)


def sums(connection: sqlite3.Connection, by: str, wanted: Wanted) -> list[tuple[str, tuple[Any, ...]]]:
    """Return by group: projects, ha, mu, ha × share, how many report a share, money planned and paid, overdue."""
    figures = statement(by, SOME if wanted.is_filter() else ALL)
    rows = connection.execute(
        f"{figures} SELECT grouped, count(*), total(ha), total(mu), total(ha * share) / 100, count(share), "  # noqa: S608
        "total(planned), total(paid), total(is_late) FROM figures GROUP BY grouped ORDER BY grouped",
        values(wanted),
    )
    return [(row[0], row[1:]) for row in rows]


def page(connection: sqlite3.Connection, by: str, group: str, wanted: Wanted, start: int) -> list[tuple[Any, ...]]:
    """Return projects of a group: uuid, title, ha, mu, share [%], money planned and paid, overdue, state."""
    way = "DESC" if wanted.falling else "ASC"
    order = f"{ORDERS.get(wanted.order, 'code')} {way}, code {way}"
    some = f"ORDER BY {order} LIMIT {PAGE} OFFSET :start"
    only = f"AND grouped = :group {some if wanted.order in AT_ONCE else ''}"
    last = f"ORDER BY {order}" if wanted.order in AT_ONCE else some
    figures = statement(by, SOME, only)
    return connection.execute(
        f"{figures} SELECT uuid, title, ha, mu, share, planned, paid, is_late, state FROM figures {last}",  # noqa: S608
        {**values(wanted), "group": group, "start": start},
    ).fetchall()


def statement(by: str, among: str, only: str = "") -> str:
    """Return the WITH part that ends in the table `figures`."""
    chosen = CHOSEN.format(group=GROUP[by], only=only, hectares=rounded("coalesce(planned_area_ha, area_ha) * 100"))
    money = {  # 100 yuan are a hundredth of the unit
        "planned": rounded("coalesce(investment_yuan, fund.yuan) / 100.0"),
        "paid": rounded("payment.yuan / 100.0"),
    }
    return f"WITH {LATE}, {chosen}, {FIGURES.format(among=among, **money)}"


def rounded(hundredths: str) -> str:
    """Return an expression to two decimals, halves away from 0: the round() of SQLite differs between versions."""
    return f"CAST({hundredths} + CASE WHEN {hundredths} < 0 THEN -0.5 ELSE 0.5 END AS INTEGER) / 100.0"


def values(wanted: Wanted) -> dict[str, Any]:
    """Return what the statements name."""
    return {
        "text": wanted.text.strip(),
        "banner": wanted.banner,
        "state": wanted.state,
        "overdue": wanted.overdue,
        "today": wanted.today,
        "over": f",{','.join(OVER)},",
        "lifecycle": f",{','.join(LIFECYCLE)},",
    }


def name_column(wanted: Wanted) -> str:
    """Return the expression that names a work or a unit in the language asked for; not all have an English name."""
    return "coalesce(nullif(name_en, ''), name_zh)" if wanted.language == "en" else "name_zh"
