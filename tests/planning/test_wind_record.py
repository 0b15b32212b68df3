"""Wind records as stations and offices keep them: every spelling read, every doubt told, every dead end refused."""

import numpy as np
import pandas as pd
import pytest

from ordos_restoration import weather
from ordos_restoration.planning.spec import PlanningError
from ordos_restoration.planning.wind.headings import headings, plain
from ordos_restoration.planning.wind.readings import compass, spelt
from ordos_restoration.planning.wind.record import wind_record
from ordos_restoration.planning.wind.source import WindSettings, farthest, station_notes
from ordos_restoration.planning.wind.times import moments

ENGLISH = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"]
CHINESE = "北 北东北 东北 东东北 东 东东南 东南 南东南 南 南西南 西南 西西南 西 西西北 西北 北西北"
OFFICE = "北 北北东 东北 东北东 东 东南东 东南 南南东 南 南南西 西南 西南西 西 西北西 西北 北北西"
LEANING = ["东北偏北", "东北偏东", "东南偏东", "东南偏南", "西南偏南", "西南偏西", "西北偏西", "西北偏北"]


def frame_of(**columns):
    """Return records as a file gives them: text, None where empty."""
    frame = pd.DataFrame({k: [None if v is None else str(v) for v in values] for k, values in columns.items()})
    frame = frame.astype("object").where(frame.notna(), None)
    frame.attrs.update(path="wind.csv", format="csv", station={"name": None})
    return frame


def times(count, start="2023-01-01", step="1h"):
    return pd.date_range(start, periods=count, freq=step).strftime("%Y-%m-%d %H:%M").tolist()


def hourly(count=8760, start="2023-01-01", step="1h", **columns):
    """Return a year of moderate wind, of which some columns are given."""
    rng = np.random.default_rng(1)
    usual = {
        "time": times(count, start, step),
        "wind_speed": np.round(3.0 * np.sqrt(-np.log(rng.uniform(0.01, 1, count))), 1),
        "wind_direction": 22.5 * rng.integers(0, 16, count),
    }
    return frame_of(**{**usual, **columns})


def read(frame, **settings):
    notes = []
    return wind_record(frame, WindSettings(**settings), notes), [str(note) for note in notes]


def refused(frame, **settings):
    with pytest.raises(PlanningError) as error:
        read(frame, **settings)
    return str(error.value)


# Columns ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("风速(m/s)", "风速", "mps"),
        ("风速（0.1m/s）", "风速", "tenth_mps"),
        ("平均风速_0.1m/s", "平均风速", "tenth_mps"),
        ("风速m/s", "风速", "mps"),
        ("风速(节)", "风速", "knots"),
        ("wind_speed_kn", "windspeed", "knots"),
        ("Wind Speed [m·s⁻¹]", "windspeed", "mps"),
        ("wind speed m s-1", "windspeed", "mps"),
        ("wind_speed_10m (km/h)", "windspeed10m", "kmh"),
        ("speed(10m)(kt)", "speed", "knots"),
        ("Wind Speed (mph)", "windspeed", ""),
        ("WS", "ws", None),
        ("WIN_S_Avg_10mi", "winsavg10mi", None),
        ("wind_dir_deg", "winddir", None),
        ("风向(°)", "风向", None),
        ("极大风速", "极大风速", None),
    ],
)
def test_a_unit_stands_in_the_name_of_a_column(header, name, unit):
    assert plain(header) == (name, unit)


@pytest.mark.parametrize(
    ("speed", "direction"),
    [
        ("wind_speed", "wind_direction"),
        ("WS", "WD"),
        ("ws10", "wd10"),
        ("Wind Speed (m/s)", "Wind Dir"),
        ("风速", "风向"),
        ("平均风速(m/s)", "平均风向(°)"),
        ("10分钟平均风速", "10分钟平均风向"),
        ("2分钟平均风速", "2分钟风向"),
        ("WIN_S_Avg_10mi", "WIN_D_Avg_10mi"),
        ("speed", "风向角度"),
        ("u10", "direction"),
    ],
)
def test_columns_by_their_usual_names(speed, direction):
    record, _ = read(frame_of(**{speed: [5, 6], direction: [270, 0]}))
    assert record.speed.tolist() == [5, 6]
    assert record.direction.tolist() == [270, 0]


