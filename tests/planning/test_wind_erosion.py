"""Sand lost by wind: one cell by hand, cover and belts that only ever help, totals that add up, and plain refusals."""

import numpy as np
import pandas as pd
import pytest

from ordos_restoration import files
from ordos_restoration.planning.grid import Grid
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.spec import Cancelled, PlanningError, Reference
from ordos_restoration.planning.wind import erosion_cells, rweq
from ordos_restoration.planning.wind.belts import belts_of
from ordos_restoration.planning.wind.erosion_tables import SL190_CLASSES
from ordos_restoration.planning.wind.shelter_field import wind_factor
from ordos_restoration.planning.wind.wind_erosion import WindErosion

gpd, shapely = pytest.importorskip("geopandas"), pytest.importorskip("shapely")
pyproj = pytest.importorskip("pyproj")

X, Y, CRS = 500_000.0, 4_450_000.0, "EPSG:4545"
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
TABLES = {name: files.reference(one.name) for name, one in WindErosion.inputs.items() if isinstance(one, Reference)}


def wind(direction=None, strength=1.0, seed=5):
    """A record of a year, every six hours; windy in spring, from all directions or from one."""
    time = pd.date_range("2001-01-01", "2001-12-31 18:00", freq="6h")
    chance = np.random.default_rng(seed)
    windy = np.where(np.isin(time.month, (3, 4, 5)), 4.6, 3.2) * strength
    speed = np.round(windy * chance.weibull(2.0, len(time)), 1)
    blows = chance.integers(0, 16, len(time)) * 22.5 if direction is None else np.full(len(time), float(direction))
    frame = pd.DataFrame({"time": time.strftime("%Y-%m-%d %H:%M"), "wind_speed": speed, "wind_direction": blows})
    frame = frame.astype(str).astype("object")
    frame.attrs.update(path="wind.csv", format="csv", station={"elevation": 1100.0})
    return frame


def box(left, bottom, right, top):
    return shapely.box(X + left, Y + bottom, X + right, Y + top)


def land(*shapes, **columns):
    shapes = shapes or [box(1000 * i, 0, 1000 * i + 500, 500) for i in range(len(next(iter(columns.values()))))]
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=CRS)


def belts(*shapes, height=8.0, porosity=0.3, crs=CRS):
    columns = {"height_m": [height] * len(shapes), "porosity_leaf": [porosity] * len(shapes)}
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs)


def run(changed=None, wanted=None, progress=None, **named):
    inputs = {name: named.pop(name) for name in list(named) if name in WindErosion.inputs}
    more = {} if progress is None else {"progress": progress}
    return WindErosion(**named).run({"wind": wind(), **TABLES, **(changed or {}), **inputs}, wanted, **more)


def erosion(made):
    return made.tables["erosion"]


def raster(values, left, top, cell, crs=CRS, nodata=-1.0):
    values = np.asarray(values, dtype=np.float32)
    return Grid(values, (X + left, cell, 0.0, Y + top, 0.0, -cell), pyproj.CRS(crs), nodata)


def numbers(name):
    frame = TABLES[name]
    return frame.apply(lambda column: pd.to_numeric(column, errors="coerce").fillna(0) if column.name else column)


# One cell by hand ----------------------------------------------------------------------------------------------------


def by_hand(record, cover, coefficient, soil, period="month", form="local", length=50.0):
    """RWEQ on one spot, month by month, straight from the formulas."""
    climate, own = numbers("climate"), TABLES["soils"].set_index("soil").loc[soil]
    sand, silt, clay, organic, carbonate = (
        float(own[f"{name}_pct"]) for name in ("sand", "silt", "clay", "organic", "carbonate")
    )
    ground = rweq.erodible_fraction(sand, silt, clay, organic, carbonate) * rweq.crust_factor(clay, organic)
    ground = ground * rweq.cover_factor(cover, coefficient)
    month = pd.to_datetime(record.time).dt.month.to_numpy()
    speed = rweq.wind_to_2m(record.wind_speed.astype(float).to_numpy())
    factors = []
    for i, days in enumerate(DAYS):
        drying = rweq.evapotranspiration(climate.radiation_mj_m2[i], climate.temperature_c[i]) * days
        wetness = rweq.soil_wetness(drying, climate.rain_mm[i], climate.rain_days[i], days)
        density = rweq.air_density(climate.temperature_c[i], 1100.0)
        snow = rweq.snow_factor(climate.snow_share[i])
        factors.append(rweq.weather_factor(rweq.wind_value(speed[month == i + 1], days), density, wetness, snow))
    parts = {
        "month": factors,
        "half_month": [one / 2 for one in factors for _ in range(2)],
        "year": [sum(factors)],
    }[period]
    if form == "mean":
        return float(sum(rweq.field_mean_loss(one * ground, length) for one in parts))
    most = rweq.greatest_input(50.0)
    return float(sum(rweq.local_loss(min(one * ground, most), length) for one in parts))


