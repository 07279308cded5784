"""A figure told as known that no sentence before has told: "of the 64, 16 lose money" where nothing was 64, "the last of the seven" after nine drums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import TWO_FIGURES, unlike
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.returning.returned import MEASURES, MOST, about, tells_of_another
from factcheck.lexicon import worded
from factcheck.mentions.numerals import words as number_words
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "untold")

_GOES_ON = _worded(r"^(?:[,.;)]|{goes_on}(?!\w)|$)")
_WORKS = _worded(r"^[a-z]{3,}ed {behind_ed}(?!\w)")
_PARTS = _worded(r"(?:^|\W){parts}$")
_KNOWN = _worded(r"(?:^|\W){known}$")
_LEAST, _WIDE = 10, Decimal("1.6")
"""Counts from which on one is known by itself, and how many times another it may be and yet be meant as that."""
_LAST = 60
"""Figures told before that are looked back on."""


def find(story: Story) -> Iterator[Found]:
    """ "Of the 64, 16 lose money" where nothing was 64; "the 221 votes" after "by 212 to 187"."""
    told: list[tuple[Line, Quantity]] = []
    for line in story.lines:
        if line.sentence.role == "table-row":
            told += [(line, q) for q in line.quantities]
            continue
        for q in line.quantities:
            if is_body(line) and q.form == "cardinal" and q.hedge is None and q.per is None and told:
                found = _untold(line, q, told[-_LAST:]) or _few(line, q, told[-_LAST:])
                if found is not None:
                    yield found
            told.append((line, q))


def _of_the_calendar(line: Line, q: Quantity) -> bool:
    """Whether a number is all the days, weeks or months there are: "on 312 days of the 365", which nobody has to tell before."""
    unit = _CALENDAR.get(int(q.value)) if q.value % 1 == 0 else None
    return unit is not None and lazy.known(rf"(?<!\w){unit}").search(line.words) is not None


_CALENDAR = {365: "days?", 366: "days?", 52: "weeks?", 12: "months?", 24: "hours?", 31: "days?", 30: "days?"}


def _untold(line: Line, q: Quantity, told: Sequence[tuple[Line, Quantity]]) -> Found | None:
    if q.measure not in MEASURES or q.measure == "percent" or _of_the_calendar(line, q):
        return None
    before = line.before(q, 16)
    known = _PARTS.search(before) or (q.measure != "count" and _worded(r"(?:^|\W){that}$").search(before))
    again = q.measure == "count" and q.value >= _HUNDRED and _KNOWN.search(before)
    values = [o.value for _, o in told] if known or again else []
    if not values or q.value in values or past(line) or tells_of_another(about(line, q)):
        return None
    like = [(there, o) for there, o in told if o.form == "cardinal" and o.measure == q.measure and o.unit == q.unit and o.per is None and (there is not line or ";" in line.between(o.end, q.start)) and there.sentence.role != "table-row"]  # fmt: skip
    if any(q.value in {a + b, abs(a - b)} for a, b in combinations([o.value for _, o in like][-MOST:], 2)):
        return None
    here = [o.value for o in line.quantities if o is not q and o.measure == q.measure and o.end <= q.start]
    if any(q.value in {o.value + one, abs(o.value - one)} for _, o in like for one in here):
        return None  # "There are 4,993,923. It is 6,077 short of the five million"
    turned_ = [(there, o) for there, o in like if turned(q.value, o.value)] if again else []
    if turned_:
        return unlike("same-figure", (line, q), turned_[-1], TWO_FIGURES)
    bare = q.measure != "count" or q.noun is None
    behind = line.after(q, 24)
    goes_on = _GOES_ON.match(behind) or (q.measure != "count" and _WORKS.match(behind))
    if not bare or not known or not goes_on or (q.measure == "count" and q.value < _LEAST):  # fmt: skip
        return None
    near = [(there, o) for there, o in like if o.value > 0 and (1 / _WIDE <= q.value / o.value <= _WIDE or turned(q.value, o.value)) and not (o.value < _LEAST and q.measure == "count")]  # fmt: skip
    if len({o.value for _, o in near}) != 1 or sum(v == near[0][1].value for v in values) < 1:
        return None
    if _one_more(line.text[near[-1][0].sentence.start : outer(q)], q.value):
        return None
    return unlike("same-figure", (line, q), near[-1], TWO_FIGURES)


def _one_more(text: str, value: Decimal) -> bool:
    """Whether an ordinal before brings a number up to this: "12 dead ... a thirteenth died ... of the 13"."""
    ordinals = number_words().ordinals
    return any(
        ordinals.get(word) == value or re.fullmatch(rf"{value}(?:st|nd|rd|th)", word)
        for word in lazy.known(r"\w+").findall(text.lower())
    )


_OF_FEW = _worded(r"(?:^|\W){of_few} of the$")
_ALL = lazy.pattern(r"all(?: of the)?")
_DID = _worded(r"^(?:[,.;)]|{did}(?!\w)|$)")


def _few(line: Line, q: Quantity, told: Sequence[tuple[Line, Quantity]]) -> Found | None:
    """ "Nine drums blew up. The roof went with the last of the seven"; "seen by three doctors. All four gave evidence"."""
    if q.measure != "count" or q.noun is not None or q.value >= _LEAST or q.value < 2:
        return None
    of_few = _OF_FEW.search(line.before(q, 24)) is not None
    all_ = _ALL.fullmatch(line.between(line.sentence.start, outer(q))) is not None
    if not (of_few or all_) or not _DID.match(line.after(q, 14)):
        return None
    last = next((there for there, _ in reversed(told) if there is not line), None)
    if last is None or last.sentence.role == "table-row" or line.paragraph - last.paragraph > 1 or line.sentence.start - last.sentence.end > _GAP:  # fmt: skip
        return None
    before = [o for o in last.quantities if o.measure == "count" and o.form == "cardinal"]
    mine = [o for o in line.quantities if o is not q and o.measure == "count"]
    near = before[0] if len(before) == 1 else None
    if near is None or near.noun is None or near.hedge is not None or mine or near.value < 2 or near.value >= 20:
        return None
    if any(o.value == q.value for _, o in told) or _listed(last) >= q.value or past(last) or line.dates:
        return None
    if _worded(r"(?<!\w){others}(?!\w)").search(f"{last.words} {line.words}"):
        return None
    if q.value == near.value + 1 and _worded(r"(?<!\w){one_more}(?!\w)").search(last.words):
        return None  # "Mali has had two takeovers, and Guinea one. All three ..."
    return unlike("same-figure", (line, q), (last, near), TWO_FIGURES)


_GAP = 3
"""Characters between a sentence and the one before it: nothing stands between the two."""


def _listed(line: Line) -> int:
    """How many names a sentence lists."""
    return len(lazy.known(r"(?:, | and )[A-Z]").findall(line.written)) + 1


_HUNDRED = 100
