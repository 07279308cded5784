"""The author's own country: "Our coast, all 90 km of it, is sand" in a draft about Lithuania."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import Completion, country, word, words
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import in_person
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_KINDS = frozenset(
    [
        "population", "border-length", "coastline-length", "area", "life-expectancy", "literacy", "median-age", "gdp-growth",
        "inflation", "unemployment", "fertility-rate", "population-density", "population-growth", "comparison", "rank", "boundary-length",
        "accession-date", "independence-date", "membership", "currency",
    ]
)  # fmt: skip
_OURS = word_set("clauses", "firsthand", "ours")
_FORMS: dict[str, str] = table("completing")["with_we"]
"""Verbs as they stand with "we", and with a country."""


def told(items: list[Item], discourse: Discourse) -> tuple[list[Item], bool] | None:
    """A sentence with the author's country in place of "we" and "our", and whether that is sure; None where it has none of them or no country is known."""
    if not any(item.word in _OURS or item.word == "we" for item in items) or not in_person(items, discourse.text):
        return None
    own = _own(items, discourse)
    if own is None or any(item.word == "our" and not _own_country(items, at) for at, item in enumerate(items)):
        return None
    view: list[Item] = []
    skipped = 0
    for at, item in enumerate(items):
        before = items[at - 1].word if at else ""
        if at < skipped:
            continue
        if item.word == "our" and (skipped := _called_country(items, at)):
            view.append(country(own[0], item.start))
            continue
        if item.word in _OURS or item.word == "we":
            view.append(country(own[0], item.start, owner=item.word == "our"))
        elif before == "we" and item.alias == "demonym":
            continue
        elif before == "we" and item.word == "are":
            view.append(word("has" if at + 1 < len(items) and items[at + 1].kind == "q" else "is", item.start))
        else:
            view.append(word(_FORMS[item.word], item.start) if before == "we" and item.word in _FORMS else item)
    return view, own[1]


_ADJECTIVES = 2


def _called_country(items: list[Item], at: int) -> int:
    """Where a mere description of the author's country ends: "our own country", "our small republic"; 0 where "our" owns something."""
    noun = next((one for one in range(at + 1, min(at + 4, len(items))) if items[one].word in words("our_country")), 0)
    plain = all(items[one].kind == "w" and items[one].word.isalpha() for one in range(at + 1, noun))
    behind = items[noun + 1].word if noun + 1 < len(items) else ""
    return noun + 1 if noun and plain and behind in words("closing") | words("being") | words("having") else 0


def _own_country(items: list[Item], at: int) -> bool:
    """Whether "our" stands before the country or a thing it has one of, no street, team or company."""
    noun = next(
        (one for one in range(at + 1, min(at + 2 + _ADJECTIVES, len(items))) if items[one].word in words("ours")), -1
    )
    return noun > 0 and (noun + 1 == len(items) or items[noun + 1].word not in words("others"))


def completions(items: list[Item], told_: tuple[list[Item], bool]) -> Iterator[Completion]:
    """The whole sentence so; neighbours may be those of the author's house."""
    view, sure = told_
    yield Completion(view, items[0].start, items[-1].end, frozenset(["set-count"]), weak=True, in_place=True)
    yield Completion(view, items[0].start, items[-1].end, _KINDS, not sure, in_place=True, plain=True)


def _own(items: list[Item], discourse: Discourse) -> tuple[Named, bool] | None:
    """The country an author speaks for: the one whose people "we" are said to be, the one the draft is mainly about; where it is only written there, that is not sure."""
    for at in range(1, len(items)):
        if items[at - 1].word in {"we", "us"} and items[at].alias == "demonym":
            found = discourse.meanings.one(items[at], ("country",))
            return None if found is None or found.id is None else (found, True)
    main, home = discourse.main(("country",)), discourse.memory.home
    if main is not None:
        return main, home is None or home.id == main.id
    if home is not None and home.id is not None:
        return home, False
    only = set(discourse.memory.countries)
    if len(only) != 1:
        return None
    spoken = {named.id: named for _, named in discourse.memory.spoken}
    return (next(iter(spoken.values())), True) if set(spoken) == only else None