def test_ten_minute_means_come_before_two_minute_ones_each_with_its_own_direction():
    columns = {
        "2分钟平均风速": [1],
        "2分钟平均风向": [90],
        "极大风速": [20],
        "10分钟平均风向": [180],
        "10分钟平均风速": [2],
    }
    record, _ = read(frame_of(**columns))
    assert (record.speed[0], record.direction[0]) == (2, 180)


def test_a_person_may_name_the_columns():
    frame = frame_of(a=[4], b=[90], wind_speed=[1], wind_direction=[0], t=["2020-05-01 00:00"])
    record, _ = read(frame, speed_column="a", direction_column=" b ", time_column="t")
    assert (record.speed[0], record.direction[0], record.month[0]) == (4, 90, 5)


def test_a_named_column_that_is_not_there_lists_those_that_are():
    told = refused(frame_of(a=[4], wind_direction=[0]), speed_column="A")
    assert "no column “A”" in told
    assert "a, wind_direction" in told


@pytest.mark.parametrize(
    ("columns", "lacks"),
    [
        ({"time": ["x"], "wind_direction": [0]}, "wind speed"),
        ({"time": ["x"], "wind_speed": [3]}, "wind direction"),
        ({"极大风速": [3], "风向": [0]}, "wind speed"),
        ({"u10": [3], "v10": [3], "wd": [0]}, "wind speed"),
    ],
)
def test_a_record_without_speed_or_direction_is_refused(columns, lacks):
    told = refused(frame_of(**columns))
    assert f"known as {lacks}" in told
    assert ", ".join(columns) in told


# Directions ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [ENGLISH, CHINESE.split(), OFFICE.split(), [name + "风" for name in OFFICE.split()]])
def test_the_sixteen_points_of_the_compass(names):
    assert [compass(spelt(name)) for name in names] == [22.5 * k for k in range(16)]


def test_points_that_lean():
    assert [compass(name) for name in LEANING] == [22.5 * k for k in range(1, 16, 2)]


@pytest.mark.parametrize("name", ["", "X", "NS", "东西", "北偏东", "VRB", "风", "NNNNE"])
def test_what_is_no_point_of_the_compass(name):
    assert np.isnan(compass(name))


def test_north_is_0_and_360():
    record, _ = read(frame_of(ws=[3, 3, 3], wd=[0, 360, "N"]))
    assert record.direction.tolist() == [0, 0, 0]


@pytest.mark.parametrize("calm", ["C", "静风", "999017", None, "0"])
def test_a_calm_needs_no_direction_and_stays_in_the_record(calm):
    record, notes = read(frame_of(ws=[5, 0], wd=["W", calm]))
    assert record.speed.tolist() == [5, 0]
    assert np.isnan(record.direction[1])
    assert not any("no direction" in note for note in notes)


def test_a_direction_that_says_calm_makes_a_faint_or_unread_wind_one():
    record, _ = read(frame_of(ws=[5, 0.2, None, 4], wd=["W", "C", "C", "C"]))
    assert record.speed.tolist() == [5, 0, 0]


@pytest.mark.parametrize("direction", ["999", "999.9", "9999", "-1", "361", "VRB", None])
def test_wind_without_a_direction_is_left_out_and_told(direction):
    record, notes = read(frame_of(ws=[5, 12, 0], wd=["W", direction, "C"]))
    assert record.speed.tolist() == [5, 0]
    assert any(note.startswith("1 records with wind have no direction") for note in notes)


def test_sector_numbers_are_no_degrees():
    told = refused(frame_of(ws=[3] * 17, wd=range(1, 18)))
    assert "from 1 to 17: they are numbers of sectors" in told


# Speeds -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "unit", "factor"),
    [
        ("ws", "auto", 1.0),
        ("ws (kn)", "auto", 1852 / 3600),
        ("ws (km/h)", "auto", 1 / 3.6),
        ("ws (0.1m/s)", "auto", 0.1),
        ("ws (kn)", "mps", 1.0),
        ("ws", "knots", 1852 / 3600),
        ("ws", "tenth_mps", 0.1),
        ("ws", "kmh", 1 / 3.6),
    ],
)
def test_units(header, unit, factor):
    record, _ = read(frame_of(**{header: [10, 14], "wd": [0, 0]}), speed_unit=unit)
    assert record.speed == pytest.approx(np.array([10, 14]) * factor)


