"""Whether another person, or another office, may be what is told of."""

from __future__ import annotations

import re

from factcheck.extraction.items import sexes
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Entity
from factcheck.names import fold


def of_another_ruler(scene: Scene, roles: Roles) -> bool:
    """Whether a country is named by a pronoun for its ruler, and the text names people or countries of which another is: "Merkel met Macron in Paris, his capital"."""
    at = scene.match.slot("ruler")
    if at is None:
        return False
    discourse, own = scene.discourse, {index for name, index in scene.match.bound if name != "ruler"}
    if not is_pronoun(scene.items[at]):
        return False
    if discourse.may_be_stranger(scene.items, at, at):
        return True
    id_ = roles.subject.id if "country" in scene.match.cue.subject and roles.subject else None
    id_ = id_ or (roles.object.id if roles.object is not None else None)
    near = [(item, index in own) for index, item in enumerate(scene.items[:at])]
    near += [(item, False) for sentence in discourse.sentences[-1:] for item in sentence]
    return any(_other_land(discourse, item, id_) for item, mine in near if not mine)


def _other_land(discourse: Discourse, item: Item, country: str | None) -> bool:
    """Whether a name is of another country than this, or of somebody who need not be of it."""
    if item.kind != "e" or is_pronoun(item):
        return False
    for member in item.members or (item,):
        entity = member.mention
        alias = getattr(entity, "alias", "")
        if not isinstance(entity, Entity):
            return True
        if alias == "surname":
            if any(discourse.names.country_of(one) != country for one in entity.candidates):
                return True
            continue
        if (id_ := discourse.pick(entity, ("person",))) is not None:
            if discourse.names.country_of(id_) != country:
                return True
        elif (id_ := discourse.pick(entity, ("country",))) is not None and id_ != country:
            return True
    return False


def stranger(scene: Scene, roles: Roles) -> bool:
    """Whether a person whom the words do not name may be one the text gives no name."""
    at = scene.match.slot("subject")
    told = roles.subject is not None or (at is not None and is_pronoun(scene.items[at]))
    if not told or "person" not in scene.match.cue.kind.subject:
        return False
    return scene.discourse.may_be_stranger(scene.items, scene.match.slot("subject"), scene.match.last)


def only_titled(scene: Scene, roles: Roles) -> bool:
    """Whether a person is called only by a title, behind a sentence about one: an age that is right tells that it is the same one."""
    return stranger(scene, roles) and scene.discourse.only_titled(scene.items[: scene.match.first])


def of_somebody(scene: Scene, roles: Roles) -> bool:
    """Whether an age is only a pronoun's, which may be anybody's of whom the sentence before spoke: "Merkel met a farmer. He was 91"; not where it told of a death."""
    at = scene.match.slot("subject")
    if at is None or scene.items[at].alias != "pronoun-person":
        return False
    own = any(scene.discourse.may_be(item, ("person",)) and not is_pronoun(item) for item in scene.items[:at])
    return not own and not scene.discourse.just_told("death-date")


def of_anybody(scene: Scene, roles: Roles) -> bool:
    """Whether an age without a name is one of anybody, or of somebody's own: "killed a 61-year-old teacher", "his 57-year-old lawyer"."""
    at = scene.match.slot("value")
    if at is None or scene.match.slot("subject") is not None:
        return False
    return _ANY.search(scene.text, max(0, scene.items[at].start - _NEAR), scene.items[at].start) is not None


_ANY = worded("weak", "people")(r"\b(?:{any})\s+\Z", re.IGNORECASE)
_NEAR = 12
"""Characters before an age in which such a word stands."""


def of_one_beside(scene: Scene, roles: Roles) -> bool:
    """Whether an age behind a name may be that of somebody the name only tells of: "a friend of Angela Merkel, 72"; "Mrs Obama, 50"."""
    at = scene.match.slot("subject")
    if at is None or roles.subject is None or at != scene.match.first:
        return False
    items = scene.items
    address = next((item.word for item in reversed(items[max(0, at - 2) : at]) if item.word != "."), "")
    if address in _WOMEN | _MEN and items[at].alias == "surname":
        told = sexes.of_given(roles.subject.label.lower().split()[0])
        if told != "f" if address in _WOMEN else told == "f":
            return True
    before = at - 1
    while before > 0 and (items[before].kind == "o" or items[before].word in _WOMEN | _MEN | {"."}):
        before -= 1
    if before < 1 or items[before].word not in _OF:
        return False
    return items[before].word in {"of", "to"} or items[before - 1].kind == "o" or items[before - 1].word.endswith(_WHO)


