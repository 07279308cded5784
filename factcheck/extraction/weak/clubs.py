"""Whether another organisation, or another thing than one, may be what is dated or joined."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction import clauses
from factcheck.extraction.callings import calling_of
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.narrowing import modifies
from factcheck.extraction.roles import Roles, types
from factcheck.extraction.scene import Scene
from factcheck.extraction.standing import AWAY
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity


def of_one_before(scene: Scene, roles: Roles) -> bool:
    """Whether a verb goes on from one before the name, which is another's: "Montenegro left Serbia in 2006 and joined NATO in 2017"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < 2 or items[at - 1].kind != "w" or items[at - 1].word in _NEW_CLAUSE:
        return False
    begin, _ = clauses.clause(items, at, at + 1)
    linked = any(item.word == "and" for item in items[at + 1 : min(at + _NEAR_AND, scene.match.last)])
    return linked and any(item.kind == "e" for item in items[begin : at - 1])


_NEAR_AND = 6
_NEW_CLAUSE = clauses.BREAKS | word_set("frames", "grammar", "anew")
"""Words a name may follow and still be what its verb is said of."""


def theirs(scene: Scene, roles: Roles) -> bool:
    """Whether a name is only "their" thing, or "its" where the sentence before is about an organisation: "Tamils look to Chennai, their capital"."""
    at, items = scene.match.slot("subject"), scene.items
    pronoun = at if at is not None else scene.match.first - 1
    if pronoun < 0 or not is_pronoun(items[pronoun]):
        return False
    if items[pronoun].word == "their":
        return roles.subject is None or not roles.subject.members
    if items[pronoun].word not in {"its", "it"}:
        return False
    before = [item for item in items[:pronoun] if item.kind == "e"] or [
        item for sentence in scene.discourse.sentences[-1:] for item in sentence if item.kind == "e"
    ]
    return bool(before) and not is_pronoun(before[0]) and scene.discourse.may_be(before[0], ("org",))


def of_a_club_before(scene: Scene, roles: Roles) -> bool:
    """Whether "it" may be an organisation that the sentence before speaks of, and of no country but ones compared: "That makes the Union larger than Japan. It is ..."."""
    at, subject, told = scene.match.slot("subject"), roles.subject, scene.discourse.sentences[-1:]
    at = at if at is not None else scene.match.first - 1
    if subject is None or not told or at < 0 or scene.items[at].word not in {"it", "its"}:
        return False
    names = [item for item in told[0] if item.kind == "e"]
    if any(item.kind == "e" for item in scene.items[:at]):
        return False
    if any(is_pronoun(item) or subject.id in item.candidates for item in names):
        return False
    return any(scene.discourse.may_be(item, ("org",)) for item in names)


