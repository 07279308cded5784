"""A length of time that comes back as another: "to strike for three days", then "the first of the four days"; "after 18 years", then "in her 16 years"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_FIGURES, differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, stretches
from factcheck.consistency.returning.returned import tells_of_another
from factcheck.frozen import dataclass
from factcheck.lexicon import worded

_worded = worded("against_itself", "returned_times")

_NEAR = 8
"""Sentences within which a length of time comes back as "the four days"."""
_SPANS = frozenset({"day", "night", "week", "weekend", "month", "hour"})


def find(story: Story) -> Iterator[Found]:
    """ "To strike for three days", and "on the first of the four days"; "after 18 years", and "in her 16 years"."""
    seen: list[_Span] = []
    picked = _worded(rf"(?:^|\W)(?:(?:{lexicon.options('returned', 'whole')}) (?:[a-z]+ )?of|during|throughout|over)(?: (?:{{those}}))?$|(?:^|\W)(?:in|for) {{these}}$")  # fmt: skip
    lasts = lazy.known(rf"(?:^|\W)(?:{lexicon.options('returned', 'lasts')}|after)$")
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for stretch in stretches(line):
            if stretch.value < 2 or (stretch.unit not in _SPANS and stretch.unit != "year"):
                continue
            told = line.text[stretch.start : stretch.end].lower()
            the = _worded(r"(?:{those}) ").match(told)
            start = stretch.start + (the.end() if the else 0)
            before = line.between(max(line.sentence.start, start - 40), start)
            one = _Span(at, line, start, stretch.end, stretch.value, stretch.unit)
            behind = line.between(stretch.end, min(line.sentence.end, stretch.end + 40))
            while_ = _worded(r"(?:{while}) (?P<told>[^,.;]+)").match(behind)
            alike = frozenset() if while_ is None else stems(while_["told"])
            if stretch.unit == "year":
                again = _worded(r"(?:^|\W)in (?:{his})$").search(before) is not None and not _worded(r"(?:{place})(?!\w)").match(behind)  # fmt: skip
            else:
                definite = the is not None or _worded(r"(?:^|\W)(?:{those})$").search(before) is not None
                again = picked.search(before) is not None and definite and not _worded(r"(?:{other})(?!\w)").match(behind)  # fmt: skip
            lasted = alike and (the is not None or before.endswith("the")) and _worded(r"(?:^|\W)(?:{during})(?: the)?$").search(before)  # fmt: skip
            again = again or bool(lasted) or lazy.known(r"(?:^|\W)(?:a|the) long$").search(before) is not None
            if again and is_body(line) and not tells_of_another(line.words):
                near = [
                    s for s in seen if s.unit == one.unit and at - s.at <= (_NEAR if one.unit != "year" else 2 * _NEAR)
                ]
                near = [s for s in near if not lasted or alike & stems(s.line.words)]
                if len({s.value for s in near}) == 1 and near[-1].value != one.value and near[-1].line is not line:
                    other = near[-1]
                    shown = words(line, start, one.end), words(other.line, other.start, other.end)
                    claim = place("same-figure", line, start, one.end, one.value)
                    yield differing(
                        claim, TWO_FIGURES.format(*shown), (start, one.end), (other.start, other.end), shown
                    )
            elif lasts.search(before):
                seen.append(one)


@dataclass(frozen=True, slots=True)
class _Span:
    """A length of time as told."""

    at: int
    line: Line
    start: int
    end: int
    value: Decimal
    unit: str
