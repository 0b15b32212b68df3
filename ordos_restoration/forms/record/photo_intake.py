"""A picture into the project: copied under the code of its record, with what the camera knew kept in the row."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsExifTools
from qgis.PyQt.QtCore import QDateTime, QFileInfo, Qt

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, PlanningError
from ordos_restoration.store.copies.photo_files import HASH, PHOTOS, fingerprint_of
from ordos_restoration.store.sqlite import explained, settle

SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp")
SPOKEN = {".jpeg": ".jpg", ".tiff": ".tif"}  # one ending for one format
UNSAFE = re.compile(r"[^\w\-.]+")  # letters of any script are safe in a name, spaces and signs are not
LONGEST = 120  # bytes of the code in a name


@dataclass(frozen=True)
class Shot:
    """What a camera has written into a picture; None where it has not."""

    taken_at: Optional[QDateTime]  # UTC
    longitude: Optional[float]  # WGS 84
    latitude: Optional[float]
    direction_deg: Optional[float]
    focal_mm: Optional[float]

    def is_bare(self) -> bool:
        """Return whether time or position is missing, as in pictures that came by a chat."""
        return self.taken_at is None or self.longitude is None


@dataclass(frozen=True)
class Taken:
    """A picture in the project's folder."""

    path: str  # relative to the project
    sha256: str
    shot: Shot
    is_new: bool  # False: the picture was there already


def take_in(source: Path, folder: Path, code: str) -> Taken:
    """Copy a picture into a project's folder as CODE_DAY-TIME_HASH8 and return what is known of it.

    A picture that is there already, under whatever name, is not copied again. Raise PlanningError for a file that is
    no picture.
    """
    if source.suffix.lower() not in SUFFIXES or not source.is_file():
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "“{path}” is no picture. Choose a file that ends in one of: {suffixes}."),
            path=source,
            suffixes=", ".join(SUFFIXES),
        )
    with explained(source):
        digest = fingerprint_of(source)
        shot = read_shot(source)
        known = same_picture(folder / PHOTOS, source, digest)
    if known is not None:
        return Taken(known.relative_to(folder).as_posix(), digest, shot, False)
    target = folder / PHOTOS / name_of(source, code, shot, digest)
    with explained(target):
        target.parent.mkdir(exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        shutil.copyfile(source, part)
        if fingerprint_of(part) != digest:
            raise OSError(f"{source}: the copy differs")
        settle(part, target)
    return Taken(target.relative_to(folder).as_posix(), digest, shot, True)


def same_picture(photos: Path, source: Path, digest: str) -> Optional[Path]:
    """Return the picture of the project that is the same file."""
    size = source.stat().st_size
    alike = (one for one in sorted(photos.rglob("*")) if one.is_file() and one.stat().st_size == size)
    return next((one for one in alike if fingerprint_of(one) == digest), None)


def name_of(source: Path, code: str, shot: Shot, digest: str) -> str:
    """Return the name a picture gets: its record's code, when it was taken on the camera's clock, its fingerprint."""
    time = shot.taken_at.toLocalTime() if shot.taken_at is not None else QFileInfo(str(source)).lastModified()
    suffix = source.suffix.lower()
    return f"{safe(code)}_{time.toString('yyyyMMdd-HHmmss')}_{digest[:HASH]}{SPOKEN.get(suffix, suffix)}"


def safe(code: str) -> str:
    """Return a code as it may stand in a file name of any system."""
    name = UNSAFE.sub("-", code).strip("-.") or "photo"
    while len(os.fsencode(name)) > LONGEST:
        name = name[:-1]
    return name


def read_shot(path: Path) -> Shot:
    """Return what the camera has written into a picture; a damaged or missing part is left out, never an error."""
    tags = QgsExifTools.readTags(str(path))
    where, has_place = QgsExifTools.getGeoTag(str(path))
    is_place = has_place and not where.isEmpty() and (where.x(), where.y()) != (0.0, 0.0)
    return Shot(
        moment(tags),
        where.x() if is_place else None,
        where.y() if is_place else None,
        number(tags.get("Exif.GPSInfo.GPSImgDirection"), 0, 360),
        number(tags.get("Exif.Photo.FocalLength"), 0, 2000),
    )


def moment(tags: dict[str, Any]) -> Optional[QDateTime]:
    """Return when a picture was taken, in UTC; a camera that does not say its zone is on this computer's."""
    taken = tags.get("Exif.Photo.DateTimeOriginal") or tags.get("Exif.Photo.DateTimeDigitized")
    if not isinstance(taken, QDateTime):
        taken = QDateTime.fromString(str(taken), "yyyy:MM:dd HH:mm:ss")
    if not taken.isValid():
        return None
    zone = re.fullmatch(r"([+-])(\d\d):(\d\d)", str(tags.get("Exif.Photo.OffsetTimeOriginal", "")).strip())
    if zone is None:
        return QDateTime(taken.date(), taken.time(), Qt.TimeSpec.LocalTime).toUTC()
    seconds = (int(zone[2]) * 60 + int(zone[3])) * 60 * (1 if zone[1] == "+" else -1)
    there = QDateTime(taken.date(), taken.time(), Qt.TimeSpec.UTC)
    return there.addSecs(-seconds)


def number(value: Any, low: float, high: float) -> Optional[float]:
    """Return a tag as a number within its limits, None for anything else."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    return found if low <= found <= high else None


def newest_picture(folder: Path) -> Optional[Path]:
    """Return the picture of a camera's folder that was written last."""
    try:
        found = [one for one in folder.iterdir() if one.suffix.lower() in SUFFIXES and one.is_file()]
        return max(found, key=lambda one: (one.stat().st_mtime_ns, one.name), default=None)
    except OSError:  # the card was pulled
        return None
