"""Pictures of the project and its docks, by two runs of the real QGIS: one with the plugin, one without it.

scripts/project_story.py records in a project as people do, and leaves it in build/project_story; afterwards
scripts/project_plain.py opens the same folder in a QGIS that has never seen the plugin. screenshots.py calls this; by
itself: .venv/bin/python scripts/project_screens.py. It fails when a step of the story does not come true.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
STORY = ROOT / "build" / "project_story"
PROFILES = ROOT / "build" / "profile"
PICTURES = {
    "project_story": (
        *("project_new.png", "project_rule.png", "project_record.png", "project_photo.png", "project_dock.png"),
        *("project_field.png", "project_conflict.png"),
    ),
    "project_plain": ("project_plain.png",),
}
CHINESE = "[locale]\noverrideFlag=true\nuserLocale=zh-Hans\n"
SECONDS = 900


def main() -> None:
    """Make every picture anew."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(STORY, ignore_errors=True)
    STORY.mkdir(parents=True)
    for story, names in PICTURES.items():
        for name in names:
            (IMAGES / name).unlink(missing_ok=True)
        code = run(story)
        missing = [name for name in names if not (IMAGES / name).is_file()]
        if code or missing:
            sys.exit(f"{story}: QGIS ended with {code}; missing: {', '.join(missing) or 'nothing'}.")


def run(story: str) -> int:
    """Run QGIS in a clean profile with a script inside it; return its exit code."""
    profile = PROFILES / "profiles" / story
    shutil.rmtree(profile, ignore_errors=True)
    (profile / "QGIS").mkdir(parents=True)
    environment = {
        **os.environ,
        "ORDOS_IMAGES": str(IMAGES),
        "ORDOS_STORY": str(STORY),
        "ORDOS_PROFILE": story,
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    if story == "project_plain":
        (profile / "QGIS" / "QGIS3.ini").write_text(CHINESE)
        qgis = ["qgis", "--profiles-path", str(PROFILES), "--profile", story]
    else:
        (profile / "QGIS" / "QGIS3.ini").write_text(
            f"[PythonPlugins]\nordos_restoration=true\nprocessing=true\n{CHINESE}"
        )
        qgis = [str(ROOT / "scripts" / "run")]
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    inside = ["--nologo", "--noversioncheck", "--code", str(ROOT / "scripts" / f"{story}.py")]
    return subprocess.run([*screen, *qgis, *inside], cwd=ROOT, env=environment, timeout=SECONDS, check=False).returncode


if __name__ == "__main__":
    main()
