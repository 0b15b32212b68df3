"""Pack what a Windows laptop without a network needs: the plugin, the wheels its QGIS lacks, notes, an installer, sums.

The wheels are those of requirements/windows.txt, got once into build/wheels and held to requirements/windows.sha256.
Run after make_zip.py; tests/test_bundle.py reads the list and runs the installer.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from packaging.requirements import Requirement

sys.path.insert(0, str(Path(__file__).parent))
from make_zip import PLUGIN, REPO, pack, version

NOTES = REPO / "scripts" / "bundle"
LISTED = REPO / "requirements" / "windows.txt"
SUMS = REPO / "requirements" / "windows.sha256"
WHEELS = REPO / "build" / "wheels"
PYTHONS = ("3.9", "3.12")  # those of QGIS's Windows installers since 3.22


def main() -> int:
    """Write build/ordos_restoration-VERSION-windows.zip and say how large it is."""
    plugin = REPO / "build" / f"{PLUGIN.name}-{version()}.zip"
    if not plugin.exists():
        print(f"{plugin.relative_to(REPO)} is missing: run “make zip” first.", file=sys.stderr)
        return 1
    wheels = {f"wheels/py{one.replace('.', '')}/{path.name}": path for one in PYTHONS for path in got(one)}
    if wrong := unlike_recorded(set(wheels.values())):
        print("\n".join(wrong), file=sys.stderr)
        return 1
    notes = {path.name: path for path in sorted(NOTES.iterdir()) if path.is_file()}
    top = f"{PLUGIN.name}-{version()}-windows"
    files = {plugin.name: plugin, **notes, **wheels}
    sums = REPO / "build" / "SHA256SUMS"
    sums.write_text("".join(f"{sha256(path)}  {name}\n" for name, path in sorted(files.items())), newline="\n")
    target = REPO / "build" / f"{top}.zip"
    pack({f"{top}/{name}": path for name, path in {**files, sums.name: sums}.items()}, target)
    sums.unlink()
    print(f"Wrote {target.relative_to(REPO)}: {len(wheels)} wheels, {target.stat().st_size / 1e6:.1f} MB.")
    return 0


def listed(python: str) -> list[str]:
    """Return what a Python of the laptops gets, as "name==version"."""
    lines = (line.partition("#")[0].strip() for line in LISTED.read_text(encoding="utf-8").splitlines())
    wanted = [Requirement(line) for line in lines if line]
    for_it = {"python_version": python, "sys_platform": "win32", "platform_system": "Windows"}
    # pip would ask the markers of the Python that runs it, whatever --python-version says.
    return [f"{one.name}{one.specifier}" for one in wanted if one.marker is None or one.marker.evaluate(for_it)]


def got(python: str) -> list[Path]:
    """Return the wheels for a Python of the laptops; asks the registry only for those that are not here yet."""
    folder = WHEELS / f"py{python.replace('.', '')}"
    folder.mkdir(parents=True, exist_ok=True)
    for_windows = ["--platform", "win_amd64", "--python-version", python, "--implementation", "cp"]
    found = []
    for one in listed(python):
        name, _, number = one.partition("==")
        if not (here := sorted(folder.glob(f"{name}-{number}-*.whl"))):
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
            subprocess.run([*pip, "--only-binary=:all:", *for_windows, "--dest", str(folder), one], check=True)
            here = sorted(folder.glob(f"{name}-{number}-*.whl"))
        found += here
    return found


def unlike_recorded(wheels: set[Path]) -> list[str]:
    """Return a sentence for every wheel that is not the one somebody has recorded."""
    lines = SUMS.read_text(encoding="utf-8").splitlines()
    recorded = {name: one for one, _, name in (line.partition("  ") for line in lines)}
    found = {path.name: sha256(path) for path in wheels}
    return [
        f"{name} is not the recorded wheel. If that is meant, {SUMS.relative_to(REPO)} gets the line:\n{one}  {name}"
        for name, one in sorted(found.items())
        if recorded.get(name) != one
    ]


def sha256(path: Path) -> str:
    """Return the sum of a file as sha256sum prints it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
