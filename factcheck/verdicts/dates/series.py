"""A time told of one event of a whole series: "Tokyo hosted the Olympics in 1960". It is held against every event of it that the host, or the laureate, has.

What is held or awarded, by or to whom, and when, have to stand together in one of a few forms, with plain words alone between them.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, options, table
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.moments import against, complete

_CONTEXT = 300
"""Characters before a sentence in which a laureate may be named whom it only describes."""


@dataclass(frozen=True, slots=True)
class Member:
    """An event of a series, and what its host or laureate is called."""

    event: str
    names: tuple[str, ...]


def better(case: Case, told: tuple[Claim, Verdict] | None) -> tuple[Claim, Verdict] | None:
    """What other words were found to tell of a date, or what a whole series says of it where that decides."""
    if told is not None and told[1].label is not Label.NOT_ENOUGH_INFO:
        return told
    return _of_series(case) or told


def _of_series(case: Case) -> tuple[Claim, Verdict] | None:
    span, claim = claimed(case), case.claim
    if span is None or claim.date is None or claim.modality != "asserted" or span[0].year != span[1].year:
        return None
    sentence = case.text[claim.sentence.start : max(claim.sentence.end, claim.date.end)]
    low = sentence.lower()
    for name, entry in table("series")["series"].items():
        if _said(name).search(low) is None or _any_of(name, "unless").search(low) is not None:
            continue
        if str(span[0].year) in entry["skipped"] or (entry["only"] and not _any_of(name, "only").search(low)):
            continue
        told = _named(case, name, sentence) or (_spoken_of(case, name, sentence) if entry["spoken"] else [])
        if told and _is_tied(case, name, sentence, told):
            return _judged(case, [member for member, _ in told], span)
    return None


@functools.cache
def _said(name: str) -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('series', 'series', name, 'said')})\b")


@functools.cache
def _any_of(name: str, which: str) -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('series', 'series', name, which)})\b")


@functools.lru_cache(maxsize=8)
def _members(store: Store, name: str) -> tuple[Member, ...]:
    """The events of a series, each with what names its host or laureate: what its names say, and for a host the country."""
    begins = tuple(table("series")["series"][name]["begins"])
    met: dict[str, list[str]] = {}
    for begin in begins:
        for event, key in store.events_named(begin.split()[-2]):
            if key.startswith(begin + " "):
                met.setdefault(event, []).append(_YEAR.sub("", key.removeprefix(begin + " ")).removeprefix("the "))
    return tuple(Member(event, tuple(dict.fromkeys(names))) for event, names in sorted(met.items()))


_YEAR = lazy.pattern(r" of (?:\w+ )?\d{4}\Z")


def _named(case: Case, name: str, sentence: str) -> list[tuple[Member, tuple[int, int]]]:
    """The events whose host, its country, or laureate a sentence names, and where."""
    sorts = [word for word in table("series")["series"][name]["sorts"] if f"{word} " in sentence.lower()]
    members = [one for one in _members(case.store, name) if not sorts or any(sort in one.event for sort in sorts)]
    folded = folded_in_place(sentence)
    found = [(member, at) for member in members if (at := _spot(folded, member.names, sentence)) is not None]
    case.store.load_places(member.event for member in members)
    lands = [(member, at) for member in members if (at := _spot(folded, _lands(case.store, member.event), sentence))]
    return [*found, *lands]


def _spoken_of(case: Case, name: str, sentence: str) -> list[tuple[Member, tuple[int, int]]]:
    """The one laureate named just before a sentence that only describes somebody: "An economist who shared the prize of 2006, he wants reforms"."""
    what = _said(name).search(sentence.lower())
    if what is None or _CAPITAL.search(sentence, 1, what.start()) is not None:
        return []
    start = case.claim.sentence.start
    before = case.text[max(case.text.rfind("\n", 0, start) + 1, start - _CONTEXT) : start]
    folded = folded_in_place(before)
    met = [member for member in _members(case.store, name) if _spot(folded, member.names, before) is not None]
    told = _of_that_year(case, name, case.text[max(0, start - _DRAFT) : start]) or met
    return [(told[0], (0, 0))] if len(met) == 1 and len(told) == 1 else []


_DRAFT = 8_000
"""Characters before a sentence in which an obituary has named whom it is about."""


def _of_that_year(case: Case, name: str, before: str) -> list[Member]:
    """The laureates of the claimed time whom the draft has named so far: "he" may be one of them, though another was named last."""
    span = claimed(case)
    if span is None:
        return []
    rows = {member: case.store.statements(member.event, "event-date") for member in _members(case.store, name)}
    then = [m for m, dated in rows.items() if any(meets(span, PartialDate.parse(s.value)) for s in dated if s.value)]
    folded = folded_in_place(before) if then else ""
    return [member for member in then if _spot(folded, member.names, before) is not None]


_CAPITAL = lazy.pattern(r"(?<!\w)[A-Z]\w")


def _spot(folded: str, names: tuple[str, ...], sentence: str) -> tuple[int, int] | None:
    for name in sorted(names, key=len, reverse=True):
        words = r"\W{1,2}".join(map(re.escape, name.split()))
        found = lazy.known(rf"(?<!\w){words}(?!\w)").search(folded) if words else None
        if found is not None and sentence[found.start()].isupper():
            return found.span()
    return None


@functools.lru_cache(maxsize=512)
def _lands(store: Store, event: str) -> tuple[str, ...]:
    places = [place for place in store.places_of(event) if place.startswith("country:")]
    return tuple(
        dict.fromkeys(
            fold(name)
            for place in places
            for name in (store.label(place), *(alias.cased for alias in store.aliases_of(place)))
            if len(name) > _SHORT
        )
    )


_SHORT = 3


def folded_in_place(text: str) -> str:
    """A text as folded words, each letter where it stood."""
    return "".join(fold(letter)[:1] or " " if letter.isalnum() else letter for letter in text)


def _is_tied(case: Case, name: str, sentence: str, told: list[tuple[Member, tuple[int, int]]]) -> bool:
    """Whether a sentence says of one named that it held or got what the series is of at that time."""
    masked = _masked(case, name, sentence, told)
    return any(form.search(masked) is not None for form in _forms(name))


def _masked(case: Case, name: str, sentence: str, told: list[tuple[Member, tuple[int, int]]]) -> str:
    """A sentence with marks for what is held, by whom, for the claim's time and for other years."""
    assert case.claim.date is not None
    begin = case.claim.sentence.start
    marks = [(case.claim.date.start - begin, case.claim.date.end - begin, "@then")]
    marks += [(*at, "@own") for _, at in told]
    marks += [(*found.span(), "@what") for found in _said(name).finditer(sentence.lower())]
    marks += [(*found.span(), "@year") for found in _ANY_YEAR.finditer(sentence)]
    out, reached = [], 0
    for start, end, mark in sorted(marks, key=lambda one: (one[0], -one[1])):
        if start >= reached:
            out += [sentence[reached:start], mark]
            reached = end
    whole = "".join((*out, sentence[reached:]))
    return whole if not whole.startswith("@own") or marks[1][:2] != (0, 0) else f"@own, {whole[4:5].lower()}{whole[5:]}"


