"""Which drift a plan reckons with: the typed one, else the record's, else the typical one, and what is said of it."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordos_restoration import files, weather
from ordos_restoration.planning.intake import reference
from ordos_restoration.planning.spec import PlanningError
from ordos_restoration.planning.wind.factors import WIND_FACTORS, Factors
from ordos_restoration.planning.wind.prevailing import prevailing
from ordos_restoration.planning.wind.shelter_effect import ShelterEffect

TABLE = reference(files.reference("wind_factors"), WIND_FACTORS)
YEAR = np.zeros(12, dtype=int)
LEAVES = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])
HERE = (449_000.0, 4_449_000.0, 451_000.0, 4_451_000.0), "EPSG:4545"


def found(wind=None, seasons=YEAR, factors=TABLE, place=HERE, **named):
    """Return (the drift, what was said)."""
    notes = []
    drift = prevailing(ShelterEffect(**named), wind, Factors(factors), seasons, place, notes)
    return drift, [str(note) for note in notes]


def record(speed, direction, start="2023-01-01", **station):
    table = pd.DataFrame({"wind_speed": speed, "wind_direction": direction}).astype(str).astype("object")
    hours = pd.date_range(start, periods=len(table), freq="1h")
    table["time"] = pd.Series(hours).dt.strftime("%Y-%m-%d %H:%M").astype("object")
    table.attrs.update(path="wind.csv", format="csv", station=station)
    return table


def gusty(seed=0, hours=4000):
    rng = np.random.default_rng(seed)
    return rng.weibull(2, hours).round(2) * 6, 22.5 * rng.integers(0, 16, hours)


# Typed ---------------------------------------------------------------------------------------------------------------


@given(st.floats(0, 360), st.floats(0, 80), st.floats(0.1, 10_000))
def test_a_typed_drift_has_the_typed_resultant_however_it_fans_out(direction, spread, power):
    drift, said = found(drift_direction=direction, drift_spread=spread, drift_power=power)
    angle = np.radians(drift.winds.toward)
    east, north = (drift.winds.power * np.sin(angle)).sum(), (drift.winds.power * np.cos(angle)).sum()
    assert math.hypot(east, north) == pytest.approx(power)
    off = (math.degrees(math.atan2(east, north)) - direction + 180) % 360 - 180
    assert off == pytest.approx(0, abs=1e-6)
    assert (drift.direction, drift.measured, said) == (direction, True, [])
    assert ((drift.winds.toward >= 0) & (drift.winds.toward <= 360)).all()


def test_without_spread_there_is_one_wind():
    drift, _ = found(drift_direction=100.0, drift_spread=0.0)
    assert (drift.winds.toward.tolist(), drift.winds.power.tolist()) == ([100.0], [1.0])


@pytest.mark.parametrize("power", [None, 0.0])
def test_a_drift_of_unknown_power_has_a_direction_only(power):
    """Nobody types a drift of 0 VU, which moves nothing, to see what belts hold back of it."""
    drift, _ = found(drift_direction=100.0, drift_power=power)
    assert drift.measured is False
    assert drift.winds.power.sum() > 0


def test_a_typed_drift_blows_while_the_trees_are_bare():
    drift, _ = found(drift_direction=100.0, seasons=LEAVES)
    assert set(drift.winds.season.tolist()) == {1}


def test_what_was_typed_goes_before_the_record_and_says_so():
    drift, said = found(record(*gusty()), drift_direction=90.0, drift_power=50.0)
    assert drift.direction == 90.0
    assert drift.winds.speeds == ()
    assert said == ["The typed drift direction 90° was used, not the wind record. Clear it to use the record."]


@pytest.mark.parametrize("speed", [0.0, 4.0])
def test_a_typed_direction_always_works(speed):
    """Even beside a record of calms, of breezes, or of nothing that can be read."""
    for wind in (record([speed] * 50, [0] * 50), record(["?"] * 50, ["?"] * 50)):
        assert found(wind, drift_direction=0.0)[0].direction == 0.0


# Typical -------------------------------------------------------------------------------------------------------------


def test_with_nothing_given_the_typical_direction_is_taken_and_told():
    drift, said = found()
    assert (drift.direction, drift.measured) == (125.0, False)
    assert len(said) == 1
    assert "toward 125°" in said[0]
    assert "not measured" in said[0]


def test_the_typical_direction_is_the_tables():
    other = TABLE.assign(value=TABLE.value.where(TABLE.factor != "typical_drift_direction", 140.0))
    assert found(factors=other)[0].direction == 140.0
    with pytest.raises(PlanningError, match="typical_drift_direction"):
        found(factors=TABLE[TABLE.factor != "typical_drift_direction"])
    with pytest.raises(PlanningError, match="typical_drift_direction"):
        found(factors=TABLE.assign(value=TABLE.value.where(TABLE.factor != "typical_drift_direction")))


# Record --------------------------------------------------------------------------------------------------------------


def by_hand(speed, direction):
    """Return {direction the sand moves to: DP} in knots, one hour after the other."""
    sectors = {}
    for u, d in zip(np.asarray(speed) * 3600 / 1852, direction):
        if u > 12:
            place = (22.5 * (round(d / 22.5) % 16) + 180) % 360
            sectors[place] = sectors.get(place, 0.0) + u * u * (u - 12) / len(speed)
    return sectors


@pytest.mark.parametrize("seed", range(3))
def test_a_record_has_the_drift_of_its_hours(seed):
    speed, direction = gusty(seed)
    drift, said = found(record(speed, direction))
    expected = by_hand(speed, direction)
    assert dict(zip(drift.winds.toward, drift.winds.power)) == pytest.approx(expected)
    east = sum(dp * math.sin(math.radians(d)) for d, dp in expected.items())
    north = sum(dp * math.cos(math.radians(d)) for d, dp in expected.items())
    assert drift.direction == pytest.approx(math.degrees(math.atan2(east, north)) % 360)
    assert drift.measured
    (note,) = [one for one in said if one.startswith("Drift of the record")]
    assert f"DP {sum(expected.values()):.0f} VU" in note
    assert f"RDP {math.hypot(east, north):.0f} VU, toward {drift.direction:.0f}°" in note


def test_the_hours_of_a_record_fall_into_the_seasons_of_leaf():
    speed, direction = gusty(1, 8760)
    drift, _ = found(record(speed, direction), seasons=LEAVES)
    month = pd.date_range("2023-01-01", periods=8760, freq="1h").month.to_numpy()
    for season, months in ((0, (5, 6, 7, 8, 9, 10)), (1, (1, 2, 3, 4, 11, 12))):
        own = np.isin(month, months)
        expected = sum(by_hand(speed[own], direction[own]).values()) * own.mean()
        assert drift.winds.power[drift.winds.season == season].sum() == pytest.approx(expected)


def test_winds_that_cancel_out_have_no_direction_and_that_is_said():
    drift, said = found(record([12.0] * 100, [270, 90] * 50))
    assert math.isnan(drift.direction)
    assert drift.winds.power.tolist() == pytest.approx([drift.winds.power.sum() / 2] * 2)
    assert not [one for one in said if "nan" in one]
    assert [one for one in said if "cancel out" in one]


def test_a_record_without_a_wind_that_moves_sand_is_one_sentence():
    with pytest.raises(PlanningError, match=r"No wind of the record “wind.csv” is strong enough"):
        found(record([4.0] * 50, [90] * 50))


def test_a_calm_record_is_one_sentence():
    with pytest.raises(PlanningError, match=r"All records of “wind.csv” are calm"):
        found(record([0.0] * 50, [0] * 50))


def test_a_station_far_away_is_told_and_a_near_one_is_not():
    near = record(*gusty(), longitude=107.41, latitude=40.18, name="near")
    far = record(*gusty(), longitude=110.0, latitude=39.83, name="far")
    assert not [one for one in found(near)[1] if "station" in one]
    (note,) = [one for one in found(far)[1] if "station" in one]
    assert "“far” is up to 22" in note
    assert "beyond 30 km" in note


def test_dongsheng_blows_toward_the_south_east(real_data):
    (path,) = (real_data / "wind").glob("*.epw")
    drift, said = found(weather.read_records(path))
    assert drift.winds.power.sum() == pytest.approx(28.82, abs=0.005)
    assert drift.direction == pytest.approx(122.7, abs=0.05)
    assert [one for one in said if "DP 29 VU" in one and "RDP 18 VU, toward 123°, RDP/DP 0.62" in one]


# Factors -------------------------------------------------------------------------------------------------------------


def test_every_factor_of_the_table_is_found_by_its_name():
    factors = Factors(TABLE)
    for row in TABLE.itertuples():
        assert factors[row.factor] == row.value


def test_a_factor_that_is_missing_or_empty_is_named():
    for table in (
        TABLE[TABLE.factor != "gap_reach"],
        TABLE.assign(value=TABLE.value.where(TABLE.factor != "gap_reach")),
    ):
        with pytest.raises(PlanningError, match="lacks “gap_reach”"):
            Factors(table)["gap_reach"]
