"""A share in words and the two numbers it is of, however they stand: "one in five residents, 500 of 2,000"; "of the 80 shops, 20 are
empty: a third"; "the 18 women make up half of the 54"; "a majority of the 30, 12"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, is_of_others, options, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story
from factcheck.consistency.shares.fractions import compared
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "proportions")

_MEASURES = frozenset({"count", "money", "mass", "area", "length"})
_ARTICLE = r"(?:{the} )?"
_OF = _worded(rf"^(?:[a-z’'-]+ ){{0,2}}(?:out )?of {_ARTICLE}(?:[a-z’'-]+ ){{0,2}}$|^in (?:a total of )?$|^/ ?$")
_UP_TO = _worded(rf"^of {_ARTICLE}(?:[\w’'-]+ ){{0,3}}$|^(?:[\w’'-]+ )?(?:in|from) (?:the|a) [a-z]+ of $")
_HALF = Decimal("0.5")
_REACH = 60
_WIDE = Decimal("0.06")
"""What a share in words may miss its two numbers by."""


def find(story: Story) -> Iterator[Found]:
    """The shares of a draft with one part and one whole about them."""
    for line in story.body():
        shares = [q for q in line.quantities if q.measure == "share" and q.form in {"fraction", "vague"}]
        if not shares or len(shares) > 2:
            continue
        counts = [q for q in line.quantities if q.measure in _MEASURES and q.form == "cardinal" and q.per is None]
        for share in shares:
            if is_of_others(line, share.end):
                continue
            found = _in_sentence(line, share, counts) if len(counts) == 2 and len(shares) == 1 else None
            found = found or (_beside(line, *shares) if len(shares) == 2 and share is shares[0] else None)
            if found is not None:
                yield found


def _in_sentence(line: Line, share: Quantity, counts: Sequence[Quantity]) -> Found | None:
    one, two = counts
    if one.measure != two.measure or (one.measure == "money" and one.unit != two.unit):
        return None
    if (one.noun and two.noun and one.end < share.start < two.start and not _makes(line, one, share)) or "" in {
        one.noun
    }:
        return None
    pair = _pair(line, share, one, two)
    if pair is None or pair[0].value > pair[1].value or not pair[1].value or pair[0] is pair[1]:
        return None
    part, whole = pair
    if part.hedge is not None or whole.hedge is not None or anywhere("fraction", "breaks").search(line.words):
        return None
    span = min(outer(q) for q in (share, part, whole)), max(q.end for q in (share, part, whole))
    if share.form == "vague":
        return _majority(line, share, part, whole, span)
    found = compared(line, share, part, whole, span, Label.REFUTED)
    if found.verdict.label is Label.REFUTED:
        return found
    if share.hedge is None and abs(part.value / whole.value - share.value) > _WIDE and part.value % 1 == 0:
        says = f"{number(part.value)} of {number(whole.value)} are {number(part.value / whole.value * 100, '', 1)} per cent"
        made = place("percent-change", line, *span, part.value)
        return contradicted(made, line, (share.start, share.end), part.value, says, (part, whole))
    return None


def _pair(line: Line, share: Quantity, one: Quantity, two: Quantity) -> tuple[Quantity, Quantity] | None:
    """Part and whole, in this order, where the words make them so."""
    gap = _gap(line, one.end, outer(two))
    if _OF.fullmatch(gap) and _near(line, share, one, two):
        return one, two
    lead = _gap(line, share.end, outer(one))
    if line.text[share.start : share.end].endswith(" of"):
        lead = f"of {lead}"
    if share.end <= one.start and _UP_TO.fullmatch(lead) and _aside(line, one, two):
        return two, one
    if _makes(line, one, share) and _UP_TO.fullmatch(_gap(line, share.end, outer(two))):
        return one, two
    opened = _worded(rf"(?:out )?of {_ARTICLE}").fullmatch(line.between(line.sentence.start, outer(one)) + " ")
    behind = two.end <= share.start and lazy.known(r"[,:;(–—]").search(line.text[two.end : outer(share)])
    if opened and behind and _near(line, share, one, two) and not (two.noun or "").endswith("s"):
        return two, one
    return None


def _gap(line: Line, start: int, end: int) -> str:
    """The words between two places, a space behind them where there are any."""
    told = line.between(start, end)
    return f"{told} " if told else ""


def _near(line: Line, share: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a share stands beside a part and its whole, set off by a comma or such, with nothing told between."""
    before = share.end <= one.start
    told = line.between(share.end, outer(one)) if before else line.between(two.end, outer(share))
    if len(told) > _REACH or lazy.known(r"[;.“”]" if before else r"[.“”]").search(told):
        return False
    set_off = lazy.known(r"[,(–—:]$").search(told) if before else lazy.known(r"[,(–—:;]").search(told)
    if not set_off or anywhere("fraction", "tells").search(told):
        return False
    return (
        before
        or lazy.known(rf"^(?:{options('fraction', 'own')})(?!\w)|^[.,;)!?]|^$").match(line.after(share)) is not None
    )


