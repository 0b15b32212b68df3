"""The documentation is so: generated pages are fresh, links lead somewhere, commands and quotations are real."""

import re
import runpy
import shlex

import pytest

from ordos_restoration import __main__ as command_line

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
BLOCK = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
CALL = "-m ordos_restoration "


@pytest.fixture(scope="module")
def texts(repo):
    pages = [*repo.glob("*.md"), *(repo / "docs").rglob("*.md")]
    return {page: page.read_text(encoding="utf-8") for page in pages}


def blocks(text, language):
    return [body for named, body in BLOCK.findall(text) if named == language]


@pytest.fixture(scope="module")
def pages(repo):
    return runpy.run_path(str(repo / "scripts" / "make_docs.py"))["pages"]()


@pytest.mark.parametrize("name", ["parameters.md", "schema.md", "project_tables.md", "glossary.md"])
def test_generated_pages_are_fresh(repo, pages, name):
    committed = (repo / "docs" / name).read_text(encoding="utf-8")
    assert committed == pages[name], f"docs/{name} is stale: run `make docs`"


def test_links_lead_somewhere(texts):
    broken = [
        f"{page.name}: {target}"
        for page, text in texts.items()
        for target in LINK.findall(text)
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert not broken


def test_commands_are_understood(texts):
    parser = command_line.parser(str)
    calls = [
        line.split(CALL, 1)[1]
        for text in texts.values()
        for body in blocks(text, "bash")
        for line in body.replace("\\\n", " ").splitlines()
        if CALL in line and "--help" not in line
    ]
    assert calls
    for call in calls:
        parser.parse_args(command_line.with_hyphens(shlex.split(call)))


def test_the_worked_example_is_quoted_as_it_is(repo, texts):
    example = (repo / "tests" / "example.py").read_text(encoding="utf-8")
    quoted = blocks(texts[repo / "CONTRIBUTING.md"], "python")
    assert quoted
    for body in quoted:
        assert body in example
