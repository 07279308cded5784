"""Lists of neighbours: whom a country borders, whether the list is complete, and who may be missing on it at a time."""

from __future__ import annotations

from factcheck import lazy
from factcheck.lexicon import word_set
from factcheck.matching.select import Moment
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.store.query import Store
from factcheck.verdicts.base.cite import may_decide
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.extents import parts_then, whole_then
from factcheck.verdicts.base.sets import CONTINENTS


def neighbours_of(store: Store, country: str) -> dict[str, Statement]:
    """The neighbours any edition lists for a country."""
    return {s.object: s for s in store.statements(country, "borders")}


def shores(store: Store, country: str) -> set[str]:
    """The waters a country lies on, where its source tells all of them: none for one without a coast, and for one of which they are not told."""
    return {s.definition for s in store.statements(country, "shore") if may_decide(s)}


def at_sea(case: Case) -> bool:
    """Whether the sentence speaks of the sea, so that a border there may be meant."""
    sentence = case.text[case.claim.sentence.start : case.claim.sentence.end]
    return not word_set("verdicts", "border_lists", "sea").isdisjoint(lazy.known(r"[a-z]+").findall(sentence.lower()))


def is_listed(case: Case, id_: str | None) -> bool:
    """Whether a country's neighbours are on a list its source declares complete."""
    if id_ is None or not case.store.statements(id_, "area"):
        return False
    return bool(case.store.promises("borders", id_))


def listed_evidence(case: Case, listed: dict[str, Statement], *, agrees: bool | None) -> Evidence:
    """The complete list of the subject's neighbours, cited; raises where neither a neighbour nor its area tells the source."""
    claim = case.claim
    assert claim.subject is not None
    assert claim.subject.id is not None
    first = next(iter(listed.values()), None) or next(iter(case.store.statements(claim.subject.id, "area")), None)
    assert first is not None
    edition = case.store.editions[first.source, first.edition]
    names = ", ".join(sorted(case.store.label(id_) for id_ in listed)) or "none"
    return Evidence(
        "list", agrees, f"{len(listed)} neighbours: {names}", first.source, first.edition, value=str(len(listed)),
        locator=f"{first.locator} (complete list)", title=edition.title,
    )  # fmt: skip


def neighbours_then(store: Store, country: str, at: Moment) -> dict[str, Statement]:
    """The neighbours of a country at a moment: with those of what broke off from it later, and for such a part the country it broke off from."""
    listed = {
        whole_then(id_, at): row
        for part in (country, *parts_then(country, at))
        for id_, row in neighbours_of(store, part).items()
    }
    return {id_: row for id_, row in listed.items() if id_ != country}


def on_the_continent(store: Store, country: str, listed: dict[str, Statement]) -> int:
    """How many neighbours lie on the country's own continent: France has more than eight only with Guiana's."""
    homes = {s.object for s in store.statements(country, "membership") if s.object in CONTINENTS}
    if not homes:
        return len(listed)
    return sum(any(s.object in homes for s in store.statements(id_, "membership")) for id_ in listed)


def younger(case: Case, countries: list[str]) -> bool:
    """Whether one of the countries became independent after the draft's date, so that the list was another then."""
    if case.as_of is None:
        return True
    day = case.as_of.last().isoformat()
    return any(s.value[:10] > day for id_ in countries for s in case.store.statements(id_, "independence-date"))
