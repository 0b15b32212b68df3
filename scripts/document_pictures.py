"""Pictures of what a bureau gets, for the guide: a sheet, a table and two reports of the demonstration.

The demonstration is made anew where build/demonstration lacks it. Needs pdftoppm, chromium and soffice, which draw the
files as the people who get them would see them. screenshots.py calls this; by itself:
.venv/bin/python scripts/document_pictures.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
MADE = ROOT / "build" / "demonstration"
NAME = "xiliugou_demo"
TOOLS = {"pdftoppm": "poppler-utils", "chromium": "chromium", "soffice": "libreoffice-calc"}
BELTS = "西柳沟阻沙护岸林带"
SECONDS = 300


def main() -> None:
    """Make every picture anew."""
    lacking = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if lacking:
        sys.exit(f"The pictures of documents need {', '.join(lacking)}: apt-get install {' '.join(lacking)}.")
    if not (MADE / NAME).is_dir():
        call(sys.executable, ROOT / "scripts" / "demonstration.py", MADE)
    with tempfile.TemporaryDirectory(prefix="ordos_pictures_") as folder:
        scratch = Path(folder)
        sheet(scratch)
        table(scratch)
        reports(scratch)


def sheet(scratch: Path) -> None:
    """Draw the second page of the belts' sheets, the first after the overview."""
    (book,) = (MADE / NAME / "sheets").glob(f"{BELTS}_v1_belt.pdf")
    page(book, "sheet_a3.png", 2, "-r", "80")


def table(scratch: Path) -> None:
    """Draw the table of the check dams with its totals, as an office program prints it."""
    (book,) = (MADE / NAME).glob("*/上游淤地坝系*.xlsx")
    profile = f"-env:UserInstallation=file://{scratch / 'office'}"
    call("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, book)
    (printed,) = scratch.glob("*.pdf")
    page(printed, "tables_xlsx.png", 1, "-r", "95", "-H", "500")


def reports(scratch: Path) -> None:
    """Draw the beginning of the whole report, and the annual assessment."""
    (whole,) = (MADE / NAME).glob(f"{NAME} *.html")
    browse(whole, "report_page.png", 1300, 1000)
    task = ["project_report", "--project", MADE / NAME, "--kind", "annual", "--year", "2026", "--language", "zh"]
    call(sys.executable, "-m", "ordos_restoration", *task, "--output", scratch)
    (annual,) = scratch.glob("*.html")
    browse(annual, "report_annual.png", 1300, 1000)


def page(pdf: Path, name: str, number: int, *how: str) -> None:
    """Draw a page of a PDF."""
    target = IMAGES / name
    call("pdftoppm", *how, "-png", "-singlefile", "-f", number, "-l", number, pdf, target.with_suffix(""))


def browse(html: Path, name: str, width: int, height: int) -> None:
    """Draw the top of a page as a browser shows it."""
    shown = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={width},{height}"]
    call("chromium", *shown, f"--screenshot={IMAGES / name}", html.as_uri())


def call(*command: object) -> None:
    """Run a program to its end; what it says is shown where it fails."""
    done = subprocess.run(
        [str(one) for one in command], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    if done.returncode:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")


if __name__ == "__main__":
    main()
