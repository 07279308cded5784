"""Digits that are no quantity: model names, phone numbers, scores, clock times, addresses, page and list numbers, versions."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table
from factcheck.mentions import labelled, list_numbers
from factcheck.mentions.dating.context import listed as dating_words
from factcheck.mentions.dating.named import year_is_name
from factcheck.mentions.games import clock_at, score_at, verse_at
from factcheck.mentions.identified import DASHES, Found, listed
from factcheck.mentions.money import codes_before, letters_before
from factcheck.model.tokens import Tokens

_PHONE = lazy.pattern(
    r"\+\d[\d\s().-]{7,}\d|\(?0\d{2,4}\)?[\s-]\d{3,4}[\s-]\d{3,4}\b|\b0\d{4}\s\d{6}\b|\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b(?!\s?[\w%$£€])"
)


_VERSION = lazy.pattern(r"\d+(?:\.\d+){2,}\b")


_WHOLE_NUMBER = lazy.pattern(r"\d{1,3}(?:\.\d{3})+")


def at(tokens: Tokens, index: int) -> Found | None:
    """The identifier that holds the digits at a token; None for a figure. Number words are identifiers only in names."""
    if not tokens.words[index][0].isdecimal():
        return _in_a_name(tokens, index)
    tight = tokens.joined(index) or tokens.joined(index + 1)
    return (
        (_fixed(tokens, index) if tight else None)
        or _titled(tokens, index)
        or ((_lettered(tokens, index) or _chained(tokens, index) or _attached(tokens, index)) if tight else None)
        or _written(tokens, index)
        or _dialled(tokens, index)
        or clock_at(tokens, index)
        or ((score_at(tokens, index) or verse_at(tokens, index)) if tight else None)
        or labelled.named(tokens, index)
        or labelled.address(tokens, index)
    )


def _fixed(tokens: Tokens, index: int) -> Found | None:
    """ "24/7", "9/11", "4x4": figures that are words."""
    run = "".join(tokens.lowers[index : index + 3])
    whole = len(tokens.words) > index + 2 and tokens.joined(index + 1) and tokens.joined(index + 2)
    if whole and run in listed("fixed", "runs"):
        return Found(index, index + 3, "name")
    shown = tokens.words[index + 1 : index + 2] == ["K"] and tokens.words[index] in listed("fixed", "formats")
    if shown and next(iter(tokens.lowers[index + 2 : index + 3]), "") in listed("fixed", "shown"):
        return Found(index, index + 2, "name")
    return None


def _dialled(tokens: Tokens, index: int) -> Found | None:
    """ "the 999 caller", "a 911 call"."""
    if tokens.words[index] not in listed("fixed", "emergency") or index + 1 >= len(tokens.words):
        return None
    told = not index or tokens.lowers[index - 1] in {"a", "the", "to", "his", "her", "their", "of"}
    return Found(index, index + 1, "phone") if told and tokens.lowers[index + 1] in listed("fixed", "called") else None


def _titled(tokens: Tokens, index: int) -> Found | None:
    """ "The 1975", "a Peugeot 2008", and the 20 of "the July 20 Plot"."""
    text = tokens.words[index]
    if not text.isdecimal() or (len(text) != 4 and len(text) > 2):
        return None
    if len(text) == 4:
        return Found(index, index + 1, "name") if year_is_name(tokens, index) else None
    month = index and tokens.lowers[index - 1] in _MONTHS and tokens.words[index - 1][0].isupper()
    after = tokens.words[index + 1] if index + 1 < len(tokens.words) else ""
    named = after in dating_words("events", "nouns") or after in dating_words("events", "groups")
    return Found(index - 1, index + 1, "name") if month and named else None


def _in_a_name(tokens: Tokens, index: int) -> Found | None:
    """ "the Big Four", "Group of Seven", "Nineteen Eighty-Four": a capitalised number word inside running text."""
    word = tokens.words[index]
    if not word[0].isupper() or not index or word.isupper() or tokens.lowers[index] not in listed("names", "words"):
        return None
    dash = tokens.words[index - 1] == "-" and not tokens.joined(index - 1) and not tokens.joined(index)
    if (
        dash
        or tokens.words[index - 1] in _OPENING
        or not _LINE_ENDS.isdisjoint(tokens.text[tokens.ends[index - 1] : tokens.starts[index]])
    ):
        return None
    around = tokens.words[max(0, index - 6) : index + 7]
    last = index + 1
    while last + 1 < len(tokens.words) and tokens.words[last] == "-" and tokens.words[last + 1][0].isupper():
        last += 2
    running = any(len(other) > 2 and other.islower() and other not in listed("names", "little") for other in around)
    return Found(index, last, "name") if running else None


_OPENING = frozenset(".!?:;“\"‘'(—–•*[|…")
_LINE_ENDS = frozenset("\n\t")


def _lettered(tokens: Tokens, index: int) -> Found | None:
    """ "3D", "5G", "2AA" of a postcode: capital letters right behind that are no unit, currency or scale word."""
    at = index + 1
    if at < len(tokens.words) and tokens.joined(at) and tokens.words[at] in listed("fixed", "tails"):
        return Found(index, at + 1, "name")
    if (
        at >= len(tokens.words)
        or not tokens.joined(at)
        or not tokens.words[at].isalpha()
        or not tokens.words[at].isupper()
    ):
        return None
    if tokens.lowers[at] in listed("fixed", "letters"):
        return Found(index, at + 1, "model")
    letters = tokens.words[at]
    if (
        len(letters) != 2
        or letters in _symbols()
        or letters in _currencies()
        or letters in {"BN", "TN", "MN", "AM", "PM", "ST", "ND", "RD", "TH", "MM"}
    ):
        return None
    return Found(index, at + 1, "model")


@functools.cache
def _symbols() -> frozenset[str]:
    return frozenset(
        symbol.upper() for unit in table("units")["unit"] for symbol in [*unit.get("symbols", []), *unit["words"]]
    )


def _chained(tokens: Tokens, index: int) -> Found | None:
    """ "978-3-16-148410-0": four groups of digits and more, joined by dashes."""
    last, groups = index + 1, 1
    while (
        last + 1 < len(tokens.words)
        and tokens.words[last] in DASHES
        and tokens.words[last + 1].isdecimal()
        and tokens.joined(last)
        and tokens.joined(last + 1)
    ):
        last, groups = last + 2, groups + 1
    return Found(index, last, "number") if groups > 3 else None


def _attached(tokens: Tokens, index: int) -> Found | None:
    """ "G20", "MH17", "Russia-24", "COVID-19", "A380", "7(b)": letters right before, or a name and a hyphen."""
    if index and tokens.joined(index):
        before = tokens.words[index - 1]
        if before[0].isalpha() and not _is_currency(before) and letters_before(tokens, index) is None:
            return Found(index - 1, _plus(tokens, _to_end(tokens, index + 1)), "model")
        if before in DASHES and index > 1 and tokens.joined(index - 1):
            name = tokens.words[index - 2]
            if name in {"under", "over"}:
                return Found(
                    index - 2,
                    index
                    + 1
                    + (index + 1 < len(tokens.words) and tokens.joined(index + 1) and tokens.words[index + 1] == "s"),
                    "age-group",
                )
            if name[0].isupper() and name.lower() not in _MONTHS:
                return Found(index - 2, _to_end(tokens, index + 1), "model")
        if before in "#№":
            return Found(index - 1, index + 1, "number")
    return None


_MONTHS = frozenset(name for name in table("dates")["months"])


@functools.cache
def _currencies() -> frozenset[str]:
    return codes_before() | frozenset(table("units")["currency"])


def _is_currency(word: str) -> bool:
    return word in _currencies()


def _plus(tokens: Tokens, index: int) -> int:
    """ "P5+1" with its one."""
    more = tokens.words[index : index + 1] == ["+"] and index + 1 < len(tokens.words)
    tight = more and tokens.joined(index) and tokens.joined(index + 1) and tokens.words[index + 1].isdecimal()
    return index + 2 if tight else index


def _to_end(tokens: Tokens, index: int) -> int:
    """The index after the letters that stand right against the digits ("737-800", "MH17B")."""
    while (
        index < len(tokens.words)
        and tokens.joined(index)
        and (tokens.words[index].isdecimal() or (tokens.words[index][0].isalpha() and len(tokens.words[index]) == 1))
    ):
        index += 1
    return index


def _written(tokens: Tokens, index: int) -> Found | None:
    """Phone numbers, versions, list numbers."""
    text, start, word = tokens.text, tokens.starts[index], tokens.words[index]
    item = list_numbers.at(tokens, index)
    if item is not None:
        return item
    if word.count(".") > 1 and _VERSION.match(text, start) and not _WHOLE_NUMBER.fullmatch(tokens.words[index]):
        return Found(index, index + 1, "version")
    begin = start - 1 if start and text[start - 1] in "+(" else start
    dialled = begin < start or word[0] == "0" or text[tokens.ends[index] : tokens.ends[index] + 1] == "-"
    phone = _PHONE.match(text, begin) if dialled else None
    if phone is not None:
        last = index + 1
        while last < len(tokens.words) and tokens.starts[last] < phone.end():
            last += 1
        return Found(index, last, "phone")
    return None
