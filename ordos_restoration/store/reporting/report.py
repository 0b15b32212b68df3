"""A report of a project as one page: its chapters in order, numbered, with a table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ordos_restoration.planning.message import QT_TRANSLATE_NOOP, Message, Progress, Translate, silent
from ordos_restoration.planning.report.page import Paragraph, html
from ordos_restoration.planning.report.svg import Label
from ordos_restoration.store.reporting import (
    annual,
    breaches,
    cover,
    ledgers,
    map_chapter,
    plan_chapter,
    register_chapter,
    sources,
)
from ordos_restoration.store.reporting.parts import Chapter, Contents
from ordos_restoration.store.reporting.scope import Scope

TITLE = QT_TRANSLATE_NOOP("Ordos", "Project report: {name}")
ANNUAL = QT_TRANSLATE_NOOP("Ordos", "Annual assessment {year}: {name}")
MAPS = QT_TRANSLATE_NOOP("Ordos", "Maps")
PLANS = QT_TRANSLATE_NOOP("Ordos", "Plans")
RULES = QT_TRANSLATE_NOOP("Ordos", "Checks and conflicts")
REGISTER = QT_TRANSLATE_NOOP("Ordos", "Register")
ROLLED = QT_TRANSLATE_NOOP("Ordos", "Works, projects and places")
MONEY = QT_TRANSLATE_NOOP("Ordos", "Money")
TASKS = QT_TRANSLATE_NOOP("Ordos", "Tasks")
PROGRESS = QT_TRANSLATE_NOOP("Ordos", "Progress")
SURVIVAL = QT_TRANSLATE_NOOP("Ordos", "Survival inspections")
ASSESSMENT = QT_TRANSLATE_NOOP("Ordos", "Annual assessment {year}")
RECTIFICATIONS = QT_TRANSLATE_NOOP("Ordos", "Rectification ledger")
SOURCES = QT_TRANSLATE_NOOP("Ordos", "Sources and unverified values")
NO_PROGRESS = QT_TRANSLATE_NOOP("Ordos", "No progress has been reported.")
NO_MONEY = QT_TRANSLATE_NOOP("Ordos", "The register has no funds and no payments.")


class Chapters:
    """Chapters as they are written, each with its number; `parts` are those of the page."""

    def __init__(self) -> None:
        self.headings: list[Chapter] = []
        self.parts: list[Any] = []
        self.numbers = [0, 0]

    def open(self, text: Label, id: str, level: int = 2, new_page: bool = False) -> None:
        """Begin a chapter; level 2 is one of the page, level 3 one inside it."""
        place = level - 2
        self.numbers = [*self.numbers[:place], self.numbers[place] + 1, 0][:2]
        number = ".".join(str(one) for one in self.numbers[: place + 1])
        chapter = Chapter(text, level, id, number, new_page)
        self.headings.append(chapter)
        self.parts.append(chapter)

    def add(self, parts: Any, empty: Label = "") -> None:
        """Write parts under the chapter, or a sentence where there are none."""
        found = list(parts)
        self.parts += found or ([Paragraph(empty)] if empty else [])


def full(scope: Scope, translate: Translate, progress: Progress = silent) -> str:
    """Return the report of a project as HTML."""
    shapes = map_chapter.Shapes(scope)
    book = Chapters()
    steps = list(chapters(scope, shapes, book))
    for place, step in enumerate(steps):
        progress(0.9 * place / len(steps), "")
        step()
    head = [*cover.facts(scope, shapes.grid), *cover.plans(scope), Contents(tuple(book.headings))]
    progress(0.9, "")
    return html(Message(TITLE, name=scope.name), [*head, *book.parts])(translate)


def chapters(scope: Scope, shapes: map_chapter.Shapes, book: Chapters) -> Iterator[Any]:
    """Yield the steps that write the chapters, in order."""

    def maps() -> None:
        book.open(MAPS, "maps", new_page=True)
        book.add([map_chapter.overview(scope, shapes)])

    def plans() -> None:
        book.open(PLANS, "plans", new_page=True)
        book.add([], cover.NO_PLANS if not scope.plans else "")

    def rules() -> None:
        book.open(RULES, "checks", new_page=True)
        book.add(breaches.of_project(scope))

    yield maps
    yield plans
    for place, plan in enumerate(scope.plans):
        yield plan_step(scope, shapes, book, plan, place)
    yield rules
    yield lambda: register(scope, book)
    yield lambda: assessment(scope, book)
    yield lambda: the_rest(scope, book)


def plan_step(scope: Scope, shapes: map_chapter.Shapes, book: Chapters, plan: Any, place: int) -> Any:
    """Return the step that writes the chapter of a plan."""

    def step() -> None:
        book.open(Message("{name}", name=plan.name), f"plan-{place + 1}", 3, place > 0)
        book.add(plan_chapter.chapter(scope, plan, map_chapter.of_plan(scope, shapes, plan)))

    return step


def register(scope: Scope, book: Chapters) -> None:
    """Write the chapter of the register."""
    book.open(REGISTER, "register", new_page=True)
    for text, id, parts, empty in (
        (ROLLED, "works", register_chapter.rolled_up(scope), ""),
        (MONEY, "money", register_chapter.money(scope), NO_MONEY),
        (PROGRESS, "progress", register_chapter.progress(scope), NO_PROGRESS),
        (SURVIVAL, "survival", register_chapter.survival(scope), ""),
        (TASKS, "tasks", ledgers.tasks(scope), ""),
    ):
        book.open(text, id, 3)
        book.add(parts, empty)


def assessment(scope: Scope, book: Chapters) -> None:
    """Write the annual assessment."""
    book.open(Message(ASSESSMENT, year=scope.year), "assessment", new_page=True)
    book.add(annual.chapter(scope))


def the_rest(scope: Scope, book: Chapters) -> None:
    """Write the ledger of rectifications and the sources."""
    book.open(RECTIFICATIONS, "rectifications", new_page=True)
    book.add(ledgers.rectifications(scope))
    book.open(SOURCES, "sources", new_page=True)
    book.add(sources.references(scope))


def one_page(scope: Scope, translate: Translate) -> str:
    """Return the annual assessment on one page as HTML."""
    parts = [*annual.sheet(scope)]
    return html(Message(ANNUAL, name=scope.name, year=scope.year), parts)(translate)
