"""Entries of a timeline, each told in the present behind its date: "1973: Denmark joins the Union; Norway stays out"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, at_place, word
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.entries import BULLETS
from factcheck.frozen import replace
from factcheck.lexicon import table
from factcheck.model.mentions import Date

_MARKS = frozenset([":", "–", "—", "-"])
_PARTS = frozenset([".", ";", "!", "?"])
_LEAST = 2
"""Items of which a clause that tells something has this many at least."""


class Timeline:
    """The date of the entry a draft is at."""

    def __init__(self) -> None:
        self.date: Item | None = None

    def completions(self, items: list[Item], *, line: bool) -> Iterator[Completion]:
        """Each clause of an entry, told in the past with the entry's date; `line` is whether a line of the draft begins."""
        label = _label(items)
        if label > 0:
            self.date = items[label - 1]
        elif line:
            self.date = None
        if self.date is None:
            return
        begin = max(label + 1, 0) if label > 0 else 0
        for part in _clauses(items[begin:]):
            if len(part) >= _LEAST and not any(item.kind == "d" for item in part) and not is_pronoun(part[0]):
                yield _told(part, self.date)
                head = _up_to_comma(part)
                if head:
                    yield _told(head, self.date)


def _label(items: list[Item]) -> int:
    """Where the mark behind a date stands that begins a sentence; 0 where none does."""
    at = 1 if items and items[0].word in BULLETS else 0
    if at + 1 >= len(items) or items[at + 1].word not in _MARKS:
        return 0
    date = items[at].mention
    plain = isinstance(date, Date) and date.anchor == "text" and date.type == "DATE" and date.relation is None
    if not plain or not isinstance(date, Date) or date.first is None or date.first != date.last:
        return 0
    return at + 1


def _clauses(items: list[Item]) -> Iterator[list[Item]]:
    begin = 0
    for at in range(len(items) + 1):
        if at == len(items) or items[at].word in _PARTS:
            if at > begin:
                yield items[begin:at]
            begin = at + 1


def _up_to_comma(part: list[Item]) -> list[Item]:
    """What a clause says before the aside that ends it: "Kazakhstan becomes independent" of "..., the last of the republics"; none of it where a name alone stands there."""
    end = next((at for at, item in enumerate(part) if item.word == ","), 0)
    return part[:end] if end > 1 else []


def _told(part: list[Item], date: Item) -> Completion:
    """A clause with its verb in the past and its date behind it."""
    end, mention = part[-1].end, date.mention
    past: dict[str, str] = table("timelines")["past"]
    said = [replace(item, word=past.get(item.word, item.word)) if item.kind == "w" else item for item in part]
    day = isinstance(mention, Date) and mention.first is not None and mention.first.day is not None
    view = [*said, word("on" if day else "in", end), at_place(date, end), word(".", end)]
    return Completion(view, min(date.start, part[0].start), end, plain=True)
