"""What is installed here, for the page that says so: this QGIS, the packages, and what maps need."""

from __future__ import annotations

import configparser
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsProcessingProvider, QgsProjUtils
from qgis.PyQt.QtCore import PYQT_VERSION_STR, qVersion
from qgis.PyQt.QtGui import QFontDatabase

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning import catalogue
from ordos_restoration.planning.message import BETWEEN, QT_TRANSLATE_NOOP
from ordos_restoration.processing import presence
from ordos_restoration.processing.libraries import own_libraries
from ordos_restoration.processing.presence import BAD, GOOD, NOTE, Line

PLUGIN = Path(__file__).resolve().parent.parent
WATERSHED = "r.watershed"  # what the shipped model runs
CRS = "EPSG:4545"  # one that every plan of the region may use
COMPUTER = QT_TRANSLATE_NOOP("Ordos", "QGIS and this computer")
MAPS = QT_TRANSLATE_NOOP("Ordos", "Maps and processing")
NAME = QT_TRANSLATE_NOOP("Ordos", "Ordos Restoration")
SYSTEM = QT_TRANSLATE_NOOP("Ordos", "System")
LANGUAGE = QT_TRANSLATE_NOOP("Ordos", "Language")
SPOKEN = QT_TRANSLATE_NOOP("Ordos", "{chosen}; the plugin speaks English and Chinese")
PROFILE = QT_TRANSLATE_NOOP("Ordos", "Profile folder")
WRITABLE = QT_TRANSLATE_NOOP("Ordos", "can be written")
NOT_WRITABLE = QT_TRANSLATE_NOOP("Ordos", "cannot be written")
NOT_WRITABLE_HELP = QT_TRANSLATE_NOOP(
    "Ordos",
    "QGIS keeps no settings, and the plugin cannot be updated: {reason}. Ask for write access to this folder, or start "
    "QGIS with another profile.",
)
PROJ = QT_TRANSLATE_NOOP("Ordos", "Coordinate systems (PROJ)")
NO_PROJ = QT_TRANSLATE_NOOP("Ordos", "{version}, without its database")
NO_PROJ_HELP = QT_TRANSLATE_NOOP(
    "Ordos",
    "Coordinate systems such as {crs} are not found: no plan can be made. Another program may have set the variable "
    "PROJ_LIB or PROJ_DATA of the system: take it away and start QGIS anew, or install QGIS anew.",
)
FONT = QT_TRANSLATE_NOOP("Ordos", "Chinese font")
NO_FONT = QT_TRANSLATE_NOOP("Ordos", "none")
NO_FONT_HELP = QT_TRANSLATE_NOOP(
    "Ordos",
    "Chinese labels of maps and map sheets are empty boxes. Install a font such as Noto Sans CJK SC or Microsoft "
    "YaHei: copy its file into the fonts folder of the system.",
)
GRASS = QT_TRANSLATE_NOOP("Ordos", "GRASS in Processing")
PROCESSING = QT_TRANSLATE_NOOP("Ordos", "Toolbox (Processing)")
SWITCHED_ON = QT_TRANSLATE_NOOP("Ordos", "switched on")
SWITCHED_OFF = QT_TRANSLATE_NOOP("Ordos", "switched off")
NO_PROGRAM = QT_TRANSLATE_NOOP("Ordos", "switched on, but the program is not found")
NO_GRASS_HELP = QT_TRANSLATE_NOOP(
    "Ordos",
    "Without it the shipped model of check dams that runs r.watershed does not work. Everything else does. Install "
    "QGIS with GRASS, and switch on its provider in the plugin manager.",
)
NO_PROCESSING_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "No tool can be opened. Switch on the plugin Processing in the plugin manager; it comes with QGIS."
)
OLD_FONTS = 5  # the last Qt whose font database has to be made before it is asked


def sections(load: bool = False) -> dict[str, list[Line]]:
    """Return everything that is said, by the title of its section; load: import the packages for it."""
    things: Iterable[type] = (*catalogue.CAPABILITIES, *layers_catalogue.TASKS)
    with own_libraries():
        packages = presence.sections(things, translated, load)
    return {translated(COMPUTER): computer(), **packages, translated(MAPS): maps()}


def plugin_version() -> str:
    """Return the version of the plugin."""
    about = configparser.ConfigParser()
    about.read(PLUGIN / "metadata.txt", encoding="utf-8")
    return about.get("general", "version", fallback="")


