"""What an acceptance will count, beside what the design gives: low cover may be good sand fixation and still fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.sand.fixation.fixation_words import TREATMENTS
from ordos_restoration.planning.sand.fixation.treatment_designs import NAME_EN, NAME_ZH, TREATMENT, VERIFIED
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Number, Reference

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

ACCEPTED = {
    "cover_pct": QT_TRANSLATE_NOOP("Ordos", "Plant cover"),
    "plants_per_ha": QT_TRANSLATE_NOOP("Ordos", "Plants per hectare"),
    "survival_pct": QT_TRANSLATE_NOOP("Ordos", "Survival"),
}
UNITS = {"cover_pct": "%", "plants_per_ha": "plants/ha", "survival_pct": "%"}
DESIGNED = {"cover_pct": "design_cover_pct", "plants_per_ha": "density_per_ha", "survival_pct": "survival_pct"}
RAINS = {
    "any": QT_TRANSLATE_NOOP("Ordos", "Any rain"),
    "below": QT_TRANSLATE_NOOP("Ordos", "Below the limit of rain"),
    "from": QT_TRANSLATE_NOOP("Ordos", "From the limit of rain on"),
}
ACCEPTANCE = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Acceptance of sand treatments"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Least cover, plants or survival by treatment; cover and plants are alternatives, survival stands beside them. "
        "The shipped table when empty.",
    ),
    "sand_acceptance",
    {
        "treatment": TREATMENT,
        "measure": Choice(QT_TRANSLATE_NOOP("Ordos", "What is counted"), "", ACCEPTED),
        "rain": Choice(QT_TRANSLATE_NOOP("Ordos", "Yearly rain"), "", RAINS),
        "name_zh": NAME_ZH,
        "name_en": NAME_EN,
        "least": Number(QT_TRANSLATE_NOOP("Ordos", "Least"), "", "1", 0),
        "verified": VERIFIED,
    },
)
LOW_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "The design of {count} patches ({treatment}: {codes}) stays below what an acceptance counts: {pairs}. Agree on the "
    "acceptance with the bureau before anything is printed.",
)
PAIR = QT_TRANSLATE_NOOP("Ordos", "{measure} {design:g} instead of {least:g} {unit}")


def limits(t: Any, table: Any, targets: Any, rain: float, rain_limit: float) -> Any:
    """Return the least value of every measure of ACCEPTED for patches (n,) as columns, NaN where none is asked.

    t: with treatment and closure_target; table: ACCEPTANCE; targets: the reference CLOSURE_TARGETS, which decides where
    the table says nothing; rain, rain_limit: [mm]; of rows for more or less rain those that hold are read.
    """
    asked = ("any", "from" if rain >= rain_limit else "below")
    rows = table[table.rain.isin(asked)].dropna(subset=["treatment", "measure", "least"])
    least = rows.groupby(["treatment", "measure"]).least.max()
    out = pd.DataFrame({one: lookup(least, t.treatment.to_numpy(dtype=object), one) for one in ACCEPTED})
    closed = pd.DataFrame(
        {
            "target": targets.target,
            "cover_pct": targets.plant_cover_pct.fillna(targets.shrub_cover_pct).astype("float64"),
            "plants_per_ha": targets.stems_per_ha.astype("float64"),
        }
    )
    closed = closed.groupby("target")[["cover_pct", "plants_per_ha"]].max()
    for one in closed.columns:
        out[one] = out[one].fillna(t.closure_target.map(closed[one]).astype("float64").reset_index(drop=True))
    return out


def lookup(least: Any, treatment: Any, measure: str) -> Any:
    """Return the least values of one measure by treatment (n,), NaN where the table has none."""
    known = {name: value for (name, what), value in least.items() if what == measure}
    return np.array([known.get(name, np.nan) for name in treatment], dtype=float)


def below(t: Any, least: Any) -> Any:
    """Return which patches' design stays below their acceptance, bool (n,): survival is too low, or every one of cover
    and plants that both sides know is; what the design does not say is not held against it.

    t: with the columns DESIGNED; least: as `limits` returns it.
    """
    gap = {one: less(t[DESIGNED[one]], least[one]) for one in ACCEPTED}
    known = {one: (t[DESIGNED[one]].notna() & least[one].notna().to_numpy()).to_numpy() for one in ACCEPTED}
    either = [one for one in ACCEPTED if one != "survival_pct"]
    failed = np.logical_and.reduce([gap[one] | ~known[one] for one in either])
    return gap["survival_pct"] | (failed & np.logical_or.reduce([known[one] for one in either]))


def less(design: Any, least: Any) -> Any:
    """Return where both are known and the design is less, bool (n,)."""
    with np.errstate(invalid="ignore"):
        return design.to_numpy(dtype=float) < least.to_numpy(dtype=float)


def compared(t: Any, least: Any) -> Any:
    """Return a row for each treatment and measure: treatment, measure, design_from, design_to, least, patches, low.

    Of the patches whose treatment has an acceptance; design NaN where the design does not say it; low: patches below.
    """
    rows = []
    for treatment in TREATMENTS:
        own = (t.treatment == treatment).to_numpy()
        for measure in ACCEPTED:
            asked = least[measure].to_numpy()[own]
            if not own.any() or np.isnan(asked).all():
                continue
            design = t[DESIGNED[measure]].to_numpy(dtype=float)[own]
            there = design[~np.isnan(design)]
            ends = (there.min(), there.max()) if len(there) else (np.nan, np.nan)
            low = int((design < asked).sum())
            rows.append((treatment, measure, *ends, float(asked[0]), int(own.sum()), low))
    names = ["treatment", "measure", "design_from", "design_to", "least", "patches", "low"]
    return pd.DataFrame(rows, columns=names)


def warn(t: Any, least: Any, low: Any, notes: list[Message]) -> None:
    """Note, treatment by treatment, designs that stay below their acceptance; low: bool (n,)."""
    for treatment in TREATMENTS:
        own = np.flatnonzero(low & (t.treatment == treatment).to_numpy())
        if not len(own):
            continue
        pairs = []
        for measure, label in ACCEPTED.items():
            design = t[DESIGNED[measure]].to_numpy(dtype=float)[own]
            asked = least[measure].to_numpy()[own]
            if (design < asked).any():
                values = {"design": float(np.round(design.min(), 1)), "least": float(asked[0])}
                pairs.append(Message(PAIR, measure=Message(label), unit=Message(UNITS[measure]), **values))
        codes, name = some(t.code.to_numpy()[own]), Message(TREATMENTS[treatment])
        notes.append(Message(LOW_NOTE, count=len(own), treatment=name, codes=codes, pairs=pairs))
