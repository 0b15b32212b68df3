"""What a plan of check dams says of itself: shares that cannot be held, cascades, choices made step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.dams.dam_cost import tell_prices
from ordos_restoration.planning.dams.dam_defects import mending
from ordos_restoration.planning.dams.dam_options import REASONS
from ordos_restoration.planning.dams.sites import Sites
from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.prices import DECIMALS
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    import shapely
else:
    np, pd, shapely = lazy("numpy"), lazy("pandas"), lazy("shapely")

REASON_PART = QT_TRANSLATE_NOOP("Ordos", "{reason}: {count}")
SITES_NOTE = QT_TRANSLATE_NOOP("Ordos", "Of {all} sites {count} can have no dam. {reasons}.")
SHORT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{gully}: no choice of dams holds {asked:.0f} t/a; the one planned holds the most that can be held, {most:.0f} "
    "t/a. Look at more sites, longer crests or larger catchments, or ask for less.",
)
ALL_GULLIES = QT_TRANSLATE_NOOP("Ordos", "All gullies together")
STEPS_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{gully}: too many options for an integer programme; the dams were chosen step by step; the best choice is at "
    "most {gap:.0f} % cheaper.",
)
STEPS_UNSURE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{gully}: the dams were chosen step by step; how far the best choice may be cheaper is not known."
)
CASCADE_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} existing dams do not take the breach of a dam above them ({dams}): one breach would become two. Reinforce "
    "or raise them, or warn those below.",
)
LEFT_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} defective dams were not reinforced, because others hold the sediment for less ({dams}). They count for "
    "nothing, and remain dangerous until they are mended or breached on purpose.",
)
STANDARD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} existing dams lie above people, roads or works that ask for more than they have ({dams}): a higher flood "
    "standard or a spillway. Have them checked.",
)
FULL_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "{count} existing dams have no room for silt left: their silt storage is full, or all that is free is needed for "
    "the check flood of their class ({dams}). They count for nothing in the sediment that is held.",
)
UNAPPROVED_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "{count} of {all} dams need an approval that has no number yet (columns condition and approval_no)."
)
NO_NEED_NOTE = QT_TRANSLATE_NOOP("Ordos", "{gully}: the dams that stand already hold the share; none is added.")


def need_some(sites: Sites, standing: int) -> None:
    """Raise PlanningError where no site can have a dam and none stands."""
    if len(sites.option) or standing:
        return
    if not len(sites.site):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "No channel of the terrain model drains as much land as a dam needs. Lower the smallest catchment of a "
                "dam, or choose a larger terrain model.",
            )
        )
    raise PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "None of the {count} sites can have a dam. {reasons}. Look at the table of classes, the longest crest and "
            "the constraints.",
        ),
        count=len(sites.site),
        reasons=reasons(sites),
    )


def reasons(sites: Sites) -> list[Message]:
    """Return how many sites were refused for each reason, as parts of a sentence."""
    counts = sites.site.reason.value_counts()
    return [
        Message(REASON_PART, reason=Message(REASONS[name]), count=int(counts[name]))
        for name in REASONS
        if name in counts
    ]


def works_in_words(dams: Any, facts: Any) -> list[list[str]]:
    """Return the works of mending every standing dam with their quantities, in the words of the price table."""
    out: list[list[str]] = [[] for _ in range(len(dams))]
    if not len(dams):
        return out
    prices = facts["prices"].drop_duplicates("item").set_index("item")
    for place, item, unit, quantity in mending(dams, facts["dam_defects"])[
        ["place", "price_item", "unit", "quantity"]
    ].itertuples(index=False):
        name = str(prices.name_zh.get(item) or item)
        number = f"{quantity:,.{DECIMALS[unit]}f}" if quantity == quantity else "?"
        out[int(place)].append(f"{name} {number} {SIGNS.get(unit, unit)}".rstrip())
    return out


SIGNS = {"m3": "m³", "piece": ""}


def land_of(dam: Any, pools: Any) -> Any:
    """Return the land that dams take (k,): body along the axis and full pool."""
    half = (dam.base_m.fillna(dam.crest_width_m).fillna(0.0) / 2).clip(lower=1.0).to_numpy(dtype=float)
    body = shapely.buffer(dam.geometry.to_numpy(), half, cap_style="flat")
    water = pools[pools.part == "water"].set_index("code").geometry
    own = np.array([water.get(code) for code in dam.code], dtype=object)
    return shapely.union(body, np.where(shapely.is_missing(own), body, own))


def tell(found: Any, dam: Any, sums: Any, facts: Any, notes: list[Message]) -> None:
    """Note what people have to know of the plan."""
    refused = found.sites.site.reason.notna()
    if refused.any():
        values = {"all": len(refused), "count": int(refused.sum()), "reasons": reasons(found.sites)}
        notes.append(Message(SITES_NOTE, **values))
    tell_choice(found, dam, notes)
    old = dam[dam.measure != "new"]
    for rows, note in (
        (old[old.cascade == "fails"], CASCADE_NOTE),
        (old[old.measure == "left"], LEFT_NOTE),
        (old[below_standard(old, found)], STANDARD_NOTE),
        (old[(old.measure != "left") & ~(old.silt_storage > 0)], FULL_NOTE),
    ):
        if len(rows):
            notes.append(Message(note, count=len(rows), dams=some(named(rows))))
    missing = dam.condition.notna() & dam.approval_no.isna()
    if missing.any():
        notes.append(Message(UNAPPROVED_NOTE, count=int(missing.sum()), all=len(dam)))
    new = found.sites.option.iloc[dam[dam.measure == "new"].row.to_numpy(dtype=int)]
    mended = dam[dam.measure == "reinforce"].dam.to_numpy(dtype=int)
    works = mending(found.dams, facts["dam_defects"]) if len(found.dams) else pd.DataFrame({"place": []})
    works = works[works.place.isin(mended)]
    if len(new) or len(works):
        works = works.reindex(columns=["place", "defect", "price_item", "unit", "quantity"])
        tell_prices(new, works, found.dams.called.tolist(), facts["prices"], notes)


def tell_choice(found: Any, dam: Any, notes: list[Message]) -> None:
    """Note how each system was chosen, and where it cannot hold its share."""
    alone = len(found.systems.chosen) == len(found.gullies) and found.settings.target is None
    for number, one in enumerate(found.systems.chosen):
        gully = str(found.gullies.code.iloc[number]) if alone else Message(ALL_GULLIES)
        if one.most_t == one.most_t:
            notes.append(Message(SHORT_NOTE, gully=gully, asked=one.asked_t, most=one.done.total_t))
        if one.by_steps and one.gap == one.gap:
            notes.append(Message(STEPS_NOTE, gully=gully, gap=100.0 * one.gap))
        elif one.by_steps:
            notes.append(Message(STEPS_UNSURE_NOTE, gully=gully))
        if alone and not (dam.measure[dam.gully == gully] == "new").any() and one.most_t != one.most_t:
            notes.append(Message(NO_NEED_NOTE, gully=gully))


def below_standard(old: Any, found: Any) -> Any:
    """Return which standing dams (k,) have less than the objects below them ask for, bool."""
    need = found.downstream.iloc[len(found.sites.site) + old.dam.to_numpy(dtype=int)]
    short = (need.design_years.to_numpy() > old.design_years.to_numpy(dtype=float)) | (
        need.check_years.to_numpy() > old.check_years.to_numpy(dtype=float)
    )
    return short | (need.spillway.to_numpy(dtype=bool) & ~old.spillway.to_numpy(dtype=bool))


def named(rows: Any) -> list[str]:
    """Return dams by code and name."""
    return [
        f"{code} {name}" if isinstance(name, str) and name else str(code) for code, name in zip(rows.code, rows["name"])
    ]
