"""Clock times, scores and verses: two figures with a mark between that are no quantity."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table
from factcheck.mentions.identified import DASHES, Found, listed
from factcheck.model.tokens import Tokens

_CLOCK = lazy.pattern(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\b(?!\s?(?:%|per\b|m\b|million|billion))")


_SCORE = 30
"""No side of a score in passing is higher."""


def verse_at(tokens: Tokens, index: int) -> Found | None:
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


def clock_at(tokens: Tokens, index: int) -> Found | None:
    """ "9.30am", "10:45", "6 p.m."."""
    text, start = tokens.text, tokens.starts[index]
    clock = _CLOCK.match(text, start)
    last = index + 1
    if clock is not None:
        while last < len(tokens.words) and tokens.starts[last] < clock.end():
            last += 1
    after = text[tokens.ends[last - 1] : tokens.ends[last - 1] + 8].lstrip(" ").lower()
    for phrase in _clock_words() if after.startswith(_clock_words()) else ():
        if after.startswith(phrase) and not after[len(phrase) : len(phrase) + 1].isalpha():
            begin = tokens.ends[last - 1]
            end = begin + (text[begin : begin + 16].lower().index(phrase) + len(phrase))
            while last < len(tokens.words) and tokens.starts[last] < end:
                last += 1
            return Found(index, last, "clock")
    if clock is not None and ":" in clock[0]:
        return Found(index, last, "clock")
    return Found(index, last, "clock") if last == index + 1 and _to_a_clock(tokens, index) else None


def _to_a_clock(tokens: Tokens, index: int) -> bool:
    """Whether a figure opens a stretch of hours: "from 2 to 5 pm", "between 9 and 11am", "9-11am"."""
    if len(tokens.words[index]) > _HOUR or index + 2 >= len(tokens.words) or tokens.lowers[index + 1] not in _UP_TO:
        return False
    if tokens.lowers[index + 1] == "and" and (not index or tokens.lowers[index - 1] != "between"):
        return False
    return tokens.words[index + 2][0].isdecimal() and clock_at(tokens, index + 2) is not None


_HOUR = 2
_UP_TO = frozenset({"to", "and", "until", "till", *DASHES})


@functools.cache
def _clock_words() -> tuple[str, ...]:
    return tuple(sorted(table("identifiers")["clock"]["after"], key=len, reverse=True))


def score_at(tokens: Tokens, index: int) -> Found | None:
    """ "won 3-1", "6-4": two small figures with a dash and nothing counted after them."""
    if index + 3 < len(tokens.words) and tokens.words[index + 3] == "/" and tokens.joined(index + 3):
        return None
    end = index + 3
    if (
        end > len(tokens.words)
        or tokens.words[index + 1] not in DASHES
        or not (tokens.joined(index + 1) and tokens.joined(index + 2))
    ):
        return None
    one, other = tokens.words[index], tokens.words[index + 2]
    if not (
        one.isdecimal()
        and other.isdecimal()
        and max(len(one), len(other)) < 5
        and int(one) <= _SCORE
        and int(other) <= _SCORE
    ):
        return None
    before = set(tokens.lowers[max(0, index - 4) : index])
    after = tokens.lowers[end] if end < len(tokens.words) else ""
    if after in table("numbers")["context"]["votes"] or not before.isdisjoint(table("numbers")["context"]["voting"]):
        return None
    if before & listed("score", "before") or int(one) >= int(other):
        return None if (after.isalpha() and after in {"per", "percent"}) or after == "%" else Found(index, end, "score")
    return None
