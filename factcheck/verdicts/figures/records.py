"""Records of a stored series: "the lowest since 1994" holds where every year after 1994 is stored, and none is as low."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.extraction.kinds.kinds import Kind
from factcheck.frozen import dataclass
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.store.query import Store
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import attributed, supported, undecided
from factcheck.verdicts.base.series import rows

_LONGEST = 60
"""Years a record may go back to be worked out."""


@dataclass(frozen=True, slots=True)
class _Record:
    """One source's figures from the year named to the year of the claim; the last one is the claim's own."""

    years: tuple[Statement, ...]
    before: Statement | None
    """The year the record goes back to, where it is stored."""
    sign: int
    """1 for a highest, -1 for a lowest."""

    def over(self, spread: Decimal) -> list[Statement]:
        """The years in between that a figure off by the spread still leaves above (below) the last one."""
        last = self.years[-1].number
        return [row for row in self.years[:-1] if self.sign * (row.number - last) > spread]


def judge(claim: Claim, kinds: Mapping[str, Kind], store: Store) -> Verdict:
    """The verdict on a superlative: by hand, unless a source has every year it ranges over."""
    kind = kinds.get(claim.detail("property"))
    if (
        kind is None
        or claim.subject is None
        or claim.subject.id is None
        or claim.time is None
        or claim.time.start is None
    ):
        return undecided("superlative", "A superlative: what it ranges over has to be looked up by hand.")
    first, last = PartialDate.parse(claim.detail("since")).year, claim.time.start.year
    found = _records(claim, kind.property, store, first, last)
    if not found:
        says = f"A superlative: no stored source has every year from {first} to {last}."
        return undecided("superlative", says)
    return _of(claim, kind, store, found)


def _records(claim: Claim, property_: str, store: Store, first: int, last: int) -> list[_Record]:
    """The record of each source that has every year after the first one up to the last one; newer editions go before older ones."""
    assert claim.subject is not None
    assert claim.subject.id is not None
    if not 1 < last - first <= _LONGEST:
        return []
    sign = 1 if claim.detail("direction") == "highest" else -1
    by_source: dict[str, dict[int, Statement]] = {}
    for row in sorted(rows(store, claim.subject.id, property_), key=lambda row: _published(row, store)):
        if row.point_in_time and row.rank != "deprecated" and _known(row, store):
            by_source.setdefault(row.source, {})[PartialDate.parse(row.point_in_time).year] = row
    found = []
    for years in by_source.values():
        if all(year in years for year in range(first + 1, last + 1)):
            found.append(_Record(tuple(years[year] for year in range(first + 1, last + 1)), years.get(first), sign))
    return found


def _published(row: Statement, store: Store) -> str:
    return store.editions[row.source, row.edition].published


def _known(row: Statement, store: Store) -> bool:
    """Whether a row speaks of a time that its own edition had seen."""
    return row.point_in_time[:4] <= _published(row, store)[:4]


def _of(claim: Claim, kind: Kind, store: Store, found: list[_Record]) -> Verdict:
    results = [_result(kind, store, record) for record in found]
    evidence = tuple(piece for _, pieces in results for piece in pieces)
    edition = store.editions[found[0].years[-1].source, found[0].years[-1].edition]
    says = f"{results[0][1][0].working} ({wording.source(edition)})"
    outcomes = {outcome for outcome, _ in results}
    if outcomes <= {"holds", "longer"}:
        caveats = [Caveat("understated", results[0][1][0].working)] if "longer" in outcomes else []
        caveats.extend(attributed(claim))
        return supported(f"Computed: {says}.", evidence, tuple(caveats), reason="computed")
    if outcomes == {"against"}:
        return undecided(
            "kind-on-trial", f"The source says otherwise: {says}. (superlatives are on trial: look it up)", evidence
        )
    return undecided(
        "close" if len(outcomes) == 1 else "sources-split", f"Not clear of its neighbours: {says}.", evidence
    )


def _result(kind: Kind, store: Store, record: _Record) -> tuple[str, tuple[Evidence, ...]]:
    """holds, longer (it goes back further than said), close or against; the calculation, and every year as operand."""
    own = record.years[-1]
    spread = abs(own.number) * kind.spread if kind.spread_is_share else kind.spread
    against = [row for row in record.years[:-1] if record.sign * (row.number - own.number) >= 0]
    word = "higher" if record.sign > 0 else "lower"
    if record.over(spread):
        outcome, row = "against", max(record.over(spread), key=lambda one: record.sign * one.number)
        told = f"{_figure(row)} is {word} than {_figure(own)}"
    elif against:
        outcome, row = "close", max(against, key=lambda one: record.sign * one.number)
        told = f"{_figure(row)} is not clearly {'below' if record.sign > 0 else 'above'} {_figure(own)}"
    else:
        further = record.before is not None and record.sign * (own.number - record.before.number) > 0
        outcome = "longer" if further else "holds"
        told = f"no year from {_year(record.years[0])} to {_year(record.years[-2])} is as {'high' if record.sign > 0 else 'low'} as {_figure(own)}"
        if further and record.before is not None:
            told += f", nor is {_figure(record.before)}"
    edition = store.editions[own.source, own.edition]
    agrees = {"holds": True, "longer": True, "against": False}.get(outcome)
    computed = Evidence(
        "computed", agrees, told, own.source, own.edition, value=own.value,
        locator=f"{len(record.years)} years of {own.property}", title=edition.title,
    )  # fmt: skip
    every = (*([record.before] if record.before is not None else []), *record.years)
    return outcome, (computed, *(cite(row, store, _figure(row), agrees=None, role="operand") for row in every))


def _year(row: Statement) -> str:
    return row.point_in_time[:4]


def _figure(row: Statement) -> str:
    return f"{_year(row)} ({wording.figure(row.number, row.unit)})"
