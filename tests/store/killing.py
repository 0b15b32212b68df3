"""Work that is killed while it goes on: one process has everything loaded, and forks a victim for every kill.

    with Victims(SCRIPT, argument) as victims:
        said = victims.kill("what to do", after=0.2)

SCRIPT ends with `serve(work)`; `work(what)` says what is done with `tell(line)`, after it is done.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Optional

REPO = Path(__file__).resolve().parents[2]
IMPORTS = "import sys\nfrom tests.store.killing import serve, tell\n"


def tell(line: str) -> None:
    """Say something in one piece, so that it is heard whole or not at all."""
    os.write(1, f"{line}\n".encode())


def serve(work: Callable[[str], Any]) -> None:
    """Do one piece of work after the other, each in a process of its own that may be killed."""
    tell("ready")
    for line in sys.stdin:
        victim = os.fork()
        if not victim:
            try:
                tell(f"began {os.getpid()}")
                work(line.rstrip("\n"))
            except BaseException:  # noqa: BLE001 - it ends here, and must not go on as a second fork
                traceback.print_exc()
            os._exit(0)
        os.waitpid(victim, 0)
        tell("gone")


def moments(takes: float, seen: list[bool], kills: int) -> Iterator[float]:
    """Yield after how many seconds to kill; `seen` gets each time whether the work was done by then.

    The moments lie over the whole of the work, which takes more or less time than at first as the machine is busy; they
    end when so many kills have met it both undone and done.
    """
    chance = random.Random(kills)
    for turn in range(4 * kills):
        if turn >= kills and len(set(seen)) > 1:
            return
        yield chance.uniform(0, takes)
        takes *= 0.8 if seen[-1] else 1.05


class Victims:
    """The process that forks them."""

    def __init__(self, script: str, *arguments: object) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(REPO), *filter(None, sys.path)])}
        command = [sys.executable, "-c", IMPORTS + script, *map(str, arguments)]
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def __enter__(self) -> Victims:
        assert self.line() == "ready"
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(60)

    def line(self) -> str:
        """Return the next line that is said."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def finish(self, what: str) -> float:
        """Let a victim live, and return how many seconds it took."""
        began = time.monotonic()
        self.begin(what)
        self.rest()
        return time.monotonic() - began

    def kill(self, what: str, after: float) -> list[str]:
        """Kill -9 a victim so many seconds after it began; return what it said before."""
        victim = self.begin(what)
        time.sleep(after)
        with suppress(ProcessLookupError):  # it was faster
            os.kill(victim, signal.SIGKILL)
        return self.rest()

    def begin(self, what: str) -> int:
        """Start a victim."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what}\n")
        word, number = self.line().split()
        assert word == "began"
        return int(number)

    def rest(self) -> list[str]:
        """Return what is said until the victim is gone."""
        return list(iter(self.line, "gone"))
