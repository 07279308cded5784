"""What makes a match weak, so that it may only support: small questions, each asked of the operators it concerns."""

from __future__ import annotations

from factcheck.extraction.dropped.misread_figures import head
from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.subjects import homes
from factcheck.extraction.subjects.roles import Roles, asked
from factcheck.extraction.weak import clubs, countries, holders, people, placed, slips, unnamed_clubs
from factcheck.extraction.weak.doubts import OF_ITSELF, TESTS, WHOSE
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def definition(scene: Scene, roles: Roles) -> str | None:
    """The doubt of a figure whose noun is narrowed: "the prison population" is counted otherwise."""
    return "other-definition" if scene.operator in _NARROWED and head(scene, roles) else None


def details(scene: Scene, roles: Roles) -> tuple[tuple[str, str], ...]:
    """The pattern's qualifiers as they hold here: `weak` where it may only support, none of those that were questions to the text."""
    given = scene.match.cue.details
    found = {name: value for name, value in given if name not in _ASKED}
    weak = _own(scene, roles)
    if homes.pinned(scene) is None:
        doubts = (test for test in asked(TESTS, scene.operator) if test(scene, roles))
        if (doubt := next(doubts, None)) is not None:
            more = next(doubts, None) if doubt in _ALONE else None
            alone = not weak and more is None
            if alone and doubt is people.stranger and people.only_titled(scene, roles):
                found["unsure"] = "title"
            elif doubt not in OF_ITSELF or any(one not in OF_ITSELF for one in (more, *doubts) if one is not None):
                found["unsure"] = "another"
            elif alone and doubt is countries.of_part:
                found["unsure"] = "part"
            elif alone and doubt is holders.in_power:
                found["unsure"] = "power"
            weak = "yes"
        elif scene.match.cue.detail("weak") == "whose" and _goes_on(scene):
            found["unsure"] = "whose"
        elif any(test(scene, roles) for test in asked(WHOSE, scene.operator)):
            found["unsure"], weak = ("" if weak == "yes" else "whose"), "yes"
    if weak:
        found["weak"] = weak
        if slips.only_whose(scene, roles):
            found["slip"] = "yes"
    return tuple(sorted((name, value) for name, value in found.items() if value or name != "unsure"))


_ALONE = frozenset([people.stranger, countries.of_part, holders.in_power])
"""Doubts of which it is asked whether they are the only one."""

_ASKED = frozenset(
    [
        "change",
        "unnamed",
        "among",
        "club",
        "weak",
        "unless",
        "alone",
        "near",
        "firm",
        "paragraph",
        "subject_from",
        "ever",
        "told",
        "slip",
        "upto",
        "pair",
    ]
)
"""Qualifiers that are questions to the text, answered here or where the subject is found."""


def _own(scene: Scene, roles: Roles) -> str:
    """What the pattern's own `weak` comes to here: "yes", "untold", or "" where its condition does not hold."""
    weak = scene.match.cue.detail("weak")
    if weak == "untold":
        sure = scene.match.cue.detail("ever") or not _after_another(scene)
        return "" if sure and scene.match.cue.detail("firm") != "no" else weak
    if weak == "only":
        return "yes" if clubs.beside_others(scene, roles) else ""
    if weak == "sole":
        return "" if unnamed_clubs.the_only_one(scene, roles) else "yes"
    if weak == "elsewhere":
        return "yes" if placed.elsewhere(scene, roles) else ""
    return "yes" if weak else ""


def _goes_on(scene: Scene) -> bool:
    """Whether a match goes on with what a figure or a name before it tells, without a noun of its own: "it has 89,000 sq km, less than Portugal but four times the area of Lebanon"."""
    items, at = scene.items, scene.match.first - 1
    if at < 1 or items[at].word not in _JOINING:
        return False
    before = items[at - 2] if items[at - 1].word == "," and at > 1 else items[at - 1]
    return before.kind in {"e", "q"} and not is_pronoun(before)


_JOINING = word_set("weak", "weakness", "joining")


def _after_another(scene: Scene) -> bool:
    """Whether a claim that goes on with one before it ("Togo followed in 1967") comes after the date of something else, or has an aside that tells what it is."""
    if scene.match.slot("value") is None:
        return False
    items, end = scene.items, scene.match.last
    if end + 1 < len(items) and items[end].word == "," and items[end + 1].word in _TELLING:
        return True
    if any(item.kind == "d" for item in items[: scene.match.first]) or not scene.discourse.sentences:
        return False
    dates = [item.start for item in scene.discourse.sentences[-1] if item.kind == "d"]
    told = {
        claim.date.start for claim in scene.discourse.claims if claim.date and claim.kind == scene.match.cue.kind.kind
    }
    return bool(dates) and dates[-1] not in told


_TELLING = word_set("echoes", "telling")


_NARROWED = frozenset(["range", "change"])
