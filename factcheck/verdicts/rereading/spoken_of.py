"""A date that neither a name nor the words for what was done tie to an event, which is that of one the sentence speaks of in other words.

"Senegambia, from 1982 to 1989", "its capital, Banjul (Bathurst until 1973)", "Soldiers do not stir as they did in 1976": an event of that very time, in a place
spoken of, whose own words stand in the sentence or just before it; one that has none but its place and its sort, where the sentence tells that sort and no
other event of the place and time fits. It bears a date out; it never speaks against one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import options, word_set
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Mention
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case, left_open
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.class_told import known
from factcheck.verdicts.dates.happened import fitting
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.dates.told_then import named_near, stems
from factcheck.verdicts.rereading.heard import Heard, There, heard
from factcheck.verdicts.rereading.towns_told import all_spoken_of, by_a_town
from factcheck.verdicts.rereading.untold_dates import is_untold

Span = tuple[PartialDate, PartialDate]
_BACK = frozenset({"then", "that year", "that day"})
"""What points back to a date that is a claim of its own."""
_UNSURE = frozenset({"ambiguous-subject"})


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date is that of an event which its sentence speaks of, where there is one of just that time."""
    if "event-date" not in grounds.kinds or not any(is_untold(one, besides=_UNSURE) for one in decided):
        return list(decided)
    there = There.of(mentions, grounds.store)
    open_ = [
        is_untold(one, besides=_UNSURE) and grounds.text[one[0].start : one[0].end].lower() not in _BACK
        for one in decided
    ]
    told = [
        _told(grounds.case(claim, "event-date"), there) if read else None
        for (claim, _), read in zip(decided, open_, strict=True)
    ]
    return [new or old for old, new in zip(decided, told, strict=True)]


def _told(case: Case, there: There) -> Decided | None:
    """A date as that of an event; one reckoned from another, which the text before may give in more than one place, from each of those."""
    span = claimed(case)
    hear = functools.cache(lambda: heard(case, there))
    for other in (span, *_reckoned(case, there)):
        found = _event(case, there, other, hear) if other is not None else None
        if found is not None:
            return found
    return _elsewhen(case, span, hear) if span is not None else None


def event_told(case: Case, there: There, span: Span) -> Decided | None:
    """The claim as one of the date of an event of a time, and the verdict that bears it out; None where its sentence speaks of none."""
    return _event(case, there, span, functools.cache(lambda: heard(case, there)))


def _elsewhen(case: Case, span: Span, hear: Callable[[], Heard | None]) -> Decided | None:
    """The claim as one of an event of another time that the words about its date tell in full, shown and not judged: the year may be a slip."""
    words = hear() if span[0] == span[1] else None
    if words is None or not words.firm or words.said & _hedged():
        return None
    ids = {id_ for word in words.capitals for id_, _ in named_near(case.store, word, words.near)}
    case.store.load_places(ids)
    found = [id_ for id_ in sorted(ids) if _in_full(case.store, id_, words)]
    if len(found) != 1 or case.claim.date is None:
        return None
    event_ = found[0]
    rows = [(s, day) for s in case.store.statements(event_, "event-date") for day in (s.value, s.end) if day]
    off = [abs(int(day[:4]) - span[0].year) for _, day in rows]
    if not off or not 0 < min(off) <= _SLIP:
        return None
    moved = replace(case.claim, kind="event-date", subject=Named(event_, case.store.label(event_)), doubt=None)
    verdict = against(replace(case, claim=moved), rows)
    if verdict.label is Label.REFUTED:
        says = f"{verdict.explanation} (the draft may date something else about it)"
        verdict = left_open(verdict, "close", says)
    return (moved, verdict) if verdict.label is Label.NOT_ENOUGH_INFO and verdict.evidence else None


_SLIP = 12
"""Years off beyond which another thing is meant."""


@functools.cache
def _hedged() -> frozenset[str]:
    """The stems of words with which a date is not that of the event itself."""
    return frozenset(stem for word in word_set("paraphrases", "words", "about") for stem in stems(word))


