"""The time a claim tells against the dates that statements have, each as precise as written."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable

from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts.base import wording
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import AGO, claimed, distance, meets, no_finer, vaguer
from factcheck.verdicts.base.context import Case, attributed, refuted, supported, undecided, unsaid
from factcheck.verdicts.dates.weekdays import hardly_another, of_the_other_week

_worded = worded("verdicts", "moments")


def nearly(case: Case, rows: list[Statement], days: int) -> bool:
    """Whether a month, or a part of a year, lies no more than these days from what a source gives: steps to one end are dated apart."""
    span = claimed(case)
    if span is None or span[0].month is None or span[0].day is not None:
        return False
    dated = [PartialDate.parse(day) for s in rows if (day := s.value if s.property != "membership" else s.start)]
    return any(distance(span, day) <= datetime.timedelta(days=days) for day in dated)


def against(case: Case, dated: list[tuple[Statement, str]]) -> Verdict:
    """The verdict of dates that stand in statements."""
    span = claimed(case)
    if span is None:
        return undecided("no-date", "The claim's date cannot be told.")
    usable = [(s, PartialDate.parse(value)) for s, value in dated if value and may_decide(s)]
    if not usable:
        return undecided(
            "no-source", f"No stored source dates this for {case.claim.subject.label if case.claim.subject else 'it'}."
        )
    usable = finest(usable)
    if case.claim.detail("anniversary") and case.claim.quantity is not None and case.as_of is not None:
        return _to_the_day(case, usable, int(case.claim.quantity.value), case.as_of.last())
    agree = [(s, day) for s, day in usable if meets(span, day)]
    moved = None if agree else _without_year(case, usable) or of_the_other_week(case, (day for _, day in usable))
    if moved is not None and case.claim.date is not None:
        date = replace(case.claim.date, first=moved, last=moved)
        return against(replace(case, claim=replace(case.claim, date=date)), dated)
    evidence = tuple(
        _cite(case, s, day, agrees=meets(span, day))
        for s, day in sorted(usable, key=lambda pair: not meets(span, pair[1]))[:6]
    )
    if agree and all(vaguer(day, span) for _, day in agree):
        said = "The source does not say it as exactly as the draft"
        return undecided("close", f"{said}: {_says(case, agree)}", evidence)
    if agree and all(_forerunner(s) for s, _ in agree):
        return undecided("other-definition", f"That was its predecessor: {_says(case, agree)}", unsaid(evidence))
    if agree:
        return supported(_says(case, agree), evidence, _caveats(case, agree[0][0]))
    deciding = [
        (s, day) for s, day in usable if s.basis != "instrument" or complete(case, s) or confirmed(s, day, dated)
    ]
    if not deciding:
        return undecided("unverified-source", f"{_says(case, _likeliest(usable, span))} (cited, not read)", evidence)
    nearest = _likeliest(deciding, span)
    if _rounded(case) and min(distance(span, day) for _, day in usable) <= _ROUGHLY:
        return undecided("close", f"{_says(case, nearest)} The draft may have rounded the years.", evidence)
    if hardly_another(case, (day for _, day in deciding)):
        return undecided(
            "close", f"{_says(case, nearest)} Done one day, it may be in force, or told of, the next.", evidence
        )
    fix = wording.date(no_finer(nearest[0][1], span)) if case.claim.date is not None else None
    return refuted(case, f"The source says otherwise: {_says(case, nearest)}", evidence, suggestion=fix)


def _forerunner(statement: Statement) -> bool:
    """Whether a row tells when not the organisation itself began but the one before it."""
    return statement.property == "founding-date" and any(word in statement.definition for word in _BEFORE_IT)


_BEFORE_IT = ("predecessor", "forerunner")
"""In the definition of a founding date: a predecessor's members are its own, a forerunner's need not be."""
_ROUGHLY = datetime.timedelta(days=2 * 366)
"""How far off a round number of years may be and not be held against a draft."""


def _rounded(case: Case) -> bool:
    """Whether a claim tells a round number of years: "50 years ago"."""
    date, figure = case.claim.date, case.claim.quantity
    if figure is not None:
        return figure.value >= _ROUND_FROM and figure.value % 10 == 0
    if date is None or date.first is None or case.as_of is None or not AGO.search(case.text[date.start : date.end]):
        return False
    years = case.as_of.year - date.first.year
    return years >= _ROUND_FROM and years % 10 == 0


_ROUND_FROM = 20
_NEWS = datetime.timedelta(days=10)
"""How long before a draft's day may lie what it tells of."""


def _to_the_day(case: Case, usable: list[tuple[Statement, PartialDate]], years: int, now: datetime.date) -> Verdict:
    """The years "to the day" between a source's date and what the draft has just seen: refuted where so many are another number."""
    whole = [(s, day) for s, day in usable if day.day is not None]
    fits = [(s, day) for s, day in whole if _just_now(_later(day, years), now)]
    if fits:
        return supported(_says(case, fits), tuple(_cite(case, s, day, agrees=True) for s, day in fits))
    other = [(s, day) for s, day in whole if _just_now(_later(day, now.year - day.year), now)]
    evidence = tuple(_cite(case, s, day, agrees=False) for s, day in (other or usable)[:3])
    if not other or len(other) < len(whole):
        says = f"{_says(case, usable)} The draft may count from another day."
        return undecided("close", says, unsaid(evidence))
    says = f"The source says otherwise: {_says(case, other)}"
    return refuted(case, says, evidence, suggestion=str(now.year - other[0][1].year))


