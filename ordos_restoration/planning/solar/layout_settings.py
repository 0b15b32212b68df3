"""The parameters of a photovoltaic layout, those first that whatever lays out or compares fields shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ordos_restoration.planning.solar import layout_parameters as parameters
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, PlanningError, default
from ordos_restoration.planning.wind.prevailing import DriftSettings


@dataclass(frozen=True)
class FieldSettings(DriftSettings):
    """What stands on a field and how; the parameters that both the layout and the comparison of layouts take."""

    module: str = default("m182", parameters.MODULE)
    azimuth: float = default(0.0, parameters.AZIMUTH)
    clearance: float = default(1.8, parameters.CLEARANCE)
    dc_ac: float = default(1.2, parameters.DC_AC)
    window_from: float = default(9.0, parameters.WINDOW_FROM, advanced=True)
    window_to: float = default(15.0, parameters.WINDOW_TO, advanced=True)
    table_gap: float = default(0.5, parameters.TABLE_GAP, advanced=True)
    columns: str = default("free", parameters.COLUMNS, advanced=True)
    short_tables: bool = default(True, parameters.SHORT_TABLES, advanced=True)
    edge: float = default(5.0, parameters.EDGE, advanced=True)
    road_width: float = default(4.0, parameters.ROAD_WIDTH, advanced=True)
    road_clear: float = default(1.0, parameters.ROAD_CLEAR, advanced=True)
    road_turn: float = default(6.0, parameters.ROAD_TURN, advanced=True)
    road_reach: float = default(150.0, parameters.ROAD_REACH, advanced=True)
    pad_clear: float = default(3.0, parameters.PAD_CLEAR, advanced=True)
    max_slope_along: float = default(15.0, parameters.MAX_SLOPE_ALONG, advanced=True)
    max_slope_across: float = default(20.0, parameters.MAX_SLOPE_ACROSS, advanced=True)
    max_uneven: float = default(0.6, parameters.MAX_UNEVEN, advanced=True)
    dem_unit: str = default("metre", parameters.DEM_UNIT, advanced=True)
    rain: float = default(300.0, parameters.RAIN)
    belts: bool = default(True, parameters.BELTS)
    belt_place: str = default("inside", parameters.BELT_PLACE)
    windward_width: Optional[float] = default(None, parameters.WINDWARD_WIDTH, advanced=True)
    lee_width: Optional[float] = default(None, parameters.LEE_WIDTH, advanced=True)
    mobility: str = default("moving", parameters.SAND_MOBILITY, advanced=True)
    light_limit: float = default(60.0, parameters.LIGHT_LIMIT, advanced=True)
    module_id: Optional[str] = default(None, parameters.OWN_MODULE, advanced=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.window_from >= self.window_to:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "The window free of shade runs from {start:g} to {end:g} h. Let it end after it begins."
                ),
                start=self.window_from,
                end=self.window_to,
            )


@dataclass(frozen=True)
class LayoutSettings(FieldSettings):
    """A field with one table, one tilt, one pitch and one kind of block: what a comparison varies."""

    table: str = default("2p26", parameters.TABLE)
    tilt: float = default(38.0, parameters.TILT)
    pitch: Optional[float] = default(None, parameters.PITCH)
    gcr: Optional[float] = default(None, parameters.GCR)
    block: str = default("b3150", parameters.BLOCK)
    table_id: Optional[str] = default(None, parameters.OWN_TABLE, advanced=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.pitch is not None and self.gcr is not None:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "Both a pitch ({pitch:g} m) and a ground cover ratio ({gcr:g}) are given. Clear one of them.",
                ),
                pitch=self.pitch,
                gcr=self.gcr,
            )
