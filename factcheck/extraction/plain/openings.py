"""What a sentence opens with, behind the name it is said of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.plain.parts import View, is_verb, view_words
from factcheck.frozen import replace


def fronted(items: list[Item]) -> Iterator[View]:
    """What a sentence opens with, behind the name it is said of: "Independent since 1966, Botswana ..." as "Botswana, independent since 1966,"."""
    comma = next((at for at in range(1, min(_FRONT, len(items) - 2)) if items[at].word == ","), 0)
    if comma < 2 or items[0].kind not in "wo" or items[0].word in view_words("no_front") or is_pronoun(items[0]):
        return
    front, name = items[:comma], items[comma + 1]
    told = any(item.kind in "dq" or (item.kind == "e" and not is_pronoun(item)) for item in front)
    if not told or name.kind != "e" or name.possessive or any(item.word in BREAKS for item in front):
        return
    if items[0].word == "in" and front[1].kind in "de":
        told = len(front) > _PLACE and front[1].kind == "e"
        if not told:
            return
    behind = items[comma + 2]
    if not (
        is_verb(behind)
        or behind.word in {",", "(", "–", "—", "itself"}
        or (behind.kind == "w" and behind.word.endswith("s"))
    ):
        return
    start = items[0].start
    mark = Item("w", ",", start, start)
    if front[0].word == "having":
        yield [replace(name, start=start, end=start), *front[1:], items[comma]], -1
    else:
        yield [replace(name, start=start, end=start), mark, *front, items[comma]], -1


_FRONT, _PLACE = 13, 2
"""Items up to the comma of an opening; items of one that only says where."""
