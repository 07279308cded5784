"""Names of bodies that begin with that of a country or an organisation: "Ghana Football Association", "Kenya Airways"."""

from __future__ import annotations

from factcheck.frozen import replace
from factcheck.mentions.name_words import listed
from factcheck.model.mentions import Entity


def with_bodies(text: str, entities: list[Entity]) -> list[Entity]:
    """The names with each that goes on as the name of a body joined to what follows it; no source knows the whole."""
    found: list[Entity] = []
    for one in entities:
        before = found[-1] if found else None
        if before is not None and _is_body(text, before, one):
            label = text[before.start : one.end]
            found[-1] = replace(one, start=before.start, label=label)
        else:
            found.append(one)
    return found


def _is_body(text: str, before: Entity, one: Entity) -> bool:
    """Whether a name no source knows stands right behind a country's or an organisation's and ends, or begins, as that of a body does."""
    if one.alias != "shape" or before.possessive or text[before.end : one.start] != " ":
        return False
    if not (before.id or "").startswith(_BEGINNING) or before.alias in _DESCRIBED or one.type == "person":
        return False
    words = text[one.start : one.end].lower().split()
    return words[-1] in listed("institutions") and words[0] not in listed("of_state")


_BEGINNING = ("country:", "territory:", "org:", "continent:", "set:")
"""With whose names those of bodies begin."""
_DESCRIBED = frozenset(["adjective", "demonym", "metonym", "surname"])
"""What speaks of a country without its name: "the Swiss Confederation" is one thing, "Swiss" and "Confederation"."""
