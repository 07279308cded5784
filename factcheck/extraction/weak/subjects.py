"""What a match is about, as the questions of this room ask for it."""

from __future__ import annotations

from factcheck.extraction.items import Item
from factcheck.extraction.roles import Roles
from factcheck.model.claims import Named


def one_country(roles: Roles) -> Named | None:
    """The subject of a match that is one country."""
    subject = roles.subject
    alone = subject is not None and not subject.members and (subject.id or "").startswith("country:")
    return subject if alone else None


def first(item: Item) -> str:
    """What a name means first of all; "" for one that is not known."""
    return next(iter(item.candidates), "")


def noun_ahead(items: list[Item], nouns: frozenset[str]) -> bool:
    """Whether one of some nouns stands among items with nothing but words before it."""
    for item in items:
        if item.kind != "w" or not item.word.isalpha():
            return False
        if item.word in nouns:
            return True
    return False
