""" "X in Y" where the gazetteer knows X only in another country: a query, for towns share names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import query, shown
from factcheck.extraction.reading import Reading
from factcheck.lexicon import worded
from factcheck.model.mentions import Entity
from factcheck.model.names import NameSource
from factcheck.names import fold

_worded = worded("against_itself", "placing")

_LINK = lazy.pattern(r"\s+in\s+(?:the\s+)?|\s*\(")
_COUNTRY = _worded(r"{place_of} (country:[A-Z]{2})")


def find(reading: Reading, names: NameSource) -> Iterator[Found]:
    """Towns set in a country that the gazetteer does not know them in."""
    entities = [
        m for m in reading.mentions if isinstance(m, Entity) and m.alias not in {"shape", "description", "pronoun"}
    ]
    text = reading.text
    for town, land in pairwise(entities):
        if land.id is None or not land.id.startswith("country:") or land.alias not in {"name", "variant", "official"}:
            continue
        if _LINK.fullmatch(text[town.end : land.start]) is None or town.possessive:
            continue
        known = _countries(town, names, text)
        if known is None or land.id in known:
            continue
        at = bisect_right(reading.sentences, town.start, key=lambda s: s.start) - 1
        sentence = reading.sentences[at] if at >= 0 else None
        if sentence is None or land.end > sentence.end:
            continue
        where = " and ".join(sorted(found.label if (found := names.entity(id_)) is not None else id_ for id_ in known))
        name = shown(text, (town.start, town.end))
        told = f"The gazetteer knows {name} in {where} only; the draft has it in {land.label}."
        yield query("other", text, sentence, (town.start, land.end), "near-miss", told, about=name)


def _countries(town: Entity, names: NameSource, text: str) -> frozenset[str] | None:
    """The countries of a town; None where its name is not one town's alone."""
    if town.id is None or not town.id.startswith("place:") or len(town.candidates) != 1:
        return None
    aliases = names.names(fold(text[town.start : town.end]))
    if any(alias.id != town.id or "ambiguous" in alias.note for alias in aliases):
        return None
    known = names.entity(town.id)
    found = frozenset(_COUNTRY.findall(known.note)) if known is not None else frozenset()
    return found or None
