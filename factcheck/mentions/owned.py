"""Surnames right behind their country: "Germany's Merkel" is the one of that name who was in an office of Germany."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.model.mentions import Entity
from factcheck.model.names import NameSource

_BEHIND = frozenset({" ", " Mr ", " Mr. ", " Mrs ", " Ms "})
"""What stands between a country and the surname of its leader."""


def with_country(text: str, entities: list[Entity], names: NameSource) -> list[Entity]:
    """The names with each surname behind a country as the person of that country, or as the several of it."""
    found: list[Entity] = []
    for entity in entities:
        land = _owner(text, found[-1], entity) if found else None
        found.append(entity if land is None else _of_land(entity, land, names))
    return found


def _owner(text: str, before: Entity, entity: Entity) -> str | None:
    """The country whose name stands in the possessive right before a surname."""
    if entity.alias != "surname" or not (before.id or "").startswith("country:") or not before.possessive:
        return None
    between = text[before.end : entity.start].removeprefix("'s").removeprefix("’s").removeprefix("'").removeprefix("’")
    return before.id if between in _BEHIND else None


def _of_land(entity: Entity, land: str, names: NameSource) -> Entity:
    """A surname as that of those who were in an office of a country; as it is where none was."""
    ids = tuple(id_ for id_ in entity.candidates if names.country_of(id_) == land)
    if len(ids) != 1:
        return replace(entity, candidates=ids, alias="variant") if ids else entity
    known = names.entity(ids[0])
    return replace(entity, id=ids[0], label=known.label if known is not None else entity.label, candidates=ids, alias="variant")
