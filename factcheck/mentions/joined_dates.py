"""Dates that take a weekday or a year from what stands beside them."""

from __future__ import annotations

from factcheck import lazy
from factcheck.frozen import replace
from factcheck.mentions.dating.context import Found, day, lower, word, words
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens


def with_weekday(tokens: Tokens, found: Found) -> Found:
    """ "March 16 (Sunday)", "March 16, a Sunday" and "March 16 was a Sunday": the weekday belongs to the day."""
    at = found.last
    if found.start is None or found.start.day is None or found.start != found.end or found.weekday is not None:
        return found
    if word(tokens, at) == "(" and lower(tokens, at + 1) in words("weekdays") and word(tokens, at + 2) == ")":
        return replace(found, last=at + 3, weekday=tokens.lowers[at + 1])
    if [*tokens.lowers[at : at + 2]] == [",", "a"] and lower(tokens, at + 2) in words("weekdays"):
        return replace(found, last=at + 3, weekday=tokens.lowers[at + 2])
    if word(tokens, at) in {",", "-", "–", "—", "("} and [*tokens.lowers[at + 1 : at + 4]] in _ASIDES:
        day_ = at + 4
        if lower(tokens, day_) in words("weekdays") and word(tokens, day_ + 1) in {",", "-", "–", "—", ")", "."}:
            return replace(found, last=day_ + 1, weekday=tokens.lowers[day_])
    at += word(tokens, at) == ","
    told = next((end for end in (at + 1, at + 2) if " ".join(tokens.lowers[at:end]) in _FALLS), None)
    if (
        told is not None
        and not found.inferred
        and lower(tokens, told) == "a"
        and lower(tokens, told + 1) in words("weekdays")
    ):
        return (
            found
            if word(tokens, told + 2).isalpha()
            else replace(found, last=told + 2, weekday=tokens.lowers[told + 1])
        )
    return found


_FALLS = frozenset({"was", "is", "fell on", "falls on", "will be", "landed on"})
"""What stands between a day and its weekday: "16 March 2014 was a Sunday"."""


_ASIDES = (["it", "was", "a"], ["it", "is", "a"], ["that", "was", "a"], ["which", "was", "a"], ["this", "was", "a"])
"""In an aside behind a day, before its weekday: "1 January 1993 - it was a Friday - saw two states born"."""


_JOINED = lazy.pattern(r"\s*(?:,\s*(?:(?:and|or|&)(?: on)?\s*)?|(?:and|or|&)(?: on)?\s*)")


def shares_year(tokens: Tokens, one: Date, other: Date) -> bool:
    """Whether a day without a year takes it from the one joined to it: "15 August and 3 September 1971", "July and October 1964"."""
    if not one.inferred or one.anchor not in {"draft", "context"} or other.anchor != "text" or one.first != one.last:
        return False
    if one.first is None or other.first is None or other.first != other.last:
        return False
    alike = one.first.month is not None and (one.first.day is None) is (other.first.day is None)
    said = tokens.text[one.start : one.end].lower()
    return (
        alike
        and other.first.month is not None
        and not other.inferred
        and any(word in words("months") for word in said.replace(".", "").split())
        and _JOINED.fullmatch(tokens.text[one.end : other.start]) is not None
    )


def in_year_of(one: Date, other: Date) -> Date:
    """A date without a year in the year of another one."""
    assert one.first is not None
    assert other.first is not None
    month, day_ = one.first.month or 1, one.first.day
    moved = PartialDate(other.first.year, month) if day_ is None else day(other.first.year, month, day_)
    return (
        one
        if moved is None
        else replace(
            one,
            first=moved,
            last=moved,
            value=str(moved),
            anchor="context",
            anchor_span=(other.start, other.end),
            inferred=False,
        )
    )
