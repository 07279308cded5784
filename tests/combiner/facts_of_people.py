"""What is true of somebody who leads a country, or led one and is dead.

Dates of birth and death are never planted: rows that are cited and not read refute nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from combiner.facts import Fact, Finder, World, active, off_date, other
from combiner.facts_of_countries import countries
from factcheck.model.statements import Statement

_OFFICES = {"president": "president", "prime-minister": "prime minister", "chancellor": "chancellor"}


def people(world: World) -> list[str]:
    """Who holds an office on that day, and some who held one and are dead by then."""
    held = [r for country in countries(world) for r in _rows(world, country)]
    return sorted({r.subject for r in held if active(r, world.day) or _dead(world, r.subject)})


def _rows(world: World, country: str) -> list[Statement]:
    offices = [country.replace("country:", "office:") + "/" + office for office in _OFFICES]
    return [r for office in offices for r in world.store.by_object("office-holder", office) if r.start]


def _dead(world: World, person: str) -> str | None:
    rows = world.store.statements(person, "death-date")
    dates = {r.value for r in rows}
    return dates.pop() if len(dates) == 1 and rows[0].value < world.day else None


def _term(world: World, person: str) -> Statement | None:
    """The one term of somebody's only office."""
    rows = [r for r in world.store.statements(person, "office-holder") if r.start and r.source == "almanac"]
    return rows[0] if len(rows) == 1 and rows[0].object.split("/")[-1] in _OFFICES else None


def _born(world: World, person: str) -> str | None:
    dates = {r.value for r in world.store.statements(person, "birth-date")}
    return dates.pop() if len(dates) == 1 else None


def born(world: World, person: str) -> Iterator[Fact]:
    date = _born(world, person)
    if date:
        yield Fact("born", {"date": date}, {"date": off_date(world, date)}, refutable=False)


def age(world: World, person: str) -> Iterator[Fact]:
    date = _born(world, person)
    if not date or len(date) != 10 or world.store.statements(person, "death-date"):
        return
    years = world.year - int(date[:4]) - (world.day[5:] < date[5:])
    yield Fact("age", {"digits": str(years)}, {"digits": str(years + world.rng.choice([-9, -6, -4, 4, 6, 9]))})


def died(world: World, person: str) -> Iterator[Fact]:
    date, birth = _dead(world, person), _born(world, person)
    if date and len(date) > 4 and birth:
        yield Fact("died", {"date": date}, {"date": off_date(world, date)}, refutable=False)


def office(world: World, person: str) -> Iterator[Fact]:
    term = _term(world, person)
    if term is None:
        return
    place, _, what = term.object.partition("/")
    country = world.named(place.replace("office:", "country:"))
    slots = {"country": country, "office": _OFFICES[what]}
    if active(term, world.day):
        far = [world.named(one) for one in countries(world)]
        false = other(world, country, far)
        if false:
            yield Fact("holds", slots, {"country": false})
        if len(term.start) > 4:
            yield Fact("took", {"date": term.start, **slots}, {"date": off_date(world, term.start)})
    elif term.end and term.end < world.day and len(term.end) > 4:
        yield Fact("left", {"date": term.end, **slots}, {"date": off_date(world, term.end)})


def succeeded(world: World, person: str) -> Iterator[Fact]:
    term = _term(world, person)
    if term is None:
        return
    rows = world.store.by_object("office-holder", term.object)
    before = {r.subject for r in rows if r.end == term.start and len(r.end) == 10 and r.subject != person}
    rivals = {r.subject for r in rows if r.start and r.start < term.start} - before - {person}
    if len(before) == 1:
        name = world.named(before.pop())
        false = other(world, name, [world.named(one) for one in rivals])
        if false:
            yield Fact("succeeded", {"person": name}, {"person": false})


FINDERS: list[Finder] = [born, age, died, office, succeeded]
