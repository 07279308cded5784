"""The set that a place in an order is counted in, where the text before has named or counted it."""

from __future__ import annotations

from factcheck.extraction.completing import taken_up
from factcheck.extraction.completing.made import country, words
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import shared
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity

TAKING = frozenset(["them", "these", "those"])
"""What takes up several told before, behind "of"."""
_BACK = 2
"""Sentences back to which a set is looked for."""


def told(items: list[Item], before: int, discourse: Discourse) -> tuple[Item, bool] | None:
    """The one set named before an item in its sentence, or in the last that named one; and whether it is surely the one meant."""
    taken = _taken_up(items, discourse)
    if taken is not None:
        return taken, True
    shared_set = _behind_both(items, before, discourse)
    if shared_set is not None:
        return shared_set, True
    here = _sets(items[:before], discourse)
    if here:
        other = any(_counts_other(item) for item in items[:before])
        sure = _of_members(items, here[0]) and not _of_some(items[:before])
        return (here[0], sure) if len(here) == 1 and not other else None
    for back in range(1, min(_BACK, len(discourse.sentences)) + 1):
        sentence = discourse.sentences[-back]
        found = _sets(sentence, discourse)
        if found:
            sure = back == 1 and (_tells_members(sentence) or _counted(discourse) is not None)
            some = _of_some(sentence) or _of_some(items[:before])
            return (found[0], sure and not some) if len(found) == 1 else None
        if back == 1 and (counted := _counted(discourse)) is not None:
            return country(counted, items[before].start), not (_of_some(sentence) or _of_some(items[:before]))
        if len(sentence) and discourse.memory.passage > len(discourse.sentences) - back:
            return None
    return None


def _behind_both(items: list[Item], at: int, discourse: Discourse) -> Item | None:
    """The set that stands behind the second of two places, and is that of the first as well: "the biggest and the most populous of the Baltic states"."""
    places = words("superlatives") | words("populous")
    last = min(at + _RUN, len(items))
    end = next((one for one in range(at, last) if items[one].word not in places | words("placing")), last)
    if (
        sum(item.word in places for item in items[at:end]) < _TWO
        or end + 1 >= len(items)
        or items[end].word not in words("set_behind")
    ):
        return None
    found = _sets(items[end + 1 : end + 2], discourse)
    return found[0] if found else None


_TWO, _RUN = 2, 12
"""Places that share a set at least, and the items they take at most."""


def _counted(discourse: Discourse) -> Named | None:
    """The one set whose people or land the sentence before has counted, by a number alone: "Together the ten have some 500 million inhabitants"."""
    told = {
        claim.subject.id: claim.subject
        for claim in discourse.claims
        if claim.kind in _OF_ALL and claim.subject is not None and not claim.doubt and not claim.detail("weak")
    }
    one = next(iter(told.values())) if len(told) == 1 else None
    return one if one is not None and one.id is not None and not one.members else None


_OF_ALL = frozenset(["group-total", "member-count"])


def _of_some(items: list[Item]) -> bool:
    """Whether words count or name only some of the members: "several members", "ten of which", "new members in the east"."""
    for at, item in enumerate(items):
        behind = items[at + 1].word if at + 1 < len(items) else ""
        if isinstance(item.mention, Quantity) and item.mention.form == "vague" and item.noun:
            return True
        if item.word in words("some") or (item.kind == "e" and _is_adjective(item)):
            if behind in words("having_members"):
                return True
        elif item.kind == "q" and behind == "of" and at + 2 < len(items) and items[at + 2].word in words("of_those"):
            return True
    return False


def _taken_up(items: list[Item], discourse: Discourse) -> Item | None:
    """The list that "of the three", "among these" takes up in a sentence."""
    for at in range(len(items) - 1):
        if items[at].word not in {"of", "among"}:
            continue
        first = at + 1 + (items[at + 1].word == "all")
        if first < len(items) and items[first].word in TAKING:
            return taken_up.last_list(discourse)
        if first + 1 < len(items) and items[first + 1].kind == "e":
            continue  # "of the three Baltic states"
        if first < len(items) and taken_up.how_many(items, first):
            return taken_up.at(items, first, discourse)
    return None


def _sets(items: list[Item], discourse: Discourse) -> list[Item]:
    """The different sets and bodies that items name."""
    found: dict[str | None, Item] = {}
    for at, item in enumerate(items):
        if shared(items, at):
            continue
        if item.kind == "e" and not item.members and not is_pronoun(item) and not _is_adjective(item):
            named = discourse.meanings.named(item, ("sets", "org")) if discourse.may_be(item, ("sets", "org")) else None
            if named is not None and named.id is not None and not discourse.may_be(item, ("country",)):
                found.setdefault(named.id, item)
    return list(found.values())


def _is_adjective(item: Item) -> bool:
    return item.alias == "adjective"


def _of_members(items: list[Item], body: Item) -> bool:
    """Whether a sentence says out of which set it speaks: "Of the five Nordic countries ..."."""
    at = next(at for at, item in enumerate(items) if item is body)
    return any(item.word in {"of", "among"} for item in items[max(0, at - 4) : at])


def _tells_members(sentence: list[Item]) -> bool:
    """Whether a sentence counts a set's members, and nothing else: "ASEAN has ten members", "three Baltic states joined"."""
    told = False
    for at, item in enumerate(sentence):
        if item.kind != "q":
            continue
        beside = sentence[at + 1].kind == "e" if at + 1 < len(sentence) else False
        if _counts_other(item):
            return False
        told = told or bool(item.noun) or beside
    return told


def _counts_other(item: Item) -> bool:
    """Whether a figure counts something else than countries: "five teams"."""
    noun = (item.noun or "").split()[-1:] if item.kind == "q" else []
    if isinstance(item.mention, Quantity) and item.mention.unit == "person":
        return False
    return bool(noun) and noun[0] not in words("having_members")
