"""The digits of a figure, whatever its scale."""

from __future__ import annotations

from decimal import Decimal


def digits(value: Decimal) -> str:
    """The digits of a value without its sign, its point and the noughts at its end: "46" of 4.6 million."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def reordered(one: Decimal, other: Decimal) -> bool:
    """Whether two figures of one size have the same digits in another order, the noughts at their ends left out: 4.6 and 6.4, not 1,020 and 1,200."""
    a, b = digits(one), digits(other)
    return a != b and one.adjusted() == other.adjusted() and sorted(a) == sorted(b)


def turned(one: Decimal, other: Decimal) -> bool:
    """Whether two figures of one size have the same digits in another order: 4.6 and 6.4, 1,020 and 1,200."""
    a, b = digits(one), digits(other)
    size = max(len(a), len(b))
    a, b = a.ljust(size, "0"), b.ljust(size, "0")
    return a != b and one.adjusted() == other.adjusted() and sorted(a) == sorted(b)


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two figures of one size differ by two digits beside each other changed over: 730 and 370, 1,020 and 1,200."""
    a, b = (f"{value.normalize():f}".replace(".", "") for value in (one, other))
    if len(a) != len(b) or one.adjusted() != other.adjusted():
        return False
    off = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(off) == 2 and off[1] == off[0] + 1 and a[off[0]] == b[off[1]] and a[off[1]] == b[off[0]]


def within_twice(one: Decimal, other: Decimal) -> bool:
    """Whether the larger of two numbers is at most twice the smaller."""
    low, high = sorted((abs(one), abs(other)))
    return high <= 2 * low


def miswritten(one: Decimal, other: Decimal) -> bool:
    """Whether a slip of the pen makes one number the other: the same but for the scale or the order of the digits, or but for one digit of three and more."""
    low, high = sorted((abs(one), abs(other)))
    if low > 0 and high / low in _SCALES:
        return True
    a, b = (f"{value:f}" for value in (one, other))
    off = sum(x != y for x, y in zip(a, b, strict=False))
    return turned(one, other) or (len(a) == len(b) >= _LONG and off == 1)


_SCALES = frozenset(Decimal(10) ** power for power in (1, 2, 3, 6))
_LONG = 3
