"""Figures as the Factbook writes them -> exact decimals with the range its own wording gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "": 0}
_BELOW = "less than|fewer than|under|up to|&lt;|<|no more than|below"
_ABOVE = "more than|over|greater than|at least|&gt;|>|above|in excess of"
_ABOUT = (
    "about|approximately|approx\\.?|roughly|around|nearly|almost|(?:an )?estimated|ca\\.|ca|c\\.|~|est\\.|some|only"
)
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?"
_HEDGE = "|".join((_BELOW, _ABOVE, _ABOUT)).replace(" ", r"\s+")
FIGURE = re.compile(
    rf"""(?P<hedge>(?<![A-Za-z])(?:(?:{_HEDGE})\s*)+|)
    (?P<currency>(?:US)?\$\s?)?(?P<sign>[-−–](?=\$?[\d.]))?\$?
    (?P<first>(?=[\d.]){_NUMBER}(?<=\d))
    (?:\s*%?\s*(?:-|–|\bto\b)\s*\$?(?P<last>(?=[\d.]){_NUMBER}(?<=\d)))?
    (?:\s*(?P<scale>thousand|million|billion|trillion)\b)?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: value, the bounds the source itself gives, where it stood and how it was written."""

    value: str
    low: str
    high: str
    original: str
    start: int
    end: int


def find(text: str, *, ceiling: str = "", start: int = 0) -> Figure | None:
    """The first figure of a text; `ceiling` is the highest value there can be, for "more than".

    >>> find("$739.385 billion (2024 est.)").value, find("-132 m").value
    ('739385000000', '-132')
    >>> figure = find("less than 1%"); figure.value, figure.low, figure.high
    ('1', '0', '1')
    >>> figure = find("75%-80%"); figure.value, figure.low, figure.high
    ('75', '75', '80')
    """
    found = FIGURE.search(text, start)
    if found is None:
        return None
    scale = (found["scale"] or "").lower()
    first = _exact(found["first"], scale, negative=bool(found["sign"]))
    low, high = _bounds(found, first, scale, ceiling)
    return Figure(low if found["last"] else first, low, high, found[0].strip(), found.start(), found.end())


def _bounds(found: re.Match[str], first: str, scale: str, ceiling: str) -> tuple[str, str]:
    hedge = found["hedge"].lower()
    if found["last"]:
        low, high = sorted((first, _exact(found["last"], scale)), key=Decimal)
        return low, high
    if re.search(_BELOW, hedge):
        return "0", first
    if re.search(_ABOVE, hedge) and ceiling:
        return first, ceiling
    return "", ""


def _exact(digits: str, scale: str, *, negative: bool = False) -> str:
    """Digits with their scale word applied, without an exponent.

    >>> _exact("1,234.50", "million")
    '1234500000'
    """
    value = Decimal(digits.replace(",", "")).scaleb(_SCALES[scale])
    plain = format(value, "f")
    if "." in plain and scale:
        plain = plain.rstrip("0").rstrip(".")
    plain = "0" + plain if plain.startswith(".") else plain
    return f"-{plain}" if negative and value else plain
