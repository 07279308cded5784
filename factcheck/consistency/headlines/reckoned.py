"""Whether a figure of a headline follows from those of the text: a sum, a difference, the count of an ordinal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.consistency.headlines.headline_figures import head
from factcheck.lexicon import table
from factcheck.model.mentions import Quantity


def adds_up(quantity: Quantity, others: Sequence[tuple[Line, Quantity]]) -> bool:
    """Whether a figure is a sum or difference of two of its like in a sentence of the text, or the sum of a list there."""
    small: list[str] = table("arithmetic")["headline"]["numbers"]
    same = [q.value for _, q in others if quantity.measure == "count" and head(q) == head(quantity) != ""][:_LISTED]
    if any(quantity.value in {a + b, abs(a - b)} for a, b in combinations(same, 2)) and quantity.value != max(same):
        return True
    if nth_told(quantity, [line for line, _ in others]):
        return True
    for line in {id(line): line for line, _ in others}.values():
        mine = [q for there, q in others if there is line]
        if quantity.measure == "count":
            if not any(head(q) == head(quantity) for q in mine):
                continue
            mine = [q for q in mine if head(q) in {head(quantity), ""}]
        listed = [q.value for q in mine]
        worded = [small.index(word) for word in lazy.known(r"[a-z]+").findall(line.words) if word in small]
        if any(quantity.value in {a + b, abs(a - b)} for a, b in combinations(listed[:12], 2)):
            return True
        if any(len(list_) > 2 and sum(list_) == quantity.value for list_ in (listed, worded)):
            return True
    return False


_LISTED = 8


def nth_told(quantity: Quantity, lines: Sequence[Line]) -> bool:
    """Whether a count is that of an ordinal of the text: "a fifth man was jailed" beside "five men"."""
    ordinals: list[str] = table("numbers")["ordinals"]
    if quantity.measure != "count" or not 1 < quantity.value <= len(ordinals) or quantity.value % 1:
        return False
    nth = ordinals[int(quantity.value) - 1]
    return any(re.search(rf"\b{nth} {re.escape(head(quantity))}|\b(?:a|the) {nth}[,.;]", line.words) for line in lines)
