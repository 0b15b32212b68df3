"""What the scripts that invent sample layers have in common: where they lie, their zone, and how they are written."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyproj
import shapely

SAMPLE = Path(__file__).resolve().parents[1] / "ordos_restoration" / "resources" / "sample"
ZONE = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:4546", always_xy=True)
MADE_UP = {"schematic": True, "source": "invented, not a survey"}


def write(name: str, features: list) -> None:
    """Write one GeoJSON of (shape in the zone, properties), degrees to seven decimals."""
    out = []
    for shape, fields in features:
        place = shapely.transform(
            shape, lambda xy: np.column_stack(ZONE.transform(*xy.T.tolist(), direction="INVERSE"))
        )
        geometry = shapely.geometry.mapping(shapely.transform(place, lambda degrees: degrees.round(7)))
        out.append({"type": "Feature", "properties": {**fields, **MADE_UP}, "geometry": geometry})
    text = json.dumps({"type": "FeatureCollection", "features": out}, ensure_ascii=False, separators=(",", ":"))
    (SAMPLE / f"{name}.geojson").write_bytes((text + "\n").encode())
