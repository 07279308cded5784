"""Names of bodies, places and things that a draft spells in two ways."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.likeness import _LONG, _SHORTEST, LONGEST, distance, inflected, near, sounds
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, query, shown
from factcheck.consistency.names.doing import does, placed
from factcheck.consistency.names.naming import Name, bodies, words_of
from factcheck.consistency.names.people import People
from factcheck.frozen import replace
from factcheck.lexicon import table

_BARE = 5
"""Letters of a name standing alone that may be one letter off."""


def find(people: People, text: str) -> Iterator[Found]:
    """Names of bodies and places, one letter off each other, or of one body with two words for what it is."""
    groups: dict[str, list[Name]] = {}
    lone = [name for name in people.loose if not name.address and not name.speaks]
    every = sorted((*people.others, *lone), key=lambda name: name.start) if lone else people.others
    for name in _joined(every, text):
        if (
            name.quiet
            or (name.opens and len(name.words) == 1 and not does(text, name))
            or len(name.key) < _BARE - (len(name.words) == 1)
        ):
            continue
        groups.setdefault(name.key, []).append(name)
    small = set(lazy.known(r"\b[a-z]{4,}\b").findall(text))
    ends = Counter(name.words[-1] for name in people.others if len(name.words) > 1)
    ends.update(n.words[0] for n in every if len(n.words) == 1 and n.opens and not n.quiet and not does(text, n))
    index: dict[str, list[str]] = {}
    for key in groups:
        for part in _parts(key):
            index.setdefault(part, []).append(key)
    done: set[tuple[str, str]] = set()
    for keys in index.values():
        for one, other in pairwise(keys):
            if (one, other) not in done and one != other:
                done.add((one, other))
                found = _pair(groups[one], groups[other], text, small, ends)
                if found is not None:
                    yield found


def _joined(names: Sequence[Name], text: str) -> Iterator[Name]:
    """All names, and those of two in one: "Hallam and Voss"."""
    before: Name | None = None
    for name in names:
        if (
            before is not None
            and text[before.end : name.start] in {" and ", " & "}
            and not (before.quiet or name.quiet)
        ):
            yield replace(before, end=name.end, words=(*before.words, *name.words), known=None)
        before = name
        yield name


def _parts(key: str) -> Iterable[str]:
    """What two names that differ in one letter of one word share, or in the word for the sort of body they are."""
    words = key.split()
    if len(words) > 6 or max(map(len, words), default=0) > LONGEST:
        return ()
    found = {
        " ".join([*words[:at], left, *words[at + 1 :]])
        for at, word in enumerate(words)
        if len(word) >= (3 if len(words) > 1 else _BARE - 1)
        for left in {word[:i] + word[i + 1 :] for i in range(len(word))} | {word}
    }
    for at, word in enumerate(words):  # letters swapped, and names that sound alike
        if len(word) >= _SHORTEST:
            found.add(" ".join([*words[:at], "#" + "".join(sorted(word)), *words[at + 1 :]]))
        if len(word) > _BARE:
            found.add(" ".join([*words[:at], "~" + word[0] + sounds(word), *words[at + 1 :]]))
        if len(word) > _BARE + 1 and len(words) > 1:
            found.add(" ".join([*words[:at], word[:_BARE] + "~", *words[at + 1 :]]))
    for at, word in enumerate(words[1:], 1):
        if word in _sorts():
            found.add(" ".join([*words[:at], f"={_sorts()[word]}", *words[at + 1 :]]))
    return found


@functools.cache
def _sorts() -> dict[str, int]:
    """Words for sorts of bodies that are taken for each other, with the number of their group."""
    return {word: at for at, group in enumerate(table("people")["bodies"]["alike"]) for word in group}


def _likely_one(mine: str, yours: str, small: set[str], *, tied: bool) -> bool:
    """Whether two words may be one misspelt; `tied` where the names they stand in have other words in common."""
    if not near(mine, yours, tied=tied) and not (tied and _short(mine, yours)):
        return False
    if mine in small or yours in small or mine in bodies():
        return False
    return not {mine, yours} <= words_of("bodies", "contrasts")


def _pair(one: Sequence[Name], other: Sequence[Name], text: str, small: set[str], ends: Counter[str]) -> Found | None:
    a, b = one[0].words, other[0].words
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y] if len(a) == len(b) else []
    if len(unlike) != 1:
        return None
    mine, yours = unlike[0]
    if min(mine, yours, key=len) + "s" == max(mine, yours, key=len) and not max(mine, yours).endswith("ss"):
        return None  # "the Lib Dems", "the Lib Dem candidate"
    sorts = mine in _sorts() and _sorts().get(mine) == _sorts().get(yours)
    if not sorts and not _likely_one(mine, yours, small, tied=len(a) > 1):
        return None
    often = [len(part) + ends[part[0].key] for part in (one, other)]
    right, wrong = (other, one) if often[1] > often[0] else (one, other)
    if right[0].known is None and wrong[0].known is not None:
        right, wrong = wrong, right
    name, good = wrong[0], right[0]
    if name.known is not None or {n.sentence.start for n in wrong} & {n.sentence.start for n in right}:
        return None
    label = shown(text, (good.start, good.end))
    place = (name.start, name.end)
    says = f"“{shown(text, place)}” here, “{label}” elsewhere"
    if sorts and len(a) == 2 and _two(text, name, good, a[0], small):
        return None
    here_and_there = (
        len(a) == 1 and len(mine) > _LONG and placed(text, name) and placed(text, good) and _vowels_only(mine, yours)
    )
    if here_and_there and (good.known is not None or _told_as_two(text, name, good)):
        here_and_there = False
    times = len(right) + ends[good.key]
    if len(wrong) == 1 and (here_and_there or _one_name(name, times, mine, yours, sorts=sorts)):
        return differs(
            "name-consistency", text, name.sentence, place, (good.start, good.end),
            f"The name is spelled in two ways: {says}.", about=label, suggestion=label,
        )  # fmt: skip
    if sorts or min(len(mine), len(yours)) < _SHORTEST:
        return None
    return query(
        "name-consistency", text, name.sentence, place, "spelled-two-ways", f"Is this one name? {says}.",
        about=label, other=(good.start, good.end), suggestion=label,
    )  # fmt: skip


def _one_name(name: Name, times: int, mine: str, yours: str, *, sorts: bool) -> bool:
    """Whether two names are so alike that they can only be one: the rest of the words, or how often the other stands."""
    if sorts:
        return True
    if mine[0] != yours[0] or (
        inflected(mine, yours) and not _short(mine, yours) and not _mute(mine, yours, len(name.words))
    ):
        return False
    if len(name.words) > 1:
        return True
    return times > 2 or (times > 1 and sounds(mine) == sounds(yours)) if name.known is None else False


def _two(text: str, name: Name, good: Name, first: str, small: set[str]) -> bool:
    """Whether two names of a word and a sort may be those of two: "Leeds School", "Leeds College"."""
    if (
        good.known is not None
        or len(first) < _SHORTEST
        or first in small
        or first in words_of("bodies", "contrasts") | bodies()
    ):
        return True
    return _told_as_two(text, name, good)


def _told_as_two(text: str, name: Name, good: Name) -> bool:
    """Whether the draft says around two names that they are of two."""
    about = " ".join(text[n.sentence.start : n.sentence.end] for n in (name, good)).lower()
    return _twofold().search(about) is not None


@functools.cache
def _twofold() -> re.Pattern[str]:
    return lazy.pattern(rf"\b(?:{'|'.join(map(re.escape, table('people')['bodies']['two']))})\b")


def _vowels_only(one: str, other: str) -> bool:
    """Whether two names sound alike but for a vowel, and begin and end alike or nearly."""
    return one[:3] == other[:3] and sounds(one) == sounds(other) and distance(one, other) <= 2


def _mute(one: str, other: str, words: int) -> bool:
    """Whether of two long names one word has an e or s more: "Lucern Elementary School"."""
    short, long = sorted((one, other), key=len)
    return words > _SHORTEST - 2 and long in {short + "e", short + "s"}


def _short(one: str, other: str) -> bool:
    """Whether two short words are one letter apart at their end: "Vos", "Voss"."""
    return min(len(one), len(other)) == _SHORTEST - 1 and one[:3] == other[:3] and distance(one, other) == 1
