"""From a wind record to the drift potential of the place, held to a plain loop over the same rows."""

import csv
import math
import xml.etree.ElementTree as ET

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ordos_restoration import files, weather
from ordos_restoration.planning.spec import PlanningError
from ordos_restoration.planning.wind.drift_potential import DriftPotential
from ordos_restoration.planning.wind.drift_tables import MONTH_NAMES, rounded

SEASONS = ["spring", "summer", "autumn", "winter"]
FACTORS = files.reference("wind_factors")
SAMPLE = files.REFERENCE.parent / "sample" / "wind.csv"


def plan(frame, site=None, factors=FACTORS, **named):
    return DriftPotential(**named).run({"wind": frame, "site": site, "wind_factors": factors})


def said(made):
    return [str(note) for note in made.notes]


def record(speed, direction, time=None, **columns):
    frame = pd.DataFrame({"wind_speed": speed, "wind_direction": direction, **columns}).astype(str).astype("object")
    if time is not None:
        frame["time"] = pd.Series(time).dt.strftime("%Y-%m-%d %H:%M").astype("object")
    frame.attrs.update(path="wind.csv", format="csv", station={})
    return frame


def year(seed=1, scale=5.0, hours=8760, start="2023-01-01", speed=None, direction=None):
    rng = np.random.default_rng(seed)
    speed = np.round(scale * np.sqrt(-np.log(rng.uniform(0.01, 1, hours))), 1) if speed is None else speed
    direction = 22.5 * rng.integers(0, 16, hours) if direction is None else direction
    return record(speed, direction, pd.Series(pd.date_range(start, periods=hours, freq="1h")))


@pytest.fixture(scope="module")
def dongsheng(real_data):
    return next((real_data / "wind").glob("*.epw"))


@pytest.fixture(scope="module")
def of_dongsheng(dongsheng):
    return plan(weather.read_records(dongsheng))


def by_hand(path, threshold=12.0, unit=1852 / 3600):
    """Return (DP, RDP, RDD, DP by sector, DP by month) of an EPW, one row after the other, in the given unit [m/s]."""
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) == 35 and row[0].isdigit()]
    sectors, months = [0.0] * 16, [0.0] * 12
    for row in rows:
        speed, direction = float(row[21]) / unit, float(row[20])
        if speed > threshold:
            drift = speed * speed * (speed - threshold) / len(rows)
            sectors[round(direction / 22.5) % 16] += drift
            months[int(row[1]) - 1] += drift
    east = sum(dp * math.sin(math.radians(22.5 * k)) for k, dp in enumerate(sectors))
    north = sum(dp * math.cos(math.radians(22.5 * k)) for k, dp in enumerate(sectors))
    toward = (math.degrees(math.atan2(east, north)) + 180) % 360
    return sum(sectors), math.hypot(east, north), toward, sectors, months


# The real record ----------------------------------------------------------------------------------------------------


def test_dongsheng_is_what_a_loop_over_its_rows_gives(dongsheng, of_dongsheng):
    dp, rdp, rdd, sectors, months = by_hand(dongsheng)
    numbers = of_dongsheng.numbers
    assert numbers["dp"] == pytest.approx(dp, abs=0.005)
    assert numbers["rdp"] == pytest.approx(rdp, abs=0.005)
    assert numbers["rdd"] == pytest.approx(rdd, abs=0.05)
    assert numbers["ratio"] == pytest.approx(rdp / dp, abs=0.005)
    table, period = of_dongsheng.tables["drift_sector"], of_dongsheng.tables["drift_period"]
    assert table.dp.to_numpy() == pytest.approx(sectors, abs=0.01)
    assert period.dp.to_numpy()[-12:] == pytest.approx(months, abs=0.01)


def test_dongsheng_in_figures(of_dongsheng):
    numbers = of_dongsheng.numbers
    assert (numbers["dp"], numbers["rdp"], numbers["rdd"], numbers["ratio"]) == (28.82, 17.91, 122.7, 0.62)
    assert (numbers["energy_class"], numbers["ratio_class"]) == ("low", "intermediate")
    assert (numbers["mean_ms"], numbers["calm_pct"], numbers["covered_pct"]) == (3.02, 7.4, 100.0)
    table = of_dongsheng.tables["drift_sector"].sort_values("dp", ascending=False)
    assert table.sector.tolist()[:3] == ["nw", "nnw", "ssw"]
    assert table.hours.sum() == 8760 - 650, "the rest are calms"


