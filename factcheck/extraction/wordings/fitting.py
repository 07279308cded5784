"""Which items can fill which slots."""

from __future__ import annotations

import functools
from decimal import Decimal

from factcheck.extraction.items import lasting
from factcheck.extraction.items.items import Item
from factcheck.extraction.kinds.patterns import Slot, Words
from factcheck.extraction.kinds.walking import Fits, ends
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.mentions import Date, Entity, Quantity

_MEASURES: dict[str, frozenset[str]] = {
    "length": frozenset({"length"}),
    "area": frozenset({"area"}),
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "share"}),
    "share": frozenset({"share", "percent"}),
    "rank": frozenset({"rank"}),
    "ordinal": frozenset({"rank"}),
    "multiple": frozenset({"multiple"}),
    "ratio": frozenset({"ratio"}),
    "age": frozenset({"age", "duration"}),
    "years": frozenset({"duration", "age"}),
    "density": frozenset({"density"}),
    "rate": frozenset({"rate"}),
    "temperature": frozenset({"temperature"}),
}
_HALF = frozenset([Decimal("0.5"), Decimal(50)])
_CROWD = Decimal(50_000)
"""People fewer than this beside a country's name are hardly its population."""
_LARGE = Decimal(10_000)
"""A bare figure below this is hardly a population."""


_COUNTED = (
    "neighbours",
    "coasts",
    "languages",
    "divisions",
    "landlocked",
    "allies",
    "founders",
    "permanents",
    "members",
)
"""Types of counted things, told by their nouns."""
_IN_YEARS = frozenset(["years", "decades"])
_ANCHORED = (
    *_COUNTED,
    "area",
    "length",
    "people",
    "percent",
    "money",
    "density",
    "rate",
    "temperature",
    "rank",
    "multiple",
    "age",
    "crowd",
    "millions",
    "years",
)


@functools.cache
def _anchors(measure: str, unit: str) -> tuple[tuple[str, str], ...]:
    """The rare types a figure of this measure may have, each with what patterns are looked up by."""
    counted = measure == "count" or unit == "person"
    return tuple(
        (type_, f"{{{type_}}}")
        for type_ in _ANCHORED
        if (measure in _MEASURES[type_] if type_ in _MEASURES else counted)
    )


@functools.lru_cache(maxsize=4096)
def _entity_keys(candidates: tuple[str, ...], demonym: bool) -> tuple[str, ...]:
    sorts = {id_.partition(":")[0] for id_ in candidates}
    rare = ("event", "set", "person", "org", "currency", "religion", "group", "language")
    return (*(f"{{{sort}}}" for sort in rare if sort in sorts), *(("{demonym}",) if demonym else ()))


_UNNAMED = frozenset(["description-org", "short"])
"""What an organisation is called by that is not named: "the club", "the Union"."""


class Fitting(Fits):
    """Fits items into slots with the help of what the text said before."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.people = word_set("frames", "people")
        self.before_groups = word_set("frames", "before_groups")
        self.no_people = word_set("frames", "no_people")
        self.counted = {name: word_set("frames", name) for name in _COUNTED}
        self._known: dict[tuple[int, int], bool] = {}
        self._asked: list[Item] = []
        """The items asked about: they live as long as what is known of them, by their addresses, is used."""
        self._ends: dict[tuple[int, int], tuple[int, ...]] = {}
        self._ends_of: list[Item] = []

    def __call__(self, item: Item, slot: Slot) -> bool:
        """Whether the item can stand in the slot; asked many times a sentence, answered once."""
        key = (id(item), id(slot))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._fits(item, slot)
            self._asked.append(item)
        return found

    def ends(self, node: Words, items: list[Item], index: int) -> tuple[int, ...]:
        """Where the words of an anchor that stand at an index end; many patterns share an anchor."""
        if items is not self._ends_of:  # another reading of the sentence
            self._ends_of, self._ends = items, {}
        key = (id(node), index)
        found = self._ends.get(key)
        if found is None:
            found = self._ends[key] = ends(node, items, index)
        return found

    def _fits(self, item: Item, slot: Slot) -> bool:
        if slot.owns and not (item.possessive or item.alias in {"adjective", "demonym"}):
            return False
        if not slot.owns and item.possessive and slot.name in {"subject", "object"}:
            return False
        if item.kind == "e":
            if "demonym" in slot.types and item.alias == "demonym":
                return True
            if slot.types == ("demonym",) and item.alias != "adjective":
                return False
            return all(self.discourse.may_be(member, slot.types) for member in item.members or (item,))
        if item.kind == "q" and isinstance(item.mention, Quantity):
            if slot.name == "half" and item.mention.value not in _HALF:
                return False
            return any(self._is(item.mention, type_) for type_ in slot.types)
        if item.kind == "d":
            if "duration" in slot.types:
                return isinstance(item.mention, Date) and item.mention.type == "DURATION"
            if not _IN_YEARS.isdisjoint(slot.types):
                return isinstance(item.mention, Date) and lasting.in_years(item.mention) is not None
            if "weekday" in slot.types:
                return getattr(item.mention, "weekday", None) is not None
            return "date" in slot.types and isinstance(item.mention, Date) and item.mention.type != "DURATION"
        return item.kind == "o" and "title" in slot.types

    def keys(self, item: Item) -> tuple[str, ...]:
        """What patterns are looked up by at an item: its word, or the rare types it has."""
        if item.word:
            if item.alias == "pronoun-person":
                return (item.word, "{person}")
            if item.alias in _UNNAMED:
                return (item.word, "{org}")
            return ("{title}",) if item.kind == "o" else (item.word,)
        if item.kind == "e" and isinstance(item.mention, Entity):
            return _entity_keys(item.mention.candidates, item.mention.alias == "demonym")
        if item.kind == "d" and getattr(item.mention, "weekday", None) is not None:
            return ("{weekday}",)
        if item.kind == "d" and isinstance(item.mention, Date) and lasting.in_years(item.mention) is not None:
            return ("{years}",)
        if item.kind == "q" and isinstance(item.mention, Quantity):
            figure = item.mention
            return tuple(key for type_, key in _anchors(figure.measure, figure.unit) if self._is(figure, type_))
        return ()

    def _bare(self, quantity: Quantity) -> bool:
        """Whether a figure counts nothing named: "4.2 million cannot" has a verb after it, no noun."""
        noun = quantity.noun
        return (
            noun is None
            or noun in self.before_groups
            or (
                quantity.value >= _LARGE
                and not noun.split()[-1].endswith("s")
                and noun not in self.people
                and noun.split()[-1] not in self.no_people
            )
        )

    def _is(self, quantity: Quantity, type_: str) -> bool:
        if type_ == "people":
            return quantity.unit == "person" or (quantity.measure == "count" and quantity.noun in self.people)
        if type_ in self.counted:
            return quantity.measure == "count" and quantity.noun in self.counted[type_]
        if type_ == "counted":
            return quantity.measure == "count" and (quantity.noun is None or quantity.noun in self.counted["members"])
        if type_ == "number":
            return quantity.measure == "count" and self._bare(quantity) and quantity.unit == ""
        if type_ == "crowd":
            return self._is(quantity, "people") and quantity.value >= _CROWD
        if type_ == "millions":
            return quantity.measure == "count" and self._bare(quantity) and quantity.value >= _LARGE
        if type_ == "count":
            return quantity.measure == "count"
        return quantity.measure in _MEASURES.get(type_, ())
