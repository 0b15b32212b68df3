"""Pictures of installing: the zip that `make zip` has made goes into a QGIS that has never seen the plugin, by hand.

One plan, one form and one sheet follow, in Chinese. screenshots.py calls this; by itself:
.venv/bin/python scripts/install_screens.py. It fails when a step does not come true.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
PLACE = Path(tempfile.gettempdir()) / "ordos"  # pictured pages show paths: no picture says whose machine it was
STORY, PROFILES, PACKAGES = PLACE / "story", PLACE / "profiles", PLACE / "packages"
PICTURES = (
    *(f"install_{one}.png" for one in ("zip", "first_run", "plan", "form", "sheet")),
    *("sheet_dialog.png", "import_folder.png", "batch_dialog.png", "model_designer.png"),
)
SETTINGS = "[PythonPlugins]\nprocessing=true\n[locale]\noverrideFlag=true\nuserLocale=zh-Hans\n"
SECONDS = 900


def main() -> None:
    """Make every picture anew."""
    (archive,) = sorted((ROOT / "build").glob("ordos_restoration-[0-9.]*[0-9].zip"))
    IMAGES.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(PLACE, ignore_errors=True)
    STORY.mkdir(parents=True)
    PACKAGES.symlink_to(sysconfig.get_path("purelib"))  # by PYTHONPATH its .pth, which names the checkout, is not read
    shutil.copy(archive, STORY)
    for name in PICTURES:
        (IMAGES / name).unlink(missing_ok=True)
    code = run()
    missing = [name for name in PICTURES if not (IMAGES / name).is_file()]
    if code or missing:
        sys.exit(f"QGIS ended with {code}; missing: {', '.join(missing) or 'nothing'}.")


def run() -> int:
    """Run QGIS in a clean profile without the plugin, with a script inside it; return its exit code."""
    profile = PROFILES / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(SETTINGS)
    environment = {
        **os.environ,
        "ORDOS_IMAGES": str(IMAGES),
        "ORDOS_STORY": str(STORY),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(PACKAGES),
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    qgis = ["qgis", "--profiles-path", str(PROFILES), "--profile", "default", "--nologo", "--noversioncheck"]
    inside = ["--code", str(ROOT / "scripts" / "install_story.py")]
    return subprocess.run(
        [*screen, *qgis, *inside], cwd=STORY, env=environment, timeout=SECONDS, check=False
    ).returncode


if __name__ == "__main__":
    main()
