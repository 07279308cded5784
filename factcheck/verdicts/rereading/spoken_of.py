"""A date that neither a name nor the words for what was done tie to an event, which is that of one the sentence speaks of in other words.

"Senegambia, from 1982 to 1989", "its capital, Banjul (Bathurst until 1973)", "Soldiers do not stir as they did in 1976": an event of that very time, in a place
spoken of, whose own words stand in the sentence or just before it; one that has none but its place and its sort, where the sentence tells that sort and no
other event of the place and time fits. It bears a date out; it never speaks against one.
"""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Self, TypeGuard

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.mentions import Date, Entity, Mention
from factcheck.model.statements import Statement
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.base.grounds import Decided, Grounds
from factcheck.verdicts.dates.class_told import Event, Place, framed, known, often, sorts
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
    firm: tuple[str, ...]
    """Those of the nouns that the words tell plainly."""
    words: str
    lands: frozenset[str]
    """The countries that the sentence names; where it names none, the one named last, and the one that the draft names most."""


def reread(decided: Sequence[Decided], mentions: Sequence[Mention], grounds: Grounds) -> list[Decided]:
    """The claims with their verdicts; an open date is that of an event which its sentence speaks of, where there is one of just that time."""
    if "event-date" not in grounds.kinds or not any(map(_is_open, decided)):
        return list(decided)
    there = _There.of(mentions)
    return [(_told(grounds.case(one[0], "event-date"), there) or one) if _is_open(one) else one for one in decided]


@dataclass(frozen=True, slots=True)
class _There:
    """Where a draft names countries, and its dates."""

    lands: tuple[tuple[int, str], ...]
    dates: tuple[Date, ...]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Self:
        """Of the names and dates in a draft."""
        lands = tuple((name.start, name.candidates[0]) for name in mentions if _is_land(name))
        return cls(lands, tuple(one for one in mentions if isinstance(one, Date)))


def _is_land(mention: Mention) -> TypeGuard[Entity]:
    return isinstance(mention, Entity) and bool(mention.candidates) and mention.candidates[0].startswith("country:")


def _is_open(one: Decided) -> bool:
    claim, verdict = one
    dated = claim.kind in _OPEN and claim.date is not None and claim.modality == "asserted"
    return dated and verdict.label is Label.NOT_ENOUGH_INFO and verdict.reason in _UNTOLD


_OPEN = frozenset({"other-date", "event-date"})
_UNTOLD = frozenset({"no-source", "no-subject", "ambiguous-subject"})


def _told(case: Case, there: _There) -> Decided | None:
    """A date as that of an event; one reckoned from another, which the text before may give in more than one place, from each of those."""
    span = claimed(case)
    for other in (span, *_reckoned(case, there)):
        found = _event(case, there, other) if other is not None else None
        if found is not None:
            return found
    return None


def _reckoned(case: Case, there: _There) -> Iterator[Span]:
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
            yield (PartialDate(one.first.year + years),) * 2


def _event(case: Case, there: _There, span: Span) -> Decided | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is spoken of."""
    found = dict.fromkeys(_dated(case.store, span))
    heard = _heard(case, there.lands) if found else None
    if heard is None:
        return None
    case.store.load_places(found)
    for is_told, alone in _WAYS:
        told = [id_ for id_ in found if is_told(case.store, id_, heard)]
        if told:
            return _borne_out(case, told[0], span) if len(told) == 1 or not alone else None
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
    date = replace(case.claim.date, first=span[0], last=span[1]) if case.claim.date is not None else None
    subject = Named(event_, case.store.label(event_))
    moved = replace(case.claim, kind="event-date", subject=subject, value=span[0], date=date, doubt=None)
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
    near = _near(text[max(start, claim.date.start - _NEAR) : claim.date.start], text[claim.date.end : end][:_NEAR])
    firm = (*framed(near, hints=False), *(label for name in classes_in(near) for label in labels_of(name)))
    nouns = (*firm, *framed(near, hints=True))
    said = stems(text[start:end])
    around = said | stems(text[max(0, start - _CONTEXT) : start])
    at, to = bisect_left(lands, (start,)), bisect_left(lands, (end,))
    named = [land for _, land in lands[at:to] or lands[max(0, at - 1) : at]]
    if at == to and lands:
        named.append(Counter(land for _, land in lands).most_common(1)[0][0])
    topic = around | often(text, _MANY)
    return _Heard(said, around, topic, tuple(dict.fromkeys(nouns)), firm, text[start:end], frozenset(named))


def _near(before: str, after: str) -> str:
    """The words about a date that may say what happened then: those since the date before it, and those of its clause behind it.

    Where the date before stands right beside, they tell of both: "they said no in 1972 and in 1994".
    """
    parts = _DATED.split(before)
    last = parts[-1]
    few = len(WORDS.findall(last)) <= _FEW
    if few and len(parts) > 1:
        last = before
    rest = _DATED.split(after)[0]
    return f"{last} {rest if few else _CLAUSE.split(rest)[0]}"


_FEW = 4
"""Words between two dates that say nothing yet."""
_CLAUSE = lazy.pattern(r"[;:()—–.]|,\s+(?:who|whose|whom|which|and|but|when|where|while|as|after|before|until)\b")
_DATED = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")


def _by_its_words(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether the own words of one of an event's names are told beside what was done, or two of them are in the sentence, and a place of it is spoken of."""
    found = known(store, event_)
    if found.places and not _are_here(found.places, heard):
        return False
    return any(found.nouns(heard.nouns) or len(own & heard.said) > 1 for own in _owns_told(found, heard))


def _by_its_words_alone(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether two words or more are all that one of an event's names has of its own, or what was renamed and how, and stand in the sentence."""
    found = known(store, event_)
    if any(len(own) > 1 and own <= heard.said for own in _owns_told(found, heard)):
        return True
    return _RENAMED in found.folded[0] and any(name - sorts() <= heard.said for name in found.told)


_RENAMED = " renaming of "


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


def _by_its_like(store: Store, event_: str, heard: _Heard) -> bool:
    """Whether an event is of a sort which comes so seldom that its year is enough, and which the sentence tells plainly of a place that it names."""
    found = known(store, event_)
    seldom = word_set("paraphrases", "words", "seldom")
    if found.is_of("recurring") or seldom.isdisjoint(found.nouns(heard.firm)) or not fitting(heard.words, found.names):
        return False
    return bool(found.places) and all(any(one and one <= heard.said for one in names) for _, names in found.places)


def _are_here(places: tuple[Place, ...], heard: _Heard, *, every: bool = False) -> bool:
    """Whether one of some places is spoken of, or all are."""
    met = [any(one and one <= heard.topic for one in names) for _, names in places]
    return bool(met) and (all(met) if every else any(met))


_WAYS: tuple[tuple[Callable[[Store, str, _Heard], bool], bool], ...] = (
    (_by_its_words, True),
    (_by_its_sort, True),
    (_by_its_words_alone, False),
    (_by_its_like, True),
)
"""The ways in which a sentence speaks of an event, and whether it may speak so of one alone."""
