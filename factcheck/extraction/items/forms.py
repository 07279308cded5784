"""Descriptions that not every country fits: "the kingdom", "the island", "the state"."""

from __future__ import annotations

import functools

from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

PARTS = frozenset(["state", "island", "islands", "territory", "republic", "emirate", "enclave", "archipelago"])
"""Nouns that parts of a country are called by, too."""


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    """The countries a noun may describe: "the kingdom", "the island"."""
    return {noun: frozenset(ids) for noun, ids in table("names")["forms"].items()}


def form_of(entity: Entity) -> str | None:
    """The noun of a description that not every country fits."""
    if entity.alias != "description-place":
        return None
    noun = entity.label.lower().split()[-1]
    return noun if noun in _forms() or noun in PARTS else None


def has_form(named: Named, form: str) -> bool:
    """Whether a description may mean a country."""
    if form != "republic" and form not in _forms():
        return True
    if named.id is None or not named.id.startswith("country:"):
        return named.id is None and not named.members and form == "republic"
    code = named.id.removeprefix("country:")
    return code not in _forms()["monarchy"] if form == "republic" else code in _forms()[form]
