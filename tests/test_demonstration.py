"""The guide's first chapter tells what happens: the demonstration is run, and every figure of the page is compared."""

import json
import re
import subprocess
import sys

import pytest

pytest.importorskip("osgeo")
pytest.importorskip("openpyxl")
FIGURE = re.compile(r"(\d[\d,.]*)<!-- (-?)([^ ].*?) -->")
LANGUAGES = ("en", "zh")


@pytest.fixture(scope="module")
def figures(repo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("演示") / "build"
    script = [sys.executable, str(repo / "scripts" / "demonstration.py"), str(folder)]
    made = subprocess.run(script, cwd=repo, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return json.loads((folder / "figures.json").read_text(encoding="utf-8"))


def told(repo, language):
    """Return (figure as printed, its path) of every figure of the page; a minus before the path turns its sign."""
    page = (repo / "docs" / "guide" / f"demonstration.{language}.md").read_text(encoding="utf-8")
    return [(shown, sign, path) for shown, sign, path in FIGURE.findall(page)]


def found(figures, path):
    for name in path.split("."):
        figures = figures[name]
    return figures


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_the_page_is_so(repo, figures, language):
    wrong = []
    for shown, sign, path in told(repo, language):
        value = float(found(figures, path)) * (-1 if sign else 1)
        decimals = len(shown.partition(".")[2])
        if f"{value:.{decimals}f}" != shown.replace(",", ""):  # years have no commas
            wrong.append(f"{path}: {value} is shown as {shown}")
    assert not wrong


def test_both_pages_tell_the_same_figures(repo):
    english, chinese = (sorted(path for _, _, path in told(repo, language)) for language in LANGUAGES)
    assert english == chinese and len(english) > 40


def test_without_groundwater_no_tree_willow_is_planted(figures):
    assert any("旱柳" in name for name in figures["belts"]["species"])
    assert not any("旱柳" in name for name in figures["belts"]["species_unknown"])
