"""Dates in digits: "2014-03-16", "16/03/2014", "16-Mar-2014"; and the days and years that stand in written ones."""

from __future__ import annotations

from factcheck import lazy
from factcheck.mentions.dating import years
from factcheck.mentions.dating.context import SUFFIXES, Found, day, lower, month_at, word
from factcheck.mentions.numerals import words as number_words
from factcheck.model.dates import PartialDate
from factcheck.model.tokens import Tokens

_FULL = lazy.pattern(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})")


def iso(tokens: Tokens, index: int) -> Found | None:
    """ "2014-03-16", "2014/03/16"."""
    parts = tokens.words[index : index + 5]
    if (month := _month_of(tokens, index)) is not None:
        return month
    if (
        len(parts) < 5
        or parts[1] not in {"-", "/"}
        or parts[3] != parts[1]
        or [len(parts[0]), len(parts[2]), len(parts[4])] != [4, 2, 2]
    ):
        return None
    if not all(tokens.joined(index + step) for step in range(1, 5)) or not (parts[2] + parts[4]).isdecimal():
        return None
    found = day(int(parts[0]), int(parts[2]), int(parts[4])) if parts[0].isdecimal() else None
    return None if found is None else Found(index, index + 5, found, found, str(found))


def _month_of(tokens: Tokens, index: int) -> Found | None:
    """ "2014-06" is June 2014 where it cannot be a stretch of years, and "in 06/2014" is too."""
    one, other = word(tokens, index), word(tokens, index + 2)
    if not (one + other).isdecimal() or not tokens.joined(index + 1) or not tokens.joined(index + 2):
        return None
    if word(tokens, index + 3) in {"-", "/", "–"} and tokens.joined(index + 3):
        return None
    if len(one) == 4 and len(other) == 2 and 1 <= int(other) <= 12 and int(other) <= int(one[2:]):
        found = PartialDate(int(one), int(other)) if 1000 <= int(one) <= 2199 else None
    elif len(other) == 4 and len(one) <= 2 and tokens.words[index + 1] == "/" and lower(tokens, index - 1) in _SINCE:
        found = PartialDate(int(other), int(one)) if 1 <= int(one) <= 12 and 1000 <= int(other) <= 2199 else None
    else:
        return None
    return None if found is None else Found(index, index + 3, found, found, str(found))


_SINCE = frozenset({"in", "since", "until", "by", "from"})


def slashed(tokens: Tokens, index: int) -> Found | None:
    """ "16/03/2014" and "16.03.2014", the day first unless that cannot be."""
    dotted = _FULL.fullmatch(tokens.words[index])
    if dotted is not None:
        one, two, year, last = int(dotted[1]), int(dotted[2]), years.full_year(dotted[3]), index + 1
        if len(dotted[3]) == 2 and (one <= 12 or lower(tokens, index - 1) in {"version", "v", "ios", "android"}):
            return None
    else:
        parts = tokens.words[index : index + 5]
        if (
            len(parts) < 5
            or parts[1] not in {"/", "-"}
            or parts[3] != parts[1]
            or not all(part.isdecimal() for part in parts[::2])
        ):
            return None
        if (
            len(parts[4]) not in ({2, 4} if parts[1] == "/" else {4})
            or max(len(parts[0]), len(parts[2])) > 2
            or not all(tokens.joined(index + step) for step in range(1, 5))
        ):
            return None
        one, two, year, last = int(parts[0]), int(parts[2]), years.full_year(parts[4]), index + 5
    found = day(year, two, one) or day(year, one, two)
    unsure = found is not None and one <= 12 and two <= 12 and one != two
    return None if found is None else Found(index, last, found, found, str(found), inferred=unsure)


def dashed(tokens: Tokens, index: int) -> Found | None:
    """ "16-Mar-2014", "2014-Mar-16", "2014/Mar/16"."""
    if (turned := _year_first(tokens, index)) is not None:
        return turned
    parts = tokens.words[index : index + 5]
    month = month_at(tokens, index + 2)
    if len(parts) < 5 or parts[1] != "-" or parts[3] != "-" or not month or not parts[4].isdecimal():
        return None
    number, _ = day_number(tokens, index)
    if not number or len(parts[4]) not in {2, 4} or not all(tokens.joined(index + step) for step in range(1, 5)):
        return None
    found = day(years.full_year(parts[4]), month, number)
    return None if found is None else Found(index, index + 5, found, found, str(found))


def _year_first(tokens: Tokens, index: int) -> Found | None:
    month = month_at(tokens, index + 2) if word(tokens, index + 1) in {"-", "/"} else 0
    if not month or len(tokens.words[index]) != 4 or word(tokens, index + 3) != tokens.words[index + 1]:
        return None
    number, last = day_number(tokens, index + 4)
    if not number or not all(tokens.joined(index + step) for step in range(1, 5)):
        return None
    found = day(int(tokens.words[index]), month, number)
    return None if found is None else Found(index, last, found, found, str(found))


def day_number(tokens: Tokens, index: int) -> tuple[int, int]:
    """A day of the month at an index ("3", "3rd") and the index after it; 0 where there is none."""
    text = word(tokens, index)
    if not text.isdecimal() or len(text) > 2 or not 1 <= int(text) <= 31:
        return 0, index
    last = index + 1
    if lower(tokens, last) in SUFFIXES and tokens.joined(last):
        last += 1
    return int(text), last


def spelt_day(tokens: Tokens, index: int) -> tuple[int, int]:
    """ "third", "twenty-first": a day of the month in words and the index after it; 0 where there is none."""
    ordinals, tens = number_words().ordinals, {"twenty": 20, "thirty": 30}.get(lower(tokens, index), 0)
    at = index + 1 + (word(tokens, index + 1) in {"-", "‑"}) if tens else index
    small = ordinals.get(lower(tokens, at), 30 if lower(tokens, at) == "thirtieth" else 0)
    if (tens and not 0 < small < 10) or not 0 < tens + small <= 31:
        return 0, index
    return tens + small, at + 1


def year_after(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year that follows a month or day, and the index after it; an abbreviation's full stop is passed."""
    at = index
    if word(tokens, at) == "." and tokens.joined(at) and len(tokens.words[at - 1]) <= 4:
        at += 1
    start = at
    if word(tokens, at) in {",", "of"}:
        at += 1
    text = word(tokens, at)
    if len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199 and not years.counts(tokens, at + 1):
        return int(text), at + 1
    if (
        len(text) == 2
        and text.isdecimal()
        and at == start
        and len(tokens.lowers[index - 1]) <= 4
        and start
        and int(text) > 31
    ):
        return years.full_year(text), at + 1
    if text in {"'", "’"} and word(tokens, at + 1).isdecimal() and len(word(tokens, at + 1)) == 2:
        return years.full_year(word(tokens, at + 1)), at + 2
    return None, index