def _later(day: PartialDate, years: int) -> PartialDate:
    year, month = day.year + years, day.month or 1
    return PartialDate(year, month, min(day.day or 1, calendar.monthrange(year, month)[1]))


def _just_now(day: PartialDate, now: datetime.date) -> bool:
    return datetime.timedelta(days=-1) <= now - day.first() <= _NEWS


def _likeliest(
    usable: list[tuple[Statement, PartialDate]], span: tuple[PartialDate, PartialDate]
) -> list[tuple[Statement, PartialDate]]:
    """Dates that may refute, the nearest first; of those within a year of it what was read goes before what is only cited, and what an organisation counts from before any other step."""
    least = min(distance(span, day) for _, day in usable)

    def place(pair: tuple[Statement, PartialDate]) -> tuple[bool, bool, bool, datetime.timedelta]:
        away = distance(span, pair[1])
        step = pair[0].property == "founding-date" and pair[0].definition != ""
        return step, away > least + _NEAR, pair[0].basis == "instrument", away

    return sorted(usable, key=place)


_MONTH = _worded(r"\b{months}")
_YEARED = _worded(r"\d{3}|\b{same}\b", re.IGNORECASE)
_NEAR = datetime.timedelta(days=366)


def _without_year(case: Case, usable: list[tuple[Statement, PartialDate]]) -> PartialDate | None:
    """A day or month written without a year ("hands over on 10 January"), in the year near the draft's in which a source has it."""
    date, as_of = case.claim.date, case.as_of
    if date is None or date.first is None or date.first != date.last or as_of is None or not date.inferred:
        return None
    said = case.text[date.start : date.end]
    if _YEARED.search(said) or not _MONTH.search(said):
        return None
    for _, day in usable:
        moved = date.first.in_year(day.year)
        near = abs(day.first() - as_of.last()) <= _NEAR
        if near and moved is not None and moved != date.first and meets((moved, moved), day):
            return moved
    return None


def finest(dated: list[tuple[Statement, PartialDate]]) -> list[tuple[Statement, PartialDate]]:
    """Dates of one thing without those that a finer one fills out: beside 16 March 2014, "March 2014" says nothing more."""
    return [
        (s, day)
        for s, day in dated
        if not any(
            other is not s and other.subject == s.subject and len(str(finer)) > len(str(day)) and day.holds(finer)
            for other, finer in dated
        )
    ]


def confirmed(statement: Statement, day: PartialDate, dated: Iterable[tuple[Statement, str]]) -> bool:
    """Whether a date that was cited and not read lies inside a coarser one that a source was read to give."""
    return any(
        other.basis != "instrument"
        and other.subject == statement.subject
        and value
        and PartialDate.parse(value).holds(day)
        for other, value in dated
    )


def complete(case: Case, statement: Statement) -> bool:
    """Whether a row that was cited and not read stands in a list its source declares complete, or is the day on which the list of members begins."""
    if statement.property == "founding-date":
        return bool(case.store.promises("founding-date", statement.subject)) or any(
            promise.start == statement.value and promise.subject == statement.subject
            for promise in case.store.promises("membership", statement.subject)
        )
    if statement.property == "death-date" and _ended_a_term(case, statement):
        return True
    return any(
        promise.source == statement.source
        for name in (statement.subject, statement.object)
        for promise in case.store.promises(statement.property, name)
    )


def _ended_a_term(case: Case, death: Statement) -> bool:
    """Whether somebody died in an office of which a source has the whole list, and whose turn in it ends on that day."""
    held = case.store.statements(death.subject, "office-holder")
    return any(
        promise.source == row.source and promise.start <= row.end <= promise.end
        for row in held
        if row.end == death.value and len(row.end) == len("2024-07-19")
        for promise in case.store.promises("office-holder", row.object)
    )


def _caveats(case: Case, statement: Statement) -> tuple[Caveat, ...]:
    edition = case.store.editions[statement.source, statement.edition]
    caveats = []
    if case.as_of is not None and edition.published > case.as_of.last().isoformat():
        caveats.append(Caveat("later-edition", f"{wording.source(edition)} came out after the draft's date"))
    if case.claim.modality == "planned":
        caveats.append(Caveat("planned", "the draft speaks of a plan; the source says it came so"))
    caveats.extend(attributed(case.claim))
    return tuple(caveats)


def _says(case: Case, dated: list[tuple[Statement, PartialDate]]) -> str:
    statement, day = dated[0]
    edition = case.store.editions[statement.source, statement.edition]
    event = f" ({statement.event})" if statement.event else ""
    return f"{case.store.label(statement.subject)}: {_shown(statement, day)}{event}, {wording.source(edition)}."


def _shown(statement: Statement, day: PartialDate) -> str:
    """A source's date in words; of something that lasted, on a day within it, both its ends."""
    if str(day) in {statement.value, statement.start, statement.end} or not (statement.start and statement.end):
        return wording.date(day)
    ends = (PartialDate.parse(statement.start), PartialDate.parse(statement.end))
    return f"{wording.date(ends[0])} to {wording.date(ends[1])}"


_SHORT = 60
"""Characters of what happened on a source's date that are shown beside it."""


def _cite(case: Case, statement: Statement, day: PartialDate, *, agrees: bool) -> Evidence:
    span = claimed(case)
    assert span is not None
    shown = wording.date(span[0]) if span[0] == span[1] else f"{wording.date(span[0])} to {wording.date(span[1])}"
    event = f" ({statement.event})" if statement.event and len(statement.event) <= _SHORT else ""
    cited = cite(statement, case.store, f"draft: {shown}; source: {_shown(statement, day)}{event}", agrees=agrees)
    return replace(cited, value=str(day), unit=None)
