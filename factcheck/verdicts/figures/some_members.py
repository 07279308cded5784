"""Whether a number of members may be that of some of them only: "two Baltic states", "the four NATO countries" that were just named."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.lexicon import options, table, word_set, worded
from factcheck.matching.select import Moment
from factcheck.model.statements import CompleteList
from factcheck.verdicts.base.context import Case, restricted
from factcheck.verdicts.base.membership import members

_worded = worded("verdicts", "some_members")

_ALL = _worded(r"\b{each}(?: the)?\W+$", re.IGNORECASE)
_THE = _worded(r"(?:\b(?:{the})|['’]s?)\W+$", re.IGNORECASE)


_THE_OR_ONE = lazy.pattern(rf"(?:{_THE.pattern}|\bone of\s+$)", re.IGNORECASE)
_THE_NEXT = lazy.pattern(r"\bthe\b", re.IGNORECASE)
_NEAR = 24
_OR_AFTER = _worded(r",?(?: [a-z-]+)?,? or (?!{no_other}\b)")
_OR_BEFORE = lazy.pattern(r"\w or (?:even )?$")
_MORE = _worded(r"\W{0,2}(?:{more})\b")
_HAS = _worded(r"\b(?:{having})\b")
_COUNTS_MORE = _worded(r"(?-i: (?:the )?[A-Z\d])|,? (?:{further})\b", re.IGNORECASE)
_UNDERTAKING = lazy.pattern(rf"[ -](?:{options('frames', 'undertakings')})\b")
"""Right behind a number of members: what some of them do together, "a five-nation NATO exercise"; behind a comma it is what all do ("the 16 nations, meeting in Oslo")."""


_SOME_ONLY = lazy.pattern(rf"\b(?:{options('verdicts', 'some_members', 'some_only')})\b")
"""Within a number of members, those who take part: some are suspended, or stay away."""


def of_some(case: Case, count: int) -> bool:
    """Whether a figure may count something else than all members: "two Baltic states", "19 countries and the EU", "a five-nation NATO exercise"."""
    claim, quantity = case.claim, case.claim.quantity
    assert quantity is not None
    begin = quantity.outer_start if quantity.outer_start >= 0 else quantity.start
    before = case.text[claim.sentence.start : begin]
    whole = (
        _ALL
        if claim.kind == "set-count" and claim.detail("of") != "successors"
        else _THE_OR_ONE
        if claim.detail("of")
        else _THE
    )
    compound = "-" in case.text[quantity.start : quantity.end]  # "the 53-nation African Union on Sunday"
    if quantity.value < count and (
        (restricted(case) and not compound) or (claim.detail("whole") == "said" and not whole.search(before))
    ):
        return True
    if quantity.value < count and (_some_of_them(case) or _of_a_form(case) or _narrowed_within(case)):
        return True
    if claim.detail("beside") == "yes" and _THE_NEXT.search(case.text[quantity.end : claim.end]):
        return True
    if _OR_AFTER.match(case.text[quantity.end : quantity.end + _NEAR]) or _OR_BEFORE.search(before):
        return True
    rest = case.text[claim.end : claim.sentence.end]
    after = _MORE.match(rest)
    if after is None:
        return _UNDERTAKING.match(rest) is not None
    return claim.end == quantity.end and quantity.value < count and not _members_it_has(case, rest[after.end() :])


def _of_a_form(case: Case) -> bool:
    """Whether only those of a body's members are counted that have a form: "The Commonwealth has 31 republics"."""
    quantity, subject = case.claim.quantity, case.claim.subject
    if quantity is None or subject is None or not (subject.id or "").startswith("org:"):
        return False  # a union was made up of its republics
    return quantity.noun in word_set("verdicts", "some_members", "forms")


def _narrowed_within(case: Case) -> bool:
    """Whether words between a number and the name of the whole leave some out: "There are three members with nuclear arms in NATO"."""
    quantity = case.claim.quantity
    if quantity is None:
        return False
    told = _NARROWED.match(case.text, quantity.end, case.claim.end)
    return told is not None and told[1] in word_set("frames", "restricting")


_NARROWED = lazy.pattern(r" ([a-z]+)\b(?! (?:the )?[A-Z])")


def just_met(case: Case, set_: str, at: Moment, promise: CompleteList) -> bool:
    """Whether "the four NATO countries" may be four just told of: so many of its members were named before it, or it is few of them and nothing says that they are all."""
    claim, quantity = case.claim, case.claim.quantity
    assert quantity is not None
    begin = quantity.outer_start if quantity.outer_start >= 0 else quantity.start
    before = case.text[max(0, begin - _BEFORE) : begin]
    if claim.detail("whole") != "said" or not _ONLY_THE.search(before):
        return False
    names = [case.store.label(s.subject) for s in members(case.store, set_, at, promise)]
    met = sum(name in before for name in names)
    return quantity.value * 2 < len(names) or met + 1 >= quantity.value


_ONLY_THE = lazy.pattern(r"\b(?:the|these|those)\W+\Z", re.IGNORECASE)
_BEFORE = 400
"""Characters before a number of members in which some of them may be named."""


def _some_of_them(case: Case) -> bool:
    """Whether a number of members has a word within it that leaves some out; "participating states" are all members where they are called so."""
    claim, quantity = case.claim, case.claim.quantity
    assert quantity is not None
    found = _SOME_ONLY.search(case.text[quantity.start : quantity.end])
    subject = claim.subject.id if claim.subject is not None else None
    return found is not None and found[0].lower() not in table("verdicts")["some_members"]["so_called"].get(subject, ())


def _members_it_has(case: Case, rest: str) -> bool:
    """Whether the number is one of the members it is told to have, and what follows "and" counts no more: "NATO has 28 members and no army"."""
    claim, quantity = case.claim, case.claim.quantity
    assert quantity is not None
    counted = case.text[quantity.start : quantity.end].lower()
    told = case.text[claim.start : quantity.start].lower()
    return "member" in counted and _HAS.search(told) is not None and _COUNTS_MORE.match(rest) is None
