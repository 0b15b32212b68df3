"""Turn docs/guide, the pages made from the declarations and the glossary into the guide that travels with the plugin.

ordos_restoration/resources/guide/{en,zh}/PAGE.html, pictures beside them, and open/ID.html for every capability, task,
model and dock: a page that leads on to its chapter. A program that opens a file in Windows' browser cannot name a
place inside it; a page that leads on can.
"""

from __future__ import annotations

import html
import re
import shutil
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QPainter

REPO = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(REPO), str(REPO / "scripts")]

import make_docs  # noqa: E402 - found beside this file
import one_language  # noqa: E402

GUIDE = REPO / "docs" / "guide"
TARGET = REPO / "ordos_restoration" / "resources" / "guide"
LANGUAGES = {"en": "English", "zh": "中文"}
CONTENTS = {"en": "Contents", "zh": "目录"}
HELP = re.compile(r"<!-- help: (.+?) -->", re.DOTALL)
OUTSIDE = re.compile(r"^(https?:|mailto:)")
MADE_PAGES = ("parameters.md", "schema.md", "project_tables.md", "glossary.md")
TRANSLATED = re.compile(r"^(\w+)\.(en|zh)\.md$")
WIDEST = 900  # pixels of a picture: what a page shows without scrolling
QUALITY = 80
STYLE = """\
body { font-family: "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif; max-width: 62em; margin: 1em auto;
  padding: 0 1em; line-height: 150%; color: #222222; background-color: #ffffff; }
h1 { font-size: 1.7em; color: #1d4d2b; }
h2 { font-size: 1.3em; color: #1d4d2b; margin-top: 1.6em; }
h3 { font-size: 1.1em; margin-top: 1.2em; }
a { color: #1f6f3f; }
table { border-collapse: collapse; margin-top: 0.5em; margin-bottom: 0.8em; }
th { text-align: left; background-color: #e7efe6; }
th, td { border: 1px solid #b8c4b6; padding: 4px 7px; vertical-align: top; }
pre { background-color: #f3f3ee; padding: 8px; white-space: pre-wrap; }
code { font-family: Consolas, "Noto Sans Mono", monospace; background-color: #f3f3ee; }
img { max-width: 100%; }
"""
PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" type="text/css" href="../guide.css"></head>
<body>
{way}
{body}</body>
</html>
"""
LEADS_ON = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta http-equiv="refresh" content="0; url=../{place}"><title>{name}</title></head>
<body><p><a href="../{place}">{name}</a></p></body>
</html>
"""


def main() -> int:
    """Write the guide and say how large it is."""
    shutil.rmtree(TARGET, ignore_errors=True)
    write(TARGET)
    sizes = [path.stat().st_size for path in TARGET.rglob("*") if path.is_file()]
    print(f"Wrote {TARGET.relative_to(REPO)}: {len(sizes)} files, {sum(sizes) / 1e6:.1f} MB.")
    return 0


def write(target: Path) -> None:
    """Write the guide into a folder."""
    pictures: set[str] = set()
    for language in LANGUAGES:
        (target / language / "open").mkdir(parents=True, exist_ok=True)
        for page, text in pages(language).items():
            tokens = parsed(text)
            pictures |= adapt(tokens, language)
            made = {"title": html.escape(title(tokens)), "way": way(page, language), "body": rendered(tokens)}
            put(target / language / f"{page}.html", PAGE.format(language=language, **made))
        for name, place in places(language).items():
            made = LEADS_ON.format(language=language, place=place, name=name)
            put(target / language / "open" / f"{name}.html", made)
    (target / "images").mkdir(exist_ok=True)
    for picture in sorted(pictures):
        shrink(REPO / "docs" / "images" / f"{picture}.png", target / "images" / f"{picture}.jpg")
    put(target / "guide.css", STYLE)  # last: make takes the guide for whole where it is


def put(path: Path, text: str) -> None:
    """Write a page."""
    path.write_text(text, encoding="utf-8", newline="\n")


def way(page: str, language: str) -> str:
    """Return the line above a page: to the contents, and of a made page to the other language; written ones say so."""
    links = [f'<a href="index.html">{CONTENTS[language]}</a>'] if page != "index" else []
    if f"{page}.md" in MADE_PAGES:
        other = next(one for one in LANGUAGES if one != language)
        links.append(f'<a href="../{other}/{page}.html">{LANGUAGES[other]}</a>')
    return f"<p>{' · '.join(links)}</p>" if links else ""


# The pages as they are written --------------------------------------------------------------------------------------


