"""Totals, counts and orders of several that are not of those a match takes them for, so that it makes no claim."""

from __future__ import annotations

from itertools import pairwise

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import GOVERNED, PLACED
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity, Quantity


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
        and scene.items[at - 1].word in word_set("dropped", "misread_sets", "within")
    )


def of_a_part_of_it(scene: Scene, roles: Roles) -> bool:
    """Whether only the members in some part of the world are counted: "Africa's seven OPEC members", "the seven Gulf members of the WTO"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None:
        return False
    owned = scene.text[max(0, items[value].start - 4) : items[value].start].rstrip().endswith(("'s", "’s"))
    if value and owned and not (roles.subject is not None and roles.subject.id in items[value - 1].candidates):
        return not is_pronoun(items[value - 1])
    behind = next((item for item in items[value + 1 : value + 3] if item.kind == "e"), None)
    return behind is not None and behind.alias == "adjective" and _of_the_world(behind, scene)


def _of_the_world(item: Item, scene: Scene) -> bool:
    """Whether an item names a part of the world."""
    return any(scene.discourse.type_of(id_) in {"continent", "region", "set"} for id_ in item.candidates[:1])


def of_one_country_of_it(scene: Scene, roles: Roles) -> bool:
    """Whether a part of the world only says of which a country is the largest or poorest: "Africa's most populous country, with 182 million people"."""
    items, whole = scene.items, roles.subject
    if whole is None or whole.id is None or scene.match.slot("subject") is not None:
        return False
    told = [at for at in range(min(scene.match.first, len(items))) if whole.id in items[at].candidates]
    if not told or not items[told[-1]].possessive or not _of_the_world(items[told[-1]], scene):
        return False
    return any(item.word in _COUNTRIES for item in items[told[-1] + 1 : told[-1] + 1 + _EPITHETS])


_COUNTRIES = word_set("dropped", "misread_sets", "one_country")
_EPITHETS = 5
"""Items of "most populous landlocked country", at most."""


def of_others_counted(scene: Scene, roles: Roles) -> bool:
    """Whether "them" are those just counted, whoever they are: "Between Tallinn and Lisbon stood nine countries, all of them members since 2004"."""
    items, first, whose = scene.items, scene.match.first, roles.subject
    if whose is None or not whose.members or first >= len(items):
        return False
    named = [
        at for at in range(first) if items[at].members or set(items[at].candidates) & {one.id for one in whose.members}
    ]
    between = items[named[-1] + 1 : first] if named else []
    return any(
        isinstance(item.mention, Quantity) and item.mention.measure == "count" and item.mention.noun in _WHOLES
        for item in between
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
    if at < 2 or items[at - 1].word not in word_set("dropped", "misread_sets", "among_some"):
        return False
    head = items[at - 2]
    if isinstance(head.mention, Entity):
        return head.mention.id is None
    return head.word[:1].isalpha() and head.word not in _WHOLES


def of_its_organ(scene: Scene, roles: Roles) -> bool:
    """Whether members are counted of a body's council or board, named before "its": "the Security Council, thirteen of its fifteen members"."""
    items, at = scene.items, scene.match.slot("subject") or scene.match.first
    if roles.subject is None or not is_pronoun(items[at]) or _ORGAN.search(roles.subject.label or ""):
        return False
    if any(item.word in _ORGANS for item in items[:at]):
        return True
    before = scene.text[max(0, items[0].start - _NEAR_BEFORE) : items[0].start]
    return _ORGAN.search(before) is not None


_ORGANS = word_set("dropped", "misread_sets", "organs")
_NEAR_BEFORE = 120
"""Characters before a sentence in which a council named with capitals may be what it goes on with."""
_ORGAN = lazy.pattern(rf"(?!The )[A-Z][a-z]+ (?:{'|'.join(sorted(word.capitalize() for word in _ORGANS))})\b(?! of)")


def beside_its_neighbour(scene: Scene, roles: Roles) -> bool:
    """Whether neighbours are counted of whom the name in front of the comma is one: "Senegal, its one neighbour, ..." tells of another country."""
    items, at, last = scene.items, scene.match.slot("subject"), scene.match.last
    if at is None or at < _ASIDE or roles.subject is None or not is_pronoun(items[at]) or items[at - 1].word != ",":
        return False
    closed = last < len(items) and items[last].word in {",", ".", ";", ")"}
    return closed and roles.subject.id in items[at - 2].candidates


