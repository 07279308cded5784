"""Whether a draft shows two people where two names are nearly one."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.consistency.names.descriptions import Title
from factcheck.consistency.names.naming import Name, kin_words, words_of
from factcheck.consistency.names.people import Person
from factcheck.lexicon import either, options

_PARAGRAPH = 4000
"""Characters of a paragraph on either side of a name."""


def kin_near(text: str, name: Name) -> bool:
    """Whether the paragraph of a name, or of a very long one what stands around the name, speaks of kin: it may be another of the family."""
    low, high = max(0, name.start - _PARAGRAPH), min(len(text), name.end + _PARAGRAPH)
    start = max(low, text.rfind("\n", low, name.start) + 1)
    end = text.find("\n", name.end, high)
    return kin_words("family", "several").search(text[start : end if end >= 0 else high].lower()) is not None


def shown_apart(one: Person, other: Person, text: str, *, full: bool = False, titled: bool = False) -> bool:
    """Whether the draft shows two people: both known, named side by side (`full` names only), or introduced as two; `titled` where one post is both their own."""
    if one.id is not None and other.id is not None:
        return True
    mine_, theirs_ = ([n for n in p.namings if not full or len(n.words) > 1] for p in (one, other))
    beside = {naming.sentence.start for naming in mine_}
    if any(naming.sentence.start in beside for naming in theirs_):
        return True
    if any(_apart_words().search(text[n.sentence.start : n.sentence.end].lower()) for n in other.namings[:1]):
        return True
    if any(kin_before(text, naming) for naming in (*mine_[:1], *theirs_[:1])):
        return True
    ages = own_ages(one), own_ages(other)
    if ages[0] and ages[1]:
        return ages[0].isdisjoint(ages[1])
    if titled:
        return False
    mine, yours = ({post for t in own_titles(p) for post in t.posts} for p in (one, other))
    if mine and yours:
        return mine.isdisjoint(yours)
    plain = words_of("address", "plain")
    roles = [
        {word for t in own_titles(p) for word in t.text.lower().split() if word.strip(".") not in plain}
        for p in (one, other)
    ]
    return bool(roles[0] and roles[1]) and roles[0].isdisjoint(roles[1])


def own_titles(person: Person) -> list[Title]:
    """The titles beside a full name: one beside a surname may be another's."""
    return [title for title in person.titles if len(title.name.words) > 1]


def own_ages(person: Person) -> frozenset[str]:
    """The ages beside a full name."""
    return frozenset(fact.text for fact in person.ages if len(fact.name.words) > 1)


@functools.cache
def _apart_words() -> re.Pattern[str]:
    return lazy.pattern(rf"{options('people', 'kin', 'apart')}|\btwins?\b")


@functools.cache
def _kin_pattern() -> re.Pattern[str]:
    words = either(words_of("kin", "male", "female", "both"))
    return lazy.pattern(rf"(?:^|\W)(?:{words})(?: and [a-z-]+)?,?\s*$")


def kin_before(text: str, name: Name) -> bool:
    """Whether a name is introduced as somebody's kin: "his brother, Neil Pocklin"."""
    return _kin_pattern().search(text[max(name.sentence.start, name.outer - 40) : name.outer].lower()) is not None
