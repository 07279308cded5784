"""Operator `event`: the date of a named event, or of an event of a class in a place."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, happens_once, labels_of, told_by
from factcheck.lexicon import options, table, word_set, worded
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.verdicts.base.cite import cite, may_decide
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.dates import singly
from factcheck.verdicts.dates.beside import just_beside
from factcheck.verdicts.dates.class_told import sorts
from factcheck.verdicts.dates.happened import fitting, plainly, qualified
from factcheck.verdicts.dates.moments import against, finest
from factcheck.verdicts.dates.stretches import borne_out
from factcheck.verdicts.dates.told_then import called, stems

_worded = worded("verdicts", "events")


def judge(case: Case) -> Verdict:
    """As `_found`, but that a stretch of years is told by its ends."""
    return borne_out(case, _found(case))


def _found(case: Case) -> Verdict:
    """As `_judge`; what the text tells by a verb ("Saigon fell") is also looked for under the noun ("Fall of Saigon")."""
    verdict = _judge(case)
    if verdict.label is not Label.NOT_ENOUGH_INFO or claimed(case) is None:
        return verdict
    events = _nominal(case)
    for event in events:
        found = against(case, _dates(case, event))
        if found.label is Label.SUPPORTED or (found.label is Label.REFUTED and len(events) == 1 and _once(case, event)):
            return found
    return verdict


def _once(case: Case, event: str) -> bool:
    """Whether a claim says of a thing no more than when it happened, and such a thing happens once: "the Wall came down in 1990"."""
    date = case.claim.date
    if date is None or date.first is None or _lacks_year(case, event):
        return False
    years = [PartialDate.parse(value).year for _, value in _dates(case, event)]
    if min(abs(year - date.first.year) for year in years) > _GENERATION:
        return False
    said = case.text[case.claim.sentence.start : date.start]
    nouns = word_set("happened", "happens_once")
    named = [noun for noun in nouns if any(name.lower().startswith(f"{noun} of ") for name in _names(case, event))]
    verbs = [verb for verb, told in table("happened")["nominal"].items() if not set(told).isdisjoint(named)]
    parts = [said.rpartition(f" {verb} ") for verb in verbs if f" {verb} " in said]
    return any(_JUST_WHEN.fullmatch(after) and not _describes(before) for before, _, after in parts)


def _describes(before: str) -> bool:
    """Whether the name right before a verb only describes what the verb is of: "a suspect wanted in Hong Kong was returned"."""
    found = _NAMED.search(before)
    head = found[1].split() if found is not None else []
    return bool(head) and head[-1].lower() not in word_set("frames", "grammar", "whole") | {"colony"}


_NAMED = _worded(r"(?:[,;:]\s*)?([^,;:]*?)\b(?:{places})\s+(?:the\s+)?[A-Z]\w*(?:\s+[A-Z]\w*)*(?:\s+(?:{had_been}))?\Z")


_GENERATION = 25
_JUST_WHEN = _worded(r"(?:{again} )*(?:[A-Z]\w+ )?(?:{only} )*(?:in|on) ")


def _nominal(case: Case) -> list[str]:
    """The events named by a noun for what a claim says with a verb: towns fall more than once, so they only support."""
    said = case.text[case.claim.sentence.start : case.claim.end].replace(",", " ,")
    aliases = [
        alias
        for verb, nouns in table("happened")["nominal"].items()
        if (before := said.partition(f" {verb} "))[1]
        for name in _ends(before[0])
        for noun in nouns
        for called in (
            f"{noun} of {name}",
            f"{noun} of the {name}",
            f"{name}'s {noun}",
            f"{name} {noun}",
            *_as(noun, name, said),
        )
        for alias in case.store.names(fold(called))
    ]
    return list(dict.fromkeys(alias.id for alias in aliases if alias.id.startswith("event:")))


def _as(noun: str, name: str, said: str) -> tuple[str, ...]:
    """The name of a renaming: "Swaziland was renamed Eswatini" is that of Swaziland as Eswatini."""
    new = lazy.known(r" renamed (?:as )?(?:the )?([A-Z]\w+(?: [A-Z]\w+)*)").search(said)
    return (f"{noun} of {name} as {new[1]}",) if noun == "renaming" and new is not None else ()


def _ends(before: str) -> Iterator[str]:
    """The last words of what stands before a verb, the most of them first: a name is among them."""
    words = before.rpartition(" , ")[2].split()[-_LONGEST:]
    for at in range(len(words)):
        name = " ".join(words[at:]).strip(" ,")
        if name[:1].isupper() and not name.startswith(("The ", "In ", "On ")):
            yield name


_LONGEST = 6


def _judge(case: Case) -> Verdict:
    """A named event is judged by its own date; a class and place ("referendum in Crimea") by the event of that class nearest in time."""
    subject = case.claim.subject
    if subject is not None and subject.id is not None and subject.id.startswith("event:"):
        names = _names(case, subject.id)
        bare = tuple(_YEAR.sub("", name) for name in names)  # the year of "the 2014 election" is a date beside the name
        verdict = _held(case, against(case, _dates(case, subject.id)), (*names, *bare))
        return _of_no_year(case) if verdict.label is Label.REFUTED and _lacks_year(case, subject.id) else verdict
    word, place = case.claim.detail("class"), subject
    if place is None or place.id is None or place.id in _EVERYWHERE:
        return undecided("no-source", "No stored source dates this event.")
    if word:
        return _of_class(case, (word,), place, (), once=True)
    names = classes_in(case.said)
    if not names:
        return undecided("no-source", "No stored source dates this event.")
    words = tuple(dict.fromkeys(label for name in names for label in labels_of(name)))
    once = len(names) == 1 and (happens_once(names[0]) or (names[0] == "election" and qualified(case.said)))
    return _of_class(case, words, place, told_by(names), once=once)


_EVERYWHERE = frozenset({"place:world", "set:world"})
"""What tells no event of a class apart by where it was: "Mexico hosted the World Cup"."""


def _lacks_year(case: Case, event: str) -> bool:
    """Whether the draft gives a day without its year, and the year read into it is far from any the event is dated to."""
    date = case.claim.date
    if date is None or not date.inferred or date.first is None or date.anchor != "draft":
        return False
    years = [PartialDate.parse(value).year for _, value in _dates(case, event)]
    return all(abs(year - date.first.year) > 1 for year in years)


def _of_no_year(case: Case) -> Verdict:
    assert case.claim.subject is not None
    rows = _dates(case, str(case.claim.subject.id))
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {value}", agrees=None) for s, value in rows[:4]
    )
    return undecided("no-date", "The draft gives no year for the day.", evidence)


_YEAR = lazy.pattern(r"\A\d{4} | of \d{4}\Z")


def _dates(case: Case, event: str) -> list[tuple[Statement, str]]:
    rows = [s for s in case.store.statements(event, "event-date") if may_decide(s)]
    span, said = claimed(case), case.said.lower()
    before = case.text[case.claim.sentence.start : case.claim.start].lower()
    began = _told("began").search(said) is not None or _called("opening").search(before) is not None
    ended = _told("ended").search(said) is not None or _called("closing").search(before) is not None
    dated: list[tuple[Statement, str]] = []
    for s in rows:
        if s.start and s.end and began is not ended:
            dated.append((s, s.end if ended else s.start))
            continue
        ends = [text for text in (s.value, s.start, s.end) if text]
        chosen = next((text for text in ends if span is not None and meets(span, PartialDate.parse(text))), None)
        if chosen is None and s.start and s.end and span is not None and _during(s, span[0]):
            chosen = str(span[0])
        dated.append((s, chosen or s.value))
    return dated


@functools.cache
def _told(which: str) -> re.Pattern[str]:
    """Verbs that tell of one end of a long event: "the second world war ended in 1941" is not true because it was being fought then."""
    return lazy.pattern(rf"\b(?:{options('happened', 'ends', which)})\b")


@functools.cache
def _called(which: str) -> re.Pattern[str]:
    """Nouns for one end of an event, before its name."""
    return _worded(rf"\b(?:{options('happened', 'ends', which)}) of (?:{{the}} )?\Z")


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
    hits = {event for event in hits if not _is_of_another_thing(case, event)}
    if _DONE_TO_IT.search(case.said):
        hits = {event for event in hits if _names_what_was_said(case, event, place)}
    if hits:
        return against(case, [(s, value) for s, value in rows if s.subject in hits])
    same_year = {s.subject for s, day in days if day.year == span[0].year}
    if once and len(same_year) == 1 and span[0].month is not None:
        verdict = against(case, [(s, value) for s, value in rows if s.subject in same_year])
        return _held(case, verdict, told, whole=False) if told else verdict
    slip = singly.of_another_year(case, rows) if once else None
    if slip is not None:
        return slip
    fair = [(s, day) for s, day in days if not _is_of_another_thing(case, s.subject)]
    if (nearest := just_beside(case, span, fair)) is not None:
        return nearest
    near = [(s, value) for s, value in rows if abs(PartialDate.parse(value).year - span[0].year) <= _LIKELY]
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {value}", agrees=None) for s, value in near[:4]
    )
    return undecided("no-source", f"No stored source dates such an event for {place.label} then.", evidence)


_TO_WHAT = _worded(
    r"\b(?:{laws}) (?!by\b|in\b|on\b)|\b(?:voted|said (?:yes|no))\b(?:[^,;.:]*\d{4})?,? {on} (?!\d|(?:{months})\b)",
    re.IGNORECASE,
)
"""What was done to something that the text names, as not every event of a place and year is."""


def _is_of_another_thing(case: Case, event: str) -> bool:
    """Whether a sentence tells what something was done to, and an event's names have no word of it: "abolished school fees" is no end of an army."""
    said = case.text[case.claim.sentence.start : case.claim.sentence.end]
    if _TO_WHAT.search(said) is None or "election" in case.store.label(event):
        return False
    placed = frozenset(s for place in case.store.places_of(event) if place for s in called(case.store, place)[1])
    owns = [own for name in _names(case, event) if (own := stems(name) - placed - sorts())]
    return bool(owns) and all(own.isdisjoint(stems(said)) for own in owns)


