"""A sentence read with its parts in the order that patterns are written for: "It is Ghana that has", "Mali is a country that borders", "In 2017 Morocco was readmitted"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.frozen import replace
from factcheck.lexicon import word_set

_DATING = frozenset({"in", "on"})
_LAST = 24
"""Items within which the clause ends that a sentence's opening date is of."""


def turned(items: list[Item]) -> Iterator[list[Item]]:
    """The readings of a sentence in plain order, where it is in another."""
    for found in (_singled_out(items), _as_one_that(items), _dated_first(items), _as_a_fact(items)):
        if found is not None:
            yield found


def _singled_out(items: list[Item]) -> list[Item] | None:
    """Without what singles somebody out: "It is Ghana that has Togo as a neighbour"; "It was in 2009 that Georgia left"."""
    if len(items) < _SHORTEST or items[0].word != "it" or items[1].word not in {"is", "was"}:
        return None
    if items[2].kind == "e" and not is_pronoun(items[2]) and _takes_up(items[3]):
        return [items[2], *items[4:]]
    if items[2].word in _DATING and items[3].kind == "d" and items[4].word == "that":
        return _with_date_last(items[5:], items[2:4])
    return None


_SHORTEST = 6


def _as_one_that(items: list[Item]) -> list[Item] | None:
    """A name with what is said of one of its sort: "Mali is a country that borders seven others", "Merkel is a woman who"."""
    for at in range(min(len(items) - _SHORTEST, _SHORTEST)):
        if items[at].kind != "e" or items[at].possessive or items[at + 1].word not in {"is", "was", "remains"}:
            continue
        sort, behind = items[at + 2], items[at + 3]
        named = (sort.word or sort.label.lower()).split(" ")[-1] in word_set("views", "sorts")
        if named and _takes_up(behind):
            return [*items[: at + 1], *items[at + 4 :]]
    return None


def _takes_up(item: Item) -> bool:
    return item.word == "that" or item.alias.startswith("pronoun-relative")


def _dated_first(items: list[Item]) -> list[Item] | None:
    """With a date that opens the sentence behind its first clause: "In 2017 Morocco was readmitted to the African Union"."""
    if len(items) < _SHORTEST or items[0].word not in _DATING or items[1].kind != "d" or items[1].members:
        return None
    rest = items[2:] if items[2].word != "," else items[3:]
    if not rest or rest[0].kind not in "eo" or is_pronoun(rest[0]):
        return None
    return _with_date_last(rest, items[:2])


def _as_a_fact(items: list[Item]) -> list[Item] | None:
    """What is said to be so, without what is said of that: "The fact that Denmark is not in the euro is no secret"."""
    if len(items) < _SHORTEST:
        return None
    begin = 2 if [item.word for item in items[:2]] == ["fact", "that"] else int(items[0].word == "that")
    verbs = [at for at in range(begin + 2, len(items) - 1) if items[at].word in {"is", "was"}]
    if not begin or not verbs or items[begin].kind != "e":
        return None
    return [*items[begin : verbs[-1]], replace(items[-1], word=".")]


def _with_date_last(rest: list[Item], date: list[Item]) -> list[Item] | None:
    """A clause with its date behind it; None where it has another, or ends too late."""
    end = next((at for at, item in enumerate(rest) if item.word in BREAKS or item.word in {",", "."}), len(rest))
    if end > _LAST or any(item.kind == "d" for item in rest[:end]):
        return None
    close = rest[end - 1].end
    return [*rest[:end], *(replace(item, start=close, end=close) for item in date), *rest[end:]]
