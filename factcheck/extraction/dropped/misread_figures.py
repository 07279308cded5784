"""Figures that are not of what a match takes them for, so that it makes no claim."""

from __future__ import annotations

from factcheck.extraction.items import ranking
from factcheck.extraction.items.cues import forms
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import narrowed, other_thing
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set

_VERBS = word_set("views", "verbs") | word_set("views", "auxiliary")


def head(scene: Scene, roles: Roles) -> str:
    """The noun in a match that is narrowed, or ""."""
    match = scene.match
    nouns = frozenset(dict(match.cue.kind.words).get("noun", ()))
    return narrowed(scene.items, match.first, match.last, roles.subject, scene.text, nouns)


def another_thing(scene: Scene, roles: Roles) -> bool:
    """Whether the noun measured is narrowed to another thing altogether."""
    return other_thing(head(scene, roles))


def of_an_object(scene: Scene, roles: Roles) -> bool:
    """Whether who seems to be measured is what another was measured against: "half as big again as Fiji, twice as large as Tonga"."""
    at = scene.match.slot("subject")
    if at is None or at == 0 or is_pronoun(scene.items[at]):
        return False
    before = [item.word for item in scene.items[max(0, at - 2) : at]]
    return before[-1] in {"as", "than"} or before == ["size", "of"]


def verb_anew(scene: Scene, roles: Roles) -> bool:
    """Whether "and" and another verb stand between what a claim names and its figure: "has 706 km of coast, and boasts a 193 km coastline"."""
    items, match, value = scene.items, scene.match, scene.match.slot("value")
    if value is None or match.slot("subject") is not None:
        return False
    return any(items[at].word == "," and _anew(items, at + 1) for at in range(match.first, value - 2))


def _anew(items: list[Item], at: int) -> bool:
    """Whether "and" and a verb follow, or a verb and whom it acts on: ", and boasts ...", ", borders Romania for ..."."""
    if items[at].word == "and":
        return items[at + 1].word in _VERBS
    return items[at].word in _VERBS and items[at + 1].kind == "e"


def next_clause(scene: Scene, roles: Roles) -> bool:
    """Whether "and" begins what is said of another behind a figure: "reaches 1,752 metres, and the highest mountain of Luxembourg"."""
    items, match, value = scene.items, scene.match, scene.match.slot("value")
    if value is None or all(index <= value for _, index in match.bound):
        return False
    return any(
        items[at].word == "," and items[at + 1].word in {"and", "but", "while"}
        for at in range(value + 1, min(value + _SOON, match.last - 1))
    )


_SOON = 4
"""Items behind a figure, as far as its unit or "long"."""


def loosely(scene: Scene, roles: Roles) -> bool:
    """Whether a superlative claims no place of its own, or its noun goes on."""
    match = scene.match
    return ranking.loosely(scene.items, match.first, match.last, match.slot("value")) or ranking.goes_on(
        scene.items, match.last
    )


def of_what_covers_it(scene: Scene, roles: Roles) -> bool:
    """Whether a length or an area is told of what stands behind it: "has 90,000 sq km of forest", "covers 3,800 sq km of Kenya"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None or value + 2 >= len(items) or items[value + 1].word != "of":
        return False
    measure = getattr(items[value].mention, "measure", "")
    if measure not in _STRETCHES:
        return False
    if scene.match.slot("object") is not None:
        return False  # "shares 2,175 km of desert with Chad"
    if value and items[value - 1].word in _IS:
        return False  # "the country is 13,880 sq km of islands", "the kingdom, 181,000 sq km of paddy,"
    thing, behind = items[value + 2], items[value + 3] if value + 3 < len(items) else items[value]
    own = scene.match.cue.literals | _GROUND
    described = measure == "length" and behind.word in own and thing.word not in _INLAND  # no "irrigated land"
    if thing.word in own or described:
        return False  # "of coast", "of Baltic coast"
    return (thing.kind == "w" and thing.word.isalpha()) or (thing.kind == "e" and not is_pronoun(thing))


_IS = forms("be") | {",", "-", "–", "—", ":", "("}
_STRETCHES = frozenset(["length", "area"])
_GROUND = word_set("dropped", "misread_figures", "ground")
_INLAND = word_set("dropped", "misread_figures", "inland")
