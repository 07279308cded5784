"""Figures that are not of what a match takes them for, so that it makes no claim."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction import ranking
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.narrowing import narrowed, other_thing
from factcheck.extraction.roles import Roles
from factcheck.extraction.scene import Scene
from factcheck.extraction.standing import GOVERNED, PLACED
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity, Quantity


def head(scene: Scene, roles: Roles) -> str:
    """The noun in a match that is narrowed, or ""."""
    match = scene.match
    nouns = frozenset(dict(match.cue.kind.words).get("noun", ()))
    return narrowed(scene.items, match.first, match.last, roles.subject, scene.text, nouns)


def over_one(scene: Scene, roles: Roles) -> bool:
    """Whether a total runs over no list, organisation or set."""
    subject = roles.subject
    if subject is None or subject.members:
        return subject is None
    return subject.id is None or scene.discourse.type_of(subject.id) not in {"org", "set", "region", "continent"}


def within(scene: Scene, roles: Roles) -> bool:
    """Whether the whole is only where something lies: "the largest island in the world, with 56,000 people"."""
    at = scene.match.slot("subject")
    first = at is not None and at == scene.match.first
    return (
        first
        and at is not None
        and at > 0
        and scene.items[at - 1].word in word_set("dropped", "misread_figures", "within")
    )


_WHOLES = word_set("frames", "members") | word_set("frames", "grammar", "whole_of")


def of_some_body(scene: Scene, roles: Roles) -> bool:
    """Whether the set or organisation only says where a body is whose members are counted: "the football union of Europe has 55 members"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at != scene.match.first:
        return False
    behind = [item.word for item in items[at + 1 : at + 3]]
    if behind[:1] == [","] and behind[1:] != ["with"]:
        return False  # "the founders of ECOWAS, a bloc of 15"; "the choir of Europe, with 47 members" goes on with the choir
    if at < 2 or items[at - 1].word not in word_set("dropped", "misread_figures", "among_some"):
        return False
    head = items[at - 2]
    if isinstance(head.mention, Entity):
        return head.mention.id is None
    return head.word[:1].isalpha() and head.word not in _WHOLES


def another_thing(scene: Scene, roles: Roles) -> bool:
    """Whether the noun measured is narrowed to another thing altogether."""
    return other_thing(head(scene, roles))


def shared(scene: Scene, roles: Roles) -> bool:
    """Whether one figure would be that of each of a list, and nothing says that it is: "Chad and Niger each have 14 million people"."""
    if roles.subject is None or len(roles.subject.members) < 2 or len(scene.values) != 1:
        return False
    return not _each_of_them(scene)


def _each_of_them(scene: Scene) -> bool:
    """Whether "each", "apiece" or "both" gives a figure to every one of a list, and no word behind it to all together."""
    items, match = scene.items, scene.match
    if any(item.word in _TOGETHER for item in items[match.first : match.last + _BEHIND]):
        return False
    at = match.slot("subject")
    if at is None:
        near = range(match.first - 1, max(match.first - 1 - _NEAR, -1), -1)
        at = next((one for one in near if items[one].members), -1)
    if at < 0 or not items[at].members:
        return False
    if _only_placing(items, at) or any(
        _placed_before(sentence, items[at]) for sentence in scene.discourse.sentences[-1:]
    ):
        return False  # "The farms of Chad and Niger both have ..."
    told = scene.text[items[at].start : items[at].end].lower().startswith("both")
    return told or any(item.word in _SINGLY for item in items[max(at - 1, 0) : match.last + _BEHIND])


def _only_placing(items: list[Item], at: int) -> bool:
    """Whether a list only says where, or of whom, something is."""
    return at > 0 and items[at - 1].word in PLACED | GOVERNED | {"of"}


def _placed_before(sentence: list[Item], many: Item) -> bool:
    """Whether the same list only says so in the sentence before."""
    ids = [one.candidates[:1] for one in many.members]
    return any(
        [one.candidates[:1] for one in item.members] == ids and _only_placing(sentence, at)
        for at, item in enumerate(sentence)
        if item.members
    )


