"""Whether a list of neighbours that is unsure of its owner is this country's with one slip in it: no country has all those named, and this one all but one."""

from __future__ import annotations

from collections.abc import Collection

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.store.query import Store
from factcheck.verdicts.base.context import Case

_LEAST = 2
"""Neighbours that must be right."""
_BEFORE = 250
"""Characters before a claim in which a part of the country may be told of, whose neighbours are others."""
_WORD = lazy.pattern(r"[a-z]+")


def hardly_anothers(case: Case, listed: Collection[str], named: Collection[str]) -> bool:
    """Whether all but one of those named are neighbours, half of all there are at least, no other country has all of them, and no part of one is told of."""
    right = set(named).intersection(listed)
    loosely = case.claim.detail("weak") == "yes" and not case.claim.detail("unsure")
    if loosely and len(set(named)) > len(set(listed)):  # "lies between" may tell of more than those it touches
        return False
    if len(right) + 1 != len(set(named)) or len(right) < _LEAST or 2 * len(right) < len(listed):
        return False
    return not _is_of_a_part(case) and not of_all(case.store, named)


def _is_of_a_part(case: Case) -> bool:
    begin = max(case.text.rfind("\n", 0, case.claim.start) + 1, case.claim.start - _BEFORE)
    said = _WORD.findall(case.text[begin : case.claim.end].lower())
    return not word_set("verdicts", "slipped_lists", "parts").isdisjoint(said)


def of_all(store: Store, named: Collection[str]) -> set[str]:
    """The countries that have all those named for neighbours."""
    owners = [{row.subject for row in store.by_object("borders", id_)} for id_ in named]
    return set.intersection(*owners) if owners else set()


def names_the_next_but_one(store: Store, listed: Collection[str], named: Collection[str]) -> bool:
    """Whether a list has all neighbours but one, and in its place one that lies behind it: "between Côte d'Ivoire, Burkina Faso and Benin", of Ghana, which Togo parts from Benin."""
    left_out, put_in = set(listed).difference(named), set(named).difference(listed)
    if len(left_out) != 1 or len(put_in) != 1 or len(set(named)) <= _LEAST:
        return False
    return any(row.object in put_in for row in store.statements(left_out.pop(), "borders"))
