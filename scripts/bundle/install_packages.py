"""Unpack the packages of this bundle into the QGIS profile. No pip, no network, and nothing of QGIS's own is touched.

In QGIS:   Plugins > Python Console > Show Editor > open this file > Run Script.
Elsewhere: python install_packages.py PROFILE-FOLDER

This file is plain ASCII: the console of older QGIS reads it in the encoding of Windows. What it says in Chinese is
beside it, in install_packages.zh.json.
"""

import hashlib
import json
import shutil
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

PYTHON = "py{}{}".format(*sys.version_info)
SUMS = "SHA256SUMS"
WHOLE = "whole.txt"  # written last: which wheels the folder was made of

NO_BUNDLE = "SHA256SUMS is missing in {folder}: choose the folder of the unpacked bundle, or unpack it again."
OTHER_PYTHON = "This bundle has no packages for Python {python}; the plugin works without them."
NOTHING = "QGIS has all of these packages already; nothing to install."
ALREADY = "The packages are installed already: {folder}"
UNWRITTEN = (
    "{folder} cannot be written: {reason}. Close other QGIS windows, start QGIS anew and run this script before "
    "anything else; check the free space of the disk."
)
INSTALLED = "Installed into {folder}:"
ANEW = "Now start QGIS anew."
DAMAGED = "{file} is damaged or was changed: copy the bundle again."
UNSAFE = "{file} has an unsafe name in it: {name}"


class NotInstalled(Exception):
    """Why nothing was installed."""


class Words:
    """Sentences in Chinese and English; Chinese as the file beside this one has them."""

    chinese = {}

    @classmethod
    def read(cls, bundle: Path) -> None:
        """Take the Chinese sentences from the bundle."""
        path = bundle / "install_packages.zh.json"
        cls.chinese = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

    @classmethod
    def both(cls, sentence: str, **values: object) -> str:
        """Return a sentence with its values, Chinese before English."""
        return "\n".join(one.format(**values) for one in (cls.chinese.get(sentence), sentence) if one)


def main(bundle: Path, profile: Path) -> str:
    """Unpack what this Python lacks into PROFILE/python/ordos_packages; return what was done, in both languages.

    Raises NotInstalled; what was there before is then still there.
    """
    if not (bundle / SUMS).is_file():
        raise NotInstalled(Words.both(NO_BUNDLE, folder=bundle))
    Words.read(bundle)
    folder = bundle / "wheels" / PYTHON
    if not folder.is_dir():
        raise NotInstalled(Words.both(OTHER_PYTHON, python=sys.version.split()[0]))
    home = profile / "python" / "ordos_packages"
    target = home / PYTHON
    wheels = [path for path in sorted(folder.glob("*.whl")) if fits(path) and is_missing(path, target)]
    check(wheels, bundle)
    stamp = "".join(f"{path.name}\n" for path in wheels)
    if not wheels:
        return Words.both(NOTHING)
    if (target / WHOLE).is_file() and (target / WHOLE).read_text(encoding="utf-8") == stamp:
        return Words.both(ALREADY, folder=target)
    part = home / (PYTHON + ".part")
    shutil.rmtree(part, ignore_errors=True)
    try:
        for path in wheels:
            unpack(path, part)
        (part / WHOLE).write_text(stamp, encoding="utf-8")
        put(part, target)
    except OSError as error:
        raise NotInstalled(Words.both(UNWRITTEN, folder=target, reason=error)) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Words.both(INSTALLED, folder=target) + "\n" + stamp + Words.both(ANEW)


def fits(wheel: Path) -> bool:
    """Return whether a wheel runs here: any system, or 64-bit Windows on one."""
    return wheel.stem.endswith("-any") or (sys.platform == "win32" and sys.maxsize > 2**32)


def is_missing(wheel: Path, target: Path) -> bool:
    """Return whether this QGIS lacks the package of a wheel, but for what an earlier run has put into the target."""
    found = find_spec(wheel.name.split("-")[0])
    return found is None or not found.origin or target in Path(found.origin).parents


def check(wheels: list, bundle: Path) -> None:
    """Raise NotInstalled where a wheel is not the one that was packed."""
    lines = (bundle / SUMS).read_text(encoding="utf-8").splitlines()
    packed = {name: one for one, _, name in (line.partition("  ") for line in lines)}
    for path in wheels:
        name = path.relative_to(bundle).as_posix()
        if packed.get(name) != hashlib.sha256(path.read_bytes()).hexdigest():
            raise NotInstalled(Words.both(DAMAGED, file=name))


def unpack(wheel: Path, folder: Path) -> None:
    """Unpack a wheel as it is imported; raises NotInstalled where a name in it leads out of the folder."""
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            parts = PurePosixPath(entry.filename).parts
            if entry.filename.startswith("/") or {"..", "."} & set(parts) or any(c in entry.filename for c in ":\\"):
                raise NotInstalled(Words.both(UNSAFE, file=wheel.name, name=entry.filename))
            if parts[0].endswith(".data"):  # programs and headers stay out, modules go to the others
                if len(parts) < 3 or parts[1] not in ("purelib", "platlib"):
                    continue
                parts = parts[2:]
            if entry.is_dir():
                continue
            to = folder.joinpath(*parts)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(archive.read(entry))


def put(part: Path, target: Path) -> None:
    """Put the finished folder in its place; the old one comes back where that fails."""
    old = target.with_name(target.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        part.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def asked() -> tuple:
    """Return the folders of the bundle and of the profile: QGIS's own, or the one in the command."""
    bundle = Path(globals()["__file__"]).absolute().parent if "__file__" in globals() else Path.cwd()
    try:
        from qgis.core import QgsApplication
        from qgis.PyQt.QtWidgets import QFileDialog
    except ImportError:
        qgis_profile = ""
    else:
        qgis_profile = QgsApplication.qgisSettingsDirPath() if QgsApplication.instance() else ""
    if not qgis_profile:
        if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
            raise NotInstalled("python install_packages.py PROFILE-FOLDER")
        return bundle, Path(sys.argv[1])
    if not (bundle / SUMS).is_file():  # QGIS before 3.30 does not say which file it runs
        bundle = Path(QFileDialog.getExistingDirectory(None, "Choose the folder of the unpacked bundle"))
    return bundle, Path(qgis_profile)


if __name__ in ("__main__", "__console__"):  # the second is QGIS's Python console
    try:
        print(main(*asked()))
    except NotInstalled as error:
        print(error)
