"""Pack the plugin as QGIS installs it: one folder, translated, without caches, the same bytes from the same files.

What plugins.qgis.org refuses is refused here, with the rule: a kind of file nobody has named, a hidden or executable
file, a name that is not plain ASCII, more than 25 MB. tests/test_zip.py reads the finished zip against the same rules.
"""

from __future__ import annotations

import configparser
import os
import sys
import zipfile
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
PLUGIN = REPO / "ordos_restoration"
MOST = 25_000_000  # bytes; what the plugin site takes
EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time a zip can hold
SCANS = {".bandit", ".flake8"}  # hidden, but the plugin site reads them: how its own scans are answered
NEEDED = {
    "LICENSE",
    "__init__.py",
    "metadata.txt",
    "resources/i18n/ordos_zh.qm",
    *(f"resources/project/template_{one}" for one in ("zh.gpkg", "zh.qgz", "en.gpkg", "en.qgz")),
}
# A kind of file that is not here stops the build: somebody has to say whether it travels.
KINDS = {
    ".py", ".txt", ".md", ".html", ".css",
    ".csv", ".json", ".geojson", ".gpkg", ".qgz", ".tif", ".kml", ".xlsx",
    ".qml", ".qpt", ".svg", ".png", ".jpg", ".model3", ".ts", ".qm",
}  # fmt: skip
LEFT_OUT = (".pyc", ".pyo", ".aux.xml")  # the last is what QGIS leaves beside a raster it has shown
UNFINISHED = "resources/project/part"  # where templates are made


def main() -> int:
    """Write build/ordos_restoration-VERSION.zip and say how large it is."""
    found, faults = contents(PLUGIN)
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    target = REPO / "build" / f"{PLUGIN.name}-{version()}.zip"
    target.parent.mkdir(exist_ok=True)
    pack({f"{PLUGIN.name}/{name}": path for name, path in found.items()}, target)
    size = target.stat().st_size
    if size > MOST:
        print(f"{target.name} has {size / 1e6:.1f} MB; the plugin site takes {MOST / 1e6:.0f} MB.", file=sys.stderr)
        return 1
    unpacked = sum(path.stat().st_size for path in found.values())
    print(f"Wrote {target.relative_to(REPO)}: {len(found)} files, {size / 1e6:.1f} MB ({unpacked / 1e6:.1f} unpacked).")
    return 0


def version() -> str:
    """Return the version of the plugin."""
    about = configparser.ConfigParser(interpolation=None)
    about.read(PLUGIN / "metadata.txt", encoding="utf-8")
    return about["general"]["version"]


def contents(plugin: Path) -> tuple[dict[str, Path], list[str]]:
    """Return the files of the plugin by their name in its folder, in order, and a sentence for all that is wrong."""
    found, faults = {}, []
    for path in sorted(plugin.rglob("*")):
        name = path.relative_to(plugin).as_posix()
        if not path.is_file() or path.name.endswith(LEFT_OUT) or name.startswith(UNFINISHED):
            continue
        found[name] = path
        if reason := fault(name, path):
            faults.append(f"{name}: {reason}.")
    missing = sorted(NEEDED - set(found))
    return found, faults + [f"{name} is missing: run “make zip”, which builds it." for name in missing]


def fault(name: str, path: Path) -> str:
    """Return why a file must not travel, "" where it may; name: its path in the plugin."""
    parts = name.split("/")
    if name in SCANS or name == "LICENSE":
        return ""
    if any(one.startswith(".") or one == "__MACOSX" for one in parts):
        return "hidden files are refused"
    if not name.isascii() or "\\" in name:
        return "names are plain ASCII"
    if path.suffix not in KINDS:
        return "nobody has said whether this kind of file travels; see KINDS"
    if ".part" in path.suffixes or (name.startswith("resources/project/") and name not in NEEDED):
        return "it is no template that projects are made from; delete it"
    if "tests" in parts:
        return "tests stay at home"
    return "it is executable" if os.access(path, os.X_OK) else ""


def pack(files: dict[str, Path], target: Path) -> None:
    """Write a zip of files by their names in it; in one step, and without the times and rights of this machine."""
    part = target.with_name(target.name + ".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in sorted(files.items()):
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.create_system = 3  # the same on Windows
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
