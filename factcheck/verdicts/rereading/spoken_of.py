"""A date that neither a name nor the words for what was done tie to an event, which is that of one the sentence speaks of in other words.

"Senegambia, from 1982 to 1989", "its capital, Banjul (Bathurst until 1973)", "Soldiers do not stir as they did in 1976": an event of that very time, in a place
spoken of, whose own words stand in the sentence or just before it; one that has none but its place and its sort, where the sentence tells that sort and no
other event of the place and time fits. It bears a date out; it never speaks against one.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Entity, Mention
from factcheck.model.statements import Statement
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.class_told import Event, Place, framed, known, often
from factcheck.verdicts.dates.event_clauses import WORDS
from factcheck.verdicts.dates.happened import fitting
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.dates.told_then import stems

_CONTEXT = 400
"""Characters before a sentence in which it is told what it goes on about."""
_NEAR = 110
"""Characters on either side of a date in which the sort of thing is told that happened then."""
_MANY = 3
"""How often a draft names a place that it is about."""

Span = tuple[PartialDate, PartialDate]


@dataclass(frozen=True, slots=True)
class _Heard:
    """The words of a sentence, of its part about the date, and of the text right before it, as stems; and the nouns sources have for what they tell."""

    said: frozenset[str]
    around: frozenset[str]
    topic: frozenset[str]
    nouns: tuple[str, ...]
    words: str
    lands: frozenset[str]
    """The countries that the sentence names; where it names none, the one named last, and the one that the draft names most."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date is that of an event which its sentence speaks of, where there is one of just that time."""
    if "event-date" not in grounds.kinds or not any(map(_is_open, decided)):
        return list(decided)
    lands = [(name.start, name.candidates[0]) for name in mentions if _is_land(name)]
    return [(event(grounds.case(one[0], "event-date"), lands) or one) if _is_open(one) else one for one in decided]


def _is_land(mention: Mention) -> TypeGuard[Entity]:
    return isinstance(mention, Entity) and bool(mention.candidates) and mention.candidates[0].startswith("country:")


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    dated = claim.kind in _OPEN and claim.date is not None and claim.modality == "asserted"
    return dated and verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason in _UNTOLD


_OPEN = frozenset({"other-date", "event-date"})
_UNTOLD = frozenset({"no-source", "no-subject", "ambiguous-subject"})


def event(case: Case, lands: Sequence[tuple[int, str]]) -> Decided | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is spoken of."""
    span = claimed(case)
    found = dict.fromkeys(_dated(case.store, span)) if span is not None else {}
    heard = _heard(case, lands) if found else None
    if heard is None or span is None:
        return None
    case.store.load_places(found)
    for is_told in (_by_its_words, _by_its_sort, _by_its_words_alone):
        told = [id_ for id_ in found if is_told(case.store, id_, heard)]
        if told:
            return _borne_out(case, told[0], span) if len(told) == 1 else None
    return None


def _dated(store: Store, span: Span) -> Iterator[str]:
    """The events of a time: of a stretch of years those that began and ended with it; of one date those that happened, began or ended on it."""
    first, last = span
    if first != last:
        if first.year < last.year:
            for id_, _ in store.events_on(PartialDate(first.year)):
                if any(_spans(s, span) for s in store.statements(id_, "event-date")):
                    yield id_
        return
    yield from (id_ for id_, _ in store.events_on(first))
    yield from (id_ for id_, _ in store.events_ended(first))


def _spans(s: Statement, span: Span) -> bool:
    """Whether what a row tells of began and ended in the first and last year of a stretch."""
    return s.start[:4] == str(span[0].year) and s.end[:4] == str(span[1].year)


def _borne_out(case: Case, event_: str, span: Span) -> Decided | None:
    moved = replace(case.claim, kind="event-date", subject=Named(event_, case.store.label(event_)), doubt=None)
    rows = []
    for s in case.store.statements(event_, "event-date"):
        days = [day for day in (s.value, s.start, s.end) if day]
        rows.append((s, next((day for day in days if meets(span, PartialDate.parse(day))), s.value or s.start)))
    verdict = against(replace(case, claim=moved), rows)
    return (moved, verdict) if verdict.label is Label.SUPPORTED else None


def _heard(case: Case, lands: Sequence[tuple[int, str]]) -> _Heard | None:
    """What is said about a claim's date; None where it tells of no real event."""
    claim, text = case.claim, case.text
    assert claim.date is not None
    start, end = claim.sentence.start, max(claim.sentence.end, claim.date.end)
    words = {word.lower() for word in WORDS.findall(text[start:end])}
    if words & word_set("paraphrases", "words", "fiction"):
        return None
    before = _DATED.split(text[max(start, claim.date.start - _NEAR) : claim.date.start])[-1]
    after = _DATED.split(text[claim.date.end : min(end, claim.date.end + _NEAR)])[0]
    near = f"{before} {after}"
    nouns = (*framed(near, hints=True), *(label for name in classes_in(near) for label in labels_of(name)))
    said = stems(text[start:end])
    around = said | stems(text[max(0, start - _CONTEXT) : start])
    at, to = bisect_left(lands, (start,)), bisect_left(lands, (end,))
    named = [land for _, land in lands[at:to] or lands[max(0, at - 1) : at]]
    if at == to and lands:
        named.append(Counter(land for _, land in lands).most_common(1)[0][0])
    topic = around | often(text, _MANY)
    return _Heard(said, around, topic, tuple(dict.fromkeys(nouns)), text[start:end], frozenset(named))


_DATED = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")


def _by_its_words(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether the own words of one of an event's names are told beside what was done, or two of them are in the sentence, and a place of it is spoken of."""
    found = known(store, event_)
    if found.places and not _are_here(found.places, heard):
        return False
    return any(found.nouns(heard.nouns) or len(own & heard.said) > 1 for own in _owns_told(found, heard))


def _by_its_words_alone(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether two words or more are all that one of an event's names has of its own, and stand in the sentence."""
    return any(len(own) > 1 and own <= heard.said for own in _owns_told(known(store, event_), heard))


def _owns_told(found: Event, heard: _Heard) -> list[frozenset[str]]:
    """The own words of those names of an event of which all stand in the sentence, or right before it."""
    if not found.numbers <= heard.said or not fitting(heard.words, found.names):
        return []
    owns = [own - _common() for own in found.owns]
    return [own for own in owns if own and own <= heard.around]


@functools.cache
def _common() -> frozenset[str]:
    """The stems of words that many names of events have, and that tell none apart."""
    return frozenset(stem for word in word_set("paraphrases", "words", "common") for stem in stems(word))


def _by_its_sort(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether an event that has no own words is of the sort a sentence tells, and all its places are spoken of."""
    found = known(store, event_)
    if not found.places or found.is_of("recurring") or not found.nouns(heard.nouns):
        return False
    if all(own - _common() for own in found.owns):
        return False
    said = any(one and one <= heard.said for _, names in found.places for one in names)
    if not said and heard.lands.isdisjoint(store.places_of(event_)):  # it tells of another country
        return False
    return _are_here(found.places, heard, every=True) and fitting(heard.words, found.names)


def _are_here(places: tuple[Place, ...], heard: _Heard, *, every: bool = False) -> bool:
    """Whether one of some places is spoken of, or all are."""
    met = [any(one and one <= heard.topic for one in names) for _, names in places]
    return bool(met) and (all(met) if every else any(met))
