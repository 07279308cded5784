"""Whether a length or height is that of a stretch of it, or of something else there."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def on_its_slopes(scene: Scene, roles: Roles) -> bool:
    """Whether a height may be that of something on a mountain: "a hut on Elbrus, at 3,800 metres"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.kind != "elevation" or at is None or at == 0:
        return False
    named = {
        item.word
        for item in (*scene.items[scene.match.first : at], *scene.items[scene.match.last : scene.match.last + 2])
    }
    before = scene.items[at - 1].word
    if _as_its_highest(scene, at):
        return False
    if before == "to" and scene.match.first < at - 1 and scene.items[scene.match.first].word in _RISING:
        return False  # "the land rises to Ben Nevis at 1,344 metres"
    first = scene.match.first
    if (
        scene.items[first].kind == "e"
        and scene.items[first + 1].word in _RISING
        and at > 1
        and scene.items[at - 2].kind == "q"
    ):
        return False  # "Serbia rises to 2,169 metres at Midzor"
    return before in _SLOPES and named.isdisjoint(_TOPS)


def _as_its_highest(scene: Scene, at: int) -> bool:
    """Whether a height goes on with words that call the mountain the highest: "on Mount Kenya, the country's highest at 5,199 metres"."""
    value = scene.match.slot("value")
    if value is None or value < at:
        return False
    behind = scene.items[scene.match.last : scene.match.last + _CALLED]
    relative = any(item.alias.startswith("pronoun-relative") for item in scene.items[at + 1 : value])
    if relative and behind and behind[0].word in _BEING and any(item.word in _SUPREME for item in behind):
        return True  # "on Mount Kenya, which at 5,199 metres is the country's highest"
    comma = next((one for one in range(value - 1, at, -1) if scene.items[one].word == ","), value)
    return comma < value and any(item.word in _SUPREME for item in scene.items[comma:value])


_CALLED = 5
"""Items behind a height in which its mountain is called the highest."""
_BEING = word_set("frames", "words", "be")
_SUPREME = word_set("frames", "grammar", "supreme")
_SLOPES = word_set("frames", "grammar", "slopes")
_TOPS = word_set("frames", "grammar", "tops")
_RISING = word_set("weak", "lengths", "rising")


def of_a_stretch(scene: Scene, roles: Roles) -> bool:
    """Whether a length of a border goes on with where it is: "stretch 1,250 km along Syria", "700 km of frontier in Kashmir"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind not in {"border-length", "boundary-length"} or last + 1 >= len(items):
        return False
    inside = items[last].word == "in" and items[last + 1].kind == "e" and not is_pronoun(items[last + 1])
    return inside or items[last].word in _COURSE


def of_a_railway(scene: Scene, roles: Roles) -> bool:
    """Whether what is only called a line may be a railway: "Ethiopia built a railway. The line with Djibouti runs for 756 kilometres"."""
    if scene.match.cue.kind.kind != "border-length":
        return False
    said = {item.word for item in scene.items[scene.match.first : scene.match.last]}
    if said.isdisjoint({"line", "lines"}) or not said.isdisjoint(word_set("frames", "words", "border")):
        return False
    near = (scene.items, *scene.discourse.sentences[-_NEAR:])
    return any(item.word in word_set("completing", "tracks") for part in near for item in part)


_NEAR = 2
"""Sentences back in which a railway may be told of."""
_COURSE = word_set("frames", "grammar", "course")


def of_a_lake(scene: Scene, roles: Roles) -> bool:
    """Whether a shore told without a name may be that of a lake just spoken of: "Kenya has a lake, Turkana. Its shoreline is 820 km"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.kind != "coastline-length" or (at is not None and not is_pronoun(scene.items[at])):
        return False
    if _by_name(scene, roles):
        return False
    near = (scene.items, *scene.discourse.sentences[-1:])
    return any(_said(item) & word_set("weak", "lengths", "lakes") for part in near for item in part)


def of_a_building(scene: Scene, roles: Roles) -> bool:
    """Whether "its highest point" may be that of something built: "Denmark has a new bridge. Its highest point is 254 metres"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.kind != "elevation" or (at is not None and not is_pronoun(scene.items[at])):
        return False
    near = (scene.items, *scene.discourse.sentences[-1:])
    return any(_said(item) & word_set("weak", "lengths", "built") for part in near for item in part)


def _by_name(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence itself names the subject of a claim."""
    id_ = None if roles.subject is None else roles.subject.id
    return any(id_ in item.candidates and not is_pronoun(item) for item in scene.items)


def _said(item: Item) -> set[str]:
    """The words of an item, those of a name, too."""
    return {item.word, *item.label.lower().split()} if item.kind == "e" else {item.word}


def above_something(scene: Scene, roles: Roles) -> bool:
    """Whether a height is not over the sea: "2,500 metres above the valley"."""
    items, last = scene.items, scene.match.last
    over = scene.match.cue.kind.kind == "elevation" and last + 1 < len(items) and items[last].word in {"above", "over"}
    return over and items[last + 1].word not in word_set("weak", "lengths", "seas")


def of_a_stay(scene: Scene, roles: Roles) -> bool:
    """Whether years are told as how long something went on, which is no age: "for 37 years, first as prime minister, from 1987 as president"."""
    at = scene.match.slot("value")
    return at is not None and at > 0 and scene.items[at - 1].word in _DURING


_DURING = frozenset(["for", "after", "over", "within", "during"])
