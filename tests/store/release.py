"""Packs a project of the present schema version, with a few records in it, for the tests of all later versions.

Run once when a version is released: .venv/bin/python tests/store/release.py
"""

import sys
import tempfile
import zipfile
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time a zip can hold
RECORDS = (
    "UPDATE project_file SET project_uuid = 'released', name = '毛不拉', language = 'zh', holder = '达拉特旗林草局'",
    "INSERT INTO project (uuid, code, name, state) VALUES ('p', 'P1', '毛不拉治理', 'reserve')",
    "INSERT INTO mine (uuid, code, name, geom) VALUES ('m', 'M1', '露天矿', ?)",
    "INSERT INTO note (code, date, text, target_table, target) VALUES ('N1', '2026-05-12', '看', 'mine', 'm')",
    "UPDATE mine SET name = '露天煤矿', updated_by = '李'",
    "DELETE FROM ref_soils WHERE soil = 'aeolian'",
)
AREA = "MULTIPOLYGON (((109 40,110 40,110 41,109 40)))"


def write(path):
    """Write the GeoPackage."""
    from osgeo import ogr

    from ordos_restoration.store import blob, create
    from ordos_restoration.store.sqlite import opened, transaction

    create.build(path, str)
    shape = blob.from_wkb(bytes(ogr.CreateGeometryFromWkt(AREA).ExportToIsoWkb(ogr.wkbNDR)), 4490)
    with opened(path, write=True) as connection, transaction(connection):
        for statement in RECORDS:
            connection.execute(statement, (shape,) * statement.count("?"))


def main():
    """Write data/schema_VERSION.gpkg.zip."""
    from ordos_restoration.schema.tables import VERSION

    target = Path(__file__).parent / "data" / f"schema_{VERSION}.gpkg.zip"
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"schema_{VERSION}.gpkg"
        write(path)
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(zipfile.ZipInfo(path.name, EPOCH), path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    print(f"Wrote {target.relative_to(REPO)}: {target.stat().st_size // 1000} kB.")


if __name__ == "__main__":
    sys.path.insert(0, str(REPO))
    main()
