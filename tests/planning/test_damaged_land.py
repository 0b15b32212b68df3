"""Damaged land: nested pits, dumps and ponds counted once, with degree, class and owner, and sums that close."""

import re

import pytest

from ordos_restoration import files
from ordos_restoration.planning.mine.damage import damage_degree
from ordos_restoration.planning.mine.damage.additive_area import additive_area
from ordos_restoration.planning.mine.damage.damaged_land import DamagedLand
from ordos_restoration.planning.spec import PlanningError

np, shapely = pytest.importorskip("numpy"), pytest.importorskip("shapely")
gpd, pd = pytest.importorskip("geopandas"), pytest.importorskip("pandas")
hypothesis = pytest.importorskip("hypothesis")
st = hypothesis.strategies

X, Y = 517_000.0, 4_396_000.0
ZONE = "EPSG:4546"
SAMPLE = files.REFERENCE.parent / "sample"
TABLES = ("damaged_land", "damage_by_class", "responsibility")


def box(x, y, wide, high):
    """Return a rectangle [m] from the corner of the mine."""
    return shapely.box(X + x, Y + y, X + x + wide, Y + y + high)


def layer(*shapes, crs=ZONE, **columns):
    return gpd.GeoDataFrame({name: list(values) for name, values in columns.items()}, geometry=list(shapes), crs=crs)


@pytest.fixture(scope="module")
def references():
    return {name: files.reference(name) for name in ("damage_grades", "land_classes")}


@pytest.fixture(scope="module")
def run(references):
    """Return a function: layers and settings → plan."""

    def made(settings=None, **layers):
        return DamagedLand(**(settings or {})).run({**references, **layers})

    return made


def closes(plan):
    """Assert that all tables and numbers of a plan say the same total, and that no piece lies on another."""
    land, numbers = plan.tables["damaged_land"], plan.numbers
    for name in TABLES:
        for column in ("area_ha", "area_mu"):
            assert round(plan.tables[name][column].sum(), 6) == pytest.approx(numbers[column], abs=1e-9), (name, column)
    by_class = plan.tables["damage_by_class"]
    degrees = by_class[["slight_ha", "moderate_ha", "severe_ha", "ungraded_ha"]].to_numpy().sum()
    assert round(degrees, 4) == numbers["area_ha"]
    assert round(numbers["damaged_ha"] + numbers["to_be_damaged_ha"], 4) == numbers["area_ha"]
    assert round(numbers["gross_ha"] - numbers["overlap_ha"], 4) == numbers["area_ha"]
    assert round(plan.tables["damage_overlap"].area_ha.sum(), 4) == numbers["overlap_ha"]
    assert numbers["area_mu"] == pytest.approx(15 * numbers["area_ha"], abs=2e-3)
    assert (land.geometry.geom_type == "MultiPolygon").all() and land.geometry.is_valid.all()
    shapes = land.geometry.to_numpy()
    whole = shapely.union_all(shapes)
    assert whole.area == pytest.approx(shapely.area(shapes).sum(), rel=1e-9)
    assert numbers["area_ha"] == pytest.approx(additive_area([whole], ZONE)[0] / 10_000, abs=6e-5)
    assert land.code.is_unique and land.uuid.is_unique
    return land


def said(plan, part):
    """Return the notes that hold some words."""
    return [str(note) for note in plan.notes if part in str(note)]


def hectares_of(note):
    """Return the first area of a note [ha]."""
    return float(re.search(r"([\d.]+) ha", note)[1])


# Once ----------------------------------------------------------------------------------------------------------------


