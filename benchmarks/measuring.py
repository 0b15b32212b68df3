"""What the benchmarks of the store share: each measurement a process of its own, its median, its CPU and its memory."""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
RUNS = 3
Run = Callable[[Path], None]


def measure(benchmark: str, *arguments: str) -> dict[str, float]:
    """Return what a benchmark, started anew with these arguments, has printed at last."""
    done = subprocess.run(  # noqa: S603 - one of the files beside this one
        [sys.executable, benchmark, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {done.stderr[-2_000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def inside(before: Path, run: Run) -> None:
    """Run in this process, each time on a fresh copy of a file or folder, and print the medians as JSON."""
    seconds, busy = [], []
    base = forget_peak()
    for turn in range(RUNS):
        copy = before.with_name(f"run{turn}{before.suffix}")
        (shutil.copytree if before.is_dir() else shutil.copy)(before, copy)
        os.sync()
        start, worked = time.perf_counter(), time.process_time()
        run(copy)
        seconds.append(time.perf_counter() - start)
        busy.append(time.process_time() - worked)
        shutil.rmtree(copy) if copy.is_dir() else copy.unlink()
    medians = {"seconds": statistics.median(seconds), "busy": statistics.median(busy)}
    print(json.dumps({**medians, "own": (peak() - base) / 1024}))


def room() -> tempfile.TemporaryDirectory[str]:
    """Return a folder to work in that goes when it is left, on the disk of this checkout."""
    return tempfile.TemporaryDirectory(dir=ROOT / "build" if (ROOT / "build").is_dir() else None)


def forget_peak() -> float:
    """Forget the peak of memory so far, where the system can; return what is in use [KB]."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")
    return peak()


def peak() -> float:
    """Return the peak of memory since it was forgotten [KB]."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return float(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
    except OSError:
        return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