@pytest.mark.parametrize("form", ["local", "mean"])
@pytest.mark.parametrize("period", ["half_month", "month", "year"])
def test_uniform_land_loses_what_one_cell_does(period, form):
    made = run(land=land(land_class=["草地"], cover=[12.0], soil=["栗钙土"]), period=period, form=form)
    row = erosion(made).iloc[0]
    assert row.loss_before_kg_m2 == pytest.approx(by_hand(wind(), 12.0, -0.1151, "chestnut", period, form), abs=0.0006)
    assert row.potential_kg_m2 == pytest.approx(by_hand(wind(), 0.0, 0.0, "chestnut", period, form), abs=0.0006)
    assert row.loss_after_kg_m2 == row.loss_before_kg_m2
    assert row.area_ha == pytest.approx(25.0, abs=0.01)
    assert row.loss_before_t == pytest.approx(row.loss_before_kg_m2 * row.area_ha * 10, abs=0.2)
    assert made.grids["loss_before"].array.shape == (20, 20)
    assert made.grids["loss_before"].array == pytest.approx(row.loss_before_kg_m2, abs=0.0006)


@pytest.mark.parametrize(
    ("words", "form", "cover"), [("沙地", "sand", 15.0), ("草地", "grass", 15.0), ("旱地", "crop", 0.0)]
)
def test_the_census_model_by_hand(words, form, cover):
    record = wind()
    speed = record.wind_speed.astype(float).to_numpy()
    month = pd.to_datetime(record.time).dt.month.to_numpy()
    minutes = np.array([DAYS[m - 1] * 1440 / (month == m).sum() for m in month])
    middle = np.floor(speed) + 0.5
    exponent = {
        "sand": 6.1689 - 0.0743 * cover - 27.9613 * np.log(middle) / middle,
        "grass": 2.4869 - 0.0014 * cover**2 - 61.3935 / middle,
        "crop": -9.208 + 0.018 / 0.2 + 1.955 * np.sqrt(middle),
    }[form]
    wanted = 0.018 * 0.8 * (minutes * np.exp(exponent))[speed >= 5].sum() / 10
    made = run(land=land(land_class=[words], cover=[cover]), model="census", moisture=0.2, roughness_length=0.2)
    assert erosion(made).loss_before_kg_m2[0] == pytest.approx(wanted, abs=0.0006)
    assert any("census guide" in str(note) for note in made.notes)


def test_the_original_vegetation_factor_knows_residue():
    columns = {"land_class": ["旱地"] * 3, "cover": [0.0] * 3, "soil": ["潮土"] * 3}
    made = run(land=land(flat_cover=[0, 30, 0], silhouette=[0, 0, 200], **columns), vegetation="original")
    bare, flat, standing = erosion(made).loss_before_kg_m2
    assert bare == erosion(made).potential_kg_m2[0]
    assert 0 < flat < bare
    assert 0 < standing < bare


def test_ridges_lower_the_loss_even_of_bare_land():
    made = run(land=land(cover=[0, 0], ridge_height=[0, 10], ridge_spacing=[0, 50]))
    smooth, ridged = erosion(made).potential_kg_m2
    assert 0 < ridged < smooth


def test_longer_periods_give_larger_totals_and_the_notes_say_so():
    made = {p: run(land=land(cover=[5.0]), wind=wind(strength=0.7), period=p) for p in ("half_month", "month", "year")}
    half, month, year = (erosion(one).loss_before_kg_m2[0] for one in made.values())
    assert half < month < year
    assert any("period" in str(note) and "50 m" in str(note) for note in made["month"].notes)
    assert any("two halves" in str(note) for note in made["half_month"].notes)


