"""Makes the templates of a project, GeoPackage and QGIS project, in each language; `make` runs it, QGIS is needed.

Run with the plugin's environment: .venv/bin/python scripts/make_template.py [--folder FOLDER] [zh] [en]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the same file from every run
ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "ordos_restoration" / "resources" / "project"


def main(folder: Path, languages: list[str]) -> None:
    """Write the templates."""
    from qgis.core import QgsApplication

    from ordos_restoration.layers import templates

    application = QgsApplication([], False)
    application.initQgis()
    for language in languages:
        start = time.perf_counter()
        made = templates.make(folder, language)
        sizes = ", ".join(f"{path.name} {path.stat().st_size / 1e6:.1f} MB" for path in made)
        print(f"{sizes}: {time.perf_counter() - start:.0f} s")
    application.exitQgis()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from ordos_restoration.schema.vocabulary import LANGUAGES

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=list(LANGUAGES), help="zh, en; all of them unless named")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    given = parser.parse_args()
    main(given.folder, given.languages)
