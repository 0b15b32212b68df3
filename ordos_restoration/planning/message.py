"""Sentences for people: translatable templates with their values, the one exception that carries them, and progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Progress = Callable[[float, str], None]
Translate = Callable[[str], str]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name pylupdate looks for
    """Mark a literal for translation and return it unchanged; it is translated where it is shown."""
    return text


BETWEEN = QT_TRANSLATE_NOOP("Ordos", ", ")  # the members of a list


class Message:
    """A sentence for people: a translatable template and the values it names."""

    def __init__(self, template: str, /, **values: Any) -> None:
        self.template, self.values = template, values

    def text(self, translate: Translate = str) -> str:
        """Return the sentence; values that are messages, or lists of them, are translated too."""

        def shown(value: Any) -> Any:
            if isinstance(value, list):
                return translate(BETWEEN).join(str(shown(one)) for one in value)
            return value.text(translate) if isinstance(value, Message) else value

        return translate(self.template).format(**{name: shown(value) for name, value in self.values.items()})

    def __str__(self) -> str:
        return self.text()


class PlanningError(Exception):
    """The one exception for people: says what is wrong, where, and how to mend it."""

    def __init__(self, template: str, /, **values: Any) -> None:
        self.message = Message(template, **values)
        super().__init__(str(self.message))


class Cancelled(Exception):
    """Raised by a progress callable to stop a run."""


def rising(progress: Progress) -> Progress:
    """Return progress that never falls, so that a step may report 0 only to ask whether it should go on."""
    highest = 0.0

    def report(fraction: float, message: str = "") -> None:
        nonlocal highest
        highest = max(highest, fraction)
        progress(highest, message)

    return report


def part_of(progress: Progress, start: float, end: float, said: str = "") -> Progress:
    """Return the progress of a step that runs from one fraction of the whole to another; said: what it says of itself
    where the step has no words of its own.
    """

    def within(fraction: float, message: str = "") -> None:
        progress(start + (end - start) * fraction, message or said)

    return within


def silent(fraction: float, message: str = "") -> None:
    """Progress that nobody watches."""
