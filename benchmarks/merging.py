"""Ten field copies of a project with 100,000 inspections brought home: our merge against pygeodiff over the same files.

Prints seconds, ratios and memory, all measured in one run on one machine. Each copy has 1,000 edits: cells that nobody
else changes, cells that the next copy changes too, new rows, deleted rows. geodiff rebases copy after copy onto the
office, as its documentation and the server of Mergin Maps do.

What each does more: we read only a local copy of what came back and look whether it is whole, back the office up, keep
what every copy has said with who said it, let contradictions wait for a person whatever the order, write history, look
for records made twice, check the file, keep the new state of the copies, and write a report with every change. geodiff
does none of this: the copy merged last wins, what it has overruled stands in a JSON file, and the triggers that write
history rest. It works out anew for every copy what the office has changed, and writes changesets that can be kept, sent
and applied elsewhere, which we do not have.

Each measurement is a process of its own (this file with the name of a case), the median of three runs; between runs the
files are as they were, on the same disk.
"""

from __future__ import annotations

import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.measuring import RUNS, Run, inside, measure, room  # noqa: E402 - found beside this file
from ordos_restoration.schema.tables import TABLES  # noqa: E402
from ordos_restoration.store import blob, create  # noqa: E402
from ordos_restoration.store.copies.checkout import checkout  # noqa: E402
from ordos_restoration.store.merging.merge import merge  # noqa: E402
from ordos_restoration.store.project import identify  # noqa: E402
from ordos_restoration.store.sqlite import opened, quoted, transaction  # noqa: E402

try:
    import pygeodiff
except ImportError:
    pygeodiff = None

COUNT, SITES, COPIES, EDITS = 100_000, 1_000, 10, 1_000
SHARE = {"both": 20, "new": 10, "gone": 10}  # one in so many edits
CHANGED = ("alive", "planted", "height_cm", "remark", "surveyor", "geom")  # cells that people change
KEPT = [name for name, table in TABLES.items() if table.kept]


# The data ------------------------------------------------------------------------------------------------------------


def inspection(number: int) -> dict[str, Any]:
    """Return a counted plot."""
    return {
        "uuid": uuid(number),
        "code": f"I-{number:06d}",
        "target_table": "site",
        "target": f"site-{number % SITES}",
        "date": f"2026-{5 + number % 5:02d}-{1 + number % 28:02d}",
        "year": 2026,
        "round": 1 + number // SITES % 20,
        "row": 1 + number // SITES,
        "planted": 100,
        "alive": number % 100,
        "rate_pct": float(number % 100),
        "surveyor": f"张 {number % 40}",
        "accuracy_m": number % 7 / 3,
        "geom": point(number),
    }


def uuid(number: int) -> str:
    """Return the identity of a row; the numbers are scattered, as those of real ones are."""
    return f"{number * 2654435761 % 2**32:08x}-0000-4000-8000-{number:012x}"


def point(number: int) -> bytes:
    """Return a place as a GeoPackage shape."""
    x, y = 108.5 + number % 1_000 / 500, 39.5 + number // 1_000 / 100
    return blob.HEAD.pack(b"GP", 0, blob.LITTLE, 4490) + struct.pack("<BI2d", 1, 1, x, y)


def office(folder: Path) -> Path:
    """Return a new project with sites and their inspections."""
    gpkg = folder / "office.gpkg"
    folder.mkdir()
    create.build(gpkg, str)
    identify(gpkg, "毛不拉", "zh", "达拉特旗林草局")
    with opened(gpkg, write=True) as connection, transaction(connection):
        connection.executemany(
            "INSERT INTO site (uuid, code, name, measure) VALUES (?, ?, ?, ?)",
            ((f"site-{number}", f"S-{number}", f"治沙点 {number}", "afforestation") for number in range(SITES)),
        )
        add(connection, range(COUNT))
    return gpkg


def add(connection: sqlite3.Connection, numbers: range) -> None:
    """Add inspections."""
    names = list(inspection(0))
    statement = f"INSERT INTO inspection ({', '.join(map(quoted, names))}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608
    connection.executemany(statement, (list(inspection(number).values()) for number in numbers))


def work(gpkg: Path, copy: int, edits: int) -> None:
    """Do what one person does outside, in rows of their own but for those that the next person changes too."""
    first, new, gone = copy * edits, edits // SHARE["new"], edits // SHARE["gone"]
    both = edits // SHARE["both"]
    with opened(gpkg, write=True) as connection, transaction(connection):
        for number in range(first, first + edits - new - gone - both):
            change(connection, number, CHANGED[number % len(CHANGED)], copy)
        before = (copy + COPIES - 1) % COPIES * edits  # where the person before has worked
        for number in range(before, before + both):
            change(connection, number, CHANGED[number % len(CHANGED)], copy)
        connection.executemany(
            "DELETE FROM inspection WHERE uuid = ?",
            ((uuid(number),) for number in range(first + edits - gone, first + edits)),
        )
        add(connection, range(COUNT + copy * new, COUNT + (copy + 1) * new))


def change(connection: sqlite3.Connection, number: int, column: str, copy: int) -> None:
    """Change one cell of one row to what nobody else would write."""
    values = {"remark": f"看过 {copy}", "surveyor": f"李 {copy}", "geom": point(number + 37 * (copy + 1))}
    value = values.get(column, 200 + copy)
    connection.execute(f"UPDATE inspection SET {quoted(column)} = ? WHERE uuid = ?", (value, uuid(number)))  # noqa: S608


