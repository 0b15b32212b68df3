"""Where water goes on a lattice: the network of a terrain model, its streams, and the land that drains to a cell."""

from ordos_restoration.planning.flow.cell_outlines import outlines
from ordos_restoration.planning.flow.directions import from_directions
from ordos_restoration.planning.flow.draining import drained
from ordos_restoration.planning.flow.land_above import catchments, upstream
from ordos_restoration.planning.flow.network import Flow
from ordos_restoration.planning.flow.outlets import snapped
from ordos_restoration.planning.flow.stream_links import streams

__all__ = ["Flow", "catchments", "drained", "from_directions", "outlines", "snapped", "streams", "upstream"]
