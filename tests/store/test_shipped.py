"""What every new project starts with: the construction plan's works, units, rules and goals, each with its source."""

import csv
import re
from collections import Counter

import pytest

from ordos_restoration.planning.catalogue import CAPABILITIES
from ordos_restoration.planning.kinds import Number
from ordos_restoration.planning.spec import Reference
from ordos_restoration.schema import reference
from ordos_restoration.schema.tables import TABLES

shipped = pytest.mark.parametrize(
    "table", [one for one in TABLES.values() if reference.shipped_rows(one)], ids=lambda one: one.id
)


def rows_of(name):
    """Return a shipped file as it is written, by the first of its columns."""
    with (reference.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {next(iter(row.values())): row for row in rows}


def units_of(row):
    """Return every unit a row names."""
    found = [row.get(column, "") for column in ("lead_units", "cooperating_units", "responsible_units")]
    return {code for cell in found for code in cell.split("|") if code}


def test_the_five_actions_hold_22_works():
    works = [row for row in rows_of("works").values() if row["kind"] == "work"]
    per_action = Counter(row["parent"] for row in works)
    assert [per_action[f"A{k}"] for k in range(1, 6)] == [4, 4, 5, 4, 5]
    assert Counter(row["role"] for row in works) == {"core": 8, "register": 4, "outside": 10}
    assert all(row["code"].startswith(row["parent"]) and row["lead_units"] for row in works)


def test_the_policy_mechanisms_and_assurances_are_registered_too():
    kinds = Counter(row["kind"] for row in rows_of("works").values())
    assert kinds == {"action": 5, "work": 22, "mechanism": 11, "assurance": 5}


@pytest.mark.parametrize("name", ["works", "indicators"])
def test_every_unit_is_in_the_list_of_units(name):
    known = set(rows_of("bureaus"))
    for code, row in rows_of(name).items():
        assert units_of(row) <= known, code
        assert not set(row.get("lead_units", "").split("|")) & set(row.get("cooperating_units", "").split("|")) - {""}


def test_two_districts_and_seven_banners():
    units = rows_of("admin_units")
    assert all(len(code) == 12 and code.isdigit() and code.startswith("1506") for code in units)
    banners = [row for row in units.values() if row["level"] == "banner"]
    assert Counter(row["name_zh"][-1] for row in banners) == {"旗": 7, "区": 2}
    assert all(units[row["parent_code"]]["level"] == "city" for row in banners)


def test_the_rule_of_survival_is_milder_where_it_is_dry():
    rules = rows_of("survival_rules")
    assert float(rules["survival_below_400"]["pass_from_pct"]) == 70
    assert float(rules["survival_from_400"]["pass_from_pct"]) == 85
    for row in rules.values():
        assert float(row["replant_from_pct"]) < float(row["pass_from_pct"])
    both = Counter((row["survey"], row["rainfall"]) for row in rules.values())
    assert set(both.values()) == {1}, "one rule decides"


def test_sample_shares_leave_no_area_without_a_rule():
    tiers = {}
    for row in rows_of("sample_shares").values():
        tiers.setdefault(row["rule"], []).append(
            (float(row["from_mu"]), float(row["to_mu"] or "inf"), float(row["share_pct"]))
        )
    for rule, rows in tiers.items():
        ends = [0.0, *(to for _, to, _ in rows)]
        assert [start for start, _, _ in rows] == ends[:-1], rule
        assert ends[-1] == float("inf"), rule
        shares = [share for _, _, share in rows]
        assert shares == sorted(shares, reverse=True), f"{rule}: the larger, the smaller the share"


def test_goals_without_a_number_say_it_in_words():
    for code, row in rows_of("indicators").items():
        assert row["target_value"] or (row["target_zh"] and row["target_en"]), code
        assert row["target_year"] == "2027", code


def test_every_reference_table_has_the_columns_of_its_file():
    tables = {one.id: one for one in TABLES.values() if one.group == "reference"}
    read = {f"ref_{one.name}" for each in CAPABILITIES for one in each.inputs.values() if isinstance(one, Reference)}
    assert set(tables) == read | {f"ref_{name}" for name in reference.FOR_FORMS}
    for name, table in tables.items():
        header = list(next(iter(rows_of(name[len("ref_") :]).values())))
        assert list(table.columns) == header, name


@shipped
def test_shipped_rows_can_be_stored(table):
    rows = reference.shipped_rows(table)
    for row in rows:
        assert set(row) <= set(table.entries)
        for column, one in table.entries.items():
            value = row.get(column)
            assert not (one.required and value is None and one.default is None), f"{column} of {row}"
            if value is not None and isinstance(one.kind, Number):
                assert isinstance(value, (int, float)), f"{column} of {row}"
    keys = Counter(tuple(row[column] for column in table.key) for row in rows)
    assert set(keys.values()) == {1}, "the key tells rows apart"


@shipped
def test_every_shipped_value_names_its_source(table):
    for row in reference.shipped_rows(table):
        assert row["source"], row
        assert row["verified"] in ("yes", "no"), row


@shipped
def test_a_shipped_row_is_the_same_row_in_every_project(table):
    uuids = [row["uuid"] for row in reference.shipped_rows(table)]
    assert len(set(uuids)) == len(uuids)
    assert all(
        re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one) for one in uuids
    )


def test_a_shipped_work_keeps_its_uuid_for_ever():
    """Projects out there link to it."""
    works = {row["code"]: row for row in reference.shipped_rows(TABLES["work"])}
    assert works["A1-1"]["uuid"] == "e84f1fa6-765f-5299-b1f1-1570a944c42d"
    assert works["A1-1"]["parent"] == works["A1"]["uuid"]
    assert works["A1-1"]["cooperating_units"] == "{FGB,BAN}"
    assert works["A1"]["parent"] is None


def test_a_form_shows_every_shipped_decimal():
    for table in TABLES.values():
        for row in reference.shipped_rows(table):
            for column, value in row.items():
                kind = table.entries[column].kind
                if isinstance(kind, Number) and value is not None:
                    assert value == round(value, kind.decimals), f"{table.id}.{column}"
