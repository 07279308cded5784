"""Two sides and those who are undecided: shares that are more than all, and less where the two are all sides there are ("48 per cent back it, 43 oppose it and 12
are undecided"; "47 per cent for, 41 against. The other 14 per cent were unsure")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, anywhere, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story, is_body
from factcheck.model.mentions import Quantity

_SIDES = 2
_SLACK = Decimal("1.5")
"""What rounding three shares may add to a hundred or take from it."""
_LEAST, _MOST = 80, 130
_REACH = 48
"""Characters about a share whose words may say that it is of those without a view."""

_worded = lexicon.worded("arithmetic", "undecided")


def find(story: Story) -> Iterator[Found]:
    """The shares of two sides and of those between them that do not make 100."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or _worded(r"(?<!\w)(?:{none})(?!\w)").search(line.words) is None:
            continue
        shares = _shares(line)
        if len(shares) == 1 and _worded(r"(?:the|a|an)? ?(?:{rest})(?!\w)").match(line.words):
            before = story.before(at)
            there = _shares(before) if before is not None else []
            if before is not None and len(there) == _SIDES and not _told_otherwise(before):
                found = _judged(line, [*there, *shares], f"{before.words} {line.words}")
                if found is not None:
                    yield found
        elif len(shares) == _SIDES + 1 and (found := _judged(line, shares, line.words)) is not None:
            yield found


def _shares(line: Line) -> list[Quantity]:
    """The shares of a sentence, bare numbers beside one too: "47 per cent to 41, with 14 undecided"."""
    figures = [q for q in line.quantities if q.form == "cardinal" and q.measure in {"percent", "count"}]
    plain = [q for q in figures if q.measure == "percent" or (q.noun is None and 0 < q.value < _LEAST and not q.per)]
    return plain if any(q.measure == "percent" for q in plain) and len(plain) == len(figures) else []


def _told_otherwise(line: Line) -> bool:
    """Whether shares are told of several questions, times or groups."""
    return (
        anywhere("parts", "many_answers").search(_worded(r"(?<!\w)(?:{sides})(?!\w)").sub(" ", line.words)) is not None
    )


def _judged(line: Line, shares: Sequence[Quantity], words: str) -> Found | None:
    without = [q for q in shares if _has_no_view(line, q)]
    if len(without) != 1 or any(q.hedge not in {None, "about"} for q in shares) or _told_otherwise(line):
        return None
    total = sum((q.value for q in shares), Decimal(0))
    slack = _SLACK + sum(1 for q in shares if q.hedge)
    if _of_others(line, shares):
        return None
    closed = _worded(r"(?<!\w)(?:{for})(?!\w)").search(words) and _worded(r"(?<!\w)(?:{against})(?!\w)").search(words)
    if (
        not _LEAST <= total <= _MOST
        or abs(total - 100) <= slack
        or (not closed and (total < 100 or not _is_race(words)))
    ):
        return None
    says = " + ".join(number(q.value) for q in shares) + f" = {number(total)}, and all are 100"
    here = [q for q in shares if line.sentence.start <= q.start]
    claim = place("sum-check", line, outer(here[0]), here[-1].end, total)
    return contradicted(claim, line, (here[0].start, here[-1].end), total, says, shares)


def _is_race(words: str) -> bool:
    """Whether the two sides stand for election against each other."""
    return _worded(r"(?<!\w)(?:{race})(?!\w)").search(words) is not None


def _of_others(line: Line, shares: Sequence[Quantity]) -> bool:
    """Whether shares are each of a group or time of its own: "48 per cent of men, 43 per cent of women"."""
    start = max(line.sentence.start, shares[0].start - _REACH)
    groups = _worded(r"(?<!\w)(?:{among}) (?!(?:{whole})(?!\w))\w").findall(line.between(start, shares[-1].end + 24))
    return len(groups) > 1 or any(shares[0].start < date.start < shares[-1].end for date in line.dates)


def _has_no_view(line: Line, share: Quantity) -> bool:
    """Whether a share is that of those who take no side."""
    if share.start < line.sentence.start:
        return False
    behind = lazy.known(r"[;:.“”]|, | and | while ").split(line.after(share, _REACH))[0]
    if _worded(r"(?:of (?:[a-z]+ )?)?(?:[a-z’']+ ){0,3}(?:{none})(?!\w)").match(behind):
        return not _worded(r"of the (?:{none})").match(behind)
    return (
        _worded(r"(?<!\w)(?:{none})(?: (?:on|at|were|was|made up|are|is|:))?:?$").search(line.before(share)) is not None
    )
