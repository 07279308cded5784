"""A date that no pattern has read, of an event told by what sort of thing it was: "On 24 April three Greek Cypriots in four said no" is a referendum.

An event of just that day, in a place spoken of, bears the date out where the sentence says that such a thing happened; one of that month needs a word more of its name.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from factcheck import lazy
from factcheck.extraction.happenings import classes_in, labels_of
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import either, month_names, options, table, word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.claimed_times import claimed, meets
from factcheck.verdicts.context import Case
from factcheck.verdicts.event_clauses import WORDS
from factcheck.verdicts.happened import fitting
from factcheck.verdicts.moments import against
from factcheck.verdicts.other_years import is_once
from factcheck.verdicts.told_then import STEM, called, stems

_CONTEXT = 500
"""Characters before a sentence in which the place may be named that an event happened in."""
_NEAR = 90
"""Characters on either side of a date in which it is told what sort of thing happened."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says of a date: the nouns sources have for it, its stems, and those of what stands around it."""

    nouns: tuple[str, ...]
    words: str
    stems: frozenset[str]
    around: frozenset[str]
    before: str
    """The sentence and the text before it."""


def better(case: Case, told: tuple[Claim, Verdict] | None) -> tuple[Claim, Verdict] | None:
    """What other words were found to tell, or the event of this very time that the sentence tells by its sort, where that is borne out."""
    if told is not None and told[1].label is not Label.NOT_ENOUGH_INFO:
        return told
    return event(case) or told or _of_another_year(case)


def event(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is told."""
    span, claim = claimed(case), case.claim
    if span is None or claim.date is None or span[0] != span[1] or span[0].month is None:
        return None
    dated = [id_ for id_, day in case.store.events_in(str(span[0])[:7]) if _exact(day, span[0])]
    said = _said(case, exact=span[0].day is not None) if dated else None
    if said is None:
        return None
    for id_ in dated:
        if not _told(case.store, id_, said, exact=span[0].day is not None):
            continue
        moved = replace(claim, kind="event-date", subject=Named(id_, case.store.label(id_)), doubt=None)
        rows = [(s, s.value or s.start) for s in case.store.statements(id_, "event-date")]
        verdict = against(replace(case, claim=moved), rows)
        if verdict.label is Label.SUPPORTED:
            return moved, verdict
    return None


def _of_another_year(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of an event of the same day or month of another year, and the verdict that speaks against it: a slip in the year."""
    span, claim = claimed(case), case.claim
    if span is None or claim.modality != "asserted" or not is_once(claim, span, case.text, steps=True):
        return None
    day = span[0]
    if case.as_of is not None and day.first() > case.as_of.last():
        return None
    said = _said(case, exact=day.day is not None, plain=True)
    if said is None:
        return None
    found: dict[str, str] = {}
    exact = day.day is not None
    for id_, other in case.store.events_on(str(day)[4:]):
        if len(other) == 10 and 0 < abs(int(other[:4]) - day.year) <= _FAR and _is_told(case, id_, said, exact=exact):
            found[id_] = other
    if len(found) != 1:
        return None
    id_ = next(iter(found))
    moved = replace(claim, kind="event-date", subject=Named(id_, case.store.label(id_)), doubt=None)
    rows = [(s, s.value or s.start) for s in case.store.statements(id_, "event-date")]
    verdict = against(replace(case, claim=moved), rows)
    return (moved, verdict) if verdict.label is Label.REFUTED or verdict.reason == "unverified-source" else None


_FAR = 25


def _is_told(case: Case, event_: str, said: _Said, *, exact: bool) -> bool:
    """Whether a sentence tells an event of another year as plainly as it takes to speak against its own."""
    names = _names(case.store, event_)
    nouns = [noun for noun in said.nouns if any(f" {noun}" in f" {fold(name)}" for name in names)]
    if not nouns or not fitting(said.words, names) or _is_of(names, "recurring"):
        return False
    places = _places(case.store, event_)
    if not places or not all(_is_here(place, said) for place in places):
        return False
    placed = frozenset(stem for place in places for one in place[1] for stem in one)
    told = [stems(name) for name in names]
    literal = any(not (name & _sorts()).isdisjoint(said.stems) for name in told)
    owns = [name - placed - _sorts() for name in told]
    if exact:
        return any(not own or not own.isdisjoint(said.stems) for own in owns)
    return any(own <= said.stems and (bool(own) or literal) for own in owns)


def _exact(day: str, told: PartialDate) -> bool:
    return len(day) >= len(str(told)) and meets((told, told), PartialDate.parse(day))


def _said(case: Case, *, exact: bool, plain: bool = False) -> _Said | None:
    """What is said about a claim's date; None where it tells of no real event, or, but for a day without `plain`, perhaps of another step."""
    claim, text = case.claim, case.text
    assert claim.date is not None
    start, end = claim.sentence.start, max(claim.sentence.end, claim.date.end)
    low, high = max(start, claim.date.start - _NEAR), min(end, claim.date.end + _NEAR)
    near = _between_dates(text[low : claim.date.start], text[claim.date.end : high], clause=plain or not exact)
    words = {word.lower() for word in WORDS.findall(text[start:end])}
    if words & word_set("paraphrases", "words", "fiction") or _UNLIKELY.search(near):
        return None
    if (plain or not exact) and words & word_set("paraphrases", "words", "unless"):
        return None
    nouns = tuple(
        dict.fromkeys(
            (
                *_framed(near, hints=exact and not plain and _is_written(case)),
                *(label for name in classes_in(near) for label in labels_of(name)),
            )
        )
    )
    around = stems(text[max(0, start - _CONTEXT) : end]) | _all(text, 1 if exact else _OFTEN)
    return _Said(nouns, text[start:end], stems(text[start:end]), around, text[max(0, start - _CONTEXT) : end])


def _between_dates(before: str, after: str, *, clause: bool) -> str:
    """What stands around a date, up to another one; with `clause` only the words before it that belong to it, or behind one that stands first."""
    before = _DATED.split(before)[-1]
    after = _DATED.split(after)[0]
    if not clause:
        return f"{before} {after}"
    before, when = _CLAUSE.split(before)[-1], _WHEN.match(after)
    if when is None and len(WORDS.findall(before)) > _FEW:
        return before
    return f"{before} {_CLAUSE.split(after[when.end() :] if when else after)[0]}"


_DATED = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")
_CLAUSE = lazy.pattern(r"[;,:()—–.]|\b(?:and|but|then|while)\b")
_WHEN = lazy.pattern(r"\s*,?\s*when\b")
_FEW = 2
"""Words before a date that say nothing yet: "on", "as early as"."""


def _is_written(case: Case) -> bool:
    """Whether a date names its month, as "on Monday" does not."""
    date = case.claim.date
    return date is not None and (not date.inferred or _MONTH.search(case.text[date.start : date.end]) is not None)


_MONTH = lazy.pattern(r"\b(?:" + "|".join(name[:3] for name in month_names()) + r")", re.IGNORECASE)


@functools.lru_cache(maxsize=4)
def _all(text: str, times: int) -> frozenset[str]:
    """The stems of a draft that stand there so many times: a day is one of a country spoken of anywhere, a month of one spoken of much."""
    met = Counter(word[:STEM].lower() for word in WORDS.findall(text))
    return frozenset(stem for stem, count in met.items() if count >= times)


_OFTEN = 4
_UNLIKELY = lazy.pattern(rf"n[’']t\b|\b(?:{options('paraphrases', 'words', 'unlikely')})")


def _framed(text: str, *, hints: bool) -> Iterator[str]:
    """The nouns sources have for what a text says was done, or, with `hints`, for what a word of it may tell."""
    for frame in table("paraphrases")["frames"].values():
        if frame.get("plain"):
            continue
        said = (*frame["said"], *frame.get("hint", ())) if hints else tuple(frame["said"])
        if _cue(said).search(text):
            yield from frame["named"]


@functools.cache
def _cue(said: tuple[str, ...]) -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{either(said)})\b", re.IGNORECASE)


