"""Where the guide that travels with the plugin speaks of something, in the language of the person."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ordos_restoration.layers.dress import language

GUIDE = Path(__file__).parent.parent / "resources" / "guide"


def guide_url(name: str = "") -> str:
    """Return the address of the chapter about a capability, task, model, dock or step, of the contents where none is
    named; "" where the guide has no such chapter, or was not built into this copy of the plugin.
    """
    page = GUIDE / language() / (f"open/{name}.html" if name else "index.html")
    return QUrl.fromLocalFile(str(page)).toString(QUrl.ComponentFormattingOption.FullyEncoded) if page.is_file() else ""


def open_guide(name: str = "") -> bool:
    """Show a chapter, or the contents, in the browser; return False where there is none."""
    address = guide_url(name)
    return bool(address) and QDesktopServices.openUrl(QUrl(address))