def test_a_unit_nobody_reads_here_is_not_taken_for_another():
    assert "Convert the speeds to m/s" in refused(frame_of(**{"wind speed (mph)": [3], "wd": [0]}))


@pytest.mark.parametrize(
    "code", ["999", "999.9", "9999", "99999", "32766", "999999", "-9999", "-1", "99.9", "", "/", "*"]
)
def test_codes_of_missing_speeds(code):
    record, notes = read(frame_of(ws=[5, code or None, 7], wd=[0, 0, 0]))
    assert record.speed.tolist() == [5, 7]
    assert any(note.startswith("1 of 3 rows") for note in notes)


def test_tenths_of_metres_per_second_may_be_99_9_no_more_than_others():
    record, _ = read(frame_of(ws=[99.9, 30], wd=[0, 0]), speed_unit="tenth_mps")
    assert record.speed.max() == pytest.approx(9.99)


@pytest.mark.parametrize("settings", [{}, {"speed_unit": "mps"}, {"speed_unit": "knots"}])
def test_impossible_speeds_name_the_parameter_that_mends_them(settings):
    told = refused(frame_of(ws=[35, 60, 240], wd=[0, 0, 0]), **settings)
    assert "“Speed unit”" in told
    assert "0.1 m/s" in told


def test_tenths_without_a_word_about_it_are_noticed_by_their_median():
    assert "“Speed unit”" in refused(hourly(wind_speed=np.round(np.linspace(10, 60, 8760))))
    record, _ = read(hourly(wind_speed=np.round(np.linspace(10, 60, 8760))), speed_unit="tenth_mps")
    assert record.speed.max() == pytest.approx(6.0)


def test_a_person_who_chose_the_unit_may_have_nothing_but_storms():
    record, _ = read(frame_of(ws=[20, 25], wd=[0, 0]), speed_unit="mps")
    assert record.speed.max() == 25


@pytest.mark.parametrize(
    ("speed", "note"),
    [
        (np.round(np.arange(8760) % 12 * 3600 / 1852, 1), "whole m/s turned into knots"),
        (np.round(np.arange(8760) % 24 * 1852 / 3600, 1), "whole knots turned into m/s"),
        (np.round(np.linspace(0, 17.3, 8760), 1), "mean wind is 8.7 m/s"),
        (np.round(np.linspace(0, 10.3, 8760), 1), None),
        (np.arange(8760) % 13, None),
    ],
)
def test_speeds_that_look_like_another_unit(speed, note):
    told = [one for one in read(hourly(wind_speed=speed))[1] if "m/s" in one]
    assert len(told) == (note is not None)
    assert note is None or note in told[0]
    assert not any("knots" in one for one in read(hourly(wind_speed=speed), speed_unit="mps")[1]), "a person chose it"


def test_the_power_law_brings_speeds_to_ten_metres():
    record, _ = read(frame_of(ws=[5.0], wd=[0]), wind_height=2)
    assert record.speed[0] == pytest.approx(5 * 5 ** (1 / 7))
    assert read(frame_of(ws=[5.0], wd=[0]), wind_height=10)[0].speed[0] == 5


# What cannot be planned ---------------------------------------------------------------------------------------------


def test_nothing_but_calms():
    assert "All records of “wind.csv” are calm" in refused(frame_of(ws=[0, 0], wd=["C", None]))


def test_nothing_that_can_be_read():
    told = refused(frame_of(ws=["3,5", "4,1"], wd=[0, 90]))
    assert "None of the 2 rows" in told
    assert "reads “3,5”" in told


def test_directions_of_which_none_can_be_read():
    told = refused(frame_of(ws=[3, 4], wd=["unknown", "?"]))
    assert "No wind of “wind.csv” has a direction" in told
    assert "“unknown”" in told


def test_several_stations_in_one_file():
    told = refused(frame_of(区站号=["53543", "53446"], 风速=[3, 4], 风向=[0, 90]))
    assert "records of 2 stations (53543, 53446 …)" in told


# Times --------------------------------------------------------------------------------------------------------------

