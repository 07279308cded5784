"""Whether a claim of a term of office speaks of another post, or of another holder, than the source."""

from __future__ import annotations

import datetime
import functools

from factcheck import lazy
from factcheck.lexicon import options, table, word_set, worded
from factcheck.model.claims import Named
from factcheck.model.dates import PartialDate
from factcheck.model.statements import Statement
from factcheck.names import fold
from factcheck.verdicts.base.claimed_times import claimed
from factcheck.verdicts.base.context import Case
from factcheck.verdicts.offices.offices import TOP_OFFICES, is_person, said

_worded = worded("grammar")

_IN_PLACE = lazy.pattern(r"\bin (?:the )?(?:[A-Z]\w+[ -]?)+")
_CAPITAL = lazy.pattern(r"(?<![\w'’-])[A-Z]\w*")


@functools.cache
def role_words(roles: str) -> frozenset[str]:
    """The words of the titles of a crown's governor, where a claim has that one."""
    return frozenset(_GOVERNOR.split("-")) | {_GOVERNOR} if roles == _GOVERNOR else frozenset()


_GOVERNOR = "governor-general"


@functools.cache
def title_words() -> frozenset[str]:
    """The words of the titles of heads of state, government and organisations: not those of a party leader."""
    titles = table("offices")["titles"].items()
    return frozenset(
        word
        for title, roles in titles
        if roles[0] in TOP_OFFICES and "party" not in title
        for word in (*title.split(), *title.replace("-", " ").split())
    )


def own_words(person: Named | None) -> frozenset[str]:
    """The words of a person's own name: "arap" says nothing more."""
    return frozenset(lazy.known(r"[a-z'’-]+").findall(person.label)) if person is not None else frozenset()


_FRONT = 4
"""Characters before a date that opens a claim."""


def names_another(case: Case, rows: list[Statement]) -> bool:
    """Whether a claim names something beside the person, the place and the date: "has led United Russia since 2012"."""
    claim, store = case.claim, case.store
    known = set(title_words())
    for named in (claim.subject, claim.object):
        if named is not None:
            names = [named.label, *(alias.cased for alias in (store.aliases_of(named.id) if named.id else ()))]
            known.update(fold(word) for name in names for word in lazy.known(r"\w+").findall(name))
    known.update(fold(word) for s in rows for word in lazy.known(r"\w+").findall(store.label(s.object)))
    holders = {s.value for office in {s.object for s in rows} for s in store.by_object("office-holder", office)}
    known.update(fold(word) for holder_ in holders for word in lazy.known(r"\w+").findall(holder_))
    date = claim.date
    fronted = (
        date is not None and date.start - claim.start < _FRONT
    )  # "In December 2014 Donald Tusk took over from ..."
    first = date.end if date is not None and fronted else claim.start
    last = date.start if date is not None and not fronted and claim.start < date.start else claim.end
    text = case.text[first:last]
    words = [fold(word) for word in _CAPITAL.findall(_IN_PLACE.sub(" ", text))]
    opening = claim.start == claim.sentence.start and not fronted
    return any(
        word not in known
        for word in (words[1:] if opening else words)
        if word not in word_set("frames", "plainly_office")
    )


def succession_words(case: Case) -> frozenset[str]:
    """The words of how a throne falls to somebody, where a claim speaks of one: "came to the throne on the death of his half-brother"."""
    words = set(lazy.known(r"[a-z]+").findall(case.text[case.claim.start : case.claim.end].lower()))
    return word_set("offices", "thrones", "told") if words & word_set("offices", "thrones", "signs") else frozenset()


_AS = _worded(
    rf",?\s+as\s+(?!(?:the\s+)?(?:\w+\s+)?(?:{options('offices', 'posts', 'heads')}))"
    rf"|\s+to\s+(?:the\s+|a\s+|his\s+|her\s+)?(?:[a-z]+\s+)?(?:[A-Z]|{options('offices', 'posts', 'bodies')})"
    rf"|,?\s+(?:for|in|on)\s+(?:(?:a|one|{{his_the}})\s+)?(?:{options('offices', 'posts', 'later')})\s+(?:{options('offices', 'posts', 'spells')})\b"
    rf"|\s+(?:in|at)\s+(?:the\s+)?[A-Z]|['’]s\b|\s+of\s+(?!{{his_the}}\s+(?:{options('offices', 'posts', 'states')})\b)"
)


def in_another_role(case: Case) -> bool:
    """Whether words behind a claim say as what somebody came, of what, or that it was not for the first time: "entered the Kremlin in 1996, as a clerk", "took charge in 2000 of a party", "president since 2007 for a second term"."""
    return _AS.match(case.text[case.claim.end : case.claim.end + 60]) is not None


_FROM = lazy.pattern(
    said("following").pattern
    + rf" (?:(?:{options('offices', 'posts', 'before_name')}) )*((?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*)*)"
)
_GAP = datetime.timedelta(days=200)


def after_another(case: Case, rows: list[Statement]) -> str:
    """Whom the source has before the person where the draft names somebody else who held the office; "" where it agrees or does not tell."""
    found = _FROM.search(case.said)
    if found is None:
        return ""
    named = frozenset(fold(found[1]).split())
    mine = [s for s in rows if s.start and is_person(case, s)]
    span = claimed(case)
    for s in mine:
        start = PartialDate.parse(s.start).first()
        if span is not None and not span[0].first() - _GAP <= start <= span[1].last() + _GAP:
            continue  # another post of the same person, taken at another time
        others = [o for o in case.store.by_object("office-holder", s.object) if not is_person(case, o) and o.end]
        before = [o for o in others if abs(PartialDate.parse(o.end).last() - start) <= _GAP]
        if any(named & frozenset(fold(o.value).split()) for o in before):
            return ""
        if before and any(named & frozenset(fold(o.value).split()) for o in others):
            return f"Before came {before[-1].value}, not {found[1]}."
    return ""
