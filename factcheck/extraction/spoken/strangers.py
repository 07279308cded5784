"""People without a name: "his successor", "Ghana's president", "a brother who" need be nobody named before."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.sexes import of_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED, adjectival
from factcheck.extraction.spoken.memory import Memory
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.model.mentions import Entity

_SOMEBODY = frozenset(table("frames")["grammar"]["somebody"])
_EDGES = word_set("weak", "strangers", "edges")

_DESCRIBED = 4
"""Words that may stand between the head of a clause and the noun for who acts in it."""

_ASIDE = 6
"""Items in which a comma follows a title that opens a sentence: "Finance minister since 1998, he ..."."""


def note(memory: Memory, items: list[Item]) -> None:
    """Take note of titles, and of somebody without a name who is spoken of last, so that "he" may be that one."""
    ids = (getattr(item.mention, "id", None) for item in items)
    people = {id_ for id_ in ids if id_ is not None and id_.startswith("person:")}
    titles = {item.word for item in items if item.kind == "o"}
    if len(people) == 1 and titles:
        memory.titles.setdefault(people.pop(), set()).update(titles)
    _note_told_of(memory, items)
    first = _first_person(memory, items)
    if _last_unnamed(memory, items) or (first >= 0 and _unknown(items, first)) or _revealed(items):
        memory.strange = True
    elif first >= 0:
        memory.strange = False


def _note_told_of(memory: Memory, items: list[Item]) -> None:
    """Take note of the people whom a sentence names, and of who else is spoken of there; of nobody where one is unknown."""
    names = (one for item in items if item.kind == "e" for one in item.members or (item,))
    people = [one for one in names if _is_person(memory, one)]
    if not people:
        return
    ids = [memory.meanings.person(item.mention) if isinstance(item.mention, Entity) else None for item in people]
    named = [
        Named(id_, memory.meanings.label(id_, item.label))
        for item, id_ in zip(people, ids, strict=True)
        if id_ is not None
    ]
    known = len(named) == len(people) and not any(item.possessive for item in people)
    sexes = frozenset(sex for item in items if item.alias == "pronoun-person" and (sex := of_pronoun(item.word)))
    memory.told_of = len(memory.sentences), tuple(named) if known else (), sexes


def may_be(memory: Memory, items: list[Item], index: int | None, last: int) -> bool:
    """Whether a person whom a claim does not name, or names by a pronoun at an index, may be one the text gives no name: it is not sure who is meant then."""
    if index is not None and not is_pronoun(items[index]):
        return False
    alias = items[index].alias if index is not None else ""
    if index is not None and alias.startswith("pronoun-relative"):
        return _unnamed_head(memory, items, index)
    before = items[: last if index is None else index]
    if _last_unnamed(memory, before):
        return True
    if _revealed(before, full=False):
        return True
    first = _first_person(memory, before)
    return memory.strange if first < 0 else _unknown(items, first)


def only_titled(memory: Memory, items: list[Item]) -> bool:
    """Whether items end by giving nobody but a bare title behind a sentence that names one person: "Blame Angela Merkel. The chancellor, 59, ..."."""
    at, people, _ = memory.told_of
    title = next((index for index in range(len(items) - 1, -1, -1) if items[index].kind == "o"), -1)
    if title < 0 or len(people) != 1 or at != len(memory.sentences):
        return False
    return _head(items, title) == 0 and not any(item.kind == "e" for item in items)


def _last_unnamed(memory: Memory, items: list[Item]) -> bool:
    """Whether these items end by speaking of somebody without a name, so that nobody named before need be meant: "Ghana's president", "his successor"."""
    for at in range(len(items) - 1, -1, -1):
        if items[at].alias == "shape" and at and items[at - 1].word in PLACED | GOVERNED | {"of"}:
            continue  # "the new man, until today premier of Lower Saxony, ..."
        if _is_person(memory, items[at]):
            return False
        if items[at].possessive and items[at].kind == "e" and items[at + 1 : at + 2] and items[at + 1].word in _WAS:
            return True  # "Mali's was born in 1945"
        if (items[at].kind == "o" or items[at].word in _SOMEBODY) and _acting(memory, items, at):
            return not _known_title(memory, items, at)
        if items[at].word == "one" and items[at].kind == "w" and _the_one(memory, items, at):
            return True
    return False


def _the_one(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether somebody is only "the one" of a sort: "The one before had been in office since 2009", "the present one is Girma"."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.word in _ONE_GOES_ON and _acting(memory, items, at)


_ONE_GOES_ON = ACTS | word_set("weak", "strangers", "one_goes_on")


def _first_person(memory: Memory, items: list[Item]) -> int:
    """Where the first name of a person stands; -1 where there is none."""
    return next((at for at, item in enumerate(items) if _is_person(memory, item)), -1)


def _is_person(memory: Memory, item: Item) -> bool:
    """Whether an item is the name of a person, known or not."""
    entity = item.mention
    if item.kind != "e" or not isinstance(entity, Entity) or is_pronoun(item):
        return False
    return entity.alias in {"shape", "surname"} or memory.meanings.pick(entity, ("person",)) is not None


def _unknown(items: list[Item], at: int) -> bool:
    """Whether a full name that opens a sentence is of somebody nothing is known of: "Maria Lopez voted for him"."""
    label = items[at].label
    return items[at].alias == "shape" and " " in label and _head(items, at) == 0


def _revealed(items: list[Item], *, full: bool = True) -> bool:
    """Whether items end by telling the name, in full, of somebody nothing is known of: "The governor of the Belgian Luxembourg is Bernard Caprasse"."""
    for at in range(len(items) - 1, 0, -1):
        if items[at].kind == "e":
            label = items[at].label
            unknown = items[at].alias == "shape" and (" " in label or not full)
            return unknown and items[at - 1].word in (_BEING | {","} if full else _BEING)
        if items[at].word not in {".", ",", "!", ";"}:
            return False
    return False


_WAS = word_set("weak", "strangers", "was")
_BEING = word_set("weak", "strangers", "being")


def _unnamed_head(memory: Memory, items: list[Item], index: int) -> bool:
    """Whether a relative pronoun follows somebody without a name: "a brother who", "Japan's emperor, who"."""
    at = index - 1
    at -= at > 0 and items[at].word == ","
    if at > 1 and items[at].kind == "e" and items[at - 1].word in {"of", "in"}:
        at -= 2
    head = items[at]
    if at < 0 or not (head.kind == "o" or head.word in _SOMEBODY):
        return False
    return not _beside_name(memory, items, at)


def _known_title(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether a bare title is the one the text has given the person it speaks of: "The president left"."""
    _, person, _ = memory.topics.get("person", (-1, None, False))
    bare = at == 0 or items[at - 1].word in _EDGES
    return bare and person is not None and items[at].word in memory.titles.get(person.id or "", ())