MAY_7 = [
    {"time": ["2023-05-07 20:00"]},
    {"Date/Time": ["2023/5/7 20:00"], "时间": ["2023/5/7 20:00"]},
    {"观测时间": ["2023年5月7日20时"]},
    {"资料时间": ["20230507200000"]},
    {"datetime": ["2023050720"]},
    {"timestamp": ["2023-05-07T20:00:00Z"]},
    {"time (UTC)": ["5/7/2023 8:00 PM"]},
    {"日期": ["2023-05-07"], "时间": ["20:00"]},
    {"日期": ["2023-05-07 00:00:00"], "时": ["20"]},
    {"date": ["20230507"], "hour": ["20"]},
    {"年": ["2023"], "月": ["5"], "日": ["7"], "时": ["20"]},
    {"Year": ["2023"], "Month": ["5"], "Day": ["7"], "Hour": ["20"], "Minute": ["0"]},
]


@pytest.mark.parametrize("columns", MAY_7, ids=" ".join)
def test_times_however_they_are_written(columns):
    names = headings(frame_of(**columns, ws=[3], wd=[0]), {})
    when, month, dated = moments(frame_of(**columns), names)
    assert when.astype(str).tolist() == ["2023-05-07T20:00:00"]
    assert (month.tolist(), dated) == ([5], True)


def test_the_step_is_that_of_most_records():
    frame = hourly(24, step="3h")
    assert read(frame)[0].step == 3
    assert read(frame.drop(index=[5, 6]).reset_index(drop=True))[0].step == 3
    assert read(hourly(600, step="10min"))[0].step == pytest.approx(1 / 6)


def test_records_stand_in_the_order_of_time():
    frame = frame_of(time=["2023-03-02 00:00", "2023-03-01 00:00"], ws=[2, 1], wd=[0, 0])
    assert read(frame)[0].speed.tolist() == [1, 2]


def test_day_before_month_where_only_that_can_be():
    frame = frame_of(time=["31.12.2023 10:00", "01.12.2023 10:00"], ws=[2, 1], wd=[0, 0])
    assert read(frame)[0].month.tolist() == [12, 12]


def test_one_mistyped_month_does_not_turn_the_others_round():
    frame = frame_of(time=["2023-03-05 00:00", "2023-13-05 01:00", "2023-03-05 02:00"], ws=[2, 9, 1], wd=[0, 0, 0])
    assert read(frame)[0].month.tolist() == [3, 3]


@pytest.mark.parametrize(("year", "hours"), [(2023, 8760), (2024, 8784)])
def test_a_whole_year_has_nothing_to_tell(year, hours):
    record, notes = read(hourly(hours, f"{year}-01-01"))
    assert notes == []
    assert (record.due, record.covered, record.step) == (hours, 1.0, 1.0)
    assert record.hours.sum() == hours


def test_a_leap_year_without_its_day_has_nothing_to_tell_either():
    frame = hourly(8784, "2024-01-01")
    frame = frame[~frame.time.str.startswith("2024-02-29")].reset_index(drop=True)
    frame.attrs.update(path="wind.csv")
    record, notes = read(frame)
    assert (record.due, notes) == (8760, [])


def test_missing_hours_are_counted_and_their_season_named():
    frame = hourly()
    gone = frame.time.str.startswith("2023-04") | (frame.time == "2023-09-01 05:00")
    frame = frame[~gone].reset_index(drop=True)
    frame.loc[0, "wind_speed"] = "999"
    frame.loc[1, "time"] = "?"
    record, notes = read(frame)
    assert record.due == 8760
    assert record.covered == pytest.approx((8760 - 723) / 8760)
    assert any(
        note.startswith("723 of 8760 records are missing or cannot be read, 720 of them in Spring") for note in notes
    )
    assert any("nothing from the months 4" in note for note in notes)


def test_part_of_a_year_is_told():
    record, notes = read(hourly(24 * 92, "2023-03-01"))
    assert set(record.month) == {3, 4, 5}
    assert any(
        "covers 92 days and holds nothing from the months 1, 2, 6, 7, 8, 9, 10, 11, 12" in note for note in notes
    )


def test_less_than_a_month_is_told_and_still_read():
    record, notes = read(hourly(100))
    assert len(record.speed) == 100
    assert any("only 4.2 days" in note for note in notes)


def test_a_year_and_a_half_leans_to_the_half():
    _, notes = read(hourly(8760 + 24 * 181, "2022-01-01"))
    assert any("does not cover the year evenly" in note for note in notes)


