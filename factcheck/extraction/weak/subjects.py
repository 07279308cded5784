"""What a match is about, as the questions of this room ask for it."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.pronouns import takes_up_no_name
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named


def one_country(roles: Roles) -> Named | None:
    """The subject of a match that is one country."""
    subject = roles.subject
    alone = subject is not None and not subject.members and (subject.id or "").startswith("country:")
    return subject if alone else None


def first(item: Item) -> str:
    """What a name means first of all; "" for one that is not known."""
    return next(iter(item.candidates), "")


def noun_ahead(items: list[Item], nouns: frozenset[str]) -> bool:
    """Whether one of some nouns stands among items with nothing but words before it."""
    for item in items:
        if item.kind != "w" or not item.word.isalpha():
            return False
        if item.word in nouns:
            return True
    return False


def other_land(items: list[Item]) -> bool:
    """Whether a noun for one other state stands here without a name beside it."""
    for at, item in enumerate(items):
        if item.alias.startswith("description") and any(one.word in _AROUND for one in items[at + 1 : at + 2]):
            return True  # "the country around it"
        if item.alias == "description-place" and _where_somebody_is(items[at + 1 : at + 3]):
            return True
        noun = item.word or (item.noun or "").split(" ")[-1]
        if noun not in _LANDS:
            continue
        comma = next((i for i in range(at - 1, max(at - _NEAR, 0), -1) if items[i].word == ","), 0)
        behind = at + 1 + any(one.word == "," for one in items[at + 1 : at + 2])
        near = [*items[comma - 1 : comma], *items[behind : behind + 1]]
        if not any(one.kind == "e" and not is_pronoun(one) and not one.possessive for one in near):
            return True
    return False


def _where_somebody_is(behind: list[Item]) -> bool:
    """Whether a land is only told by who is or came there: "the kingdom he lives in", "the one they flee to"."""
    return len(behind) > 1 and behind[0].alias in _WHO and not behind[0].possessive and behind[1].word in _STAYING


_WHO = frozenset(["pronoun-person", "pronoun-things", "pronoun-thing"])
_STAYING = word_set("weak", "subjects", "staying")
_AROUND = word_set("weak", "subjects", "around")
_LANDS, _NEAR = word_set("weak", "subjects", "lands"), 4
"""Nouns for one other state, and items before them behind whose comma a name may stand."""


def of_itself(scene: Scene, roles: Roles) -> bool:
    """Whether who is taken for the subject is named as the other party, too: "Its neighbours are Greece, Albania and Kosovo" is not said of Greece."""
    subject, other = roles.subject, roles.object
    if subject is None or other is None or subject.id is None:
        return False
    return subject.id in {other.id, *(one.id for one in other.members)}


def only_by_adjective(scene: Scene, roles: Roles) -> bool:
    """Whether a sentence names who is taken for having a share by an adjective alone: "One in six is Russian, and Russian is the mother tongue of 30 per cent" is not said of Russia.

    Nor is a share of those whom no pattern binds said of their own country: "Turks, a minority, account for 8 per cent" is not of Turkey.
    """
    subject, given = roles.subject, scene.match.slot("object") is not None
    if subject is None or (not given and roles.object is None) or scene.match.slot("subject") is not None:
        return False
    if not {"group", "religion", "language"} & set(scene.match.cue.object or scene.match.cue.kind.object):
        return False
    named = [item for item in scene.items if subject.id in item.candidates]
    folk = {"adjective"} if given else {"adjective", "demonym"}
    return bool(named) and all(item.alias in folk and not item.possessive for item in named)


def only_measured_by(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence before names who is taken for the subject only to measure another by it: "Independence came in 1958, a year after Ghana's. Since then the population has ..."."""
    subject, before = roles.subject, scene.discourse.sentences[-1] if scene.discourse.sentences else []
    if subject is None or subject.id is None or any(subject.id in item.candidates for item in scene.items):
        return False
    met = [at for at, item in enumerate(before) if subject.id in item.candidates and not is_pronoun(item)]
    return bool(met) and all(_measures(before, at) for at in met)


def _measures(items: list[Item], at: int) -> bool:
    behind = items[at + 1].word if at + 1 < len(items) else "."
    owner = items[at].possessive and not behind.isalpha()
    return owner or (at > 0 and items[at - 1].word in _MEASURING)


_MEASURING = word_set("weak", "subjects", "measuring")


def one_for_many(scene: Scene, roles: Roles) -> bool:
    """Whether "the country" or "it" was taken for several: "Landlocked between Russia and China, the country is three times the size of France"."""
    if roles.subject is None or not roles.subject.members:
        return False
    slot, value = scene.match.slot("subject"), scene.match.slot("value")
    first = scene.match.first if slot is None else slot
    told = scene.items[max(0, first - 1) : first + 1 if value is None else max(first + 1, min(value, first + 3))]
    return any(item.alias in _SINGULAR for item in told)


_SINGULAR = frozenset(["pronoun-thing", "description-place", "pronoun-person"])


def somebodys_own(scene: Scene, roles: Roles) -> bool:
    """Whether a claim without a name goes on from "hers" or "theirs", which is another's than the one spoken of: "We in Ghana wish her well. Hers is the largest population"."""
    if roles.subject is None or scene.match.slot("subject") is not None:
        return False
    items = scene.items[: scene.match.first]
    own = next((at for at in range(len(items)) if _is_own(scene.items, at)), len(items))
    return own < len(items) and not any(roles.subject.id in item.candidates for item in items[own:])


def _is_own(items: list[Item], at: int) -> bool:
    word = items[at].word
    of_his = word == "his" and at + 1 < len(items) and items[at + 1].word in {"is", "was"}
    return of_his or word in word_set("weak", "subjects", "own")


def taking_up_no_name(scene: Scene, roles: Roles) -> bool:
    """Whether a relative clause is of somebody or of some that have no name: "the one who took over in 2010", "eight of which joined before 1994"."""
    slot = scene.match.slot("subject")
    at = scene.match.first - 1 if slot is None else slot
    return at >= 0 and takes_up_no_name(scene.items, at)