def pages(language: str) -> dict[str, str]:
    """Return {page: Markdown}: the written ones of a language, and the made ones with its columns only."""
    written = {
        path.name.split(".")[0]: path.read_text(encoding="utf-8") for path in sorted(GUIDE.glob(f"*.{language}.md"))
    }
    made = {name.split(".")[0]: one_language.page(text, language) for name, text in made_pages().items()}
    return {**written, **made}


@lru_cache(maxsize=1)
def made_pages() -> dict[str, str]:
    """Return {file name: text} of the pages made from the declarations, made once."""
    return make_docs.pages()


def places(language: str) -> dict[str, str]:
    """Return {id of a capability, task, model or dock: page#heading}, from the comments before the headings."""
    found: dict[str, str] = {}
    for page, text in pages(language).items():
        named: list[str] = []
        for token, slug in headed(parsed(text)):
            match = HELP.search(token.content) if token.type == "html_block" else None
            if match:
                named += match[1].split()
            elif slug:
                twice = set(named) & set(found)
                if twice:
                    raise ValueError(f"{page}.{language}.md names {', '.join(sorted(twice))}, as another page does")
                found.update(dict.fromkeys(named, f"{page}.html#{slug}"))
                named = []
    return found


# Markdown → HTML ----------------------------------------------------------------------------------------------------


def parsed(text: str) -> list[Token]:
    """Return the tokens of a page."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)


def headed(tokens: list[Token]) -> Iterator[tuple[Token, str]]:
    """Yield every token, with the anchor of a heading as GitHub makes it, "" for others."""
    met: dict[str, int] = {}
    for place, token in enumerate(tokens):
        slug = ""
        if token.type == "heading_open":
            slug = re.sub(r"[^\w\- ]", "", plain(tokens[place + 1]).lower()).replace(" ", "-")
            met[slug] = met.get(slug, -1) + 1
            slug += f"-{met[slug]}" if met[slug] else ""
        yield token, slug


def plain(inline: Token) -> str:
    """Return the text of a heading without its marks."""
    return "".join(one.content for one in inline.children or ())


def title(tokens: list[Token]) -> str:
    """Return the first heading."""
    return next((plain(tokens[place + 1]) for place, one in enumerate(tokens) if one.type == "heading_open"), "")


def adapt(tokens: list[Token], language: str) -> set[str]:
    """Give headings their anchors and links their new targets; return the names of the pictures."""
    pictures = set()
    for token, slug in headed(tokens):
        if slug:
            token.attrSet("id", slug)
        leads = True
        for child in token.children or ():
            if child.type == "link_open":
                target = target_of(str(child.attrGet("href")), language)
                leads = bool(target)
                child.attrSet("href", target)
            if child.type in ("link_open", "link_close") and not leads:
                child.type, child.tag, child.content = "text", "", ""  # what it leads to does not travel
                child.nesting = 0
            if child.type == "image":
                name = Path(str(child.attrGet("src"))).stem
                pictures.add(name)
                child.attrSet("src", f"../images/{name}.jpg")
    return pictures


def target_of(link: str, language: str) -> str:
    """Return where a link of a page leads in the guide, "" where that does not travel with the plugin."""
    path, _, place = link.partition("#")
    anchor = f"#{place}" if place else ""
    if OUTSIDE.match(link) or not path:
        return link
    name = Path(path).name
    translated = TRANSLATED.match(name)
    if translated and not path.startswith(".."):
        page, of = translated.groups()
        return f"{page}.html{anchor}" if of == language else f"../{of}/{page}.html{anchor}"
    return f"{name[:-3]}.html{anchor}" if name in MADE_PAGES else ""


def rendered(tokens: list[Token]) -> str:
    """Return the HTML of adapted tokens; comments and diagrams, which need a program of their own, stay out."""
    shown = [
        one
        for one in tokens
        if not (one.type == "html_block" and one.content.lstrip().startswith("<!--"))
        and not (one.type == "fence" and one.info == "mermaid")
    ]
    made = MarkdownIt("commonmark", {"html": True})
    return made.renderer.render(shown, made.options, {})


def shrink(source: Path, target: Path) -> None:
    """Write a picture no wider than a page, on white."""
    image = QImage(str(source))
    if image.isNull():
        raise FileNotFoundError(f"{source.relative_to(REPO)} is missing or no picture")
    if image.width() > WIDEST:
        image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    page.save(str(target), "JPG", QUALITY)


if __name__ == "__main__":
    sys.exit(main())
