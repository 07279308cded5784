"""A date that no pattern has read, of an event told by what sort of thing it was: "On 24 April three Greek Cypriots in four said no" is a referendum.

An event of just that day, in a place spoken of, bears the date out where the sentence says that such a thing happened; one of that month needs a word more of its name.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import month_names, options, table, word_set, worded
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.event_clauses import WORDS
from factcheck.verdicts.dates.frames import spoken
from factcheck.verdicts.dates.happened import fitting
from factcheck.verdicts.dates.moments import against
from factcheck.verdicts.dates.told_then import STEM, called, stems

_worded = worded("verdicts", "class_told")

_CONTEXT = 500
"""Characters before a sentence in which the place may be named that an event happened in."""
_NEAR = 90
"""Characters on either side of a date in which it is told what sort of thing happened."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of a date: the nouns sources have for it, its stems, and those of what stands around it."""

    nouns: tuple[str, ...]
    words: str
    stems: frozenset[str]
    around: frozenset[str]
    before: str
    """The sentence and the text before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """What is known of an event: its names, as folded words, and the stems of each; its places, the stems of their names, and the numbers in its own."""

    names: tuple[str, ...]
    folded: tuple[str, ...]
    told: tuple[frozenset[str], ...]
    places: tuple[Place, ...]
    owns: tuple[frozenset[str], ...]
    """The stems of each name that are no place's and tell no sort of thing."""
    numbers: frozenset[str]

    def nouns(self, said: tuple[str, ...]) -> list[str]:
        """Those of some nouns that one of its names has."""
        return [noun for noun in said if any(f" {noun}" in name for name in self.folded)]

    def is_of(self, sort: str) -> bool:
        """Whether its name has a word of a list: of what comes again and again, or was somebody's against somebody else."""
        return not word_set("paraphrases", "words", sort).isdisjoint(self.folded[0].split())


Place = tuple[str, tuple[frozenset[str], ...]]
"""What a place is called first, and the stems of each of its names."""


@functools.lru_cache(maxsize=4096)
def known(store: Store, event_: str) -> Event:
    """What is known of an event by its id."""
    names = (store.label(event_), *(alias.cased for alias in store.aliases_of(event_)))
    told = tuple(map(stems, names))
    places = tuple((store.label(place), called(store, place)[0]) for place in store.places_of(event_) if place)
    placed = frozenset(stem for place in places for one in place[1] for stem in one)
    owns = tuple(name - placed - sorts() for name in told)
    numbers = frozenset(stem for name in told for stem in name if stem.isdigit())
    return Event(names, tuple(f" {fold(name)} " for name in names), told, places, owns, numbers)