# What helps never hurts ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "named", [{}, {"period": "year"}, {"form": "mean"}, {"model": "census"}, {"vegetation": "original"}]
)
@pytest.mark.parametrize("strength", [1.0, 2.2])
def test_more_cover_never_means_more_loss(named, strength):
    covers = np.linspace(0, 100, 21)
    for words in ("沙地", "草地"):
        made = erosion(run(land=land(land_class=[words] * 21, cover=covers), wind=wind(strength=strength), **named))
        assert (np.diff(made.loss_before_kg_m2) <= 0).all()
        assert made.loss_before_kg_m2[20] < made.loss_before_kg_m2[0]
        assert (made.service_before_t >= 0).all()


def test_a_storm_that_would_lower_the_loss_is_held_at_the_greatest_input():
    made = run(land=land(land_class=["沙地"], cover=[5.0]), wind=wind(strength=4.0), period="year")
    row = erosion(made).iloc[0]
    greatest = rweq.local_loss(rweq.greatest_input(50.0), 50.0)
    assert row.potential_kg_m2 == pytest.approx(greatest, abs=0.0006)
    assert row.loss_before_kg_m2 <= row.potential_kg_m2
    assert any("61.7 kg/m" in str(note) and "400 of 400 cells" in str(note) for note in made.notes)
    calm = run(land=land(land_class=["沙地"], cover=[5.0]))
    assert not any("61.7" in str(note) for note in calm.notes)


BELTS = [  # off the cells' centres, so that no cell lies on an edge of a lee
    box(201.3, -203.1, 214.9, 702.7),
    box(351.7, 101.3, 360.9, 402.3),
    box(-41.3, -203.7, -26.1, 702.9),
    box(121.1, 301.9, 422.3, 313.7),
]


@pytest.mark.parametrize("named", [{}, {"form": "mean"}, {"period": "year"}, {"model": "census"}])
@pytest.mark.parametrize("direction", [None, 270.0, 290.0])
def test_more_belts_never_mean_more_loss(named, direction):
    field = land(box(0, 0, 500, 500), land_class=["沙地"], cover=[8.0])
    record = wind(direction, strength=1.1)
    last = run(land=field, wind=record, cell=10, **named).grids["loss_after"].array
    for count in range(1, len(BELTS) + 1):
        made = run(land=field, wind=record, belts=belts(*BELTS[:count]), cell=10, **named)
        loss = made.grids["loss_after"].array
        assert (loss <= last).all()
        assert (loss <= made.grids["loss_before"].array).all()
        assert (loss < last).any(), f"belt {count} shelters nothing"
        last = loss


def test_a_belt_shelters_its_lee_and_no_more():
    """Wind from the west, a belt of 8 m: its lee is 280 m long, and 40 m before it feel it too."""
    field = land(box(0, 0, 1000, 200), land_class=["沙地"], cover=[0.0])
    made = run(land=field, wind=wind(270.0), belts=belts(box(300, -500, 310, 700)), cell=10, belt_cover=0.0)
    before, after = (made.grids[name].array[10] for name in ("loss_before", "loss_after"))
    x = 5 + 10 * np.arange(100)
    changed = after < before * (1 - 1e-9)
    assert not changed[x < 260].any()
    assert changed[(x > 265) & (x < 560)].all()
    assert not changed[x > 590].any()
    assert after[(x > 310) & (x < 360)].max() < 0.05 * before.max()


@pytest.mark.parametrize("form", ["local", "mean"])
def test_behind_a_belt_the_wind_is_summed_anew_and_the_field_begins_anew(form):
    """Two cells in the lee by hand: every speed times the factor there, and the distance to the belt as length."""
    record = wind(270.0, strength=1.5)
    belt = belts(box(-20, -500, 0, 700), height=5.0, porosity=0.5)
    field = land(box(0, 0, 200, 100), land_class=["沙地"], cover=[0.0], soil=["栗钙土"])
    made = run(land=field, wind=record, belts=belt, cell=10, period="year", form=form)
    lattice = Lattice.over(field.total_bounds, 10.0, field.crs)
    columns = {"river_code": None, "species_mix": None, "porosity_bare": np.nan, "plants": np.nan}
    species = WindErosion.inputs["species"]
    typed = TABLES["species"].assign(
        **{
            name: pd.to_numeric(TABLES["species"][name])
            for name, kind in species.columns.items()
            if kind.dtype != "object"
        }
    )
    factor, fetch = wind_factor(lattice, belts_of(belt.assign(**columns), typed, 10.0, []), 90.0, 0)
    for column in (2, 12):
        f, length = float(factor[5, column]), min(float(fetch[5, column]), 50.0)
        assert f < 1
        slowed = record.assign(wind_speed=(record.wind_speed.astype(float) * f).astype(str))
        wanted = min(by_hand(slowed, 0.0, 0.0, "chestnut", "year", form, z) for z in (length, 50.0))
        assert made.grids["loss_after"].array[5, column] == pytest.approx(wanted, rel=1e-4)


