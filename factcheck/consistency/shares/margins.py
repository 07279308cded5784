"""Points between two shares that do not lie so far apart: "on 46 per cent and her rival on 41. Eight points separate them"; and those for and
against one thing who are more than all: "61 per cent want the tram; 47 per cent do not"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.shares.gaps import elsewhere, of_votes
from factcheck.consistency.shares.polls import is_margin
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "margins")

_ALL, _ROUNDED, _MOST = 100, 2, 130
"""Per cent that two shares of one whole come to; what rounding adds; and from where on they are of two questions."""
_REACH = 160
"""Characters from the start of a sentence to the second share of one question."""


def find(story: Story) -> Iterator[Found]:
    """The points and shares of a draft that do not go together."""
    for at, told in enumerate(story.lines):
        if not is_body(told) or not told.quantities:
            continue
        line = of_votes(told)
        found = _apart(line, None if elsewhere(line) else story.before(at)) or _over(line)
        if found is not None:
            yield found


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("margins", "words", key)


def _said(key: str, words: str) -> re.Match[str] | None:
    """Where one of the phrases of a list stands in words."""
    return lazy.known(rf"(?<!\w)(?:{_options(key)})(?!\w)").search(words)


def _is_points(line: Line, q: Quantity) -> bool:
    """Whether a figure is of points, without a hedge: "five points", "a three-point lead"."""
    if q.form != "cardinal" or q.hedge is not None or q.value <= 0:
        return False
    told = line.text[q.number[1] if q.number[1] > 0 else q.start : q.end + 20].lower()
    return (
        q.measure in {"points", "count"}
        and lazy.known(r"[ -]?(?:percentage[ -])?points?(?!\w)").match(told) is not None
    )


def _shares(line: Line | None, but: Quantity | None = None) -> list[Quantity]:
    """The shares of a sentence; a bare number behind one is one too: "47 per cent and her challenger 44"."""
    found: list[Quantity] = []
    for q in line.quantities if line is not None else ():
        if q is but or q.form != "cardinal":
            continue
        bare = (
            q.measure == "count"
            and q.noun is None
            and q.per is None
            and bool(found)
            and 0 < q.value < _ALL
            and abs(q.value - found[-1].value) < 45
        )
        if q.measure == "percent" or (bare and _BARE.match(line.text[q.end : q.end + 2] if line else "")):
            found.append(q)
    return found


_BARE = lazy.pattern(r"^(?:[,.;)]|$| )")
"""Behind a number without a unit: none is joined to it."""


def _apart(line: Line, before: Line | None) -> Found | None:
    """The one figure of points in a sentence, where the shares beside it lie otherwise apart."""
    points = [q for q in line.quantities if _is_points(line, q)]
    if len(points) != 1:
        return None
    gap = points[0]
    if is_margin(line, gap):
        return None
    shares = _set_apart(line, before, gap)
    if shares is None:
        return None
    apart = [abs(a.value - b.value) for a, b in combinations(shares, 2)]
    if gap.value in apart or any(abs(gap.value - d) < 1 for d in apart if any(q.value % 1 for q in shares)):
        return None
    if len(shares) == 2 and not gap.value / 3 <= max(apart[0], Decimal(1)) <= gap.value * 3:
        return None
    if len(shares) == 2:
        told = f"{number(shares[0].value)} and {number(shares[1].value)} per cent are {number(apart[0])} points apart; the draft has “{line.text[outer(gap) : gap.end]}”"
    else:
        told = f"no two of {', '.join(number(q.value) for q in shares)} are {number(gap.value)} apart"
    inside = [q for q in shares if line.sentence.start <= q.start < line.sentence.end]
    return _found(line, (min(outer(q) for q in (gap, *inside)), max(q.end for q in (gap, *inside))), gap, told, shares)


def _set_apart(line: Line, before: Line | None, gap: Quantity) -> list[Quantity] | None:
    """The shares that points are told to lie between: of the sentence, of the one before, or one of each; None where that is open."""
    near = f"{line.before(gap, 30)} {line.after(gap, 30)}"
    changed = lazy.known(rf"(?:^|\W)(?:{_options('change')})$").search(line.before(gap, 20)) is not None
    if not changed and (not _said("gap", near) or _said("other", _changes().sub(" ", line.words))):
        return None
    mine, earlier = _shares(line, gap), _shares(before)
    if any(q.hedge is not None for q in (*mine, *earlier)):
        return None
    if changed:
        return mine if len(mine) == 2 and _then(line, mine, gap) else None
    if len(mine) == 2:
        told_before = before is not None and len(earlier) > 1 and _said("gap", before.words)
        return None if told_before else mine
    if not mine and 2 <= len(earlier) <= 4:
        aside = before is not None and _said("aside", before.words)
        return None if aside else earlier
    return [*earlier, *mine] if len(mine) == 1 and len(earlier) == 1 else None


@functools.cache
def _changes() -> re.Pattern[str]:
    """How a sentence tells of an earlier share or lead without the points being of it: "up three points from", "had been on"."""
    return _worded(rf"{{up}} (?:[a-z]+ )?points? (?:from|on)|{_options('then')}")


def _then(line: Line, shares: Sequence[Quantity], gap: Quantity) -> bool:
    """Whether two shares are of one party at two times: "stood at 29 per cent; now it has 33, up five points"; "at 26, down two points from 27"."""
    one, two = shares
    if two.end <= outer(gap):
        link = line.between(one.end, outer(two))
        return (
            lazy.known(r"(?:^|\W)(?:now|to)(?!\w)").search(link) is not None
            and _worded(r"(?: points?)?,? ?(?:or )?(?:up|down|a {rise} of)").fullmatch(
                line.between(two.end, outer(gap))
            )
            is not None
        )
    if gap.end <= outer(one):
        return (
            lazy.known(r",? ?(?:or )?from(?: [a-z’']+){0,2}").fullmatch(line.between(gap.end, outer(one))) is not None
            and lazy.known(r"(?:per cent )?to").fullmatch(line.between(one.end, outer(two))) is not None
        )
    return (
        one.end <= outer(gap)
        and lazy.known(r"(?:percentage )?(?:points? )?(?:from|on)(?: [a-z’']+){0,2}").fullmatch(
            line.between(gap.end, outer(two))
        )
        is not None
        and _worded(r"(?: per cent)?,? ?{up}").fullmatch(line.between(one.end, outer(gap))) is not None
    )


def _over(line: Line) -> Found | None:
    """Two shares of a sentence, one for a thing and one against it, that are more than all: "57 per cent want it; 47 per cent do not"."""
    shares = _shares(line)
    if len(shares) != 2 or any(q.hedge for q in shares) or _said("both", line.words):
        return None
    one, two = shares
    total = one.value + two.value
    if not _ALL + _ROUNDED < total < _MOST:
        return None
    if len(line.between(line.sentence.start, outer(two))) > _REACH:
        return None
    first = (
        line.between(max(line.sentence.start, outer(one) - 20), outer(one)),
        line.between(one.end, min(outer(two), one.end + 28)),
    )
    second = (
        line.between(max(one.end, outer(two) - 20), outer(two)),
        line.between(two.end, min(line.sentence.end, two.end + 28)),
    )
    if not (_said("for", " ".join(first)) and _said("against", " ".join(second))):
        return None
    told = f"{number(one.value)} + {number(two.value)} = {number(total)} per cent"
    return _found(line, (outer(one), two.end), two, told, shares)


def _found(line: Line, span: tuple[int, int], figure: Quantity, told: str, given: Sequence[Quantity]) -> Found:
    claim = place("percent-change", line, *span, figure.value)
    others = [q for q in given if q is not figure]
    return contradicted(claim, line, (figure.start, figure.end), figure.value, told, others)
