"""Figures in running text: value, unit, hedge and the range the wording admits."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from factcheck.lexicon import table
from factcheck.mentions import hedges
from factcheck.mentions.units import units
from factcheck.model.mentions import Hedge, Identifier, Quantity
from factcheck.model.tokens import Tokens

_SMALL = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    w: 10 * i for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "k": 1000,
    "dozen": 12,
}
_ORDINALS = {
    w: i
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}
_FRACTIONS = {
    "half": "0.5",
    "third": "0.3333333333",
    "quarter": "0.25",
    "fifth": "0.2",
    "sixth": "0.1666666667",
    "seventh": "0.1428571429",
    "eighth": "0.125",
    "ninth": "0.1111111111",
    "tenth": "0.1",
}
_MULTIPLES = {
    "twice": 2,
    "double": 2,
    "thrice": 3,
    "threefold": 3,
    "twofold": 2,
    "fourfold": 4,
    "doubled": 2,
    "trebled": 3,
    "tripled": 3,
    "halved": "0.5",
    "quadrupled": 4,
}
_WORD = "|".join(sorted([*_SMALL, *_TENS, "hundred", "dozen"], key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{_WORD})(?:[-\s](?:and\s)?(?:{_WORD}))*)"
_NOUN = r"[a-z]+(?:\s(?:states?|nations?|countries|members?))?"
_STOP_NOUNS = frozenset(
    [
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "the",
        "a",
        "an",
        "more",
        "less",
        "fewer",
        "other",
        "others",
        "later",
        "earlier",
        "ago",
        "since",
        "as",
        "was",
        "is",
        "were",
        "are",
        "has",
        "have",
        "had",
        "per",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "than",
        "that",
        "which",
        "who",
    ]
)


@functools.cache
def _unit_words() -> dict[str, str]:
    return {word: unit["code"] for unit in table("units")["unit"] for word in unit["words"]}


@functools.cache
def _pattern() -> re.Pattern[str]:
    unit = "|".join(re.escape(w) for w in sorted(_unit_words(), key=len, reverse=True))
    hedge = "|".join(re.escape(w) for w in sorted(hedges.words(), key=len, reverse=True))
    sign = "|".join(re.escape(s) for s in sorted(table("units")["currency"], key=len, reverse=True))
    money = "|".join(table("units")["currency_words"])
    scale = "million|billion|trillion|thousand|hundred|bn|tn|mn|m(?![a-z])|k(?![a-z])"
    return re.compile(
        rf"""(?<![\w.])
        (?:(?P<hedge>{hedge})\s+)?
        (?:
          (?P<frac>(?:(?P<fn>a|one|two|three|four|nine)[-\s])(?P<fd>thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?:\s+of\b)?|half(?=\s+(?:of|the|a\s+(?:million|billion)))(?:\s+a\s+(?P<fs>million|billion|thousand))?)
        | (?P<oneof>(?P<on>{_NUMBER}|every)\s+(?:(?:out\s+of|in)\s+(?:every\s+)?)(?P<od>two|three|four|five|six|seven|eight|nine|ten|\d+|20|100)\b)
        | (?P<rank>\b(?:(?P<rw>{"|".join(_ORDINALS)})|(?P<rd>\d{{1,3}})(?:st|nd|rd|th))\b(?=[-\s](?:largest|biggest|smallest|most|highest|longest|richest|poorest|oldest|member|tallest|country|president)))
        | (?P<mult>\b(?:twice|thrice|threefold|twofold|fourfold|doubled|trebled|tripled|quadrupled|halved)\b|(?P<mn>{_NUMBER})\s+times(?:\s+over)?)
        | (?P<plain>(?P<sign>{sign})?(?P<n1>{_NUMBER})(?:[-\s]?(?P<s1>{scale})\b)?(?:\s?(?:-|–|to|and)\s?(?P<sign2>{sign})?(?P<n2>{_NUMBER})(?:[-\s]?(?P<s2>{scale})\b)?(?=[-\s]?(?:{unit}|{money}|people|million)))?
            (?:[-\s]?(?P<unit>{unit})(?!\w)|\s+(?P<money>{money})\b|[-\s]year[-\s]old(?P<old>s?)\b|-(?P<compound>member|nation|state|strong|country|seat|storey|man|point)\b(?P<strong>)|[ \n](?P<noun>{_NOUN})\b)?)
        )""",
        re.VERBOSE | re.IGNORECASE,
    )


def find(
    tokens: Tokens, taken: Callable[[int], bool] | None = None, *, overrides: Mapping[str, Any] | None = None
) -> list[Quantity | Hedge | Identifier]:
    """Every figure of the text with its hedge, in order."""
    text = tokens.text
    found: list[Quantity | Hedge | Identifier] = []
    for match in _pattern().finditer(text):
        start = match.end("hedge") if match["hedge"] else match.start()
        while start < match.end() and text[start].isspace():
            start += 1
        index = bisect_left(tokens.starts, start)
        if taken and index < len(tokens) and taken(index):
            continue
        quantity = _quantity(match, text, start, overrides)
        if quantity is None:
            continue
        if quantity.hedge:
            found.append(Hedge(match.start("hedge"), match.end("hedge"), quantity.hedge))
        found.append(quantity)
    return found


def number(words: str) -> Decimal | None:
    """A number in digits or words."""
    text = words.lower().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Decimal(text)
    total, current = Decimal(0), Decimal(0)
    for word in re.split(r"[-\s]+", text):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word in {"hundred", "dozen"}:
            current = (current or Decimal(1)) * _SCALES[word]
        elif word != "and":
            return None
    return total + current


def _quantity(match: re.Match[str], text: str, start: int, overrides: Mapping[str, Any] | None) -> Quantity | None:
    if match["frac"]:
        return _fraction(match, start, overrides)
    if match["oneof"]:
        return _one_of(match, start, overrides)
    if match["rank"]:
        value = Decimal(_ORDINALS[match["rw"].lower()] if match["rw"] else match["rd"])
        return _made(match, start, match.end(), value, "", "rank", overrides, form="ordinal", exact=True)
    if match["mult"]:
        word = match["mult"].lower()
        times = number(match["mn"]) if match["mn"] else Decimal(str(_MULTIPLES[word]))
        if times is None:
            return None
        spread = Decimal("0.05")
        return _made(match, start, match.end(), times, "", "multiple", overrides, form="multiple", spread=spread)
    return _plain(match, text, start, overrides)


def _fraction(match: re.Match[str], start: int, overrides: Mapping[str, Any] | None) -> Quantity:
    end = match.end()
    if match[0].lower().endswith(" of"):
        end -= 3
    if match["fs"]:
        return _made(
            match,
            start,
            end,
            Decimal("0.5") * _SCALES[match["fs"].lower()],
            "",
            "count",
            overrides,
            spread=Decimal("0.05"),
        )
    if not match["fn"]:
        return _made(
            match, start, end, Decimal("0.5"), "share", "share", overrides, form="fraction", spread=Decimal("0.1")
        )
    top = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}[match["fn"].lower()]
    value = (top * Decimal(_FRACTIONS[match["fd"].lower().rstrip("s")])).quantize(Decimal("0.0001"))
    return _made(
        match,
        start,
        end,
        value,
        "share",
        "share",
        overrides,
        form="fraction",
        spread=Decimal("0.1") if top == 1 else Decimal("0.05"),
    )


def _one_of(match: re.Match[str], start: int, overrides: Mapping[str, Any] | None) -> Quantity | None:
    top, bottom = number(match["on"]), number(match["od"])
    if top is None or not bottom or top > bottom:
        return None
    return _made(
        match,
        start,
        match.end(),
        (top / bottom).quantize(Decimal("0.0001")),
        "share",
        "share",
        overrides,
        form="fraction",
        spread=Decimal("0.05"),
    )


def _plain(match: re.Match[str], text: str, start: int, overrides: Mapping[str, Any] | None) -> Quantity | None:
    first = number(match["n1"])
    if first is None:
        return None
    scale = match["s1"] or match["s2"]
    if match["unit"] and text[max(0, start - 8) : start].lower().endswith("all but "):
        first = 100 - first
    value = first * _SCALES[scale.lower()] if scale else first
    end, noun = match.end(), None
    unit, measure = "", "count"
    if match["unit"]:
        unit = _unit_words()[match["unit"].lower()]
        measure = units()[unit].measure
    elif match["sign"] or match["money"]:
        unit = (
            table("units")["currency"][match["sign"]]
            if match["sign"]
            else table("units")["currency_words"][match["money"].lower()]
        )
        measure = "money"
        if match["noun"]:
            end = match.start("noun") - 1
    elif match["old"] is not None:
        unit, measure = "years", "age"
    elif match["compound"]:
        noun = match["compound"].lower()
        if noun == "strong":
            unit, noun = "person", "people"
    elif match["noun"]:
        words = match["noun"].lower().split()
        if words[0] in _STOP_NOUNS or text[match.start("noun")].isupper():
            end = match.start("noun") - 1
            while text[end - 1].isspace():
                end -= 1
        else:
            noun = " ".join(words)
            if len(words) > 1 and words[0] in {"member"}:
                noun = "member states"
            if words[0] in table("frames")["people"]:
                unit = "person"
    if (
        not match["unit"]
        and not scale
        and noun is None
        and unit == ""
        and re.fullmatch(r"(?:1[0-9]|20)\d\d", match["n1"])
        and measure == "count"
    ):
        return None
    if match["n1"].lower() in {"one", "zero"} and noun is None and not match["unit"] and not scale:
        return None
    second = number(match["n2"]) if match["n2"] else None
    if second is not None:
        top = (
            second * _SCALES[match["s2"].lower()] if match["s2"] else second * (_SCALES[scale.lower()] if scale else 1)
        )
        return _range(match, start, end, value, top, unit, measure, noun)
    exact = (measure == "count" and unit == "" and value < 100 and not scale) or measure == "age"
    return _made(
        match,
        start,
        end,
        value,
        unit,
        measure,
        overrides,
        noun=noun,
        exact=exact,
        written=first,
        scale=_SCALES[scale.lower()] if scale else 1,
    )


def _range(
    match: re.Match[str], start: int, end: int, low: Decimal, high: Decimal, unit: str, measure: str, noun: str | None
) -> Quantity:
    from factcheck.model.ranges import Admits, Range

    admitted = Admits(Range(low, high), Range(low * Decimal("0.95"), high * Decimal("1.05")))
    return Quantity(
        start,
        end,
        (low + high) / 2,
        low,
        high,
        unit,
        measure,
        admitted,
        "range",
        None,
        noun,
        hedges.step_of(low),
        match.start(),
    )


def _made(
    match: re.Match[str], start: int, end: int, value: Decimal, unit: str, measure: str, overrides: Mapping[str, Any] | None, *,
    form: str = "cardinal", exact: bool = False, noun: str | None = None, spread: Decimal | None = None, written: Decimal | None = None, scale: int = 1,
) -> Quantity:  # fmt: skip
    step = hedges.step_of(written if written is not None else value) * scale
    if spread is not None:
        step = abs(value) * spread * 2
    code = hedges.words().get(match["hedge"].lower()) if match["hedge"] else None
    admitted = hedges.admits(value, step, code, exact=exact, overrides=overrides)
    low, high = admitted.tick.low, admitted.tick.high
    return Quantity(
        start, end, value, value if low is None else low, value if high is None else high, unit, measure, admitted, form, code, noun, step,
        match.start("hedge") if match["hedge"] else start,
    )  # fmt: skip
