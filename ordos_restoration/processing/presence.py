"""What of the packages is here: by version and path, what does not work without the rest, and how to mend it offline.

Nothing is imported for that, so a broken package does no harm; `loaded` imports, when somebody asks for it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.message import BETWEEN, QT_TRANSLATE_NOOP, Translate
from ordos_restoration.processing.packages import PACKAGES, Package

GOOD, UNUSED, NOTE, BAD = "✓", "–", "•", "⚠"  # all well; absent and not missed; something does not work; mend it
OURS = __name__.split(".")[0]
MOST = 6  # tools that are named one by one
NOT_HERE = QT_TRANSLATE_NOOP("Ordos", "not installed")
TOO_OLD = QT_TRANSLATE_NOOP("Ordos", "too old: {least} or newer is needed")
BROKEN = QT_TRANSLATE_NOOP("Ordos", "does not load")
UNKNOWN = QT_TRANSLATE_NOOP("Ordos", "version unknown")
ANOTHER = QT_TRANSLATE_NOOP("Ordos", "Not missed here: {package} does its work.")
USED_BY = QT_TRANSLATE_NOOP("Ordos", "Tools that use it: {tools}.")
USED_BY_MANY = QT_TRANSLATE_NOOP("Ordos", "Used by {count} of {all} tools.")
REASON = QT_TRANSLATE_NOOP("Ordos", "It says: {reason}")

FROM_BUNDLE = QT_TRANSLATE_NOOP(
    "Ordos", "Install it from the offline bundle of the plugin; the notes in it say how, and no network is needed."
)
FROM_NOBODY = QT_TRANSLATE_NOOP(
    "Ordos",
    "Neither QGIS nor the offline bundle has it, for it needs libraries that clash with QGIS's own. Everything else "
    "works without it.",
)
FROM_NEWER = QT_TRANSLATE_NOOP(
    "Ordos",
    "The offline bundle of the plugin has it for Python {python} and later: install a newer QGIS, then the bundle.",
)
FROM_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Ordos", "The system does not carry it: have “pip install {package}” done where there is a network, or do without."
)
FROM_WINDOWS = QT_TRANSLATE_NOOP(
    "Ordos",
    "It comes with QGIS: install QGIS anew with its standalone installer, or choose qgis-ltr-full in the OSGeo4W "
    "set-up. Do not add it with pip.",
)
FROM_MACOS = QT_TRANSLATE_NOOP(
    "Ordos", "It comes with newer QGIS apps for macOS: install one of them. Adding it with pip breaks the app's seal."
)
FROM_SYSTEM = QT_TRANSLATE_NOOP(
    "Ordos", "Install {package} with the package manager of the system, then start QGIS anew."
)
NEWER_SYSTEM = QT_TRANSLATE_NOOP(
    "Ordos",
    "Use a newer release of the system, or put a newer {package} into a folder of its own and start QGIS with that "
    "folder in the variable PYTHONPATH.",
)
STRAY = QT_TRANSLATE_NOOP(
    "Ordos", "If somebody put it into “{folder}” with pip, take that copy away and start QGIS anew. Otherwise:"
)


@dataclass(frozen=True)
class Line:
    """One thing that is here or is not, in the language of the person."""

    label: str
    value: str  # version, or what is wrong
    path: str = ""
    sign: str = GOOD
    advice: tuple[str, ...] = ()  # sentences: what does not work, and how to mend it


@dataclass(frozen=True)
class Standing:
    """How a package stands here; version is "" where it is unknown, path where there is none."""

    package: Package
    version: str = ""
    path: str = ""
    is_here: bool = False
    is_old: bool = False
    wrong: str = ""  # what it said when it did not load

    @property
    def is_well(self) -> bool:
        """Whether it can be used, as far as is known."""
        return self.is_here and not self.is_old and not self.wrong


# What is here -------------------------------------------------------------------------------------------------------


def found(package: Package) -> Standing:
    """Return how a package stands, without importing it; never raises."""
    try:
        spec = find_spec(package.name)
    except Exception as error:  # noqa: BLE001 - a half removed package can raise anything, and is then broken
        return Standing(package, is_here=True, wrong=reason_of(error))
    if spec is None or spec.loader is None or spec.origin is None:  # a folder that a removed package has left
        return Standing(package)
    path = Path(spec.origin)
    path = path.parent if path.stem == "__init__" else path
    version = version_of(package, path)
    return Standing(package, version, str(path), True, is_old(version, package.least))


def loaded(package: Package) -> Standing:
    """Import a package and return how it stands; never raises, whatever the package does.

    What only the command line takes is not brought into QGIS: it has a GDAL of its own.
    """
    standing = found(package)
    if not standing.is_here or standing.wrong or package.is_for_files:
        return standing
    try:
        module = import_module(package.name)
    except Exception as error:  # noqa: BLE001 - broken packages raise what they like
        return Standing(package, standing.version, standing.path, True, standing.is_old, reason_of(error))
    version = version_of(package, Path(standing.path))
    lacks = bool(package.feature) and not hasattr(module, package.feature)
    return Standing(package, version, standing.path, True, lacks or is_old(version, package.least))


def version_of(package: Package, path: Path) -> str:
    """Return the version of a package: its own word where it is loaded, else what was written when it was installed."""
    module = sys.modules.get(package.name)
    for name in ("__version__", "sqlite_version"):
        own = getattr(module, name, None)
        if isinstance(own, str):
            return own
    name = package.distribution or package.name
    try:  # the one beside this copy: there can be several
        beside = next(iter(metadata.distributions(name=name, path=[str(path.parent)])), None)
        return str((beside or metadata.distribution(name)).version or "")
    except Exception:  # noqa: BLE001 - records of packages get lost or torn, the package works all the same
        return ""


def is_old(version: str, least: tuple[int, ...]) -> bool:
    """Return whether a version is older than the least one; one that is not made of numbers, as “0+unknown”, is not."""
    numbers = []
    for part in version.split("."):
        if not part.isdigit():
            break
        numbers.append(int(part))
    return bool(least and numbers) and tuple(numbers) < least


def reason_of(error: BaseException) -> str:
    """Return what an error says, on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split()).rstrip(".")


