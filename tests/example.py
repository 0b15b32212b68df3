"""The worked example of CONTRIBUTING.md: a whole capability, small enough to read in a minute."""

from __future__ import annotations

from dataclasses import dataclass

from ordos_restoration.planning import units
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Choice,
    Flag,
    Layer,
    Number,
    Plan,
    Table,
    Text,
    default,
)

CLOSURE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Closure areas"),
    "MultiPolygon",
    {
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0),
        "fenced": Flag(QT_TRANSLATE_NOOP("Ordos", "Fenced")),
    },
)


@dataclass(frozen=True)
class Closure(Capability):
    """Close a ring of land around each site."""

    distance: float = default(100.0, Number(QT_TRANSLATE_NOOP("Ordos", "Distance"), "", "m", 1, 5000))
    fenced: bool = default(True, Flag(QT_TRANSLATE_NOOP("Ordos", "Fenced")))
    corner: str = default(
        "round", Choice(QT_TRANSLATE_NOOP("Ordos", "Corners"), "", {"round": "Round", "mitre": "Sharp"})
    )

    id = "closure"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Close land around sites")
    help = QT_TRANSLATE_NOOP("Ordos", "Closes a ring of land around each site.")
    inputs = {
        "site": Layer(
            QT_TRANSLATE_NOOP("Ordos", "Sites"),
            "",
            "Polygon",
            columns={"name": Text(QT_TRANSLATE_NOOP("Ordos", "Name"))},
        )
    }
    outputs = {"closure": CLOSURE}
    numbers = {"area_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha")}

    def plan(self, site, *, progress, wanted):
        ring = site.buffer(self.distance, join_style=self.corner).difference(site.geometry)
        progress(0.5, "")
        table = site.set_geometry(ring).assign(
            area_ha=units.geodesic_area(ring.to_numpy(), site.crs) / units.M2_PER_HECTARE, fenced=self.fenced
        )
        return Plan(tables={"closure": table}, numbers={"area_ha": float(table.area_ha.sum())})
