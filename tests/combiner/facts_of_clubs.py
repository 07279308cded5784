"""What is true of an organisation of countries."""

from __future__ import annotations

from collections.abc import Iterator

from combiner.facts import Fact, Finder, World, active, off_count, off_date, other
from combiner.facts_of_countries import countries


def _inside(world: World, club: str) -> set[str]:
    rows = world.store.by_object("membership", club)
    return {r.subject for r in rows if r.definition == "member" and active(r, world.day)}


def founded(world: World, club: str) -> Iterator[Fact]:
    dates = {r.value for r in world.store.statements(club, "founding-date")}
    if len({date[:4] for date in dates}) == 1:
        date = max(dates, key=len)
        yield Fact("founded", {"date": date}, {"date": off_date(world, date)})


def members(world: World, club: str) -> Iterator[Fact]:
    inside = _inside(world, club)
    told = [p for p in world.store.promises("membership", club) if p.start <= world.day and p.end >= world.day[:4]]
    suspended = any(
        r.definition != "member" and active(r, world.day) for r in world.store.by_object("membership", club)
    )
    if told and len(inside) > 2 and not suspended:
        count = len(inside)
        yield Fact("member-count", {"count": str(count)}, {"count": off_count(world, count)})
    states = set(countries(world))
    known = {r.subject for r in world.store.by_object("membership", club)}
    if told and inside & states and states - known:
        name = world.named(world.rng.choice(sorted(inside & states)))
        false = other(world, name, [world.named(one) for one in states - known])
        if false:
            yield Fact("includes", {"country": name}, {"country": false})


def admitted(world: World, club: str) -> Iterator[Fact]:
    by_country: dict[str, list[str]] = {}
    for row in world.store.by_object("membership", club):
        if row.start and row.definition == "member":
            by_country.setdefault(row.subject, []).append(row.start)
    first = min((start for starts in by_country.values() for start in starts), default="")
    once = sorted(
        (country, starts[0])
        for country, starts in by_country.items()
        if len(starts) == 1 and first[:4] < starts[0][:4] < world.day[:4] and country in countries(world)
    )
    if once:
        country, date = world.rng.choice(once)
        yield Fact("admitted", {"date": date, "country": world.named(country)}, {"date": off_date(world, date)})


FINDERS: list[Finder] = [founded, members, admitted]
