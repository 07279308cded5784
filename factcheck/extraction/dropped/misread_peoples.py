"""Shares and numbers of people that are not of those a match takes them for, so that it makes no claim."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity


def is_the_whole(scene: Scene, roles: Roles) -> bool:
    """Whether a share is one of the people named in its midst, and none of them has it: "one Estonian in two" says nothing of Estonians in Estonia."""
    value, other = scene.match.slot("value"), scene.match.slot("object")
    figure = scene.items[value].mention if value is not None else None
    if other is None or not isinstance(figure, Quantity):
        return False
    return scene.items[other].start < figure.apart[0] and scene.items[other].start >= figure.end


def of_the_next(scene: Scene, roles: Roles) -> bool:
    """Whether a share is that of the group named right behind it: "22 per cent are Kikuyu, 14 per cent Luhya"."""
    value, other = scene.match.slot("value"), scene.match.slot("object")
    if (
        value is None
        or other is None
        or other > value
        or value + 1 >= len(scene.items)
        or "group" not in scene.match.cue.object
    ):
        return False
    at = value + 1 + (scene.items[value + 1].word in word_set("dropped", "misread_peoples", "of_a_people"))
    behind = at < len(scene.items) and scene.items[at].kind == "e" and not is_pronoun(scene.items[at])
    return behind and scene.discourse.may_be(scene.items[at], ("group", "religion", "language"))


def with_one_of_its_own(scene: Scene, roles: Roles) -> bool:
    """Whether a group behind a share has a share of its own right behind it: "Flemings are 58% of the population and the Walloons 31%"."""
    value, other = scene.match.slot("value"), scene.match.slot("object")
    if value is None or other is None or other < value or "group" not in scene.match.cue.object:
        return False
    at = other + 1 + (other + 1 < len(scene.items) and scene.items[other + 1].word in {",", "(", "at", "with", "are"})
    behind = scene.items[at].mention if at < len(scene.items) else None
    joined = any(item.word in {"and", ",", ";", "while", "but"} for item in scene.items[value + 1 : other])
    return joined and isinstance(behind, Quantity) and behind.measure in _PARTS


def some_of_others(scene: Scene, roles: Roles) -> bool:
    """Whether a people is named as a part of another country's, so that what follows is no figure of its own country: "two million, nine in ten of them Albanians, on 10,900 square kilometres"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None and roles.subject is not None:
        told = [index for index in range(scene.match.first) if roles.subject.id in items[index].candidates]
        named = any(items[index].alias != "demonym" for index in told)
        at = told[-1] if told and not named else None
    if at is None or at < 1 or items[at].alias != "demonym":
        return False
    before = items[at - 1]
    if before.alias == "pronoun-things" or before.word in word_set("dropped", "misread_peoples", "of_whom"):
        return at > 1 and items[at - 2].word == "of"
    share = isinstance(before.mention, Quantity) and before.mention.measure in _PARTS
    return share and scene.match.cue.kind.unit != "percent"


_PARTS = frozenset(["share", "percent"])


def come_or_gone(scene: Scene, roles: Roles) -> bool:
    """Whether people are only those who came, went or are more than others': "Norway has gained four million inhabitants", "four million fewer people"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None or scene.match.cue.kind.kind != "population":
        return False
    behind = items[value + 1].word if value + 1 < len(items) else ""
    figure = items[value].mention
    noun = (figure.noun or "").split() if isinstance(figure, Quantity) else []
    if behind in _CHANGED or (noun and noun[0] in _CHANGED):
        return True
    for item in reversed(items[max(0, value - _REACH) : value]):
        if item.word in _CHANGING:
            return True
        if item.kind == "w" and not item.word.isalpha():
            return False
    return value > 1 and items[value - 1].word == "by" and items[value - 2].word in _MOVED


_REACH = 5
_CHANGING = word_set("frames", "grammar", "changing")
_CHANGED = word_set("frames", "grammar", "changed")
_MOVED = frozenset(word for form in table("frames")["words"]["moved"] for word in form.split())


def who_did(scene: Scene, roles: Roles) -> bool:
    """Whether a number of people only did or suffered something, or lives on so much: "seven million Venezuelans have left", "800,000 people were killed", "four million people live on less than a dollar"."""
    items, value = scene.items, scene.match.slot("value")
    if scene.match.cue.kind.kind != "population" or value is None or value != scene.match.first:
        return False
    if value and (items[value - 1].word in _OWNING or items[value - 1].possessive):
        return False
    at = value + 1
    while at < len(items) and (items[at].word in _UP_TO_VERB or _a_people(items[at])):
        at += 1
    if at + 2 < len(items) and items[at].word in _LIVING and items[at + 1].word == "on":
        figure = items[at + 2].mention
        return isinstance(figure, Quantity) and figure.measure == "money"
    return at < len(items) and items[at].word in _DEEDS


def _a_people(item: Item) -> bool:
    return item.kind == "e" and item.alias in {"demonym", "adjective", "pronoun-things"}


_OWNING = word_set("dropped", "misread_peoples", "owning")
_UP_TO_VERB = word_set("frames", "grammar", "up_to_verb")
_LIVING = word_set("dropped", "misread_peoples", "living")
_DEEDS = word_set("frames", "grammar", "deeds")


def of_a_group_told(scene: Scene, roles: Roles) -> bool:
    """Whether a number without a noun is one of a group told before in the sentence: "1.2 billion Catholics, of whom 120 million live in Brazil", "400 million speakers live in Mexico, with 96 million, and ..."."""
    items, value = scene.items, scene.match.slot("value")
    figure = items[value].mention if value is not None else None
    if scene.match.cue.kind.kind != "population" or value is None or not isinstance(figure, Quantity):
        return False
    if figure.noun is not None or (value + 1 < len(items) and items[value + 1].word in _FOLK):
        return False
    return any(
        (item.kind == "q" and _group_counted(items, at, figure)) or (value == scene.match.first and _group(item, scene))
        for at, item in enumerate(items[:value])
    )


def of_a_group_behind(scene: Scene, roles: Roles) -> bool:
    """Whether the group that is counted stands right behind the number, and is not all who live there: "home to some 90 million Muslims"."""
    items, value, subject = scene.items, scene.match.slot("value"), roles.subject
    if scene.match.cue.kind.kind != "population" or value is None or subject is None or value + 1 >= len(items):
        return False
    behind = items[value + 1]
    if behind.kind != "e" or is_pronoun(behind) or behind.possessive or subject.id in behind.candidates:
        return False
    return scene.match.last <= value + 1 and any(id_.startswith(_GROUPS) for id_ in behind.candidates)


def whole_of_a_share(scene: Scene, roles: Roles) -> bool:
    """Whether a population is the whole that a group before it is a share of: "Albanians were 23 per cent of a population of two million"."""
    items, first, subject = scene.items, scene.match.first, roles.subject
    if scene.match.cue.kind.kind != "population" or subject is None or first < _SHARED or first > len(items):
        return False
    share = items[first - _SHARED].mention
    if items[first - 1].word != "of" or not isinstance(share, Quantity) or share.measure not in _PARTS:
        return False
    told = [item for item in items[: first - _SHARED] if subject.id in item.candidates]
    return bool(told) and all(item.alias == "demonym" for item in told)


_SHARED = 2


def of_another_folk(scene: Scene, roles: Roles) -> bool:
    """Whether a share goes on with those of the people of somewhere else: "58 per cent of Crimea's two million people were Russians and 12 per cent Tatars"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if match.cue.kind.kind != "population-share" or subject is None or match.slot("subject") is not None:
        return False
    owners = [
        items[at - 1]
        for at in range(1, min(match.first, len(items)))
        if items[at - 1].possessive and (items[at].word in _FOLK or (items[at].noun or "") in _FOLK)
    ]
    named = [one for one in owners if one.kind == "e" and not is_pronoun(one)]
    return bool(named) and subject.id not in named[-1].candidates


