"""What the docks are made of, each alone: the model, the health line, signs, questions asked in the background."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRect, QSize
from qgis.PyQt.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter, QPalette, QPixmap
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QWidget

from ordos_restoration.forms.background import Background
from ordos_restoration.forms.flow import FlowLayout
from ordos_restoration.forms.project import health as health_line
from ordos_restoration.forms.project.register_model import RegisterModel
from ordos_restoration.forms.record.children import image_of
from ordos_restoration.forms.signs import SIGN_OF_STATE, SIGNS, state_icon
from ordos_restoration.planning.message import Message, PlanningError
from ordos_restoration.schema.lists import LIFECYCLE
from ordos_restoration.store.checks.health import Health
from ordos_restoration.store.reading.project_figures import PAGE
from ordos_restoration.store.reading.totals import Line
from tests.desktop.docking import until


def test_the_model_keeps_qts_own_rules(qgis_app):
    project = Line("project", "p", "P1", projects=1, state="started")
    group = Line("work", "w", "W", projects=PAGE + 1, own=PAGE + 1)
    model = RegisterModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    count = PAGE + 1

    def members(line, start):
        return [project] * min(PAGE, count - start)

    model.show([Line("action", "a", "A", projects=PAGE + 1, groups=(group,)), Line("action", "b", "B")], members)
    index = model.index(0, 0, model.index(0, 0))
    model.fetchMore(index)
    model.fetchMore(index)
    assert model.rowCount(index) == PAGE + 1 and not model.canFetchMore(index)
    model.show([], members)
    assert not model.rowCount()


def test_a_group_that_cannot_be_read_says_so_and_is_not_asked_again(qgis_app):
    def members(line, start):
        raise PlanningError("It is locked.")

    model, wrong = RegisterModel(), []
    model.failed.connect(wrong.append)
    model.show([Line("work", "w", "W", projects=3, own=3)], members)
    model.fetchMore(model.index(0, 0))
    assert wrong == ["It is locked."] and not model.canFetchMore(model.index(0, 0))


def state(**changes):
    whole = {"name": "n", "holder": "", "version": 3, "newest": 3, "hindrance": None, "conflicts": 0, "copies_out": 0}
    return Health(**{**whole, "doubts": (), **changes})


@pytest.mark.parametrize(
    ("found", "unsaved", "breaks", "fact"),
    [
        (state(version=2), [], health_line.Breaks(0), "upgrade"),
        (state(version=4), [], health_line.Breaks(0), "version"),
        (state(), ["林带"], health_line.Breaks(0), "edits"),
        (state(), [], health_line.Breaks(7, "“P1” lacks a name."), "check"),
        (state(), [], health_line.Breaks(wrong="It is gone."), "check"),
        (state(hindrance=Message("Locked.")), [], health_line.Breaks(0), "lock"),
        (state(doubts=(Message("On a network drive."),)), [], health_line.Breaks(0), "place"),
        (state(conflicts=2), [], health_line.Breaks(0), "conflicts"),
    ],
)
def test_what_is_not_well_comes_first_with_a_way_to_mend_it(found, unsaved, breaks, fact):
    first, *others = health_line.facts(found, unsaved, breaks)
    assert (first.id, first.sign) == (fact, health_line.BAD) and first.help
    assert all(one.sign != health_line.BAD and one.help for one in others)


def test_a_healthy_project_says_so_in_every_point():
    found = health_line.facts(state(), [], health_line.Breaks(0))
    assert [one.sign for one in found] == [health_line.GOOD] * 3
    held = health_line.facts(state(holder="张三", copies_out=2), [], health_line.Breaks())
    assert {one.id for one in held if one.sign == health_line.NOTE} == {"checking", "copies", "holder"}


def test_the_health_line_can_be_read_on_any_ground(qgis_app):
    line = health_line.HealthLine()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#fafafa"))
    line.setPalette(palette)
    line.show_facts(health_line.facts(state(conflicts=1), [], health_line.Breaks(0)))
    assert "#fafafa" in line.text()
    heard = []
    line.mending.connect(heard.append)
    line.linkHovered.emit("conflicts")
    line.linkActivated.emit("conflicts")
    assert heard == ["conflicts"] and line.toolTip()


def test_every_state_has_a_sign_that_can_be_told_in_grey(qgis_app):
    assert set(SIGN_OF_STATE) == set(LIFECYCLE)

    def grey(sign):
        state = next(one for one, of in SIGN_OF_STATE.items() if of == sign)
        page = QPixmap(32, 32)
        page.fill(QColor("white"))
        painter = QPainter(page)
        state_icon(state, QPalette(QColor("white")), 32, 1.0).paint(painter, page.rect())
        painter.end()
        image = page.toImage()
        return [QColor(image.pixelColor(x, y)).lightness() for x in range(0, 32, 2) for y in range(0, 32, 2)]

    pictures = {sign: grey(sign) for sign in SIGNS}
    for one in SIGNS:
        for other in SIGNS:
            differing = sum(abs(a - b) > 60 for a, b in zip(pictures[one], pictures[other]))
            assert one == other or differing > 8, f"{one} looks like {other}"


@pytest.mark.parametrize("gap", [0, 9])
@pytest.mark.parametrize("width", [150, 300, 900])
def test_no_button_is_hidden_however_narrow_the_dock(qgis_app, width, gap):
    box = QWidget()
    layout = FlowLayout(box, gap)
    buttons = [QPushButton(f"{'long ' * number}{number}", box) for number in range(6)]
    for button in buttons:
        layout.addWidget(button)
    box.resize(width, layout.heightForWidth(width))
    box.show()
    QApplication.processEvents()
    places = [button.geometry() for button in buttons]
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    inside = QRect(0, 0, max(width, *(one.width() for one in places)), box.height())
    assert all(inside.contains(one) for one in places)


def test_only_the_newest_question_is_answered_and_no_two_are_asked_at_once(qgis_app):
    answers, running, most = [], [], []

    def question(number):
        def ask():
            running.append(number)
            most.append(len(running))
            time.sleep(0.05)
            running.remove(number)
            return number

        return ask

    background = Background()
    background.answered.connect(answers.append)
    for number in range(5):
        background.ask(question(number))
    until(lambda: answers)
    assert answers == [4] and max(most) == 1
    background.ask(question(9))
    background.drop()
    QTest.qWait(200)
    assert answers == [4]


def test_a_question_that_fails_is_answered_by_a_sentence(qgis_app):
    wrong = []
    background = Background()
    background.failed.connect(wrong.append)

    def refuse():
        raise PlanningError("There is no project file.")

    background.ask(refuse)
    until(lambda: wrong)
    background.ask(lambda: 1 / 0)
    until(lambda: len(wrong) == 2)
    assert wrong[0] == "There is no project file." and "Ordos" in wrong[1]


def test_a_question_is_no_task_of_which_qgis_tells(qgis_app):
    added, answers = [], []
    manager = QgsApplication.taskManager()
    manager.taskAdded.connect(added.append)
    background = Background()
    background.answered.connect(answers.append)
    background.ask(lambda: threading.current_thread() is threading.main_thread())
    until(lambda: answers)
    manager.taskAdded.disconnect(added.append)
    assert answers == [False] and not added


@pytest.mark.parametrize("kind", ["grey.jpg", "clear.png", "indexed.png"])
def test_a_picture_is_shown_while_all_threads_of_the_pool_wait_for_python(qgis_app, tmp_path, kind):
    """Where the window's thread converts an image itself, it waits for threads that wait for it."""
    image = QImage(1500, 1100, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 100, 20, 100))
    formats = {"grey.jpg": QImage.Format.Format_Grayscale8, "indexed.png": QImage.Format.Format_Indexed8}
    assert image.convertToFormat(formats.get(kind, QImage.Format.Format_ARGB32)).save(str(tmp_path / kind))
    story = [sys.executable, str(Path(__file__).parent / "busy_pool.py"), str(tmp_path / kind)]
    found = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": found}
    done = subprocess.run(story, check=False, capture_output=True, text=True, timeout=100, env=environment)
    assert done.returncode == 0, done.stderr


def test_a_picture_lies_as_the_camera_was_held_and_fits(qgis_app, tmp_path):
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#c08040"))
    writer = QImageWriter(str(tmp_path / "turned.jpg"), b"jpg")
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(image)
    size = image_of(tmp_path / "turned.jpg", QSize(100, 100)).size()
    assert (size.width(), size.height()) == (50, 100)
    assert image_of(tmp_path / "none.jpg", QSize(100, 100)).isNull()