def prepare(folder: Path, edits: int) -> Path:
    """Return a folder with an office and the copies that came back to it."""
    gpkg = office(folder / "office")
    for copy in range(COPIES):
        work(checkout(gpkg, folder, f"copy{copy}", anywhere=True), copy, edits)
    return folder


def copies_of(folder: Path) -> Iterator[Path]:
    """Yield the copies that came back."""
    return (folder / f"office_copy{copy}" / "office.gpkg" for copy in range(COPIES))


# What is measured: each takes the prepared folder, and returns what is run on a copy of its office ------------------


def merged(folder: Path) -> Run:
    """All copies at once."""
    return lambda home: told(merge(home / "office.gpkg", list(copies_of(folder)), anywhere=True).inserted)


def merged_one(folder: Path) -> Run:
    """The first copy alone."""
    return lambda home: told(merge(home / "office.gpkg", [next(copies_of(folder))], anywhere=True).inserted)


def merged_again(folder: Path) -> Run:
    """One copy, with nothing new in it since it was merged."""

    def run(home: Path) -> None:
        result = merge(home / "office.gpkg", [next(copies_of(folder))], anywhere=True)
        assert not (result.inserted or result.updated or result.deleted)

    return run


def handed_out(folder: Path) -> Run:
    """One copy of everything."""
    return lambda home: told(checkout(home / "office.gpkg", home, "copy", anywhere=True))


def rebased(folder: Path) -> Run:
    """All copies with geodiff, one after the other."""
    return lambda home: rebase(folder, home, list(copies_of(folder)))


def rebased_one(folder: Path) -> Run:
    """The first copy alone with geodiff."""
    return lambda home: rebase(folder, home, [next(copies_of(folder))])


def rebase(folder: Path, home: Path, copies: list[Path]) -> None:
    """Bring copies into an office as geodiff does: what differs, put on top of what the office has by now."""
    geodiff = pygeodiff.GeoDiff()
    geodiff.set_tables_to_skip(KEPT)
    base = str(folder / "base.gpkg")
    theirs, mine, conflicts = (str(home / name) for name in ("theirs", "mine", "conflicts"))
    for copy in copies:
        geodiff.create_changeset(base, str(home / "office.gpkg"), theirs)
        if geodiff.has_changes(theirs):
            geodiff.create_rebased_changeset(base, str(copy), theirs, mine, conflicts)
        else:
            geodiff.create_changeset(base, str(copy), mine)
        geodiff.apply_changeset(str(home / "office.gpkg"), mine)


def told(result: Any) -> None:
    """Take a result that no run needs."""
    assert result


CASES: dict[str, Callable[[Path], Run]] = {
    "merge of ten copies": merged,
    "geodiff, ten copies": rebased,
    "merge of one copy": merged_one,
    "geodiff, one copy": rebased_one,
    "merge, nothing new": merged_again,
    "checkout of one copy": handed_out,
}
COMPARED = (("merge of ten copies", "geodiff, ten copies"), ("merge of one copy", "geodiff, one copy"))
NOT_OURS = {case for _, case in COMPARED}


# The comparison ------------------------------------------------------------------------------------------------------


def run_case(case: str, folder: Path) -> None:
    """Measure one case in this process and print it as JSON."""
    inside(folder / ("merged" if case == "merge, nothing new" else "office"), CASES[case](folder))


def ready(folder: Path, edits: int) -> Path:
    """Return a prepared folder, with what geodiff compares with and an office that has the first copy already."""
    folder.mkdir()
    prepare(folder, edits)
    shutil.copy(folder / "office" / "office.gpkg", folder / "base.gpkg")
    shutil.copytree(folder / "office", folder / "merged")
    merge(folder / "merged" / "office.gpkg", [next(copies_of(folder))], anywhere=True)
    return folder


def show(case: str, one: dict[str, float]) -> None:
    """Print one measurement."""
    print(f"  {case:22} {one['seconds']:6.2f} s, {one['busy']:6.2f} s of CPU, {one['own']:4.0f} MB")


def main() -> None:
    """Print the comparison."""
    if pygeodiff is None:
        print("pygeodiff is not installed: only our own merging is measured (requirements/dev.txt names it).")
    cases = [case for case in CASES if pygeodiff is not None or case not in NOT_OURS]
    with room() as folder:
        start = ready(Path(folder) / "once", EDITS)
        found = {case: measure(__file__, case, str(start)) for case in cases}
        print(f"{COUNT:,} inspections, {COPIES} copies with {EDITS:,} edits each (median of {RUNS} runs)")
        for case, one in found.items():
            show(case, one)
        for case, plain in COMPARED if pygeodiff is not None else ():
            by_clock, by_work = (found[case][key] / found[plain][key] for key in ("seconds", "busy"))
            print(f"  {case}: {by_clock:.2f} of “{plain}”, {by_work:.2f} of its CPU")
        if pygeodiff is not None:
            print("  (geodiff keeps no backup, history, claims or report; this file says what each does more)")
        shutil.rmtree(start)
        grow(ready(Path(folder) / "more", 4 * EDITS), found)


def grow(folder: Path, found: dict[str, dict[str, float]]) -> None:
    """Print how time and memory grow with the edits."""
    print("Four times the edits")
    for case in [case for case in ("merge of ten copies", "geodiff, ten copies") if case in found]:
        one = measure(__file__, case, str(folder))
        show(case, one)
        print(f"  {'':22} {one['seconds'] / found[case]['seconds'] / 4:6.2f} per edit")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] in CASES:
        run_case(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
