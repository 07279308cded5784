"""The telling words of a stretch, cut to their stems."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import table

_LETTER = lazy.pattern(r"[a-z][a-z’'-]+")


@functools.cache
def _stop() -> frozenset[str]:
    return frozenset(table("arithmetic")["headline"]["stop"])


@functools.lru_cache(maxsize=4096)
def stems(told: str) -> frozenset[str]:
    """The telling words of a stretch in lower case, cut to their stems."""
    plain = (re.sub(r"['’]s?$", "", word) for word in _LETTER.findall(told))
    return frozenset(_stem(word) for word in plain if len(word) > 2 and word not in _stop())


def _stem(word: str) -> str:
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: len(word) - len(ending)].rstrip("e")
    return word.rstrip("e")
