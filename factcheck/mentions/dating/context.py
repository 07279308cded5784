"""What a date hangs on: the draft's date, the last date in the text, the tense; and what a form was read as."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from typing import Any

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.dates import PartialDate
from factcheck.model.mentions import Date
from factcheck.model.tokens import Tokens

DASHES = frozenset({"-", "–", "—", "‑"})
SUFFIXES = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Found:
    """A form read at tokens first..last (half-open), resolved as far as it can be."""

    first: int
    last: int
    start: PartialDate | None
    end: PartialDate | None
    value: str
    type: str = "DATE"
    anchor: str = "text"
    inferred: bool = False
    weekday: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The draft's last day, the nearest full date before in the text, and whether the sentence looks ahead."""

    tokens: Tokens
    today: datetime.date | None
    anchor: Date | None
    future: Callable[[int], bool]

    def anchored(self, index: int) -> datetime.date | None:
        """The first day of the date before in the text, when it is near enough to be meant."""
        anchor = self.anchor
        if anchor is None or anchor.first is None or self.tokens.starts[index] - anchor.end > _NEAR:
            return None
        day = anchor.first.first()
        return day if reckons(day) else None

    def of_a_month(self) -> bool:
        """Whether the date before in the text gives a month."""
        return self.anchor is not None and self.anchor.first is not None and self.anchor.first.month is not None

    def fine_enough(self, index: int, unit: str) -> bool:
        """Whether the date before in the text is precise enough to count this unit from: no days from a year."""
        if self.anchored(index) is None or self.anchor is None or self.anchor.first is None:
            return True
        first = self.anchor.first
        if unit in {"year", "decade", "century", "season"} or unit in words("seasons") or unit in words("months"):
            return True
        return first.day is not None or (unit in {"month", "quarter"} and first.month is not None)


def dayless(tokens: Tokens) -> Context:
    """A context that dates nothing without a year."""
    return Context(tokens, None, None, lambda _: False)


def reckons(day: datetime.date) -> bool:
    """Whether a day is far enough from the ends of the calendar to count a century or two from it."""
    return 300 <= day.year <= 9700


_NEAR = 400
"""Characters within which "the following day" means the day after the last date named."""


@functools.cache
def words(name: str) -> dict[str, Any]:
    """A table of the date lexicon."""
    return dict(table("dates")[name])


@functools.cache
def listed(name: str, key: str = "words") -> frozenset[str]:
    """A word list of the date lexicon."""
    return frozenset(table("dates")[name][key])


def lower(tokens: Tokens, index: int) -> str:
    """The word at an index, "" outside the text."""
    return tokens.lowers[index] if 0 <= index < len(tokens.words) else ""


def word(tokens: Tokens, index: int) -> str:
    """The word at an index as written, "" outside the text."""
    return tokens.words[index] if 0 <= index < len(tokens.words) else ""


def day(year: int, month: int, number: int) -> PartialDate | None:
    """A day, None where the calendar has none."""
    try:
        return PartialDate(year, month, number)
    except ValueError:
        return None


def month_at(tokens: Tokens, index: int) -> int:
    """The month whose name stands at an index, 0 for none; only names that are no other word may be in small letters."""
    text = word(tokens, index)
    return int(words("months").get(text.lower(), 0)) if text[:1].isupper() or text in listed("uncased") else 0