def test_a_dump_and_a_pond_in_a_pit_are_counted_once(run):
    kind = ["landuse=quarry", "landuse=landfill", "natural=water", "landuse=forest"]
    mine = layer(box(0, 0, 1000, 1000), box(100, 100, 300, 200), box(600, 600, 50, 50), box(0, 2000, 9, 9), tag=kind)
    plan = run(mine_land=mine)
    land = closes(plan)
    assert plan.numbers["area_ha"] == pytest.approx(100, rel=1e-4) and plan.numbers["overlap_ha"] == pytest.approx(
        6, rel=1e-4
    )
    areas = dict(zip(zip(land.kind, land.ponded), land.area_ha))
    assert areas[("dump", False)] == pytest.approx(6, rel=1e-4)
    assert areas[("pit", True)] == pytest.approx(0.25, rel=1e-3)
    assert areas[("pit", False)] == pytest.approx(93.75, rel=1e-4)
    (twice,) = plan.tables["damage_overlap"].itertuples()
    assert (twice.counted_kind, twice.deducted_kind) == ("dump", "pit")
    assert "1 of 4 polygons" in said(plan, "of no kind")[0] and "forest" in said(plan, "of no kind")[0]


def test_the_first_damage_may_count_instead(run):
    pit, dump = layer(box(0, 0, 1000, 1000)), layer(box(100, 100, 300, 200), box(900, 0, 200, 100))
    plan = run({"priority": "origin"}, pits=pit, dumps=dump)
    assert closes(plan).groupby("kind").area_ha.sum()["dump"] == pytest.approx(1, rel=1e-3)
    assert plan.numbers["overlap_ha"] == pytest.approx(7, rel=1e-3)


def test_water_can_be_taken_out(run):
    pit = layer(box(0, 0, 1000, 1000), box(600, 600, 100, 100), box(5000, 0, 10, 10), 类型=["采坑", "积水", "水面"])
    plan = run({"ponds": "deduct"}, mine_land=pit)
    closes(plan)
    assert plan.numbers["area_ha"] == pytest.approx(99, rel=1e-4) and plan.numbers["gross_ha"] == pytest.approx(
        100, rel=1e-4
    )
    assert list(plan.tables["damage_overlap"].counted_kind) == ["water"]
    assert "1 polygons of standing water (0.01" in said(plan, "standing water")[0]


def test_land_under_pit_and_dump_is_not_subsided_as_well(run):
    subsided = layer(box(0, 0, 1000, 300), degree=["中度"], damage_year=[2026], settled_year=[2029], state=["拟损毁"])
    plan = run(pits=layer(box(0, 0, 200, 300), damage_year=[2020]), subsided=subsided)
    land = closes(plan).set_index("kind")
    assert land.area_ha["pit"] == pytest.approx(6, rel=1e-3) and land.area_ha["subsided"] == pytest.approx(24, rel=1e-3)
    assert land.degree["subsided"] == "moderate" and land.settled_year["subsided"] == 2029
    assert land.landform["subsided"] == "subsidence" and land.graded_by["subsided"] == "given"
    assert (land.state["pit"], land.state["subsided"]) == ("damaged", "to_be_damaged")


def test_what_is_damaged_already_is_not_to_be_damaged(run):
    """A dump to come over a pit that is there is a dump, on land damaged since the pit."""
    pit = layer(box(0, 0, 400, 400), damage_year=[2018])
    dump = layer(box(200, 0, 400, 400), state=["拟损毁"], damage_year=[2030], settled_year=[2036])
    plan = run(pits=pit, dumps=dump)
    land = closes(plan)
    rows = {(one.kind, one.state): (one.damage_year, round(one.area_ha)) for one in land.itertuples()}
    assert rows == {
        ("pit", "damaged"): (2018, 8), ("dump", "damaged"): (2018, 8), ("dump", "to_be_damaged"): (2030, 8),
    }  # fmt: skip
    assert hectares_of(said(plan, "damaged already")[0]) == pytest.approx(8, rel=1e-4)


def test_two_pits_over_each_other_are_told_and_the_inner_one_is_seen(run):
    pits = layer(box(0, 0, 500, 500), box(100, 100, 100, 100), name=["一采区", "二采区"], degree=["重度", "重度"])
    plan = run(pits=pits)
    assert dict(zip(closes(plan)["name"], closes(plan).area_ha.round())) == {"一采区": 24, "二采区": 1}
    assert list(plan.tables["damage_overlap"].deducted_name) == ["一采区"]


