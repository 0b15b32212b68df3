"""Volumes of earth along a levee from the areas of its sections."""

from __future__ import annotations

from typing import Any


def end_area(length: Any, first: Any, second: Any) -> Any:
    """Return the volume between two sections [m³] as their mean area [m²] times the length between them [m]."""
    return length * (first + second) / 2.0


def prismoidal(length: Any, first: Any, middle: Any, second: Any) -> Any:
    """Return the volume between two sections [m³] with the area midway: L (A₁ + 4 Aₘ + A₂) / 6, exact for prismoids."""
    return length * (first + 4.0 * middle + second) / 6.0
