"""What stands on a field: module, table and inverter-transformer of the reference tables, with the sizes they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Message, PlanningError

if TYPE_CHECKING:
    import numpy as np

    from ordos_restoration.planning.solar.layout_settings import LayoutSettings
else:
    np = lazy("numpy")

SYSTEM_VOLTAGE = 1500.0  # V, of the systems these strings are made for
TEST_TEMPERATURE = 25.0  # °C, of the module's data sheet (IEC 61215)
TRACKER = "tracker"
MOUNTINGS, ORIENTATIONS = ("fixed", TRACKER), ("portrait", "landscape")
KW, MW = 1e3, 1e6  # W


@dataclass(frozen=True)
class Equipment:
    """Sizes in metres. lengths, modules, strings, piles: of the full table and its shorter ones, the longest first."""

    mounting: str  # "fixed" or "tracker"
    slant: float
    lengths: tuple[float, ...]
    modules: tuple[int, ...]
    strings: tuple[int, ...]
    piles: tuple[int, ...]
    module_w: float
    module_area: float  # m²
    module_kg: float
    block_mwac: float
    pad: tuple[float, float]  # length along the rows, width

    @property
    def table_kw(self) -> tuple[float, ...]:
        """Return the power of each table [kW]."""
        return tuple(number * self.module_w / KW for number in self.modules)

    def tables_in_block(self, dc_ac: float) -> float:
        """Return how many full tables a block's inverter takes at a DC/AC ratio."""
        return self.block_mwac * MW * dc_ac / (self.modules[0] * self.module_w)


def equipment(settings: LayoutSettings, layers: dict[str, Any]) -> Equipment:
    """Return what the parameters choose from the reference tables; raises PlanningError where it does not fit."""
    module = chosen(layers["module_types"], "module", settings.module_id or settings.module)
    table = chosen(layers["table_types"], "table_type", settings.table_id or settings.table)
    block = chosen(layers["block_types"], "block_type", settings.block)
    portrait = table.orientation != "landscape"
    long, wide = module.length_mm / 1000.0, module.width_mm / 1000.0
    up, along = (long, wide) if portrait else (wide, long)
    gap = table.module_gap_mm / 1000.0
    numbers = columns(table, settings.short_tables)
    modules = tuple(int(table.modules_up) * number for number in numbers)
    whole_strings(table, modules)
    known_words(table)
    return Equipment(
        mounting=str(table.mounting),
        slant=run(int(table.modules_up), up, gap),
        lengths=tuple(run(number, along, gap) for number in numbers),
        modules=modules,
        strings=tuple(number // int(table.string_modules) for number in modules),
        piles=tuple(max(round(int(table.piles) * number / numbers[0]), 2) for number in numbers),
        module_w=float(module.power_w),
        module_area=long * wide,
        module_kg=float(module.weight_kg),
        block_mwac=float(block.power_mwac),
        pad=(float(block.pad_length_m), float(block.pad_width_m)),
    )


def chosen(frame: Any, key: str, name: str) -> Any:
    """Return the row of a reference table with that id; raises PlanningError where there is none, or it has gaps."""
    rows = frame[frame[key] == name]
    if not len(rows):
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The reference table has no row “{name}”. Its rows are: {names}."),
            name=name,
            names=", ".join(str(one) for one in frame[key]),
        )
    row = rows.iloc[0]
    empty = [column for column in frame.columns if column != "shorter_along" and row[column] != row[column]]
    empty += [column for column in frame.columns if column != "shorter_along" and row[column] is None]
    if empty:
        raise PlanningError(
            QT_TRANSLATE_NOOP("Ordos", "The row “{name}” of the reference table lacks {columns}. Fill them in."),
            name=name,
            columns=", ".join(dict.fromkeys(empty)),
        )
    return row


def columns(table: Any, short_tables: bool) -> tuple[int, ...]:
    """Return the modules along the full table and along its shorter ones, the longest first."""
    full = int(table.modules_along)
    text = table.shorter_along if short_tables and isinstance(table.shorter_along, str) else ""
    try:
        shorter = {int(part) for part in text.split("|") if part.strip()}
    except ValueError:
        shorter = {0}
    if any(not 0 < number < full for number in shorter):
        raise PlanningError(
            QT_TRANSLATE_NOOP(
                "Ordos",
                "The shorter tables of “{name}” are “{text}”. Write the modules along each, below {full}, as in 56|28.",
            ),
            name=table.table_type,
            text=text,
            full=full,
        )
    return (full, *sorted(shorter, reverse=True))


def whole_strings(table: Any, modules: tuple[int, ...]) -> None:
    """Raise PlanningError where a table would hold a part of a string."""
    for number in modules:
        if number % int(table.string_modules):
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "A table of “{name}” with {modules} modules holds no whole number of strings of {string}. Change "
                    "the modules along, or in a string.",
                ),
                name=table.table_type,
                modules=number,
                string=int(table.string_modules),
            )


def known_words(table: Any) -> None:
    """Raise PlanningError where the words of a table of modules mean nothing: it would be laid out as another."""
    for word, known in ((table.mounting, MOUNTINGS), (table.orientation, ORIENTATIONS)):
        if word not in known:
            raise PlanningError(
                QT_TRANSLATE_NOOP(
                    "Ordos", "The row “{name}” of the table of tables says “{word}”. Write one of these: {known}."
                ),
                name=table.table_type,
                word=word,
                known=", ".join(known),
            )


def run(number: int, size: float, gap: float) -> float:
    """Return the length of modules side by side [m]."""
    return number * size + (number - 1) * gap


def longest_string(open_voltage: float, coefficient_pct: float, coldest: float) -> int:
    """Return how many modules a string may have at most: N ≤ Vmax / (Voc (1 + (t − 25) Kv)), GB 50797-2012.

    open_voltage: of a module [V]; coefficient_pct: of that voltage [%/K]; coldest: of the modules [°C].
    """
    voltage = open_voltage * (1.0 + (coldest - TEST_TEMPERATURE) * coefficient_pct / 100.0)
    return int(np.floor(SYSTEM_VOLTAGE / voltage))


def string_note(settings: LayoutSettings, layers: dict[str, Any], coldest: float, notes: list[Message]) -> None:
    """Note where a string of the chosen table is too long for the coldest day."""
    module = chosen(layers["module_types"], "module", settings.module_id or settings.module)
    table = chosen(layers["table_types"], "table_type", settings.table_id or settings.table)
    most = longest_string(float(module.open_voltage_v), float(module.voltage_coefficient_pct_k), coldest)
    if int(table.string_modules) > most:
        notes.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "Ordos",
                    "A string of {string} modules reaches more than {voltage:.0f} V at {coldest:g} °C: at most {most} "
                    "fit by GB 50797. Choose another table or module, or check the voltage of the module.",
                ),
                string=int(table.string_modules),
                voltage=SYSTEM_VOLTAGE,
                coldest=coldest,
                most=most,
            )
        )
