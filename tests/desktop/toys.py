"""Capabilities made for the tests of the desktop side: every kind, every sort of output, and ways to go wrong."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Optional

import numpy as np
import pandas as pd

from ordos_restoration.planning.grid import Grid as Raster
from ordos_restoration.planning.report.sheets import Sheet, SheetColumn, book
from ordos_restoration.planning.spec import (
    Capability,
    Choice,
    Choices,
    Column,
    Flag,
    Grid,
    Kind,
    Layer,
    Message,
    Number,
    Plan,
    PlanningError,
    Records,
    Reference,
    Report,
    Table,
    Text,
    default,
)

SITE = Layer("Sites", "Where to work.", "Polygon", columns={"name": Text("Name"), "age": Number("Age", "", "a", 0)})
PLOT = Table(
    "Plots",
    "MultiPolygon",
    {
        "name": Text("Name"),
        "age": Number("Age", "", "a"),
        "rows": Number("Rows", "", "", whole=True),
        "dry": Flag("Dry"),
    },
)
TALLY = Table("Tally", "", {"species": Text("Species"), "count": Number("Count", whole=True)})
CENTRE = Table("Centres", "Point", {"name": Text("Name")}, optional=True)

seen: dict = {}


@dataclass(frozen=True)
class Everything(Capability):
    """Has a parameter of every kind and a table of every sort; remembers what it was given."""

    count: Optional[int] = default(None, Number("Count", "How many.", "", 1, 99, whole=True))
    share: float = default(0.5, Number("Share", "", "%", 0, 1, decimals=3))
    measures: tuple = default(
        ("dam", "belt"), Choices("Measures", "", {"dam": "Dams", "belt": "Belts", "wall": "Walls"})
    )
    note: str = default("", Text("Note"))
    name_column: str = default("", Column("Name column", "", of="site"))

    id = "everything"
    group = "kongdui"
    title = "Try everything"
    help = "Tries <everything>.\n\nTwice."
    inputs = {
        "site": SITE,
        "height": Grid("Height", "", required=False),
        "species": Reference("Species", "", "species", {"species_id": Text("Id")}),
    }
    outputs = {"plot": PLOT, "tally": TALLY, "centre": CENTRE}
    numbers = {"sites": Number("Sites", whole=True)}

    def plan(self, site, height=None, *, species, progress, wanted):
        seen.update(self=self, site=site, height=height, species=species, wanted=wanted)
        seen.update(thread=threading.current_thread().name)
        progress(0.5, "Half way")
        plots = site.assign(rows=pd.array([1, *[pd.NA] * (len(site) - 1)], dtype="Int64"), dry=True)
        tally = pd.DataFrame({"species": ["a", None], "count": [3, pd.NA]})
        centres = site.set_geometry(site.centroid)
        note = Message("{count} sites were looked at.", count=len(site))
        return Plan({"plot": plots, "tally": tally, "centre": centres}, {"sites": len(site)}, notes=[note])


class Toy(Capability):
    """What the following share: sites in, plots out."""

    group = "kongdui"
    title = help = "Toy"
    inputs = {"site": SITE}
    outputs = {"plot": PLOT}


def plots(site):
    return site.assign(rows=1, dry=False)


@dataclass(frozen=True)
class Endless(Toy):
    """Plans until it is cancelled."""

    id = "endless"

    def plan(self, site, *, progress, wanted):
        for _ in range(2000):
            time.sleep(0.01)
            progress(0.3, "")
        seen.update(uncancelled=True)
        raise AssertionError("nobody cancelled")


@dataclass(frozen=True)
class Refusing(Toy):
    """Refuses its input with a sentence."""

    id = "refusing"

    def plan(self, site, *, progress, wanted):
        raise PlanningError("The site “{name}” is a lake. Leave it out.", name=site["name"].iloc[0])


@dataclass(frozen=True)
class Broken(Toy):
    """Has a bug."""

    id = "broken"

    def plan(self, site, *, progress, wanted):
        return {}["no such thing"]


@dataclass(frozen=True)
class Pointy(Toy):
    """Makes points for a table that declares polygons."""

    id = "pointy"

    def plan(self, site, *, progress, wanted):
        return Plan({"plot": plots(site).set_geometry(site.centroid)})


@dataclass(frozen=True)
class Many(Toy):
    """Makes more plots than are written between two looks at the cancel button."""

    id = "many"

    def plan(self, site, *, progress, wanted):
        return Plan({"plot": plots(pd.concat([site.iloc[:1]] * 12_000))})


class Date(Kind):
    """A day, as ISO text: the vocabulary may have such a kind."""


class Path(Kind):
    """A file: likewise."""


@dataclass(frozen=True)
class Dated(Toy):
    """Has a day and a file among its settings and a day among its columns."""

    day: str = default("2026-04-01", Date("Day"))
    photo: Optional[str] = default(None, Path("Photo"))

    id = "dated"
    outputs = {"visit": Table("Visits", "", {"day": Date("Day"), "photo": Text("Photo")})}

    def plan(self, site, *, progress, wanted):
        return Plan({"visit": pd.DataFrame({"day": [self.day, None], "photo": [self.photo, None]})})


@dataclass(frozen=True)
class Products(Toy):
    """Reads a file of records; makes a grid, a page, a picture on request, and an option among its numbers."""

    wait: bool = default(False, Flag("Wait"))

    id = "products"
    inputs = {"site": SITE, "log": Records("Log", "Where the records are.", required=False)}
    grids = {"height": Grid("Heights", "How high."), "depth": Grid("Depths", "How deep.", required=False)}
    reports = {"page": Report("Page", "html"), "picture": Report("Picture", "svg", optional=True)}
    numbers = {"rows": Number("Rows", whole=True), "sort": Choice("Sort", "", {"dry": "Dry", "wet": "Wet"})}

    def plan(self, site, log, *, progress, wanted):
        seen.update(log=log, wanted=wanted, thread=threading.current_thread().name)
        values = np.arange(12, dtype="float32").reshape(3, 4)
        values[0, 0] = -9999.0
        raster = Raster(values, (500_000.0, 10.0, 0.0, 4_450_030.0, 0.0, -10.0), site.crs, -9999.0)
        reports = {
            "page": lambda translate: f"<html><body>{translate('Sites')} 沙</body></html>",
            "picture": lambda translate: "<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
        count = 0 if log is None else len(log)
        return Plan({"plot": plots(site)}, {"rows": count, "sort": "wet"}, {"height": raster, "depth": raster}, reports)


@dataclass(frozen=True)
class HalfDone(Products):
    """Fails while its page is rendered, after everything was planned."""

    id = "half_done"

    def plan(self, site, log, *, progress, wanted):
        plan = super().plan(site, log, progress=progress, wanted=wanted)
        plan.reports["page"] = lambda translate: {}["no such word"]
        return plan


@dataclass(frozen=True)
class Booked(Toy):
    """Makes a workbook, a page, and a workbook on request."""

    id = "booked"
    reports = {
        "tables": Report("Tables", "xlsx"),
        "page": Report("Page", "html"),
        "annex": Report("Annex", "xlsx", optional=True),
    }

    def plan(self, site, *, progress, wanted):
        columns = [SheetColumn(PLOT.columns["name"]), SheetColumn(PLOT.columns["age"], total=True)]
        sheet = Sheet("Sites", columns, list(zip(site["name"], site["age"])))
        reports = {name: book("Sites", [sheet]) for name in ("tables", "annex")}
        return Plan({"plot": plots(site)}, reports={**reports, "page": lambda translate: "<html/>"})


TOYS = (Everything, Endless, Refusing, Broken, Pointy, Many, Dated, Products, HalfDone, Booked)
