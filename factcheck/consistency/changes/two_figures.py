"""A change against the figures it is from and to, and whether two figures are one thing then and now."""

from __future__ import annotations

from factcheck.consistency.base.lines import Found, Line, anywhere, ending
from factcheck.consistency.base.results import half, number, result
from factcheck.consistency.base.subunits import alike
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

NEAR = 60
"""Characters between a figure and its change, at most."""
MEASURES = frozenset(["money", "count", "length", "area", "mass", "volume", "duration", "speed", "energy"])


def as_times(line: Line, change: Quantity, base: Quantity, now: Quantity) -> Found | None:
    """A factor ("tripled", "twice the") with the one its two figures make."""
    value = now.value / base.value
    formula = f"{number(now.value)} / {number(base.value)} = {number(value)}"
    return result("percent-change", line, change, value, formula, (base, now))


def is_bare(quantity: Quantity) -> bool:
    """Whether a figure leaves its unit to the one before it: "250 kroner in May, 300 now"."""
    return quantity.measure == "count" and quantity.noun is None and quantity.unit == ""


def of_pair(
    line: Line, pair_line: Line, change: Quantity, one: Quantity, two: Quantity, *, either: bool
) -> Found | None:
    """A change from one figure to another of the same thing; where `either` may be the base, so that it is borne out."""
    base = alike(one, two)
    if base is None or not same_thing(one, two) or not _in_time(pair_line, one, two):
        return None
    if ending("compared", "base_behind").search(pair_line.between(one.end, two.start)):
        base, two = two, base  # "3,184 in February, up from 2,460"
    found = as_told(line, change, base, two)
    if found is not None and either and found.verdict.label is not Label.SUPPORTED:
        other = as_told(line, change, two, base)
        return other if other is not None and other.verdict.label is Label.SUPPORTED else found
    return found


def same_thing(one: Quantity, two: Quantity) -> bool:
    """Whether two figures count the same, as far as they say what."""
    return one.noun is None or two.noun is None or one.noun == two.noun


def _in_time(line: Line, one: Quantity, two: Quantity) -> bool:
    """Whether two figures are one thing then and now, or here and there."""
    link = line.between(one.end, two.start)
    return len(link) <= 2 * NEAR and anywhere("compared", "between").search(link) is not None


def as_told(line: Line, change: Quantity, base: Quantity, now: Quantity) -> Found | None:
    """A change in per cent or as a fraction with the one that its two figures make."""
    if not base.value or change.hedge == "up-to" or base.form in {"multiple"}:
        return None
    if _moved_by(line, change, base, now):
        return None
    value = abs(now.value / base.value - 1) * (1 if change.measure == "share" else 100)
    formula = f"({number(now.value)} - {number(base.value)}) / {number(base.value)} = {number(value, change.unit, 3 if change.measure == 'share' else 1)}"
    halves = [half(q, line.text) for q in (base, now)]
    scale = 1 if change.measure == "share" else 100
    ends = [
        abs((now.value + b * halves[1]) / (base.value + a * halves[0]) - 1) * scale for a in (-1, 1) for b in (-1, 1)
    ]
    fix = None if change.measure == "share" else f"{value:.0f} per cent"
    return result("percent-change", line, change, value, formula, (base, now), low=min(ends), high=max(ends), fix=fix)


def _moved_by(line: Line, change: Quantity, by: Quantity, now: Quantity) -> bool:
    """Whether the first figure is by how much something moved to the second, and the change told is right of that: "fell 22p to 176p, a drop of one-ninth"."""
    if line.between(by.end, now.start).strip() != "to" or line.before(by, 6).endswith("from"):
        return False
    scale = 1 if change.measure == "share" else 100
    befores = [before for before in (now.value + by.value, now.value - by.value) if before > 0]
    return any(abs(by.value / before * scale - change.value) * 100 <= scale for before in befores)
