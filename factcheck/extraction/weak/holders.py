"""Whether an office, or a term in one, is somebody else's, another post's, or of another time."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.subjects import subdivisions
from factcheck.extraction.subjects.roles import Roles, seated
from factcheck.extraction.weak.people import NEAR_HEAD
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def dates_another_step(scene: Scene, roles: Roles) -> bool:
    """Whether a date before a name is that of the participle in front of it: "Re-elected in May 2006, Mr Qarase was ousted in December"."""
    items, first, value = scene.items, scene.match.first, scene.match.slot("value")
    if (
        value is None
        or first == 0
        or value > first + 1
        or items[first].word not in word_set("weak", "holders", "dating")
    ):
        return False
    before = items[first - 1]
    follows = before.word in _FOLLOWING  # "followed in 2012 by the founding of ..."
    participle = before.kind == "w" and not follows and (before.word.endswith("ed") or before.word in _PARTICIPLES)
    return participle and (first < _STEP or items[first - 2].word in word_set("weak", "holders", "opening"))


_PARTICIPLES = word_set("weak", "holders", "participles")


_FOLLOWING = word_set("weak", "holders", "following")


_STEP = 2


def not_yet(scene: Scene, roles: Roles) -> bool:
    """Whether an office is one that somebody only may come to hold, or held once: "Austria's likely chancellor is Sebastian Kurz"."""
    items, match = scene.items, scene.match
    titles = [at for at in range(match.first, match.last) if items[at].kind == "o"]
    not_yet = _NOT_YET - {"first", "second", "third"} if match.cue.detail("women") else _NOT_YET
    for at in titles:
        for before in reversed(items[max(0, at - 3) : at]):
            if before.kind != "w" or not before.word.isalpha():
                break
            if before.word in not_yet:
                return True
    return False


def in_power(scene: Scene, roles: Roles) -> bool:
    """Whether power is told of as of a time gone by, which need not have come with the office: "Its ruler, Erich Honecker, had been in power since 1971"."""
    words = [item.word for item in scene.items[max(0, scene.match.first - 2) : scene.match.last]]
    return "had" in words and not _POWER.isdisjoint(words) and scene.match.slot("title") is None


_POWER = word_set("weak", "holders", "power")


def of_a_body(scene: Scene, roles: Roles) -> bool:
    """Whether who has been in power is no person but what stands before the verb or the comma: "The Workers' Party has been in power since January 2003", "Labour, in office since 2017"."""
    items, at = scene.items, scene.match.first
    if scene.match.slot("subject") is not None or roles.subject is None or at < NEAR_HEAD:
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


_NO_HEAD = word_set("frames", "grammar", "clauses") | word_set("weak", "holders", "no_head")


_SOMEBODY = word_set("frames", "grammar", "somebody")


def behind_another(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is only named behind a preposition by what another, who begins the sentence, did: "Trudeau lost to Joe Clark in 1979 and bowed out in 1984"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < NEAR_HEAD or at != scene.match.first or is_pronoun(items[at]) or items[at].possessive:
        return False
    if items[at - 1].word not in _TO_ANOTHER:
        return False
    head = next((item for item in items[:NEAR_HEAD] if item.kind == "e"), None)
    return head is not None and not head.possessive and scene.discourse.may_be(head, ("person",))


_TO_ANOTHER = word_set("weak", "holders", "to_another")


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


def of_their_own(scene: Scene, roles: Roles) -> bool:
    """Whether a leader who is somebody's is told of by the title alone behind what a country has, or a body that is not its state: "Nepal's Maoists fought. (Their) leader, Prachanda, ..."; "The League won, and its leader"."""
    first = scene.match.first
    if scene.items[first].alias.startswith("pronoun-thing"):
        return any(_led(item) for item in scene.items[:first]) or _leads_any(scene, roles)
    before = scene.items[first - 1] if first and scene.match.slot("object") is None else None
    if before is None or before.word not in {"its", "their"}:
        return False
    told = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    return (bool(told) and told[0].possessive) or any(_led(item) for item in scene.items[: first - 1])


def _leads_any(scene: Scene, roles: Roles) -> bool:
    """Whether a title that parties, blocs and parts have too is all that is told, and the sentence before does not begin with the state: "Labour got less than 25. Its leader, ..."."""
    at = scene.match.slot("title")
    if at is None or scene.text[scene.items[at].start : scene.items[at].end].lower() not in _ANYBODYS:
        return False
    told = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    state = roles.object.id if roles.object is not None else None
    return not told or told[0].candidates[:1] != (state,)


_ANYBODYS = word_set("weak", "holders", "anybodys")


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
    first -= first > 0 and items[first - 1].word in word_set("weak", "holders", "of_a_time")
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
