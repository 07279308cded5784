"""A packed edition -> its statements, entities, aliases and the list of what nothing reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import SourceError
from factcheck.importers.factbook import corrected, profiles, rules, tables
from factcheck.importers.factbook.profiles import Field
from factcheck.importers.statements import Alias, Entity, Row


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build yields."""

    rows: tuple[Row, ...]
    entities: tuple[Entity, ...]
    aliases: tuple[Alias, ...]
    complete: tuple[str, ...]
    ignored: tuple[tuple[str, int], ...]


def read(archive: Path, *, edition: str) -> Edition:
    """All statements of a packed edition. Raises SourceError naming every value that is neither read nor reviewed."""
    found = profiles.read(archive)
    fields = [
        field for gec, profile in found.items() for field in profiles.fields(gec, _profile(gec, archive).id, profile)
    ]
    readings = [(field, rules.read(field, edition=edition)) for field in fields]
    _check(archive, readings)
    rows = corrected.apply(_once(row for _, reading in readings for row in reading.rows), edition=edition)
    return Edition(
        tuple(rows),
        tuple(_entities(readings, rows)),
        tuple(_aliases(readings)),
        tuple(_complete(found, edition)),
        tuple(sorted(Counter(reason for _, reading in readings for reason in reading.ignored).items())),
    )


def _profile(gec: str, archive: Path) -> tables.Profile:
    profile = tables.profiles().get(gec)
    if profile is None:
        raise SourceError(f"{archive}: the GEC code {gec!r} is not in tables/gec.csv")
    return profile


def _check(archive: Path, readings: Iterable[tuple[Field, rules.Reading]]) -> None:
    unread = [f"{field.locator}: {text[:200]}" for field, reading in readings for text in reading.unread]
    if unread:
        raise SourceError(
            f"{archive.name}: read by nothing and not in tables/ignored_fields.toml:\n" + "\n".join(unread)
        )


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Each row once: the chief of state is often head of government too, a list may name an organisation twice."""
    met = set()
    for row in rows:
        named = row.property in {"office-holder", "membership", "capital", "official-language"}
        holder = row.property == "office-holder"
        key = (row.subject, row.property, row.object, "" if holder else row.definition) if named else row
        if key not in met:
            met.add(key)
            yield row


def _entities(readings: Iterable[tuple[Field, rules.Reading]], rows: Iterable[Row]) -> Iterator[Entity]:
    """What the statements name, in the order of the ids; the first label met stays."""
    found: dict[str, Entity] = {}
    for entity in (*_places(), *(entity for _, reading in readings for entity in reading.entities), *_named()):
        found.setdefault(entity.id, entity)
    used = {id_ for row in rows for id_ in (row.subject, row.object) if id_}
    yield from (found[id_] for id_ in sorted(used) if id_ in found)


def _places() -> Iterator[Entity]:
    """The profiles that are no country: base areas, islands, oceans, the world."""
    yield from (Entity(p.id, p.label, p.type) for p in tables.profiles().values() if p.type in {"place", "org"})


def _named() -> Iterator[Entity]:
    for table, type_ in (
        ("groups", "group"),
        ("religions", "religion"),
        ("languages", "language"),
        ("currencies", "currency"),
    ):
        yield from (Entity(named.id, named.label, type_) for named in tables.names(table).values() if named.id)


def _aliases(readings: Iterable[tuple[Field, rules.Reading]]) -> Iterator[Alias]:
    """The names that mean one thing only, without those reviewed and left out."""
    found = sorted({alias for _, reading in readings for alias in reading.aliases})
    ids: dict[str, set[str]] = {}
    for alias in found:
        ids.setdefault(alias.alias.lower(), set()).add(alias.id)
    left_out = {row[0].lower() for row in tables.rows("aliases_left_out.csv", ("alias", "reason"))}
    met: set[tuple[str, str]] = set()
    for alias in found:
        key = (alias.alias, alias.id)
        if len(ids[alias.alias.lower()]) == 1 and alias.alias.lower() not in left_out and key not in met:
            met.add(key)
            yield alias


def _complete(found: Iterable[str], edition: str) -> Iterator[str]:
    """The subjects whose list of neighbours is whole, islands with no neighbour too; the exceptions are reviewed."""
    columns = ("edition", "subject", "reason")
    left_out = {row[1] for row in tables.rows("neighbours_not_whole.csv", columns) if row[0] in {edition, "*"}}
    ids = {tables.profiles()[gec].id for gec in found}
    yield from sorted(id_ for id_ in ids if id_.startswith("country:") and id_ not in left_out)
