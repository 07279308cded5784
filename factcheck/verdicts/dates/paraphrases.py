"""A date that no pattern has read, of an event told in other words than the source's name for it: "Alaska was sold in 1867" is the Alaska Purchase.

The words of a clause tell an event when they say what is done (a frame of `paraphrases.toml`), to what, and name the places in its name.
Where they say plainly that it was done to it then, the date decides; else the event is only shown, or bears out a day or month.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Any

from factcheck import lazy
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.statements import Statement
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.cite import cite
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, undecided
from factcheck.verdicts.dates.event_clauses import WORDS, EventClause, clause_of
from factcheck.verdicts.dates.frames import spoken
from factcheck.verdicts.dates.moments import against, finest
from factcheck.verdicts.dates.told_then import called, named_near, stems

_worded = worded("verdicts", "paraphrases")

_GENERATION, _NEAR, _STEP = 25, 12, 2
"""Years off beyond which another event is meant; beyond which one is not even shown; below which it may be another step."""
_MODERN = 1900
"""Year before which what was done once was done by many steps, for which histories give many dates."""
_LEAST = 2
"""Names of things and places that have to be told, beside what is done."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event that a clause tells, and whether it tells plainly that it happened to the thing then."""

    event: str
    plainly: bool
    once: bool
    exact: bool
    whole: bool
    """Whether all its places are named."""
    weight: int
    """How many of its own words and places the clause has."""