def test_the_worse_degree_counts_first(run):
    subsided = layer(box(0, 0, 100, 100), box(0, 0, 200, 100), degree=["slight", "severe"])
    assert set(closes(run(subsided=subsided)).degree) == {"severe"}


def test_years_after_the_base_year_are_to_come(run):
    pits = layer(
        *(box(300 * i, 0, 100, 100) for i in range(4)),
        damage_year=[2020, 2030, None, 2030],
        state=[None] * 3 + ["已损毁"],
    )
    plan = run({"base_year": 2025}, pits=pits)
    assert sorted(closes(plan).state) == ["damaged"] * 3 + ["to_be_damaged"]


number = st.integers(0, 60)
rectangles = st.lists(st.tuples(number, number, st.integers(1, 40), st.integers(1, 40)), max_size=4)


@hypothesis.given(rectangles.filter(bool), rectangles, rectangles, rectangles)
@hypothesis.settings(deadline=None, max_examples=15)
def test_whatever_lies_on_whatever_is_counted_once(run, pits, dumps, subsided, patches):
    given = {"pits": pits, "dumps": dumps, "subsided": subsided, "land_use": patches}
    layers = {
        name: layer(*(box(10 * x, 10 * y, 10 * w, 10 * h) for x, y, w, h in sides))
        for name, sides in given.items()
        if sides
    }
    plan = run(**layers)
    land = closes(plan)
    damage = np.concatenate([one.geometry.to_numpy() for name, one in layers.items() if name != "land_use"])
    assert land.geometry.area.sum() == pytest.approx(shapely.union_all(damage).area, rel=1e-9)
    gross = additive_area(damage, ZONE).sum() / 10_000
    assert plan.numbers["gross_ha"] == pytest.approx(gross, abs=3e-4)


# Degree --------------------------------------------------------------------------------------------------------------


def test_any_index_that_reaches_a_grade_decides(references):
    table = references["damage_grades"].assign(
        slight_max=lambda t: pd.to_numeric(t.slight_max), moderate_max=lambda t: pd.to_numeric(t.moderate_max)
    )
    cases = [  # kind, index, its value, degree, what decided: the limits of the domain table
        ("pit", "depth_m", 10, "slight"), ("pit", "depth_m", 10.01, "moderate"), ("pit", "depth_m", 30, "moderate"),
        ("pit", "depth_m", 31, "severe"), ("pit", "slope_deg", 25, "slight"), ("pit", "slope_deg", 36, "severe"),
        ("dump", "height_m", 30, "moderate"), ("dump", "slope_deg", 35, "moderate"), ("pit", "area_ha", 1, "slight"),
        ("dump", "area_ha", 10.1, "severe"), ("dump", "gravel_pct", 20, "moderate"), ("pit", "pollution", 2, "severe"),
        ("site", "hardened", 1, "moderate"), ("site", "pollution", 2, "severe"), ("dump", "depth_m", 99, None),
    ]  # fmt: skip
    frame = pd.DataFrame(np.nan, index=range(len(cases)), columns=list(damage_degree.FACTORS))
    frame["kind"] = [case[0] for case in cases]
    for row, (_, factor, value, _) in enumerate(cases):
        frame.loc[row, factor] = value
    degree, factor = damage_degree.graded(frame, table)
    assert list(degree) == [case[3] for case in cases]
    assert list(factor) == [case[1] if case[3] else None for case in cases]
    frame.loc[0, "slope_deg"] = 40.0  # a shallow pit with a steep wall
    degree, factor = damage_degree.graded(frame, table)
    assert (degree[0], factor[0]) == ("severe", "slope_deg")


def test_degree_and_landform_follow_depth_and_slope(run):
    pits = layer(*(box(200 * i, 0, 90, 90) for i in range(4)), depth_m=[5, 20, 40, None], slope_deg=[5, 30, None, None])
    land = closes(run(pits=pits))
    found = dict(zip(land["name"], zip(land.degree, land.graded_by, land.landform)))
    assert found["pits 1"] == ("slight", "depth_m", "pit_floor")
    assert found["pits 2"] == ("moderate", "depth_m", "pit_wall")
    assert found["pits 3"] == ("severe", "depth_m", None)
    assert found["pits 4"] == ("slight", "area_ha", None)


