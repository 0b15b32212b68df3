"""A spreadsheet program of one page: opens an .xlsx and works its formulas out from the cells, as Excel would."""

from __future__ import annotations

import io
import math
import re

import openpyxl

CELL = re.compile(r"\b([A-Z]{1,3})([0-9]+)\b")
RANGE = re.compile(r"SUM\(([^()]*)\)")


class Opened:
    """A workbook as people see it: `formulas` holds what was typed, `stored` what programs read without working out."""

    def __init__(self, content):
        self.formulas = openpyxl.load_workbook(io.BytesIO(content))
        self.stored = openpyxl.load_workbook(io.BytesIO(content), data_only=True)

    def named(self, name):
        return self.formulas[name], self.stored[name]

    def worked_out(self):
        """Yield (sheet, address, formula, what it gives, what is stored) for every formula."""
        for sheet in self.formulas:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        given = result(sheet, cell.value)
                        yield (
                            sheet.title,
                            cell.coordinate,
                            cell.value,
                            given,
                            self.stored[sheet.title][cell.coordinate].value,
                        )


def result(sheet, formula):
    """Return what a formula of sums, differences, quotients and ROUND gives."""

    def value(address):
        content = sheet[address].value
        if isinstance(content, str) and content.startswith("=") and sheet[address].data_type == "f":
            return result(sheet, content)
        return content if isinstance(content, (int, float)) else 0

    def summed(found):
        cells = []
        for part in found[1].split(","):
            inside = sheet[part]
            cells += [cell for row in inside for cell in row] if isinstance(inside, tuple) else [inside]
        return repr(float(math.fsum(value(cell.coordinate) for cell in cells)))

    text = RANGE.sub(summed, formula[1:])
    text = CELL.sub(lambda found: repr(float(value(found[0]))), text)
    return eval(text, {"__builtins__": {}}, {"ROUND": lambda number, places: round(number + 1e-12, int(places))})
