"""The lead that the two figures of the sentence before leave: "Colne have 84 points, Burnley 79. The lead of seven points ..."."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.results import TWO_FIGURES, unlike
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.lexicon import worded

_worded = worded("against_itself", "advantages")

_LEAD = _worded(r"(?:^|\W){a_or_the} {lead} of$")


def find(story: Story) -> Iterator[Found]:
    """ "Colne have 84 points, Burnley 79. The lead of seven points ..."."""
    for before, line in zip(story.lines, story.lines[1:], strict=False):
        if not is_body(line) or not is_body(before) or before.paragraph != line.paragraph or past(line):
            continue
        for q in line.quantities:
            if q.measure not in {"count", "money", "percent"} or q.form != "cardinal" or q.hedge is not None:
                continue
            if not q.noun or not _LEAD.search(line.before(q, 32)):
                continue
            noun = singular(q.noun)
            pair = [o for o in before.quantities if o.measure == q.measure and o.form == "cardinal" and (singular(o.noun) == noun or o.noun is None)]  # fmt: skip
            if len(pair) != 2 or not any(singular(o.noun) == noun for o in pair) or any(o.hedge for o in pair):
                continue
            gap = abs(pair[0].value - pair[1].value)
            if gap and gap != q.value and q.value not in {o.value for o in before.quantities}:
                yield unlike("same-figure", (line, q), (before, pair[1]), TWO_FIGURES)
