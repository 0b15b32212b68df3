"""Land classes and the scheme they are written in: the same code means another class in another scheme."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Optional

from ordos_restoration.planning.intake import some
from ordos_restoration.planning.lazy import lazy
from ordos_restoration.planning.mine.words import SCHEMES
from ordos_restoration.planning.spec import QT_TRANSLATE_NOOP, Choice, Message, Reference, Text

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
else:
    np, pd = lazy("numpy"), lazy("pandas")

CATEGORIES = {
    "crop": QT_TRANSLATE_NOOP("Ordos", "Cultivated land"),
    "orchard": QT_TRANSLATE_NOOP("Ordos", "Garden land"),
    "forest": QT_TRANSLATE_NOOP("Ordos", "Forest land"),
    "shrub": QT_TRANSLATE_NOOP("Ordos", "Shrub forest"),
    "grass": QT_TRANSLATE_NOOP("Ordos", "Grassland"),
    "construction": QT_TRANSLATE_NOOP("Ordos", "Construction land"),
    "road": QT_TRANSLATE_NOOP("Ordos", "Transport land"),
    "water": QT_TRANSLATE_NOOP("Ordos", "Water"),
    "unused": QT_TRANSLATE_NOOP("Ordos", "Unused land"),
}
GRADINGS = {
    "paddy": QT_TRANSLATE_NOOP("Ordos", "Paddy field"),
    "irrigated": QT_TRANSLATE_NOOP("Ordos", "Irrigated land"),
    "dry": QT_TRANSLATE_NOOP("Ordos", "Dry farmland"),
    "forest_grass": QT_TRANSLATE_NOOP("Ordos", "Forest and grass"),
}
LAND_CLASSES = Reference(
    QT_TRANSLATE_NOOP("Ordos", "Land class codes"),
    QT_TRANSLATE_NOOP("Ordos", "Codes of the schemes, what they mean and how they are graded; shipped when empty."),
    "land_classes",
    {
        "scheme": Choice(QT_TRANSLATE_NOOP("Ordos", "Scheme of land classes"), "", SCHEMES),
        "code": Text(QT_TRANSLATE_NOOP("Ordos", "Land class code")),
        "name_zh": Text(QT_TRANSLATE_NOOP("Ordos", "Chinese name")),
        "name_en": Text(QT_TRANSLATE_NOOP("Ordos", "English name")),
        "category": Choice(QT_TRANSLATE_NOOP("Ordos", "Category of land"), "", CATEGORIES),
        "grading": Choice(
            QT_TRANSLATE_NOOP("Ordos", "Graded as"),
            QT_TRANSLATE_NOOP("Ordos", "The rows of the grading tables that hold; empty for land that has none."),
            GRADINGS,
        ),
        "twin": Text(
            QT_TRANSLATE_NOOP("Ordos", "Code in the other scheme"),
            QT_TRANSLATE_NOOP("Ordos", "Of the same class, or of the smallest that holds it; empty where none does."),
        ),
    },
)
MEANT = {  # parts of the words by which people call a scheme
    "gbt21010": ("21010", "三调", "国土调查"),
    "land_sea_2023": ("landsea", "用地用海", "2023"),
}
OLD = re.compile(r"\d{3}[A-Z]?")
MISSING_NOTE = QT_TRANSLATE_NOOP(
    "Ordos", "“{layer}”: {count} of {all} rows name no land class (rows {rows}). Their class stays empty."
)
SCHEME_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} rows name a scheme of land classes that the tables do not have ({words}). Their class stays "
    "empty; write gbt21010 or land_sea_2023.",
)
OLD_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: {count} rows have land class codes of three digits ({codes}), as in the second national survey or in "
    "tables that lost the leading zero. They can mean two things, so their class stays empty; give the codes of four "
    "digits of {scheme}.",
)
OTHER_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: the land class codes of {count} of {all} rows ({codes}) do not exist in “{scheme}”, but in “{other}”. "
    "The layer is probably in that one, where the other codes mean other classes too: choose it as the scheme and run "
    "again. The class of these rows stays empty.",
)
UNKNOWN_NOTE = QT_TRANSLATE_NOOP(
    "Ordos",
    "“{layer}”: the land class codes of {count} rows ({codes}) are in no scheme of the table of land classes. Their "
    "class stays empty; correct the codes or add them to a copy of the table.",
)


def classified(
    codes: Any, schemes: Any, default_scheme: str, table: Any, label: str, notes: list[Message]
) -> pd.DataFrame:
    """Return code, scheme, name_zh, category and grading of every row (n,), None where nobody can say.

    codes: codes or Chinese names of classes (n,), None for none; schemes: ids or names of the schemes of the rows (n,),
    None where a row names none, or None for the default scheme everywhere; table: the reference LAND_CLASSES; label:
    of the layer, for the notes. A code of another scheme is never read as a class: it is told and left without.
    """
    asked = pd.DataFrame({"word": [plain_code(one) for one in codes]}, dtype="object")
    given = np.full(len(asked), None, dtype=object) if schemes is None else np.asarray(schemes, dtype=object)
    asked["scheme"] = [default_scheme if is_missing(one) else scheme_of(one) for one in given]
    rows = pd.DataFrame(table).drop_duplicates(["scheme", "code"])
    by_name = rows.drop_duplicates(["scheme", "name_zh"]).assign(word=rows.name_zh.map(plain_code))
    spelling = pd.concat([rows.assign(word=rows.code.map(plain_code)), by_name]).dropna(subset=["word"])
    spelling = spelling.drop_duplicates(["scheme", "word"])
    columns = ["word", "scheme", "code", "name_zh", "category", "grading"]
    found = asked.merge(spelling[columns], on=["word", "scheme"], how="left")
    tell(found, given, default_scheme, spelling, label, notes)
    out = found[["code", "scheme", "name_zh", "category", "grading"]].astype("object")
    out = out.where(out.notna(), None)
    out["code"] = np.where(found.code.notna(), out.code, found.word)
    return out


def plain_code(word: Any) -> Optional[str]:
    """Return a code or name as the table writes it: without spaces, in half width, without the .0 of a number."""
    if is_missing(word):
        return None
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", str(word))).upper()
    return re.sub(r"\.0+$", "", text) or None


def scheme_of(word: Any) -> Optional[str]:
    """Return the id of the scheme a word means, None for a word that means none."""
    text = re.sub(r"[\s_/\-]", "", unicodedata.normalize("NFKC", str(word))).casefold()
    return next((scheme for scheme, parts in MEANT.items() if any(part in text for part in parts)), None)


def is_missing(value: Any) -> bool:
    """Return whether a cell holds nothing."""
    return value is None or value != value or not str(value).strip()


def tell(found: Any, given: Any, default_scheme: str, spelling: Any, label: str, notes: list[Message]) -> None:
    """Note the rows without a class, one note for each reason."""
    word, scheme = found.word, found.scheme
    known = {one: set(words) for one, words in spelling.groupby("scheme").word}
    missing = word.isna()
    nameless = ~missing & scheme.isna()
    strange = ~missing & ~nameless & found.code.isna()
    old = strange & word.fillna("").str.fullmatch(OLD)
    say(MISSING_NOTE, missing, notes, layer=Message(label), all=len(found), rows=some(np.flatnonzero(missing) + 1))
    say(SCHEME_NOTE, nameless, notes, layer=Message(label), words=several(given[nameless.to_numpy()]))
    target = Message(SCHEMES[default_scheme])
    say(OLD_NOTE, old, notes, layer=Message(label), codes=several(word[old]), scheme=target)
    elsewhere = np.zeros(len(found), dtype=bool)
    for own in SCHEMES:
        for other in SCHEMES:
            there = strange & ~old & (scheme == own) & word.isin(known.get(other, set()))
            elsewhere |= there.to_numpy()
            names = {"scheme": Message(SCHEMES[own]), "other": Message(SCHEMES[other])}
            say(OTHER_NOTE, there, notes, layer=Message(label), all=len(found), codes=several(word[there]), **names)
    unknown = strange & ~old & ~elsewhere
    say(UNKNOWN_NOTE, unknown, notes, layer=Message(label), codes=several(word[unknown]))


def say(template: str, told: Any, notes: list[Message], **values: Any) -> None:
    """Add a note with the count of its rows where there are any."""
    if told.any():
        notes.append(Message(template, count=int(told.sum()), **values))


def several(words: Any) -> str:
    """Return the different words of some rows as text."""
    return some(sorted({str(one) for one in words}))
