"""How many are left of a counted lot, once some of it went: "Two of the nine ministers walked out. That leaves seven of the nine inside"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import agreeing, cited, impossible, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_LEAVES = lazy.pattern(
    r"(?:^|[,;:–—(.] ?)(?:(?:which|that|this|it|and so|so that) )?(?:leaves|left|leaving)(?: (?:only|just|but|us with|them with|it with))?$"
)
_OF = lazy.pattern(r"(?:still )?(?:out )?of (?:the|its|their|all|those)(?: [a-z]+)?$")
_WENT = lazy.pattern(r"(?:of|out of) (?:the|its|their|his|her|all)(?: [a-z]+)?$")
_MORE = lazy.pattern(r"(?<!\w)(?:another|others?|also|too|then|third|earlier|already|more|again|back)(?!\w)")
"""Words by which more of a lot may have gone, or come back."""
_BACK = 2


def find(story: Story) -> Iterator[Found]:
    """What is left of the lots of a draft."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        counts = _counts(line)
        for one, whole in pairwise(counts):
            if _LEAVES.search(line.before(one)) is None or _OF.match(line.between(one.end, outer(whole))) is None:
                continue
            found = _held(line, one, whole, [q for q in counts if q.end <= one.start], _told(story, at))
            if found is not None:
                yield found


def _counts(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form == "cardinal" and q.measure == "count" and not q.value % 1]


def _told(story: Story, at: int) -> list[tuple[Line, list[Quantity]]]:
    """The figures of the sentences before, in the same paragraph."""
    found = []
    for back in range(1, _BACK + 1):
        before = story.before(at - back + 1) if at - back + 1 > 0 else None
        if before is None:
            break
        found.append((before, _counts(before)))
    return found


def _held(
    line: Line, left: Quantity, whole: Quantity, here: Sequence[Quantity], told: Sequence[tuple[Line, list[Quantity]]]
) -> Found | None:
    """What is left, against what went of the same lot: the one figure told of it."""
    lots = [(line, list(here)), *told]
    went = [
        (where, one)
        for where, counts in lots
        for one, of in pairwise(counts)
        if of.value == whole.value and one.value < of.value and _WENT.search(where.between(one.end, outer(of)))
    ]
    if len(went) != 1 or left.value >= whole.value:
        return None
    where, gone = went[0]
    value = whole.value - gone.value
    others = [q for _, counts in lots for q in counts if q is not gone and q.value < whole.value]
    says = f"{number(whole.value)} − {number(gone.value)} = {number(value)}"
    span = outer(left), whole.end
    claim = place("sum-check", line, *span, left.value)
    agrees = value == left.value
    told_as = f"{says}; the draft has “{words(line, *span)}”"
    evidence = (
        Evidence("computed", agrees, says if agrees else told_as, value=str(value), span=(left.start, left.end)),
        *cited(line.text, gone),
    )
    if agrees:
        return agreeing(claim, f"Adds up: {says}.", evidence)
    between = line.between(where.sentence.start, line.sentence.end)
    if others or _MORE.search(between) or re.search(r"(?<!\w)one(?!\w)", line.between(gone.end, left.start)):
        return None
    return impossible(claim, f"Does not add up: {told_as}.", evidence, number(value))