_ANY_YEAR = lazy.pattern(r"\b(?:18|19|20)\d\d\b")


@functools.cache
def _forms(name: str) -> tuple[re.Pattern[str], ...]:
    entry: dict[str, Any] = table("series")["series"][name]
    done, passive, kin = (either(entry[which]) for which in ("done", "passive", "kin"))
    fill, be = (options("series", "words", which) for which in ("fill", "be"))
    some = rf"(?:,? (?:{fill}))*"
    years = r"(?:@year(?:,| and|, and) (?:in )?)*"
    forms = (
        rf"@own[^.;:A-Z@]{{0,60}}? (?:{done}){some} @what{some},? (?:in|of|for) {years}@then",
        rf"\b(?:In|Of) @then,?{some} @own{some} (?:{done}){some} @what",
        rf"@what(?: (?:{be}))?{some} (?:{passive}){some},? (?:(?:in|at|to|by){some} )?@own{some},? (?:in|of) {years}@then",
        rf"\bIn @then,?{some} @what(?: (?:{be}))?{some} (?:{passive}){some} (?:(?:in|at|to|by){some} )?@own",
        rf"@what{some} (?:in|at|to|for) @own{some},? (?:in|of) {years}@then",
        rf"@then{some} @what,? (?:in|at|to|for){some} @own",
        r"@then @own @what",
        rf"@own(?:['’]s)?{some} @what{some} (?:of|in) @then",
        rf"@what of @then{some} (?:in|at|to|for|with){some} @own",
        rf"@what[^.;:]{{0,40}},? for which @own (?:{be}){some} (?:{kin}){some},? in {years}@then",
        rf"@own[^.;:A-Z@]{{0,30}},? (?:{kin}){some} (?:of|in|to){some} @what{some} (?:of|in) {years}@then",
        rf"@own[^.;:A-Z@]{{0,50}} (?:{kin}) (?:of|in|to){some} @then @what",
        rf"@own,[^.;:@]{{0,30}} @then @what (?:{kin})",
        rf"@then @what (?:{kin}),? @own",
        rf"@what (?:{kin})(?: in| of)? @then,? @own",
        rf"@what[^.;:]* (?:{done}) after {years}@own,? (?:in |of )?{years}@then",
        rf"@own[^.;:A-Z]{{0,80}}? and (?:{done}){some} @what{some},? (?:in|of) @then",
        rf"@what[^.;:]* in @own, after those (?:in|of) {years}@then",
    )
    return tuple(map(re.compile, forms))


def _judged(case: Case, members: list[Member], span: tuple[PartialDate, PartialDate]) -> tuple[Claim, Verdict] | None:
    """The verdict of all events of those named: one of that time bears it out, and else they speak against it where their series is whole then."""
    rows = [s for member in members for s in case.store.statements(member.event, "event-date")]
    agreeing = {s.subject for s in rows if any(meets(span, PartialDate.parse(day)) for day in _ends(s))}
    if not agreeing and not all(complete(case, s) and _covered(case, s, span) for s in rows if s.basis == "instrument"):
        return None
    rows = [s for s in rows if s.subject in agreeing] if agreeing else rows
    if not rows:
        return None
    nearest = min(rows, key=lambda s: abs(PartialDate.parse(s.value).year - span[0].year))
    moved = replace(
        case.claim,
        kind="event-date",
        subject=Named(nearest.subject, case.store.label(nearest.subject)),
        object=None,
        doubt=None,
        details=(),
    )
    days = [(s, next((day for day in _ends(s) if meets(span, PartialDate.parse(day))), s.value)) for s in rows]
    verdict = against(replace(case, claim=moved), days)
    return (moved, verdict) if verdict.label in {Label.SUPPORTED, Label.REFUTED} else None


def _ends(s: Statement) -> tuple[str, ...]:
    return tuple(day for day in dict.fromkeys((s.value, s.start, s.end)) if day)


def _covered(case: Case, s: Statement, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether the whole series reaches over a time."""
    promises = case.store.promises(s.property, s.subject)
    first, last = span[0].first().isoformat(), span[1].last().isoformat()
    return any(promise.start <= first and last <= promise.end for promise in promises)