_ASIDE = 2
"""Items before an aside's pronoun: a name and its comma."""


def done_to_all(scene: Scene, roles: Roles) -> bool:
    """Whether "has" only helps a verb, whose figure says to how many it was done: "the Union, which counts 55 members, has suspended all three"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None or value < 1 or items[value - 1].word not in _ALL:
        return False
    told = items[scene.match.first : value]
    return any(one.word in _HAVE and two.word.endswith("ed") for one, two in pairwise(told))


_ALL = frozenset(["all", "both"])
_HAVE = frozenset(table("frames")["words"]["have"])


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
_SINGLY = word_set("dropped", "misread_sets", "singly")
_TOGETHER = word_set("dropped", "misread_sets", "together")


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
        and items[index - 1].word in word_set("dropped", "misread_sets", "of_part")
        and items[index + 1].word != "continent"
    )


def only_one(scene: Scene, roles: Roles) -> bool:
    """Whether "only" makes a comparison one with all others: "only Brazil and Argentina are bigger than Peru"."""
    first = scene.match.first
    return (
        first > 0
        and scene.items[first - 1].word in word_set("dropped", "misread_sets", "only")
        and scene.match.slot("subject") == first
    )


def one_of_them(scene: Scene, roles: Roles) -> bool:
    """Whether an order picks one of those just named, and the figure is no total: "the second of these counts 740,000"; or the figure itself counts some: "240 million of them are Muslims"."""
    items, value = scene.items, scene.match.slot("value")
    some = value is not None and value + 2 < len(items) and items[value + 1].word == "of"
    if value is not None and some and items[value + 2].word in _THEM and (not value or items[value - 1].word != "all"):
        return True
    if _one_of_a_set(items, scene.match.first):
        return True
    for at in range(max(0, scene.match.first - _PICKED), max(0, scene.match.last - 2)):
        whole = items[at + 2].word if at + 2 < len(items) else ""
        if items[at + 1].word == "of" and whole in word_set("dropped", "misread_sets", "of_them"):
            figure = items[at].mention
            if items[at].word in _PICKS or (isinstance(figure, Quantity) and figure.measure == "rank"):
                return True
    return False


def _one_of_a_set(items: list[Item], first: int) -> bool:
    """Whether what follows is the set that one is picked of: "the smaller of the two Baltic states"."""
    at = first - 1
    at -= at > 0 and items[at].kind == "q"
    return at > 0 and items[at].word == "of" and items[at - 1].word.endswith(("er", "est"))


_PICKED = 6
_THEM = word_set("dropped", "misread_sets", "them")
_PICKS = word_set("frames", "grammar", "picks")


def had_by_others(scene: Scene, roles: Roles) -> bool:
    """Whether what is had is had by a number of others just before: "Nine countries have Portuguese as an official language"."""
    items, match = scene.items, scene.match
    if match.slot("subject") is not None or match.first < 2 or items[match.first - 1].word not in _HAVING:
        return False
    before = items[match.first - 2]
    return before.word in _OTHERS or isinstance(before.mention, Quantity)


_HAVING = word_set("dropped", "misread_sets", "having")
_OTHERS = word_set("dropped", "misread_sets", "others")


def of_a_list_before(scene: Scene, roles: Roles) -> bool:
    """Whether a change without a name would be that of each of a list told before it: "Macau and Taiwan are left out. Births were a third fewer than in 2016"."""
    several = roles.subject is not None and len(roles.subject.members) > 1
    return several and scene.match.slot("subject") is None


def by_those_counted(scene: Scene, roles: Roles) -> bool:
    """Whether a step is that of a number of countries, not of who was spoken of: "of the twelve to enter the EU this decade"."""
    items, first = scene.items, scene.match.first
    if scene.match.slot("subject") is not None or first < _TWO or items[first - 1].word not in _TO_DO:
        return False
    return items[first - _TWO].kind == "q"


_TWO, _TO_DO = 2, frozenset(["to", "that"])