# Who uses what ------------------------------------------------------------------------------------------------------


def used_by(things: Iterable[Any]) -> dict[str, list[Any]]:
    """Return which capabilities and tasks use each package, by its name: their modules, and what these import."""
    users: dict[str, list[Any]] = {}
    for one in things:
        for name in sorted(reached(one.__module__, set())):
            users.setdefault(name, []).append(one)
    return users


def reached(name: str, seen: set[str]) -> set[str]:
    """Return the packages that a module of ours takes when it works, and those that it imports take."""
    if name in seen or name not in sys.modules:
        return set()
    seen.add(name)
    packages = set()
    for value in list(vars(sys.modules[name]).values()):
        if type(value) is lazy:  # asking it anything else would import the package
            packages.add(value.__dict__["_name"].split(".")[0])
            continue
        home = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None)
        if isinstance(home, str) and home.split(".")[0] == OURS:
            packages |= reached(home, seen)
    return packages


# What is said -------------------------------------------------------------------------------------------------------


def sections(things: Iterable[Any], translate: Translate, load: bool = False) -> dict[str, list[Line]]:
    """Return what to say of every package, by the label of its group; load: import each for it."""
    things = tuple(things)
    users = used_by(things)
    standings = {one.name: (loaded if load else found)(one) for one in PACKAGES}
    out: dict[str, list[Line]] = {}
    for one in standings.values():
        line = line_of(one, standings, users.get(one.package.name, []), len(things), translate)
        out.setdefault(translate(one.package.group), []).append(line)
    return out


def line_of(
    standing: Standing, others: Mapping[str, Standing], users: list[Any], count: int, translate: Translate
) -> Line:
    """Return what to say of a package; users: what needs it, of so many."""
    package = standing.package
    if standing.is_well:
        return Line(package.label, standing.version or translate(UNKNOWN), standing.path)
    other = others.get(package.instead)
    if not standing.is_here and other is not None and other.is_well:
        another = translate(ANOTHER).format(package=other.package.name)
        return Line(package.label, translate(NOT_HERE), "", UNUSED, (another,))
    advice = [translate(package.without)]
    if users and not package.is_required:
        tools = translate(BETWEEN).join(translate(one.title) for one in users[:MOST])
        many = translate(USED_BY_MANY).format(count=len(users), all=count)
        advice.append(many if len(users) > MOST else translate(USED_BY).format(tools=tools))
    if standing.wrong:
        advice.append(translate(REASON).format(reason=standing.wrong))
    sign = BAD if package.is_required else NOTE
    return Line(
        package.name, trouble(standing, translate), standing.path, sign, (*advice, *mending(standing, translate))
    )


def trouble(standing: Standing, translate: Translate) -> str:
    """Return what is wrong with a package, in a few words."""
    if not standing.is_here:
        return translate(NOT_HERE)
    if standing.wrong:
        return f"{standing.version} {translate(BROKEN)}".strip()
    least = ".".join(map(str, standing.package.least))
    return f"{standing.version} {translate(TOO_OLD).format(least=least)}".strip()


def mending(
    standing: Standing,
    translate: Translate,
    platform: str = sys.platform,
    python: tuple[int, ...] = tuple(sys.version_info[:2]),
) -> list[str]:
    """Return how to mend a package without a network; platform and python: as Python names its own."""
    package = standing.package
    stray = [translate(STRAY).format(folder=Path(standing.path).parent)] if standing.wrong and standing.path else []
    return [
        *stray,
        translate(source(standing, platform, python)).format(
            package=package.name if standing.is_old else package.system or package.name,
            python=".".join(map(str, package.bundled_from)),
        ),
    ]


def source(standing: Standing, platform: str, python: tuple[int, ...]) -> str:
    """Return the sentence on where a package comes from: the bundle is for Windows, elsewhere the system has it."""
    package = standing.package
    if package.is_apart:
        return FROM_NOBODY
    if platform.startswith("win"):
        if not package.is_bundled:
            return FROM_WINDOWS
        return FROM_BUNDLE if python >= package.bundled_from else FROM_NEWER
    if platform == "darwin":
        return FROM_ELSEWHERE if package.is_bundled else FROM_MACOS
    if not package.system:
        return FROM_ELSEWHERE
    return NEWER_SYSTEM if standing.is_old else FROM_SYSTEM