def test_the_terrain_gives_the_slope_that_nobody_typed(run):
    """An inclined plane of 40 % is a slope of 21.8°, of 80 % of 38.7°."""
    from ordos_restoration.planning.grid import Grid

    cell, size = 10.0, 120
    x = (np.arange(size) + 0.5) * cell
    plane = np.where(x < 600, 0.4 * x, 240 + 0.8 * (x - 600))
    dem = Grid(np.tile(plane, (size, 1)), (X - 100, cell, 0.0, Y + 1100, 0.0, -cell), ZONE, None)
    dumps = layer(box(0, 0, 90, 90), box(700, 0, 90, 90), height_m=[2, 2])
    land = closes(run(dumps=dumps, dem=dem)).set_index("name")
    assert list(land.degree[["dumps 1", "dumps 2"]]) == ["slight", "severe"]
    assert land.graded_by["dumps 2"] == "slope_deg" and land.landform["dumps 2"] == "slope"
    assert land.landform["dumps 1"] == "platform" and land.slope_deg.isna().all()


def test_subsided_land_without_degree_is_told(run):
    plan = run(subsided=layer(box(0, 0, 100, 100), name=["三盘区"]))
    assert closes(plan).degree.isna().all() and "三盘区" in said(plan, "no degree")[0]


# Ground --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def patches():
    """Four patches 500 m wide from west to east: dry farmland, shrub, an unknown code, none."""
    return layer(
        *(box(500 * i, 0, 500, 1000) for i in range(4)),
        DLBM=["0103", "0305", "0999", None],
        QSDWMC=["甲", "甲", "乙", "乙"],
        ZLDWMC=["甲村", "甲村", "乙村", "乙村"],
        basic_farmland=["是", "否", None, "也许"],
    )


def test_classes_owners_and_flags_come_from_the_ground(run, patches):
    plan = run(pits=layer(box(100, 100, 2400, 200)), land_use=patches)
    land = closes(plan).sort_values("land_class", na_position="last")
    assert list(land.land_class) == ["0103", "0305", "0999", None, None]
    assert list(land.category)[:2] == ["crop", "shrub"] and land.category[2:].isna().all()
    assert list(land.owner[:3]) == ["甲", "甲", "乙"] and set(land.village.dropna()) == {"甲村", "乙村"}
    assert list(land.basic_farmland) == [True, False, False, False, False]
    assert land.class_scheme.dropna().unique().tolist() == ["gbt21010"]
    by_class = plan.tables["damage_by_class"].set_index("land_class")
    assert by_class.area_ha["0103"] == pytest.approx(8, rel=1e-3)
    assert by_class.basic_farmland_ha["0103"] == by_class.area_ha["0103"]
    for part in ("1 of 4 rows name no land class", "0999", "也许", "lie in no polygon of “Land use”"):
        assert len(said(plan, part)) == 1, part
    assert plan.numbers["unclassed_ha"] == pytest.approx(48 - 18, rel=1e-4)


def test_a_layer_in_the_other_scheme_is_told_once_and_guessed_never(run, patches):
    patches["DLBM"] = ["0404", "0305", "0305", "0404"]
    plan = run({"class_scheme": "land_sea_2023"}, pits=layer(box(100, 100, 1800, 200)), land_use=patches)
    assert closes(plan).category.isna().all()
    assert len(said(plan, "do not exist in “Land and sea")) == 1
    patches["class_scheme"] = "GB/T 21010-2017"  # what a row says comes before the parameter
    plan = run({"class_scheme": "land_sea_2023"}, pits=layer(box(100, 100, 1800, 200)), land_use=patches)
    assert set(closes(plan).category) == {"grass", "shrub"} and not said(plan, "do not exist")