def test_leafless_belts_shelter_less():
    """The same belt as an evergreen and as one that is bare all year."""
    field = land(box(0, 0, 500, 200), land_class=["沙地"], cover=[0.0])
    shape = box(-20, -500, -5, 700)
    dense, open_ = (
        run(land=field, wind=wind(270.0), belts=belts(shape, porosity=p), cell=10).numbers["saved_t"]
        for p in (0.3, 0.9)
    )
    species = TABLES["species"].copy()
    willow = gpd.GeoDataFrame({"species_mix": ["salix_matsudana:1.0"]}, geometry=[shape], crs=CRS)
    saved = []
    for months in (("1", "12"), ("7", "7")):
        species.loc[species.species == "salix_matsudana", ["leaf_from_month", "leaf_to_month"]] = months
        made = run({"species": species}, land=field, wind=wind(270.0), belts=willow, cell=10)
        saved.append(made.numbers["saved_t"])
    assert dense > open_ > 0
    assert saved[0] > saved[1] > 0


def test_leaves_count_in_the_months_in_which_the_wind_blows():
    """Wind in March only: a belt in leaf in March saves more than one in leaf a month earlier or later."""
    record = wind(270.0, strength=2.0)
    record.loc[record.time.str[5:7] != "03", "wind_speed"] = "0"
    field = land(box(0, 0, 300, 100), land_class=["沙地"], cover=[0.0])
    willow = gpd.GeoDataFrame({"species_mix": ["salix_matsudana:1.0"]}, geometry=[box(-20, -500, -5, 700)], crs=CRS)
    species, saved = TABLES["species"].copy(), {}
    for month in ("2", "3", "4"):
        species.loc[species.species == "salix_matsudana", ["leaf_from_month", "leaf_to_month"]] = month
        for period in ("month", "year"):
            made = run({"species": species}, land=field, wind=record, belts=willow, cell=10, period=period)
            saved[period, month] = made.numbers["saved_t"]
    for period in ("month", "year"):
        assert saved[period, "3"] > saved[period, "2"] == saved[period, "4"] > 0


def test_the_land_under_the_belts_is_covered():
    """Wind along a knee-high belt: in the census model the plants lower the loss, in RWEQ no sand is taken up there."""
    field = land(box(0, 0, 200, 200), land_class=["沙地"], cover=[5.0])
    inside = np.zeros((20, 20), dtype=bool)
    inside[:, 10:12] = True
    losses = {}
    for model, cover in (("census", 0.0), ("census", 40.0), ("rweq", 0.0)):
        strip = belts(box(100, -3000, 120, 3200), height=0.5)
        made = run(land=field, wind=wind(0.0), belts=strip, cell=10, model=model, belt_cover=cover)
        losses[model, cover] = made.grids["loss_after"].array
    assert (losses["census", 0.0][inside] > 0).all()
    ratio = losses["census", 40.0][inside] / losses["census", 0.0][inside]
    assert ratio == pytest.approx(np.exp(-0.0743 * 35), rel=1e-4)
    assert losses["census", 40.0][~inside] == pytest.approx(losses["census", 0.0][~inside])
    assert (losses["rweq", 0.0][inside] == 0).all()
    assert (losses["rweq", 0.0][~inside] > 0).all()


