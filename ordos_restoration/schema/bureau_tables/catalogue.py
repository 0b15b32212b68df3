"""Every table of bureaus, in the order in which a workbook has them."""

from __future__ import annotations

from ordos_restoration.schema.bureau_tables import mine, planting, register, solar, waters

PLAN_TABLES = (*waters.TABLES, *solar.TABLES, *planting.TABLES, *mine.TABLES)
REGISTER_TABLES = register.TABLES
