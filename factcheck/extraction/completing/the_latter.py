"""Two countries just named, one of them taken up again: "Uruguay is larger than Tunisia, yet the latter has three times as many inhabitants"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.completing import likened
from factcheck.extraction.completing.made import Completion, by_name
from factcheck.extraction.completing.made import country as named
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.lexicon import word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_PAIR = 2
_NAMED = {"former": 0, "latter": 1}


def completions(items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """A sentence with the name in the place of "the latter" or "the former", and what it compares the two by."""
    places = _places(items)
    for at, which in places.items():
        item = items[at]
        ahead = items[: next(iter(places))]
        earlier = before(discourse) if _opens(items, at) or not _named(ahead) else []
        both = pair(items[:at], discourse) or pair(ahead, discourse) or pair(earlier, discourse)
        if both is None or not _acts(items, at):
            continue
        one, other = both if which == 0 else (both[1], both[0])
        owner = item.possessive or (at + 1 < len(items) and items[at + 1].word in {"'s", "’s"})
        begin = at + 1 + owner  # its words are those told of it: "former" would make them of the past
        if begin >= len(items):
            continue
        stop = next((further for further in places if further > at), len(items))
        view = [named(one, items[begin].start, owner=owner), *items[begin:stop]]
        while len(view) > 1 and stop < len(items) and view[-1].word in {",", "and", "but", "while"}:
            view.pop()
        end = _end(view)
        yield Completion(view[:end], items[begin].start, view[end - 1].end, in_place=True, bare=True)
        yield from likened.between(view[:end], one, other)


def _places(items: list[Item]) -> dict[int, int]:
    """Where one of two is taken up again, and which: "the former", or "the first" and "the other" where both of them act."""
    found = {at: _NAMED[item.word] for at, item in enumerate(items) if item.kind == "w" and item.word in _NAMED}
    for first, second in _PAIRS:
        one = next((at for at, item in enumerate(items) if item.word == first and _verb(items, at)), -1)
        two = next((at for at, item in enumerate(items) if item.word == second and at > one and _verb(items, at)), -1)
        if 0 <= one < two:
            found |= {one: 0, two: 1}
    return dict(sorted(found.items()))


_PAIRS = (("one", "other"), ("first", "second"), ("first", "other"))
_VERBS = ACTS | word_set("entries", "verbs") | word_set("views", "verbs")


def _verb(items: list[Item], at: int) -> bool:
    """Whether a verb that a name could have stands behind an item."""
    return at + 1 < len(items) and items[at + 1].word in _VERBS


def _named(items: list[Item]) -> bool:
    """Whether any name stands among some items."""
    return any(item.kind == "e" and not is_pronoun(item) for item in items)


def before(discourse: Discourse) -> list[Item]:
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
    if behind is None or (behind.kind == "w" and behind.word not in _VERBS):
        return False
    return behind.kind == "w"


def pair(items: list[Item], discourse: Discourse) -> tuple[Named, Named] | None:
    """The two countries, people or organisations that some items name, in their order; None where there are more or fewer."""
    found: list[Named] = []
    for at, item in enumerate(items):
        if item.kind != "e" or is_pronoun(item):
            continue
        for member in item.members or (item,):
            entity = member.mention
            id_ = _meant(entity, discourse) if isinstance(entity, Entity) else None
            if id_ is None or (not item.members and not by_name(items, at)):
                return None
            if id_ not in {one.id for one in found}:
                found.append(Named(id_, member.label))
    return (found[0], found[1]) if len(found) == _PAIR else None


def _meant(entity: Entity, discourse: Discourse) -> str | None:
    return next(filter(None, (discourse.pick(entity, (sort,)) for sort in ("country", "person", "org"))), None)


def _end(view: list[Item]) -> int:
    """Where the clause of a reading ends."""
    return next((at for at, item in enumerate(view) if item.word in {";", "."} and at), len(view))
