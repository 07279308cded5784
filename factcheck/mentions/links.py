"""Web and mail addresses."""

from __future__ import annotations

from bisect import bisect_left

from factcheck import lazy
from factcheck.mentions.identified import Found
from factcheck.model.tokens import Tokens

_LINK = lazy.pattern(
    r"https?://[^\s<>\"”’]+|www\.[^\s<>\"”’]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}"
)


def links(tokens: Tokens) -> list[Found]:
    """Web and mail addresses, whose digits are neither dates nor figures."""
    text = tokens.text
    found: list[Found] = []
    start, end = (tokens.starts[0], tokens.ends[-1]) if tokens.starts else (0, 0)
    if all(text.find(sign, start, end) < 0 for sign in ("@", "://", "www.")):
        return found
    for match in _LINK.finditer(text, start, end):
        first = bisect_left(tokens.starts, match.start())
        last = bisect_left(tokens.starts, match.end())
        while last - 1 > first and tokens.words[last - 1] in ".,;:!?)":
            last -= 1
        if last > first:
            found.append(Found(first, last, "email" if "@" in match[0] and "://" not in match[0] else "url"))
    return found
