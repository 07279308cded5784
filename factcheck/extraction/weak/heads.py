"""Whether a clause is about a body, a party or another land than the one spoken of, so that "it" and "its" may be that one's."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.items.superlatives import is_superlative
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.country_parts import BACK, IT, means
from factcheck.extraction.weak.subjects import noun_ahead
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity


def of_another_head(scene: Scene, roles: Roles) -> bool:
    """Whether another thing heads this clause, one before it or the sentence before: "The parliament is younger: it was set up in 2005"; "Peru's Shining Path ... Its leader, ..."."""
    whose = whose_claim(scene, roles)
    if whose is None or not unnamed(scene, whose):
        return False
    items, end = scene.items, _end(scene)
    bound = {at for _, at in scene.match.bound}
    heads = [at for at in _heads(items, end) if at < end and at not in bound]
    if any(_other(scene, items, at, whose) or _named_else(scene, items, at, whose) for at in heads):
        return not _names(items[max(heads) : end], whose) or _owns(items, whose, heads)
    if any(means(item, whose) for item in items[:end]) or not _taken_up(items, end, scene.match.last):
        return False
    for before in reversed(scene.discourse.sentences[-BACK:]):
        if any(_other(scene, before, at, whose) for at in _heads(before, len(before))) or _left(before):
            return True
        if _named_else(scene, before, 0, whose) or (scene.match.cue.kind.kind == "founding-date" and _unknown(before)):
            return True
        if not before or before[0].word not in IT:
            return False
    return False


def of_a_party(scene: Scene, roles: Roles) -> bool:
    """Whether "its" leader may be that of a body of the sentence before, which names no country: "Erdogan founded his party in 2001. Its new leader, ..."."""
    whose, index = whose_claim(scene, roles), scene.match.slot("object")
    index = scene.match.first - 1 if index is None else index
    if whose is None or index < 0 or scene.items[index].word not in IT or not scene.discourse.sentences:
        return False
    before = scene.discourse.sentences[-1]
    return not _names(before, whose) and any(item.word in _BODIES for item in before)


def apart_from_the_club(scene: Scene, roles: Roles) -> bool:
    """Whether the organisation joined is described as another than the one named: "The customs union takes in Turkey"."""
    index = scene.match.slot("object")
    label = scene.items[index].label if index is not None and is_pronoun(scene.items[index]) else ""
    return not _OF_SOMETHING.isdisjoint(label.lower().split()[:-1])


_OF_SOMETHING = word_set("weak", "heads", "of_something")


def that_one(scene: Scene, roles: Roles) -> bool:
    """Whether a claim is of something pointed at that nothing named fits: "Eight share a franc; that union was founded in 1994"."""
    index = scene.match.slot("subject")
    if roles.subject is not None or index is None or not scene.items[index].alias.startswith("description"):
        return False
    return scene.items[index].label.lower().startswith("that ")


def whose_claim(scene: Scene, roles: Roles) -> Named | None:
    """The country or organisation a claim is about, or whose office it tells of."""
    named = roles.object if scene.operator == "holder" else roles.subject
    wanted = named is not None and (named.id or "").startswith(("country:", "org:"))
    return named if wanted else None


def unnamed(scene: Scene, whose: Named) -> bool:
    """Whether no name in the words of a claim means whose it is."""
    return not _names([scene.items[at] for _, at in scene.match.bound], whose)


def _end(scene: Scene) -> int:
    """Where the words before a claim end, with its pronoun."""
    slots = (scene.match.slot("subject"), scene.match.slot("object"))
    pronouns = [at for at in slots if at is not None and is_pronoun(scene.items[at])]
    return max([scene.match.first, *pronouns])


def _heads(items: list[Item], end: int) -> Iterator[int]:
    """Where the clauses before an index begin."""
    for at in range(end):
        if at == 0 or items[at - 1].word in BREAKS:
            yield at


def _other(scene: Scene, items: list[Item], at: int, whose: Named) -> bool:
    """Whether a clause that begins here is about another thing."""
    if at >= len(items):
        return False
    opening = items[at]
    if _aside_of_its(items, at):
        return True
    if means(opening, whose) and not opening.possessive and at + 1 < len(items) and items[at + 1].word in _NATURAL:
        return True  # "The Niger delta"
    if opening.kind == "e" and opening.possessive and not is_pronoun(opening) and means(opening, whose):
        return _belonging(scene, items, at + 1)
    if _compound(items, at) or _some_of(items, at):
        return True
    if opening.word in _WHOLES and items[at + 1 : at + 2] and items[at + 1].kind == "w":
        return True  # "The whole became independent in 1956"
    if opening.kind == "w" and is_superlative(opening.word) and items[at + 1 : at + 2] and items[at + 1].word in ACTS:
        return True  # "The youngest is one of them; it has 12 million people"
    if is_pronoun(opening) and opening.word in _HIS:
        return _belongs(items, at + 1)
    for index in range(at, min(at + _NOUN, len(items))):
        item = items[index]
        if items is scene.items and opening.word in _LEADING and index >= scene.match.first:
            return False  # "With an area of 9,250 sq km, Cyprus"
        described = item.alias.startswith("description")
        if described or (item.kind == "w" and item.word in _ONES):
            label = item.label.lower().split() if described else []
            return not _APART.isdisjoint({one.word for one in items[at:index]} | set(label[:-1]))
        if (
            item.kind == "e"
            and item.alias == "shape"
            and item.label.lower().split()[-1:] == [item.word]
            and item.word in _STATES
        ):
            return True  # "The People's Republic"
        if item.kind != "w" or not (item.word.isalpha() or item.word == "-"):
            return False
        if item.word in _BODIES and index + 1 < len(items) and items[index + 1].word not in _BODIES:
            return index > at or items[index + 1].word not in {"of", "and"}
    return False


_LEADING = word_set("weak", "heads", "leading")


def _unknown(items: list[Item]) -> bool:
    """Whether a sentence begins with one word that is no name known, and its verb: "Greenpeace has its seat in Amsterdam. It was founded in 1971"."""
    return len(items) > 1 and items[0].kind == "w" and items[0].word.isalpha() and items[1].word in ACTS


def _some_of(items: list[Item], at: int) -> bool:
    """Whether a clause begins with some of what a country has: "One of its departments, in South America, ..."."""
    if at + 2 >= len(items) or items[at + 1].word != "of" or items[at + 2].word not in _THEIRS:
        return False
    return items[at].kind == "q" or items[at].word in _SOME


_THEIRS = word_set("weak", "heads", "theirs")
_SOME = word_set("weak", "heads", "some")


def _belongs(items: list[Item], at: int) -> bool:
    """Whether what somebody has is a body: "(His) party was founded in 1980"."""
    return noun_ahead(items[at : at + _NOUN], _BODIES)


_HIS = word_set("weak", "heads", "his")


def _left(items: list[Item]) -> bool:
    """Whether a sentence tells of a state that was left, so that "it" may be that one: "Singapore left the federation in 1965"."""
    return any(
        one.word in _LEAVING and two.alias.startswith("description-place") for one, two in itertools.pairwise(items)
    )


_LEAVING = word_set("weak", "heads", "leaving")


def _named_else(scene: Scene, items: list[Item], at: int, whose: Named) -> bool:
    """Whether a clause is about a place or body of another name, or one nobody knows: "Transkei, the first, had 3 million people; it was declared independent"."""
    if at + 1 >= len(items):
        return False
    opening = items[at]
    if opening.kind != "e" or is_pronoun(opening) or opening.members or opening.possessive:
        return False
    if at and items[at - 1].word == ":":
        return False  # "Top: Mount Kenya, 5,199 m"
    if means(opening, whose) or scene.discourse.may_be(opening, ("country", "person")):
        return False
    if any(item.alias.startswith("description") for item in items[at + 1 : _end(scene) + 1]):
        return False  # "The Nile, say the people of the country, ..."
    return items[at + 1].word in ACTS | {","}


def of_one_of_two(scene: Scene, roles: Roles) -> bool:
    """Whether a claim is of "the former" or "the latter" of two: "Neither Albania nor Serbia is in the Union. The former joined NATO in 2009"."""
    if len(scene.items) > 1 and scene.items[0].word in _OF_TWO and scene.items[1].word == ",":
        return scene.match.slot("subject") is None  # "The first, with 21,000 people to the square kilometre"
    begin = next((one for one in range(scene.match.first, 0, -1) if scene.items[one - 1].word in BREAKS), 0)
    head = scene.items[begin : scene.match.first]
    picked = len(head) > 1 and head[0].word in _OF_TWO and head[1].word in _VERBS
    if picked and scene.match.slot("subject") is None and not any(item.kind == "e" for item in head):
        return True  # "the latter has a border of 343 km with Latvia"
    at = scene.match.first - 1
    while at > 0 and scene.items[at].word in ACTS:
        at -= 1  # "the second has Arabic as its official language"
    if at > 0 and scene.items[at].kind == "q":
        at -= 1  # "the other two became independent in 1961"
    return at >= 0 and scene.match.slot("subject") is None and scene.items[at].word in _OF_TWO


_VERBS = ACTS | word_set("views", "verbs")
_OF_TWO = word_set("weak", "heads", "of_two")


def _aside_of_its(items: list[Item], at: int) -> bool:
    """Whether a clause begins with a name that an aside describes by what it is to the one spoken of: "Frontex, its guard, sits in Warsaw"."""
    if at + 4 >= len(items) or items[at + 1].word != ",":
        return False
    told = items[at + 2].word
    if told not in _ORDERED and not is_superlative(told):
        return False
    unknown = items[at].alias == "shape" or (items[at].kind == "w" and items[at].word.isalpha())
    return unknown and items[at].word not in _ADVERBS and any(item.word == "," for item in items[at + 3 : at + 7])


_ORDERED = word_set("weak", "heads", "ordered")
_ADVERBS = word_set("frames", "grammar", "asides") | word_set("weak", "heads", "adverbs")


def _compound(items: list[Item], at: int) -> bool:
    """Whether a name is but the first half of an adjective: "the Portuguese-speaking one"."""
    return at + 3 < len(items) and items[at].kind == "e" and items[at + 1].word == "-" and items[at + 2].word in _APART


def _belonging(scene: Scene, items: list[Item], at: int) -> bool:
    """Whether what a country has is a party, a part or a people: "(Peru's) Shining Path", "(Syria's) main rebel group"."""
    for item in items[at : at + _NOUN]:
        if item.alias.startswith("description"):
            return True
        if item.kind == "e":
            entity = item.mention
            person = isinstance(entity, Entity) and scene.discourse.pick(entity, ("person",)) is not None
            return not is_pronoun(item) and not person
        if item.kind != "w" or not item.word.isalpha() or item.word in _BINDING:
            return False
        if item.word in _BODIES or item.word in _COMPASS or item.word in _APART:
            return True
    return False


def _taken_up(items: list[Item], end: int, last: int) -> bool:
    """Whether a claim tells of something spoken of before by a pronoun."""
    return any(item.word in IT for item in items[:end]) or any(item.word in IT for item in items[end:last])


def _owns(items: list[Item], whose: Named, heads: list[int]) -> bool:
    """Whether a country is named only as the owner of what its clause is about."""
    return any(means(items[at], whose) for at in heads)


def _names(items: list[Item], whose: Named) -> bool:
    return any(means(item, whose) and not _compound(items, at) for at, item in enumerate(items))


_NOUN = 5
_NATURAL = word_set("frames", "grammar", "natural") | word_set("weak", "heads", "natural") - {"sea"}
_BINDING = word_set("frames", "grammar", "binding")
_COMPASS = frozenset(word for word in word_set("frames", "grammar", "compass") if word.startswith(("n", "s", "e", "w")))
_STATES = frozenset(table("names")["descriptions"]["place"]) | word_set("weak", "heads", "states")
_ONES = word_set("weak", "heads", "ones")
_APART = word_set("frames", "grammar", "apart_by")
_WHOLES = word_set("weak", "heads", "wholes")
_BODIES = word_set("frames", "grammar", "heads_apart")