def test_borders_inside_one_class_and_owner_vanish(run, patches):
    patches["DLBM"], patches["QSDWMC"], patches["ZLDWMC"], patches["basic_farmland"] = "0103", "甲", "甲村", "否"
    assert len(closes(run(pits=layer(box(100, 100, 1800, 200)), land_use=patches))) == 1


def test_licence_farmland_and_redline_divide_the_land(run):
    licences = layer(box(0, 0, 500, 900), 采矿许可证号=["C150"], 采矿权人=["某煤矿"])
    plan = run(
        pits=layer(box(100, 0, 800, 100), licence=["C999"]),
        licence=licences,
        basic_farmland=layer(box(200, 0, 100, 500)),
        redline=layer(box(250, 50, 600, 500)),
    )
    land = closes(plan)
    assert land[land.in_licence].licence.unique().tolist() == ["C150"]
    assert land[~land.in_licence].licence.unique().tolist() == ["C999"]
    assert land[land.basic_farmland].area_ha.sum() == pytest.approx(1, rel=1e-3)
    assert land[land.redline].area_ha.sum() == pytest.approx(3, rel=1e-3)
    assert plan.numbers["outside_ha"] == pytest.approx(4, rel=1e-3)
    assert hectares_of(said(plan, "outside every mining licence")[0]) == plan.numbers["outside_ha"]
    duty = plan.tables["responsibility"].set_index("in_licence")
    assert duty.holder[True] == "某煤矿" and duty.area_ha[False] == plan.numbers["outside_ha"]


def test_land_kept_in_use_is_not_restored(run):
    sites = layer(box(0, 0, 100, 100), box(200, 0, 100, 200), kept=["是", "否"])
    plan = run(sites=sites)
    closes(plan)
    assert plan.numbers["area_ha"] == pytest.approx(3, rel=1e-3)
    assert plan.numbers["responsible_ha"] == pytest.approx(2, rel=1e-3)
    assert sorted(plan.tables["responsibility"].kept) == [False, True]


def test_two_patches_over_each_other_count_once(run, patches):
    double = pd.concat([patches, layer(box(0, 0, 500, 1000), DLBM=["0301"], QSDWMC=["丙"])], ignore_index=True)
    plan = run(pits=layer(box(100, 100, 300, 200)), land_use=double)
    assert list(closes(plan).land_class) == ["0103"]
    assert hectares_of(said(plan, "more than one polygon")[0]) == pytest.approx(6, rel=1e-4)


# Bad and odd input ---------------------------------------------------------------------------------------------------


def test_bad_rows_are_told_and_the_rest_is_planned(run):
    bow_tie = shapely.Polygon([(X, Y), (X + 100, Y + 100), (X + 100, Y), (X, Y + 100)])
    needle = shapely.Polygon([(X + 300, Y), (X + 400, Y), (X + 400, Y + 1e-7)])
    pits = layer(
        bow_tie, needle, box(500, 0, 100, 100), None, box(700, 0, 100, 100),
        depth_m=[5, 5, -3, 5, 5], damage_year=[2020, 2020, 1020, 2020, 2020], degree=["轻度", None, "怪", None, None],
        slope_deg=[5, 5, 120, 5, 5],
    )  # fmt: skip
    plan = run(pits=pits)
    land = closes(plan)
    assert land.area_ha.sum() == pytest.approx(2.5, rel=1e-3)
    for part, count in (("repaired", 1), ("no year within", 1), ("怪", 1), ("cannot be", 2)):
        assert len(said(plan, part)) == count, part


def test_years_are_read_as_people_write_them(run):
    years = [2020, "2020年", "2020-05-12", "2020.0", "去年", "20201"]
    pits = layer(*(box(200 * i, 0, 100, 100) for i in range(6)), 损毁年份=[str(one) for one in years])
    plan = run(pits=pits)
    assert list(closes(plan).sort_values("name").damage_year.fillna(0)) == [2020] * 4 + [0, 0]
    assert "rows 5, 6" in said(plan, "no year within")[0].replace("(", "").replace(")", "")


