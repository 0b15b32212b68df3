"""One plain thread for whatever touches pyproj: on a thread of Qt's pool its second run crashes (pyproj#1509)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from qgis.core import QgsProcessingFeedback

from ordos_restoration.planning.spec import Cancelled, Progress
from ordos_restoration.processing.parameters import translated

POLL = 0.05  # s; how long a cancel or a progress message waits at most


def run_apart(work: Callable[[Progress], Any], feedback: QgsProcessingFeedback) -> Any:
    """Return work(progress), run and joined in its own thread; its exception is raised here.

    Only this thread speaks to the feedback; `progress` raises Cancelled in the other one once it was cancelled.
    """
    stop = threading.Event()
    reports: SimpleQueue[tuple[float, str]] = SimpleQueue()
    outcome: dict[str, Any] = {}

    def progress(fraction: float, message: str = "") -> None:
        if stop.is_set():
            raise Cancelled
        reports.put((fraction, message))

    def body() -> None:
        try:
            outcome["result"] = work(progress)
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            outcome["error"] = error

    thread = threading.Thread(target=body, name="ordos-plan")
    if feedback.isCanceled():
        raise Cancelled
    thread.start()
    while thread.is_alive():
        thread.join(POLL)
        if feedback.isCanceled():
            stop.set()
        relay(reports, feedback)
    relay(reports, feedback)
    if "error" in outcome:
        raise outcome["error"]
    return outcome["result"]


def relay(reports: SimpleQueue[tuple[float, str]], feedback: QgsProcessingFeedback) -> None:
    """Show what the other thread has reported since the last time."""
    while not reports.empty():
        fraction, message = reports.get()
        feedback.setProgress(100.0 * fraction)
        if message:
            feedback.setProgressText(translated(message))
