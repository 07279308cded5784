"""Whether a part, a group or a thing of a country, not the country, may be what is told of."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import counts_its_people
from factcheck.extraction.items.superlatives import is_superlative
from factcheck.extraction.subjects import share_base, subdivisions
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.subjects import first, one_country
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.names import fold


def not_alone(scene: Scene, roles: Roles) -> bool:
    """Whether a part of a country is spoken of, too, whose capital (`alone`) it may be."""
    alone = scene.match.cue.detail("alone")
    return bool(alone) and scene.discourse.part_named(scene.items, scene.match.slot("object"))


def not_only_here(scene: Scene, roles: Roles) -> bool:
    """Whether the paragraph means other countries, too, of which the one spoken of (`paragraph = "alone"`) may be."""
    wanted = scene.match.cue.detail("paragraph") == "alone"
    return wanted and not scene.discourse.only(scene.items, roles.subject)


def of_described_part(scene: Scene, roles: Roles) -> bool:
    """Whether "its" may be a part that was just described: "Greece has a province of Macedonia. Thessaloniki is its capital"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or not is_pronoun(items[at]) or scene.match.cue.kind.kind != "capital":
        return False
    before = [*(scene.discourse.sentences[-1] if scene.discourse.sentences else ()), *items[:at]]
    return any(item.word in subdivisions.NOUNS for item in before)


def vaguely(scene: Scene, roles: Roles) -> bool:
    """Whether a subject is a description that need be no country: "the island", "the territory"."""
    items, at = scene.items, scene.match.slot("subject")
    label = items[at].label if at is not None and is_pronoun(items[at]) else ""
    return label.lower().endswith(("island", "territory", "enclave", "islands"))


def of_one_in_it(scene: Scene, roles: Roles) -> bool:
    """Whether "it" is one, though the text before has several by a plural: "Two of the three Baltic states use the euro. The third will. It has three million people"."""
    items, at = scene.items, scene.match.slot("subject")
    subject = roles.subject
    if at is None or subject is None or items[at].alias != "pronoun-thing":
        return False
    if (subject.id or "").startswith("set:") and fold(subject.label).endswith("s"):
        return True
    before = [*(scene.discourse.sentences[-1] if scene.discourse.sentences else ()), *items[:at]]
    return scene.operator == "sum-over" and any(_picks_one(item) for item in before)


def _picks_one(item: Item) -> bool:
    """Whether a word picks one of several: "one of them", "the smallest"."""
    if item.kind == "q":
        return getattr(item.mention, "value", None) == 1 and not item.noun
    return item.word in _PICKING or is_superlative(item.word)


_PICKING = word_set("weak", "countries", "picking")


