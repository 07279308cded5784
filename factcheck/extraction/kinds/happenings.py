"""Classes of events: the words that tell of one, and the words sources name one by."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.lexicon import table


def happenings() -> dict[str, tuple[str, ...]]:
    """The word lists <happening> (nouns) and <happened> (verbs) for patterns, over all classes."""
    return {
        name: tuple(dict.fromkeys(word for entry in table("events")["classes"].values() for word in entry[part]))
        for name, part in (("happening", "nouns"), ("happened", "verbs"))
    }


@functools.cache
def _cue(name: str) -> re.Pattern[str]:
    entry = table("events")["classes"][name]
    return lazy.pattern(
        r"\b(?:" + "|".join(_spelt(word) for word in (*entry["nouns"], *entry["verbs"])) + r")\b", re.IGNORECASE
    )


_WORD = lazy.pattern(r"\w+")


@functools.cache
def _openers() -> dict[str, frozenset[str]]:
    """Class -> the words its cues begin with: without one of them there is nothing to look for."""
    return {
        name: frozenset(_WORD.findall(word.lower())[0] for word in (*entry["nouns"], *entry["verbs"]))
        for name, entry in table("events")["classes"].items()
    }


def _spelt(words: str) -> str:
    """Words as a text may write them: articles between them, hyphens without spaces."""
    escaped = [re.escape(word) for word in words.replace(" - ", "-").split()]
    return r"\s+(?:(?:the|a|an)\s+)?".join(escaped)


def classes_in(text: str) -> tuple[str, ...]:
    """The classes of events a text tells of."""
    met = _WORD.findall(text.lower())
    return tuple(
        name for name, openers in _openers().items() if not openers.isdisjoint(met) and _cue(name).search(text)
    )


def labels_of(name: str) -> tuple[str, ...]:
    """Words of which one stands in the name of an event of a class."""
    return tuple(table("events")["classes"][name]["labels"])


def happens_once(name: str) -> bool:
    """Whether another day in the same year speaks against a date."""
    return bool(table("events")["classes"][name].get("once"))


def told_by(names: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell of an event of one of these classes."""
    classes = table("events")["classes"]
    return tuple(
        word.replace(" - ", " ") for name in names for word in (*classes[name]["nouns"], *classes[name]["verbs"])
    )
