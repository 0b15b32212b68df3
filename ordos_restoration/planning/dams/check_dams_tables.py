"""The tables of check dams: dams, reservoirs, catchments, streams, storage curves, and the sums of every gully."""

from __future__ import annotations

from ordos_restoration.planning.dams.dam_rules import CLASS_NAMES
from ordos_restoration.planning.kongdui.belt_tables import COST, RIVER, RIVER_CODE, UUID
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Flag, Number, Report, Table, Text

MEASURES = {
    "new": QT_TRANSLATE_NOOP("Ordos", "New dam"),
    "reinforce": QT_TRANSLATE_NOOP("Ordos", "Reinforced"),
    "keep": QT_TRANSLATE_NOOP("Ordos", "Kept as it is"),
    "left": QT_TRANSLATE_NOOP("Ordos", "Defective, not counted"),
}
PURPOSES = {
    "design": QT_TRANSLATE_NOOP("Ordos", "Design"),
    "comparison": QT_TRANSLATE_NOOP("Ordos", "Comparison of sites only"),
}
VERDICTS = {
    "none": QT_TRANSLATE_NOOP("Ordos", "No dam above"),
    "holds": QT_TRANSLATE_NOOP("Ordos", "Takes the breach of a dam above"),
    "fails": QT_TRANSLATE_NOOP("Ordos", "Does not take the breach of a dam above"),
}
LAYERS = {
    "water": QT_TRANSLATE_NOOP("Ordos", "Full pool"),
    "silt": QT_TRANSLATE_NOOP("Ordos", "Silted land"),
}
METHODS = {
    "exact": QT_TRANSLATE_NOOP("Ordos", "Integer programme"),
    "steps": QT_TRANSLATE_NOOP("Ordos", "Step by step"),
}
CODE = Text(QT_TRANSLATE_NOOP("Ordos", "Dam code"))
GULLY = Text(QT_TRANSLATE_NOOP("Ordos", "Gully"))
HECTARES = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "ha", 0, decimals=4)
MU = Number(QT_TRANSLATE_NOOP("Ordos", "Area"), "", "mu", 0, decimals=3)
DAM_CLASS = Choice(QT_TRANSLATE_NOOP("Ordos", "Class of the dam"), "", CLASS_NAMES)
PURPOSE = Choice(
    QT_TRANSLATE_NOOP("Ordos", "Good for"),
    QT_TRANSLATE_NOOP("Ordos", "From a terrain model coarser than 12.5 m sites are only compared."),
    PURPOSES,
)


def storage(label: str, help: str = "") -> Number:
    """Return a column of volumes as bureaus write them."""
    return Number(label, help, "10⁴ m³", 0, decimals=3)


def tonnes(label: str, help: str = "") -> Number:
    """Return a column of sediment a year."""
    return Number(label, help, "t/a", 0, decimals=1)


def km2(label: str, help: str = "") -> Number:
    """Return a column of catchments."""
    return Number(label, help, "km²", 0, decimals=4)


TOTAL = storage(QT_TRANSLATE_NOOP("Ordos", "Total storage"))
SILT = storage(QT_TRANSLATE_NOOP("Ordos", "Silt storage"), QT_TRANSLATE_NOOP("Ordos", "Of existing dams what is left."))
FLOOD = storage(QT_TRANSLATE_NOOP("Ordos", "Flood storage"))
HELD = tonnes(QT_TRANSLATE_NOOP("Ordos", "Sediment held"), QT_TRANSLATE_NOOP("Ordos", "Mean of the planning period."))
COST_PER_T = Number(
    QT_TRANSLATE_NOOP("Ordos", "Cost of a tonne held"),
    QT_TRANSLATE_NOOP("Ordos", "Cost over the sediment held in the planning period."),
    "yuan/t",
    0,
    decimals=2,
)
FILL = Number(QT_TRANSLATE_NOOP("Ordos", "Earth in the dam"), "", "m³", 0, decimals=1)
SILTED_HA = Number(QT_TRANSLATE_NOOP("Ordos", "Silted land"), "", "ha", 0, decimals=4)
NEW_DAMS = Number(QT_TRANSLATE_NOOP("Ordos", "New dams"), "", "", 0, whole=True)
REINFORCED = Number(QT_TRANSLATE_NOOP("Ordos", "Reinforced dams"), "", "", 0, whole=True)
KEPT = Number(QT_TRANSLATE_NOOP("Ordos", "Dams kept"), "", "", 0, whole=True)
LEFT = Number(QT_TRANSLATE_NOOP("Ordos", "Defective dams not counted"), "", "", 0, whole=True)
SEDIMENT = tonnes(QT_TRANSLATE_NOOP("Ordos", "Sediment that comes down"))
HELD_PCT = Number(QT_TRANSLATE_NOOP("Ordos", "Share of the sediment held"), "", "%", 0, 100, decimals=1)
AREA_KM2 = km2(QT_TRANSLATE_NOOP("Ordos", "Catchment"))
LEVEL = Number(QT_TRANSLATE_NOOP("Ordos", "Level"), "", "m")
FLOW_RATE = "m³/s"

