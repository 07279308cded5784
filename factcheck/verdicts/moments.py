"""Operator `date`: the day, month or year of something against the dates of the sources, each as precise as written."""

from __future__ import annotations

import calendar
import datetime
import re
from itertools import pairwise

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Caveat, Evidence, Verdict
from factcheck.verdicts import wording
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, attributed, refuted, supported, undated_words, undecided


def judge(case: Case) -> Verdict:
    """SUPPORTED when the claim's date and a source's can mean one day."""
    claim = case.claim
    if claim.subject is None or claim.subject.id is None:
        return undecided("no-subject", "The sheet cannot tell whose date this is.")
    if claim.detail("jubilee"):
        return _jubilee(case)
    if case.kind.kind == "independence-date" and claim.quantity is None and _short_of(case):
        return undecided("other-definition", "The draft speaks of a step towards independence, not of the day itself.")
    rows = [
        s for s in case.store.statements(claim.subject.id, case.kind.property) if s.rank != "deprecated" and s.value
    ]
    verdict = against(case, [(s, s.value) for s in rows])
    if verdict.label is Label.REFUTED and _lacks_year(case, rows):
        return _any_year(case, rows)
    if verdict.label is Label.REFUTED and case.kind.kind == "independence-date" and _amid(case, rows):
        return undecided("close", f"{verdict.explanation} (the sources date several steps)", verdict.evidence)
    if verdict.label is Label.REFUTED and case.kind.kind == "independence-date" and nearly(case, rows, _HALF_A_YEAR):
        return undecided(
            "close", f"{verdict.explanation} (declared, recognised and in force may differ)", verdict.evidence
        )
    again = case.kind.kind == "independence-date" and _AGAIN.search(case.said) is not None
    if verdict.label is Label.REFUTED and (again or claim.detail("far") == "no") and not _near_in_time(case, rows):
        return undecided("ambiguous-subject", f"{verdict.explanation} (the draft may speak of something else)")
    return verdict


_BACK_AGAIN = options("verdicts", "moments", "again")
_AGAIN = lazy.pattern(rf"\b(?:{_BACK_AGAIN})\b")
"""Who has independence back may have lost it since: Iraq in 2004, Kuwait in 1991."""


def _jubilee(case: Case) -> Verdict:
    """The year that an anniversary is counted from; one off is a way of counting, and the day itself is no correction of the number."""
    assert case.claim.subject is not None
    rows = [s for s in case.store.statements(case.claim.subject.id or "", case.kind.property) if s.rank != "deprecated"]
    verdict = against(case, [(s, s.value) for s in rows if s.value])
    year = None if case.claim.date is None else case.claim.date.first
    known = [PartialDate.parse(s.value).year for s in rows if s.value]
    if (
        verdict.label is Label.SUPPORTED
        and _with_day(case)
        and not any(_same_day(case, s.value) for s in rows if s.value)
    ):
        return _on_another_day(case, verdict, [PartialDate.parse(s.value) for s in rows if s.value])
    if verdict.label is not Label.REFUTED or year is None:
        return verdict
    if any(abs(one - year.year) <= 1 for one in known):
        return undecided("close", f"{verdict.explanation} (years may be counted otherwise)", verdict.evidence)
    if not any(_same_day(case, s.value) for s in rows if s.value):
        return undecided("close", f"{verdict.explanation} (another independence may be meant)", verdict.evidence)
    return replace(verdict, suggestion=None)


def _on_another_day(case: Case, verdict: Verdict, known: list[PartialDate]) -> Verdict:
    """The number of years is right and the day another: some states keep a national day that is none of those the sources date."""
    says = f"{verdict.explanation} (the day is another one)"
    if any(day.day is None for day in known) or case.claim.subject is None or not known:
        return undecided("close", says, verdict.evidence)
    if case.claim.subject.id in word_set("verdicts", "moments", "kept_on_another_day"):
        return undecided("close", says, verdict.evidence)
    told = "; ".join(wording.date(day) for day in known)
    against_ = tuple(replace(piece, agrees=False) for piece in verdict.evidence)
    return refuted(case, f"The source says otherwise: {case.claim.subject.label}: {told}.", against_, suggestion=told)


def _with_day(case: Case) -> bool:
    """Whether a claim dates a birthday of a state itself, to the day: "turns 50 on 7 August"; a feast may be kept on another one."""
    date = case.claim.date
    return (
        case.claim.detail("jubilee") == "day"
        and date is not None
        and _DAY.search(case.text[date.start : date.end]) is not None
    )


