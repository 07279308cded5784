"""First names of kin, told behind the one they are kin of: "Ali Bongo took over from his father, Omar"."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.frozen import replace
from factcheck.lexicon import word_set
from factcheck.model.mentions import Entity
from factcheck.model.names import NameSource
from factcheck.model.tokens import Tokens
from factcheck.names import fold

_REACH = 7
"""Tokens before a first name among which the word for the kin stands."""
_FAR = 60
"""Tokens back to the person whose kin it is."""


def with_kin(tokens: Tokens, entities: list[Entity], names: NameSource) -> list[Entity]:
    """The names with each first name of kin as the person of that name and of the family name told before, where there is just one."""
    kin = word_set("people", "relatives", "kin")
    found: list[Entity] = []
    whole: list[tuple[int, Entity]] = []
    for entity in entities:
        at = bisect_left(tokens.starts, entity.start)
        if entity.id is not None and entity.id.startswith("person:"):
            whole.append((at, entity))
        elif whole and _given_name(entity, tokens.text) and _kin_before(tokens, at, kin):
            near = [one for where, one in whole if at - where <= _FAR]
            found.append(_relative(entity, tokens.text[entity.start : entity.end], near, names) or entity)
            continue
        found.append(entity)
    return found


def _given_name(entity: Entity, text: str) -> bool:
    """Whether a name is one word that means nobody in particular so far."""
    written = text[entity.start : entity.end]
    return written.isalpha() and (entity.alias in {"shape", "surname"} or entity.id is None)


def _kin_before(tokens: Tokens, at: int, kin: frozenset[str]) -> bool:
    """Whether a word for kin stands before a name, with nothing but small words and commas between them."""
    for index in range(at - 1, max(at - _REACH, 0) - 1, -1):
        word = tokens.words[index]
        if word in kin:
            behind = tokens.lowers[index + 1] if index + 1 < at else ""
            child = word in word_set("people", "relatives", "younger")
            return not child or behind == "of"
        if word != "," and not (word.isalpha() and word.islower()):
            return False
    return False


def _relative(entity: Entity, first: str, people: list[Entity], names: NameSource) -> Entity | None:
    """The one person with this first name and a family name of the person named last."""
    for one in reversed(people):
        words = one.label.split()
        keys = {fold(f"{first} {word}") for word in words[1:]} | {fold(f"{words[0]} {first}")}
        ids = {
            alias.id
            for key in keys
            for alias in names.names(key)
            if alias.id.startswith("person:") and alias.id != one.id and alias.kind != "surname"
        }
        if len(ids) == 1:
            id_ = ids.pop()
            known = names.entity(id_)
            label = known.label if known is not None else entity.label
            return replace(entity, id=id_, label=label, candidates=(id_,), alias="name")
        if ids:
            return None
    return None
