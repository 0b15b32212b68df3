"""The health line: in one look what is well with the project, and for what is not how to mend it."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QLabel, QToolTip, QWidget

from ordos_restoration.layers.dress import translated
from ordos_restoration.planning.message import QT_TRANSLATE_NOOP
from ordos_restoration.store.checks.health import Health

GOOD, NOTE, BAD = "✓", "•", "⚠"
SEPARATOR = "&nbsp;&nbsp; "
JOINER = "\u2060"  # between two characters, forbids a break there


@dataclass(frozen=True)
class Fact:
    """One thing about the project: what mends it, its sign, what is said of it, and how to mend it."""

    id: str
    sign: str
    text: str
    help: str


class HealthLine(QLabel):
    """Facts as links, which wrap at any width; a link says how to mend its fact, or asks for what mends it."""

    mending = pyqtSignal(str)  # id of a fact

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.facts: list[Fact] = []
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkHovered.connect(self.tell)
        self.linkActivated.connect(self.activate)

    def show_facts(self, facts: list[Fact]) -> None:
        """Show other facts."""
        self.facts = facts
        self.write()

    def write(self) -> None:
        """Write the facts in the colours of the theme: a link's own blue cannot be read on every dark one."""
        colour = self.palette().color(self.foregroundRole()).name()
        self.setText(
            SEPARATOR.join(
                f'{fact.sign}&nbsp;<a href="{fact.id}" style="color:{colour}">{unbroken(fact.text)}</a>'
                for fact in self.facts
            )
        )

    def tell(self, name: str) -> None:
        """Say how to mend what the mouse is on."""
        self.setToolTip(self.help_of(name))

    def activate(self, name: str) -> None:
        """Say how to mend a fact to who came by keyboard, and ask for what mends it."""
        if self.help_of(name):
            at = QCursor.pos() if self.underMouse() else self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(at, self.help_of(name), self)
        self.mending.emit(name)

    def help_of(self, name: str) -> str:
        """Return how to mend a fact."""
        return next((fact.help for fact in self.facts if fact.id == name), "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.write()


def unbroken(text: str) -> str:
    """Return a text as HTML that stays on one line; Chinese may else be broken between any two characters."""
    return JOINER.join(html.escape(character) for character in text.replace(" ", "\u00a0"))


# What is said -------------------------------------------------------------------------------------------------------

VERSION_GOOD = QT_TRANSLATE_NOOP("Ordos", "Schema {version}")
VERSION_GOOD_HELP = QT_TRANSLATE_NOOP("Ordos", "The tables are those this version of the plugin writes.")
VERSION_OLD = QT_TRANSLATE_NOOP("Ordos", "Schema {version} of {newest}")
VERSION_OLD_HELP = QT_TRANSLATE_NOOP(
    "Ordos",
    "The project was made by an older version of the plugin. Upgrade it with the button above: it is backed up first, "
    "and nothing is lost.",
)
VERSION_NEW_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "The project was made by a newer version of the plugin. Install that version before you change anything."
)
EDITS = QT_TRANSLATE_NOOP("Ordos", "{count} layers with unsaved edits")
EDITS_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Not saved yet: {layers}. Save the edits of these layers before you check out, merge, or close QGIS."
)
NO_EDITS = QT_TRANSLATE_NOOP("Ordos", "All saved")
NO_EDITS_HELP = QT_TRANSLATE_NOOP("Ordos", "No layer of the project has unsaved edits.")
CHECKING = QT_TRANSLATE_NOOP("Ordos", "Rules being checked")
CHECKING_HELP = QT_TRANSLATE_NOOP("Ordos", "Every row is held against the rules of its table. You can go on working.")
BREAKS = QT_TRANSLATE_NOOP("Ordos", "{count} rule breaks")
BREAKS_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Rows break rules of their tables, first: {first} Click for the check, which lists them all."
)
NO_BREAKS = QT_TRANSLATE_NOOP("Ordos", "Rules kept")
NO_BREAKS_HELP = QT_TRANSLATE_NOOP("Ordos", "Every row keeps the rules of its table.")
UNCHECKED = QT_TRANSLATE_NOOP("Ordos", "Rules not checked")
HINDERED = QT_TRANSLATE_NOOP("Ordos", "Cannot be written now")
HINDERED_HELP = QT_TRANSLATE_NOOP("Ordos", "{hindrance} Then press F5 here.")
DOUBT = QT_TRANSLATE_NOOP("Ordos", "Unsafe place")
DOUBT_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "{doubts} Close the project, move the whole folder to a disk of this computer, and open it there."
)
CONFLICTS = QT_TRANSLATE_NOOP("Ordos", "{count} conflicts to decide")
CONFLICTS_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Field copies and the office have changed the same values. Click to decide them."
)
COPIES = QT_TRANSLATE_NOOP("Ordos", "{count} field copies out")
COPIES_HELP = QT_TRANSLATE_NOOP(
    "Ordos", "Copies that people carry. When they are back, merge them by the button above."
)
HELD = QT_TRANSLATE_NOOP("Ordos", "Field copy of {holder}")
HELD_HELP = QT_TRANSLATE_NOOP("Ordos", "What is recorded here is brought to the office by merging this copy there.")