def test_several_whole_years_are_even():
    _, notes = read(hourly(3 * 8760, "2021-01-01"))
    assert notes == []


def test_a_typical_year_of_months_from_different_years_is_one_year():
    years = {
        1: 1999,
        2: 2004,
        3: 1987,
        4: 2001,
        5: 1995,
        6: 2003,
        7: 1990,
        8: 1991,
        9: 2000,
        10: 1988,
        11: 1994,
        12: 1999,
    }
    when = pd.date_range("2001-01-01", periods=8760, freq="1h")
    columns = {"year": [years[m] for m in when.month], "month": when.month, "day": when.day, "hour": when.hour + 1}
    frame = hourly(**columns).drop(columns="time")
    frame.attrs.update(path="tmy.csv")
    record, notes = read(frame)
    assert (record.due, record.step, notes) == (8760, 1.0, [])
    assert record.span == ("", ""), "its dates are no dates"
    assert np.bincount(record.month)[2] == 28 * 24


def test_a_record_over_new_year_is_no_typical_one():
    record, _ = read(hourly(24 * 60, "2022-12-01"))
    assert record.span == ("2022-12-01", "2023-01-29")


def test_hours_1_to_24_belong_to_the_day_they_end():
    columns = {"year": [2023] * 24, "month": [12] * 24, "day": [31] * 24, "hour": range(1, 25)}
    record, _ = read(frame_of(**columns, ws=[3] * 24, wd=[0] * 24))
    assert set(record.month) == {12}
    assert record.span == ("2023-12-31", "2023-12-31")


def test_a_time_that_comes_again_counts_once():
    twice = pd.concat([hourly(200), hourly(200)[:30]], ignore_index=True)
    twice.loc[229, "wind_speed"] = "7.7"
    record, notes = read(twice)
    assert len(record.speed) == 200
    assert any(
        note.startswith("30 records that repeat the time of another one were left out, 1 of them") for note in notes
    )


def test_times_that_contradict_each_other_are_refused():
    days = [time[:10] for time in times(200)]
    told = refused(hourly(200, time=days))
    assert "have the time of another record but another wind" in told
    assert "2023-01-01" in told


def test_a_record_without_times_has_no_seasons():
    record, notes = read(frame_of(ws=[3, 4], wd=[0, 90]))
    assert record.month.tolist() == [0, 0]
    assert np.isnan(record.step)
    assert any("does not say when its winds blew" in note for note in notes)


@pytest.mark.parametrize(("step", "told"), [("6h", False), ("12h", True), ("24h", True)])
def test_means_of_days_understate_the_drift(step, told):
    count = int(8760 / (pd.Timedelta(step) / pd.Timedelta("1h")))
    _, notes = read(hourly(count, step=step))
    assert any("understate the drift potential" in note for note in notes) is told


def test_a_table_of_frequencies_is_as_good_as_a_record():
    rows = [(5.0, 270, 3), (5.0, 0, 1), (9.0, 270, 2), (0.0, 0, 4)]
    speed, direction, hours = zip(*rows)
    table, _ = read(frame_of(风速=speed, 风向=direction, 小时数=hours))
    each = [(s, d) for s, d, h in rows for _ in range(h)]
    one, _ = read(frame_of(风速=[s for s, _ in each], 风向=[d for _, d in each]))
    for speed in (0, 5, 9):
        assert table.hours[table.speed == speed].sum() == one.hours[one.speed == speed].sum()


def test_a_table_of_frequencies_by_month_knows_its_months():
    record, _ = read(frame_of(month=[3, 3, 7], ws=[5, 9, 5], wd=["W", "W", "E"], hours=[10, 2, 5]))
    assert record.month.tolist() == [3, 3, 7]
    assert record.hours.tolist() == [10, 2, 5]


def test_hours_beside_a_date_are_those_of_the_clock():
    frame = frame_of(date=["2023-05-07"] * 3, hours=[0, 6, 12], ws=[3, 4, 5], wd=[0, 0, 0])
    record, _ = read(frame)
    assert record.speed.tolist() == [3, 4, 5]
    assert record.hours.tolist() == [6, 6, 6]


# Doubts -------------------------------------------------------------------------------------------------------------


