"""Capability kongdui_programme: one river or all, from the dams in its hills to the levees at its mouth."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.dams import check_dams_parameters as dams
from ordos_restoration.planning.elevation import DEM_UNIT
from ordos_restoration.planning.intake import UNVERIFIED_NOTE
from ordos_restoration.planning.kongdui.belt_parameters import RAIN
from ordos_restoration.planning.kongdui.programme import programme_links as links
from ordos_restoration.planning.kongdui.programme import programme_tables as tables
from ordos_restoration.planning.kongdui.programme.measure_rows import measure_rows, summed, with_costs
from ordos_restoration.planning.kongdui.programme.programme_report import programme_book, programme_page
from ordos_restoration.planning.kongdui.programme.river_places import river_places
from ordos_restoration.planning.kongdui.programme.river_rows import river_rows, totals
from ordos_restoration.planning.kongdui.reaches import MAX_GAP, NAME_COLUMN
from ordos_restoration.planning.kongdui.rivers import River, rivers, stem
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.levees import levee_parameters as levees
from ordos_restoration.planning.spec import (
    QT_TRANSLATE_NOOP,
    Capability,
    Choices,
    Message,
    Number,
    Plan,
    PlanningError,
    Progress,
    Text,
    default,
    part_of,
)

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd
else:
    gpd, np, pd = lazy("geopandas"), lazy("numpy"), lazy("pandas")

PARTS = Choices(
    QT_TRANSLATE_NOOP("Ordos", "Parts to plan"),
    QT_TRANSLATE_NOOP(
        "Ordos", "A part is planned where its layers are given. A part whose results are given is summed as they are."
    ),
    links.part_names(),
)
RIVERS = Text(
    QT_TRANSLATE_NOOP("Ordos", "Rivers to plan"),
    QT_TRANSLATE_NOOP("Ordos", "Names or codes with commas between them; all rivers of the lines when empty."),
)
DISTANCE = Number(
    QT_TRANSLATE_NOOP("Ordos", "Land belongs to channels within"),
    QT_TRANSLATE_NOOP("Ordos", "What names no river belongs to the nearest channel, if it lies no further away."),
    "km",
    0.1,
    20,
)
SHARED = ("share", "modulus", "no_existing", "return_period", "no_ice_record", "rain", "dem_unit")  # with the parts
LACKING_NOTE = QT_TRANSLATE_NOOP("Ordos", "{part}: not planned, because there is nothing of “{layer}”.")
ELSEWHERE_NOTE = QT_TRANSLATE_NOOP("Ordos", "Nothing of “{layer}” belongs to the rivers to plan.")
PART_NOTE = QT_TRANSLATE_NOOP("Ordos", "{part}: {note}")
REFUSED_NOTE = QT_TRANSLATE_NOOP("Ordos", "{part}: could not be planned, and is not in the sums. {reason}")


@dataclass(frozen=True)
class KongduiProgramme(Capability):
    """The parts of a kongdui, planned one after the other and summed by river."""

    parts: tuple[str, ...] = default(tuple(tables.LINK_NAMES), PARTS)
    only: Optional[str] = default(None, RIVERS)
    share: float = default(60.0, dams.SHARE)
    modulus: float = default(3000.0, dams.MODULUS)
    no_existing: bool = default(False, dams.NO_EXISTING)
    return_period: Optional[float] = default(None, levees.RETURN_PERIOD)
    no_ice_record: bool = default(False, levees.NO_ICE)
    rain: Optional[float] = default(None, RAIN)
    distance: float = default(15.0, DISTANCE)
    dem_unit: str = default("metre", DEM_UNIT)
    name_column: Optional[str] = default(None, NAME_COLUMN, advanced=True)
    max_gap: float = default(500.0, MAX_GAP, advanced=True)

    id = "kongdui_programme"
    group = "kongdui"
    title = QT_TRANSLATE_NOOP("Ordos", "Plan whole rivers")
    help = QT_TRANSLATE_NOOP(
        "Ordos",
        "Plans the parts of a kongdui one after the other, each where its layers are given: check dams and slope "
        "vegetation in the hills, bank shelterbelts and sand fixation along the sand, levees in the plain. Sums what "
        "is planned by river and reach: measures, quantities, cost, sediment kept upstream, sand held midstream, crest "
        "deficit removed downstream. Results of earlier runs are summed as they are.",
    )
    inputs = links.inputs()
    outputs = {**tables.OUTPUTS, **links.outputs()}
    reports = tables.REPORTS
    numbers = tables.NUMBERS

    def plan(
        self, kongdui: Any, zone: Any, kongdui_table: Any, *, progress: Progress, wanted: frozenset[str], **given: Any
    ) -> Plan:
        notes: list[Message] = []
        every = rivers(kongdui, kongdui_table, kongdui.crs, self.max_gap, [], given["dem"])
        chosen = self.chosen(every)
        own = {row for one in chosen for row in one.rows}
        places = river_places(chosen, zone, kongdui_table, kongdui.crs)
        given[links.EVERY_CHANNEL] = kongdui
        given.update(kongdui=kongdui.iloc[sorted(own)].reset_index(drop=True), zone=zone, kongdui_table=kongdui_table)
        for link in links.LINKS:
            given.update(self.of_chosen(link, given, every, chosen, notes))
        found = self.planned(given, wanted, notes, part_of(progress, 0.0, 0.95))
        found = found if len(chosen) == len(every) else of_rivers(found, {one.code for one in chosen})
        for link in links.EVERY:
            found.update({name: made for name in link.summed if (made := given[links.MADE + name]) is not None})
        labels = {name: self.outputs[name].label for name in found}
        rows = measure_rows(with_costs(found), places, labels, self.distance, notes)
        measures = named(summed(rows), chosen)
        sums = river_rows(measures, found, places, kongdui.crs)
        results = {
            **{name: made for name, made in found.items() if given.get(links.MADE + name) is None},
            "programme_river": sums,
            "programme_measure": measures,
        }
        numbers = totals(sums)
        reports = {
            "programme_page": programme_page(measures, sums, numbers, notes),
            "programme_book": programme_book(measures, sums, notes),
        }
        return Plan(results, numbers, {}, reports, notes)

    def chosen(self, every: list[River]) -> list[River]:
        """Return the channels of the rivers that were asked for; raises PlanningError for a name nobody knows."""
        asked = [one.strip() for one in (self.only or "").replace("，", ",").replace("、", ",").split(",")]
        asked = [one for one in asked if one]
        if not asked:
            return every
        wanted = {stem(one) or one.casefold() for one in asked} | {one.casefold() for one in asked}
        found = [one for one in every if {one.code.casefold(), stem(one.name) or one.name.casefold()} & wanted]
        known = {one.code.casefold() for one in found} | {stem(one.name) or one.name.casefold() for one in found}
        strange = [one for one in asked if not {stem(one) or one.casefold(), one.casefold()} & known]
        if strange:
            raise PlanningError(
                QT_TRANSLATE_NOOP("Ordos", "The channel lines have no river {strange}. Those they have are: {known}."),
                strange=", ".join(strange),
                known=", ".join(dict.fromkeys(f"{one.name} ({one.code})" for one in every)),
            )
        return found

    def of_chosen(
        self, link: links.Link, given: Mapping[str, Any], every: list[River], chosen: list[River], notes: list[Message]
    ) -> dict[str, Any]:
        """Return the layers of a part with the rows of the chosen rivers, where not all were chosen."""
        out: dict[str, Any] = {}
        if len(chosen) == len(every):
            return out
        whole = river_places(every, None, given["kongdui_table"], given["kongdui"].crs)
        own = np.array([one in chosen for one in every])
        for name in link.layers:
            layer = given[name]
            if layer is not None:
                known = layer if "river_code" in layer.columns else layer.assign(river_code=None)
                place = whole.of(known, "", self.distance, []).channel.to_numpy()
                kept = layer[(place >= 0) & own[place]].reset_index(drop=True)
                out[name] = kept if len(kept) else None
                if not len(kept):
                    notes.append(Message(ELSEWHERE_NOTE, layer=Message(self.inputs[name].label)))
        return out

    def planned(
        self, given: dict[str, Any], wanted: frozenset[str], notes: list[Message], progress: Progress
    ) -> dict[str, Any]:
        """Return the tables of the parts that were planned, by id; why a part was not is told."""
        found: dict[str, Any] = {}
        steps = [link for link in links.LINKS if link.part in self.parts and not self.made(link, given)]
        for number, link in enumerate(steps):
            part = part_of(progress, number / len(steps), (number + 0.9) / len(steps))
            made = self.of_link(link, given, wanted, notes, part)
            found.update(made)
            if made.get("levee_strip") is not None and len(made["levee_strip"]):
                given["constraints"] = beyond(given["constraints"], made["levee_strip"])
        belts = found.get("belt") if found.get("belt") is not None else given[links.MADE + "belt"]
        if belts is not None and len(belts) and not self.made(links.EFFECT, given) and "belts" in self.parts:
            made = self.of_link(links.EFFECT, {**given, "belts": belts}, wanted, notes, part_of(progress, 0.95, 1.0))
            found.update(made)
        return found

    def made(self, link: links.Link, given: Mapping[str, Any]) -> bool:
        """Return whether the results of a part were given."""
        return any(given[links.MADE + name] is not None for name in link.summed)

    def of_link(
        self,
        link: links.Link,
        given: Mapping[str, Any],
        wanted: frozenset[str],
        notes: list[Message],
        progress: Progress,
    ) -> dict[str, Any]:
        """Return the tables of one part, nothing where it cannot be planned."""
        part = Message(tables.LINK_NAMES[link.part])
        lacking = [name for name in link.needs if given[name] is None]
        if lacking:
            notes.append(Message(LACKING_NOTE, part=part, layer=Message(self.inputs[lacking[0]].label)))
            return {}
        fields = {field.name for field in dataclasses.fields(link.capability)}
        settings = {name: getattr(self, name) for name in SHARED if name in fields and getattr(self, name) is not None}
        if "channel_within" in fields:
            settings["channel_within"] = 1000.0 * self.distance
        own = {name: given.get(link.source(name)) for name in link.capability.inputs}
        try:
            made = link.capability(**settings).run(
                {name: one for name, one in own.items() if one is not None},
                frozenset((*link.summed, *link.also)) | (wanted & frozenset(link.capability.outputs)),
                progress,
            )
        except PlanningError as error:
            notes.append(Message(REFUSED_NOTE, part=part, reason=error.message))
            return {}
        told = (Message(PART_NOTE, part=part, note=one) for one in made.notes if one.template != UNVERIFIED_NOTE)
        known = {str(one) for one in notes}
        notes += [one for one in told if str(one) not in known]
        crs = given["kongdui"].crs
        return {
            name: one.to_crs(crs) if isinstance(one, gpd.GeoDataFrame) else one for name, one in made.tables.items()
        }


def beyond(constraints: Any, strips: Any) -> Any:
    """Return the constraints with the strips of levees among them, on which nothing is planted."""
    strips = strips[["kind", "geometry"]]
    return (
        strips if constraints is None else pd.concat([constraints, strips.to_crs(constraints.crs)], ignore_index=True)
    )


def of_rivers(found: Mapping[str, Any], codes: set[str]) -> dict[str, Any]:
    """Return the tables of a plan with the gullies of some rivers only; codes: of these rivers."""
    if "dam_summary" not in found:
        return dict(found)
    gullies = set(found["dam_summary"].gully[found["dam_summary"].river_code.isin(codes)])
    dams = set(found["dam"].code[found["dam"].gully.isin(gullies)])

    def kept(name: str, table: Any) -> Any:
        if name == "storage_curve":
            return table[table.code.isin(dams)]
        return table[table.gully.isin(gullies)] if "gully" in table.columns else table

    return {name: kept(name, table).reset_index(drop=True) for name, table in found.items()}


def named(rows: Any, channels: list[River]) -> Any:
    """Return rows of measures with the code and name of their river."""
    channel = rows.channel.to_numpy(dtype=int)
    codes = np.array([one.code for one in channels], dtype=object)
    names = np.array([one.name for one in channels], dtype=object)
    return rows.assign(river_code=codes[channel], river=names[channel])
