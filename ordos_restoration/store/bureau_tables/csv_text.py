"""A page of a workbook as CSV: one line of headings, then the rows with their sums, for programs that read tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from ordos_restoration.planning.report.sheet_cells import Cell, Page, shown

ROWS = ("body", "strong", "lacking")
LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(page: Page) -> bytes:
    """Return a page as CSV in UTF-8 with the mark that Excel and WPS know it by; numbers as they are printed."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings(page))
    writer.writerows(lines(page))
    return out.getvalue().encode("utf-8-sig")


def headings(page: Page) -> list[str]:
    """Return the words over each column in one line, after those over several columns."""
    top, low = page.head
    high = [shown(one) for one in page.cells[top]]
    if top == low:
        return high
    for first, left, last, right in page.merged:
        if first == last == top:
            high[left : right + 1] = [high[left]] * (right - left + 1)
    return [" ".join(filter(None, (a, shown(b)))) for a, b in zip(high, page.cells[low])]


def lines(page: Page) -> Iterator[list[str]]:
    """Yield the rows of the table and their sums; a name that looks like a formula is kept from being one."""
    for row in page.cells[page.head[1] + 1 :]:
        if any(one.look in ROWS for one in row):
            yield [text_of(one) for one in row]


def text_of(cell: Cell) -> str:
    """Return a cell as text."""
    text = shown(cell)
    return f"'{text}" if isinstance(cell.value, str) and text.startswith(LIKE_FORMULA) else text


def names(pages: Sequence[Page]) -> list[str]:
    """Return a file name for each page, in their order."""
    return [f"{place:02d} {page.name}" for place, page in enumerate(pages, 1)]