def test_dongsheng_above_five_metres_a_second(dongsheng):
    """1,699 hours of 5 m/s and more; the speeds are whole, so 4.9 tells them from the others."""
    made = plan(weather.read_records(dongsheng), threshold=4.9)
    table = made.tables["drift_sector"]
    assert table.strong_hours.sum() == 1699
    assert table.sort_values("strong_hours", ascending=False).sector.tolist()[:3] == ["nw", "ssw", "nnw"]


def test_metres_per_second_of_the_same_record(dongsheng, of_dongsheng):
    dp, rdp, *_ = by_hand(dongsheng, 12 * 1852 / 3600, 1.0)
    numbers = plan(weather.read_records(dongsheng), unit="mps").numbers
    assert (numbers["dp"], numbers["rdp"]) == pytest.approx((dp, rdp), abs=0.005)
    assert numbers["rdd"] == of_dongsheng.numbers["rdd"]
    assert of_dongsheng.numbers["dp"] / dp == pytest.approx(7.345, abs=0.002)
    assert numbers["energy_class"] == of_dongsheng.numbers["energy_class"], "the class does not depend on the unit"


# Tables that add up -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", ["knots", "mps"])
@pytest.mark.parametrize("seed", range(6))
def test_printed_rows_add_up_to_printed_totals(seed, unit):
    made = plan(year(seed, 3.0 + seed), unit=unit)
    sector, period = made.tables["drift_sector"], made.tables["drift_period"].set_index("period")
    for column in ("dp", "dp_share_pct", "hours"):
        total = period.loc["year", column]
        assert period.loc[SEASONS, column].sum() == pytest.approx(total, abs=1e-9)
        assert period.loc[list(MONTH_NAMES), column].sum() == pytest.approx(total, abs=1e-9)
    assert period.loc["year", "dp"] == made.numbers["dp"] == pytest.approx(sector.dp.sum(), abs=1e-9)
    assert period.loc["spring", "dp"] == pytest.approx(period.loc[["march", "april", "may"], "dp"].sum(), abs=1e-9)
    assert sector.dp_share_pct.sum() == pytest.approx(100, abs=1e-9)
    assert sector.share_pct.sum() + made.numbers["calm_pct"] == pytest.approx(100, abs=0.1)
    assert (period.loc["year", "hours"], period.loc["year", "dp_share_pct"]) == (8760, 100)


@given(st.lists(st.floats(0, 1e4), min_size=1, max_size=20), st.integers(0, 3))
@settings(max_examples=200)
def test_rounding_keeps_the_sum_and_stays_near(values, decimals):
    values = np.array(values)
    out = rounded(values, decimals)
    assert out.sum() == pytest.approx(round(values.sum(), decimals), abs=1e-6)
    assert np.abs(out - values).max() <= 1.5001 * 10.0**-decimals  # one unit, and half a one for the rounded sum


def test_a_season_is_the_resultant_of_its_months():
    blows = [np.where(month < 7, 270, 90) for month in pd.date_range("2023-01-01", periods=8760, freq="1h").month]
    period = plan(year(direction=blows)).tables["drift_period"].set_index("period")
    assert (period.loc["spring", "rdd"], period.loc["spring", "ratio"]) == (90, 1)
    assert period.loc["autumn", "rdd"] == 270
    assert period.loc["year", "ratio"] < 0.2
    assert period.energy_class.notna().tolist() == [True] + [False] * 16, "its limits hold for a year"


def test_sand_is_a_range_around_the_table(of_dongsheng):
    table = of_dongsheng.tables["drift_sector"]
    assert table.sand_m3.sum() == pytest.approx(0.07 * 28.82, abs=0.005)
    assert table.sand_low_m3.sum() == pytest.approx(0.07 * 28.82 / 2, abs=0.005)
    assert table.sand_high_m3.sum() == pytest.approx(0.07 * 28.82 * 2, abs=0.005)