@dataclass(frozen=True)
class Breaks:
    """What the check of the rules has found so far; count is None while it runs, wrong says why it did not."""

    count: Optional[int] = None
    first: str = ""
    wrong: str = ""


def facts(health: Health, unsaved: list[str], breaks: Breaks) -> list[Fact]:
    """Return what there is to say of a project, what needs somebody first."""
    found = [version(health), edits(unsaved), rules(breaks), *place(health), *copies(health)]
    return sorted(found, key=lambda fact: fact.sign != BAD)


def version(health: Health) -> Fact:
    """Return the fact of the schema version."""
    if health.version == health.newest:
        return said("version", GOOD, VERSION_GOOD, VERSION_GOOD_HELP, version=health.version)
    id, advice = ("upgrade", VERSION_OLD_HELP) if health.version < health.newest else ("version", VERSION_NEW_HELP)
    return said(id, BAD, VERSION_OLD, advice, version=health.version, newest=health.newest)


def edits(unsaved: list[str]) -> Fact:
    """Return the fact of unsaved edits; unsaved: names of layers."""
    if not unsaved:
        return said("edits", GOOD, NO_EDITS, NO_EDITS_HELP)
    return said("edits", BAD, EDITS, EDITS_HELP, count=len(unsaved), layers=", ".join(unsaved))


def rules(breaks: Breaks) -> Fact:
    """Return the fact of the rules."""
    if breaks.wrong:
        return said("check", BAD, UNCHECKED, "{wrong}", wrong=breaks.wrong)
    if breaks.count is None:
        return said("checking", NOTE, CHECKING, CHECKING_HELP)
    if breaks.count:
        return said("check", BAD, BREAKS, BREAKS_HELP, count=breaks.count, first=breaks.first)
    return said("check", GOOD, NO_BREAKS, NO_BREAKS_HELP)


def place(health: Health) -> list[Fact]:
    """Return the facts of the place and of who else writes there, only where there is something to mend."""
    found = []
    if health.hindrance:
        found.append(said("lock", BAD, HINDERED, HINDERED_HELP, hindrance=health.hindrance.text(translated)))
    if health.doubts:
        doubts = " ".join(one.text(translated) for one in health.doubts)
        found.append(said("place", BAD, DOUBT, DOUBT_HELP, doubts=doubts))
    return found


def copies(health: Health) -> list[Fact]:
    """Return the facts of field copies."""
    found = []
    if health.conflicts:
        found.append(said("conflicts", BAD, CONFLICTS, CONFLICTS_HELP, count=health.conflicts))
    if health.copies_out:
        found.append(said("copies", NOTE, COPIES, COPIES_HELP, count=health.copies_out))
    if health.holder:
        found.append(said("holder", NOTE, HELD, HELD_HELP, holder=health.holder))
    return found


def said(id: str, sign: str, text: str, advice: str, **values: object) -> Fact:
    """Return a fact in the language of the person."""
    return Fact(id, sign, translated(text).format(**values), translated(advice).format(**values))
