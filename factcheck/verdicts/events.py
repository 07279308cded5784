"""Operator `event`: the date of a named event, or of an event of a class in a place."""

from __future__ import annotations

from factcheck.extraction.happenings import classes_in, happens_once, labels_of, told_by
from factcheck.lexicon import table
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.cite import cite, may_decide
from factcheck.verdicts.context import Case, undecided
from factcheck.verdicts.happened import fitting, plainly, qualified
from factcheck.verdicts.moments import against, claimed, finest, meets


def judge(case: Case) -> Verdict:
    """As `_judge`; what the text tells by a verb ("Saigon fell") is also looked for under the noun ("Fall of Saigon")."""
    verdict = _judge(case)
    if verdict.label is not Label.NOT_ENOUGH_INFO or claimed(case) is None:
        return verdict
    for event in _nominal(case):
        found = against(case, _dates(case, event))
        if found.label is Label.SUPPORTED:
            return found
    return verdict


def _nominal(case: Case) -> list[str]:
    """The events named by a noun for what a claim says with a verb: towns fall more than once, so they only support."""
    said = _said(case).replace(",", " ,")
    found = []
    for verb, noun in table("happened")["nominal"].items():
        before, told, _ = said.partition(f" {verb} ")
        if told:
            name = before.strip(" ,").removeprefix("the ").removeprefix("The ")
            found += [noun + article + name for article in (" of ", " of the ")] + [f"{name}'s {noun}"]
    aliases = [alias for name in found for alias in case.store.names(fold(name))]
    return list(dict.fromkeys(alias.id for alias in aliases if alias.id.startswith("event:")))


def _judge(case: Case) -> Verdict:
    """A named event is judged by its own date; a class and place ("referendum in Crimea") by the event of that class nearest in time."""
    subject = case.claim.subject
    if subject is not None and subject.id is not None and subject.id.startswith("event:"):
        return _held(case, against(case, _dates(case, subject.id)), _names(case, subject.id))
    word, place = case.claim.detail("class"), subject
    if place is None or place.id is None:
        return undecided("no-source", "No stored source dates this event.")
    if word:
        return _of_class(case, (word,), place, (), once=True)
    names = classes_in(_said(case))
    if not names:
        return undecided("no-source", "No stored source dates this event.")
    words = tuple(dict.fromkeys(label for name in names for label in labels_of(name)))
    once = len(names) == 1 and (happens_once(names[0]) or (names[0] == "election" and qualified(_said(case))))
    return _of_class(case, words, place, told_by(names), once=once)


def _said(case: Case) -> str:
    return case.text[case.claim.start : case.claim.end]


def _dates(case: Case, event: str) -> list[tuple[Statement, str]]:
    rows = [s for s in case.store.statements(event, "event-date") if may_decide(s)]
    span = claimed(case)
    dated: list[tuple[Statement, str]] = []
    for s in rows:
        ends = [text for text in (s.value, s.start, s.end) if text]
        chosen = next((text for text in ends if span is not None and meets(span, PartialDate.parse(text))), None)
        if chosen is None and s.start and s.end and span is not None and _during(s, span[0]):
            chosen = str(span[0])
        dated.append((s, chosen or s.value))
    return dated


def _during(statement: Statement, day: PartialDate) -> bool:
    return (
        PartialDate.parse(statement.start).first() <= day.last()
        and day.first() <= PartialDate.parse(statement.end).last()
    )


def _of_class(case: Case, words: tuple[str, ...], place: Named, told: tuple[str, ...], *, once: bool) -> Verdict:
    """An event of this class and place on the claimed date supports; a single one of the claimed year on another day speaks against it."""
    assert place.id is not None
    span = claimed(case)
    if span is None:
        return undecided("no-date", "The claim's date cannot be told.")
    events = case.store.events_of(place.id, fold(place.label))
    rows = [(s, value) for event in events if _is(case, event, words) for s, value in _dates(case, event)]
    days = finest([(s, PartialDate.parse(value)) for s, value in rows])
    hits = {s.subject for s, day in days if meets(span, day) and len(str(day)) >= len(str(span[0]))}
    if hits:
        return against(case, [(s, value) for s, value in rows if s.subject in hits])
    same_year = {s.subject for s, day in days if day.year == span[0].year}
    if once and len(same_year) == 1 and span[0].month is not None:
        verdict = against(case, [(s, value) for s, value in rows if s.subject in same_year])
        return _held(case, verdict, told, whole=False) if told else verdict
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {value}", agrees=None) for s, value in rows[:4]
    )
    return undecided("no-source", f"No stored source dates such an event for {place.label} then.", evidence)


def _is(case: Case, event: str, words: tuple[str, ...]) -> bool:
    names = _names(case, event)
    return any(word in name.lower() for name in names for word in words) and fitting(_said(case), names)


def _names(case: Case, event: str) -> tuple[str, ...]:
    return (case.store.label(event), *(alias.cased for alias in case.store.aliases_of(event)))


def _held(case: Case, verdict: Verdict, names: tuple[str, ...], *, whole: bool = True) -> Verdict:
    """A date speaks against a claim only if the sentence says no more of the event than when it happened."""
    if verdict.label is not Label.REFUTED or plainly(case, names, whole=whole):
        return verdict
    said = f"{verdict.explanation} (the draft may date something else about it)"
    return undecided("other-definition", said, verdict.evidence)
