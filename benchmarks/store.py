"""A plan of 100,000 belts into a project, and lists of them: our store against plain OGR writing and reading the same.

Prints seconds, ratios and memory, all measured in one run on one machine. OGR writes as its own documentation shows,
CreateFeature after CreateFeature in one transaction: into the project's table, whose spatial index follows row by row,
and into a new file of the same columns, whose index is built when it is closed. Neither of the two looks whether a
draft may be replaced, gives rows an identity that lasts, or counts them afterwards.

Each measurement is a process of its own (this file with a name), the median of three runs without imports and without
the making of the rows; between runs the files are as they were, on the same disk.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import shapely

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from osgeo import gdal, ogr, osr  # noqa: E402 - found beside this file

from benchmarks import measuring  # noqa: E402
from benchmarks.measuring import RUNS, Run, measure, room  # noqa: E402
from ordos_restoration.planning.kinds import Choice, Flag, Number  # noqa: E402
from ordos_restoration.planning.rows import Rows  # noqa: E402
from ordos_restoration.schema.tables import TABLES  # noqa: E402
from ordos_restoration.store import create, sqlite, triggers  # noqa: E402
from ordos_restoration.store.plans.land import land  # noqa: E402
from ordos_restoration.store.plans.landing import Landing  # noqa: E402
from ordos_restoration.store.reading.listing import Listing, Wanted  # noqa: E402

COUNT = 100_000
VERTICES = 24
BELT = TABLES["belt"]
OWN = [name for name in BELT.columns if name not in ("plan", "status", "project")]
PAGE, WORD = 200, "099"  # rows of a list at once; what is looked for in it


# The data ------------------------------------------------------------------------------------------------------------


def belts(count: int) -> Rows:
    """Return belts of 24 corners along a hundred rivers, with every column filled, seeded."""
    rng = np.random.default_rng(7)
    place = np.arange(count)
    centre = np.column_stack([108.5 + 0.02 * (place % 100), 39.5 + 1.5 * (place // 100) / max(1, count // 100)])
    turn = np.linspace(0, 2 * np.pi, VERTICES, endpoint=False)
    size = rng.uniform(0.0005, 0.002, (count, 1))
    x, y = centre[:, :1] + size * np.cos(turn), centre[:, 1:] + 0.3 * size * np.sin(turn)
    shapes = shapely.multipolygons(shapely.polygons(np.stack([x, y], axis=2)), indices=place)
    columns = {name: values(name, BELT.entries[name].kind, count, rng) for name in OWN}
    return Rows(columns, shapely.to_wkb(shapes, flavor="iso", byte_order=1).tolist(), "EPSG:4490")


def values(name: str, kind: Any, count: int, rng: Any) -> list[Any]:
    """Return a column."""
    if name == "code":
        return [f"HQH-L-{i:06d}" for i in range(count)]
    if isinstance(kind, Number):
        return rng.integers(0, 900, count).tolist() if kind.whole else rng.uniform(0, 90, count).round(2).tolist()
    if isinstance(kind, Flag):
        return (rng.random(count) < 0.5).tolist()
    options = list(kind.options) if isinstance(kind, Choice) else [f"毛不拉孔兑 {i}" for i in range(40)]
    return [options[i] for i in rng.integers(0, len(options), count)]


def landing(rows: Rows, name: str = "Belts") -> Landing:
    """Return the landing of a plan that is these belts."""
    return Landing(name, "shelterbelts", {"width": "60"}, [], {}, [], {"belt": rows}, made_by="bench")


def project(folder: Path) -> Path:
    """Return a new project file."""
    path = folder / "project.gpkg"
    create.build(path, str)
    return path


# What is measured: each takes a folder and a number of rows, and returns the file to start from and what is run -------


def with_ogr(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The rows into the project's own table, as OGR writes."""
    return project(folder), lambda path: write_features(ogr.Open(str(path), 1), "belt", rows)


