"""Words for somebody: the sorts of which a person is one, and whether one is told of as another's: "his wife", "a nurse's daughter"."""

from __future__ import annotations

import functools
import re

from factcheck import lazy, lexicon
from factcheck.lexicon import table


def singular(word: str) -> str:
    """A word for somebody, one of them."""
    return {"men": "man", "women": "woman"}.get(word, word.removesuffix("s") if not word.endswith("ss") else word)


@functools.cache
def sorts() -> tuple[re.Pattern[str], ...]:
    """The sorts of words of which somebody is one: posts in one house, kin, men and women, callings."""
    lists: list[list[str]] = [
        [term for group in groups for term in group]
        for family, groups in table("people")["families"].items()
        if family not in _TEAM
    ]
    lists += table("people")["beside"]["sorts"]
    return tuple(
        lazy.pattern(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b") for words in lists
    )


@functools.cache
def any_sort() -> re.Pattern[str]:
    """Any word of the sorts."""
    words = {word.removeprefix(r"\b(?:").removesuffix(r")\b") for word in (sort.pattern for sort in sorts())}
    return lazy.pattern(rf"\b(?:{'|'.join(sorted(words))})\b")


_TEAM = frozenset({"club", "place_in_team", "trade", "medicine"})


def owns(words: str, word: re.Match[str]) -> bool:
    """Whether somebody only owns what is told of."""
    return words[word.end() : word.end() + 1] in {"'", "’"}


def whose(words: str, word: re.Match[str]) -> bool:
    """Whether somebody is told of as another's, who may be whom the headline is about: "his wife", "the mayor's son", "wife of the mayor"."""
    before = lazy.known(r"(?:(?<!\w)(?:his|her|their|whose)|[’']s?) (?:[a-z-]+ )?$").search(words[: word.start()])
    return before is not None or _of_somebody().match(words[word.end() :]) is not None


@functools.cache
def _of_somebody() -> re.Pattern[str]:
    """Behind a word for kin: whose; "of three" counts children."""
    return lazy.pattern(rf" (?:of|to) (?!(?:{lexicon.either(lexicon.small_numbers(20))}|\d+)(?!\w))[a-z]")