def test_layers_in_any_crs_meet(run):
    pit = layer(box(0, 0, 300, 300)).to_crs("EPSG:4326")
    dump = layer(box(100, 100, 100, 100)).to_crs("EPSG:32649")
    plan = run(pits=pit, dumps=dump)
    assert closes(plan).groupby("kind").area_ha.sum()["dump"] == pytest.approx(1, rel=1e-3)
    assert plan.numbers["area_ha"] == pytest.approx(9, rel=1e-3)


def test_nothing_given_is_one_sentence(run):
    for layers in (
        {},
        {"pits": layer(box(0, 0, 1, 1)).iloc[:0]},
        {"mine_land": layer(box(0, 0, 9, 9), tag=["forest"])},
    ):
        with pytest.raises(PlanningError, match="No layer holds damaged land"):
            run(**layers)


def test_the_same_input_gives_the_same_codes(run):
    pits = layer(*(box(300 * i, 200 * (i % 3), 100, 100) for i in range(5)))
    first, again = (closes(run(pits=one)) for one in (pits, pits.iloc[::-1]))
    assert list(first.code) == list(again.code) and list(first.uuid) == list(again.uuid)
    assert first.geometry.geom_equals(again.geometry).all()


def test_slivers_of_a_border_drawn_twice_are_joined(run):
    """The survey draws the pit's edge 2 mm off: no piece of that width is left, and no land is lost."""
    patches = layer(box(0.002, 0, 499.998, 300), box(-500, 0, 500.002, 300), DLBM=["0404", "0103"])
    plan = run(pits=layer(box(0, 0, 500, 300)), land_use=patches)
    land = closes(plan)
    assert list(land.land_class) == ["0404"] and "1 slivers" in said(plan, "slivers")[0]
    assert plan.tables["damaged_land"].geometry.area.sum() == pytest.approx(150_000, rel=1e-9)


def test_what_one_step_makes_the_next_one_reads(run):
    from ordos_restoration.planning.intake import layer as taken
    from ordos_restoration.planning.mine.words import TRAITS, UNITS

    plan = run(pits=layer(box(0, 0, 100, 100), damage_year=[2020], depth_m=[40]))
    read = taken(plan.tables["damaged_land"], UNITS, {}, [])
    assert set(TRAITS) <= set(read.columns) and read.degree[0] == "severe" and read.damage_year[0] == 2020


# Real and shipped ----------------------------------------------------------------------------------------------------


def test_the_mines_of_jungar_are_counted_once(run, real_data):
    mines = files.read_layer(real_data / "mines" / "osm_jungar_mines.geojson")
    plan = run(mine_land=mines)
    land = closes(plan)
    wet = mines.tag.str.contains("water")
    union = mines[~wet].to_crs(land.crs).union_all()
    assert land.geometry.area.sum() == pytest.approx(union.area, rel=1e-9)
    assert 10_000 * plan.numbers["area_ha"] == pytest.approx(union.area, rel=1e-4)  # geodesic
    assert set(land.kind) == {"pit", "dump", "site"} and plan.numbers["overlap_ha"] == pytest.approx(61.75, abs=0.01)
    assert said(plan, "5 polygons of standing water")


def test_the_sample_makes_a_plan(run):
    layers = {
        name: files.read_layer(SAMPLE / f"mine_{name}.geojson")
        for name in ("pits", "dumps", "sites", "land_use", "licence")
    }
    plan = run(**layers)
    land = closes(plan)
    assert set(land.damage_type) == {"excavated", "occupied"} and set(land.state) == {"damaged", "to_be_damaged"}
    assert land.ponded.any() and land.kept.any() and land.basic_farmland.any() and land.redline.any()
    assert not (~land.in_licence).all() and land.category.notna().all() and land.landform.notna().all()
    shapes = [layers[name].to_crs(land.crs).geometry.to_numpy() for name in ("pits", "dumps", "sites")]
    assert land.geometry.area.sum() == pytest.approx(shapely.union_all(np.concatenate(shapes)).area, rel=1e-9)