def test_sand_does_not_depend_on_the_unit_but_on_the_table(dongsheng):
    frame, dearer = weather.read_records(dongsheng), FACTORS.copy()
    dearer.loc[dearer.factor == "sand_volume_per_vu", "value"] = "0.14"
    one, other = (plan(frame, unit="mps", factors=table).tables["drift_sector"] for table in (FACTORS, dearer))
    assert one.sand_m3.sum() == pytest.approx(2.02, abs=0.005)
    assert other.sand_m3.sum() == pytest.approx(4.03, abs=0.005)


def test_a_table_of_factors_that_lacks_one_names_it():
    with pytest.raises(PlanningError, match="sand_volume_per_vu"):
        plan(year(), factors=FACTORS[FACTORS.factor != "sand_volume_per_vu"])


# Parameters ---------------------------------------------------------------------------------------------------------


def test_a_higher_threshold_moves_less_sand(dongsheng):
    frame = weather.read_records(dongsheng)
    drifts = [plan(frame, threshold=ut).numbers["dp"] for ut in (5.0, 6.0, 7.0, 9.0)]
    assert drifts == sorted(drifts, reverse=True)
    assert plan(frame, threshold=6.0).numbers["threshold_ms"] == 6.0
    assert plan(frame).numbers["threshold_ms"] == 6.17


def test_knots_and_tenths_and_metres_per_second_are_the_same_wind():
    speed = np.round(np.random.default_rng(5).uniform(0, 9, 8760), 1)
    expected = plan(year(speed=speed)).numbers
    tenths = plan(year(speed=10 * speed), speed_unit="tenth_mps").numbers
    knots = plan(year(speed=speed * 3600 / 1852), speed_unit="knots").numbers
    assert tenths == expected
    assert knots == expected


def test_every_run_says_unit_threshold_height_step_and_divisor():
    (basis,) = [note for note in said(plan(year(), wind_height=2, threshold=6)) if "Drift potential in" in note]
    for part in ("Knots", "11.7 knots (6.00 m/s) at 10 m", "measured at 2 m", "one record in 1 h", "all 8760 valid"):
        assert part in basis


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_turned_wind_turns_the_sand(quarter):
    frame = year(3)
    turned = year(3, direction=(frame.wind_direction.astype(float) + quarter) % 360)
    one, other = plan(frame).numbers, plan(turned).numbers
    assert other["rdd"] == pytest.approx((one["rdd"] + quarter) % 360, abs=0.11)
    for name in set(one) - {"rdd"}:
        assert other[name] == one[name]


def test_the_sectors_own_up_to_what_they_change():
    fine = 265 + np.random.default_rng(2).integers(0, 30, 8760)
    (note,) = [note for note in said(plan(year(direction=fine))) if "16 sectors" in note]
    change = float(note.split("resultant by ")[1].split(" %")[0])
    assert 0 < abs(change) < 1.5
    assert not any("16 sectors" in note for note in said(plan(year()))), "these directions are sectors already"


# Records at the edge ------------------------------------------------------------------------------------------------


def test_wind_that_never_moves_sand_is_an_answer():
    made = plan(year(scale=1.5))
    assert made.numbers["dp"] == 0
    assert made.numbers["energy_class"] == "low"
    assert math.isnan(made.numbers["ratio"])
    assert math.isnan(made.numbers["rdd"])
    assert "ratio_class" not in made.numbers
    assert made.tables["drift_sector"].dp.sum() == 0
    assert made.tables["drift_period"].dp_share_pct.isna().all()
    assert "<svg" in made.reports["rose"](str)
    assert made.reports["drift_report"](str).startswith("<!DOCTYPE html>")


def test_directions_999_count_nowhere():
    frame = year()
    lame = frame.copy()
    lame.attrs = frame.attrs
    lame.loc[lame.index[::7], "wind_direction"] = "999"
    kept = frame.drop(index=frame.index[::7]).reset_index(drop=True)
    kept.attrs = frame.attrs
    one, other = plan(lame), plan(kept)
    for name in set(one.numbers) - {"covered_pct"}:
        assert one.numbers[name] == pytest.approx(other.numbers[name], nan_ok=True) or name.endswith("class")
    assert any("have no direction" in note for note in said(one))
    assert one.numbers["covered_pct"] < 90


