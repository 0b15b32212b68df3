"""The land gate of a photovoltaic site: its overlap with every kind of constraint, zeros too, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning import land, units
from ordos_restoration.planning.geometry import DUST, minus, only_polygons, subdivide
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, Progress, Table, Text, silent

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

MEASURES = {"array": "solar_array", "auxiliary": "solar_road"}  # part of a plant → measure in the land rules
GRAZING = "solar_grazing"  # measure in the land rules
GRAZING_REST = "grazing_rest"  # kind of constraint
TOTAL, TOTAL_ZH = "total", "合计"
PARTS = {
    "array": QT_TRANSLATE_NOOP("Ordos", "Array land"),
    "auxiliary": QT_TRANSLATE_NOOP("Ordos", "Auxiliary land"),
}
RULES = {
    "allowed": QT_TRANSLATE_NOOP("Ordos", "Allowed"),
    "conditional": QT_TRANSLATE_NOOP("Ordos", "Conditional"),
    "forbidden_unless_approved": QT_TRANSLATE_NOOP("Ordos", "Forbidden unless approved"),
    "forbidden": QT_TRANSLATE_NOOP("Ordos", "Forbidden"),
}
VERDICTS = {
    "clear": QT_TRANSLATE_NOOP("Ordos", "Clear"),
    "forbidden_overlap": QT_TRANSLATE_NOOP("Ordos", "Overlaps forbidden land"),
    "conditional_missing_number": QT_TRANSLATE_NOOP("Ordos", "Needs an approval without a number yet"),
    "conditional_ok": QT_TRANSLATE_NOOP("Ordos", "Approval number given"),
    "not_checked": QT_TRANSLATE_NOOP("Ordos", "Not checked"),
}
GRAZING_USES = {
    "graze": QT_TRANSLATE_NOOP("Ordos", "Grazed"),
    "cut_in_rest": QT_TRANSLATE_NOOP("Ordos", "Cut forage while grazing rests"),
    "cut": QT_TRANSLATE_NOOP("Ordos", "Cut forage only"),
}
LAND_GATE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Land gate"),
    "",
    {
        "site": Text(QT_TRANSLATE_NOOP("Ordos", "Plant site")),
        "part": Choice(QT_TRANSLATE_NOOP("Ordos", "Part of the plant"), "", PARTS),
        "kind": Text(QT_TRANSLATE_NOOP("Ordos", "Kind")),
        "kind_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "rule": Choice(QT_TRANSLATE_NOOP("Ordos", "Rule"), "", RULES),
        "overlap_m2": Number(QT_TRANSLATE_NOOP("Ordos", "Overlap"), "", "m²", 0, decimals=1),
        "overlap_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Overlap"), "", "ha", 0, decimals=2),
        "overlap_mu": Number(QT_TRANSLATE_NOOP("Ordos", "Overlap"), "", "mu", 0, decimals=1),
        "removed_ha": Number(
            QT_TRANSLATE_NOOP("Ordos", "Removed"),
            QT_TRANSLATE_NOOP("Ordos", "With setbacks; land under several kinds counts to the first in their order."),
            "ha",
            0,
            decimals=2,
        ),
        "verdict": Choice(QT_TRANSLATE_NOOP("Ordos", "Verdict of the gate"), "", VERDICTS),
        "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Condition")),
        "basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
    },
)


@dataclass(frozen=True)
class LandLaw:
    """The constraints of a plan and the tables that judge them. rain: of a year [mm], None where nobody knows it;
    approval_no: of the river management range, "" for none.
    """

    constraints: Any  # GeoDataFrame as land.CONSTRAINTS, or None
    kinds: Any
    rules: Any
    rain: Optional[float] = None
    approval_no: str = ""

    def ground(self, measure: str, notes: list[Message]) -> land.Ground:
        """Return the constraints as a measure meets them."""
        return land.ground(self.constraints, self.kinds, self.rules, measure, self.approval_no, notes, self.rain)

    def judge(self, measure: str) -> land.Verdict:
        """Return what a measure may do in each constraint polygon."""
        return land.judge(self.constraints, self.kinds, self.rules, measure, self.approval_no, [], self.rain)


def land_gate(sites: Any, names: Any, crs: Any, law: LandLaw, notes: list[Message], progress: Progress = silent) -> Any:
    """Return the rows of `LAND_GATE`: every kind of constraint for every part of the plant on every site.

    sites: polygons (n,) in metres of `crs`; names: of the sites (n,). Land under several kinds is counted in full
    under each of them, as the law does; what it takes from the plant is booked once, and for the array once more in a
    row `total`. Without a layer of constraints nothing is checked, and the areas are missing, not zero.
    """
    sites = np.asarray(sites, dtype=object)
    scale = units.areal_scale(*units.centroid_xy(sites), crs)
    frames = []
    for part, measure in MEASURES.items():
        rows = rules_of(law, part, measure)
        if law.constraints is None:
            rows = rows.assign(overlap_m2=np.nan, removed_ha=np.nan, verdict="not_checked", approval_no=None)
            frames += [rows.assign(site=name, rank=k) for k, name in enumerate(names)]
            continue
        progress(0.0, "")
        notes_of_part: list[Message] = []
        ground = law.ground(measure, notes_of_part)
        notes += [note for note in notes_of_part if str(note) not in {str(one) for one in notes}]
        found = overlaps(sites, law, measure)
        lost = removed(sites, ground, progress)
        for k, name in enumerate(names):
            own = judged(rows, found[found.site == k], lost[k], scale[k])
            frames.append(own.assign(site=name, rank=k))
            if part == "array":
                frames.append(total_row(sum(lost[k].values()) / scale[k]).assign(site=name, rank=k))
    out = pd.concat([frame for frame in frames if len(frame)], ignore_index=True)
    out = out.sort_values("rank", kind="stable").reset_index(drop=True)
    hectare = out.overlap_m2 / units.M2_PER_HECTARE
    return out.assign(overlap_ha=hectare, overlap_mu=units.mu(hectare))[list(LAND_GATE.columns)]


def rules_of(law: LandLaw, part: str, measure: str) -> Any:
    """Return every kind of constraint with the rule for one measure, its condition and basis, the strongest first."""
    kinds = law.kinds.sort_values("priority")[["kind", "name_zh"]].rename(columns={"name_zh": "kind_zh"})
    own = law.rules[law.rules.measure == measure][["kind", "rule", "condition_zh", "basis_zh"]]
    own = own.rename(columns={"condition_zh": "condition", "basis_zh": "basis"})
    rows = kinds.merge(own, on="kind", how="left")
    return rows.assign(part=part, rule=rows.rule.fillna(land.FORBIDDEN))


def overlaps(sites: Any, law: LandLaw, measure: str) -> Any:
    """Return where constraints overlap sites: DataFrame of site, kind, rule (what it means there), approval, shape."""
    verdict = law.judge(measure)
    pieces, origin = subdivide(law.constraints.geometry.to_numpy())
    piece, site = shapely.STRtree(sites).query(pieces, predicate="intersects")
    shape = only_polygons(shapely.intersection(pieces[piece], sites[site]))
    real = shapely.area(shape) > DUST
    of = origin[piece[real]]
    return pd.DataFrame(
        {
            "site": site[real],
            "kind": verdict.kind[of],
            "rule": verdict.rule[of],
            "approval": verdict.approval[of],
            "shape": shape[real],
        }
    )


def removed(sites: Any, ground: land.Ground, progress: Progress) -> list[dict[str, float]]:
    """Return the land each site loses by kind, planar areas [m²], each square metre booked once: the strongest first.

    All polygons of a kind go at once, so that a thousand buildings cost one cut.
    """
    out: list[dict[str, float]] = [{} for _ in sites]
    left = sites.copy()
    for kind in ground.order:
        blocks = ground.shape[ground.of(land.FORBIDDEN, kind)]
        block, site = shapely.STRtree(left).query(blocks, predicate="intersects")
        for k in np.unique(site):
            progress(0.0, "")
            after = minus(left[[k]], np.array([shapely.union_all(blocks[block[site == k]])]))
            out[k][kind] = float(shapely.area(left[k]) - shapely.area(after[0]))
            left[k] = after[0]
    return out


def judged(rows: Any, found: Any, lost: dict[str, float], scale: float) -> Any:
    """Return the rows of one site and part with areas, verdicts and approval numbers."""
    by_kind = dict(list(found.groupby("kind", sort=False)))
    area, verdict, approval = [], [], []
    for kind in rows.kind:
        own = by_kind.get(kind)
        area.append(0.0 if own is None else shapely.area(shapely.union_all(own["shape"].to_numpy())) / scale)
        verdict.append("clear" if own is None else verdict_of(own))
        numbers = [] if own is None else sorted(set(own.approval.dropna()))
        approval.append("; ".join(numbers) or None)
    hectares = [lost.get(kind, 0.0) / scale / units.M2_PER_HECTARE for kind in rows.kind]
    return rows.assign(overlap_m2=area, removed_ha=hectares, verdict=verdict, approval_no=approval)


def verdict_of(found: Any) -> str:
    """Return the verdict on the overlaps of one kind: that of the worst of them."""
    if (found.rule == land.FORBIDDEN).any():
        return "forbidden_overlap"
    conditional = found[found.rule == land.CONDITIONAL]
    if not len(conditional):
        return "clear"
    return "conditional_missing_number" if conditional.approval.isna().any() else "conditional_ok"


def total_row(lost: float) -> Any:
    """Return the row of all the land the array loses [m²]."""
    return pd.DataFrame(
        {
            "part": ["array"],
            "kind": TOTAL,
            "kind_zh": TOTAL_ZH,
            "rule": None,
            "overlap_m2": lost,
            "removed_ha": lost / units.M2_PER_HECTARE,
            "verdict": "forbidden_overlap" if lost > DUST else "clear",
            "condition": None,
            "basis": None,
            "approval_no": None,
        }
    )


def grazing_allowed(shapes: Any, law: LandLaw, notes: list[Message]) -> Any:
    """Return how animals may use planted polygons (n,): ids of `GRAZING_USES`, object (n,).

    Where grazing is banned or forbidden forage is only cut; where it rests, forage is cut in those months. A polygon
    partly under a ban counts as under it: nobody fences part of a planting strip.
    """
    shapes = np.asarray(shapes, dtype=object)
    ground = law.ground(GRAZING, notes)
    out = np.full(len(shapes), "graze", dtype=object)
    if not len(ground.shape) or not len(shapes):
        return out
    rests, bans = ground.kind == GRAZING_REST, ground.rule == land.FORBIDDEN
    for where, use in ((rests, "cut_in_rest"), (bans, "cut")):
        block, shape = shapely.STRtree(shapes).query(ground.shape[where], predicate="intersects")
        common = shapely.area(shapely.intersection(ground.shape[where][block], shapes[shape]))
        out[shape[common > DUST]] = use
    return out
