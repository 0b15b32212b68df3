"""The guide is whole: a chapter for everything that can be asked for, in both languages, and nothing leads nowhere."""

import csv
import re
from html.parser import HTMLParser
from itertools import product
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from ordos_restoration.layers import catalogue as layers_catalogue
from ordos_restoration.planning import catalogue

pytest.importorskip("markdown_it", reason="the guide is made with markdown-it-py, which is not installed here")
pytest.importorskip("qgis.PyQt", reason="pictures of the guide are made smaller by Qt")

from tests.conftest import REPO, load

LANGUAGES = ("en", "zh")
MOST = 6e6  # bytes that the guide may add to the plugin
LEAST = 120  # terms
QUOTED = re.compile(r"“([^”]+)”")
WRITTEN = sorted({path.name.split(".")[0] for path in (REPO / "docs" / "guide").glob("*.md")})


class Page(HTMLParser):
    """The links, pictures and anchors of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.pictures, self.anchors, self.words = [], [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "a":
            self.links.append(given["href"])
        if tag == "link":
            self.links.append(given["href"])
        if tag == "img":
            self.pictures.append(given["src"])
        if "id" in given:
            self.anchors.add(given["id"])

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def making():
    return load(REPO / "scripts" / "make_guide.py")


@pytest.fixture(scope="module")
def built(making, tmp_path_factory):
    folder = tmp_path_factory.mktemp("指南 guide")
    making.write(folder)
    return folder


@pytest.fixture(scope="module")
def shown(built):
    return {path: Page(path.read_text(encoding="utf-8")) for path in built.rglob("*.html")}


@pytest.fixture(scope="module")
def chinese():
    """{English: Chinese} of everything the plugin says."""
    path = REPO / "ordos_restoration" / "resources" / "i18n" / "ordos_zh.ts"
    messages = ElementTree.parse(path).iter("message")
    return {one.findtext("source"): one.findtext("translation") or "" for one in messages}


@pytest.fixture(scope="module")
def terms():
    path = REPO / "ordos_restoration" / "resources" / "reference" / "glossary.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def everything():
    """Return the id of everything somebody may want help for."""
    from ordos_restoration.forms.docks import TITLES

    models = (REPO / "ordos_restoration" / "processing" / "models").glob("*.model3")
    declared = (*catalogue.CAPABILITIES, *layers_catalogue.TASKS)
    return {*(one.id for one in declared), *(path.stem for path in models), *TITLES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_its_chapter(making, language):
    missing = everything() - set(making.places(language))
    assert not missing, f"write <!-- help: ID --> before a heading of docs/guide/*.{language}.md"


def test_both_languages_have_the_same_pages_chapters_and_pictures(making):
    english, chinese = (making.places(language) for language in LANGUAGES)
    page = {name: place.split("#")[0] for name, place in english.items()}
    assert page == {name: place.split("#")[0] for name, place in chinese.items()}
    for name in WRITTEN:
        texts = [
            (REPO / "docs" / "guide" / f"{name}.{language}.md").read_text(encoding="utf-8") for language in LANGUAGES
        ]
        for mark in (r"(?m)^## ", r"(?m)^<!-- help", r"!\[.*?\]\(.*?\)"):
            assert len(re.findall(mark, texts[0])) == len(re.findall(mark, texts[1])), (name, mark)


def test_links_pictures_and_anchors_exist(shown):
    broken = []
    for path, page in shown.items():
        for link in (*page.links, *page.pictures):
            target, _, anchor = unquote(link).partition("#")
            if "://" in link:
                continue
            there = (path.parent / target).resolve() if target else path
            if not there.is_file() or (anchor and anchor not in shown[there].anchors):
                broken.append(f"{path.parent.name}/{path.name}: {link}")
    assert not broken


def test_every_page_is_reached_from_the_contents(built, shown):
    for language in LANGUAGES:
        home = built / language / "index.html"
        seen, waiting = set(), [home]
        while waiting:
            here = waiting.pop()
            if here in seen:
                continue
            seen.add(here)
            targets = [link.partition("#")[0] for link in shown[here].links if "://" not in link]
            waiting += [one for one in ((here.parent / target).resolve() for target in targets) if one in shown]
        assert {path for path in shown if path.parent == built / language} <= seen


def test_a_chapter_leads_on_to_its_place(built, shown):
    leading = (built / "zh" / "open" / "shelterbelts.html").read_text(encoding="utf-8")
    (place,) = re.findall(r'content="0; url=(.*?)"', leading)
    target, _, anchor = place.partition("#")
    there = (built / "zh" / "open" / target).resolve()
    assert there == built / "zh" / "shelterbelts.html" and anchor in shown[there].anchors


def test_no_mark_of_markdown_is_left_to_read(shown):
    left = [
        f"{path.parent.name}/{path.name}: {word.strip()[:60]}"
        for path, page in shown.items()
        for word in page.words
        if "**" in word or "](" in word or re.match(r"\s*\|.*\|\s*$", word) or re.search(r"\n\d+\. ", word)
    ]
    assert not left


def test_the_guide_is_small_enough_to_travel(built):
    assert sum(path.stat().st_size for path in built.rglob("*") if path.is_file()) < MOST


def test_made_pages_speak_one_language_at_a_time(making):
    made = making.make_docs.pages()
    english, chinese = (making.one_language.page(made["parameters.md"], language) for language in LANGUAGES)
    assert "| 中文 |" not in english and "| help |" in english
    assert "| 说明 |" in chinese and "| label |" not in chinese
    for one in layers_catalogue.TASKS:
        assert f"## {one.id} · " in made["parameters.md"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_troubleshooting_quotes_what_is_said(chinese, language):
    """A cell of the first column quotes a sentence of ours; … stands for what differs."""
    said = list(chinese) if language == "en" else list(chinese.values())
    text = (REPO / "docs" / "guide" / f"troubleshooting.{language}.md").read_text(encoding="utf-8")
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("|")]
    quoted = [one for cell in cells for one in QUOTED.findall(cell)]
    assert len(quoted) > 30
    parts = [[part.strip("…") for part in re.split("……|…", one) if part] for one in quoted]
    unknown = [
        one for one, bits in zip(quoted, parts) if not any(all(bit.strip() in text for bit in bits) for text in said)
    ]
    assert not unknown


# Glossary -----------------------------------------------------------------------------------------------------------


def test_terms_are_many_whole_and_said_once(terms):
    assert len(terms) >= LEAST
    assert all(all(row[name].strip() for name in row) for row in terms)
    names = [row["term_en"].lower() for row in terms]
    assert not {name for name in names if names.count(name) > 1}


def test_a_term_that_is_a_label_is_called_as_the_label_is(terms, chinese):
    labels = {text.lower(): translated for text, translated in chinese.items() if text}
    other = {
        row["term_en"]: (row["term_zh"], labels[row["term_en"].lower()])
        for row in terms
        if labels.get(row["term_en"].lower(), row["term_zh"]) != row["term_zh"]
    }
    assert not other


def test_the_glossary_is_a_page(making, terms):
    page = making.make_docs.pages()["glossary.md"]
    assert all(f"| {row['term_en']} | {row['term_zh']} |" in page for row in terms)


def test_a_comment_that_names_an_id_twice_is_refused(making, monkeypatch):
    twice = {name: f"<!-- help: same -->\n# {name}\n" for name in ("a", "b")}
    monkeypatch.setattr(making, "pages", lambda language: twice)
    with pytest.raises(ValueError, match="same"):
        making.places("en")


def test_a_link_that_does_not_travel_is_plain_text(making):
    tokens = making.parsed("[here](../decisions/010-merging-copies.md) and [there](wind.zh.md#x), [made](../schema.md)")
    making.adapt(tokens, "zh")
    assert making.rendered(tokens) == (
        '<p>here and <a href="wind.html#x">there</a>, <a href="schema.html">made</a></p>\n'
    )


def test_anchors_are_those_of_github(making):
    text = "## 1. One folder\n\n## 5. 样地、填报表、轨迹\n\n## A (b) `c_d`\n\n## 1. One folder\n"
    slugs = [slug for _, slug in making.headed(making.parsed(text)) if slug]
    assert slugs == ["1-one-folder", "5-样地填报表轨迹", "a-b-c_d", "1-one-folder-1"]


def test_every_pair_of_languages_leads_to_the_other(shown, built):
    for language, name in product(LANGUAGES, WRITTEN):
        other = next(one for one in LANGUAGES if one != language)
        assert f"../{other}/{name}.html" in shown[built / language / f"{name}.html"].links
