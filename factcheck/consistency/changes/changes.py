"""A change in per cent or as a fraction against two figures that stand apart: "3,100, up 40 per cent on last year's 2,480";
"it cost 5.95 and now costs 8.50. That is 53 per cent dearer"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import contradicted, number, place, result
from factcheck.consistency.base.story import Story
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.changes.sentence_after import comparative, concluded, told_next
from factcheck.consistency.changes.two_figures import MEASURES, NEAR, as_times, as_told, is_bare, of_pair, same_thing
from factcheck.lexicon import either, month_names, word_set, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "changes")


def find(story: Story) -> Iterator[Found]:
    """Changes told beside the two figures, or in the sentence after them."""
    for at, line in enumerate(story.lines):
        yield from _borne_out(line)
        for change in line.quantities:
            if change.measure not in {"percent", "share"} or change.form in {"range", "vague"}:
                continue
            found = (
                _points(line, change)
                or _on(line, change)
                or _from(line, change)
                or _after(line, change)
                or told_next(story, at, change)
                or concluded(story, at, change)
            )
            if found is not None:
                yield found


def _borne_out(line: Line) -> Iterator[Found]:
    """A change and the only two figures of its sentence, in whatever order, where they bear it out: a slip seldom fits by chance."""
    changes = [q for q in line.quantities if q.measure in {"percent", "share", "multiple"} and q.form != "vague"]
    given = [q for q in line.quantities if q.measure in MEASURES and q.form == "cardinal" and q.per is None]
    if len(changes) != 1 or len(given) != 2 or line.sentence.role == "table-row" or given[0].value == given[1].value:
        return
    change, (one, two) = changes[0], given
    if _OF_THEM.search(line.between(one.end, outer(two))):
        return  # "36 people, of whom 24, or half": a share, no change
    if not same_thing(one, two) or not all(q.value > 0 and q.hedge is None for q in given):
        return
    told = anywhere("compared", "moves").search(line.words)
    if (told is None and change.measure != "multiple") or lazy.known(r"of (?!what\b)").match(line.after(change)):
        return
    first, second = (
        alike(one, two) or (one if is_bare(two) else None),
        alike(two, one) or (two if is_bare(one) else None),
    )
    for base, now in ((first, two), (second, one)):
        if base is None or (now.value > base.value) == _falls(line):
            continue
        found = as_times(line, change, base, now) if change.measure == "multiple" else as_told(line, change, base, now)
        if found is not None and found.verdict.label is Label.SUPPORTED:
            yield found
            return


_OF_THEM = _worded(r"(?<!\w)of (?:{of_them})(?!\w)")


def _falls(line: Line) -> bool:
    return anywhere("fall", "verbs").search(line.words) is not None


@functools.cache
def _base() -> re.Pattern[str]:
    """ "on last year's": what may stand between a change and the figure it is counted from."""
    return lazy.pattern(
        rf"^(?:{options('compared', 'verbs')} )?(?:{options('compared', 'links')})(?: (?:{options('compared', 'fill')}|\d{{4}}(?:-\d\d)?(?:['’]s)?))*$"
    )


def _on(line: Line, change: Quantity) -> Found | None:
    """A, up N per cent on B."""
    two = next((q for q in line.quantities if q.start >= change.end and q.measure in MEASURES), None)
    if two is None or not _base().match(line.between(change.end, outer(two)).removeprefix("or ")):
        return None
    before = [q for q in line.quantities if q.end <= outer(change) and q.measure in MEASURES]
    if not before or not _up_to(line, before[-1], change):
        return None
    now, base = before[-1], alike(two, before[-1])
    if base is None:
        return None
    return _wrong_way(line, change, base, now) or as_told(line, change, base, now)


def _wrong_way(line: Line, change: Quantity, base: Quantity, now: Quantity) -> Found | None:
    """ "£8.4m, down 20 per cent on the £7m of 2024": what rose is said to have fallen, by so much as it rose."""
    told = line.between(now.end, outer(change)).split()
    way = told[-1] if told else ""
    if (
        way not in {"up", "down"}
        or not base.value
        or (now.value > base.value) == (way == "up")
        or base.value == now.value
    ):
        return None
    says = f"{number(now.value)} is {'more' if now.value > base.value else 'less'} than {number(base.value)}; the draft has “{way} {line.text[change.start : change.end]}”"
    claim = place("percent-change", line, now.start, change.end, change.value)
    return contradicted(claim, line, (change.start, change.end), change.value, says, (now, base))


def _points(line: Line, change: Quantity) -> Found | None:
    """62 per cent, up four per cent from 58 per cent: points are meant, and per cent written."""
    if change.measure != "percent":
        return None
    shares = [q for q in line.quantities if q.measure == "percent" and q.form == "cardinal"]
    at = shares.index(change) if change in shares else 0
    if not 0 < at < len(shares) - 1:
        return None
    now, base = shares[at - 1], shares[at + 1]
    if not _base().match(line.between(change.end, outer(base))) or not _up_to(line, now, change) or not base.value:
        return None
    gap, value = abs(now.value - base.value), abs(now.value / base.value - 1) * 100
    formula = f"from {number(base.value)} to {number(now.value)} per cent are {number(gap)} percentage points, or {number(value, '', 1)} per cent"
    return result(
        "percent-change",
        line,
        change,
        value,
        formula,
        (base, now),
        span=(now.start, base.end),
        fix=f"{number(gap)} percentage points",
    )


@functools.cache
def _rise() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?:^|\W)(?:(?:{options('compared', 'up')})(?: by| of)?|(?:{options('change', 'nouns')}) of)$"
    )


def _up_to(line: Line, now: Quantity, change: Quantity) -> bool:
    """Whether a change is that of the figure before it: no other clause between."""
    words = line.between(now.end, outer(change))
    return (
        len(words) <= NEAR
        and (
            words in {",", " -", "–", "—", "("}
            or _rise().search(words) is not None
            or (
                lazy.known(options("compared", "copulas")).fullmatch(words) is not None
                and comparative().match(line.after(change)) is not None
            )
        )
        and not _worded(r"[;:.]|, {while}\b").search(words)
    )


def _from(line: Line, change: Quantity) -> Found | None:
    """Up N per cent to A, from B."""
    after = [q for q in line.quantities if q.start >= change.end and q.measure in MEASURES]
    if len(after) < 2 or _rise().search(line.before(change)) is None:
        return None
    now, base = after[0], alike(after[1], after[0])
    to, from_ = line.between(change.end, outer(now)), line.between(now.end, outer(after[1]))
    if (
        base is None
        or to not in {"to", "at", ", to", ", at"}
        or not lazy.known(r"^[^;:.]{0,30}?,? ?from$").match(from_)
    ):
        return None
    return as_told(line, change, base, now)


@functools.cache
def _noun() -> re.Pattern[str]:
    return _worded(rf"(?:^|[,;:—–-] ?)(?:or )?{{article}} (?:[a-z-]+ )?(?:{options('change', 'nouns')}) of$")


def _after(line: Line, change: Quantity) -> Found | None:
    """A then and B now; N per cent more. Only where the sentence gives just these two."""
    before = [q for q in line.quantities if q.end <= outer(change) and q.measure in MEASURES]
    if len(before) != 2 or _among(line, before[0], change):
        return None
    one, two = before
    link = line.between(two.end, outer(change))
    if ";" in link:
        return None
    noun = _noun().search(link)
    told = noun or (comparative().match(line.after(change)) and _worded(r"[;,:—–-] ?(?:{or} )?$").search(link))
    moved = not told and _moved(line, change, one, two)
    if (
        not (told or moved)
        or len(link) > NEAR
        or "from" in line.between(max(line.sentence.start, one.start - 12), one.start)
    ):
        return None
    if _backwards(line, one, two):
        base = alike(two, one) or (two if is_bare(two) else None)
        return as_told(line, change, base, one) if base is not None and same_thing(one, two) else None
    if moved:
        base = alike(one, two) or (one if is_bare(two) else None)
        return None if base is None else as_told(line, change, base, two)
    lower = (
        None
        if noun is not None
        else lazy.known(rf"^,? ?(?:{options('compared', 'lower')})(?!\w)").match(line.after(change))
    )
    beside = lower is not None and one.value < two.value  # of the one to the other, both of one time
    return of_pair(line, line, change, one, two, either=beside or "difference" in link)


def _among(line: Line, one: Quantity, change: Quantity) -> bool:
    """Whether a figure of another measure stands among two and their change: "365 turbines, adds 310 megawatts to 2,700, an increase of 11 per cent"."""
    return any(
        q.form == "cardinal" and q.measure not in MEASURES | {"rank", "age", "duration"}
        for q in line.quantities
        if one.end <= q.start and q.end <= outer(change)
    )


def _backwards(line: Line, one: Quantity, two: Quantity) -> bool:
    """Whether the second figure is the earlier: "400,000, against 320,000 the year before", "to 90,000 from 120,000"."""
    return (
        lazy.known(rf"(?<!\w)(?:{options('compared', 'backwards')})$").search(line.between(one.end, outer(two)))
        is not None
    )


def _moved(line: Line, change: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a change with its direction is that of the two figures before it: "250 in May costs 300 now, up 40 per cent"; of one thing then and now, not of two places."""
    first, second = line.between(one.end, outer(two)), line.between(two.end, outer(change))
    if lazy.known(rf"(?:^|\W)(?:{options('compared', 'moved')})(?: by)?$").search(second) is None or not same_thing(
        one, two
    ):
        return False
    if _worded(r"\band {be}\b").search(second):
        return False  # another change, of another time
    if _PLACE.search(line.text[one.end : outer(change)]) or _worded(r"[;.]|\bwhile\b|\band (?!{goes_on})\w").search(
        first
    ):
        return False
    if _worded(rf"(?:{options('compared', 'links')}|{{since}})(?!\w)").match(line.after(change)):
        return False
    fell = _worded(r"\b(?:{fell})\b").search(second) is not None
    if fell == ((two.value > one.value) != _backwards(line, one, two)):
        return False
    return _backwards(line, one, two) or (anywhere("compared", "present").search(f"{first} {second}") is not None)


_NO_PLACES = (*month_names(), *word_set("against_itself", "changes", "days"))
_PLACE = lazy.pattern(rf"\b(?!{either(name.capitalize() for name in _NO_PLACES)})[A-Z]")
"""A capital that begins no month or feast: a figure of another place, or another's."""
