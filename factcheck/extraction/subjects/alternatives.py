"""Whom and what else a claim may be about where the words do not say so."""

from __future__ import annotations

from typing import TypedDict

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.spoken import callings
from factcheck.extraction.subjects import homes, measures
from factcheck.extraction.subjects.roles import Roles, types
from factcheck.extraction.wordings.scene import Scene
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity, Quantity


def counting(scene: Scene) -> tuple[tuple[str, str], ...]:
    """How many a subject has that only a figure names ("the ten"), as a detail."""
    index = scene.match.slot("subject")
    figure = scene.items[index].mention if index is not None else None
    return (("counted", str(figure.value)),) if isinstance(figure, Quantity) else ()


def organisations(scene: Scene, roles: Roles) -> tuple[Roles, tuple[tuple[str, str], ...]]:
    """The organisation joined or left where the words do not name it, and the others it may be as a detail `objects`."""
    index, kind = scene.match.slot("object"), scene.match.cue.kind
    if kind.operator == "member-of":
        return roles, _called(scene, roles)
    if kind.operator != "term" or "org" not in kind.object or "person" in kind.subject:
        return roles, ()
    if (index is not None and not is_pronoun(scene.items[index])) or (roles.object and roles.object.members):
        return roles, ()
    near = _fitting(scene, index, scene.discourse.near_orgs(scene.items[: scene.match.last]))
    other, doubt = roles.object, roles.object_doubt
    far = None
    if other is None or other.id is None:
        far = None if near or index is not None else scene.discourse.main_org()
        if near or far is not None:
            other, doubt = near[0] if near else far, None
    ids = " ".join(named.id for named in near if named.id and other is not None and named.id != other.id)
    ids = ids or dict(_called(scene, roles)).get("objects", "")
    told = (("objects", ids),) if ids else (("weak", "yes"),) if far is not None else ()
    return Roles(roles.subject, roles.doubt, other, doubt, roles.guessed), told


def _fitting(scene: Scene, index: int | None, near: list[Named]) -> list[Named]:
    """Those of some organisations that may be called as the one joined is: no "pact" is the OECD."""
    entity = scene.items[index].mention if index is not None else None
    noun = callings.calling_of(entity) if isinstance(entity, Entity) else None
    return near if noun is None else [one for one in near if scene.discourse.is_called(one.id, noun)]


def _called(scene: Scene, roles: Roles) -> tuple[tuple[str, str], ...]:
    """The organisations that a noun may mean beside the one it was taken for, as a detail."""
    index, one = scene.match.slot("object"), roles.object
    entity = scene.items[index].mention if index is not None else None
    if one is None or one.id is None or not isinstance(entity, Entity):
        return ()
    ids = callings.others_called(entity, one.label, one.id)
    return (("objects", " ".join(ids)),) if ids else ()


class Others(TypedDict):
    """Whom else a claim may be about, and those the draft speaks of most."""

    rivals: tuple[Named, ...]
    likely: tuple[Named, ...]
    around: tuple[Named, ...]


def others(scene: Scene, roles: Roles) -> Others:
    """Whom else a claim may be about when no name in it says so."""
    items, match, subject = scene.items, scene.match, roles.subject
    if roles.told:
        return {"rivals": (), "likely": (), "around": ()}
    wanted = types(match.cue.subject, match.cue.kind)
    index = match.slot("subject")
    named = index is not None and not is_pronoun(items[index])
    if (passed := _passed_over(scene, roles)) is not None:
        return {"rivals": (passed,), "likely": (passed,), "around": ()}
    if (
        named
        or not wanted
        or homes.pinned(scene) is not None
        or (index is not None and scene.discourse.of_one_person(items[index].label, subject))
        or (subject is not None and (subject.members or clauses.owned(items, match.first, subject)))
        or (subject is not None and clauses.related(items, match.first, subject))
    ):
        return {"rivals": (), "likely": (), "around": ()}
    near = subject is not None and clauses.in_clause(items, match.first, match.last, subject)
    rivals = _but_of_object(scene, scene.discourse.rivals(items, wanted, subject, wide=not near))
    sure = near or scene.discourse.alone(items, subject) or scene.discourse.boxed(items, subject)
    if sure:
        return {"rivals": rivals, "likely": (), "around": ()}
    likely, around = scene.discourse.likely(wanted, subject), scene.discourse.around(items, wanted, subject)
    close = () if match.cue.object or not around else scene.discourse.by_name(items, subject)
    likely = (*likely, *(one for one in close if one not in likely))
    return {"rivals": rivals, "likely": _but_of_object(scene, likely), "around": _but_of_object(scene, around)}


def _passed_over(scene: Scene, roles: Roles) -> Named | None:
    """Who stands right before what is told of the one whom an aside ties him to: "Ingvar Carlsson, a friend of Olof Palme, 59, spoke" may tell Palme's age."""
    index, subject = scene.match.slot("subject"), roles.subject
    if index is None or subject is None or scene.items[index].kind != "e" or is_pronoun(scene.items[index]):
        return None
    by = scene.discourse.named(scene.items, index, ("person",))
    return by if by is not None and by.id is not None and by.id != subject.id else None


def _but_of_object(scene: Scene, found: tuple[Named, ...]) -> tuple[Named, ...]:
    """Those that the draft means by more than the object of a claim, "Its capital is Nairobi" speaks of no Kenya, and by more than a measure of it."""
    found = tuple(one for one in found if not measures.only_measured(scene, one) and not measures.outranked(scene, one))
    index = scene.match.slot("object")
    if index is None or scene.operator != "name":
        return found
    return tuple(one for one in found if not scene.discourse.only_by(scene.items, one, index))
