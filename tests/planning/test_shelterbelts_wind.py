"""The wind record decides how wide each bank's belt is and which bank supplies the sand, stretch by stretch."""

import csv
import math

import numpy as np
import pandas as pd
import pytest
from geopandas.testing import assert_geodataframe_equal

from ordos_restoration import weather
from ordos_restoration.planning.spec import PlanningError

ALONE = frozenset({"belt", "belt_summary"})
PLAIN = {"passage_spacing": 0.0, "stretch_length": 1000.0, "width": 60.0, "min_bank_width": 15.0}
BENDING = [(0, 0), (0, 4000), (2400, 7200), (6400, 7200)]  # 4 km north, 4 km north-east, 4 km east
LEGS = {(0, 1): (0, 4), (0.6, 0.8): (4, 8), (1, 0): (8, 12)}  # direction downstream: km from the source


def record(speed, direction, start="2023-01-01"):
    table = pd.DataFrame({"wind_speed": speed, "wind_direction": direction}).astype(str).astype("object")
    hours = pd.date_range(start, periods=len(table), freq="1h")
    table["time"] = pd.Series(hours).dt.strftime("%Y-%m-%d %H:%M").astype("object")
    table.attrs.update(path="wind.csv", format="csv", station={})
    return table


def gusts(seed, hours=2000):
    """Return speeds [m/s] and directions of a place where some winds blow more often than others."""
    rng = np.random.default_rng(seed)
    often = rng.dirichlet(np.full(16, 0.4))
    return rng.weibull(2, hours).round(2) * 7, 22.5 * rng.choice(16, hours, p=often)


def bank_drift(rows, along):
    """Return (left, right) DP of the banks of a channel: Σ DP_i · max(0, −d_i·n), one hour after the other.

    rows: (speed [m/s], direction from which the wind blows); along: unit vector downstream.
    """
    left = np.array([-along[1], along[0]])
    drift = {1: 0.0, -1: 0.0}
    for speed, direction in rows:
        knots, angle = speed * 3600 / 1852, math.radians(22.5 * round(direction / 22.5) + 180)
        for side in drift:
            across = -(np.array([math.sin(angle), math.cos(angle)]) @ left) * side
            if knots > 12 and across > 0:
                drift[side] += across * knots**2 * (knots - 12) / len(rows)
    return drift[1], drift[-1]


def by_station(belt):
    """Return (km from the source, bank) → (width of all strips [m], role) of the compartments of one river."""
    out = {}
    ends = belt.station_to.str.extract(r"K(\d+)\+(\d+)").astype(float)
    total = (1000 * ends[0] + ends[1]).max()
    for row in belt.itertuples():
        km, metres = row.station_to[1:].split("+")
        key = (total - 1000 * int(km) - int(metres)) / 1000, row.bank
        width, role = out.get(key, (0.0, row.bank_role))
        assert role == row.bank_role
        out[key] = width + row.mean_width_m, role
    return out


@pytest.mark.parametrize("seed", range(6))
def test_widths_and_roles_of_every_stretch_follow_from_the_record(plan, layer, seed):
    speed, direction = gusts(seed)
    made = plan(layer(BENDING, name=["黑水"]), ALONE, wind=record(speed, direction), **PLAIN)
    found = by_station(made.tables["belt"])
    assert len(found) == 48
    for along, (start, end) in LEGS.items():
        left, right = bank_drift(list(zip(speed, direction)), along)
        wide = min(max(30 + round(60 * (left / (left + right) - 0.5)), 15), 45)
        for (km, bank), (width, role) in found.items():
            if start + 0.3 < km < end - 0.8:  # clear of the bends, where a strip is longer on one side
                assert width == pytest.approx(wide if bank == "left" else 60 - wide, abs=0.21), (along, km, bank)
                assert role == ("supply" if (left >= right) == (bank == "left") else "receive"), (along, km, bank)


def test_the_stretches_of_one_river_differ(plan, layer):
    """A wind from the west: the western bank of the northward leg supplies the sand, neither of the eastward leg."""
    made = plan(layer(BENDING, name=["黑水"]), ALONE, wind=record([12.0] * 50, [270.0] * 50), **PLAIN)
    found = by_station(made.tables["belt"])
    widths = {
        leg: {bank: round(found[km, bank][0]) for bank in ("left", "right")} for leg, km in (("n", 1.5), ("e", 10.5))
    }
    assert widths == {"n": {"left": 45, "right": 15}, "e": {"left": 30, "right": 30}}


@pytest.mark.parametrize("bearing", [0, 30, 111, 200, 295])
def test_the_drift_of_each_bank_is_in_the_summary(plan, layer, bearing):
    speed, direction = gusts(bearing)
    along = np.array([math.sin(math.radians(bearing)), math.cos(math.radians(bearing))])
    line = [tuple(k * along) for k in (0, 2000)]
    made = plan(layer(line, name=["黑水"]), ALONE, wind=record(speed, direction), **PLAIN)
    drift = made.tables["belt_summary"].set_index("bank").cross_drift
    left, right = bank_drift(list(zip(speed, direction)), along)
    assert drift.to_dict() == pytest.approx({"left": left, "right": right}, abs=0.051)


def test_the_opposite_winds_exchange_the_banks(plan, layer):
    speed, direction = gusts(3)
    line = layer([(0, 0), (0, 2000)], name=["黑水"])
    here, there = (
        plan(line, ALONE, wind=record(speed, one), **PLAIN).tables["belt_summary"].set_index("bank")
        for one in (direction, (direction + 180) % 360)
    )
    assert here.cross_drift["left"] == pytest.approx(there.cross_drift["right"], abs=0.11)
    assert here.mean_width_m["left"] == pytest.approx(there.mean_width_m["right"], abs=0.11)
    assert here.mean_width_m["left"] != here.mean_width_m["right"]


