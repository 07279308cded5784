"""What is true of a country."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from decimal import Decimal

from combiner.facts import SETTINGS, Fact, Finder, World, active, agreed, factbook, off, off_count, off_date, other
from factcheck.store.query import Store

CountryFacts = Iterator[Fact]


def countries(world: World) -> list[str]:
    """The members of the United Nations on that day."""
    return _states(world.store, world.day)


@functools.cache
def _states(store: Store, day: str) -> list[str]:
    rows = store.by_object("membership", "org:un")
    inside = {r.subject for r in rows if r.source == "almanac" and active(r, day)}
    return sorted(inside - set(SETTINGS["left_out"]))


def population(world: World, country: str) -> CountryFacts:
    rows = [
        r
        for r in world.store.statements(country, "population")
        if r.point_in_time and abs(int(r.point_in_time[:4]) - world.year) <= 2 and not r.definition
    ]
    value = agreed(rows, "1.06") if len({r.source for r in rows}) > 1 else None
    near = min(rows, key=lambda r: (abs(int(r.point_in_time[:4]) - world.year), r.source), default=None)
    if value and near:
        yield Fact("population", {"people": near.value}, {"people": off(world, near.value)})


def area(world: World, country: str) -> CountryFacts:
    value = agreed(factbook(world, country, "area", "total"))
    land = agreed(factbook(world, country, "area", "land"), "1.05")
    if value and land and Decimal(value) > 100:
        yield Fact("area", {"area": value}, {"area": off(world, value)})


def coast(world: World, country: str) -> CountryFacts:
    rows = factbook(world, country, "coastline-length")
    value = agreed(rows)
    if value and Decimal(value) > 50:
        yield Fact("coast", {"length": value}, {"length": off(world, value)})
    if rows and not any(r.number for r in rows):
        yield Fact("landlocked", {})


def neighbours_of(world: World, country: str) -> list[str]:
    """The countries that border another by all editions of the book."""
    editions = [
        {r.object for r in factbook(world, country, "borders") if r.edition == edition}
        for edition in ("2015-11", "2026-01")
    ]
    return sorted(editions[0]) if editions[0] == editions[1] else []


def _told(world: World, country: str) -> bool:
    return any(p.start <= world.day for p in world.store.promises("borders", country))


def neighbours(world: World, country: str) -> CountryFacts:
    found = neighbours_of(world, country)
    if not found or not _told(world, country):
        return
    if len(found) > 1:
        yield Fact("neighbour-count", {"count": str(len(found))}, {"count": off_count(world, len(found))})
    beside = {further for near in found for further in neighbours_of(world, near)}
    far = sorted(world.named(one) for one in beside - set(found) - {country})
    name = world.named(world.rng.choice(found))
    false = other(world, name, far)
    if false:
        yield Fact("neighbour", {"country": name}, {"country": false})


def border(world: World, country: str) -> CountryFacts:
    found = [one for one in neighbours_of(world, country) if _length(world, country, one)]
    if found:
        other_side = world.rng.choice(found)
        length = _length(world, country, other_side)
        assert length is not None
        yield Fact(
            "border-length", {"length": length, "country": world.named(other_side)}, {"length": off(world, length)}
        )


def _length(world: World, country: str, neighbour: str) -> str | None:
    sides = (country, neighbour), (neighbour, country)
    rows = [r for one, two in sides for r in world.store.statements(one, "border-length", two)]
    value = agreed([r for r in rows if r.status == "verified"])
    return value if value and Decimal(value) > 20 else None


def capital(world: World, country: str) -> CountryFacts:
    rows = world.store.statements(country, "capital")
    names = {r.object for r in rows}
    if len(names) == 1:
        name = world.named(names.pop())
        false = other(world, name, [world.named(_capital(world, one)) for one in _around(world, country)])
        if false:
            yield Fact("capital", {"city": name}, {"city": false})


def _capital(world: World, country: str) -> str:
    return world.store.statements(country, "capital")[0].object


def _around(world: World, country: str) -> list[str]:
    near = neighbours_of(world, country) or countries(world)[:40]
    return [one for one in near if world.store.statements(one, "capital")]


def currency(world: World, country: str) -> CountryFacts:
    codes = {r.object for r in world.store.statements(country, "currency")}
    if len(codes) == 1:
        name = _short(world.store.label(codes.pop()))
        pool = [
            _short(world.store.label(r.object))
            for one in countries(world)
            for r in world.store.statements(one, "currency")
        ]
        false = other(world, name, [p for p in pool if p not in ("dollar", "franc", "pound", "euro")])
        if false:
            yield Fact("currency", {"currency": name}, {"currency": false})


def _short(name: str) -> str:
    return name.split(" (")[0].split()[-1].lower()


def language(world: World, country: str) -> CountryFacts:
    rows = world.store.statements(country, "official-language")
    names = {r.object for r in rows if not r.definition}
    if len(names) == 1 and len({r.edition for r in rows}) == 2 and len(rows) == 2:
        name = world.named(names.pop())
        false = other(world, name, ["Portuguese", "Hungarian", "Finnish", "Swahili", "Thai", "Korean"])
        if false:
            yield Fact("language", {"language": name}, {"language": false})


def independence(world: World, country: str) -> CountryFacts:
    rows = world.store.statements(country, "independence-date")
    if rows and len({r.value[:4] for r in rows}) == 1 and "1770" < rows[0].value[:4] < "2000":
        date = max((r.value for r in rows), key=len)
        yield Fact("independence", {"date": date}, {"date": off_date(world, date)})


def joined(world: World, country: str) -> CountryFacts:
    found = []
    for club in SETTINGS["clubs"]:
        rows = world.store.statements(country, "membership", club)
        dated = [r for r in rows if r.start]
        if len(dated) == 1 and dated[0].definition == "member" and active(dated[0], world.day):
            found.append((club, dated[0].start))
    if found:
        club, date = world.rng.choice(found)
        yield Fact("joined", {"date": date, "club": world.named(club)}, {"date": off_date(world, date)})


def member(world: World, country: str) -> CountryFacts:
    inside, outside = [], []
    for club in SETTINGS["clubs"]:
        rows = world.store.statements(country, "membership", club)
        if any(r.definition == "member" and active(r, world.day) for r in rows):
            inside.append(club)
        elif not rows:
            outside.append(club)
    if inside and outside:
        club, false = world.rng.choice(inside), world.rng.choice(outside)
        yield Fact("member", {"club": world.named(club)}, {"club": world.named(false)})


def compared(world: World, country: str) -> CountryFacts:
    near = neighbours_of(world, country)
    own = agreed(factbook(world, country, "area", "total"))
    for one in near:
        theirs = agreed(factbook(world, one, "area", "total"))
        if own and theirs and Decimal(own) > Decimal(theirs) * Decimal("1.4"):
            yield Fact("larger", {"than": world.named(one), "word": "larger"}, {"word": "smaller"})
            return


def highest(world: World, country: str) -> CountryFacts:
    rows = factbook(world, country, "elevation", "highest")
    value = agreed(rows, "1.003")
    if value and len({r.object for r in rows}) == 1 and len(rows) == 2 and Decimal(value) > 300:
        peak = world.named(rows[0].object)
        yield Fact("highest", {"height": value, "peak": peak}, {"height": off(world, value)})


def _yearly(kind: str, property_: str, slot: str, within: str) -> Finder:
    def find(world: World, country: str) -> CountryFacts:
        rows = [r for r in factbook(world, country, property_, "total") if r.point_in_time[:4] == str(world.year)]
        value = agreed(rows, within)
        if value and Decimal(value) < 100:
            yield Fact(kind, {slot: value}, {slot: off(world, value)})

    return find


def ruler(world: World, country: str) -> CountryFacts:
    for office, word in (("president", "president"), ("prime-minister", "prime minister"), ("monarch", "monarch")):
        rows = world.store.by_object("office-holder", country.replace("country:", "office:") + "/" + office)
        holders = {r.subject for r in rows if active(r, world.day)}
        past = sorted({world.named(r.subject) for r in rows if r.end and r.end[:4] < str(world.year)})
        if len(holders) == 1 and word != "monarch":
            name = world.named(holders.pop())
            false = other(world, name, past)
            if false:
                yield Fact("ruler", {"person": name, "office": word}, {"person": false})
                return


FINDERS: list[Finder] = [
    population, area, coast, neighbours, border, capital, currency, language, independence, joined, member, compared,
    highest, ruler, _yearly("life-expectancy", "life-expectancy", "years", "1.01"),
    _yearly("median-age", "median-age", "years", "1.01"), _yearly("literacy", "literacy", "percent", "1.01"),
]  # fmt: skip
