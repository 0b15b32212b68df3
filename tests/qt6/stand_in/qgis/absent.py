"""What stands for a class of QGIS: it can be named, asked for its enums and derived from, but never made or called."""

from __future__ import annotations


class QgisNeeded(Exception):
    """Something went as far as it goes without QGIS."""


class Named(type):
    """A class whose attributes are classes of the same kind, as deep as somebody asks."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        made = absent(f"{cls.__name__}.{name}")
        setattr(cls, name, made)
        return made

    def __call__(cls, *given, **named):
        raise QgisNeeded(cls.__name__)

    def __or__(cls, other):
        return cls

    __ror__ = __and__ = __or__

    def __hash__(cls):
        return id(cls)


def absent(name):
    """Return the stand-in for a class, an enum or one of its members."""
    return Named(name, (), {})
