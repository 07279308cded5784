"""Where the items of lists in running text begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lazy

_MARKER = lazy.pattern(r"(?:(?<=\s)|^)(?:[•⁃*·–-]\s?)?\(?(?P<name>\d{1,2}|[a-z]|[ivx]{1,4})(?:\.\)|[.)])(?=\s\S)")


_OPENS_LIST = lazy.pattern(r"[.:;!?][\"”’)]?\Z")


_MOST_ITEMS = 100


def find_markers(text: str, first: int, last: int) -> tuple[list[int], list[int]]:
    """Where the items of lists in the text begin, and where the full stops of their numbers stand.

    Numbers or letters make a list when they follow each other from the first on, or three of them from anywhere; one alone
    opens a block.
    """
    found = list(_MARKER.finditer(text, first, last))
    if not found:
        return [], []
    chosen = [match for run in _runs(text, first, found) for match in run]
    opens = not text[first : found[0].start()].strip(" \t•⁃*·–-")
    if not chosen and opens and (found[0]["name"].isdecimal() or _lettered(text, found[0])):
        chosen = found[:1]
    return [match.start() for match in chosen], [at for match in chosen for at in range(match.start(), match.end())]


_SEQUENCES: tuple[tuple[str, ...], ...] = (
    tuple(str(number) for number in range(1, 100)),
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)


def _runs(text: str, first: int, found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The lists among the marks: the longest run from each mark on; its first must stand where an item can begin."""
    index = 0
    while index < len(found):
        runs = [_run(found[index : index + _MOST_ITEMS], sequence) for sequence in _SEQUENCES]
        best = max(runs, key=len)
        least = 2 if best and best[0]["name"] in {"1", "a", "i", "9"} else 3
        if len(best) < least or not _opens_list(text, first, found[index].start()):
            index += 1
            continue
        yield best
        while found[index] is not best[-1]:
            index += 1
        index += 1


def _opens_list(text: str, first: int, start: int) -> bool:
    """Whether a list can begin at a place: at the block's beginning, or after a mark that ends or announces."""
    before = text[max(first, start - 40) : start].rstrip()
    return (not before and start - first <= 40) or _OPENS_LIST.search(before) is not None


def _run(marks: list[re.Match[str]], sequence: tuple[str, ...]) -> list[re.Match[str]]:
    """The marks through which a sequence runs from the first of them on."""
    if marks[0]["name"] not in sequence:
        return []
    at = sequence.index(marks[0]["name"])
    found = []
    for match in marks:
        if at < len(sequence) and match["name"] == sequence[at]:
            found.append(match)
            at += 1
    return found


def _lettered(text: str, found: re.Match[str]) -> bool:
    """Whether a letter that opens a block is the mark of an item: "d. Compliance Log"."""
    return len(found["name"]) == 1 and text[found.end() :].lstrip()[:1].isupper()
