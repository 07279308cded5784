"""A change in per cent, points or parts against the two figures of one thing in its sentence, in whatever order the three stand: "climbed to
$1.32bn in the quarter from $1.2bn, up 12%"; "from R25.42 to R27.58 an hour, an 18.5% increase"; "improved 2% to 14% from 12%"."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.by_clause import breaks
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, options, outer
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body
from factcheck.consistency.changes.moved_by import held, way
from factcheck.consistency.changes.percents import from_to, of_other
from factcheck.consistency.shares.gaps import is_points, unfolded
from factcheck.frozen import replace
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "moves")

_MEASURES = frozenset(
    {"money", "count", "percent", "length", "area", "mass", "volume", "energy", "rate", "speed", "power"}
)
_GAP, _AWAY = 70, 60
_FAR = 240
"""Characters, with all their spaces, beyond which no change is looked for."""
_WORDS = r"(?:[\w’'&-]+ ){0,6}"


def find(story: Story) -> Iterator[Found]:
    """The changes of a draft that two figures beside them do not make."""
    for at, told in enumerate(story.lines):
        if len(told.quantities) < 2 or not is_body(told):
            continue
        line = unfolded(told)
        found = _in_line(line) or _next(line, story.before(at)) or _since(line, story.before(at))
        if found is not None:
            yield found


def _in_line(line: Line) -> Found | None:
    changes = [
        q
        for q in line.quantities
        if q.measure in {"percent", "points", "share"} and q.form in {"cardinal", "fraction"} and way(line, q)
    ]
    for one, two in _pairs(line) if changes else ():
        low, high = min(one.start, two.start) - _FAR, max(one.end, two.end) + _FAR
        near = changes[
            bisect_left(changes, low, key=lambda c: c.start) : bisect_left(changes, high, key=lambda c: c.start)
        ]
        mine = [c for c in near if c is not one and c is not two and _belongs(line, c, one, two)]
        if len(mine) != 1:
            continue
        found = held(line, mine[0], one, two)
        if found is not None:
            return None if _fits_another(line, mine[0], one, two) else found
    return None


def _fits_another(line: Line, change: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a change is right of one of two figures and a third, which only counts where they were taken: "48 pairs on the 19 farms, against 73, a fall of a third"."""
    same = [
        q
        for q in line.quantities
        if q.form == "cardinal" and q.measure == one.measure and q.value > 0 and q not in (one, two, change)
    ]
    pairs = [pair for q in same for pair in ((q, two), (one, q))]
    return any(held(line, change, then, now) is None for then, now in pairs)


def _pairs(line: Line) -> Iterator[tuple[Quantity, Quantity]]:
    """Two figures of one thing, the earlier first."""
    told = [
        q
        for q in line.quantities
        if q.form == "cardinal"
        and q.measure in _MEASURES
        and q.value > 0
        and (not q.hedge or line.text[outer(q) : q.start].lower().strip().endswith("than the"))
    ]
    starts = [q.start for q in line.quantities]
    for at, one in enumerate(told):
        for two in told[at + 1 : at + 3]:
            if one.measure != two.measure or (one.measure != "count" and one.unit != two.unit):
                continue
            if one.noun and two.noun and one.noun != two.noun:
                continue
            link = line.between(one.end, two.start)
            if (
                anywhere("change", "below_nought").search(link)
                or len(link) > _GAP
                or lazy.known(r"[.“”\":]").search(link)
                or breaks().search(line.text, one.end, two.start)
                or not from_to(line, one, two)
            ):
                continue
            between = line.quantities[bisect_left(starts, one.end) : bisect_left(starts, two.start)]
            first_is_then = _then_now(line, one, link, between)
            if first_is_then is not None:
                yield (one, two) if first_is_then else (two, one)


def _then_now(line: Line, one: Quantity, link: str, between: Sequence[Quantity]) -> bool | None:
    """Whether the first of two figures with others between them is the earlier; None where nothing says that they are one thing's."""
    before = line.before(one, 30)
    if "," not in link and lazy.known(rf"(?:^|\W)(?:{options('move', 'by')}) than(?!\w)").search(link):
        return None  # "90 pupils more than the 600 it had" is how many were added
    if any(q.measure not in {"percent", "points", "share"} for q in between):
        return None
    if lazy.known(rf"(?:^|\W)from {_WORDS}$").search(before + " ") and _worded(
        r"(?:^|[\s,])(?:{to}) ?(?:{article} )?$"
    ).search(link):
        return True
    if lazy.known(
        rf"(?:^|\W)(?:{options('move', 'back')})(?: (?:just|only|the|an?|its|their))?(?: [a-z]{{1,3}})?$"
    ).search(link):
        return False
    if lazy.known(rf"(?:^|\W)(?:{options('move', 'then')})(?!\w)").search(before + " " + link) and lazy.known(
        rf"(?:^|\W)(?:{options('move', 'now')})(?: [a-z]+)?$"
    ).search(link):
        return True
    return None


