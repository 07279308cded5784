"""Whether a town, not the country it lies in, may be what is told of."""

from __future__ import annotations

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.subjects import ruled_lands
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.subjects import first, one_country
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set


def beside_town(scene: Scene, roles: Roles) -> bool:
    """Whether a town is named in the clause of a claim that does not name its country: "With 2.4 million inhabitants, Bamako ..."."""
    items, match, subject = scene.items, scene.match, one_country(roles)
    if subject is None or ruled_lands.described(scene) is not None:
        return False
    begin, end = clauses.clause(items, match.first, match.last)
    if any(_placed_town(scene, at, subject.id or "") for at in range(begin, match.first)):
        return True
    if scene.operator == "rank" and any(item.word in _STATES for item in items[match.first : match.last]):
        return False  # "LIMA - The continent's third-largest country votes"
    near = [item for item in items[begin:end] if item.kind == "e" and not is_pronoun(item)]
    if any(first(one) == subject.id for one in near):
        return False
    return any(scene.discourse.type_of(first(item)) == "place" for item in near)


_STATES = frozenset(table("names")["descriptions"]["place"]) - {"island", "islands", "territory", "enclave"}


def _placed_town(scene: Scene, at: int, country: str) -> bool:
    """Whether a country only says where the town before it lies: "In Nairobi, Kenya, ..."."""
    items = scene.items
    if at + 3 >= len(items) or items[at + 1].word != "," or items[at + 3].word != ",":
        return False
    return scene.discourse.type_of(first(items[at])) == "place" and first(items[at + 2]) == country


def in_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether a town, or a place nobody knows, says where what is told holds: "In London 40 per cent of Ghanaians are ...", "of the people of Kardzhali"."""
    items, match, subject = scene.items, scene.match, one_country(roles)
    if subject is None:
        return False
    value = match.slot("value")
    if any(_lies_in(scene, at, subject.id or "") for at in range(1, value if value is not None else match.first)):
        return True
    bound = {at for _, at in match.bound}
    begin, _ = clauses.clause(items, match.first, match.last)
    behind = {match.last, match.last + 1}
    for at in sorted({*range(max(begin, match.first - 2), match.last), *behind}):
        item = items[at] if at < len(items) else None
        if (
            item is None
            or at in bound
            or not at
            or item.kind != "e"
            or is_pronoun(item)
            or items[at - 1].word not in {"in", "of"}
        ):
            continue
        if subject.id in item.candidates and not _is_town(scene, item):
            continue
        unknown = item.alias == "shape"
        if _is_town(scene, item) or (unknown and at in behind):
            return True
    return False


def _lies_in(scene: Scene, at: int, country: str) -> bool:
    """Whether a country only says where a town, or a place nobody knows, lies: "of the people of Kardzhali, Bulgaria, 60 per cent ..."."""
    items, item = scene.items, scene.items[at]
    if item.kind != "e" or is_pronoun(item) or items[at - 1].word not in _PLACING or items[at + 1].word != ",":
        return False
    unknown = item.alias == "shape"
    behind = at + 3 if at + 3 < len(items) and items[at + 2].word == "in" else at + 2
    if behind + 1 >= len(items) or items[behind + 1].word != "," or not (unknown or _is_town(scene, item)):
        return False
    return first(items[behind]) == country


_PLACING = word_set("weak", "towns", "placing")


def _is_town(scene: Scene, item: Item) -> bool:
    return scene.discourse.type_of(first(item)) in {"place", "city"}


def in_its_town(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is that of a town or camp the subject's name stands behind: "1.4 million people live in the capital of Mongolia"."""
    subject, items = roles.subject, scene.items
    return subject is not None and any(
        items[at].word in _INSIDE and items[at - 1].word in _TOWNS and subject.id in items[at + 1].candidates
        for at in range(1, len(items) - 1)
    )


_INSIDE = word_set("weak", "towns", "inside")
_TOWNS = word_set("frames", "grammar", "towns")


def behind_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether a share whose sentence names no country goes on with one that is about a town: "Narva is in Estonia. Russians are 88 per cent"."""
    if scene.match.cue.kind.kind != "population-share" or scene.match.slot("subject") is not None:
        return False
    before = scene.discourse.sentences[-1:]
    opened = bool(before) and bool(before[0]) and before[0][0].kind == "e" and not before[0][0].possessive
    return opened and _is_town(scene, before[0][0]) and not any(_is_country(scene, item) for item in scene.items)


def _is_country(scene: Scene, item: Item) -> bool:
    return item.kind == "e" and item.alias != "demonym" and scene.discourse.may_be(item, ("country",))
