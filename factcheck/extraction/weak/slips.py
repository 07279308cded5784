"""Whether nothing but whose a claim is leaves it open: then a figure or date that lies near its likeliest owner's is a slip about that one."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import likened
from factcheck.extraction.subjects.roles import Roles, Test, asked
from factcheck.extraction.weak import (
    behind_names,
    comparisons,
    countries,
    country_parts,
    elsewhere,
    heads,
    people,
    peoples,
    subjects,
    towns,
    unnamed_clubs,
)
from factcheck.extraction.weak.doubts import TESTS, WHOSE, excepted_here, guessed
from factcheck.extraction.wordings.scene import Scene
from factcheck.model.mentions import Quantity

_FIGURE: frozenset[Test] = frozenset(
    [
        excepted_here,
        guessed,
        countries.of_a_set,
        countries.of_no_whole,
        countries.only_by_group,
        country_parts.does_itself,
        elsewhere.of_one_beside,
        elsewhere.opened_by_another,
        heads.of_another_head,
        peoples.of_the_measure_told,
        subjects.only_by_adjective,
        subjects.only_measured_by,
        towns.beside_town,
    ]
)
_AGE: frozenset[Test] = frozenset([comparisons.of_either_compared, people.of_one_beside, people.of_who_is_told_of])
_DATE: frozenset[Test] = frozenset(
    [
        excepted_here,
        behind_names.behind_another_name,
        unnamed_clubs.not_met_in_full,
        unnamed_clubs.unsaid_club,
    ]
)
_LIST: frozenset[Test] = _FIGURE - {excepted_here, heads.of_another_head} | {countries.of_part}
"""By what sort of claim: the doubts that ask whose it is, and not what is counted, of which part, or when."""

_MOST = 2
"""How many doubts of whose it is a claim may rouse, and be held to be one's own all the same."""


def only_whose(scene: Scene, roles: Roles) -> bool:
    """Whether a weak match is weak for what it may be about alone."""
    known = roles.subject is not None and roles.subject.id is not None
    doubts = _doubts_of_whose(scene, roles) if known else None
    if doubts is None or _behind_a_share(scene) or _only_likened_to(scene, roles):
        return False
    if _is_described(scene) and guessed(scene, roles):
        return False
    roused = [test for test in asked((*TESTS, *WHOSE), scene.operator) if test(scene, roles)]
    return len(roused) <= _MOST and doubts.issuperset(roused)


def _only_likened_to(scene: Scene, roles: Roles) -> bool:
    """Whether the subject was last named only as what another is measured by, who has no name here: "which makes it 1.4 times the size of Chad"."""
    for items in (scene.items, *reversed(scene.discourse.sentences[-_BACK:])):
        named = [at for at, item in enumerate(items) if _names(item, roles) and not is_pronoun(item)]
        if named:
            return all(likened(items, at - 1) for at in named)
    return False


_BACK = 12
"""Sentences back in which the subject of a claim may have been named."""


def _names(item: Item, roles: Roles) -> bool:
    return roles.subject is not None and roles.subject.id in item.candidates


def _is_described(scene: Scene) -> bool:
    """Whether the subject is only described in the words of the claim, and may be somebody nothing here has named: "the Gulf state"."""
    at = scene.match.slot("subject")
    return at is not None and scene.items[at].alias.startswith("description")


def _behind_a_share(scene: Scene) -> bool:
    """Whether a share is told before a figure that is of its part, or of a whole it is not all of: "two-thirds of Guyana, some 160,000 square kilometres", "half of their 1.5 billion"."""
    at, items = scene.match.slot("value"), scene.items
    if at is None or _is_share(items[at]):
        return False
    told = next((one for one in range(at - 1, -1, -1) if _is_share(items[one])), None)
    return told is not None and [item.word for item in items[told + 1 : at]] not in _OF_IT


_OF_IT = (["of"], ["of", "the"])


def _is_share(item: Item) -> bool:
    return isinstance(item.mention, Quantity) and item.mention.measure in {"share", "percent"}


def _doubts_of_whose(scene: Scene, roles: Roles) -> frozenset[Test] | None:
    """The doubts a match may rouse; None where what lies near is no sign: heights lie near one another, terms begin in many steps."""
    kind, own = scene.match.cue.kind, scene.match.cue.detail("weak")
    if not kind.slips or scene.match.cue.detail("gap"):
        return None
    if kind.operator == "range":
        return _FIGURE
    if kind.operator == "neighbours":
        return None if own and not scene.match.cue.detail("slip") else _LIST
    if kind.operator == "age":
        return _AGE
    if kind.operator == "members":
        return frozenset() if scene.match.cue.detail("slip") else None
    if kind.operator in {"date", "term"} and scene.match.cue.order and own != "untold":
        return None if _by_its_people_alone(scene, roles) else _DATE
    return None


def _by_its_people_alone(scene: Scene, roles: Roles) -> bool:
    """Whether a sentence names who is taken for the subject by its people or an adjective alone: "French rule ended in 1960", "the Portuguese left in 1975"."""
    named = [item for item in scene.items if roles.subject is not None and roles.subject.id in item.candidates]
    return bool(named) and all(item.alias in _PEOPLES and not item.possessive for item in named)


_PEOPLES = frozenset({"adjective", "demonym"})
