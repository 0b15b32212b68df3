"""Chinese is complete: fail on a sentence that is marked in the source and not translated, or translated wrongly."""

from __future__ import annotations

import ast
import string
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

PLUGIN = Path(__file__).resolve().parents[1] / "ordos_restoration"
TRANSLATION = PLUGIN / "resources" / "i18n" / "ordos_zh.ts"


def main() -> int:
    """Print what is wrong; return 1 where anything is."""
    wrong = list(problems())
    for line in wrong:
        print(line)
    print(f"{len(wrong)} problems in {TRANSLATION.name}." if wrong else "The Chinese translation is complete.")
    return 1 if wrong else 0


def problems() -> Iterator[str]:
    """Yield a line for every sentence that is missing, unfinished, or names other values than its source."""
    known = set()
    for context in ElementTree.parse(TRANSLATION).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            source, translation = message.findtext("source") or "", message.find("translation")
            text = "".join(translation.itertext()) if translation is not None else ""
            if context.findtext("name") == "Ordos":
                known.add(source)
            if translation is None or translation.get("type") == "unfinished" or not text.strip():
                yield f"unfinished: {source}"
            elif fields(source) != fields(text):
                yield f"other values than its source: {source} → {text}"
    yield from (f"not extracted, run make i18n: {text}" for text in sorted(marked() - known))


def fields(text: str) -> set[str]:
    """Return the names of the values in a template."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}
    except ValueError:
        return {"braces do not match"}


def marked() -> set[str]:
    """Return every literal the package marks for translation."""
    found = set()
    for path in PLUGIN.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QT_TRANSLATE_NOOP":
                found.update(one.value for one in node.args[1:] if isinstance(one, ast.Constant))
    return found


if __name__ == "__main__":
    sys.exit(main())
