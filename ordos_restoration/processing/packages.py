"""The Python packages the plugin can use, declared once: what for, what does not work without, where to get them."""

from __future__ import annotations

from dataclasses import dataclass

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

PLANNING = QT_TRANSLATE_NOOP("Ordos", "What planning needs")
FILES = QT_TRANSLATE_NOOP("Ordos", "Files and tables")
MORE = QT_TRANSLATE_NOOP("Ordos", "For some tools only")

NO_PLAN = QT_TRANSLATE_NOOP(
    "Ordos", "Without it nothing can be planned. Projects, forms, field copies and merging work all the same."
)
NO_PROJECT = QT_TRANSLATE_NOOP("Ordos", "Without it no project can be made, checked out, merged or exported.")
SLOWER = QT_TRANSLATE_NOOP(
    "Ordos", "Without it the command line reads and writes layers by fiona, which takes about ten times as long."
)
NO_LAYERS = QT_TRANSLATE_NOOP(
    "Ordos", "Without it and without pyogrio the command line cannot read layers. In QGIS everything works."
)
NO_RASTERS = QT_TRANSLATE_NOOP(
    "Ordos", "Without it the command line cannot read terrain models. In QGIS everything works."
)
NO_WORKBOOKS = QT_TRANSLATE_NOOP(
    "Ordos", "Without it no Excel workbooks (XLSX) are read or written. Tables as CSV work all the same."
)
NO_NETWORK = QT_TRANSLATE_NOOP(
    "Ordos",
    "Without it no drainage network is made from a terrain model. Give the flow directions that GRASS r.watershed "
    "makes, or run the model that comes with the plugin and does that by itself.",
)
NO_HOURS = QT_TRANSLATE_NOOP(
    "Ordos",
    "Without it the energy of panels is not worked out by the hour. Choose the simple way, from the monthly climate.",
)


@dataclass(frozen=True)
class Package:
    """A package by the name it is imported by."""

    name: str
    group: str
    without: str  # what does not work without it
    least: tuple[int, ...] = ()  # the oldest version that works
    feature: str = ""  # what only versions that work have: some builds do not know their version
    distribution: str = ""  # the name its version is kept under, where that is another
    system: str = ""  # Debian's and Ubuntu's package
    is_bundled: bool = False  # the offline bundle for Windows has it; all others come with QGIS's installers
    bundled_from: tuple[int, ...] = (3, 9)  # and that for this Python and newer ones
    is_apart: bool = False  # neither has it: its libraries have the names of QGIS's own, and Windows loads one of them
    is_for_files: bool = False  # only the command line takes it, QGIS has its own
    instead: str = ""  # where this package is there, nobody needs the other

    @property
    def label(self) -> str:
        """What it is called: also by the name that people know."""
        return f"{self.name} ({self.distribution})" if self.distribution else self.name

    @property
    def is_required(self) -> bool:
        """Whether nothing can be planned, or nothing kept, without it."""
        return self.without in (NO_PLAN, NO_PROJECT)


PACKAGES = (
    Package("numpy", PLANNING, NO_PLAN, system="python3-numpy"),
    Package("pandas", PLANNING, NO_PLAN, system="python3-pandas"),
    Package("pyproj", PLANNING, NO_PLAN, system="python3-pyproj"),
    Package("scipy", PLANNING, NO_PLAN, system="python3-scipy"),
    Package("shapely", PLANNING, NO_PLAN, least=(2, 0), feature="from_wkb", system="python3-shapely"),
    Package("geopandas", PLANNING, NO_PLAN, least=(0, 12), system="python3-geopandas"),
    Package("osgeo", FILES, NO_PROJECT, distribution="GDAL", system="python3-gdal"),
    Package("sqlite3", FILES, NO_PROJECT, system="libpython3-stdlib"),
    Package("pyogrio", FILES, SLOWER, system="python3-pyogrio", is_for_files=True),
    Package("fiona", FILES, NO_LAYERS, system="python3-fiona", is_for_files=True, instead="pyogrio"),
    Package("rasterio", FILES, NO_RASTERS, system="python3-rasterio", is_for_files=True),
    Package("openpyxl", FILES, NO_WORKBOOKS, system="python3-openpyxl", is_bundled=True),
    Package("pyflwdir", MORE, NO_NETWORK, is_bundled=True, bundled_from=(3, 12)),
    Package("numba", MORE, NO_NETWORK, system="python3-numba", is_bundled=True, bundled_from=(3, 12)),
    Package("pvlib", MORE, NO_HOURS, is_apart=True),
)
REQUIRED = tuple(one.name for one in PACKAGES if one.without == NO_PLAN)
