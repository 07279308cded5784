"""A stretch of years that is a term of office of somebody near: "He did it twice, from 1972 to 1980 and from 1989 to 1992"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.frozen import replace
from factcheck.model.claims import Claim, Named
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.context import attributed, supported, undecided
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.offices.offices import tell_term
from factcheck.verdicts.rereading.nearby import Names, near_by

_KIND = "office-term"
_PEOPLE = 3
"""How many of the people near a stretch of years may be tried."""
_SLIP = 3
"""Years off at one end that are shown, where the other end is right."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open stretch of years that somebody near was in office for is that term."""
    if _KIND not in grounds.kinds or not any(_is_open(one) for one in decided):
        return list(decided)
    names = Names.of(decided, mentions, grounds.text)
    return [(_in_office(one[0], names, grounds) or one) if _is_open(one) else one for one in decided]


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    return (
        claim.kind == "other-date"
        and verdict.label is Label.NOT_ENOUGH_INFO
        and claim.modality == "asserted"
        and _years(claim) is not None
    )


def _years(claim: Claim) -> tuple[int, int] | None:
    """The first and last year that a date of several years tells."""
    date = claim.date
    if date is None or date.first is None or date.last is None or date.first.month or date.last.month:
        return None
    return (date.first.year, date.last.year) if date.first.year < date.last.year else None


def _in_office(claim: Claim, names: Names, grounds: Grounds) -> Decided | None:
    """The claim as one of a term of office of somebody near; one that is right at one end alone is shown, not judged."""
    years = _years(claim)
    people = dict.fromkeys(id_ for id_ in near_by(claim, names) if id_.startswith("person:"))
    close: Decided | None = None
    for person in list(people)[:_PEOPLE] if years else ():
        moved = replace(
            claim, kind=_KIND, subject=Named(person, grounds.store.label(person)), object=None, doubt=None, details=()
        )
        for rows in _terms(person, grounds):
            ends = (int(rows[0].start[:4]), int(rows[-1].end[:4]))
            if ends == years:
                return moved, supported(*_says(moved, rows, grounds, agrees=True), attributed(moved))
            if close is None and years is not None and _is_slip(ends, years):
                close = moved, undecided("close", *_says(moved, rows, grounds, agrees=None))
    return close


def _is_slip(ends: tuple[int, int], years: tuple[int, int]) -> bool:
    off = sorted(abs(one - other) for one, other in zip(ends, years, strict=True))
    return off[0] == 0 and 0 < off[1] <= _SLIP


def _says(
    claim: Claim, rows: list[Statement], grounds: Grounds, *, agrees: bool | None
) -> tuple[str, tuple[Evidence, ...]]:
    case = grounds.case(claim, _KIND)
    says = [tell_term(case, row) for row in rows]
    return f"{'; '.join(says)}.", tuple(
        cite(row, grounds.store, told, agrees=agrees) for row, told in zip(rows, says, strict=True)
    )


def _terms(person: str, grounds: Grounds) -> Iterator[list[Statement]]:
    """Somebody's terms, and those that follow one another in one office together."""
    rows = [s for s in grounds.store.statements(person, "office-holder") if s.start and s.end and may_decide(s)]
    for _, several in groupby(sorted(rows, key=lambda s: (s.object, s.start)), key=lambda s: s.object):
        joined: list[Statement] = []
        for row in several:
            yield [row]
            joined = [*joined, row] if joined and joined[-1].end[:4] == row.start[:4] else [row]
            if len(joined) > 1:
                yield joined
