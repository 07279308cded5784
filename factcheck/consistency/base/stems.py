"""The telling words of a stretch, cut to their stems."""

from __future__ import annotations

import functools

from factcheck import lazy
from factcheck.lexicon import table

_LETTER = lazy.pattern(r"[a-z][a-z’'-]+")
_OWNER = lazy.pattern(r"['’]s?$")


@functools.cache
def _stop() -> frozenset[str]:
    return frozenset(table("arithmetic")["headline"]["stop"])


@functools.lru_cache(maxsize=4096)
def stems(told: str) -> frozenset[str]:
    """The telling words of a stretch in lower case, cut to their stems."""
    return frozenset(stem for word in _LETTER.findall(told) if (stem := _stem(word)) is not None)


@functools.lru_cache(maxsize=4096)
def _stem(word: str) -> str | None:
    """The stem of a word; None where it tells nothing."""
    word = _OWNER.sub("", word)
    if len(word) <= 2 or word in _stop():
        return None
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: len(word) - len(ending)].rstrip("e")
    return word.rstrip("e")
