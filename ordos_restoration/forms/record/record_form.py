"""One record in QGIS's own attribute form, and what was typed into it until it is in the layer's edit buffer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Optional

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorRelation,
    QgsFeature,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsEditorWidgetWrapper, QgsFeatureListComboBox
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QStackedLayout, QTabWidget, QWidget

from ordos_restoration.forms.record.faults import plain
from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP

EDIT = QT_TRANSLATE_NOOP("Ordos", "Edit of a record")
ADD = QT_TRANSLATE_NOOP("Ordos", "New record")
NEW = QgsAttributeEditorContext.Mode.AddFeatureMode
OLD = QgsAttributeEditorContext.Mode.SingleEditMode
NO_VALUES = "{}"  # what the widget of several values makes of none
LIGHT, DARK, MIDDLE = "background-color: #", " color: black;", 128


class RecordForm(QWidget):
    """Shows one feature of a layer at a time; the same form serves all features of a layer."""

    typed = pyqtSignal()

    def __init__(self, iface: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self.stack = QStackedLayout(self)
        self.stack.addWidget(QWidget(self))  # nothing
        self.layer: Optional[QgsVectorLayer] = None
        self.form: Optional[QgsAttributeForm] = None
        self.fields: list[QgsEditorWidgetWrapper] = []
        self.start: list[Any] = []  # what the form's widgets made of the feature, before anybody typed
        self.fid: Optional[int] = None  # in the layer; None for a record that is not there yet
        self.free: Optional[set[str]] = None  # columns that may be edited; None for all that the form lets
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.timeout.connect(self.darken)

    # What is shown

    def show_layer(self, layer: QgsVectorLayer) -> None:
        """Make ready for features of a layer; the form itself is made for the first of them."""
        self.close_layer()
        self.layer = layer

    def make_form(self, layer: QgsVectorLayer) -> QgsAttributeForm:
        """Return the form of a layer."""
        with without_children(layer):
            form = QgsAttributeForm(layer, QgsFeature(layer.fields()), context(self.iface), self)
        form.hideButtonBox()
        for combo in combos_of_links(form):
            combo.modelUpdated.connect(partial(show_as_filled, combo))
        form.widgetValueChanged.connect(self.tell)
        layer.editingStarted.connect(self.freeze)  # after the form itself, which frees all its fields then
        self.stack.addWidget(form)
        return form

    def close_layer(self) -> None:
        """Let go of the layer, for it is about to go or another is wanted."""
        self.stack.setCurrentIndex(0)
        if self.form is not None:
            if self.layer is not None and not sip.isdeleted(self.layer):
                self.layer.editingStarted.disconnect(self.freeze)
            self.stack.removeWidget(self.form)
            self.form.deleteLater()
        self.layer, self.form, self.fid, self.fields = None, None, None, []

    def show_feature(self, feature: QgsFeature, is_new: bool = False, free: Optional[set[str]] = None) -> None:
        """Show a feature, and let only those columns be edited that are free."""
        if self.layer is None:
            return
        self.form = self.form or self.make_form(self.layer)
        self.fid = None if is_new else feature.id()
        self.form.setMode(NEW if is_new else OLD)
        self.form.setFeature(feature)
        self.start = self.feature().attributes()
        self.free = free
        self.freeze()
        self.soon.start()
        self.stack.setCurrentWidget(self.form)

    def freeze(self) -> None:
        """Let only those columns be edited that are free."""
        for wrapper in self.wrappers() if self.free is not None else ():
            if wrapper.field().name() not in self.free:
                wrapper.setEnabled(False)

    def darken(self) -> None:
        """Give fields that break a rule dark text on the light ground that older QGIS gives them in every theme."""
        if self.palette().color(QPalette.ColorRole.Text).lightness() < MIDDLE:
            return
        for wrapper in self.wrappers():
            widget = wrapper.widget()
            told = widget.styleSheet() if widget is not None else ""
            if told.startswith(LIGHT) and DARK not in told:
                widget.setStyleSheet(told + DARK)

    def show_nothing(self) -> None:
        """Show no feature."""
        self.fid = None
        self.stack.setCurrentIndex(0)

    def is_empty(self) -> bool:
        """Return whether no feature is shown."""
        return self.form is None or self.stack.currentIndex() == 0

    # What was typed

    def feature(self) -> QgsFeature:
        """Return the feature with what was typed.

        The form's own answer (currentFormFeature) holds the word NULL as text where a field was emptied.
        """
        if self.form is None:
            return QgsFeature()
        feature = QgsFeature(self.form.feature())
        for wrapper in self.wrappers():
            value = wrapper.value()
            feature.setAttribute(wrapper.fieldIdx(), None if value == NO_VALUES else value)
        if self.fid is not None:
            feature.setId(self.fid)
        return feature

    def changes(self) -> dict[int, Any]:
        """Return what was typed and is not in the layer, by field index."""
        if self.is_empty():
            return {}
        now = self.feature().attributes()
        return {index: value for index, value in enumerate(now) if plain(value) != plain(self.start[index])}

    def is_dirty(self) -> bool:
        """Return whether something was typed that is not in the layer; a new record is, from the start."""
        return not self.is_empty() and (self.fid is None or bool(self.changes()))

    def is_touched(self) -> bool:
        """Return whether somebody has given the record anything: a value, or a shape to a new one."""
        if self.is_empty() or (self.fid is None and self.feature().hasGeometry()):
            return not self.is_empty()
        return bool(self.changes())

    def put(self) -> bool:
        """Put what was typed into the layer's edit buffer, valid or not, as one step of its undo stack.

        The form stays as it is, so that nobody is disturbed in typing. Who changed what and when is written at the
        save, once. Return whether there was anything to put.
        """
        if self.layer is None or not self.layer.isEditable() or not self.is_dirty():
            return False
        feature, changes = self.feature(), self.changes()
        self.start = feature.attributes()
        self.layer.beginEditCommand(translated(ADD if self.fid is None else EDIT))
        if self.fid is None:
            self.layer.addFeature(feature)
            self.fid = feature.id()
        else:
            self.layer.changeAttributeValues(self.fid, changes, {}, True)
        self.layer.endEditCommand()
        return True

    def tell(self, *what: object) -> None:
        """Say that something was typed, or set by a rule of the form."""
        if not self.is_empty():
            self.soon.start()
            self.typed.emit()

    # Fields

    def wrappers(self) -> list[QgsEditorWidgetWrapper]:
        """Return the fields of the form, which makes new ones when the layer's columns change."""
        if self.form is None:
            return []
        if not self.fields or sip.isdeleted(self.fields[0]):
            self.fields = self.form.findChildren(QgsEditorWidgetWrapper)
        return self.fields

    def widget(self, column: str) -> Optional[QWidget]:
        """Return the widget of a column, None where the form does not show it."""
        found = (one.widget() for one in self.wrappers() if one.field().name() == column)
        return next((one for one in found if one is not None), None)

    def go_to(self, column: str) -> bool:
        """Open the tab of a column and put the cursor into its field; return False where the form does not show it."""
        widget = self.widget(column)
        if widget is None:
            return False
        child: QWidget = widget
        while child is not self.form and child.parentWidget() is not None:
            tabs = tabs_above(child)
            if tabs is not None:
                tabs.setCurrentWidget(child)
            child = child.parentWidget()
        first_that_takes_keys(widget).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def column_in_focus(self) -> str:
        """Return the column whose field has the cursor, "" for none."""
        focused = QApplication.focusWidget()
        for wrapper in self.wrappers():
            widget = wrapper.widget()
            if widget is not None and focused is not None and (widget is focused or widget.isAncestorOf(focused)):
                return wrapper.field().name()
        return ""