def _belongs(line: Line, change: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a change stands beside two figures as theirs."""
    start, end = min(one.start, two.start), max(one.end, two.end)
    if change.start >= end and of_other(line, change):
        return False
    if change.start >= end:
        link = _resumed().sub(",", line.between(end, outer(change)))
        if _in_an_aside(line, start) and lazy.known(
            rf",? (?:{options('move', 'up')}|{options('move', 'down')})(?: by)?$"
        ).search(link):
            return False  # "food, now 38 per cent of turnover against 31 per cent, grew by 2 per cent"
        if len(link) > _AWAY or lazy.known(r"[.;“”\"]").search(link) or anywhere("move", "breaks").search(link):
            return False
        return lazy.known(r"[,:(–—-]|(?:^|\s)(?:or|by|of)\s").search(link + " ") is not None
    if change.end <= start:
        link = line.between(change.end, start)
        return len(link) <= 48 and not lazy.known(
            rf"[.;“”\"]|, (?!from|to)|\band\b|(?<!\w)(?:{options('move', 'breaks')})(?!\w)"
        ).search(link)
    first = min(one, two, key=lambda q: q.start)
    second = max(one, two, key=lambda q: q.start)
    lead, link = line.between(first.end, outer(change)), line.between(change.end, second.start)
    return _worded(r"(?:[\w’' -]{0,24})[,(–—-]? ?(?:(?:{off})(?: [a-z]+)?(?: (?:of|by))?)?").fullmatch(lead) is not None and (
        len(link) < 30 and lazy.known(rf"(?:^|\W)(?:{options('move', 'back')})(?: [a-z]+){{0,2}}$").search(link) is not None
    )  # fmt: skip


@functools.cache
def _resumed() -> re.Pattern[str]:
    """What takes two figures up again right before their change: "$60, not $48, which makes it 25 per cent dearer"."""
    return lazy.pattern(rf"[,:;–—-] ?(?:and )?(?:{options('move', 'so_it_is')})$")


def _in_an_aside(line: Line, start: int) -> bool:
    """Whether a comma opens an aside right before a figure."""
    return (
        lazy.known(rf", (?:{options('move', 'aside')})(?: [a-z]+)? ?$").search(
            line.between(max(line.sentence.start, start - 40), start) + " "
        )
        is not None
    )


def _next(line: Line, before: Line | None) -> Found | None:
    """ "The price has risen 40% in a year. It was $2.50 last spring and is now $4.00"."""
    if before is None or not is_body(before):
        return None
    changes = [q for q in before.quantities if q.measure == "percent" and way(before, q)]
    if len(changes) != 1 or any(q.measure in {"money", "percent"} and q is not changes[0] for q in before.quantities):
        return None
    if beginning("move", "same", 0).match(line.words) is None or len(line.quantities) != 2:
        return None
    pairs = list(_pairs(line))
    if len(pairs) != 1:
        return None
    return held(before, changes[0], *pairs[0])


def _since(line: Line, before: Line | None) -> Found | None:
    """ "They raised the rate to 9.25 per cent. In January it stood at 2 per cent, so it has risen by 7.25 points"."""
    if before is None or not is_body(before):
        return None
    changes = [replace(q, measure="points") for q in line.quantities if is_points(q) and way(line, q)]
    here, there = ([q for q in one.quantities if q.measure == "percent"] for one in (line, before))
    if len(changes) != 1 or len(here) != 1 or len(there) != 1 or here[0].end > changes[0].start:
        return None
    if any(q.form != "cardinal" or q.hedge is not None for q in (*here, *there, *changes)):
        return None
    then, now, change = here[0], there[0], changes[0]
    link, lead = line.between(then.end, outer(change)), line.before(then, 30)
    if _AND_SO.fullmatch(link) is None or _THEN.search(lead) is None or _NOW.search(before.before(now, 40)) is None:
        return None
    if not (stems(lead) & stems(before.words) or lazy.known(r"(?:^|\W)(?:it|they) \w").search(lead)):
        return None
    if (now.value > then.value) != (way(line, change) > 0):
        return None
    return held(line, change, then, now)


_AND_SO = _worded(r",? ?(?:and )?(?:{so})(?: that)?(?: (?!by)[\w’'-]+){1,7}(?: by)?")
_THEN = _worded(rf"(?:^|\W)(?:{options('move', 'stood')})(?: (?:{{just}}))?$")
_NOW = _worded(r"(?:^|\W)(?:{now})(?: now)?(?: {only})?$")
