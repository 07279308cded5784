"""Two countries just named, one of them taken up again: "Uruguay is larger than Tunisia, yet the latter has three times as many inhabitants"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import likened
from factcheck.extraction.completing.made import Completion, by_name, country
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.standing import ACTS
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_PAIR = 2
_NAMED = {"former": 0, "latter": 1}


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """A sentence with the name in the place of "the latter" or "the former", and what it compares the two by."""
    for at, item in enumerate(items):
        if item.word not in _NAMED or item.kind != "w":
            continue
        before = _before(discourse) if _opens(items, at) else []
        pair = _pair(items[:at], discourse) or _pair(before, discourse)
        if pair is None or not _acts(items, at):
            continue
        one, other = pair if item.word == "former" else (pair[1], pair[0])
        owner = item.possessive or (at + 1 < len(items) and items[at + 1].word in {"'s", "’s"})
        begin = at
        view = [country(one, item.start, owner=owner), *items[at + 1 + owner :]]
        end = _end(view)
        yield Completion(view[:end], items[begin].start, view[end - 1].end, in_place=True, bare=True)
        yield from likened.between(view[:end], one, other)


def _before(discourse: Discourse) -> list[Item]:
    """The sentence before, or the one before that, where it goes on with the two itself."""
    for sentence in discourse.sentences[: -_BACK - 1 : -1]:
        if not any(item.word in _NAMED for item in sentence):
            return sentence
    return []


_BACK = 3


def _opens(items: list[Item], at: int) -> bool:
    """Whether no country is named before an index, so that those of the sentence before are meant."""
    return not any(item.kind == "e" for item in items[:at]) and at <= _PAIR


def _acts(items: list[Item], at: int) -> bool:
    """Whether what stands behind an index is said of it: a verb follows, no noun ("the latter part")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is None or (behind.kind == "w" and behind.word not in ACTS | word_set("entries", "verbs")):
        return False
    return behind.kind == "w"


def _pair(items: list[Item], discourse: Discourse) -> tuple[Named, Named] | None:
    """The two countries that some items name, in their order; None where there are more or fewer."""
    found: list[Named] = []
    for at, item in enumerate(items):
        if item.kind != "e" or is_pronoun(item):
            continue
        for member in item.members or (item,):
            entity = member.mention
            id_ = discourse.pick(entity, ("country",)) if isinstance(entity, Entity) else None
            if id_ is None or (not item.members and not by_name(items, at)):
                return None
            if id_ not in {one.id for one in found}:
                found.append(Named(id_, member.label))
    return (found[0], found[1]) if len(found) == _PAIR else None


def _end(view: list[Item]) -> int:
    """Where the clause of a reading ends."""
    return next((at for at, item in enumerate(view) if item.word in {";", "."} and at), len(view))