def event(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of the date of an event, with the verdict; None where no stored event is told."""
    span, claim = claimed(case), case.claim
    if span is None or claim.date is None or span[0].year != span[1].year:
        return None
    clause = clause_of(case)
    found = list(_told(case, clause)) if clause else []
    agreeing = [told for told in found if _agrees(case, told, span)]
    for told in agreeing:
        if told.plainly or (span[0].month is not None and told.whole):
            return _judged(case, told, span)
    most = [told for told in found if told.weight == max(one.weight for one in found)]
    amid = any(_during(s, span) for told in most for s in case.store.statements(told.event, "event-date"))
    if len(most) == 1 and not agreeing and not amid and (most[0].plainly or not any(told.plainly for told in found)):
        return _off(case, replace(most[0], once=most[0].once and len(found) == 1), span)
    return None


def _judged(case: Case, told: Told, span: tuple[PartialDate, PartialDate]) -> tuple[Claim, Verdict]:
    subject = Named(told.event, case.store.label(told.event))
    moved = replace(case.claim, kind="event-date", subject=subject, object=None, doubt=None, details=())
    return moved, against(replace(case, claim=moved), _days(case.store, told.event, span))


def _days(store: Store, event_: str, span: tuple[PartialDate, PartialDate]) -> list[tuple[Statement, str]]:
    """The dates of an event: of what lasted the end, where the claimed one is that and not the beginning."""
    dated: list[tuple[Statement, str]] = []
    for s in store.statements(event_, "event-date"):
        met = next((day for day in (s.value, s.end) if day and meets(span, PartialDate.parse(day))), s.value)
        dated.append((s, met))
    return [(s, day) for s, day in dated if day]


def _during(s: Statement, span: tuple[PartialDate, PartialDate]) -> bool:
    if not s.start or not s.end:
        return False
    first, last = PartialDate.parse(s.start).first(), PartialDate.parse(s.end).last()
    return first <= span[0].first() and span[1].last() <= last


def _agrees(case: Case, told: Told, span: tuple[PartialDate, PartialDate]) -> bool:
    dated = [(s, PartialDate.parse(value)) for s, value in _days(case.store, told.event, span)]
    return any(meets(span, day) for _, day in finest(dated))


def _off(case: Case, told: Told, span: tuple[PartialDate, PartialDate]) -> tuple[Claim, Verdict] | None:
    """What a single event told says of a date it does not have: it refutes one that is plainly told and well off, else it is shown."""
    rows = _days(case.store, told.event, span)
    off = min((abs(PartialDate.parse(value).year - span[0].year) for _, value in rows), default=_GENERATION + 1)
    if off > (_GENERATION if told.plainly else _NEAR) or not (told.plainly or told.whole):
        return None
    moved, verdict = _judged(case, told, span)
    if verdict.label is not Label.REFUTED:
        return moved, verdict
    years = [PartialDate.parse(value).year for _, value in rows]
    well_off = off >= _STEP or (told.exact and _weeks_off(rows, span))
    if told.plainly and told.once and well_off and min(years) >= _MODERN and case.claim.modality == "asserted":
        return moved, verdict
    says = f"{verdict.explanation} (the draft may tell of another step or event)"
    evidence = tuple(
        cite(s, case.store, f"{case.store.label(s.subject)}: {value}", agrees=None) for s, value in rows[:3]
    )
    return moved, undecided("close", says, evidence)


_WEEKS = datetime.timedelta(days=28)


def _weeks_off(rows: list[tuple[Statement, str]], span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether a claimed day or month lies more than four weeks from every date."""
    if span[0].month is None:
        return False
    days = [PartialDate.parse(value) for _, value in rows]
    return all(
        day.first() - span[1].last() > _WEEKS or span[0].first() - day.last() > _WEEKS for day in days if day.month
    ) and any(day.month for day in days)


def _told(case: Case, clause: EventClause) -> Iterator[Told]:
    """The events of whose names a clause says what is done, every own word, and the places; what is done right beside the date, if not plainly."""
    met: dict[str, Told] = {}
    frames = [(_beside(clause, cue), frame) for frame, cue in spoken(clause.text)]
    nearest = min((off for off, _ in frames if off is not None), default=None)
    for off, frame in frames:
        for word in frame["named"] if off is not None else ():
            near = _near(case.store, word, clause)
            case.store.load_places(event_ for event_, _ in near)
            for event_, key in near:
                told = None if event_ in met and met[event_].plainly else _tells(case, clause, frame, event_, key, word)
                if told is not None and (told.plainly or off == nearest):
                    met[event_] = told
    yield from met.values()


def _near(store: Store, word: str, clause: EventClause) -> list[tuple[str, str]]:
    """The events that one of their names calls a `word`, each with that name, of which a further word stands near a clause."""
    found = named_near(store, word, clause.around)
    return [one for one in found if not _name(one[1], word).isdisjoint(clause.around)]


def _beside(clause: EventClause, cue: re.Pattern[str]) -> tuple[bool, int] | None:
    """How far from the date a clause says what is done: before it, else behind it; None where it does not."""
    at, to = clause.date
    spots = [(m.start(), m.end()) for m in cue.finditer(clause.text)]
    before, after = [at - end for _, end in spots if end <= at], [start - to for start, _ in spots if start >= to]
    return (False, min(before)) if before else (True, min(after)) if after else None


def _tells(case: Case, clause: EventClause, frame: dict[str, Any], event_: str, key: str, word: str) -> Told | None:
    """Whether a clause that has a word of it tells an event by one of its names (`key`, folded), which calls it a `word`."""
    own, places, in_name = _parts(case.store, event_, key, word)
    if not own <= clause.stems or any(not _any_in(names, clause.around) for names in in_name):
        return None
    here = [names for names in places if _any_in(names, clause.stems)]
    things = _things(case.store, key, word, event_)
    plainly = _plainly(clause, frame, things)
    if len(own) + len(here) < (1 if plainly else _LEAST) or (frame.get("plain") and not plainly):
        return None
    once = bool(frame.get("once")) or any(thing in key for thing in frame.get("once_of", ()))
    once = once and not any(thing in key for thing in frame.get("many_of", ()))
    whole = all(_any_in(names, clause.around) for names in places)
    return Told(event_, plainly, once, bool(frame.get("exact")), whole, len(own) + len(here))


Names = tuple[frozenset[str], ...]
"""What a place is called, each name as its stems."""


@functools.lru_cache(maxsize=8192)
def _name(key: str, word: str) -> frozenset[str]:
    return stems(key) - stems(word)


@functools.lru_cache(maxsize=8192)
def _parts(
    store: Store, event_: str, key: str, word: str
) -> tuple[frozenset[str], tuple[Names, ...], tuple[Names, ...]]:
    """The words of an event's name that are no place's, its places, and those of them in the name."""
    name = _name(key, word)
    places = tuple(called(store, place)[0] for place in store.places_of(event_) if place)
    placed = frozenset(stem for names in places for one in names for stem in one)
    return name - placed, places, tuple(names for names in places if any(one and one <= name for one in names))


def _any_in(names: Names, said: frozenset[str]) -> bool:
    return any(one and one <= said for one in names)


_END = _worded(r"\b(?:{goes_on}|of \d{4})\b")


def _things(store: Store, key: str, word: str, event_: str) -> tuple[str, ...]:
    """What an event is done to, by its name: what follows "of", or stands before the noun; a place by any of its names."""
    _, of, after = key.partition(f"{word} of ")
    thing = _END.split(after if of else key.partition(f" {word}")[0])[0].strip().removeprefix("the ")
    if not thing:
        return ()
    for place in store.places_of(event_):
        names = [fold(store.label(place)), *(fold(alias.cased) for alias in store.aliases_of(place))] if place else []
        if thing in names:
            return tuple(dict.fromkeys(name for name in names if name))
    one, both, other = thing.partition(" and ")
    return (thing, f"{other} and {one}") if both else (thing,)


def _plainly(clause: EventClause, frame: dict[str, Any], things: tuple[str, ...]) -> bool:
    """Whether what is done stands right beside the thing it is done to, and nothing else between them and the date."""
    text = _folded(clause.text)
    if not things or len(text) != len(clause.text):
        return False
    thing = rf"(?:the )?(?:{either(things)})(?! s\b)\b"
    said = f"(?:{either(frame['said'])})"
    active = [rf"(?<!was )(?<!were )(?<!been )\b{said} (?:back |over |up )?(?:its )?{thing}"]
    passive = [
        rf"\b{thing}(?:, (?:which|that))? (?:was|were|had been|has been) (?:\w+ly )?{said}\b",
        rf"\b{thing}, (?:which|that) (?:\w+ ){{1,3}}?(?:had )?{said}\b",
        *([rf"\b{thing} (?:\w+ly )?{said}\b"] if frame.get("alone") else []),
    ]
    done = [m for form in active for m in lazy.known(form).finditer(text) if _NO_NAME.match(clause.text, m.end())]
    undergone = [m for form in passive for m in lazy.known(form).finditer(text) if _leads(clause, m.start())]
    return any(_bare(clause, m.end(), m.start()) for m in (*done, *undergone))


_NO_NAME = lazy.pattern(r"\s*(?:[a-z\d,.]|\Z)")
"""What may follow a thing: no further word of a longer name ("the Panama Canal Zone")."""


def _leads(clause: EventClause, start: int) -> bool:
    """Whether nothing stands before the thing that it may only describe: "a suspect wanted in Hong Kong was returned"."""
    date = slice(*clause.date)
    before = clause.text[:start]
    before = before.replace(clause.text[date], "") if clause.date[1] <= start else before
    return {word.lower() for word in WORDS.findall(before)} <= word_set("paraphrases", "words", "leading")


def _folded(text: str) -> str:
    """A text as folded words that stand where they stood."""
    return "".join(fold(letter) if letter.isalnum() else letter if letter == "," else " " for letter in text)


def _bare(clause: EventClause, end: int, start: int) -> bool:
    """Whether only names and plain words stand between the telling and the date, which a preposition of time ties to it."""
    at, to = clause.date
    between = clause.text[end:at] if end <= at else clause.text[to:start]
    words = WORDS.findall(between)
    plain = word_set("paraphrases", "words", "between")
    if any(word[0].islower() and word not in plain for word in words):
        return False
    lead = clause.text[:at].split()
    return bool(lead) and lead[-1].lower() in word_set("paraphrases", "words", "at") | word_set(
        "verdicts", "paraphrases", "before_dates"
    )
