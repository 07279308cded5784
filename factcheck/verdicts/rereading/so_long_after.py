"""A length of time up to the draft's day, counted from an event that its clause tells in other words than its name: "Forty years after police shot at pupils in Soweto".

The event has to be one of just that year, as `spoken_of` finds it for a date; such a length is borne out, and never refuted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.model.claims import Claim
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Mention
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Evidence
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.context import Case, attributed, supported
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.date_gaps import DAYS, agrees
from factcheck.verdicts.rereading.heard import There
from factcheck.verdicts.rereading.spoken_of import event_told

_KIND = "date-arithmetic"


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open length is borne out by an event that lies so long back and is told behind it."""
    if grounds.as_of is None or not any(_is_open(one, grounds) for one in decided):
        return list(decided)
    there = There.of(mentions, grounds.store)
    return [(_told(one[0], there, grounds) or one) if _is_open(one, grounds) else one for one in decided]


def _is_open(one: Decided, grounds: Grounds) -> bool:
    claim, verdict = one
    if claim.quantity is None or claim.kind != "other-quantity" or claim.modality != "asserted":
        return False
    years = claim.quantity.unit.removesuffix("s") == "year" and claim.quantity.measure == "duration"
    return (
        years
        and verdict.label is Label.NOT_ENOUGH_INFO
        and _AFTER.match(grounds.text, claim.quantity.end, claim.sentence.end) is not None
    )


_AFTER = lazy.pattern(r"(?:\s+to the day)?\s+(?:after|since|on from)\s+(?P<what>[^,;:()—–\n]{8,160})")


def _told(claim: Claim, there: There, grounds: Grounds) -> Decided | None:
    """A length with the verdict that bears it out; None where its sentence gives a date it may run to, or no event fits."""
    assert claim.quantity is not None
    start, end, quantity = claim.sentence.start, claim.sentence.end, claim.quantity
    if any(start <= date.start < end and date.first is not None and date.anchor != "draft" for date in there.dates):
        return None
    found = _AFTER.match(grounds.text, quantity.end, end)
    if found is None:
        return None
    for then in _moments(grounds, quantity.value):
        date = Date(quantity.start, quantity.end, then, then, str(then))
        case = grounds.case(replace(claim, kind="event-date", date=date, quantity=None, value=then), "event-date")
        told = event_told(_only(case, found.end("what")), there, (then, then))
        if told is not None and (judged := _judged(claim, told[0], grounds)) is not None:
            return judged
    return None


def _moments(grounds: Grounds, years: Decimal) -> Iterator[PartialDate]:
    """When something was that is so many years past: in the draft's own month of that year, or at any time of it."""
    as_of = grounds.as_of
    if as_of is None or years % 1 or not 0 < years < as_of.year:
        return
    then = as_of.year - int(years)
    if as_of.month is not None:
        yield PartialDate(then, as_of.month)
    yield PartialDate(then)


def _only(case: Case, end: int) -> Case:
    """The case with nothing in its sentence but the length and the clause behind it: what came of it is of another time."""
    claim, text = case.claim, case.text
    assert claim.date is not None
    before, behind = claim.date.start - claim.sentence.start, claim.sentence.end - end
    told = text[claim.date.start : end]
    kept = text[: claim.sentence.start] + " " * before + told + " " * behind + text[claim.sentence.end :]
    return replace(case, text=kept)


def _judged(claim: Claim, told: Claim, grounds: Grounds) -> Decided | None:
    """The length held against what lies between the event and the draft's day."""
    quantity, as_of, event = claim.quantity, grounds.as_of, told.subject
    if quantity is None or as_of is None or event is None or event.id is None:
        return None
    for row in grounds.store.statements(event.id, "event-date"):
        for day in filter(None, (row.value, row.start, row.end)):
            if _fits(quantity_of=claim, day=PartialDate.parse(day), as_of=as_of):
                moved = replace(claim, kind=_KIND, subject=event, object=None, doubt=None, details=())
                years = as_of.year - PartialDate.parse(day).year
                says = f"{event.label}: {wording.iso(day)}; up to {wording.iso(str(as_of))}: {years} years."
                evidence = _evidence(grounds, row, day, says, years)
                return moved, supported(says, evidence, attributed(moved), reason="computed")
    return None


def _fits(*, quantity_of: Claim, day: PartialDate, as_of: PartialDate) -> bool:
    quantity = quantity_of.quantity
    assert quantity is not None
    low = Decimal((as_of.first() - day.last()).days) / DAYS["year"]
    high = Decimal((as_of.last() - day.first()).days) / DAYS["year"]
    return agrees(quantity, low, high, as_of.year - day.year)


def _evidence(grounds: Grounds, row: Statement, day: str, says: str, years: int) -> tuple[Evidence, ...]:
    made = Evidence("computed", True, says, value=str(years), unit="years")
    return made, cite(row, grounds.store, wording.iso(day), agrees=None, role="operand")