def test_turning_wind_belts_and_land_turns_the_result():
    def turned(shape):  # 90° clockwise
        return shapely.transform(shape, lambda xy: np.column_stack([xy[:, 1] - Y + X, X - xy[:, 0] + Y]))

    shapes = [box(-300, -300, 0, 300), box(0, -300, 300, 300)]
    rows = [box(-251.3, -202.1, -241.7, 281.3), box(21.1, -291.9, 36.3, 102.7), box(101.7, 151.3, 262.9, 161.1)]
    columns = {"land_class": ["沙地", "草地"], "cover": [3.0, 9.0]}
    record = wind()
    other = record.assign(wind_direction=((record.wind_direction.astype(float) + 90) % 360).astype(str))
    first = run(land=land(*shapes, **columns), belts=belts(*rows), wind=record, cell=10)
    second = run(land=land(*map(turned, shapes), **columns), belts=belts(*map(turned, rows)), wind=other, cell=10)
    assert second.grids["loss_after"].array == pytest.approx(np.rot90(first.grids["loss_after"].array, -1), rel=1e-4)
    assert erosion(second).loss_after_t.to_numpy() == pytest.approx(erosion(first).loss_after_t.to_numpy(), abs=0.11)
    assert (erosion(first).saved_t > 0).all()


@pytest.mark.parametrize("rows", [BELTS, BELTS[2:3]], ids=["many", "one"])
def test_tiles_do_not_show(monkeypatch, rows):
    field = land(box(0, 0, 500, 300), box(500, 0, 520, 7), cover=[5.0, 9.0])
    whole = run(land=field, belts=belts(*rows), cell=10)
    monkeypatch.setattr(erosion_cells, "SIDE", 7)
    tiled = run(land=field, belts=belts(*rows), cell=10)
    for name, grid in whole.grids.items():
        assert tiled.grids[name].array == pytest.approx(grid.array, rel=1e-5)
    assert tiled.numbers == pytest.approx(whole.numbers, abs=0.11)


# What the land is ----------------------------------------------------------------------------------------------------


def test_land_classes_and_soils_in_the_words_people_use():
    words = ["天然牧草地", "0305", "流动沙丘（库布其）", "水浇地", " Forest ", "河流水面", "不知道", None]
    soils = ["风沙土", "固定风沙土", "栗钙土（淡）", "盐碱土", "irrigated", "灰漠土", "月壤", None]
    made = run(land=land(land_class=words, soil=soils, cover=[10.0] * 8))
    assert list(erosion(made).cover_class) == ["grass", "shrub", "sand", "crop", "forest", "none", "sand", "sand"]
    assert len(set(erosion(made).potential_kg_m2[:5])) == 5
    told = [str(note) for note in made.notes]
    assert any("2 of 8" in note and "不知道" in note for note in told)
    assert any("2 of 8" in note and "月壤" in note for note in told)
    assert any("grassland" in note for note in told)


def test_water_and_buildings_lose_nothing():
    for model in ("rweq", "census"):
        row = erosion(run(land=land(land_class=["村庄"], cover=[0.0]), model=model)).iloc[0]
        assert row.potential_t == row.loss_before_t == row.service_before_t == 0
        assert row.class_before == "slight"


def test_measured_texture_goes_before_the_soil_of_the_table():
    made = run(land=land(soil=["风沙土"] * 2, cover=[0, 0], clay=[None, 30.0], sand=[None, 30.0]))
    sand, loam = erosion(made).potential_kg_m2
    assert loam < sand


def test_nobody_asks_for_a_soil_that_is_measured():
    shares = {"sand": [60.0], "silt": [25.0], "clay": [15.0], "organic": [1.0], "carbonate": [5.0]}
    for missing in (False, True):
        columns = {**shares, "clay": [None]} if missing else shares
        made = run(land=land(cover=[5.0], **columns))
        assert any("no soil" in str(note) for note in made.notes) == missing


def test_cover_that_nobody_gives_is_that_of_the_class():
    made = erosion(run(land=land(land_class=["草地", "沙地", "沙地"], cover=[None, None, 5.0])))
    assert list(made.cover_pct) == [30.0, 5.0, 5.0]
    assert made.loss_before_kg_m2[1] == made.loss_before_kg_m2[2]


def test_soils_outside_the_calibrated_range_are_counted():
    made = run(land=land(soil=["栗钙土", "风沙土"], cover=[5, 5]))
    assert any("400 of 800 cells" in str(note) for note in made.notes)


