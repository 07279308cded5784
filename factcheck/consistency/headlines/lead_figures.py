"""A number of things or a share in a headline against those of its story: "Five libraries to close" over "four of its libraries"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import elsewhen
from factcheck.consistency.headlines.lead_told import says
from factcheck.consistency.headlines.reckoned import adds_up, nth_told
from factcheck.model.mentions import Quantity

_SHARES = frozenset({"share", "percent"})
_MOST_SHARES, _FEW = 4, 12
"""Shares of a text with more of which a headline's may be made, and its first figures that are held for part and whole."""


def _noun(line: Line, q: Quantity) -> str:
    """The noun a bare number counts: "four of its libraries"."""
    if q.noun is not None:
        return q.noun.split()[-1]
    m = lazy.known(rf"(?:{lexicon.options('leads', 'counted', 'of')})(?: \d+| [a-z-]+){{0,2}}? ([a-z]+s)(?!\w)").match(
        line.after(q, 48)
    )
    return m[1] if m else ""


def count_differs(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Five libraries" over "four of its libraries", where the text counts five nowhere."""
    for q in head.quantities:
        if q.measure != "count" or q.form != "cardinal" or q.hedge is not None or not q.noun or q.value < 2:
            continue
        noun = stems(q.noun.split()[-1])
        every = [other for line in body for other in line.quantities]
        if (
            not noun
            or any(other.value == q.value for other in every)
            or nth_told(q, lead)
            or adds_up(q, [(line, other) for line in body for other in line.quantities])
        ):
            continue
        named = [
            (line, other)
            for line in lead
            for other in line.quantities
            if other.measure == "count"
            and other.form == "cardinal"
            and other.hedge is None
            and stems(_noun(line, other)) & noun
        ]
        if len({other.value for _, other in named}) != 1 or named[0][1].noun is not None:
            continue
        line, other = named[0]
        verb = (stems(head.words) & stems(line.words)) - noun
        if (verb or line is lead[0]) and not says("past", line.words) and other.value >= 2:
            return headline_differs(head, (outer(q), q.end), line, (outer(other), other.end))
    return None


def share_differs(head: Line, lead: Sequence[Line], body: Sequence[Line]) -> Found | None:
    """ "Half of pupils" over "a third of them", where the text has no such share."""
    mine = [q for q in head.quantities if q.measure in _SHARES and q.form in {"fraction", "cardinal"}]
    if len(mine) != 1 or mine[0].measure != "share" or says("price", head.words):
        return None
    q = mine[0]
    shares = [(line, o) for line in body for o in line.quantities if o.measure in _SHARES]
    if not shares or len(shares) > _MOST_SHARES or _is_told(q.value, [o for _, o in shares], body):
        return None
    first = [(line, o) for line, o in shares if line in lead]
    if len(first) != 1 or (first[0][1].hedge is not None and q.hedge is not None):
        return None
    line, o = first[0]
    if elsewhen(line) or says("as_well", line.words) or not (stems(head.words) & stems(line.words)):
        return None
    if lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'words', 'changed')})$").search(line.before(o, 10)):
        return None
    return headline_differs(head, (outer(q), q.end), line, (outer(o), o.end))


def _is_told(value: Decimal, shares: Sequence[Quantity], body: Sequence[Line]) -> bool:
    """Whether a text has a share, or what it leaves, or two figures that make either."""
    counts = [o.value for line in body for o in line.quantities if o.measure in {"count", "money"} and o.value > 0]
    told = [o.value if o.measure == "share" else o.value / 100 for o in shares]
    told += [a / b for a in counts[:_FEW] for b in counts[:_FEW] if a < b]
    return any(abs(one - value) <= value / 8 or abs(1 - one - value) <= value / 8 for one in told)
