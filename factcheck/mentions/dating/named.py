"""Years, weekdays and days that are names: "The 1975", "a Peugeot 2008", "his man Friday", "the March 14 alliance"."""

from __future__ import annotations

import functools

from factcheck.lexicon import table
from factcheck.mentions.dating.context import Found, listed, lower, word, words
from factcheck.model.tokens import Tokens, tokenise

_OPEN, _CLOSE = frozenset("“\"'‘«"), frozenset("”\"'’»")
_POSSESSIVES = frozenset({"his", "her", "my", "our", "their", "your", "'s", "’s"})


@functools.cache
def _models() -> dict[str, frozenset[str]]:
    """Makers and the four-figure names of what they make."""
    return {maker: frozenset(map(str, numbers)) for maker, numbers in table("dates")["models"].items()}


@functools.cache
def _titles() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Year -> titles that hold it: where it stands in them, and their words."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for title in table("dates")["works"]["titles"]:
        run = tuple(tokenise(title).lowers)
        at = next(index for index, part in enumerate(run) if len(part) == 4 and part.isdecimal())
        found.setdefault(run[at], []).append((at, run))
    return found


def year_is_name(tokens: Tokens, index: int) -> bool:
    """Whether four digits that may be a year are the name of a band, a work or a model, or a count with a hyphen."""
    text, before, after = tokens.words[index], lower(tokens, index - 1), lower(tokens, index + 1)
    if text in _models().get(before, ()) and word(tokens, index - 1)[0].isupper():
        return True
    if before == "the" and after in listed("works", "does"):
        return True
    if (
        before in {"were", "are", "been"}
        and after.endswith("s")
        and "there" in tokens.lowers[max(0, index - 4) : index]
    ):
        return True
    if before in listed("works", "sorts") and after not in words("months"):
        return True
    if before in _OPEN and after in _CLOSE and tokens.joined(index) and tokens.joined(index + 1):
        return True
    if before in {"'s", "’s"} and lower(tokens, index - 2) in listed("works", "owners"):
        return True
    titles = ((index - at, run) for at, run in _titles().get(text, ()))
    return any(first >= 0 and tuple(tokens.lowers[first : first + len(run)]) == run for first, run in titles)


def is_counted(tokens: Tokens, index: int) -> bool:
    """ "a 2010-strong crowd", "the 1200-member chamber": digits that count, with a hyphen."""
    return (
        word(tokens, index + 1) in {"-", "‑"}
        and tokens.joined(index + 1)
        and tokens.joined(index + 2)
        and lower(tokens, index + 2) in _compounds()
    )


@functools.cache
def _compounds() -> frozenset[str]:
    units = [name for unit in table("units")["unit"] for name in unit["words"] if name.isalpha()]
    return frozenset([*table("nouns")["compound"], *units])


def weekday_is_name(tokens: Tokens, index: int) -> bool:
    """ "the Sunday Times", "Sheffield Wednesday", "his man Friday", "Black Friday"; "a man Friday" was shot on Friday."""
    before, after = word(tokens, index - 1), word(tokens, index + 1)
    if after in listed("events", "after") and not tokens.joined(index + 1):
        return True
    if after == "-" and tokens.joined(index + 1) and lower(tokens, index + 2) == "to":
        return True
    if after in listed("events", "after_small") and before.lower() != "on":
        return True
    if after in listed("events", "parts") and word(tokens, index + 2)[:1].isupper():
        return True
    paper = before == "on" and tokens.lowers[index] == "sunday" and word(tokens, index - 2)
    if paper and paper in listed("events", "sunday_papers"):
        return True
    if before.lower() in listed("events", "servants"):
        return before[0].isupper() or lower(tokens, index - 2) in _POSSESSIVES
    return before[:1].isupper() and before.lower() in listed("events")


def day_is_name(tokens: Tokens, index: int) -> bool:
    """ "fans voted Yesterday the best song", "USA Today", "the Today programme": a capital that no beginning asks for."""
    if lower(tokens, index - 1) == "no" or (
        lower(tokens, index + 1) in {"'s", "’s"} and lower(tokens, index + 2) in listed("events", "yesterdays")
    ):
        return True
    if not tokens.words[index][0].isupper() or (index == 0 and word(tokens, 1) not in listed("events", "after_today")):
        return False
    before = word(tokens, index - 1)
    if before.lower() in listed("events", "papers") and before[0].isupper():
        return True
    if before.lower() == "the" or word(tokens, index + 1) in listed("events", "after_today"):
        return True
    if tokens.words[index].isupper() or not before[0].islower():
        return False
    return before not in listed("saying_before") and not tokens.joined(index)


def is_part_of_a_name(tokens: Tokens, found: Found) -> bool:
    """Whether a day or month without a year stands in the name of something: "the July 20 Plot", "the Good Friday Agreement"."""
    if found.type != "DATE" or not (found.inferred or found.start is None) or found.anchor == "context":
        return False
    after = word(tokens, found.last)
    if not after[:1].isalpha():
        return False
    return after in listed("events", "nouns") or after in listed("events", "groups")
