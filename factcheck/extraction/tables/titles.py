"""The office that words over a table or a list say its people held: "Italy's prime ministers", "Kings of Saudi Arabia", "Chancellors since 1949"."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.called import titled
from factcheck.extraction.items.items import Item
from factcheck.extraction.tables.grid import Cell
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity

_WORD = lazy.pattern(r"[^\W\d_]+|['’]s?(?![^\W\d_])|[^\w\s]|\d+")
_LONGEST = 4
"""Words of a title at most."""
_ENDS = frozenset([",", ":", ".", ";", "(", "–", "—"])
_TIMES = frozenset(["since", "from", "in", "after", "between", "until"])


def over(cell: Cell | None, text: str) -> Item | None:
    """The one office in the plural that the words over a list of people name, with nothing before or behind it that makes another of it; None where they name none."""
    if cell is None:
        return None
    words = [(found[0].lower(), cell.start + found.start()) for found in _WORD.finditer(text[cell.start : cell.end])]
    found: list[Item] = []
    at = 0
    while at < len(words):
        ends = range(min(at + _LONGEST, len(words)), at, -1)
        end, title = next(((end, title) for end in ends if (title := _plural(words[at:end]))), (0, None))
        if title is not None:
            if not _leads(words[:at], cell) or not _trails(words[end:], cell):
                return None
            found.append(title)
        at = end or at + 1
    return found[0] if len(found) == 1 else None


def _plural(words: list[tuple[str, int]]) -> Item | None:
    """The title that some words are the plural of: "presidents", "heads of state", "secretaries-general"."""
    told = tuple(word for word, _ in words)
    first = f"{told[0][:-3]}y" if told[0].endswith("ies") else told[0].removesuffix("s")
    for single in ((*told[:-1], told[-1].removesuffix("s")), (first, *told[1:])):
        if single != told and (title := titled(single, words[0][1])) is not None:
            return title
    return None


def _leads(words: list[tuple[str, int]], cell: Cell) -> bool:
    """Whether what stands right before a title leaves it what it is: nothing, whose it is, "recent"; not "deputy"."""
    if not words or words[-1][0] in {"'s", "’s", "'", "’", ":", ",", "the"} or words[-1][0].isdecimal():
        return True
    named = any(isinstance(one, Entity) and one.end == words[-1][1] + len(words[-1][0]) for one in cell.entities)
    return named or words[-1][0] in word_set("clauses", "titles", "any_of")


def _trails(words: list[tuple[str, int]], cell: Cell) -> bool:
    """Whether what stands behind a title leaves it what it is: nothing, "of" a place, a time."""
    if not words or words[0][0] in _ENDS:
        return True
    if words[0][0] in _TIMES:
        return len(words) > 1 and words[1][0].isdecimal()
    starts = {one.start for one in cell.entities}
    return words[0][0] == "of" and any(at in starts for word, at in words[1:3])
