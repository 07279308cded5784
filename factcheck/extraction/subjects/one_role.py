"""Who stands in one role of a match: by the pattern's own slot, else found about the match."""

from __future__ import annotations

from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import ranged_over
from factcheck.extraction.spoken.pronouns import takes_up_no_name
from factcheck.extraction.subjects import asides, attachment, picked, ruled_lands
from factcheck.extraction.wordings.scene import Scene
from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Quantity

Found = tuple[Named | None, str | None]
"""Who stands in a role, and the reason why nobody surely does."""


def role(scene: Scene, name: str, wanted: tuple[str, ...], found_by: tuple[str, ...]) -> Found:
    """Who or what stands in a role: the pattern's own slot, else found by the kind's ways."""
    match = scene.match
    index, ruler = match.slot(name), match.slot("ruler")
    if name == "subject" and (told := ruled_lands.without_rulers(scene.items, match.first, match.last)) is not None:
        scene = replace(scene, items=told)
        if index is not None and told[index].kind == "w":
            index, found_by = None, found_by or ("clause", "topic")
    if index is not None and name == "subject":
        if scene.operator == "range" and ranged_over(scene.items, index) and not _object_is_ranked(scene, index):
            return _of_a_range(scene, index, wanted, found_by)
        index = asides.head(scene.items, index, scene.discourse) if "person" in wanted else index
        index = asides.placed(scene.items, index, scene.discourse) if scene.operator == "range" else index
    if index is not None:
        return _in_slot(scene, index, wanted)
    if ruler is not None and "country" in wanted:
        return _or_doubt(_of_ruler(scene, ruler))
    if not wanted or not found_by:
        return None, None
    before = match.first - 1
    nameless = before >= 0 and (takes_up_no_name(scene.items, before) or picked.acts(scene.items, match.first))
    return (None, "ambiguous-subject") if name == "subject" and nameless else _around(scene, wanted, found_by)


def _or_doubt(found: Named | None) -> Found:
    return found, None if found is not None else "ambiguous-subject"


def _object_is_ranked(scene: Scene, index: int) -> bool:
    """Whether it is the object that is the largest there, so that the place is whose the figure is: "Poles are the largest minority in Lithuania, at 7 per cent"."""
    ranked = scene.match.slot("object")
    return ranked is not None and ranked < index


def _of_a_range(scene: Scene, index: int, wanted: tuple[str, ...], found_by: tuple[str, ...]) -> Found:
    """Whose a figure is where the slot only names what it ranges over: another met before it, if there is one."""
    items, match = scene.items, scene.match
    found = attachment.subject(items, match.first, match.last, wanted, scene.discourse, found_by, frozenset([index]))
    whole = scene.discourse.named(items, index, wanted)
    apart = found is not None and (whole is None or found.id != whole.id)
    met = apart and any(
        item.kind == "e" and not item.possessive and scene.discourse.named(items, at, wanted) == found
        for at, item in enumerate(items[:index])
    )
    return (found, None) if met else (found if apart else None, "ambiguous-subject")


def _in_slot(scene: Scene, index: int, wanted: tuple[str, ...]) -> Found:
    """Who a name, a pronoun or a number in the pattern's own slot means."""
    items = scene.items
    if items[index].kind == "q":
        return _or_doubt(
            counted_set(scene, index) if items[index].definite or items[index - 1].word in _WHOLE else None
        )
    found = scene.discourse.named(items, index, wanted)
    if found is not None and found.id is None and not found.members and _states(found):
        both = scene.discourse.pair(items, index, wanted)  # "the two Koreas entered the United Nations"
        found = Named(None, found.label, both) if len(both) == _TWO else found
    if found is not None and found.members and (_of_one(items, index) or _of_last_person(scene, index)):
        found = found.members[-1]
    return _or_doubt(found)


def _around(scene: Scene, wanted: tuple[str, ...], found_by: tuple[str, ...]) -> Found:
    """Who is found about a match by the kind's ways."""
    items, match = scene.items, scene.match
    bound = frozenset(at for _, at in match.bound)
    found = attachment.subject(items, match.first, match.last, wanted, scene.discourse, found_by, bound)
    if found is not None and found.members and any(_of_one(items, at) for at in range(match.first)[-_BACK:]):
        found = found.members[-1]
    one = _one_before(items, match.first) or picked.is_picked(items, match.first)
    if found is not None and found.members and one:
        return None, "ambiguous-subject"
    return found, None if found is not None else "no-subject"


def ruling_person(scene: Scene, index: int) -> Named | None:
    """The person in the slot of a ruler; of two the first."""
    person = scene.discourse.named(scene.items, index, ("person",))
    return person.members[0] if person is not None and person.members else person  # "Macron and Philippe, his premier"


def _of_ruler(scene: Scene, index: int) -> Named | None:
    """The country in whose offices a person was, whose the thing spoken of is: "King Mohammed flew to Rabat, his capital"."""
    person = ruling_person(scene, index)
    id_ = scene.discourse.names.country_of(person.id) if person is not None and person.id is not None else None
    return Named(id_, scene.discourse.meanings.label(id_, id_)) if id_ is not None else None


def _states(named: Named) -> bool:
    """Whether all that a name may mean are countries: "the Koreas"."""
    return bool(named.candidates) and all(id_.startswith("country:") for id_ in named.candidates)


_TWO = 2


_BACK = 3
"""Items before a claim among which the relative pronoun of its clause stands."""


_ONE = frozenset(["pronoun-thing", "description-place"])
"""What stands for one alone, not for a list told of before: "It became independent"."""


_SINGULAR = word_set("frames", "grammar", "singular")
_WHOLE = word_set("clauses", "one_role", "whole")


def _one_before(items: list[Item], index: int) -> bool:
    """Whether what stands right before an index is one alone, no list told of before."""
    return index > 0 and items[index - 1].alias in _ONE and not items[index - 1].possessive


def _of_one(items: list[Item], index: int) -> bool:
    """Whether a relative pronoun after a list means only its last: "Monaco, Andorra and Malta, which has ..."."""
    alias = items[index].alias
    return alias == "pronoun-relative" and index + 1 < len(items) and items[index + 1].word in _SINGULAR


def _of_last_person(scene: Scene, index: int) -> bool:
    """Whether one date after a list of people and "who" is that of the last: "Kohl, Schröder and Merkel, who took office in 2005"."""
    items = scene.items
    if scene.operator != "term" or len(scene.values) != 1:
        return False
    if items[index].alias.startswith("pronoun-relative"):
        return True
    return index + 2 < len(items) and items[index + 1].word == "," and items[index + 2].word == "who"


def counted_set(scene: Scene, index: int) -> Named | None:
    """The set that a figure counts."""
    figure = scene.items[index].mention
    if not isinstance(figure, Quantity) or figure.value != figure.value.to_integral_value():
        return None
    return scene.discourse.counted(scene.items, index, int(figure.value))
