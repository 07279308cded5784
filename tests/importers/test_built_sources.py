"""The committed sources: they agree with their manifests and tables, without the packages and without a network."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from factcheck.importers import manifests, statements
from factcheck.importers.economies import outlook
from factcheck.importers.factbook import tables
from factcheck.importers.populations import tables as places

SOURCES = Path(__file__).parents[2] / "sources"
NAMES = ("factbook", "un-wpp", "gapminder", "imf-weo")


def manifest(name: str) -> dict[str, Any]:
    return json.loads((SOURCES / name / "datapackage.json").read_text(encoding="utf-8"))


def read(name: str, edition: str, file: str) -> list[dict[str, str]]:
    with (SOURCES / name / edition / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


EDITIONS = [(name, edition["name"]) for name in NAMES for edition in manifest(name)["editions"]]


@pytest.mark.parametrize("name", NAMES)
def test_files_agree_with_the_manifest(name: str) -> None:
    for edition in manifest(name)["editions"]:
        folder = SOURCES / name / edition["name"]
        assert {path.name for path in folder.iterdir()} == set(edition["files"])
        for file, sha256 in edition["files"].items():
            assert hashlib.sha256((folder / file).read_bytes()).hexdigest() == sha256


@pytest.mark.parametrize("name", NAMES)
def test_packages_agree_with_the_pins(name: str) -> None:
    pins = manifests.pinned(SOURCES / "packages.toml")
    for edition in manifest(name)["editions"]:
        assert edition["packages"] == [pins[package["name"]].reference for package in edition["packages"]]


@pytest.mark.parametrize("name", NAMES)
def test_counts_are_above_the_assertions(name: str) -> None:
    told = manifest(name)
    counts = Counter(row["property"] for e in told["editions"] for row in read(name, e["name"], "statements.csv"))
    assert all(counts[property_] >= least for property_, least in told["assertions"]["min"].items())


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_ids_are_unique_and_recompute(name: str, edition: str) -> None:
    rows = read(name, edition, "statements.csv")
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        columns = {column: cell for column, cell in row.items() if column != "id"}
        assert statements.identify(name, edition, statements.Row(**columns)) == row["id"]


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_rows_are_sorted(name: str, edition: str) -> None:
    order = ("subject", "property", "object", "definition", "point_in_time", "start", "id")
    keys = [tuple(row[column] for column in order) for row in read(name, edition, "statements.csv")]
    assert keys == sorted(keys)


@pytest.mark.parametrize("edition", ["2015-11", "2026-01"])
def test_every_named_thing_but_a_country_is_an_entity(edition: str) -> None:
    entities = {row["id"] for row in read("factbook", edition, "entities.csv")}
    rows = read("factbook", edition, "statements.csv")
    used = {row[column] for row in rows for column in ("subject", "object")}
    assert {id_ for id_ in used - entities if id_ and not id_.startswith("country:")} == set()


@pytest.mark.parametrize("edition", ["2015-11", "2026-01"])
def test_neighbour_lists_declared_whole_agree_both_ways(edition: str) -> None:
    whole = next(e["complete"] for e in manifest("factbook")["editions"] if e["name"] == edition)
    subjects = {entry["subject"] for entry in whole}
    rows = read("factbook", edition, "statements.csv")
    pairs = {(row["subject"], row["object"]) for row in rows if row["property"] == "borders"}
    assert "country:FR" not in subjects
    assert {"country:IS", "country:JP", "country:KZ"} <= subjects
    assert {pair for pair in pairs if pair[::-1] not in pairs and set(pair) <= subjects} <= {
        ("country:HK", "country:CN"),
        ("country:MO", "country:CN"),
    }


@pytest.mark.parametrize("edition", ["2015-11", "2026-01"])
def test_asymmetric_borders_are_kept(edition: str) -> None:
    rows = [row for row in read("factbook", edition, "statements.csv") if row["property"] == "border-length"]
    found = {(row["subject"], row["object"]): row["value"] for row in rows}
    assert found["country:DE", "country:PL"] == ("467" if edition == "2015-11" else "447")
    assert found["country:PL", "country:DE"] == "467"
    assert found["country:KZ", "country:RU"] == "7644"


def test_memberships_are_never_complete() -> None:
    assert {c["property"] for e in manifest("factbook")["editions"] for c in e["complete"]} == {"borders"}


def test_reviewed_corrections_stand_in_the_files() -> None:
    rows = read("factbook", "2026-01", "statements.csv")
    uk = [r for r in rows if (r["subject"], r["object"]) == ("country:GB", "org:eu")]
    pm = [r for r in rows if r["object"] == "office:RO/prime-minister"]
    assert [(r["rank"], r["status"]) for r in uk] == [("deprecated", "unverified")]
    assert [(r["start"], "2005" in r["original"]) for r in pm] == [("2025-06-23", True)]


def test_projections_are_marked() -> None:
    for row in read("un-wpp", "2024", "statements.csv"):
        assert ("projection" in row["definition"]) == (row["point_in_time"] > "2023")


def test_codes_of_the_profiles() -> None:
    ids = {gec: profile.id for gec, profile in tables.profiles().items()}
    expected = {
        "gm": "DE",
        "rs": "RU",
        "up": "UA",
        "bo": "BY",
        "kv": "XK",
        "sz": "CH",
        "au": "AT",
        "as": "AU",
        "ch": "CN",
        "ci": "CL",
        "sf": "ZA",
        "uk": "GB",
    }
    assert {gec: ids[gec] for gec in expected} == {gec: f"country:{iso}" for gec, iso in expected.items()}
    assert (ids["ee"], ids["we"], ids["gz"], ids["ax"]) == (
        "org:eu",
        "place:west-bank",
        "place:gaza-strip",
        "place:akrotiri",
    )
    assert Counter(Counter(ids.values()).values()) == {
        1: len(ids) - 4,
        2: 2,
    }  # Curaçao and Sint Maarten changed their codes


@pytest.mark.parametrize("table", ["groups", "religions", "languages", "neighbours", "currencies"])
def test_an_id_has_one_label(table: str) -> None:
    labels: dict[str, set[str]] = {}
    for named in tables.names(table).values():
        labels.setdefault(named.id, set()).add(named.label)
    assert all(len(found) == 1 for id_, found in labels.items() if id_)


@pytest.mark.parametrize("table", ["m49", "gapminder"])
def test_population_tables(table: str) -> None:
    found = places.places(table)
    assert {entity.type for entity in found.values()} <= {
        "country",
        "former-country",
        "territory",
        "place",
        "region",
        "continent",
    }


def test_the_table_of_the_outlook() -> None:
    found = places.places("outlook", Path(outlook.__file__).parent / "tables")
    assert {entity.type for entity in found.values()} == {"country", "territory"}
    assert len({entity.id for entity in found.values()}) == len(found)
    assert {code: found[code].id for code in ("UVK", "WBG", "GBR", "GRC", "TWN")} == {
        "UVK": "country:XK",
        "WBG": "country:PS",
        "GBR": "country:GB",
        "GRC": "country:GR",
        "TWN": "country:TW",
    }


def test_every_ignored_entry_has_a_reason() -> None:
    assert all(entry.reason for entry in tables.ignored())


LIMITS = {
    "life-expectancy": (30, 95),
    "median-age": (13, 60),
    "fertility-rate": (0.5, 8),
    "literacy": (10, 100),
    "population-share": (0, 100),
    "unemployment": (0, 100),
    "military-expenditure": (0, 40),
}


@pytest.mark.parametrize("edition", ["2015-11", "2026-01"])
def test_figures_lie_where_they_can(edition: str) -> None:
    for row in read("factbook", edition, "statements.csv"):
        low, high = LIMITS.get(row["property"], (float("-inf"), float("inf")))
        if row["property"] in LIMITS:
            assert low <= float(row["value"]) <= high, row
        assert row["point_in_time"][:4] <= edition[:4], row
        assert row["start"] <= f"{edition}-99", row


@pytest.mark.parametrize("edition", ["2015-11", "2026-01"])
def test_two_figures_for_one_thing_decide_nothing(edition: str) -> None:
    found: dict[tuple[str, ...], set[str]] = {}
    for row in read("factbook", edition, "statements.csv"):
        if row["status"] == "verified" and row["property"] != "independence-date" and row["unit"]:
            key = tuple(row[column] for column in ("subject", "property", "object", "definition", "point_in_time"))
            found.setdefault(key, set()).add(row["value"])
    assert {key: values for key, values in found.items() if len(values) > 1} == {}


def test_currencies_given_up_end() -> None:
    rows = [row for row in read("factbook", "2026-01", "statements.csv") if row["property"] == "currency"]
    ends = {row["subject"]: row["end"] for row in rows if row["end"]}
    assert ends == {"country:BG": "2025-12-31", "country:CW": "2025-06-30", "country:SX": "2025-06-30"}
    assert [row["subject"] for row in rows if row["rank"] == "deprecated"] == ["country:ZW"]


def test_nobody_lives_in_antarctica() -> None:
    rows = [row for edition in ("2015-11", "2026-01") for row in read("factbook", edition, "statements.csv")]
    assert [r for r in rows if (r["subject"], r["property"]) == ("country:AQ", "population")] == []
