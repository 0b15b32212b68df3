"""Photos and documents of a field copy, brought to the office by their content: nothing is overwritten or lost."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Optional

from ordos_restoration.store.sqlite import explained, settle

PHOTOS, UNASSIGNED = "photos", "unassigned"
PLACES = (PHOTOS, "DCIM")  # the second is QField's
HASH = 8  # signs of the content's fingerprint in a name
CHUNK = 1 << 20  # bytes
PICTURES = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp"}
LONGEST = 160  # bytes of a name that stay when the fingerprint is added; disks give a name 255


class PhotoFiles:
    """The files of one copy: where each has its place in the office, and what became of it.

    A new file gets the first signs of its content's fingerprint into its name. So two phones that both call a picture
    IMG_0001.jpg get along, and the name does not depend on whose copy was merged first.
    """

    def __init__(self, office: Path, copy: Path) -> None:
        self.office, self.copy = office, copy
        self.copied: set[Path] = set()
        self.unassigned: set[Path] = set()

    def file_of(self, told: str) -> str:
        """Return the path that a row of the office has for a file of the copy; the file is there from then on.

        A file that did not come along keeps the path it has in the copy.
        """
        source = self.found(told)
        if source is None:
            return told
        here = inside(self.office, told)
        if here is not None and same_content(source, here):
            return told.replace("\\", "/")
        digest = fingerprint_of(source)
        own = self.own_file(source, digest)
        return own or self.bring(source, digest, PurePosixPath(PHOTOS))

    def lacks(self, told: str) -> bool:
        """Return whether the office has no file of this path, and the copy has."""
        return inside(self.office, told) is None and self.found(told) is not None

    def keep_unassigned(self, told: set[str]) -> None:
        """Bring the pictures that none of the copy's rows names, unless the office has them."""
        named = {self.found(one) for one in told}
        for source in self.pictures:
            here = self.office / source.relative_to(self.copy)
            if source in named or (here.is_file() and same_content(source, here)) or self.is_here(source):
                continue
            brought = self.bring(source, fingerprint_of(source), PurePosixPath(PHOTOS, UNASSIGNED))
            self.unassigned.add(self.office / brought)

    def unnamed(self, told: set[str]) -> set[Path]:
        """Return the pictures beside the database that none of the copy's rows names and the office does not have.

        They may belong to it, or to whatever else lies in that folder.
        """
        named = {self.found(one) for one in told}
        pictures = (one for one in self.beside if one.suffix.lower() in PICTURES and one not in named)
        return {one for one in pictures if not self.is_here(one)}

    # In the copy ----------------------------------------------------------------------------------------------------

    def found(self, told: str) -> Optional[Path]:
        """Return the file of the copy that a row names, by its path, or by its name where a chat has moved it."""
        named = self.by_name.get(PurePosixPath(told.replace("\\", "/")).name, [])
        return inside(self.copy, told) or (named[0] if len(named) == 1 else None)

    @cached_property
    def pictures(self) -> list[Path]:
        """The files in the folders that cameras and forms put pictures into."""
        inside = (one for place in PLACES for one in sorted((self.copy / place).rglob("*")))
        return [one for one in inside if one.is_file() and not one.is_symlink() and not one.name.startswith(".")]

    @cached_property
    def by_name(self) -> dict[str, list[Path]]:
        """The files a row may mean, by name: the pictures, and what lies beside the database."""
        found = defaultdict(list)
        for one in (*self.pictures, *self.beside):
            found[one.name].append(one)
        return dict(found)

    @cached_property
    def beside(self) -> list[Path]:
        """The files that lie beside the database."""
        found = (one for one in sorted(self.copy.iterdir()) if one.is_file() and not one.is_symlink())
        return [one for one in found if not one.name.startswith(".")]

    # In the office --------------------------------------------------------------------------------------------------

    @cached_property
    def by_size(self) -> dict[int, list[Path]]:
        """The office's pictures by their size, so that few have to be read."""
        found = defaultdict(list)
        for one in self.files_here():
            found[one.stat().st_size].append(one)
        return dict(found)

    def files_here(self) -> Iterator[Path]:
        """Yield the office's pictures."""
        yield from (one for one in sorted((self.office / PHOTOS).rglob("*")) if one.is_file())

    def is_here(self, source: Path) -> bool:
        """Return whether the office has a picture of this content."""
        alike = self.by_size.get(source.stat().st_size, [])
        return bool(alike) and fingerprint_of(source) in {fingerprint_of(one) for one in alike}

    def own_file(self, source: Path, digest: str) -> Optional[str]:
        """Return the office's own file of this content, which no merge has brought: the first by name."""
        for one in self.by_size.get(source.stat().st_size, ()):
            if digest[:HASH] not in one.name and fingerprint_of(one) == digest:
                return one.relative_to(self.office).as_posix()
        return None

    def bring(self, source: Path, digest: str, folder: PurePosixPath) -> str:
        """Copy a file under a name that tells its content, unless it is there; return its path."""
        for length in (HASH, len(digest)):
            stem = source.stem.encode()[:LONGEST].decode(errors="ignore")
            name = source.name if digest[:length] in source.name else f"{stem}_{digest[:length]}{source.suffix}"
            target = self.office / folder / name
            if not target.exists():
                self.write(source, target, digest)
            if fingerprint_of(target) == digest:
                break
        return (folder / name).as_posix()

    def write(self, source: Path, target: Path, digest: str) -> None:
        """Copy a file; it appears when it is whole."""
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f"{digest}.part")  # with the content's name, so that it is nobody's own
            try:
                shutil.copyfile(source, part)
                settle(part, target)
            finally:
                part.unlink(missing_ok=True)
        self.copied.add(target)


def inside(folder: Path, told: str) -> Optional[Path]:
    """Return the file of a folder that a row names by its path; None where there is none, or it lies elsewhere."""
    parts = PurePosixPath(told.replace("\\", "/"))
    path = folder / parts
    if parts.is_absolute() or ".." in parts.parts or os.path.islink(path) or not os.path.isfile(path):
        return None
    return path


def fingerprint_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def same_content(one: Path, other: Path) -> bool:
    """Return whether two files hold the same."""
    return one.stat().st_size == other.stat().st_size and fingerprint_of(one) == fingerprint_of(other)
