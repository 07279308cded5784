"""The number of a list's items against the number told of them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "list_counts")


def find_miscounted(story: Story) -> Iterator[Found]:
    """A number before or behind a list that its items are not."""
    lines = story.lines
    at = 0
    while at < len(lines):
        if lines[at].sentence.role != "list-item":
            at += 1
            continue
        end = at
        while end < len(lines) and lines[end].sentence.role == "list-item":
            end += 1
        items = len({line.paragraph for line in lines[at:end]})
        before = lines[at - 1] if at else None
        after = lines[end] if end < len(lines) else None
        if (
            items > 1
            and before is not None
            and before.words.endswith(":")
            and before.sentence.role in {"paragraph", "deck", "heading", "title"}
        ):
            found = _introduced(before, items, lines[at]) or (
                None if after is None else _followed(before, after, items, lines[at])
            )
            if found is not None:
                yield found
        at = end


def _introduced(line: Line, items: int, first: Line) -> Found | None:
    told = [q for q in line.quantities if q.measure == "count" and q.form == "cardinal" and q.noun and q.per is None]
    if len(told) != 1 or anywhere("tabled", "of_list").search(line.words):
        return None
    number = told[0]
    if number.hedge or number.value == items or not 2 <= number.value <= 30 or abs(number.value - items) > 3:
        return None
    if _worded(r"^{of}\b").match(line.after(number)) or number.unit not in {"", "person"}:
        return None
    return _miscounted(line, number, items, first)


def _followed(before: Line, line: Line, items: int, first: Line) -> Found | None:
    if not is_body(line) or not line.quantities or before.quantities:
        return None
    number = line.quantities[0]
    if number.measure != "count" or number.form != "cardinal" or not number.noun or number.hedge is not None:
        return None
    lead = line.between(line.sentence.start, number.start)
    if lead not in {"", "all", "the", "all the", "these", "those", "the other"} or singular(number.noun) not in {singular(w) for w in lazy.known(r"[a-z]{3,}").findall(before.words)}:  # fmt: skip
        return None
    if (
        number.value == items
        or abs(number.value - items) > 2
        or any(q.value + number.value == items or q.value == items for q in line.quantities[1:])
    ):
        return None
    if anywhere("tabled", "of_list").search(line.words):
        return None
    return _miscounted(line, number, items, first)


def _miscounted(line: Line, number: Quantity, items: int, first: Line) -> Found:
    told = words(line, number.start, number.end), words(first, first.sentence.start, first.sentence.end)
    claim = place("headline-body", line, outer(number), number.end, number.value)
    return differing(claim, f"List and text differ: “{told[0]}” here, the list has {items}.", (number.start, number.end), (first.sentence.start, first.sentence.end), told)  # fmt: skip
