"""Whether a country is told by whose it is, and whether the text says whose: "his country", "their nation"."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, adjectival
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity


def of_somebody(scene: Scene, roles: Roles) -> bool:
    """Whether a country is told by whose it is: "his country joined in 2004"."""
    items, at = scene.items, _told_at(scene)
    label = items[at].label.lower() if at is not None else ""
    if scene.discourse.memory.land_of_portrayed(label) is not None:
        return False
    if not label.startswith(("his ", "her ", "my ", "our ", "their ")):
        return False
    if at is not None and _of_its_people(scene, at, roles):
        return False
    if at is None or not label.startswith(("his ", "her ")):
        return True
    return not _their_own(scene, at, roles) and not _of_the_one_before(scene, at, roles)


def of_a_rulers(scene: Scene, roles: Roles) -> bool:
    """Whether a claim tells of a land by its ruler, and means none of those it was taken for: "Egypt objected. Mr Mohamud's republic joined in 1974"."""
    items, whose = scene.items, roles.subject
    if whose is None:
        return False
    meant = {one.id for one in whose.members or (whose,)}
    for at, item in enumerate(items[: scene.match.first]):
        if item.kind != "e" or not item.possessive or is_pronoun(item) or meant & set(item.candidates):
            continue
        behind = [one.word for one in items[at + 1 : at + _SOON + 1]]
        if any(word in _LANDS for word in behind) and not any(
            meant & set(one.candidates) for one in items[at : scene.match.last]
        ):
            return True
    return False


_LANDS = word_set("weak", "peoples", "lands")


def of_those_who_ruled(scene: Scene, roles: Roles) -> bool:
    """Whether those a claim was taken for ruled whom it is about: "it was run by Australia on behalf of Britain and New Zealand until independence in 1968"."""
    items, whose, first = scene.items, roles.subject, scene.match.first
    if whose is None or scene.match.slot("subject") is not None:
        return False
    meant = {one.id for one in whose.members or (whose,)}
    by = [at for at in range(1, min(first, len(items))) if items[at].word == "by" and items[at - 1].word in _RULING]
    if not by:
        return False
    behind = items[by[-1] + 1 : first]
    if any(item.word in {".", ";", ":"} for item in behind):
        return False
    return any(meant & {id_ for one in item.members or (item,) for id_ in one.candidates} for item in behind)


_RULING = word_set("weak", "somebodys", "ruling")


def _of_its_people(scene: Scene, at: int, roles: Roles) -> bool:
    """Whether the sentence before opens with those or the one whose country it is, and nobody else is named: "Few Malians will vote. Their country ...", "The Malian president spoke. His country ..."."""
    label = scene.items[at].label.lower()
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    names = [index for index, item in enumerate(before) if item.kind == "e" and not is_pronoun(item)]
    if (
        len(names) != 1
        or names[0] > _SOON
        or roles.subject is None
        or any(item.kind == "e" for item in scene.items[:at])
    ):
        return False
    name = before[names[0]]
    if not adjectival(name) or roles.subject.id not in name.candidates:
        return False
    if any(item.word in GOVERNED or item.word in ACTS for item in before[: names[0]]):
        return False
    if label.startswith("their "):
        many = scene.text[name.start : name.end].endswith(("s", "ese", "ish", "ch"))
        return many and not any(map(_is_somebody, before[names[0] + 1 :]))
    told = [index for index, item in enumerate(before) if _is_somebody(item)]
    return len(told) == 1 and names[0] < told[0] <= names[0] + _SOON


def _is_somebody(item: Item) -> bool:
    """Whether a word is one for somebody, or for several of a sort: "president", "two pirates", "fishermen"."""
    word = item.noun or item.word
    return item.kind == "o" or word in _SOMEBODY or word.removesuffix("s") in _SOMEBODY or word.endswith(_SEVERAL)


_SEVERAL = ("ers", "ors", "ists", "ates", "ants", "ees", "ians", "men", "people", "children")
_SOON = 3
"""Items among which a people, or the one of it, stands that a sentence opens with."""
_SOMEBODY = word_set("frames", "grammar", "somebody")


def _told_at(scene: Scene) -> int | None:
    """Where the subject of a match stands; of one without a slot for it, the description right before it."""
    at = scene.match.slot("subject")
    before = next((index for index in range(scene.match.first - 1, -1, -1) if scene.items[index].kind == "e"), None)
    if at is not None or before is None or not scene.items[before].alias.startswith("description"):
        return at
    return before


def _of_the_one_before(scene: Scene, at: int, roles: Roles) -> bool:
    """Whether the sentence before tells of one person alone, and this one of nobody before "his country"."""
    named = any(item.kind == "e" and scene.discourse.may_be(item, ("person",)) for item in scene.items[:at])
    return not named and scene.discourse.of_one_person(scene.items[at].label, roles.subject)


def _their_own(scene: Scene, at: int, roles: Roles) -> bool:
    """Whether the one person of the sentence before "his country" held office in the country meant, and nowhere else."""
    people = {
        id_
        for item in scene.items[:at]
        if item.kind == "e" and isinstance(item.mention, Entity)
        for id_ in (scene.discourse.meanings.person(item.mention),)
        if item.mention.alias in {"name", "variant", "surname", "shape"} and scene.discourse.may_be(item, ("person",))
    }
    if len(people) != 1 or roles.subject is None:
        return False
    person = people.pop()
    return person is not None and scene.discourse.meanings.names.country_of(person) == roles.subject.id