def test_rasters_say_more_than_polygons_and_are_silent_where_they_know_nothing():
    values = np.full((30, 60), 40.0)
    values[:, 30:] = 0.0
    values[:15] = -1.0  # the northern half is not known
    field = land(box(0, 0, 600, 300), land_class=["沙地"], cover=[10.0])
    made = run(land=field, cover_grid=raster(values, 0, 300, 10), cell=10)
    loss = made.grids["loss_before"].array
    expected = [by_hand(wind(), cover, -0.0658, "aeolian") for cover in (10.0, 40.0, 0.0)]
    assert loss[:15] == pytest.approx(expected[0], rel=1e-4)
    assert loss[15:, :30] == pytest.approx(expected[1], rel=1e-4)
    assert loss[15:, 30:] == pytest.approx(expected[2], rel=1e-4)
    assert erosion(made).cover_pct[0] == pytest.approx(15.0)
    assert erosion(made).loss_before_kg_m2[0] == pytest.approx(loss.mean(), abs=0.001)


def test_a_soil_raster_in_degrees():
    field = land(box(0, 0, 600, 300), cover=[0.0])
    west, south, east, north = field.buffer(500).to_crs("EPSG:4490").total_bounds
    clay = np.tile(np.where(np.arange(100) < 50, 5.0, 35.0), (100, 1))
    grid = Grid(
        clay, (west, (east - west) / 100, 0.0, north, 0.0, -(north - south) / 100), pyproj.CRS("EPSG:4490"), None
    )
    loss = run(land=field, clay_grid=grid, cell=10).grids["loss_before"].array
    assert (loss[:, :25] > loss[:, 35:]).all()


def test_a_raster_alone_says_where_the_land_is():
    values = np.full((20, 30), 20.0)
    values[:, :10] = -1.0
    made = run(cover_grid=raster(values, 0, 200, 10), cell=10)
    assert made.numbers["area_ha"] == pytest.approx(4.0, abs=0.01)
    assert made.numbers["loss_before_kg_m2"] == pytest.approx(by_hand(wind(), 20.0, -0.0658, "aeolian"), abs=0.002)
    loss = made.grids["loss_before"].array
    assert (loss[:, :10] == made.grids["loss_before"].nodata).all()
    assert (loss[:, 10:] > 0).all()


def test_land_smaller_than_a_cell_is_computed_at_a_point():
    made = erosion(run(land=land(box(0, 0, 500, 500), box(502, 502, 504, 504), cover=[50.0, 0.0])))
    assert made.loss_before_kg_m2[1] == made.potential_kg_m2[1] > made.loss_before_kg_m2[0] > 0
    assert made.cover_pct[1] == 0


def test_cells_outside_the_land_hold_no_data():
    shapes = box(0, 0, 100, 100), box(300, 300, 400, 400), box(152, 152, 154, 154)  # no centre in the last
    made = run(land=land(*shapes, cover=[1.0, 1.0, 1.0]), cell=10)
    grid = made.grids["loss_after"]
    assert grid.array.dtype == np.float32
    assert (grid.array == grid.nodata).sum() == 1600 - 200
    assert grid.transform == (X, 10.0, 0.0, Y + 400, 0.0, -10.0)


def test_where_polygons_overlap_the_first_has_the_cell():
    made = run(land=land(box(0, 0, 100, 100), box(50, 0, 150, 100), cover=[0.0, 60.0]), cell=10)
    bare, covered = erosion(made).loss_before_kg_m2
    assert bare > covered
    loss = made.grids["loss_before"].array
    assert loss[:, :10] == pytest.approx(bare, abs=0.001)
    assert loss[:, 10:] == pytest.approx(covered, abs=0.001)


# What is printed -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mosaic():
    """Twelve parcels from bare sand to dense shrub, with belts between them."""
    shapes = [box(330 * i, 310 * j, 330 * i + 327, 310 * j + 301) for i in range(4) for j in range(3)]
    words = ["沙地", "草地", "灌木林地", "旱地"] * 3
    field = land(*shapes, land_class=words, cover=np.linspace(0, 45, 12), name=[f"图斑{i}" for i in range(12)])
    return run(land=field, belts=belts(*BELTS), wind=wind(strength=0.9), cell=10)


