"""Chinese text of a PDF under the characters that people search for.

Fonts draw 小 and the radical ⼩ with one glyph, and Qt writes into the PDF whichever character comes first in the font:
the radical. So the tables that lead from glyphs to characters are mended in the finished file, byte for byte.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtGui import QRawFont

from ordos_restoration.layers.map_sheets.fonts import font

RADICALS = range(0x2E80, 0x2FE0)
CHARACTERS = range(0x4E00, 0xA000)
TABLE = re.compile(rb"beginbfrange\n.*?endbfrange", re.DOTALL)
CODE = re.compile(rb"<(2[EF][0-9A-Fa-f]{2})>")


def mend(pdf: Path) -> None:
    """Write the characters of a PDF's text as people type them; its size stays the same."""
    twins = {code: b"<%04X>" % twin for code, twin in same_glyph().items()}
    content = pdf.read_bytes()

    def typed(found: re.Match[bytes]) -> bytes:
        return twins.get(int(found[1], 16), found[0])

    mended = TABLE.sub(lambda table: CODE.sub(typed, table[0]), content)
    if mended != content:
        pdf.write_bytes(mended)


@lru_cache(maxsize=1)
def same_glyph() -> dict[int, int]:
    """Return the radicals that the font draws like a character, each with that character."""
    raw = QRawFont.fromFont(font(10))
    characters = dict(zip(glyphs(raw, CHARACTERS), CHARACTERS))
    found = zip(RADICALS, glyphs(raw, RADICALS))
    return {code: characters[glyph] for code, glyph in found if glyph and glyph in characters}


def glyphs(raw: QRawFont, codes: range) -> list[int]:
    """Return the glyphs of characters, 0 for those that the font lacks."""
    return list(raw.glyphIndexesForString("".join(map(chr, codes))))
