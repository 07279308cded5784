"""Lengths and heights that are not of what a match takes them for, so that it makes no claim."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def away(scene: Scene, roles: Roles) -> bool:
    """Whether a length is how far off something lies: "its border with Uganda is 400 km away", "..., 50 km from Gulu"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind not in {"border-length", "coastline-length"} or last >= len(items):
        return False
    if items[last].word == "from":
        return not any(item.word == "to" for item in items[last + 2 : last + _FROM_TO])  # but "from end to end"
    return items[last].word in word_set("dropped", "misread_lengths", "away")


_FROM_TO = 8
_EACH = word_set("frames", "grammar", "apiece")


def summed(scene: Scene, roles: Roles) -> bool:
    """Whether one length is that of several borders together: "shares 2,566 km of border with Sweden, Finland and Russia"."""
    if scene.match.cue.kind.kind != "border-length" or len(scene.values) != 1:
        return False
    other = roles.object
    many = other is not None and len(other.members) > 1
    return many and not any(item.word in _EACH for item in scene.items)


_RUNNERS_UP = lazy.pattern(
    rf"\b(?:{'|'.join(sorted(word_set('frames', 'grammar', 'runners_up')))})[ -](?:\w+ )?\Z", re.IGNORECASE
)
_BEFORE = 60
"""Characters before a height in which a rank may stand."""
_INLAND = word_set("frames", "grammar", "inland")


def not_the_first(scene: Scene, roles: Roles) -> bool:
    """Whether a height is that of a second or third: "the second-highest mountain in Peru"."""
    if scene.match.cue.kind.kind != "elevation" or scene.match.cue.detail("definition") == "":
        return False
    start = scene.items[scene.match.first].start
    return _RUNNERS_UP.search(scene.text[max(0, start - _BEFORE) : start]) is not None


def with_another(scene: Scene, roles: Roles) -> bool:
    """Whether whose border a length is stands behind it: "With a frontier with Mali, Niger shares a border of 956 km with Algeria"."""
    items, last, at = scene.items, scene.match.last, scene.match.slot("object")
    if scene.match.cue.kind.kind != "border-length" or at is None or at >= last - 1 or last + 1 >= len(items):
        return False
    behind = items[last + 1]
    return items[last].word == "with" and items[last - 1].kind == "q" and behind.kind == "e" and not behind.possessive


def on_a_lake(scene: Scene, roles: Roles) -> bool:
    """Whether a shore is that of a lake or river: "270 km of Lake Victoria shore"."""
    match = scene.match
    if match.cue.kind.kind != "coastline-length":
        return False
    labels = [item.label for item in scene.items[match.first : match.last] if item.kind == "e"]
    return any(not _INLAND.isdisjoint(label.lower().split()) for label in labels)
