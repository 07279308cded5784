"""Whether an organisation that is not named may be another one, or none at all."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.callings import calling_of
from factcheck.extraction.spoken.memory import NEARBY
from factcheck.extraction.subjects.roles import Roles, types
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity


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


def only_called(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation that somebody helped to found is only called by a noun: "the club, which Kenya helped to found"."""
    at = scene.match.slot("object")
    return at is not None and is_pronoun(scene.items[at]) and "helped" in scene.match.cue.literals


def any_group(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation is only called "the group", which may be any but one of that name, or by its town, which is not looked up."""
    found = ((scene.match.slot("subject"), roles.subject), (scene.match.slot("object"), roles.object))
    return any(
        (label.lower().endswith("group") and not _is_group(scene, named)) or not label[1:].islower()
        for at, named in found
        if at is not None and is_pronoun(scene.items[at]) and scene.items[at].alias != "description-place"
        for label in (scene.items[at].label,)
    )


def _is_group(scene: Scene, named: Named | None) -> bool:
    """Whether "the group" is an organisation that is called so, or the only one that the text has named, where it speaks of no other group and nobody unknown."""
    if named is None or "group" in named.label.lower():
        return named is not None
    met = {id_ for id_, times in scene.discourse.meanings.met.items() if times and id_.startswith(_CLUBS)}
    told = [item for sentence in scene.discourse.sentences[-NEARBY:] for item in sentence]
    told += scene.items[: scene.match.first]
    others = any(item.alias == "shape" or "group" in item.word for item in told)
    return met == {named.id} and not others


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
_NARROWED = word_set("weak", "unnamed_clubs", "narrowed")
_ANY_CLUB = word_set("weak", "unnamed_clubs", "any")


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
    if at is not None and noun is None and calling_noun(scene.items[at]):
        return bool(near - own)  # "the organisation" may be one that was spoken of before the one just joined
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
    if _left_and_joined(scene) or _joined_before(scene, roles):
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


def _joined_before(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence has just told when another joined, and of no other club or date, and closes with when this one did: "Brunei joined ASEAN in 1984, and Vietnam, which ...,
    followed in 1995"."""
    items, match = scene.items, scene.match
    before, behind = items[: match.first], items[match.last].word if match.last < len(items) else "."
    clubs = [at for at, item in enumerate(before) if scene.discourse.may_be(item, ("org",)) and not is_pronoun(item)]
    if len(clubs) != 1 or roles.object is None or sum(item.kind == "d" for item in before) != 1 or behind not in _CLOSE:
        return False
    at = clubs[0]
    return roles.object.id in before[at].candidates and any(
        item.word in _JOINED for item in before[max(0, at - 2) : at]
    )


_JOINED, _CLOSE = word_set("weak", "unnamed_clubs", "joined"), word_set("weak", "unnamed_clubs", "close")


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
