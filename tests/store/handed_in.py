"""Projects with rows to hand in, for the tests of hand-over."""

from uuid import NAMESPACE_URL, uuid5

from osgeo import ogr

from ordos_restoration.store import ground
from ordos_restoration.store.entering import enter
from ordos_restoration.store.sqlite import opened, transaction


def square(x=109.9, y=40.1, side=0.002, holes=""):
    return f"(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}){holes})"


def multi(*parts):
    return f"MULTIPOLYGON ({', '.join(parts)})"


def uid(name):
    return str(uuid5(NAMESPACE_URL, name))


def add(connection, table, shape="", **values):
    """Enter a row; its uuid is by its code or name."""
    row = {"uuid": uid(f"{table}/{values.get('code') or values.get('name')}/{values.get('plan', '')}"), **values}
    if shape:
        geometry = ogr.CreateGeometryFromWkt(shape)
        row["geom"] = ground.blob_of(geometry)
    enter(connection, table, [row], "")
    return row["uuid"]


def plan(connection, name="林带", capability="shelterbelts", **values):
    return add(connection, "plan", name=name, capability=capability, version=1, status="approved", **values)


def belt(connection, code, of, shape=None, **values):
    known = {
        "status": "draft",
        "name": f"{code}号带",
        "official_code": "150621004001001000003",
        "species_mix": "tamarix_chinensis:0.6|amorpha_fruticosa:0.4",
        "forest_category": "115",
        "ownership": "集体",
        "land_class": "其他草地",
        "area_ha": 3.79,
        "area_m2": 37_900.5,
        "area_mu": 56.9,
        "plants": 981,
    }
    return add(connection, "belt", shape or multi(square()), code=code, plan=of, **{**known, **values})


def written(path, *statements):
    """Change a project, as somebody does who edits its tables."""
    with opened(path, write=True) as connection, transaction(connection):
        for one in statements:
            connection.execute(one)
