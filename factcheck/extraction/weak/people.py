"""Whether another person, or another office, may be what is told of."""

from __future__ import annotations

from factcheck.extraction.items import sexes
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects import subdivisions
from factcheck.extraction.subjects.roles import Roles, seated
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
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
    if scene.match.cue.kind.kind != "death-date" or at is None or value is None or at + 2 >= value:
        return False
    behind = scene.items[at + 2].word
    verb = behind in word_set("clauses", "timing", "done") or (behind.endswith("ed") and len(behind) > len("need"))
    return scene.items[at + 1].word == "," and verb and scene.items[at - 1].word == "of"


def of_kin(scene: Scene, roles: Roles) -> bool:
    """Whether kin is named by one name, which is then a first name and not the surname of somebody known: "his son Saud succeeded him"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < _NEAR_HEAD or roles.subject is None or items[at].alias != "surname":
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


def dates_another_step(scene: Scene, roles: Roles) -> bool:
    """Whether a date before a name is that of the participle in front of it: "Re-elected in May 2006, Mr Qarase was ousted in December"."""
    items, first, value = scene.items, scene.match.first, scene.match.slot("value")
    if (
        value is None
        or first == 0
        or value > first + 1
        or items[first].word not in word_set("weak", "people", "dating")
    ):
        return False
    before = items[first - 1]
    follows = before.word in _FOLLOWING  # "followed in 2012 by the founding of ..."
    participle = before.kind == "w" and not follows and (before.word.endswith("ed") or before.word in _PARTICIPLES)
    return participle and (first < _STEP or items[first - 2].word in word_set("weak", "people", "opening"))


_PARTICIPLES = word_set("weak", "people", "participles")
_FOLLOWING = word_set("weak", "people", "following")
_STEP = 2


def not_yet(scene: Scene, roles: Roles) -> bool:
    """Whether an office is one that somebody only may come to hold, or held once: "Austria's likely chancellor is Sebastian Kurz"."""
    items, match = scene.items, scene.match
    titles = [at for at in range(match.first, match.last) if items[at].kind == "o"]
    for at in titles:
        for before in reversed(items[max(0, at - 3) : at]):
            if before.kind != "w" or not before.word.isalpha():
                break
            if before.word in _NOT_YET:
                return True
    return False


def in_power(scene: Scene, roles: Roles) -> bool:
    """Whether power is told of as of a time gone by, which need not have come with the office: "Its ruler, Erich Honecker, had been in power since 1971"."""
    words = [item.word for item in scene.items[max(0, scene.match.first - 2) : scene.match.last]]
    return "had" in words and not _POWER.isdisjoint(words) and scene.match.slot("title") is None


_POWER = word_set("weak", "people", "power")


def of_a_body(scene: Scene, roles: Roles) -> bool:
    """Whether who has been in power is no person but what stands before the verb or the comma: "The Workers' Party has been in power since January 2003", "Labour, in office since 2017"."""
    items, at = scene.items, scene.match.first
    if scene.match.slot("subject") is not None or roles.subject is None or at < _NEAR_HEAD:
        return False
    first = items[at].word in _HAS
    if not first and items[at - 1].word not in _HAS | {","}:
        return False
    at -= not first
    while at > 0 and (items[at - 1].word in _HAS or items[at - 1].word in _ADVERBS):
        at -= 1
    head = items[at - 1]
    if head.kind == "e":
        return (
            not is_pronoun(head) and not scene.discourse.may_be(head, ("person", "country")) and head.alias != "surname"
        )
    return head.kind == "w" and head.word.isalpha() and head.word not in _NO_HEAD and head.word not in _SOMEBODY


_HAS = ACTS
_ADVERBS = word_set("frames", "grammar", "asides") | word_set("views", "adverbs")
_NO_HEAD = word_set("frames", "grammar", "clauses") | word_set("weak", "people", "no_head")
_SOMEBODY = word_set("frames", "grammar", "somebody")


def behind_another(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is only named behind a preposition by what another, who begins the sentence, did: "Trudeau lost to Joe Clark in 1979 and bowed out in 1984"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < _NEAR_HEAD or at != scene.match.first or is_pronoun(items[at]) or items[at].possessive:
        return False
    if items[at - 1].word not in _TO_ANOTHER:
        return False
    head = next((item for item in items[:_NEAR_HEAD] if item.kind == "e"), None)
    return head is not None and not head.possessive and scene.discourse.may_be(head, ("person",))


_NEAR_HEAD = 2
_TO_ANOTHER = word_set("weak", "people", "to_another")


def active_on_him(scene: Scene, roles: Roles) -> bool:
    """Whether somebody who is only "him" or "her" suffers what the one the clause is about does: "Malcolm Turnbull, who toppled him in 2015", "she advised him as president since 2011"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or items[at].word not in {"him", "her"} or _gets(items[at]) is False:
        return False
    if at + 1 < len(items) and items[at + 1].word == "as":
        return True
    return any(_gets(item, "pronoun-relative") for item in items[max(0, at - _NEAR_HIM) : at])


_NEAR_HIM = 4


