"""What people record: surveys, what was built and accepted, and all that hangs on it."""

from __future__ import annotations

from ordos_restoration.schema.attached import ATTACHED, PARENTS, RESPONSIBLE
from ordos_restoration.schema.built import ACCEPTANCE, ASBUILT
from ordos_restoration.schema.surveys import INSPECTION, SAMPLE_PLOT

__all__ = ["PARENTS", "TABLES"]

TABLES = (RESPONSIBLE, SAMPLE_PLOT, INSPECTION, ASBUILT, ACCEPTANCE, *ATTACHED)
