"""Digits that are no quantity: model names, phone numbers, scores, clock times, addresses, page and list numbers, versions."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left

from factcheck.frozen import dataclass
from factcheck.lexicon import table
from factcheck.model.tokens import Tokens

_PHONE = re.compile(
    r"\+\d[\d\s().-]{7,}\d|\(?0\d{2,4}\)?[\s-]\d{3,4}[\s-]\d{3,4}\b|\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b(?!\s?[\w%$£€])"
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\b(?!\s?(?:%|per\b|m\b|million|billion))")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}\b")
_LIST = re.compile(r"(?:^|\n)[ \t]*[(\[]?\d{1,2}[.)\]][ \t]")
_DASHES = frozenset({"-", "–", "‑"})
_SCORE = 30
"""No side of a score in passing is higher."""


_LINK = re.compile(
    r"https?://[^\s<>\"”’]+|www\.[^\s<>\"”’]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}"
)
_WHOLE_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier: tokens first..last and its type."""

    first: int
    last: int
    type: str


def links(tokens: Tokens) -> list[Found]:
    """Web and mail addresses, whose digits are neither dates nor figures."""
    text = tokens.text
    found: list[Found] = []
    if "@" not in text and "://" not in text and "www." not in text:
        return found
    for match in _LINK.finditer(text):
        first = bisect_left(tokens.starts, match.start())
        last = bisect_left(tokens.starts, match.end())
        while last - 1 > first and tokens.words[last - 1] in ".,;:!?)":
            last -= 1
        if last > first:
            found.append(Found(first, last, "email" if "@" in match[0] and "://" not in match[0] else "url"))
    return found


@functools.cache
def _before() -> dict[str, str]:
    return {word: sort for sort, words in table("identifiers")["before"].items() for word in words}


@functools.cache
def _listed(part: str, name: str) -> frozenset[str]:
    return frozenset(table("identifiers")[part][name])


def at(tokens: Tokens, index: int) -> Found | None:
    """The identifier that holds the digits at a token; None for a figure. Number words are identifiers only in names."""
    if not tokens.words[index][0].isdecimal():
        return _in_a_name(tokens, index)
    return (
        _fixed(tokens, index)
        or _lettered(tokens, index)
        or _chained(tokens, index)
        or _attached(tokens, index)
        or _written(tokens, index)
        or _clock(tokens, index)
        or _score(tokens, index)
        or _verse(tokens, index)
        or _named(tokens, index)
        or _address(tokens, index)
    )


def _fixed(tokens: Tokens, index: int) -> Found | None:
    """ "24/7", "9/11", "4x4": figures that are words."""
    run = "".join(tokens.lowers[index : index + 3])
    whole = len(tokens.words) > index + 2 and tokens.joined(index + 1) and tokens.joined(index + 2)
    return Found(index, index + 3, "name") if whole and run in _listed("fixed", "runs") else None


def _in_a_name(tokens: Tokens, index: int) -> Found | None:
    """ "the Big Four", "Group of Seven", "Nineteen Eighty-Four": a capitalised number word inside running text."""
    word = tokens.words[index]
    if not word[0].isupper() or not index or word.isupper() or tokens.lowers[index] not in _listed("names", "words"):
        return None
    if tokens.words[index - 1] in _OPENING or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]:
        return None
    around = tokens.words[max(0, index - 6) : index + 7]
    last = index + 1
    while last + 1 < len(tokens.words) and tokens.words[last] == "-" and tokens.words[last + 1][0].isupper():
        last += 2
    running = any(len(other) > 3 and other.islower() for other in around)
    return Found(index, last, "name") if running else None


_OPENING = frozenset(".!?:;“\"‘'(—–•*[|…")


