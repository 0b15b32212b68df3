"""The language of the sheets, which may be another one than that of the person who prints them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ordos_restoration.layers.dress import language
from ordos_restoration.layers.templates import speaking


class English(QTranslator):
    """Gives our sentences as they stand in the source, whatever translators there are besides."""

    def translate(  # type: ignore[override]
        self, context: str, text: str, disambiguation: Optional[str] = None, count: int = -1
    ) -> Optional[str]:
        return text if context == "Ordos" else None


@contextmanager
def spoken(wanted: str) -> Iterator[None]:
    """Show our texts in a language, "zh" or "en", meanwhile."""
    if wanted == language():
        yield
    elif wanted == "en":
        plain = English()
        QCoreApplication.installTranslator(plain)
        try:
            yield
        finally:
            QCoreApplication.removeTranslator(plain)
    else:
        with speaking(wanted):
            yield
