"""A town named nearer than any country, of which a figure is then."""

from __future__ import annotations

from factcheck.extraction.items.clauses import INTO
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import GOVERNED
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_AT = frozenset([*INTO, "at", "near", "from", "to", "around", "outside", "through", "with", "and", *GOVERNED])
_ASIDE = word_set("clauses", "settlements", "aside")


def nearest_town(
    items: list[Item], after: int, first: int, types: tuple[str, ...], discourse: Discourse
) -> Named | None:
    """A town named nearer than any country, of which the figure is then: "Peru's capital, Lima, has nine million people"."""
    if ("place" not in types and "country" not in types) or {"city", "metonym"} & set(types):
        return None
    for at in range(first - 1, after, -1):
        item = items[at]
        if item.kind != "e" or item.possessive or item.members or not discourse.may_be(item, ("city",)):
            continue
        if at == 0 and items[1].word == "," and items[2].word not in _ASIDE:
            return None  # "Kingston, run by ..., worries, for prices rose ..."
        if is_pronoun(item) or (at and items[at - 1].word in _AT) or discourse.may_be(item, types) or _natural(item):
            continue
        comma = next((back for back in range(at - 1, after, -1) if items[back].word == ","), after)
        aside = (
            any(items[back].word in _ASIDE for back in range(comma, at))
            and at + 1 < first
            and items[at + 1].word == ","
        )
        return None if aside else discourse.named(items, at, ("city",))
    back = after - 2 if after > 1 and items[after - 1].word == "in" else -1
    back -= back > 0 and items[back].word == ","
    if (
        back >= 0
        and items[back].kind == "e"
        and not is_pronoun(items[back])
        and not discourse.may_be(items[back], types)
    ):
        free = back == 0 or items[back - 1].word not in _AT
        return discourse.named(items, back, ("city",)) if free and discourse.may_be(items[back], ("city",)) else None
    return None


def _natural(item: Item) -> bool:
    """Whether a place is a sea, a river or a mountain by its name, and so no town."""
    label = item.label
    return not _NATURAL.isdisjoint(label.lower().split())


_NATURAL = frozenset(table("frames")["grammar"]["natural"])