_DAY = lazy.pattern(r"(?<!\d)\d{1,2}(?!\d)")


def _same_day(case: Case, told: str) -> bool:
    """Whether the day of the feast, its year left out, is that of a source: it is the same independence then."""
    date, day = case.claim.date, PartialDate.parse(told)
    if date is None or not day.day or not day.month:
        return False
    written = case.text[date.start : date.end]
    return re.search(rf"(?<!\d){day.day}(?!\d)", written) is not None and calendar.month_name[day.month][:3] in written


_HALF_A_YEAR = 183


def nearly(case: Case, rows: list[Statement], days: int) -> bool:
    """Whether a month, or a part of a year, lies no more than these days from what a source gives: steps to one end are dated apart."""
    span = claimed(case)
    if span is None or span[0].month is None or span[0].day is not None:
        return False
    dated = [PartialDate.parse(day) for s in rows if (day := s.value if s.property != "membership" else s.start)]
    return any(_distance(span, day) <= datetime.timedelta(days=days) for day in dated)


def _lacks_year(case: Case, rows: list[Statement]) -> bool:
    """Whether a day is written without its year, and the one read into it is far from any the sources give: "Independence day is 9 October"."""
    date = case.claim.date
    if date is None or date.first is None or not date.inferred or date.anchor != "draft" or not date.first.day:
        return False
    if " ago" in case.text[date.start : date.end]:
        return False
    written = _DIGITS.findall(case.text[date.start : date.end])
    years = [PartialDate.parse(s.value).year for s in rows]
    return [len(one) for one in written] in ([1], [2]) and all(abs(year - date.first.year) > 1 for year in years)


def _any_year(case: Case, rows: list[Statement]) -> Verdict:
    """What the sources say of a day without a year: that it is that day of the month, or nothing."""
    date = case.claim.date
    assert date is not None
    assert date.first is not None
    same = [s for s in rows if s.value[4:] == str(date.first)[4:] and may_decide(s)]
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {s.value}", agrees=True if same else None)
        for s in (same or rows)[:3]
    )
    if same:
        return supported(f"{evidence[0].working}.", evidence)
    return undecided("no-date", "The draft gives no year for the day.", evidence)


_DIGITS = lazy.pattern(r"\d+")


def _amid(case: Case, rows: list[Statement]) -> bool:
    """Whether a date lies between the steps by which a country became independent: declared in May 1990, recognised in September 1991."""
    read = [s for s in rows if s.basis != "instrument"]
    span, steps = claimed(case), sorted(PartialDate.parse(s.value).first() for s in read)
    return span is not None and any(
        first <= span[0].first() and span[1].last() <= last and last - first <= _STEPS
        for first, last in pairwise(steps)
    )


_STEPS = datetime.timedelta(days=600)


def _near_in_time(case: Case, rows: list[Statement]) -> bool:
    """Whether a claim without a verb of its own lies within a generation of a source's date: "France followed in 1960" need not."""
    span = claimed(case)
    return span is not None and abs(PartialDate.parse(rows[0].value).year - span[0].year) <= _GENERATION


_GENERATION = 25
_WORD = lazy.pattern(r"[a-z]+")
_CLAUSE = lazy.pattern(r"[,;:]|\b(?:later and|after|since|before|when|until|that|because)\b")
_BEFORE = 16


def _short_of(case: Case) -> bool:
    """Whether words in the claim or just before it stop short of independence: "voted for independence in January 2011"."""
    claim = case.claim
    before = _CLAUSE.split(case.text[max(claim.sentence.start, claim.start - _BEFORE) : claim.start])[-1]
    near = before + undated_words(case)
    return not word_set("frames", "short_of").isdisjoint(_WORD.findall(near.lower()))


def claimed(case: Case) -> tuple[PartialDate, PartialDate] | None:
    """First and last date a claim's value or time may mean."""
    claim = case.claim
    if claim.date is not None and claim.date.first is not None:
        if _gone_by(case):
            return (replace(claim.date.first, year=claim.date.first.year - 1),) * 2
        if case.as_of is not None and _AGO.search(case.text[claim.date.start : claim.date.end]):
            return _about_years_ago(claim.date.first, claim.date.last or claim.date.first, case.as_of)
        return _to_midnight(case, claim.date.first, claim.date.last or claim.date.first)
    if claim.quantity is not None and claim.quantity.unit == "years":
        return _years_back(claim.quantity, case.as_of)
    if claim.time is not None and claim.time.start is not None:
        return claim.time.start, claim.time.end or claim.time.start
    return None


