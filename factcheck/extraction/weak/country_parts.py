"""Whether a part of a country, not the country, may be what is told of."""

from __future__ import annotations

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import counts_its_people
from factcheck.extraction.subjects import homes, subdivisions
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity


def near_a_part(scene: Scene, roles: Roles) -> bool:
    """Whether a part of a country is named in the sentences before, too, whose capital it may be: "Crimea ... Ukraine, which held it ... Simferopol is its capital"."""
    capital = scene.match.cue.kind.kind == "capital"
    index = scene.match.slot("subject" if capital else "object")
    if index is None or scene.items[index].word not in IT:
        return False
    if capital and scene.discourse.part_named(scene.items, scene.match.slot("object")):
        return True
    return any(
        subdivisions.spoken_of(sentence, scene.discourse) is True for sentence in scene.discourse.sentences[-BACK:]
    )


def boxed_under_a_part(scene: Scene, roles: Roles) -> bool:
    """Whether a line of a fact box that names nobody stands under a heading of a part of a country: "Texas at a glance\nCapital: Austin"."""
    return (
        scene.match.slot("subject") is None
        and roles.subject is not None
        and homes.under_a_part(scene, roles.subject.id)
    )


def of_a_half(scene: Scene, roles: Roles) -> bool:
    """Whether a form of state may be that of a half of the country: "Bosnia has two halves. The federation has 2.3 million people"."""
    slot = scene.match.slot("subject")
    at = scene.match.first - 1 if slot is None else slot
    if at < 0 or scene.items[at].alias != "description-place" or scene.items[at].word in {"country", "nation"}:
        return False
    told = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    return any((item.word or scene.text[item.start : item.end].lower()).endswith(_HALVES) for item in told)


def of_a_share(scene: Scene, roles: Roles) -> bool:
    """Whether a figure behind a name is that of a share of it told before: "two-thirds of Guyana, some 160,000 square kilometres"."""
    at, value = scene.match.slot("subject"), scene.match.slot("value")
    if at is None or value is None or not 1 < at < value or scene.items[at - 1].word != "of":
        return False
    if counts_its_people(scene.items, at, value):
        return False
    told = (item.mention for item in scene.items[max(0, at - 2 - _AND_MORE) : at - 1])
    return any(isinstance(one, Quantity) and one.measure in _SHARES for one in told)


_SHARES = frozenset({"share", "percent"})
_AND_MORE = 2
"""Words between a share and what it is of: "two-thirds and more of", "a third or so of"."""


def qualified(scene: Scene, roles: Roles) -> bool:
    """Whether a word before a country's name makes it a part of the country or some of its people: "rural India", "European Russia", "Dutch-speaking Belgium"."""
    items, subject = scene.items, roles.subject
    if subject is None or subject.id is None or not subject.id.startswith("country:"):
        return False
    ends = [scene.match.slot("subject"), *(_met(items, subject.id, scene.match.first),)]
    return any(at is not None and _qualifies(items, at, subject.id) for at in ends)


def _met(items: list[Item], id_: str, first: int) -> int | None:
    """Where a country is named last before a match."""
    return next((at for at in range(min(first, len(items)) - 1, -1, -1) if id_ in items[at].candidates), None)


def _qualifies(items: list[Item], at: int, id_: str) -> bool:
    if is_pronoun(items[at]) or items[at].members:
        return False
    behind = [item.word for item in items[at + 1 : at + 3]]
    if behind[:1] == ["-"] and behind[-1] in _COMPOUND:
        return True  # "French-speaking Cameroon" is not said of France
    before = items[at - 1]
    if at == 0:
        return False
    if at > 1 and items[at - 2].word == "-":
        return before.word in _COMPOUND
    if before.word in _QUALIFYING:
        return True
    if before.kind != "e" or before.possessive or is_pronoun(before) or before.members or not before.candidates:
        return False
    first = before.candidates[0]
    told = before.alias.endswith(("adjective", "demonym")) and first.startswith("country:")
    return told or first.startswith(_OF_PEOPLE) or (first.startswith("continent:") and id_ in _ON_TWO)


_QUALIFYING, _COMPOUND = word_set("weak", "country_parts", "qualifying"), word_set("weak", "country_parts", "compound")
_ON_TWO = word_set("weak", "country_parts", "on_two")
"""Countries on two continents, of which "European" and "Asian" mean a part."""
_OF_PEOPLE = ("language:", "religion:", "group:", "people:")


def does_itself(scene: Scene, roles: Roles) -> bool:
    """Whether a part of a country acts in the clause of a claim whose subject it does not name: "Sudan voted. The south became independent in July"."""
    if roles.subject is None or scene.match.slot("subject") is not None:
        return False
    for at in range(scene.match.first - 1, -1, -1):
        item = scene.items[at]
        if item.kind == "e" or item.word in clauses.BREAKS:
            return False
        if item.word in _PARTS:
            before = at - 1
            while before >= 0 and (scene.items[before].word in _PARTS or is_pronoun(scene.items[before])):
                before -= 1  # "in its northern regions"
            return before < 0 or scene.items[before].word not in word_set("weak", "country_parts", "toward")
    return False


_PARTS = word_set("weak", "country_parts", "parts")


_HALVES = ("halves", "entities", "statelets")


def official_in_part(scene: Scene, roles: Roles) -> bool:
    """Whether a language is said to be official in a part only: "In Italy German is official in one province"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind != "official-language" or last + 1 >= len(items) or roles.subject is None:
        return False
    return items[last].word in word_set("weak", "country_parts", "placing") and not means(
        items[last + 1], roles.subject
    )


def of_some_of_it(scene: Scene, roles: Roles) -> bool:
    """Whether something is said of a part of a country alone: "not all of Denmark is in the EU", "half of Cyprus"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < 2 or items[at - 1].word != "of":
        return False
    told = items[at - 2].word
    return told in _SOME or (told == "all" and at > 2 and items[at - 3].word == "not")


_SOME = word_set("weak", "country_parts", "some")


def named_just_before(scene: Scene, roles: Roles) -> bool:
    """Whether "it", or what no name stands for, may be a part of a country that was named last: "They want the Essequibo, a part of Guyana. How big is it? Some 160,000 sq km"."""
    at, subject = scene.match.slot("subject"), roles.subject
    if subject is None or subject.id is None or not subject.id.startswith("country:"):
        return False
    if scene.operator == "rank" if at is None else scene.items[at].alias != "pronoun-thing":
        return False
    own = scene.items[: scene.match.last]
    if any(means(item, subject) for item in own):
        return False
    for items in (own, *reversed(scene.discourse.sentences[-BACK:])):
        last = subdivisions.named_last(items, subject.id, scene.discourse)
        if last is not None:
            return last
    return False


def means(item: Item, whose: Named) -> bool:
    """Whether an item names somebody or something by itself."""
    if item.kind != "e" or is_pronoun(item):
        return False
    return any(whose.id in one.candidates for one in item.members or (item,))


BACK = 3
"""Sentences that go on with "it" before a claim, at most."""
IT = word_set("weak", "country_parts", "it")