def _head(items: list[Item], at: int) -> int:
    """Where the words that describe a noun begin: of "the late king's younger brother" at the first."""
    back = at - 1
    while back >= 0 and at - back <= _DESCRIBED and items[back].word not in _EDGES:
        item = items[back]
        describes = item.possessive or adjectival(item) if item.kind == "e" else item.kind in "wqd"
        if not describes or item.word in ACTS or item.word in GOVERNED or item.word in PLACED:
            break
        back -= 1
    return back + 1


def _beside_name(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether a noun for a person stands beside a name or pronoun of whom it is: "Kohl, the chancellor", "Minister since 1990, she"."""
    after = at + 1
    while after < len(items) and items[after].word == ",":
        after += 1
    if after < len(items) and _is_person(memory, items[after]):
        return True
    back = _head(items, at)
    if back > 1 and items[back - 1].word == "," and _is_person(memory, items[back - 2]):
        return True
    comma = next((index for index in range(at + 1, min(at + _ASIDE, len(items) - 1)) if items[index].word == ","), -1)
    told = comma > 0 and items[comma + 1].alias == "pronoun-person"
    return told and not any(item.word in ACTS for item in items[at:comma])


def _acting(memory: Memory, items: list[Item], at: int) -> bool:
    """Whether a noun for a person opens its clause and no name stands beside it: not "Kohl, the chancellor", not "became president"."""
    back = _head(items, at)
    if back > 1 and items[back - 1].kind == "e" and items[back - 2].word in PLACED:
        back -= 2  # "In Dhaka a widow ruled"
    if back > 0 and items[back - 1].word not in _EDGES:
        return False
    return not _beside_name(memory, items, at)