def _in_full(store: Store, event_: str, words: Heard) -> bool:
    """Whether the words about a date have all own words of a name of an event, and the noun of it."""
    if not all(words.knows(store, place) for place in _places(store, event_)):
        return False
    found = known(store, event_)  # only now: what is known of an event is much to keep
    if found.is_of("recurring") or found.is_of("won"):
        return False
    told = [own for own in _owns(store, event_) if own and own <= words.near]
    return bool(told) and bool(found.nouns(words.firm)) and _fits(store, event_, words)


def _reckoned(case: Case, there: There) -> Iterator[Span]:
    """What "ten years later" may mean beside the date it was reckoned from: so long after another that stands before it in the sentence."""
    date = case.claim.date
    if date is None or date.first is None or date.anchor_span is None or date.first != date.last:
        return
    start = case.claim.sentence.start
    before = [one for one in there.dates if start <= one.start < date.start and one.first is not None]
    anchor = next((one for one in before if (one.start, one.end) == date.anchor_span), None)
    if anchor is None or anchor.first is None:
        return
    years = date.first.year - anchor.first.year
    for one in reversed(before):
        if one.first is not None and one.first.year != anchor.first.year:
            later = PartialDate(one.first.year).in_year(one.first.year + years)
            if later is not None:
                yield later, later


def _event(case: Case, there: There, span: Span, hear: Callable[[], Heard | None]) -> Decided | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is spoken of."""
    dated = dict.fromkeys(_dated(case.store, span))
    words = hear() if dated else None
    if words is None:
        return None
    found = _likely(case.store, dated, words)
    exact = span[0].month is not None
    for is_told, alone in _WAYS:
        told = [id_ for id_ in found if is_told(case.store, id_, words, exact)]
        if told and (len(told) == 1 or not alone):
            nearest = min(told, key=lambda id_: there.far(case.claim.start, _places(case.store, id_)))
            return _borne_out(case, nearest, span)
    return None


def _likely(store: Store, events: Iterable[str], words: Heard) -> list[str]:
    """Those of some events in a place spoken of, and those of whose names a sentence has a word written large."""
    events = list(events)
    store.load_places(events)
    named = frozenset().union(*map(store.ids_named, words.capitals))
    places = {place for id_ in events for place in store.places_of(id_) if place}
    known_ = {place for place in places if words.knows(store, place)}
    return [id_ for id_ in events if id_ in named or not known_.isdisjoint(store.places_of(id_))]


def _dated(store: Store, span: Span) -> Iterator[str]:
    """The events of a time: of a stretch of years those that began and ended with it; of one date those that happened, began or ended on it."""
    first, last = span
    if first == last:
        yield from (id_ for id_, _ in store.events_on(first))
        yield from store.events_ended(first)
    elif first.year < last.year:
        begun = {id_ for id_, _ in store.events_on(PartialDate(first.year))}
        yield from (id_ for id_ in store.events_ended(PartialDate(last.year)) if id_ in begun)


def _borne_out(case: Case, event_: str, span: Span) -> Decided | None:
    date = replace(case.claim.date, first=span[0], last=span[1]) if case.claim.date is not None else None
    subject = Named(event_, case.store.label(event_))
    moved = replace(case.claim, kind="event-date", subject=subject, value=span[0], date=date, doubt=None)
    rows = []
    for s in case.store.statements(event_, "event-date"):
        days = [day for day in (s.value, s.start, s.end) if day]
        rows.append((s, next((day for day in days if meets(span, PartialDate.parse(day))), s.value or s.start)))
    verdict = against(replace(case, claim=moved), rows)
    return (moved, verdict) if verdict.label is Label.SUPPORTED else None


def _by_its_words(store: Store, event_: str, words: Heard, exact: bool) -> bool:
    """Whether an event's own words are told beside what was done, or two of them are in the sentence, or of a month one; and a place of it is spoken of."""
    owns = _owns_told(store, event_, words)
    places = _places(store, event_) if owns else ()
    if not owns or (places and not any(words.knows(store, place) for place in places)):
        return exact and by_a_town(store, event_, words, owns) and _fits(store, event_, words)
    found = known(store, event_)
    if not places:
        return found.is_of("won") and bool(found.nouns(words.nouns)) and _fits(store, event_, words)
    sorted_ = bool(found.nouns(words.nouns))
    least = _NEVER if found.is_of("personal") else 1 if exact else 2
    sure = sorted_ and (exact or any(words.names(store, place) for place in places))
    here = [len(own & words.said) for own in owns]
    return (sure or any(own >= least or (own and sorted_) for own in here)) and _fits(store, event_, words)


