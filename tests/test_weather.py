"""Weather files: whatever a station, a spreadsheet or an energy modeller saved, read as rows of text or refused."""

import codecs

import pytest

from ordos_restoration import weather
from ordos_restoration.planning.spec import PlanningError

HEADER = [
    "LOCATION,Dongsheng,Nei Mongol,CHN,CSWD,535430,39.83,109.98,8.0,1461.9",
    "DESIGN CONDITIONS,0",
    "TYPICAL/EXTREME PERIODS,0",
    "GROUND TEMPERATURES,0",
    "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
    "COMMENTS 1,",
    "COMMENTS 2,",
    "DATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31",
]
ROW = ["0"] * 35


def epw_row(hour=1, direction="315", speed="6.0", **fields):
    row = list(ROW)
    row[0:5] = ["2005", "1", "1", str(hour), "0"]
    row[20], row[21] = direction, speed
    for place, value in fields.items():
        row[int(place[1:])] = value
    return ",".join(row)


@pytest.fixture
def saved(tmp_path):
    """Return a function that saves text, in an encoding, and reads it back as records."""

    def read(text, name="wind.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return weather.read_records(path)

    return read


def rows(frame):
    return [list(frame.columns), *frame.to_numpy().tolist()]


def test_an_epw_names_its_station_and_its_columns(saved):
    frame = saved("\n".join([*HEADER, epw_row(1, "157", "1.0", f6="-8.2", f9="86120", f13="12"), epw_row(2)]), "a.EPW")
    assert frame.attrs == {
        "path": "a.EPW",
        "format": "epw",
        "remark": "",
        "station": {"name": "Dongsheng", "longitude": 109.98, "latitude": 39.83, "elevation": 1461.9},
    }
    first = frame.iloc[0]
    assert (first.wind_direction, first.wind_speed, first.hour) == ("157", "1.0", "1")
    assert (first.temperature_c, first.pressure_pa, first.radiation_wh_m2) == ("-8.2", "86120", "12")


def test_what_the_format_writes_for_missing_is_missing(saved):
    row = epw_row(direction="999", speed="999.0", f6="99.9", f9="999999", f13="9999", f30="999", f33="999.000")
    frame = saved("\n".join([*HEADER, row]), "a.epw")
    told = ["wind_direction", "wind_speed", "temperature_c", "pressure_pa", "radiation_wh_m2", "snow_cm"]
    assert [frame[name][0] for name in told] == [None] * 6
    assert frame["precipitation_mm"][0] is None


@pytest.mark.parametrize("hours", [1, 24, 8760, 8784, 20_000])
def test_an_epw_of_any_length(saved, hours):
    assert len(saved("\n".join([*HEADER, *[epw_row()] * hours]), "a.epw")) == hours


def test_an_epw_with_more_lines_above_its_rows_and_a_cut_last_one(saved):
    lines = [HEADER[0], "COMMENTS 3,x", *HEADER[1:], epw_row(), epw_row(2)[:40]]
    frame = saved("\n".join(lines), "a.epw")
    assert frame.wind_speed.tolist() == ["6.0", None]


def test_a_chinese_epw_in_gb18030(saved):
    header = ["LOCATION,东胜,内蒙古,CHN,CSWD,535430,39.83,109.98,8.0,1461.9", *HEADER[1:]]
    assert saved("\n".join([*header, epw_row()]), "a.epw", "gb18030").attrs["station"]["name"] == "东胜"


def test_a_station_that_is_not_told_is_not_invented(saved):
    station = saved("\n".join([*HEADER[1:], epw_row()]), "a.epw").attrs["station"]
    assert set(station.values()) == {None}


@pytest.mark.parametrize(
    ("text", "name", "says"),
    [
        ("\n".join([*HEADER, ",".join(ROW[:20])]), "a.epw", "after 20 of 35 fields"),
        ("\n".join([*HEADER[:-1], epw_row()]), "a.epw", "DATA PERIODS"),
        ("\n".join(HEADER), "a.epw", "no records"),
        ("", "a.epw", "no EPW"),
        ("", "a.csv", "no records"),
        ("time,speed\n", "a.csv", "no records"),
        ("# nothing but this\n", "a.csv", "no records"),
        ("time,speed\n,\n\n", "a.csv", "no records"),
        ("time,speed\n2020-01-01,3,5\n", "a.csv", "Row 2 of"),
        ('time,"speed\n1,2\n', "a.csv", "cannot be read"),
        (b"PK\x03\x04\0\0", "a.csv", "is no text"),
        ("time speed", "a.xls", "EPW, CSV, TXT or XLSX"),
        ("time speed", "a", "EPW, CSV, TXT or XLSX"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(saved, text, name, says):
    with pytest.raises(PlanningError, match=says) as refused:
        saved(text, name)
    assert name in str(refused.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(PlanningError, match=r"no file .*missing\.epw"):
        weather.read_records(tmp_path / "missing.epw")


def test_a_folder_is_no_record(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(PlanningError, match="cannot be read"):
        weather.read_records(tmp_path / "a.csv")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_however_it_was_saved(saved, separator, encoding):
    text = "时间,风速(m/s),风向\r\n2020-01-01 00:00, 3.5 ,西北\r\n2020-01-01 01:00,,\r\n"
    frame = saved(text.replace(",", separator), encoding=encoding)
    assert rows(frame) == [
        ["时间", "风速(m/s)", "风向"],
        ["2020-01-01 00:00", "3.5", "西北"],
        ["2020-01-01 01:00", None, None],
    ]
    assert frame.attrs["format"] == "csv"


def test_comments_and_titles_above_the_names_are_skipped_and_the_first_comment_is_kept(saved):
    text = "# 示意 · not a measurement\n# second\n\n东胜站风速\n时间,风速,风向\n1,2,3\n"
    frame = saved(text)
    assert rows(frame) == [["时间", "风速", "风向"], ["1", "2", "3"]]
    assert frame.attrs["remark"] == "示意 · not a measurement"


def test_a_title_that_fills_one_cell_of_a_table_is_no_row_of_names(saved):
    assert rows(saved("东胜站,,\n,,\n时间,风速,风向\n1,2,3\n")) == [["时间", "风速", "风向"], ["1", "2", "3"]]


def test_rows_that_are_short_or_end_in_a_separator(saved):
    frame = saved("time,speed,direction\n1,2,3,\n4,5\n")
    assert rows(frame)[1:] == [["1", "2", "3"], ["4", "5", None]]


def test_two_columns_of_one_name_are_both_kept(saved):
    assert rows(saved("wind,wind\n1,2\n")) == [["wind", "wind.1"], ["1", "2"]]


def test_a_byte_order_mark_of_the_other_end(saved):
    frame = saved(codecs.BOM_UTF16_BE + "风速,风向\n3,90\n".encode("utf-16-be"), "a.txt")
    assert rows(frame) == [["风速", "风向"], ["3", "90"]]


def test_a_sheet_of_a_workbook_below_its_title(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.create_sheet("风")
    for row in (["东胜站2020年"], ["时间", "风速(0.1m/s)", "风向"], ["2020-01-01 00:00", 35, 315], [None, None, None]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    frame = weather.read_records(f"{tmp_path / 'a.xlsx'}|layername=风")
    assert rows(frame) == [["时间", "风速(0.1m/s)", "风向"], ["2020-01-01 00:00", "35", "315"]]
    assert frame.attrs["format"] == "xlsx"


def test_the_real_file_of_dongsheng(real_data):
    frame = weather.read_records(next((real_data / "wind").glob("*.epw")))
    assert len(frame) == 8760
    assert frame.wind_speed.notna().all()
    assert frame.precipitation_mm.isna().all()
