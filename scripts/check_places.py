"""Nothing in the repository depends on one machine: no absolute home or work folders, no package host."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
# The letters are apart so that this file does not find itself.
PLACES = re.compile(
    r"(?<![\w.])/(?:wor[k]|roo[t]|tmp/[w]|hom[e]|User[s])/|py[p]i\.|pythonhoste[d]|deb\.debia[n]|/opt/py[p]i"
)


def main() -> int:
    """Print every line that names a place; return 1 where there is one."""
    found = 0
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=REPO, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for name in filter(None, listed.split("\0")):
        try:
            text = (REPO / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if PLACES.search(line):
                print(f"{name}:{number}: {line.strip()}")
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
