"""The items of a sentence out of its tokens and mentions; articles and quotation marks are left out."""

from __future__ import annotations

import functools

from factcheck.extraction.items import apposing, called, places_behind, tongues
from factcheck.extraction.items.items import Item
from factcheck.extraction.items.listing import collapsed
from factcheck.frozen import replace
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity, Mention, Quantity
from factcheck.model.tokens import Tokens

_SKIPPED = word_set("frames", "grammar", "skipped")


@functools.cache
def _pronouns() -> dict[str, str]:
    return {word: sort for sort, words in table("names")["pronouns"].items() for word in words}


_POSSESSIVE_PRONOUNS = word_set("clauses", "itemising", "possessive_pronouns")


def build(tokens: Tokens, first: int, last: int, mentions: dict[int, Mention]) -> list[Item]:
    """The items of tokens first..last; `mentions` by start offset, hedges left out."""
    items: list[Item] = []
    starts = tokens.starts
    index, definite = first + _label(tokens, first, last, mentions), False
    apart = (0, 0)
    while index < last:
        start = starts[index]
        if apart[0] <= start < apart[1]:
            index += 1
            continue
        mention = mentions.get(start)
        if mention is not None:
            if mention.kind == "date":
                _leave_out_dating(items)
            items.append(_mention_item(_shortened(mention, tokens.text), definite))
            apart = mention.apart if isinstance(mention, Quantity) and mention.apart[1] else apart
            while index < last and starts[index] < mention.end:
                index += 1
            definite = False
        elif _marks_owner(tokens, index, items):
            index += 1
        elif taken := _several(tokens, index, last, items, mentions):
            index, definite = taken, False
        else:
            definite = _single(tokens, index, items)
            index += 1
    return tongues.told(collapsed(apposing.joined(places_behind.told(_unbroken(items)))))


def _label(tokens: Tokens, first: int, last: int, mentions: dict[int, Mention]) -> int:
    """How many tokens at the head only mark a question or its answer: "Q.", "A."."""
    marks = first + 1 < last and tokens.words[first] in _LABELS and tokens.words[first + 1] in {".", ":"}
    return 2 if marks and tokens.starts[first] not in mentions and tokens.starts[first + 1] not in mentions else 0


_LABELS = frozenset(["Q", "A"])


def _leave_out_dating(items: list[Item]) -> None:
    """Leave out what only leads up to a date: "back in 2014", "in the year 2014"; what came "back in 2014" had been away."""
    words = [item.word for item in items[-3:]]
    if words[-1:] == ["year"] and words[-2:-1] == ["in"]:
        items.pop()
    elif words[-2:-1] == ["back"] and words[-1] == "in" and words[:-2] and words[0] not in _RETURNING:
        del items[-2]


_RETURNING = word_set("clauses", "itemising", "returning")


def _marks_owner(tokens: Tokens, index: int, items: list[Item]) -> bool:
    """Whether a token only marks the item before it as an owner, which it is from here on."""
    behind = bool(items) and items[-1].end == tokens.starts[index]
    if tokens.words[index] in called.POSSESSIVE:
        if behind and items[-1].kind in "eo":
            items[-1] = _owning(items[-1])
        return True
    return behind and items[-1].possessive and tokens.lowers[index] in _APOSTROPHES


def _several(tokens: Tokens, index: int, last: int, items: list[Item], mentions: dict[int, Mention]) -> int:
    """The index after a title, description, short name or contraction that begins here and is put among the items, or 0."""
    word, taken = tokens.lowers[index], 0
    if word in called.titles() and not called.no_title(tokens, index, last):
        taken = called.title(tokens, index, last, items)
    if not taken and (word in _POINTING or (word in _SOMEBODYS and _is_land(tokens, index + 1, last))):
        taken = called.description(tokens, index, last, items, mentions)
    if not taken and word in called.BEFORE_SHORT:
        taken = called.short_name(tokens, index, last, items)
    if not taken and word.endswith("n") and _contracted(tokens, index, last):
        items.append(Item("w", _CONTRACTED.get(word, word.removesuffix("n")), tokens.starts[index], tokens.ends[index]))
        items.append(Item("w", "not", tokens.starts[index + 2], tokens.ends[index + 2]))
        taken = index + 3
    return taken


