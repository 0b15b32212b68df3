"""Land rules: which land a measure may use, which it loses, and which needs an approval number."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.geometry import DUST, minus, only_polygons, pairs_by, subdivide
from ordos_restoration.planning.land_conditions import FORBIDDEN, limit, rule_by_cover
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Layer, Message, Number, Progress, Reference, Text, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

PLAIN = "exclusion"  # land that is excluded without a reason given
CONDITIONAL = "conditional"

CONSTRAINTS = Layer(
    QT_TRANSLATE_NOOP("Ordos", "Constraints"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Land with a legal kind: river management range, permanent basic farmland, red line, buildings … The land "
        "rules say which is forbidden and which needs an approval number; without a kind it is simply excluded.",
    ),
    "Polygon",
    required=False,
    columns={
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind"), aliases=("类型", "约束类型", "地类", "type", "DLMC", "DLBM")),
        "approval_no": Text(
            QT_TRANSLATE_NOOP("Ordos", "Approval number"), aliases=("批复文号", "批准文号", "approval", "document_no")
        ),
        "setback": Number(
            QT_TRANSLATE_NOOP("Ordos", "Setback"),
            QT_TRANSLATE_NOOP("Ordos", "Kept free around forbidden land."),
            "m",
            0,
            10_000,
            aliases=("退让距离", "避让距离", "退距", "setback_m"),
        ),
        "cover": Number(
            QT_TRANSLATE_NOOP("Ordos", "Plant cover"),
            "",
            "%",
            0,
            100,
            aliases=("盖度", "覆盖度", "植被盖度", "植被覆盖度", "cover_pct", "FVC"),
        ),
        "height": Number(
            QT_TRANSLATE_NOOP("Ordos", "Height of the plants"),
            "",
            "m",
            0,
            60,
            aliases=("株高", "平均高", "灌木高度", "植株高度", "height_m"),
        ),
    },
)
KIND_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Kinds of constraints"),
    QT_TRANSLATE_NOOP("Ordos", "Names and spellings of the kinds; the shipped table when empty."),
    "constraint_kinds",
    {
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "aliases": Text(QT_TRANSLATE_NOOP("Ordos", "Other spellings")),
        "priority": Number(QT_TRANSLATE_NOOP("Ordos", "Priority"), whole=True),
    },
)
RULE_TABLE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Land rules"),
    QT_TRANSLATE_NOOP("Ordos", "Measure and kind → forbidden, conditional or allowed; the shipped table when empty."),
    "land_rules",
    {
        "measure": Text(QT_TRANSLATE_NOOP("Ordos", "Measure")),
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "rule": Text(QT_TRANSLATE_NOOP("Ordos", "Rule")),
        "condition_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Condition in Chinese")),
        "basis_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Basis")),
        "rain_below_mm": Number(
            QT_TRANSLATE_NOOP("Ordos", "Holds where rain is below"),
            QT_TRANSLATE_NOOP("Ordos", "The rule holds where rain or cover is below its limit, else the other rule."),
            "mm",
            0,
        ),
        "cover_below_pct": Number(QT_TRANSLATE_NOOP("Ordos", "Holds where cover is below"), "", "%", 0, 100),
        "else_rule": Text(QT_TRANSLATE_NOOP("Ordos", "Other rule")),
        "clearance_m": Number(
            QT_TRANSLATE_NOOP("Ordos", "Clearance above the plants"),
            QT_TRANSLATE_NOOP("Ordos", "From the tops of the plants to the lowest edge of the panels."),
            "m",
            0,
        ),
    },
    later=frozenset({"condition_zh", "rain_below_mm", "cover_below_pct", "else_rule", "clearance_m"}),
)


@dataclass(frozen=True)
class Ground:
    """Constraint polygons in small pieces, with their kind, what it means for the measure, and who approved."""

    shape: Any  # (n,) polygons
    kind: Any  # (n,) kind id
    rule: Any  # (n,) "forbidden" or "conditional"
    approval: Any  # (n,) approval number or None
    order: list[str]  # kinds, the strongest first
    names: dict[str, str]  # kind id → Chinese name
    basis: dict[str, str]  # kind id → legal basis
    clearance: Any = None  # (n,) height of the lowest panel edge [m], NaN where no rule asks for one; None without land

    def of(self, rule: str, kind: str) -> Any:
        """Return the positions of the pieces of one kind under one rule."""
        return np.flatnonzero((self.rule == rule) & (self.kind == kind))


@dataclass(frozen=True)
class Verdict:
    """What the rules make of constraint polygons (n,) for one measure. clearance: [m], NaN where no rule asks."""

    kind: Any  # kind id
    rule: Any  # "forbidden", "conditional" or "allowed"
    approval: Any  # approval number or None
    clearance: Any


def ground(
    constraints: Any,
    kinds: Any,
    rules: Any,
    measure: str,
    approval_no: str,
    notes: list[Message],
    rain: Optional[float] = None,
) -> Ground:
    """Return the constraints as a measure meets them, forbidden land widened by its setback.

    approval_no: of the river management range, "" for none; rain: of a year [mm], None where nobody knows it.
    """
    kinds = kinds.sort_values("priority")
    names = dict(zip(kinds.kind, kinds.name_zh))
    own = rules[rules.measure == measure]
    basis = dict(zip(own.kind, own.basis_zh))
    none = np.array([], dtype=object)
    if constraints is None:
        return Ground(none, none, none, none, list(kinds.kind), names, basis)
    found = judge(constraints, kinds, rules, measure, approval_no, notes, rain)
    matters = found.rule != "allowed"
    whole = constraints.geometry.to_numpy()[matters]
    setback = np.nan_to_num(numbers_of(constraints, "setback")[matters])
    wide = (setback > 0) & (found.rule[matters] == FORBIDDEN)
    whole[wide] = shapely.buffer(whole[wide], setback[wide])
    shape, origin = subdivide(whole)
    kind, rule, approval, clearance = (
        values[matters][origin] for values in (found.kind, found.rule, found.approval, found.clearance)
    )
    return Ground(shape, kind, rule, approval, list(kinds.kind), names, basis, clearance)


def judge(
    constraints: Any,
    kinds: Any,
    rules: Any,
    measure: str,
    approval_no: str,
    notes: list[Message],
    rain: Optional[float] = None,
) -> Verdict:
    """Return what a measure may do in each constraint polygon (n,). Parameters as of `ground`."""
    own = rules[rules.measure == measure]
    kind = known_kinds(constraints["kind"], kinds, notes)
    approval = np.array(
        [a if isinstance(a, str) and a.strip() else None for a in constraints["approval_no"]], dtype=object
    )
    if approval_no:
        approval[(kind == "management_range") & (approval == None)] = approval_no  # noqa: E711 - elementwise
    cover, height = numbers_of(constraints, "cover"), numbers_of(constraints, "height")
    by_kind = {k: own.iloc[place] for place, k in enumerate(own.kind)}
    rule = np.full(len(kind), FORBIDDEN, dtype=object)
    clearance = np.full(len(kind), np.nan)
    for one in set(kind) & set(by_kind):
        at = kind == one
        rule[at] = rule_by_cover(by_kind[one], cover[at], rain)
        clearance[at] = limit(by_kind[one], "clearance_m") + np.nan_to_num(height[at])
    rule = np.array([effective(r, a) for r, a in zip(rule, approval)], dtype=object)
    return Verdict(kind, rule, approval, np.where(rule == FORBIDDEN, np.nan, clearance))


def numbers_of(constraints: Any, column: str) -> Any:
    """Return a column of the constraints as numbers, (n,), NaN where there is none."""
    if column not in constraints.columns:
        return np.full(len(constraints), np.nan)
    return pd.to_numeric(constraints[column], errors="coerce").to_numpy(dtype=float)


def effective(rule: str, approval: Any) -> str:
    """Return what a rule means once a number is or is not given: forbidden, conditional or allowed."""
    if rule == "forbidden_unless_approved":
        return CONDITIONAL if approval else FORBIDDEN
    return rule


def known_kinds(given: Any, kinds: Any, notes: list[Message]) -> Any:
    """Return the kind ids of what people wrote; unknown words count as plain exclusions and are told."""
    spelling: dict[str, str] = {}
    for kind, name, aliases in zip(kinds.kind, kinds.name_zh, kinds.aliases):
        for word in (kind, name, *str(aliases or "").split("|")):
            spelling.setdefault(plain(word), kind)
    out = np.array([PLAIN if g is None else spelling.get(plain(g), "") for g in given], dtype=object)
    strange = sorted({str(g) for g, k in zip(given, out) if not k})
    if strange:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Constraint kinds that are not in the table were treated as excluded land: {kinds}. Add them to "
                    "the table of kinds if another rule holds.",
                ),
                kinds=", ".join(strange[:8]),
            )
        )
        out[out == ""] = PLAIN
    return out


def plain(word: Any) -> str:
    """Return a word without case, width and spaces."""
    return re.sub(r"[\s_\-]", "", unicodedata.normalize("NFKC", str(word)).casefold())


def remove(
    shapes: Any, ground: Ground, extra: dict[str, Any], draw: bool, progress: Progress = silent
) -> tuple[Any, Any, list[tuple[str, Any, Any, Any]]]:
    """Take the forbidden land out of shapes (n,), kind by kind, the strongest first.

    extra: further kinds → polygons, taken out last; draw: whether the removed land itself is wanted. Returns (what is
    left, changed (n,), removed), where removed lists (kind, indices of shapes, planar areas [m²], polygons or None), so
    that each square metre is booked once.
    """
    left, changed = shapes.copy(), np.zeros(len(shapes), dtype=bool)
    removed: list[tuple[str, Any, Any, Any]] = []
    kinds = [(kind, ground.shape[ground.of(FORBIDDEN, kind)]) for kind in ground.order]
    for kind, blocks in [*kinds, *extra.items()]:
        if not len(blocks):
            continue
        which, block = shapely.STRtree(left).query(blocks, predicate="intersects")[::-1]
        for turn in pairs_by(which, len(left)):
            progress(0.0, "")
            i = which[turn]
            after = minus(left[i], blocks[block[turn]])
            area = shapely.area(left[i]) - shapely.area(after)
            real = area > DUST
            taken = only_polygons(shapely.intersection(left[i[real]], blocks[block[turn]][real])) if draw else None
            left[i[real]] = after[real]
            changed[i[real]] = True
            removed.append((kind, i[real], area[real], taken))
    return left, changed, removed


def divide(shapes: Any, blocks: Any, progress: Progress = silent) -> tuple[Any, Any, Any, Any]:
    """Divide shapes (n,) by polygons (m,): what lies in a polygon, first come first served, and what lies in none.

    Returns (pieces, index of the shape, index of the polygon or -1, whether the piece is the whole shape).
    """
    n = len(shapes)
    rest, cut = shapes.copy(), np.zeros(n, dtype=bool)
    out: list[tuple[Any, Any, Any]] = []
    if len(blocks) and n:
        shapely.prepare(blocks)
        which, block = shapely.STRtree(shapes).query(blocks, predicate="intersects")[::-1]
        order = np.lexsort((block, which))
        which, block = which[order], block[order]
        for turn in pairs_by(which, n):
            progress(0.0, "")
            i, b = which[turn], block[turn]
            covered = shapely.covers(blocks[b], rest[i])
            inside = rest[i].copy()
            inside[~covered] = only_polygons(shapely.intersection(rest[i[~covered]], blocks[b[~covered]]))
            real = ~shapely.is_empty(inside)
            out.append((inside[real], i[real], b[real]))
            cut[i[real & ~covered]] = True
            rest[i[covered]] = shapely.from_wkt("POLYGON EMPTY")
            cutting = real & ~covered
            rest[i[cutting]] = minus(rest[i[cutting]], blocks[b[cutting]])
    remaining = np.flatnonzero(shapely.area(rest) > DUST)
    out.append((rest[remaining], remaining, np.full(len(remaining), -1)))
    pieces, owner, block = (np.concatenate([o[k] for o in out]) for k in range(3))
    return pieces, owner, block, ~cut[owner]