def _lettered(tokens: Tokens, index: int) -> Found | None:
    """ "3D", "5G", "2AA" of a postcode: capital letters right behind that are no unit, currency or scale word."""
    at = index + 1
    if (
        at >= len(tokens.words)
        or not tokens.joined(at)
        or not tokens.words[at].isalpha()
        or not tokens.words[at].isupper()
    ):
        return None
    if tokens.lowers[at] in _listed("fixed", "letters"):
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
        and tokens.words[last] in _DASHES
        and tokens.words[last + 1].isdecimal()
        and tokens.joined(last)
        and tokens.joined(last + 1)
    ):
        last, groups = last + 2, groups + 1
    return Found(index, last, "number") if groups > 3 else None


def _verse(tokens: Tokens, index: int) -> Found | None:
    """ "Genesis 1:1", "a 4:2 win": two figures and a colon that the text does not call a ratio."""
    end = index + 3
    if (
        end > len(tokens.words)
        or tokens.words[index + 1] != ":"
        or not (tokens.joined(index + 1) and tokens.joined(index + 2))
    ):
        return None
    if not (tokens.words[index].isdecimal() and tokens.words[index + 2].isdecimal()):
        return None
    ratio = {*tokens.lowers[max(0, index - 5) : index], *tokens.lowers[end : end + 3]} & {
        *table("numbers")["context"]["ratio"]
    }
    return None if ratio else Found(index, end, "score")


def _attached(tokens: Tokens, index: int) -> Found | None:
    """ "G20", "MH17", "Russia-24", "COVID-19", "A380", "7(b)": letters right before, or a name and a hyphen."""
    if index and tokens.joined(index):
        before = tokens.words[index - 1]
        if before[0].isalpha() and not _is_currency(before):
            return Found(index - 1, _to_end(tokens, index + 1), "model")
        if before in _DASHES and index > 1 and tokens.joined(index - 1):
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
    data = table("units")
    return frozenset([*data["currency"], *data["codes"]["list"]])


def _is_currency(word: str) -> bool:
    return word in _currencies()


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
    text, start = tokens.text, tokens.starts[index]
    line = (
        _LIST.match(text, max(start - 4, 0))
        or _LIST.match(text, max(start - 3, 0))
        or _LIST.match(text, max(start - 2, 0))
        or _LIST.match(text, max(start - 1, 0))
        or (_LIST.match(text, 0) if start < 4 else None)
    )
    if line is not None and line.start() <= start < line.end():
        return Found(index, index + 1, "list-number")
    if _VERSION.match(text, start) and not _WHOLE_NUMBER.fullmatch(tokens.words[index]):
        return Found(index, index + 1, "version")
    begin = start - 1 if start and text[start - 1] in "+(" else start
    phone = _PHONE.match(text, begin)
    if phone is not None:
        last = index + 1
        while last < len(tokens.words) and tokens.starts[last] < phone.end():
            last += 1
        return Found(index, last, "phone")
    return None


def _clock(tokens: Tokens, index: int) -> Found | None:
    """ "9.30am", "10:45", "6 p.m."."""
    text, start = tokens.text, tokens.starts[index]
    clock = _CLOCK.match(text, start)
    last = index + 1
    if clock is not None:
        while last < len(tokens.words) and tokens.starts[last] < clock.end():
            last += 1
    after = text[tokens.ends[last - 1] : tokens.ends[last - 1] + 8].lstrip(" ").lower()
    for phrase in _clock_words():
        if after.startswith(phrase) and not after[len(phrase) : len(phrase) + 1].isalpha():
            begin = tokens.ends[last - 1]
            end = begin + (text[begin : begin + 16].lower().index(phrase) + len(phrase))
            while last < len(tokens.words) and tokens.starts[last] < end:
                last += 1
            return Found(index, last, "clock")
    return Found(index, last, "clock") if clock is not None and ":" in clock[0] else None


@functools.cache
def _clock_words() -> tuple[str, ...]:
    return tuple(sorted(table("identifiers")["clock"]["after"], key=len, reverse=True))