def test_every_row_adds_up(mosaic):
    table = erosion(mosaic)
    assert (table.potential_t - table.loss_before_t).round(1).equals(table.service_before_t)
    assert (table.potential_t - table.loss_after_t).round(1).equals(table.service_after_t)
    assert (table.loss_before_t - table.loss_after_t).round(1).equals(table.saved_t)
    assert (table.saved_t > 0).any()
    assert table.name[3] == "图斑3"


def test_printed_totals_are_the_sums_of_printed_rows(mosaic):
    table, summary = erosion(mosaic), mosaic.tables["erosion_summary"]
    for name in ("potential_t", "loss_before_t", "loss_after_t", "service_before_t", "service_after_t", "saved_t"):
        assert mosaic.numbers[name] == pytest.approx(table[name].sum(), abs=1e-6)
    for when in ("before", "after"):
        assert summary[f"area_{when}_ha"].sum() == pytest.approx(table.area_ha.sum(), abs=1e-6)
        assert summary[f"area_{when}_mu"].sum() == pytest.approx(mosaic.numbers["area_mu"], abs=1e-6)
        assert summary[f"loss_{when}_t"].sum() == pytest.approx(table[f"loss_{when}_t"].sum(), abs=1e-6)
        by_class = table.groupby(f"class_{when}")[f"loss_{when}_t"].sum()
        own = summary.set_index("erosion_class")[f"loss_{when}_t"]
        assert own[by_class.index].to_numpy() == pytest.approx(by_class.to_numpy(), abs=1e-6)
    assert list(summary.erosion_class) == list(SL190_CLASSES)
    mean = 1000 * table.loss_before_t.sum() / (1e4 * table.area_ha.sum())
    assert mosaic.numbers["loss_before_kg_m2"] == pytest.approx(mean, abs=0.0006)


@pytest.mark.parametrize(
    ("loss", "name"),
    [(0, "slight"), (199, "slight"), (200, "light"), (2499, "light"), (2500, "moderate"), (5000, "strong"),
     (8000, "very_strong"), (15_000, "severe"), (90_000, "severe")],
)  # fmt: skip
def test_classes_of_sl_190(loss, name):
    from ordos_restoration.planning.wind.erosion_tables import classed

    limits = TABLES["sl190"].assign(**{c: pd.to_numeric(TABLES["sl190"][c]) for c in ("from_t_km2", "to_t_km2")})
    assert classed(np.array([loss]), limits)[0] == name


def test_the_class_is_that_of_the_printed_loss(mosaic):
    table = erosion(mosaic)
    assert table.before_t_km2.to_numpy() == pytest.approx(1000 * table.loss_before_kg_m2.to_numpy(), abs=1.1)
    light = table[table.class_before == "light"].before_t_km2
    assert ((light >= 200) & (light < 2500)).all()
    assert table.class_before.nunique() >= 3


def test_rasters_are_made_only_where_wanted():
    made = run(wanted=frozenset({"erosion"}), land=land(cover=[5.0]))
    assert not made.grids
    assert set(made.tables) == {"erosion"}


def test_inputs_stay_as_they_were():
    field, rows, record = land(cover=[5.0]), belts(*BELTS), wind()
    grid = raster(np.full((60, 60), 20.0), 0, 600, 10)
    copies = field.copy(), rows.copy(), record.copy(), grid.array.copy()
    run(land=field, belts=rows, wind=record, cover_grid=grid)
    assert field.equals(copies[0])
    assert rows.equals(copies[1])
    assert record.equals(copies[2])
    assert (grid.array == copies[3]).all()


# What is missing -----------------------------------------------------------------------------------------------------


def refusal(**named):
    with pytest.raises(PlanningError) as error:
        run(**named)
    return str(error.value)


def test_without_land_and_raster_there_is_nothing_to_compute():
    assert "where the land is" in refusal()


def test_cover_as_a_fraction_is_refused():
    assert "percent" in refusal(land=land(cover=[0.1, 0.45]))
    field = land(cover=[10.0])
    assert "percent" in refusal(land=field, cover_grid=raster(np.linspace(0, 0.9, 100).reshape(10, 10), 0, 500, 50))
    run(land=land(cover=[0.5, 30.0]))


