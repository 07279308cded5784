"""A change against the figures told just before it, or in brackets: "Approval is 40 per cent; in May it was 45. That is a drop of 5 per cent"; "The
old hall drew 48,000 a year. The new one expects 120,000, an increase of 250 per cent"; "climbed 18 per cent to £90m (2024: £80m)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, comparable, outer
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "just_told")

_CHANGES = frozenset({"percent", "share", "points"})
_NEAR, _FACTOR = Decimal("0.012"), Decimal("3.2")
_EARLIER = _worded(r"\((?:(?:19|20)\d\d(?:[-/–]\d\d)?|{earlier})?:? ?$")  # fmt: skip


def find(story: Story) -> Iterator[Found]:
    """The changes that the figures told just before do not make."""
    for at, line in enumerate(story.lines):
        if not is_body(line) or not any(q.measure in _CHANGES for q in line.quantities):
            continue
        change = _change(line)
        if change is None:
            continue
        pair = _bracketed(line, change) or _told(story, at, line, change)
        found = None if pair is None else _held(line, change, pair)
        if found is not None:
            yield found


def _change(line: Line) -> Quantity | None:
    """The one share of a sentence that is said to be a change."""
    told = [q for q in line.quantities if q.measure in _CHANGES and q.form in {"cardinal", "fraction"}]
    if len(told) != 1 or told[0].hedge not in {None, "about", "barely"}:
        return None
    change = told[0]
    nouns = lexicon.options("arithmetic", "change", "nouns")
    before = lazy.known(rf"(?:^|\W)(?:an? |the )?(?:[a-z]+ )?(?:{nouns}|up|down) (?:of|by)?$").search(
        f"{line.before(change, 32)} "
    )
    before = before or lazy.known(rf"(?:^|\W)(?:{nouns}) of$").search(line.before(change, 32))
    after = _worded(rf"^(?:{nouns}|{{ways}})(?!\w)").match(line.after(change, 24))
    moved = lazy.known(rf"(?:^|\W)(?:{lexicon.options('arithmetic', 'move', 'up')}|{lexicon.options('arithmetic', 'move', 'down')})(?: by)?$").search(line.before(change, 24))  # fmt: skip
    return change if before or after or moved else None


def _plain(line: Line) -> list[Quantity]:
    return [q for q in line.quantities if q.form == "cardinal" and q.measure not in {"rank", "age", "duration", "multiple", "share", "points"}]  # fmt: skip


def _bracketed(line: Line, change: Quantity) -> tuple[Quantity, Quantity] | None:
    """ "£90m (2024: £80m)": the earlier figure in brackets right behind the later."""
    figures = [q for q in _plain(line) if q is not change]
    for one, two in pairwise(figures):
        if (
            comparable(one, two)
            and _EARLIER.fullmatch(line.text[one.end : two.start].strip())
            and line.text[two.end : two.end + 1] == ")"
        ):
            return two, one
    return None


def _told(story: Story, at: int, line: Line, change: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two figures of the sentence before, or the one of it and the one of this."""
    before = story.before(at)
    if before is None or not is_body(before) or _BASE.search(line.after(change, 48)):
        return None
    here, there = [q for q in _plain(line) if q is not change], _plain(before)
    if any(q.hedge for q in (*here, *there)) or any(q.measure in _CHANGES - {"percent"} for q in before.quantities):
        return None
    if not here and len(there) == 2 and _THAT.match(line.words) and comparable(*there):
        return there[0], there[1]
    if len(here) == len(there) == 1 and here[0].end <= change.start and _goes_with(here[0], there[0]):
        own = lexicon.options("arithmetic", "change", "nouns")
        apposed = lazy.known(rf"(?:,|[–—-]|\() ?(?:or )?(?:an? |the )?(?:{own}|up|down)(?: of| by)?").fullmatch(
            line.between(here[0].end, outer(change))
        )
        opens = lazy.known(rf"(?:{lexicon.options('arithmetic', 'just_told', 'same')})(?!\w)").match(line.words)
        return (there[0], here[0]) if apposed and opens else None
    return None


_BASE = _worded(r"(?<!\w)(?:{base})(?!\w)")
"""Behind a change: it is counted from something else than the figure told before."""
_THAT = _worded(r"(?:{that}) (?:{is}) ")


def _goes_with(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one thing: of one noun, or one of them of none."""
    if one.measure != other.measure or (one.measure != "count" and one.unit != other.unit):
        return False
    return not (one.noun and other.noun) or singular(one.noun) == singular(other.noun)


def _held(line: Line, change: Quantity, pair: Sequence[Quantity]) -> Found | None:
    """A change that the two figures make in no order."""
    then, now = pair
    if not then.value or not now.value or then.value == now.value:
        return None
    if change.measure == "points":
        return None
    scale = Decimal(1) if change.measure == "share" else Decimal(100)
    ratios = [abs(now.value / then.value - 1) * scale, abs(then.value / now.value - 1) * scale]
    loose = max(scale * _NEAR, change.value * Decimal("0.05" if change.hedge is None else "0.15"))
    if any(abs(ratio - change.value) <= loose for ratio in ratios):
        return None
    gap = abs(now.value - then.value)
    if then.measure == "percent" and change.measure == "percent" and gap == change.value:
        says = f"{number(then.value)} and {number(now.value)} per cent are {number(gap)} percentage points apart, not per cent"
    elif then.measure == "percent" or not any(ratio / _FACTOR <= change.value <= ratio * _FACTOR for ratio in ratios):
        return None
    else:
        says = f"from {number(then.value)} to {number(now.value)} is {number(ratios[0], '', 1 if scale == 100 else 3)}{' per cent' if scale == 100 else ''}"
    told = f"{says}; the draft has “{line.text[outer(change) : change.end]}”"
    claim = place("percent-change", line, outer(change), change.end, change.value)
    return contradicted(claim, line, (change.start, change.end), change.value, told, (then, now))
