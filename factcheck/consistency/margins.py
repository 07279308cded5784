"""Points between two shares that do not lie so far apart, and those for and against one thing who are more than all."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.gaps import elsewhere
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.results import cited, number, place
from factcheck.consistency.story import Story, is_body
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_POINT = lazy.pattern(r"points?|percentage points?|-point")
_ALL, _ROUNDED = 100, 2


def find(story: Story) -> Iterator[Found]:
    """The points and shares of a draft that do not go together."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        found = _apart(line, None if elsewhere(line) else story.before(at)) or _over(line)
        if found is not None:
            yield found


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("margins", "words", key)


def _said(key: str, words: str) -> re.Match[str] | None:
    return lazy.known(rf"(?<!\w)(?:{_options(key)})(?!\w)").search(words)


def _points(line: Line, q: Quantity) -> bool:
    if q.form != "cardinal" or q.hedge is not None or q.value <= 0:
        return False
    told = line.text[q.number[1] if q.number[1] > 0 else q.start : q.end + 20].lower()
    return q.measure in {"points", "count"} and re.match(r"[ -]?(?:percentage[ -])?points?(?!\w)", told) is not None


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


def _apart(line: Line, before: Line | None) -> Found | None:
    points = [q for q in line.quantities if _points(line, q)]
    if len(points) != 1:
        return None
    gap = points[0]
    near = f"{line.before(gap, 30)} {line.after(gap, 30)}"
    changed = re.search(rf"(?:^|\W)(?:{_options('change')})$", line.before(gap, 20)) is not None
    if not changed and (not _said("gap", near) or _said("other", _CHANGED.sub(" ", line.words))):
        return None
    mine, earlier = _shares(line, gap), _shares(before)
    if any(q.hedge is not None for q in (*mine, *earlier)):
        return None
    if changed:
        shares = mine
        if len(shares) != 2 or not _then(line, shares, gap):
            return None
    elif len(mine) == 2:
        shares = mine
        if earlier and len(earlier) > 1 and _said("gap", before.words if before else ""):
            return None
    elif not mine and 2 <= len(earlier) <= 4:
        shares = earlier
    elif len(mine) == 1 and len(earlier) == 1:
        shares = [*earlier, *mine]
    else:
        return None
    if (
        before is not None
        and shares is earlier
        and re.search(r"(?<!\w)(?:margin of error|turnout|in 20|a year ago|last year)(?!\w)", before.words)
    ):
        return None
    apart = [abs(a.value - b.value) for a, b in combinations(shares, 2)]
    if gap.value in apart or any(abs(gap.value - d) < 1 for d in apart if any(q.value % 1 for q in shares)):
        return None
    if len(shares) > 2 and not _FAR.search(line.words):
        apart = apart[:1]
    told = f"{number(shares[0].value)} and {number(shares[1].value)} per cent are {number(apart[0])} points apart; the draft has “{line.text[outer(gap) : gap.end]}”"
    if len(shares) > 2:
        told = f"no two of {', '.join(number(q.value) for q in shares)} are {number(gap.value)} apart"
    if len(shares) == 2 and not gap.value / 3 <= max(apart[0], Decimal(1)) <= gap.value * 3:
        return None
    inside = [q for q in shares if line.sentence.start <= q.start < line.sentence.end]
    return _found(line, (min(outer(q) for q in (gap, *inside)), max(q.end for q in (gap, *inside))), gap, told, shares)


_CHANGED = lazy.pattern(
    r"(?:up|down) (?:[a-z]+ )?points? (?:from|on)|a year ago|(?:had|was|were|is|stood) (?:on|at)|has shrunk to|has narrowed to|has widened to|has grown to"
)
_FAR = lazy.pattern(r"first|third|last|top|second|bottom")


def _then(line: Line, shares: Sequence[Quantity], gap: Quantity) -> bool:
    """Whether two shares are of one party at two times: "stood at 29 per cent; now it has 33, up five points"; "at 26, down two points from 27"."""
    one, two = shares
    if two.end <= outer(gap):
        link = line.between(one.end, outer(two))
        return (
            re.search(r"(?:^|\W)(?:now|to)(?!\w)", link) is not None
            and re.fullmatch(
                r"(?: points?)?,? ?(?:or )?(?:up|down|a (?:rise|fall|gain|drop) of)", line.between(two.end, outer(gap))
            )
            is not None
        )
    if gap.end <= outer(one):
        return (
            re.fullmatch(r",? ?(?:or )?from(?: [a-z’']+){0,2}", line.between(gap.end, outer(one))) is not None
            and re.fullmatch(r"(?:per cent )?to", line.between(one.end, outer(two))) is not None
        )
    return (
        one.end <= outer(gap)
        and re.fullmatch(
            r"(?:percentage )?(?:points? )?(?:from|on)(?: [a-z’']+){0,2}", line.between(gap.end, outer(two))
        )
        is not None
        and re.fullmatch(r"(?: per cent)?,? ?(?:up|down)", line.between(one.end, outer(gap))) is not None
    )


def _over(line: Line) -> Found | None:
    """ "57 per cent want it; 47 per cent do not"."""
    shares = _shares(line)
    if len(shares) != 2 or any(q.hedge for q in shares) or _said("both", line.words):
        return None
    one, two = shares
    total = one.value + two.value
    if not _ALL + _ROUNDED < total < 130:
        return None
    parts = line.between(line.sentence.start, outer(two)), line.between(one.end, line.sentence.end)
    first = (
        line.between(max(line.sentence.start, outer(one) - 20), outer(one)),
        line.between(one.end, min(outer(two), one.end + 28)),
    )
    second = (
        line.between(max(one.end, outer(two) - 20), outer(two)),
        line.between(two.end, min(line.sentence.end, two.end + 28)),
    )
    if len(parts[0]) > 160 or not (_said("for", " ".join(first)) and _said("against", " ".join(second))):
        return None
    told = f"{number(one.value)} + {number(two.value)} = {number(total)} per cent"
    return _found(line, (outer(one), two.end), two, told, shares)


def _found(line: Line, span: tuple[int, int], figure: Quantity, told: str, given: Sequence[Quantity]) -> Found:
    evidence = (
        Evidence("computed", False, told, value=str(figure.value), span=(figure.start, figure.end)),
        *cited(line.text, *[q for q in given if q is not figure]),
    )
    return Found(
        place("percent-change", line, *span, figure.value),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"The draft's own figures say otherwise: {told}.", evidence),
    )
