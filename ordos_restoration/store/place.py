"""Places where a project file is not safe: what is written at once elsewhere, pulled out, or locked by hope alone."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, PlanningError

NETWORK = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” lies on a network drive, where a GeoPackage can be damaged when two people write, and records be lost.",
)
SYNCED = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” lies in the synchronised folder “{folder}”: a copy taken while you write is not whole, and of two "
    "versions one is lost.",
)
BETWEEN_SYSTEMS = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” lies between Windows and its Linux subsystem, where the locks of a GeoPackage do not hold."
)
REMOVABLE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” lies on a removable drive: when it is pulled out or comes loose while you write, records are lost.",
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{path}” lies too deep: its path is {length} long, and files can be opened up to {limit}, with room for photos.",
)
NO_PATH = QT_TRANSLATE_NOOP(
    "Ordos", "“{path}” cannot be the path of a file: it holds a sign that ends every path. Type it anew."
)
REFUSED = QT_TRANSLATE_NOOP(
    "Ordos",
    "{doubt} Choose a folder on a disk of this computer and hand the project on as a field copy. To use this place "
    "all the same, switch on “{override}”.",
)
ANYWHERE = QT_TRANSLATE_NOOP("Ordos", "Use an unsafe place")

WINDOWS = os.name == "nt"
# How long the path of a project may be, so that its files stay below the limit: signs in Windows, bytes for SQLite.
LONGEST, LIMIT = (180, 260) if WINDOWS else (400, 512)
REMOVABLE_DRIVE, REMOTE_DRIVE = 2, 4  # what Windows answers when asked for a drive's type
BLOCKS, MOUNTS = Path("/sys/class/block"), Path("/proc/self/mounts")

# Folders that programs keep the same on several computers, as they are called on disk, in small letters.
SYNC_FOLDERS = re.compile(
    r"onedrive( ?-.*)?|dropbox( \(.*\))?|nutstore( files)?|(我的)?坚果云|baidusyncdisk|baidunetdiskworkspace|"
    r"百度网盘(同步空间)?|百度云(同步盘)?|icloud ?drive|icloud~.*|mobile documents|cloudstorage|google ?drive|"
    r"googledrivestream|my drive|我的云端硬盘|wps ?云盘|wps ?drive|wps cloud files|syncthing|resilio sync|nextcloud|"
    r"owncloud|seafile|seadrive|腾讯微云|微云|weiyun.*|阿里云盘|天翼云盘|ecloud|和彩云|中国移动云盘|夸克网盘|"
    r"115(网盘|同步盘)|box sync|megasync|pcloud ?drive|yandex\.disk"
)
SYNC_MARKS = (".stfolder", ".dropbox", ".sync", ".nutstore")  # what some of them leave in the folder they keep
SYNC_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")  # Windows says there where OneDrive is
NETWORK_TYPES = re.compile(
    r"nfs\d?|cifs|smb(fs|3)|afs|ncpfs|coda|ceph|lustre|beegfs|gpfs|glusterfs|davfs|vboxsf|vmhgfs|"
    r"fuse\.(sshfs|rclone|davfs2?|glusterfs|ceph.*|smbnetfs|gvfsd-fuse|vmhgfs-fuse|s3fs|goofys|google-drive.*)"
)
SUBSYSTEM_TYPES = re.compile(r"9p|drvfs")
SUBSYSTEM_ROOTS = ("//wsl$/", "//wsl.localhost/")


class Mount(NamedTuple):
    """Where Linux has a device, and as what."""

    device: str
    point: str
    kind: str


def check(path: Path, anywhere: bool) -> None:
    """Raise PlanningError where a project should not lie, unless anywhere is fine."""
    found = [] if anywhere else doubts(path)
    if found:
        raise PlanningError(REFUSED, doubt=found[0], override=Message(ANYWHERE))


def doubts(path: Path) -> list[Message]:
    """Return what speaks against a project at a path, which need not exist yet; raise PlanningError for no path."""
    if "\0" in str(path):  # the system would raise ValueError
        raise PlanningError(NO_PATH, path=str(path).replace("\0", "␀"))
    ways = (Path(os.path.abspath(path)), Path(os.path.realpath(path)))  # as it is written, and where it leads
    found = []
    folder = synced(ways[0]) or synced(ways[1])
    if folder:
        found.append(Message(SYNCED, path=path, folder=folder))
    if any(map(is_between_systems, ways)):
        found.append(Message(BETWEEN_SYSTEMS, path=path))
    elif any(map(is_network, ways)):
        found.append(Message(NETWORK, path=path))
    if any(map(is_removable, ways)):
        found.append(Message(REMOVABLE, path=path))
    length = len(str(ways[1]) if WINDOWS else os.fsencode(ways[1]))
    if length > LONGEST:
        found.append(Message(TOO_LONG, path=path, length=length, limit=LIMIT))
    return found


def synced(path: Path) -> str:
    """Return the folder above a path that a program keeps the same elsewhere, "" where none is known."""
    named = {Path(os.environ[one]) for one in SYNC_VARIABLES if os.environ.get(one)}
    for folder in (path, *path.parents):
        if SYNC_FOLDERS.fullmatch(folder.name.lower()) or folder in named:
            return str(folder)
        if any(os.path.exists(folder / mark) for mark in SYNC_MARKS):  # False where the name is too long to ask
            return str(folder)
    return ""


def is_network(path: Path) -> bool:
    """Return whether a path leads to another computer."""
    unc = WINDOWS and path.as_posix().startswith("//")
    return unc or drive_type(path) == REMOTE_DRIVE or bool(NETWORK_TYPES.fullmatch(mount_of(path).kind))


def is_between_systems(path: Path) -> bool:
    """Return whether a path leads from Windows into its Linux subsystem, or back."""
    inside = WINDOWS and path.as_posix().lower().startswith(SUBSYSTEM_ROOTS)
    return inside or bool(SUBSYSTEM_TYPES.fullmatch(mount_of(path).kind))


def is_removable(path: Path) -> bool:
    """Return whether a path lies on a drive that people pull out; a USB disk under Windows does not say so."""
    if drive_type(path) == REMOVABLE_DRIVE:
        return True
    device = mount_of(Path(os.path.realpath(path))).device
    if not device.startswith("/dev/"):
        return False
    block = Path(os.path.realpath(BLOCKS / os.path.basename(os.path.realpath(device))))
    said = [one.read_text().strip() for one in (block / "removable", block.parent / "removable") if one.is_file()]
    return "1" in said or any(part.startswith("usb") for part in block.parts)


def drive_type(path: Path) -> int:
    """Return what Windows says of a drive, 0 elsewhere."""
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(os.path.splitdrive(path)[0] + "\\"))
    return 0


def mount_of(path: Path) -> Mount:
    """Return the mount a path lies in, as the system lists them; an empty one where there is no such list."""
    found = Mount("", "", "")
    for line in mounts().splitlines():
        fields = [re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), one) for one in line.split(" ")]
        if len(fields) > 2 and len(fields[1]) >= len(found.point):
            point = Path(fields[1])
            if point == path or point in path.parents:
                found = Mount(fields[0], fields[1], fields[2])
    return found


def mounts() -> str:
    """Return the system's list of mounts."""
    return MOUNTS.read_text(encoding="utf-8", errors="replace") if MOUNTS.is_file() else ""
