"""The table of rates that subsidence and the restoration plan share: costs, cracks, settling, seasons."""

from __future__ import annotations

from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Number, Reference, Text

RATES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Rates of mine restoration"),
    QT_TRANSLATE_NOOP(
        "Ordos", "Shares of the composition of costs, cracks, settling years, seasons; the shipped table when empty."
    ),
    "mine_rates",
    {
        "factor": Text(QT_TRANSLATE_NOOP("Ordos", "Factor")),
        "value": Number(QT_TRANSLATE_NOOP("Ordos", "Value"), "", "1", 0),
        "unit": Text(QT_TRANSLATE_NOOP("Ordos", "Unit")),
        "source": Text(QT_TRANSLATE_NOOP("Ordos", "Source")),
        "verified": Text(QT_TRANSLATE_NOOP("Ordos", "Verified")),
    },
)