def with_others_of_its_own(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is that of others that are a country's: "its neighbours have 250 million people", "Nigeria and its allies have ..."."""
    items, value = scene.items, scene.match.slot("value")
    begin, end = max(scene.match.first - _OTHERS, 1), scene.match.first if value is None else value
    return any(
        (items[at].word or items[at].noun or "") in _THOSE_OF_IT
        and any(_owns(items, one) for one in range(max(at - _OTHERS, 0), at))
        and not any(one.kind == "e" and not one.possessive for one in items[at + 1 : end])
        for at in range(begin, end)
    )


def _owns(items: Sequence[Item], at: int) -> bool:
    """Whether what follows is somebody's own and what the clause is about; "in its northern regions" is only where."""
    owner = items[at].possessive or items[at].word in _ITS
    return owner and not (at > 0 and items[at - 1].word in _WHERE)


_OTHERS = 3
"""Items before a figure's verb, and before what owns them, among which others may stand."""
_ITS, _THOSE_OF_IT = word_set("weak", "countries", "its"), word_set("weak", "countries", "those_of_it")
_WHERE = word_set("weak", "countries", "where")


def only_by_group(scene: Scene, roles: Roles) -> bool:
    """Whether a share's country is named by the group alone and the text speaks of another: "Romania is large. Hungarians are 6.5 per cent"."""
    items, match, subject = scene.items, scene.match, roles.subject
    at = _group_at(scene, roles)
    if (
        roles.told
        or subject is None
        or match.cue.kind.kind != "population-share"
        or match.slot("subject") is not None
        or at is None
    ):
        return False
    if is_pronoun(items[at]):
        return _meant_by_group(scene, roles)
    others = (item for index, item in enumerate(items) if index != at)
    if subject.id not in items[at].candidates or any(
        subject.id in one.candidates for item in others for one in (item.members or (item,))
    ):
        return False
    topic = scene.discourse.topic(("country", "place"))
    return topic is None or topic.id != subject.id


def _group_at(scene: Scene, roles: Roles) -> int | None:
    """Where the group stands that a share is of: in the words of the claim, else the last before them that names it."""
    bound, id_ = scene.match.slot("object"), roles.object.id if roles.object is not None else None
    before = range(scene.match.first - 1, -1, -1)
    return bound if bound is not None else next((at for at in before if id_ in scene.items[at].candidates), None)


def _meant_by_group(scene: Scene, roles: Roles) -> bool:
    """Whether all that means the country near by is the name of the group that "they" are: "Serbs are 80 per cent of its people; in the country they are a third"."""
    group, subject = roles.object, roles.subject
    if group is None or group.id is None or subject is None or subject.id is None:
        return False
    near = [item for sentence in (*scene.discourse.sentences[-_NEAR:], scene.items) for item in sentence]
    spelled = {scene.text[one.start : one.end] for one in near if subject.id in one.candidates and not is_pronoun(one)}
    each = [{alias.id for alias in scene.discourse.names.names(fold(label))} for label in spelled]
    return bool(each) and all(group.id in ids for ids in each)


_NEAR = 3
"""Sentences before in which the country may be named."""


def of_no_whole(scene: Scene, roles: Roles) -> bool:
    """Whether nothing says of whose people a share is one, here or in the sentence before: "Its parliament has 107 deputies. Russians are a tenth"."""
    if roles.told or scene.match.cue.kind.kind != "population-share" or scene.match.slot("subject") is not None:
        return False
    return share_base.asked(scene) or share_base.opens_elsewhere(scene)


def of_part(scene: Scene, roles: Roles) -> bool:
    """Whether a claim about a country may be about a part of it."""
    match = scene.match
    if roles.subject is None or counts_its_people(scene.items, match.slot("subject"), match.slot("value")):
        return False
    if _measured_behind(scene):
        return False
    return subdivisions.doubtful(
        scene.items,
        match.first,
        match.last,
        dict(match.bound),
        roles.subject,
        scene.discourse,
        ranked=scene.operator == "rank",
    )


def _measured_behind(scene: Scene) -> bool:
    """Whether a length stands in an aside behind a border of which only a part was spoken of: "walls off part of Kenya's border with Somalia, which runs for 680 km"."""
    match = scene.match
    value = match.slot("value")
    if scene.match.cue.kind.kind != "border-length" or match.slot("object") is None or value is None:
        return False
    inside = range(match.first + 1, value)
    return any(scene.items[at].alias == "pronoun-relative" and scene.items[at - 1].word == "," for at in inside)


def of_thing_before(scene: Scene, roles: Roles) -> bool:
    """Whether a relative clause may be about a body or part just named as the country's: "the central bank of Turkey, which became independent"."""
    items, subject = scene.items, roles.subject
    for at in range(scene.match.first, 2, -1) if subject is not None else ():
        if items[at].alias != "pronoun-relative":
            continue
        head = at - 2 if items[at - 1].word == "," else at - 1
        if head < 2:
            return False
        link, before = items[head - 1].word, items[head - 2]
        if link not in {"of", "in"} or subject is None or subject.id not in items[head].candidates:
            return False
        inside = link == "in" and (
            before.word in subdivisions.NOUNS or scene.discourse.may_be(before, ("place", "city"))
        )
        return inside or before.word in word_set("frames", "grammar", "bodies") | word_set(
            "frames", "grammar", "portions"
        )
    return False


def of_a_set(scene: Scene, roles: Roles) -> bool:
    """Whether the clause of a claim that does not name its country speaks of a group of countries: "The five Nordic countries are home to ..."."""
    items, match, subject = scene.items, scene.match, one_country(roles)
    if subject is None:
        return False
    begin, _ = clauses.clause(items, match.first, match.last)
    bound = {at for name, at in match.bound if name == "_"}  # "90 km of Baltic coast" is of no set
    told = (items[at] for at in range(begin, match.last) if at not in bound)
    named = [first(item) for item in told if not is_pronoun(item)]
    return subject.id not in named and any(scene.discourse.type_of(id_) in {"set", "region"} for id_ in named if id_)


def of_several_lands(scene: Scene, roles: Roles) -> bool:
    """Whether a figure behind a number of countries is that of all of them: "She is from Pakistan, he from India; their two nations hold 1.4 billion people"."""
    items, match, subject = scene.items, scene.match, one_country(roles)
    value = match.slot("value")
    if subject is None or value is None or match.slot("subject") is not None:
        return False
    begin = next((at + 1 for at in range(value - 1, max(value - _APART, 0), -1) if items[at].word in {";", ":"}), 0)
    begin = max(begin, value - _APART)
    told = [at for at in range(begin, value) if items[at].kind == "q" and (items[at].noun or "") in _LANDS_COUNTED]
    return bool(told) and not any(subject.id in item.candidates for item in items[told[-1] : value])


_APART = 40
"""Items before a figure among which those are counted whose it is."""
_LANDS_COUNTED = word_set("weak", "countries", "lands_counted")


def of_another_noun(scene: Scene, roles: Roles) -> bool:
    """Whether a country only owns another thing that is spoken of: "Kenya's police are 60 per cent Kikuyu"."""
    items, match, subject = scene.items, scene.match, one_country(roles)
    if subject is None:
        return False
    value = match.slot("value")
    end = match.last if value is None else min(match.last, value)
    named = (at for at in range(end - 1, -1, -1) if subject.id in items[at].candidates)
    at = next((at for at in named if not is_pronoun(items[at])), -1)
    if at < 0 or not items[at].possessive:
        return False
    words: list[str] = []
    for item in items[at + 1 : match.last]:
        if item.kind != "w" or not item.word.isalpha() or item.word in _BINDING:
            break
        words.append(item.word)
    behind = at + 1 + len(words)
    if not words or (behind < match.last and items[behind].kind == "e"):
        return False
    return all(told.isdisjoint(words) for told in (match.cue.literals, _OWNED, _own_words(match.cue.kind.words)))


@functools.cache
def _own_words(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> frozenset[str]:
    """The words of the lists of a kind."""
    return frozenset(word for _, told in lists for phrase in told for word in phrase.split())


_BINDING = word_set("frames", "grammar", "binding")
_OWNED = (
    word_set("frames", "grammar", "whole")
    | word_set("frames", "grammar", "headed")
    | word_set("weak", "countries", "owned")
)
