"""From when to when: the two times a change is measured between, and how many years it took."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item
from factcheck.lexicon import word_set
from factcheck.model.claims import ClaimTime
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date, Quantity

_BREAKS = word_set("clauses", "stretches", "breaks")
_FROM = word_set("clauses", "stretches", "from")
_COMPARED = word_set("clauses", "stretches", "compared")
_SINCE = word_set("clauses", "stretches", "since")
_BACK, _TAIL = 4, 8
"""Items between "than" or "what" and a date ("than it had in 1990", "twice its size in 1990"), and after a change in which its times are told."""


def clause(items: list[Item], first: int, last: int) -> range:
    """The items of the clause a run of items stands in."""
    begin, end = first, last
    while begin > 0 and items[begin - 1].word not in _BREAKS:
        begin -= 1
    while end < len(items) and items[end].word not in _BREAKS:
        end += 1
    return range(begin, end)


def times(items: list[Item], first: int, last: int, text: str) -> ClaimTime | None:
    """The times of a change: from the date after "since", "from", "than in" or of a span, to a later one after "to", "in" or "by".

    Of a decade it has been told since (relation "since") the start is any of its years, and the end the draft's own day."""
    near = clause(items, first, last)
    spanned = _counted_back(items, near, text)
    if spanned is not None:
        return spanned
    dated = [
        (at, found)
        for at in near
        if (found := _date(items[at])) is not None and at - last < _TAIL and first - at < _TAIL
    ]
    spans = [(at, found) for at, found in dated if _lasts(found)]
    opening = spans or [
        (at, found) for at, found in dated if _opens(items, at, found) or _since_what_fell_in_it(items[last:at])
    ]
    if not opening:
        return None
    at, begin = min(opening, key=lambda pair: abs(pair[0] - last))
    assert begin.first is not None
    if spans and _is_vague(begin) and _begins(items, near, at, begin):
        later = [found for other, found in dated if other != at and _closes(found, begin)]
        return None if later else ClaimTime(begin.first, begin.last, text[begin.start : begin.end], "since")
    if spans:
        return ClaimTime(begin.first, begin.last, text[begin.start : begin.end], "from")
    until = [found for other, found in dated if other != at and _closes(found, begin)]
    end = until[0].last if until else None
    return ClaimTime(begin.first, end, text[begin.start : begin.end], "from")


def _counted_back(items: list[Item], near: range, text: str) -> ClaimTime | None:
    """ "In the twenty years to 2015", "over the fifty years up to 2013": from so many years before a date to it."""
    for at in near:
        years = _years(items[at])
        to = at + 1 + (at + 1 < len(items) and items[at + 1].word == "up")
        if not years or to + 1 >= len(items) or items[to].word not in {"to", "until"}:
            continue
        end = _date(items[to + 1])
        if end is None or end.first is None or end.first.year - int(years) < 1:
            continue
        begin = PartialDate(end.first.year - int(years))
        return ClaimTime(begin, end.last, text[items[at].start : end.end], "from")
    return None


def _date(item: Item) -> Date | None:
    found = item.mention
    return found if isinstance(found, Date) and found.first is not None and not item.members else None


def _lasts(date: Date) -> bool:
    """Whether a date is a stretch of years: "between 1990 and 2010", "the past decade"."""
    return date.first is not None and date.last is not None and _day(date.last) - _day(date.first) > 1


def _is_vague(date: Date) -> bool:
    """Whether a stretch of years has no ends of its own: a decade or a part of one."""
    return lazy.known(r"\d{2,3}").fullmatch(date.value) is not None


def _begins(items: list[Item], near: range, at: int, date: Date) -> bool:
    """Whether a change is told since such a time, or since something that fell in it: "since the 1980s", "since the war ended in the 1980s"."""
    since = word_set("clauses", "stretches", "begun")
    return date.relation in since or any(items[one].word in since for one in near if one < at)


def _day(date: PartialDate) -> int:
    return date.year


def _opens(items: list[Item], at: int, date: Date) -> bool:
    """Whether a date says from when: "since 1990", "than in 1990", "as at the census of 2001", "ten years ago"."""
    if date.relation in _FROM or date.value.endswith("ago"):
        return True
    before = items[max(0, at - _BACK) : at]
    return any(item.word in _SINCE for item in before) or (at > 0 and items[at - 1].word in _COMPARED)


def _since_what_fell_in_it(between: list[Item]) -> bool:
    """Whether words between a change and a date tell what happened then, since which it has gone on: "since the generals left in 1985"."""
    words = [item.word for item in between]
    return "since" in words and not any(_date(item) is not None for item in between) and "," not in words


def _closes(date: Date, begin: Date) -> bool:
    assert begin.first is not None
    return date.first is not None and _day(date.first) > _day(begin.first) and date.relation not in {"since", "from"}


def horizon(items: list[Item], first: int, last: int) -> tuple[tuple[str, str], ...]:
    """How many years a change took ("in ten years", "over two decades"), or the event it is reckoned from ("since independence")."""
    near = clause(items, first, last)
    if any(_date(items[at]) is not None for at in near):
        return ()
    for at in near:
        if at - last > _TAIL or first - at > _TAIL or at == 0:
            continue
        years = _years(items[at])
        told = at + 1 >= len(items) or items[at + 1].word not in word_set("clauses", "stretches", "horizon")
        if years and told and items[at - 1].word in word_set("clauses", "stretches", "lasting"):
            return (("years", years),)
        if items[at].word == "independence" and items[at - 1].word in word_set("clauses", "stretches", "since_event"):
            return (("from", "independence-date"),)
    return ()


def _years(item: Item) -> str:
    """The years of a stretch of time, as digits; "" for anything else."""
    found = item.mention
    if isinstance(found, Date):
        whole = found.value.removeprefix("P").removesuffix("Y")
        return whole if found.type == "DURATION" and whole.isdigit() else ""
    fits = isinstance(found, Quantity) and found.measure == "duration" and found.unit in {"years", "year"}
    return str(int(found.value)) if fits and isinstance(found, Quantity) and found.value >= 2 else ""
