"""Pictures of stories, made in the real QGIS, and of their reports: a photovoltaic plant and a mine on real input, a
whole kongdui on the sample.

The scripts named here run inside QGIS. What they read lies beside the clone (../shared/data); where that is absent the
pictures stay as they are. screenshots.py calls this; by itself:
.venv/bin/python scripts/story_screens.py [solar|mine|kongdui]
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
BUILD = ROOT / "build"
SHARED = ROOT.parent / "shared" / "data"
SECONDS = 600


@dataclass(frozen=True)
class Story:
    """What a story reads, by the name it has in the story's folder, and the pictures that come of it."""

    script: str
    given: dict[str, Path]
    pictures: tuple[str, ...]
    drawings: dict[str, tuple[str, tuple[int, ...]]]  # picture: which drawings of which report, one below the other


STORIES = {
    "solar": Story(
        "solar_story.py",
        {
            "hanggin_c1.geojson": SHARED / "pv" / "hanggin_c1.geojson",
            "Dongsheng.epw": SHARED / "wind" / "CHN_Nei.Mongol.Dongsheng.535430_CSWD.epw",
        },
        ("solar_dialog.png", "solar_site.png", "solar_rows.png", "sand_barriers.png"),
        {
            "solar_light.png": ("report.html", (0, 1)),
            "solar_phases.png": ("report.html", (2,)),
            "solar_compare.png": ("compared.html", (1, 0)),
        },
    ),
    "mine": Story(
        "mine_story.py",
        {
            "mines.geojson": SHARED / "mines" / "osm_jungar_mines.geojson",
            "dem.tif": SHARED / "dem" / "ordos_30arcsec.tif",
            "terrain.tif": ROOT / "ordos_restoration" / "resources" / "sample" / "mine_terrain.tif",
        },
        ("mine_damage.png", "mine_parcels.png", "mine_dialog.png", "mine_subsidence.png", "mine_earthwork.png"),
        {"mine_plan.png": ("plan.html", (0, 1))},
    ),
    "kongdui": Story(
        "kongdui_story.py",
        {"gully_terrain.tif": ROOT / "ordos_restoration" / "resources" / "sample" / "gully_terrain.tif"},
        ("kongdui_dams.png", "kongdui_slopes.png", "kongdui_levees.png", "kongdui_sand.png", "kongdui_dialog.png"),
        {"kongdui_levee_profile.png": ("levees.html", (0,))},
    ),
}


def main() -> None:
    """Make the pictures of every story anew, or of those that are named."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or STORIES:
        make(name, STORIES[name])


def make(name: str, story: Story) -> None:
    """Make the pictures of one story anew."""
    absent = [str(path.relative_to(ROOT.parent)) for path in story.given.values() if not path.is_file()]
    if absent:
        print(f"No pictures of {name}: {', '.join(absent)} absent beside the clone.")
        return
    folder = BUILD / f"{name}_story"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for given, path in story.given.items():
        shutil.copy(path, folder / given)
    for picture in story.pictures:
        (IMAGES / picture).unlink(missing_ok=True)
    code = run(story.script, folder)
    missing = [picture for picture in story.pictures if not (IMAGES / picture).is_file()]
    if code or missing:
        sys.exit(f"{story.script}: QGIS ended with {code}; missing: {', '.join(missing) or 'nothing'}.")
    for picture, (report, chosen) in story.drawings.items():
        charts = re.findall(r"<svg .*?</svg>", (folder / report).read_text(encoding="utf-8"), re.DOTALL)
        draw([charts[one] for one in chosen], IMAGES / picture)


def run(script: str, folder: Path) -> int:
    """Run a story in a QGIS of its own, in Chinese; return its exit code."""
    shutil.rmtree(BUILD / "profile" / "profiles" / folder.name, ignore_errors=True)
    environment = {
        **os.environ,
        "ORDOS_IMAGES": str(IMAGES),
        "ORDOS_STORY": str(folder),
        "ORDOS_PROFILE": folder.name,
        "ORDOS_LOCALE": "zh-Hans",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    qgis = [str(ROOT / "scripts" / "run"), "--nologo", "--noversioncheck"]
    inside = ["--code", str(ROOT / "scripts" / script)]
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
