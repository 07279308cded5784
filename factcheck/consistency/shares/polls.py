"""Polls against their own margins: a lead that lies within it, and a margin the number of people asked cannot give."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, options, outer
from factcheck.consistency.base.results import asked, cited, impossible, number, place, words
from factcheck.consistency.base.story import Story
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_worded = worded("against_itself", "polls")

_NEAR = 5
"""Sentences within which a poll's shares, margin and sample are told."""
_TOO_SMALL, _TOO_LARGE = Decimal("0.75"), Decimal("2.5")
"""A margin below this share of what a random sample of that size gives is not possible at any usual level of confidence."""


def find(story: Story) -> Iterator[Found]:
    """The margins of error of a draft with the leads and samples they go with."""
    margins = [(at, line, q) for at, line in enumerate(story.lines) for q in line.quantities if is_margin(line, q)]
    for at, line, margin in margins:
        near = story.lines[max(0, at - _NEAR) : at + _NEAR + 1]
        others = [m for m in margins if m[2] is not margin]
        yield from _leads(story, at, near, margin, [o[0] for o in others])
        found = _sample(story, at, line, margin)
        if found is not None:
            yield found


@functools.cache
def _said() -> re.Pattern[str]:
    return lazy.pattern(rf"(?:^|\W)(?:{options('poll', 'margin')})(?: (?:{options('poll', 'margin_fill')}))*$")


def is_margin(line: Line, quantity: Quantity) -> bool:
    """Whether a figure is the margin of error of a poll, and no distance between two of its shares."""
    if quantity.measure not in {"percent", "points", "count"} or not 0 < quantity.value < 20:
        return False
    unit = line.text[quantity.start : quantity.end + 24].lower()
    if quantity.measure == "count" and "point" not in unit and "%" not in unit:
        return False
    before = line.text[line.sentence.start : quantity.start].lower()
    if _MARGIN.search(before) and anywhere("poll", "asked").search(before) and not _OVER.match(line.after(quantity, 8)):
        return True
    if _worded(r"\b{within} (?:an? )?$").search(before) and _EITHER_WAY.match(
        line.text[quantity.end : quantity.end + 40].lower()
    ):
        return True
    return _said().search(" ".join(before.split())) is not None


_MARGIN = _worded(r"\b{at} {usual} margin of $")
_OVER = _worded(r"{leading}\b")
_EITHER_WAY = _worded(r"(?: percentage)?(?: points?)?(?: of error)? {either} way")


def _leads(story: Story, at: int, near: Sequence[Line], margin: Quantity, others: Sequence[int]) -> Iterator[Found]:
    """Two shares said to be a lead that is no wider than the margin of the same poll."""
    for line in near:
        where = next(
            i for i in range(max(0, at - _NEAR), at + _NEAR + 1) if i < len(story.lines) and story.lines[i] is line
        )
        if any(abs(other - where) < abs(at - where) for other in others) or line.sentence.role == "table-row":
            continue
        shares = _shares(line, margin)
        decided = _decided(story, where) or _sided(line)
        led = _led(line) or decided
        if (
            led is None
            or anywhere("poll", "tie").search(line.words)
            or (decided is None and anywhere("poll", "slight").search(line.words))
            or not _same_poll(story, at, where)
        ):
            continue
        lead = _points(line, margin) if not shares else None
        if lead is not None and lead.value <= margin.value:
            yield _no_lead(line, margin, lead)
        if len(shares) != 2:
            continue
        gap = abs(shares[0].value - shares[1].value)
        if not gap or gap > margin.value:
            continue
        start, end = min(outer(s) for s in shares), max(s.end for s in shares)
        cue = anywhere("poll", "lead").search(line.low)
        if cue is not None:
            start, end = min(start, line.sentence.start + cue.start()), max(end, line.sentence.start + cue.end())
        says = f"{number(shares[0].value)} and {number(shares[1].value)} per cent are {number(gap)} points apart; the margin of error is {number(margin.value)}"
        evidence = (
            Evidence("computed", False, says, value=str(gap), span=(start, end)),
            *cited(line.text, margin, *shares),
        )
        yield impossible(place("percent-change", line, start, end, gap), f"No lead to speak of: {says}.", evidence)


def _points(line: Line, margin: Quantity) -> Quantity | None:
    """The points that one is told to be ahead by: "leads by two points", "a two-point lead"."""
    told = [q for q in line.quantities if q is not margin and q.measure in {"points", "count"} and q.form == "cardinal" and not q.hedge]  # fmt: skip
    told = [
        q
        for q in told
        if re.match(r"[- ]?(?:percentage[- ])?points?(?!\w)", line.text[q.number[1] : q.end + 16].lower())
    ]
    by = [q for q in told if re.search(r"(?:^|\W)by$", line.before(q, 8)) or _worded(r"(?:points? )?(?:{lead})(?!\w)").match(line.after(q, 20))]  # fmt: skip
    return by[0] if len(by) == 1 and 0 < by[0].value < _WHOLE // 5 else None