def _told(store: Store, event_: str, said: _Said, *, exact: bool) -> bool:
    """Whether a sentence tells an event: what sort of thing it is, a place of it near, and, but to the day, a word of its own beside."""
    names = _names(store, event_)
    nouns = [noun for noun in said.nouns if any(f" {noun}" in f" {fold(name)}" for name in names)]
    if not nouns or not fitting(said.words, names) or _is_of(names, "won"):
        return False
    if any(stem.isdigit() and stem not in said.stems for name in names for stem in stems(name)):
        return False
    places = _places(store, event_)
    here = [place for place in places if _is_here(place, said)]
    if not here:
        return False
    if exact:
        return True
    placed = frozenset(stem for place in places for one in place[1] for stem in one)
    own = frozenset(stem for name in names for stem in stems(name)) - placed - _sorts()
    return len(here) == len(places) and (not own or not own.isdisjoint(said.stems))


def _is_of(names: tuple[str, ...], sort: str) -> bool:
    """Whether an event's name has a word of a list: of what comes again and again, or was somebody's against somebody else."""
    return any(noun in fold(names[0]).split() for noun in word_set("paraphrases", "words", sort))


_Place = tuple[str, tuple[frozenset[str], ...]]
"""What a place is called first, and the stems of each of its names."""


def _places(store: Store, event_: str) -> tuple[_Place, ...]:
    return tuple((store.label(place), called(store, place)[0]) for place in store.places_of(event_) if place)


def _is_here(place: _Place, said: _Said) -> bool:
    """Whether a place is spoken of; one of whose name no stem is kept, by the name itself."""
    return any(one and one <= said.around for one in place[1]) or (not stems(place[0]) and place[0] in said.before)


@functools.cache
def _sorts() -> frozenset[str]:
    """The stems of all nouns that tell of what sort a thing is."""
    framed = (noun for frame in table("paraphrases")["frames"].values() for noun in frame["named"])
    classed = (label for entry in table("events")["classes"].values() for label in entry["labels"])
    plain = word_set("paraphrases", "words", "unsaid")
    return frozenset(stem for noun in (*framed, *classed, *plain) for stem in stems(noun))


def _names(store: Store, event_: str) -> tuple[str, ...]:
    return (store.label(event_), *(alias.cased for alias in store.aliases_of(event_)))