def test_only_calms_ask_for_a_direction_by_hand():
    with pytest.raises(PlanningError, match="type the direction"):
        plan(record([0, 0, 0], ["", "", ""]))


def test_a_record_without_speeds_says_what_it_has():
    with pytest.raises(PlanningError, match="Its columns are: wind_direction"):
        plan(year().drop(columns="wind_speed"))


def test_a_record_without_times_has_a_year_and_no_months():
    made = plan(record([10, 12, 0, 4], [270, 270, 0, 0]))
    assert made.tables["drift_period"].period.tolist() == ["year"]
    assert made.numbers["rdd"] == 90
    assert "records without times" in " ".join(said(made))
    assert made.reports["drift_report"](str)


def test_a_month_without_records_has_no_drift_rather_than_none():
    made = plan(year(hours=24 * 92, start="2023-03-01"))
    period = made.tables["drift_period"].set_index("period")
    assert period.loc["january", ["dp", "mean_ms", "rdp", "ratio"]].isna().all()
    assert math.isnan(period.loc["winter", "dp"])
    assert period.loc["spring", "dp"] == period.loc["year", "dp"] > 0
    assert made.reports["drift_report"](str)


def test_a_frequency_table_gives_what_its_hours_give():
    rows = [(8, "NW", 300), (12, "NW", 40), (8, "S", 90), (4, "E", 2000), (0, "C", 500)]
    speed, direction, hours = zip(*rows)
    table = plan(record(speed, direction, hours=hours))
    long = [(s, d) for s, d, n in rows for _ in range(n)]
    each = plan(record([s for s, _ in long], [d for _, d in long]))
    for name in ("dp", "rdp", "rdd", "mean_ms", "calm_pct", "strong_pct"):
        assert table.numbers[name] == each.numbers[name]


def test_a_station_too_far_from_the_site_is_told(dongsheng, sites):
    frame = weather.read_records(dongsheng)
    near = sites(1, "EPSG:4546", 413_000.0, 4_411_000.0)  # Dongsheng itself
    far = sites(1)
    assert not any("km from the site" in note for note in said(plan(frame, near)))
    assert any("“Dongsheng”" in note and "km from the site" in note for note in said(plan(frame, far)))
    assert any("the site at 1050 m" in note for note in said(plan(frame, near, site_elevation=1050)))


# Reports and the sample ---------------------------------------------------------------------------------------------


def test_the_rose_is_an_svg_and_the_report_a_page_with_every_note(of_dongsheng):
    assert ET.fromstring(of_dongsheng.reports["rose"](str)).tag.endswith("svg")
    page = of_dongsheng.reports["drift_report"](str)
    assert "Dongsheng" in page
    assert "28.82" in page
    for note in said(of_dongsheng):
        assert note.replace('"', "&quot;") in page, "also what intake had to say"


def test_reports_speak_the_language_they_are_asked_for():
    page = plan(year()).reports["drift_report"](lambda text: "一月" if text == "January" else text)
    assert "一月" in page


def test_the_sample_is_a_windy_spring_from_the_northwest_and_says_that_it_is_invented():
    made = plan(weather.read_records(SAMPLE))
    numbers = made.numbers
    assert 150 < numbers["dp"] < 250
    assert 110 < numbers["rdd"] < 145
    assert numbers["ratio_class"] == "intermediate"
    period = made.tables["drift_period"].set_index("period")
    assert period.loc["spring", "dp_share_pct"] > 50
    leading = made.tables["drift_sector"].sort_values("dp").sector.tolist()[-4:]
    assert set(leading) == {"w", "wnw", "nw", "nnw"}
    told = said(made)
    assert any("not a measurement" in note and "不是实测" in note for note in told)
    assert len(told) == 3, "besides: unverified factors, and what the figures mean"
    assert SAMPLE.stat().st_size < 250_000