_DONE_TO_IT = lazy.pattern(r"\A(?:\w+ ){0,2}\w+(?:ed|took|overran) (?:it|them)\b")


def _names_what_was_said(case: Case, event: str, place: Named) -> bool:
    """Whether another name of an event's stands in the text before: "Japan occupied it" tells no battle of an island not spoken of."""
    before = case.text[: case.claim.start]
    words = {word for name in _names(case, event) for word in _CAPITAL.findall(name)}
    return any(word not in place.label and re.search(rf"\b{word}\b", before) for word in words)


_CAPITAL = lazy.pattern(r"\b(?<!\A)[A-Z]\w{2,}")
_LIKELY = 5
"""Years off within which another event of the place may be the one meant, and is shown."""


def _is(case: Case, event: str, words: tuple[str, ...]) -> bool:
    names = _names(case, event)
    return any(word in name.lower() for name in names for word in words) and fitting(_said_before(case), names)


def _said_before(case: Case) -> str:
    """A claim's words with the two before them: of "the G20 summit in July" only "summit in July" may be the claim's."""
    before = case.text[case.claim.sentence.start : case.claim.start]
    return " ".join((*before.split()[-2:], case.said))


def _names(case: Case, event: str) -> tuple[str, ...]:
    return (case.store.label(event), *(alias.cased for alias in case.store.aliases_of(event)))


def _is_in_force(names: tuple[str, ...]) -> bool:
    """Whether an event is that something came into force."""
    return bool(names) and names[0].lower().startswith("entry into force")


def _held(case: Case, verdict: Verdict, names: tuple[str, ...], *, whole: bool = True) -> Verdict:
    """A date speaks against a claim only if the sentence says no more of the event than when it happened."""
    if verdict.label is not Label.REFUTED or plainly(case, names, whole=whole, in_force=_is_in_force(names)):
        return verdict
    said = f"{verdict.explanation} (the draft may date something else about it)"
    return undecided("other-definition", said, verdict.evidence)
