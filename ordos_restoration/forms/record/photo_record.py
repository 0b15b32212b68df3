"""A picture becomes a row of the project: what it belongs to, where and when it was taken, by whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsExpression, QgsGeometry, QgsSettings

from ordos_restoration.forms.project_watch import file_of
from ordos_restoration.forms.record.new_record import at_place
from ordos_restoration.forms.record.photo_intake import Taken, take_in
from ordos_restoration.forms.record.rows import SURVEYOR, layer_of, write_row
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.fixes import Position
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

TAKEN = QT_TRANSLATE_NOOP("Ordos", "{name} belongs to “{title}”.")
BARE = QT_TRANSLATE_NOOP(
    "Ordos", " It came without the camera's time or position, as from a chat; type them in where you know them."
)
THERE = QT_TRANSLATE_NOOP("Ordos", "“{title}” has this picture already: {name}.")


def record_photo(
    source: Path, table: str, uuid: str, code: str, caption: str = "", position: Optional[Position] = None
) -> tuple[Taken, str]:
    """Take a picture in for a record; return it and the uuid of its row, "" where the record has it already."""
    path = file_of(layer_of("photo"))
    taken = take_in(source, path.parent, code)
    if is_known(taken, uuid):
        return taken, ""
    values, shape = photo_row(taken, position)
    values.update(target_table=table, target=uuid, caption=caption or None)
    values["surveyor"] = str(QgsSettings().value(SURVEYOR, "") or "") or None
    return taken, write_row("photo", values, shape)


def what_became(taken: Taken, made: str, title: str) -> str:
    """Return a sentence about a picture that was taken in."""
    name = Path(taken.path).name
    if not made:
        return translated(THERE).format(title=title, name=name)
    return translated(TAKEN).format(name=name, title=title) + (translated(BARE) if taken.shot.is_bare() else "")


def is_known(taken: Taken, uuid: str) -> bool:
    """Return whether a record has a picture already."""
    layer = layer_of("photo")
    same = QgsExpression.createFieldEqualityExpression("sha256", taken.sha256)
    return any(one["target"] == uuid for one in layer.getFeatures(same))


def photo_row(taken: Taken, position: Optional[Position]) -> tuple[dict[str, Any], Optional[QgsGeometry]]:
    """Return the columns and the point of a picture's row; where the camera knew no place, the receiver's is taken."""
    shot = taken.shot
    values = {
        "file": taken.path,
        "sha256": taken.sha256,
        "taken_at": shot.taken_at,
        "direction_deg": shot.direction_deg,
        "focal_mm": shot.focal_mm,
        "no_exif": shot.is_bare(),
    }
    if shot.longitude is not None and shot.latitude is not None:
        return values, at_place(shot.longitude, shot.latitude, layer_of("photo"))
    if position is None:
        return values, None
    values["accuracy_m"] = round(position.accuracy_m, 1)
    return values, at_place(position.longitude, position.latitude, layer_of("photo"))
