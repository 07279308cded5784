"""Tables and packages -> rows of entities.csv and aliases.csv, one function a class of things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers import names_tables as tables
from factcheck.importers.names_packages import City, Currency
from factcheck.importers.names_tables import forms, timed
from factcheck.importers.statements import Alias, Entity

Rows = Iterator[Entity | Alias]

# Currency codes that read as a word or another abbreviation where a headline is in capitals.
_WORDS_IN_CAPITALS = frozenset(
    (
        "ALL",
        "ANG",
        "ARA",
        "BAD",
        "BAM",
        "BAN",
        "COP",
        "CUP",
        "DEM",
        "GEL",
        "LAK",
        "MAD",
        "MOP",
        "NAD",
        "NIC",
        "PEN",
        "SAR",
        "SIT",
        "SLE",
        "SOS",
        "STD",
        "SUR",
        "TOP",
        "TRY",
    )
)


def things(rows: Iterable[dict[str, str]], cldr: dict[str, list[str]]) -> Rows:
    """Countries, places, regions and religions: label, official names, variants, people, adjectives."""
    for row in rows:
        id_ = row["id"]
        yield Entity(id_, row["label"], row["type"], row["same_as"])
        yield Alias(row["label"], id_, "name")
        yield from timed(row["official"], id_, "official")
        yield from timed(row["variants"], id_, "variant")
        yield from (Alias(name, id_, "demonym") for name in forms(row["nouns"]))
        yield from (Alias(name, id_, "adjective") for name in forms(row["adjectives"]))
        code = id_.removeprefix("country:")
        yield from (Alias(name, id_, "variant") for name in cldr.get(code, ()) if code != id_ and len(name) > 3)


def capital_places(countries: Iterable[dict[str, str]]) -> Rows:
    """The capitals as the country table names them, as places and, for sovereign countries, as metonyms."""
    for row in countries:
        for label in forms(row["capitals"]):
            id_ = f"place:{tables.slug(label)}"
            yield Entity(id_, label, "place", note=f"capital of {row['id']}")
            yield Alias(label, id_, "name")
            if row["type"] == "country" and label != row["label"]:
                yield Alias(label, row["id"], "metonym")


def places_and_metonyms(rows: Iterable[dict[str, str]]) -> Rows:
    """The capitals table: spellings of cities, and the years in which they stood for their country."""
    for row in rows:
        yield Entity(row["place"], row["label"], "place", note=row["note"])
        yield Alias(row["label"], row["place"], "name")
        spellings = timed(row["aliases"], row["place"], "variant")
        yield from spellings
        if row["country"]:
            metonym = Alias(row["label"], row["country"], "metonym", row["start"], row["end"], row["note"])
            yield metonym
            dated = (_within(metonym, spelling) for spelling in spellings)
            yield from (row for row in dated if not row.end or row.start < row.end)


def _within(metonym: Alias, spelling: Alias) -> Alias:
    """A metonym under another spelling: both have to be in use."""
    start = max(metonym.start, spelling.start)
    end = min(filter(None, (metonym.end, spelling.end)), default="")
    return replace(metonym, alias=spelling.alias, start=start, end=end)


def groups(rows: Iterable[dict[str, str]]) -> Rows:
    """Peoples, as in Kazakhs, Kazakh, ethnic Kazakhs."""
    for row in rows:
        id_ = row["id"]
        yield Entity(id_, row["label"], "group")
        names = list(dict.fromkeys(filter(None, (row["label"], row["singular"]))))
        yield from (Alias(name, id_, "demonym") for name in (*names, *forms(row["variants"])))
        yield from (Alias(f"ethnic {name}", id_, "demonym") for name in names if name[0].isupper() and name.isalpha())


def languages(rows: Iterable[dict[str, str]], cldr: dict[str, list[str]], territories: frozenset[str]) -> Rows:
    """Languages under their newsroom name, CLDR's names as variants; "Tuvalu" stays the country."""
    for row in rows:
        id_ = f"language:{tables.slug(row['label'])}"
        yield Entity(id_, row["label"], "language", note=f"code {row['code']}")
        yield Alias(row["label"], id_, "name")
        known = [
            name
            for name in cldr.get(row["code"], ())
            if "," not in name and "(" not in name and name not in territories
        ]
        yield from (Alias(name, id_, "variant") for name in (*forms(row["variants"]), *known))
        yield Alias(f"{row['label']} language", id_, "variant")