def test_a_raster_of_something_else_is_refused():
    field = land(cover=[10.0])
    assert "250" in refusal(land=field, sand_grid=raster(np.full((10, 10), 250.0), 0, 500, 50))
    lost = Grid(np.ones((2, 2)), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), None, None)
    assert "no CRS" in refusal(land=field, clay_grid=lost)
    assert "cover raster" in refusal(cover_grid=raster(np.full((10, 10), -1.0), 0, 500, 50))


@pytest.mark.parametrize(
    ("table", "change", "words"),
    [
        ("climate", lambda t: t[t.month != "4"], "each month"),
        ("climate", lambda t: t.assign(rain_mm=None), "each month"),
        ("sl190", lambda t: t[t["class"] != "moderate"], "begin where"),
        ("sl190", lambda t: t.assign(**{"class": list("abcdef")}), "slight"),
        ("soils", lambda t: t.assign(clay_pct=[None, *t.clay_pct[1:]]), "row 1"),
        ("soils", lambda t: t[t.soil != "aeolian"], "aeolian"),
        ("cover_classes", lambda t: t.assign(coefficient=None), "row 1"),
        ("wind_factors", lambda t: t[t.factor != "calibrated_clay_to"], "calibrated_clay_to"),
    ],
)
def test_an_edited_table_that_lacks_something_is_told(table, change, words):
    assert words in refusal(changed={table: change(TABLES[table])}, land=land(cover=[5.0]))


def test_an_unknown_form_of_the_census_model_is_told():
    table = TABLES["cover_classes"].assign(census_type="moor")
    assert "moor" in refusal(changed={"cover_classes": table}, land=land(cover=[5.0]), model="census")


def test_a_record_without_months_is_told():
    """A table of frequencies: the same wind all year, with the share of time of every row."""
    frame = pd.DataFrame(
        {"wind_speed": ["2", "8", "12"], "wind_direction": ["0", "270", "315"], "hours": ["6000", "2000", "760"]},
        dtype="object",
    )
    frame.attrs.update(path="rose.csv", format="csv", station={})
    made = run(land=land(cover=[5.0]), wind=frame)
    told = [str(note) for note in made.notes]
    assert any("does not say its months" in note for note in told)
    assert any("1100 m" in note for note in told), "nobody knows the elevation"
    assert made.numbers["loss_before_t"] > 0


def test_months_without_a_record_are_told():
    record = wind()
    spring = record[record.time.str[5:7].isin(["03", "04", "05"])]
    spring.attrs.update(record.attrs)
    made = run(land=land(cover=[5.0]), wind=spring)
    assert any("count as calm" in str(note) and "1, 2, 6" in str(note) for note in made.notes)
    assert made.numbers["loss_before_t"] < run(land=land(cover=[5.0])).numbers["loss_before_t"]


def test_higher_land_has_thinner_air():
    field = land(cover=[0.0])
    low, high = (run(land=field, site_elevation=z).numbers["loss_before_t"] for z in (900.0, 1500.0))
    assert high < low


def test_a_cancel_is_answered_between_directions():
    asked = []

    def progress(fraction, message=""):
        asked.append(fraction)
        if len(asked) > 25:
            raise Cancelled

    with pytest.raises(Cancelled):
        run(land=land(box(0, 0, 500, 500), cover=[5.0]), belts=belts(*BELTS), progress=progress)


def test_progress_never_falls():
    seen = []
    run(land=land(cover=[5.0, 6.0]), belts=belts(*BELTS), progress=lambda f, m="": seen.append(f))
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


# Real wind -----------------------------------------------------------------------------------------------------------


def test_a_real_year_on_the_ordos_plateau(real_data):
    """Dongsheng, hourly: bare sand loses some kg/m², and 40 % of cover stop nearly all of it.

    Published for northern China: 15 to 27 t/ha in the agro-pastoral ecotone, 0 to 41 kg/m² in the 1 km map of 2023.
    """
    from ordos_restoration import weather

    record = weather.read_records(next((real_data / "wind").glob("*.epw")))
    field = land(land_class=["沙地"] * 3, cover=[0.0, 20.0, 40.0])
    losses = {
        model: erosion(run(land=field, wind=record, model=model)).loss_before_kg_m2.to_numpy()
        for model in ("rweq", "census")
    }
    assert losses["rweq"] == pytest.approx([7.66, 0.88, 0.093], rel=0.01)
    assert losses["census"] == pytest.approx([28.94, 6.55, 1.48], rel=0.01)
