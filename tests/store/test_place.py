"""Places where a project would not be safe are recognised, explained, and used only when a person insists."""

from pathlib import Path

import pytest

from ordos_restoration.planning.message import PlanningError

pytest.importorskip("osgeo")
from ordos_restoration.store import place, project
from ordos_restoration.store.checks.check import findings

DISKS = """/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda3 /home ext4 rw 0 0
server:/data /data/shared nfs4 rw,vers=4.2 0 0
//server/share /mnt/share cifs rw 0 0
user@host:/x /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /media/liu/U\\040盘 vfat rw 0 0
/dev/sdc /media/liu/card exfat rw 0 0
/dev/sdd1 /media/liu/移动硬盘 ntfs3 rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs 0 0
"""


@pytest.fixture(autouse=True)
def linux(monkeypatch, tmp_path):
    """A Linux with known disks, whatever this computer has."""
    monkeypatch.setattr(place, "MOUNTS", tmp_path / "mounts")
    monkeypatch.setattr(place, "BLOCKS", tmp_path / "class")
    monkeypatch.setattr(place, "WINDOWS", False)
    monkeypatch.setattr(place, "drive_type", lambda path: 0)
    monkeypatch.setattr(place, "LONGEST", 400)
    monkeypatch.setattr(place, "LIMIT", 512)
    for name in place.SYNC_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "mounts").write_text(DISKS, encoding="utf-8")
    (tmp_path / "class").mkdir()
    disks = (
        ("sda", "sda2", "0", "ata1"),
        ("sdb", "sdb1", "1", "ata2"),
        ("sdc", "", "1", "mmc"),
        ("sdd", "sdd1", "0", "usb2"),
    )
    for disk, part, said, bus in disks:
        block = tmp_path / "devices" / bus / disk
        (block / part).mkdir(parents=True)
        (block / "removable").write_text(said + "\n")
        (tmp_path / "class" / (part or disk)).symlink_to(block / part)


def test_what_no_path_can_hold_is_named(tmp_path):
    for path in (Path(f"{tmp_path}/a\0b/c"), Path(f"{tmp_path}/a\0b.gpkg")):
        with pytest.raises(PlanningError, match=r"a␀b.*cannot be the path of a file"):
            place.doubts(path)
        with pytest.raises(PlanningError):
            project.create(path)
        with pytest.raises(PlanningError):
            project.create(path, anywhere=True)


@pytest.fixture
def windows(monkeypatch):
    """A Windows whose drives are known by their first letter."""
    monkeypatch.setattr(place, "WINDOWS", True)
    monkeypatch.setattr(place, "MOUNTS", place.MOUNTS.with_name("none"))
    monkeypatch.setattr(place, "LONGEST", 180)
    types = {"Z": place.REMOTE_DRIVE, "E": place.REMOVABLE_DRIVE}
    monkeypatch.setattr(place, "drive_type", lambda path: types.get(path.parts[1][:1], 3))


def told(path):
    return [str(one) for one in place.doubts(path)]


@pytest.mark.parametrize("path", ["/data/liu/毛不拉", "/data/项目 一", "/homes/x", "/mnt/cd/x", "/srv/box/sync/2026"])
def test_an_ordinary_disk_is_fine(path):
    assert told(Path(path)) == []
    place.check(Path(path), anywhere=False)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/data/shared/毛不拉", "network drive"),
        ("/data/shared", "network drive"),
        ("/mnt/share/a/b.gpkg", "network drive"),
        ("/mnt/ssh/a", "network drive"),
        ("/mnt/c/Users/x", "Linux subsystem"),
        ("/media/liu/U 盘/毛不拉", "removable drive"),
        ("/media/liu/card/a", "removable drive"),
        ("/media/liu/移动硬盘/a", "removable drive"),
        ("/data/liu/OneDrive/a", "OneDrive"),
        ("/data/liu/OneDrive - 达拉特旗林草局/a", "OneDrive - 达拉特旗林草局"),
        ("/data/liu/Dropbox (Personal)/a", "Dropbox"),
        ("/data/liu/Nutstore Files/我的坚果云/a", "坚果云"),
        ("/data/liu/BaiduSyncdisk/a", "BaiduSyncdisk"),
        ("/data/liu/百度网盘同步空间/a", "百度网盘同步空间"),
        ("/data/liu/Library/Mobile Documents/com~apple~CloudDocs/a", "Mobile Documents"),
        ("/data/liu/iCloudDrive/a", "iCloudDrive"),
        ("/data/liu/My Drive/a", "My Drive"),
        ("/data/liu/WPS云盘/a", "WPS云盘"),
        ("/data/liu/Syncthing/a", "Syncthing"),
        ("/data/liu/" + "很长的文件夹/" * 30, "lies too deep"),
    ],
)
def test_a_place_that_is_not_safe_is_explained_and_can_be_insisted_on(path, words):
    (sentence,) = told(Path(path))
    assert words in sentence and path.rstrip("/") in sentence
    with pytest.raises(PlanningError) as refused:
        place.check(Path(path), anywhere=False)
    assert sentence in str(refused.value) and "“Use an unsafe place”" in str(refused.value)
    place.check(Path(path), anywhere=True)


@pytest.mark.parametrize("mark", place.SYNC_MARKS)
def test_a_folder_that_a_program_has_marked_as_its_own(tmp_path, mark):
    (tmp_path / "任意" / mark).mkdir(parents=True)
    (sentence,) = told(tmp_path / "任意" / "a" / "b.gpkg")
    assert f"“{tmp_path / '任意'}”" in sentence


def test_onedrive_is_where_windows_says(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "云"))
    assert told(tmp_path / "云" / "a") and not told(tmp_path / "别处" / "a")


def test_a_link_does_not_hide_a_place(tmp_path):
    (tmp_path / "Nutstore").mkdir()
    (tmp_path / "桌面").symlink_to(tmp_path / "Nutstore", target_is_directory=True)
    assert "Nutstore" in told(tmp_path / "桌面" / "a")[0]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/Z:/毛不拉", "network drive"),
        ("//server/share/毛不拉", "network drive"),
        ("//wsl$/Ubuntu/data/x", "Linux subsystem"),
        ("//wsl.localhost/Ubuntu/data/x", "Linux subsystem"),
        ("/E:/毛不拉", "removable drive"),
        ("/C:/" + "a" * 200, "lies too deep"),
    ],
)
def test_windows(windows, path, words):
    (sentence,) = told(Path(path))
    assert words in sentence


def test_an_ordinary_windows_drive_is_fine(windows):
    assert told(Path("/D:/项目/毛不拉")) == []


@pytest.mark.parametrize(("path", "removable"), [("/media/liu/U 盘/a", True), ("/data/liu", False), ("/proc/x", False)])
def test_a_drive_that_is_pulled_out(path, removable):
    assert place.is_removable(Path(path)) is removable


def test_a_project_is_refused_there_and_made_when_one_insists(templates, tmp_path):
    folder = tmp_path / "坚果云"
    folder.mkdir()
    with pytest.raises(PlanningError, match="坚果云"):
        project.create(folder / "a")
    assert list(folder.iterdir()) == []
    made = project.create(folder / "a", anywhere=True)
    assert ["坚果云" in str(one.message) for one in findings(made) if one.level == "warning"] == [True]