def combos_of_links(form: QWidget) -> list[QgsFeatureListComboBox]:
    """Return the boxes in which linked rows are chosen; PyQt takes them for plain ones."""
    name = QgsFeatureListComboBox.staticMetaObject.className()
    found = form.findChildren(QComboBox)
    return [sip.cast(one, QgsFeatureListComboBox) for one in found if one.metaObject().className() == name]


def show_as_filled(combo: QgsFeatureListComboBox) -> None:
    """Show the row that a link names as filled in: QGIS leaves it grey and slanted, as if nothing were chosen."""
    if any(plain(one) is not None for one in combo.identifierValues()):
        combo.lineEdit().setFont(combo.font())
        combo.lineEdit().setPalette(combo.palette())


def tabs_above(page: QWidget) -> Optional[QTabWidget]:
    """Return the tab widget that a widget is a page of; its parent is the stack inside the tab widget."""
    stack = page.parentWidget()
    tabs = stack.parentWidget() if stack is not None else None
    return tabs if isinstance(tabs, QTabWidget) and tabs.indexOf(page) >= 0 else None


def first_that_takes_keys(widget: QWidget) -> QWidget:
    """Return the widget itself or the first inside it that the keyboard reaches."""
    for one in (widget, *widget.findChildren(QWidget)):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled() and not one.isHidden():
            return one
    return widget


@contextmanager
def without_children(layer: QgsVectorLayer) -> Iterator[None]:
    """Take the tabs of children out of a layer's form for the time of making one.

    They stay for QGIS itself, QField and Mergin. Here children have tabs of their own, which read a page and not a
    table: with its twenty editors of relations the form of a project takes 0.35 s to open, without them 0.08 s.
    """
    whole = layer.editFormConfig()
    bare = layer.editFormConfig()
    root = bare.invisibleRootContainer()
    tabs = [one.clone(root) for one in bare.tabs() if not has_relation(one)]
    if len(tabs) < len(bare.tabs()):
        bare.clearTabs()
        for one in tabs:
            bare.addTab(one)
        layer.setEditFormConfig(bare)
    try:
        yield
    finally:
        if len(tabs) < len(whole.tabs()):
            layer.setEditFormConfig(whole)


def has_relation(element: QgsAttributeEditorElement) -> bool:
    """Return whether an element of a form holds an editor of children."""
    children = element.children() if isinstance(element, QgsAttributeEditorContainer) else []
    return isinstance(element, QgsAttributeEditorRelation) or any(has_relation(one) for one in children)


def context(iface: Any) -> QgsAttributeEditorContext:
    """Return what the form may use of QGIS: the map, its tools to edit, its message bar."""
    made = QgsAttributeEditorContext()
    made.setFormMode(QgsAttributeEditorContext.FormMode.StandaloneDialog)
    for ask, take in (
        ("mapCanvas", made.setMapCanvas),
        ("cadDockWidget", made.setCadDockWidget),
        ("vectorLayerTools", made.setVectorLayerTools),
        ("messageBar", made.setMainMessageBar),
    ):
        given = getattr(iface, ask, lambda: None)()
        if given is not None:
            take(given)
    return made
