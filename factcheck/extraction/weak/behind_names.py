"""Whether a clause is about what stands right before it, or only what somebody else is told to have said."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.country_parts import means
from factcheck.extraction.weak.heads import unnamed, whose_claim
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def behind_another_name(scene: Scene, roles: Roles) -> bool:
    """Whether the clause of a claim begins with "which" right behind a name that is not its subject's, behind something of it, or by whom another was ruled: "live in Isan, which covers 168,000 square kilometres"; "its new sovereign, which has"; "ruled by Belgium, which joined"."""
    whose, items = whose_claim(scene, roles), scene.items
    if whose is None or not unnamed(scene, whose):
        return False
    for at in range(min(scene.match.first + 1, len(items)) - 1, 0, -1):
        if items[at].word in BREAKS or items[at].word in {",", "who"}:
            return False
        if not items[at].alias.startswith("pronoun-relative"):
            continue
        behind = at - 2 if at > 1 and items[at - 1].word == "," else at - 1
        name = items[behind]
        if _at_sea(items, at, name):
            return False
        if name.kind != "e" and not name.alias.startswith("description"):
            return any(item.possessive and is_pronoun(item) for item in items[max(0, behind - _OWNED) : behind])
        if name.kind == "e" and means(name, whose):
            return behind > 0 and items[behind - 1].word == "by"
        return name.kind == "e" and not is_pronoun(name) and not name.members
    return False


def _at_sea(items: list[Item], at: int, name: Item) -> bool:
    """Whether a clause only tells what somebody has at a sea: "ships its oil through the Black Sea, where it has"."""
    at_it = items[at].word == "where" and name.kind == "e" and not _SEAS.isdisjoint(name.label.lower().split())
    return at_it and at + 1 < len(items) and items[at + 1].alias == "pronoun-thing"


_SEAS = word_set("weak", "behind_names", "seas")


_OWNED = 3
"""How many words before its noun an "its" may stand: "nearer Togo than its new masters, which have ..."."""


def only_an_aside(scene: Scene, roles: Roles) -> bool:
    """Whether the name a match takes for its subject stands in an aside, behind which whoever has it goes on: "Portugal has one neighbour, Spain, and is a fifth of its size"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 2 or is_pronoun(items[at]) or at + _VERB >= scene.match.last:
        return False
    aside = [items[at - 1].word, items[at + 1].word] == [",", ","]
    return aside and items[at + 2].word in _ONWARD and items[at + _VERB].word in ACTS and items[at - 2].kind in "wq"


_VERB = 3
"""Items from a name to the verb behind its comma and "and"."""
_ONWARD = frozenset(["and", "but"])


def in_a_work(scene: Scene, roles: Roles) -> bool:
    """Whether a sentence says that something holds in what was spoken of: "The atlas on my shelf is from 1968. In it, Brazil has 86 million people"."""
    items = scene.items
    opened = len(items) > _OPENED and items[0].word in word_set("weak", "behind_names", "within")
    opened = opened and (items[_OPENED].word == "," or items[_OPENED].kind == "e")
    return opened and items[1].alias in {"pronoun-thing", "pronoun-things"}


_OPENED = 2


def held_against(scene: Scene, roles: Roles) -> bool:
    """Whether a claim is only what a reader says the paper wrote: "Your correspondent says that Burma has 57 million people"."""
    start = scene.items[scene.match.last - 1].start
    near = scene.text[max(0, start - _REACH) : start]
    if "you" not in near.lower():  # all who say so are told of as "you"
        return False
    words = _WORD.findall(_STOP.split(near)[-1].lower())
    said = " ".join(words)
    return any(phrase in said for phrase in _BY_YOU) or any(
        _addressed(words[:at]) for at, word in enumerate(words) if word in _TELLING
    )


def _addressed(words: list[str]) -> bool:
    """Whether a verb behind these words is said of the reader's paper: "you", "your correspondent", "your map of 2 July"."""
    return "you" in words[-2:] or "your" in words[-_TITLE:-1]


_STOP, _WORD = lazy.pattern(r"[.!?;:]\s|\n"), lazy.pattern(r"[a-z]+")


_BY_YOU = word_set("weak", "behind_names", "by_you")


_TELLING, _TITLE, _REACH = word_set("weak", "behind_names", "telling"), 8, 120
"""Verbs of saying, words of who says it at most, and characters before a claim in which both stand."""


def of_which_one(scene: Scene, roles: Roles) -> bool:
    """Whether a clause tells which country is spoken of by the one before, or by another: "Laos is poor. The country that bombed it has ...", "The country that Germany ruled became independent"."""
    items, at = scene.items, scene.match.slot("subject")
    if len(items) < _RESTRICTED or not items[0].alias.startswith("description") or items[1].word not in _RELATIVES:
        return False
    if at == 0:
        return False
    if at == _INSIDE and not is_pronoun(items[at]):
        return True
    clause = items[_INSIDE : max(scene.match.first, _INSIDE + 1) + 1]
    others = (item for item in clause if item.alias == "pronoun-thing" and not item.possessive)
    return any(not _moves(items, item) for item in others)


def _moves(items: list[Item], pronoun: Item) -> bool:
    """Whether a pronoun stands in another clause than the one that tells which is meant: behind a comma."""
    at = next(index for index, item in enumerate(items) if item is pronoun)
    return any(item.word in {",", ";", ":", "and", "but"} for item in items[:at])


_RESTRICTED, _INSIDE = 6, 2
"""Items of a sentence with such a clause, at least; where the clause begins."""


_RELATIVES = word_set("weak", "behind_names", "relatives")