def computer() -> list[Line]:
    """Return what is said of the programs, the system and the profile."""
    language = translated(SPOKEN).format(chosen=QgsApplication.locale())
    return [
        Line(translated(NAME), plugin_version(), str(PLUGIN)),
        Line("QGIS", Qgis.QGIS_VERSION, QgsApplication.prefixPath()),
        Line("Qt · PyQt", f"{qVersion()} · {PYQT_VERSION_STR}"),
        Line("Python", platform.python_version(), sys.prefix),
        Line(translated(SYSTEM), f"{platform.platform()}, {platform.machine()}"),
        Line(translated(LANGUAGE), language),
        profile(Path(QgsApplication.qgisSettingsDirPath())),
    ]


def profile(folder: Path) -> Line:
    """Return whether QGIS can write into its profile."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return Line(translated(PROFILE), translated(WRITABLE), str(folder))
    except OSError as error:
        advice = translated(NOT_WRITABLE_HELP).format(reason=error.strerror or error)
        return Line(translated(PROFILE), translated(NOT_WRITABLE), str(folder), BAD, (advice,))


def maps() -> list[Line]:
    """Return what is said of Processing, GRASS, PROJ and fonts."""
    providers = {one.id(): one for one in QgsApplication.processingRegistry().providers()}
    has_processing = "native" in providers
    return [
        switch(PROCESSING, "" if has_processing else SWITCHED_OFF, NO_PROCESSING_HELP, BAD),
        switch(GRASS, grass_trouble(providers.get("grass") or providers.get("grass7")), NO_GRASS_HELP, NOTE),
        projections(),
        fonts(),
    ]


def switch(label: str, wrong: str, advice: str, sign: str) -> Line:
    """Return whether something of QGIS can be used; sign: where it cannot."""
    if not wrong:
        return Line(translated(label), translated(SWITCHED_ON))
    return Line(translated(label), translated(wrong), "", sign, (translated(advice),))


def grass_trouble(provider: Optional[QgsProcessingProvider]) -> str:
    """Return what keeps GRASS from running, "" where nothing does: its provider is there without the program too."""
    if provider is None:
        return SWITCHED_OFF
    try:
        algorithm = provider.algorithm(WATERSHED)
        return "" if algorithm is not None and algorithm.canExecute()[0] else NO_PROGRAM
    except Exception:  # noqa: BLE001 - code of another plugin, which looks for programs
        return NO_PROGRAM


def projections() -> Line:
    """Return whether PROJ finds its database."""
    version = f"{QgsProjUtils.projVersionMajor()}.{QgsProjUtils.projVersionMinor()}"
    places = [os.path.join(folder, "proj.db") for folder in QgsProjUtils.searchPaths()]
    place = next((one for one in places if os.path.isfile(one)), "")
    if QgsCoordinateReferenceSystem(CRS).isValid():
        return Line(translated(PROJ), version, place)
    advice = translated(NO_PROJ_HELP).format(crs=CRS)
    return Line(translated(PROJ), translated(NO_PROJ).format(version=version), place, BAD, (advice,))


def fonts() -> Line:
    """Return whether there is a font with Chinese characters."""
    chinese = QFontDatabase.WritingSystem.SimplifiedChinese
    is_old = int(qVersion().split(".")[0]) <= OLD_FONTS
    families = QFontDatabase().families(chinese) if is_old else QFontDatabase.families(chinese)
    if families:
        simplified = sorted(families, key=lambda name: not name.endswith("SC"))  # those of Noto and PingFang first
        return Line(translated(FONT), translated(BETWEEN).join(simplified[:3]))
    return Line(translated(FONT), translated(NO_FONT), "", NOTE, (translated(NO_FONT_HELP),))


# All of it in one ---------------------------------------------------------------------------------------------------

ALL_HERE = QT_TRANSLATE_NOOP("Ordos", "Everything the plugin can use is here.")
SOME_MISSING = QT_TRANSLATE_NOOP("Ordos", "Everything that planning needs is here. For some tools is missing: {names}.")
TO_MEND = QT_TRANSLATE_NOOP("Ordos", "To be mended before everything works: {names}. What to do stands below.")


def summary(lines: Iterable[Line]) -> Line:
    """Return how it is on the whole, as a sentence and its sign."""
    lines = tuple(lines)
    for sign, sentence in ((BAD, TO_MEND), (NOTE, SOME_MISSING)):
        names = translated(BETWEEN).join(one.label for one in lines if one.sign == sign)
        if names:
            return Line(translated(sentence).format(names=names), "", sign=sign)
    return Line(translated(ALL_HERE), "", sign=GOOD)


def as_text(given: dict[str, list[Line]]) -> str:
    """Return everything as plain text for a report; the person's own folder, which bears a name, as ~."""
    rows = []
    for title, lines in given.items():
        rows += ["", f"{title}"]
        for one in lines:
            rows.append(" ".join(part for part in (one.sign, one.label, one.value, one.path) if part))
            rows += [f"    {sentence}" for sentence in one.advice]
    return "\n".join(rows).strip().replace(str(Path.home()), "~") + "\n"
