"""Whether a figure is of another thing than the one named, or of some of it only."""

from __future__ import annotations

import itertools

from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.items.narrowing import beside, counts_its_people, partitive
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set, worded

_worded = worded("weak", "figures")


def passes_over(scene: Scene, roles: Roles) -> bool:
    """Whether the words between the thing measured and its figure begin another clause or name another country: "output fell while Norway's grew by 2 per cent"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None:
        return False
    value, bound = match.slot("value"), {at for _, at in match.bound}
    for at in range(match.first + 1, value if value is not None else match.first):
        if items[at].word in _ANEW:
            return True
        item, before = items[at], items[at - 1].word
        if at in bound or item.kind != "e" or is_pronoun(item) or not scene.discourse.may_be(item, ("country",)):
            continue
        heads = item.possessive or before in word_set("weak", "figures", "passing")
        if heads and scene.match.cue.kind.kind == "elevation" and items[at + 1].word in _SUPREME:
            continue
        if heads and subject.id not in item.candidates:
            return True
    return False


_ANEW = word_set("weak", "figures", "anew")
_SUPREME = word_set("frames", "grammar", "supreme")


def of_one_thing(scene: Scene, roles: Roles) -> bool:
    """Whether what is measured is that of one thing: "output of copper", "a population of wolves", "prices of bread"."""
    items, match = scene.items, scene.match
    for at in range(match.first, match.last - 2):
        after = items[at + 2]
        if items[at].word in _HEADS and items[at + 1].word == "of" and after.kind == "w" and after.word.isalpha():
            return after.word not in _WHOLES
    return False


_HEADS = word_set("frames", "grammar", "measured")
_WHOLES = word_set("frames", "grammar", "measured_whole")


def partly(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is only some of what it is said of, or of a thing beside it."""
    value = scene.match.slot("value")
    if counts_its_people(scene.items, scene.match.slot("subject"), value):
        return False
    if _of_people_with(scene, value):
        return True
    return partitive(scene.items, value, scene.text) or beside(scene.items, scene.match.first, value, scene.text)


def _of_people_with(scene: Scene, value: int | None) -> bool:
    """Whether a number of people is told of some: "has 6 million people with HIV", "2 million people in prison"; not where "with a" goes on with the country."""
    items = scene.items
    told = [value] if value is not None and items[value].noun is not None else []
    told += [at for at in range(scene.match.first, scene.match.last) if items[at].word == "people"]
    return any(_are_some(scene, at) for at in told if at + 2 < len(items))


def _are_some(scene: Scene, at: int) -> bool:
    behind, next_ = scene.items[at + 1], scene.items[at + 2]
    if behind.word == "in":
        return next_.word in _SOMEWHERE
    return behind.word in _WITH and _ARTICLE.match(scene.text, behind.end) is None


_ARTICLE = _worded(r"\s+(?:{of_the_land}\b|[$£€]?\d)")
_WITH = word_set("weak", "figures", "with")
_SOMEWHERE = word_set("weak", "figures", "somewhere")


def or_another(scene: Scene, roles: Roles) -> bool:
    """Whether a draft gives another figure for the same, or others with it: "4.6 children, or 5.2 by another count", "two thirds are Malays or other natives"."""
    items, at = scene.items, scene.match.slot("value")
    if at is None:
        return False
    if items[at].members and "or" in scene.text[items[at].start : items[at].end].split():
        return True
    behind = items[at + 1 : max(at + _OR, scene.match.last + 2)]
    others = any(one.word in _JOINED and two.word in _OTHERS for one, two in itertools.pairwise(behind))
    return others or any(one.word == "or" and two.kind == "q" for one, two in itertools.pairwise(behind))


_OR = 6
_JOINED, _OTHERS = frozenset(["or", "and"]), word_set("weak", "figures", "others")


def beside_another(scene: Scene, roles: Roles) -> bool:
    """Whether another place stands right beside a total than those it is put on: "Bonaire and Saba, with some 20,000 people together"."""
    items, first, subject = scene.items, scene.match.first, roles.subject
    if subject is None or scene.match.slot("subject") is not None:
        return False
    near = next((item for item in reversed(items[max(0, first - _CLOSE) : first]) if item.kind == "e"), None)
    if near is None or is_pronoun(near):
        return False
    told = {id_ for one in near.members or (near,) for id_ in one.candidates}
    return told.isdisjoint({subject.id, *(one.id for one in subject.members)})


_CLOSE = 4
"""Items before a total in which a name is what it is of."""
