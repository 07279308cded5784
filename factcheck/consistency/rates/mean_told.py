"""An average against the figures it is of, wherever a sentence or the one before lists them: "62, 64, 66 and 64 seconds; her average lap was
66"; "The five trucks covered 1,500km. Each truck averaged 350km"; "12mm on Friday and 18mm on Saturday. The average daily fall, 14mm, ..."."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, exact, in_brackets, outer
from factcheck.consistency.base.results import AGREES, contradicted, number, outcome, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, with_lengths
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.rates.reckonings import is_over_a_time
from factcheck.model.mentions import Quantity

_worded = lexicon.worded("means", "told")
_LEAST = 3
_LOW, _HIGH = Decimal("0.6"), Decimal("1.65")
"""How far a sum shared out may lie from an average that is meant to be it."""
_AHEAD, _BEHIND = 36, 28
"""How many letters may stand between the word for an average and its figure."""


def find(story: Story) -> Iterator[Found]:
    """The averages of a draft that neither the figures listed with them nor a sum and its number make."""
    for at, line in enumerate(story.lines):
        if (
            not is_body(line)
            or not ("averag" in line.words or "mean" in line.words)
            or _words("other").search(line.words)
        ):
            continue
        mean = _mean(line)
        if mean is not None and (found := _judged(story, at, mean)) is not None:
            yield found


@functools.cache
def _words(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w’'-])(?:{lexicon.options('means', 'told', key)})(?![\w’'-])")


@functools.cache
def _own() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:^|[,;:(–—-] ?|(?<!\w)(?:{lexicon.options('means', 'told', 'own')}) )$")


def _mean(line: Line) -> Quantity | None:
    """The figure that the word for an average is told of: the first behind it, else the last before it."""
    word = _words("average").search(line.words)
    if word is None or _words("average").search(line.words, word.end()) is not None:
        return None
    if word[0] == "average" and not _own().search(line.words[: word.start()]):
        return None  # "the state average" is that of others
    figures = [q for q in with_lengths(line) if q.form == "cardinal" and q.measure not in {"rank", "age", "percent"}]
    behind = next(
        (q for q in figures if 0 <= _at(line, outer(q)) - word.end() <= _AHEAD and not _is_number(line, word.end(), q)),
        None,
    )
    if behind is not None and not re.search(r"[.;:]|\band\b", line.words[word.end() : _at(line, outer(behind))]):
        return behind
    before = next((q for q in reversed(figures) if 0 <= word.start() - _at(line, q.end) <= _BEHIND), None)
    if before is not None and not re.search(r"[;:]", line.words[_at(line, before.end) : word.start()]):
        return before
    return None


def _is_number(line: Line, word: int, figure: Quantity) -> bool:
    """Whether a figure behind the word for an average tells over how many it is: "the average over the remaining 55"."""
    lead = line.words[word : _at(line, outer(figure))]
    return figure.measure in {"count", "duration"} and _over().fullmatch(lead.strip()) is not None


@functools.cache
def _over() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:[\w’'-]+ ){{0,3}}?(?:{lexicon.options('means', 'told', 'over')})(?: [\w’'-]+){{0,3}}")


def _at(line: Line, offset: int) -> int:
    """Where a place of the draft stands in the folded words of its sentence."""
    return len(line.between(line.sentence.start, offset).rstrip()) + (offset > line.sentence.start)


def _judged(story: Story, at: int, mean: Quantity) -> Found | None:
    line = story.lines[at]
    if mean.per is not None and is_over_a_time(mean, line):
        return None
    here = [q for q in _told(line) if q is not mean and (q.end <= outer(mean) or q.start >= mean.end)]
    before = story.before(at)
    there = [] if before is None or not is_body(before) or _words("average").search(before.words) else _told(before)
    seen = [told for told in (here, there, [*there, *here]) if told]
    if any(_makes(mean, value, line) for told in seen for value in _values(mean, told)):
        return None
    for told in seen[:2]:
        parts = _alone(_joined(_listed(mean, told), line if told is here else before))
        if len(parts) >= _LEAST and min(p.value for p in parts) <= mean.value <= max(p.value for p in parts):
            total = sum((part.value for part in parts), Decimal(0))
            says = f"({' + '.join(number(p.value) for p in parts)}) / {len(parts)} = {number(total / len(parts))}"
            return _found(line, mean, total / len(parts), says, parts)
    for told in ([q for q in here if q.end <= outer(mean)][-2:], *seen):
        pair = _shared(mean, told)
        if pair is not None:
            value = pair[0].value / pair[1].value
            says = f"{number(pair[0].value)} / {number(pair[1].value)} = {number(value)}"
            return _found(line, mean, value, says, pair)
    return None


def _told(line: Line) -> list[Quantity]:
    """The figures of a sentence that an average may be of: none that stands in brackets behind a name, tells how far something moved, or ends a range."""
    figures = with_lengths(line)
    ends = {
        end
        for one, other in pairwise(figures)
        if _BETWEEN.search(f"{line.before(one, 10)} | {line.between(one.end, outer(other))}")
        for end in (one.start, other.start)
    }
    return [
        q
        for q in figures
        if q.start not in ends and not in_brackets(line, q) and not _words_before("moved").search(line.before(q, 24))
    ]


_BETWEEN = _worded(r"(?:^|\W)(?:{ranging})$")


@functools.cache
def _words_before(key: str) -> re.Pattern[str]:
    return lazy.pattern(rf"(?:^|\W)(?:{lexicon.options('means', 'told', key)})$")


def _listed(mean: Quantity, told: Sequence[Quantity]) -> list[Quantity]:
    """The figures of the sort of an average, the last of which may have the unit of them all; without what only counts them."""
    parts = [q for q in told if q.form == "cardinal" and q.hedge is None and exact(q) and _of_sort(q, mean)]
    last = next((q for q in reversed(parts) if q.noun or q.unit), None)
    if last is not None and last.noun:
        parts = [q for q in parts if not q.noun or singular(q.noun) == singular(last.noun)]
    return parts


def _joined(parts: Sequence[Quantity], line: Line | None) -> list[Quantity]:
    """The figures that are told in a list: one that stands apart and has no unit counts something else."""
    if line is None or not parts:
        return []
    near = [_LIST.fullmatch(line.between(one.end, outer(other))) is not None for one, other in pairwise(parts)]
    beside = [a or b for a, b in zip([False, *near], [*near, False], strict=True)]
    return [part for part, listed in zip(parts, beside, strict=True) if listed or part.noun or part.unit]


def _alone(parts: list[Quantity]) -> list[Quantity]:
    """A list without how many it has in front of it, and without its own sum behind it: "in four games 11, 12, 10 and 13, 46 in all"."""
    for start, end in ((1, -1), (0, -1), (1, None)):
        few = parts[start:end]
        counted = not start or (parts[:1] and parts[0].value == len(few))
        summed = end is None or (parts[end:] and sum(p.value for p in few) == parts[-1].value)
        if len(few) >= _LEAST and counted and summed:
            return few
    return parts


_LIST = _worded(r",?(?: {joining})?(?: [a-z]+)?")


def _of_sort(quantity: Quantity, mean: Quantity) -> bool:
    if alike(quantity, mean) is not None:
        return not (quantity.noun and mean.noun and singular(quantity.noun) != singular(mean.noun))
    bare = quantity.measure == "count" and not quantity.noun
    return bare or (mean.measure == "count" and not mean.noun)


def _shared(mean: Quantity, told: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """A sum of the sort of an average and the only number of things there is to share it among."""
    plain = [q for q in told if q.form == "cardinal" and q.value > 0 and q.measure not in {"rank", "age", "percent"}]
    sums = [q for q in plain if q.value > mean.value and _of_sort(q, mean)]
    if len(plain) != 2 or len(sums) != 1 or any(q.hedge or q.per for q in plain):
        return None
    other = plain[0] if plain[1] is sums[0] else plain[1]
    if other.value <= 1 or other.value % 1 or (other.measure != "count" and other.measure != "duration"):
        return None
    value = sums[0].value / other.value
    return (sums[0], other) if mean.value * _LOW <= value <= mean.value * _HIGH else None


def _values(mean: Quantity, told: Sequence[Quantity]) -> Iterator[Decimal]:
    """What an average may be of: all that is listed, one figure shared by another, or a run of the figures that makes it to the last digit."""
    same = [q.value for q in _listed(mean, told)]
    counts = [q.value for q in told if q.form == "cardinal"]
    yield from (one / other for one in counts for other in counts if one > other > 1)
    if len(same) > 1:
        yield sum(same, Decimal(0)) / len(same)
        yield from (sum((v for v in same if v != count), Decimal(0)) / count for count in counts if count > 1)
    runs = (counts[first:last] for first in range(len(counts)) for last in range(first + _LEAST, len(counts) + 1))
    yield from (mean.value for run in runs if sum(run, Decimal(0)) == mean.value * len(run))


def _makes(mean: Quantity, value: Decimal, line: Line) -> bool:
    near = outcome(mean, line.text, value) == AGREES or abs(value - mean.value) * 200 <= mean.value
    return near or (mean.hedge is not None and abs(value - mean.value) * 12 <= mean.value) or _rounded(mean, value)


def _rounded(mean: Quantity, value: Decimal) -> bool:
    """Whether an average is told to the next whole number, or to its last digit."""
    return mean.value % 1 == 0 and abs(value - mean.value) <= Decimal("0.5") * max(Decimal(1), mean.step)


def _found(line: Line, mean: Quantity, value: Decimal, says: str, given: Sequence[Quantity]) -> Found:
    told = f"{says}; the draft has “{line.text[outer(mean) : mean.end]}”"
    claim = place("sum-check", line, outer(mean), mean.end, mean.value)
    return contradicted(claim, line, (mean.start, mean.end), round(value, 2), told, given)
