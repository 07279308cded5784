"""What narrows the set that something is ranked or counted in: its Portuguese-speaking states, those of it that recognise Taiwan."""

from __future__ import annotations

from factcheck.extraction.wordings.scene import Scene


def narrowing(scene: Scene) -> tuple[tuple[str, str], ...]:
    """The language or country that stands in a pattern's {within} slot, as a detail."""
    index = scene.match.slot("within")
    if index is None:
        return ()
    spoken = index + 1 < len(scene.items) and scene.items[index + 1].word == "-"
    found = scene.discourse.named(scene.items, index, ("language",) if spoken else ("country",))
    return (("within", found.id),) if found is not None and found.id is not None else ()
