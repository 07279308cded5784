"""The country a town lies in, which a bare "the capital" beside it is the capital of: "In Lagos, the capital" is said of Nigeria."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.standing import is_labelled
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects.subdivisions import NOUNS
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_IN = lazy.pattern(r"\bin (country:[A-Z]{2})\b")


def pinned(scene: Scene) -> Named | None:
    """The country of the town that is called the capital where no name says of what, if the draft speaks of that country and of no part of it there."""
    index = scene.match.slot("object")
    if scene.match.cue.kind.kind != "capital" or scene.match.slot("subject") is not None or index is None:
        return None
    mention = scene.items[index].mention
    home = _home(mention, scene.discourse) if isinstance(mention, Entity) else None
    if (
        home is None
        or only_in_a_way(scene)
        or scene.discourse.part_named(scene.items, index)
        or under_a_part(scene, home)
        or _is_labelled_otherwise(scene)
        or not scene.discourse.spoken(home)
    ):
        return None
    return Named(home, scene.discourse.meanings.label(home, home))


def _is_labelled_otherwise(scene: Scene) -> bool:
    """Whether the label of a line has a word before "capital", which need be no capital of the country then: "Commercial capital: Dar es Salaam"."""
    first = scene.match.first
    return first > 0 and is_labelled(scene.items) and scene.items[first - 1].word.isalpha()


def under_a_part(scene: Scene, country: str | None) -> bool:
    """Whether a line of a fact box stands under a heading that does not name the country and, as the title may, names a part of one: "Texas at a glance\nCapital: Austin"."""
    if not is_labelled(scene.items):
        return False
    told = scene.discourse.sentences
    heading = next((sentence for sentence in reversed(told) if not is_labelled(sentence)), [])
    if heading and heading[-1].word in {".", "!", "?"}:
        heading = []  # a line of the text, no heading
    named = any(country in item.candidates for item in heading)
    over = [heading] if named else [heading, *told[:1]]
    return any(_names_a_part(scene, sentence) for sentence in over if len(sentence) <= _HEADING)


def _names_a_part(scene: Scene, items: list[Item]) -> bool:
    """Whether a heading has a noun for a part of a country, or names a place that is none."""
    return any(
        item.word in NOUNS
        or (item.candidates and all(scene.discourse.type_of(id_) == "place" for id_ in item.candidates))
        for item in items
    )


_HEADING = 12
"""Words and names of a heading, at most."""


def only_in_a_way(scene: Scene, roles: object = None) -> bool:
    """Whether a town is called the capital in some respect only: "Munich is the capital, where beer is concerned", "Basra is the capital, in all but name"."""
    if scene.match.cue.kind.kind != "capital" or scene.match.slot("subject") is not None:
        return False
    last = scene.match.last - (scene.items[scene.match.last - 1].word == ",")
    end = scene.items[last - 1].end
    behind = _NEXT.match(scene.text, end, end + _FAR)  # a reading may have left it out
    return behind is not None and behind[1] in _IN_A_WAY


_NEXT = lazy.pattern(r",\s+([a-z]+)")
_FAR = 20
_IN_A_WAY = word_set("clauses", "homes", "in_a_way")


def _home(mention: Entity, discourse: Discourse) -> str | None:
    """The country of a town: one it may stand for, else the one the gazetteer has it in."""
    stands_for = [id_ for id_ in mention.candidates if id_.startswith("country:")]
    places = [id_ for id_ in mention.candidates if id_.startswith("place:")]
    if len(places) != 1 or len(stands_for) > 1:
        return None
    if stands_for:
        return stands_for[0]
    known = discourse.names.entity(places[0])
    found = _IN.search(known.note) if known is not None else None
    return found[1] if found else None
