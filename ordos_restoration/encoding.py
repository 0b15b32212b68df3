"""The text of shapefiles: old Chinese ones declare no encoding and are read as mojibake, silently.

Declared encodings are taken here too: QGIS switches GDAL's recoding off for its whole process, so that where pyogrio
and QGIS share one GDAL even a shapefile with a .cpg would come out as mojibake.
"""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.lazy import lazy

if TYPE_CHECKING:
    import pandas as pd
else:
    pd = lazy("pandas")

BYTES = "ISO-8859-1"  # one character a byte: read so, nothing is lost and everything can be read again
CHINESE = "gb18030"  # the superset of GBK and GB 2312, in which old Chinese shapefiles and Excel's CSVs are written
CODE_PAGES = {0x00: "", 0x57: "", 0x4D: CHINESE, 0x4F: "cp950", 0x03: "cp1252"}  # 0x57: "that of this computer"


def text_encoding(path: Path) -> Optional[str]:
    """Return the encoding a shapefile declares, "" where it declares none; None for what GDAL has to know."""
    if path.suffix.lower() != ".shp":
        return None
    beside = {one.suffix.lower(): one for one in path.parent.iterdir() if one.stem == path.stem}
    if ".cpg" in beside:
        return codec(beside[".cpg"].read_text(encoding="ascii", errors="replace"))
    if ".dbf" not in beside:
        return None
    with beside[".dbf"].open("rb") as file:
        page = file.read(30)[29:]
    return CODE_PAGES.get(page[0]) if page else None


def codec(declared: str) -> Optional[str]:
    """Return Python's name of the encoding in a .cpg ("UTF-8", "936", "ANSI 936"), None where it has none."""
    word = declared.split()[-1] if declared.split() else ""
    for name in (word, f"cp{word}"):
        try:
            found = codecs.lookup(name).name
        except LookupError:
            continue
        return CHINESE if found in ("gbk", "gb2312") else found
    return None


def recoded(frame: Any, declared: str) -> Any:
    """Return a frame read as BYTES with its names and text readable.

    Where nothing is declared the text is strict UTF-8 or, failing that, GB 18030, and `attrs["encoding"]` says which.
    """
    columns = [name for name in frame.columns if name != "geometry"]
    texts = [name for name in columns if not pd.api.types.is_numeric_dtype(frame[name])]
    cells = [value for name in texts for value in frame[name] if isinstance(value, str)]
    encoding = declared or ("utf-8" if all(is_utf8(value) for value in (*columns, *cells)) else CHINESE)

    def recode(value: Any) -> Any:
        return value.encode(BYTES).decode(encoding, "replace") if isinstance(value, str) else value

    frame = frame.assign(**{name: frame[name].map(recode) for name in texts})
    frame = frame.rename(columns={name: recode(name) for name in columns})
    if not declared and not all(value.isascii() for value in (*columns, *cells)):
        frame.attrs["encoding"] = encoding
    return frame


def is_utf8(text: str) -> bool:
    """Return whether text read as BYTES is UTF-8; a character cut off at the end of a field is allowed."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(text.encode(BYTES), final=False)
    except UnicodeDecodeError:
        return False
    return True
