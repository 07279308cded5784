"""Names told by the one before them: "Germany's Merkel" was in an office of Germany, "Al Saud" is the house of a King Salman."""

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
        found.append(entity if land is None else _of_land(text, entity, land, names))
    return found


def _owner(text: str, before: Entity, entity: Entity) -> str | None:
    """The country whose name stands in the possessive right before a surname."""
    if entity.alias != "surname" or not (before.id or "").startswith("country:") or not before.possessive:
        return None
    between = text[before.end : entity.start].removeprefix("'s").removeprefix("’s").removeprefix("'").removeprefix("’")
    return before.id if between in _BEHIND else None


def _of_land(text: str, entity: Entity, land: str, names: NameSource) -> Entity:
    """A surname as that of those who were in an office of a country; as it is where none was."""
    ids = tuple(id_ for id_ in entity.candidates if names.country_of(id_) == land)
    if len(ids) == 1:
        known = names.entity(ids[0])
        label = known.label if known is not None else entity.label
        return replace(entity, id=ids[0], label=label, candidates=ids, alias="variant", type="owned")
    label = text[entity.start : entity.end]
    return replace(entity, label=label, candidates=ids, alias="variant", type="owned") if ids else entity


_HOUSES = ("Al ", "al-", "Al-")
"""How the name of a ruling house begins."""


def with_house(text: str, entities: list[Entity]) -> list[Entity]:
    """The names with that of a ruler's house as a part of the ruler's: "Salman bin Abdulaziz" and "Al Saud"."""
    found: list[Entity] = []
    for one in entities:
        ruler = found[-1] if found else None
        if ruler is not None and _is_house(text, ruler, one):
            found[-1] = replace(ruler, end=one.end, possessive=one.possessive)
        else:
            found.append(one)
    return found


def _is_house(text: str, ruler: Entity, one: Entity) -> bool:
    """Whether a name no source knows stands right behind a person's as that of the house."""
    behind = one.alias == "shape" and (ruler.id or "").startswith("person:") and text[ruler.end : one.start] == " "
    return behind and text.startswith(_HOUSES, one.start)
