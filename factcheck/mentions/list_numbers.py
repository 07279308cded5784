"""Numbers of lists: at the head of a line, and in running text where they count on from 1: "1. Which capital moved? 2. Why?", "(1) pay, (2) go"."""

from __future__ import annotations

from factcheck import lazy
from factcheck.mentions.identified import Found
from factcheck.model.tokens import Tokens

_LINE = lazy.pattern(r"(?:^|\n)[ \t]*[(\[]?\d{1,2}[.)\]][ \t]")
_INDENT = 4
"""Characters before the number of a list item on its line."""
_STYLES = {
    "{}. ": (lazy.pattern(r"\. [“\"‘'(]?[A-Z]"), lazy.pattern(r"[.?!:][”\"’')]? \Z")),
    "{}) ": (lazy.pattern(r"\) \S"), lazy.pattern(r"(?:[.?!:;,]| and| or) \Z")),
    "({}) ": (lazy.pattern(r"\) \S"), lazy.pattern(r"(?:[.?!:;,]| and| or) \(\Z")),
}
"""How an item's number is written, with what stands behind it and before it."""
_AWAY = 2000
"""Characters between the numbers of two items that follow one another, at most."""


def at(tokens: Tokens, index: int) -> Found | None:
    """The number of a list item at a token."""
    text, start, word = tokens.text, tokens.starts[index], tokens.words[index]
    if start < _INDENT or "\n" in text[start - _INDENT : start]:
        places = [max(start - back, 0) for back in (4, 3, 2, 1)] + [0] * (start < _INDENT)
        line = next((found for place in places if (found := _LINE.match(text, place))), None)
        if line is not None and line.start() <= start < line.end():
            return Found(index, index + 1, "list-number")
    return Found(index, index + 1, "list-number") if word.isdecimal() and _counts_on(text, start, word) else None


def _counts_on(text: str, start: int, word: str) -> bool:
    """Whether the number before it is written the same way, or the second one behind the first."""
    if len(word) > len("99") or word[0] == "0":
        return False
    number = int(word)
    for style in _STYLES:
        if not _written(text, start, word, style):
            continue
        other = number - 1 if number > 1 else number + 1
        begin, end = (max(start - _AWAY, 0), start) if number > 1 else (start, start + _AWAY)
        sought = style.format(other)
        found = text.find(sought, begin, end)
        while found >= 0:
            at_number = found + style.index("{")
            if _written(text, at_number, str(other), style):
                return True
            found = text.find(sought, found + 1, end)
    return False


def _written(text: str, start: int, word: str, style: str) -> bool:
    """Whether a number is written so; before the first one in brackets any word may stand."""
    behind, before = _STYLES[style]
    if behind.match(text, start + len(word)) is None:
        return False
    if word == "1" and style.startswith("("):
        return text.endswith(" (", 0, start)
    return before.search(text[max(start - _BEFORE, 0) : start]) is not None


_BEFORE = 6
"""Characters before a number that tell whether a sentence or a part of one ends there."""
