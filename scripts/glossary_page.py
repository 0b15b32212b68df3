"""The page docs/glossary.md: the terms of the field as the plugin uses them, in English and Chinese."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TERMS = Path(__file__).resolve().parents[1] / "ordos_restoration" / "resources" / "reference" / "glossary.csv"


def blocks(words: Any) -> Iterator[str]:
    """Yield the blocks of the page. words: the cells of make_docs."""
    yield "# Glossary · 术语"
    yield (
        "Terms as the plugin uses them, by their English names. `verified` is yes where somebody has read the source. "
        "It is made from `resources/reference/glossary.csv`."
    )
    yield "按英文排列。经人核对过原文的，“已核实”一栏为是。"
    with TERMS.open(encoding="utf-8-sig", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["term_en"].lower())
    yield words.table(
        ("term", "术语", "meaning", "source", "verified"),
        ((row["term_en"], row["term_zh"], row["meaning_en"], row["source"], row["verified"]) for row in rows),
    )