def event(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is told."""
    span, claim = claimed(case), case.claim
    if span is None or claim.date is None or span[0] != span[1]:
        return None
    if span[0].month is None:
        return _of_the_year(case, span[0])
    dated = [id_ for id_, day in case.store.events_in(str(span[0])[:7]) if _exact(day, span[0])]
    said = said_of(case, exact=span[0].day is not None) if dated else None
    if said is None:
        return None
    for id_ in dated:
        found = _borne_out(case, id_) if _told(case.store, id_, said, exact=span[0].day is not None) else None
        if found is not None:
            return found
    return None


def _of_the_year(case: Case, year: PartialDate) -> tuple[Claim, Verdict] | None:
    """As `event`, of a date that is only a year: of what happens seldom, where the date's own clause says so, and only one such thing fits."""
    said = said_of(case, exact=False, plain=True, narrow=True)
    seldom = word_set("paraphrases", "words", "seldom")
    if said is None or seldom.isdisjoint(said.nouns):
        return None
    said = replace(said, nouns=tuple(noun for noun in said.nouns if noun in seldom))
    dated = dict.fromkeys(id_ for id_, _ in case.store.events_on(year))
    case.store.load_places(dated)
    told = [id_ for id_ in dated if _told(case.store, id_, said, exact=False)]
    return _borne_out(case, told[0]) if len(told) == 1 else None


def _borne_out(case: Case, event_: str) -> tuple[Claim, Verdict] | None:
    moved = replace(case.claim, kind="event-date", subject=Named(event_, case.store.label(event_)), doubt=None)
    rows = [(s, s.value or s.start) for s in case.store.statements(event_, "event-date")]
    verdict = against(replace(case, claim=moved), rows)
    return (moved, verdict) if verdict.label is Label.SUPPORTED else None


def _exact(day: str, told: PartialDate) -> bool:
    return len(day) >= len(str(told)) and meets((told, told), PartialDate.parse(day))


def said_of(case: Case, *, exact: bool, plain: bool = False, narrow: bool = False) -> Said | None:
    """What is said about a claim's date; None where it tells of no real event, or, but for a day without `plain`, perhaps of another step."""
    claim, text = case.claim, case.text
    assert claim.date is not None
    start, end = claim.sentence.start, max(claim.sentence.end, claim.date.end)
    low, high = max(start, claim.date.start - _NEAR), min(end, claim.date.end + _NEAR)
    before, after = text[low : claim.date.start], text[claim.date.end : high]
    near = _between_dates(_LISTED.sub("", before) if narrow else before, after, clause=plain or not exact)
    if narrow and len(WORDS.findall(near)) <= _FEW:  # "they said no both times, in 1972 and in 1994"
        near = next((part for part in reversed(_CLAUSE.split(before)) if len(WORDS.findall(part)) > _FEW), near)
    told = _ROUGHLY.sub(" ", text[start:end])
    words = {word.lower() for word in WORDS.findall(told) if word != "May"}  # a month, not what may be
    if words & word_set("paraphrases", "words", "fiction") or _UNLIKELY.search(near):
        return None
    clause = {word.lower() for word in WORDS.findall(near)} - {"since"} if narrow else words
    if (plain or not exact) and clause & word_set("paraphrases", "words", "unless"):
        return None
    nouns = tuple(
        dict.fromkeys(
            (
                *framed(near, hints=exact and not plain and _is_written(case), day=exact and not plain),
                *(label for name in classes_in(near) for label in labels_of(name)),
            )
        )
    )
    around = stems(text[max(0, start - _CONTEXT) : end]) | often(text, 1 if exact else _OFTEN)
    return Said(nouns, text[start:end], stems(text[start:end]), around, text[max(0, start - _CONTEXT) : end])


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


_LISTED = lazy.pattern(r"(?:\b(?:in|of)?\s*\d{4}\s*(?:,|,?\s*and\b)\s*)+(?:in|of)?\s*\Z")
_DATED = lazy.pattern(r"\b(?:1[5-9]|20)\d\d\b")
_ROUGHLY = _worded(r"\bsome (?=\d|{small}\b)")
"""What makes a figure a rough one: "some 18,000" are not some of them."""
_CLAUSE = _worded(r"[;:()—–]|,(?!\d{3}\b)|\.(?!\d)|\b{goes_on}\b")
_WHEN = lazy.pattern(r"\s*,?\s*when\b")
_FEW = 2
"""Words before a date that say nothing yet: "on", "as early as"."""


def _is_written(case: Case) -> bool:
    """Whether a date names its month, as "on Monday" does not."""
    date = case.claim.date
    return date is not None and (not date.inferred or _MONTH.search(case.text[date.start : date.end]) is not None)


_MONTH = lazy.pattern(r"\b(?:" + "|".join(name[:3] for name in month_names()) + r")", re.IGNORECASE)


@functools.lru_cache(maxsize=4)
def often(text: str, times: int) -> frozenset[str]:
    """The stems of a draft that stand there so many times: a day is one of a country spoken of anywhere, a month of one spoken of much."""
    met = Counter(word[:STEM].lower() for word in WORDS.findall(text))
    return frozenset(stem for stem, count in met.items() if count >= times)


_OFTEN = 4
_UNLIKELY = lazy.pattern(rf"n[’']t\b|\b(?:{options('paraphrases', 'words', 'unlikely')})")


def framed(text: str, *, hints: bool, day: bool = False) -> Iterator[str]:
    """The nouns sources have for what a text says was done, or, with `hints` and `day`, for what a word of it may tell."""
    for frame, cue in spoken(text, hints=hints, day=day):
        if not frame.get("plain") and cue.search(text):
            yield from frame["named"]


def _told(store: Store, event_: str, said: Said, *, exact: bool) -> bool:
    """Whether a sentence tells an event: what sort of thing it is, a place of it near, and, but to the day, a word of its own beside."""
    event = known(store, event_)
    nouns = event.nouns(said.nouns)
    if not nouns or event.is_of("won") or not event.numbers <= said.stems:
        return False
    here = [place for place in event.places if is_here(place, said)]
    if not here or not fitting(said.words, event.names):
        return False
    if exact:
        whose = event.owns[0]
        return not event.is_of("personal") or not whose or not whose.isdisjoint(stems(said.before))
    if len(here) < len(event.places):
        return False
    owns = list(event.owns)
    if word_set("paraphrases", "words", "seldom").isdisjoint(nouns):
        owns = [frozenset().union(*owns)]
    return any(not own or not own.isdisjoint(said.stems) for own in owns)


def is_here(place: Place, said: Said) -> bool:
    """Whether a place is spoken of; one of whose name no stem is kept, by the name itself. "Constitution" is not Constantinople."""
    return any(one and one <= said.around and not one <= sorts() for one in place[1]) or (
        not stems(place[0]) and place[0] in said.before
    )


@functools.cache
def sorts() -> frozenset[str]:
    """The stems of all nouns that tell of what sort a thing is."""
    framed = (noun for frame in table("paraphrases")["frames"].values() for noun in frame["named"])
    classed = (label for entry in table("events")["classes"].values() for label in entry["labels"])
    plain = word_set("paraphrases", "words", "unsaid")
    return frozenset(stem for noun in (*framed, *classed, *plain) for stem in stems(noun))
