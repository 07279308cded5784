"""How many are left of a counted lot, once some of it went: "Two of the nine ministers walked out. That leaves seven of the nine inside"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import NO_SUM, agreeing, cited, impossible, number, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "left_over")

_LEAVES = _worded(r"(?:^|[,;:–—(.] ?)(?:{leads_on} )?{leaves}(?: {only})?$")
_OF = _worded(r"(?:still )?(?:out )?of {whose}(?: [a-z]+)?$")
_WENT = _worded(r"(?:of|out of) {whose_all}(?: [a-z]+)?$")
_MORE = _worded(r"(?<!\w){more}(?!\w)")
"""Words by which more of a lot may have gone, or come back."""
_BACK = 2


def find(story: Story) -> Iterator[Found]:
    """What is left of the lots of a draft."""
    for at, line in enumerate(story.lines):
        if not is_body(line):
            continue
        counts = _counts(line)
        if (found := _of_it(line, counts) or _not_so(line, counts) or _to_go(line)) is not None:
            yield found
            continue
        for one, whole in pairwise(counts):
            if _LEAVES.search(line.before(one)) is None or _OF.match(line.between(one.end, outer(whole))) is None:
                continue
            found = _held(line, one, whole, [q for q in counts if q.end <= one.start], _told(story, at))
            if found is not None:
                yield found


_LEAVES_IT = _worded(r"(?:[a-z]+(?: [a-z]+)?)?[,;:–—(]? ?(?:{so} )?{leaves}(?: {whom})?(?: {still})?")
_ENDED = _worded(r"(?:{ended}(?: [a-z]+)?)?(?=[.,;:!?)]|$)")


def _of_it(line: Line, counts: Sequence[Quantity]) -> Found | None:
    """ "He has been to 40 of the 54 states, which leaves him 14"."""
    for gone, whole, left in zip(counts, counts[1:], counts[2:], strict=False):
        if left.noun or left.hedge or whole.hedge or gone.hedge or gone.value >= whole.value:
            continue
        link = line.between(whole.end, outer(left))
        if _WENT.fullmatch(line.between(gone.end, outer(whole))) is None or _LEAVES_IT.fullmatch(link) is None:
            continue
        if (
            not lazy.known(r"[,;:–—(]").search(link)
            or _ENDED.match(line.after(left, 30)) is None
            or _MORE.search(line.words)
        ):
            continue
        return _judged(line, left, left.end, whole, gone, sure=True)
    return None


_ARE_NOT = _worded(r"(?:[a-z]+ )?{are} not(?=[.,;:!?)]|$)")


def _not_so(line: Line, counts: Sequence[Quantity]) -> Found | None:
    """ "The islands number 14, of which nine are inhabited and five are not"."""
    for whole, some, others in zip(counts, counts[1:], counts[2:], strict=False):
        if whole.hedge or some.hedge or others.hedge or some.value >= whole.value:
            continue
        link, rest = line.between(whole.end, outer(some)), line.between(some.end, outer(others))
        if not _worded(r"(?:,|of|[–—-])? ?of {of_them}$").search(link) or len(link) > _NEAR:
            continue
        if _worded(r"(?:^|\W){while}$").search(rest) is None or len(rest) > _NEAR or ";" in rest:
            continue
        if _ARE_NOT.match(line.after(others, 40)) is None:
            continue
        return _judged(line, others, others.end, whole, some, sure=True)
    return None


_NEAR = 60
_REMAIN = _worded(r"^(?:[a-z]+ )?{remain}(?=[.,;:!?)]|$)")


def _to_go(line: Line) -> Found | None:
    """ "This was the 12th of 30 stages; 18 remain"."""
    for at, gone in enumerate(line.quantities[:-2]):
        whole, left = line.quantities[at + 1 : at + 3]
        if gone.measure != "rank" or whole.measure != "count" or left.measure != "count" or left.noun or left.hedge:
            continue
        if whole.form != "cardinal" or left.form != "cardinal" or gone.value >= whole.value or whole.hedge:
            continue
        if _worded(r"(?:out )?of(?: {out_of})?").fullmatch(line.between(gone.end, outer(whole))) is None:
            continue
        if lazy.known(r"[,;:–—-](?: and| so)?$").search(line.between(whole.end, outer(left))) is None:
            continue
        if _REMAIN.match(line.after(left, 30)) is None:
            continue
        found = _judged(line, left, left.end, whole, gone, sure=abs(whole.value - gone.value - left.value) > 1)
        if found is not None:
            return found
    return None


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
    others = [q for _, counts in lots for q in counts if q is not gone and q.value < whole.value]
    between = line.between(where.sentence.start, line.sentence.end)
    alone = lazy.known(r"(?<!\w)one(?!\w)").search(line.between(gone.end, left.start)) is None
    return _judged(line, left, whole.end, whole, gone, sure=not others and alone and _MORE.search(between) is None)


def _judged(line: Line, left: Quantity, end: int, whole: Quantity, gone: Quantity, *, sure: bool) -> Found | None:
    """What is left of a whole, against what went of it; not `sure`, only borne out."""
    value = whole.value - gone.value
    says = f"{number(whole.value)} − {number(gone.value)} = {number(value)}"
    span = outer(left), end
    claim = place("sum-check", line, *span, left.value)
    agrees = value == left.value
    told_as = f"{says}; the draft has “{words(line, *span)}”"
    evidence = (
        Evidence("computed", agrees, says if agrees else told_as, value=str(value), span=(left.start, left.end)),
        *cited(line.text, gone),
    )
    if agrees:
        return agreeing(claim, f"Adds up: {says}.", evidence)
    return impossible(claim, f"{NO_SUM}: {told_as}.", evidence, number(value)) if sure else None
