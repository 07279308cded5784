"""Parts of a list against their whole in the sentence beside them: "212 complaints. Of these, 130 ...", "The council has 36 seats"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.totals.closed_sets import against_whole, counts, is_open, summed
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "listed_parts")

_FEW = 3
"""Parts of a list from which on it is held for the whole."""


def find(story: Story) -> Iterator[Found]:
    """The parts of a draft, of a set or of a list, that do not make their whole."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not line.quantities:
            continue
        before = story.before(at)
        if len(line.quantities) + (0 if before is None else len(before.quantities)) < _FEW:
            continue
        found = against_whole(line, before) or _more(line, before) or _of_that(line, before) or _seats(line, before)
        if found is not None:
            yield found


def _more(line: Line, before: Line | None) -> Found | None:
    """ "212 complaints. Of these, 130 concerned noise, 52 rubbish and 40 parking"."""
    if before is None or not is_body(before) or not _worded(r"of {these}(?!\w)").match(line.words) or is_open(line):
        return None
    wholes, run = counts(before), counts(line)
    if len(wholes) != 1 or len(run) < _FEW or len(run) != len(line.quantities) or not _is_list(line, run):
        return None
    total = sum((q.value for q in run), Decimal(0))
    if (
        total <= wholes[0].value
        or max(q.value for q in run) >= wholes[0].value
        or total > wholes[0].value * Decimal("1.5")
    ):
        return None
    return summed(line, run, wholes[0])


_THAT = _worded(r"^of {sum}(?!\w)")


def _of_that(line: Line, before: Line | None) -> Found | None:
    """ "Sales came to £54m. Shops brought in £30m of that, supermarkets £18m and exports £7m": parts that are more than their whole."""
    run = [q for q in line.quantities if q.form == "cardinal" and q.measure in {"money", "count"} and q.per is None]
    if before is None or not is_body(before) or len(run) < _FEW or is_open(line) or any(q.hedge for q in run):
        return None
    if len(run) != len(line.quantities) or not _THAT.match(line.after(run[0], 16)) or not _is_list(line, run):
        return None
    wholes = [
        q for q in before.quantities if q.form == "cardinal" and q.measure == run[0].measure and q.unit == run[0].unit
    ]
    if not wholes or any(q.unit != run[0].unit or q.measure != run[0].measure for q in run):
        return None
    total, whole = sum((q.value for q in run), Decimal(0)), wholes[-1]
    if not max(q.value for q in run) < whole.value < total <= whole.value * Decimal("1.5"):
        return None
    return summed(line, run, whole)


def _seats(line: Line, before: Line | None) -> Found | None:
    """ "Took seven seats, Labour 15, the Conservatives nine and independents three. The council has 36 seats"."""
    if before is None or not is_body(before) or is_open(line) or is_open(before):
        return None
    for there, other in ((before, line), (line, before)):
        run, wholes = counts(there), [q for q in counts(other) if q.noun and len(other.quantities) == 1]
        if len(run) < _FEW or len(run) != len(there.quantities) or len(wholes) != 1 or not _is_list(there, run):
            continue
        nouns = {singular(q.noun) for q in run if q.noun}
        whole = wholes[0]
        if nouns != {singular(whole.noun)} or run[0].noun is None:
            continue
        told_again = lazy.known(rf"(?:^|\W)(?:{lexicon.options('whole', 'words', 'has')})$").search(
            other.before(whole, 24)
        )
        if told_again is None or past(other) != past(there):
            continue
        total = sum((q.value for q in run), Decimal(0))
        if (
            total != whole.value
            and max(q.value for q in run) < whole.value
            and abs(total - whole.value) <= whole.value / 6
        ):
            return summed(line, run, whole)
    return None


def _is_list(line: Line, run: Sequence[Quantity]) -> bool:
    """Whether numbers are the items of one list, closed by "and"."""
    gaps = [line.between(a.end, outer(b)) for a, b in pairwise(run)]
    return (
        bool(gaps)
        and all(
            (len(gap) < 60 and "," in gap) or lazy.known(r"(?:^|\W)and(?: [a-z’'-]+){0,3}$").search(gap) for gap in gaps
        )
        and lazy.known(r"(?:^|\W)and(?: [\w’'-]+){0,4}$").search(gaps[-1]) is not None
        and not any(lazy.known(r"[;:.“”\"]").search(gap) for gap in gaps)
    )