def _no_lead(line: Line, margin: Quantity, lead: Quantity) -> Found:
    """A lead in points that is no wider than the margin."""
    span = outer(lead), lead.end
    says = f"a lead of {number(lead.value)} points; the margin of error is {number(margin.value)}"
    evidence = (Evidence("computed", False, says, value=str(lead.value), span=span), *cited(line.text, margin))
    return impossible(place("percent-change", line, *span, lead.value), f"No lead to speak of: {says}.", evidence)


def _shares(line: Line, margin: Quantity) -> list[Quantity]:
    """The shares of a sentence, the second told without its unit too: "by 39 per cent to 36"."""
    shares: list[Quantity] = []
    for quantity in line.quantities:
        if quantity is margin or quantity.form != "cardinal" or _UNSURE.match(line.after(quantity, 40)):
            continue
        bare = quantity.measure == "count" and quantity.noun is None and 0 < quantity.value < _WHOLE
        joined = bool(shares) and _AGAINST.fullmatch(line.between(shares[-1].end, quantity.start)) is not None
        if quantity.measure == "percent" or (bare and joined):
            shares.append(quantity)
    return shares


_AGAINST = _worded(
    r"(?:{to}|(?:and|to) [“\"]?[a-z’'-]+(?: [a-z’'-]+){0,2}[”\"]?|[a-z’' -]{2,40} (?:by|on|at|to)|[a-z’' -]{2,24} and)(?: {only})?"
)
_UNSURE = _worded(r"^(?:(?:of [a-z]+ )?(?:{are}) )?(?:{unsure})(?!\w)")
"""Behind the share of those who take no side."""
_WHOLE = 100


def _decided(story: Story, at: int) -> re.Match[str] | None:
    """Words of the sentence or those beside it in its paragraph that make more of two shares than a poll can."""
    line = story.lines[at]
    near = [
        line,
        *(
            story.lines[i]
            for i in (at - 1, at + 1)
            if 0 <= i < len(story.lines) and abs(story.lines[i].paragraph - line.paragraph) <= 1
        ),
    ]
    found = (
        anywhere("poll", "decided").search(there.words)
        for there in near
        if not anywhere("poll", "tie").search(there.words)
    )
    return next((m for m in found if m is not None), None)


def _sided(line: Line) -> re.Match[str] | None:
    """Words of a sentence by which a public made its choice, where nothing in their clause denies it: "so the town has taken the workers' side"."""
    for found in anywhere("poll", "sided").finditer(line.words):
        clause = _CLAUSE.split(line.words[: found.start()])[-1] + _CLAUSE.split(line.words[found.start() :])[0]
        if anywhere("poll", "undecided").search(clause) is None:
            return found
    return None


_CLAUSE = lazy.pattern(r"[,;:–—]")


def _led(line: Line) -> re.Match[str] | None:
    """Words that make a lead of two shares."""
    lead = anywhere("poll", "lead").search(line.words)
    return lead or lazy.known(rf"(?<!\w)(?:{options('poll', 'wish')})(?!\w).*\bby \d").search(line.words)


def _same_poll(story: Story, at: int, where: int) -> bool:
    """Whether no heading stands between the margin and the shares."""
    low, high = sorted((at, where))
    return not any(line.sentence.role in {"heading", "title"} for line in story.lines[low : high + 1])


def _sample(story: Story, at: int, line: Line, margin: Quantity) -> Found | None:
    """The margin a random sample of that many people has, 19 times out of 20."""
    for other in (line, story.before(at)):
        if other is None:
            continue
        sizes = [
            q
            for q in other.quantities
            if q.measure == "count" and q is not margin and 50 <= q.value <= 200_000 and q.form == "cardinal"
            and anywhere("poll", "asked").search(other.words)
            and (
                q.unit == "person"
                or lazy.known(options("poll", "people")).fullmatch((q.noun or "").split()[-1] if q.noun else "")
                or _SIZE.search(other.before(q, 30)) is not None
            )
        ]  # fmt: skip
        if len(sizes) == 1:
            return _compared(line, margin, sizes[0])
    return None


_SIZE = _worded(r"(?<!\w)(?:{size})(?: {about})*$")  # fmt: skip
"""Before the number of those a poll asked, whatever they are called."""


def _compared(line: Line, margin: Quantity, size: Quantity) -> Found | None:
    right = Decimal(98) / Decimal(str(round(math.sqrt(size.value), 6)))
    says = f"{number(size.value, '', 0)} answers give a margin of {number(right, '', 1)} points 19 times out of 20; the draft has {words(line, margin.start, margin.end)}"
    inside = line.sentence.start <= size.start < line.sentence.end
    start, end = (min(outer(size), outer(margin)), max(size.end, margin.end)) if inside else (outer(margin), margin.end)
    claim = place("percent-change", line, start, end, margin.value)
    if margin.value < right * _TOO_SMALL:
        evidence = (
            Evidence("computed", False, says, value=str(round(right, 1)), span=(start, end)),
            *cited(line.text, size),
        )
        return impossible(
            claim, f"So few answers cannot give so small a margin: {says}.", evidence, f"{number(right, '', 1)} points"
        )
    if margin.value > right * _TOO_LARGE:
        evidence = (
            Evidence("computed", None, says, value=str(round(right, 1)), span=(start, end)),
            *cited(line.text, size),
        )
        return asked(claim, f"A wide margin for so many answers: {says}.", evidence)
    return None
