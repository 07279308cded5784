"""Who and what a match is about: its subject and object, a pair, a set, and whom else it may mean."""

from __future__ import annotations

import functools
from collections.abc import Callable

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import is_labelled
from factcheck.extraction.kinds.kinds import Kind
from factcheck.extraction.subjects import homes, picked, ruled_lands, share_base
from factcheck.extraction.subjects.one_role import counted_set, role, ruling_person
from factcheck.extraction.wordings.matching import Match
from factcheck.extraction.wordings.scene import Scene
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named


@dataclass(frozen=True, slots=True)
class Roles:
    """A subject and an object, each with why it is not known, if so."""

    subject: Named | None
    doubt: str | None
    object: Named | None
    object_doubt: str | None
    guessed: bool = False
    """Whether the subject is only what the draft names most: such a claim may be supported, no more."""
    told: bool = False
    """Whether the sentence before said whose people a share is one of."""


Test = Callable[[Scene, Roles], bool]
"""A question asked of a match and who it is about."""


@functools.cache
def asked(tests: tuple[tuple[Test, str], ...], operator: str) -> tuple[Test, ...]:
    """The tests that are asked of an operator; of all where none is named beside them."""
    return tuple(test for test, operators in tests if not operators or operator in operators.split())


def cast(scene: Scene) -> Roles | None:
    """Who stands in the roles of a match; None where nobody could."""
    match, cue = scene.match, scene.match.cue
    if match.slot("pair") is not None:
        both = scene.discourse.pair(scene.items, match.slot("pair") or 0, types(cue.subject, cue.kind))
        found = Roles(both[0], None, both[1], None) if len(both) == 2 else None
    elif "capitals" in ways(match):
        found = _of_capitals(scene)
    else:
        found = _filled(scene)
    return None if found is None else _apart(scene, found)


def _of_capitals(scene: Scene) -> Roles | None:
    """The country whose capitals the named cities are or were, as subject (`subject_from = "capitals"`); None where they are not of one."""
    named = [
        scene.discourse.named(scene.items, at, ("city",)) for _, at in scene.match.bound if scene.items[at].kind == "e"
    ]
    names, cities = scene.discourse.names, [city for city in named if city is not None]
    countries = {names.country_of_capital(city.id) if city.id is not None else None for city in cities}
    id_ = countries.pop() if len(countries) == 1 else None
    other, doubt = _object(scene)
    if id_ is None or other is None:
        return None
    return Roles(Named(id_, scene.discourse.meanings.label(id_, id_)), None, other, doubt)


def _filled(scene: Scene) -> Roles:
    """The roles by the pattern's slots, else by the kind's ways."""
    match, cue = scene.match, scene.match.cue
    subject, doubt = role(scene, "subject", types(cue.subject, cue.kind), ways(match))
    if subject is None and (body := cue.detail("body")):
        subject, doubt = Named(body, scene.discourse.meanings.label(body, body)), None
    other, other_doubt = _object(scene)
    if other is None and (ruled := _ruled(scene) or seated(scene)) is not None:
        other, other_doubt = ruled, None
    if (club := _last_club(scene)) is not None:
        other, other_doubt = club, None
    if (home := homes.pinned(scene)) is not None:
        return Roles(home, None, other, other_doubt)
    if (land := ruled_lands.described(scene)) is not None:
        return Roles(land[0], None if land[0] is not None else "ambiguous-subject", other, other_doubt)
    if match.of_class:  # what happened has no name: it is told of the place
        return Roles(other, other_doubt, None, None)
    if (
        cue.detail("about") == "draft"
        and scene.operator != "holder"
        and (main := scene.discourse.main(cue.subject)) is not None
    ):
        subject, doubt = main, None
    whole = share_base.told(scene)
    if whole is not None and (other is None or other.id != whole.id):
        return Roles(whole, None, other, other_doubt, told=True)
    guess = _sole(scene, subject, doubt)
    if guess is None and subject is None and doubt and not picked.is_picked(scene.items, scene.match.first):
        guess = scene.discourse.guess(types(cue.subject, cue.kind))
    if guess is not None and (other is None or other.id != guess.id):
        return Roles(guess, None, other, other_doubt, True)
    return Roles(subject, doubt, other, other_doubt)


def _last_club(scene: Scene) -> Named | None:
    """The one organisation that the sentence before names, of which somebody "remains a member", where the text is not surely about another."""
    if scene.match.cue.detail("club") != "known" or scene.match.slot("object") is not None:
        return None
    if scene.discourse.memory.holds("org") or not scene.discourse.sentences:
        return None
    told = [*scene.discourse.sentences[-1], *scene.items[: scene.match.first]]
    near = [one for one in scene.discourse.near_orgs(told) if scene.discourse.mentioned_org(told, one.id or "")]
    return near[0] if len(near) == 1 else None


def _sole(scene: Scene, subject: Named | None, doubt: str | None) -> Named | None:
    """The one country a sentence names, behind a figure that nobody before it could have: "Inflation of 3 per cent worries Peru"."""
    if subject is not None or not doubt or scene.operator not in {"range", "change"}:
        return None
    if "people" in scene.match.cue.kind.value:  # any number of people may be of somebody else
        return None
    items, bound, found = scene.items, {at for _, at in scene.match.bound}, {}
    for at, item in enumerate(items):
        if at in bound or item.kind != "e" or is_pronoun(item) or not scene.discourse.may_be(item, ("country",)):
            continue
        named = scene.discourse.named(items, at, ("country",))
        if named is None or named.members or at < scene.match.first:
            return None
        found[named.id] = named
    return next(iter(found.values())) if len(found) == 1 else None


