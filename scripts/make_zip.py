"""Pack the plugin as QGIS installs it: one folder, translated, without caches, the same bytes from the same files."""

from __future__ import annotations

import configparser
import sys
import zipfile
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
PLUGIN = REPO / "ordos_restoration"
LEFT_OUT = (".pyc", ".pyo", ".aux.xml")  # the last is what QGIS leaves beside a raster it has shown
BINARIES = {".so", ".dll", ".pyd", ".dylib", ".exe"}  # the plugin site refuses them
EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest time a zip can hold


def main() -> int:
    """Write build/ordos_restoration-VERSION.zip."""
    about = configparser.ConfigParser()
    about.read(PLUGIN / "metadata.txt", encoding="utf-8")
    target = REPO / "build" / f"{PLUGIN.name}-{about['general']['version']}.zip"
    target.parent.mkdir(exist_ok=True)
    files = sorted(path for path in PLUGIN.rglob("*") if path.is_file() and not path.name.endswith(LEFT_OUT))
    refused = [str(path) for path in files if path.suffix in BINARIES or "__MACOSX" in path.parts]
    if refused:
        print(f"The plugin site refuses {', '.join(refused)}.", file=sys.stderr)
        return 1
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(REPO).as_posix(), EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    print(f"Wrote {target.relative_to(REPO)}: {len(files)} files, {target.stat().st_size / 1e6:.1f} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
