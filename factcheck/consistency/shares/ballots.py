"""What part of those who voted was for a thing, against the votes the draft counts: "by 214 votes to 163 ... two-thirds of those who voted"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere, claim, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.shares.share_equivalents import Share, judged_share, shares_of
from factcheck.frozen import replace
from factcheck.model.mentions import Quantity

_AFTER = 3
"""Sentences behind a count of votes that may tell what part of them was for it."""
_LEAST = 10
_ROUNDED = Decimal("0.6")
"""Per cent by which a share may be off."""


def find(story: Story) -> Iterator[Found]:
    """The shares of voters that no side of the only count of votes near them has."""
    counts = [(at, line, pair) for at, line in enumerate(story.lines) if is_body(line) for pair in _counted(line)]
    if len({(one.value, two.value) for _, _, (one, two) in counts}) != 1:
        return
    at, there, pair = counts[0]
    for line in story.lines[at : at + _AFTER + 1]:
        if not is_body(line) or past(line) or anywhere("ballots", "other").search(line.words):
            continue
        if line is not there and any(date.type == "DATE" for date in line.dates):
            continue
        for share in shares_of(line):
            if share.start > (pair[1].end if line is there else 0) and _of_voters(line, share.end):
                found = _held(line, there, pair, share)
                if found is not None:
                    yield found
        for q in line.quantities:
            if q.measure == "percent" and q.form == "cardinal" and q.hedge is None and _of_voters(line, q.end):
                found = _per_cent(line, pair, q)
                if found is not None:
                    yield found


def _counted(line: Line) -> Iterator[tuple[Quantity, Quantity]]:
    """ "By 214 votes to 163", in a sentence about a vote."""
    if anywhere("ballots", "vote").search(line.words) is None or past(line):
        return
    for one, two in pairwise(line.quantities):
        if any(q.measure != "count" or q.form != "cardinal" or q.hedge is not None for q in (one, two)):
            continue
        link = line.between(one.number[1] if one.number[1] > 0 else one.end, outer(two))
        if one.value + two.value >= _LEAST and two.noun in {None, "votes"} and link in {"to", "votes to"}:
            yield one, two


def _of_voters(line: Line, end: int) -> bool:
    """Whether a share is one of all votes: "of those who voted", "of the votes cast"."""
    behind = line.between(end, min(line.sentence.end, end + 60))
    if line.text.endswith(" of", 0, end):
        behind = f"of {behind}"
    return lazy.known(rf"of (?:{lexicon.options('arithmetic', 'ballots', 'voters')})(?!\w)").match(behind) is not None


def _parts(pair: tuple[Quantity, Quantity]) -> list[Decimal]:
    every = pair[0].value + pair[1].value
    return [q.value / every for q in pair]


def _says(pair: tuple[Quantity, Quantity]) -> str:
    every = pair[0].value + pair[1].value
    return f"{number(pair[0].value)} of {number(every)} votes are {number(_parts(pair)[0] * 100, '', 1)} per cent"


def _held(line: Line, there: Line, pair: tuple[Quantity, Quantity], share: Share) -> Found | None:
    """A share in words that is that of neither side."""
    judged = [judged_share(line, share, part, pair, _says(pair)) for part in _parts(pair)]
    if any(found is None for found in judged) or judged[0] is None:
        return None
    if line is there:
        return judged[0]
    claim_ = place("percent-change", line, share.start, share.end, str(share.value))
    return replace(judged[0], claim=claim_)


def _per_cent(line: Line, pair: tuple[Quantity, Quantity], told: Quantity) -> Found | None:
    if any(abs(part * 100 - told.value) <= _ROUNDED for part in _parts(pair)):
        return None
    says = f"{_says(pair)}; the draft has “{words(line, told.start, told.end)}”"
    return contradicted(claim("percent-change", line, told), line, (told.start, told.end), _parts(pair)[0], says, pair)