_AGO = lazy.pattern(r"\b(?:years?|decades?|century|centuries) ago\W*\Z", re.IGNORECASE)


def _about_years_ago(first: PartialDate, last: PartialDate, as_of: PartialDate) -> tuple[PartialDate, PartialDate]:
    """What "two years ago" may mean: the year it is by the calendar, or anything from one and a half to all but three years back."""
    if first != last or first.month is not None or as_of.month is None:
        return first, last
    years = as_of.year - first.year
    begin, end = _before(as_of.first(), years + 1), _before(as_of.last(), years)
    half = PartialDate.parse((end.first() + datetime.timedelta(days=182)).isoformat())
    return min(PartialDate(first.year, 1, 1), begin, key=PartialDate.first), max(
        PartialDate(first.year, 12, 31), half, key=PartialDate.first
    )


def _years_back(years: Quantity, as_of: PartialDate | None) -> tuple[PartialDate, PartialDate] | None:
    """When what has been so for some years began, give or take a year: "in NATO for eleven years" """
    if as_of is None:
        return None
    admits = years.admits.query
    low, high = admits.low if admits.low is not None else years.value, admits.high
    begin = PartialDate(1) if high is None else _before(as_of.first(), int(high))
    return begin, _before(as_of.last(), int(low))


def _before(day: datetime.date, years: int) -> PartialDate:
    """The day of a month some years before another."""
    year = max(1, day.year - years)
    return PartialDate(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def _to_midnight(case: Case, begin: PartialDate, end: PartialDate) -> tuple[PartialDate, PartialDate]:
    """A time with the day behind it, where it is the midnight that ends a day, and begins the next: "at midnight on 30 June"."""
    date = case.claim.date
    if date is None or begin != end or not begin.day:
        return begin, end
    near = case.text[max(0, date.start - _BESIDE) : date.end + _BESIDE]
    if not any(word in near.lower() for word in word_set("verdicts", "moments", "midnight")):
        return begin, end
    return begin, PartialDate.parse((end.last() + datetime.timedelta(days=1)).isoformat())


_BESIDE = 40
"""Characters about a date in which the time of day is told."""


_PAST = lazy.pattern(rf"\b(?:\w+ed|{options('frames', 'grammar', 'told_past')})\b")


_SOON = datetime.timedelta(days=21)


def _gone_by(case: Case) -> bool:
    """Whether a day or month without a year was read as still to come though the claim tells of the past: "walked out on 31 January"."""
    date, claim = case.claim.date, case.claim
    if date is None or date.first is None or case.as_of is None or not date.inferred or date.anchor != "draft":
        return False
    ahead = date.first == date.last and date.first.month is not None and date.first.first() > case.as_of.last() + _SOON
    return ahead and claim.modality == "asserted" and bool(_PAST.search(case.said))


def meets(span: tuple[PartialDate, PartialDate], other: PartialDate) -> bool:
    """Whether a stretch of time and a date share a day."""
    return span[0].first() <= other.last() and other.first() <= span[1].last()


def _vaguer(day: PartialDate, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether a source's date bears out only a part of one day or month that a claim names: 1830 says nothing of 5 July."""
    return span[0] == span[1] and len(str(day)) < len(str(span[0]))


def _no_finer(day: PartialDate, span: tuple[PartialDate, PartialDate]) -> PartialDate:
    """A source's date, no more exact than the draft's: who writes "in 1999" is told 1997."""
    told = span[0]
    if span[0] != span[1] or told.day is not None:
        return day
    return PartialDate(day.year) if told.month is None or day.month is None else PartialDate(day.year, day.month)


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
    moved = None if agree else _without_year(case, usable)
    if moved is not None and case.claim.date is not None:
        date = replace(case.claim.date, first=moved, last=moved)
        return against(replace(case, claim=replace(case.claim, date=date)), dated)
    evidence = tuple(
        _cite(case, s, day, agrees=meets(span, day))
        for s, day in sorted(usable, key=lambda pair: not meets(span, pair[1]))[:6]
    )
    if agree and all(_vaguer(day, span) for _, day in agree):
        said = "The source does not say it as exactly as the draft"
        return undecided("close", f"{said}: {_says(case, agree)}", evidence)
    if agree:
        return supported(_says(case, agree), evidence, _caveats(case, agree[0][0]))
    deciding = [
        (s, day) for s, day in usable if s.basis != "instrument" or complete(case, s) or _confirmed(s, day, dated)
    ]
    if not deciding:
        return undecided("unverified-source", f"{_says(case, usable)} (cited, not read)", evidence)
    nearest = _likeliest(deciding, span)
    if _rounded(case) and min(_distance(span, day) for _, day in usable) <= _ROUGHLY:
        return undecided("close", f"{_says(case, nearest)} The draft may have rounded the years.", evidence)
    fix = wording.date(_no_finer(nearest[0][1], span)) if case.claim.date is not None else None
    return refuted(case, f"The source says otherwise: {_says(case, nearest)}", evidence, suggestion=fix)


_ROUGHLY = datetime.timedelta(days=2 * 366)
"""How far off a round number of years may be and not be held against a draft."""


def _rounded(case: Case) -> bool:
    """Whether a claim tells a round number of years: "50 years ago"."""
    date, figure = case.claim.date, case.claim.quantity
    if figure is not None:
        return figure.value >= _ROUND_FROM and figure.value % 10 == 0
    if date is None or date.first is None or case.as_of is None or not _AGO.search(case.text[date.start : date.end]):
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
        return undecided("close", says, tuple(replace(piece, agrees=None) for piece in evidence))
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
    """Dates that may refute, the nearest first; of those within a year of it what was read goes before what is only cited."""
    least = min(_distance(span, day) for _, day in usable)

    def place(pair: tuple[Statement, PartialDate]) -> tuple[bool, bool, datetime.timedelta]:
        away = _distance(span, pair[1])
        return away > least + _NEAR, pair[0].basis == "instrument", away

    return sorted(usable, key=place)


def _distance(span: tuple[PartialDate, PartialDate], day: PartialDate) -> datetime.timedelta:
    """Between a stretch of time and a date outside it."""
    return max(day.first() - span[1].last(), span[0].first() - day.last())


_MONTH = lazy.pattern(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_YEARED = lazy.pattern(r"\d{3}|\b(?:last|this|next|same|that|previous|following)\b", re.IGNORECASE)
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
        moved = replace(date.first, year=day.year)
        near = abs(day.first() - as_of.last()) <= _NEAR
        if near and moved != date.first and meets((moved, moved), day):
            return moved
    return None


def finest(dated: list[tuple[Statement, PartialDate]]) -> list[tuple[Statement, PartialDate]]:
    """Dates of one thing without those that a finer one fills out: beside 16 March 2014, "March 2014" says nothing more."""
    return [
        (s, day)
        for s, day in dated
        if not any(
            other is not s and other.subject == s.subject and len(str(finer)) > len(str(day)) and _inside(finer, day)
            for other, finer in dated
        )
    ]


def _inside(finer: PartialDate, coarser: PartialDate) -> bool:
    return coarser.first() <= finer.first() and finer.last() <= coarser.last()


def _confirmed(statement: Statement, day: PartialDate, dated: list[tuple[Statement, str]]) -> bool:
    """Whether a date that was cited and not read lies inside a coarser one that a source was read to give."""
    return any(
        other.basis != "instrument"
        and other.subject == statement.subject
        and value
        and _inside(day, PartialDate.parse(value))
        for other, value in dated
    )


def complete(case: Case, statement: Statement) -> bool:
    """Whether a row that was cited and not read stands in a list its source declares complete, or is the day on which that list begins."""
    if statement.property == "founding-date":
        return any(
            promise.start == statement.value and promise.subject == statement.subject
            for promise in case.store.promises("membership", statement.subject)
        )
    return any(
        promise.source == statement.source
        for name in (statement.subject, statement.object)
        for promise in case.store.promises(statement.property, name)
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


def _cite(case: Case, statement: Statement, day: PartialDate, *, agrees: bool) -> Evidence:
    span = claimed(case)
    assert span is not None
    shown = wording.date(span[0]) if span[0] == span[1] else f"{wording.date(span[0])} to {wording.date(span[1])}"
    cited = cite(statement, case.store, f"draft: {shown}; source: {_shown(statement, day)}", agrees=agrees)
    return replace(cited, value=str(day), unit=None)