def _group_counted(items: list[Item], at: int, part: Quantity) -> bool:
    """Whether a figure counts a group at least as large, which is no people as a whole."""
    whole = items[at].mention
    if not isinstance(whole, Quantity) or whole.measure != "count" or whole.value < part.value:
        return False
    behind = items[at + 1] if at + 1 < len(items) else items[at]
    noun = whole.noun or behind.word
    if whole.noun is None and behind.kind == "e":
        return _names_group(behind)
    return noun.isalpha() and noun.endswith("s") and noun not in _FOLK


def _group(item: Item, scene: Scene) -> bool:
    """Whether an item names a group as one counts it: "Catholics", "the Kurds"."""
    return item.kind == "e" and scene.text[item.start : item.end].endswith("s") and _names_group(item)


def _names_group(item: Item) -> bool:
    """Whether a name is one of a group alone, and not also of all who live in a place: "Kurds", not "Europeans"."""
    return not is_pronoun(item) and bool(item.candidates) and all(one.startswith(_GROUPS) for one in item.candidates)


_GROUPS = ("religion:", "group:", "language:")
_FOLK = word_set("dropped", "misread_peoples", "folk")


def by_descent(scene: Scene, roles: Roles) -> bool:
    """Whether people are counted by their forebears, not where they live: "two million people of Cuban origin live in the United States"."""
    items, at, kind = scene.items, scene.match.slot("subject"), scene.match.cue.kind.kind
    behind = items[at + 1].word if at is not None and at + 1 < len(items) else ""
    return (kind == "population" and behind in _DESCENT) or _part_of_a_people(scene)


def _part_of_a_people(scene: Scene) -> bool:
    """Whether a share is one of those of some descent, whose own share nobody tells: "a fifth of Jordan's two million people of Palestinian origin"."""
    items, at = scene.items, scene.match.slot("object")
    if scene.match.cue.kind.kind != "population-share" or at is None or at < 2 or items[at - 1].word != "of":
        return False
    value = scene.match.slot("value")
    behind = items[at + 1].word if at + 1 < len(items) else ""
    counted = items[at - 2].word in _PEOPLE or items[at - 2].noun in _PEOPLE
    return counted and behind in _DESCENT and value is not None and value < at - 1


_PEOPLE = frozenset(table("frames")["people"])
_DESCENT = word_set("verdicts", "refuting", "descent") | word_set("dropped", "misread_peoples", "forebears")


def of_towns_people(scene: Scene, roles: Roles) -> bool:
    """Whether a share is told of a town that opens the sentence or whose country is told behind it: "In Narva, on the Russian border, 95 per cent of the people speak Russian"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if match.cue.kind.kind != "population-share" or subject is None or not (subject.id or "").startswith("country:"):
        return False
    named = match.slot("subject")
    if (named is not None and not is_pronoun(items[named])) or len(items) < _TOWN or items[0].word != "in":
        return False
    town = items[1].kind == "e" and scene.discourse.type_of(next(iter(_ids(items[1])), "")) in {"place", "city"}
    unknown = items[1].kind == "e" and items[1].alias == "shape"
    return (town or unknown) and items[2].word == "," and not any(item.word in _TOLD for item in items[2 : match.first])


_TOWN = 4
_TOLD = word_set("dropped", "misread_peoples", "told")


def _ids(item: Item) -> tuple[str, ...]:
    return tuple(item.candidates)
