"""How often: "every May", "each 11 November", "every four years", "twice a week": a set, not a date."""

from __future__ import annotations

from decimal import Decimal

from factcheck.frozen import replace
from factcheck.mentions.dating import festivals, written
from factcheck.mentions.dating.context import Found, dayless, lower, word, words
from factcheck.mentions.dating.pointed import capital
from factcheck.mentions.dating.shifts import CODES, TIMES, small_number
from factcheck.mentions.numerals import words as number_words
from factcheck.model.tokens import Tokens


def repeated(tokens: Tokens, index: int) -> Found | None:
    """ "every May", "each 11 November", "every second Friday", "every four years": a set, not a date."""
    if (day := _day_of_every_year(tokens, index)) is not None:
        return day
    at = index + 1 + (lower(tokens, index + 1) in {"other", "second", "single"})
    often = 2 if lower(tokens, index + 1) in {"other", "second"} else 1
    after = lower(tokens, at)
    nth = number_words().ordinals.get(after, 0)
    if nth > 2 and (word(tokens, at + 1).lower() in words("units") or capital(tokens, at + 1)):
        often, at, after = nth, at + 1, lower(tokens, at + 1)
    if capital(tokens, at):
        month, day = words("months").get(after), words("weekdays").get(after)
        shown = f"XXXX-{int(month):02d}" if month else f"XXXX-WXX-{int(day or 0) + 1}"
        return Found(index, at + 1, None, None, shown if often == 1 else f"P{often}W", "SET")
    if after in words("seasons"):
        code = {"spring": "SP", "summer": "SU", "winter": "WI"}.get(after, "FA")
        return Found(index, at + 1, None, None, f"XXXX-{code}", "SET")
    if after == "few" and lower(tokens, at + 1) in words("units"):
        return Found(index, at + 2, None, None, f"PX{CODES[words('units')[lower(tokens, at + 1)]]}", "SET")
    number, last = small_number(tokens, at) if after not in {"a", "an"} else (None, at)
    unit = words("units").get(lower(tokens, last) if number is not None else after)
    if unit is None or (number is None and after.endswith("s")) or (number is not None and number > 1000):
        return None
    size = (number or Decimal(often)) * TIMES.get(unit, 1)
    return Found(
        index, (last if number is not None else at) + 1, None, None, f"P{size.normalize():f}{CODES[unit]}", "SET"
    )


def _day_of_every_year(tokens: Tokens, index: int) -> Found | None:
    """ "every 11 November", "each May 9", "every Christmas": the same day of every year."""
    at = index + 1
    if at >= len(tokens.words) or tokens.words[at][0].islower():
        return None
    if (named := festivals.read(tokens, at, dayless(tokens), movable=True)) is not None:
        return replace(named, first=index, type="SET")
    found = written.read(tokens, at, dayless(tokens))
    if found is None or found.start is not None:
        return None
    if len(found.value) == len("XXXX-11-11") and found.value.startswith("XXXX-"):
        return replace(found, first=index, type="SET")
    return None


def times_a(tokens: Tokens, index: int) -> Found | None:
    """ "twice a week", "three times a year", "once every four years"."""
    at = index + 1
    if tokens.lowers[index] not in {"once", "twice", "thrice"}:
        number, at = small_number(tokens, index)
        if number is None or lower(tokens, at) != "times":
            return None
        at += 1
    if lower(tokens, at) in {"every", "each"} and (found := repeated(tokens, at)) is not None:
        return replace(found, first=index)
    name = lower(tokens, at + 1)
    unit = words("units").get(name, name)
    if lower(tokens, at) not in {"a", "an", "per", "each", "every"} or unit not in {*CODES, "hour", "minute"}:
        return None
    value = f"PT1{unit[0].upper()}" if unit in {"hour", "minute"} else f"P{TIMES.get(unit, 1)}{CODES[unit]}"
    return Found(index, at + 2, None, None, value, "SET")