def _gets(item: Item, alias: str = "pronoun") -> bool:
    return str(item.alias).startswith(alias)


def of_a_native(scene: Scene, roles: Roles) -> bool:
    """Whether one of a people, not the country, is what a date is of: "a Swede, was born in 1940"."""
    at = scene.match.slot("subject")
    return at is not None and scene.items[at].alias == "demonym" and not scene.items[at].members


def of_their_own(scene: Scene, roles: Roles) -> bool:
    """Whether a leader who is somebody's is told of by the title alone behind what a country has, or a body that is not its state: "Nepal's Maoists fought. (Their) leader, Prachanda, ..."; "The League won, and its leader"."""
    first = scene.match.first
    if scene.items[first].alias.startswith("pronoun-thing"):
        return any(_led(item) for item in scene.items[:first])
    before = scene.items[first - 1] if first and scene.match.slot("object") is None else None
    if before is None or before.word not in {"its", "their"}:
        return False
    told = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    return (bool(told) and told[0].possessive) or any(_led(item) for item in scene.items[: first - 1])


def _led(item: Item) -> bool:
    """Whether a word or an unknown name is that of a body with a leader of its own."""
    return item.alias == "shape" or item.word in _LED


_LED = word_set("frames", "grammar", "heads_apart")


def had_been(scene: Scene, roles: Roles) -> bool:
    """Whether the holder of an office is told of as of a time gone by: "Its ruler, Francisco Franco, had been in power for decades"."""
    items, last = scene.items, scene.match.last
    behind = items[last : last + 2]
    return bool(behind) and [item.word for item in behind] in ([",", "had"], ["had", "been"])


_NOT_YET = word_set("frames", "grammar", "not_yet")


def other_post(scene: Scene, roles: Roles) -> bool:
    """Whether the words before a term without a title speak of another post than one of state: "The chairman is Macky Sall, who took over last month"."""
    items, match = scene.items, scene.match
    if "person" not in match.cue.kind.subject or match.slot("title") is not None:
        return False
    begin = next((at + 1 for at in range(match.first - 1, -1, -1) if items[at].word in {";", "—", "–"}), 0)
    before = items[max(begin, match.first - _POST_NEAR) : match.first]
    titles = [item for item in before if item.kind == "o"]
    if any(not _STATE.isdisjoint(item.roles) for item in titles):
        return False
    return bool(titles) or any(item.word in _POSTS for item in before)


_STATE = frozenset(
    ["president", "prime-minister", "premier", "monarch", "chancellor", "supreme-leader", "secretary-general"]
)
_POST_NEAR = 8
_POSTS = word_set("frames", "grammar", "posts")


def of_the_name_before(scene: Scene, roles: Roles) -> bool:
    """Whether an office before a name is rather that of the name it stands behind: "Kurt Waldheim, later president of Austria, Javier Pérez de Cuéllar"."""
    items, title, subject = scene.items, scene.match.slot("title"), scene.match.slot("subject")
    if title is None or subject is None or subject < title or items[subject - 1].word != ",":
        return False
    first = scene.match.first
    first -= first > 0 and items[first - 1].word in word_set("weak", "people", "of_a_time")
    return first > 1 and items[first - 1].word == "," and scene.discourse.may_be(items[first - 2], ("person", "name"))


def of_another(scene: Scene, roles: Roles) -> bool:
    """Whether an office is that of "its" country, and the sentence is of a part of one, or the person held office in another that is spoken of."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or not is_pronoun(items[at]) or roles.object is None or roles.subject is None:
        return False
    if (roles.object.id or "").startswith("person:"):
        return scene.discourse.may_be_stranger(items, at, at)
    if items[at].word in {"it", "them", "their"} or subdivisions.spoken_of(items, scene.discourse) is True:
        return True
    person = roles.subject.id or ""
    own = scene.discourse.names.country_of(person) if person.startswith("person:") else None
    return own is not None and own != roles.object.id and scene.discourse.mentioned(items, own)


def of_somebodys(scene: Scene, roles: Roles) -> bool:
    """Whether a term is that of one to whom somebody only belongs: "Son of a president in office since 1970, Ali Bongo"."""
    items, at = scene.items, scene.match.first - 1
    return at > 1 and items[at].kind == "o" and items[at - 1].word == "of"


def seated_elsewhere(scene: Scene, roles: Roles) -> bool:
    """Whether an office is only told of in a place that is not the person's: who speaks there may be a guest."""
    place, person = seated(scene), roles.subject.id if roles.subject is not None else None
    if place is None:
        return False
    return person is None or scene.discourse.names.country_of(person) != place.id


def within_an_aside(scene: Scene, roles: Roles) -> bool:
    """Whether an age behind a comma may be that of whom "whose" takes up: "Francis, whose predecessor, Benedict, lives next door, is 77"."""
    items, match = scene.items, scene.match
    at, value = match.slot("subject"), match.slot("value")
    if at is None or value is None or value < at:
        return False
    return any(item.word == "whose" for item in items[max(0, at - _OWNERS) : at])


_OWNERS = 5
