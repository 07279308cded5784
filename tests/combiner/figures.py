"""How a figure or date is written: rounded or to the last digit, in figures or words, in one unit or another."""

from __future__ import annotations

from decimal import Decimal
from random import Random

_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_SQUARE_MILES = Decimal("2.589988")
_MILES = Decimal("1.609344")
_FEET = Decimal("0.3048")


def written(value: str, how: str, rng: Random) -> str:
    """A value in words: `how` is a measure (people, area, length ...), a precision of a date (year, month, day) or `name`."""
    if how in ("name", "possessive"):
        return value if how == "name" else possessive(value)
    if how in ("year", "month", "day"):
        return _date(value, how)
    return globals()[f"_{how}"](Decimal(value), rng)


def possessive(name: str) -> str:
    """A name that owns what follows."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _date(value: str, how: str) -> str:
    year, month, day = (*value.split("-"), "", "")[:3]
    if how == "year" or not month:
        return year
    name = _MONTHS[int(month) - 1]
    return f"{name} {year}" if how == "month" or not day else f"{int(day)} {name} {year}"


def rounded(value: Decimal, digits: int) -> Decimal:
    """A figure to some significant digits."""
    return value if not value else round(value, digits - 1 - value.adjusted())


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _people(value: Decimal, rng: Random) -> str:
    if rng.random() < 0.1:
        return _plain(value)
    rough = rng.random() < 0.3
    near = rounded(value, 2 if rough else 3)
    if near >= 10**9:
        said = f"{_plain(near / 10**9)} billion"
    elif near >= 10**6:
        said = f"{_plain(near / 10**6)} million"
    else:
        said = _plain(near)
    return f"about {said}" if rough else said


def _area(value: Decimal, rng: Random) -> str:
    if rng.random() < 0.25:
        return f"{_plain(rounded(value / _SQUARE_MILES, 3))} square miles"
    unit = rng.choice(["square kilometres", "sq km", "square kilometers"])
    return f"{_plain(rng.choice([value, rounded(value, 3)]))} {unit}"


def _length(value: Decimal, rng: Random) -> str:
    if rng.random() < 0.2:
        return f"{_plain(round(value / _MILES, 0))} miles"
    return f"{_plain(value)} {rng.choice(['km', 'kilometres'])}"


def _height(value: Decimal, rng: Random) -> str:
    if rng.random() < 0.2:
        return f"{_plain(round(value / _FEET, 0))} feet"
    return f"{_plain(value)} {rng.choice(['metres', 'm'])}"


def _percent(value: Decimal, rng: Random) -> str:
    near = round(value, 0) if rng.random() < 0.5 else value
    return f"{_plain(near)} {rng.choice(['per cent', 'percent'])}" if rng.random() < 0.7 else f"{_plain(near)}%"


def _years(value: Decimal, rng: Random) -> str:
    return _plain(rng.choice([round(value, 1), round(value, 0)]))


def _count(value: Decimal, rng: Random) -> str:
    return _WORDS[int(value)] if value < len(_WORDS) else _plain(value)


def _digits(value: Decimal, rng: Random) -> str:
    return _plain(value)
