"""A date that no pattern has read, held against the events stored for that very time: one whose name the sentence tells bears it out."""

from __future__ import annotations

import functools
from collections import defaultdict

from factcheck import lazy
from factcheck.extraction.kinds.happenings import classes_in, labels_of
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Claim, Named
from factcheck.model.dates import PartialDate
from factcheck.model.lists import Label
from factcheck.model.verdicts import Verdict
from factcheck.names import fold
from factcheck.store.query import Store
from factcheck.verdicts.base.claimed_times import claimed, meets
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.dates.moments import against

_CONTEXT = 500
"""Characters before a sentence in which the place may be named that an event happened in."""
STEM = 5
"""Letters of a word that tell it."""
_WORD = lazy.pattern(r"[a-z]{3,}")
_NUMBER = lazy.pattern(r"\d+")
_FLIGHT = lazy.pattern(r"\bflight (?:[a-z]{2,3} ?)?(\d+)\b")


def event(case: Case) -> tuple[Claim, Verdict] | None:
    """The claim as one of the date of an event, and the verdict that bears it out; None where no stored event of that time is told."""
    span, claim = claimed(case), case.claim
    if span is None or claim.date is None or span[0].year != span[1].year or span[0].month is None:
        return None
    dated = [id_ for id_, day in case.store.events_in(str(span[0])[:7]) if _dated(day, span)]
    said, around = _told(case.text, claim) if dated else (frozenset[str](), frozenset[str]())
    for id_ in dated:
        if not _named(case, id_, said, around):
            continue
        moved = replace(claim, kind="event-date", subject=Named(id_, case.store.label(id_)), doubt=None)
        rows = [(s, s.value or s.start) for s in case.store.statements(id_, "event-date")]
        verdict = against(replace(case, claim=moved), rows)
        if verdict.label is Label.SUPPORTED:
            return moved, verdict
    return None


def _told(text: str, claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a claim's sentence, with those of the names of the classes of events it tells of, and those of what stands before it, too."""
    start, end = claim.sentence.start, claim.sentence.end
    labels = [label for name in classes_in(text[start:end]) for label in labels_of(name)]
    said = stems(text[start:end]) | frozenset(stem for label in labels for stem in stems(label))
    return said, said | stems(text[max(0, start - _CONTEXT) : start])


def _dated(day: str, span: tuple[PartialDate, PartialDate]) -> bool:
    """Whether an event's date lies in a time, at least as exact."""
    begin = str(span[0])
    return (
        day.startswith(begin) if span[0] == span[1] else len(day) >= len(begin) and meets(span, PartialDate.parse(day))
    )


def _named(case: Case, event_: str, said: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a sentence tells an event by one of its names: every word of it, those of places perhaps before it; two words at least."""
    if said.isdisjoint(called(case.store, event_)[1]):
        return False
    where = frozenset(stem for place in case.store.places_of(event_) for stem in called(case.store, place)[1])
    for name in called(case.store, event_)[0]:
        own, placed = name - where, name & where
        here = (bool(placed) and placed <= around) or (not placed and not where.isdisjoint(around))
        if own and own <= said and (here or not where) and len(own) + here >= 2:
            return True
    return False


@functools.lru_cache(maxsize=4096)
def called(store: Store, id_: str) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """The stems of each name of an event or place, adjectives and peoples too, and of all of them; not of "S. Sudan", of which only Sudan would stay."""
    names = (store.label(id_), *(alias.cased for alias in store.aliases_of(id_)))
    found = tuple(dict.fromkeys(stems(name) for name in names if not is_cut(name)))
    return found, frozenset().union(*found)


def named_near(store: Store, word: str, near: frozenset[str]) -> list[tuple[str, str]]:
    """The events with a word in one of their names, each with that name, in which one of some stems stands, too."""
    if word in word_set("clauses", "cues", "articles"):  # a sixth of all names has "the"
        return sorted({one for stem in near for one in _named_beside(store, word, stem)})
    named, by_stem = store.events_named(word), _begun(store, word)
    found = {at for stem in near for at in by_stem.get(stem, ())}
    return sorted(named[at] for at in found if not near.isdisjoint(stems(named[at][1])))


@functools.lru_cache(maxsize=2048)
def _named_beside(store: Store, word: str, stem: str) -> list[tuple[str, str]]:
    return [one for one in store.events_begun(word, stem) if stem in stems(one[1])]


@functools.lru_cache(maxsize=512)
def _begun(store: Store, word: str) -> dict[str, list[int]]:
    """The first letters of the words of such names -> their places among them."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, (_, key) in enumerate(store.events_named(word)):
        for stem in begun(key):
            found[stem].append(at)
    return found


_LETTER = lazy.pattern(r"(?:\A|\s)[A-Z]\.?\s")


def is_cut(name: str) -> bool:
    """Whether a word of a name is cut to its first letter, which would tell one country from another."""
    return _LETTER.search(name) is not None


def begun(folded: str) -> list[str]:
    """The first letters of the words of a folded name, and its numbers: its stems are among them."""
    if folded.isascii() and folded.replace(" ", "").isalpha():
        return [word[:STEM] for word in folded.split()]
    return [word[:STEM] for word in _WORD.findall(folded)] + (_NUMBER.findall(folded) if "flight" in folded else [])


@functools.lru_cache(maxsize=8_192)  # the names of one year's events are asked for at each of its dates
def stems(text: str) -> frozenset[str]:
    """The first letters of the words of a text, without those that tell no event apart, and the numbers of flights."""
    folded, nothing = fold(text), _plain()
    words = frozenset(word[:STEM] for word in _WORD.findall(folded) if word not in nothing)
    return words | frozenset(_FLIGHT.findall(folded)) if "flight" in folded else words


@functools.cache
def _plain() -> frozenset[str]:
    """Words that tell no event apart: articles, prepositions, months."""
    return word_set("happened", "plain") | frozenset(name.lower() for name in table("dates")["months"])
