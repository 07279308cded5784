"""A date that no pattern has read, whose day or month is that of an event of another year: a slip, where the sentence tells that event as plainly as its own would be."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.lexicon import month_names, options, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.class_told import Said, event, is_here, known, said_of, sorts
from factcheck.verdicts.dates.happened import fitting
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.dates.other_years import is_once
from factcheck.verdicts.dates.told_then import called, is_cut, stems

_worded = worded("verdicts", "year_slips")


def better(case: Case, told: tuple[Claim, Verdict] | None) -> tuple[Claim, Verdict] | None:
    """What other words were found to tell, or the event of this very time that the sentence tells by its sort, where that is borne out.

    A slip in the year speaks against the event that was told, too: of a day or month that is its own but for the year no other step is meant.
    """
    if told is not None and told[1].label is not Label.NOT_ENOUGH_INFO:
        return told
    found = event(case)
    if found is not None:
        return found
    if told is None:
        return _of_another_year(case)
    slip = _of_another_year(case) if told[1].reason == "close" else None
    same = slip is not None and slip[1].label is Label.REFUTED and slip[0].subject == told[0].subject
    return slip if same else told


def _of_another_year(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of an event of the same day or month of another year, and the verdict that speaks against it: a slip in the year."""
    span, claim = claimed(case), case.claim
    if span is None or claim.modality != "asserted" or not is_once(claim, span, case.text, steps=True):
        return None
    day = span[0]
    if case.as_of is not None and day.first() > case.as_of.last():
        return None
    said = said_of(case, exact=day.day is not None, plain=True)
    if said is None or not said.nouns:
        return None
    found: dict[str, str] = {}
    exact = day.day is not None
    dated = [(id_, other) for id_, other in case.store.events_on(day, any_year=True) if _may_slip(other, day)]
    case.store.load_places(id_ for id_, _ in dated)
    away, known_ = _away(case.store, (id_ for id_, _ in dated), said), _months_told(said.before)
    for id_, other in dated:
        if other[:7] in known_:
            continue  # "took the euro in January 2015. Its army switched in January 2016"
        if _are_here(case.store, id_, said, away, exact=exact) and _is_told(case, id_, said, exact=exact):
            found[id_] = other
    if len(set(found.values())) != 1:
        return None
    judged = [_held(case, id_) for id_ in found]  # a quake, and what it did, on one day
    against_ = [one for one in judged if one[1].label is Label.REFUTED or one[1].reason == "unverified-source"]
    return next((one for one in against_ if one[1].label is Label.REFUTED), against_[0] if against_ else None)


def _held(case: Case, event_: str) -> tuple[Claim, Verdict]:
    """The claim as one of the date of an event, and the verdict."""
    subject = Named(event_, case.store.label(event_))
    moved = replace(case.claim, kind="event-date", subject=subject, doubt=None, details=())
    rows = [(s, s.value or s.start) for s in case.store.statements(event_, "event-date")]
    return moved, against(replace(case, claim=moved), rows)


_FAR = 25


def _may_slip(other: str, day: PartialDate) -> bool:
    return len(other) == len("2014-03-16") and 0 < abs(int(other[:4]) - day.year) <= _FAR


def _months_told(text: str) -> frozenset[str]:
    """The months that a text tells with their years, as "2014-03": of an event of such a month it knows when that was."""
    return frozenset(f"{found[2]}-{_month_numbers()[found[1].lower()]:02d}" for found in _dated().finditer(text))


@functools.cache
def _dated() -> re.Pattern[str]:
    return lazy.pattern(rf"\b({'|'.join(month_names())})[a-z]*,? (\d{{4}})\b", re.IGNORECASE)


@functools.cache
def _month_numbers() -> dict[str, int]:
    return {name.lower(): at for at, name in enumerate(month_names(), 1)}


def _away(store: Store, events: Iterable[str], said: Said) -> frozenset[str]:
    """The places of some events that are not spoken of, as far as their ids tell: asked once a place, before all names of the events are read."""
    places = {place for id_ in events for place in store.places_of(id_) if place}
    named = ((place, called(store, place)[0]) for place in places)
    return frozenset(
        place for place, names in named if any(names) and not any(name and name <= said.around for name in names)
    )


def _are_here(store: Store, event_: str, said: Said, away: frozenset[str], *, exact: bool) -> bool:
    """Whether the places of an event that have to be are spoken of."""
    if away.isdisjoint(store.places_of(event_)):
        return True
    return exact and away.isdisjoint(_needed(store, event_, said, exact=exact))


def _needed(store: Store, event_: str, said: Said, *, exact: bool) -> list[str]:
    """The places of an event that a text has to speak of: all, but of what was handed over on a day those that its name names: "Hong Kong was handed back"."""
    places = [place for place in store.places_of(event_) if place]
    if not exact or _handed().search(said.words) is None or any(year in said.before for year in _years(store, event_)):
        return places
    return [place for place in places if named_in(store, place, store.label(event_))] or places


def _years(store: Store, event_: str) -> set[str]:
    """The years in which sources have an event: a text that tells one of them knows it."""
    return {s.value[:4] for s in store.statements(event_, "event-date") if s.value}


@functools.cache
def _handed() -> re.Pattern[str]:
    things, verbs = (options("paraphrases", "words", which) for which in ("handed_things", "handed"))
    return _worded(rf"\b(?:(?i:{things})|[A-Z][\w’'-]+) {{was}} (?:\w+ly )?(?:{verbs})\b")


def _is_told(case: Case, event_: str, said: Said, *, exact: bool) -> bool:
    """Whether a sentence tells an event of another year as plainly as it takes to speak against its own."""
    thing = known(case.store, event_)
    if not thing.nouns(said.nouns) or not thing.places or thing.is_of("recurring"):
        return False
    if not exact and thing.is_of("often"):
        return False
    needed = _needed(case.store, event_, said, exact=exact)
    here = {case.store.label(place) for place in needed}
    if not all(is_here(place, said) for place in thing.places if place[0] in here):
        return False
    if not fitting(said.words, thing.names):
        return False
    countries = [place for place in needed if place.startswith("country:")]
    if not all(named_in(case.store, place, said.before) for place in countries):
        return False
    if exact and not thing.is_of("often"):
        return any(not own or not own.isdisjoint(said.stems) for own in thing.owns)
    pairs = zip(thing.owns, thing.told, strict=True)
    return any(_is_meant(own, name & sorts(), said.stems, exact=exact) for own, name in pairs)


def _is_meant(own: frozenset[str], sort: frozenset[str], said: frozenset[str], *, exact: bool) -> bool:
    """Whether a sentence tells a name: all words of its own, or one for a day; without any, one that tells its sort, and nothing that alters it."""
    if own:
        return own <= said or (exact and not own.isdisjoint(said))
    return not (sort - _stems_of("formal")).isdisjoint(said) and said.isdisjoint(_stems_of("altered"))


@functools.cache
def _stems_of(words: str) -> frozenset[str]:
    return frozenset(stem for word in word_set("paraphrases", "words", words) for stem in stems(word))


@functools.lru_cache(maxsize=4096)
def _whole_names(store: Store, place: str) -> tuple[str, ...]:
    names = (store.label(place), *(alias.cased for alias in store.aliases_of(place)))
    return tuple(dict.fromkeys(f" {fold(name)} " for name in names if not is_cut(name)))


def named_in(store: Store, place: str, text: str) -> bool:
    """Whether a text has a whole name of a place: "Niger" is not Nigeria, as its first letters would have it."""
    folded = f" {fold(text)} "
    return any(name in folded for name in _whole_names(store, place))