def test_the_month_of_a_wind_does_not_matter_to_where_a_belt_stands(plan, layer):
    speed, direction = gusts(5, 1400)
    line = layer([(0, 0), (0, 2000)], name=["黑水"])
    winter, summer = (
        plan(line, ALONE, wind=record(speed, direction, start), **PLAIN).tables["belt"]
        for start in ("2023-01-01", "2023-07-01")
    )
    assert_geodataframe_equal(winter, summer)


def test_a_typed_direction_goes_before_the_record_and_says_so(plan, layer):
    line = layer(BENDING, name=["黑水"])
    wind = record(*gusts(1))
    typed = plan(line, ALONE, drift_direction=90.0, **PLAIN)
    both = plan(line, ALONE, drift_direction=90.0, wind=wind, **PLAIN)
    blown = plan(line, ALONE, wind=wind, **PLAIN)
    assert_geodataframe_equal(typed.tables["belt"], both.tables["belt"])
    assert both.numbers == typed.numbers
    assert by_station(blown.tables["belt"]) != by_station(typed.tables["belt"])
    (note,) = [str(one) for one in both.notes if "typed" in str(one)]
    assert note == "The typed drift direction 90° was used, not the wind record. Clear it to use the record."


def test_which_drift_was_used_is_always_said_once(plan, layer):
    line = layer([(0, 0), (0, 1500)], name=["黑水"])
    openings = {
        "Drift of the record “wind.csv”: DP ": {"wind": record(*gusts(1))},
        "No wind record and no direction were given: sand is taken to move toward 125°": {},
    }
    for opening, given in openings.items():
        notes = [str(one) for one in plan(line, ALONE, **given, **PLAIN).notes]
        assert [any(note.startswith(one) for note in notes) for one in openings] == [one == opening for one in openings]


def test_the_drift_of_the_record_is_told_in_figures(plan, layer):
    speed, direction = gusts(2)
    made = plan(layer([(0, 0), (0, 1500)], name=["黑水"]), ALONE, wind=record(speed, direction), **PLAIN)
    rows = list(zip(speed, direction))
    (east, west), (north, south) = (bank_drift(rows, along) for along in ((0, -1), (1, 0)))
    total = sum(u**2 * (u - 12) for u in speed * 3600 / 1852 if u > 12) / len(rows)
    power = math.hypot(west - east, north - south)
    toward = math.degrees(math.atan2(west - east, south - north)) % 360
    (note,) = [str(one) for one in made.notes if str(one).startswith("Drift of the record")]
    assert f"DP {total:.0f} VU" in note
    assert f"RDP {power:.0f} VU, toward {toward:.0f}°, RDP/DP {power / total:.2f}" in note


def test_winds_that_cancel_out_give_both_banks_the_same_and_no_advice_on_an_angle(plan, layer):
    """Sand goes to and fro across the river: nobody can say how far its drift is off the normal of the belts."""
    wind = record([12.0] * 200, [90.0, 270.0] * 100)
    made = plan(layer([(0, 0), (0, 2000)], name=["黑水"]), ALONE, wind=wind, **PLAIN)
    summary, belt = made.tables["belt_summary"].set_index("bank"), made.tables["belt"]
    assert summary.cross_drift["left"] == summary.cross_drift["right"] > 100
    assert summary.mean_width_m.tolist() == pytest.approx([30, 30], abs=0.11)
    assert belt.drift_angle_deg.isna().all()
    assert set(belt.advice) == {"none"}
    assert not [note for note in made.notes if "nan" in str(note) or "45°" in str(note)]


@pytest.mark.parametrize("speed", [0.0, 5.0])
def test_a_record_that_moves_no_sand_is_one_sentence_unless_a_direction_is_typed(plan, layer, speed):
    line, wind = layer([(0, 0), (0, 2000)], name=["黑水"]), record([speed] * 50, [90.0] * 50)
    with pytest.raises(PlanningError, match=r"“wind.csv”.*direction"):
        plan(line, ALONE, wind=wind, **PLAIN)
    assert len(plan(line, ALONE, wind=wind, drift_direction=90.0, **PLAIN).tables["belt"])


def test_dongsheng_decides_a_northward_kongdui(plan, layer, real_data):
    (path,) = (real_data / "wind").glob("*.epw")
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = [(float(row[21]), float(row[20])) for row in csv.reader(file) if len(row) == 35 and row[0].isdigit()]
    line = layer([(0, 0), (0, 3000)], name=["黑水"])
    made = plan(line, ALONE, wind=weather.read_records(path), **PLAIN)
    west, east = bank_drift(rows, (0, 1))
    summary = made.tables["belt_summary"].set_index("bank")
    assert summary.cross_drift.to_dict() == pytest.approx({"left": west, "right": east}, abs=0.051)
    assert west > 2 * east, "most sand comes from the west"
    wide = min(30 + round(60 * (west / (west + east) - 0.5)), 45)
    assert summary.mean_width_m.to_dict() == pytest.approx({"left": wide, "right": 60 - wide}, abs=0.25)
    assert set(zip(made.tables["belt"].bank, made.tables["belt"].bank_role)) == {
        ("left", "supply"),
        ("right", "receive"),
    }
