"""A project as people find it when they open it: groups, order, reference system, units, snapping, first view."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsLayerTreeModel,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSnappingConfig,
    QgsTolerance,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ordos_restoration.layers.dress import translated
from ordos_restoration.layers.order import among, rank
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.schema.tables import TABLES
from ordos_restoration.schema.vocabulary import GROUPS

CRS = "EPSG:4490"
ELLIPSOID = "EPSG:1024"  # of CGCS2000
ORDOS = QgsRectangle(106.7, 37.6, 111.5, 40.9)
TITLE = QT_TRANSLATE_NOOP("Ordos", "Restoration project")
GROUP = "ordos/group"  # the custom property by which a group is known, whatever its name
GROUND = ("land_unit", "zone", "admin_unit")  # areas that cover the whole map: below the others
ON_REQUEST = ("erosion", "shelter_band", "removed_land")  # they cover what lies below
CLOSED = ("reference", "keeping")
THEMES = {  # name → groups that are shown
    QT_TRANSLATE_NOOP("Ordos", "Planning"): ("plan", "area"),
    QT_TRANSLATE_NOOP("Ordos", "Recording"): ("record", "plan", "area"),
    QT_TRANSLATE_NOOP("Ordos", "Land"): ("area",),
}


def arrange(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    """Put the layers of all tables into a new project, in groups, points over lines over polygons."""
    set_up(project)
    root = project.layerTreeRoot()
    for group, label in GROUPS.items():
        node = root.addGroup(translated(label))
        node.setCustomProperty(GROUP, group)
        mine = {table: layer for table, layer in layers.items() if TABLES[table].group == group}
        for table in sorted(mine, key=lambda one: (rank(mine[one]), one in GROUND, among(one))):
            project.addMapLayer(mine[table], False)
            node.addLayer(mine[table])
            leaf = node.findLayer(mine[table].id())
            leaf.setExpanded(False)
            leaf.setItemVisibilityChecked(table not in ON_REQUEST)
        node.setExpanded(group not in CLOSED)
    snap(project)
    add_themes(project, root)


def set_up(project: QgsProject) -> None:
    """Give a project its title, reference system, units and first view."""
    project.setTitle(translated(TITLE))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setEllipsoid(ELLIPSOID)
    project.setDistanceUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
    project.setAreaUnits(QgsUnitTypes.AreaUnit.AreaHectares)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(ORDOS, project.crs()))
    about = project.metadata()
    about.setAuthor("")
    about.setTitle(project.title())
    about.setCreationDateTime(QDateTime(QDate(2000, 1, 1), QTime(0, 0)))
    project.setMetadata(about)


def snap(project: QgsProject) -> None:
    """Snap to corners of all layers, so that neighbours drawn one after the other share their border."""
    config = QgsSnappingConfig(project)
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AllLayers)
    config.setTypeFlag(QgsSnappingConfig.SnappingTypes.VertexFlag)
    config.setTolerance(12)
    config.setUnits(QgsTolerance.UnitType.Pixels)
    project.setSnappingConfig(config)


def add_themes(project: QgsProject, root: QgsLayerTreeGroup) -> None:
    """Add map themes that show some of the groups only."""
    model, nodes = QgsLayerTreeModel(root), root.findGroups()
    for name, groups in THEMES.items():
        for node in nodes:
            node.setItemVisibilityChecked(node.customProperty(GROUP) in groups)
        theme = QgsMapThemeCollection.createThemeFromCurrentState(root, model)
        project.mapThemeCollection().insert(translated(name), theme)
    for node in nodes:
        node.setItemVisibilityChecked(True)
