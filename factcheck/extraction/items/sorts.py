"""The sorts of things a slot, a pronoun or a topic may be of, and the types of the store that are one."""

from __future__ import annotations

import functools

_PLACES = frozenset({"country", "former-country", "territory", "continent", "region"})
COUNTRIES = frozenset({"country", "former-country", "territory"})
_SORTS: dict[str, frozenset[str]] = {
    "place": _PLACES,
    "country": COUNTRIES,
    "lands": COUNTRIES,  # by name only
    "city": frozenset({"place"}),
    "org": frozenset({"org"}),
    "set": frozenset({"set", "region", "continent"}),
    "sets": frozenset({"set", "region", "continent"}),  # by name only: no pronoun is one
    "bodies": frozenset({"set"}),  # by name only, and no part of the world: "the Visegrad Four"
    "person": frozenset({"person"}),
    "group": frozenset({"group", "religion"}),
    "religion": frozenset({"religion"}),
    "language": frozenset({"language"}),
    "currency": frozenset({"currency"}),
    "event": frozenset({"event"}),
    "demonym": COUNTRIES,
}
PRONOUN_SORTS: dict[str, frozenset[str]] = {
    "pronoun-thing": frozenset({"place", "country", "org", "set", "city"}),
    "pronoun-things": frozenset({"place", "country", "group", "set"}),
    "pronoun-person": frozenset({"person"}),
    "pronoun-relative": frozenset({"place", "country", "org", "set", "group", "event"}),
    "pronoun-relative_person": frozenset({"person", "group"}),
    "pronoun-here": frozenset({"place", "country"}),
    "description-place": frozenset({"place", "country"}),
    "description-org": frozenset({"org", "set"}),
}
FAMILIES: dict[str, tuple[str, ...]] = {
    "place": ("country", "city"),
    "state": ("country", "metonym"),
    "region": ("place",),
    "org": ("org", "set"),
    "person": ("person",),
    "group": ("group", "religion"),
}
SERVES: dict[str, tuple[str, ...]] = {"place": ("country", "place", "city"), "state": ("country", "place")}
"""Slot types that ask for a topic of a family, where they are more than its own."""


@functools.cache
def allowed(types: tuple[str, ...]) -> frozenset[str]:
    """The types of things that have one of these sorts."""
    return frozenset(type_ for wanted in types for type_ in _SORTS.get(wanted, ()))