def of_a_surname_alone(scene: Scene, roles: Roles) -> bool:
    """Whether only a surname and a country name somebody, and no word tells of an office: "Spain's Sánchez, 34", "Brazil's Silva took over"."""
    at = scene.match.slot("subject")
    entity = None if at is None else scene.items[at].mention
    if not isinstance(entity, Entity) or entity.type != "owned":
        return False
    told = scene.items[scene.match.first : scene.match.last]
    return scene.operator != "term" or not any(item.kind == "o" or item.word in _OF_OFFICE for item in told)


_OF_OFFICE = word_set("weak", "people", "of_office")


def of_who_is_told_of(scene: Scene, roles: Roles) -> bool:
    """Whether an age may be that of another whom the sentence tells of: "told a friend who turned 70", "said the republic turned 63"."""
    at, value, items = scene.match.slot("subject"), scene.match.slot("value"), scene.items
    if at is None or value is None or at > value:
        return False
    if items[at].alias.startswith("pronoun-relative") and at > 0:
        return items[at - 1].kind == "w" and items[at - 1].word.isalpha()
    first = at + 1
    if value > at + 2 and items[at + 1].word == "of" and items[at + 2].kind == "e":
        first = at + 3  # "Queen Margrethe of Denmark, 73"
    return any(item.kind == "e" and not item.alias.startswith("pronoun") for item in items[first:value])


def goes_on_behind_a_death(scene: Scene, roles: Roles) -> bool:
    """Whether behind the dead's name and a comma somebody else's verb has the date: "came to power on the death of Mills, lost to Akufo-Addo in 2016"."""
    at, value = scene.match.slot("subject"), scene.match.slot("value")
    if scene.match.cue.kind.kind != "death-date" or not at or value is None or at + 2 >= value:
        return False
    behind = scene.items[at + 2].word
    verb = behind in word_set("clauses", "timing", "done") or (behind.endswith("ed") and len(behind) > len("need"))
    return scene.items[at + 1].word == "," and verb and scene.items[at - 1].word == "of"


def of_kin(scene: Scene, roles: Roles) -> bool:
    """Whether kin is named by one name, which is then a first name and not the surname of somebody known: "his son Saud succeeded him"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < NEAR_HEAD or roles.subject is None or items[at].alias != "surname":
        return False
    kin = items[at - 1].word in _KIN and (items[at - 2].possessive or items[at - 2].word in {"his", "her", "their"})
    return kin and fold(items[at].label).split()[0] != fold(roles.subject.label).split()[0]


def of_either_of_two_kin(scene: Scene, roles: Roles) -> bool:
    """Whether what follows a name may be of the kin told before it: "The son of the late leader Etienne Moyo, who is 55, takes over"."""
    items, slot = scene.items, scene.match.slot("subject")
    at = scene.match.first if slot is None else slot
    if items[at].alias.startswith("pronoun-relative"):
        at -= 2  # the name that "who" stands behind
    elif slot is None:
        return False
    for place in range(at - 1, max(0, at - _TITLED), -1):
        if items[place].word in {",", ";"} or items[place].kind in {"e", "d", "q"}:
            return False
        if items[place].word == "of":
            return items[place - 1].word in _KIN
    return False


_TITLED = 8
"""Words, titles among them, that may stand between a kin and the name it is of."""
_KIN = frozenset(table("people")["beside"]["kin"])
_OF = word_set("frames", "grammar", "owned_by")
_WHO = ("er", "or", "man", "woman", "ist", "aide", "ant", "ian", "rival", "friend", "ally")
"""How nouns of persons end: "a spokesman for Mr Kurz, 45"."""
_WOMEN = word_set("weak", "people", "women")
_MEN = word_set("weak", "people", "men")


NEAR_HEAD = 2


def of_a_native(scene: Scene, roles: Roles) -> bool:
    """Whether one of a people, not the country, is what a date is of: "a Swede, was born in 1940"."""
    at = scene.match.slot("subject")
    return at is not None and scene.items[at].alias == "demonym" and not scene.items[at].members


def within_an_aside(scene: Scene, roles: Roles) -> bool:
    """Whether an age behind a comma may be that of whom "whose" takes up: "Francis, whose predecessor, Benedict, lives next door, is 77"."""
    items, match = scene.items, scene.match
    at, value = match.slot("subject"), match.slot("value")
    if at is None or value is None or value < at:
        return False
    return any(item.word == "whose" for item in items[max(0, at - _OWNERS) : at])


_OWNERS = 5


def with_a_title_of_anothers(scene: Scene, roles: Roles) -> bool:
    """Whether an age before a title is that of whom another country has: "Britain's 87-year-old Queen" in a text on a Dutch king."""
    at = scene.match.first - 1
    if scene.match.slot("subject") is not None or at < 0 or not scene.items[at].possessive:
        return False
    return scene.items[at].kind == "e" and not is_pronoun(scene.items[at])