def currencies(rows: Iterable[dict[str, str]], known: Iterable[Currency]) -> Rows:
    """Currencies by ISO code; CLDR gives the full names, the table the bare words and other spellings."""
    table = {row["code"]: row for row in rows}
    for currency in known:
        row = table.pop(currency.code, {"label": "", "words": "", "variants": ""})
        yield from _currency(currency, row)
    if table:
        raise SourceError(f"currencies.csv: {', '.join(table)}: not legal tender since 1990")


def _currency(currency: Currency, row: dict[str, str]) -> Rows:
    id_, end = f"currency:{currency.code}", currency.ended
    one, other = (name.replace("–", "-").replace("—", "-") for name in (currency.one, currency.other))
    label = row["label"] or one
    yield Entity(id_, label, "currency")
    if currency.code not in _WORDS_IN_CAPITALS:
        yield Alias(currency.code, id_, "abbreviation", end=end, note="case-sensitive")
    full = [label, one, other] if "(" not in one else [label]
    full += [name.replace("ruble", "rouble") for name in full if "ruble" in name]
    full += [name.replace("&", "and") for name in full if "&" in name]
    names = (*full, *forms(row["words"]), *forms(row["variants"]))
    yield from (Alias(name, id_, "name" if name == label else "variant", end=end) for name in names)


def largest_cities(
    cities: Iterable[City], taken: frozenset[tuple[str, str]], spellings: dict[tuple[str, str], tuple[str, str]]
) -> Rows:
    """Cities under their GeoNames id and newsroom spelling, save those that are places already."""
    for city in sorted(cities, key=lambda city: int(city.geoname)):
        label, variants = spellings.get((city.country, city.name), (city.name, ""))
        if (city.country, key(city.name)) not in taken:
            id_ = f"place:geonames/{city.geoname}"
            yield Entity(id_, label, "place", note=f"city in country:{city.country}")
            yield Alias(label, id_, "name")
            yield from timed(variants, id_, "variant")


def key(name: str) -> str:
    """A city's name for comparison across tables."""
    return tables.slug(name)


def with_geonames(rows: Iterable[Entity], cities: Iterable[City], countries: dict[str, str]) -> Iterator[Entity]:
    """Places of a known country linked with the largest GeoNames place of that name."""
    found: dict[tuple[str, str], str] = {}
    for city in cities:
        found.setdefault((city.country, key(city.name)), city.geoname)
    for row in rows:
        geoname = found.get((countries.get(row.id, ""), key(row.label)))
        yield replace(row, same_as=f"geonames:{geoname}") if geoname and not row.same_as else row


def merged(rows: Iterable[Entity]) -> list[Entity]:
    """One row an id; a later row may add a note or a link, never another label or type."""
    best: dict[str, Entity] = {}
    for row in rows:
        known = best.setdefault(row.id, row)
        if (known.label, known.type) != (row.label, row.type):
            raise SourceError(f"{row.id} is {known.label!r} ({known.type}) and {row.label!r} ({row.type})")
        notes = dict.fromkeys(filter(None, (known.note, row.note)))
        best[row.id] = replace(known, same_as=known.same_as or row.same_as, note="; ".join(notes))
    return sorted(best.values())


def table(folder: Path, name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """One of the tables beside the editions."""
    return tables.read(folder / "tables" / f"{name}.csv", columns)