def seated(scene: Scene) -> Named | None:
    """The country in which an office without a place is told of: "In Warsaw the prime minister, Donald Tusk,"."""
    items, first = scene.items, scene.match.first
    if scene.operator != "holder" or scene.match.slot("object") is not None or scene.match.slot("title") is None:
        return None
    if scene.match.cue.detail("about") == "draft":
        return scene.discourse.memory.topic(("country",)) if is_labelled(items) else None
    at = first - 2 if first > 1 and items[first - 1].word == "," else first - 1
    if at < 1 or items[at].kind != "e" or items[at - 1].word != "in" or is_pronoun(items[at]) or items[at].possessive:
        return None
    if at > 1 and items[at - 2].word not in {",", ";", ":", "and", "but"}:
        return None
    found = scene.discourse.named(items, at, ("country", "metonym"))
    return None if found is None or found.id is None else found


_RULING = word_set("frames", "grammar", "ruling")


def _ruled(scene: Scene) -> Named | None:
    """The country or organisation right after a verb of ruling in the words of a term: "has led South Korea since 2011"."""
    items, match = scene.items, scene.match
    if scene.operator != "term" or "person" not in match.cue.kind.subject or match.slot("object") is not None:
        return None
    for at in range(match.first + 1, match.last):
        name = items[at].kind == "e" and not is_pronoun(items[at]) and not items[at].possessive
        alias = items[at].alias
        if name and alias not in {"adjective", "demonym"} and items[at - 1].word in _RULING:
            wanted = next((one for one in ("country", "org") if scene.discourse.may_be(items[at], (one,))), None)
            return None if wanted is None else scene.discourse.named(items, at, (wanted,))
    return None


def _object(scene: Scene) -> tuple[Named | None, str | None]:
    """The object, and why it is not known; the set a figure counts before all else."""
    match, kind = scene.match, scene.match.cue.kind
    among = _among(scene)
    if among is not None:
        return among, None
    named = kind.operator == "event" and not match.of_class  # an event of a name of its own needs no place
    free = () if named or match.cue.detail("set") else kind.object_from
    other, doubt = role(scene, "object", types(match.cue.object, kind), free)
    if kind.property == "membership" and match.cue.object[:1] == ("currency",):
        other, doubt = _area(scene, other)
    if kind.operator == "name" and other is not None and other.members and _owned(scene.items, match):
        other = other.members[0]
    return other, doubt


def _area(scene: Scene, money: Named | None) -> tuple[Named | None, str | None]:
    """The organisation of those who share a currency: "Denmark is not in the euro"."""
    id_ = table("frames")["shared_by"].get(money.id if money is not None else None)
    return (Named(id_, scene.discourse.meanings.label(id_, id_)), None) if id_ else (None, "no-subject")


def _apart(scene: Scene, roles: Roles) -> Roles | None:
    """The roles held by two different parties; None where the words themselves name one twice."""
    subject, other, other_doubt = roles.subject, roles.object, roles.object_doubt
    if scene.match.cue.detail("described"):
        other, other_doubt = None, None
    if scene.match.cue.kind.symmetric and other is None and subject is not None and len(subject.members) == 2:
        (subject, other), other_doubt = subject.members, None
    if subject is not None and other is not None and subject.id is not None and subject.id == other.id:
        if scene.match.slot("object") is not None:
            return None
        other, other_doubt = None, "no-subject"
    if scene.operator == "holder" and subject is not None and subject.members and not _plural(scene):
        title, index = scene.match.slot("title"), scene.match.slot("subject")
        ahead = title is not None and index is not None and title < index  # "its prime minister, A, and B"
        subject = subject.members[0 if ahead else -1]
    return Roles(subject, roles.doubt, other, other_doubt, roles.guessed, roles.told)


def ruler(scene: Scene) -> tuple[tuple[str, str], ...]:
    """The person whose country is meant, as a detail: it is that person's time in office that is spoken of."""
    index = scene.match.slot("ruler")
    person = ruling_person(scene, index) if index is not None else None
    return (("ruler", person.id),) if person is not None and person.id is not None else ()


def types(named: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """The types of a slot, capitals for their country with them where the kind allows it."""
    return (*named, "metonym") if kind.metonym else named


def ways(match: Match) -> tuple[str, ...]:
    """How the subject is found: as the pattern says, else as its kind does."""
    own = match.cue.detail("subject_from")
    return tuple(own.split("|")) if own else match.cue.kind.subject_from


def _owned(items: list[Item], match: Match) -> bool:
    """Whether only the first of a list can be the owner's: "Ghana's cedi and the Kenyan shilling"."""
    at, of = match.slot("object"), match.slot("subject")
    if at is not None and at > 1 and [item.word for item in items[at - 2 : at]] == ["capital", "of"]:
        return True  # "the Honduran capital of Tegucigalpa and Managua"
    return at is not None and of is not None and of == at - 1 and items[of].possessive


def _plural(scene: Scene) -> bool:
    """Whether a title is of several: "presidents A and B", but not "A and B, the Salvadoran president"."""
    title = scene.match.slot("title")
    return title is not None and scene.items[title].word.endswith("s")


def _among(scene: Scene) -> Named | None:
    """The set a figure counts: "the smallest of the three"."""
    index = scene.match.slot("among")
    return None if index is None else counted_set(scene, index)
