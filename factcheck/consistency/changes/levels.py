"""What two figures of one thing make of the change told beside them, and which way it goes."""

from __future__ import annotations

from decimal import Decimal

from factcheck.consistency.base.lines import Found, Line, anywhere, digit_step, options, outer
from factcheck.consistency.base.results import contradicted, number, place, words
from factcheck.lexicon import worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "levels")

_LEAST = Decimal("0.6")


def way(line: Line, change: Quantity) -> int:
    """Whether the words beside a figure make it a rise or a fall, or neither."""
    before, after = line.before(change, 32), line.after(change, 32)
    near = _worded(rf"(?:^|\W)((?:{options('move', 'up')}|{options('move', 'down')}))(?: (?:{{by}}))*$").search(
        before,
    )
    told = near[1] if near else ""
    if not told:
        behind = _worded(rf"^(?:[a-z]+ )?((?:{options('change', 'nouns')}|{{ways}}))(?!\w)").match(after)
        told = behind[1] if behind else ""
    if not told:
        return 0
    return 1 if anywhere("move", "up").search(told) else -1 if anywhere("move", "down").search(told) else 0


def held(line: Line, change: Quantity, then: Quantity, now: Quantity) -> Found | None:
    """What two figures make of the change told beside them, where it is something else."""
    if _is_added(line, change, then, now):
        says = _in_addition(line, change, then, now)
    elif change.measure == "points":
        says = _in_points(line, change, then, now)
    else:
        says = _in_shares(line, change, then, now)
    if says is None:
        return None
    told = f"{says}; the draft has “{words(line, change.start, change.end)}”"
    start, end = min(outer(change), then.start, now.start), max(change.end, then.end, now.end)
    if not line.sentence.start <= start <= end <= line.sentence.end:
        start, end = outer(change), change.end
    claim = place("percent-change", line, start, end, change.value)
    return contradicted(claim, line, (change.start, change.end), change.value, told, (then, now), label=Label.REFUTED)


def _is_added(line: Line, change: Quantity, then: Quantity, now: Quantity) -> bool:
    """Whether a figure before a rise is what is added, and no new level: "804 seats, a 9 per cent increase on the 8,930"."""
    return (
        now.end <= change.start < then.start
        and change.measure in {"percent", "share"}
        and then.measure != "percent"
        and way(line, change) > 0
        and now.value * 2 < then.value
    )


def _in_addition(line: Line, change: Quantity, then: Quantity, now: Quantity) -> str | None:
    """The per cent or parts that what is added makes of what was there, where others are told."""
    made = now.value / then.value
    if abs(made * _scale(change) - change.value) <= _leeway(line, change):
        return None
    return f"{number(now.value)} of {number(then.value)} are {number(made * 100, '', 1)} per cent"


def _in_points(line: Line, change: Quantity, then: Quantity, now: Quantity) -> str | None:
    """The points between two percentages, where others are told."""
    if then.measure != "percent" or not _ranges(line, change, then, now):
        return None
    scale = 100 if change.unit == "basis-point" else 1
    gap = abs(now.value - then.value) * scale
    slack = (_half(line, then) + _half(line, now)) * scale
    if abs(gap - change.value) <= max(slack, _half(line, change)):
        return None
    return f"{number(max(then.value, now.value))} - {number(min(then.value, now.value))} = {number(gap)} points"


def _in_shares(line: Line, change: Quantity, then: Quantity, now: Quantity) -> str | None:
    """The per cent or parts by which the earlier figure moved, where others are told."""
    moved = _ranges(line, change, then, now)
    half = _leeway(line, change)
    if not moved or min(moved) - half <= change.value <= max(moved) + half:
        return None
    shares, gap = then.measure == "percent", abs(now.value - then.value)
    if shares and change.measure == "percent" and abs(gap - change.value) <= _half(line, then) + _half(line, now):
        return f"{number(then.value)} and {number(now.value)} per cent are {number(gap)} percentage points apart, not per cent"
    if shares and abs(gap - change.value) < _LEAST * 2:
        return None
    scale = _scale(change)
    if abs(abs(then.value / now.value - 1) * scale - change.value) <= half and way(line, change) == 0:
        return None
    value = number(abs(now.value / then.value - 1) * scale, "", 1 if scale == 100 else 3)
    return f"from {number(then.value)} to {number(now.value)} is {value}{' per cent' if scale == 100 else ''}"


def _ranges(line: Line, change: Quantity, then: Quantity, now: Quantity) -> list[Decimal]:
    """The changes that two rounded figures admit, at their four corners; none where the first may be nought."""
    if not then.value:
        return []
    before, after = _half(line, then), _half(line, now)
    moved = [
        ((now.value + b * after) / (then.value + a * before) - 1) * _scale(change)
        for a in (-1, 1)
        for b in (-1, 1)
        if then.value > before
    ]
    none = [Decimal(0)] if moved and min(moved) < 0 < max(moved) else []
    return [*map(abs, moved), *none]


def _scale(change: Quantity) -> Decimal:
    return Decimal(1) if change.measure == "share" else Decimal(100)


def _leeway(line: Line, change: Quantity) -> Decimal:
    """By how much a change as told may miss what the figures admit."""
    least = Decimal("0.5") if change.measure == "percent" else Decimal("0.03")
    hedged = change.value * (Decimal("0.15") if change.hedge else Decimal("0.02"))
    return max(_half(line, change), least, hedged)


def _half(line: Line, quantity: Quantity) -> Decimal:
    """Half of the last digit as written; a whole number below a thousand is taken as it stands."""
    step = digit_step(quantity, line.text)
    return Decimal(0) if step == 1 and quantity.measure == "count" and quantity.value < 10000 else step / 2
