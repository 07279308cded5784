"""How far two of a table of results by the clock lie apart: "35 seconds clear of Tilda Osei" beside 23:41 and 24:06."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import differing, number, place, words
from factcheck.consistency.base.story import Story, Stretch, elsewhen, is_body, stretches
from factcheck.consistency.tables.table_cells import split
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("tableside", "times_apart")

_TIME = lazy.pattern(r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d\d(?:\.\d+)?)")
_NAME = lazy.pattern(r"[^\W\d_a-z][\w’'-]{2,}")
_YEAR = lazy.pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SECONDS = {"second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600)}
_REACH = 40
_MOST = 4
"""How many times as far apart two may be told and the two still be meant."""


@dataclass(frozen=True, slots=True)
class _Result:
    """A row of results: whose, its time in seconds, and where that stands."""

    line: Line
    names: frozenset[str]
    seconds: Decimal
    start: int
    end: int


def find(story: Story) -> Iterator[Found]:
    """The gaps that the times of two rows do not leave."""
    results = [one for line in story.lines if line.sentence.role == "table-row" for one in _result(line)]
    if len(results) < 2:
        return
    told = Counter(name for one in results for name in one.names)
    years = {year for line in story.lines if line.sentence.role == "caption" for year in _YEAR.findall(line.words)}
    for line in story.lines:
        if not (is_body(line) or line.sentence.role == "deck") or not (
            found := [s for s in stretches(line) if s.unit in _SECONDS]
        ):
            continue
        said = frozenset(_NAME.findall(line.text[line.sentence.start : line.sentence.end]))
        here = [one for one in results if any(name in said and told[name] == 1 for name in one.names)]
        if len(here) != 2 or set(_YEAR.findall(line.words)) - years or (elsewhen(line) and not years):
            continue
        yield from _apart(line, found, here)


def _result(line: Line) -> Iterator[_Result]:
    """The one time of a row, and the names of its first cell with a name."""
    cells = split(line)
    times = [(start, end, m) for start, end in cells if (m := _TIME.fullmatch(line.text[start:end].strip()))]
    named = next(
        (_NAME.findall(line.text[start:end]) for start, end in cells if _NAME.search(line.text[start:end])), []
    )
    if len(times) == 1 and named:
        start, end, m = times[0]
        seconds = Decimal(m["h"] or 0) * 3600 + Decimal(m["m"]) * 60 + Decimal(m["s"])
        yield _Result(line, frozenset(named), seconds, start, end)


def _apart(line: Line, told: Sequence[Stretch], here: Sequence[_Result]) -> Iterator[Found]:
    """A length of time that is said to lie between the two."""
    one, two = here
    if _worded(r"(?<!\w)(?:{midway})(?!\w)").search(line.words):
        return
    gaps = [stretch for stretch in told if _is_gap(line, stretch, one.names | two.names)]
    real = abs(one.seconds - two.seconds)
    if len(gaps) != 1 or not real or getattr(gaps[0].mention, "hedge", None):
        return
    gap = gaps[0].value * _SECONDS[gaps[0].unit]
    if abs(gap - real) < _SECONDS[gaps[0].unit] / 2 or not real / _MOST <= gap <= real * _MOST:
        return
    at = gaps[0].start, gaps[0].end
    shown = words(line, *at), words(two.line, two.start, two.end)
    says = f"“{shown[0]}” here; {words(one.line, one.start, one.end)} and {shown[1]} in the table are {number(real)} seconds apart."
    yield differing(place("same-figure", line, *at, gap), says, at, (two.start, two.end), shown)


def _is_gap(line: Line, stretch: Stretch, names: frozenset[str]) -> bool:
    """Whether the words about a length make it a distance from one of the two: "35 seconds clear of Tilda Osei", "by four seconds"."""
    behind = line.between(stretch.end, min(line.sentence.end, stretch.end + _REACH))
    before = line.between(max(line.sentence.start, stretch.start - _REACH), stretch.start)
    of = _worded(r"{behind} (?P<who>(?:[\w’'-]+ ?){1,3})").match(behind)
    if of is not None:
        return any(name.lower() in of["who"] for name in names)
    return _worded(r"(?:^|\W)(?:{before})(?: {just})?$").search(before) is not None
