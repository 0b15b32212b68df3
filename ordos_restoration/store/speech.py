"""Sentences in the language of a document, whatever the language of the person who makes it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree  # nosec B405

from ordos_restoration.planning.message import Translate

I18N = Path(__file__).parents[1] / "resources" / "i18n"


def in_language(language: str) -> Translate:
    """Return what turns our sentences into a language, "zh" or "en"; what has no translation stays English."""
    known = sentences(language)
    return lambda text: known.get(text) or text


@cache
def sentences(language: str) -> dict[str, str]:
    """Return the translations of a language by their English text, none where the plugin has none."""
    path = I18N / f"ordos_{language}.ts"
    if not path.is_file():
        return {}
    known = {}  # read from our own file, so nobody can have written anything harmful into it
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 # nosec B314
        if context.findtext("name") == "Ordos":
            for message in context.iter("message"):
                known[message.findtext("source") or ""] = message.findtext("translation") or ""
    return known
