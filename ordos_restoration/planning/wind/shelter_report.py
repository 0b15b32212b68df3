"""What people read about shelter: the range in one sentence, the map before and after, a cross-section, the account."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.kongdui.sections import drift_vector
from ordos_restoration.planning.lattice import Lattice
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.report import page
from ordos_restoration.planning.report.panels import BELT, CHANNEL, Map, Shape, panels
from ordos_restoration.planning.report.section import Curve, section
from ordos_restoration.planning.report.svg import Drawing
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, Progress, Translate
from ordos_restoration.planning.wind import barrier
from ordos_restoration.planning.wind.belts import LEAST_HEIGHT, Belts
from ordos_restoration.planning.wind.shelter_account import GROWTH, Scene
from ordos_restoration.planning.wind.shelter_tables import SHELTER_SUMMARY

if TYPE_CHECKING:
    import numpy as np
    import shapely
else:
    np, shapely = lazy("numpy"), lazy("shapely")

TITLE = QT_TRANSLATE_NOOP("Ordos", "What the shelterbelts hold back")
METHOD = (
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Wind behind a belt: barrier function of WEPS (USDA-ARS), distance along the wind, least over all belts. "
            "Oblique wind does not change the porosity; winds along a belt pass unbroken.",
        )
    ),
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Drift: Fryberger and Dean's U² (U − Ut) of the slower wind, all directions weighted by the sand they "
            "move. Sand that a belt has trapped stays there.",
        )
    ),
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The share held back is that at the banks, a few metres behind the belts, where shelter is greatest; the "
            "map shows that it is less in the middle of a wide bed.",
        )
    ),
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "The tonnes are what the wind could carry if loose dry sand lay behind every metre of both banks, in hills "
            "and plain too: a ceiling. Where the river's sand is measured, take only the share from here.",
        )
    ),
    Message(
        QT_TRANSLATE_NOOP(
            "Ordos",
            "Heights and porosities by age and leaf season come from the species table; a young belt is more porous "
            "by the share of its growth (Beer–Lambert).",
        )
    ),
)
PRINTED = (  # columns of the account that fit on a page
    "river", "age", "before_pct", "held_low_pct", "held_pct", "held_high_pct", "open_low_t", "open_high_t",
)  # fmt: skip
WINDOW = (2000.0, 1400.0)  # m shown on a map, across and up
FINE = 5.0  # m, cells of the maps
ACROSS = 0.9  # mean cosine between the drift and the normals of a belt that stands across it


def reports(
    scene: Scene,
    made: dict[str, Any],
    numbers: dict[str, Any],
    notes: list[Message],
    wanted: frozenset[str],
    progress: Progress,
) -> dict[str, Callable[[Translate], str]]:
    """Return the page, the cross-section and the map, each a function that renders it in a language."""
    if not wanted & {"shelter_report", "cross_section", "growth_map"}:
        return {}
    middle = middle_belt(scene)
    cut = cross_section(scene, middle)
    maps = growth_map(scene, middle, progress)
    parts: list[Any] = [page.Paragraph(in_one_sentence(scene, numbers)), maps, cut]
    table = made["shelter_summary"]
    if len(table):
        kinds = [SHELTER_SUMMARY.columns[name] for name in PRINTED]
        rows = table[list(PRINTED)].to_numpy(dtype=object).tolist()
        parts += [page.Heading(SHELTER_SUMMARY.label), page.DataTable(kinds, rows)]
    parts += [page.Heading(QT_TRANSLATE_NOOP("Ordos", "What these figures rest on")), page.Notes(METHOD)]
    parts.append(page.Notes(notes))  # the list itself, which grows until the page is rendered
    return {"shelter_report": page.html(TITLE, parts), "cross_section": cut.svg, "growth_map": maps.svg}


def in_one_sentence(scene: Scene, numbers: dict[str, Any]) -> Message:
    """Return what the plan holds back at its age, with the range."""
    if "held_pct" not in numbers:
        template = QT_TRANSLATE_NOOP(
            "Ordos", "At {age:g} years, {area:,.0f} ha of land behind the belts have at most half of the open drift."
        )
        return Message(template, age=scene.settings.age, area=numbers["sheltered_ha"])
    template = QT_TRANSLATE_NOOP(
        "Ordos",
        "At {age:g} years the belts hold back {middle:.0f} % of the sand that would drift into the beds (range "
        "{low:.0f} to {high:.0f} %; without the plan {before:.0f} %), and {area:,.0f} ha behind them have at most half "
        "of the open drift.",
    )
    return Message(
        template,
        age=scene.settings.age,
        middle=numbers["held_pct"],
        low=numbers["held_low_pct"],
        high=numbers["held_high_pct"],
        before=numbers["before_pct"],
        area=numbers["sheltered_ha"],
    )


# Pictures ------------------------------------------------------------------------------------------------------------


def middle_belt(scene: Scene) -> int:
    """Return the belt of the plan to show: of its largest river, among the higher half and, where there are such,
    those that stand across the drift, the one nearest to the middle.
    """
    belts = scene.belts
    planned = ~belts.existing if (~belts.existing).any() else belts.existing
    area = shapely.area(belts.shapes) * planned
    rivers, which = np.unique(np.array([code or "" for code in belts.river], dtype=object), return_inverse=True)
    own = (which == np.argmax(np.bincount(which, area, minlength=len(rivers)))) & planned
    xy = shapely.get_coordinates(shapely.centroid(belts.shapes))
    centre = np.median(xy[own], axis=0)
    own &= belts.height >= np.median(belts.height[own])
    facing = np.abs(belts.sides.normal @ drift_vector(np.nan_to_num(scene.drift.direction)))
    length = np.hypot(*(belts.sides.end - belts.sides.start).T)
    count = np.bincount(belts.sides.belt, length, minlength=len(own))
    across = np.bincount(belts.sides.belt, length * facing, minlength=len(own)) > ACROSS * count
    own = own & across if (own & across).any() else own
    return int(np.argmin(np.where(own, np.hypot(*(xy - centre).T), np.inf)))


def cross_section(scene: Scene, middle: int) -> Drawing:
    """Return wind and drift along the wind behind one belt at 5, 10 and 20 years, without leaves."""
    winds = scene.drift.winds
    curves = []
    for age in GROWTH:
        belts = scene.belts.at(age)
        height = float(max(belts.height[middle], LEAST_HEIGHT))
        x = np.linspace(-barrier.WINDWARD, barrier.LEE, 401)
        wind = barrier.wind_ratio(x, belts.porosity[middle, -1])
        drift = sum(p * winds.remaining(k, wind) for k, p in enumerate(winds.power)) / winds.power.sum()
        label = Message(QT_TRANSLATE_NOOP("Ordos", "{age:g} years"), age=age)
        curves.append(Curve(label, height, x * height, wind, drift))
    title = QT_TRANSLATE_NOOP("Ordos", "Shelter along the wind behind one belt without leaves")
    return section(curves, title=title, belts=((-float(scene.belts.width[middle]), 0.0),))


def growth_map(scene: Scene, middle: int, progress: Progress) -> Drawing:
    """Return the relative drift around one belt without the plan and at 5, 10 and 20 years."""
    centre = shapely.get_coordinates(shapely.centroid(scene.belts.shapes[middle : middle + 1]))[0]
    half = np.array(WINDOW) / 2.0
    lattice = Lattice.over(np.concatenate([centre - half, centre + half]), FINE, scene.crs)
    states = [(Message(QT_TRANSLATE_NOOP("Ordos", "Without the plan")), scene.belts.before())]
    states += [(Message(QT_TRANSLATE_NOOP("Ordos", "{age:g} years"), age=age), scene.belts.at(age)) for age in GROWTH]
    maps = []
    for number, (label, belts) in enumerate(states):
        progress(number / len(states), "")
        field = scene.field(lattice, belts.near(lattice.bounds))
        standing = belts.where(belts.height > LEAST_HEIGHT)
        drawn = outlines(scene, standing.near(lattice.bounds), lattice)
        maps.append(Map(label, field, drawn, scene.drift.direction))
    return panels(maps, metres_per_pixel=FINE)


def outlines(scene: Scene, belts: Belts, lattice: Lattice) -> list[Shape]:
    """Return belts and channel lines on a map, in cells from its upper left corner."""
    frame = shapely.box(*lattice.bounds)
    corner, cell = np.array([lattice.left, lattice.top]), np.array([lattice.cell, -lattice.cell])

    def drawn(shapes: Any, label: str, colour: str, closed: bool) -> list[Shape]:
        found = shapely.get_parts(shapely.intersection(shapes, frame))
        kind = 3 if closed else 1
        found = found[(shapely.get_type_id(found) == kind) & ~shapely.is_empty(found)]
        rings = [one.exterior if closed else one for one in found]
        return [Shape(label, (shapely.get_coordinates(one) - corner) / cell, colour, closed) for one in rings]

    shapes = drawn(belts.shapes, QT_TRANSLATE_NOOP("Ordos", "Belts"), BELT, True)
    if scene.kongdui is not None:
        lines = scene.kongdui.geometry.to_numpy()
        shapes += drawn(lines, QT_TRANSLATE_NOOP("Ordos", "Kongdui channel lines"), CHANNEL, False)
    return shapes
