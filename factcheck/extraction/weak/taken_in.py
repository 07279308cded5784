"""Whether somebody else is taken into a figure, or only some of those it is put on are meant by it."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set

_RIDERS, _RIDING = word_set("weak", "taken_in", "riders"), 9
"""Words for who is taken in or left out, and items around a total among which they stand."""
_JOINED, _WITH = word_set("weak", "taken_in", "joined"), word_set("weak", "taken_in", "with")
_ENDS, _SHARED = word_set("weak", "taken_in", "ends"), word_set("weak", "taken_in", "shared")


def with_riders(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is taken into a total, or left out of it: "if Greenland is counted", "without Russia"."""
    value = scene.match.slot("value")
    if value is None:
        return False
    near = scene.items[max(0, scene.match.first - _RIDING) : value + _RIDING]
    return any(item.word in _RIDERS for item in near)


def with_another(scene: Scene, roles: Roles) -> bool:
    """Whether a place has a figure together with another one: "Together with Slovakia the Czech Republic has 16 million people", "Sudan, the south included"."""
    items, value, subject = scene.items, scene.match.slot("value"), scene.match.slot("subject")
    if value is None or scene.match.cue.kind.object:
        return False
    at = _subject_at(scene, roles) if subject is None else subject
    if at is None:
        return False
    if at and items[at - 1].word in _WITH and (is_pronoun(items[at]) or (at > 1 and items[at - 2].word in _JOINED)):
        return True
    if _joined(items, at + 1, scene) or _joined(items, value + 1, scene) or _joined_before(items, at, scene):
        return True
    behind = [item.word for item in items[at + 1 : at + 3]]
    if behind == ["and", "all"]:
        return True  # "Denmark, Greenland and all"
    return any(item.word in _RIDERS for item in items[at + 1 : value]) or _behind(items, value, scene)


def _subject_at(scene: Scene, roles: Roles) -> int | None:
    """Where the subject stands before a match that has no place for it."""
    told = roles.subject.id if roles.subject is not None else None
    before = range(scene.match.first - 1, -1, -1)
    return next((at for at in before if scene.items[at].kind == "e" and told in scene.items[at].candidates), None)


def _behind(items: list[Item], value: int, scene: Scene) -> bool:
    """Whether a place is taken in, or left out, behind a figure: "505,000 sq km including the Balearics"."""
    at = value + 1 + (value + 1 < len(items) and items[value + 1].word == ",")
    if at >= len(items) or items[at].word not in _RIDERS:
        return False
    return any(_is_place(item, scene) for item in items[at + 1 : at + 4])


def _joined(items: list[Item], at: int, scene: Scene) -> bool:
    """Whether items from an index on join another place to what stands before: ", together with Niger"."""
    at += at < len(items) and items[at].word == ","
    at += at < len(items) and items[at].word in _JOINED
    return at + 1 < len(items) and items[at].word in _WITH and _is_place(items[at + 1], scene)


def _joined_before(items: list[Item], at: int, scene: Scene) -> bool:
    """Whether another place is joined to one right before it: "With Slovakia the Czech Republic", "Combined with Rwanda, Burundi"."""
    last = at - 1 - (at > 0 and items[at - 1].word == ",")
    if last < 1 or not _is_place(items[last], scene) or items[last - 1].word not in _WITH:
        return False
    first = last - 1 - (last > 1 and items[last - 2].word in _JOINED)
    return first == 0 or items[first].word in _JOINED or items[first - 1].word in {";", ":", "and", "but", "in"}


def _is_place(item: Item, scene: Scene) -> bool:
    return item.kind == "e" and not is_pronoun(item) and scene.discourse.may_be(item, ("country", "place", "region"))


def goes_on(scene: Scene, roles: Roles) -> bool:
    """Whether words behind a total say of whom or what it is: "2 million people with HIV", "in Brussels alone"."""
    value, last = scene.match.slot("value"), scene.match.last
    if value is None or value + 1 >= len(scene.items):
        return False
    if last > value + 1:
        return False
    behind = scene.items[value + 1]
    return behind.kind in "weq" and behind.word not in _ENDS | _SHARED and not _again(scene, value + 1)


def _again(scene: Scene, at: int) -> bool:
    """Whether a total is told as that of those it is put on: "500 million people in its 28 members"."""
    behind = scene.items[at : at + 4]
    return behind[0].word in {"in", "across"} and any(item.kind == "q" or item.word in _MEMBERS for item in behind[1:])


_MEMBERS = word_set("completing", "having_members")