def _single(tokens: Tokens, index: int, items: list[Item]) -> bool:
    """Put a word or pronoun among the items, unless it is one to skip; whether it makes the name behind it definite."""
    word = tokens.lowers[index]
    if word in _SKIPPED:
        return word in {"the", "this"}
    sort = _pronouns().get(word) if word != "that" else None
    start, end = tokens.starts[index], tokens.ends[index]
    items.append(Item("w", word, start, end) if sort is None else _pronoun_item(word, sort, start, end))
    return False


_APOSTROPHES = frozenset(["'", "’"])
_ASIDES = word_set("frames", "grammar", "asides")


def _unbroken(items: list[Item]) -> list[Item]:
    """The items without what is only put between commas: "It has, however, never joined"."""
    if not any(item.word in _ASIDES and item.kind == "w" for item in items):
        return items
    found: list[Item] = []
    index = 0
    while index < len(items):
        if index and items[index].word == "," and (size := _aside(items, index + 1)):
            index += size + 2
            continue
        found.append(items[index])
        index += 1
    return found


def _aside(items: list[Item], at: int) -> int:
    """How many words between two commas, the first of them at an index, say nothing: "however", "of course"."""
    for size in (1, 2, 3):
        end = at + size
        if end < len(items) and items[end].word == "," and all(item.word for item in items[at:end]):
            return size if " ".join(item.word for item in items[at:end]) in _asides() else 0
    return 0


@functools.cache
def _asides() -> frozenset[str]:
    return frozenset(table("frames")["grammar"]["set_aside"])


_POINTING = word_set("clauses", "itemising", "pointing")
_SOMEBODYS = word_set("clauses", "itemising", "somebodys")


def _is_land(tokens: Tokens, index: int, last: int) -> bool:
    """Whether the country of somebody stands here: "(his) country"."""
    return index < last and tokens.lowers[index] in {"country", "nation"}


_CONTRACTED = {"won": "will", "can": "can"}


def _contracted(tokens: Tokens, index: int, last: int) -> bool:
    """Whether "isn't" or "can't" begins here: patterns see "is not"."""
    return (
        index + 2 < last
        and tokens.lowers[index].endswith("n")
        and tokens.words[index + 1] in {"'", "’"}
        and tokens.lowers[index + 2] == "t"
        and tokens.joined(index + 2)
    )


def _owning(item: Item) -> Item:
    return Item(item.kind, item.word, item.start, item.end, item.mention, item.members, item.roles, True, item.definite)


_KINDS = {"quantity": "q", "date": "d", "entity": "e", "identifier": "i"}


def _mention_item(mention: Mention, definite: bool) -> Item:
    kind = _KINDS[mention.kind]
    assert not hasattr(mention, "code")
    possessive = isinstance(mention, Entity) and mention.possessive
    start = mention.outer_start if isinstance(mention, Quantity) and mention.outer_start >= 0 else mention.start
    word = (
        mention.label.lower()
        if isinstance(mention, Entity) and mention.alias == "shape" and mention.label.isalpha()
        else ""
    )
    return Item(kind, word, start, mention.end, mention, (), (), possessive, definite)


def _pronoun_item(word: str, sort: str, start: int, end: int) -> Item:
    entity = Entity(start, end, None, word, (), f"pronoun-{sort}", word in _POSSESSIVE_PRONOUNS)
    return Item("e", word, start, end, entity, (), (), word in _POSSESSIVE_PRONOUNS)


def _shortened(mention: Mention, text: str) -> Mention:
    """A name that is a head noun alone ("the Union"), which means the organisation spoken of before the one it usually stands for."""
    if not isinstance(mention, Entity) or mention.alias != "variant":
        return mention
    head = text[mention.start : mention.end].split()[-1]
    if head.lower() not in word_set("names", "org_heads") or mention.end - mention.start > len(head) + len("the "):
        return mention
    return replace(mention, id=None, label=head, alias="short")
