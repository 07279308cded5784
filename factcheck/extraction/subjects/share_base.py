"""Of whose people a share is one, where only the words before it say so: "... of Kazakhstan's 17 million people. Russians make up a fifth"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ranged_over
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity

_KINDS = frozenset(["population", "population-share"])
_PEOPLE = word_set("frames", "people") | word_set("clauses", "share_base", "people")
_PLACING = word_set("frames", "grammar", "part_phrase")
_WHOLLY = word_set("frames", "grammar", "whole_phrase")


def asked(scene: Scene) -> bool:
    """Whether a share's own sentence does not say whose people are meant: it names no place, and no people as the whole."""
    match, items = scene.match, scene.items
    if match.cue.kind.kind != "population-share" or match.slot("subject") is not None:
        return False
    if any(_people(item) for item in items[match.first : match.last]) or _shared_before(items[: match.first]):
        return False
    return not any(_place(scene, at) for at in range(len(items)))


def _shared_before(items: list[Item]) -> bool:
    """Whether words before a share tell another one of a whole people: "Kazakhs are two-thirds of the population; Russians a fifth"."""
    return any(
        isinstance(item.mention, Quantity)
        and item.mention.measure in {"percent", "share"}
        and items[at + 1].word == "of"
        and _people(items[at + 2])
        for at, item in enumerate(items[:-2])
    )


def told(scene: Scene) -> Named | None:
    """The country where the group that has a share is the largest of its like, else the one whose people the sentence before counted, told a share of or named as such, and no one else's."""
    if (there := _where_largest(scene)) is not None:
        return there
    if not asked(scene) or opens_elsewhere(scene) or not scene.discourse.sentences:
        return None
    items = scene.discourse.sentences[-1]
    before = [claim for claim in scene.discourse.claims if claim.kind in _KINDS]
    sure = [claim for claim in before if claim.doubt is None and claim.time is None and claim.detail("weak") != "yes"]
    whose = [claim.subject for claim in sure] if before else [_peopled(scene, items, at) for at in range(len(items))]
    found = {named.id: named for named in whose if named is not None and named.id}
    if len(found) != 1 or len(sure) != len(before) or _counts_others(items):
        return None
    return next(iter(found.values()))


def _where_largest(scene: Scene) -> Named | None:
    """The one country a sentence names before a share, where a people is told of as the largest of its like in it: "Poles are the largest foreign community in Norway, making up 2 per cent; Swedes, at 1 per cent, ..."."""
    items, match = scene.items, scene.match
    if match.cue.kind.kind != "population-share" or match.slot("subject") is not None:
        return None
    before = range(min(match.first, len(items)))
    named = [
        at for at in before if items[at].alias not in _PEOPLES and scene.discourse.meanings.plain(items[at], _LANDS)
    ]
    if len(named) != 1 or not ranged_over(items, named[0]):
        return None
    people = any(item.alias == "demonym" and not item.possessive for item in items[: named[0]])
    return scene.discourse.named(items, named[0], _LANDS) if people else None


_PEOPLES = frozenset({"demonym", "adjective"})
_LANDS = ("country",)


def _peopled(scene: Scene, items: list[Item], at: int) -> Named | None:
    """The country that owns the word for a whole people at an index: "Bulgaria's population", "the people of Bulgaria"."""
    if items[at].kind != "w" or items[at].word not in _WHOLE:
        return None
    owner = at - 1
    while owner > 0 and items[owner].kind == "w" and items[owner].word.isalpha() and at - owner < _NEAR:
        owner -= 1
    if owner >= 0 and items[owner].possessive and scene.discourse.may_be(items[owner], ("country",)):
        return scene.discourse.named(items, owner, ("country",))
    if (
        at + 2 < len(items)
        and items[at + 1].word == "of"
        and scene.discourse.meanings.plain(items[at + 2], ("country",))
    ):
        return scene.discourse.named(items, at + 2, ("country",))
    return None


_WHOLE = word_set("clauses", "share_base", "whole")
_NEAR = 3


def opens_elsewhere(scene: Scene) -> bool:
    """Whether a phrase before a share says where or among whom it holds: "In its army, Russians make up half"."""
    items = scene.items
    for at in range(min(scene.match.first, len(items) - 2)):
        if items[at].word not in _PLACING or (at and items[at - 1].word not in _OPENING):
            continue
        head = at + 2 if items[at + 1].kind == "e" and items[at + 1].possessive else at + 1
        if items[head].kind == "w" and items[head].word.isalpha() and items[head].word not in _WHOLLY:
            return True
    return False


_OPENING = word_set("clauses", "share_base", "opening")


def _people(item: Item) -> bool:
    """Whether an item is a word for a whole people, or counts one."""
    noun = item.noun or ""
    return item.word in _PEOPLE or noun in _PEOPLE


def _place(scene: Scene, at: int) -> bool:
    """Whether a country or another place is named at an index, not only the group a share is of."""
    item = scene.items[at]
    if item.kind != "e" or at == scene.match.slot("object"):
        return False
    if is_pronoun(item):
        return item.possessive and item.word == "its"
    named = [one.alias for one in item.members or (item,)]
    return any(alias != "demonym" for alias in named) and scene.discourse.may_be(item, ("place", "country", "city"))


def _counts_others(items: list[Item]) -> bool:
    """Whether a sentence counts something else than people: "17 million people and 10,000 oil workers"."""
    return any(
        isinstance(one.mention, Quantity) and one.mention.measure == "count" and one.mention.noun and not _people(one)
        for item in items
        for one in item.members or (item,)
    )
