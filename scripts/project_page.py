"""The page docs/project_tables.md: every table of the project GeoPackage, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Number
from ordos_restoration.schema.tables import TABLES, VERSION
from ordos_restoration.schema.vocabulary import AUDIT, GROUPS, Link, Pick, ProjectTable

PLANNED = {name for one in CAPABILITIES for name in one.outputs}
SHOWN = ("register", "record", "area")  # in the diagram: what people fill in
MANY = 3  # parents; a table that may hang on more is drawn with one line to all of them


def blocks(words: Any, chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield the blocks of the page. words: the cells and phrases of make_docs."""
    yield "# The project GeoPackage · 项目库"
    yield (
        f"Schema version {VERSION}. All shapes are in EPSG:4490, column `geom`; `fid` means nothing outside one file. "
        "Every table also has the columns of the last section. Tables that capabilities make have, besides what "
        "[schema.md](schema.md) lists, the columns `plan`, `status` and `project`."
    )
    yield diagram(chinese)
    for group, label in GROUPS.items():
        members = [one for one in TABLES.values() if one.group == group and one.id not in PLANNED]
        yield f"## {words.both(label, chinese)}"
        if group == "reference":
            yield "Copies of the shipped tables, to be edited; plans made in a project use them."
            yield ", ".join(f"`{one.id}`" for one in members) + "."
            continue
        for one in members:
            yield from of_table(one, words, chinese)
    yield f"## {words.both('Who and when', chinese)}"
    yield columns({"uuid": TABLES["plan"].entries["uuid"], **AUDIT}, words, chinese)


def of_table(one: ProjectTable, words: Any, chinese: Mapping[str, str]) -> Iterator[str]:
    """Yield the blocks of one table."""
    yield f"### {one.id} · {words.both(one.label, chinese)}"
    facts = [one.geometry or "No geometry"]
    if one.key:
        facts.append("rows alike in " + ", ".join(f"`{name}`" for name in one.key) + " are listed as likely duplicates")
    if one.restricted:
        facts.append("stays in the office unless asked for")
    yield "; ".join(facts) + "." + (f" {one.help}" if one.help else "")
    own = {name: rules for name, rules in one.entries.items() if name != "uuid" and name not in AUDIT}
    yield columns(own, words, chinese)


def columns(entries: Mapping[str, Any], words: Any, chinese: Mapping[str, str]) -> str:
    """Return the table of columns with their rules."""
    return words.table(
        ("column", "label", "中文", "type", "unit", "rules", "values"),
        (
            (f"`{name}`", one.kind.label, chinese.get(one.kind.label), type_of(one.kind, words), words.unit(one.kind),
             rules_of(one, words), words.options(one.kind, chinese))
            for name, one in entries.items()
        ),
    )  # fmt: skip


def type_of(kind: Any, words: Any) -> str:
    """Return the type of a column; a link with where it leads."""
    if isinstance(kind, Link):
        parents = kind.to if len(kind.to) <= MANY else (*kind.to[:MANY], "…")
        return "link to " + ", ".join(parents)
    if isinstance(kind, Pick):
        return f"{'several of' if kind.several else 'one of'} {kind.table}.{kind.value}"
    return words.type_of(kind)


def rules_of(one: Any, words: Any) -> str:
    """Return what a column asks for."""
    said = [name for name in ("required", "unique", "computed", "remembered") if getattr(one, name)]
    if isinstance(one.kind, Number) and words.limits(one.kind):
        said.append(words.limits(one.kind))
    if one.default is not None:
        said.append(f"default {words.shown(one.default)}")
    return ", ".join(said)


def diagram(chinese: Mapping[str, str]) -> str:
    """Return how the tables that people fill in hang together, as a Mermaid diagram: child → parent."""
    lines = ["```mermaid", "flowchart LR"]
    shown = {one.id: one for one in TABLES.values() if one.group in SHOWN or one.id == "plan"}
    linked = set()
    for one in shown.values():
        for column, link in one.links().items():
            parents = [name for name in link.to if name in shown]
            if len(link.to) > MANY:
                lines.append(f"    {one.id} -.->|{column}| any[/any of these tables/]")
                linked |= {one.id}
                continue
            lines += [f"    {one.id} -->|{column}| {name}" for name in parents]
            linked |= {one.id, *parents}
    named = [f'    {name}["{name}<br>{chinese.get(shown[name].label, "")}"]' for name in sorted(linked)]
    return "\n".join([*lines[:2], *named, *lines[2:], "```"])
