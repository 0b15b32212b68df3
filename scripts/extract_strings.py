"""Bring every sentence that is marked for translation into ordos_zh.ts, and drop those that are gone.

pylupdate5 silently passes over a call with a comma after its last argument, which is how the formatter writes every
call of several lines. So it gets a copy of the source in which each call is on one line.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
PLUGIN = REPO / "ordos_restoration"
TRANSLATION = PLUGIN / "resources" / "i18n" / "ordos_zh.ts"
COPY = REPO / "build" / "i18n"


def main() -> int:
    """Update the translation; return the exit code of pylupdate5."""
    sources = [straightened(path) for path in sorted(PLUGIN.rglob("*.py"))]
    forms = sorted(PLUGIN.rglob("*.ui"))
    TRANSLATION.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["pylupdate5", "-noobsolete", *sources, *forms, "-ts", TRANSLATION], check=False)
    if done.returncode == 0:
        # Line numbers change with every edit, clash in every merge, and would be those of the copy.
        text = TRANSLATION.read_text(encoding="utf-8").replace(
            '<TS version="2.1">', '<TS version="2.1" language="zh_CN">'
        )
        TRANSLATION.write_text(re.sub(r" *<location [^>]*/>\n", "", text), encoding="utf-8")
    return done.returncode


def straightened(path: Path) -> Path:
    """Write a copy of a source file with every statement on one line, and return its path."""
    target = COPY / path.relative_to(PLUGIN)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(ast.unparse(ast.parse(path.read_text(encoding="utf-8"))), encoding="utf-8")
    return target


if __name__ == "__main__":
    sys.exit(main())