def _aside(line: Line, whole: Quantity, part: Quantity) -> bool:
    """Whether a part stands between commas behind its whole: "of the 64 beds, 34, are empty"."""
    told, behind = line.between(whole.end, outer(part)), line.after(part, 12)
    return (
        part.noun is None
        and lazy.known(r"(?:[a-z’'-]+ ){0,3}?(?:[a-z’'-]+)?(?:,|,? ?\(|,? ?[–—-])(?: or| that is,?| some)?").fullmatch(
            told
        )
        is not None
        and _worded(r"^{in_all}?[,).–—;]|^$").match(behind) is not None
    )


@functools.cache
def _verbs() -> re.Pattern[str]:
    return _worded(rf"(?:[a-z’'-]+ ){{0,2}}(?:{options('fraction', 'makes')})(?: {{only}})*")


def _makes(line: Line, part: Quantity, share: Quantity) -> bool:
    """Whether a verb says that a part is the share: "the 18 women make up half"."""
    return part.end <= share.start and _verbs().fullmatch(line.between(part.end, outer(share))) is not None


def _majority(line: Line, share: Quantity, part: Quantity, whole: Quantity, span: tuple[int, int]) -> Found | None:
    """Most that are not half, or a minority that is more."""
    words = line.between(share.start, share.end)
    most = anywhere("fraction", "most").search(words) is not None
    few = lazy.known(r"(?<!\w)minority(?!\w)").search(words) is not None
    proportion = part.value / whole.value
    if not (most and proportion < _HALF) and not (few and proportion > _HALF):
        return None
    says = f"{number(part.value)} of {number(whole.value)} are {number(proportion * 100, '', 1)} per cent"
    made = place("percent-change", line, *span, part.value)
    return contradicted(made, line, (share.start, share.end), part.value, says, (part, whole), label=Label.REFUTED)


def _beside(line: Line, one: Quantity, two: Quantity) -> Found | None:
    """ "Just under a quarter, 31 out of 100": a share told twice, the second time by its numbers."""
    counted = lazy.known(r"(\d[\d,]*) (?:out )?of (\d[\d,]*)").fullmatch(line.text[two.start : two.end])
    told = line.between(one.end, outer(two))
    if (
        counted is None
        or one.form != "fraction"
        or not lazy.known(r"(?:[a-z’' -]{0,30})(?:,|\(|[–—-]|, or)").fullmatch(told)
    ):
        return None
    if any(two.admits.tick.holds(v, v) for v in (one.value,)) or (
        one.admits.query.holds(two.value, two.value) and one.hedge
    ):
        return None
    if abs(one.value - two.value) < Decimal("0.02"):
        return None
    says = f"{line.text[two.start : two.end]} are {number(two.value * 100, '', 1)} per cent"
    made = place("percent-change", line, outer(one), two.end, two.value)
    return contradicted(made, line, (two.start, two.end), two.value, says, (one,), label=Label.REFUTED)
