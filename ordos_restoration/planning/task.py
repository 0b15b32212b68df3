"""A task: something done to files rather than planned; declared like a capability and shown in the same places."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, ClassVar, final

from ordos_restoration.planning.message import Cancelled, Message, Progress, Translate, rising, silent
from ordos_restoration.planning.spec import Declared


@dataclass
class Done:
    """What a task reports: numbers for models, the files it made by the ids it declares, and notes for people.

    failed: it was done, and what it found is bad; the command line then exits with 1.
    """

    numbers: dict[str, Any] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)
    failed: bool = False


@dataclass(frozen=True)
class Task(Declared):
    """One thing the plugin can do with files. Its fields are its parameters; paths are parameters too.

    files: id → label of the files and folders it makes, which models can pass on; main_thread: it draws with QGIS,
    which does so only in the thread that the program began with; reads_only: what it is given stays as it is.
    """

    files: ClassVar[Mapping[str, str]] = {}
    main_thread: ClassVar[bool] = False
    reads_only: ClassVar[bool] = False

    def do(self, progress: Progress, translate: Translate) -> Done:
        """Do it and return what was done; raise PlanningError where it cannot be. Written by each task."""
        raise NotImplementedError

    @final
    def run(self, progress: Progress = silent, translate: Translate = str) -> Done:
        """Do it, with progress that never falls; `translate` makes texts for files the person's language."""
        progress(0.0, "")
        done = self.do(rising(progress), translate)
        with suppress(Cancelled):  # what is done is done, and said to be: nobody would do it again
            progress(1.0, "")
        return done
