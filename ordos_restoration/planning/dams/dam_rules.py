"""The tables behind check dams: classes, cross-sections by height, storms by return period; and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Flag,
    Message,
    Number,
    PlanningError,
    Reference,
    Text,
)

if TYPE_CHECKING:
    import numpy as np
else:
    np = lazy("numpy")

TEN_THOUSAND = 10_000.0  # m³, the unit in which storages are classed
CLASS_NAMES = {
    "small": QT_TRANSLATE_NOOP("Ordos", "Small dam"),
    "medium": QT_TRANSLATE_NOOP("Ordos", "Medium dam"),
    "large_2": QT_TRANSLATE_NOOP("Ordos", "Backbone dam, large (2)"),
    "large_1": QT_TRANSLATE_NOOP("Ordos", "Backbone dam, large (1)"),
}
RETURN_YEARS = Number(QT_TRANSLATE_NOOP("Ordos", "Return period"), "", "years", 1, 10_000, whole=True)
DAM_CLASSES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Classes of check dams"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Storage, height, catchment, floods and silting years by class; an empty limit is none. The shipped table when "
        "empty.",
    ),
    "dam_classes",
    {
        "dam_class": Text(QT_TRANSLATE_NOOP("Ordos", "Class of the dam")),
        "from_storage": Number(QT_TRANSLATE_NOOP("Ordos", "Storage from"), "", "10⁴ m³", 0, 100_000),
        "to_storage": Number(QT_TRANSLATE_NOOP("Ordos", "Storage below"), "", "10⁴ m³", 0, 100_000),
        "from_height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height from"), "", "m", 0, 200),
        "to_height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height up to"), "", "m", 0, 200),
        "from_km2": Number(QT_TRANSLATE_NOOP("Ordos", "Catchment from"), "", "km²", 0, 10_000),
        "to_km2": Number(QT_TRANSLATE_NOOP("Ordos", "Catchment up to"), "", "km²", 0, 10_000),
        "from_years": Number(QT_TRANSLATE_NOOP("Ordos", "Silting years from"), "", "years", 1, 200, whole=True),
        "to_years": Number(QT_TRANSLATE_NOOP("Ordos", "Silting years up to"), "", "years", 1, 200, whole=True),
        "design_years": Number(QT_TRANSLATE_NOOP("Ordos", "Design flood"), "", "years", 1, 10_000, whole=True),
        "check_years": Number(QT_TRANSLATE_NOOP("Ordos", "Check flood"), "", "years", 1, 10_000, whole=True),
        "kept": Number(
            QT_TRANSLATE_NOOP("Ordos", "Share of the check flood kept"),
            QT_TRANSLATE_NOOP("Ordos", "The rest runs over the spillway; 1 without one."),
            "1",
            0,
            1,
        ),
        "outlet": Flag(QT_TRANSLATE_NOOP("Ordos", "Outlet")),
        "spillway": Flag(QT_TRANSLATE_NOOP("Ordos", "Spillway")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
DAM_SECTIONS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Cross-sections of check dams"),
    QT_TRANSLATE_NOOP("Ordos", "Freeboard, crest, slopes and berms by height; the shipped table when empty."),
    "dam_sections",
    {
        "section": Text(QT_TRANSLATE_NOOP("Ordos", "Cross-section")),
        "to_height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height up to"), "", "m", 1, 200),
        "freeboard_m": Number(QT_TRANSLATE_NOOP("Ordos", "Freeboard"), "", "m", 0, 20),
        "crest_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Crest width"), "", "m", 0.5, 50),
        "up_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Upstream slope, 1 to"), "", "1", 0.1, 20),
        "down_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Downstream slope, 1 to"), "", "1", 0.1, 20),
        "berm_every_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height from berm to berm"), "", "m", 1, 100),
        "berm_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Width of berms"), "", "m", 0, 20),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
DAM_STORMS = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Storms for check dams"),
    QT_TRANSLATE_NOOP(
        "Ordos",
        "Rain of 24 hours, the share that runs off and the regional figures of flood peaks by return period; the "
        "shipped table when empty.",
    ),
    "dam_storms",
    {
        "return_years": RETURN_YEARS,
        "rain_24h_mm": Number(QT_TRANSLATE_NOOP("Ordos", "Rain of 24 hours"), "", "mm", 1, 2_000),
        "runoff": Number(QT_TRANSLATE_NOOP("Ordos", "Share that runs off"), "", "1", 0.01, 1),
        "peak_factor": Number(
            QT_TRANSLATE_NOOP("Ordos", "Factor of the flood peak"),
            QT_TRANSLATE_NOOP("Ordos", "K of the peak K·Fⁿ in m³/s, F in km²."),
            "1",
            0.01,
            1_000,
        ),
        "peak_exponent": Number(QT_TRANSLATE_NOOP("Ordos", "Exponent of the flood peak"), "", "1", 0.1, 1.5),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
REFERENCES = {one.name: one for one in (DAM_CLASSES, DAM_SECTIONS, DAM_STORMS)}
LIMITS = ("from_storage", "to_storage", "from_height_m", "to_height_m", "from_km2", "to_km2")
NEEDED = {
    "dam_classes": ("dam_class", "from_years", "to_years", "design_years", "check_years", "kept"),
    "dam_sections": ("to_height_m", "freeboard_m", "crest_width_m", "up_slope", "down_slope"),
    "dam_storms": ("return_years", "rain_24h_mm", "runoff", "peak_factor", "peak_exponent"),
}


@dataclass(frozen=True, eq=False)
class Section:
    """Cross-sections of dams, arrays (k,): heights up to which they hold, freeboard, width of the crest [m], slopes
    (across per height), distance in height and width of berms [m]; inf and 0 where there are none.
    """

    to_height: Any
    freeboard: Any
    width: Any
    up: Any
    down: Any
    every: Any
    berm: Any

    def at(self, index: Any) -> Section:
        """Return the cross-sections of some rows, an int or bool array."""
        names = ("to_height", "freeboard", "width", "up", "down", "every", "berm")
        return Section(*(getattr(self, name)[index] for name in names))

    def row_for(self, water: Any) -> Any:
        """Return the row (k,) for depths of water (k,) [m]: the lowest that holds water and freeboard.

        The last one where none does.
        """
        holds = np.asarray(water)[:, None] + self.freeboard[None, :] <= self.to_height[None, :] + 1e-9
        return np.where(holds.any(axis=1), holds.argmax(axis=1), len(self.to_height) - 1)


@dataclass(frozen=True, eq=False)
class DamRules:
    """What the tables say: `classes` by rising storage (m³, m, km²; limits 0 and inf where there are none), `sections`
    by rising height, `storms` by rising return period.
    """

    classes: Any
    sections: Section
    storms: Any

    @classmethod
    def of(cls, dam_classes: Any, dam_sections: Any, dam_storms: Any) -> DamRules:
        """Return the rules of the three references; raises PlanningError where they cannot be reckoned with."""
        tables = {"dam_classes": dam_classes, "dam_sections": dam_sections, "dam_storms": dam_storms}
        for name, table in tables.items():
            refuse_empty(table, REFERENCES[name], NEEDED[name])
        classes = classed(dam_classes)
        return cls(classes, section_of(dam_sections), stormed(dam_storms, classes))

    def storm(self, years: Any) -> Any:
        """Return the storms (o,) of return periods (o,): the next of the table that is not shorter.

        Raises PlanningError where the table has none.
        """
        years, known = np.asarray(years), self.storms.return_years.to_numpy()
        at = np.searchsorted(known, years)
        if (at == len(known)).any():
            raise no_storm(int(years.max()))
        return self.storms.iloc[at].reset_index(drop=True)

    @property
    def highest(self) -> float:
        """The greatest height for which there is a cross-section [m]."""
        return float(self.sections.to_height[-1])

    @property
    def catchment(self) -> tuple[float, float]:
        """The least and greatest catchment of any class [km²], inf where there is no limit."""
        return float(self.classes.from_km2.min()), float(self.classes.to_km2.max())


def refuse_empty(table: Any, reference: Reference, columns: tuple[str, ...]) -> None:
    """Raise PlanningError where a table has no rows or one of the columns it must have is empty."""
    empty = [name for name in columns if table[name].isna().any()]
    if not len(table) or empty:
        column = empty[0] if empty else columns[0]
        row = int(np.flatnonzero(table[column].isna())[0]) + 1 if empty else 1
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The table “{table}”, row {row}: “{column}” is empty. Fill it in."),
            table=Message(reference.label),
            row=row,
            column=Message(reference.columns[column].label),
        )


def classed(table: Any) -> Any:
    """Return the classes by rising storage, storages in m³, 0 and inf where a limit is empty."""
    t = table.reset_index(drop=True)
    limits = {name: t[name].astype(float).fillna(0.0 if name.startswith("from") else np.inf) for name in LIMITS}
    t = t.assign(**limits)
    t = t.assign(from_storage=t.from_storage * TEN_THOUSAND, to_storage=t.to_storage * TEN_THOUSAND)
    for name in ("from_years", "to_years", "design_years", "check_years"):
        t[name] = t[name].astype(int)
    return t.sort_values(["from_storage", "dam_class"], kind="stable").reset_index(drop=True)


def stormed(table: Any, classes: Any) -> Any:
    """Return the storms by rising return period; raises PlanningError where a class asks for a rarer one."""
    t = table.drop_duplicates("return_years").sort_values("return_years").reset_index(drop=True)
    years = np.maximum(classes.design_years.to_numpy(), classes.check_years.to_numpy())
    lacking = np.flatnonzero(years > int(t.return_years.iloc[-1]))
    if len(lacking):
        raise no_storm(int(years[lacking[0]]))
    columns = {name: t[name].to_numpy(dtype=float) for name in NEEDED["dam_storms"]}
    return t.assign(**columns)


def no_storm(years: int) -> PlanningError:
    """Return the error for a flood that is rarer than every storm of the table."""
    return PlanningError(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The table “{table}” has no storm of {years} years or more, which a dam has to stand. Add its row, or ask "
            "for a smaller flood.",
        ),
        table=Message(DAM_STORMS.label),
        years=years,
    )


def section_of(table: Any) -> Section:
    """Return the cross-sections by rising height."""
    t = table.sort_values("to_height_m", kind="stable")
    height, freeboard, width, up, down = (t[name].to_numpy(dtype=float) for name in NEEDED["dam_sections"])
    every, berm = t.berm_every_m.to_numpy(dtype=float), t.berm_width_m.to_numpy(dtype=float)
    none = np.isnan(every) | np.isnan(berm)
    every, berm = np.where(none, np.inf, every), np.where(none, 0.0, berm)
    return Section(height, freeboard, width, up, down, every, berm)
