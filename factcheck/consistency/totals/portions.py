"""A whole and its two parts: "seven women and five men" of a jury of 12, votes, more of a thing than there are."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, ending, options, outer
from factcheck.consistency.base.results import cited, impossible, number, place
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals.adding import added, cardinals
from factcheck.lexicon import table, worded
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "portions")


def find(line: Line) -> Iterator[Found]:
    """The wholes of a sentence whose two parts stand right behind them."""
    yield from _halves(line)
    yield from _there_and_back(line)
    yield from _over_whole(line)
    yield from _votes(line)


@functools.cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in table("arithmetic")["halves"]["pairs"])


def _halves(line: Line) -> Iterator[Found]:
    """Seven grandchildren, three girls and four boys; a jury of 12, seven women and five men."""
    for whole, one, two in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
        if frozenset((one.noun or "", two.noun or "")) not in _pairs() or any(
            q.hedge or q.form != "cardinal" for q in (whole, one, two)
        ):
            continue
        noun = lazy.known(options("halves", "wholes")).fullmatch((whole.noun or "").split()[-1] if whole.noun else "")
        group = ending("halves", "groups").search(line.before(whole, 24)) and whole.noun is None
        link, after = line.between(whole.end, outer(one)), line.after(two, 12)
        apart = lazy.known(r",|:| \(|\(|[–—-]").fullmatch(link) and line.between(one.end, outer(two)) == "and"
        if (noun or group) and apart and not lazy.known(r"^and |^aged|^under|^over").match(after):
            yield added(line, whole, [one, two])


def _there_and_back(line: Line) -> Iterator[Found]:
    """ "21,000 francs, 9,000 there and 11,000 back", "£45, £20 for the first and £30 for the second": a whole sum told by its two ways."""
    for whole, one, two in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
        if whole.measure != "money" or any(q.hedge or q.form != "cardinal" or q.value <= 0 for q in (whole, one, two)):
            continue
        if {one.measure, two.measure} - {"money", "count"} or two.value >= whole.value or one.value >= whole.value:
            continue
        told = line.between(whole.end, outer(one)), line.between(one.end, outer(two))
        behind = line.between(outer(two), min(two.end + _BACK, line.sentence.end))
        if any(_ways(first, second, told, behind) for first, second in table("arithmetic")["halves"]["ways"]):
            yield added(line, whole, [one, two])


_BACK = 24
"""Characters behind the second of two parts in which its way is told."""


def _ways(first: str, second: str, told: tuple[str, str], behind: str) -> bool:
    """Whether two sums are told as two ways of one thing, right behind their whole."""
    apart = lazy.known(r",|:| \(|\(|[–—-]").fullmatch(told[0])
    joined = re.fullmatch(rf"{re.escape(first)},? and", told[1])
    return (
        apart is not None
        and joined is not None
        and re.match(rf"\S+ (?:[a-z]+ )?{re.escape(second)}(?!\w)", behind) is not None
    )


def _over_whole(line: Line) -> Iterator[Found]:
    """More of a thing than there are: "12 people, of whom 15 ...", "15 of the 12"."""
    counts = cardinals(line)
    for one, two in pairwise(counts):
        link = line.between(one.end, outer(two))
        if one.hedge or two.hedge or not alike(one, two):
            continue
        if _worded(r"(?: ?[a-z’'-]+){0,3}?,? of whom(?: {about})?").fullmatch(link) and two.value > one.value:
            whole, part = one, two
        elif (
            _worded(r"(?:out )?of {his_or_the}").fullmatch(link)
            and one.value > two.value
            and two.noun is not None
            and one.noun is None
        ):
            whole, part = two, one
        else:
            continue
        says = f"{number(part.value)} are more than the {number(whole.value)} they are of"
        evidence = (
            Evidence("computed", False, says, value=str(part.value), span=(part.start, part.end)),
            *cited(line.text, whole),
        )
        yield impossible(
            place("sum-check", line, outer(one), two.end, part.value),
            f"A part cannot be more than the whole: {says}.",
            evidence,
        )


@functools.cache
def _voted() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:with )?(?:{options('parts', 'all_voted')})(?: of)?(?: the)?$")


def _votes(line: Line) -> Iterator[Found]:
    """ "By 7 votes to 4, with all 11 councillors voting"."""
    counts = [q for q in cardinals(line) if q.measure == "count"]
    for ayes, noes, all_ in zip(counts, counts[1:], counts[2:], strict=False):
        if not lazy.known(r"(?:^|\W)by$").search(line.before(ayes, 12)) or line.between(ayes.end, noes.start) not in {
            "to",
            "votes to",
            "against",
        }:
            continue
        if all_.value < max(ayes.value, noes.value):
            continue  # "by 33 votes to 28 because all three parties wobbled"
        if _voted().search(line.between(noes.end, outer(all_))) and not anywhere("parts", "abstained").search(
            line.words
        ):
            yield added(line, all_, [ayes, noes])
