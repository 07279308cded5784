"""What a figure measures: its unit, its counted noun, by what it is counted."""

from __future__ import annotations

from factcheck.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """The unit of a figure: code ("" for counts), what it measures, tokens first..last of figure and unit, the counted noun."""

    first: int
    last: int
    unit: str
    measure: str
    noun: str | None = None
    per: str | None = None
    until: int = 0
    """The token after what it is counted by, when that holds a figure ("per 100,000 people")."""