def with_ogr_anew(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The rows into a new file, as OGR writes."""

    def run(path: Path) -> None:
        data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path.with_name("new.gpkg")), ["VERSION=1.3"])
        system = osr.SpatialReference()
        system.ImportFromEPSG(4490)
        layer = data.CreateLayer("belt", system, ogr.wkbMultiPolygon, ["GEOMETRY_NAME=geom"])
        types = {"REAL": ogr.OFTReal, "INTEGER": ogr.OFTInteger64, "BOOLEAN": ogr.OFTInteger}
        for name, entry in BELT.entries.items():
            layer.CreateField(ogr.FieldDefn(name, types.get(create.ddl.sql_type(entry.kind), ogr.OFTString)))
        del layer
        write_features(data, "belt", rows)
        del data
        path.with_name("new.gpkg").unlink()

    return project(folder), run


def with_ogr_again(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The rows in place of as many, as OGR deletes and writes, in a table that keeps no history."""
    path = project(folder)
    land(path, landing(rows))
    with sqlite.opened(path, write=True) as connection:
        triggers.drop(connection, BELT)

    def run(path: Path) -> None:
        data = ogr.Open(str(path), 1)
        write_features(data, "belt", rows, "DELETE FROM belt")

    return path, run


def write_features(data: Any, table: str, rows: Rows, first: str = "") -> None:
    """Write features one by one in one transaction, and close the file; first: what is done before them."""
    layer = data.GetLayerByName(table)
    defined = layer.GetLayerDefn()
    constant = {"plan": "p", "status": "draft", "created_by": "bench", "updated_by": "bench", "revision": 0}
    constant |= dict.fromkeys(("created_at", "updated_at"), "2026-10-01T08:00:00.000Z")
    fixed = [(defined.GetFieldIndex(name), value) for name, value in constant.items()]
    indexes = [defined.GetFieldIndex(name) for name in OWN]
    known = defined.GetFieldIndex("uuid")
    layer.StartTransaction()
    if first:
        data.ExecuteSQL(first)
    for place, (wkb, *row) in enumerate(zip(rows.wkb, *(rows.columns[name] for name in OWN))):
        feature = ogr.Feature(defined)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        feature.SetField(known, f"{place:032x}")
        for index, value in fixed:
            feature.SetField(index, value)
        for index, value in zip(indexes, row):
            feature.SetField(index, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def landed(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The plan into an empty project."""
    return project(folder), lambda path: unchecked(land(path, landing(rows)))


def landed_again(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The plan in place of a draft of as many rows."""
    path = project(folder)
    land(path, landing(rows))
    return path, lambda path: unchecked(land(path, landing(rows)).replaced)


def landed_beside(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The plan beside another of as many rows."""
    path = project(folder)
    land(path, landing(rows, "Other"))
    return path, lambda path: unchecked(land(path, landing(rows)))


def created(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """A new project with the plan in it."""

    def run(path: Path) -> None:
        new = path.with_name("created.gpkg")
        create.build(new, str)
        land(new, landing(rows))
        new.unlink()

    return project(folder), run


def opened(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The first page of a list, and how many there are."""
    path = project(folder)
    land(path, landing(rows))
    wanted = replace(Wanted(), order="code")

    def run(path: Path) -> None:
        listing = Listing(path, BELT)
        assert len(listing.page(wanted, limit=PAGE)) == PAGE and listing.count(wanted) == len(rows)

    return path, run


def opened_with_ogr(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The same with OGR: in the order of the codes, the columns of the list."""
    path = project(folder)
    land(path, landing(rows))

    def run(path: Path) -> None:
        data = ogr.Open(str(path))
        columns = ", ".join(shown())
        page = data.ExecuteSQL(f"SELECT fid, {columns} FROM belt ORDER BY code LIMIT {PAGE}")  # noqa: S608
        found = [feature.ExportToJson() for feature in page]
        assert len(found) == PAGE and data.GetLayerByName("belt").GetFeatureCount() == len(rows)
        data.ReleaseResultSet(page)

    return path, run


def filtered(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """A page of a list that is searched for a word in every text, and how many there are."""
    path = project(folder)
    land(path, landing(rows))
    wanted = replace(Wanted(), text=WORD)

    def run(path: Path) -> None:
        listing = Listing(path, BELT)
        assert listing.page(wanted, limit=PAGE) and listing.count(wanted)

    return path, run


def filtered_with_ogr(folder: Path, rows: Rows) -> tuple[Path, Run]:
    """The same with OGR's attribute filter."""
    path = project(folder)
    land(path, landing(rows))
    texts = [name for name in ("uuid", *OWN) if create.ddl.sql_type(BELT.entries[name].kind) == "TEXT"]

    def run(path: Path) -> None:
        layer = (data := ogr.Open(str(path))).GetLayerByName("belt")
        layer.SetAttributeFilter(" OR ".join(f"{name} LIKE '%{WORD}%'" for name in texts))
        page = [feature.ExportToJson() for feature, _ in zip(layer, range(PAGE))]
        assert page and layer.GetFeatureCount() and data

    return path, run


def shown() -> list[str]:
    """Return the columns of the list."""
    return [name for name in Listing(Path(), BELT).columns if name in BELT.entries]


def unchecked(result: Any) -> None:
    """Take a result that no run needs."""
    assert result


CASES: dict[str, Callable[[Path, Rows], tuple[Path, Run]]] = {
    "OGR, into the project": with_ogr,
    "OGR, into a new file": with_ogr_anew,
    "OGR, in place of a draft": with_ogr_again,
    "landing": landed,
    "landing in place of a draft": landed_again,
    "landing beside another plan": landed_beside,
    "creating and landing": created,
    "list, opened": opened,
    "list, opened with OGR": opened_with_ogr,
    "list, searched": filtered,
    "list, searched with OGR": filtered_with_ogr,
}


COMPARED = (  # a case, and what a user would run instead
    ("landing", "OGR, into the project"),
    ("landing", "OGR, into a new file"),
    ("landing beside another plan", "OGR, into the project"),
    ("landing in place of a draft", "OGR, in place of a draft"),
    ("list, opened", "list, opened with OGR"),
    ("list, searched", "list, searched with OGR"),
)

# The comparison ------------------------------------------------------------------------------------------------------


def inside(case: str, count: int) -> None:
    """Measure one case in this process and print it as JSON."""
    gdal.UseExceptions()
    rows = belts(count)
    with room() as folder:
        measuring.inside(*CASES[case](Path(folder), rows))


def main() -> None:
    """Print the comparison."""
    found = {case: measure(__file__, case, str(COUNT)) for case in CASES}
    print(f"{COUNT:,} belts of {VERTICES} corners and {len(OWN)} columns (median of {RUNS} runs)")
    for case, one in found.items():
        print(f"  {case:28} {one['seconds']:7.2f} s, {one['busy']:6.2f} s of CPU, {one['own']:4.0f} MB beside the rows")
    for case, plain in COMPARED:
        ours, theirs = found[case], found[plain]
        by_clock, by_work = (ours[key] / theirs[key] for key in ("seconds", "busy"))
        print(f"  {case}: {by_clock:.2f} of “{plain}”, {by_work:.2f} of its CPU")
    print("Growth")
    for times in (1, 4):
        one = found["landing"] if times == 1 else measure(__file__, "landing", str(times * COUNT))
        share = one["seconds"] / found["landing"]["seconds"] / times
        print(f"  {times} ×  {one['seconds']:6.2f} s  {share:.2f} per row  {one['own']:.0f} MB beside the rows")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in CASES:
        inside(sys.argv[1], int(sys.argv[2]))
    else:
        main()
