"""Pictures for the documentation, made in the real QGIS on a virtual screen: dialog, result, map sheet, project.

Starts QGIS (scripts/run) in Chinese under Xvfb with scripts/screenshots_inside.py, which clicks and grabs; then copies
the map of `make demo`, and has project_screens.py record in a project, story_screens.py plan on real land,
install_screens.py install the zip, and document_pictures.py draw what a bureau gets. Pictures go to docs/images.
It also serves as a test by hand: it fails when QGIS reports an error or a run does not end well.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import document_pictures
import install_screens
import project_screens
import story_screens

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
PICTURES = ("dialog.png", "desktop.png", "wind_dialog.png", "wind_report.png", "shelter_dialog.png", "wind_desktop.png")
CHARTS = {"wind_rose.png": "rose.svg", "shelter_section.png": "cross_section.svg", "shelter_map.png": "growth_map.svg"}


def main() -> None:
    """Make every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (IMAGES / name).unlink(missing_ok=True)
    shutil.rmtree(ROOT / "build" / "profile" / "profiles" / "pictures", ignore_errors=True)
    environment = {
        **os.environ,
        "ORDOS_IMAGES": str(IMAGES),
        "ORDOS_PROFILE": "pictures",
        "ORDOS_LOCALE": "zh-Hans",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    command = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1600x1000x24",
        str(ROOT / "scripts" / "run"),
        "--nologo",
        "--noversioncheck",
    ]
    inside = ROOT / "scripts" / "screenshots_inside.py"
    done = subprocess.run([*command, "--code", str(inside)], cwd=ROOT, env=environment, timeout=600, check=False)
    missing = [name for name in PICTURES if not (IMAGES / name).is_file()]
    if missing:
        sys.exit(f"QGIS ended with {done.returncode} and did not make {', '.join(missing)}.")
    demo = ROOT / "build" / "demo"
    for picture, chart in CHARTS.items():
        if (demo / f"ordos_demo_{chart}").is_file():
            draw(demo / f"ordos_demo_{chart}", IMAGES / picture)
    sheet = demo / "ordos_demo.png"
    if sheet.is_file():
        shutil.copy(sheet, IMAGES / "demo.png")
    project_screens.main()
    story_screens.main()
    install_screens.main()
    document_pictures.main()


def draw(chart: Path, picture: Path) -> None:
    """Draw a chart of the demonstration as a picture of twice its size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.PyQt.QtGui import QGuiApplication, QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(chart))
    image = QImage(2 * renderer.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.save(str(picture))
    del application


if __name__ == "__main__":
    main()
