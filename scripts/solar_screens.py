"""Pictures of a photovoltaic plant on a real site and of sand barriers, made in the real QGIS; and of its report.

scripts/solar_story.py runs inside QGIS. The site and its wind record lie beside the clone (../shared/data); where they
are absent the pictures stay as they are. screenshots.py calls this; by itself it is .venv/bin/python and this file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
STORY = ROOT / "build" / "solar_story"
SHARED = ROOT.parent / "shared" / "data"
GIVEN = {
    "hanggin_c1.geojson": SHARED / "pv" / "hanggin_c1.geojson",
    "Dongsheng.epw": SHARED / "wind" / "CHN_Nei.Mongol.Dongsheng.535430_CSWD.epw",
}
PICTURES = ("solar_dialog.png", "solar_site.png", "solar_rows.png", "sand_barriers.png")
DRAWINGS = {  # which drawings of which report, one below the other
    "solar_light.png": ("report.html", (0, 1)),
    "solar_phases.png": ("report.html", (2,)),
    "solar_compare.png": ("compared.html", (1, 0)),
}
SECONDS = 600


def main() -> None:
    """Make every picture anew."""
    absent = [str(path.relative_to(ROOT.parent)) for path in GIVEN.values() if not path.is_file()]
    if absent:
        print(f"No pictures of photovoltaics: {', '.join(absent)} absent beside the clone.")
        return
    IMAGES.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(STORY, ignore_errors=True)
    STORY.mkdir(parents=True)
    for name, path in GIVEN.items():
        shutil.copy(path, STORY / name)
    for name in PICTURES:
        (IMAGES / name).unlink(missing_ok=True)
    code = run()
    missing = [name for name in PICTURES if not (IMAGES / name).is_file()]
    if code or missing:
        sys.exit(f"solar_story: QGIS ended with {code}; missing: {', '.join(missing) or 'nothing'}.")
    for name, (report, chosen) in DRAWINGS.items():
        charts = re.findall(r"<svg .*?</svg>", (STORY / report).read_text(encoding="utf-8"), re.DOTALL)
        draw([charts[one] for one in chosen], IMAGES / name)


def run() -> int:
    """Run the story in a QGIS of its own, in Chinese; return its exit code."""
    shutil.rmtree(ROOT / "build" / "profile" / "profiles" / "solar_story", ignore_errors=True)
    environment = {
        **os.environ,
        "ORDOS_IMAGES": str(IMAGES),
        "ORDOS_STORY": str(STORY),
        "ORDOS_PROFILE": "solar_story",
        "ORDOS_LOCALE": "zh-Hans",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    qgis = [str(ROOT / "scripts" / "run"), "--nologo", "--noversioncheck"]
    inside = ["--code", str(ROOT / "scripts" / "solar_story.py")]
    return subprocess.run([*screen, *qgis, *inside], cwd=ROOT, env=environment, timeout=SECONDS, check=False).returncode


def draw(charts: list[str], picture: Path) -> None:
    """Draw drawings one below the other, at twice their size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.PyQt.QtCore import QByteArray, QRectF, Qt
    from qgis.PyQt.QtGui import QGuiApplication, QImage, QPainter
    from qgis.PyQt.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    renderers = [QSvgRenderer(QByteArray(chart.encode())) for chart in charts]
    sizes = [2 * renderer.viewBoxF().size() for renderer in renderers]
    width, height = max(size.width() for size in sizes), sum(size.height() for size in sizes)
    image = QImage(int(width), int(height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter, top = QPainter(image), 0.0
    for renderer, size in zip(renderers, sizes):
        renderer.render(painter, QRectF(0.0, top, size.width(), size.height()))
        top += size.height()
    painter.end()
    image.save(str(picture))
    del application


if __name__ == "__main__":
    main()
