"""How many states, provinces or counties a country is divided into, against what each edition counts of that sort."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.lexicon import table, word_set
from factcheck.matching.select import Moment, moment
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence, Verdict
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import Case, refuted, restricted, supported, undated, undecided

_NEAR, _BEFORE = 4, 6
"""Years an edition may be off where editions differ, and years before the first from which on two that are alike speak of the time."""
_ONE_MORE = 1
"""By so much a capital or a disputed province may make a count another."""

_PROPERTY = "subdivisions"

Edition = Sequence[Statement]


def judge(case: Case) -> Verdict:
    """A number that an edition has of the sort, or of all sorts together, bears a claim out; one that is far from all of both editions, where these are alike, is wrong."""
    claim, quantity = case.claim, case.claim.quantity
    if claim.subject is None or claim.subject.id is None or quantity is None:
        return undecided("no-subject", "The sheet cannot tell whose divisions are counted.")
    at = moment(claim, case.as_of)
    if at is None:
        return undated()
    editions = _editions(case, claim.subject.id, (quantity.noun or "").split()[-1:])
    if not editions:
        return undecided("no-source", f"No stored source counts these of {claim.subject.label}.")
    alike = len(editions) > 1 and len({_own(rows, _noun(case)) for rows in editions}) == 1
    for rows in editions:
        if quantity.value in _ways(case, rows) and (alike or _off(rows, at) <= _NEAR):
            return supported(_says(case, rows), _cited(case, rows, agrees=True))
    return _otherwise(case, editions, at, alike=alike)


def _otherwise(case: Case, editions: Sequence[Edition], at: Moment, *, alike: bool) -> Verdict:
    """That no edition has such a number."""
    assert case.claim.quantity is not None
    assert case.claim.subject is not None
    told = case.claim.quantity.value
    ways = {number for rows in editions for number in _ways(case, rows)}
    says = f"{'' if told in ways else 'The source says otherwise: '}{_says(case, editions[0])}"
    evidence = _cited(case, editions[0], agrees=None)
    early = min(_year(rows) for rows in editions) - at.first.year > _BEFORE
    if not alike or early:
        return undecided("source-too-old", f"{says} (of another year; it may have been divided otherwise)", evidence)
    if case.claim.subject.id in word_set("frames", "divided_otherwise"):
        return undecided("other-definition", f"{says} (others count otherwise)", evidence)
    if min(abs(number - told) for number in ways) <= _ONE_MORE:
        return undecided("close", f"{says} (one more or less may be counted with them)", evidence)
    own = _own(editions[0], _noun(case))
    if told < max(own) and (case.claim.detail("part") or restricted(case)):
        return undecided("other-definition", f"{says} (the draft may count only some of them)", evidence)
    return refuted(case, says, _cited(case, editions[0], agrees=False), suggestion=str(max(own)))


def _noun(case: Case) -> str:
    """The noun of what is counted."""
    assert case.claim.quantity is not None
    return (case.claim.quantity.noun or "").lower()


def _editions(case: Case, country: str, noun: Sequence[str]) -> list[Edition]:
    """What each edition counts of a country, of those that count any of the sort, the latest first."""
    found: dict[tuple[str, str], list[Statement]] = {}
    for s in case.store.statements(country, _PROPERTY):
        if may_decide(s) and s.value:
            found.setdefault((s.source, s.edition), []).append(s)
    told = [found[key] for key in sorted(found, reverse=True)]
    return [rows for rows in told if any(s.definition.split()[-1:] == list(noun) for s in rows)]


def _own(rows: Edition, noun: str) -> tuple[Decimal, ...]:
    """The numbers of those that are called so, or so with a word before."""
    last = noun.split()[-1:]
    return tuple(sorted(s.number for s in rows if s.definition.split()[-1:] == last))


def _ways(case: Case, rows: Edition) -> set[Decimal]:
    """The numbers that are fairly told of an edition: of a sort, of those that share the noun, and of one sort with any others that are not counted beside it."""
    noun = _noun(case)
    own = [s for s in rows if s.definition.split()[-1:] == noun.split()[-1:]]
    others = [s for s in rows if s not in own]
    sums = {s.number for s in own} | {sum((s.number for s in own), Decimal(0))}
    more = {
        sum((s.number for s in some), Decimal(0))
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
    }
    if _counted_apart(case):
        return sums
    return sums | {one + another for one in sums for another in more}


def _counted_apart(case: Case) -> bool:
    """Whether the draft counts another sort beside it: "10 provinces and three territories"."""
    quantity = case.claim.quantity
    assert quantity is not None
    before, after = case.text[case.claim.start : quantity.start], case.text[quantity.end : case.claim.sentence.end]
    return _beside()[0].match(after) is not None or _beside()[1].search(before) is not None


@functools.cache
def _beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = rf"(?:\d+|{'|'.join(table('numbers')['small'][1:])})"
    return (
        lazy.pattern(rf"\s*(?:,|and|, and)\s+{number}\s", re.IGNORECASE),
        lazy.pattern(rf"{number}(?:\s+[a-z]+){{1,2}}\s*(?:,|and|, and)\s+$", re.IGNORECASE),
    )


def _year(rows: Edition) -> int:
    return PartialDate.parse(rows[0].point_in_time).year


def _off(rows: Edition, at: Moment) -> int:
    return abs(_year(rows) - at.first.year)


def _says(case: Case, rows: Edition) -> str:
    told = ", ".join(f"{s.value} {s.definition}" for s in rows)
    assert case.claim.subject is not None
    return f"{case.claim.subject.label} has {told} ({rows[0].point_in_time[:4]})."


def _cited(case: Case, rows: Edition, *, agrees: bool | None) -> tuple[Evidence, ...]:
    return tuple(cite(s, case.store, f"{s.value} {s.definition}", agrees=agrees) for s in rows)
