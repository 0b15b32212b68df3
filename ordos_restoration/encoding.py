"""Text of an undeclared encoding: old Chinese shapefiles that come without a .cpg and read as mojibake, silently."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

BYTES = "ISO-8859-1"  # one character a byte: read so, nothing is lost and everything can be read again
CHINESE = "gb18030"  # the superset of GBK and GB 2312, in which old Chinese shapefiles and Excel's CSVs are written
SILENT_CODE_PAGES = (0x00, 0x57)  # a .dbf that says nothing, or "the code page of that computer"


def silent_encoding(path: Path) -> bool:
    """Return whether this is a shapefile that does not say in which encoding its text is."""
    if path.suffix.lower() != ".shp":
        return False
    beside = {one.suffix.lower(): one for one in path.parent.iterdir() if one.stem == path.stem}
    if ".cpg" in beside or ".dbf" not in beside:
        return False
    with beside[".dbf"].open("rb") as file:
        return file.read(30)[29:] in (bytes([page]) for page in SILENT_CODE_PAGES)


def recoded(frame: Any) -> Any:
    """Return a frame read as BYTES with its names and text in strict UTF-8 or, failing that, GB 18030."""
    columns = [name for name in frame.columns if name != "geometry"]
    texts = [name for name in columns if not pd.api.types.is_numeric_dtype(frame[name])]
    cells = [value for name in texts for value in frame[name] if isinstance(value, str)]
    encoding = "utf-8" if all(is_utf8(value) for value in (*columns, *cells)) else CHINESE

    def recode(value: Any) -> Any:
        return value.encode(BYTES).decode(encoding, "replace") if isinstance(value, str) else value

    frame = frame.assign(**{name: frame[name].map(recode) for name in texts})
    frame = frame.rename(columns={name: recode(name) for name in columns})
    if not all(value.isascii() for value in (*columns, *cells)):
        frame.attrs["encoding"] = encoding
    return frame


def is_utf8(text: str) -> bool:
    """Return whether text read as BYTES is UTF-8; a character cut off at the end of a field is allowed."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(text.encode(BYTES), final=False)
    except UnicodeDecodeError:
        return False
    return True
