"""Whose a border is of which only the neighbour is named."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing.made import by_name, words
from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim, Named

LENGTH = "border-length"


def said_of(item: Item) -> frozenset[str]:
    """The words an item is told by: its own, and of a figure those of its noun."""
    noun = item.noun if item.kind == "q" else None
    return frozenset([item.word, *(noun or "").split()])


def is_plain(items: list[Item], at: int, discourse: Discourse) -> bool:
    """Whether an item is one country by its name."""
    item = items[at]
    known = item.kind == "e" and not item.members and not is_pronoun(item) and not item.possessive
    return known and by_name(items, at) and discourse.may_be(item, ("country",))


def owner_of(items: list[Item], name: int, discourse: Discourse, claims: list[Claim]) -> tuple[Named | None, bool]:
    """Whose the border is, besides the neighbour's, and whether that is sure."""
    other = items[name].candidates
    topic = discourse.topic(("country",))
    spoken = discourse.memory.spoken[-1:]
    sure = topic is not None and topic.id is not None and bool(spoken) and spoken[0][1].id == topic.id
    head = _head(items, name, discourse, other)
    if head is not None:
        found, at = head
        spoken_of = any(said_of(item) & words("frontiers") for item in items) or any(c.kind == LENGTH for c in claims)
        return found, sure if is_pronoun(items[at]) else spoken_of and _has(items, at)
    if _beside(items, name, discourse, other):
        return (topic, False) if topic is not None and topic.id is not None and topic.id not in other else (None, False)
    ranked_ = next((claim.subject for claim in claims if _ranks_its_border(claim)), None)
    if ranked_ is not None and ranked_.id is not None and ranked_.id not in other:
        return ranked_, True
    for claim in reversed([*discourse.claims, *claims]):
        id_ = claim.subject.id if claim.subject is not None else None
        if claim.kind not in TOLD or id_ is None or not id_.startswith("country:") or id_ in other:
            continue
        plain = claim.detail("weak") != "yes" and not claim.rivals and not claim.likely
        if plain or (sure and topic is not None and topic.id == id_):
            return claim.subject, True
    here = discourse.written_here(items) if any(item.word in _OURS for item in items) else None
    if here is not None and here.id is not None and here.id not in other:
        return here, False
    if topic is not None and topic.id is not None:
        return (topic, sure) if topic.id not in other else (None, False)
    guess = discourse.guess(("country",))
    return (guess, False) if guess is not None and guess.id not in other else (None, False)


def _ranks_its_border(claim: Claim) -> bool:
    """Whether a claim of the same sentence says for certain whose borders are ranked: "Lithuania's longest frontier is with Belarus, the one with Poland ..."."""
    return claim.kind == "rank" and claim.detail("property") == LENGTH and claim.detail("weak") != "yes"


_OURS = word_set("clauses", "border_owners", "ours")


TOLD = frozenset([LENGTH, "borders", "set-count"])
"""Kinds whose claims tell whose borders are spoken of."""


def _head(items: list[Item], name: int, discourse: Discourse, other: tuple[str, ...]) -> tuple[Named, int] | None:
    """Whom a sentence speaks of before the neighbour: a country at its head, or what "its neighbours" are those of; and where it stands."""
    begin, _ = clauses.clause(items, name, name + 1)
    if begin and items[begin - 1].word == ":":  # "Finland lives with long lines: 1,300 km with Russia"
        begin, _ = clauses.clause(items, begin - 1, name)
    for at in (*_anew(items, begin, name), *range(begin, name)):
        item = items[at]
        if item.kind != "e" or item.members or (at and items[at - 1].word in words("towards")):
            continue
        bracket = at + 1 < len(items) and items[at + 1].word == "("
        pronoun = is_pronoun(item)
        if bracket or not discourse.may_be(item, ("country",)) or (pronoun and not item.possessive):
            continue
        found = discourse.named(items, at, ("country",))
        if found is not None and found.id is not None and found.id not in other:
            return found, at
        return None
    return None


def _anew(items: list[Item], begin: int, name: int) -> Iterator[int]:
    """Where a later name has the border: "Peru uses the sol, and Niger has a border ...", "and the frontier of Finland with Russia"."""
    for at in range(name - 1, begin + 1, -1):
        if items[at].kind != "e" or is_pronoun(items[at]):
            continue
        joined = items[at - 1].word in _JOINING and items[at + 1].word in words("bordering")
        if joined or (items[at - 1].word == "of" and items[at - 2].word in words("frontiers")):
            yield at
            return


_JOINING = frozenset(["and", "but", ",", "that"])


def _has(items: list[Item], at: int) -> bool:
    """Whether a name is what has the border: "Spain meets", "Chad's", not "Russia is far, along China ..."."""
    return items[at].possessive or (at + 1 < len(items) and items[at + 1].word in words("bordering"))


def _beside(items: list[Item], name: int, discourse: Discourse, other: tuple[str, ...]) -> bool:
    """Whether the sentence names another country before, of which a clause may go on: "Peru is a friend; with Chile it shares ..."."""
    return any(
        is_plain(items, at, discourse)
        and not set(items[at].candidates) & set(other)
        and not (at and items[at - 1].word in words("towards"))
        and not (at + 1 < len(items) and (items[at + 1].word == "(" or items[at + 1].kind == "q"))
        and not any(item.kind == "q" for item in items[at + 1 : at + 5])
        for at in range(name)
    )