def test_directions_drawn_between_three_hourly_ones_are_noticed():
    rng = np.random.default_rng(3)
    known = np.cumsum(rng.choice([-45, -22.5, 22.5, 45], 8760 // 3 + 2))
    drawn = np.interp(np.arange(8760) / 3, np.arange(len(known)), known) % 360
    _, notes = read(hourly(wind_direction=np.round(drawn, 1)))
    assert any("look interpolated" in note for note in notes)


def test_observed_directions_are_not_suspected():
    rng = np.random.default_rng(3)
    for observed in (
        10 * rng.integers(0, 36, 8760),
        np.floor(22.5 * rng.integers(0, 16, 8760)),
        rng.integers(0, 360, 8760),
        (200 + np.round(40 * np.sin(np.arange(8760) / 24) + 15 * rng.normal(size=8760))) % 360,
    ):
        _, notes = read(hourly(wind_direction=observed))
        assert not any("interpolated" in note for note in notes)


def test_what_a_file_says_of_itself_is_told():
    frame = hourly(100)
    frame.attrs["remark"] = "synthetic"
    assert "“wind.csv” says: synthetic" in read(frame)[1]


# The station --------------------------------------------------------------------------------------------------------


def test_a_station_may_stand_in_columns():
    frame = frame_of(
        站名=["东胜"] * 2, 经度=["109.98"] * 2, 纬度=[39.83] * 2, 海拔高度=["1461.9", None], 风速=[3, 4], 风向=[0, 0]
    )
    station = read(frame)[0].station
    assert (station.name, station.longitude, station.latitude, station.elevation) == ("东胜", 109.98, 39.83, 1461.9)


def test_the_distance_is_that_to_the_far_end_of_the_site():
    assert farthest((109.0, 40.0, 109.0, 41.0), 109.0, 40.5) == pytest.approx(55_520, rel=1e-3)
    assert farthest((109.0, 40.0, 109.0, 41.0), 109.0, 39.0) == pytest.approx(222_070, rel=1e-3)


@pytest.mark.parametrize(
    ("longitude", "elevation", "site", "told"),
    [
        (109.1, 1000, 1100, []),
        (109.3, 1000, None, []),
        (109.6, 1000, None, ["is up to 52 km from the site"]),
        (109.1, 1400, 1100, ["lies at 1400 m, the site at 1100 m"]),
        (109.1, 1000, 1201, ["lies at 1000 m, the site at 1201 m"]),
        (112.0, 1400, 1000, ["from the site", "the site at 1000 m"]),
        (None, None, 1000, ["does not say where it was taken"]),
    ],
)
def test_a_station_far_away_or_on_another_level(longitude, elevation, site, told):
    frame = frame_of(ws=[3], wd=[0])
    latitude = None if longitude is None else 40.5
    frame.attrs["station"] = {"name": "东胜", "longitude": longitude, "latitude": latitude, "elevation": elevation}
    notes = []
    station_notes(read(frame)[0], (109.0, 40.4, 109.2, 40.6), site, notes)
    assert len(notes) == len(told)
    for note, words in zip(map(str, notes), told):
        assert words in note
        assert longitude is None or "“东胜”" in note


def test_without_a_site_nobody_asks_where_the_station_is():
    notes = []
    station_notes(read(frame_of(ws=[3], wd=[0]))[0], None, None, notes)
    assert notes == []


# From files ---------------------------------------------------------------------------------------------------------


def test_a_gb18030_csv_with_chinese_names_and_points(tmp_path):
    path = tmp_path / "风.csv"
    path.write_bytes("观测时间;风速(0.1m/s);风向\n2023年4月1日1时;85;西北\n2023年4月1日2时;0;静风\n".encode("gb18030"))
    record, notes = read(weather.read_records(path))
    assert record.speed.tolist() == [8.5, 0]
    assert record.direction[0] == 315
    assert record.file == "风.csv"
    assert not any("cannot be read" in note for note in notes)


def test_the_real_record_of_dongsheng(real_data):
    path = next((real_data / "wind").glob("*.epw"))
    record, notes = read(weather.read_records(path))
    assert notes == [], "16 sectors, whole hours, a whole year"
    assert len(record.speed) == 8760
    assert record.speed.mean() == pytest.approx(3.02, abs=0.005)
    assert (record.speed >= 5).sum() == 1699
    assert np.isnan(record.direction[record.speed == 0]).all()
    assert record.station.name == "Dongsheng"
    assert record.covered == 1.0