def _by_its_words_alone(store: Store, event_: str, words: Heard, exact: bool) -> bool:
    """Whether two words or more are all that one of an event's names has of its own, or what was renamed and how, and stand in the sentence."""
    found = known(store, event_)
    if any(len(own) > 1 and own <= words.said for own in _owns_told(store, event_, words)):
        return not found.is_of("personal") and not found.is_of("won") and _fits(store, event_, words)
    return any(_says_both(name, words) for name in found.folded if _RENAMED in name)


def _says_both(name: str, words: Heard) -> bool:
    """Whether the old and the new name of a renaming, neither of them within the other, stand in the sentence."""
    old, _, new = map(stems, name.partition(_RENAMED)[2].partition(" as "))
    return bool(old - new and new - old) and old | new <= words.said


_NEVER = 99
"""So many words of a name as never stand in a sentence: what happens to somebody is not told by the name alone."""
_RENAMED = " renaming of "


def _owns_told(store: Store, event_: str, words: Heard) -> list[frozenset[str]]:
    """The own words of those names of an event of which all stand in the sentence, or right before it."""
    return [own for own in _owns(store, event_) if own and own <= words.around]


@functools.lru_cache(maxsize=4096)
def _owns(store: Store, event_: str) -> tuple[frozenset[str], ...]:
    """The stems of each name of an event that are no place's, tell no sort of thing, and are not in many names."""
    return tuple(own - _common() for own in known(store, event_).owns)


@functools.cache
def _common() -> frozenset[str]:
    """The stems of words that many names of events have, and that tell none apart."""
    return frozenset(stem for word in word_set("paraphrases", "words", "common") for stem in stems(word))


def _places(store: Store, event_: str) -> tuple[str, ...]:
    return tuple(place for place in store.places_of(event_) if place)


def _fits(store: Store, event_: str, words: Heard) -> bool:
    """Whether a sentence's words and numbers may be of an event: no presidential election where a parliamentary one is told, no other flight."""
    found = known(store, event_)
    if found.folded[0].startswith(" end of ") and _ended().search(words.words) is None:
        return False
    if _REPUBLIC in found.folded[0] and words.near & _FREE and "republic" not in words.words.lower():
        return False
    return found.numbers <= words.said and fitting(words.words, found.names)


_REPUBLIC, _FREE = " republic ", stems("independent independence")


@functools.cache
def _ended() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{options('paraphrases', 'words', 'ended')})\b", re.IGNORECASE)


def _by_its_sort(store: Store, event_: str, words: Heard, exact: bool) -> bool:
    """Whether an event that has no own words is of the sort a sentence tells, its places are spoken of, and one is what it speaks of last."""
    places = _places(store, event_)
    if not places or all(_owns(store, event_)) or not all_spoken_of(store, event_, words):
        return False
    said = any(words.names(store, place) for place in places)
    if not said and (words.named or words.last.isdisjoint(places)):
        return False
    found = known(store, event_)
    sure = said or exact or words.last <= set(places)
    if not found.nouns(words.nouns if sure else words.firm) or (found.is_of("recurring") and not exact):
        return False
    return _fits(store, event_, words)


def _by_its_like(store: Store, event_: str, words: Heard, exact: bool) -> bool:
    """Whether an event is of a sort that comes seldom and is told without what it was done to, and which the sentence tells plainly of a place that it names."""
    places = _places(store, event_)
    if not places or not all(words.names(store, place) for place in places):
        return False
    found, bare = known(store, event_), word_set("paraphrases", "words", "bare")
    if bare.isdisjoint(found.nouns(words.firm)) or found.is_of("recurring"):
        return False
    return _fits(store, event_, words)


_WAYS: tuple[tuple[Callable[[Store, str, Heard, bool], bool], bool], ...] = (
    (_by_its_words, False),
    (_by_its_sort, True),
    (_by_its_words_alone, False),
    (_by_its_like, False),
)
"""The ways in which a sentence speaks of an event, and whether it may speak so of one alone."""