DAM = Table(
    QT_TRANSLATE_NOOP("Ordos", "Check dams"),
    "MultiLineString",
    {
        "uuid": UUID,
        "code": CODE,
        "own_code": Text(QT_TRANSLATE_NOOP("Ordos", "Code in the register")),
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "gully": GULLY,
        "river": RIVER,
        "river_code": RIVER_CODE,
        "measure": Choice(QT_TRANSLATE_NOOP("Ordos", "Measure"), "", MEASURES),
        "purpose": PURPOSE,
        "dam_class": DAM_CLASS,
        "longitude": Number(QT_TRANSLATE_NOOP("Ordos", "Longitude"), "", "°", -180, 180, decimals=6),
        "latitude": Number(QT_TRANSLATE_NOOP("Ordos", "Latitude"), "", "°", -90, 90, decimals=6),
        "area_km2": AREA_KM2,
        "own_km2": km2(QT_TRANSLATE_NOOP("Ordos", "Land below the dams above")),
        "arriving_t": tonnes(
            QT_TRANSLATE_NOOP("Ordos", "Sediment that arrives"),
            QT_TRANSLATE_NOOP("Ordos", "Of its own land and what the dams above let through."),
        ),
        "held_t": HELD,
        "adds_t": tonnes(
            QT_TRANSLATE_NOOP("Ordos", "Sediment lost without it"),
            QT_TRANSLATE_NOOP("Ordos", "By how much less the system would hold without this dam."),
        ),
        "silting_years": Number(
            QT_TRANSLATE_NOOP("Ordos", "Silting years"),
            QT_TRANSLATE_NOOP("Ordos", "Until the silt storage is full; of existing dams what is left of them."),
            "years",
            0,
            decimals=1,
        ),
        "total_storage": TOTAL,
        "silt_storage": SILT,
        "flood_storage": FLOOD,
        "silted": storage(QT_TRANSLATE_NOOP("Ordos", "Silted volume")),
        "above_storage": storage(
            QT_TRANSLATE_NOOP("Ordos", "Released by a breach above"),
            QT_TRANSLATE_NOOP("Ordos", "The largest volume that one dam above lets go."),
        ),
        "cascade": Choice(QT_TRANSLATE_NOOP("Ordos", "Breach of a dam above"), "", VERDICTS),
        "design_years": Number(QT_TRANSLATE_NOOP("Ordos", "Design flood"), "", "years", 0, whole=True),
        "check_years": Number(QT_TRANSLATE_NOOP("Ordos", "Check flood"), "", "years", 0, whole=True),
        "outlet": Flag(QT_TRANSLATE_NOOP("Ordos", "Outlet")),
        "spillway": Flag(QT_TRANSLATE_NOOP("Ordos", "Spillway")),
        "peak_m3s": Number(QT_TRANSLATE_NOOP("Ordos", "Peak of the check flood"), "", FLOW_RATE, 0),
        "outlet_m3s": Number(QT_TRANSLATE_NOOP("Ordos", "Flow of the outlet"), "", FLOW_RATE, 0, decimals=3),
        "spillway_m3s": Number(QT_TRANSLATE_NOOP("Ordos", "Flow of the spillway"), "", FLOW_RATE, 0),
        "height_m": Number(QT_TRANSLATE_NOOP("Ordos", "Height of the dam"), "", "m", 0, decimals=1),
        "bed_m": Number(QT_TRANSLATE_NOOP("Ordos", "Level of the bed"), "", "m"),
        "silt_m": Number(QT_TRANSLATE_NOOP("Ordos", "Level of the silt"), "", "m"),
        "water_m": Number(QT_TRANSLATE_NOOP("Ordos", "Highest water level"), "", "m"),
        "crest_m": Number(QT_TRANSLATE_NOOP("Ordos", "Level of the crest"), "", "m"),
        "freeboard_m": Number(QT_TRANSLATE_NOOP("Ordos", "Freeboard"), "", "m", 0),
        "crest_length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length of the crest"), "", "m", 0, decimals=1),
        "crest_width_m": Number(QT_TRANSLATE_NOOP("Ordos", "Crest width"), "", "m", 0, decimals=1),
        "up_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Upstream slope, 1 to"), "", "1", 0),
        "down_slope": Number(QT_TRANSLATE_NOOP("Ordos", "Downstream slope, 1 to"), "", "1", 0),
        "base_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length of the base"), "", "m", 0, decimals=1),
        "fill_m3": FILL,
        "pool_ha": Number(QT_TRANSLATE_NOOP("Ordos", "Flooded land"), "", "ha", 0, decimals=4),
        "silted_ha": SILTED_HA,
        "relative_stability": Number(
            QT_TRANSLATE_NOOP("Ordos", "Relative stability"),
            QT_TRANSLATE_NOOP("Ordos", "Silted land over the catchment."),
            "1",
            0,
            decimals=4,
        ),
        "defects": Text(QT_TRANSLATE_NOOP("Ordos", "Defects")),
        "works": Text(QT_TRANSLATE_NOOP("Ordos", "Works of reinforcement")),
        "downstream": Text(
            QT_TRANSLATE_NOOP("Ordos", "Objects downstream"),
            QT_TRANSLATE_NOOP("Ordos", "With the way along the channel."),
        ),
        "downstream_m": Number(QT_TRANSLATE_NOOP("Ordos", "Way to the nearest object"), "", "m", 0, decimals=0),
        "cost_yuan": COST,
        "cost_per_m3": Number(
            QT_TRANSLATE_NOOP("Ordos", "Cost of a cubic metre of silt"), "", "yuan/m³", 0, decimals=2
        ),
        "cost_per_t": COST_PER_T,
        "condition": Text(QT_TRANSLATE_NOOP("Ordos", "Needs approval for")),
        "condition_basis": Text(QT_TRANSLATE_NOOP("Ordos", "Legal basis")),
        "approval_no": Text(QT_TRANSLATE_NOOP("Ordos", "Approval number")),
        "responsible_government": Text(QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible in government")),
        "responsible_technical": Text(QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible for technique")),
        "responsible_patrol": Text(QT_TRANSLATE_NOOP("Ordos", "Check dam: responsible for patrol")),
        "flood_plan": Text(QT_TRANSLATE_NOOP("Ordos", "Flood plan")),
    },
)
RESERVOIR = Table(
    QT_TRANSLATE_NOOP("Ordos", "Reservoirs of check dams"),
    "MultiPolygon",
    {
        "code": CODE,
        "gully": GULLY,
        "part": Choice(QT_TRANSLATE_NOOP("Ordos", "Part of the reservoir"), "", LAYERS),
        "level_m": LEVEL,
        "volume": storage(QT_TRANSLATE_NOOP("Ordos", "Volume")),
        "area_ha": HECTARES,
        "area_mu": MU,
    },
)
CATCHMENT = Table(
    QT_TRANSLATE_NOOP("Ordos", "Catchments of check dams"),
    "MultiPolygon",
    {
        "code": Text(
            QT_TRANSLATE_NOOP("Ordos", "Dam code"), QT_TRANSLATE_NOOP("Ordos", "Empty for land below the lowest dams.")
        ),
        "gully": GULLY,
        "area_km2": km2(QT_TRANSLATE_NOOP("Ordos", "Area"), QT_TRANSLATE_NOOP("Ordos", "Down to the next dam above.")),
        "area_ha": HECTARES,
        "controlled_km2": km2(QT_TRANSLATE_NOOP("Ordos", "All land above")),
        "sediment_t": SEDIMENT,
    },
)
STREAM = Table(
    QT_TRANSLATE_NOOP("Ordos", "Streams of the gullies"),
    "MultiLineString",
    {
        "number": Number(QT_TRANSLATE_NOOP("Ordos", "Number of the stream"), "", "", 1, whole=True),
        "next_number": Number(QT_TRANSLATE_NOOP("Ordos", "Flows into"), "", "", 1, whole=True),
        "strahler": Number(QT_TRANSLATE_NOOP("Ordos", "Order of the stream"), "", "", 1, whole=True),
        "area_km2": AREA_KM2,
        "length_m": Number(QT_TRANSLATE_NOOP("Ordos", "Length"), "", "m", 0, decimals=1),
        "gully": GULLY,
        "river_code": RIVER_CODE,
    },
)
STORAGE_CURVE = Table(
    QT_TRANSLATE_NOOP("Ordos", "Storage curves"),
    "",
    {
        "code": CODE,
        "level_m": LEVEL,
        "depth_m": Number(QT_TRANSLATE_NOOP("Ordos", "Depth"), "", "m", 0),
        "area_ha": HECTARES,
        "volume": storage(QT_TRANSLATE_NOOP("Ordos", "Volume")),
    },
)
DAM_SUMMARY = Table(
    QT_TRANSLATE_NOOP("Ordos", "Systems of check dams"),
    "",
    {
        "gully": GULLY,
        "name": Text(QT_TRANSLATE_NOOP("Ordos", "Name")),
        "river": RIVER,
        "river_code": RIVER_CODE,
        "purpose": PURPOSE,
        "area_km2": AREA_KM2,
        "sediment_t": SEDIMENT,
        "asked_t": tonnes(QT_TRANSLATE_NOOP("Ordos", "Sediment to hold")),
        "held_t": HELD,
        "held_pct": HELD_PCT,
        "sites": Number(QT_TRANSLATE_NOOP("Ordos", "Sites with options"), "", "", 0, whole=True),
        "new_dams": NEW_DAMS,
        "reinforced_dams": REINFORCED,
        "kept_dams": KEPT,
        "left_dams": LEFT,
        "total_storage": TOTAL,
        "silt_storage": SILT,
        "flood_storage": FLOOD,
        "silted_ha": SILTED_HA,
        "relative_stability": DAM.columns["relative_stability"],
        "fill_m3": FILL,
        "cost_yuan": COST,
        "cost_per_t": COST_PER_T,
        "method": Choice(QT_TRANSLATE_NOOP("Ordos", "Way of choosing"), "", METHODS),
        "gap_pct": Number(
            QT_TRANSLATE_NOOP("Ordos", "Saving still possible"),
            QT_TRANSLATE_NOOP("Ordos", "Share of the cost, at most; empty where nobody knows."),
            "%",
            0,
            decimals=2,
        ),
        "next_class": Choice(QT_TRANSLATE_NOOP("Ordos", "Next best dam, class"), "", CLASS_NAMES),
        "next_longitude": Number(
            QT_TRANSLATE_NOOP("Ordos", "Next best dam, longitude"), "", "°", -180, 180, decimals=6
        ),
        "next_latitude": Number(QT_TRANSLATE_NOOP("Ordos", "Next best dam, latitude"), "", "°", -90, 90, decimals=6),
        "next_t": tonnes(
            QT_TRANSLATE_NOOP("Ordos", "Next best dam, sediment"),
            QT_TRANSLATE_NOOP("Ordos", "What the system would hold more with it."),
        ),
        "next_cost_yuan": Number(QT_TRANSLATE_NOOP("Ordos", "Next best dam, cost"), "", "yuan", 0, decimals=0),
        "next_cost_per_t": Number(
            QT_TRANSLATE_NOOP("Ordos", "Cost of the next tonne held"), "", "yuan/t", 0, decimals=2
        ),
    },
)
OUTPUTS = {
    "dam": DAM,
    "reservoir": RESERVOIR,
    "catchment": CATCHMENT,
    "stream": STREAM,
    "storage_curve": STORAGE_CURVE,
    "dam_summary": DAM_SUMMARY,
}
REPORTS = {
    "tables": Report(QT_TRANSLATE_NOOP("Ordos", "Tables of the plan"), "xlsx"),
    "report": Report(QT_TRANSLATE_NOOP("Ordos", "Report"), "html"),
}
NUMBERS = {
    "new_dams": NEW_DAMS,
    "reinforced_dams": REINFORCED,
    "kept_dams": KEPT,
    "left_dams": LEFT,
    "sediment_t": SEDIMENT,
    "held_t": HELD,
    "held_pct": HELD_PCT,
    "total_storage": TOTAL,
    "silt_storage": SILT,
    "fill_m3": FILL,
    "silted_ha": SILTED_HA,
    "cost_yuan": COST,
}
