"""Record every declared id in tests/data/ids.json; run it after declaring something new.

People's models, scripts and projects name these ids, and models store the position of an option: an id never
vanishes and the order of options never changes. tests/test_declarations.py compares.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[1]
SNAPSHOT = REPO / "tests" / "data" / "ids.json"


def snapshot() -> dict[str, Any]:
    """Return every id of every capability and of every task."""
    sys.path.insert(0, str(REPO))
    from ordos_restoration.layers.catalogue import TASKS
    from ordos_restoration.planning.catalogue import CAPABILITIES

    planned = {
        one.id: {
            "inputs": list(one.inputs),
            "parameters": {name: shape(kind) for name, kind, _ in one.parameters()},
            "outputs": {name: {c: shape(k) for c, k in table.columns.items()} for name, table in one.outputs.items()},
            "grids": list(one.grids),
            "reports": {name: report.suffix for name, report in one.reports.items()},
            "numbers": {name: shape(kind) for name, kind in one.numbers.items()},
        }
        for one in CAPABILITIES
    }
    done = {
        one.id: {
            "parameters": {name: shape(kind) for name, kind, _ in one.parameters()},
            "files": dict.fromkeys(one.files, "Path"),
            "numbers": {name: shape(kind) for name, kind in one.numbers.items()},
        }
        for one in TASKS
    }
    return {**planned, **done}


def shape(kind: Any) -> Any:
    """Return the name of a kind, or the ids of its options in order."""
    return list(kind.options) if hasattr(kind, "options") else type(kind).__name__


def text(ids: dict[str, Any]) -> str:
    """Return the snapshot as it stands in the file."""
    return json.dumps(ids, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SNAPSHOT.write_text(text(snapshot()), encoding="utf-8")
    print(f"Wrote {SNAPSHOT.relative_to(REPO)}.")
