"""Years counted from the only year of the sentence before: "The abbey was founded in 1143. It was pulled down in 1539, 396 years later"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.spelled import amount, as_number
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded

_worded = worded("against_itself", "later_on")

_YEAR = lazy.pattern(r"(?<![\d£$€.,-])(?:1[0-9]|20)\d\d(?![\d,]\d|%| ?(?:people|men|women|metres|miles|km))")
_ROUNDED = 1
"""Years by which months left out of two years may move what lies between them."""


def find(story: Story) -> Iterator[Found]:
    """The years between the year of a sentence and that of the one before which are told otherwise."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or "later" not in line.words:
            continue
        before = story.before(at)
        if before is None or not is_body(before) or before.paragraph != line.paragraph:
            continue
        here, there = _YEAR.findall(line.words), _YEAR.findall(before.words)
        if len(here) != 1 or len(there) != 1 or _worded(r"(?<!\w)(?:{other})(?!\w)").search(before.words):
            continue
        found = _judged(line, int(there[0]), int(here[0]))
        if found is not None:
            yield found


def _judged(line: Line, then: int, now: int) -> Found | None:
    """The number of years right behind the later year, or right before it."""
    text = line.text[line.sentence.start : line.sentence.end].lower()
    many = rf"(?P<many>{amount()}) years later"
    m = lazy.known(rf"{now},? {many}(?=[,.;)]|$| and )").search(text) or lazy.known(
        rf"(?:^|, ){many},? in {now}(?!\d)"
    ).search(text)
    if m is None:
        return None
    told, real = as_number(m["many"]), now - then
    if real <= 0 or abs(real - told) <= _ROUNDED or not real / 2 <= told <= real * 2:
        return None
    start = line.sentence.start + m.start("many")
    end = start + len(m["many"])
    says = f"from {then} to {now} is {number(Decimal(real))} years; the draft has “{m['many']} years later”"
    return contradicted(
        place("date-arithmetic", line, start, end, m["many"]), line, (start, end), Decimal(real), says, ()
    )
