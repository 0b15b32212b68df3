"""A QGIS whose pool of threads is full of Python, and that shows a picture; test_dock_parts looks whether it ends."""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QThreadPool

from ordos_restoration.forms.record.children import Picture

BUSY, PATIENCE = 2, 60  # s


class Busy(QgsTask):
    """What any plugin may do."""

    def run(self) -> bool:
        end = time.monotonic() + BUSY
        while time.monotonic() < end:
            pass
        return True


def main() -> None:
    """Show a picture; end with 1, and say where it stands, where that takes for ever."""
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    application = QgsApplication([], True)
    application.initQgis()
    tasks = [Busy("busy") for _ in range(QThreadPool.globalInstance().maxThreadCount() + 1)]
    for one in tasks:
        application.taskManager().addTask(one)
    time.sleep(0.2)  # they have begun
    picture = Picture()
    picture.resize(700, 500)
    picture.show_file(Path(sys.argv[1]))
    picture.show()
    while picture.pixmap() is None or picture.pixmap().isNull():
        application.processEvents()
    os._exit(0)


if __name__ == "__main__":
    main()