def one_of_several(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence names several things that the role left out could be."""
    if roles.object is None or scene.match.slot("object") is not None or "person" in scene.match.cue.kind.subject:
        return False
    wanted = types(scene.match.cue.object, scene.match.cue.kind)
    found = {
        named.id
        for index, item in enumerate(scene.items)
        if item.kind == "e"
        and index != scene.match.slot("subject")
        and scene.discourse.may_be(item, wanted)
        and (named := scene.discourse.named(scene.items, index, wanted)) is not None
    }
    return len(found) > 1


def beside_others(scene: Scene, roles: Roles) -> bool:
    """Whether the words of a claim (`weak = "only"`) name others it may be about, or its subject only describes a noun: "the NATO parliament"."""
    match = scene.match
    rivals = scene.discourse.rivals(scene.items[: match.last], match.cue.subject, roles.subject, wide=False)
    return bool(rivals) or modifies(scene.items, scene.match.slot("subject"), scene.match.cue.literals)


def hardly_founded(scene: Scene, roles: Roles) -> bool:
    """Whether what was founded may be another thing than the organisation named: "the customs union with Brussels dates from 1995"."""
    items, at = scene.items, scene.match.slot("subject")
    if scene.match.cue.kind.kind != "founding-date" or at is None or roles.subject is None:
        return False
    apposed = (
        at + 2 < len(items) and items[at + 1].word == "," and (items[at - 1].word != "of" or items[at + 2].kind == "e")
    )
    if at > 0 and items[at - 1].word in AWAY and at == scene.match.first and not apposed:
        return True
    named = at + 1 < len(items) and items[at + 1].kind == "e" and items[at + 1].start - items[at].end == 1
    if any(item.word == "whose" for item in items[at + 1 : scene.match.last]):
        return True  # "NATO, whose Kosovo mission was born in June 1999"
    return named or _called_by_town(items[at]) or modifies(items, at, scene.match.cue.literals)


def _called_by_town(item: Item) -> bool:
    """Whether an organisation is called by the town it sits in: "Brussels"."""
    return item.alias == "metonym" or any(id_.startswith(("place:", "country:")) for id_ in item.candidates)


def in_its_own_town(scene: Scene, roles: Roles) -> bool:
    """Whether a figure may be that of the town an organisation is called by: "Brussels, with 1.1 million people, is a region"."""
    at = scene.match.slot("subject")
    if at is None or is_pronoun(scene.items[at]) or roles.subject is None:
        return False
    return (roles.subject.id or "").startswith("org:") and _called_by_town(scene.items[at])


def to_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether the organisation joined or left is only called by its town, where people come and go: "the commissioner left Brussels"."""
    at = scene.match.slot("object")
    return at is not None and scene.match.cue.kind.property == "membership" and _called_by_town(scene.items[at])


def only_called(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation that somebody helped to found is only called by a noun: "the club, which Kenya helped to found"."""
    at = scene.match.slot("object")
    return at is not None and is_pronoun(scene.items[at]) and "helped" in scene.match.cue.literals


def somebody_of(scene: Scene, roles: Roles) -> bool:
    """Whether a country's adjective stands before a noun for somebody who joins or leaves alone: "the British judge left the court"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.property != "membership":
        return False
    if at is None:
        near = range(scene.match.first - 2, max(scene.match.first - 4, -1), -1)
        at = next((index for index in near if scene.items[index].kind == "e"), None)
    if at is None or at + 1 >= len(scene.items):
        return False
    item, after = scene.items[at], scene.items[at + 1].word
    if item.possessive or after in scene.match.cue.literals or after in _STATE_NOUNS:
        return False
    return item.alias == "adjective" and after.isalpha()


_STATE_NOUNS = frozenset(table("frames")["grammar"]["whole"]) | word_set("weak", "clubs", "state_nouns")


def any_group(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation is only called "the group", which may be any but one of that name, or by its town, which is not looked up."""
    found = ((scene.match.slot("subject"), roles.subject), (scene.match.slot("object"), roles.object))
    return any(
        (label.lower().endswith("group") and not (named is not None and "group" in named.label.lower()))
        or not label[1:].islower()
        for at, named in found
        if at is not None and is_pronoun(scene.items[at])
        for label in (scene.items[at].label,)
    )


def the_only_one(scene: Scene, roles: Roles) -> bool:
    """Whether "the 28-nation alliance" can only be the one organisation just named: no other is near, none follows, and no words narrow it."""
    match, items, named = scene.match, scene.items, roles.subject
    if named is None or named.id is None or not named.id.startswith("org:") or match.slot("subject") is not None:
        return False
    if not _THE_BEFORE.search(scene.text[max(0, items[match.first].start - _BACK) : items[match.first].start]):
        return False
    behind = items[match.last].word if match.last < len(items) else ""
    if behind in _NARROWED or any(scene.discourse.may_be(item, ("org",)) for item in items[match.last :]):
        return False
    near = {one.id for one in scene.discourse.near_orgs(items[: match.first])}
    if near != {named.id}:
        return False
    met = {id_ for id_, times in scene.discourse.meanings.met.items() if times and id_.startswith(_CLUBS)}
    met |= {id_ for item in items[: match.first] for id_ in item.candidates[:1] if id_.startswith(_CLUBS)}
    noun = items[match.last - 1].word
    return met == {named.id} and (noun in _ANY_CLUB or scene.discourse.is_called(named.id, noun))


_CLUBS = ("org:", "currency:EUR")
_BACK = 12
_THE_BEFORE = lazy.pattern(r"\b[Tt]he \W?\Z")
_NARROWED = word_set("weak", "clubs", "narrowed")
_ANY_CLUB = word_set("weak", "clubs", "any")


def not_met_in_full(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation is called by the last word of its name alone, which the text has not had in full: "the Union" may be another one."""
    found = ((scene.match.slot("subject"), roles.subject), (scene.match.slot("object"), roles.object))
    meanings = scene.discourse.meanings
    return any(
        named is not None
        and named.id in meanings.guessed
        and (at is None or is_pronoun(scene.items[at]) or scene.items[at].alias == "short")
        and not meanings.met[named.id or ""]
        for at, named in found
    )


def which_club(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation that is not named where somebody is said to be in it or outside may be another of those just named."""
    at = scene.match.slot("object")
    if "org" not in scene.match.cue.object or (at is not None and not is_pronoun(scene.items[at])):
        return False
    if at is not None and "relative" in scene.items[at].alias:
        return False
    noun = calling_of(entity) if at is not None and isinstance(entity := scene.items[at].mention, Entity) else None
    near = {named.id for named in scene.discourse.near_orgs(scene.items[: scene.match.first])}
    if noun is not None:
        near = {id_ for id_ in near if scene.discourse.is_called(id_, noun)}
    if roles.object is None:
        return len(near) > 1
    own = {roles.object.id}
    here = {
        id_ for id_ in near if id_ is not None and scene.discourse.mentioned_org(scene.items[: scene.match.first], id_)
    }
    return len((here if own & here else near) - own) > 0


def unsaid_club(scene: Scene, roles: Roles) -> bool:
    """Whether nothing says that it is an organisation somebody is in, or joined, where no name or description does.

    "NATO has a rapid force. Denmark is not in it" may mean another thing; "NATO has 29 members. Spain came in in 1982" does not.
    """
    at, kind = scene.match.slot("object"), scene.match.cue.kind
    if kind.kind not in {"membership", "accession-date"}:
        return False
    if at is not None and (kind.operator == "term" or not _only_it(scene.items[at])):
        return False
    if roles.object is not None and str(roles.object.id).startswith("set:"):
        return True
    if kind.operator == "member-of":
        return not _just_told(scene, roles) and (at is not None or not _speaks_of_one(scene))
    if _left_and_joined(scene):
        return False
    told = (*scene.discourse.sentences[-1:], scene.items)
    return not any(_is_membership(item) for sentence in told for item in sentence)


def _left_and_joined(scene: Scene) -> bool:
    """Whether the words of a claim name the one club that was left before it was joined again: "walked out of NATO in 1974 and came back in 1980"."""
    if scene.match.cue.detail("club") != "left":
        return False
    items = scene.items[scene.match.first : scene.match.last]
    named = [item for item in items if scene.discourse.may_be(item, ("org",)) and not is_pronoun(item)]
    return len(named) == 1 and not named[0].possessive


def _just_told(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence before told surely of the members of an organisation, or its entry in a list is headed by it: "OPEC is 14 strong. Ecuador belongs"."""
    one = roles.object.id if roles.object is not None else None
    head = scene.discourse.memory.entry
    if one is None:
        return False
    if head is not None and one in head.candidates and not scene.discourse.memory.entry_loose:
        return True
    told = [claim for claim in scene.discourse.claims if claim.kind in _OF_MEMBERS]
    sides = {
        side.id
        for claim in told
        for side in (claim.subject, claim.object)
        if side is not None and side.id is not None and side.id.startswith("org:")
    }
    return sides == {one} and not any(claim.detail("weak") or claim.doubt for claim in told)


_OF_MEMBERS = frozenset(["member-count", "membership", "accession-date"])


def _speaks_of_one(scene: Scene) -> bool:
    """Whether the sentence names one organisation before, and speaks of its membership: "A seeks EU membership, B has already joined"."""
    before = scene.items[: scene.match.first]
    named = {
        one.id for one in scene.discourse.near_orgs(before) if one.id and scene.discourse.mentioned_org(before, one.id)
    }
    return len(named) == 1 and any(_is_membership(item) or item.word == "membership" for item in before)


def _only_it(item: Item) -> bool:
    """Whether an organisation is only "it": "its members" and "a body in which" say more."""
    alias = item.alias
    return is_pronoun(item) and not item.possessive and not calling_noun(item) and "relative" not in alias


def calling_noun(item: Item) -> bool:
    """Whether an organisation is described by a noun: "the alliance", "the club"."""
    return item.alias == "description-org"


def _is_membership(item: Item) -> bool:
    """Whether a word or figure speaks of members: "ten members", "the latest arrival"."""
    noun = item.noun if item.kind == "q" else item.word
    return noun in _MEMBERSHIP or calling_noun(item)


_MEMBERSHIP = word_set("frames", "members") | word_set("frames", "grammar", "joiners")


def behind_preposition(scene: Scene, roles: Roles) -> bool:
    """Whether those who act only come from a country or live in it: "tourists from China pay in yuan", "refugees from Syria were let in"."""
    at = scene.match.slot("subject")
    if at is None or at != scene.match.first or is_pronoun(scene.items[at]) or "person" in scene.match.cue.kind.subject:
        return False
    return at > 0 and scene.items[at - 1].word in _FROM


_FROM = word_set("weak", "clubs", "from")


def freed_from(scene: Scene, roles: Roles) -> bool:
    """Whether who became independent may be named as whom it was from: "independence from Britain in 1966"; "supported Britain when it became ...", "Britain held the islands. Independence came in 1976"."""
    if scene.match.cue.kind.kind != "independence-date" or roles.subject is None:
        return False
    index = scene.match.slot("subject")
    if index is not None and not is_pronoun(scene.items[index]):
        return False
    if roles.subject.id in _EMPIRES:
        return True
    named = [at for at, item in enumerate(scene.items) if roles.subject.id in item.candidates and not is_pronoun(item)]
    if index is None:
        return bool(named) and all(at > 0 and scene.items[at - 1].word == "from" for at in named)
    return bool(named) and all(_acted_on(scene.items, at) for at in named)


_EMPIRES = word_set("frames", "grammar", "empires")


def _acted_on(items: list[Item], at: int) -> bool:
    """Whether a name stands behind a verb or preposition, and owns nothing: "supported Britain"."""
    before = items[at - 1] if at else None
    return before is not None and before.kind == "w" and before.word.isalpha() and not items[at].possessive