def singly(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is that of each, and no total: "They each have three million people"."""
    return any(item.word in _SINGLY for item in scene.items[max(scene.match.first - 1, 0) : scene.match.last + _BEHIND])


_NEAR = 3
_BEHIND = 2
_SINGLY = word_set("dropped", "misread_figures", "singly")
_TOGETHER = word_set("dropped", "misread_figures", "together")


def unpaired(scene: Scene, roles: Roles) -> bool:
    """Whether there are several figures and no list of as many."""
    number = len(scene.values)
    named = (roles.subject, roles.object)
    return number > 1 and not any(one is not None and len(one.members) == number for one in named)


def of_part(scene: Scene, roles: Roles) -> bool:
    """Whether the set of a rank is only a part: "the longest coast on the African mainland"."""
    items, index = scene.items, scene.match.slot("object")
    if scene.match.cue.detail("subset") or not index or index + 1 >= len(items) or items[index].possessive:
        return False
    adjective = items[index].alias == "adjective"
    return (
        adjective
        and items[index - 1].word in word_set("dropped", "misread_figures", "of_part")
        and items[index + 1].word != "continent"
    )


def only_one(scene: Scene, roles: Roles) -> bool:
    """Whether "only" makes a comparison one with all others: "only Brazil and Argentina are bigger than Peru"."""
    first = scene.match.first
    return (
        first > 0
        and scene.items[first - 1].word in word_set("dropped", "misread_figures", "only")
        and scene.match.slot("subject") == first
    )


def one_of_them(scene: Scene, roles: Roles) -> bool:
    """Whether an order picks one of those just named, and the figure is no total: "the second of these counts 740,000"; or the figure itself counts some: "240 million of them are Muslims"."""
    items, value = scene.items, scene.match.slot("value")
    some = value is not None and value + 2 < len(items) and items[value + 1].word == "of"
    if value is not None and some and items[value + 2].word in _THEM and (not value or items[value - 1].word != "all"):
        return True
    for at in range(max(0, scene.match.first - _PICKED), max(0, scene.match.last - 2)):
        whole = items[at + 2].word if at + 2 < len(items) else ""
        if items[at + 1].word == "of" and whole in word_set("dropped", "misread_figures", "of_them"):
            figure = items[at].mention
            if items[at].word in _PICKS or (isinstance(figure, Quantity) and figure.measure == "rank"):
                return True
    return False


_PICKED = 6
_THEM = word_set("dropped", "misread_figures", "them")
_PICKS = word_set("frames", "grammar", "picks")


def away(scene: Scene, roles: Roles) -> bool:
    """Whether a length is how far off something lies: "its border with Uganda is 400 km away", "..., 50 km from Gulu"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind not in {"border-length", "coastline-length"} or last >= len(items):
        return False
    if items[last].word == "from":
        return not any(item.word == "to" for item in items[last + 2 : last + _FROM_TO])  # but "from end to end"
    return items[last].word in word_set("dropped", "misread_figures", "away")


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


def on_a_lake(scene: Scene, roles: Roles) -> bool:
    """Whether a shore is that of a lake or river: "270 km of Lake Victoria shore"."""
    match = scene.match
    if match.cue.kind.kind != "coastline-length":
        return False
    labels = [item.label for item in scene.items[match.first : match.last] if item.kind == "e"]
    return any(not _INLAND.isdisjoint(label.lower().split()) for label in labels)


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
    at = value + 1 + (scene.items[value + 1].word in word_set("dropped", "misread_figures", "of_a_people"))
    behind = at < len(scene.items) and scene.items[at].kind == "e" and not is_pronoun(scene.items[at])
    return behind and scene.discourse.may_be(scene.items[at], ("group", "religion", "language"))


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


_OWNING = word_set("dropped", "misread_figures", "owning")
_UP_TO_VERB = word_set("frames", "grammar", "up_to_verb")
_LIVING = word_set("dropped", "misread_figures", "living")
_DEEDS = word_set("frames", "grammar", "deeds")


def of_an_object(scene: Scene, roles: Roles) -> bool:
    """Whether who seems to be measured is what another was measured against: "half as big again as Fiji, twice as large as Tonga"."""
    at = scene.match.slot("subject")
    if at is None or at == 0 or is_pronoun(scene.items[at]):
        return False
    before = [item.word for item in scene.items[max(0, at - 2) : at]]
    return before[-1] in {"as", "than"} or before == ["size", "of"]


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
_TOLD = word_set("dropped", "misread_figures", "told")


def _ids(item: Item) -> tuple[str, ...]:
    return tuple(item.candidates)


def had_by_others(scene: Scene, roles: Roles) -> bool:
    """Whether what is had is had by a number of others just before: "Nine countries have Portuguese as an official language"."""
    items, match = scene.items, scene.match
    if match.slot("subject") is not None or match.first < 2 or items[match.first - 1].word not in _HAVING:
        return False
    before = items[match.first - 2]
    return before.word in _OTHERS or isinstance(before.mention, Quantity)


_HAVING = word_set("dropped", "misread_figures", "having")
_OTHERS = word_set("dropped", "misread_figures", "others")


def loosely(scene: Scene, roles: Roles) -> bool:
    """Whether a superlative claims no place of its own, or its noun goes on."""
    match = scene.match
    return ranking.loosely(scene.items, match.first, match.last, match.slot("value")) or ranking.goes_on(
        scene.items, match.last
    )
