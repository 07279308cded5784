"""Ranges of figures: what a wording admits and what a source says."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """An interval of figures; None is an open side; `*_open` leaves the end itself out."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, low: Decimal, high: Decimal) -> bool:
        """Whether any figure of low..high lies inside.

        >>> Range(Decimal(10), Decimal(12)).holds(Decimal(12), Decimal(13))
        True
        """
        if self.low is not None and (high < self.low or (self.low_open and high == self.low)):
            return False
        return self.high is None or not (low > self.high or (self.high_open and low == self.high))

    def scaled(self, factor: Decimal) -> Range:
        """The same range in a unit `factor` times smaller."""
        return Range(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def shifted(self, by: Decimal) -> Range:
        """The same range, further up by a figure."""
        return Range(
            None if self.low is None else self.low + by,
            None if self.high is None else self.high + by,
            self.low_open,
            self.high_open,
        )


@dataclass(frozen=True, slots=True)
class Admits:
    """The figures a wording admits, in its own unit.

    `tick` agrees; `soft` agrees with the caveat `soft_caveat` (understated, overstated, ceiling);
    `query` is never refuted but not ticked. Each holds the one before it.
    """

    tick: Range
    query: Range
    soft: Range | None = None
    soft_caveat: str | None = None

    def scaled(self, factor: Decimal) -> Admits:
        """The same wording in a unit `factor` times smaller."""
        soft = None if self.soft is None else self.soft.scaled(factor)
        return Admits(self.tick.scaled(factor), self.query.scaled(factor), soft, self.soft_caveat)

    def shifted(self, by: Decimal) -> Admits:
        """What the wording admits, further up by a figure: "a third bigger" as 1 1/3 times."""
        soft = None if self.soft is None else self.soft.shifted(by)
        return Admits(self.tick.shifted(by), self.query.shifted(by), soft, self.soft_caveat)