def _score(tokens: Tokens, index: int) -> Found | None:
    """ "won 3-1", "6-4": two small figures with a dash and nothing counted after them."""
    end = index + 3
    if (
        end > len(tokens.words)
        or tokens.words[index + 1] not in _DASHES
        or not (tokens.joined(index + 1) and tokens.joined(index + 2))
    ):
        return None
    one, other = tokens.words[index], tokens.words[index + 2]
    if not (one.isdecimal() and other.isdecimal() and int(one) <= _SCORE and int(other) <= _SCORE):
        return None
    before = set(tokens.lowers[max(0, index - 4) : index])
    after = tokens.lowers[end] if end < len(tokens.words) else ""
    if after in table("numbers")["context"]["votes"] or before & {"voted", "vote", "votes", "split", "ruled"}:
        return None
    if before & _listed("score", "before") or int(one) >= int(other):
        return None if (after.isalpha() and after in {"per", "percent"}) or after == "%" else Found(index, end, "score")
    return None


def _named(tokens: Tokens, index: int) -> Found | None:
    """ "page 12", "Article 5", "Boeing 737", "Channel 4"."""
    word = tokens.words[index]
    if index == 0 or "," in word or tokens.starts[index] - tokens.ends[index - 1] > 2:
        return None
    at = index - 1
    dotted = (
        tokens.words[at] == "."
        and index > 1
        and tokens.lowers[at - 1] in {"no", "nos", "p", "pp", "art", "fig", "vol", "para", "ref", "ext", "tel"}
    )
    before = tokens.lowers[at - dotted]
    sort = _before().get("no" if before == "art" else before)
    if before == "p" and index > 2 and [*tokens.words[at - 2 : at + 1]] == ["S", "&", "P"]:
        return Found(index, index + 1, "index")
    if sort is None or tokens.words[at] == "-":
        return None
    cased = not tokens.words[at - dotted].islower()
    strong = before in _listed("fixed", "strong")
    if sort in {"broadcast", "transport", "product", "series", "place"} and not cased and not strong:
        return None
    if before == "no" and not dotted and not cased:
        return None
    if before in {"france", "under", "year", "part", "type", "p", "v", "q", "up"} and (
        (_counted(tokens, index + 1) and not strong) or (before in {"under", "p", "q", "v"} and not dotted)
    ):
        return None
    if _counted(tokens, index + 1) and not (strong and tokens.words[index].isdecimal()):
        return None
    last = index + 1
    if (
        last + 1 < len(tokens.words)
        and tokens.words[last] in _DASHES
        and tokens.joined(last)
        and tokens.words[last + 1].isdecimal()
    ):
        last += 2
    return Found(index, _bracketed(tokens, last), sort)


def _bracketed(tokens: Tokens, index: int) -> int:
    """ "7(b)" with its bracket."""
    if (
        tokens.words[index : index + 1] == ["("]
        and tokens.joined(index)
        and tokens.words[index + 2 : index + 3] == [")"]
    ):
        return index + 3
    return index


def _counted(tokens: Tokens, at: int) -> bool:
    """Whether a unit or a plural noun follows, which makes the figure a count after all."""
    if at >= len(tokens.words):
        return False
    word = tokens.lowers[at]
    if word in {"%", "per", "million", "billion", "thousand", "bn", "m", "percent", "km", "kilometres", "miles"}:
        return True
    return (
        tokens.words[at].isalpha()
        and tokens.words[at].islower()
        and word.endswith("s")
        and word not in {"is", "was", "has", "as", "its", "this", "says"}
    )


def _address(tokens: Tokens, index: int) -> Found | None:
    """ "10 Downing Street", "221B Baker Street"."""
    for at in range(index + 1, min(index + 5, len(tokens.words))):
        word = tokens.words[at]
        if at > index + 1 and tokens.lowers[at] in _listed("address", "after") and word[0].isupper():
            return Found(index, index + 1, "address")
        if not (word[0].isupper() or tokens.joined(at)):
            return None
    return None
