"""Positions of QGIS's own GPS connection: fed with NMEA sentences as a receiver sends them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsNmeaConnection
from qgis.PyQt.QtCore import QBuffer, QIODevice

from ordos_restoration.forms.record.gps import STALE, Averaging, Receiver
from ordos_restoration.forms.record.position import PositionPanel
from ordos_restoration.planning.message import PlanningError

_spec = importlib.util.spec_from_file_location("ordos_tests_recording", Path(__file__).with_name("recording.py"))
recording = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(recording)
settle, click = recording.settle, recording.click


def sentence(text):
    """Return an NMEA sentence with its check sum."""
    check = 0
    for sign in text:
        check ^= ord(sign)
    return f"${text}*{check:02X}\r\n".encode()


class Device:
    """A receiver on a wire: says where it is when it is told to."""

    def __init__(self):
        self.wire = QBuffer()
        self.wire.open(QIODevice.OpenModeFlag.ReadWrite)
        self.connection = QgsNmeaConnection(self.wire)
        self.second = 0
        QgsApplication.gpsConnectionRegistry().registerConnection(self.connection)
        self.connection.connect()

    def say(self, minutes_east=30.0, minutes_north=6.0, errors=(2.0, 2.0), valid=True, again=False, hdop=0.9):
        self.second += 0 if again else 1
        time, where = f"0830{self.second:02d}.00", f"40{minutes_north:08.5f},N,109{minutes_east:08.5f},E"
        lines = [f"GPGGA,{time},{where},{int(valid)},08,{hdop},1203.5,M,-20.0,M,,"]
        lines += [f"GPRMC,{time},{'A' if valid else 'V'},{where},0.0,0.0,120526,,,A"]
        if errors:
            lines += [f"GPGST,{time},2.0,3.0,2.0,0,{errors[0]},{errors[1]},5.0"]
        start = self.wire.pos()
        self.wire.buffer().resize(start)
        self.wire.write(b"".join(map(sentence, lines)))
        self.wire.seek(start)
        settle()

    def unplug(self):
        QgsApplication.gpsConnectionRegistry().unregisterConnection(self.connection)


@pytest.fixture
def device(qgis_app):
    made = Device()
    yield made
    made.unplug()


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def receiver(device, clock):
    made = Receiver(clock=clock)
    made.start()
    yield made
    made.stop()


def test_a_fix_is_what_the_receiver_says(device, receiver):
    device.say(30.0, 6.0, (3.0, 4.0))
    fix = receiver.fresh()
    assert (fix.longitude, fix.latitude) == pytest.approx((109.5, 40.1))
    assert fix.accuracy_m == pytest.approx((12.5) ** 0.5)  # QGIS takes the mean of both squares
    assert fix.height_m == 1203.5


def test_a_receiver_without_an_accuracy_is_taken_for_a_usual_one(device, receiver):
    device.say(errors=None)
    assert receiver.fresh().accuracy_m >= 4.0


def test_without_a_connection_people_are_told_where_to_make_one(qgis_app, clock):
    lonely = Receiver(clock=clock)
    lonely.start()
    with pytest.raises(PlanningError, match="Connect it in the GPS panel"):
        lonely.fresh()
    lonely.stop()


def test_an_old_position_is_refused(device, receiver, clock):
    device.say()
    clock.now += STALE + 0.1
    with pytest.raises(PlanningError, match="no new position"):
        receiver.fresh()
    device.say(again=True)  # the same moment, sent again, is not a new position
    with pytest.raises(PlanningError, match="no new position"):
        receiver.fresh()
    device.say()
    assert receiver.fresh().latitude == pytest.approx(40.1)


def test_a_receiver_that_does_not_see_the_sky_has_no_position(device, receiver):
    device.say(valid=False)
    with pytest.raises(PlanningError, match="no new position"):
        receiver.fresh()


def test_a_receiver_that_is_unplugged_is_let_go(device, receiver):
    device.say()
    device.unplug()
    receiver.look()
    with pytest.raises(PlanningError, match="not connected"):
        receiver.fresh()


def seconds(averaging, device, count, **what):
    """Let seconds pass in which the receiver speaks."""
    for _ in range(count):
        device.say(**what)
        averaging.second_passed()


@pytest.fixture
def averaging(receiver):
    made = Averaging(receiver)
    made.results, made.errors = [], []
    made.finished.connect(made.results.append)
    made.failed.connect(made.errors.append)
    yield made
    made.stop()


def test_positions_of_some_seconds_become_one(device, averaging):
    device.say()
    averaging.start(4)
    for east in (29.999, 30.001, 29.999, 30.001):  # a thousandth of a minute is 1.42 m
        seconds(averaging, device, 1, minutes_east=east)
    (found,) = averaging.results
    assert (found.longitude, found.latitude) == pytest.approx((109.5, 40.1), abs=1e-9)
    assert (found.used, found.dropped) == (4, 0)
    assert found.standard_error_m == pytest.approx(1.4226 / 3**0.5, abs=1e-3)
    assert found.accuracy_m == pytest.approx((2.0**2 + found.standard_error_m**2) ** 0.5)
    assert not averaging.timer.isActive()


def test_a_jump_is_left_out(device, averaging):
    device.say()
    averaging.start(6)
    seconds(averaging, device, 5)
    seconds(averaging, device, 1, minutes_east=30.5)
    (found,) = averaging.results
    assert (found.used, found.dropped) == (5, 1)


def test_averaging_does_not_begin_with_an_old_position(device, averaging, clock):
    device.say()
    clock.now += 60
    averaging.start(3)
    assert "no new position" in str(averaging.errors[0]) and not averaging.timer.isActive()


def test_a_receiver_that_falls_silent_gives_no_position(device, averaging, clock):
    device.say()
    averaging.start(10)
    seconds(averaging, device, 2)
    clock.now += 60
    for _ in range(8):
        averaging.second_passed()
    assert averaging.results == [] and "no new position" in str(averaging.errors[0])


def test_a_second_start_begins_anew(device, averaging):
    device.say()
    averaging.start(5)
    seconds(averaging, device, 2, minutes_east=31.0)
    averaging.start(2)
    seconds(averaging, device, 2)
    (found,) = averaging.results
    assert (found.used, found.longitude) == (2, pytest.approx(109.5))


def test_the_panel_says_what_goes_on(device, qgis_app):
    panel = PositionPanel()
    panel.show()
    settle()
    click(panel.button)
    assert "no new position" in panel.told.text()
    device.say(errors=(3.0, 3.0))
    assert panel.now.text() == "Receiver: ± 3.0 m"
    panel.seconds.setValue(2)
    click(panel.button)
    seconds(panel.averaging, device, 2)
    assert panel.told.text() == "109.500000°, 40.100000°, ± 2.0 m from 2 fixes, 0 left out"
    assert panel.position.used == 2
    panel.hide()
    assert panel.receiver.connection is None  # nobody listens behind a closed door
    panel.deleteLater()
