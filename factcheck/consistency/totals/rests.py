"""The parts of what was told before, the last of them all that is left: "was worth £800,000. A nephew got £350,000, the
cats' home £300,000, and the remaining £200,000 went to her cleaner"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, is_owner, outer
from factcheck.consistency.base.results import NO_SUM, cited, number, place, words
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals.adding import cardinals
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_worded = worded("against_itself", "rests")

_FAR, _EXACT = 12, 50
"""Sentences before one that may tell the whole of which a part is told to be a share, and how nearly it has to be."""
_BACK = 2
"""Sentences before one that may tell the whole."""
_NEARLY = Decimal("0.15")
"""By how much parts told in two sentences may miss their whole and be meant as all of it."""
_WIDE, _ROUGH = Decimal("0.36"), Decimal("0.1")
"""By how much of the whole its parts may miss it and be meant as all of it, and by how much where one of them is told loosely."""


def find(story: Story) -> Iterator[Found]:
    """The wholes told before that a part, another and "the remaining" ones do not make."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or len(line.quantities) < 2:
            continue
        parts = _parts(line)
        found = None
        if parts is not None and _opens(line, parts):
            found = _held(line, parts[1:], parts[:1])
        elif parts is not None:
            found = _held(line, parts, _wholes(story, at, line, parts))
        if found is None and parts is None:
            found = _over_two(story, at, line)
        if found is not None:
            yield found


def _over_two(story: Story, at: int, line: Line) -> Found | None:
    """ "The lottery gave £4.8m, half of the cost. The county gave £2.4m, and the rest, £2m, came from donors"."""
    before = story.before(at)
    counts = [q for q in cardinals(line) if q.per is None and not is_owner(line, q) and q.value > 0]
    last = next((i for i, q in enumerate(counts) if ending("whole", "rest").search(line.before(q, 24))), None)
    if before is None or last != 1 or past(before) or past(line):
        return None
    parts = [q for q in cardinals(before) if alike(q, counts[1]) is not None and q.per is None and not q.hedge]
    if len(parts) != 1 or alike(counts[0], counts[1]) is None or any(q.hedge for q in counts[:2]):
        return None
    shares = [q for q in before.quantities if q.measure == "share" and q.start > parts[0].end]
    if not shares:
        return None
    told = {q.value: q for q in _wholes(story, at - 1, before, [*parts, *counts[:2]])}
    told = told or {
        q.value: q
        for there in story.lines[max(0, at - _FAR) : at - 1]
        for q in cardinals(there)
        if is_body(there) and alike(q, parts[0]) is not None
        and abs(q.value * shares[0].value - parts[0].value) * _EXACT <= parts[0].value
    }  # fmt: skip
    if len(told) != 1:
        return None
    whole = next(iter(told.values()))
    total = parts[0].value + counts[0].value + counts[1].value
    if abs(total - whole.value) > whole.value * _NEARLY:
        return None
    return _held(line, [parts[0], *counts[:2]], [whole])


def _parts(line: Line) -> list[Quantity] | None:
    """All figures of one sort of a sentence, where the last is what remains: at least two before it."""
    counts = [q for q in cardinals(line) if q.per is None and not is_owner(line, q) and q.value > 0]
    at = next((at for at, q in enumerate(counts) if ending("whole", "rest").search(line.before(q, 24))), None)
    if at is None or at < 2:
        return None
    parts, last = counts[: at + 1], counts[at]
    if _worded(r"(?:^|\W)of {the} {others}$").search(line.before(last, 28)):
        return None
    if lazy.known(r"of(?!\w)").match(line.after(last, 6)) or any(alike(part, last) is None for part in parts):
        return None
    if any(beginning("whole", "of_them", 0).match(line.after(part)) for part in parts):
        return None
    return parts if not anywhere("other_time", "past").search(line.words) else None


def _opens(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether the first figure is the whole of the others: "£3 million for a boat: £1.4 million", "$80,000, of which $30,000"."""
    if len(parts) < 4 or parts[0].value <= max(part.value for part in parts[1:]):
        return False
    link = line.between(parts[0].end, outer(parts[1]))
    return lazy.known(r"[:–—]$|, of which$|, of whom$").search(link) is not None


def _wholes(story: Story, at: int, line: Line, parts: Sequence[Quantity]) -> list[Quantity]:
    """The figures told before that the parts may be of; else the sum a draft is about, where a share of it is told."""
    most = max(part.value for part in parts)
    for back in range(1, _BACK + 1):
        there = story.lines[at - back] if at >= back else None
        if there is None or not is_body(there) or past(there):
            break
        told = [q for q in cardinals(there) if alike(q, parts[-1]) is not None and q.value > most and q.per is None]
        told = [q for q in told if not q.hedge and not _is_noun_of_other(q, parts)]
        if told:
            return told
    main = story.main_sum(parts[-1].unit) if parts[-1].measure == "money" else None
    shares = [q for q in line.quantities if q.measure == "share" and q.start < parts[0].start]
    return [main] if main is not None and shares and main.value > most else []


def _is_noun_of_other(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a part is counted by a noun of its own: of pupils, "12 teachers" are none."""
    return any(part.noun and part.noun.endswith("s") and part.noun != whole.noun for part in parts)


def _held(line: Line, parts: Sequence[Quantity], wholes: Sequence[Quantity]) -> Found | None:
    total = sum((part.value for part in parts), Decimal(0))
    if parts[0].value * 2 == total:
        return None  # the first is the whole of the others: "Of the £3 million £1 million was for the roof, the rest, £2 million, for"
    if not wholes or any(_made(parts, total, whole.value) for whole in wholes):
        return None
    whole = min(wholes, key=lambda q: abs(q.value - total))
    miss = abs(total - whole.value)
    if miss > whole.value * _WIDE or (any(part.hedge for part in parts) and miss <= whole.value * _ROUGH):
        return None
    if miss * 100 < whole.value:
        return None  # rounding
    told = f"{' + '.join(number(part.value) for part in parts)} = {number(total)}; the draft has “{words(line, outer(whole), whole.end)}”"
    span = outer(parts[0]), parts[-1].end
    evidence = (Evidence("computed", False, told, value=str(total), span=span), *cited(line.text, whole, *parts))
    claim = place("sum-check", line, *span, total)
    return Found(claim, Verdict(Label.CONFLICTING, "differs-in-draft", f"{NO_SUM}: {told}.", evidence))


def _made(parts: Sequence[Quantity], total: Decimal, whole: Decimal) -> bool:
    """Whether the parts make a whole, or all but one of them do."""
    return total == whole or any(total - part.value == whole for part in parts[:-1])
